"""A figure given, and what it is of asked."""

import pytest

from assistant import Assistant
from assistant.answer import Status


@pytest.mark.parametrize(
    ("question", "told", "line"),
    [
        ("2026년에 490명이 듣는 연수는 뭐야?", "초등 1급 정교사 자격연수", 231),
        ("2,800명 규모로 계획된 연수는 무엇인가요?", "촘촘히 보살피는 교원 마음건강", 993),
        ("2025년에 863명이 참여한 연수는?", "수석교사 역량 강화", 354),
        ("예산이 163,980천원인 사업은?", "교원 원격연수 콘텐츠 개발 및 운영", 1219),
        ("예산액이 6억 428만원인 항목은 무엇인가요?", "건강하고 행복한 학교 만들기 연수", 1017),
        ("1억 2,500만원은 어디에 쓰는 돈인가요?", "1분기", 1487),
        ("148,363천원이 든 공사는?", "숙소동", 1638),
        ("1,949쪽에 있는 예산 항목은 뭐예요?", "교원 원격연수 콘텐츠 개발 및 운영", 1219),
        ("877점은 무엇의 수량인가요?", "불용처분", 1797),
    ],
)
def test_what_a_figure_is_of(assistant: Assistant, question: str, told: str, line: int) -> None:
    answer = assistant.ask(question)
    assert told in answer.text
    assert any(c.lines.first <= line <= c.lines.last for c in answer.citations)


@pytest.mark.parametrize("question", ["예산이 163,981천원인 사업은?", "491명이 듣는 연수는 뭐야?"])
def test_a_figure_that_nothing_has(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is not Status.ANSWERED, answer.text


def test_a_figure_keeps_its_commas_where_a_question_is_cut(assistant: Assistant) -> None:
    assert "1,082,599,000원" in assistant.ask("예산이 1,082,599천원인 세부사업의 담당자는?").understood
