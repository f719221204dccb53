"""Lines of forms in, the same lines out with each row's label as a sub-heading above what the row says.

A form ("사업카드") is a table of two columns: a label, and whatever it is about. An export prints the label where the
page does, at the vertical middle of its row: beside the middle one of its lines, or on a line of its own between them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.headings import is_caption
from ingest.lines import HEADING_MARKS, compact, marked, width
from ingest.pages import BREAK

_LABEL = re.compile(r"(?P<indent> *)(?P<label>[가-힣\d][가-힣\d·/ ]{1,14}?)(?:\s{2,}(?P<rest>\S.*)|\s*)")
_PAGE_NUMBER = re.compile(r"\s*\d{1,3}\s*")
_FEWEST = 3  # labels that stand alone between the lines of their row
_BEYOND = 0.5  # what it costs that a form's first row leaves a line above it out


@dataclass(frozen=True, slots=True)
class _Gutter:
    """Where what labels are of begins, in half widths, and where the labels may: where those do that stand alone.
    ``known`` are labels, compact, that may begin elsewhere, and beside which a row's line may be set further in."""

    rows: int
    indents: frozenset[int]
    known: frozenset[str] = frozenset()

    def label(self, line: str) -> str:
        """The label of a line, "" without one."""
        match = _LABEL.fullmatch(line)
        if match is None or not re.search(r"[가-힣]", match["label"]):
            return ""
        known = compact(match["label"]) in self.known
        if not (known or len(match["indent"]) in self.indents) or self.ends(match) >= self.rows:
            return ""
        start = match.start("rest") if match["rest"] else self.rows
        begins = self.rows in (width(line[:start]), start)
        return match["label"] if not match["rest"] or begins or (known and width(line[:start]) > self.rows) else ""

    def ends(self, match: re.Match[str]) -> int:
        """Where a label ends."""
        return len(match["indent"]) + width(match["label"])

    def dedented(self, line: str) -> str:
        """What a line says beside the gutter, at the same place."""
        match = _LABEL.fullmatch(line) if self.label(line) else None
        if match is None:
            return line[min(self.rows, _indent(line)) :]
        further_in = width(line[: match.start("rest")]) - self.rows if match["rest"] else 0
        return " " * further_in + (match["rest"] or "")


def formed(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, with the rows of every form below their labels; unchanged where no labels stand between the lines of
    their rows."""
    gutter = _gutter(lines)
    if gutter is None:
        return tuple(lines)
    told = list(lines)
    for form in _forms(lines, gutter):
        for line in form:
            told[line] = "" if _is_blank(lines[line]) else gutter.dedented(lines[line]) or BREAK
        for label, first, last in _rows(lines, form, gutter):
            _head(told, label, [n for n in range(first, last + 1) if told[n].strip()])
    return tuple(told)


def _head(told: list[str], label: str, row: Sequence[int]) -> None:
    """Sets the label above its row: on the blank line there, or else before what its first line says."""
    if not row:
        return
    words = label.split()
    head = f"{HEADING_MARKS[0]} {''.join(words) if all(len(word) == 1 for word in words) else ' '.join(words)}"
    first = row[0]
    listed = len(row) > 1 or marked(told[first]).mark or told[first].lstrip()[:1] == "*"
    if listed and not told[first - 1].strip():
        told[first - 1] = head
    elif is_caption(told[first].strip()):
        told[first] = f"{head} {re.sub(r'^[(（](?!단위)', '(단위: ', told[first].strip())}"
    else:
        told[first] = f"{head}: {told[first].strip()}"


def _gutter(lines: Sequence[str]) -> _Gutter | None:
    """The gutter of a file's forms: where labels stand alone, again and again, right between lines further in."""
    found: dict[int, list[tuple[int, str]]] = {}
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        match = _LABEL.fullmatch(line)
        if match is None or match["rest"] or _is_blank(above) or _is_blank(below):
            continue
        indent, rows = len(match["indent"]), min(_indent(above), _indent(below))
        if _Gutter(rows, frozenset({indent})).label(line):
            found.setdefault(rows, []).append((indent, compact(match["label"])))
    rows, alone = max(found.items(), key=lambda item: len(item[1]), default=(0, []))
    if len(alone) < _FEWEST or not len(alone) > len({label for _, label in alone}) > 1:
        return None
    gutter = _Gutter(rows, frozenset(indent for indent, _ in alone))
    return replace(gutter, known=frozenset(compact(label) for line in lines if (label := gutter.label(line))))


def _forms(lines: Sequence[str], gutter: _Gutter) -> Iterator[range]:
    """The runs of lines with some labels, and nothing before the column of the rows but these."""
    first = 0
    for place, line in enumerate([*lines, "."]):
        if _is_blank(line) or gutter.label(line) or _indent(line) >= gutter.rows:
            continue
        form = range(first, place)
        if sum(bool(gutter.label(lines[n])) for n in form) > 1:
            yield form
        first = place + 1


def _rows(lines: Sequence[str], form: range, gutter: _Gutter) -> Iterator[tuple[str, int, int]]:
    """The label of each row of a form, with its first and last line."""
    opened = False
    for block in _blocks(lines, form):
        labels = [n for n in block if gutter.label(lines[n])]
        beside = not opened and _indent(lines[block[0]]) > gutter.rows and not gutter.label(lines[block[0]])
        starts = _starts(block, labels, beside)
        for label, (first, end) in zip(labels, pairwise((*starts, block[-1] + 1)), strict=False):
            yield gutter.label(lines[label]), first, end - 1
        opened = opened or bool(labels)


def _blocks(lines: Sequence[str], form: range) -> Iterator[list[int]]:
    """The lines of a form that stand between blank ones."""
    block: list[int] = []
    for line in form:
        if not _is_blank(lines[line]):
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _starts(block: Sequence[int], labels: Sequence[int], beside: bool) -> list[int]:
    """The first line of each row of a block, so that all labels stand as near as can be to the middle of theirs; what
    stands ``beside`` a form, above all of its rows, belongs to none."""
    best: list[tuple[float, list[int]]] = [(0.0, [block[0]])]
    if beside and labels:
        best += [(_BEYOND, [n]) for n in block if block[0] < n <= labels[0]]
    for label, following in pairwise((*labels, block[-1] + 1)):
        ends = range(label + 1, following + 1) if following in labels else (following,)
        best = [
            min((cost + abs((label - starts[-1]) - (end - 1 - label)), [*starts, end]) for cost, starts in best)
            for end in ends
        ]
    return min(best)[1][:-1] if labels else []


def _indent(line: str) -> int:
    return width(line[: len(line) - len(line.lstrip())])


def _is_blank(line: str) -> bool:
    return not line.strip() or _PAGE_NUMBER.fullmatch(line) is not None
