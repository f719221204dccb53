"""What the chat does with a question, without a browser."""

import json
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path
from threading import Event
from typing import Any

import anyio
import gradio as gr
import pytest

from assistant.answer import Answer
from assistant.page.conversation import LONGEST_QUESTION, Talk, Turn, View
from assistant.page.events import Desk
from assistant.page.feedback import FeedbackFile
from assistant.page.paper import Paper
from assistant.page.source import EMPTY
from ingest.errors import QuestionError
from tests.page.conftest import FakeAssistant, answer


@pytest.fixture
def desk(assistant: FakeAssistant, tmp_path: Path) -> Desk:
    paper = Paper.of(assistant.briefing)
    return Desk(paper, assistant.ask, View(paper.phones, "어서 오세요", True), FeedbackFile(tmp_path / "told.jsonl"))


def told(steps: AsyncGenerator[tuple[Any, ...], None]) -> list[tuple[Any, ...]]:
    """All values of an answer, in their order."""

    async def collect() -> list[tuple[Any, ...]]:
        return [values async for values in steps]

    return anyio.run(collect)


def test_a_question_is_shown_at_once_and_its_answer_after_it(desk: Desk, assistant: FakeAssistant) -> None:
    talk = Talk([Turn("앞 질문", answer((9, 9)))])
    begun, *_, ended = told(desk.answer("  몇 명? ", talk))
    assert begun[0].value == "" and begun[0].stop_btn == "멈추기"
    assert "찾고 있습니다" in begun[1]
    assert ended[0].submit_btn == "보내기" and ended[0].stop_btn is False
    assert [turn.question for turn in talk.turns] == ["앞 질문", "몇 명?"]
    assert talk.turns[-1].answer is not None and "다음 질문" in ended[3]
    assert 'class="cited" data-line="5"' in ended[4]
    assert assistant.asked == [("몇 명?", ("앞 질문",))]


def test_a_long_answer_comes_sentence_by_sentence(desk: Desk) -> None:
    text = "첫 문장입니다. [1]\n둘째 문장입니다.\n셋째 문장입니다."
    long = Desk(desk.paper, lambda *_: answer((5, 5), text=text), desk.view)
    shown = [values[1] for values in told(long.answer("?", Talk()))]
    assert ["둘째" in html for html in shown] == [False, False, True, True]
    assert ["셋째" in html for html in shown] == [False, False, False, True]


def test_an_empty_question_changes_nothing(desk: Desk, assistant: FakeAssistant) -> None:
    assert told(desk.answer(" \n", Talk())) == [(gr.skip(),) * 5]
    ((_, shown, *_),) = told(desk.retry(Talk()))
    assert "어서 오세요" in shown
    assert assistant.asked == []


def test_the_longest_question_is_asked_and_a_longer_one_is_refused_in_korean(
    desk: Desk, assistant: FakeAssistant
) -> None:
    told(desk.answer("가" * LONGEST_QUESTION, Talk()))
    with pytest.raises(gr.Error, match="1,000자까지"):
        told(desk.answer("가" * (LONGEST_QUESTION + 1), Talk()))
    assert len(assistant.asked) == 1


