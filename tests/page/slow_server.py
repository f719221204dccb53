"""A page whose assistant thinks for ever about "느린 질문" and answers everything else: `python -m … PORT`."""

import sys
import threading
from collections.abc import Sequence

from assistant.answer import Answer
from assistant.page import listen, serve
from tests.page.conftest import answer, small_briefing


def ask(question: str, history: Sequence[str] = ()) -> Answer:
    """Line 5."""
    if question == "느린 질문":
        threading.Event().wait(60)
    return answer((5, 5))


if __name__ == "__main__":
    with listen("127.0.0.1", int(sys.argv[1])) as listening:
        serve(small_briefing(), ask, listening, on_ready=lambda address: print(address, flush=True))
