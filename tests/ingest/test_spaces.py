"""A house that sets everything with single spaces: headings without dots, people in brackets, tables without tabs."""

import pytest

from ingest import Aspect, Briefing, parse_briefing

_FRAME = """새빛교육연수원
2027학년도 주요업무보고

Ⅰ 기관 현황
○ 연혁
 - 2001. 3. 2. 개원

Ⅱ 추진 과제

1 배움 연수
 - 모두를 위한 배움

1-가 교원 연수
○ 추진 목적
 - 배움을 넓힘
○ ’26년 추진 실적
 - 토의 연수 2과정 40명
○ 2027학년도 추진 내용
 - 토의 연수 3과정 60명
{body}
○ 기대 효과: 함께 배움
(문의: 교원연수부 강감찬 연구사, 내선 4221)
- 1 -

1-나 직원 연수
○ 추진 목적
 - 배움을 나눔
○ 소요 예산
 - 비예산
(문의: 총무과 이도령 주무관, 내선 4233 / 총무과 성춘향 총무팀장, 내선 4231)

붙임 1 부서별 업무 분장

교원연수부
 - 교원 연수 운영
총무과
 - 직원 연수와 급여

붙임 2 직원 업무분장
(국번 031-820)
부서 직위 성명 담당 업무 전화
원장 홍길동 업무 총괄 820-4201
교원연수부 부장(교육연구관) 이순신 부 업무 총괄 820-4202
연구사 강감찬 교원 연수와
강사 관리 820-4221
총무과 총무팀장 성춘향 청렴, 인사 820-4231
주무관 이도령 직원 연수 820-4233
"""


def _read(body: str = "", frame: str = _FRAME) -> Briefing:
    return parse_briefing(frame.format(body=body), "0" * 64)


def test_programmes_numbered_with_letters_under_areas_without_a_dot() -> None:
    briefing = _read()
    assert briefing.warnings == ()
    assert [s.path[-2:] for s in briefing.programmes] == [
        ("1 배움 연수", "1-가 교원 연수"),
        ("1 배움 연수", "1-나 직원 연수"),
    ]
    assert [(s.aspect, s.year) for s in briefing.sections if s.programme == "1-가" and s.aspect] == [
        (Aspect.PURPOSE, None),
        (Aspect.RESULTS, 2026),
        (Aspect.PLAN, 2027),  # contents of the year after the results
        (Aspect.AUTHORS, None),
    ]
    assert "함께 배움" in {s.text for s in briefing.statements if s.section.title == "기대 효과"}
    assert briefing.lines[4] == "○ 연혁"  # quotes are as printed


@pytest.mark.parametrize(
    ("first", "second"),
    [("가. 교원 연수", "나. 직원 연수"), ("【과제 ①】 교원 연수", "【과제 ②】 직원 연수"), ("교원 연수", "직원 연수")],
)
def test_any_heading_that_stands_above_the_standard_sub_headings_heads_a_programme(first: str, second: str) -> None:
    frame = _FRAME.replace("1-가 교원 연수", first).replace("1-나 직원 연수", second).replace("1 배움 연수\n", "")
    briefing = _read(frame=frame)
    assert [s.title for s in briefing.programmes] == ["교원 연수", "직원 연수"]
    assert all(s.number for s in briefing.programmes)
    assert {c.section.programme for c in briefing.contacts if c.in_charge} == {s.number for s in briefing.programmes}


def test_whom_to_ask_and_the_table_of_staff() -> None:
    briefing = _read()
    asked = [(c.name, c.role, c.department, c.phone, c.in_charge) for c in briefing.contacts if c.section.programme]
    assert asked == [
        ("강감찬", "연구사", "교원연수부", "031-820-4221", True),
        ("이도령", "주무관", "총무과", "031-820-4233", True),
        ("성춘향", "총무팀장", "총무과", "031-820-4231", False),
    ]
    staff = [(c.name, c.role, c.department, c.extension) for c in briefing.contacts if not c.section.programme]
    assert staff == [
        ("홍길동", "원장", "", "4201"),
        ("이순신", "교원연수부장", "교원연수부", "4202"),
        ("강감찬", "연구사", "교원연수부", "4221"),
        ("성춘향", "총무팀장", "총무과", "4231"),
        ("이도령", "주무관", "총무과", "4233"),
    ]
    assert [(d.department, d.text) for d in briefing.duties][:2] == [
        ("교원연수부", "교원 연수 운영"),
        ("총무과", "직원 연수와 급여"),
    ]
    assert ("교원연수부", "교원 연수와 강사 관리") in {(d.department, d.text) for d in briefing.duties}


def test_letters_under_numbered_areas_are_numbers_within_these() -> None:
    frame = _FRAME.replace("1-가 교원 연수", "가. 교원 연수").replace("1 배움 연수", "1. 배움 연수")
    frame = frame.replace("1-나 직원 연수", "2. 나눔 연수\n - 나눔\n\n가. 직원 연수")
    assert [s.path[-2:] for s in _read(frame=frame).programmes] == [
        ("1 배움 연수", "1-가 교원 연수"),
        ("2 나눔 연수", "2-가 직원 연수"),
    ]


