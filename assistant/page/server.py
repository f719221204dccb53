"""A briefing, who answers over it and an address go in; the page, and nothing else, is served there until Ctrl-C."""

import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.answer import Ask
from assistant.page.context import TabPage
from assistant.page.feedback import FeedbackFile
from ingest.errors import ServeError
from ingest.records import Briefing

if TYPE_CHECKING:
    import gradio as gr
    from fastapi import FastAPI

    from assistant.page.accounts import Accounts

SHELL_FILE = Path(__file__).parent / "shell.html"

# After Ctrl-C what is being sent may take so long.
GRACE_SECONDS = 1


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms the page is served.

    Attributes:
        accounts: who may enter; None for anybody.
        evaluation: the tab that evaluators and admins get besides.
        evaluation_is_open: whether everybody gets it where there are no accounts.
        feedback: keeps what readers think of answers; None for nothing kept.
        questions_per_minute: of one user, or of one address without accounts; 0 for no limit.
        version: of this program, for /healthz.
        problem: looks whether questions can be answered, and tells in a Korean sentence why not.
    """

    accounts: "Accounts | None" = None
    evaluation: TabPage | None = None
    evaluation_is_open: bool = False
    feedback: FeedbackFile | None = None
    questions_per_minute: int = 30
    version: str = ""
    problem: Callable[[], str | None] = lambda: None


@contextmanager
def listen(host: str, port: int) -> Iterator[socket.socket]:
    """Take the address first, so that a port in use is told before anything slow is done.

    Raises:
        ServeError: when the address cannot be taken.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        taken = socket.socket(family, kind, protocol)
    except OSError as error:
        raise ServeError(f"주소 '{host}'를 찾을 수 없습니다.", "--host를 확인해 주세요.") from error
    with taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(address)
            taken.listen()
        except OSError as error:
            raise ServeError(
                f"{host}의 {port}번 포트를 쓸 수 없습니다.", "이미 쓰이고 있다면 --port로 다른 번호를 지정해 주세요."
            ) from error
        yield taken


def is_of_this_machine(listening: socket.socket) -> bool:
    """Whether no other machine can reach the socket."""
    from ipaddress import ip_address

    return ip_address(listening.getsockname()[0]).is_loopback


def serve(
    briefing: Briefing, ask: Ask, listening: socket.socket, on_ready: Callable[[str], None], terms: Terms
) -> None:
    """Serve the page on a socket from `listen` until interrupted.

    Args:
        briefing: what the page shows as source.
        ask: answers the questions.
        listening: where.
        on_ready: called with the page's address once requests are answered.
        terms: who may do what, and how often.
    """
    import uvicorn

    from assistant.page.streams import Streams

    class Server(uvicorn.Server):
        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            app.end()
            await super().shutdown(sockets)

    host, port = listening.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    app = Streams(create_app(briefing, ask, terms, lambda: on_ready(address)))
    config = uvicorn.Config(
        app,
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    Server(config).run(sockets=[listening])


def create_app(
    briefing: Briefing, ask: Ask, terms: Terms | None = None, on_start: Callable[[], None] = lambda: None
) -> "FastAPI":
    """The web application: the page at "/" behind the Guard, and nothing of FastAPI's own.

    Args:
        briefing: what the page shows as source.
        ask: answers the questions.
        terms: who may do what, and how often.
        on_start: called once requests are answered.
    """
    from fastapi import FastAPI

    from assistant.page import health
    from assistant.page.access import Access
    from assistant.page.guard import Guard
    from assistant.page.login import LEAVE_PATH, Login
    from assistant.page.login import PATH as LOGIN_PATH
    from assistant.page.pages import Pages
    from assistant.page.sessions import Sessions

    terms = terms or Terms()
    pages = {evaluates: _page(briefing, ask, terms, evaluates) for evaluates in _kinds(terms)}

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            for _, served in pages.values():
                await stack.enter_async_context(served.router.lifespan_context(served))
            on_start()
            yield

    app = FastAPI(lifespan=lifespan, **_CLOSED)
    told = health.Health(sum(1 for _ in briefing.records()), terms.version, terms.problem)
    app.add_route(health.PATH, told.endpoint)
    if terms.accounts:
        sessions = Sessions(terms.accounts)
        app.router.routes.extend(Login(terms.accounts, sessions, briefing.institution, briefing.title).routes)
        app.add_middleware(Access, sessions=sessions, open_paths=(health.PATH, LOGIN_PATH))
    app.add_middleware(Guard, also=(LOGIN_PATH, LEAVE_PATH) if terms.accounts else ())
    app.mount("/", Pages(pages, terms.evaluation_is_open, terms.questions_per_minute))
    return app


_CLOSED: dict[str, Any] = {"docs_url": None, "redoc_url": None, "openapi_url": None}


def _kinds(terms: Terms) -> tuple[bool, ...]:
    """Whether the pages that are needed have the evaluation: one page for all, or one for each kind of user."""
    return (False, True) if terms.accounts else (terms.evaluation_is_open,)


def _page(briefing: Briefing, ask: Ask, terms: Terms, evaluates: bool) -> "tuple[gr.Blocks, FastAPI]":
    """A page and an application that serves it, with all of Gradio's extras off."""
    import gradio as gr
    from fastapi import FastAPI, Request

    from assistant.page.access import user_of
    from assistant.page.layout import CSS_FILES, HEAD, build, theme
    from assistant.page.tabs import TABS

    def name_of(request: Request) -> str | None:
        user = user_of(request.scope)
        return user.name if user else None

    tabs = (*TABS, terms.evaluation) if evaluates and terms.evaluation else TABS
    page = build(briefing, ask, tabs, terms.feedback)
    page.api_open = False
    # Gradio keeps who called what and when, and works out statistics of it all after every single event.
    page._queue.ANALYTICS_MAX_EVENTS = 0
    served = gr.mount_gradio_app(
        FastAPI(**_CLOSED),
        page,
        path="/",
        app_kwargs=dict(_CLOSED),
        auth_dependency=name_of
        if terms.accounts
        else None,  # Gradio then refuses strangers as well, and knows the name
        theme=theme(),
        css_paths=CSS_FILES,
        head=HEAD,
        head_paths=SHELL_FILE,
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        mcp_server=False,
        ssr_mode=False,
        pwa=False,
        show_error=False,
        allowed_paths=[],
        max_file_size=1,
    )
    for mounted in (getattr(route, "app", None) for route in served.routes):
        if mounted is not None and hasattr(mounted, "iterators"):
            mounted.iterators = Running()
    return page, served


class Running(dict[str, Any]):
    """Gradio's events that go on, by id. It forgets one twice where the event ends while it is being stopped, and then
    fails, after which the page sends nothing more; the second time is no error here."""

    def __delitem__(self, event_id: str) -> None:
        self.pop(event_id, None)
