"""Questions that houses other than the first one raise: remarks, workings, deadlines told relative to something."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status

ANSWERED = [
    # the price of one stands among the remarks of a row
    ("miraeon-2026", "학생 창업 동아리 공모는 한 팀당 얼마인가요?", ["팀당 100만원"], 632),
    # how an amount was worked out
    ("noeul-2026", "숙박형 회복 연수 숙식비 산출내역", ["110,000원×405명"], 400),
    ("noeul-2026", "생활관 운영 산출근거는?", ["28실", "12월"], 802),
    # a deadline relative to something is a date
    ("noeul-2026", "연수 취소는 언제까지 해야 하나요?", ["5일 전까지"], 127),
    ("noeul-2026", "이수증은 언제 받을 수 있나요?", ["7일 이내"], 129),
    ("miraeon-2026", "평가 컨설팅 신청은 언제까지 하나요?", ["3주 전까지"], 422),
    # everyday words for what a house is called to do
    ("miraeon-2026", "사료관은 무슨 요일에 쉬어?", ["월·일요일 휴관"], 663),
    ("miraeon-2026", "사료관 무슨 요일에 문 닫아?", ["월·일요일 휴관"], 663),
    ("noeul-2026", "늦게 취소하면 어떤 불이익이 있나요?", ["6개월간 신청 제한"], 127),
    ("noeul-2026", "연수원이 내세우는 비전 문구는 무엇인가요?", ["배움으로 잇고"], 118),
    # a rule answers for whatever is held against it
    ("noeul-2026", "만족도가 75점인 강사를 다시 위촉할 수 있나요?", ["80점 미만"], 755),
    # who is there, not how many may be
    ("noeul-2026", "교육전문직원은 현재 모두 몇 명이 근무하고 있나요?", ["18명"], 56),
    ("noeul-2026", "교육전문직원 현원은 모두 몇 명인가요?", ["18명"], 56),
    # namesakes by what their own lines say
    ("noeul-2026", "소방 시설 유지 관리를 맡은 김도윤 님 내선은?", ["4262"], 843),
    # programmes that are numbered with letters
    ("noeul-2026", "4-가 사업의 올해 예산은?", ["282,700천원"], 637),
    ("noeul-2026", "3-다 목적이 뭐예요?", ["산업안전"], 535),
    # of a post those who do it, for whom a course is, and a department as what the history tells of
    ("narae-2026", "급여 담당 주무관의 내선번호는?", ["노희경", "5121"], 822),
    ("narae-2026", "어린이 독서교실은 누가 참여할 수 있나요?", ["초등 3~4학년"], 449),
    ("maru-2026", "남부분원은 언제 설치되었나요?", ["2017"], 33),
    ("narae-2026", "북페스티벌 예산의 증가율을 백분율로 알려 주세요", ["25.0%"], 465),
    # bounds in points
    ("daon-2025", "강좌 만족도가 90점을 넘었나요?", ["네", "91.7점"], 319),
]


@pytest.mark.parametrize(("house", "question", "words", "line"), ANSWERED)
def test_it_is_read_as_any_reader_would(
    assistant_over: Callable[[str], Assistant], house: str, question: str, words: list[str], line: int
) -> None:
    answer = assistant_over(house).ask(question)
    assert answer.status is Status.ANSWERED
    assert all(word in answer.text for word in words)
    assert any(citation.lines.first <= line <= citation.lines.last for citation in answer.citations)


@pytest.mark.parametrize(
    ("house", "question"),
    [
        ("miraeon-2026", "학생 창업 동아리 공모는 한 명당 얼마인가요?"),  # a team's
        ("noeul-2026", "정책연수 신청은 언제까지인가요?"),
        ("miraeon-2026", "단체 관람 신청은 언제까지 하나요?"),
        ("haeoreum-2026", "연수 취소는 언제까지 할 수 있나요?"),
        ("gaon-2027", "만족도가 90점을 넘는 과정은 무엇인가요?"),  # they are out of 5
        ("maru-2026", "교원연수부는 언제 생겼나요?"),
        ("haeoreum-2026", "급식비는 한 끼에 얼마인가요?"),
    ],
)
def test_near_misses_are_refused(assistant_over: Callable[[str], Assistant], house: str, question: str) -> None:
    assert assistant_over(house).ask(question).status is Status.NOT_IN_BRIEFING


@pytest.mark.parametrize("question", ["만족도가 4점 이상인 과정은?", "30차시 이상인 연수를 추려 주세요"])
def test_a_bound_that_nothing_is_measured_by_lists_nothing(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.NOT_IN_BRIEFING


def test_order_is_asked_for_in_more_words_than_one(assistant_over: Callable[[str], Assistant]) -> None:
    answers = [
        assistant_over("noeul-2026").ask(f"다섯 개 영역을 2026년 예산이 많은 {word}로 알려 주세요").text
        for word in ("순서", "차례")
    ]
    assert answers[0] == answers[1]
    assert answers[0].index("5. 안심") < answers[0].index("1. 교원")


def test_namesakes_that_nothing_tells_apart_are_both_shown(assistant_over: Callable[[str], Assistant]) -> None:
    assert assistant_over("noeul-2026").ask("김도윤 님 내선은?").status is Status.NEEDS_CLARIFYING


@pytest.mark.parametrize(
    ("house", "question", "word", "line"),
    [
        ("noeul-2026", "첫걸음 교사 직무연수의 대상은 누구인가요?", "경력 5년 미만", 231),
        ("noeul-2026", "첫걸음 교사 직무연수는 어떤 형태로 운영되나요?", "혼합", 231),
        ("miraeon-2026", "고교학점제 이수 유형 분석의 연구 기간은?", "4~12월", 226),
        ("noeul-2026", "승진자 과정 이수율은 몇 %인가요?", "98.6%", 464),
        ("haeoreum-2026", "급식 만족도는 몇 %였나요?", "91.4%", 855),
    ],
)
def test_columns_of_words_and_rates_of_prose_are_told(
    assistant_over: Callable[[str], Assistant], house: str, question: str, word: str, line: int
) -> None:
    answer = assistant_over(house).ask(question)
    assert answer.status is Status.ANSWERED
    assert word in answer.text
    assert [line] == [citation.lines.first for citation in answer.citations]
