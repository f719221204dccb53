"""A question and its reply in; whether the lines cited state what the question asks of its topic out.

A line may be about the very topic and yet not answer: a course's head count is not how many applied, the cost of works
not who did them, a year's figure not a month's. What is asked of a topic is its relation. The lexicon lists relations
of the genre, each with how it is asked and what a line holds that tells it; what divides a figure (a month, a part of
those counted, shares) is looked for here. A title that a line merely stands under tells nothing.
"""

import calendar
import re

from assistant.answer import Composer
from assistant.answers.cited import asked_of, told_by
from assistant.answers.members import is_of_the_member
from assistant.answers.portions import is_of_what_is_counted
from assistant.answers.telling import tells_more
from assistant.answers.verdicts import speaks_of_the_claim
from assistant.answers.where_and_how_long import HELD_AT, HOW_LONG, SPAN, asks_span, asks_where, lasts
from assistant.draft import Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.lexicon import Relation
from assistant.numerals import MONTH
from assistant.question import ON_PEOPLE, VALUES, Family, Question
from assistant.text import bare, compact

_MONTH = re.compile(rf"{MONTH}(?!요일)")
_PERIODS = frozenset({"시기", "기간", "연도", "일정"})  # a line may call them by a name: 입직기
_ENGLISH_MONTHS = tuple(name.lower() for name in calendar.month_name[1:])
_IN_MONTH = re.compile(rf"\b(?:in|of|during|for) ({'|'.join(_ENGLISH_MONTHS)})\b", re.IGNORECASE)
_DATE = re.compile(
    r"(?:19|20)\d\d(?![\d,])|['’‘]\d\d\.|\d월|\d일|(?<!\d)\d{1,2}\.\d{1,2}\.|연중|수시|상시|매[월년주]|요일|분기|반기"
    r"|\d(?:분|시간|주|개월)(?:전|후|뒤|이내|안에)"
)
_ASKS_DAY = re.compile(r"(?:며칠|몇일)(?:날|에|부터|이[고며지]|이?(?:에요|야|었|예|죠|입니|인[가지데])|$)")
_DAY = re.compile(r"\d일(?![간차])|\d\.\d|\d/\d|(?<!주)요일|[초말]일")
_MONTHS = re.compile(r"(?<!\d)(1[0-2]|[1-9])월?[~∼–-](1[0-2]|[1-9])월")
_LISTED_MONTHS = re.compile(r"(?<!\d)((?:1[0-2]|[1-9])(?:[·ㆍ,](?:1[0-2]|[1-9]))*)월")
_DATED = re.compile(r"\d\.(1[0-2]|[1-9])(?!\d)|(?<![\d.])(1[0-2]|[1-9])\.\d{1,2}\.")
_QUOTIENT = re.compile(r"당 평균 .*÷|÷ .* = [\d.]+%|\(연도로는 \d+년|\d years \(by")
_BETWEEN = re.compile(r"(?:[와과]|이랑|하고)\s.*\s중\s?(?:에서\s|에\s)?(?:어디|어느|무엇|뭐)")
_JOINT = re.compile(r"이?(?:[과와고며,]|이랑|랑|하고|및)")


def states_relation(knowledge: Knowledge, question: Question, reply: Reply) -> bool:
    """Whether the lines that ``reply`` cites state what is asked of the topic; True where nothing says they do not."""
    told = told_by(knowledge, reply)
    told = told._replace(text=f"{told.text} {_quotient(reply)} {_rows_by_name(reply)}")
    return (
        _is_told(knowledge, question, told.text)
        and _is_of_the_person(question, told.text)
        and _is_of_those_from(knowledge, question, told.text)
        and _is_dated(question, told.text)
        and _is_of_the_months(question, reply, told.text)
        and _names_a_department(knowledge, question, reply, told.text)
        and _is_between_the_two(question, reply)
        and is_of_what_is_counted(knowledge, question, reply, told)
        and is_of_the_member(knowledge, question, reply, told.text)
        and speaks_of_the_claim(knowledge, question, told.text)
        and tells_more(knowledge, question, reply)
    )


def besides(knowledge: Knowledge, question: Question, reply: Reply) -> tuple[str, ...]:
    """What is asked behind a joint and not told, where ``reply`` tells what is asked before: 공사비와 공사 업체.

    Empty where anything else is amiss.
    """
    ends = [ask.end for ask in question.asks if ask.family in VALUES]
    untold = _untold(knowledge, question, told_by(knowledge, reply).text)
    asked = asked_of(question)
    apart = ends and all(any(_JOINT.match(asked, end, match.start() + 1) for end in ends) for match in untold)
    return tuple(match.group() for match in untold) if apart else ()


def _quotient(reply: Reply) -> str:
    """The sentences that tell a quotient with its terms: "과정당 평균 60명(480명 ÷ 8과정)", a share likewise, and how
    long it was from one event to another."""
    lines = reply.text.split("\n") if reply.composer is Composer.COMPUTED else ()
    return compact(" ".join(line for line in lines if _QUOTIENT.search(line))).text


