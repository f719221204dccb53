"""Uncommon wordings of a question in; the common ones that the patterns know out: "머릿수" → "인원".

The wordings are lists in lexicon.toml. Names that the briefing itself gives keep their words.
"""

import re
from collections.abc import Callable, Collection, Iterable

from assistant.lexicon import Wording
from assistant.text import agreeing, bare, compact

Span = tuple[int, int]

_SIDE = re.compile(r"(?<![가-힣])(?P<side>[가-힣]{2,})\s?(?:쪽|측|파트)(?=에서(?:는|도|만)?\s)")
_UNITS = "부과팀실국"


def in_common_words(text: str, wordings: Iterable[Wording], names: Callable[[str], Iterable[Span]]) -> str:
    """``text`` with each wording said in common words, one after the other.

    ``names`` tells the spans of a compact text that are names; nothing is changed that would touch one.
    """
    for wording in wordings:
        if wording.pattern.search(text):
            text = _said(text, wording, names)
    return text


def with_departments(text: str, departments: Iterable[str], tags: Collection[str]) -> str:
    """``text`` with the department in full that a side of the house is short for: "총무 쪽에서" → "총무부에서".

    One of the ``tags`` of courses stays, and so does what is short for more than one.
    """
    known = [bare(name) for name in departments]

    def in_full(side: re.Match[str]) -> str:
        meant = [side["side"] + unit for unit in _UNITS if side["side"] + unit in known]
        return meant[0] if len(meant) == 1 and side["side"] not in tags else side.group()

    return _SIDE.sub(in_full, text)


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
