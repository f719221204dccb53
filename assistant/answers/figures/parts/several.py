"""Questions about several named things at once: compared, subtracted, added, or told one by one."""

from decimal import Decimal

from assistant.answer import Composer
from assistant.answers.figures.claims import claims_order, order_holds
from assistant.answers.figures.enumerated import only_listed, with_listed
from assistant.answers.figures.meant import Years, matching, units
from assistant.answers.figures.movement import say_times
from assistant.answers.figures.parts.fitting import best_of_parts, fitting_entries, is_told, years_of
from assistant.answers.figures.parts.neighbours import lacks_the_setting
from assistant.answers.figures.say import (
    added_up,
    compute,
    name_of,
    placed_name,
    say_facts,
    say_line,
    total_words,
    value_words,
    when_and_what,
)
from assistant.answers.figures.scope import without_parts
from assistant.answers.figures.select import Found, candidates, enumerated_tags, sum_of
from assistant.answers.figures.tags import span_of_tags, tag_of, tags_named
from assistant.answers.figures.works import means_all_works
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.operations import CHANGES, COMPARING, SUMS
from assistant.question import Family, Question
from assistant.ranking import Ranked
from assistant.refusals import refuse
from assistant.text import with_particle
from assistant.vocabulary import SCHOOL_LEVELS
from assistant.wording import number, spaced, verdict, worded
from ingest.numbers import UNITS_IN_WON

_COMPARING = COMPARING | CHANGES


