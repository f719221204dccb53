"""A question for the courses about something ("리더십 관련 연수 뭐 있어요") in; all whose names hold it out."""

import re
from collections.abc import Mapping

from assistant.answer import Composer
from assistant.answers.figures.groups import GENERIC
from assistant.answers.figures.say import name_of, told_of, when
from assistant.answers.figures.select import Found
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind, is_detail
from assistant.knowledge import Knowledge
from assistant.operations import PLAIN
from assistant.question import Question
from assistant.text import bare
from assistant.wording import how_many, spaced

_COURSES = r"(?:과정|연수|교육|강좌|훈련|프로그램)(?:들)?"
# Which courses there are, not what one of them holds: "연수에는 어떤 내용이 있나요".
_ASKED = re.compile(
    rf"{_COURSES}(?:에는|에|엔|[은는이가을를도의])?\s?(?:전체\s)?(?:목록|리스트|이름|명칭|제목)"
    rf"|{_COURSES}(?:에는|에|엔|으로는|[은는이가도])?\s?(?:[가-힣]+\s?){{0,3}}?"
    r"(?:뭐|머|뭣|무엇|무어|어떤\s?(?:것|게|거|과정|연수|교육))(?!\s?(?:하는\s?(?:거|것|과정|연수)|배우|가르))"
    rf"|{_COURSES}[을를]?\s?(?:모두|전부|빠짐없이|다|죄다|쭉|모조리)\s"
    rf"|(?:어떤|무슨|어느|which|what)\s(?:[가-힣]+\s){{0,2}}(?:{_COURSES}|courses?|training)(?!\s?(?:내용|시간|기간|방법))",
    re.IGNORECASE,
)
_ANY = GENERIC | {"훈련", "프로그램", "강의", "열리", "개설", "운영", "직무"}
_FEWEST, _MOST = 2, 20


def answer_courses(knowledge: Knowledge, question: Question) -> Reply | None:
    """The courses of the years asked for, else of this one, whose names hold all words of the topic; None where fewer
    than two do, or something else is asked of them."""
    topic = question.terms_but(_ANY)
    named = question.people or question.programmes or question.tasks or question.areas or question.departments
    elsewhere = named or question.codes or question.asks or question.entries or question.besides
    listed = "list" in question.operations and not question.operations - PLAIN
    if elsewhere or not listed or not topic or not _ASKED.search(question.text):
        return None
    years = question.years or (knowledge.briefing.year,)
    told = {
        entry.lines: entry for entry in knowledge.of_kind(Kind.COURSE)
        if entry.year in years and not is_detail(entry) and entry.facts and _holds(knowledge, topic, entry)
    }  # fmt: skip
    if not _FEWEST <= len(told) <= _MOST:
        return None
    draft = Draft(knowledge.briefing)
    draft.say(how_many(question, draft.count(told), "건", "found"))
    for one in (Found(entry, entry.facts[0]) for entry in told.values()):
        draft.say(f"- {name_of(one.entry)}: {spaced(when(one), told_of(one))} {draft.cite_entry(one.entry)}")
    programmes = {entry.programme for entry in told.values()}
    return reply_about(
        draft, question, told.values(), programmes.pop() if len(programmes) == 1 else None, Composer.LOOKUP
    )


def _holds(knowledge: Knowledge, topic: Mapping[str, Mapping[str, float]], entry: Entry) -> bool:
    names = (spaced(entry.tag or "", entry.label), entry.group or "")  # and all below a heading about it
    return any(_says(knowledge, topic, name) for name in names)


def _says(knowledge: Knowledge, topic: Mapping[str, Mapping[str, float]], name: str) -> bool:
    """Whether a name holds all words of a topic."""
    own, small = set(knowledge.index.terms(name)), bare(name)
    return all(own & {term, *meanings} or (len(term) > 1 and bare(term) in small) for term, meanings in topic.items())
