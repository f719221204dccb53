"""With users, nothing but the way in answers a stranger, and nothing of the evaluation a viewer: asked one by one."""

import asyncio
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.routing import BaseRoute, Mount

from assistant.page import accounts as accounts_module
from assistant.page.accounts import Accounts, Role, User, hashed
from assistant.page.context import Context, TabPage
from assistant.page.pages import BURST, JOIN, LIGHTER, Pages
from assistant.page.server import Terms, create_app
from assistant.page.sessions import COOKIE, Sessions
from tests.page.conftest import FakeAssistant, small_briefing

PASSWORD = "correct horse"


def evaluation(_: Context) -> None:
    """A tab with one event."""
    import gradio as gr

    scores = gr.Textbox(label="점수")
    gr.Button("평가하기").click(lambda: "98 %", None, scores, api_visibility="private")


async def made(terms: Terms) -> FastAPI:
    """Where it finds no running loop, Gradio makes some and never closes them."""
    briefing = small_briefing()
    return create_app(briefing, FakeAssistant(briefing).ask, terms)


@pytest.fixture(scope="module")
def accounts() -> Iterator[Accounts]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts_module, "COST_LOG2", 10)
        users = {role.value: User(role.value, role, hashed(PASSWORD)) for role in Role}
        yield Accounts(b"s" * 32, users)


@pytest.fixture(scope="module")
def app(accounts: Accounts) -> FastAPI:
    return asyncio.run(made(Terms(accounts, TabPage("평가", "evaluation", evaluation), questions_per_minute=0)))


@pytest.fixture(scope="module")
def running(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


@pytest.fixture
def stranger(running: TestClient) -> TestClient:
    running.cookies.clear()
    return running


@pytest.fixture
def logged_in(running: TestClient, accounts: Accounts) -> Callable[[Role], TestClient]:
    def client(role: Role) -> TestClient:
        running.cookies.clear()
        running.cookies.set(COOKIE, Sessions(accounts).begin(accounts.users[role.value]))
        return running

    return client


def pages(app: FastAPI) -> Pages:
    (mounted,) = (route.app for route in app.routes if isinstance(route, Mount))
    assert isinstance(mounted, Pages)
    return mounted


def walked(routes: list[BaseRoute]) -> Iterator[tuple[str, str]]:
    """Method and path of every route, with a word in place of each parameter."""
    for route in routes:
        inner = getattr(route, "original_router", route)
        if isinstance(route, Mount) and isinstance(route.app, Pages):
            for _, page in route.app.pages.values():
                yield from walked(page.routes)  # type: ignore[attr-defined]
        elif inner is not route or isinstance(route, Mount):
            yield from walked(inner.routes)  # type: ignore[union-attr]
        else:
            path = re.sub(r"\{[^}]*\}", "x", route.path)  # type: ignore[attr-defined]
            yield from ((method, path) for method in sorted(route.methods))  # type: ignore[attr-defined]


OPEN = {("GET", "/healthz"), ("HEAD", "/healthz"), ("GET", "/login"), ("HEAD", "/login"), ("POST", "/login")}


def test_every_endpoint_refuses_a_stranger(app: FastAPI, stranger: TestClient) -> None:
    found = set(walked(app.routes))
    gradio = {("GET", "/config"), ("POST", JOIN), ("GET", "/gradio_api/queue/data"), ("POST", "/gradio_api/upload")}
    assert found > gradio | OPEN
    answered = {
        (method, path, reply.status_code)
        for method, path in found - OPEN
        if not is_refused(reply := stranger.request(method, path, follow_redirects=False))
    }
    assert answered == set()
    assert all(stranger.request(method, path).status_code in (200, 401) for method, path in OPEN)


def is_refused(reply: Any) -> bool:
    to_login = reply.status_code == 303 and reply.headers["location"] == "/login"
    return to_login or reply.status_code in (401, 403)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/config"),
        ("GET", "/gradio_api/info"),
        ("GET", "/gradio_api/queue/data?session_hash=x"),
        ("GET", "/gradio_api/heartbeat/x"),
        ("GET", "/assets/index.js"),
        ("POST", "/gradio_api/queue/join"),
        ("POST", "/gradio_api/cancel"),
        ("POST", "/logout"),
    ],
)
def test_what_a_user_may_ask_for_is_401_for_a_stranger(stranger: TestClient, method: str, path: str) -> None:
    reply = stranger.request(method, path)
    assert reply.status_code == 401
    assert "로그인" in reply.json()["detail"]


def event(number: int) -> dict[str, Any]:
    return {"data": [None] * 9, "fn_index": number, "session_hash": "abc", "event_data": None}


def test_every_event_refuses_a_stranger(app: FastAPI, stranger: TestClient) -> None:
    blocks, _ = pages(app).pages[True]
    assert len(blocks.fns) > 3
    assert {stranger.post(JOIN, json=event(number)).status_code for number in blocks.fns} == {401}


def test_an_event_of_the_evaluation_is_403_for_a_viewer_and_runs_for_the_others(
    app: FastAPI, logged_in: Callable[[Role], TestClient]
) -> None:
    everything, viewers = (pages(app).pages[evaluates][0].fns for evaluates in (True, False))
    evaluations = everything.keys() - viewers.keys()
    assert len(evaluations) == 1
    for number in evaluations:
        assert logged_in(Role.VIEWER).post(JOIN, json=event(number)).status_code == 403
        for role in (Role.EVALUATOR, Role.ADMIN):
            assert logged_in(role).post(JOIN, json=event(number)).status_code == 200


