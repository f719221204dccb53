"""A label alone above its block, a header alone above nothing, parts beside budget programmes, levels as heads."""

from pathlib import Path

import pytest

from ingest import read_briefing
from ingest.records import Briefing


@pytest.fixture(scope="module")
def sandeul(root: Path) -> Briefing:
    return read_briefing(root / "tests" / "briefings" / "sandeul-2026.txt")


def test_every_programme_has_its_own_number_people_and_budget(sandeul: Briefing) -> None:
    numbers = [s.number for s in sandeul.sections if s.kind.value == "programme"]
    assert None not in numbers and len(numbers) == len(set(numbers)) == 18
    assert {c.section.programme for c in sandeul.contacts} >= set(numbers)
    assert {row.section.programme for row in sandeul.budgets} >= set(numbers)


def test_a_header_above_nothing_is_no_row(sandeul: Briefing) -> None:
    (row,) = (row for row in sandeul.budgets if row.section.programme == "4-3-3")
    assert row.is_total and row.years[0][1].text == "비예산"


def test_words_beside_a_budget_programme_name_what_it_pays(sandeul: Briefing) -> None:
    named = [(row.item, row.programme_name) for row in sandeul.budgets if row.section.programme == "3-1-2"]
    assert ("안전보건 교육", "전문교육") in named


def test_a_year_in_brackets_ends_with_them(sandeul: Briefing) -> None:
    (course,) = (c for c in sandeul.courses if c.name == "식중독 예방 점검")
    assert course.year == 2025


def test_levels_that_head_columns_are_written_out(root: Path) -> None:
    cells = read_briefing(root / "tests" / "briefings" / "seoro-2027.txt").cells
    assert {c.column[-1] for c in cells if c.row == ("AI·디지털",)} >= {"초등학교", "중학교", "고등학교"}