_BUDGET = """○ 소요 예산 (단위: 천원)
세부 사업 및 ’27년 ’26년 증감
산출내역 예산(A) 예산(B) (A-B) 재원
토의 연수 운영 100 90 10 자체
 강사수당 10,000원×5시간=50천원
복직교사 적응 및
2급 정교사 연수 20 30 △10 특교
* 특교는 교부 후 확정
새 연수 재배정 예정 - - 특교
계 120 120 0
분기별 집행: 1/4분기 30 2/4분기 40 3/4분기 50 4/4분기 0"""


def test_a_budget_set_with_spaces() -> None:
    briefing = _read(_BUDGET)
    assert briefing.warnings == ()
    assert briefing.findings == ()  # quarters stand in the line of the total alone
    rows = [row for row in briefing.budgets if row.section.programme == "1-가"]
    assert [(r.item, r.programme_name, *(a.text for _, a in r.years)) for r in rows] == [
        ("토의 연수 운영", "자체", "100", "90"),
        ("복직교사 적응 및 2급 정교사 연수", "특교", "20", "30"),
        ("새 연수", "특교", "재배정 예정", "-"),
        ("계", "", "120", "120"),
    ]
    assert [q.text for q in rows[-1].quarters] == ["30", "40", "50", "0"]
    assert (rows[-1].is_total, rows[1].remark) == (True, "* 특교는 교부 후 확정")
    assert [(w.name, int(w.cost), w.group) for w in briefing.works] == [
        ("강사수당 10,000원×5시간", 50, "토의 연수 운영")
    ]


_COURSES = {
    "this year first": """○ 운영 과정 (단위: 개, 명, 시간)
’27년 계획 ’26년 실적
구분 과정명 대상 운영
과정 수 인원 시간 과정 수 인원 형태
초 초등 1급 정교사
자격연수 초등 2급 정교사 2 310 95 2 284 혼합
공통 다시 배움 직무연수 경력 15~25년 3 90 30 - - 집합
계 5 400 2 284""",
    "last year first": """○ 운영 과정 (단위: 개, 명, 시간)
구분 과정명 대상 ’26년 실적 ’27년 계획 과정당
과정 수 인원 과정 수 인원 시간
초 초등 1급 정교사 자격연수 초등 2급 정교사 2 284 2 310 95
공통 다시 배움 직무연수 경력 15~25년 - - 3 90 30
계 2 284 5 400""",
}


@pytest.mark.parametrize("layout", _COURSES)
def test_courses_set_with_spaces_under_a_torn_header(layout: str) -> None:
    briefing = _read(_COURSES[layout])
    rows = [c for c in briefing.courses if c.tag]
    assert sorted((c.tag, c.name, c.year, " ".join(f"{n.value}{n.unit}" for n in c.counts)) for c in rows) == [
        ("공통", "다시 배움 직무연수", 2027, "3과정 90명 30시간"),
        ("초", "초등 1급 정교사 자격연수", 2026, "2과정 284명"),
        ("초", "초등 1급 정교사 자격연수", 2027, "2과정 310명 95시간"),
    ]
    whom = [cell.text for cell in briefing.cells if cell.column == ("대상",)]
    assert whom == ["초등 2급 정교사", "경력 15~25년"]
    totals = {(cell.year, cell.unit): cell.text for cell in briefing.cells if cell.row == ("계",)}
    assert totals == {(2027, "과정"): "5", (2027, "명"): "400", (2026, "과정"): "2", (2026, "명"): "284"}


def test_groups_of_columns_that_end_in_a_subtotal_and_names_that_end_in_figures() -> None:
    briefing = _read(
        "○ 정원\n(’27. 1. 1. 기준, 단위: 명)\n교육전문직 지방공무원 교육\n공무직 계\n"
        "구분 연구관 연구사 소계 5급 6급 이하 소계\n정원 5 14 19 3 21 24 19 62\n결원 0 1 1 0 1 1 1 3\n"
        "○ 시설\n구분 소재지 대지 면적\n(㎡) 건물 연면적\n(㎡) 준공\n본원 배움길 45 58,240 19,865 1988년\n"
        "분원 해안로 812 11,730 4,128 2011년"
    )
    cells = {(*cell.row, *cell.column): (cell.text, cell.unit) for cell in briefing.cells}
    assert cells["정원", "교육전문직", "소계"] == ("19", "명")
    assert cells["정원", "지방공무원", "6급이하"] == ("21", "명")
    assert cells["결원", "교육공무직"] == ("1", "명")
    assert cells["본원", "소재지"] == ("배움길 45", "")
    assert cells["분원", "건물연면적(㎡)"] == ("4,128", "㎡")


@pytest.mark.parametrize(
    "lines", ["참석 3 5\n또는 4 6", "연수 운영\n초등 12 13 14\n중등 15 16 17", "구분 인원\n초등 1 2 3 4"]
)
def test_lines_with_figures_but_no_header_that_tells_their_columns_are_no_table(lines: str) -> None:
    briefing = _read(f"○ 참고 사항\n{lines}")
    assert briefing.cells == ()
    assert all(line in " ".join(s.text for s in briefing.statements) for line in lines.split("\n"))