def test_a_crash_is_told_in_korean_without_its_inside_and_can_be_tried_again(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    *_, ended = told(desk.answer("crash", Talk()))
    assert "문제가 생겼습니다" in ended[1] and "broken" not in ended[1]
    assert 'data-do="retry"' in ended[3]
    assert ended[0].submit_btn == "보내기"
    assert "crash" not in caplog.messages[0]  # the question is nobody's business


def test_an_error_with_a_hint_is_told_with_it(desk: Desk) -> None:
    def refuse(question: str, history: Sequence[str] = ()) -> Answer:
        raise QuestionError("받을 수 없는 질문입니다.", "고쳐 주세요.")

    *_, ended = told(Desk(desk.paper, refuse, desk.view).answer("?", Talk()))
    assert "받을 수 없는 질문입니다. 고쳐 주세요." in ended[1]


def test_retry_asks_the_last_question_anew(desk: Desk, assistant: FakeAssistant) -> None:
    talk = Talk([Turn("하나", answer((9, 9))), Turn("둘", answer((9, 9)))])
    told(desk.retry(talk))
    assert assistant.asked == [("둘", ("하나",))]
    assert [turn.question for turn in talk.turns] == ["하나", "둘"]
    assert talk.turns[-1].answer == answer((5, 5))


@pytest.mark.parametrize("change", ["edit", "clear", "stop"])
def test_what_was_done_meanwhile_is_not_undone_by_an_answer(desk: Desk, change: str) -> None:
    """Whatever Gradio makes of it, and in whatever order: the last values are those of the conversation as it is."""
    talk = Talk([Turn("하나", answer((9, 9)))])

    async def values() -> tuple[tuple[Any, ...], tuple[Any, ...]]:
        steps = desk.answer("둘", talk)
        await anext(steps)
        changed = await getattr(desk, change)(talk)
        return changed, [values async for values in steps][-1]

    changed, last = anyio.run(values)
    assert last[1:2] + last[3:] == changed[1:2] + changed[3:]
    assert last[0].submit_btn == "보내기" and "value" not in last[0].constructor_args  # what was put there stays


def test_the_newer_of_two_questions_under_way_is_waited_for(desk: Desk) -> None:
    talk = Talk()

    async def values() -> tuple[Any, ...]:
        first, second = desk.answer("하나", talk), desk.answer("둘", talk)
        await anext(first)
        await anext(second)
        (last,) = [values async for values in first]
        async for _ in second:
            pass
        return last

    box, shown, _, after, _ = anyio.run(values)
    assert "찾고 있습니다" in shown and after == "" and box == gr.skip()
    assert [turn.answer is not None for turn in talk.turns] == [False, True]


def test_an_answer_can_be_stopped_while_it_is_being_found(desk: Desk) -> None:
    """A generator that has to be waited for keeps Gradio's lock, and with it whoever asks next."""
    begun, end = Event(), Event()

    def slow(question: str, history: Sequence[str] = ()) -> Answer:
        begun.set()
        assert end.wait(60)
        return answer((5, 5))

    talk = Talk()

    async def stop(page_is_gone: bool) -> bool:
        begun.clear()
        steps = Desk(desk.paper, slow, desk.view).answer("?", talk)
        await anext(steps)
        async with anyio.create_task_group() as group:
            group.start_soon(steps.__anext__)
            await anyio.to_thread.run_sync(begun.wait, 60)
            if page_is_gone:
                group.cancel_scope.cancel()
            else:
                await desk.stop(talk)
        await steps.aclose()
        return end.is_set()

    try:
        assert not anyio.run(stop, True)
        assert not anyio.run(stop, False)
        assert talk.turns[-1].problem
    finally:
        end.set()


def test_edit_puts_the_question_back_and_clear_begins_anew(desk: Desk) -> None:
    talk = Talk([Turn("하나", answer((9, 9))), Turn("둘", answer((5, 5)))])
    values = anyio.run(desk.edit, talk)
    assert values[0].value == "둘"
    assert [turn.question for turn in talk.turns] == ["하나"]
    assert 'data-line="9"' in values[4]
    _, shown, _, after, source = anyio.run(desk.clear, talk)
    assert (talk.turns, after, source) == ([], "", EMPTY) and "어서 오세요" in shown


def test_a_stop_says_what_to_do(desk: Desk) -> None:
    talk = Talk([Turn("하나", answer((9, 9))), Turn("둘")])
    values = anyio.run(desk.stop, talk)
    assert "멈추었습니다" in values[1] and 'data-do="retry"' in values[3]
    assert talk.turns[0].answer is not None and talk.turns[1].problem


@pytest.mark.parametrize(("place", "number"), [(0, 2), (1, 1), (-1, 1), ("0", 1), (0, None)])
def test_a_citation_that_is_not_there_changes_nothing_or_shows_the_empty_panel(
    desk: Desk, place: object, number: object
) -> None:
    shown = desk.show([Turn("하나", answer((9, 9)))], place, number)
    assert shown in (EMPTY, gr.skip())


def test_a_word_on_an_answer_is_kept_once(desk: Desk) -> None:
    talk = Talk([Turn("앞"), Turn("몇 명?", answer((5, 5))), Turn("몇 명?", answer((5, 5)))])
    shown, _ = desk.rate(talk, 1, "down", "내용이 틀려요")
    assert "고맙습니다" in shown
    for again in ((1, "up"), (0, "up"), (2, "sideways"), (7, "up")):
        assert desk.rate(talk, *again, "") == (gr.skip(),) * 2
    assert desk.feedback is not None
    (line,) = desk.feedback.path.read_text("utf-8").splitlines()
    told: dict[str, Any] = json.loads(line)
    assert (told["question"], told["history"], told["verdict"]) == ("몇 명?", ["앞"], "down")


def test_without_a_file_nothing_is_kept(desk: Desk) -> None:
    silent = Desk(desk.paper, desk.ask, desk.view)
    assert silent.rate(Talk([Turn("하나", answer((5, 5)))]), 0, "up", "") == (gr.skip(),) * 2
