"""Of several things asked of one row all are told, also what no record of its own answers."""

from collections.abc import Callable

import pytest

from assistant import Assistant


@pytest.mark.parametrize(
    ("house", "question", "told"),
    [
        ("dasom-2026", "7급 승진자 과정은 몇 명이고 며칠 동안 해요?", ("100명", "5일")),
        ("byeori-2026", "탐구 심화반은 누구를 대상으로 하고 올해 몇 명이에요?", ("중학생", "360명")),
        ("byeori-2026", "탐구 기본반은 몇 회, 회당 몇 명으로 운영하나요?", ("24회×20명",)),
        ("narae-2026", "안전요원·강사 인건비는 2026년에 얼마이고 어떻게 산출했나요?", ("296,000", "20명×14,800천원")),
        (
            "hanul-2026",
            "생활관 화장실 개보수에 2026년에 얼마를 쓰고, 상반기와 하반기에 각각 얼마를 쓰나요?",
            ("230,400", "153,600"),
        ),
        ("noeul-2026", "‘첫걸음 교사’ 직무연수의 대상 경력과 계획 인원은?", ("경력 5년 미만", "180명")),
        ("seti", "SETI 교육과정 지원단은 몇 명이고 언제 운영했나요?", ("21명", "'25.5~11월")),
        ("seti", "작년에 급식실 노후장비를 고친 게 몇 번이고 돈은 얼마 들었나요?", ("9,263천원", "5회")),
        (
            "seti",
            "What is the 2026 budget for 초등 자격연수, and how much of it falls in the third quarter?",
            ("596,139", "3분기"),
        ),
    ],
)
def test_all_that_is_asked_of_a_row(
    assistant: Assistant, assistant_over: Callable[[str], Assistant], house: str, question: str, told: tuple[str, ...]
) -> None:
    answer = (assistant if house == "seti" else assistant_over(house)).ask(question)
    assert all(words in answer.text for words in told)
    assert "적혀 있지 않습니다" not in answer.text


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("초등 교감 자격연수는 올해 몇 명인가요?", "2025년"),  # nothing else is asked
        ("6급 미래인재 양성과정은 몇 명이고 몇 주 동안 하나요?", "주입니다"),  # the row does not say
    ],
)
def test_nothing_is_added(assistant: Assistant, question: str, untold: str) -> None:
    assert untold not in assistant.ask(question).text
