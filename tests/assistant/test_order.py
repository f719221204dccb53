"""What came first, of events and of lines that state when they begin; and years that a question takes for true."""

import pytest

from assistant import Assistant
from assistant.facts import Measure, prose_facts


@pytest.mark.parametrize(
    ("question", "first", "lines"),
    [
        (
            "교육과정 지원단 운영과 수요조사 중 먼저 시작된 것은 무엇인가요?",
            "먼저 있었던 일은 ‘SETI 교육과정 지원단",
            {1328, 1329},
        ),
        (
            "교육과정 지원단 운영과 수요조사 중 나중에 시작된 것은 무엇인가요?",
            "나중에 있었던 일은 ‘연수·교육훈련 수요",
            {1328, 1329},
        ),
    ],
)
def test_both_lines_compared_are_cited(assistant: Assistant, question: str, first: str, lines: set[int]) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(first)
    assert {citation.lines.first for citation in answer.citations} == lines


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("연수지원센터는 2017년에 준공되었나요?", "아닙니다."),
        ("연수지원센터는 2016년에 준공되었나요?", "네, 맞습니다."),
    ],
)
def test_a_claimed_year_is_checked_and_put_right(assistant: Assistant, question: str, verdict: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(verdict)
    assert "2016년 12월 23일" in answer.text


@pytest.mark.parametrize("question", ["인원", "예산이 얼마인가요?", "담당자", "둘을 합치면?"])
def test_a_measure_of_nothing_is_asked_back(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "needs_clarifying"
    assert not answer.citations


@pytest.mark.parametrize(
    "question", ["기관 이름은 언제 몇 번 바뀌었나요?", "기관 명칭은 그동안 언제 몇 차례 바뀌었습니까?"]
)
def test_how_often_and_when_is_one_question(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "모두 3번" in answer.text
    assert len(answer.citations) == 3


def test_a_word_inside_another_is_no_date() -> None:
    assert [
        fact.text for fact in prose_facts("예·체능 연수시설을 수시 점검", 2026) if fact.measure is Measure.DATE
    ] == ["수시"]


@pytest.mark.parametrize(
    ("question", "said", "lines"),
    [
        ("방배동 새 청사로 옮겨 온 뒤 연혁에 처음으로 적힌 일은 무엇인가요?", "경진대회", {29}),
        ("교육홍보관이 문을 연 다음 처음으로 있었던 일은?", "에너지 절약", {32}),
        ("교육홍보관이 개관하기 전 마지막으로 적힌 일은?", "직속기관평가", {30}),
        ("1975년에 문을 연 뒤로 이 기관은 간판 이름을 몇 번이나 바꿔 달았나요?", "모두 3번", {25, 26, 36}),
        ("1990년 이후에 기관 이름이 몇 번 바뀌었나요?", "모두 2번", {26, 36}),
        (
            "Which came first: the smart training rooms and studio zone (스마트 연수실 및 스튜디오 존), "
            "or the online virtual training institute (온라인 가상연수원)?",
            "First: 스마트 연수실",
            {39, 41},
        ),
        (
            "Which happened later, the opening of the promotion hall (서울교육홍보관 개관) "
            "or the move to the new building (방배동 신청사로 이전)?",
            "Last: 서울교육홍보관 개관",
            {28, 31},
        ),
        (
            "서울교육홍보관 개관, 방배동 신청사 이전, 연수지원센터 준공을 일어난 순서대로 말해 줘",
            "먼저 있었던 일은 ‘서울특별시 서초구",
            {28, 31, 35},
        ),
    ],
)
def test_the_history_is_told_from_one_event_on(assistant: Assistant, question: str, said: str, lines: set[int]) -> None:
    answer = assistant.ask(question)
    assert said in answer.text, answer.text
    assert {citation.lines.first for citation in answer.citations} == lines


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "VR 체험실, 온라인 가상연수원, 스튜디오 존 셋 중에 제일 먼저 갖춰진 것은 무엇인가요?",
            "먼저 있었던 일은 ‘스마트 연수실 및 스튜디오 존",
        ),
        (
            "VR 체험실, 스마트 연수실과 스튜디오 존, 온라인 가상연수원 중 가장 나중에 구축된 것은?",
            "나중에 있었던 일은 ‘온라인 가상연수원",
        ),
    ],
)
def test_several_events_are_put_in_order_though_one_line_holds_two(
    assistant: Assistant, question: str, said: str
) -> None:
    assert said in assistant.ask(question).text
