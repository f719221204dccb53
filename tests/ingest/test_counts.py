"""What a line counts, and what in it is a limit, a rate, a frequency or an ordinal and counts nothing."""

from collections.abc import Callable

import pytest

from ingest import Briefing

ReadPiece = Callable[[str], Briefing]


@pytest.mark.parametrize(
    ("line", "counted"),
    [
        ("소모임 신청 기준을 12명에서 8명으로 완화", []),
        ("팀 단위 신청은 한 학교당 4명 이상 9명 이하", []),
        ("안전 요원을 학생 25명당 1명으로 배치", []),
        ("실습실은 회당 최대 24명 입장", []),
        ("추첨제 도입: 1인 2강좌까지 신청", []),
        ("식당 위생 점검: 월 3회", []),
        ("이용료: 학생 1회 2천원", []),
        ("고1 과정을 학기 초에서 11월로 이동", []),
        ("학기 운영: 1기(2~4월), 2기(5~7월), 3기(8~10월)", []),
        ("우리 마당 2회, 학생 80명", [("우리 마당", "2회"), ("우리 학생", "80명")]),
        ("영상 조회 수 12만 3천 회", [("영상 조회 수", "123000회")]),
        ("새 자료 2,150권(점) 확충, 낡은 자료 620권 제적", [("새 자료 확충", "2150권"), ("낡은 자료 제적", "620권")]),
        ("이수율 98.1%, 과정 만족도 91.3점", [("과정 만족도", "91.3점")]),
        ("자신감 척도 평균 3.1점에서 3.9점으로 상승(5점 척도)", [("자신감 척도 평균 상승", "3.9점")]),
        ("제안 41건 중 17건 채택", [("제안", "41건"), ("제안 채택", "17건")]),
        ("협력학교 24교(초 11교, 중 8교, 고 5교) 운영", [
            ("협력학교", "24교"),
            ("협력학교 초등학교", "11교"),
            ("협력학교 중학교", "8교"),
            ("협력학교 고등학교", "5교"),
        ]),
        # What stands in brackets behind several counts is of what these are of; one in points shares no words.
        ("심화반 4학급, 80명(수료 78명)", [("심화반", "4학급"), ("심화반 수료", "78명")]),
        ("화상 연수 6과정 1,352명(집합 587명, 화상 765명)", [
            ("화상 연수", "6과정"), ("화상 연수 집합", "587명"), ("화상 연수 화상", "765명"),
        ]),
        ("창작전 출품 87점, 입상 12점(은상 1점)", [
            ("창작전 출품", "87점"), ("창작전 입상", "12점"), ("입상 은상", "1점"),
        ]),
        ("관람 만족도 92.4점, 연간회원 1,280명", [("관람 만족도", "92.4점"), ("연간회원", "1280명")]),
        # What was there before a change counts nothing; what is done with the first goes with it.
        ("체험 과정 12종을 15종으로 확대", [("체험 과정 확대", "15종")]),
        ("주차장 40면 확충 및 충전기 6기 설치", [("주차장 확충", "40면"), ("충전기 설치", "6기")]),
    ],
)  # fmt: skip
def test_what_a_line_counts(read_piece: ReadPiece, line: str, counted: list[tuple[str, str]]) -> None:
    courses = read_piece(f"□ 2027년 추진 계획\n\n○ {line}\n").courses
    assert [(course.name, f"{course.counts[0].value}{course.counts[0].unit}") for course in courses] == counted
