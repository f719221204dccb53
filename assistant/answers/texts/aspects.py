"""A question for a programme's purpose, legal basis or improvements in; these lines quoted out."""

import re

from assistant.answer import Composer, Status
from assistant.draft import Draft, Focus, Reply
from assistant.entries import is_prose
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare, with_particle
from assistant.wording import programme
from ingest.records import SectionKind, StatementKind

_ASPECTS = {
    "purpose": (StatementKind.PURPOSE, "목적"),
    "basis": (StatementKind.BASIS, "근거"),
    "improvement": (StatementKind.IMPROVEMENT, "주요 개선 사항"),
}
_WHY = re.compile(r"왜|무엇 ?때문|점이 ?(?:좋아|나아)|어떤 ?효과")
_MINIMUM_RECALL = 0.6  # of the programme that a question describes without its number


def answer_aspect(knowledge: Knowledge, question: Question) -> Reply | None:
    """The aspects asked for; None where no programme is meant, or it states none of them."""
    number = question.programmes[0] if question.programmes else None
    if number is None and any(bare(d.term) in bare(question.text) for d in knowledge.briefing.definitions):
        return None  # what a box explains is asked about, not the programme it stands in
    if number is None and question.terms:
        ranked = knowledge.programme_of(question, _MINIMUM_RECALL)
        number = ranked[0].entry.programme if ranked else None
        if ranked and _WHY.search(question.text) and is_prose(ranked[0].entry) and not ranked[0].unexplained:
            return None  # why there is something within a programme, its own line may tell
    if number is None and not question.has_target:
        return _of_the_whole(knowledge, question)
    if number not in knowledge.vocabulary.programmes:  # none is meant, or one that the briefing does not have
        return None
    draft = Draft(knowledge.briefing)
    name = programme(knowledge.programme(number))
    for measure, (kind, word) in _ASPECTS.items():
        found = [s for s in knowledge.briefing.statements if s.section.programme == number and s.kind is kind]
        if not found or not question.asks_for(measure):
            continue
        lead = f"{name}의 {with_particle(word, '은')} 다음과 같습니다"
        if len(found) == 1:
            draft.say(f"{lead}: {found[0].text} {draft.cite(found[0].lines)}")
        else:
            draft.say(f"{lead}.")
            draft.parts += [f"- {s.text} {draft.cite(s.lines)}" for s in found]
    if not draft.citations:
        return None
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question, programme=number))


def _of_the_whole(knowledge: Knowledge, question: Question) -> Reply | None:
    """What a topic of its own says of the whole institution, as "□ 달라지는 점" does; None where there is none."""
    if set(question.years) - {knowledge.briefing.year}:
        return None
    draft = Draft(knowledge.briefing)
    for measure, (kind, _) in _ASPECTS.items():
        topics = (s for s in knowledge.briefing.statements if s.kind is kind and s.section.kind is SectionKind.TOPIC)
        found = [s for s in topics if s.section.programme is None and s.section.aspect is None]
        if found and question.asks_for(measure):
            draft.say(f"‘{found[0].section.title}’에 적힌 것은 다음과 같습니다.")
            draft.parts += [f"- {s.text} {draft.cite(s.lines)}" for s in found]
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question)) if draft.citations else None
