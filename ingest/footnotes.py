"""Lines in, the same lines out with the numbers of footnotes as most print them: "각주1)".

At the foot of a page "1) 길동무 연수: …" explains what a word above with that number behind it is ("길동무 연수1)"). A
number without such a line is none.
"""

import re
from collections.abc import Sequence

_FOOT = re.compile(r"\s*(?P<number>\d{1,2})\)\s*(?P<term>[^:：\t]{2,40}?)\s*[:：]\s*\S.*")
_FEWEST = 2


def with_footnotes(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines; unchanged where fewer than two numbers stand behind the words that lines so numbered explain."""
    feet = {n: match for n, line in enumerate(lines) if (match := _FOOT.fullmatch(line))}
    marks = {n: _mark(foot["term"], foot["number"]) for n, foot in feet.items()}
    marks = {n: mark for n, mark in marks.items() if any(mark.search(line) for line in lines)}
    if len(marks) < _FEWEST:
        return tuple(lines)
    told = []
    for n, line in enumerate(lines):
        for foot, mark in marks.items():
            line = mark.sub(rf"\g<term>각주{feet[foot]['number']})", line)
        told.append(f"각주 {line.strip()}" if n in marks else line)
    return tuple(told)


def _mark(term: str, number: str) -> re.Pattern[str]:
    """The last word of a term with the number behind it, and no digit more."""
    return re.compile(rf"(?P<term>{re.escape(term.split()[-1])}){number}\)")
