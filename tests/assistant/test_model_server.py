"""A chat model behind an OpenAI-compatible address on the loopback: good, slow, broken, endless, lying, gone."""

import json
import sys
from collections.abc import Iterator

import pytest

import app
from assistant import Assistant, Composer
from assistant.knowledge import Knowledge
from assistant.model import ModelWriter, load_model
from assistant.understanding import Reader
from ingest.errors import ModelError
from tests.assistant.fake_openai import (
    END,
    Behaviour,
    FakeServer,
    broken,
    commenting,
    endless,
    event,
    fake_openai,
    says,
    silent,
    trickling,
)

COURSE = "2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?"
GOOD = "초등 1급 정교사 자격연수는 2과정, 490명입니다. [1]"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeServer]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    with fake_openai() as running:
        yield running


def assistant_with(server: FakeServer, knowledge: Knowledge, reader: Reader, seconds: float) -> Assistant:
    model = load_model("some-model", server.base_url, None, seconds)
    return Assistant(knowledge, reader, ModelWriter(knowledge.briefing, model, seconds))


def test_a_good_server_words_the_answer(server: FakeServer, knowledge: Knowledge, reader: Reader) -> None:
    server.behaviour = says(GOOD)
    answer = assistant_with(server, knowledge, reader, 30).ask(COURSE)
    assert (answer.text, answer.composer, answer.draft_problem) == (GOOD, Composer.MODEL, None)
    [(body, _)] = server.requests
    assert (body["model"], body["stream"]) == ("some-model", True)
    assert COURSE in server.prompts[0]


def nothing(send: object, closing: object) -> None:
    """Ends the reply at once."""


def blank(send: object, closing: object) -> None:
    """Says the empty string."""
    assert callable(send)
    send(event("") + END)


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (says("940명입니다. [1]"), "940명"),
        (says("490명입니다. [3]"), "근거 번호"),
        (says("김철수 님이 담당합니다. [1]"), "김철수"),
        (blank, "비어"),
        (nothing, "쓸 수 없습니다"),
        (broken, "쓸 수 없습니다"),
        (endless, "너무 깁니다"),
    ],
)
def test_a_bad_reply_falls_back(
    server: FakeServer, assistant: Assistant, knowledge: Knowledge, reader: Reader, behaviour: Behaviour, reason: str
) -> None:
    server.behaviour = behaviour
    answer = assistant_with(server, knowledge, reader, 30).ask(COURSE)
    assert answer.text == assistant.ask(COURSE).text
    assert reason in (answer.draft_problem or "")


@pytest.mark.parametrize("behaviour", [silent, trickling, commenting])
def test_a_reply_that_does_not_end_falls_back_while_the_server_goes_on(
    server: FakeServer, assistant: Assistant, knowledge: Knowledge, reader: Reader, behaviour: Behaviour
) -> None:
    server.behaviour = behaviour
    answer = assistant_with(server, knowledge, reader, 0.3).ask(COURSE)
    assert not server.closing.is_set()
    assert answer.text == assistant.ask(COURSE).text
    assert answer.composer is Composer.LOOKUP
    assert "제한 시간" in (answer.draft_problem or "")


@pytest.mark.parametrize("status", [401, 404, 429, 500, 503])
def test_an_error_falls_back_and_is_not_tried_again(
    server: FakeServer, assistant: Assistant, knowledge: Knowledge, reader: Reader, status: int
) -> None:
    server.status = status
    answer = assistant_with(server, knowledge, reader, 30).ask(COURSE)
    assert answer.text == assistant.ask(COURSE).text
    assert "쓸 수 없습니다" in (answer.draft_problem or "")
    assert len(server.requests) == 1


def test_a_server_that_is_gone_falls_back(assistant: Assistant, knowledge: Knowledge, reader: Reader) -> None:
    with fake_openai() as gone:
        pass
    answer = assistant_with(gone, knowledge, reader, 30).ask(COURSE)
    assert answer.text == assistant.ask(COURSE).text
    assert "쓸 수 없습니다" in (answer.draft_problem or "")


def test_a_providers_key_goes_to_no_other_address(
    server: FakeServer, knowledge: Knowledge, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-provider")
    server.behaviour = says(GOOD)
    assistant_with(server, knowledge, reader, 30).ask(COURSE)
    model = load_model("llama3:8b", server.base_url, "own-key", 30)
    Assistant(knowledge, reader, ModelWriter(knowledge.briefing, model, 30)).ask(COURSE)
    assert [key for _, key in server.requests] == ["Bearer -", "Bearer own-key"]
    assert [body["model"] for body, _ in server.requests] == ["some-model", "llama3:8b"]


@pytest.mark.parametrize(
    ("name", "base_url", "sentence"),
    [
        ("anthropic:x", None, "패키지가 없습니다"),
        ("no-such-model", None, "어느 회사의 모델인지"),
        ("openai:x", None, "준비하지 못했습니다"),  # no key
        ("openai:x", "127.0.0.1:8000", "주소 '127.0.0.1:8000'"),
    ],
)
def test_a_model_that_cannot_be_used_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, base_url: str | None, sentence: str
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(ModelError, match=sentence):
        load_model(name, base_url)


def test_the_settings_reach_the_model(
    server: FakeServer, settings: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server.behaviour = says(GOOD)
    for name, value in {"MODEL": "openai:x", "MODEL_BASE_URL": server.base_url, "MODEL_KEY": "own-key"}.items():
        settings.setenv(f"SETI_{name}", value)
    settings.setattr(sys, "argv", ["app.py", "ask", COURSE, "--json"])
    with pytest.raises(SystemExit) as end:
        app.main()
    assert not end.value.code
    told = json.loads(capsys.readouterr().out)
    assert (told["answer"], told["composer"]) == (GOOD, Composer.MODEL.value)
    assert [key for _, key in server.requests] == ["Bearer own-key"]
