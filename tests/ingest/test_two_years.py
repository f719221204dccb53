"""One line for two years, and what each quarter's money is for below the table."""

import pytest

from ingest import parse_briefing
from ingest.bullets import Item
from ingest.courses import read_courses
from ingest.lines import Source
from ingest.purposes import with_purposes_below
from ingest.records import Amount, Aspect, BudgetRow, LineRange, Section, SectionKind

_SECTION = Section("2-1", "추진계획", ("2-1 수업", "추진계획"), LineRange(1, 9), SectionKind.ASPECT, "2-1", Aspect.PLAN)
_NONE = Amount(None, "")


def _item(text: str) -> Item:
    return Item(LineRange(1, 1), "-", 0, False, text, None, False)


@pytest.mark.parametrize(
    "text",
    [
        "수업 나눔 연수: ('25) 2과정 40명 → ('26) 3과정 1,060명",
        "수업 나눔 연수 (2025년) 2과정 40명 ⇒ (2026년) 3과정 1,060명",
        "수업 나눔 연수: ’25년 2과정 40명 → ’26년 3과정 1,060명",
    ],
)
def test_a_line_counts_in_each_of_two_years(text: str) -> None:
    courses = list(read_courses(_SECTION, [_item(text)], 2026))
    assert [(c.name, c.year, [(int(n.value), n.unit) for n in c.counts]) for c in courses] == [
        ("수업 나눔 연수", 2025, [(2, "과정"), (40, "명")]),
        ("수업 나눔 연수", 2026, [(3, "과정"), (1060, "명")]),
    ]


def test_what_the_lines_add_up_to_is_no_course() -> None:
    assert not list(read_courses(_SECTION, [_item("⇒ 계: ('25) 2과정 40명 → ('26) 3과정 60명")], 2026))


def test_a_note_below_the_table_says_what_each_quarter_is_for() -> None:
    rows = [
        BudgetRow(_SECTION, LineRange(n, n), None, "", name, ((2026, Amount(None, "1")),), 2026,
                  (_NONE,) * 4, ("",) * 4, "천원", None, None, name == "계")
        for n, name in enumerate(("시설 유지·보수", "버스 운영", "계"), start=1)
    ]  # fmt: skip
    source = Source(("시설", "버스", "계", "* 집행내용 – 시설: (1/4) 설계(용역) (2/4) 공사 (4/4) 점검", "* 다른 주석"))
    facilities, bus, _ = with_purposes_below(source, rows, 3)
    assert facilities.purposes == ("설계(용역)", "공사", "", "점검")
    assert facilities.lines == LineRange(1, 4)
    assert bus == rows[1]


def test_columns_and_remarks_count_in_both_years() -> None:
    """Heads with the year in brackets behind, and a remark with the year before's in brackets."""
    text = """2026년 주요업무보고

나루교육연수원

주요업무

1-1. 독서 연수

□ 추진 계획
과정명	대상	인원('25)	인원('26)	비고
독서 지도 연수	초등 교사	74	80	2과정('25: 3과정), 방학 중
복직 연수	복직 교사	90	95	4과정('25: 5과정)
"""
    courses = [c for c in parse_briefing(text, "").courses if c.name == "독서 지도 연수"]
    assert {c.year: {n.unit: int(n.value) for n in c.counts} for c in courses} == {
        2026: {"명": 80, "과정": 2},
        2025: {"명": 74, "과정": 3},
    }
    assert {c.group for c in courses} == {None}


def test_a_remark_about_an_earlier_year_is_not_the_last_ones() -> None:
    """Four courses this year and five two years ago: nothing is told of the year between."""
    text = "2026년 주요업무보고\n\n나루교육연수원\n\n주요업무\n\n1-1. 독서 연수\n\n□ 추진 계획\n"
    text += "과정명\t인원('25)\t인원('26)\t비고\n"
    text += "복직 연수\t90\t95\t4과정('24: 5과정)\n지도 연수\t74\t80\t2과정('25: 3과정)\n"
    courses = [c for c in parse_briefing(text, "").courses if c.name == "복직 연수" and c.year == 2025]
    assert [[(n.unit, int(n.value)) for n in c.counts] for c in courses] == [[("명", 90)]]
