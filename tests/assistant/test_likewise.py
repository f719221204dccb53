"""A follow-up that names only another thing of a kind is the question before, asked of that thing."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status

_SCHOOLS = "2026년 연수협력학교로 지정된 초등학교는 몇 곳이야?"
_SITE = "2026년 중등 교장 학교회계·시설관리 직무연수는 몇 명인가요?"
_NEW = "올해 「물품·용역계약」은 몇 과정을 새로 개발하나요?"
_BUILT = "본관은 몇 년에 준공되었나요?"


@pytest.mark.parametrize(
    ("house", "turns", "told"),
    [
        ("seti", (_SCHOOLS, "그럼 중학교는?"), "중학교는 8교"),
        ("seti", (_SCHOOLS, "그럼 중학교는?", "고등학교는요?"), "고등학교는 4교"),
        ("hanul-2026", (_BUILT, "생활관은요?"), "2005년"),
        ("seti", (_SITE, "초등 교장은요?"), "180명"),
        ("seti", (_SITE, "초등 교감은요?"), "교감"),  # whom it was not asked of before is another course's
        ("seti", (_NEW, "「내가 만드는 마이크로러닝 직무록」은요?"), "10편"),  # whatever its line counts
        ("chorok-2027", ("‘첫걸음 캠프’는 몇 회로 늘리나요?", "‘토막배움’은요?"), "40편"),
        ("seti", (_SCHOOLS, "그럼 대학교는?"), None),  # 학교 of 협력학교 is no thing of its own
        ("hanul-2026", (_BUILT, "미술관은요?"), None),
    ],
)
def test_asked_of_another(
    assistant: Assistant,
    assistant_over: Callable[[str], Assistant],
    house: str,
    turns: tuple[str, ...],
    told: str | None,
) -> None:
    """It is answered as if asked in full, and refused where the briefing lacks it."""
    asked = assistant if house == "seti" else assistant_over(house)
    answer = asked.ask(turns[-1], turns[:-1])
    if told is None:
        assert answer.status is not Status.ANSWERED
    else:
        assert told in answer.text
