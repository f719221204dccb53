"""How much each of several things changed from one year to the other, and which of them changed most.

"초등과 중등 교감 자격연수는 작년보다 각각 몇 명" compares two years twice, and not the two things.
"""

import re
from dataclasses import replace

from assistant.answer import Composer
from assistant.answers.figures.meant import units
from assistant.answers.figures.movement import as_claimed, compare, compare_each, moves
from assistant.answers.figures.pairs import HOW_CHANGED, Pair, change_of, pairs_of
from assistant.answers.figures.say import name_of
from assistant.answers.figures.select import Found
from assistant.draft import Draft, Reply, joined, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.operations import CHANGES
from assistant.question import VALUES, Family, Question
from assistant.wording import verdict, worded

# "작년보다", "2025년과 견주어": what this year is held against, and not when things are compared.
_AGAINST = re.compile(r"(?:도)?\s?(?:보다|에\s?[비견]|대비|[과와]|이랑|하고|부터|에서|하곤)")
# "A와 B 중 더 많이 늘어난 것": how much each became more, not how much it is.
_MOVED_MORE = re.compile(
    r"(?:더|가장|제일)\s?(?:많이|크게|적게|조금)?\s?(?:늘[어었은]|줄[어었은]|증가한|감소한|증액된|감액된|오른|깎인)"
)
_MOVED = re.compile(
    r"늘[었어은리]|줄[었어은인이]|증가|감소|증액|감액|깎|삭감|올랐|오른"
)  # "더 많아" says nothing of a change

_CHANGED = frozenset({"달라지", "변하", "바뀌"})  # no topic


def how_it_changed(knowledge: Knowledge, question: Question) -> Reply | None:
    """The lines of both years, each in full, of what a question asks how it changed; None where no two lines are
    surely of one thing, or a figure is asked for."""
    this = knowledge.briefing.year
    things = {frozenset(part.terms.keys() - _CHANGED) for part in question.parts} - {frozenset()}
    figures = question.asks or len(things) > 1 or question.operations - CHANGES - {"compare", "list"}
    terms = question.terms_but(_CHANGED)
    years = {*question.years, *((this,) if _is_against(question) else ())}  # "작년하고 뭐가 달라졌나"
    if figures or years != {this - 1, this} or not terms or not HOW_CHANGED.search(question.text):
        return None
    ranked = knowledge.search(replace(question, terms=terms), lambda e: e.kind is Kind.COURSE and e.year in years, 1)
    twin = knowledge.twin_of(ranked[0].entry) if ranked and not ranked[0].unexplained else None
    if twin is None or not twin.named:
        return None
    draft = Draft(knowledge.briefing)
    both = sorted((ranked[0].entry, twin.entry), key=lambda entry: entry.year or 0)
    for entry in both:
        draft.say(f"- {entry.year}년: {knowledge.briefing.text_of(entry.lines)} {draft.cite(entry.lines)}")
    return reply_about(draft, question, both, both[0].programme, Composer.LOOKUP)


def over_years(knowledge: Knowledge, question: Question) -> bool:
    """Whether a question compares two years: it names both, or the one before as what this year is held against."""
    this = knowledge.briefing.year
    named = set(question.years)
    if len(named) == 2:
        return bool(question.operations & CHANGES)
    return "difference" in question.operations and named == {this - 1}  # "몇 퍼센트였나" alone asks for no change


