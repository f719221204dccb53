"""Sums of one topic in two years in; how far they are apart out."""

from dataclasses import replace

from assistant.answers.figures.groups import tags_named
from assistant.answers.figures.meant import units
from assistant.answers.figures.operations.total import PICKS, say_sum, say_total_row
from assistant.answers.figures.say import added_up, compute, total_words
from assistant.answers.figures.scope import scope_of
from assistant.answers.figures.select import Found, sum_of
from assistant.draft import Draft, Reply, reply_about
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import CHANGES
from assistant.question import Family, Question
from assistant.refusals import refuse
from assistant.wording import number, percent, worded


def compared_sums(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """How much a sum of course lines changed from one year to the other: "초등과 중등을 합쳐 작년보다 몇 명"."""
    ops = question.operations
    if family is not Family.COUNT or not ops & CHANGES or ops & PICKS:
        return None
    if "sum" not in ops:
        question = replace(question, operations=ops | {"sum"})
        whole = len(question.programmes) == 1 and units(question) in (("명",), ("과정",)) and not question.bounds
        alone = not (question.terms or question.entries or question.parts or question.tags)
        if not (whole and alone) and "altogether" not in ops and not _means_a_heading(knowledge, question):
            return None
    this = knowledge.briefing.year
    years = tuple(sorted(question.years)) if len(question.years) == 2 else (this - 1, this)
    unit = (units(question) or ("명",))[0]
    sums: list[tuple[int, list[Found]]] = []
    for year in years:
        scope = scope_of(knowledge, question, family, (year,))
        counts = [Found(one.entry, f) for one in scope for f in one.entry.facts if f.unit == unit]
        sums.append((year, [one for one in counts if one.fact.measure is Measure.COUNT]))
    if any(len(counts) < 2 for _, counts in sums):
        return refuse(knowledge, question, "figure") if len(tags_named(knowledge, question)) > 1 else None
    draft = Draft(knowledge.briefing)
    old, new = (sum_of(counts) for _, counts in sums)
    change = compute(draft, abs(new - old), unit)
    rate = f"({draft.compute(percent(change, old, question.decimals))}%) " if "growth" in ops and old else ""
    moved = "늘었습니다" if new > old else "줄었습니다"
    korean = f"합계는 {total_words(change, unit)} {rate}{moved}." if change else "합계는 변동이 없습니다."
    english = f"The sum changed by {total_words(new - old, unit)}."
    draft.say(worded(question, korean, english))
    for year, counts in sums:
        say_sum(draft, question, f"{year}년 합계", counts)
        terms = added_up(counts)
        draft.say(f"- 계산: {terms} = {total_words(sum_of(counts), unit)}")
        say_total_row(knowledge, draft, question, counts)
    draft.say(f"- 계산: {number(max(old, new))} − {number(min(old, new))} = {total_words(change, unit)}")
    return reply_about(draft, question, (one.entry for _, counts in sums for one in counts))


def _means_a_heading(knowledge: Knowledge, question: Question) -> bool:
    """Whether a question names a heading bullet and no single line below it: "회복력 지원 연수는 얼마나 늘었나"."""
    if question.parts or tags_named(knowledge, question) or not question.terms:
        return False
    scope = scope_of(knowledge, question, Family.COUNT, (knowledge.briefing.year,))
    groups = {(one.entry.section.lines, one.entry.group) for one in scope}
    if len(groups) != 1 or len(scope) < 2:
        return False
    place = scope[0].entry
    heading = place.group if place.programme else " ".join((*place.section.path, place.group or ""))
    if heading is None:
        return False
    wanted = [set(meanings) for meanings in question.terms.values()]

    def says_all(text: str) -> bool:
        words = set(knowledge.index.terms(text))
        return all(meanings & words for meanings in wanted)

    return says_all(heading) and sum(says_all(one.entry.label) for one in scope) != 1
