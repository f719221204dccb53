"""What every tab of the page is given: the briefing, who answers, and ways to the chat and to the document."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.answer import Ask
from ingest.records import Briefing

if TYPE_CHECKING:
    import gradio as gr

# Puts a question into the chat's question box, shows the chat and sends it; `page.js` listens.
_SEND = "(question) => { document.dispatchEvent(new CustomEvent('ask-about', { detail: question })); }"


@dataclass(frozen=True)
class Context:
    """What a tab's ``build(context)`` may use, besides Gradio itself.

    In HTML no wiring is needed: a button with ``data-ask="question"`` asks that question in the chat, one with
    ``data-lines="231-240"`` opens the document at those lines. For the latter the document tab shows line n in an
    element with ``data-line="n"``, all of them inside an element with the id ``document``.

    Attributes:
        briefing: what the tab shows.
        ask: answers a question.
        box: the chat's question box.
    """

    briefing: Briefing
    ask: Ask
    box: "gr.Textbox"

    def ask_about(
        self,
        listener: Callable[..., Any],
        question: Callable[..., str],
        inputs: "Sequence[gr.components.Component]" = (),
    ) -> None:
        """Makes an event ask a question in the chat.

        Args:
            listener: of a component, `table.select` or `button.click`.
            question: makes the question from the values of ``inputs``; an empty one is not asked.
            inputs: components.
        """
        quiet: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        filled = listener(question, list(inputs), [self.box], **quiet)
        filled.then(None, [self.box], None, js=_SEND, api_visibility="private")


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