def changed_parts(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """The change of each thing coordinated, or of the one that changed most; None where they are not all paired."""
    if family not in VALUES:
        return None
    changes = _asks_a_change(knowledge, question) or _MOVED_MORE.search(question.text) is not None
    if not over_years(knowledge, question) and not changes:
        return None
    of_all = {"bound"} if question.each else {"sum", "altogether", "bound"}  # "예산 합계는 각각": the totals of each
    if len(question.parts) < 2 or question.operations & of_all or question.quarters:
        return None
    if {"moved", "list"} <= question.operations and "compare" not in question.operations:  # all that did
        return None
    if _at_one_time(knowledge, question):
        return None
    of_one_thing = all(len(part.years) == 1 for part in question.parts)
    if of_one_thing and len({part.years for part in question.parts}) > 1:  # "작년과 올해 중 언제"
        return None
    by_part = [pairs_of(knowledge, _part(question, part), family) for part in question.parts]
    if not all(by_part) or len({id(pairs[0][1].entry) for pairs in by_part}) < len(by_part):
        return None
    picks, fall = question.operations & {"compare", "largest", "smallest", "moved"}, knowledge.says(question, "shrank")
    if picks:  # which one asks no yes or no
        question = replace(question, operations=question.operations - {"yesno"})
        by_part.sort(key=lambda pairs: change_of(question, pairs[0]), reverse=not fall)
    pairs = [pair for pairs in by_part for pair in pairs]
    all_so = "" if picks else _all_as_claimed(knowledge, question, pairs)
    asked = replace(question, operations=question.operations - {"yesno"}) if all_so else question
    told = [compare(knowledge, asked, *pair) for pair in pairs]
    reply = replace(joined(knowledge.briefing, told), focus=replace(told[0].focus, entries=_entries(told)))
    lead = _first(question, by_part[0][0], fall) if picks else all_so
    between = " " if all_so else "\n"
    return replace(reply, text=f"{lead}{between}{reply.text}") if lead else reply


def _asks_a_change(knowledge: Knowledge, question: Question) -> bool:
    """Whether a change is asked for without the other year ("초등과 중등 모두 늘었나요"), and not which is more."""
    said = (knowledge.says(question, name) for name in ("more_than", "less_than"))
    moved = _MOVED.search(question.text) is not None
    now = set(question.years) <= {knowledge.briefing.year}
    return "difference" in question.operations and now and moved and not any(said)


def _all_as_claimed(knowledge: Knowledge, question: Question, pairs: list[Pair]) -> str:
    """Whether all of them went as a yes/no question says; "" where it says nothing of them."""
    right = [as_claimed(knowledge, question, old, new.size - old.size) for old, new in pairs]
    return "" if None in right else verdict(question, all(right), "네, 그렇습니다.")


def _at_one_time(knowledge: Knowledge, question: Question) -> bool:
    """Whether the year is when the things are compared: "작년에 초등과 중등 중 어디가 더 많았나"."""
    compared = len(question.years) == 1 and "compare" in question.operations
    return compared and not _is_against(question) and not moves(knowledge, question)


def _is_against(question: Question) -> bool:
    """Whether something is held against a year that is named, which is else when it was, or taken over."""
    times = [mention.end for mention in question.words.get("years", ())]
    return any(_AGAINST.match(question.text, end) for end in times)


def _first(question: Question, pair: Pair, fall: bool) -> str:
    """Names what changed most."""
    name = name_of(pair[1].entry)
    return worded(question, f"더 많이 {'줄어든' if fall else '늘어난'} 것은 {name}입니다.", f"{name} changed most.")


def _part(question: Question, part: Question) -> Question:
    """``part`` about the years and with the operations of the whole question."""
    return replace(part, years=question.years, operations=question.operations)


def _entries(told: list[Reply]) -> tuple[Entry, ...]:
    return tuple(dict.fromkeys(entry for reply in told for entry in reply.focus.entries))


def compare_in_full(knowledge: Knowledge, question: Question, pair: Pair) -> Reply:
    """Both lines compared in each counter asked for, or that they share where none is: courses and their 차시."""
    old, new = pair
    earlier, later = _by_unit(old.entry), _by_unit(new.entry)
    wanted = units(question) or tuple(later)
    pairs = [(Found(old.entry, earlier[u]), Found(new.entry, later[u])) for u in wanted if u in earlier and u in later]
    return compare_each(knowledge, question, pairs or [pair])


def _by_unit(entry: Entry) -> dict[str, Fact]:
    """The first count of an entry in each unit, in the order printed."""
    counts: dict[str, Fact] = {}
    for fact in entry.facts:
        if fact.measure is Measure.COUNT:
            counts.setdefault(fact.unit, fact)
    return counts
