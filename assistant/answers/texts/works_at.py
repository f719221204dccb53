"""A question for the works done at a place ("대강당에는 어떤 보수나 공사가 있었나요") in; those that name it out."""

import re

from assistant.answer import Composer
from assistant.answers.figures.say import cite, name_of, value_words, when
from assistant.answers.figures.select import Found
from assistant.answers.figures.works import WORK_WORDS
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.operations import PLAIN
from assistant.question import Question
from assistant.text import bare
from assistant.wording import how_many, spaced

_DONE = r"(?:공사|보수|수리|개보수|개선|설치|교체|손[보봐본봤]|고[치친쳤]|works?\b|repairs?\b)"
# Which works, not why, when or by whom: "대강당 보수 공사 내역", "무슨 공사를 했어요", "작업이 어떤 것인지".
_ASKED = re.compile(
    rf"(?:무슨|어떤|what|which)\s?(?:[가-힣a-z]+\s){{0,2}}(?:{_DONE}|작업|것|거)|(?:뭐|무엇)[을를가이]?\s?{_DONE}"
    rf"|{_DONE}[^.?!]{{0,12}}(?:내역|내용|목록|무엇|어떤\s?(?:것|거)|뭐)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"이유|까닭|왜|목적|업체|누가|언제|\bwhy\b|\bwhen\b|\bwho\b", re.IGNORECASE)
_SAYS_LITTLE = WORK_WORDS | {"작업", "기록", "보고서", "시행", "내역", "내용", "주민"}


def answer_works_at(knowledge: Knowledge, question: Question) -> Reply | None:
    """The works whose names hold all that a question names beside words for any works; None without such a place."""
    named = question.people or question.programmes or question.tasks or question.areas or question.codes
    if (
        named
        or question.asks
        or question.operations - PLAIN
        or not _ASKED.search(question.text)
        or _ANOTHER.search(question.text)
    ):
        return None
    places = [t for t in question.terms if t not in _SAYS_LITTLE and not knowledge.vocabulary.means_institution(t)]
    text = bare(question.text)
    works = [
        Found(entry, entry.facts[0]) for entry in knowledge.of_kind(Kind.WORK)
        if entry.facts and question.may_mean(entry.year) and all(place in bare(entry.label) for place in places)
        and any(word in text and word not in _SAYS_LITTLE for word in re.findall(r"[가-힣]{2,}", entry.label))
    ]  # fmt: skip
    if not works:
        return None
    draft = Draft(knowledge.briefing)
    if len(works) > 1:
        draft.say(how_many(question, draft.count(works), "건", "found"))
    for one in works:
        bullet = "- " if len(works) > 1 else ""
        draft.say(f"{bullet}{name_of(one.entry)}: {spaced(when(one), value_words(one.fact))} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry for one in works), composer=Composer.LOOKUP)