def _rows_by_name(reply: Reply) -> str:
    """The names of several rows of a table that are counted or listed, and how many they are."""
    cells = [entry for entry in reply.focus.entries if entry.kind is Kind.CELL]
    names = list(dict.fromkeys(cell.row[-1] for cell in cells))
    several = len(names) == len(reply.focus.entries) > 1 and reply.composer is Composer.COMPUTED
    return f"{len(names)}곳 ({','.join(map(bare, names))})" if several else ""


def _untold(knowledge: Knowledge, question: Question, told: str) -> list[re.Match[str]]:
    """The words of relations that are asked and not told; those within a name ask for nothing: 실행률 is not asked of
    "놀이 실행력을 높이는 직무연수"."""
    asked = asked_of(question)
    names = knowledge.vocabulary.names_in(asked)

    def outside(match: re.Match[str]) -> bool:
        return not any(start <= match.start() and match.end() <= end for start, end in names)

    people = ON_PEOPLE & set(question.families)
    relations = (relation for relation in knowledge.lexicon.relations if relation.of_people or not people)
    found = ((relation, next(filter(outside, relation.asked.finditer(asked)), None)) for relation in relations)
    return [match for relation, match in found if match is not None and not _tells(relation, question, told)]


def _tells(relation: Relation, question: Question, told: str) -> bool:
    """Whether words of a relation tell it: of a cause ("신청 미달로 3개 과정 폐강"), where the topic is its effect."""

    def led_to(match: re.Match[str]) -> bool:
        effect = told[match.end() :].partition(" ")[0]  # up to the end of the line
        return any(bare(term) in effect for term in question.terms)

    return any("cause" not in m.groupdict() or not m["cause"] or led_to(m) for m in relation.told.finditer(told))


def _is_told(knowledge: Knowledge, question: Question, told: str) -> bool:
    """Whether what is asked by words of a relation is told by words of it."""
    return not _untold(knowledge, question, told)


def _is_of_the_person(question: Question, told: str) -> bool:
    """A date that a question about somebody asks for is theirs: when they came stands beside no name."""
    if not question.people or not any(ask.family is Family.DATE for ask in question.asks):
        return True
    return any(name in told for name in question.people)


def _is_of_those_from(knowledge: Knowledge, question: Question, told: str) -> bool:
    """Whether the lines name the province or country that a question names, unless it is the institution's own: how
    many come to a course is not how many of Jeju do."""
    named = knowledge.lexicon.origins & set(question.terms)
    if Family.CONTACT in question.families:
        return True
    return all(origin in told or origin in knowledge.briefing.institution for origin in named)


def _is_dated(question: Question, told: str) -> bool:
    """Where the last thing asked is a date, the lines hold one: "515천원은 언제 들어왔나" asks for no amount; where
    a day is asked for, a day: a month tells none."""
    last = question.asks[-1] if question.asks else None
    if last is not None and last.measure == "date" and not lasts(question) and _ASKS_DAY.search(bare(question.text)):
        return _DAY.search(told) is not None
    dated = (
        last is not None
        and last.measure == "date"
        and last.words not in _PERIODS
        and "yesno" not in question.operations
    )
    if dated and asks_span(question) and SPAN.search(told):
        return True
    return not dated or (HOW_LONG if lasts(question) else _DATE).search(told) is not None


def _names_a_department(knowledge: Knowledge, question: Question, reply: Reply, told: str) -> bool:
    """Lines quoted to who sees to something name a department: when 누리관 was built tells none."""
    if reply.composer is not Composer.QUOTED or set(question.families) != {Family.DUTY}:
        return True
    if not question.has_only("department") or (asks_where(question) and HELD_AT.search(told)):
        return True
    said = bare(f"{told} {reply.text}")
    if (
        question.asks and question.asks[0].words == "소속" and re.search(r"· \S*소속: ", reply.text)
    ):  # a column says where they belong, be it outside
        return True
    return any(bare(name) in said for name in knowledge.vocabulary.departments)


def _is_between_the_two(question: Question, reply: Reply) -> bool:
    """Which of two has more is not told by how one of them changed from year to year."""
    entries = reply.focus.entries
    if _BETWEEN.search(question.text) is None or len(question.years) > 1 or len(entries) != 2:
        return True
    (one, other) = entries
    return one.label != other.label or one.tag != other.tag or one.year == other.year


def _is_of_the_months(question: Question, reply: Reply, told: str) -> bool:
    """A figure of some months is not the year's."""
    asked = {int(month) for month in _MONTH.findall(compact(question.text).text)}
    asked |= {_ENGLISH_MONTHS.index(month.lower()) + 1 for month in _IN_MONTH.findall(question.text)}
    if not asked or question.quarters or not VALUES & set(question.families):
        return True
    stated = {int(month) for listed in _LISTED_MONTHS.findall(told) for month in re.findall(r"\d+", listed)}
    for first, last in _MONTHS.findall(told):
        stated |= set(range(int(first), int(last) + 1))
    stated |= {int(month) for dated in _DATED.findall(told) for month in dated if month}
    for entry in reply.focus.entries:
        stated |= {int(word) for word in entry.column if word.isdigit()}
    return bool(asked & stated)
