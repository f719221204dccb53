"""A briefing's lines in; what else they call things that have a name of their own out: 연수차 「배움버스」."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from assistant.text import bare

_APPOSED = re.compile(r"(?P<called>(?:[가-힣]+\s)?[가-힣]{2,})\s?[「『‘](?P<name>[가-힣][가-힣\s]{1,12})[」』’]")
_BUILDING = re.compile(r"(?<![가-힣])(?P<called>[가-힣]{2,6}[관동실원터])\((?P<name>[가-힣]{2,6})\)")
_SHORTEST = 3  # letters of words that call one thing
_LONG_WORD = 5  # … and of the last of two that call it alone: 마음돌봄센터, but no 동아리
_MOSTLY = 0.3  # of the lines that say so, those that say the name behind it

Pairs = tuple[tuple[str, str], ...]


def apposed(lines: Sequence[str], terms: Callable[[str], Sequence[str]]) -> Pairs:
    """What things are called, each with its name, the longest first; nothing that calls several, or mostly others."""
    named: dict[str, set[str]] = {}
    for line in lines:
        for match in _APPOSED.finditer(line):
            words = match["called"].split()
            nouns = [word for word in words if "".join(terms(word)) == word]
            if nouns[-1:] == words[-1:]:
                alone = nouns != words or len(words[-1]) >= _LONG_WORD
                for called in {" ".join(words) if nouns == words else words[-1], *(words[-1:] if alone else ())}:
                    named.setdefault(called, set()).add(match["name"])
    pairs = ((called, next(iter(names))) for called, names in named.items() if len(names) == 1)
    kept = (pair for pair in pairs if len(bare(pair[0])) >= _SHORTEST and _is_meant(lines, *pair))
    return tuple(sorted({*kept, *_buildings(lines)}, key=lambda pair: (-len(pair[0]), pair)))


def _buildings(lines: Sequence[str]) -> Pairs:
    """The two names of a building that is called both, either as the other: 생활관(물결재). None of two of a kind."""
    both = {(match["called"], match["name"]) for line in lines for match in _BUILDING.finditer(line)}
    both |= {(name, called) for called, name in both}
    often = Counter(called for called, _ in both)
    return tuple(pair for pair in both if often[pair[0]] == often[pair[1]] == 1)


def _is_meant(lines: Sequence[str], called: str, name: str) -> bool:
    """Whether what is called so is mostly the thing of that name."""
    said = [line for line in lines if called in line]
    ways = rf"{re.escape(called)}\s?[「『‘]?{re.escape(name)}|{re.escape(name)}[」』’]?[(（]{re.escape(called)}[)）]"
    beside = [line for line in said if re.search(ways, line)]
    return len(beside) >= _MOSTLY * len(said)


def by_name(text: str, pairs: Pairs) -> tuple[str, ...]:
    """``text`` with what it calls a thing read as its name."""
    named = ((called, name) for called, name in pairs if called in text and name not in text)
    return tuple(dict.fromkeys(text.replace(called, name) for called, name in named))
