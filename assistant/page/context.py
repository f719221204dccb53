"""What every tab of the page is given: the briefing, who answers it, and ways to the chat and to the document."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.answer import Ask
from ingest.records import Briefing


@dataclass(frozen=True)
class Context:
    """What a tab's ``build(context)`` may use, besides Gradio itself.

    In HTML a button with ``data-ask="question"`` asks that question in the chat, one with
    ``data-lines="231-240"`` opens the document at those lines. For the latter the document tab shows line n in an
    element with ``data-line="n"``, all of them inside an element with the id ``document``.

    Attributes:
        briefing: what the tab shows.
        ask: answers a question.
    """

    briefing: Briefing
    ask: Ask


# What builds the content of a tab inside it.
Build = Callable[[Context], None]


@dataclass(frozen=True)
class TabPage:
    """A tab beside the chat.

    Attributes:
        name: shown on the tab.
        key: its id, for those who select it.
        build: called once, inside the tab.
    """

    name: str
    key: str
    build: Build
