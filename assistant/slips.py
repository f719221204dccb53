"""Two names in; whether one is the other mistyped or misheard out."""

from collections import defaultdict
from collections.abc import Iterable
from operator import ne

from assistant.text import jamo

# Jamo that a hurried finger or ear takes for one another. Two names that differ otherwise are two people.
_ALIKE = (
    "ᅡᅣ", "ᅥᅧ", "ᅩᅭ", "ᅮᅲ", "ᅢᅦᅨᅤ", "ᅬᅰᅫ", "ᅪᅡ", "ᅯᅥ", "ᅱᅵ", "ᅴᅵ", "ᅮᅳ", "ᅧᅨ",
    "ᄀᄁ", "ᄃᄄ", "ᄇᄈ", "ᄉᄊ", "ᄌᄍ",
)  # fmt: skip


# Syllables of given names. One letter away from somebody's name, 한서융 is no name, and 김민주 is somebody else's.
_OF_NAMES = frozenset(
    "가강건겸경계고곤관광교구국군권규균근글금기길나난남내노누다단달담대덕도돈동두득라락란람랑래려련렬례로록룡루류륜률리린림마만매명"
    "모목무묵문미민바박발방배백범법벽별병보복봉부분비빈빛사산삼상새샘서석선설섭성세소솔송수숙순술숭슬승시식신실심아안애양언여연열"
    "영예오옥온완왕외요용우욱운웅원월위유육윤율은을음응의이익인일임입자작장재전정제조종좌주준중지진집차찬창채천철초총춘충치칠탁탄"
    "태택평포표풍필하학한함해행향헌혁현협형혜호홍화환활황회효후훈휘휴흔흠흥희"
)

_GAP = "_"
_SILENT = "ᄋᄒ"  # ㅎ between vowels is hardly heard; the two names may still be those of two people


def may_be_given(name: str) -> bool:
    """Whether people may be given such a name."""
    return all(syllable in _OF_NAMES for syllable in name)


def looks_alike(typed: str, meant: str) -> bool:
    """Whether ``typed`` is ``meant`` with one jamo mistaken for a look-alike or sound-alike."""
    mistaken = _letter_mistaken(typed, meant)
    return len(mistaken) > 1 and any(mistaken <= set(group) for group in _ALIKE)


def is_slip(typed: str, name: str) -> bool:
    """Whether ``typed`` is ``name`` with one jamo mistaken, for one like it or so that it is nobody's name."""
    odd = any(a != b and a not in _OF_NAMES for a, b in zip(typed[1:], name[1:], strict=False))
    return looks_alike(typed, name) or (odd and letters_apart(typed, name) == 1)


def sounds_like(typed: str, name: str) -> bool:
    """Whether ``typed`` is ``name`` with a ㅎ too many or too few, which a post beside it must bear out."""
    return _letter_mistaken(typed, name) == set(_SILENT)


def _letter_mistaken(typed: str, name: str) -> set[str]:
    """The one jamo typed and the one meant; empty where more or fewer differ."""
    if letters_apart(typed, name) != 1:
        return set()
    return next({a, b} for a, b in zip(jamo(typed), jamo(name), strict=True) if a != b)


def letters_apart(typed: str, name: str) -> int:
    """How many jamo of two words as long differ; -1 where they are not as long, or differ in several syllables."""
    if len(typed) != len(name) or sum(map(ne, typed, name)) > 1:
        return -1
    first, second = jamo(typed), jamo(name)
    return sum(a != b for a, b in zip(first, second, strict=True)) if len(first) == len(second) else -1


class Names:
    """Names in their order, looked up by their slips: a slip changes one syllable, so all others find the name."""

    def __init__(self, names: Iterable[str]) -> None:
        self._order = {name: place for place, name in enumerate(dict.fromkeys(names))}
        self._lengths = sorted({len(name) for name in self._order})
        self._gapped: dict[str, list[str]] = defaultdict(list)
        for name in self._order:
            for gapped in _gapped(name):
                self._gapped[gapped].append(name)

    def meant(self, word: str) -> tuple[str, ...]:
        """All of the names that are as long and of which ``word`` is a slip, in their order."""
        near = {name for gapped in _gapped(word) for name in self._gapped.get(gapped, ()) if is_slip(word, name)}
        return tuple(sorted(near, key=self._order.__getitem__))

    def mistaken(self, word: str) -> str | None:
        """The first of the names of which the beginning of ``word`` is a slip."""
        begun = (word[:length] for length in self._lengths if length <= len(word))
        near = {name for typed in begun for gapped in _gapped(typed) for name in self._gapped.get(gapped, ())}
        slips = (name for name in near if is_slip(word[: len(name)], name))
        return min(slips, key=self._order.__getitem__, default=None)


def _gapped(word: str) -> list[str]:
    """``word`` with each of its syllables left out in turn."""
    return [f"{word[:place]}{_GAP}{word[place + 1 :]}" for place in range(len(word))]
