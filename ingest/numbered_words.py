"""Lines whose numbers stand behind a word of the house in ("사업카드 Ⅰ-1   제목", "정책방향 Ⅰ   제목"), the same lines
out as others number them ("1-1. 제목", "1. 제목")."""

import re
from collections.abc import Sequence

_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
_WORD = r"(?P<indent>\s*)(?P<word>[가-힣]{2,6}\s?[가-힣]{0,4})\s+"
_PROGRAMME = re.compile(rf"{_WORD}(?P<area>[{_ROMAN}])\s?-\s?(?P<number>\d{{1,2}})[.)]?\s+(?P<title>[^\s\d].*)")
_AREA = re.compile(rf"{_WORD}(?P<area>[{_ROMAN}])[.)]?\s+(?P<title>[^\s\d].*)")
_FEWEST = 3  # programmes whose numbers stand behind the same word


def with_bare_numbers(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines; unchanged where no word stands before the numbers of several programmes, each but once."""
    programmes = [_PROGRAMME.fullmatch(line) for line in lines]
    numbers: dict[str, list[str]] = {}
    for found in filter(None, programmes):
        numbers.setdefault(found["word"], []).append(f"{found['area']}-{found['number']}")
    words = {word for word, told in numbers.items() if len(told) == len({*told}) >= _FEWEST}
    if not words:
        return tuple(lines)
    areas = {number.partition("-")[0] for word in words for number in numbers[word]}
    told = []
    for line, programme in zip(lines, programmes, strict=True):
        area = None if programme else _AREA.fullmatch(line)
        if programme and programme["word"] in words:
            line = f"{_digit(programme['area'])}-{programme['number']}. {programme['title']}"
        elif area and area["area"] in areas:
            line = f"{_digit(area['area'])}. {area['title']}"
        told.append(line)
    return tuple(told)


def _digit(roman: str) -> int:
    return _ROMAN.index(roman) + 1
