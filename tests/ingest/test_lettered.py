"""Programmes "과제 1-가" with the title below, people behind further labels, tables of hours, codes with a part."""

import pytest

from ingest import Briefing, parse_briefing

_PROGRAMME = """과제 {number}
{title}

소관 부서 : 초등연수부 (부장 한도겸 ☏3301)
업무 담당 : 교육연구사 공민재 ☏3311
협조 부서 : 중등연수부 (교육연구사 천소율 ☏3412)

□ 추진 근거
  ○ 교원 등의 연수에 관한 규정

□ 2026년 추진 결과
  ○ 과정을 운영함

□ 과정별 운영 계획
(단위: 시간, 명)
연번\t과정명\t시수\t’26 실적\t’27 계획
1\t초등 1급 정교사 자격연수\t96\t212\t180
2\t유치원 원감 자격연수\t90\t28\t30
계\t2과정\t\t240\t210

□ 소요 예산
(단위: 천원)
사업코드\t산출 내역\t’26 예산\t’27 예산\t재원
5101-01\t자격연수 강사료\t214,600\t228,000\t자체
5101-02\t자격연수 운영비\t98,400\t104,700\t특별교부금
소계\t\t313,000\t332,700\t
"""


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    programmes = (("1-가", "자격연수 내실화"), ("1-나", "직무연수 운영"), ("1-다", "저경력 교사 지원 연수"))
    text = "2027년 주요업무계획\n\n※ 국번은 모두 059-270임\n\nⅠ. 과제별 추진 계획\n\n전략 1. 성장 연수\n\n"
    return parse_briefing(text + "\n".join(_PROGRAMME.format(number=n, title=t) for n, t in programmes), "x")


def test_programmes(briefing: Briefing) -> None:
    assert [(s.number, s.title) for s in briefing.programmes] == [
        ("1-가", "자격연수 내실화"),
        ("1-나", "직무연수 운영"),
        ("1-다", "저경력 교사 지원 연수"),
    ]


def test_people_of_all_labels_stand_in_one_block(briefing: Briefing) -> None:
    first = [(c.name, c.extension) for c in briefing.contacts if c.section.programme == "1-가"]
    assert first == [("한도겸", "3301"), ("공민재", "3311"), ("천소율", "3412")]


def test_hours_are_counted_in_their_own_column(briefing: Briefing) -> None:
    told = [
        (c.name, c.year, [(int(n.value), n.unit) for n in c.counts])
        for c in briefing.courses
        if c.section.programme == "1-가"
    ]
    assert ("초등 1급 정교사 자격연수", 2027, [(96, "시간"), (180, "명")]) in told
    assert ("초등 1급 정교사 자격연수", 2026, [(96, "시간"), (212, "명")]) in told
    totals = [(c.row, c.text, c.unit) for c in briefing.cells if c.section.programme == "1-가" and c.row[0] == "계"]
    assert (("계",), "210", "명") in totals


def test_codes_with_a_part_number_what_stands_behind_them(briefing: Briefing) -> None:
    rows = [(r.code, r.item, r.is_total) for r in briefing.budgets if r.section.programme == "1-가"]
    assert rows == [
        ("5101-01", "자격연수 강사료", False),
        ("5101-02", "자격연수 운영비", False),
        (None, "소계", True),
    ]
