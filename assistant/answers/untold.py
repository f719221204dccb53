"""A reply that tells one row, and a question that asks more of that row, in; the reply with the rest asked for out.

Of two things asked in one breath ("며칠짜리고 몇 명 받나요") one is often called by a word that no record bears. It is
then looked for in the other cells of the row, or in the line, that was told: by their headers and by how their values
look.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from assistant.answer import Status
from assistant.answers.figures.tables.attributes import ASKS_HOW, HOW
from assistant.answers.where_and_how_long import HOW_LONG
from assistant.draft import Draft, Reply
from assistant.entries import Entry, Kind
from assistant.facts import DATE, Fact, Measure
from assistant.knowledge import Knowledge
from assistant.operations import PLAIN
from assistant.question import Question
from assistant.text import bare, with_particle
from assistant.understanding.asks import SAME_UNIT
from assistant.wording import spaced, worded
from ingest.records import LineRange

_ROWS = (Kind.COURSE, Kind.BUDGET, Kind.CELL, Kind.WORK)
_LINES = (*_ROWS, Kind.STATEMENT)
_YEAR = re.compile(r"(?:19|20)\d\d년")
_NEVER = re.compile(r"(?!)")
_BEFORE = re.compile(r"^[^:：]*[:：]\s*")
_MOST = 2  # more than that many further asks are a guess


@dataclass(frozen=True)
class _Aspect:
    """Something that can be asked of a row besides its figures.

    Attributes:
        asked: how it is asked for.
        header: what the column that tells it is called.
        value: how a cell or a part of a line looks that tells it, whatever its header.
    """

    asked: re.Pattern[str]
    header: re.Pattern[str]
    value: re.Pattern[str] = _NEVER

    def is_told(self, text: str) -> bool:
        """Whether an answer tells it already."""
        return self.header.search(text) is not None or self.value.search(text) is not None


def _aspect(asked: str, header: str, value: re.Pattern[str] = _NEVER) -> _Aspect:
    return _Aspect(re.compile(asked, re.IGNORECASE), re.compile(header), value)


_ASPECTS = (
    _aspect(
        r"며칠(?!\s?(?:부터|까지|에))|몇\s?(?:일|박|주)\s?(?:간|동안|짜리|과정|코스|이|며|인|씩|[,?])|(?<![가-힣])(?:교육|연수|운영)?\s?기간[은이과을도]"
        r"|\bhow long|\bhow many days",
        "기간|일수",
        HOW_LONG,
    ),
    _aspect(
        r"몇\s?시간|(?<![가-힣])(?:교육|이수|연수)?\s?시간[은이과을도]|\bhow many hours",
        "시간",
        re.compile(r"\d\s?시간"),
    ),
    _aspect(r"언제|몇\s?월|시기|일정|\bwh(?:ich|at) months?\b|\bwhen\b", "시기|기간|일정|일시", DATE),
    _aspect(r"(?:어느|무슨)\s?반기|상반기.*하반기|\bwhich half\b", "반기"),
    _aspect(r"장소|어디에?서|\bwhere\b", "장소"),
    _aspect(
        r"대상(?:자)?(?:[은이과와을자,·?]|\s?및|\s(?:경력|학년|직급|학교)|$)|누가|누구를|\bwho can\b|\bfor whom\b",
        "대상",
    ),
    _aspect(ASKS_HOW, HOW),
    _aspect(
        r"어떻게\s?(?:계산|나온|산출|산정|셈)|산출\s?(?:내역|근거|기초)|산정\s?(?:내역|근거)",
        "산출|내역|산정",
        re.compile(r"\d[가-힣\s]*[×x*]\s?\d"),
    ),
    _aspect(
        r"얼마(?:가|를|나)?\s?(?:들|썼|쓰|쓴|드|필요)|비용[은이과을]|\bhow much\b",
        "비용|금액|예산",
        re.compile(r"\d\s?[천만백억]*\s?원"),
    ),
    _aspect(
        r"회당|차당|(?:한|1)\s?(?:대|번|회|기|차시|명|사람|팀|곳|학교|교)(?:에|당)\s?(?:몇|얼마)|얼마꼴|\beach\b",
        "산출|내역|규모|단가",
        re.compile(r"\d[가-힣\s]*[×x*]\s?\d|회당|1인당"),
    ),
)
_COUNTED = re.compile(
    r"몇\s?(?:개\s?)?(?P<one>명|회|번(?!으로|에|을|을로)|차례|과정|학교|개교|교(?!육)|기관|편|종|건|점|시간|차시|대|권|팀|실(?!시)|석|기(?![가-힣]*간))|(?P<named>학교|기관|과정|모임|팀)\s?수(?![가-힣]*생)"
)


def with_untold(knowledge: Knowledge, question: Question, reply: Reply) -> Reply | None:
    """``reply`` with what ``question`` asks besides of the one row it tells; None where there is nothing to add."""
    told = reply.focus.entries
    lines = {entry.lines for entry in told}
    if reply.status is not Status.ANSWERED or len(lines) != 1 or told[0].kind not in _LINES:
        return None
    if (question.operations | reply.focus.question.operations) - PLAIN:
        return None
    years = set(question.years) or {told[0].year or _sole_year(told[0]) or knowledge.briefing.year}
    cells = list(_cells(knowledge, told[0].lines, years))
    by_name = _by_quarter(question, reply, cells), _by_counter(question, reply, cells), _by_rate(question, reply, cells)
    more = list(chain(_by_aspect(knowledge, question, reply, told[0], cells), *by_name))
    if not more or len(more) > _MOST:
        return None
    draft = Draft(knowledge.briefing, [reply.text], list(reply.citations))
    for said in dict.fromkeys(more):
        draft.say(said.told(draft, question))
    return replace(reply, text="\n".join(draft.parts), citations=tuple(draft.citations))


def _sole_year(entry: Entry) -> int | None:
    """The year that all figures of an entry are of; None where they are of several, or of none."""
    years = {fact.year for fact in entry.facts}
    return years.pop() if len(years) == 1 else None


@dataclass(frozen=True)
class _Told:
    """A cell, or with no header a whole line, that is told besides."""

    lines: LineRange
    row: str
    header: str
    text: str

    def told(self, draft: Draft, question: Question) -> str:
        mark = draft.cite(self.lines, (self.row,) if self.header else (), (self.header,) if self.header else ())
        name = spaced(self.row, self.header)
        if not name:
            return f"{self.text} {mark}"
        korean = f"{with_particle(name, '은')} {self.text}입니다."
        return f"{worded(question, korean, f'{name}: {self.text}')} {mark}"


def _cells(knowledge: Knowledge, lines: LineRange, years: set[int]) -> Iterator[tuple[_Told, Fact]]:
    """What else the row tells, but of other years."""
    for entry in knowledge.beside(lines, *_ROWS):
        for fact in entry.facts:
            if (
                fact.text in ("", "-")
                or fact.year not in (None, *years)
                or fact.measure in (Measure.CODE, Measure.AREA)
            ):
                continue
            head = " ".join(fact.column or entry.column)
            name = entry.row[-1] if entry.row else entry.label
            text = fact.text if fact.text.endswith(fact.unit) else f"{fact.text}{fact.unit}"
            yield _Told(lines, name, head, text), fact


def _by_aspect(
    knowledge: Knowledge, question: Question, reply: Reply, entry: Entry, cells: list[tuple[_Told, Fact]]
) -> Iterator[_Told]:
    """Cells under a header that tells an aspect asked for, or that look like it; else the line, where it tells it."""
    for aspect in _ASPECTS:
        if not aspect.asked.search(question.text) or aspect.is_told(_said(reply)):
            continue
        named = [cell for cell, _ in cells if aspect.header.search(cell.header)]
        alike = [cell for cell, _ in cells if cell.header and aspect.value.search(cell.text)]
        if found := named or alike:
            yield found[0]
        elif entry.kind in (Kind.STATEMENT, Kind.COURSE):
            line = knowledge.briefing.text_of(entry.lines)
            if aspect.value.search(_BEFORE.sub("", line)):
                yield _Told(entry.lines, "", "", line)


def _by_counter(question: Question, reply: Reply, cells: list[tuple[_Told, Fact]]) -> Iterator[_Told]:
    """Cells that count in the unit asked for, of which nothing is told."""
    for match in _COUNTED.finditer(question.text):
        word = match["one"] or match["named"]
        unit = SAME_UNIT.get(word, word)
        if re.search(rf"\d\s?{unit}", bare(_said(reply))):
            continue
        in_words = re.compile(rf"\d\s?{unit}")  # "숙실 84실"
        yield from [
            cell for cell, fact in cells
            if (fact.unit.startswith(unit) if fact.value is not None else in_words.search(fact.text))
        ][:1]  # fmt: skip


def _by_rate(question: Question, reply: Reply, cells: list[tuple[_Told, Fact]]) -> Iterator[_Told]:
    """The rates asked for by their name, of which nothing is told: 집행률 beside 집행액."""
    text, said = bare(question.text), bare(reply.text)
    named = (cell for cell, fact in cells if fact.unit == "%" and len(bare(cell.header)) > 2)
    yield from (cell for cell in named if bare(cell.header) in text and bare(cell.header) not in said)


def _by_quarter(question: Question, reply: Reply, cells: list[tuple[_Told, Fact]]) -> Iterator[_Told]:
    """The amounts of the quarters asked for, of which nothing is told."""
    for quarter in question.quarters:
        if not re.search(rf"{quarter}\s?(?:/4)?분기", reply.text):
            yield from [cell for cell, fact in cells if fact.quarter == quarter and fact.measure is Measure.AMOUNT][:1]


def _said(reply: Reply) -> str:
    """What a reply tells; a year is no time that something lasts."""
    return _YEAR.sub("", reply.text)
