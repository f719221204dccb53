"""Turns become messages, and what was typed is shown as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.answer import Answer, Composer, Status
from assistant.page.conversation import REMEMBERED_TURNS, Turn, formatted, history, messages, plain
from tests.page.conftest import answer


def test_an_answer_comes_with_how_it_was_understood_and_made() -> None:
    user, understood, said = messages([Turn("몇 명?", answer((5, 5)))])
    assert (user["role"], user["content"]) == ("user", "몇 명\\?")
    assert understood["metadata"] == {"title": "이렇게 이해했습니다", "log": "· 문서에서 찾음", "status": "done"}
    assert said["content"] == "답 [1]"
    assert said["options"] == [{"value": "다음 질문"}]


def test_only_the_last_answer_offers_questions_and_a_question_back_comes_first() -> None:
    asks_back = Answer(
        "누구?", Status.NEEDS_CLARIFYING, (), Composer.LOOKUP, "", options=("가", "나"), suggestions=("다",)
    )
    shown = messages([Turn("하나", answer((5, 5))), Turn("둘", asks_back)])
    assert [message.get("options") for message in shown] == [None, None, None, None, [{"value": "가"}, {"value": "나"}]]


def test_an_empty_conversation_is_empty() -> None:
    assert messages([]) == []
    assert history([]) == ()


def test_only_the_latest_turns_are_referred_to() -> None:
    turns = [Turn(str(number), answer((5, 5))) for number in range(REMEMBERED_TURNS + 3)]
    assert history(turns) == tuple(str(number) for number in range(3, REMEMBERED_TURNS + 3))


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1))
def test_typed_text_is_shown_as_typed(text: str) -> None:
    (paragraph,) = (token for token in MarkdownIt().parse(plain(text)) if token.type == "inline")
    assert "".join(child.content for child in paragraph.children or []) == text


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "&lt;b&gt;", "<img src=x onerror=alert(1)>"])
def test_html_in_an_answer_has_no_effect(text: str) -> None:
    (paragraph,) = (token for token in MarkdownIt().parse(formatted(text)) if token.type == "inline")
    assert "".join(child.content for child in paragraph.children or []) == text
    assert "<" not in formatted(text)


def test_two_ranges_in_an_answer_strike_nothing_through() -> None:
    assert "<s>" not in MarkdownIt("gfm-like", {"linkify": False}).render(formatted("1~2주, 3~~4명, 5~~6명"))
