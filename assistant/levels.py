"""A name in; the school levels of its grades, in brackets behind it (중학 of "거점학교(중)") or joined, out."""

import re
from collections.abc import Collection

_GRADES = re.compile(r"(?<![가-힣])[초중고](?=[1-6](?!\d))|(?<=[(（])[초중고](?=[)）])")
_LEVELS = {"초": ("초등", "초등학교"), "중": ("중학", "중학교"), "고": ("고등", "고등학교")}
LEVELS_OF_GRADES = frozenset(word for words in _LEVELS.values() for word in words)
_BRACKETED = re.compile(r"(?<![가-힣])([가-힣])\(([가-힣])\)([가-힣])(?![가-힣])")
_LEVELS_JOINED = re.compile(r"(?<![가-힣])([유초중고](?:[·ㆍ,]\s?[유초중고])+)등(?![가-힣]*급)")
_LETTERS = re.compile(r"[유초중고특](?:[·ㆍ,/\s]*[유초중고특])*")
# What people call the level that a tag of one letter ([초], [중·고]) is of.
CALLED_BY_LETTER = {
    "유치원": "유",
    "유아": "유",
    "초등": "초",
    "초등학교": "초",
    "중등": "중",
    "중학교": "중",
    "고등": "고",
    "고등학교": "고",
    "특수": "특",
    "특수학교": "특",
}
_SCHOOLS = {
    "초등": ("초등학교",),
    "중등": ("중학교",),
    "고등": ("고등학교", "고교"),
}
_SECONDARY, _HIGH = "중등", "고등"
LEVELS = _SCHOOLS.keys()
SCHOOLS = frozenset(word for words in _SCHOOLS.values() for word in words)
_NURSERY = "유치원"


def levels_of_grades(name: str) -> list[str]:
    """What people call the school levels of the grades in a name: 초등 and 초등학교 for 초4~6."""
    return [word for letter in _GRADES.findall(name) for word in _LEVELS[letter]]


def variants(name: str) -> list[tuple[str, str]]:
    """What each word with a bracket inside stands for: 교감 and 원감 for 교(원)감."""
    return [(a + c, b + c) for a, b, c in _BRACKETED.findall(name)]


def levels_in(name: str) -> list[str]:
    """The school levels that are written as one: 초등 and 중등 for 초·중등."""
    joined = _LEVELS_JOINED.findall(name)
    return [_NURSERY if letter == "유" else f"{letter}등" for group in joined for letter in group if letter.isalpha()]


def levels_of_letters(tag: str) -> list[str]:
    """What people call the school levels of a tag that has only their letters: 초등 and 초등학교 for [초]."""
    return [called for called, letter in CALLED_BY_LETTER.items() if letter in tag] if _LETTERS.fullmatch(tag) else []


def schools_of(tag: str, others: Collection[str] = ()) -> list[str]:
    """What people call the schools of a tag: 중학교 for [중등], and 고등학교 where none of ``others`` is [고등]."""
    levels = [*tag.split(), *([_HIGH] if _SECONDARY in tag.split() and _HIGH not in others else ())]
    return [word for level in levels for word in _SCHOOLS.get(level, ())]
