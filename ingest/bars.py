"""Lines with bars, slashes or one mark again and again between their cells in, the same lines with tabs out, and those
of Markdown without its signs; any other line stays as it is."""

import re
from collections.abc import Iterator, Sequence

_BAR = re.compile(r"\s*[|│┃｜]\s*")
_SLASH = re.compile(r"\s+[/／]\s+")
_MARKED = re.compile(r"\s*[^\w\s(‘'\"「]\s")  # a bullet: what it divides by slashes is prose
_MARK = re.compile(r"\s*([▸▶►▷▹‣•·○●◦❍◇◆□■※-])")
_LABELLED = re.compile(r"[가-힣\s]{2,8}[:：]")
_LONGEST_HEAD = 12
_GAP = re.compile(r"\S\s{2,}\S")  # between cells that stand in columns
_FRAMED = re.compile(r"\s*[|│┃｜].*[|│┃｜]\s*")
_RULE = re.compile(r"\s*[|│┃｜]?\s*:?-{3,}:?\s*(?:[|│┃｜]\s*:?-{3,}:?\s*)*[|│┃｜]?\s*")
_HASHES = re.compile(r"#{1,6}\s+(?=\S)")


def tabbed(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a file with every table of bars or slashes as one of tabs. A bar in a line that stands alone divides
    nothing, and neither do slashes but below a header of as many short words.

    A bar before the first cell leaves that cell empty (merged with the one above), unless every line of the table is
    set between bars. The rule that Markdown draws below a header is a row without any cell.
    """
    told = [
        _HASHES.sub("", _unmarked(line), count=1) if line[:1] == "#" else _unmarked(line) for line in _unslashed(lines)
    ]
    run: list[int] = []
    for place, line in enumerate([*lines, ""]):
        if _BAR.search(line):
            run.append(place)
            continue
        if len(run) > 1:
            framed = all(_FRAMED.fullmatch(lines[n]) for n in run)
            for n in run:
                cells = _BAR.split(lines[n].strip())
                cells = cells[1:-1] if framed else cells
                told[n] = "\t".join("" if _RULE.fullmatch(lines[n]) else cell for cell in cells)
        run = []
    return tuple(told)


def _unmarked(line: str) -> str:
    """A line whose items stand one beside the other, each with its label behind the same mark, as cells: "▸담당부서:
    총무과  ▸담당자: 홍길동"."""
    mark = _MARK.match(line)
    if mark is None:
        return line
    items = [item.strip() for item in line.split(mark[1])[1:]]
    apart = len(re.findall(rf"\s{{2}}{mark[1]}", line.strip())) == len(items) - 1
    return "\t".join(items) if apart and len(items) > 1 and all(items) and _LABELLED.match(items[0]) else line


def _unslashed(lines: Sequence[str]) -> Iterator[str]:
    """The lines with tabs for the slashes of a header ("부서 / 담당자 / 연락처") and of the rows right below it."""
    width = 0
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        cells = [] if _MARKED.match(line) else _slashed(line)
        if len(cells) != width:
            heads = all(len(cell) <= _LONGEST_HEAD and not re.search(r"\d", cell) for cell in cells)
            width = len(cells) if heads and len(cells) > 2 and len(_slashed(below)) == len(cells) else 0
        yield "\t".join(cells) if width else line


def _slashed(line: str) -> list[str]:
    """The cells between the slashes of a line, [] of one whose cells stand in columns."""
    cells = _SLASH.split(line.strip())
    return [] if any(map(_GAP.search, cells)) else cells
