"""What a house adds to the form: columns with a unit of their own, rows of people among rooms, terms with stops."""

from collections.abc import Callable

import pytest

from ingest import Briefing

Read = Callable[[str], Briefing]


def test_a_head_with_a_unit_of_its_own_is_not_counted_in_that_of_the_row(read_piece: Read) -> None:
    briefing = read_piece(
        "□ 2026년 추진 실적\n\n지표\t단위\t'26 목표\t'26 실적\t달성도(%)\n이수 인원\t명\t100\t113\t113.0\n"
        "만족도\t점\t90.0\t91.8\t102.0"
    )
    units = {(cell.row[-1], cell.column[-1]): cell.unit for cell in briefing.cells}
    assert (units["이수 인원", "달성도(%)"], units["만족도", "달성도(%)"]) == ("%", "%")
    assert units["만족도", "'26실적"] == "점"


def test_a_row_of_people_among_rows_of_rooms_counts_people(read_piece: Read) -> None:
    briefing = read_piece(
        "□ 2026년 추진 실적\n\n(단위: 실, 명)\n\n구분\t대강의실\t소강의실\t계\n본원\t1\t8\t9\n수용 인원\t300\t240\t540"
    )
    assert {(cell.row[-1], cell.unit) for cell in briefing.cells} == {("본원", "실"), ("수용 인원", "명")}


@pytest.mark.parametrize(
    ("heads", "figures"),
    [
        ("연구관\t연구사\t전문직 소계\t5급\t6급 이하\t일반직 소계\t합계", "2\t6\t8\t3\t9\t12\t20"),
        ("전문직계\t연구관\t연구사\t일반직계\t5급\t6급 이하\t합계", "8\t2\t6\t12\t3\t9\t20"),
    ],
)
def test_subtotals_in_one_line_of_heads_are_of_groups(read_piece: Read, heads: str, figures: str) -> None:
    table = f"구분\t{heads}\n정원\t{figures}\n현원\t{figures}"
    briefing = read_piece(f"□ 2027년 추진 계획\n\n(단위: 명)\n\n{table}")
    told = {cell.column: cell.text for cell in briefing.cells if cell.row == ("현원",)}
    assert told["전문직", "연구관"] == "2"
    assert (told["전문직", "소계"], told["일반직", "소계"], told["일반직", "5급"]) == ("8", "12", "3")
    assert told["합계",] == "20"


def test_what_was_aimed_at_is_not_what_was_reached(read_piece: Read) -> None:
    briefing = read_piece(
        "□ 2026년 추진 실적\n\n- 새내기 연수 참여 인원이 계획(600명)을 넘어 734명에 이름\n- 기록 자료 변환 8,540면"
    )
    counted = [(course.name, int(n.value), n.unit) for course in briefing.courses for n in course.counts]
    assert counted == [("새내기 연수 참여 인원", 734, "명"), ("기록 자료 변환", 8540, "면")]


def test_a_starred_term_may_end_in_a_stop(read_piece: Read) -> None:
    briefing = read_piece(
        "□ 2027년 추진 계획\n\n○ 새내기 자율설계 연수 「도전 D.I.Y.」* 운영 3과정, 90명\n\n도전 D.I.Y.\n\n"
        "세 명 이상이 모여 주제를 정하면 강사와 공간을 지원하고 15시간으로 인정하는 연수"
    )
    assert [definition.term for definition in briefing.definitions] == ["도전 D.I.Y."]


def test_the_levels_of_schools_break_down_a_count(read_piece: Read) -> None:
    briefing = read_piece("□ 2026년 추진 실적\n\n- 설계소 운영 40교(유 4교, 초 20교, 중 10교, 고 6교), 연수 88과정")
    told = [(course.name, int(course.counts[0].value), course.detail_of) for course in briefing.courses]
    assert told[:2] == [("설계소 운영", 40, None), ("설계소 운영 유치원", 4, "설계소 운영")]
    assert [value for _, value, of in told if of] == [4, 20, 10, 6]


def test_what_is_done_with_the_whole_stands_before_the_bracket_that_breaks_it_down(read_piece: Read) -> None:
    briefing = read_piece("□ 2026년 추진 실적\n\n- 거점학교 14교 지정(동부 5교, 서부 9교)")
    assert [(course.name, course.detail_of) for course in briefing.courses] == [
        ("거점학교 지정", None),
        ("거점학교 지정 동부", "거점학교 지정"),
        ("거점학교 지정 서부", "거점학교 지정"),
    ]


def test_lines_below_a_tagged_bullet_are_of_its_tag(read_piece: Read) -> None:
    briefing = read_piece(
        "□ 2026년 추진 실적\n\n- [행정] 현장 맞춤형 교육\n - 상설교육 36과정, 512명\n- 공통 교육 2과정, 30명"
    )
    assert [(course.name, course.tag) for course in briefing.courses] == [("상설교육", "행정"), ("공통 교육", None)]
