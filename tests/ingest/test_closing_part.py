"""A briefing that ends with the institution, whose people stand below 과제 담당 and whose key tasks are one project."""

from decimal import Decimal

import pytest

from ingest import Aspect, Briefing, SectionKind, parse_briefing
from tests.ingest.closing_house import BARE, MARKED, TEXT


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
    assert parts == [("직무·법정 연수", Decimal(30)), ("외국어", Decimal(10))]
