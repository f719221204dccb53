"""Levels of schools by their first letter, written out."""

import re

from ingest.numbers import PLAIN

# "유 10교, 초 42교, 중 22교": schools by the first letter of their level
_LEVELS = {"유": "유치원", "초": "초등학교", "중": "중학교", "고": "고등학교", "특": "특수학교"}
_LEVEL = re.compile(rf"(?<![가-힣])(?P<level>[{''.join(_LEVELS)}])(?=\s?(?:{PLAIN})\s?(?:개?교|명|학급|팀|과정|곳))")


def levels_in_full(text: str) -> str:
    """The text with the levels of schools written out where it counts those of several."""
    several = len({match["level"] for match in _LEVEL.finditer(text)}) > 1
    return _LEVEL.sub(lambda match: _LEVELS[match["level"]], text) if several else text
