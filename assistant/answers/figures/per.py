"""How many of one thing there are for each of another ("학급당 학생 수"), in; the quotient, out.

Both figures stand in one row of a table, named by their columns. What a line states of several together is not divided.
"""

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.answers.figures.say import cite_each, name_of, reply_about, value_words
from assistant.answers.figures.select import Found
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply
from assistant.entries import SUBTOTALS, Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare, with_particle
from assistant.wording import number, worded
from ingest.records import Cell

_PER = re.compile(r"(?P<base>[가-힣]{2,}?)\s?(?:1|한)?\s?(?:명|인|개|곳)?\s?당\s?(?:평균\s?)?(?P<what>[가-힣]{2,})")
_AVERAGE = frozenset({"평균"})


def answer_per(knowledge: Knowledge, question: Question) -> Reply | None:
    """The quotient with both its terms; None where no row states both figures of what is named."""
    for match in _PER.finditer(question.text):
        base, what = match["base"], match["what"]
        own = {
            t for t in question.terms if t in _AVERAGE or t in (base, what) or base.endswith(t) or what.startswith(t)
        }
        left = {term: m for term, m in question.terms.items() if term not in own}
        about = replace(question, terms=left, focus=None)
        pair = _of_table(knowledge, about, base, what)
        if pair is not None:
            return _told(knowledge, question, *pair)
    return None


def _of_table(knowledge: Knowledge, question: Question, base: str, what: str) -> tuple[Found, Found] | None:
    """The two cells of the row that the question names, of the row of totals where it names none."""

    def beside(entry: Entry) -> Entry | None:
        """The cell in the row of ``entry`` that counts what it is to be divided by."""
        cells = (e for e in knowledge.of_kind(Kind.CELL) if e.section == entry.section)
        return next((e for e in cells if _row(e) == _row(entry) and _counts(e, base)), None)

    def divided(entry: Entry) -> bool:
        return _counts(entry, what) and beside(entry) is not None

    if question.terms:
        ranked = knowledge.search(question, divided, 1)
        entry = ranked[0].entry if ranked and explains(knowledge, question, ranked[0]) else None
    else:
        sums = (e for e in knowledge.of_kind(Kind.CELL) if divided(e) and SUBTOTALS & set(_row(e)))
        entry = next(sums, None)
    below = beside(entry) if entry is not None else None
    return (Found(entry, entry.facts[0]), Found(below, below.facts[0])) if entry is not None and below else None


def _row(entry: Entry) -> tuple[str, ...]:
    return entry.record.row if isinstance(entry.record, Cell) else ()


def _counts(entry: Entry, word: str) -> bool:
    """Whether a cell holds the number of what ``word`` names, by its column: 학생 of "학생 수"."""
    if not isinstance(entry.record, Cell) or not entry.facts or not entry.facts[0].value:
        return False
    return bare(" ".join(entry.record.column)).removesuffix("수") == word.removesuffix("수")


def _told(knowledge: Knowledge, question: Question, part: Found, base: Found) -> Reply:
    draft = Draft(knowledge.briefing)
    each = (part.size / base.size).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    value = f"{number(draft.compute(each))}{part.fact.unit}"
    marks = cite_each(draft, (part, base))
    korean = f"평균 약 {with_particle(value, '이')}라고 계산됩니다."
    draft.say(f"{worded(question, korean, f'About {value} on average.')} {marks}")
    for one in (part, base):
        draft.say(f"- {name_of(one.entry)}: {value_words(one.fact)} {marks}")
    draft.say(f"- 계산: {number(part.printed)} ÷ {number(base.printed)} = 약 {value}")
    return reply_about(draft, question, (part.entry, base.entry), part.entry.programme)
