"""The overview's total without rows that are set aside ("특별교부금을 빼고") in; what is left of it out."""

from decimal import Decimal

from assistant.answers.figures.meant import Years
from assistant.answers.figures.say import cite, compute, name_of, total_words
from assistant.answers.figures.scope import is_overview
from assistant.answers.figures.select import Found
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare, with_particle
from assistant.wording import number, worded
from ingest.numbers import UNITS_IN_WON

_MOST_YEARS = 2
_OF_ALL = frozenset({"예산", "세출", "총액", "전체", "총계", "합계", "규모", "세출예산"})


def total_without_row(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The overview's total less its rows that a question sets aside, and how it changed where two years are asked;
    None where no overview has just these rows, or anything else is named."""
    if family is not Family.AMOUNT or not question.besides or not (question.total or "sum" in question.operations):
        return None
    if not _OF_ALL.issuperset(question.terms) or question.programmes or question.areas or question.quarters:
        return None
    for total in filter(is_overview, knowledge.of_kind(Kind.TOTAL)):
        rows = [e for e in knowledge.of_kind(Kind.BUDGET) if e.section == total.section]
        aside = [e for e in rows if _is_set_aside(knowledge, question, e)]
        told = [_left(total, aside, year) for year in sorted(years or (knowledge.briefing.year,))]
        if aside and len(told) <= _MOST_YEARS and all(told):
            return _told(knowledge, question, total, aside, [one for one in told if one])
    return None


def _is_set_aside(knowledge: Knowledge, question: Question, row: Entry) -> bool:
    """Whether a row is called what the question sets aside, in full or in short."""
    label = row.label
    for name, short in knowledge.lexicon.aliases:
        label = name.sub(short, label)
    return all(word in bare(label) or word in bare(row.label) for word in map(bare, question.besides))


def _left(total: Entry, aside: list[Entry], year: int) -> tuple[Found, list[Found], Decimal] | None:
    """The total of a year, what the rows set aside have of it, and what is left; None where the total has no figure."""

    def of_year(entry: Entry) -> list[Found]:
        facts = (f for f in entry.facts if f.measure is Measure.AMOUNT and f.quarter is None and f.year == year)
        return [Found(entry, fact) for fact in facts]

    whole = [one for one in of_year(total) if one.value is not None]
    parts = [one for row in aside for one in of_year(row)]
    if len(whole) != 1 or len(parts) != len(aside):
        return None
    taken = sum((one.printed for one in parts if one.value is not None), Decimal(0))
    return whole[0], parts, whole[0].printed - taken


def _told(
    knowledge: Knowledge,
    question: Question,
    total: Entry,
    aside: list[Entry],
    told: list[tuple[Found, list[Found], Decimal]],
) -> Reply:
    draft = Draft(knowledge.briefing)
    unit = told[0][0].fact.unit
    subject = f"{with_particle('·'.join(map(name_of, aside)), '을')} 뺀 예산 합계"
    left = [compute(draft, rest * UNITS_IN_WON[unit], unit) for _, _, rest in told]
    if len(left) == 2:
        gap = left[1] - left[0]
        change = total_words(compute(draft, abs(gap), unit), unit)
        moved = f"{change} 늘었습니다" if gap > 0 else f"{change} 줄었습니다" if gap else "두 해가 같습니다"
        rose = f"rose by {change}" if gap > 0 else f"fell by {change}" if gap else "is the same in both years"
        korean, english = f"{with_particle(subject, '은')} {moved}.", f"Without them the total {rose}."
        draft.say(worded(question, korean, english))
    else:
        said = f"{with_particle(subject, '은')} {told[0][0].fact.year}년 {total_words(left[0], unit)}입니다."
        draft.say(worded(question, said, f"Without them: {total_words(left[0], unit)}."))
    for (whole, parts, _), value in zip(told, left, strict=True):
        marks = "".join(dict.fromkeys(cite(draft, one) for one in (whole, *parts)))
        taken = "".join(f" − {number(one.printed)}" if one.value is not None else "" for one in parts)
        steps = f"{number(whole.printed)}{taken} = " if taken else ""
        words = f" ({', '.join(one.fact.text for one in parts if one.value is None)})" if not taken else ""
        draft.say(f"- {whole.fact.year}년: {steps}{total_words(value, unit)}{words} {marks}")
    if len(told) == 2:
        less, more = sorted(rest for _, _, rest in told)
        draft.say(f"- 계산: {number(more)} − {number(less)} = {number(more - less)}{unit}")
    return reply_about(draft, question, (total, *aside))
