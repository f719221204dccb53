"""A briefing, who answers over it and an address go in; the page, and nothing else, is served there until Ctrl-C."""

import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any

from assistant.answer import Ask
from ingest.errors import ServeError
from ingest.records import Briefing

if TYPE_CHECKING:
    from fastapi import FastAPI


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


def serve(briefing: Briefing, ask: Ask, listening: socket.socket, on_ready: Callable[[str], None]) -> None:
    """Serve the page on a socket from `listen` until interrupted.

    Args:
        briefing: what the page shows as source.
        ask: answers the questions.
        listening: where.
        on_ready: called with the page's address once requests are answered.
    """
    import uvicorn

    host, port = listening.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    config = uvicorn.Config(
        create_app(briefing, ask, lambda: on_ready(address)),
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=1,  # an open page keeps a connection for as long as it is looked at
    )
    uvicorn.Server(config).run(sockets=[listening])


def create_app(briefing: Briefing, ask: Ask, on_start: Callable[[], None] = lambda: None) -> "FastAPI":
    """The web application: the page at "/" behind the Guard, and nothing of FastAPI's own."""
    import gradio as gr
    from fastapi import FastAPI

    from assistant.page.guard import Guard
    from assistant.page.layout import CSS_FILE, HEAD, build, theme

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        on_start()
        yield

    closed: dict[str, Any] = {"docs_url": None, "redoc_url": None, "openapi_url": None}
    app = FastAPI(lifespan=lifespan, **closed)
    app.add_middleware(Guard)
    gr.mount_gradio_app(
        app,
        build(briefing, ask),
        path="/",
        app_kwargs=closed,
        theme=theme(),
        css_paths=CSS_FILE,
        head=HEAD,
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
    return app
