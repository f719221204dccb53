"""Lines in, the same lines out with the usual numbers before parts counted in words ("첫째 마당 일반 현황")."""

import re
from collections.abc import Sequence

from ingest.lines import LEADER, compact

_COUNTED = ("첫", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
_NAMES = r"(?:마당|마디|꼭지|묶음|가름|마루|판)"  # of parts; others are read as they stand
_PART = re.compile(
    rf"\s*(?:(?P<count>{'|'.join(_COUNTED)})째\s?(?:[장부편]|{_NAMES})|제?(?P<digit>\d{{1,2}})\s?{_NAMES})"
    r"(?:\s*[.:)]\s*|\s+)(?P<title>\S.*)"
)
_APPENDED = re.compile(r"\s*(?:덧붙임|붙임|부록|별첨|뒤붙임)(?:\s*[.:)]\s*|\s+)(?P<title>[가-힣].*)")
_LEADER = re.compile(rf"\s*{LEADER}\s*\d+\s*$")
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
_FEWEST = 2


def with_counted_parts(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, with a Roman number for the words that count the parts, and one for an appendix that has none but
    stands in the table of contents as well; unchanged where fewer than two parts are counted so."""
    counted = [match if (match := _PART.fullmatch(line)) and "\t" not in line else None for line in lines]
    if len({_number(match) for match in counted if match}) < _FEWEST:
        return tuple(lines)
    contents = {compact(_LEADER.sub("", line)) for line in lines if _LEADER.search(line)}
    told = []
    for line, match in zip(lines, counted, strict=True):
        appended = _APPENDED.fullmatch(line) if compact(_LEADER.sub("", line)) in contents else None
        part = f"{_ROMAN[_number(match) - 1]}. {match['title']}" if match else line
        told.append(f"붙임 1. {appended['title']}" if appended else part)
    return tuple(told)


def _number(match: re.Match[str]) -> int:
    return _COUNTED.index(match["count"]) + 1 if match["count"] else min(int(match["digit"]), len(_ROMAN))
