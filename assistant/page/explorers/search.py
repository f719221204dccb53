"""What was typed into a search box goes in; patterns come out that find it, spacing aside, and mark it in a text.

A consonant alone stands for every syllable that begins with it: "ㅎㄱㄷ" and "홍ㄱㄷ" both find 홍길동.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from html import escape

# The order of Unicode: each begins 588 (21 vowels × 28 endings) syllables from 가 on.
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_SYLLABLES_PER_INITIAL = 588

LONGEST_SEARCH = 100
_MOST_WORDS = 8

Pattern = re.Pattern[str]


def patterns(typed: str) -> tuple[Pattern, ...]:
    """One pattern a word; () for nothing typed. A row is found when each word is found in it."""
    words = unicodedata.normalize("NFC", typed[:LONGEST_SEARCH]).split()
    return tuple(_pattern(word) for word in words[:_MOST_WORDS])


def _pattern(word: str) -> Pattern:
    """Spaces and hyphens between two characters do not matter: "30198001" finds "3019-8001"."""
    return re.compile(r"[\s-]?".join(map(_character, word)), re.IGNORECASE)


def _character(character: str) -> str:
    if character not in INITIALS:
        return re.escape(character)
    first = ord("가") + _SYLLABLES_PER_INITIAL * INITIALS.index(character)
    return f"[{character}{chr(first)}-{chr(first + _SYLLABLES_PER_INITIAL - 1)}]"


def has_initials(pattern: Pattern) -> bool:
    """Whether a consonant stands for syllables in it; in long texts such a pattern finds too much."""
    return any(character in INITIALS for character in pattern.pattern)


def finds_all(words: Sequence[Pattern], text: str) -> bool:
    """Whether every word stands in the text."""
    return all(word.search(text) for word in words)


def marked(text: str, words: Iterable[Pattern]) -> str:
    """The text as HTML, escaped, with everything found in <mark>; overlapping finds become one mark."""
    spans = sorted(found.span() for word in words for found in word.finditer(text) if found.group())
    parts: list[str] = []
    done = 0
    for start, end in _merged(spans):
        parts += (escape(text[done:start]), f"<mark>{escape(text[start:end])}</mark>")
        done = end
    return "".join((*parts, escape(text[done:])))


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
