"""Houses whose parts are the areas: each Roman number heads programmes of its own, and no part is called 주요업무."""

import re

import pytest

from ingest import Briefing, SectionKind, parse_briefing
from tests.ingest.parts_house import parts_house


def _numbers(briefing: Briefing, kind: SectionKind) -> list[tuple[str | None, str]]:
    return [(section.number, section.title) for section in briefing.sections if section.kind is kind]


_AREA = re.compile("^([ⅣⅤ]). (.*)$", re.MULTILINE)
_TITLE = re.compile(r"^(\d)\. (?=.*\n담당부서: (?:체험|자료)과)", re.MULTILINE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(parts_house(), id="1."),
        pytest.param(_TITLE.sub(lambda m: f"{'가나'[int(m[1]) - 1]}. ", parts_house()), id="가."),
        pytest.param(_TITLE.sub(r"[과제 \1] ", parts_house()), id="[과제 1]"),
        pytest.param(_AREA.sub(lambda m: f"제{'ⅣⅤ'.index(m[1]) + 4}장 {m[2]}", parts_house()), id="제4장"),
        pytest.param(_AREA.sub(r"\1. \2\n\n▷ 방향: 학생이 주인인 배움\n", parts_house()), id="words below the area"),
        pytest.param(re.sub(r"담당부서: (?:체험|자료)과.*\n", "", parts_house()), id="nobody below the title"),
        pytest.param(re.sub(r"^\d\) ", "□ ", parts_house(), flags=re.MULTILINE), id="□ sub-headings"),
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
    briefing = parse_briefing(parts_house(), "0" * 64)
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
    rows = [row for row in parse_briefing(parts_house(), "0" * 64).budgets if not row.section.programme]
    assert [(row.item, row.code, row.is_total) for row in rows] == [
        ("4-1 숲 교실", None, False),
        ("4-2 목공 교실", None, False),
        ("5-1 책 읽는 마을", None, False),
        ("합계", None, True),
    ]


def test_people_of_another_unit_do_what_stands_before_them() -> None:
    contacts = parse_briefing(parts_house(), "0" * 64).contacts
    found = [(one.name, one.department, one.extension, one.duties) for one in contacts if one.section.programme]
    assert found[:4] == [
        ("우서준", "체험과", "1210", ""),
        ("남보라", "체험과", "1213", ""),
        ("길다온", "체험과", "1211", ""),
        ("견우리", "총무과", "1311", "급식 분야"),
    ]
    assert ("석다래", "총무과", "1312", "안전") in found