def test_the_evaluation_is_not_in_a_viewers_page(logged_in: Callable[[Role], TestClient]) -> None:
    assert "평가하기" not in logged_in(Role.VIEWER).get("/").text
    page = logged_in(Role.EVALUATOR).get("/")
    assert "평가하기" in page.text
    assert page.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"fn_index": "0", "session_hash": "x"}', b'{"fn_index": 0}'])
def test_an_event_that_is_none_is_refused(logged_in: Callable[[Role], TestClient], body: bytes) -> None:
    assert logged_in(Role.ADMIN).post(JOIN, content=body).status_code == 403


def test_a_web_socket_is_closed(stranger: TestClient) -> None:
    from starlette.websockets import WebSocketDisconnect

    with pytest.raises(WebSocketDisconnect), stranger.websocket_connect("/gradio_api/queue/join"):
        pass


def test_logging_in_and_out(stranger: TestClient, accounts: Accounts) -> None:
    reply = stranger.post("/login", data={"name": "viewer", "password": PASSWORD}, follow_redirects=False)
    assert (reply.status_code, reply.headers["location"]) == (303, "/")
    cookie = reply.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=lax" in cookie and "secure" not in cookie
    assert stranger.get("/config").json()["username"] == "viewer"
    token = stranger.cookies[COOKIE]
    assert stranger.post("/logout", follow_redirects=False).headers["location"] == "/login"
    stranger.cookies.set(COOKIE, token)  # somebody kept it
    assert stranger.get("/config").status_code == 401


def test_behind_https_the_cookie_is_for_https_alone(app: FastAPI, running: TestClient) -> None:
    reply = TestClient(app, base_url="https://testserver").post(
        "/login", data={"name": "viewer", "password": PASSWORD}, follow_redirects=False
    )
    assert "secure" in reply.headers["set-cookie"].lower()


@pytest.mark.parametrize("name", ["viewer", "nobody", "", '"><script>'])
def test_a_wrong_password_is_told_and_nothing_of_who_exists(stranger: TestClient, name: str) -> None:
    reply = stranger.post("/login", data={"name": name, "password": "wrong"})
    assert reply.status_code == 401
    assert "사용자 이름이나 비밀번호가 맞지 않습니다." in reply.text
    assert "<script" not in reply.text
    assert "script-src" not in reply.headers["content-security-policy"]  # default-src 'none' forbids them all


def test_another_site_cannot_send_a_form(stranger: TestClient) -> None:
    reply = stranger.post("/login", data={"name": "viewer"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert reply.status_code == 403


def test_guessing_is_slowed_down_and_told(accounts: Accounts) -> None:
    with TestClient(asyncio.run(made(Terms(accounts)))) as client:
        wrong = [client.post("/login", data={"name": "admin", "password": "wrong"}) for _ in range(11)]
        assert [reply.status_code for reply in wrong] == [401] * 10 + [429]
        assert re.search(r"\d+초 뒤에 다시", wrong[-1].text) and wrong[-1].headers["retry-after"]
        right = client.post("/login", data={"name": "admin", "password": PASSWORD})
        assert right.status_code == 429  # the right one is told nothing either
        for _ in range(12):  # what succeeds does not count
            assert client.post("/login", data={"name": "viewer", "password": PASSWORD}).status_code == 200


def test_a_user_who_asks_too_often_is_told_and_others_are_not(accounts: Accounts) -> None:
    app = asyncio.run(made(Terms(accounts, questions_per_minute=1)))
    with TestClient(app) as client:
        blocks, _ = pages(app).pages[False]
        question = next(number for number, fn in blocks.fns.items() if fn.concurrency_id == "answers")
        lighter = next(number for number, fn in blocks.fns.items() if fn.concurrency_id != "answers")

        def sent(role: Role, number: int) -> Any:
            client.cookies.set(COOKIE, Sessions(accounts).begin(accounts.users[role.value]))
            return client.post(JOIN, json={**event(number), "session_hash": role.value})

        replies = [sent(Role.VIEWER, question) for _ in range(BURST + 1)]
        assert [reply.status_code for reply in replies] == [200] * BURST + [429]
        assert re.fullmatch(r"짧은 시간에 .* \d+초 뒤에 다시 보내 주세요\.", replies[-1].json()["detail"])
        assert sent(Role.ADMIN, question).status_code == 200
        assert sent(Role.VIEWER, lighter).status_code == 200  # a bucket of its own
        assert LIGHTER > 1


def test_a_full_queue_is_told_in_korean(logged_in: Callable[[Role], TestClient], app: FastAPI) -> None:
    blocks, _ = pages(app).pages[False]
    size, blocks._queue.max_size = blocks._queue.max_size, 0
    try:
        reply = logged_in(Role.VIEWER).post(JOIN, json=event(min(blocks.fns)))
    finally:
        blocks._queue.max_size = size
    assert reply.status_code == 429
    assert json.loads(reply.text) == {"detail": "지금 질문이 많이 몰려 있습니다. 잠시 뒤에 다시 보내 주세요."}


@pytest.mark.parametrize("is_open", [False, True])
def test_without_users_the_page_is_open_and_the_evaluation_where_it_is_allowed(is_open: bool) -> None:
    terms = Terms(evaluation=TabPage("평가", "evaluation", evaluation), evaluation_is_open=is_open)
    with TestClient(asyncio.run(made(terms))) as client:
        assert ("평가하기" in client.get("/").text) is is_open
        assert client.get("/login").status_code == 403


def test_an_event_that_ends_while_it_is_stopped_is_no_error(app: FastAPI) -> None:
    served = [one for _, one in pages(app).pages.values() if isinstance(one, FastAPI)]
    mounted = [route.app for one in served for route in one.routes if isinstance(route, Mount)]
    events = [one.iterators for one in mounted if hasattr(one, "iterators")]
    assert len(events) == len(pages(app).pages)
    for running in events:
        del running["ended"]
