"""Datasets and their briefings go in; what is wrong with cases and cards comes out, in Korean, for a person to mend.

It shares no code with the assistant: figures are looked for in the lines of the file.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eval.cards import counts
from eval.cases import Case, Dataset
from eval.formulas import FormulaError, evaluate, numbers, states
from eval.metrics import Reply, grade, holds, normalise
from ingest.records import Briefing, LineRange


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one case; ``case_id`` is None for the card."""

    dataset: str
    case_id: str | None
    text: str


def check(dataset: Dataset, briefing: Briefing) -> list[Problem]:
    """All problems of a dataset, the card's first."""
    found = [Problem(dataset.name, None, text) for text in card_problems(dataset)]
    for case in dataset.cases:
        found += [Problem(dataset.name, case.id, text) for text in case_problems(case, briefing)]
    return found


def card_problems(dataset: Dataset) -> Iterator[str]:
    """What the card says otherwise than the cases."""
    yield from _strange_formulas(dataset)
    counted, stated = counts(dataset), dataset.card.counts
    if not stated:
        yield "설명에 문항 수가 없습니다(eval check --count)"
        return
    for name in sorted({*counted, *stated}):
        for value in sorted({*counted.get(name, {}), *stated.get(name, {})}):
            said, found = stated.get(name, {}).get(value, 0), counted.get(name, {}).get(value, 0)
            if said != found:
                yield f"설명에는 {name}.{value}이(가) {said}개인데 문항은 {found}개입니다(eval check --count)"


def _strange_formulas(dataset: Dataset) -> Iterator[str]:
    known = {case.id for case in dataset.cases}
    return (f"설명의 computed에 없는 id가 있습니다: {name}" for name in dataset.card.computed if name not in known)


def case_problems(case: Case, briefing: Briefing) -> Iterator[str]:
    """What is wrong with one case."""
    places = tuple(dict.fromkeys((*case.evidence_all, *case.evidence)))
    if any(place.last > len(briefing.lines) for place in places):
        yield "근거 줄이 보고서 밖에 있습니다"
        return
    if not case.answerable:
        if case.computed:
            yield "답이 없는 문항에 계산식이 있습니다"
        return
    ideal = Reply(", ".join(group[0] for group in case.must), abstained=False, citations=places)
    yield from (f"모범 답도 통과하지 못합니다: {reason}" for reason in grade(case, ideal).reasons)
    quotes = [briefing.quote(place) for place in places]
    evidence = "\n".join(quotes)
    headings = "\n".join(_headings(briefing, place) for place in places)
    values = []
    for formula in case.computed:
        try:
            values.append(evaluate(formula, quotes))
        except FormulaError as error:
            yield f"계산식 {formula}: {error}"
            continue
        if not any(states(wanted, values[-1]) for group in case.must for wanted in group):
            yield f"계산식 {formula}의 값 {values[-1]:f}이(가) must에 없습니다"
    for group in case.must:
        follows = any(states(wanted, value) for wanted in group for value in values)
        if not follows and not stands(group, evidence, headings):
            yield f"근거 줄에 없고 계산식도 없습니다: {' | '.join(group)}"


def stands(group: Sequence[str], evidence: str, headings: str) -> bool:
    """Whether a group of alternatives stands in the evidence: one of them, or all numbers of one of them.

    Of the headings above it, an alternative counts only as it is worded ("2분기", "5-1-1"). A group whose first
    alternative is words is not looked for: people word things in many ways.
    """
    if not re.search(r"\d", group[0]):
        return True
    text, known = normalise(f"{evidence}\n{headings}"), set(numbers(evidence))
    return any(holds(text, wanted) or ((found := numbers(wanted)) and known.issuperset(found)) for wanted in group)


def _headings(briefing: Briefing, place: LineRange) -> str:
    """The headings that a place stands under and, in a table, the two lines of the table's header."""
    first = place.first
    while first > 1 and "\t" in briefing.rows[first - 1] and "\t" in briefing.rows[first - 2]:
        first -= 1
    header = briefing.lines[first - 1 : min(first + 1, place.first - 1)]
    return "\n".join((*briefing.section_at(place.first).path, *header))
