"""A question for what two figures of one line of prose come to, in; computed from that line, out.

"877점(전년대비 273점 증가)" says that it was 604 the year before; "목표 79.6% 대비 초과 80.4%" says by how much the
target was passed, and "3회→4회" how much more it will be.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from assistant.answers.figures.lines.listed import answer_listed
from assistant.answers.figures.meant import units
from assistant.answers.figures.say import compute, total_words
from assistant.answers.gate import explains, is_about_another, share_said
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.numerals import SCALED, money_in
from assistant.question import VALUES, Question
from assistant.text import bare, with_particle
from assistant.wording import number, worded
from ingest.numbers import UNITS_IN_WON

_NUMBER = r"(?P<{}>\d[\d,]*(?:\.\d+)?)\s?"
_CHANGE = re.compile(
    _NUMBER.format("now") + r"(?P<unit>[가-힣%㎡]{1,3})\s?\(전년\s?대비\s?" + _NUMBER.format("by")
    + r"(?P<same>[가-힣%㎡]{1,3}?)\s?(?P<way>증가|감소|늘|줄)"
)  # fmt: skip
_VALUE = (
    rf"(?P<{{0}}>{SCALED}\s?(?:천원|만원|백만원|원|%|명|건|회|점|편|과정|교|개|종|대|기관|시간|차시|실|기|곳|권|학급))"
)
_BASE, _REACHED = _VALUE.format("base"), _VALUE.format("reached")
# A target and what was reached. "목표 80% 대비 104.5% 달성" is none: there the second is a share of the first.
_PAIRS = (
    re.compile(rf"{_BASE}\s?(?:이상|이하)?\s?\)?\s?대비\s?(?:초과|미달)\s?\(?{_REACHED}"),
    re.compile(rf"{_REACHED}(?:로|으로)?\s?[,(]?\s?목표\s?\(?{_BASE}"),
    re.compile(rf"^[^→]*?{_BASE}\s?→\s?(?:\d{{4}}년\s?)?{_REACHED}[^→]*$"),
    re.compile(rf"{_BASE}에서\s?{_REACHED}(?:로|으로)\s"),
)
_OF_TARGET = _PAIRS[:2]
_EARLIER = re.compile(
    r"(?:전년도?|전\s?해|이전\s?해|앞\s?해|앞선\s?해|한\s?해\s?전|1년\s?전|재작년)(?!\s?(?:보다|대비|에\s?비))"
    r"|year before"
)
_OPERATIONS = frozenset({"difference", "growth", "compare", "above", "below"})
_AGAINST_TARGET = re.compile(
    r"목표|계획|기준|초과|미달|웃돌|상회|밑돌|넘[겼긴었어]|못\s?미|target|goal|exceed", re.IGNORECASE
)
_OWN_WORDS = 0.6  # share of the question's weight that the line itself must say, since its heading says less
_HOW_MUCH = re.compile(r"몇|얼마|차이|how much|how many|what", re.IGNORECASE)
_VALUE_WORD = re.compile(r"(?P<stem>[가-힣]{2,})[액치율률값]")  # 목표액 asks for the figure of a 목표
_PERCENT = "%"
_LINES = 4096  # each question asks them all again


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figures of one kind in one line, money in won; the texts as printed.

    ``target`` where the first is what was aimed at, not what was before.
    """

    base: Decimal
    reached: Decimal
    unit: str
    base_text: str
    reached_text: str
    target: bool


def answer_within_line(knowledge: Knowledge, question: Question) -> Reply | None:
    """The earlier figure, or how far two figures are apart; None where no line states what it takes."""
    if not question.terms or not set(question.families) <= VALUES:
        return None
    return _before_change(knowledge, question) or _apart(knowledge, question) or answer_listed(knowledge, question)


def answer_year_before(knowledge: Knowledge, question: Question) -> Reply | None:
    """The earlier figure of what is told by nothing but the later one and its change: "전년대비 273점 증가한 877점이면
    전년은 몇 점"."""
    return _before_change(knowledge, question) if question.asks and not question.terms else None


def _before_change(knowledge: Knowledge, question: Question) -> Reply | None:
    """The figure of the year before the one that a line states with its change."""
    asked = {year + question.shift for year in question.years}

    def states(entry: Entry) -> bool:
        change = _change(entry.label) if entry.year is not None else None
        if change is None or entry.year is None:
            return False
        later = _EARLIER.search(question.text) and _states(question, change["now"])  # "877점이면 그 전해에는"
        return entry.year - 1 in asked or bool(later)

    entry = (_line(knowledge, question, states) if question.terms else None) or _line_of_figure(knowledge, question)
    change = _change(entry.label) if entry is not None else None
    if entry is None or change is None or entry.year is None:
        return None
    unit = change["unit"]
    if unit != change["same"] or (units(question) and unit not in units(question)):
        return None
    now, by = (Decimal(change[name].replace(",", "")) for name in ("now", "by"))
    grown = change["way"] in ("증가", "늘")
    draft = Draft(knowledge.briefing)
    earlier = draft.compute(now - by if grown else now + by)
    steps = f"{number(now)} {'−' if grown else '+'} {number(by)} = {number(earlier)}{unit}"
    mark = draft.cite(entry.lines)
    korean = f"그 한 해 전에는 {number(earlier)}{unit}이었던 것으로 계산됩니다({steps})."
    draft.say(f"{worded(question, korean, f'The year before: {number(earlier)}{unit} ({steps}).')} {mark}")
    draft.say(f"- {entry.year}년: {entry.label} {mark}")
    return reply_about(draft, question, (entry,), entry.programme)


