"""A name in; the school levels of its grades, or in brackets behind it, out: 중학 of 중1~3 and of "거점학교(중)"."""

import re

_GRADES = re.compile(r"(?<![가-힣])[초중고](?=[1-6](?!\d))|(?<=[(（])[초중고](?=[)）])")
_LEVELS = {"초": ("초등", "초등학교"), "중": ("중학", "중학교"), "고": ("고등", "고등학교")}
LEVELS_OF_GRADES = frozenset(word for words in _LEVELS.values() for word in words)


def levels_of_grades(name: str) -> list[str]:
    """What people call the school levels of the grades in a name: 초등 and 초등학교 for 초4~6."""
    return [word for letter in _GRADES.findall(name) for word in _LEVELS[letter]]
