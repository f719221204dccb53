"""Whole sections as other houses print them: lists over lines, directories, schedules, money in prose and in rows."""

from decimal import Decimal

import pytest

from ingest import Briefing, Phase, parse_briefing
from ingest.moments import moment, tells_when

_TEXT = """2027년 주요업무보고

2027. 1.

푸른교육연수원

Ⅰ. 일반현황
1. 연혁
 - 2001. 3. 2. 개원
 - 2011. 5. 2. 이전

Ⅱ. 주요업무 추진계획

1. 함께 크는 연수

1-1. 독서 지도 연수
□ 추진 목적: 책을 읽고 나누는 교실을 만드는 교사의 지도
  역량을 기름
□ 2026년 추진 실적
 ○ 연수 운영(평균 만족도 95.4%)
  - 독서 지도 직무연수 3과정, 90명 이수
 ○ 도서 구입 집행률: 목표 90.0%, 실적 93.5%
 ○ 자체 진단: 9.1점(10점 만점)
□ 2027년 추진 계획
 ○ 과정 운영
과정명
대상
시간
과정 수
인원
독서 지도 직무연수
초등 교사
15
4
120
토론 연수
중등 교사
30
2
60
계


6
180
□ 소요예산: 58,000천원(강사수당 34,000천원, 교재비 12,000천원, 여비 12,000천원)
□ 추진 일정: 2월 수요조사 → 4~10월 과정 운영 → 12월 결과
  보고
담당: 연수부 독서팀 팀장 김하나(☎ 031-820-1111),
      주무관 나두리(☎ 031-820-1112)

1-2. 합창 연수
□ 추진 목적
 ○ 합창 지도 역량을 기름
□ 2026년 추진 실적
 ○ 합창 지도 연수 2과정 50명
□ 2027년 추진 계획
 ○ 과정명: 합창 지도 연수 / 대상: 음악 교사 / 기간: 7. 20.~7. 24. / 인원: 2기 80명
 ○ 편성 과정
  연번   과정명                       대상        시간   과정 수   인원(명)
     1   교(원)감 합창 지도 연수      교(원)감      15         2         40
     2   학교 합창단 운영과 지휘      지도교사      30         1         20
         연수
         계                                                    3         60
□ 소요예산 (단위: 천원)
 구분      강사수당   교재비     계
 2026년      10,000    5,000  15,000
 2027년      12,000    6,000  18,000
□ 추진 일정
추진 내용
시기
강사 위촉
전년도 12월
과정 운영
3월, 9월
담당: 연수부 연구사 이세나(☎ 031-820-1113)

붙임 1

2027년 주요 일정

  2월    - 교육훈련계획 확정
  3월    - 합창 지도 연수 개강(3. 9.)
         - 위원 위촉
  4월    - 책 읽는 날 행사

붙임 2

부서별 연락처

  ※ 국번 031-820

□ 연수부
  소속·직위       성명     내선   담당업무
  부장            최네오   1100   연수부 업무 총괄
  독서팀 팀장     김하나   1111   독서 연수
  독서팀 주무관   나두리   1112   이수증 발급

□ 간부
  부서     직위   직급     성명     전화번호
  -        원장   장학관   정다나   031-820-1000
  연수부   부장   연구관   최네오   031-820-1100
"""


@pytest.fixture(scope="module")
def read() -> Briefing:
    """The text, read."""
    return parse_briefing(_TEXT, "0" * 64)


def test_a_list_of_people_goes_on_over_lines(read: Briefing) -> None:
    people = [(c.name, c.role, c.department, c.in_charge) for c in read.contacts if c.section.programme == "1-1"]
    assert people == [("김하나", "독서팀장", "연수부", False), ("나두리", "주무관", "연수부", True)]


def test_a_directory_stands_below_its_department(read: Briefing) -> None:
    told = {(c.name, c.role, c.department, c.phone, c.duties) for c in read.contacts if not c.section.programme}
    assert ("나두리", "독서팀 주무관", "연수부", "031-820-1112", "이수증 발급") in told
    assert ("최네오", "연수부장", "연수부", "031-820-1100", "연수부 업무 총괄") in told
    assert ("정다나", "원장", "", "031-820-1000", "") in told


