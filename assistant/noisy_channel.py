"""A word that is hardly one, and its neighbours, in; the word one letter away that is likely between them out.

The noisy channel of spelling correction (Kernighan, Church and Gale 1990; Norvig, "How to Write a Spelling Corrector"):
every word one jamo away is a candidate, and the language model of the analyser says how likely each is to stand there.
What people mistype most, particles and endings, no list of the briefing's words has.
"""

from collections.abc import Iterator
from functools import lru_cache

from assistant.known_words import KnownWords
from assistant.slips import looks_alike

_SYLLABLES, _FIRST = 11_172, 0xAC00  # precomposed Hangul, in order of initial, vowel and final
_INITIALS, _VOWELS = range(19), range(21)
_FINALS = (0, 1, 2, 4, 6, 7, 8, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27)  # without those that end hardly a word
_MOST_FINALS = 28
_SHORTEST, _LONGEST = 3, 9  # syllables of a word looked at
# Log-likelihood by itself, below which a word may be a slip: falls with its length. Of 1,362 words of questions 4 % lie
# below, of 352 slips 93 %.
_UNLIKELY, _BY_SYLLABLE = -11.0, -4.5
_BY_ITSELF = 4.0  # gain in likelihood without which nothing else speaks for a word
_LIKELIER = 8.0  # … by how much the word meant is likelier than the word typed, both between their neighbours
_PRINTED = 4.0  # what it gains where the briefing, or whoever asks of it, has all its nouns …
_ASKED = 3.0  # … where people ask with one of them …
_PRINTED_WHOLE = 6.0  # … where it begins with a name that is printed so …
_ALIKE = 3.0  # … and where the two letters look or sound alike
# Of two readings that are not one letter away from each other: what one gains that asks for something, and by each
# syllable of the longest word in it that is known.
_ASKING, _BY_KNOWN = 4.0, 3.0
_SHORTEST_NAME = 4  # syllables
_KEPT = 24  # candidates looked at between their neighbours


class NoisyChannel:
    """Reads single slips of one jamo; what the briefing prints and what people ask with is likelier meant."""

    def __init__(self, known: KnownWords) -> None:
        self._morphemes = known.morphemes
        self._text = known.text
        self._words = known.whole | known.asking
        self._asking = known.asking
        self.meant = lru_cache(maxsize=4096)(self._meant)  # parts of a question are read more than once

    def _meant(self, word: str, before: str = "", behind: str = "") -> str:
        """What ``word`` is a slip of in ``before`` + ``word`` + ``behind``; the same word where it is likely enough."""
        if not _SHORTEST <= len(word) <= _LONGEST or word in self._text:
            return word
        sizes = range(len(word), _SHORTEST_NAME - 1, -1)
        printed = next((word[:size] for size in sizes if word[:size] in self._text), "")
        if not printed and self._morphemes.likelihoods([word])[0] > _UNLIKELY + _BY_SYLLABLE * len(word):
            return word
        candidates = sorted({one for one in _one_jamo_away(word) if one.startswith(printed)})
        if not candidates:
            return word
        scored = zip(self._morphemes.likelihoods(candidates), candidates, strict=True)
        words = [one for _, one in sorted(scored, reverse=True)[:_KEPT]]
        typed, *between = self._morphemes.likelihoods([f"{before}{one}{behind}" for one in (word, *words)])
        gains = [
            (gain + self._likelier(word, one), one)
            for score, one in zip(between, words, strict=True)
            if (gain := score - typed) > _BY_ITSELF and self._may_be_word(word, one)
        ]
        gain, meant = max(gains, default=(0.0, word))
        return meant if gain > _LIKELIER else word

    def likelihood(self, word: str, typed: str, before: str, behind: str) -> float:
        """How likely ``word`` stands there as a reading of ``typed``, with what speaks for it beside the language."""
        (score,) = self._morphemes.likelihoods([f"{before}{word}{behind}"])
        alike = _ALIKE * looks_alike(typed, word)
        return score + alike + _ASKING * self.asks(word) + _BY_KNOWN * self.longest_known(word)

    def _may_be_word(self, typed: str, meant: str) -> bool:
        """Whether it begins as a word does, and what differs is no last letter read as a particle of a noun nobody
        knows: 북부분원, no 북부분은."""
        tokens = self._morphemes.analyse(meant)
        first, last = tokens[0], tokens[-1]
        if first.tag[0] in "EJ":
            return False
        stem = meant[: last.start]
        return typed[:-1] != meant[:-1] or last.tag[0] != "J" or stem in self._words or stem in self._text

    def _likelier(self, typed: str, meant: str) -> float:
        """What speaks for a word beside the language: that it is printed, and how such slips are made."""
        whole = any(
            meant[:end] in self._text and meant[:end] != typed[:end] for end in range(_SHORTEST_NAME, len(meant) + 1)
        )
        alike = looks_alike(typed, meant)
        return _PRINTED * self.prints(meant) + _ASKED * self.asks(meant) + _PRINTED_WHOLE * whole + _ALIKE * alike

    def prints(self, word: str) -> bool:
        """Whether the briefing, or whoever asks of it, has all nouns of ``word``, and it has one."""
        nouns = self._nouns(word)
        return bool(nouns) and self._words.issuperset(nouns)

    def asks(self, word: str) -> bool:
        """Whether ``word`` holds something that people ask with."""
        return not self._asking.isdisjoint((*self._nouns(word), *_parts(word, _SHORTEST)))

    def longest_known(self, word: str) -> int:
        """How many syllables the longest part of ``word`` has that is a word of the briefing or one people ask with."""
        return max((len(part) for part in _parts(word, 2) if part in self._words), default=0)

    def _nouns(self, word: str) -> list[str]:
        return [t.form for t in self._morphemes.analyse(word) if t.tag[:2] == "NN" and len(t.form) > 1]


def _one_jamo_away(word: str) -> Iterator[str]:
    """Every word that differs from ``word`` in one initial, vowel or final."""
    for place, letter in enumerate(word):
        code = ord(letter) - _FIRST
        if not 0 <= code < _SYLLABLES:
            continue
        initial, rest = divmod(code, len(_VOWELS) * _MOST_FINALS)
        vowel, final = divmod(rest, _MOST_FINALS)
        others = [(other, vowel, final) for other in _INITIALS if other != initial]
        others += [(initial, other, final) for other in _VOWELS if other != vowel]
        others += [(initial, vowel, other) for other in _FINALS if other != final]
        for first, second, third in others:
            made = chr(_FIRST + (first * len(_VOWELS) + second) * _MOST_FINALS + third)
            yield f"{word[:place]}{made}{word[place + 1 :]}"


def _parts(word: str, shortest: int) -> Iterator[str]:
    """Every part of ``word`` of so many syllables or more."""
    for end in range(shortest, len(word) + 1):
        yield from (word[start:end] for start in range(end - shortest + 1))
