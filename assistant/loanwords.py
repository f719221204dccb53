"""An English word in; the words of the briefing that are the same word in Hangul out ("upcycling", 업사이클링).

Both are reduced to the consonants that are heard, as the rules for writing loanwords map them (외래어 표기법,
국립국어원): voiced and unvoiced stops are one, b, p, f and v are one, an r is heard before vowels only.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

_FEWEST = 4  # consonants; words with fewer sound alike by chance
_HANGUL_BASE, _FINALS, _VOWELS = 0xAC00, 28, 21
_INITIALS = ("k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", "", "c", "c", "c", "k", "t", "p", "h")
_SILENT = 11  # ㅇ before a vowel
_FILLED_IN = 18  # ㅡ, where no vowel is heard
_FINAL_SOUNDS = {1: "k", 4: "n", 7: "t", 8: "l", 16: "m", 17: "p", 19: "t", 20: "t", 21: "G", 24: "k", 25: "t", 26: "p"}
_SPELLED = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph|[bfv]", "p"), (r"[ts]ion", "s.n"), (r"ts|ds", "c"), (r"th|d", "t"), (r"sch|sh|z|c(?=[eiy])", "s"),
        (r"tch|ch|j|dge|g(?=[eiy](?!ng))", "C"), (r"ng(?=[aeiou])", "Gk"), (r"ng", "G"), (r"ck|x|q|g|c(?!h)", "k"),
        (r"wh", "w"), (r"r(?![aeiouy])", ""), (r"r", "l"), (r"[aeiouyw]+", "."),
    )
)  # fmt: skip


def heard(word: str) -> str:
    """The consonants heard in a word of Hangul, and how many vowels: "psklG3" of 업사이클링."""
    sounds: list[str] = []
    vowels, open_before = 0, False
    for syllable in word:
        initial, rest = divmod(ord(syllable) - _HANGUL_BASE, _FINALS * _VOWELS)
        vowel, final = divmod(rest, _FINALS)
        goes_on = open_before and initial == _SILENT  # 이 of 사이
        vowels += vowel != _FILLED_IN and not goes_on
        sounds += [_INITIALS[initial], "" if goes_on else ".", _FINAL_SOUNDS.get(final, "")]
        open_before = not final
    return f"{_folded(''.join(sounds))}{vowels}"


def spelled(word: str) -> str:
    """The consonants heard in an English word, and how many vowels: "psklG3" of "upcycling"."""
    sounds = word.lower()
    for pattern, sound in _SPELLED:
        sounds = pattern.sub(sound, sounds)
    vowels = sounds.removesuffix("." if word.endswith("e") else "").count(".")
    return f"{_folded(sounds.replace('C', 'c'))}{vowels}"


def _folded(sounds: str) -> str:
    """Without vowels, and each consonant that is doubled once."""
    return re.sub(r"(.)\1+", r"\1", sounds).replace(".", "")


class Loanwords:
    """Finds words of Hangul by what they are in English.

    Args:
        words: of Hangul, of which some may be loanwords.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for word in words:
            sounds = heard(word)
            if len(sounds) > _FEWEST:
                self._by_sound[sounds].append(word)

    def of(self, english: str) -> Sequence[str]:
        """The words that sound like an English word in lower case; empty for a short one."""
        sounds = spelled(english)
        return tuple(self._by_sound.get(sounds, ())) if len(sounds) > _FEWEST else ()
