"""A question as typed in; the question as meant out: slips of typing read as words the briefing or the lexicon knows.

A person's name is never corrected here: two names one letter apart may be two people.
"""

import re
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from assistant.text import jamo
from vectorstore.morphemes import Morphemes

_LONG_EOJEOL = 12  # no Korean word with its particles is longer; such a question was typed without spaces
_SURE = 0.85  # similarity in jamo from which a word that could be right is still read as another
_LIKELY = 0.78  # … from which a word that nobody knows is
_HANGUL = re.compile(r"[가-힣]+")


class Speller:
    """Corrects single words against the words that can be meant.

    Args:
        words: words of the briefing and of the lexicon, two syllables and longer.
        morphemes: to see which words are known anyway.
        keep: words never to be changed nor to be the result of a change, such as people's names.
    """

    def __init__(self, words: Iterable[str], morphemes: Morphemes, keep: Iterable[str] = ()) -> None:
        self._words = sorted({w for w in words if _HANGUL.fullmatch(w) and 2 <= len(w) <= 10})
        self._known = frozenset(self._words)
        self._jamo = [jamo(word) for word in self._words]
        self._morphemes = morphemes
        self._keep = frozenset(keep)

    def correct(self, text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """The text with its slips read as what was meant, and the pairs (typed, read)."""
        if any(len(word) > _LONG_EOJEOL for word in _HANGUL.findall(text)):
            text = self._morphemes.space(text)
        changes: list[tuple[str, str]] = []

        def one(match: re.Match[str]) -> str:
            word = match.group()
            read = self._read(word)
            if read != word:
                changes.append((word, read))
            return read

        return _HANGUL.sub(one, text), tuple(changes)

    def _read(self, word: str) -> str:
        if any(name in word for name in self._keep) or any(word.startswith(known) for known in self._prefixes(word)):
            return word
        tokens = self._morphemes.analyse(word)
        nouns = [t for t in tokens if t.tag[0] in "NX" or t.tag in ("VV", "VA")]
        odd = any(not t.known or (len(t.form) == 1 and t.tag[0] == "N") for t in nouns)
        best: tuple[float, int, str] = (0.0, 0, word)
        for length in range(2, len(word) + 1):
            found = process.extractOne(
                jamo(word[:length]), self._jamo,
                scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=_LIKELY if odd else _SURE,
            )  # fmt: skip
            if found is None:
                continue
            meant, similarity = self._words[found[2]], round(found[1], 3)
            if (odd or length >= 3) and self._plausible(word[length:]) and (similarity, length) > best[:2]:
                best = (similarity, length, meant + word[length:])
        return best[2]

    def _prefixes(self, word: str) -> list[str]:
        """Known beginnings of ``word`` after which only particles or known words remain."""
        return [
            word[:n] for n in range(len(word), 1, -1)
            if word[:n] in self._known and self._plausible(word[n:])
        ]  # fmt: skip

    def _plausible(self, rest: str) -> bool:
        """Whether what follows a word can follow it: nothing, a particle or an ending, or a known word."""
        if not rest or any(rest[:n] in self._known for n in range(2, len(rest) + 1)):
            return True
        tokens = self._morphemes.analyse("것" + rest)
        return bool(tokens) and all(t.tag[0] in "JEVX" or t.tag in ("NNB", "XSN", "IC") for t in tokens[1:])
