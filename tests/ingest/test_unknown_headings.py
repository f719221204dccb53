"""Headings of no usual words: what stands below them, their year and their place say what they are."""

from decimal import Decimal
from pathlib import Path

import pytest

from ingest import Aspect, Briefing, Phase, SectionKind, StatementKind, parse_briefing, read_briefing

HERE = Path(__file__).parent
WORDED = """\
주요업무 보고
2031. 1.
별내교육연수원

Ⅰ. 일반 현황
□ 설립 목적
 ○ 교원 연수

Ⅱ. 2031년 주요업무

1. 배움 연수
1-1 수업 연수 / 1-2 평가 연수
2. 나눔 연수
2-1 나눔 연수

1. 배움 연수
1-1 수업 연수
□ 추진 목적
 ○ 수업 개선
□ {results}
 ○ 수업 나눔: 4기 160명(기당 40명), 방문 연수: 12교(상반기 5교, 하반기 7교)
□ {plan}
 ○ 수업 나눔: 5기 200명(기당 40명), 2031년 신설
□ {budget}
(단위: 천원)
비목\t2030예산\t2031예산\t비고
강사비\t1,000\t1,500\t-
계\t1,000\t1,500\t-
□ 업무 담당
담당부서 / 담당자 / 연락처
교원부 / 부장 한가람 / 031-700-1000
교원부 / 연구사 조이슬(방문 연수) / 031-700-1001

1-2 평가 연수
□ 추진 목적
 ○ 평가 개선
□ 업무 담당
담당부서 / 담당자 / 연락처
교원부 / 연구사 고다인 / 031-700-1002

2. 나눔 연수
2-1 나눔 연수
□ 추진 목적
 ○ 나눔 확산
"""


def _read(name: str) -> Briefing:
    return read_briefing(HERE / name)


def _aspects(briefing: Briefing) -> list[Aspect | None]:
    return [s.aspect for s in briefing.sections if s.kind is SectionKind.ASPECT]


@pytest.mark.parametrize(
    ("results", "plan", "budget"),
    [
        ("그간의 성과(2030)", "2031년 운영 방향", "예산(안)"),
        ("2030년 현장 지원 실적", "앞으로 할 일", "과제 운영 예산(안)"),
        ("2030년 돌아보기", "2031년 나아가기", "쓰는 돈"),
        ("지난해 한 일", "현장 지원 계획", "소요 경비"),
    ],
)
def test_headings_are_known_by_words_year_or_content(results: str, plan: str, budget: str) -> None:
    briefing = parse_briefing(WORDED.format(results=results, plan=plan, budget=budget), "0" * 64)
    told = {(c.name, c.phase, *(int(n.value) for n in c.counts)) for c in briefing.courses}
    assert ("수업 나눔", Phase.RESULT, 4, 160) in told
    assert ("수업 나눔", Phase.PLAN, 5, 200) in told
    assert [(row.item, row.years[0][1].value) for row in briefing.budgets] == [
        ("강사비", Decimal(1500)),
        ("계", Decimal(1500)),
    ]
    assert [c.duties for c in briefing.contacts] == ["", "방문 연수", ""]
    assert {c.department for c in briefing.contacts} == {"교원부"}


def test_each_count_has_the_name_before_its_own_colon() -> None:
    briefing = parse_briefing(WORDED.format(results="추진 실적", plan="추진 계획", budget="예산"), "0" * 64)
    told = {c.name: int(c.counts[0].value) for c in briefing.courses if c.phase is Phase.RESULT}
    assert told == {"수업 나눔": 4, "방문 연수": 12, "방문 연수 상반기": 5, "방문 연수 하반기": 7}


def test_entries_side_by_side_are_each_in_the_outline() -> None:
    briefing = parse_briefing(WORDED.format(results="추진 실적", plan="추진 계획", budget="예산"), "0" * 64)
    assert [(e.number, e.title) for e in briefing.outline] == [
        ("1", "배움 연수"),
        ("1-1", "수업 연수"),
        ("1-2", "평가 연수"),
        ("2", "나눔 연수"),
        ("2-1", "나눔 연수"),
    ]


def test_headings_in_plain_words() -> None:
    briefing = _read("plain-2027.txt")
    usual = [Aspect.PURPOSE, Aspect.RESULTS, Aspect.PLAN, Aspect.BUDGET, None]
    assert _aspects(briefing) == usual * 3
    assert [(c.name, c.year) for c in briefing.courses][:2] == [
        ("수업 나눔 기본 과정 이수", 2026),
        ("수업 친구 동아리 운영", 2026),
    ]
    assert len(briefing.budgets) == 9
    assert [c.name for c in briefing.contacts if c.in_charge] == ["김노을", "박이든", "정한결"]
    assert [(w.name, w.cost, w.year) for w in briefing.works] == [("제1생활관 도배", Decimal(32000), 2026)]
    assert next((d.department, d.text) for d in briefing.duties) == ("기획부", "예산 편성, 홍보")


def test_years_in_the_second_column_and_a_schedule_of_words() -> None:
    briefing = _read("rows-2027.txt")
    told = [(c.name, c.year, c.phase, int(c.counts[1].value)) for c in briefing.courses]
    assert told[:2] == [("교장 직무", 2026, Phase.RESULT, 80), ("교장 직무", 2027, Phase.PLAN, 110)]
    assert len(told) == 8
    assert [row.item for row in briefing.budgets] == ["강사비", "숙식비", "계", "강사비", "교재비", "계"]
    assert [(c.name, c.department) for c in briefing.contacts][:2] == [
        ("유하람", "관리자연수팀"),
        ("도은별", "관리자연수팀"),
    ]


def test_everything_behind_colons() -> None:
    briefing = _read("colons-2027.txt")
    kinds = [s.kind for s in briefing.statements if s.section.aspect is Aspect.PURPOSE]
    assert kinds == [StatementKind.PURPOSE, StatementKind.BASIS] * 2
    assert [c.name for c in briefing.courses][:2] == ["인공지능 기초", "인공지능 심화"]
    assert {c.department for c in briefing.contacts} == {"미래교육부"}
    lines = [s.lines for s in briefing.sections if s.kind is SectionKind.ASPECT]
    assert len(lines) == len(set(lines))


def test_units_behind_a_heading_and_people_below_bullets() -> None:
    briefing = _read("arrows-2028.txt")
    assert {row.unit for row in briefing.budgets} == {"천원"}
    assert [row.is_total for row in briefing.budgets] == [False, False, True, False, True]
    told = [(c.name, c.department) for c in briefing.contacts if c.section.programme]
    assert told == [("정다온", "교수부"), ("이솔", "교수부")]


def test_the_title_on_the_cover_is_no_part() -> None:
    briefing = _read("brackets-2028.txt")
    assert [(s.number, s.title) for s in briefing.programmes] == [("1", "다문화 교육 연수"), ("2", "안전 체험 연수")]
    assert [int(row.years[0][1].value or 0) for row in briefing.budgets] == [48000, 31200]
    assert [(c.name, c.in_charge) for c in briefing.contacts] == [("고을", True), ("나래", True), ("마루", True)]
