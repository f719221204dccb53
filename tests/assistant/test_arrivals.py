"""What one year has and the other has not."""

import pytest

from assistant import Assistant
from assistant.answer import Status


@pytest.mark.parametrize(
    ("question", "lines", "absent"),
    [
        ("올해 새로 생긴 과정은 뭐가 있어요?", {552, 1094}, {1368}),  # 1368 goes on from two lines, one for each level
        ("2026년에 신설된 연수를 알려줘", {552, 1094}, {304}),
        ("올해 없어진 과정이 있나요?", {602, 1341}, {1335, 231}),
        ("작년에는 있었는데 올해는 없는 초등 과정은?", {602}, {1346}),
    ],
)
def test_courses_that_are_new_or_gone(assistant: Assistant, question: str, lines: set[int], absent: set[int]) -> None:
    answer = assistant.ask(question)
    cited = {line for c in answer.citations for line in range(c.lines.first, c.lines.last + 1)}
    assert lines <= cited
    assert not absent & cited


@pytest.mark.parametrize("question", ["올해 새로 편성된 사업은 무엇인가요?", "작년에 없던 예산 항목은?"])
def test_rows_that_no_year_lacks_are_not_made_up(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.NOT_IN_BRIEFING
