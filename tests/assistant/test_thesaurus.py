"""Questions that call their topic by other words than the briefing does, and the thesaurus they are read with."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status
from assistant.lexicon import load_lexicon


def test_words_stand_for_others() -> None:
    """No word is said to stand for itself, and none is as sure as what the briefing itself says."""
    for said, meant in load_lexicon().thesaurus.items():
        assert said not in meant
        assert all(0 < surely < 1 for surely in meant.values())


@pytest.mark.parametrize(
    ("house", "question", "told", "read_as"),
    [
        ("narae-2026", "노인 그림책 활동가는 올해 몇 명인가요?", "290명", "노인→어르신"),
        ("narae-2026", "생활관 베개 교체 예산은 얼마인가요?", "14,400천원", "베개→침구"),
        ("narae-2026", "소프트웨어 대여료 예산은 얼마인가요?", "14,850천원", "대여료→사용료"),
        ("maeum-2026", "과학실·급식실 안전 연수는 몇 명인가요?", "18,000명", "과학실→실험실"),
    ],
)
def test_read_in_other_words(
    assistant_over: Callable[[str], Assistant], house: str, question: str, told: str, read_as: str
) -> None:
    """The figure of what was meant is told, and what was taken for what is said."""
    answer = assistant_over(house).ask(question)
    assert told in answer.text
    assert read_as in answer.understood


@pytest.mark.parametrize(
    "question", ["아버지 교육은 몇 명이 받나요?", "결혼식장 대여료는 얼마인가요?", "통근버스 기름값은 얼마예요?"]
)
def test_no_other_thing_is_meant(assistant: Assistant, question: str) -> None:
    """What stands nowhere under any name is refused."""
    assert assistant.ask(question).status is Status.NOT_IN_BRIEFING