def test_courses_of_all_shapes(read: Briefing) -> None:
    courses = [
        (c.name, c.phase, *(f"{n.value}{n.unit}" for n in c.counts)) for c in read.courses if c.name != "자체 진단"
    ]
    assert courses == [
        ("독서 지도 직무연수", Phase.RESULT, "3과정", "90명"),
        ("독서 지도 직무연수", Phase.PLAN, "15시간", "4과정", "120명"),
        ("토론 연수", Phase.PLAN, "30시간", "2과정", "60명"),
        ("합창 지도 연수", Phase.RESULT, "2과정", "50명"),
        ("합창 지도 연수", Phase.PLAN, "2기", "80명"),
        ("교(원)감 합창 지도 연수", Phase.PLAN, "15시간", "2과정", "40명"),
        ("학교 합창단 운영과 지휘 연수", Phase.PLAN, "30시간", "1과정", "20명"),
    ]


def test_points_of_how_many_are_no_count(read: Briefing) -> None:
    assert [[f"{n.value}{n.unit}" for n in c.counts] for c in read.courses if c.name == "자체 진단"] == [["9.1점"]]


def test_rates_of_prose_are_cells_of_their_programme(read: Briefing) -> None:
    rates = [(c.row, c.column, c.value, c.year) for c in read.cells if c.unit == "%"]
    assert rates == [
        (("독서 지도 연수",), ("평균 만족도",), Decimal("95.4"), 2026),
        (("독서 지도 연수",), ("도서 구입 집행률", "목표"), Decimal("90.0"), 2026),
        (("독서 지도 연수",), ("도서 구입 집행률", "실적"), Decimal("93.5"), 2026),
    ]


def test_the_columns_of_words(read: Briefing) -> None:
    told = {(c.row[-1], c.column[-1], c.text) for c in read.cells}
    assert {("토론 연수", "대상", "중등 교사"), ("합창 지도 연수", "기간", "7. 20.~7. 24.")} <= told
    assert {("계", "과정수", "6"), ("계", "인원(명)", "60")} <= told


def test_money_in_prose_and_in_rows_of_years(read: Briefing) -> None:
    rows = [(r.section.programme, r.item, *((y, a.text) for y, a in r.years)) for r in read.budgets]
    assert rows == [
        ("1-1", "합계", (2027, "58,000")),
        ("1-1", "강사수당", (2027, "34,000")),
        ("1-1", "교재비", (2027, "12,000")),
        ("1-1", "여비", (2027, "12,000")),
        ("1-2", "강사수당", (2027, "12,000"), (2026, "10,000")),
        ("1-2", "교재비", (2027, "6,000"), (2026, "5,000")),
        ("1-2", "계", (2027, "18,000"), (2026, "15,000")),
    ]


def test_what_is_planned_when(read: Briefing) -> None:
    events = [(e.year, e.month, e.day, e.date_text, e.text) for e in read.events if e.scheduled]
    assert events == [
        (2027, 2, None, "2월", "수요조사"),
        (2027, 4, None, "4~10월", "과정 운영"),
        (2027, 12, None, "12월", "결과 보고"),
        (2026, 12, None, "전년도 12월", "강사 위촉"),
        (2027, 3, None, "3월, 9월", "과정 운영"),
        (2027, 2, None, "2월", "교육훈련계획 확정"),
        (2027, 3, 9, "3. 9.", "합창 지도 연수 개강"),
        (2027, 3, None, "3월", "위원 위촉"),
        (2027, 4, None, "4월", "책 읽는 날 행사"),
    ]


def test_a_sub_heading_that_goes_on_is_one_statement(read: Briefing) -> None:
    assert "책을 읽고 나누는 교실을 만드는 교사의 지도 역량을 기름" in [s.text for s in read.statements]


@pytest.mark.parametrize("text", ["3.5점", "2학기", "3명", "10.5%", "1/4분기"])
def test_figures_are_no_moments(text: str) -> None:
    assert moment(text, 2027) is None


@pytest.mark.parametrize("text", ["7~8월", "3. 9.~3. 20.", "연중", "11월 말까지", "'26. 3월", "3월, 9월", "매월"])
def test_cells_that_tell_when(text: str) -> None:
    assert tells_when(text)
