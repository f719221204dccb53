"""Whether goals were reached: rows of a table that state a goal and a result of one year, and rates in prose that
have their goal in brackets behind them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from assistant.answer import Composer, Status
from assistant.answers.gate import explains
from assistant.draft import Draft, Focus, Reply
from assistant.entries import SUBTOTALS, Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare, compact
from assistant.wording import how_many, spaced, worded
from ingest.numbers import parse_number
from ingest.records import Cell

# Asked in a question without its spaces; what falls short is looked for first.
_MISSED = re.compile(
    r"목표[^.?]{0,14}?(?:미달(?!성했)|못미[치친쳤]|(?:미치|이루|채우|달성하|넘|도달하)지못|못(?:이루|이룬|채우|채운|넘)|달성못|밑[도돈])"
    r"|목표치?(?:보다|에)[가-힣]{0,6}?(?:낮|적[은었게]|모자라|부족)"
    r"|(?:missed|fellshortof|below|notmeet|failedto(?:meet|reach))[^.?]{0,20}(?:targets?|goals?)"
)
_REACHED = re.compile(
    r"목표[^.?]{0,14}?(?:달성|이[루뤘룬]|도달|채[우웠운]|넘[은긴겼었어]|초과|웃[도돈]|보다[가-힣]{0,4}?(?:높|많))|(?:met|meet|reach(?:ed)?|achieved?|exceeded)[^.?]{0,20}(?:targets?|goals?)"
)
_GOAL, _RESULT = re.compile(r"목표"), re.compile(r"실적|결과|성과|달성|^\d{4}년?도?$")
_BEHIND = re.compile(
    r"\s*[(（](?:법정\s?|당초\s?|연간\s?)?목표\s?(?:값|치)?\s?:?\s?(?P<goal>(?P<value>\d[\d,.]*)\s?%)[^()（）]*[)）]"
)
_BY_HOW_MUCH = re.compile(r"얼마나|얼마만큼|몇%|몇퍼|howmuch")  # a difference is computed from both
_RATE = re.compile(r"(?:목표)?(?:대비)?달성[도률율]")
_LESS_IS_MORE = frozenset({"등급", "위"})
_SAID_ANYWAY = frozenset(
    {"목표", "성과", "지표", "실적", "달성", "미달", "결과", "초과", "도달", "미치", "이루", "채우", "수치", "실제"}
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """What a row has for its goal and for its result, in one year, and how much of the goal that is where it says."""

    goal: Cell
    result: Cell
    rate: Cell | None = None

    @property
    def reached(self) -> bool:
        """Whether the result is as good as the goal; of two grades the lower number is the better."""
        goal, result = self.goal.value or 0, self.result.value or 0
        return result <= goal if self.goal.unit in _LESS_IS_MORE else result >= goal


def answer_goal(knowledge: Knowledge, question: Question) -> Reply | None:
    """Whether a goal that the question names was reached, or which ones were; None where it asks of no goal."""
    small = compact(question.text).text
    missed = _MISSED.search(small) is not None
    if not missed and not _REACHED.search(small):
        return None
    pairs = [pair for pair in _pairs(knowledge) if not question.years or _year(pair.goal) in question.years]
    if question.departments:  # whose row it is
        pairs = [pair for pair in pairs if any(name in pair.goal.row for name in question.departments)]
    rest = {t: m for t, m in question.terms.items() if _SAID_ANYWAY.isdisjoint((t, *m))}
    if (
        rest
        and not _BY_HOW_MUCH.search(small)
        and (in_prose := _in_prose(knowledge, replace(question, terms=rest))) is not None
    ):
        return in_prose
    if not pairs:
        return None
    if question.departments and not rest:
        return _told(knowledge, question, pairs[0]) if len(pairs) == 1 else None
    if not rest or all(_of_all(pairs, meanings) for meanings in rest.values()):
        return _listed(knowledge, question, pairs, missed)
    lines = {pair.goal.lines: pair for pair in pairs}
    asked = replace(question, terms=rest)
    found = knowledge.search(asked, lambda e: e.kind is Kind.CELL and e.lines in lines, 1)
    return (
        _told(knowledge, question, lines[found[0].entry.lines])
        if found and explains(knowledge, asked, found[0])
        else None
    )


def _in_prose(knowledge: Knowledge, question: Question) -> Reply | None:
    """Whether a rate reached the goal that stands behind it: "집행률 66.3%(목표 62.0%)"; None where none is named."""
    told = [
        pair
        for pair in _rates(knowledge)
        if (not question.years or pair.goal.year in question.years)
        and all(any(bare(word) in bare(pair.goal.row[-1]) for word in words) for words in question.terms.values())
    ]
    return _told(knowledge, question, told[0]) if len(told) == 1 else None


def _rates(knowledge: Knowledge) -> Iterator[_Pair]:
    for cell in knowledge.briefing.cells:
        text = knowledge.briefing.quote(cell.lines) if cell.unit == "%" and cell.lines == cell.header_lines else ""
        named = text.find(cell.text, text.find(cell.column[-1])) if text else -1
        if named >= 0 and (goal := _BEHIND.match(text, named + len(cell.text))):
            value = parse_number(goal["value"])
            yield _Pair(replace(cell, row=cell.column[-1:], text=goal["goal"], value=value), cell)


def _pairs(knowledge: Knowledge) -> Iterator[_Pair]:
    for _, grouped in groupby(knowledge.briefing.cells, key=lambda cell: (cell.lines, cell.row)):
        row = [cell for cell in grouped if cell.value is not None and cell.column and cell.row[-1] not in SUBTOTALS]
        for goal in (cell for cell in row if _year(cell) and _GOAL.search(cell.column[-1])):
            result = next((c for c in row if _year(c) == _year(goal) and _RESULT.search(c.column[-1])), None)
            if result is not None and result is not goal:
                yield _Pair(goal, result, next((cell for cell in row if _RATE.match(cell.column[-1])), None))


def _year(cell: Cell) -> int | None:
    """The year a cell is of: its column's, or the one that the heading above the table says."""
    return cell.year or cell.section.year


