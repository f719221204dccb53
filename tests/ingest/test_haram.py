"""An invented briefing each of whose programmes is laid out as its department likes reads completely."""

from decimal import Decimal
from pathlib import Path

import pytest

from ingest import Aspect, Briefing, read_briefing


@pytest.fixture(scope="module")
def haram(root: Path) -> Briefing:
    return read_briefing(root / "tests" / "briefings" / "haram-2026.txt")


def test_a_table_lists_areas_and_programmes(haram: Briefing) -> None:
    """Areas are named once for several rows; a numbered list within a programme names none."""
    assert [(e.number, e.title) for e in haram.outline if "-" not in e.number] == [
        ("1", "이어가기"),
        ("2", "깊어지기"),
        ("3", "보듬기"),
        ("4", "다가가기"),
    ]
    assert [section.number for section in haram.programmes] == [
        f"{area}-{task}" for area, tasks in enumerate((4, 4, 3, 4), start=1) for task in range(1, tasks + 1)
    ]
    assert haram.programmes[10].title == "갯벌과 기후, 생태전환 연수"  # headed by its title alone


@pytest.mark.parametrize(
    ("programme", "title", "aspect"),
    [
        ("3-1", "왜 하는가", Aspect.PURPOSE),
        ("3-1", "2025년 돌아보기", Aspect.RESULTS),
        ("3-1", "2026년 나아가기", Aspect.PLAN),
        ("1-3", "2025년 추진 실적", Aspect.RESULTS),  # above a numbered list that is no table
        ("2-2", "2026년에 할 일", Aspect.PLAN),
    ],
)
def test_a_sub_heading(haram: Briefing, programme: str, title: str, aspect: Aspect) -> None:
    (section,) = [s for s in haram.sections if s.programme == programme and s.title == title]
    assert section.aspect is aspect


@pytest.mark.parametrize(
    ("name", "line", "department", "role", "extension"),
    [
        ("함태웅", 107, "중등연수부", "중등연수부장", "5104"),  # two people side by side
        ("한도겸", 107, "", "원장", "5100"),
        ("여운학", 359, "중등연수부", "연구사", "5163"),  # "중등연수부(주관)"
        ("방현아", 445, "유초등연수부", "수석연구사", "5150"),  # the head of the block is no person
        ("편도훈", 402, "디지털연수부", "연구사", "5182"),  # behind "작성"
    ],
)
def test_a_contact(haram: Briefing, name: str, line: int, department: str, role: str, extension: str) -> None:
    (contact,) = [c for c in haram.contacts if c.name == name and c.lines.first == line]
    assert (contact.department, contact.role, contact.extension) == (department, role, extension)


def test_nobody_is_called_as_a_column_is(haram: Briefing) -> None:
    assert not {c.name for c in haram.contacts} & {"실무책임", "작성", "책임자"}


@pytest.mark.parametrize(
    ("line", "item", "programme", "amounts"),
    [
        (239, "유·초등 교(원)장·교(원)감", "자격연수 운영", (156900, 141200)),  # a merged item and its parts
        (774, "기관 기본운영비", "", (917, 884)),  # its name stands where others have their area
        (771, "4-3 쾌적하고 안전한 연수 환경", "", (1036, 693)),  # called by its number alone
    ],
)
def test_a_row_of_money(haram: Briefing, line: int, item: str, programme: str, amounts: tuple[int, int]) -> None:
    (row,) = [row for row in haram.budgets if row.lines.first == line]
    assert (row.item, row.programme_name) == (item, programme)
    assert tuple(amount.value for _, amount in row.years) == tuple(map(Decimal, amounts))


def test_sums_are_told_from_rows(haram: Briefing) -> None:
    assert [(row.lines.first, row.item) for row in haram.budgets if row.is_total and not row.section.programme] == [
        (773, "사업비계"),
        (775, "총계"),
    ]


def test_how_many_a_course_has_each_time_is_no_count_of_its_own(haram: Briefing) -> None:
    (course,) = [course for course in haram.courses if course.lines.first == 305]
    assert [f"{count.value}{count.unit}" for count in course.counts] == ["2기", "60명"]


def test_an_indicator_says_what_the_figures_measure(haram: Briefing) -> None:
    cells = [cell for cell in haram.cells if cell.lines.first == 163 and cell.value is not None]
    assert {cell.row for cell in cells} == {("첫걸음 이음연수 확대", "참여 저경력 교원 수")}


def test_what_stands_in_circles_is_headed_by_the_line_above(haram: Briefing) -> None:
    assert {s.group for s in haram.statements if 157 <= s.lines.first <= 160} == {"운영 방향"}


def test_a_bracket_in_the_name_of_a_row_is_no_unit(root: Path) -> None:
    gaebi = read_briefing(root / "tests" / "briefings" / "gaebi-2026.txt")
    (course,) = [course for course in gaebi.courses if course.lines.first == 567]
    assert [f"{count.value}{count.unit}" for count in course.counts][:2] == ["22과정", "610명"]
