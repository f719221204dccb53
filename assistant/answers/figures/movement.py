"""One thing at two times in: how much more or less it became, and whether it went as the question says, out."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.answers.figures.claims import HOW_MUCH, same_claimed
from assistant.answers.figures.pairs import Pair
from assistant.answers.figures.parts.counters import said_of_each
from assistant.answers.figures.say import (
    cite,
    cite_each,
    compute,
    measure_word,
    name_of,
    told_of,
    total_words,
    when,
)
from assistant.answers.figures.select import Found
from assistant.bounds import Threshold
from assistant.draft import Draft, Reply, joined, reply_about
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import with_particle
from assistant.wording import number, percent, quantity, spaced, verdict, worded


def compare_each(knowledge: Knowledge, question: Question, pairs: Sequence[Pair]) -> Reply:
    """Each pair compared; a question that goes on from it goes on from the first.

    What is said of each counter ("과정 수는 늘었는데 인원은 줄었다") is held against its own pair; one verdict.
    """
    if len(pairs) < 2:
        return compare(knowledge, question, *pairs[0])
    own = _said_of_pairs(knowledge, question, pairs)
    claims = [as_claimed(knowledge, one, old, new.size - old.size) for one, (old, new) in zip(own, pairs, strict=True)]
    plain = [replace(one, operations=one.operations - {"yesno"}) for one in own]
    told = [compare(knowledge, one, *pair) for one, pair in zip(plain, pairs, strict=True)]
    reply = replace(joined(knowledge.briefing, told), focus=replace(told[0].focus, question=question))
    right = [claim for claim in claims if claim is not None]
    lead = f"{verdict(question, all(right), '네, 그렇습니다.')} " if right else ""
    return replace(reply, text=f"{lead}{reply.text}")


def _said_of_pairs(knowledge: Knowledge, question: Question, pairs: Sequence[Pair]) -> list[Question]:
    """For each pair ``question`` with the words about its counter alone; about all where these say no direction."""
    said = said_of_each(question)
    own = [replace(question, text=said.get(new.fact.unit, question.text)) for _, new in pairs]
    for place in range(len(own) - 2, -1, -1):  # "기수도 인원도 다 줄었나": what is said last holds of both
        if not _says_direction(knowledge, own[place]):
            own[place] = own[place + 1]
    return own


def _says_direction(knowledge: Knowledge, question: Question) -> bool:
    return moves(knowledge, question) or same_claimed(knowledge, question) is not None


def moves(knowledge: Knowledge, question: Question) -> bool:
    """Whether the question says that something became more, or less."""
    return knowledge.says(question, "grew") or knowledge.says(question, "shrank")


def compare(knowledge: Knowledge, question: Question, old: Found, new: Found) -> Reply:
    """Old → new: the difference, and in percent where asked; says so when the question assumed the other direction."""
    draft = Draft(knowledge.briefing)
    change = new.size - old.size
    delta = total_words(compute(draft, abs(change), new.fact.unit), new.fact.unit)
    rate = rate_of(draft, question, change, old.size)
    bracket = f" ({rate})" if rate else ""
    subject = spaced(name_of(new.entry), measure_word(new))
    marks = cite_each(draft, (old, new))
    right = as_claimed(knowledge, question, old, change)
    lead = "" if right is None else verdict(question, right, "네, 그렇습니다.")
    if question.english:
        direction = "increased" if change > 0 else "decreased"
        moved = f"{direction} by {delta}{bracket}." if change else f"did not change: {quantity(new.fact)}"
        said = f"{subject} {moved}"
    elif change:
        direction = "늘었습니다" if change > 0 else "줄었습니다"
        said = (
            f"{premise_of(knowledge, question, change > 0)}{with_particle(subject, '은')} {delta}{bracket} {direction}."
        )
    else:
        said = f"{with_particle(subject, '은')} 변동이 없습니다: {quantity(new.fact)}"
    draft.say(spaced(lead, said, marks))
    for one in (old, new):
        draft.say(f"- {when(one)}: {name_of(one.entry)} {told_of(one)} {cite(draft, one)}")
    draft.say(steps_of(old.printed, new.printed, new.fact.unit, rate))
    say_times(knowledge, draft, question, new, old)
    return reply_about(draft, question, (new.entry, old.entry), new.entry.programme)


def as_claimed(knowledge: Knowledge, question: Question, old: Found, change: Decimal) -> bool | None:
    """Whether it went up or down (so far), or not at all, as a yes/no question says; None where it says none."""
    if "yesno" not in question.operations or question.picks_out or HOW_MUCH.search(question.text):
        return None
    if (same := same_claimed(knowledge, question)) is not None:
        return (change == 0) == same
    grew = knowledge.says(question, "grew")
    if grew == knowledge.says(question, "shrank"):  # "늘었나 줄었나" says neither
        return None
    return (change > 0 if grew else change < 0) and all(keeps(bound, old, change) for bound in question.bounds)


def say_times(knowledge: Knowledge, draft: Draft, question: Question, part: Found, base: Found) -> None:
    """How many times ``base`` the other figure is, where that is asked for."""
    if not knowledge.says(question, "times") or not base.size:
        return
    ratio = draft.compute((part.size / base.size).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP))
    steps = f"{number(part.printed)} ÷ {number(base.printed)}"
    draft.say(worded(question, f"- 약 {ratio}배입니다({steps}).", f"- About {ratio} times ({steps})."))


def rate_of(draft: Draft, question: Question, change: Decimal, base: Decimal) -> str:
    """The change in percent with its sign, where it is asked for and can be said."""
    if "growth" not in question.operations or not base:
        return ""
    return f"{'+' if change > 0 else '-'}{draft.compute(abs(percent(change, base, question.decimals)))}%"


def steps_of(old: Decimal, new: Decimal, unit: str, rate: str) -> str:
    """How the difference comes about, the larger figure first, and the rate."""
    delta = number(abs(new - old))
    steps = f"- 계산: {number(max(old, new))} − {number(min(old, new))} = {delta}{unit}"
    return steps + (f", {delta} ÷ {number(old)} = {rate.lstrip('+-')}" if rate else "")


def premise_of(knowledge: Knowledge, question: Question, grown: bool) -> str:
    """A correction where the question takes for granted that it went the other way."""
    said_down = knowledge.says(question, "shrank")
    said_up = knowledge.says(question, "grew")
    if said_up in (said_down, grown):
        return ""
    return "늘어난 것이 아니라 줄었습니다. " if said_up else "줄어든 것이 아니라 늘었습니다. "


def keeps(bound: Threshold, old: Found, change: Decimal) -> bool:
    """Whether a change keeps to a bound, which is in percent of the older figure or in its own unit."""
    return bound.holds(abs(change) / old.size * 100 if bound.unit == "%" else abs(change))
