"""A table that plans a budget in; which of its columns holds what out, told by the headers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.headings import RELATIVE_YEARS, full_year, relative_year
from ingest.periods import HALF, QUARTERS, YEAR
from ingest.tables import TOTAL, Table

# Names of budgets from the broadest to the narrowest, by the header of their column.
_BREADTH = (
    "정책사업|부문",
    "단위사업",
    "예산사업|재원|예산과목$",
    "^사업명?$|^구분$",
    "세부사업",
    "추진사업|내역사업|사업명",
    "^(?!산출)[^/]*(?:과제|내용|항목)|^(?:하는|할)일$",
)
_SOLE_AMOUNT = (
    r"^(?:소요|사업|총)?(?:예산|사업비)(?:\(.*\))?$|^집행액(?:\(.*\))?$|^(?:총|합)?계$"  # where no other head says one
)
_HALF_OF_THIS_YEAR = re.compile(rf"^(?:{RELATIVE_YEARS[0]})\s?(?={HALF})")
SHORTEST_CODE = 3
CODE = rf"\d{{{SHORTEST_CODE},6}}(?:-\d{{1,3}})?"  # of a budget programme, or of a part of one ("5101-02")
_ONLY_CODE, _WORD = re.compile(CODE), re.compile(r".*[가-힣A-Za-z]")
_RECKONED = re.compile(r"[×✕*=]|\d\s?(?:천|만|백만)?원|\d\s?x\s?\d")  # how an amount comes about
_A_YEAR = re.compile(YEAR)
_SERIAL = ("연번", "순번", "번호", "NO", "No")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; None where the table has no such column.

    Attributes:
        paid_for: whether no column names a budget programme, only what it pays for.
    """

    programme: int
    item: int
    years: tuple[tuple[int, int], ...]
    quarters: tuple[int | None, ...]
    page: int | None
    code: int | None
    others: tuple[tuple[str, int], ...]
    paid_for: bool

    @property
    def texts(self) -> tuple[int, ...]:
        return (self.programme, self.item) if self.code is None else (self.code, self.programme, self.item)

    @property
    def amounts(self) -> tuple[int, ...]:
        return (*(index for _, index in self.years), *(index for index in self.quarters if index is not None))


def _numbered(table: Table, column: int) -> bool:
    """Whether every cell of a column, but for the empty ones, begins with a budget programme's number and its name."""
    cells = [row.cells[column].strip() for row in table.rows if row.cells[column].strip()]
    cells = [cell for cell in cells if not TOTAL.fullmatch(cell.replace(" ", ""))]
    return bool(cells) and all(re.match(rf"{CODE}\s?[.)]?\s*[가-힣]", cell) for cell in cells)


def columns_of(table: Table, year: int) -> Columns:
    """Which columns of a budget table hold what, by their headers; one that names no year is of ``year``."""
    heads = [" ".join(chain) for chain in table.columns]
    bare = [head.replace(" ", "") for head in heads]
    quarters = tuple(_first(bare, quarter) for quarter in QUARTERS)
    years: dict[int, int] = {}
    for index, head in enumerate(bare):
        match = re.search(rf"(?P<year>{YEAR})", head)
        if index in quarters or re.search(r"증감|율|률|대비|%", head):
            continue
        if match:
            years.setdefault(full_year(match["year"]) or year, index)
        elif (named_year := relative_year(head, year)) is not None:
            years.setdefault(named_year, index)
        elif re.search(r"예산액|예산현액|금액|소요액", head):
            years.setdefault(year, index)
    if not years and (sole := _first(bare, _SOLE_AMOUNT)) is not None:
        years[year] = sole
    coded = _coded(table, bare)
    code = _first(bare, r"^(?:사업)?(?:코드|번호)$") if coded is None else coded
    numbers = [row.cells[code] for row in table.rows if row.cells[code].isdigit()] if code is not None else []
    if code is not None and "코드" not in bare[code] and all(len(number) < SHORTEST_CODE for number in numbers):
        code = None  # numbers of the rows, or of programmes
    page = _first(bare, r"쪽|페이지|설명자료")
    taken = {page, code, *quarters, *years.values()}
    named = [(rank, i) for i, head in enumerate(bare) if i not in taken and (rank := _breadth(head)) is not None]
    first_amount = min(years.values(), default=len(bare))
    told = [(rank, i) for rank, i in named if i < first_amount or rank < len(_BREADTH) - 1]
    named = told or named  # "주요 내용" behind the amounts only explains
    if code is not None and code + 1 < first_amount and not any(i < first_amount for _, i in named):
        named = [(len(_BREADTH), code + 1)]  # whatever heads it: "산출 내역"
    if (parts := _parts_of_merged(table, bare)) is not None:  # what the money comes from names nothing then
        named = [(rank, i) for rank, i in named if not re.search("재원", bare[i])] + [(len(_BREADTH), parts)]
    first, second = (min(named)[1], max(named)[1]) if named else (0, 0)
    if first != second and _numbered(table, second) and not _numbered(table, first):  # "세부사업 | 421. 예산 항목"
        first, second = second, first
    taken |= {first, second}
    others = tuple(
        (_of_year(table.columns[i], year), i)
        for i, head in enumerate(bare)
        if i not in taken and head and head not in _SERIAL and not (i < first and _groups(table, i))
    )
    by_year = tuple(sorted(years.items(), reverse=True))
    of_programmes = bool(named) and code is None and min(named)[0] < len(_BREADTH) - 1
    paid_for = first == second and not of_programmes
    return Columns(first, second, by_year, quarters, page, code, others, paid_for)


