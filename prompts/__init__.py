"""Wording for a language model: one Markdown file per prompt, its variables checked when it is loaded."""

from dataclasses import dataclass
from pathlib import Path
from string import Formatter

VARIABLES = frozenset({"institution", "year", "evidence", "question"})
_SEPARATOR = "\n---\n"


class PromptError(ValueError):
    """A prompt file is missing, has no two parts, or its variables are not those the assistant fills."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is said to a chat model.

    Attributes:
        system: rules, with {institution} and {year}.
        human: the turn, with {evidence} and {question}.
    """

    system: str
    human: str


def load(name: str) -> Prompt:
    """Read NAME.md, "answer.ko": the system message, a line of three hyphens, the human message.

    Both are templates of `str.format` form, as LangChain's ChatPromptTemplate takes them.

    Raises:
        PromptError: when the file does not hold exactly two parts with exactly the VARIABLES.
    """
    path = Path(__file__).parent / f"{name}.md"
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise PromptError(f"no prompt {name!r}") from error
    return parse(text, name)


def parse(text: str, name: str) -> Prompt:
    """The prompt in a text; ``name`` opens the message of an error.

    Raises:
        PromptError: as for `load`.
    """
    parts = [part.strip() for part in text.split(_SEPARATOR)]
    if len(parts) != 2 or not all(parts):
        raise PromptError(f"{name}: expected a system and a human message with a line '---' between them")
    try:
        used = {field for _, field, _, _ in Formatter().parse("".join(parts)) if field is not None}
    except ValueError as error:
        raise PromptError(f"{name}: {error}") from error
    if used != VARIABLES:
        odd = ", ".join(sorted(used ^ VARIABLES))
        raise PromptError(f"{name}: missing or unknown variables: {odd}")
    return Prompt(*parts)
