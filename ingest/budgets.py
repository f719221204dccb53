"""A 예산 집행 계획 table in, one BudgetRow per row out: columns are told apart by their headers, not their order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.budget_columns import CODE, SHORTEST_CODE, Columns, columns_of
from ingest.lines import LETTERS, clean, compact
from ingest.numbers import PLAIN, parse_number
from ingest.records import Amount, BudgetRow, LineRange, Section
from ingest.tables import TOTAL, Row, Table
from ingest.units import UNITED, cells_unit, header_unit

_CELL = re.compile(
    rf"^(?P<amount>[△▲\-−]?\s?(?:{PLAIN})(?!,?\d|(?:회|차|월|개|명|식)|\s+(?:회|차|월|개|명|식)(?![가-힣])|\s*\.\s*\d))\s*(?P<rest>.*)$",
    re.DOTALL,
)
_WORDS = re.compile(
    r"^(?P<amount>재배정(?:\s?예정)?|미정|미편성|비예산|별도|신규|추경(?:\s?(?:편성\s?)?예정)?|-|–)(?:(?:\s+|(?=[(（]))(?P<rest>.*))?$",
    re.DOTALL,
)
_CODE = re.compile(r"^[\[(]?(?P<code>\d+)(?!\s?-\s?\d)[\])]?\s*[.)]?\s*(?P<name>[^\d,].*)$", re.DOTALL)
_GRADE = re.compile(r"\d{1,2}(?:급|학년|차|월|기|회|단계|주년)")  # of "5급 이상 관리자", which is no code
_CODE_BEHIND = re.compile(rf"^(?P<name>.*[가-힣].*?)\s?[(\[](?P<code>{CODE})[)\]]$", re.DOTALL)
_CODE_AND_ITEM = re.compile(rf"(?P<programme>{CODE}\s\S.*?)\s[/／|>]\s(?P<item>\S.*)")  # "721 연수 / 초등 연수"
_OF_BEHIND = re.compile(
    rf"^(?P<item>(?:[^\d(]|{_GRADE.pattern}).*?)\s?[(\[](?P<code>{CODE})[.]\s*(?P<name>[^()\[\]]+)[)\]]$", re.DOTALL
)
_PAGE = re.compile(
    r"^(?:p\.?\s*)?(?P<page>\d[\d,]*(?:\s*[~-]\s*\d[\d,]*)?)\s*(?:쪽|p)?(?=$|\s|[※(])\s*(?P<rest>.*)$", re.I
)
_PAGE_IN_REMARK = re.compile(r"^(?P<page>\d[\d,]*)\s*(?:쪽|페이지)(?=$|\s|[※(])\s*(?P<rest>.*)$")
_REMARK = re.compile(r"비고|참고|기타|적요")
_BREAKDOWN = re.compile(r"(?:산출|집행|세부|사용|지출)?(?:내역|내용|기초|근거)")
_NOTE = re.compile(r"^(?:※|\*|주\))")
_COUNT = re.compile(r"(?:총\s?)?\d+\s?개?\s?[가-힣]{1,4}")
_NUMBER_BEFORE = re.compile(rf"(?:\d{{1,2}}|[{LETTERS}])[.)]\s+(?=\S)")
_NOTHING = ("", "-", "–")
PURPOSE = "집행내용"  # what a further column's amount is for ("하반기"), printed in the line beneath


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
    columns = columns_of(table, year)
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


def _named(cells: tuple[str, ...], columns: Columns) -> tuple[str, ...]:
    """The cells of a row whose name stands before the columns of names, as that of a sum over several does; that of all
    may have their count beside it ("합계 | 14과제")."""
    first, item = compact(cells[0]), cells[columns.item]
    counted = 0 not in columns.texts and TOTAL.fullmatch(first) and _COUNT.fullmatch(item)
    called = any(cells[i] for i in columns.texts) and not counted
    if not first or called or not any(_is_amount(cells[i]) for i in columns.amounts):
        return cells
    return tuple(cells[0] if i == columns.item else "" if counted and not i else c for i, c in enumerate(cells))


def _realigned(row: Row, columns: Columns, purposes_due: bool) -> tuple[str, ...]:
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


def _fit(cells: Sequence[str], columns: Columns) -> int:
    names = [i for i in columns.texts if i != columns.code]
    return sum(_is_amount(cells[i]) for i in columns.amounts) - sum(_is_amount(cells[i]) for i in names)


def _is_amount(cell: str) -> bool:
    return bool(cell) and ((_CELL.match(cell) is not None and not _CODE.match(cell)) or _WORDS.match(cell) is not None)


def _row(
    cells: Sequence[str], lines: LineRange, columns: Columns, section: Section, unit: str, above: Sequence[BudgetRow]
) -> BudgetRow | None:
    programme, item = clean(cells[columns.programme]), clean(cells[columns.item])
    inner = _CODE_AND_ITEM.fullmatch(item) if columns.programme == columns.item else None
    if inner:
        programme, item = inner["programme"], inner["item"]
    total = next((clean(cells[i]) for i in columns.texts if TOTAL.fullmatch(compact(cells[i]))), None)
    if not columns.amounts or not any(cells[i] for i in columns.amounts):
        return None
    code, name = _programme(programme, cells[columns.code] if columns.code is not None else None)
    numbered = (
        columns.code is None and columns.programme == columns.item and not inner and section.programme is not None
    )
    if numbered and code and len(code) >= SHORTEST_CODE:  # "31101 유·초등 자격연수", but "6급 승진자 과정"
        name, item = "", name
    if columns.paid_for:
        name = ""
    if code is None and (of := _OF_BEHIND.match(item)):  # "초등 자격연수(271. 자격연수)"
        item, code, name = of["item"], of["code"], of["name"].strip()
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
    """The number and the name of a budget programme; without a column of codes its number may stand beside the name."""
    coded = code is None and not _GRADE.match(cell)
    match = (_CODE.match(cell) or _CODE_BEHIND.match(cell)) if coded else None
    if match:
        return match["code"], match["name"].strip()
    number = (code or "").strip(".()[] ")
    return (number if re.fullmatch(r"\d+(?:-\d+)?", number) else None), cell


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
    cells: Sequence[str], columns: Columns
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
            bare = UNITED.sub("", extra)
            value = parse_number(re.sub(r"\s?%$", "", bare))
            extras.append((head, Amount(value, extra if value is None else bare)))  # "20명×14,800천원" in full
    page = re.sub(r"[,\s]", "", match["page"]) if match else None
    return page, " / ".join(words for words in remarks if words not in _NOTHING) or None, tuple(extras)


def _with_purposes(row: BudgetRow, cells: Sequence[str], lines: LineRange, columns: Columns) -> BudgetRow:
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


def with_names_of_codes(rows: Sequence[BudgetRow]) -> tuple[BudgetRow, ...]:
    """The rows, those that give nothing but the number of the budget programme which pays for them ("강사 인력풀
    운영(515)") with the name that stands beside that number wherever it has one."""
    names: dict[str, set[str]] = {}
    for row in rows:
        if row.code and row.programme_name:
            names.setdefault(row.code, set()).add(row.programme_name)
    known = {code: next(iter(said)) for code, said in names.items() if len(said) == 1}
    return tuple(
        replace(row, programme_name=known[row.code])
        if row.code in known and row.item != known[row.code] and not row.programme_name and not row.is_total
        else row
        for row in rows
    )


def with_titles(rows: Sequence[BudgetRow], titles: Mapping[str, str]) -> tuple[BudgetRow, ...]:
    """The rows, those that are called by nothing but the number of a programme with its title behind ("4-3"), and those
    called by its title and its number within its area ("1. 독서 교육" of "5-1") by the whole number."""
    numbers = {compact(title): number for number, title in titles.items()}

    def called(row: BudgetRow) -> BudgetRow:
        if row.section.programme:
            return row
        if row.item in titles:
            return replace(row, item=f"{row.item} {titles[row.item]}")
        bare = _NUMBER_BEFORE.sub("", row.item)
        number = numbers.get(compact(bare), "") if bare != row.item else ""
        within = number.endswith(f"-{row.item[: len(row.item) - len(bare)].strip(' .)')}")
        if not within:
            return row
        area = number.partition("-")[0]
        numerals = {area, "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"[int(area) - 1 : int(area)] if area.isdigit() else ""}
        extras = tuple((head, amount) for head, amount in row.extras if amount.text.strip(" .") not in numerals)
        return replace(row, item=f"{number} {bare}", code=None, programme_name="", extras=extras)

    return tuple(map(called, rows))
