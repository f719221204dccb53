"""Fields go in, an HTML form comes out; and what a browser sent back goes in, only values the fields allow come out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from assistant.page.explorers.search import LONGEST_SEARCH


@dataclass(frozen=True, slots=True)
class Search:
    """A box for words."""

    name: str
    label: str
    placeholder: str

    @property
    def value(self) -> str:
        """What it holds at first."""
        return ""

    def read(self, sent: object) -> str:
        """Text of bounded length, "" for anything else."""
        return sent[:LONGEST_SEARCH] if isinstance(sent, str) else ""

    def html(self, prefix: str, value: str = "") -> str:
        """Label and box."""
        return (
            f'<label class="search"><span>{escape(self.label)}</span><input type="search" name="{self.name}" '
            f'id="{prefix}-{self.name}" value="{escape(value)}" placeholder="{escape(self.placeholder)}" '
            f'maxlength="{LONGEST_SEARCH}" autocomplete="off" spellcheck="false"></label>'
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """A list to choose one of.

    Attributes:
        options: pairs of value and what is shown for it.
        value: what is chosen at first.
    """

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    value: str = ""

    def read(self, sent: object) -> str:
        """One of the values; the first choice for anything else."""
        return next((value for value, _ in self.options if value == sent), self.value)

    def html(self, prefix: str, value: str | None = None) -> str:
        """Label and list, a value of which is chosen."""
        chosen = self.value if value is None else value
        options = "".join(
            f'<option value="{escape(option)}"{" selected" if option == chosen else ""}>{escape(shown)}</option>'
            for option, shown in self.options
        )
        return (
            f"<label><span>{escape(self.label)}</span>"
            f'<select name="{self.name}" id="{prefix}-{self.name}">{options}</select></label>'
        )


Field = Search | Choice


def form(name: str, title: str, fields: Sequence[Field]) -> str:
    """The form of an explorer, with its button to export what is shown."""
    inner = "".join(field.html(name) for field in fields)
    export = '<button type="button" data-export>CSV 내려받기</button>'
    return f'<form class="filters" role="search" aria-label="{escape(title)} 찾기">{inner}{export}</form>'


def chosen_in(element: str) -> str:
    """JavaScript that reads the form of an element when an event is carried out.

    What comes with an event is what was chosen when it happened. Gradio carries out one that it held back (mode
    "always_last") with what came with the event before it.
    """
    return f'() => Object.fromEntries(new FormData(document.querySelector("#{element} form")))'


def read(fields: Sequence[Field], sent: Mapping[str, object]) -> dict[str, str]:
    """A value for every field, whatever was sent."""
    return {field.name: field.read(sent.get(field.name)) for field in fields}
