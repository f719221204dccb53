"""An English word in; the words of the briefing that are the same word in Hangul out ("upcycling", 업사이클링).

Both are reduced to the consonants that are heard, as the rules for writing loanwords map them (외래어 표기법,
국립국어원): voiced and unvoiced stops are one, b, p, f and v are one, an r is heard before vowels only.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from assistant.text import jamo

_FEWEST = 4  # consonants; words with fewer sound alike by chance
# What is heard of a letter before and behind a vowel; of the others, ㅇ before one, nothing.
_HEARD = {
    **dict(zip("\u1100\u1101\u1102\u1103\u1104\u1105\u1106\u1107\u1108\u1109\u110a", "kknttlmppss", strict=True)),
    **dict(zip("\u110c\u110d\u110e\u110f\u1110\u1111\u1112", "cccktph", strict=True)),
    **dict(
        zip("\u11a8\u11ab\u11ae\u11af\u11b7\u11b8\u11ba\u11bb\u11bc\u11bf\u11c0\u11c1", "kntlmpttGktp", strict=True)
    ),
    ".": ".",  # a vowel
}
_VOWEL = re.compile("[\u1161-\u1175]")
_GOES_ON = re.compile("(?<=[\u1161-\u1175])\u110b[\u1161-\u1175]")  # 이 of 사이
_FILLED_IN = "\u1173"  # ㅡ, where no vowel is heard
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
    letters = _GOES_ON.sub("", jamo(word))
    vowels = len(_VOWEL.findall(letters.replace(_FILLED_IN, "")))
    sounds = "".join(_HEARD.get(letter, "") for letter in _VOWEL.sub(".", letters))
    return f"{_folded(sounds)}{vowels}"


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
