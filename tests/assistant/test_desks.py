"""The number of a desk, one of several in a line; a whole number where the extension alone would not do."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status


@pytest.mark.parametrize(
    ("briefing", "question", "told", "untold"),
    [
        ("byeolbit-2027", "당직실 전화번호가 뭐예요?", "069-740-2199", "2100"),
        ("byeolbit-2027", "대표전화 번호 알려 주세요", "069-740-2100", "2199"),
        ("saeron-2026", "당직실 번호가 몇 번이에요?", "059-740-1399", "1300"),
        ("byeori-2026", "너울분원 팩스 번호는 몇 번인가요?", "059-840-3109", "730-2009"),
        ("dahyeon-2026", "서부분원 팩스는 몇 번인가요?", "815-2099", "630-4099"),
        ("noeul-2026", "팩스 번호 알려 줘", "049-620-4209", "4200"),
        ("seoro-2027", "What is the main phone number?", "072-580-2000", "2099"),
        ("byeolbit-2027", "진예나 선생님 지역번호까지 번호 알려 주세요", "069-740-2133", "없"),
    ],
)
def test_the_number_asked_for(
    assistant_over: Callable[[str], Assistant], briefing: str, question: str, told: str, untold: str
) -> None:
    """It is told without the numbers beside it."""
    text = assistant_over(briefing).ask(question).text
    assert told in text, text
    assert untold not in text, text


@pytest.mark.parametrize(
    ("briefing", "question"),
    [("byeolbit-2027", "갈매분원 팩스 번호는?"), ("daon-2025", "당직실 전화번호는?")],
)
def test_no_such_number(assistant_over: Callable[[str], Assistant], briefing: str, question: str) -> None:
    """A number of another place, or of another desk, is none of it."""
    assert assistant_over(briefing).ask(question).status is not Status.ANSWERED