def _of_all(pairs: Sequence[_Pair], meanings: Iterable[str]) -> bool:
    """Whether a word of the question says what all rows are: it stands in the table's name, or counts them."""
    return any(word in pairs[0].goal.table or word.isdigit() for word in meanings)


def _listed(knowledge: Knowledge, question: Question, pairs: Sequence[_Pair], missed: bool) -> Reply:
    draft = Draft(knowledge.briefing)
    wanted = [pair for pair in pairs if pair.reached is not missed]
    subject = "목표에 미치지 못한 지표" if missed else "목표를 이룬 지표"
    draft.say(how_many(question, draft.count(wanted), english="missed" if missed else "reached", subject=subject))
    for pair in wanted or pairs:
        draft.say(f"- {_words(pair)} {_mark(draft, pair)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question))


def _told(knowledge: Knowledge, question: Question, pair: _Pair) -> Reply:
    draft = Draft(knowledge.briefing)
    korean = "목표를 달성했습니다." if pair.reached else "목표에 미치지 못했습니다."
    english = "The goal was reached." if pair.reached else "The goal was missed."
    draft.say(f"{worded(question, korean, english)} {_words(pair)} {_mark(draft, pair)}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question))


def _words(pair: _Pair) -> str:
    goal, result = _said(pair.goal), _said(pair.result)
    rate = f", {re.sub(r'[(].*', '', pair.rate.column[-1])} {_said(pair.rate)}" if pair.rate else ""
    return f"{spaced(*pair.goal.row)}: {_year(pair.goal)}년 목표 {goal}, 실적 {result}{rate}"


def _said(cell: Cell) -> str:
    return f"{cell.text}{cell.unit if not cell.text.endswith(cell.unit) else ''}"


def _mark(draft: Draft, pair: _Pair) -> str:
    rate = pair.rate.column if pair.rate else ()
    return draft.cite(pair.goal.lines, pair.goal.row, (*pair.goal.column, *pair.result.column, *rate))
