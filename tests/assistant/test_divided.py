"""Into how many, or which, steps something is divided: the parts that one line or its heading lists."""

import pytest

from assistant import Assistant
from assistant.answers.texts.divided import parts_of


@pytest.mark.parametrize(
    ("question", "said", "lines"),
    [
        ("초등 생애단계별 직무연수는 몇 구간으로 나뉘나요?", "모두 6개", {378}),
        ("중등 생애단계별 연수는 경력을 몇 단계로 나누어 운영합니까?", "모두 4개", {380}),
        (
            "일반직공무원의 경력 단계를 연수원은 어떻게 나누나요? 단계 이름과 해당 급수를 알려 주세요.",
            "입직기(8~9급)",
            {459},
        ),
        ("시설관리직 일곱 명은 세부적으로 어떤 직종 몇 명씩으로 나뉘나요?", "열관리운영직(1명)", {64}),
        (
            "2026년에 제작·활용할 직무교육 표준교재는 어떤 분야의 것들인지 나열해 주시기 바랍니다.",
            "공무원 보수",
            {1380},
        ),
        (
            "Into how many career-length bands are the elementary life-stage (생애단계별) training courses divided?",
            "6: 0~5년",
            {378},
        ),
    ],
)
def test_the_parts_listed_are_told_and_counted(assistant: Assistant, question: str, said: str, lines: set[int]) -> None:
    answer = assistant.ask(question)
    assert said in answer.text, answer.text
    assert {citation.lines.first for citation in answer.citations} == lines


def test_another_line_that_lists_parts_is_not_taken_instead(assistant: Assistant) -> None:
    assert assistant.ask("중등 영어회화 직무연수는 몇 단계로 나뉘나요?").status.abstains


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("과정(5년 미만, 5~15년, 15년 이상) 연수", ["5년 미만", "5~15년", "15년 이상"]),
        ("새싹(1, 2년), 줄기, 열매 등 단계별 연수", ["새싹(1, 2년)", "줄기", "열매"]),
        ("영어회화(Hot Topics, Everyday Life)", []),
    ],
)
def test_parts_are_read_from_a_bracket_or_the_beginning(text: str, parts: list[str]) -> None:
    assert parts_of(text) == parts
