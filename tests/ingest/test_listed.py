"""A house that lists what others print in tables: a line for each year of a course, the quarters of all items in a
line each, people behind signs that lead on; its tables have but blanks between cells."""

from pathlib import Path

import pytest

from ingest import Aspect, Briefing, SectionKind, parse_briefing, read_briefing
from ingest.lines import Source
from ingest.listed_counts import listed_counts
from ingest.spent_items import spent_tables
from ingest.yearly_items import yearly_tables


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return read_briefing(Path(__file__).parent / "listed-2032.txt")


def test_areas_and_programmes_go_on_counting(briefing: Briefing) -> None:
    told = [(s.number, s.title) for s in briefing.sections if s.kind in (SectionKind.AREA, SectionKind.PROGRAMME)]
    assert told == [
        ("1", "튼튼한 뿌리"),
        ("1-11", "자격연수 꾸리기"),
        ("1-12", "행정 교육 꾸리기"),
        ("2", "넓은 가지"),
        ("2-21", "찾아가는 연수"),
    ]


def test_courses_have_a_line_for_each_year(briefing: Briefing) -> None:
    told = {(c.name, c.tag, c.year): [(int(n.value), n.unit) for n in c.counts] for c in briefing.courses if c.column}
    assert told["초등 1급 정교사", None, 2031] == [(2, "과정"), (96, "명")]
    assert told["교감 첫걸음", "원격", 2032] == [(2, "과정"), (1050, "명")]
    cells = {(c.row[-1], c.column[-1]): c.text for c in briefing.cells if c.section.programme == "1-12"}
    assert (cells["7급 승진자", "담당 부서"], cells["7급 승진자", "시기"]) == ("행정실 교육1팀", "4월, 10월")
    assert cells["합계", "예정 인원"] == "146명"


def test_items_with_their_quarters(briefing: Briefing) -> None:
    rows = {row.item: row for row in briefing.budgets if row.section.programme == "1-11"}
    pupil, total, spare = rows["중등 자격연수"], rows["합계"], rows["연구년 운영"]
    assert [amount.text for amount in pupil.quarters] == ["11.7", "-", "45.8", "21.8"]
    assert (pupil.code, pupil.unit, pupil.purposes[2]) == ("501", "백만원", "여름반")
    assert [amount.text for amount in total.quarters] == ["30.1", "20.0", "100.0", "21.8"]
    assert total.spread is not None and total.extras[0][1].text == "11.7"
    assert [amount.text for _, amount in spare.years] == ["재배정", "비예산"]
    assert any(row.item == "6급 실무 교육" and row.code == "504" for row in briefing.budgets)
    assert not briefing.findings


def test_people_behind_signs(briefing: Briefing) -> None:
    told = {c.name: (c.role, c.department, c.team, c.duties, c.in_charge) for c in briefing.contacts}
    assert told["차온유"] == ("배움실장", "배움실", "", "", False)
    assert told["반시우"] == ("연구사", "배움실", "", "초등", True)
    assert told["하도윤"] == ("교육1팀장", "행정실", "교육1팀", "", False)
    assert told["공서린"] == ("주무관", "행정실", "교육1팀", "", True)
    assert next(c.phone for c in briefing.contacts if c.name == "염다솔") == "055-310-1304"


def test_tables_with_blanks(briefing: Briefing) -> None:
    told = {(c.row[-1], c.column[-1]): (c.text, c.unit) for c in briefing.cells if c.section.programme is None}
    assert told["정원", "공무직"] == ("9", "명")
    assert told["행정실", "현원"] == ("9", "명")
    assert told["바람채", "주소"] == ("갈매군 바람면 언덕길 8", "")
    assert told["본관", "연면적(㎡)"] == ("9,120", "㎡")
    assert told["방향 2", "증감"] == ("△11.5", "백만원")


def test_months_with_days_and_footnotes(briefing: Briefing) -> None:
    planned = {(e.month, e.day): e.text for e in briefing.events if e.scheduled and e.day}
    assert planned[2, 20] == "입교식(강당)" and planned[2, 9] == "예비 모임(본관)"
    assert [d.term for d in briefing.definitions] == ["중등 1급 정교사"]
    budget = [s for s in briefing.sections if s.aspect is Aspect.BUDGET and s.kind is SectionKind.ASPECT]
    assert len(budget) == 3 and not briefing.warnings


@pytest.mark.parametrize(
    "lines",
    [
        ("● 초등 연수 – 배움실, 7월", "  2031년 2과정 96명 수료"),  # but one year
        ("● 초등 연수 – 배움실, 7월", "  2031년 2과정 96명 수료", "  2032년에는 더 늘림"),
        ("○ 실적: 2과정 96명", "○ 계획: 2과정 104명"),
    ],
)
def test_no_table_of_years(lines: tuple[str, ...]) -> None:
    assert not yearly_tables(Source(lines), [])


def test_no_table_of_items_or_counts() -> None:
    assert not spent_tables(Source(("● 초등 연수: 92.6백만원", "● 중등 연수: 3과정")), [])
    assert not listed_counts(Source(("부서별 협의회 운영 3, 4월", "학교별 지원 10교, 20교")), [])


def test_stars_that_explain_are_no_bullets() -> None:
    text = (Path(__file__).parent / "listed-2032.txt").read_text()
    again = parse_briefing(text.replace("● ", "○ "), "")
    assert [d.term for d in again.definitions] == ["중등 1급 정교사"]
