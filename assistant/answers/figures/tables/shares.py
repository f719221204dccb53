"""A question for the share that one row has of a table's whole in; the share as a column of the table states it out.

An overview that prints the shares ("구성비") may hold more than the programmes do, wages for one, so that what is
computed from these would be the share of another whole.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Composer
from assistant.answers.figures.operations.share import divided
from assistant.answers.figures.say import cite, value_words, when
from assistant.answers.figures.select import Found, default_years
from assistant.answers.figures.tables.values import CHANGE, plain
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import SUBTOTALS, Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import EXTREMES, MOVING
from assistant.question import Question
from assistant.text import bare, with_particle
from assistant.wording import spaced, worded

_SHARE = re.compile(r"^(?:예산)?(?:구성비율?|비중|점유율|비율)")
_NARROWED = ("quarters", "halves", "bounds", "entries", "people", "besides", "codes")
_COMPARING = EXTREMES | MOVING | {"bound", "compare"}


def answer_stated_share(knowledge: Knowledge, question: Question) -> Reply | None:
    """The share printed for the one row that is named; None where no table prints one, or another whole is meant."""
    if "share" not in question.operations or question.operations & _COMPARING:
        return None
    if any(getattr(question, slot) for slot in _NARROWED) or divided(replace(question, total=False))[1] is not None:
        return None
    cells = [e for e in knowledge.of_kind(Kind.CELL) if _is_share(e)]
    titles = [bare(title) for number, title in knowledge.vocabulary.titles.items() if "-" not in number and title]
    said = [title for title in titles if title in bare(question.text)]  # of areas, which rows may bear behind a number
    named = [e for e in cells if _names(knowledge, question, said, e)]
    if len({(e.section, plain(_row(e))) for e in named}) != 1:
        return None
    years = default_years(knowledge, question) or (knowledge.briefing.year,)
    told = [Found(e, f) for e in named for f in e.facts if f.unit == "%" and f.year in (None, *years)]
    if not told:
        return None
    draft = Draft(knowledge.briefing)
    for one in told:
        value, head = f"{one.fact.text.rstrip('% ')}%", re.sub(r"\(.*\)$", "", one.fact.column[-1])
        name = f"{when(one)} {_row(one.entry)} {head}".strip()
        korean = f"{with_particle(name, '은')} {value}입니다."
        mark = cite(draft, one) + (draft.cite(one.entry.cell.header_lines) if one.fact.year else "")
        draft.say(f"{worded(question, korean, f'{name}: {value}')} {mark}")
        for money in _money_beside(knowledge, one) if question.asks_for("amount") else ():
            draft.say(f"- {spaced(when(money), value_words(money.fact))} {cite(draft, money)}")
    return reply_about(draft, question, (one.entry for one in told), None, Composer.LOOKUP)


def _money_beside(knowledge: Knowledge, share: Found) -> list[Found]:
    """What the same row states as the money of that year, of which the share is one."""
    own = [e for e in knowledge.beside(share.entry.lines, Kind.CELL) if _row(e) == _row(share.entry)]
    amounts = [Found(e, f) for e in own for f in e.facts if f.measure is Measure.AMOUNT and f.year is not None]
    changes = (CHANGE.search(bare(" ".join(one.fact.column))) for one in amounts)
    return [
        one
        for one, change in zip(amounts, changes, strict=True)
        if not change and one.fact.year in (share.fact.year, None)
    ]


def _is_share(entry: Entry) -> bool:
    shares = entry.column and _SHARE.match(bare(entry.column[-1]))
    return bool(shares) and bare(_row(entry)) not in SUBTOTALS


def _row(entry: Entry) -> str:
    return entry.row[-1] if entry.kind is Kind.CELL else entry.label


def _names(knowledge: Knowledge, question: Question, titles: Sequence[str], entry: Entry) -> bool:
    """Whether the question names the row of a cell: the area it stands for, all of its name, or its words alone."""
    row = bare(_row(entry))
    if question.areas:
        title = bare(knowledge.vocabulary.titles.get(question.areas[0], ""))
        return len(question.areas) == 1 and bool(title) and title in row
    if question.programmes or question.tasks:
        return False
    if any(title in row for title in titles):
        return True
    if len(plain(_row(entry))) > 2 and plain(_row(entry)) in bare(question.text):
        return True
    own = set(knowledge.index.terms(_row(entry)))
    around = bare(f"{entry.label} {entry.context}")
    said = [own & {term, *meanings} for term, meanings in question.terms.items()]
    left = [t for t, shared in zip(question.terms, said, strict=True) if not shared and bare(t) not in around]
    return any(said) and not left
