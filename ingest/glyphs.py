"""Lines in, the same lines out with one character for what fonts and word processors write with many."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.lines import BOX_MARKS, DASH_MARKS, DOT_MARKS, FOOTNOTE_STAR, GROUP_MARKS, HEADING_MARKS, NOTE_MARKS

_MARKS = HEADING_MARKS + GROUP_MARKS + BOX_MARKS + DASH_MARKS + DOT_MARKS + NOTE_MARKS
# What a bullet is by the first of these words in its Unicode name; the order tells small squares from large ones.
_BY_NAME = (
    ("SMALL", DOT_MARKS[0]),
    ("SQUARE", HEADING_MARKS[0]),
    ("BALLOT", HEADING_MARKS[0]),
    ("DIAMOND", BOX_MARKS[0]),
    ("CIRCLE", GROUP_MARKS[0]),
    ("HORIZONTAL BAR", DASH_MARKS[0]),
    ("BULLET", DOT_MARKS[0]),
    ("RIGHT-POINTING", DOT_MARKS[0]),
    ("ARROWHEAD", DOT_MARKS[0]),
    ("CHECK MARK", DOT_MARKS[0]),
)
# What stands for a usual character: bullets of Wingdings and Symbol, which an export leaves as private characters, the
# boxed digits and the blank of HWP, other digits in circles.
_USUAL = {
    0xF028: "☎",
    0xF06C: "●",
    0xF06D: "○",
    0xF06E: "■",
    0xF06F: "□",
    0xF071: "❑",
    0xF075: "◆",
    0xF076: "❖",
    0xF09F: "•",
    0xF0A7: "▪",
    0xF0A8: "◻",
    0xF0B7: "•",
    0xF0D8: "▸",
    0xF0FC: "▸",
    0x3164: " ",
    0xF03DA: "□",
    **{0xF02B1 + n: f"{n + 1}. " for n in range(9)},
    **{ord(first) + n: chr(ord("①") + n) for first in "❶➀➊" for n in range(9)},
}
_LEADING = re.compile(rf"^(\s*)([^\w\s{re.escape(_MARKS)}])(?=\s|[가-힣A-Za-z*\[(「『])")
# "26년" of a year: all that a cell says, or before what sub-headings say.
_SHORT_YEAR = re.compile(
    rf"(?:(?<=\t)|^)(?P<before>\s*[{re.escape(_MARKS)}]?\s*)(?P<year>\d\d)(?=(?:학?년도|년)"
    r"(?:\s*(?:\t|$)|\s*(?:추진|주요|운영|사업|예산|업무|실적|계획|성과|목표|집행)))"
)
_JAMO = re.compile(r"^(\s*)ㅇ(?=\s)")  # for a circle, as ㅁ is for a box
_LAST_CORNERS = "└┗╚╰"
_NEAR = 3  # years from the one that a briefing names most often
_STAR = re.compile(r"^(\s*)\*(?=\s)")
_APOSTROPHE = re.compile(r"[`´′＇ʼ](?=\d\d(?!\d))")


def plain(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without characters of no width, with usual spaces, the usual bullet for a rarer one of its shape
    ("▢" is a square, "◾" a dot), one apostrophe before years of two digits, and dashes for stars where these are the
    list's marks."""
    named = Counter(year for line in lines for year in re.findall(r"(?<!\d)20(\d\d)(?!\d)", line))
    often = int(max(named, key=named.__getitem__, default="0"))

    def dated(year: re.Match[str]) -> str:
        return f"{year['before']}'{year['year']}" if abs(int(year["year"]) - often) <= _NEAR else year[0]

    noted = set(_below_tables(lines))
    lines = [_STAR.sub(rf"\g<1>{NOTE_MARKS[0]}", line) if n in noted else line for n, line in enumerate(lines)]
    dashes = sum(line.lstrip()[:1] in (*DASH_MARKS,) for line in lines)
    footnotes = sum(len(FOOTNOTE_STAR.findall(line)) for line in lines)  # "배움배* 운항", explained elsewhere
    starred = sum(map(bool, map(_STAR.match, lines))) > max(dashes, footnotes)
    told = (_STAR.sub(rf"\g<1>{DASH_MARKS[0]}", line) if starred else line for line in lines)
    return tuple(_SHORT_YEAR.sub(dated, _with_bullet(_written(line))) for line in told)


def _below_tables(lines: Sequence[str]) -> Iterator[int]:
    """The places of stars right below a table drawn in lines, and right below these: they note what it says."""
    noted = False
    for n, (above, line) in enumerate(pairwise(lines), start=1):
        noted = bool(_STAR.match(line)) and (noted or above.lstrip()[:1] in (*_LAST_CORNERS,))
        if noted:
            yield n


def _written(line: str) -> str:
    if line.isascii():
        return _APOSTROPHE.sub("'", line)
    kinds = ((character, unicodedata.category(character)) for character in set(line))
    blank = {ord(character): " " if kind == "Zs" else "" for character, kind in kinds if kind in ("Zs", "Cf")}
    return _APOSTROPHE.sub("'", line.translate(_USUAL | blank))


def _with_bullet(line: str) -> str:
    line = _JAMO.sub(rf"\g<1>{GROUP_MARKS[0]}", line)
    found = _LEADING.match(line)
    if not found or unicodedata.category(found[2]) not in ("So", "Sm", "Po", "Pd"):
        return line
    name = unicodedata.name(found[2], "")
    mark = next((mark for word, mark in _BY_NAME if word in name), "")
    return f"{found[1]}{mark}{line[found.end() :]}" if mark else line
