"""Turns become HTML, and what was typed is shown as typed."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Answer, Composer, Status
from assistant.page.conversation import (
    REMEMBERED_TURNS,
    Turn,
    View,
    afterwards,
    conversation,
    history,
    pieces,
)
from assistant.page.prose import Phones
from tests.page.conftest import answer

VIEW = View(Phones(frozenset(), {}), "<p>어서 오세요</p>", takes_feedback=True)
ASKS_BACK = Answer("누구?", Status.NEEDS_CLARIFYING, (), Composer.LOOKUP, "", options=("가", "나"), suggestions=("다",))


class Reader(HTMLParser):
    """The text of each element of one class, and every tag."""

    def __init__(self, html: str, wanted: str = "") -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self._wanted, self._depth = wanted, 0
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if self._depth:
            self._depth += 1
        elif self._wanted in (dict(attributes).get("class") or "").split():
            self._depth = 1
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.texts[-1] += data


def test_an_answer_comes_with_how_it_was_made_and_understood() -> None:
    html = conversation([Turn("몇 명?", answer((5, 5)))], VIEW)
    assert Reader(html, "asked").texts == ["질문: 몇 명?"]
    assert Reader(html, "made").texts == ["답한 방법: 문서에서 찾음"]
    assert Reader(html, "understood").texts == ["이렇게 이해했습니다과정새싹_연수"]
    assert 'data-turn="0" data-cite="1"' in html


@pytest.mark.parametrize(
    ("composer", "status", "told"),
    [
        (Composer.COMPUTED, Status.ANSWERED, "계산함"),
        (Composer.MODEL, Status.ANSWERED, "AI 작성·확인됨"),
        (Composer.FIXED, Status.NOT_IN_BRIEFING, "문서에 없음"),
        (Composer.FIXED, Status.GREETING, "안내"),
    ],
)
def test_the_label_says_how_the_answer_was_made(composer: Composer, status: Status, told: str) -> None:
    cited = answer((5, 5)).citations
    html = conversation([Turn("?", Answer("답", status, cited, composer, ""))], VIEW)
    assert Reader(html, "made").texts == [f"답한 방법: {told}"]


def test_the_last_answer_is_followed_by_questions_and_a_question_back_comes_first() -> None:
    assert Reader(afterwards([Turn("하나", answer((5, 5)))], VIEW), "option").texts == ["다음 질문"]
    assert Reader(afterwards([Turn("다음 질문"), Turn("하나", answer((5, 5)))], VIEW), "option").texts == []
    assert Reader(afterwards([Turn("둘", ASKS_BACK)], VIEW), "option").texts == ["가", "나"]
    assert afterwards([], VIEW) == ""
    assert afterwards([Turn("아직")], VIEW) == ""


def test_only_the_last_answer_can_be_changed_but_each_can_be_copied_and_rated() -> None:
    turns = [Turn("하나", answer((5, 5))), Turn("둘", answer((5, 5)))]
    earlier, last = conversation(turns, VIEW), afterwards(turns, VIEW)
    assert "data-do" not in earlier and 'data-do="retry"' in last and 'data-do="edit"' in last
    for html in (earlier, last):
        assert html.count("data-copy") == 1
        assert html.count("data-thumb") == 2


def test_what_was_rated_is_not_asked_about_again() -> None:
    html = afterwards([Turn("하나", answer((5, 5)), verdict="up")], VIEW)
    assert "고맙습니다" in html and "data-thumb" not in html
    silent = View(VIEW.phones, "", takes_feedback=False)
    assert "data-thumb" not in afterwards([Turn("하나", answer((5, 5)))], silent)


def test_a_turn_under_way_says_so_and_one_without_an_answer_says_what_to_do() -> None:
    assert "찾고 있습니다" in conversation([Turn("둘")], VIEW)
    failed = [Turn("둘", problem="다시 눌러 주세요.")]
    assert Reader(conversation(failed, VIEW), "problem").texts == ["다시 눌러 주세요."]
    assert 'data-do="retry"' in afterwards(failed, VIEW) and "data-thumb" not in afterwards(failed, VIEW)
    # A stop can leave a turn behind that was never ended.
    assert "멈추었습니다" in conversation([Turn("하나"), Turn("둘", answer((5, 5)))], VIEW)


def test_an_answer_grows_by_what_has_been_said() -> None:
    turns = [Turn("하나", answer((5, 5))), Turn("둘", answer((5, 5), text="첫 문장. [1] 둘째 문장."))]
    begun, whole = conversation(turns, VIEW, "첫 문장. [1]"), conversation(turns, VIEW)
    assert Reader(begun, "text").texts == ["답 [1]\n", "첫 문장. [1]\n"]
    # What is there already stays as it is, so that a screen reader tells only what is new.
    assert whole.startswith(begun[: begun.index("첫 문장.")])
    assert begun.count("data-cite") == whole.count("data-cite") == 2


def test_an_empty_conversation_is_welcoming() -> None:
    assert "<p>어서 오세요</p>" in conversation([], VIEW)
    assert history([]) == ()


def test_only_the_latest_turns_are_referred_to() -> None:
    turns = [Turn(str(number), answer((5, 5))) for number in range(REMEMBERED_TURNS + 3)]
    assert history(turns) == tuple(str(number) for number in range(3, REMEMBERED_TURNS + 3))


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1))
def test_typed_text_is_shown_as_typed(text: str) -> None:
    assert Reader(conversation([Turn(text, answer((5, 5)))], VIEW), "asked").texts == [f"질문: {text}"]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</h2><b>x"])
def test_markup_of_a_question_or_of_its_reading_has_no_effect(text: str) -> None:
    hostile = Answer(text, Status.ANSWERED, answer((5, 5)).citations, Composer.LOOKUP, text, suggestions=(text,))
    turns = [Turn(text, hostile)]
    tags = {*Reader(conversation(turns, VIEW)).tags, *Reader(afterwards(turns, VIEW)).tags}
    assert tags.isdisjoint({"script", "img", "b"})


@given(
    st.lists(st.sampled_from(["문장입니다. ", "답은 3명입니다. [1] ", "- 줄: 값 [2]\n", "\n", "3.5% "]), max_size=30)
)
def test_pieces_grow_by_sentences_and_are_few(parts: list[str]) -> None:
    text = "".join(parts)
    told = list(pieces(text))
    assert len(told) <= 6
    assert all(text.startswith(said) and said != text for said in told)
    assert told == sorted(told, key=len)
    assert not any(said.endswith(("3", "[1")) for said in told)
