"""A 예산 집행 계획 table in, one BudgetRow per row out: columns are told apart by their headers, not their order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.headings import RELATIVE_YEARS, full_year, relative_year
from ingest.lines import clean, compact
from ingest.numbers import PLAIN, parse_number
from ingest.records import Amount, BudgetRow, LineRange, Section
from ingest.tables import QUARTERS, TOTAL, Row, Table
from ingest.units import UNITED, cells_unit, header_unit

_CELL = re.compile(
    rf"^(?P<amount>[△▲\-−]?\s?(?:{PLAIN})(?!\s*(?:회|차|월|개|명|식|\.\s*\d)))\s*(?P<rest>.*)$", re.DOTALL
)
_WORDS = re.compile(
    r"^(?P<amount>재배정(?:\s?예정)?|미정|미편성|비예산|별도|신규|추경(?:\s?(?:편성\s?)?예정)?|-|–)(?:\s+(?P<rest>.*))?$",
    re.DOTALL,
)
_CODE = re.compile(r"^[\[(]?(?P<code>\d+)[\])]?\s*[.)]?\s*(?P<name>[^\d,].*)$", re.DOTALL)
_PAGE = re.compile(
    r"^(?:p\.?\s*)?(?P<page>\d[\d,]*(?:\s*[~-]\s*\d[\d,]*)?)\s*(?:쪽|p)?(?=$|\s|[※(])\s*(?P<rest>.*)$", re.I
)
_PAGE_IN_REMARK = re.compile(r"^(?P<page>\d[\d,]*)\s*(?:쪽|페이지)(?=$|\s|[※(])\s*(?P<rest>.*)$")
_REMARK = re.compile(r"비고|참고|기타|적요")
_BREAKDOWN = re.compile(r"(?:산출|집행|세부|사용|지출)?(?:내역|내용|기초|근거)")
_NOTE = re.compile(r"^(?:※|\*|주\))")
# Names of budgets from the broadest to the narrowest, by the header of their column.
_BREADTH = (
    "정책사업|부문",
    "단위사업",
    "예산사업|재원",
    "^사업명?$|^구분$",
    "세부사업",
    "추진사업|사업명",
    "^(?!산출)[^/]*(?:과제|내용|항목)|^(?:하는|할)일$",
)
_SOLE_AMOUNT = (
    r"^(?:소요|사업|총)?(?:예산|사업비)(?:\(.*\))?$|^집행액(?:\(.*\))?$|^(?:총|합)?계$"  # where no other head says one
)
_HALF_OF_THIS_YEAR = re.compile(rf"^(?:{RELATIVE_YEARS[0]})\s?(?=[상하]반기)")
_SERIAL = ("연번", "순번", "번호", "NO", "No")
_NOTHING = ("", "-", "–")
PURPOSE = "집행내용"  # what a further column's amount is for ("하반기"), printed in the line beneath


@dataclass(frozen=True, slots=True)
class _Columns:
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


def read_budget(table: Table, section: Section, unit: str, year: int) -> tuple[list[BudgetRow], list[str]]:
    """Reads one table.

    Args:
        table: a table that plans a budget.
        section: where it stands.
        unit: from its caption; "" takes the one in its headers ("예산액(천원)").
        year: of the briefing, for an amount column without a year of its own.

    Returns:
        The rows in printed order, newest year first within each, and a Korean warning per line not understood.
    """
    columns = _columns(table, year)
    unit = unit or header_unit(table) or cells_unit(table, columns.amounts)
    rows: list[BudgetRow] = []
    warnings: list[str] = []
    for row in table.rows:
        filled = [cell for cell in row.cells if cell]
        if len(filled) == 1 and rows and _NOTE.match(filled[0]):
            rows[-1] = _with_remark(rows[-1], clean(filled[0]), row.lines)
            continue
        if rows and _BREAKDOWN.fullmatch(compact(filled[0] if filled else "")):
            words = tuple("" if cell == filled[0] else cell for cell in row.cells)
            rows[-1] = _with_purposes(rows[-1], words, row.lines, columns)
            continue
        cells = _named(_realigned(row, columns, bool(rows) and not any(rows[-1].purposes)), columns)
        if any(cells[i] for i in columns.texts) or not rows:
            if not any(cells):
                continue
            read = _row(cells, row.lines, columns, section, unit, rows)
            if read is None:
                warnings.append(f"{row.lines.first}행: 예산 표의 줄을 읽지 못했습니다.")
            else:
                rows.append(read)
        else:
            rows[-1] = _with_purposes(rows[-1], cells, row.lines, columns)
    return rows, warnings


def _columns(table: Table, year: int) -> _Columns:
    heads = [" ".join(chain) for chain in table.columns]
    bare = [head.replace(" ", "") for head in heads]
    quarters = tuple(_first(bare, quarter) for quarter in QUARTERS)
    years: dict[int, int] = {}
    for index, head in enumerate(bare):
        match = re.search(r"(?P<year>20\d\d|['’‘]\d\d)", head)
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
    code = _first(bare, r"^(?:사업)?(?:코드|번호)$")
    page = _first(bare, r"쪽|페이지|설명자료")
    taken = {page, code, *quarters, *years.values()}
    named = [(rank, i) for i, head in enumerate(bare) if i not in taken and (rank := _breadth(head)) is not None]
    if (parts := _parts_of_merged(table, bare)) is not None:  # what the money comes from names nothing then
        named = [(rank, i) for rank, i in named if not re.search("재원", bare[i])] + [(len(_BREADTH), parts)]
    first, second = (min(named)[1], max(named)[1]) if named else (0, 0)
    taken |= {first, second}
    others = tuple(
        (_HALF_OF_THIS_YEAR.sub("", table.columns[i][-1]), i)
        for i, head in enumerate(bare)
        if i not in taken and head and head not in _SERIAL
    )
    by_year = tuple(sorted(years.items(), reverse=True))
    of_programmes = bool(named) and code is None and min(named)[0] < len(_BREADTH) - 1
    paid_for = first == second and not of_programmes
    return _Columns(first, second, by_year, quarters, page, code, others, paid_for)


def _parts_of_merged(table: Table, heads: Sequence[str]) -> int | None:
    """The column that names the parts of what the column before it names once for several rows ("세부내역" beside a
    merged "사업명"); None without one."""
    parts = _first(heads, r"^세부\s?(?:내역|내용)$")
    merged = parts and any(not row.cells[parts - 1] and row.cells[parts] for row in table.rows)
    return parts if merged else None


def _named(cells: tuple[str, ...], columns: _Columns) -> tuple[str, ...]:
    """The cells of a row whose name stands before the columns of names, as that of a sum over several does."""
    if not cells[0] or any(cells[i] for i in columns.texts) or not any(_is_amount(cells[i]) for i in columns.amounts):
        return cells
    return tuple(cells[0] if i == columns.item else cell for i, cell in enumerate(cells))


def _first(heads: Sequence[str], pattern: str) -> int | None:
    return next((i for i, head in enumerate(heads) if re.search(pattern, head)), None)


def _breadth(head: str) -> int | None:
    """How broad the name in a column is, 0 for the broadest; None where the column names nothing."""
    return next((rank for rank, pattern in enumerate(_BREADTH) if re.search(pattern, head)), None)


def _realigned(row: Row, columns: _Columns, purposes_due: bool) -> tuple[str, ...]:
    """The row's cells, moved right where the line lost its leading tabs: then no column of amounts fits but the moved
    ones do, or words stand where a line of purposes is due."""
    cells = row.cells
    filled = max((i for i, cell in enumerate(cells) if cell), default=-1) + 1
    slack = min(len(cells) - filled, max(columns.amounts, default=0))
    if not cells[0] or not slack:
        return cells
    kept = 1 if TOTAL.fullmatch(compact(cells[0])) else 0  # a total's own word stays where it is
    moves = [(*cells[:kept], *[""] * shift, *cells[kept : len(cells) - shift]) for shift in range(slack + 1)]
    if purposes_due and not re.search(r"\d", "".join(cells)) and filled <= 4:
        lead = min((i for i in columns.quarters if i is not None), default=0)
        return moves[min(lead, slack)]
    return max(moves, key=lambda moved: _fit(moved, columns))  # of equals the least moved


def _fit(cells: Sequence[str], columns: _Columns) -> int:
    names = [i for i in columns.texts if i != columns.code]
    return sum(_is_amount(cells[i]) for i in columns.amounts) - sum(_is_amount(cells[i]) for i in names)


def _is_amount(cell: str) -> bool:
    return bool(cell) and ((_CELL.match(cell) is not None and not _CODE.match(cell)) or _WORDS.match(cell) is not None)


def _row(
    cells: Sequence[str], lines: LineRange, columns: _Columns, section: Section, unit: str, above: Sequence[BudgetRow]
) -> BudgetRow | None:
    programme, item = clean(cells[columns.programme]), clean(cells[columns.item])
    total = next((clean(cells[i]) for i in columns.texts if TOTAL.fullmatch(compact(cells[i]))), None)
    if not columns.amounts or not any(cells[i] for i in columns.amounts):
        return None
    code, name = _programme(programme, cells[columns.code] if columns.code is not None else None)
    if columns.paid_for:
        name = ""
    if not programme and not code and not total and above:  # the cell is merged with the one above
        code, name = above[-1].code, above[-1].programme_name
    quarters = [_amount(cells[i]) if i is not None else (Amount(None, ""), "") for i in columns.quarters]
    page, remark, extras = _last_columns(cells, columns)
    q1, q2, q3, q4 = (amount for amount, _ in quarters)
    p1, p2, p3, p4 = (purpose for _, purpose in quarters)
    years = tuple((year, _amount(cells[i])[0]) for year, i in columns.years)
    return BudgetRow(
        section=section,
        lines=lines,
        code=None if total else code,
        programme_name="" if total else name,
        item=compact(total) if total else item,
        years=years,
        plan_year=max((year for year, _ in years), default=0),
        quarters=(q1, q2, q3, q4),
        purposes=(p1, p2, p3, p4),
        unit=unit,
        page=page,
        remark=remark,
        is_total=total is not None,
        extras=extras,
    )


def _programme(cell: str, code: str | None) -> tuple[str | None, str]:
    """The number and the name of a budget programme; without a column of codes the name may begin with its number."""
    match = _CODE.match(cell) if code is None else None
    if match:
        return match["code"], match["name"].strip()
    number = (code or "").strip(".()[] ")
    return (number if number.isdigit() else None), cell


def _amount(cell: str) -> tuple[Amount, str]:
    """The amount of a cell and the purpose that may stand behind it: "12,000 교육운영", "재배정 -"."""
    text = UNITED.sub("", clean(cell))
    match = _CELL.match(text)
    if match:
        value = parse_number(match["amount"])
        return Amount(value, match["amount"].strip()), _purpose(match["rest"])
    words = _WORDS.match(text)
    if words:
        return Amount(None, words["amount"]), _purpose(words["rest"] or "")
    return Amount(None, text), ""


def _purpose(text: str) -> str:
    text = re.sub(r"^[(（]([^()（）]*)[)）]$", r"\1", clean(text))
    return "" if text in _NOTHING else text


def _last_columns(
    cells: Sequence[str], columns: _Columns
) -> tuple[str | None, str | None, tuple[tuple[str, Amount], ...]]:
    """The page of the explanatory material, what the column of remarks says, and whatever else the table has columns
    for; a page may stand in the column of remarks ("421쪽")."""
    text = clean(cells[columns.page]) if columns.page is not None else ""
    match = _PAGE.match(text)
    remarks = [match["rest"].strip() if match else text]
    extras = []
    for head, index in columns.others:
        extra = clean(cells[index])
        if _REMARK.fullmatch(head.replace(" ", "")):
            inline = None if match else _PAGE_IN_REMARK.match(extra)
            match = match or inline
            remarks.append(inline["rest"].strip() if inline else extra)
        elif extra:
            extra = UNITED.sub("", extra)
            extras.append((head, Amount(parse_number(re.sub(r"\s?%$", "", extra)), extra)))
    page = re.sub(r"[,\s]", "", match["page"]) if match else None
    return page, " / ".join(words for words in remarks if words not in _NOTHING) or None, tuple(extras)


def _with_purposes(row: BudgetRow, cells: Sequence[str], lines: LineRange, columns: _Columns) -> BudgetRow:
    """The row with the purposes of the line beneath; what the other columns of that line say is a remark."""
    texts = [_purpose(cells[i]) if i is not None else "" for i in columns.quarters]
    p1, p2, p3, p4 = (f"{old} {new}".strip() for old, new in zip(row.purposes, texts, strict=True))
    page, remark, extras = _last_columns(cells, columns)
    amounts = dict(row.extras)
    told = [(f"{head} {PURPOSE}", words) for head, words in extras if head in amounts and words.value is None]
    beside = (clean(cells[i]) for i in (*columns.texts, *(index for _, index in columns.years)))
    remark = " / ".join(filter(None, (*dict.fromkeys(beside), remark))) or None
    told = [(head, words) for head, words in told if words.text not in _NOTHING]
    with_purposes = replace(row, purposes=(p1, p2, p3, p4), page=row.page or page, extras=(*row.extras, *told))
    return _with_remark(with_purposes, remark, lines)


def _with_remark(row: BudgetRow, remark: str | None, lines: LineRange) -> BudgetRow:
    remarks = " / ".join(filter(None, (row.remark, remark)))
    return replace(row, lines=LineRange.spanning((row.lines, lines)), remark=remarks or None)


def amount_columns(table: Table, year: int) -> dict[tuple[int, int | None], int]:
    """Where the amounts of a budget table stand: (year, quarter or None for the whole year) → index of the column.

    Args:
        table: a table that plans a budget.
        year: of the briefing, for columns without a year of their own.
    """
    columns = _columns(table, year)
    plan_year = max((year for year, _ in columns.years), default=0)
    found: dict[tuple[int, int | None], int] = {(year, None): index for year, index in columns.years}
    for quarter, index in enumerate(columns.quarters, start=1):
        if index is not None:
            found[plan_year, quarter] = index
    return found
