"""The table of operations. Each takes what is asked and returns a reply, or None to pass the question on.

A new operation is a function beside these and a line in the table; the words that ask for it stand in lexicon.toml.
"""

from collections.abc import Callable
from dataclasses import replace

from assistant.answers.figures.meant import Years
from assistant.answers.figures.operations.bound import bound
from assistant.answers.figures.operations.change import difference, moved, unchanged
from assistant.answers.figures.operations.empty import empty
from assistant.answers.figures.operations.extreme import extreme
from assistant.answers.figures.operations.listing import count, listing
from assistant.answers.figures.operations.places import placed
from assistant.answers.figures.operations.purposes import purposes_in_time
from assistant.answers.figures.operations.share import share
from assistant.answers.figures.operations.total import total
from assistant.draft import Reply
from assistant.knowledge import Knowledge
from assistant.operations import CHANGES, EXTREMES, IN_TIME, SUMS
from assistant.question import Family, Question

_Operation = Callable[[Knowledge, Question, Family, Years], Reply | None]
_OPERATIONS: tuple[tuple[frozenset[str], _Operation], ...] = (
    (frozenset({"bound"}), bound),
    (frozenset({"empty"}), empty),
    (IN_TIME, purposes_in_time),
    (frozenset({"share"}), share),
    (frozenset({"unchanged"}), unchanged),
    (EXTREMES, extreme),
    (frozenset({"moved"}), moved),
    (CHANGES, difference),
    (SUMS, total),
    (frozenset({"count"}), count),
    (frozenset({"list"}), listing),
)


def operate(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The reply of the first operation that the question asks for, or None where it asks for none.

    A place named by its title is where an operation ranges; elsewhere the title is a topic like any other.
    """
    within = _of_its_rows(placed(knowledge, question, family))
    for asked in (within, question) if within is not question else (question,):
        for names, operation in _OPERATIONS:
            if names & _operations(asked, family):
                reply = operation(knowledge, asked, family, years)
                if reply is not None:
                    return reply
    return None


def _of_its_rows(question: Question) -> Question:
    """``question`` of what a programme is made of, where it picks from one by a word for programmes: "세부 사업"."""
    # One of a programme's own rows, which has no programmes within.
    picks = question.operations & EXTREMES and len(question.programmes) == 1 and len(question.parts) < 2
    return replace(question, level="row") if picks and question.level == "section" and not question.total else question


def _operations(question: Question, family: Family) -> frozenset[str]:
    """The operations asked for; a half of the year, which is stated nowhere, is its two quarters together, and so many
    percent of a year's money in a quarter of it are a share ("절반 넘게 1분기에 쓰나"), and no bound of their own."""
    halved = family is Family.AMOUNT and question.halves and not question.operations - {"yesno"}
    parted = "share" in question.operations or (question.quarters and not question.every_quarter)
    bounds = [bound for bound in question.bounds if bound.unit == "%" and not bound.of_change]
    if parted and bounds and "yesno" in question.operations:
        return question.operations - {"bound"} | {"share"}
    return question.operations | {"sum"} if halved else question.operations
