"""A question for a programme's purpose, legal basis or improvements in; these lines quoted out."""

import re

from assistant.answer import Composer, Status
from assistant.answers.texts.quoted import words_of
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind, is_prose
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare, with_particle
from assistant.wording import how_many, programme, worded
from ingest.records import SectionKind, Statement, StatementKind

_ASPECTS = {
    "purpose": (StatementKind.PURPOSE, "목적", "purpose"),
    "basis": (StatementKind.BASIS, "근거", "legal basis"),
    "improvement": (StatementKind.IMPROVEMENT, "주요 개선 사항", "main improvements"),
}
_WHY = re.compile(r"왜|무엇 ?때문|점이 ?(?:좋아|나아)|(?:어떤|무슨) ?효과")
# What is better for it: "강사를 배정하면 뭐가 좋아지나요".
_GOOD_FOR = re.compile(
    r"(?:면|니|서|로|덕(?:분)?에|통해) ?(?:뭐가|무엇이|뭘|무엇을|어떤 ?게) ?(?:더 ?)?(?:좋|나아|달라|편|낫)"
)
# Programmes that rest on a law, not the law that one rests on: "…을 근거로 든 사업", "어느 과제의 근거".
_RESTING = re.compile(
    r"(?:근거|기반|바탕|의거|따[르라른]|기초)[^?.]{0,14}?\s(?:세부\s?|추진\s?)?(?:사업|과제|업무)"
    r"|(?:어느|어떤|무슨|몇\s?(?:개|가지)?)\s?(?:세부\s?|추진\s?)?(?:사업|과제|업무)(?:들)?(?:의|이|가|에서?)\s?(?:법적\s?)?(?:근거|기반)"
)
# Why a key project is run: "역점사업을 벌이는 까닭". The words for it, and for such projects, name none of them.
_BACKGROUND = re.compile(r"배경|까닭|이유|취지|목적|필요성|왜\s")
_KEY_PROJECT = re.compile(r"(?:역점|중점|핵심)\s?(?:추진\s?)?(?:사업|과제)")
_OF_KEY_PROJECTS = re.compile(
    r"역점|중점|핵심|주요|사업|과제|추진|배경|까닭|이유|취지|목적|필요성?|벌이|하|되|세우|시작|간추리"
)
_MOST_OF_IT = 0.6  # share of the words of its title by which a project is meant that is not said to be one
_NAME_OF_LAW = re.compile(r"(?:법률?|법|령|규정|규칙|조례|지침|고시|훈령|예규)$")
_ARTICLE = re.compile(r"제\d+(?:장|조|~)")
_RULES_UNDER = "시행령|시행규칙"  # are other laws than the one that they are under
_MINIMUM_RECALL = 0.6  # of the programme that a question describes without its number


def answer_aspect(knowledge: Knowledge, question: Question) -> Reply | None:
    """The aspects asked for; None where no programme is meant, or it states none of them."""
    named = number = question.programmes[0] if question.programmes else None
    boxes = [d for d in knowledge.briefing.definitions if bare(d.term) in bare(question.text)]
    if number is None and boxes and not question.has_only("basis"):
        return None  # what a box explains is asked about, not the programme it stands in
    if number is None and boxes:  # a box tells no law
        number = max(boxes, key=lambda d: len(d.term)).section.programme
    if number is None and question.terms:
        ranked = knowledge.programme_of(question, _MINIMUM_RECALL)
        number = ranked[0].entry.programme if ranked else None
        within = ranked and not ranked[0].unexplained
        aim = within and question.has_only("purpose") and _says_its_aim(question, ranked[0].entry)
        why = _WHY.search(question.text) or aim
        if within and ((why and is_prose(ranked[0].entry)) or _GOOD_FOR.search(question.text)):
            return None  # why there is something within a programme, its own line may tell
    if number is None and not question.has_target:
        return _of_the_whole(knowledge, question)
    if number not in knowledge.vocabulary.programmes:  # none is meant, or one that the briefing does not have
        return None
    draft = Draft(knowledge.briefing)
    name = programme(knowledge.programme(number))
    for measure, (kind, word, english) in _ASPECTS.items():
        found = [s for s in knowledge.briefing.statements if s.section.programme == number and s.kind is kind]
        if not found or not question.asks_for(measure):
            continue
        lead = worded(question, f"{name}의 {with_particle(word, '은')} 다음과 같습니다", f"{name}, {english}")
        if len(found) == 1:
            draft.say(f"{lead}: {found[0].text} {draft.cite(found[0].lines)}")
        else:
            draft.say(f"{lead}{worded(question, '.', ':')}")
            draft.parts += [f"- {s.text} {draft.cite(s.lines)}" for s in found]
        if measure == "improvement" and named is None:
            planned = _planned_under(knowledge, question, found)
            draft.parts += [f"- {words_of(entry)} {draft.cite_entry(entry)}" for entry in planned]
    if not draft.citations:
        return None
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question, programme=number))


def _says_its_aim(question: Question, entry: Entry) -> bool:
    """Whether a line says what for there is all that a question names: "…를 극복하기 위한 하이브리드 연수 시스템"."""
    aim, _, rest = bare(entry.label).rpartition("위한")
    return bool(aim) and all(any(word in rest for word in (t, *m)) for t, m in question.terms.items())


