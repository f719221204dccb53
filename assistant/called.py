"""The texts of events in; what people call these out, from the full text to the last words of it."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from assistant.text import bare, compact

_BRACKETS = re.compile(r"\s?[(\[][^()\[\]]*[)\]]")
_MARKS = re.compile(r"[『』「」〈〉《》‘’“”'\"]")
_YEAR_FIRST = re.compile(r"^\W*(?:19|20)\d\d년\s")
_SHORTEST = 4  # letters of words that name one thing that happened
_SHORTEST_HEAD = 3  # … and of the end of a compound that is said for it


def spellings(text: str) -> tuple[str, ...]:
    """The full text of an event, compact, with and without its brackets and its quotation marks."""
    plain = (text, _BRACKETS.sub("", text))
    return tuple(dict.fromkeys(compact(name).text for one in plain for name in (one, _MARKS.sub("", one))))


@lru_cache(maxsize=8)
def short_names(texts: tuple[str, ...]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """By the text of each event what it may be called: rows of bare words, the longest first.

    Its full text, that without brackets, the parts that commas list, and as many of its last words, the first of these
    perhaps cut to its end (홍보관 of 서울교육홍보관), as tell it from every other event.
    """
    told = {text: bare(text) for text in texts}
    names: dict[str, tuple[tuple[str, ...], ...]] = {}
    for text, own in told.items():
        others = [other for other in told.values() if other != own]
        rows = dict.fromkeys(row for name in _parts(text) for row in _last_words(name))
        kept = [row for row in rows if _tells(row) and not any("".join(row) in other for other in others)]
        names[text] = tuple(sorted(kept, key=lambda row: -len("".join(row))))
    return names


def _parts(text: str) -> tuple[str, ...]:
    plain = _BRACKETS.sub("", text)
    return (text, plain, _YEAR_FIRST.sub("", plain), *(part for part in plain.split(",") if part.strip()))


def _last_words(name: str) -> Iterable[tuple[str, ...]]:
    words = tuple(filter(None, map(bare, name.split())))
    for start, first in enumerate(words):
        yield words[start:]
        yield from ((first[cut:], *words[start + 1 :]) for cut in range(1, len(first) - _SHORTEST_HEAD + 1))


def _tells(row: tuple[str, ...]) -> bool:
    return len("".join(row)) >= _SHORTEST and (len(row) > 1 or len(row[0]) > _SHORTEST + 1)
