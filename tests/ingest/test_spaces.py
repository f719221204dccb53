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
