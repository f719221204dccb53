"""Another bot behind an OpenAI-compatible address on the loopback, and how what it writes is read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.model import load_model
from eval.baselines.endpoint import EndpointSystem, read_reply
from ingest import Briefing, read_briefing
from ingest.errors import ModelError
from ingest.records import LineRange
from tests.assistant.fake_openai import FakeServer, Send, event, fake_openai, says, silent


@pytest.fixture(scope="module")
def briefing(second_briefing_file: Path) -> Briefing:
    return read_briefing(second_briefing_file)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeServer]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    with fake_openai() as running:
        yield running


def system(server: FakeServer, briefing: Briefing, seconds: float = 30, sends: bool = False) -> EndpointSystem:
    return EndpointSystem(briefing, load_model("bot", server.base_url, "key", seconds), seconds, sends)


def test_a_bot_is_asked_and_its_lines_are_citations(server: FakeServer, briefing: Briefing) -> None:
    figure = next(course for course in briefing.courses if course.counts)
    line = figure.lines.first
    server.behaviour = says(f"답은 {figure.counts[0].value}입니다 [{line}].")
    reply = system(server, briefing).reply("몇인가요?", ())
    assert reply.text == f"답은 {figure.counts[0].value}입니다 ."
    assert reply.citations == (LineRange(line, line),)
    assert (reply.abstained, reply.unsupported) == (False, ())
    body, key = server.requests[0]
    assert (body["model"], key) == ("bot", "Bearer key")
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
    assert briefing.institution in body["messages"][0]["content"]
    assert briefing.quote(LineRange(line, line)) not in body["messages"][0]["content"]


def test_a_conversation_goes_on_with_the_bots_own_answers(server: FakeServer, briefing: Briefing) -> None:
    server.behaviour = says("네 [3]")
    system(server, briefing).reply("그럼 올해는?", ("작년에는?",))
    roles = [(message["role"], message["content"]) for message in server.requests[-1][0]["messages"][1:]]
    assert roles == [("user", "작년에는?"), ("assistant", "네 [3]"), ("user", "그럼 올해는?")]


def test_the_briefing_goes_along_with_line_numbers_where_asked_for(server: FakeServer, briefing: Briefing) -> None:
    server.behaviour = says("네 [3]")
    system(server, briefing, sends=True).reply("?", ())
    number = next(number for number, line in enumerate(briefing.lines, start=1) if line.strip())
    assert f"\n{number}\t{briefing.lines[number - 1]}" in server.prompts[0]


def test_a_bot_that_is_late_or_broken_is_a_crash_and_no_wrong_answer(server: FakeServer, briefing: Briefing) -> None:
    server.behaviour = silent
    with pytest.raises(ModelError, match="제한 시간"):
        system(server, briefing, seconds=0.3).reply("?", ())
    server.status = 500
    with pytest.raises(ModelError, match="쓸 수 없습니다"):
        system(server, briefing).reply("?", ())


def test_a_bot_that_never_ends_is_cut_off(server: FakeServer, briefing: Briefing) -> None:
    def chatter(send: Send, closing: object) -> None:
        for _ in range(200):
            send(event("네, 그렇습니다. " * 20))

    server.behaviour = chatter
    with pytest.raises(ModelError, match="너무 깁니다"):
        system(server, briefing).reply("?", ())


@pytest.mark.parametrize(
    ("written", "cited"),
    [
        ("12명 [5]", [(5, 5)]),
        ("12명 [5-7] [9행]", [(5, 7), (9, 9)]),
        ("12명 [7–5], [5-7행]", [(5, 7)]),
        ("12명 [0] [99999]", []),  # no such lines
        ("12명 [표] (5)", []),
    ],
)
def test_lines_a_bot_names(briefing: Briefing, written: str, cited: list[tuple[int, int]]) -> None:
    assert read_reply(written, briefing).citations == tuple(LineRange(*pair) for pair in cited)


@pytest.mark.parametrize(
    "written",
    [
        "보고서에 없습니다.",
        "제공된 문서에서 해당 내용을 찾을 수 없습니다.",
        "죄송하지만 그 질문에는 답변드릴 수 없습니다. 확인할 수 없는 내용입니다.",
        "The briefing does not mention this.",
        "",
    ],
)
def test_refusals(briefing: Briefing, written: str) -> None:
    assert read_reply(written, briefing).abstained


@pytest.mark.parametrize("written", ["490명입니다.", "수영장은 폐지되어 더 이상 없습니다 [5].", "It is 490."])
def test_statements(briefing: Briefing, written: str) -> None:
    assert not read_reply(written, briefing).abstained


def test_figures_that_the_named_lines_do_not_hold_are_told(briefing: Briefing) -> None:
    assert read_reply("98,765명 [1]", briefing).unsupported == ("98,765",)
    assert read_reply("98,765명", briefing).unsupported == ("98,765",)