def answer_several(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The reply where the question coordinates things that each have a figure; None where it does not."""
    if question.both and len(question.entries) >= 2:
        pair = [Found(e, f) for e in question.entries for f in _values(e, question, family, years)[:1]]
        if len(pair) >= 2:
            compose = _added if "sum" in question.operations else compared
            return compose(knowledge, question, pair)
    every = question.bounds or {"moved", "list"} <= question.operations  # then every line of each kind is looked at
    if len(question.parts) < 2 or every or means_all_works(question):
        return None
    if span_of_tags(knowledge, question) or _adds_up_tags(knowledge, question, family):
        return None
    fitting = best_of_parts(knowledge, question, family, years)
    if not fitting:
        return refuse(knowledge, question, "figure") if _lacks_a_term(knowledge, question, family, years) else None
    if _is_one_thing(knowledge, question, family, years, fitting):
        return None
    found = _figures_of(knowledge, question, family, years, fitting)
    if len(found) < 2 or len({one.entry.kind is Kind.CELL for one in found}) > 1:
        return None
    if SUMS & question.operations and not _COMPARING - {"growth"} & question.operations:
        if _of_another_tag(knowledge, question, found):
            return None
        if not knowledge.told_in_full(question) and lacks_the_setting(question, fitting):
            return refuse(knowledge, question, "figure")
        found = only_listed(knowledge, question, found)
        return _added(knowledge, question, without_parts(_of_every_level(knowledge, question, family, years, found)))
    compares = _COMPARING & question.operations or claims_order(knowledge, question)
    if compares and len({_sort(one) for one in found}) > 1:  # more of what, where one is 2 courses and one 1.1%
        return None
    if compares:
        return compared(knowledge, question, found)
    return _told(knowledge, question, family, years, found)


def _lacks_a_term(knowledge: Knowledge, question: Question, family: Family, years: Years) -> bool:
    """Whether one of two things to be added up has a figure, and no line holds what the other is called."""
    if not question.both or not SUMS & question.operations or question.entries:
        return False
    led = [bool(fitting_entries(knowledge, part, family, years)) for part in question.parts]
    whole = candidates(knowledge, question, family, years)
    return any(led) and not all(led) and (not whole or bool(whole[0].unexplained))


def _sort(one: Found) -> str:
    """The counter of a figure; all money is of one sort."""
    return "원" if one.fact.unit in UNITS_IN_WON else one.fact.unit


def _adds_up_tags(knowledge: Knowledge, question: Question, family: Family) -> bool:
    """Whether the parts to be added up are one topic by its tags: "회복력 연수는 초등, 중등, 교행을 합쳐"."""
    tags = knowledge.vocabulary.tags | SCHOOL_LEVELS
    topics = {frozenset(part.terms) - tags for part in question.parts}
    times = {(part.years, part.quarters) for part in question.parts}
    enumerated = len(tags_named(knowledge, question)) > 1
    return family is Family.COUNT and "sum" in question.operations and len(topics) == len(times) == 1 and enumerated


def _of_another_tag(knowledge: Knowledge, question: Question, found: list[Found]) -> bool:
    """Whether one of what would be added up bears another tag than the several that are named."""
    named = tags_named(knowledge, question)
    return len(named) > 1 and any(tag_of(one.entry) and tag_of(one.entry) not in named for one in found)


def _is_one_thing(knowledge: Knowledge, question: Question, family: Family, years: Years, best: list[Ranked]) -> bool:
    """Whether the coordinated words are one name ("물품, 보수, 계약 등 직무역량"), which no part fits better."""
    quarters = {part.quarters for part in question.parts}
    tags = {tags_named(knowledge, part) for part in question.parts} - {frozenset()}  # 교행 원격 beside 교행
    if len(question.programmes) > 1 or len(quarters) > 1 or enumerated_tags(knowledge, question) or len(tags) > 1:
        return False
    if _COMPARING & question.operations and _are_told_apart(question, best):
        return False
    if len({id(found.entry) for found in best}) > 1 and all(found.entry.kind is Kind.CELL for found in best):
        return False  # cells of one table, whose title may name both
    whole = candidates(knowledge, question, family, years if _COMPARING & question.operations else ())
    if not whole or whole[0].unexplained:
        return False
    heading = set(knowledge.index.terms(whole[0].entry.group or ""))
    if not _COMPARING & question.operations and all(heading & set(m) for m in question.terms.values()):
        return True  # "수석교사, 보직교사 연수" is the heading of both
    return whole[0].recall >= min(found.recall for found in best)


def _are_told_apart(question: Question, best: list[Ranked]) -> bool:
    """Whether each part names a line of its own in full, though one title holds the words of all: "A 운영과 B 운영"
    beside the programme "A 및 B 운영"."""
    apart = len({id(found.entry) for found in best}) == len(best) == len(question.parts)
    return apart and all(is_told(part, found.entry) for part, found in zip(question.parts, best, strict=True))


def _figures_of(
    knowledge: Knowledge, question: Question, family: Family, years: Years, best: list[Ranked]
) -> list[Found]:
    """The figure of each part's entry, each once."""
    found: list[Found] = []
    for part, ranked in zip(question.parts, best, strict=True):
        facts = _values(ranked.entry, part, family, years_of(knowledge, part, family, years))
        if facts and all(one.entry is not ranked.entry or one.fact != facts[0] for one in found):
            found.append(Found(ranked.entry, facts[0]))
    return found


def _of_every_level(
    knowledge: Knowledge, question: Question, family: Family, years: Years, found: list[Found]
) -> list[Found]:
    """``found`` with the lines beside each that its part names as fully: 교장 자격연수 is that of 초등 and of 중등."""
    if family is not Family.COUNT or len(found) != len(question.parts) or knowledge.told_in_full(question):
        return found
    levels = knowledge.vocabulary.tags | SCHOOL_LEVELS
    every: list[Found] = []
    for part, one in zip(question.parts, found, strict=True):
        fit = fitting_entries(knowledge, part, family, years_of(knowledge, part, family, years))
        enough = max((other.recall for other in fit if other.entry is one.entry), default=1.0)
        alike = [
            Found(other.entry, facts[0])
            for other in fit
            if not levels & set(part.terms) and other.entry.kind is Kind.COURSE is one.entry.kind
            and other.entry is not one.entry and other.recall >= enough
            and (*other.entry.place, other.entry.year) == (*one.entry.place, one.entry.year)
            and (facts := _values(other.entry, part, family, years))
        ]  # fmt: skip
        every += sorted((one, *alike), key=lambda line: line.entry.lines)
    return list({(line.entry.lines, line.entry.label): line for line in every}.values())


def _values(entry: Entry, question: Question, family: Family, years: Years) -> list[Fact]:
    """The entry's figures, or its address, for the years asked, else for any; people before courses."""

    def told(facts: tuple[Fact, ...]) -> list[Fact]:
        return [fact for fact in facts if fact.value is not None or fact.measure is Measure.ADDRESS]

    facts = told(matching(entry, question, family, years)) or told(matching(entry, question, family, ()))
    return sorted(facts, key=lambda f: f.unit != "명")


def _lines(knowledge: Knowledge, draft: Draft, found: list[Found]) -> None:
    """A line for each, with the programme it stands in where these are of several: a name may not say whose it is."""
    apart = _are_apart(found)
    for one in found:
        number = one.entry.programme if apart else None
        title = f"({number} {knowledge.programme(number).title})" if number else ""
        say_line(draft, one, spaced(name_of(one.entry), title, when_and_what(one)))


def _are_apart(found: list[Found]) -> bool:
    """Whether the lines stand in different programmes, of which their names do not tell."""
    programmes = {one.entry.programme for one in found}
    return len(programmes) > 1 and None not in programmes and all(one.entry.kind is not Kind.TOTAL for one in found)


def compared(knowledge: Knowledge, question: Question, found: list[Found]) -> Reply:
    """Which is more, and by how much."""
    draft = Draft(knowledge.briefing)
    smallest = "smallest" in question.operations
    order = sorted(found, key=lambda one: one.size, reverse=True)
    if smallest:
        order.reverse()
    first, last = order[0], order[-1]
    delta = compute(draft, abs(first.size - last.size), first.fact.unit)
    if (right := order_holds(knowledge, question, found)) is not None:
        draft.say(verdict(question, right, "네, 그렇습니다."))
    draft.say(_comparison(question, order, delta))
    _lines(knowledge, draft, order)
    if delta and len(found) == 2:
        high, low = (last, first) if smallest else (first, last)
        draft.say(f"- 계산: {number(high.printed)} − {number(low.printed)}")
        if high.fact.unit == low.fact.unit:
            say_times(knowledge, draft, question, found[0], found[1])
    if "sum" in question.operations and len({one.fact.unit for one in found}) == 1:  # asked besides
        total = total_words(compute(draft, sum_of(found), first.fact.unit), first.fact.unit)
        terms = added_up(order)
        draft.say(worded(question, f"- 합계: {terms} = {total}", f"- Sum: {terms} = {total}"))
    return reply_about(draft, question, (one.entry for one in order), first.entry.programme)


def _comparison(question: Question, order: list[Found], delta: Decimal) -> str:
    """The sentence that names the first in ``order`` as the largest, or as the smallest where that is asked for."""
    smallest = "smallest" in question.operations
    first, last = order[0], order[-1]
    value, difference = value_words(first.fact), total_words(delta, first.fact.unit)
    same = first.entry is last.entry  # two quarters or years of one thing
    called = placed_name if _are_apart(order) else name_of
    name, other = (when_and_what(one) if same else called(one.entry) for one in (first, last))
    if not delta:
        return worded(question, f"{with_particle(value, '으로')} 같습니다.", "They are equal.")
    if question.english:
        degree = "smaller" if smallest else "larger"
        return f"{name} is {degree}: {value}; the difference is {difference}."
    if len(order) > 2:
        return f"가장 {'적은' if smallest else '많은'} 것은 {with_particle(name, '으로')}, {value}입니다."
    more = "적습니다" if smallest else "많습니다"
    if first.fact.unit == "㎡":
        more = "좁습니다" if smallest else "넓습니다"
    return f"{with_particle(name, '이')} {other}보다 {difference} 더 {more}."


def _added(knowledge: Knowledge, question: Question, found: list[Found]) -> Reply:
    """The sum of the parts, of each counter that is asked for."""
    draft = Draft(knowledge.briefing)
    counted = units(question) if found[0].fact.measure is Measure.COUNT else ()
    for unit in counted or (found[0].fact.unit,):
        summed = [one if one.fact.unit == unit else _in_unit(one, unit) for one in found]
        terms = [one for one in summed if one is not None]
        terms = with_listed(knowledge, question, terms) if counted else terms
        if not terms:
            continue
        total = total_words(compute(draft, sum_of(terms), unit), unit)
        count = draft.count(terms)
        korean = f"{count}개 항목을 더하면 모두 {total}입니다."
        draft.say(worded(question, korean, f"The sum of {count} items is {total}."))
        _lines(knowledge, draft, terms)
    return reply_about(draft, question, (one.entry for one in found), found[0].entry.programme)


def _in_unit(one: Found, unit: str) -> Found | None:
    """What the same entry states in another unit; money stays as it is, since it is summed in won."""
    if one.fact.measure is Measure.AMOUNT:
        return one
    return next((Found(one.entry, fact) for fact in one.entry.facts if fact.unit == unit), None)


def _told(knowledge: Knowledge, question: Question, family: Family, years: Years, found: list[Found]) -> Reply:
    """One sentence for each."""
    draft = Draft(knowledge.briefing)
    for one in found:
        once = sum(other.entry is one.entry for other in found) == 1
        facts = (matching(one.entry, question, family, years) if once else ()) or (one.fact,)
        if not years and one.fact.year is not None:
            facts = tuple(f for f in facts if f.year in (None, one.fact.year)) or facts
        say_facts(draft, question, one.entry, facts)
    entries = [one.entry for one in found]
    return reply_about(draft, question, entries, entries[0].programme, Composer.LOOKUP)
