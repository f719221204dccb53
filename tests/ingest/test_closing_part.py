"""A briefing that ends with the institution, whose people stand below 과제 담당 and whose key tasks are one project."""

import pytest

from ingest import Aspect, Briefing, SectionKind, parse_briefing

TEXT = """2031년 주요업무 보고

2031. 1.

누리도교육연수원

보고 순서

{listed}

2031년 중점 과제


2031년 중점 과제
과제 담당	연구부장: 한누리	담당: 마준호
	☎ 070-1234-3101	☎ 070-1234-3111

□ 추진 배경
▸ 먼 학교의 참여 저조

□ 두 가지 중점 과제
❶ 찾아가는 연수: 6개 권역 12회
❷ 쉬어 가는 연수: 숙박형 확대

2031년 주요업무

1. 배움 연수
1-1. 교원 연수
1-2. 행정 연수

1-1

교원 연수

과제 담당(국번 070-1234 공통)
연구부	부장 한누리(3101)	수석 조이슬(3102)	담당 마준호(3111)
배움부	부장 고다인(3201)	수석 윤서진(3202)	담당 길보람(3211)
□ 추진 목적 및 법적 근거
▸ **목적**
- 배움을 넓힘
□ 2030년 운영 결과
▸ 원격연수 운영
- 온라인 연수 40과정, 900명
 ※ 직무·법정 연수 30과정 700명, 외국어 10과정 200명
□ 2031년 운영 계획
2031년 달라지는 점
◆ 여름에 모아 운영
 - 하루 4시간 이내
◆ 먼 학교를 우선 선발

- [유초] 수업 연수 3과정, 60명
- [중등] 평가 연수 4과정, 80명

과제 담당
담당 부서: 행정부(부장 변가을 ☎ 070-1234-3301)
팀장: 교육1팀장 노을찬 ☎ 070-1234-3311 / 교육2팀장 은하늘 ☎ 070-1234-3321
실무: 표미르 ☎ 070-1234-3312 / 도담이 ☎ 070-1234-3322
□ 추진 목적 및 법적 근거
▸ **목적**
- 행정을 도움
□ 2031년 운영 계획
- 신규자 교육 2과정, 50명

기 관 현 황


기관 현황

□ 조직
3부

□ 담당 업무
▸ 연구부
부서명	담당 업무
연구부	○ 연수 계획에 관한 사항 ○ 평가에 관한 사항
"""
MARKED = "- Ⅰ. 2031년 중점 과제\n- Ⅱ. 2031년 주요업무\n- Ⅲ. 기관 현황"
BARE = "Ⅰ. 2031년 중점 과제\nⅡ. 2031년 주요업무\nⅢ. 기관 현황"


@pytest.fixture(scope="module", params=[MARKED, BARE], ids=["marked", "bare"])
def read(request: pytest.FixtureRequest) -> Briefing:
    return parse_briefing(TEXT.format(listed=request.param), "0" * 64)


def test_what_closes_a_briefing_hides_nothing_before_it(read: Briefing) -> None:
    parts = [s.title for s in read.sections if s.kind is SectionKind.PART]
    assert parts == ["2031년 중점 과제", "2031년 주요업무", "기관 현황"]
    assert [(s.number, s.title) for s in read.programmes] == [("1-1", "교원 연수"), ("1-2", "행정 연수")]
    assert [duty.text for duty in read.duties] == ["연수 계획에 관한 사항", "평가에 관한 사항"]
    assert not read.warnings


def test_a_part_may_be_the_one_key_project(read: Briefing) -> None:
    inside = [(s.title, s.aspect) for s in read.sections if s.path[0] == "2031년 중점 과제" and len(s.path) > 1]
    assert inside == [("작성자", Aspect.AUTHORS), ("추진 배경", Aspect.PURPOSE), ("두 가지 중점 과제", None)]


def test_people_in_charge_of_a_task(read: Briefing) -> None:
    """A rank with its name in a cell, a title that repeats what stands before it, and two who share a role."""
    assert [(c.section.programme, c.name, c.role, c.department, c.phone[-4:], c.in_charge) for c in read.contacts] == [
        (None, "한누리", "연구부장", "연구부", "3101", False),
        (None, "마준호", "담당", "연구부", "3111", True),
        ("1-1", "한누리", "연구부장", "연구부", "3101", False),
        ("1-1", "조이슬", "수석", "연구부", "3102", False),
        ("1-1", "마준호", "담당", "연구부", "3111", True),
        ("1-1", "고다인", "배움부장", "배움부", "3201", False),
        ("1-1", "윤서진", "수석", "배움부", "3202", False),
        ("1-1", "길보람", "담당", "배움부", "3211", True),
        ("1-2", "변가을", "행정부장", "행정부", "3301", False),
        ("1-2", "노을찬", "교육1팀장", "행정부", "3311", False),
        ("1-2", "은하늘", "교육2팀장", "행정부", "3321", False),
        ("1-2", "표미르", "실무", "행정부", "3312", True),
        ("1-2", "도담이", "실무", "행정부", "3322", True),
    ]
    assert all(c.phone.startswith("070-1234-") for c in read.contacts)


def test_details_of_a_box_leave_what_follows_outside(read: Briefing) -> None:
    courses = [(c.name, c.group) for c in read.courses if c.tag]
    assert courses == [("수업 연수", None), ("평가 연수", None)]


def test_parts_that_add_up_to_the_line_above_say_their_own_names(read: Briefing) -> None:
    parts = [(c.name, c.counts[0].value) for c in read.courses if c.detail_of]
    assert parts == [("직무·법정 연수", 30), ("외국어", 10)]