def _of_year(chain: tuple[str, ...], year: int) -> str:
    """What a further column is called, with the year that the head above it says: "2026년 집행액"."""
    head = _HALF_OF_THIS_YEAR.sub("", chain[-1])
    above = next((full_year(found[0]) for outer in chain[:-1] if (found := _A_YEAR.match(outer))), None)
    return f"{above}년 {head}" if above and above != year and not re.search(r"\d", head) else head


def _coded(table: Table, heads: Sequence[str]) -> int | None:
    """The column headed as one of names that holds nothing but codes, the names being in the one behind it."""
    for index, head in enumerate(heads[:-1]):
        pairs = [row.cells[index : index + 2] for row in table.rows if row.cells[index][:1].isdigit()]
        if _breadth(head) is not None and pairs:
            return index if all(_ONLY_CODE.fullmatch(code) and _WORD.match(name) for code, name in pairs) else None
    return None


def _parts_of_merged(table: Table, heads: Sequence[str]) -> int | None:
    """The column that names the parts of what the column before it names for several rows, once or again and again
    ("세부내역" beside a merged "사업명"), or words for what a budget programme pays; None without one."""
    parts = _first(heads, r"^(?:세부|산출)\s?(?:내역|내용)$")
    if not parts:
        return None
    if re.search("예산사업", heads[parts - 1]) and not any(_RECKONED.search(row.cells[parts]) for row in table.rows):
        return parts
    merged = any(not row.cells[parts - 1] and row.cells[parts] for row in table.rows)
    pairs = pairwise(row.cells[parts - 1 : parts + 1] for row in table.rows)
    repeated = any(one[0] == other[0] != "" and one[1] != other[1] for one, other in pairs)
    return parts if merged or repeated else None


def _groups(table: Table, index: int) -> bool:
    """Whether a column before the names says once for several rows what they belong to ("방향", merged downwards)."""
    cells = [row.cells[index] for row in table.rows]
    return "" in cells and not any(re.match(r"[△▲-]?\d", cell) for cell in cells)


def _first(heads: Sequence[str], pattern: str) -> int | None:
    return next((i for i, head in enumerate(heads) if re.search(pattern, head)), None)


def _breadth(head: str) -> int | None:
    """How broad the name in a column is, 0 for the broadest; None where the column names nothing."""
    return next((rank for rank, pattern in enumerate(_BREADTH) if re.search(pattern, head)), None)


def amount_columns(table: Table, year: int) -> dict[tuple[int, int | None], int]:
    """Where the amounts of a budget table stand: (year, quarter or None for the whole year) → index of the column.

    Args:
        table: a table that plans a budget.
        year: of the briefing, for columns without a year of their own.
    """
    columns = columns_of(table, year)
    plan_year = max((year for year, _ in columns.years), default=0)
    found: dict[tuple[int, int | None], int] = {(year, None): index for year, index in columns.years}
    for quarter, index in enumerate(columns.quarters, start=1):
        if index is not None:
            found[plan_year, quarter] = index
    return found
