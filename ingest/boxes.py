"""Lines of prose in, footnote boxes out: a term on a line of its own, then the paragraph that explains it; likewise
pairs of a word and a sentence."""

import re
from collections.abc import Iterator, Sequence

from ingest.lines import Source, clean, compact, marked
from ingest.records import Definition, LineRange, Section
from ingest.tables import Table

_LONGEST_TERM = 40
_SHORTEST_TEXT = 30  # of a paragraph that explains the term right above it
_INLINE = re.compile(r"^\s*(?:\*{1,3}|각주\s?\d{1,2}\))\s+(?P<term>[^:：]{2,40}?)\s*[:：]\s*(?P<text>\S.*)$")
_LISTED = re.compile(
    r"^\s*(?:[(（](?:\d{1,2}|[가-하])[)）]|(?:각?주\s?)?(?:\d{1,2}|[가-하])[.)]\s|\*{1,3}|[^\w\s(（「『])?\s*(?P<term>[^:：]{2,40}?)\s*[:：]\s*(?P<text>\S.*)$"
)
_TERMS = re.compile(r"용어|낱말풀이|각주|미주")
_CLOSING = "」』’”'\")）]"  # a term may stand in them where a star is set behind it
_ASKED = re.compile(r"(?:이란|란)\s*\?$|(?:이란|란)$(?<=이란)")


def read_definitions(source: Source, section: Section, lines: Sequence[int]) -> Iterator[Definition]:
    """The boxes among a section's lines of prose.

    A term is a short plain line. It heads a box where a blank line stands before and behind it and another plain line
    follows, or, without blank lines, where a bullet of the section carries it with a star or the line asks what it is
    ("용어란?"); likewise where only the blank line before it sets it apart, but a bullet of the section says it and the
    paragraph behind it is much longer. A line "* 용어: 설명" always is a box, and any "용어: 설명" is one in a section
    of terms.
    """
    said = "\n".join(compact(source[line]) for line in lines if not _plain(source, line))
    starred = [compact(part) for line in lines for part in re.split(r"\*(?!\*)", source[line].replace("**", ""))[:-1]]
    told = heads_terms(section)
    place = 0
    while place < len(lines):
        line = lines[place]
        inline = _INLINE.match(source[line]) or (told and _LISTED.match(source[line]))
        if inline:
            last = place + 1
            while last < len(lines) and _goes_on(source, line, lines[last]):
                last += 1
            text = " ".join((inline["text"], *(source[n] for n in lines[place + 1 : last])))
            yield Definition(section, LineRange(line, lines[last - 1]), clean(inline["term"]), clean(text))
            place = last - 1
        elif _heads_box(source, lines, place, starred, said):
            last = place + 1
            while last + 1 < len(lines) and lines[last + 1] == lines[last] + 1 and _plain(source, lines[last + 1]):
                if _is_starred(source[lines[last + 1]], starred):
                    break
                last += 1
            text = " ".join(source[n] for n in lines[place + 1 : last + 1])
            term = _ASKED.sub("", clean(source[line]))
            yield Definition(section, LineRange(line, lines[last]), term, clean(text))
            place = last
        place += 1


def heads_terms(section: Section) -> bool:
    """Whether a section explains terms ("용어 해설")."""
    return _TERMS.search(compact(section.title)) is not None


def read_pairs(table: Table, section: Section) -> Iterator[Definition]:
    """The rows of a table without a header, a word and a sentence each ("비전", "목표")."""
    for row in table.rows:
        yield Definition(section, row.lines, clean(row.cells[0]), clean(row.cells[1]))


def _heads_box(source: Source, lines: Sequence[int], place: int, starred: Sequence[str], said: str) -> bool:
    line, text = lines[place], clean(source[lines[place]])
    below = lines[place + 1] if place + 1 < len(lines) else None
    if below is None or not _plain(source, line) or not _plain(source, below) or source.after(line) != below:
        return False
    if len(text) <= _LONGEST_TERM and _ASKED.search(text):
        return below == line + 1 or not source[line - 1].strip()
    if len(text) > _LONGEST_TERM:
        return False
    if _is_starred(text, starred):  # even "D.I.Y."
        return True
    opens = (line == 1 or not source[line - 1].strip()) and not re.search(r"[.!?:]$", text)
    told = compact(text) in said and len(clean(source[below])) > max(_SHORTEST_TEXT, 2 * len(text))
    return opens and (told or below > line + 1)


def _goes_on(source: Source, first: int, line: int) -> bool:
    """Whether a line goes on with what the line of a term says of it: a plain one, set further in."""
    further_in = marked(source[line]).indent > len(source[first]) - len(source[first].lstrip())
    return further_in and _plain(source, line) and not source[line].strip().startswith("*")


def _plain(source: Source, line: int) -> bool:
    return not marked(source[line]).mark and "\t" not in source[line]


def _is_starred(text: str, starred: Sequence[str]) -> bool:
    term = compact(text).rstrip("*")
    return any(part.rstrip(_CLOSING).endswith(term) for part in starred)
