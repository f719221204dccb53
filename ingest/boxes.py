"""Lines of prose in, footnote boxes out: a term on a line of its own, then the paragraph that explains it."""

import re
from collections.abc import Iterator, Sequence

from ingest.lines import Source, clean, compact, marked
from ingest.records import Definition, LineRange, Section

_LONGEST_TERM = 40
_INLINE = re.compile(r"^\s*\*\s+(?P<term>[^:：]{2,40}?)\s*[:：]\s*(?P<text>\S.*)$")


def read_definitions(source: Source, section: Section, lines: Sequence[int]) -> Iterator[Definition]:
    """The boxes among a section's lines of prose.

    A term has no mark, stands alone between blank lines, is short, and the next line is plain as well. Directly
    beneath each other the two lines count only where a bullet of the section carries the term with a star. A line
    "* 용어: 설명" always counts.
    """
    starred = [compact(part) for line in lines for part in re.split(r"\*(?!\*)", source[line].replace("**", ""))[:-1]]
    place = 0
    while place < len(lines):
        line = lines[place]
        inline = _INLINE.match(source[line])
        if inline:
            yield Definition(section, LineRange(line, line), clean(inline["term"]), clean(inline["text"]))
        elif _is_term(source, lines, place) and _explains(source, lines, place, starred):
            last = place + 1
            while last + 1 < len(lines) and lines[last + 1] == lines[last] + 1 and _plain(source, lines[last + 1]):
                last += 1
            text = " ".join(source[n] for n in lines[place + 1 : last + 1])
            yield Definition(section, LineRange(line, lines[last]), clean(source[line]), clean(text))
            place = last
        place += 1


def _plain(source: Source, line: int) -> bool:
    return not marked(source[line]).mark and "\t" not in source[line]


def _is_term(source: Source, lines: Sequence[int], place: int) -> bool:
    line, text = lines[place], clean(source[lines[place]])
    alone = line == 1 or not source[line - 1].strip()
    return alone and _plain(source, line) and len(text) <= _LONGEST_TERM and not re.search(r"[.!?:]$", text)


def _explains(source: Source, lines: Sequence[int], place: int, starred: Sequence[str]) -> bool:
    """Whether the next line explains the term at ``place``."""
    if place + 1 >= len(lines) or not _plain(source, lines[place + 1]):
        return False
    term = compact(source[lines[place]]).rstrip("*")
    apart = lines[place + 1] > lines[place] + 1
    return (apart and source.before(lines[place + 1]) == lines[place]) or any(s.endswith(term) for s in starred)
