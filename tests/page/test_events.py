"""A question on its way through the page, without a browser."""

import gradio as gr
import pytest

from assistant.page.conversation import LONGEST_QUESTION, Turn
from assistant.page.events import reply
from tests.page.conftest import FakeAssistant, answer


def test_a_question_gives_a_turn_messages_and_sources(assistant: FakeAssistant) -> None:
    before = [Turn("앞 질문", answer((9, 9)))]
    box, turns, shown, source = reply(assistant.briefing, assistant.ask, "  몇 명? ", before)
    assert box == ""
    assert [turn.question for turn in turns] == ["앞 질문", "몇 명?"]
    assert len(before) == 1  # another tab's list is left as it was
    assert shown[3]["content"] == "몇 명\\?"
    assert 'class="cited" data-line="5"' in source
    assert assistant.asked == [("몇 명?", ("앞 질문",))]


def test_an_empty_question_changes_nothing(assistant: FakeAssistant) -> None:
    assert reply(assistant.briefing, assistant.ask, " \n", []) == (gr.skip(),) * 4
    assert assistant.asked == []


def test_the_longest_question_is_asked_and_a_longer_one_is_refused_in_korean(assistant: FakeAssistant) -> None:
    reply(assistant.briefing, assistant.ask, "가" * LONGEST_QUESTION, [])
    with pytest.raises(gr.Error, match="1,000자까지"):
        reply(assistant.briefing, assistant.ask, "가" * (LONGEST_QUESTION + 1), [])
    assert len(assistant.asked) == 1


def test_a_crash_is_told_in_korean_without_its_inside(assistant: FakeAssistant) -> None:
    with pytest.raises(gr.Error) as told:
        reply(assistant.briefing, assistant.ask, "crash", [])
    assert told.value.message == "잠시 뒤에 다시 물어봐 주세요."
