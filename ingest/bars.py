"""Lines with bars between their cells in, the same lines with tabs out; every other line stays as it is."""

import re
from collections.abc import Sequence

_BAR = re.compile(r"\s*[|│┃｜]\s*")
_FRAMED = re.compile(r"\s*[|│┃｜].*[|│┃｜]\s*")


def tabbed(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a file with every table of bars as one of tabs. A bar in a line that stands alone divides nothing.

    A bar before the first cell leaves that cell empty (merged with the one above), unless every line of the table is
    set between bars.
    """
    told = list(lines)
    run: list[int] = []
    for place, line in enumerate([*lines, ""]):
        if _BAR.search(line):
            run.append(place)
            continue
        if len(run) > 1:
            framed = all(_FRAMED.fullmatch(lines[n]) for n in run)
            for n in run:
                cells = _BAR.split(lines[n].strip())
                told[n] = "\t".join(cells[1:-1] if framed else cells)
        run = []
    return tuple(told)
