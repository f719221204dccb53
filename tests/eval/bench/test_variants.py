"""Invented briefings have the form of the one they were made of, and nothing of its people and figures."""

from pathlib import Path

import pytest

from eval.bench.variants import Variants
from ingest import Briefing, parse_briefing, read_briefing

FORM = (
    *("sections", "contacts", "courses", "budgets", "cells", "events", "definitions", "duties", "works"),
    *("statements", "outline", "findings", "warnings"),
)


@pytest.fixture(scope="module", params=["shipped", "second"])
def briefing(request: pytest.FixtureRequest, briefing_file: Path, second_briefing_file: Path) -> Briefing:
    return read_briefing(briefing_file if request.param == "shipped" else second_briefing_file)


@pytest.mark.parametrize("number", [1, 2, 999])
def test_a_variant_reads_as_the_original_does(briefing: Briefing, number: int) -> None:
    made = parse_briefing(Variants(briefing).text(number), "0" * 64)
    assert {kind: len(getattr(made, kind)) for kind in FORM} == {kind: len(getattr(briefing, kind)) for kind in FORM}
    assert [section.lines for section in made.sections] == [section.lines for section in briefing.sections]
    assert made.year == briefing.year


def test_people_extensions_programmes_and_institution_are_others(briefing: Briefing) -> None:
    made = parse_briefing(Variants(briefing).text(1), "0" * 64)
    assert made.institution != briefing.institution
    assert not {person.name for person in made.people} & {person.name for person in briefing.people}
    assert not {contact.phone for contact in made.contacts} & {contact.phone for contact in briefing.contacts}
    assert not {section.title for section in made.programmes} & {section.title for section in briefing.programmes}
    assert len(made.people) == len(briefing.people)  # one other name for each, wherever it stands


def test_all_figures_grow_alike_so_that_totals_still_add_up(briefing: Briefing) -> None:
    made = parse_briefing(Variants(briefing).text(1), "0" * 64)
    grown = {
        now.value / then.value
        for new, old in zip(made.budgets, briefing.budgets, strict=True)
        for (_, now), (_, then) in zip(new.years, old.years, strict=True)
        if now.value and then.value
    }
    (factor,) = grown
    assert factor >= 2
    assert len(made.findings) == len(briefing.findings)


def test_a_number_gives_one_text_and_another_number_another(briefing: Briefing) -> None:
    variants = Variants(briefing)
    assert variants.text(7) == Variants(briefing).text(7)
    assert variants.text(7) != variants.text(8)
