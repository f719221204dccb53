"""What a legend says of figures set in pairs ("빗금 왼쪽은 2026년, 오른쪽은 2027년") in; the two years out, and tables
and lines with a figure for each."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.headings import RELATIVE_YEARS, full_year, relative_year
from ingest.lines import clean, is_note
from ingest.numbers import PLAIN
from ingest.periods import YEAR
from ingest.tables import Row, Table

Years = tuple[int, int]
_YEAR = rf"(?:{YEAR}|{'|'.join(RELATIVE_YEARS.values())})"
_SIDES = re.compile(
    rf"(?:왼쪽|왼편|앞쪽?|좌측)[^\d'’‘,/]{{0,9}}?(?P<old>{_YEAR})[^,/]{{0,12}}[,/]?\s*"
    rf"(?:오른쪽|오른편|뒤쪽?|우측)[^\d'’‘,/]{{0,9}}?(?P<new>{_YEAR})"
)
_TOLD = r"\s?(?:년도?|학년도)?\s?(?:실적|결산|예산|계획|목표|운영|인원)?"
_SLASHED = re.compile(rf"[(（]\s*(?P<old>{_YEAR}){_TOLD}\s*/\s*(?P<new>{_YEAR}){_TOLD}\s*[)）]")
_READ_SO = re.compile(r"읽는\s?법|보는\s?법|일러두기")
_WORD = r"-|–|재배정|신규|미정|미편성|비예산"
_REMARK = re.compile(r"\s*[(（][^()（）]*\d[^()（）]*[)）]$")  # "(야간반 2과정 포함)"
PAIR = re.compile(rf"(?<![\d/.])(?P<was>{PLAIN}|{_WORD})\s?/\s?(?P<now>{PLAIN}|{_WORD})(?![\d/])")


def pair_years(text: str, briefing_year: int) -> Years | None:
    """The years that a text says pairs of figures are of, those before the slash first; None where it says none."""
    found = _SIDES.search(text) or _SLASHED.search(text)
    old, new = (_year(found[side], briefing_year) for side in ("old", "new")) if found else (None, None)
    return (old, new) if old and new and old < new else None


def stated_pairs(lines: Sequence[str], briefing_year: int) -> Years | None:
    """The years that a note says of all pairs ("※ 앞은 2026년, 뒤는 2027년"), None without one."""
    notes = (line for line in lines if is_note(line) or _READ_SO.search(line))
    told = (pair_years(line, briefing_year) or pair_years(f"({line})", briefing_year) for line in notes)
    return next(filter(None, told), None)


def _year(text: str, briefing_year: int) -> int | None:
    return full_year(text) if re.search(r"\d", text) else relative_year(text, briefing_year)


def sides(text: str) -> tuple[str, str] | None:
    """A text with pairs as it reads with the figures before the slashes, and with those behind; "" where these are but
    words ("-"). What a bracket at the end counts is of neither. None for a text without pairs."""
    body = _REMARK.sub("", text)
    return (_side(body, "was"), _side(body, "now")) if PAIR.search(body) else None


def _side(text: str, side: str) -> str:
    parts = [(part, PAIR.search(part)) for part in re.split(r"(,\s)", text)]
    counts = [match is not None and match[side][:1].isdigit() for _, match in parts]
    kept = (
        PAIR.sub(lambda pair: pair[side], part)
        if match is None or counted
        else re.sub(r"[^:：]*$", "", part[: match.start()])
        for (part, match), counted in zip(parts, counts, strict=True)
    )
    return clean("".join(kept)).strip(" ,") if any(counts) else ""


def unpaired(table: Table, years: Years | None) -> Table:
    """The table, a column whose cells are mostly pairs as two of a year each; as it is without any."""
    paired = [n for n, chain in enumerate(table.columns) if chain and years and _is_paired(table, n)]
    if years is None or not paired:
        return table
    columns: list[tuple[str, ...]] = []
    for place, chain in enumerate(table.columns):
        named = [(*chain[:-1], f"{year}년 {chain[-1]}") for year in years]
        columns += named if place in paired else [chain]
    rows = tuple(Row(row.lines, tuple(_split(row.cells, paired))) for row in table.rows)
    return replace(table, columns=tuple(columns), rows=rows)


def _is_paired(table: Table, place: int) -> bool:
    cells = [row.cells[place] for row in table.rows if row.cells[place]]
    return bool(cells) and 2 * sum(bool(PAIR.fullmatch(cell.strip())) for cell in cells) > len(cells)


def _split(cells: Sequence[str], paired: Sequence[int]) -> list[str]:
    found: list[str] = []
    for place, cell in enumerate(cells):
        match = PAIR.fullmatch(cell.strip()) if place in paired else None
        found += [match["was"], match["now"]] if match else ["", cell] if place in paired else [cell]
    return found
