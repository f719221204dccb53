"""What a page repeats is no text, and what it tears apart belongs together."""

from decimal import Decimal

import pytest

from ingest import Aspect, Briefing, Phase, SectionKind, StatementKind, parse_briefing
from tests.ingest.paged import MARKED_DOWN, TEXT


@pytest.fixture(scope="module")
def read() -> Briefing:
    """The text, read."""
    return parse_briefing(TEXT, "0" * 64)


def test_page_heads_are_no_text(read: Briefing) -> None:
    assert not [s for s in read.statements if s.text in ("2026년도 주요업무보고", "다온교육연수원")]
    assert read.warnings == ()


def test_programmes_whose_numbers_go_on_belong_to_their_areas(read: Briefing) -> None:
    numbered = [(s.number, s.title) for s in read.sections if s.kind in (SectionKind.AREA, SectionKind.PROGRAMME)]
    assert numbered == [
        ("1", "이어 가는 자격연수"),
        ("1-1", "교원 자격연수 운영"),
        ("2", "수업을 바꾸는 연수"),
        ("2-2", "문해력 지도 연수"),
        ("2-3", "원격연수 운영"),
    ]


def test_sub_headings_that_ask_or_name_the_year_twice(read: Briefing) -> None:
    aspects = [s.aspect for s in read.sections if s.programme == "2-3" and s.kind is SectionKind.ASPECT]
    assert aspects == [Aspect.AUTHORS, Aspect.PURPOSE, Aspect.RESULTS, Aspect.PLAN, Aspect.BUDGET]
    basis = next(s for s in read.statements if s.kind is StatementKind.BASIS)
    assert basis.text.startswith("관련 규정")


def test_wrapped_cells_and_rows_over_a_page_are_one(read: Briefing) -> None:
    planned = [c.name for c in read.courses if c.phase is Phase.PLAN and c.section.title == "과정 운영 현황"]
    assert planned == ["초등 1급 정교사 자격연수", "초등 교감 자격연수 현장 실습", "중등 교장 자격연수"]
    cells = {(cell.row[0], cell.text) for cell in read.cells}
    assert ("본관", "강의실 18실, 각 부 사무실") in cells
    assert ("Ⅱ 수업을 바꾸는 연수", "1,900천원") in cells


def test_a_name_broken_above_the_total_is_one_row_and_says_its_unit(read: Briefing) -> None:
    rows = [(row.item, row.amount(2026), row.unit) for row in read.budgets if row.section.programme == "1-1"]
    assert [(item, amount and amount.value, unit) for item, amount, unit in rows] == [
        ("유초등 자격연수 운영", Decimal(800), "천원"),
        ("계", Decimal(800), "천원"),
    ]


def test_people_of_bullets_slashes_and_local_numbers(read: Briefing) -> None:
    told = {(c.name, c.role, c.department, c.phone, c.in_charge) for c in read.contacts}
    assert told >= {
        ("한기완", "원장", "", "740-2001", False),
        ("진혜숙", "원격연수센터장", "원격연수센터", "740-2510", False),
        ("마영호", "서무팀장", "총무과", "740-2021", False),
        ("오수빈", "장학사", "연수기획부", "740-2214", True),
        ("조하람", "장학사", "연수기획부", "740-2115", True),
        ("박이레", "주무관", "총무과", "740-2033", True),
    }
    assert len(told) == 9
    assert any("대표전화 740-2000" in statement.text for statement in read.statements)


def test_what_was_before_a_change_is_not_counted(read: Briefing) -> None:
    counts = [c.counts for c in read.courses if "수업 공개" in c.name]
    assert [[int(count.value) for count in counted] for counted in counts] == [[3]]


def test_units_alone_head_duties_in_a_part_of_duties(read: Briefing) -> None:
    assert [(d.department, d.text) for d in read.duties] == [
        ("연수기획부", "연수 기본계획 수립"),
        ("총무과", "예산 편성, 지출, 계약"),
    ]


def test_a_history_in_a_table_and_plans_of_so_many_each_time() -> None:
    read = parse_briefing(MARKED_DOWN, "0" * 64)
    assert [(event.year, event.text) for event in read.events][:2] == [(1998, "문을 엶"), (2016, "분원 개원")]
    planned = next(c for c in read.courses if c.name == "어울림 1박 2일" and c.phase is Phase.PLAN)
    assert [(int(count.value), count.unit) for count in planned.counts] == [(24, "회"), (2640, "명")]
    assert [(row.item, int(dict(row.years)[2025].value or 0)) for row in read.budgets] == [
        ("급식비", 70200),
        ("장비 보강", 9000),
    ]
    assert [contact.duties for contact in read.contacts] == ["어울림 수련", "도전 캠프"]
    assert any(s.text == "담당 부서: 학생수련부 수련운영팀" for s in read.statements)