def _planned_under(knowledge: Knowledge, question: Question, found: list[Statement]) -> list[Entry]:
    """The lines planned under a heading that has a word of the question which but some of the improvements have."""

    def telling(text: str) -> set[str]:
        return {t for t, m in question.terms.items() if any(bare(word) in bare(text) for word in m)}

    told = [telling(statement.text) for statement in found]
    apart = {term for one in told for term in one if not all(term in other for other in told)}
    entries = (e for e in knowledge.of_kind(Kind.STATEMENT) if e.programme == found[0].section.programme and e.group)
    planned = [e for e in entries if e.year == knowledge.briefing.year and apart & telling(e.group or "")]
    return planned if len({e.group for e in planned}) == 1 else []


def answer_grounds(knowledge: Knowledge, question: Question) -> Reply | None:
    """What rests on a law that is named, or why a key project is run; None for any other question."""
    return _resting_on(knowledge, question) or _background(knowledge, question)


def _background(knowledge: Knowledge, question: Question) -> Reply | None:
    """What stands as the background of the one key project that is named, or the only one there is."""
    asked = _BACKGROUND.search(question.text) and set(question.families) <= {Family.ASPECT}
    if not asked or question.programmes or question.people or not question.has_only("purpose"):
        return None
    terms = {t: m for t, m in question.terms.items() if not _OF_KEY_PROJECTS.fullmatch(t)}
    stated = [
        s for s in knowledge.briefing.statements
        if s.kind is StatementKind.PURPOSE and s.section.programme is None and len(s.section.path) > 2
    ]  # fmt: skip
    projects = dict.fromkeys(s.section.path[-2] for s in stated if _KEY_PROJECT.search(s.section.path[0]))
    words = {project: set(knowledge.index.terms(project)) for project in projects}
    meant = [project for project, own in words.items() if all(own & {t, *m} for t, m in terms.items())]
    said_so = _KEY_PROJECT.search(question.text)
    if len(meant) != 1 or not (said_so or len(terms) >= _MOST_OF_IT * len(words[meant[0]])):
        return None
    draft = Draft(knowledge.briefing)
    draft.parts += [f"- {s.text} {draft.cite(s.lines)}" for s in stated if s.section.path[-2] == meant[0]]
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question))


def _resting_on(knowledge: Knowledge, question: Question) -> Reply | None:
    """The programmes that state a law as what they rest on, where a question names it; None for any other question."""
    if question.programmes or not _RESTING.search(question.text) or not question.has_only("basis"):
        return None
    found = stated_to_rest(knowledge, question)
    return _resting(knowledge, question, found) if found else None


def stated_to_rest(knowledge: Knowledge, question: Question) -> list[Statement]:
    """The lines of programmes that state the law, and the articles of it, that a question names."""
    text = bare(question.text)
    stated = [s for s in knowledge.briefing.statements if s.kind is StatementKind.BASIS and s.section.programme]
    named = {law for statement in stated for law in _laws(statement.text) if law in text}
    law = max(named, key=len, default="")
    if not law:
        return []
    said = re.compile(f"{re.escape(law)}(?!{_RULES_UNDER})")
    articles = [article for article in _ARTICLE.findall(text) if text.index(article) > text.index(law)]
    return [s for s in stated if said.search(bare(s.text)) and all(a in bare(s.text) for a in articles)]


def _laws(text: str) -> list[str]:
    """The names of the laws that a line states, without articles: "「교육공무원법」 제39조, …"."""
    pieces = re.split(r"[,「」]|\s(?=제\d)", text)
    return [bare(piece) for piece in pieces if _NAME_OF_LAW.search(piece.strip()) and len(bare(piece)) > len("헌법")]


def _resting(knowledge: Knowledge, question: Question, found: list[Statement]) -> Reply:
    """How many programmes there are, and each with its line."""
    draft = Draft(knowledge.briefing)
    numbers = list(dict.fromkeys(s.section.programme or "" for s in found))
    draft.say(how_many(question, draft.count(numbers)))
    for number in numbers:
        own = [s for s in found if s.section.programme == number]
        lines = ", ".join(f"{s.text} {draft.cite(s.lines)}" for s in own)
        draft.say(f"- {programme(knowledge.programme(number))}: {lines}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, programme=numbers[0]))


def _of_the_whole(knowledge: Knowledge, question: Question) -> Reply | None:
    """What a topic of its own says of the whole institution, as "□ 달라지는 점" does; None where there is none."""
    if set(question.years) - {knowledge.briefing.year}:
        return None
    draft = Draft(knowledge.briefing)
    for measure, (kind, _, _) in _ASPECTS.items():
        topics = (s for s in knowledge.briefing.statements if s.kind is kind and s.section.kind is SectionKind.TOPIC)
        found = [s for s in topics if s.section.programme is None and s.section.aspect is None]
        if found and question.asks_for(measure):
            title = found[0].section.title
            draft.say(worded(question, f"‘{title}’에 적힌 것은 다음과 같습니다.", f"Under ‘{title}’:"))
            draft.parts += [f"- {s.text} {draft.cite(s.lines)}" for s in found]
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question)) if draft.citations else None
