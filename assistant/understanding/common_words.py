"""Uncommon wordings of a question in; the common ones that the patterns know out: "머릿수" → "인원".

The wordings are lists in lexicon.toml. Names that the briefing itself gives keep their words.
"""

import re
from collections.abc import Callable, Iterable

from assistant.lexicon import Wording
from assistant.text import agreeing, compact

Span = tuple[int, int]


def in_common_words(text: str, wordings: Iterable[Wording], names: Callable[[str], Iterable[Span]]) -> str:
    """``text`` with each wording said in common words, one after the other.

    ``names`` tells the spans of a compact text that are names; nothing is changed that would touch one.
    """
    for wording in wordings:
        if wording.pattern.search(text):
            text = _said(text, wording, names)
    return text


def _said(text: str, wording: Wording, names: Callable[[str], Iterable[Span]]) -> str:
    small = compact(text)
    kept = [small.span(*span) for span in names(small.text)]
    said, rest = "", text
    for match in wording.pattern.finditer(text):
        if any(start < match.end() and match.start() < end and not _keeps(match, start, end) for start, end in kept):
            continue
        before = text[len(text) - len(rest) : match.start()]
        said, rest = agreeing(said, before) + match.expand(wording.means), text[match.end() :]
    return agreeing(said, rest)


def _keeps(match: re.Match[str], start: int, end: int) -> bool:
    """Whether all from ``start`` to ``end`` is in a group, which the common words repeat."""
    spans = (match.span(group) for group in range(1, match.re.groups + 1))
    return any(first <= start and end <= last for first, last in spans)
