"""Houses whose parts are the areas: each Roman number heads programmes of its own, and no part is called 주요업무."""

import re

import pytest

from ingest import Briefing, SectionKind, parse_briefing

_FRONT = """2031년도 주요업무계획

하늘도 나무교육관

Ⅰ. 일반 현황
1. 연혁
○ 2001. 3. 2. 개관

Ⅱ. 지난해 성과
담당부서: 기획과(과장 하도윤 ☎ 051-700-1100)
1. 주요 성과
○ 이용객 3만 명

Ⅲ. 과제 총괄
(단위: 천원)
영역\t과제\t부서\t2031년 예산\t2030년 예산
Ⅳ\t1. 숲 교실\t체험과\t42,000\t40,000
Ⅳ\t2. 목공 교실\t체험과\t18,000\t20,000
Ⅴ\t1. 책 읽는 마을\t자료과\t30,000\t25,000
합계\t3과제\t\t90,000\t85,000
"""
_PROGRAMME = """{title}
담당부서: {unit}(과장 우서준 ☎ 051-700-12{n}0, 담당 남보라·길다온 ☎ 051-700-12{n}3, 12{n}1)
{field}
1) 목적과 근거
❍ 목적: 가까이에서 배움

2) 2030년 운영 결과
‣ {name} 10회, 200명

3) 2031년 추진 계획
① 현장 운영
‣ {name} 12회, 250명

4) 월별 추진일정
3월     접수
4~6월   상반기 운영

5) 소요 예산
(단위: 천원)
추진사업\t2031년\t\t\t2030년
\t계\t국비\t자체
{name} 운영\t{cost}\t-\t{cost}\t9,000
합계\t{cost}\t-\t{cost}\t9,000

6) 분기별 집행 계획
(단위: 천원)
추진사업\t1분기\t2분기\t3분기\t4분기\t계
{name} 운영\t1,000\t-\t-\t-\t1,000

7) 기대 효과
❍ 다시 찾는 비율 50%

"""


def _printed() -> str:
    def programme(title: str, n: int, unit: str, cost: str, field: str = "") -> str:
        name = title.partition(" ")[2]
        return _PROGRAMME.format(title=title, n=n, unit=unit, name=name, cost=cost, field=field)

    return (
        f"{_FRONT}\nⅣ. 손으로 자라는 체험\n"
        + programme("1. 숲 교실", 1, "체험과", "42,000", "급식 분야: 총무과(담당 견우리 ☎ 051-700-1311)")
        + programme("2. 목공 교실", 2, "체험과", "18,000", "(안전) 총무과 석다래 ☎ 051-700-1312")
        + "Ⅴ. 함께 자라는 독서\n"
        + programme("1. 책 읽는 마을", 3, "자료과", "30,000")
    )


def _numbers(briefing: Briefing, kind: SectionKind) -> list[tuple[str | None, str]]:
    return [(section.number, section.title) for section in briefing.sections if section.kind is kind]


_AREA = re.compile("^([ⅣⅤ]). (.*)$", re.MULTILINE)
_TITLE = re.compile(r"^(\d)\. (?=.*\n담당부서: (?:체험|자료)과)", re.MULTILINE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_printed(), id="1."),
        pytest.param(_TITLE.sub(lambda m: f"{'가나'[int(m[1]) - 1]}. ", _printed()), id="가."),
        pytest.param(_TITLE.sub(r"[과제 \1] ", _printed()), id="[과제 1]"),
        pytest.param(_AREA.sub(lambda m: f"제{'ⅣⅤ'.index(m[1]) + 4}장 {m[2]}", _printed()), id="제4장"),
        pytest.param(_AREA.sub(r"\1. \2\n\n▷ 방향: 학생이 주인인 배움\n", _printed()), id="words below the area"),
        pytest.param(re.sub(r"담당부서: (?:체험|자료)과.*\n", "", _printed()), id="nobody below the title"),
        pytest.param(re.sub(r"^\d\) ", "□ ", _printed(), flags=re.MULTILINE), id="□ sub-headings"),
    ],
)
def test_they_are_areas_of_one_part_and_number_their_programmes(text: str) -> None:
    briefing = parse_briefing(text, "0" * 64)
    marks = {"가": "1", "나": "2"}
    areas, programmes = (_numbers(briefing, kind) for kind in (SectionKind.AREA, SectionKind.PROGRAMME))
    assert areas == [("4", "손으로 자라는 체험"), ("5", "함께 자라는 독서")]
    assert [(re.sub("[가나]", lambda m: marks[m[0]], number or ""), title) for number, title in programmes] == [
        ("4-1", "숲 교실"),
        ("4-2", "목공 교실"),
        ("5-1", "책 읽는 마을"),
    ]


def test_what_follows_a_plan_of_spending_is_none_of_it() -> None:
    briefing = parse_briefing(_printed(), "0" * 64)
    titles = [s.title for s in briefing.sections if s.kind is SectionKind.ASPECT and s.programme == "4-1"]
    assert titles[1:] == [
        "목적과 근거",
        "2030년 운영 결과",
        "2031년 추진 계획",
        "월별 추진일정",
        "소요 예산",
        "분기별 집행 계획",
        "기대 효과",
    ]


def test_an_overview_calls_them_by_the_whole_number_and_its_sum_is_no_programme() -> None:
    rows = [row for row in parse_briefing(_printed(), "0" * 64).budgets if not row.section.programme]
    assert [(row.item, row.code, row.is_total) for row in rows] == [
        ("4-1 숲 교실", None, False),
        ("4-2 목공 교실", None, False),
        ("5-1 책 읽는 마을", None, False),
        ("합계", None, True),
    ]


def test_people_of_another_unit_do_what_stands_before_them() -> None:
    contacts = parse_briefing(_printed(), "0" * 64).contacts
    found = [(one.name, one.department, one.extension, one.duties) for one in contacts if one.section.programme]
    assert found[:4] == [
        ("우서준", "체험과", "1210", ""),
        ("남보라", "체험과", "1213", ""),
        ("길다온", "체험과", "1211", ""),
        ("견우리", "총무과", "1311", "급식 분야"),
    ]
    assert ("석다래", "총무과", "1312", "안전") in found
