"""Questions about several named things at once: compared, subtracted, added, or told one by one."""

from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.figures.say import cite, measure_word, name_of, say_facts, total_words, value_words, when
from assistant.answers.figures.select import Found, Years, candidates, enumerated_tags, matching
from assistant.answers.gate import explains
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Fact
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import with_particle
from assistant.wording import number
from ingest.numbers import UNITS_IN_WON

_COMPARING = frozenset({"compare", "difference", "largest", "smallest", "growth"})


def answer_several(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The reply where the question coordinates things that each have a figure; None where it does not."""
    if question.both and len(question.entries) >= 2:
        pair = [Found(e, f) for e in question.entries for f in _values(e, question, family, years)[:1]]
        if len(pair) >= 2:
            return (
                _added(knowledge, question, pair)
                if "sum" in question.operations
                else _compared(knowledge, question, pair)
            )
    if len(question.parts) < 2:
        return None
    whole = candidates(knowledge, question, family, ())
    tagged = bool(enumerated_tags(knowledge, question))
    if whole and not whole[0].unexplained and len(question.programmes) < 2 and not tagged:
        return None
    found = _targets(knowledge, question, family, years)
    if len(found) < 2:
        return None
    if "sum" in question.operations and not _COMPARING - {"growth"} & question.operations:
        return _added(knowledge, question, found)
    if _COMPARING & question.operations and len({one.fact.unit in UNITS_IN_WON for one in found}) == 1:
        return _compared(knowledge, question, found)
    return _told(knowledge, question, family, years, found)


def _targets(knowledge: Knowledge, question: Question, family: Family, years: Years) -> list[Found]:
    """The best figure of each part, each entry once; empty where a part leads nowhere."""
    default = years or ((knowledge.briefing.year,) if family in (Family.AMOUNT, Family.COUNT) else ())
    found: list[Found] = []
    for part in question.parts:
        ranked = candidates(knowledge, part, family, part.years or default)
        if not ranked or not explains(knowledge, part, ranked[0]):
            if (
                not years
                and (ranked := candidates(knowledge, part, family, ()))
                and explains(knowledge, part, ranked[0])
            ):
                pass
            else:
                return []
        facts = _values(ranked[0].entry, part, family, part.years or default)
        if facts and all(one.entry is not ranked[0].entry or one.fact != facts[0] for one in found):
            found.append(Found(ranked[0].entry, facts[0]))
    return found


def _values(entry: Entry, question: Question, family: Family, years: Years) -> list[Fact]:
    """The entry's figures for the years asked, else for any; people before courses."""
    facts = [f for f in matching(entry, question, family, years) if f.value is not None]
    facts = facts or [f for f in matching(entry, question, family, ()) if f.value is not None]
    return sorted(facts, key=lambda f: f.unit != "명")


def _label(one: Found) -> str:
    words = " ".join(filter(None, (when(one.fact, one.entry), measure_word(one))))
    return f"{name_of(one.entry)} {words}".strip()


def _lines(draft: Draft, found: list[Found]) -> None:
    for one in found:
        draft.say(f"- {_label(one)}: {value_words(one.fact)} {cite(draft, one)}")


def _compared(knowledge: Knowledge, question: Question, found: list[Found]) -> Reply:
    """Which is more, and by how much."""
    draft = Draft(knowledge.briefing)
    order = sorted(found, key=lambda one: one.value or Decimal(0), reverse=True)
    if "smallest" in question.operations:
        order.reverse()
    first, last = order[0], order[-1]
    delta = draft.compute(abs((first.value or Decimal(0)) - (last.value or Decimal(0))))
    unit = first.fact.unit
    if unit in UNITS_IN_WON:
        draft.compute(delta / UNITS_IN_WON[unit])
    more = "적습니다" if "smallest" in question.operations else "많습니다"
    if delta == 0:
        draft.say("They are equal." if question.language == "en" else f"{value_words(first.fact)}로 같습니다.")
    elif question.language == "en":
        draft.say(
            f"{name_of(first.entry)} is {'smaller' if 'smallest' in question.operations else 'larger'}: {value_words(first.fact)}; the difference is {total_words(delta, unit)}."
        )
    elif len(found) > 2:
        draft.say(
            f"가장 {more.replace('습니다', '은')} 것은 {with_particle(name_of(first.entry), '으로')}, {value_words(first.fact)}입니다."
        )
    else:
        draft.say(
            f"{with_particle(name_of(first.entry), '이')} {name_of(last.entry)}보다 {total_words(delta, unit)} 더 {more}."
        )
    _lines(draft, order)
    if delta and len(found) == 2:
        high, low = sorted((first, last), key=lambda one: one.value or Decimal(0), reverse=True)
        draft.say(f"- 계산: {number(high.fact.value or Decimal(0))} − {number(low.fact.value or Decimal(0))}")
    return _reply(draft, question, order)


def _added(knowledge: Knowledge, question: Question, found: list[Found]) -> Reply:
    """The sum of the parts."""
    draft = Draft(knowledge.briefing)
    unit = found[0].fact.unit
    total = draft.compute(sum((one.value or Decimal(0) for one in found), Decimal(0)))
    if unit in UNITS_IN_WON:
        draft.compute(total / UNITS_IN_WON[unit])
    count = draft.compute(Decimal(len(found)))
    if question.language == "en":
        draft.say(f"The sum of {count} items is {total_words(total, unit)}.")
    else:
        draft.say(f"{count}개 항목을 더하면 모두 {total_words(total, unit)}입니다.")
    _lines(draft, found)
    return _reply(draft, question, found)


def _told(knowledge: Knowledge, question: Question, family: Family, years: Years, found: list[Found]) -> Reply:
    """One sentence for each."""
    draft = Draft(knowledge.briefing)
    for one in found:
        facts = matching(one.entry, question, family, years) or (one.fact,)
        if not years and one.fact.year is not None:
            facts = tuple(f for f in facts if f.year in (None, one.fact.year)) or facts
        say_facts(draft, question, one.entry, facts)
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, _focus(question, found))


def _focus(question: Question, found: list[Found]) -> Focus:
    entries: tuple[Entry, ...] = tuple(one.entry for one in found)
    return Focus(question, entries, (), entries[0].programme)


def _reply(draft: Draft, question: Question, found: list[Found]) -> Reply:
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, _focus(question, found))
