"""What other houses print: tables whose rows are years, departments or months, overviews of money, names of posts."""

from collections.abc import Callable

import pytest

from assistant.build import build_assistant
from assistant.engine import Assistant
from ingest import parse_briefing

_FRONT = """□ 설문 결과
(단위: 명, 5점 만점)
구 분	응답 인원	강사	평균	전년 평균
교수부	412	4.71	4.58	4.49
지원부	958	4.66	4.51	4.52

□ 2027년 예산 총괄
(단위: 천원)
예산 사업명	'27 예산액	'26 예산액
31. 배움 운영	90,000	50,000
32. 쉼 운영	20,000	30,000
합계	110,000	80,000

"""
_MAIN = """1-1-1 배움 연수

작성자	교수부장: 홍길동	담당: 이순신
	☎ 031-820-0601	☎ 031-820-0602

□ 사업 목적 및 근거
○ 목적
- 배움을 넓힘

□ 2027년 추진 계획
○ 새내기 교육
- 새내기 온마루 설계 교육 2과정, 40명
- 승진자 온마루 설계 교육 3과정, 65명
- ‘책다락’ 운영 시간을 저녁 7시까지 연장
- 나눔도서 구매율 75% 달성

□ 예산 집행 계획
(단위: 천원)
예산 사업명	추진 사업명	'27	'26	1분기	2분기	3분기	4분기
31. 배움 운영	교실 연수	60,000	30,000	60,000	-	-	-
31. 배움 운영	마을 연수	30,000	20,000	-	30,000	-	-
합계		90,000	50,000	60,000	30,000	-	-

1-1-2 쉼 연수

작성자	지원부장: 강감찬	담당: 유관순
	☎ 031-820-0701	☎ 031-820-0702

□ 예산 집행 계획
(단위: 천원)
예산 사업명	추진 사업명	'27	'26	1분기	2분기	3분기	4분기
32. 쉼 운영	쉼 교실	20,000	30,000	20,000	-	-	-
합계		20,000	30,000	20,000	-	-	-
"""
_HOUSE = (
    "주요업무보고\n\n2027. 1.\n\n새길교육연수원\n\n일반 현황\n\n" + _FRONT + "주요업무\n\n1. 배움 연수\n\n1-1. 연수\n\n"
    "1-1-1. 배움 연수\n\n1-1-2. 쉼 연수\n\n" + _MAIN
)


@pytest.fixture(scope="module")
def house() -> Assistant:
    """Answers over a small house with a survey of departments and an overview of its money."""
    return build_assistant(parse_briefing(_HOUSE, "0" * 64))


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("설문 평균이 가장 높은 부서는?", "교수부"),
        ("전년보다 설문 평균이 낮아진 부서는 어디야?", "지원부"),
        ("31번 예산 사업에서 가장 큰 사업은?", "교실 연수"),
        ("31 배움 운영 예산이 작년보다 얼마나 늘었어?", "40,000천원"),
        ("31 배움 운영 사업은 몇 개야?", "2개"),
        ("예산이 가장 큰 예산 사업은 뭐야?", "31. 배움 운영"),
        ("책다락은 몇 시까지 운영해?", "7시"),
        ("나눔도서 구매율 목표는?", "75%"),
    ],
)
def test_a_small_house(house: Assistant, question: str, wanted: str) -> None:
    answer = house.ask(question)
    assert wanted in answer.text and not answer.status.abstains


def test_a_line_beside_the_one_told(house: Assistant) -> None:
    answer = house.ask("2027년 새내기 온마루 설계 교육은 몇 명인가요?", ["승진자 온마루 설계 교육은 몇 명?"])
    assert "40명" in answer.text
    answer = house.ask("승진자는요?", ["2027년 새내기 온마루 설계 교육은 몇 명인가요?"])
    assert "65명" in answer.text and "40명" not in answer.text


@pytest.mark.parametrize(
    ("name", "question", "wanted"),
    [
        ("sol-2026", "3월에 무슨 행사가 있나요?", "수련 활동 개강(학생교육부)"),
        ("sol-2026", "10월에는 뭘 하나요?", "학생 자치 포럼"),
        ("sol-2026", "해양 체험교육 개강은 몇 월이야?", "4월"),
        ("noeul-2026", "원격 이수 인원이 가장 많이 늘어난 해는?", "2024년"),
        ("noeul-2026", "2025년 집합·혼합 과정 수는 전년보다 몇 개 늘었어?", "59과정"),
        ("daon-2025", "자료실 방문객이 가장 많이 늘어난 해는 언제인가요?", "2022년"),
        ("byeol-2026", "지금 이름으로 바뀌기 전에는 뭐라고 불렀나요?", "‘한별광역시교육연수원’"),
        ("gaon-2027", "우리 기관의 옛 이름은?", "‘가온도교육연수원’"),
        ("hanbit-2027", "수학 체험 담당자는 누구야?", "신가영"),
    ],
)
def test_over_real_briefings(assistant_over: Callable[[str], Assistant], name: str, question: str, wanted: str) -> None:
    answer = assistant_over(name).ask(question)
    assert wanted in answer.text and not answer.status.abstains


def test_the_calendar_says_nothing_of_money(assistant_over: Callable[[str], Assistant]) -> None:
    assert assistant_over("sol-2026").ask("3월 예산은 얼마야?").status.abstains
