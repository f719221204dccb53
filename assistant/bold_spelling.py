"""A question that nothing answers in; the same with words read as those that they may be slips of out.

Read as it stands, a word that could be right is left alone. Where it leads to nothing it may be a slip after all: of a
word that the briefing, or whoever asks of it, does use, with one letter taken for another that looks or sounds alike.
"""

import re
from collections.abc import Iterable
from functools import cached_property

from assistant.known_words import KnownWords
from assistant.slips import Names

Corrections = tuple[tuple[str, str], ...]

_HANGUL = re.compile("[가-힣]+")
_SHORTEST = 2  # syllables


class BoldSpeller:
    """Takes words for slips that the speller leaves alone; those of ``asking`` may be meant wherever they stand."""

    def __init__(self, known: KnownWords, asking: Iterable[str]) -> None:
        self._known = known
        self._asking = frozenset(asking)

    @cached_property
    def _words(self) -> Names:
        return Names((*self._known.words, *sorted(self._asking)))

    def readings(self, text: str) -> tuple[tuple[str, Corrections], ...]:
        """``text`` with all its slips mended and, where there are several, with each of them alone."""
        found = [
            (match.start(), match.end(), meant)
            for match in _HANGUL.finditer(text)
            if (meant := self._meant(text[: match.start()].split(" ")[-2:-1], match.group())) is not None
        ]
        several = [found, *([slip] for slip in found)] if len(found) > 1 else [found] if found else []
        return tuple(_mended(text, slips) for slips in several)

    def _meant(self, before: list[str], word: str) -> str | None:
        """``word`` with the longest part of it that is printed nowhere as what it may be a slip of; None without."""
        if self._known.may_be_name(word):
            return None
        for start in self._known.reachable(word):
            printed = word[:start] or (before[0] if before else "")
            for end in range(len(word), start + _SHORTEST - 1, -1):
                if self._cuts_ending(word, end):  # 합니 of 궁금합니다 is no slip of 합치
                    continue
                for meant in self._words.meant(word[start:end]):
                    if self._is_slip(printed, word[start:end], meant) and self._known.may_follow(meant, word[end:]):
                        return word[:start] + meant + word[end:]
        return None

    def _cuts_ending(self, word: str, end: int) -> bool:
        """Whether ``end`` lies within the final ending of a verb."""
        final = self._known.morphemes.analyse(word)[-1]
        return final.tag == "EF" and final.known and final.start < end < final.end

    def _is_slip(self, before: str, typed: str, meant: str) -> bool:
        """Whether a word that is printed nowhere is no word, or stands before what is meant where that is printed."""
        if self._known.is_printed(typed) or typed in self._asking or self._known.is_inflected(meant):
            return False
        return not self._known.is_word(typed) or (len(before) > 1 and self._known.is_printed(before + meant))


def _mended(text: str, slips: list[tuple[int, int, str]]) -> tuple[str, Corrections]:
    """``text`` with the slips at these places mended, and what was typed and read there."""
    taken = tuple((text[start:end], meant) for start, end, meant in slips)
    for start, end, meant in reversed(slips):
        text = text[:start] + meant + text[end:]
    return text, taken