def _line_of_figure(knowledge: Knowledge, question: Question) -> Entry | None:
    """The one line whose figure and counter a question says before it asks for the year before ("877점이라는데, 그
    전해에는"), however it calls the thing; None where it says no word of the line and not its change either."""
    said = bare(question.text)

    def says(change: re.Match[str] | None, *names: str) -> bool:
        return change is not None and all(f"{bare(change[name])}{change['unit']}" in said for name in names)

    every = knowledge.of_kind(Kind.STATEMENT) if _EARLIER.search(question.text) else []
    told = [entry for entry in every if says(_change(entry.label), "now")]
    if len(told) != 1 or not (question.terms or says(_change(told[0].label), "now", "by")):
        return None
    words = set(knowledge.index.terms(told[0].label))
    return told[0] if words & question.meant or not question.terms else None


def _states(question: Question, figure: str) -> bool:
    """Whether the question itself says the figure."""
    return re.search(rf"(?<!\d){figure.replace(',', '')}(?!\d)", question.text.replace(",", "")) is not None


def _apart(knowledge: Knowledge, question: Question) -> Reply | None:
    """How much more or less the second figure of a line is than the first."""
    if not question.operations & _OPERATIONS or not _HOW_MUCH.search(question.text):
        return None
    wanted = {unit for unit in units(question) if unit != "*"}
    rate = any(term.endswith(("율", "률")) for term in question.terms)
    money = question.names_money  # "예산은 얼마나 늘었어"

    def states(entry: Entry) -> bool:
        pair = _pair(entry.label) if question.may_mean(entry.year) else None
        if pair is None or (wanted and pair.unit not in wanted) or (rate and pair.unit != _PERCENT):
            return False
        points = "growth" in question.operations and pair.unit == _PERCENT  # "예산의 집행 비율은 몇 퍼센트포인트"
        if money and pair.unit not in UNITS_IN_WON and not points:
            return False
        return not pair.target or _AGAINST_TARGET.search(question.text) is not None

    entry = _line(knowledge, question, states)
    pair = _pair(entry.label) if entry is not None else None
    if entry is None or pair is None:
        return None
    draft = Draft(knowledge.briefing)
    gap = compute(draft, abs(pair.reached - pair.base), pair.unit)
    words = f"{number(gap)}%포인트" if pair.unit == _PERCENT else total_words(gap, pair.unit)
    more = "많습니다" if pair.reached > pair.base else "적습니다"
    high, low = max(pair.reached, pair.base), min(pair.reached, pair.base)
    scale = UNITS_IN_WON.get(pair.unit, 1)
    draft.computed += [high / scale, low / scale]
    steps = f"{number(high / scale)} − {number(low / scale)} = {number(gap / scale)}{pair.unit}"
    mark = draft.cite(entry.lines)
    reached = with_particle(pair.reached_text, "으로")
    korean = f"{reached} {pair.base_text}보다 {words} {more}." if gap else f"둘 다 {pair.base_text}입니다."
    draft.say(f"{worded(question, korean, f'The difference is {words}.')} {mark}")
    draft.say(f"- 계산: {steps}")
    draft.say(f"- 근거: {entry.label} {mark}")
    return reply_about(draft, question, (entry,), entry.programme)


def _line(knowledge: Knowledge, question: Question, states: Callable[[Entry], bool]) -> Entry | None:
    """The line of prose that the question means, where it states what it takes and nothing else fits better."""
    question = replace(question, terms={_stem(knowledge, term): m for term, m in question.terms.items()})
    question = replace(question, terms={term: {**m, term: 1.0} for term, m in question.terms.items()})
    ranked = knowledge.search(question, lambda entry: entry.kind is Kind.STATEMENT and states(entry), 1)
    if not ranked or not explains(knowledge, question, ranked[0]) or is_about_another(knowledge, question, ranked[0]):
        return None
    return ranked[0].entry if share_said(knowledge, question, ranked[0].entry.label) >= _OWN_WORDS else None


def _stem(knowledge: Knowledge, term: str) -> str:
    """목표 for 목표액, which the briefing does not say; other terms as they are."""
    value = _VALUE_WORD.fullmatch(term)
    return value["stem"] if value and not knowledge.holds((term,)) and knowledge.holds((value["stem"],)) else term


@lru_cache(maxsize=_LINES)
def _change(text: str) -> re.Match[str] | None:
    return _CHANGE.search(text)


@lru_cache(maxsize=_LINES)
def _pair(text: str) -> _Pair | None:
    """The two figures of one unit that a line sets against each other; None where it has none, or several."""
    found = [match for pattern in _PAIRS for match in pattern.finditer(text)]
    if len(found) != 1:
        return None
    (base, unit), (reached, other) = (_valued(found[0][name]) for name in ("base", "reached"))
    if unit != other and not {unit, other} <= UNITS_IN_WON.keys():
        return None
    return _Pair(base, reached, other, found[0]["base"], found[0]["reached"], found[0].re in _OF_TARGET)


def _valued(text: str) -> tuple[Decimal, str]:
    """A figure and its unit; money in won."""
    money, _ = money_in(text.replace(" ", ""))
    if money is not None:
        return money, "천원" if text.endswith("천원") else "원"
    digits = re.match(r"[\d,.]+", text)
    assert digits is not None, "a value begins with a digit"
    return Decimal(digits.group().replace(",", "")), text[digits.end() :].strip()
