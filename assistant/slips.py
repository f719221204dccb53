"""Two names in; whether one is the other mistyped or misheard out."""

from operator import ne

from assistant.text import jamo

# Jamo that a hurried finger or ear takes for one another. Two names that differ otherwise are two people.
_ALIKE = (
    "ᅡᅣ", "ᅥᅧ", "ᅩᅭ", "ᅮᅲ", "ᅢᅦᅨᅤ", "ᅬᅰᅫ", "ᅪᅡ", "ᅯᅥ", "ᅱᅵ", "ᅴᅵ", "ᅮᅳ", "ᅧᅨ",
    "ᄀᄁ", "ᄃᄄ", "ᄇᄈ", "ᄉᄊ", "ᄌᄍ",
)  # fmt: skip


_SILENT = "ᄋᄒ"  # ㅎ between vowels is hardly heard; the two names may still be those of two people


def is_slip(typed: str, name: str) -> bool:
    """Whether ``typed`` is ``name`` with one jamo mistaken for a look-alike or sound-alike."""
    mistaken = _letter_mistaken(typed, name)
    return len(mistaken) > 1 and any(mistaken <= set(group) for group in _ALIKE)


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
