"""Any table that plans no budget in, its cells with their header chains out."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.counts import COUNTED
from ingest.dittos import undittoed
from ingest.headings import full_year, headed_year, undated
from ingest.lines import clean, compact
from ingest.numbers import PLAIN, UNITS_IN_WON, parse_number
from ingest.records import Cell, Section
from ingest.tables import DAY_HEAD, TOTAL, UNIT_HEAD, Row, Table

# "10월", "3층" and "7급" count nothing.
_NUMBER = re.compile(
    rf"^(?:각\s?|약\s?)?(?P<number>[△▲−-]?\s?(?:{PLAIN}))\s*(?P<unit>㎡|m²|%|(?![월일년시분층급호차](?:$|\W))[가-힣]{{1,3}})?$"
)
# How headers speak of a unit without naming it.
_SPOKEN_OF = {
    "명": r"학생|교원|교사|직원|인원|정원|현원|사람|참가|이수|이용자|관람객|방문객|수강생|회원|응시자|합격자|봉사자",
    "권": r"도서(?!관)|대출|장서|대차|책|자료(?!실)",
    "천원": r"수입|수익|금액|예산|비용|사용료|수강료|이용료",
    "교": r"학교",
    "%": r"[율률]|비중|비율|구성비",
}
# Heads that say what is counted, where no unit is printed.
_COUNTED_BY = {
    "회": "횟수|회차|차수",
    "명": "(?:인원|학생|교원|교사|직원|위원|회원|강사|단원|이용자|참가자|참석자|수강생)수?|수용",
    "시간": "시간수?|시수",
    "기": "기수",
    "교": "학교수?",
    "팀": "팀수",
    "과정": "과정수",
    "강좌": "강좌수",
    "학급": "학급수",
    "실": "실수",
}
_COUNTERS = "|".join(sorted(COUNTED, key=len, reverse=True))
_UNIT_IN_HEAD = re.compile(
    rf"\(((?:[천만]\s?)?(?:㎡|%|{_COUNTERS}|실|분|일)|(?:천|백만|억)?원)\)(?![가-힣])"
    r"|\(\d+(점) ?만점\)"
)
_EITHER_UNIT = re.compile(rf"({_COUNTERS})[(/]({_COUNTERS})[)]?")
_CHANGE = re.compile(r"(?:전년대비)?(?:증감|차이?)액?")
_INDICATOR = re.compile(r"(?:핵심|성과|주요|평가|측정|대표|관리)*지표명?")  # says what the figures of its row measure
SERIAL = re.compile(r"연번|순번|번호|NO\.?", re.I)


def read_cells(table: Table, section: Section, units: Sequence[str], year: int, name: str = "") -> Iterator[Cell]:
    """One Cell per filled cell beside those that name the row (merged downwards where empty).

    Args:
        table: the table.
        section: where it stands; its title names a table without a name of its own.
        units: from the caption, for numbers that print none of their own.
        year: of the briefing, for columns of "금년도" and "전년도".
        name: what the line above calls the table, "" without any.
    """
    name = name or section.title
    naming = _naming(table)
    names = [""] * len(naming)
    heads = [" ".join(chain).replace(" ", "") for chain in table.columns]
    stated = next((i for i, head in enumerate(heads) if re.fullmatch(UNIT_HEAD, head)), None)
    possible = [_possible(table, index, units) for index in range(len(table.columns))]
    indicator = next((i for i, head in enumerate(heads) if _INDICATOR.fullmatch(head) and i not in naming), None)
    apart = {*naming, stated, *(i for i, head in enumerate(heads) if SERIAL.fullmatch(head))}
    for row in undittoed(table.rows):
        total = clean(row.cells[0]) if SERIAL.fullmatch(heads[0]) and TOTAL.fullmatch(compact(row.cells[0])) else ""
        names = [total, *names[1:]] if total else names
        for place, index in enumerate(naming):
            if row.cells[index] and not total:
                month = "월" if heads[index] == "월" and row.cells[index].isdigit() else ""
                names[place:] = [_row_name(row.cells[index]) + month, *[""] * (len(names) - place - 1)]
        for index, chain in enumerate(table.columns):
            text = clean(row.cells[index])
            if not text or index in (apart - {*naming} if total and index else apart):
                continue
            match = _NUMBER.match(text)
            value = parse_number(match["number"]) if match else None
            own = match["unit"] if match else None
            measured = () if indicator is None or value is None else (clean(row.cells[indicator]),)
            own = own or (stated is not None and (_head_unit(chain) or clean(row.cells[stated]))) or None
            yield Cell(
                section=section,
                lines=row.lines,
                table=name,
                row=(*_with_sum_apart(names), *measured) or (name,),
                column=_column(chain, table.columns[0]),
                text=text,
                value=value,
                unit="" if value is None else own or _unit(_summed(table, index), names or [name], possible[index]),
                header_lines=table.header_lines,
                year=_year((*chain, *names), chain, year) or _year_before(table, index, year),
            )


def _with_sum_apart(names: Sequence[str]) -> Iterator[str]:
    """A row's header chain, a sum of some rows being the one of what it adds up: 거점학교, 소계 of "거점학교 소계"."""
    for name in filter(None, names):
        of, _, last = name.rpartition(" ")
        yield from (of, last) if of and TOTAL.fullmatch(last) else (name,)


def _year(heads: Sequence[str], chain: Sequence[str], year: int) -> int | None:
    """The year that headers name."""
    named = (*(headed_year(head, year) for head in heads), *map(_opening_year, chain))
    return next(filter(None, named), None)


def _year_before(table: Table, index: int, year: int) -> int | None:
    """The year of the column before one that stands there for each year: "2026년 | 구성비 | 2025년 | 구성비"."""
    chain = table.columns[index]
    if not chain or not index or table.columns.count(chain) < 2:
        return None
    return _year(table.columns[index - 1], table.columns[index - 1], year)


def _opening_year(head: str) -> int | None:
    """The year that a head of further words begins with: "'26년 이용(회)"."""
    match = re.match(r"(20\d\d|['’‘]\d\d)(?:년도?)?\s?(?=[가-힣])", head)
    return full_year(match[1]) if match else None


def _possible(table: Table, index: int, units: Sequence[str]) -> list[str]:
    """The caption's units that a column may have: what is averaged counts neither people nor things ("4.62"), and a
    unit that heads a column is no other's ("시수" beside "실적", "'27 과정" beside "'27 계획")."""
    averaged = any(re.fullmatch(r"\d[\d,]*\.\d+", clean(row.cells[index])) for row in table.rows)
    left = [unit for unit in units if not (averaged and len(units) > 1 and unit in COUNTED - {"점", "시간"})]
    headed = [_headed_by(chain, left) for chain in table.columns]
    others = [unit for unit in left if unit not in headed]
    return others if others and not headed[index] else left


def _headed_by(chain: tuple[str, ...], units: Sequence[str]) -> str:
    """The unit that is all a column's head says besides a year, "" where it says anything else."""
    said = re.sub(r"시수$", "시간", compact(undated(chain[-1], phase=True))) if chain else ""
    return next((unit for unit in units if said in (unit, f"{unit}수")), "")


def _naming(table: Table) -> tuple[int, ...]:
    """The columns that name a row, outermost first: the first that is no serial number, and that of names (행사명,
    과정명) or, where its cells are merged, the next ones. None does where the first counts something as all others
    do; where it is the month of a date, the first column of words does as well, or that of what is held then."""
    counts = [bool(_NUMBER.match(row.cells[0])) for row in table.rows]
    if all(counts) and len(counts) == 1 and all(_NUMBER.match(cell) for cell in table.rows[0].cells if cell):
        return ()
    heads = [" ".join(chain).replace(" ", "") for chain in table.columns]
    first = 1 if SERIAL.fullmatch(heads[0]) and len(heads) > 2 else 0
    bare = [chain[-1] if chain else "" for chain in table.columns]  # a bare "명" below a year counts people
    named = next((i for i, head in enumerate(heads) if re.search(r"[^성]명$", head) and bare[i] not in COUNTED), 0)
    rows = list(_untotalled(table.rows, first))
    if not named and heads[:2] == ["월", "일"]:
        named = next((i for i in range(2, len(heads)) if all(_words(row, i) for row in rows)), 0)
    if not named and heads[0] == "월" and any(DAY_HEAD.fullmatch(head) for head in heads):
        named = next(
            (i for i in range(1, len(heads)) if re.fullmatch(r"(?:주요)?(?:행사|내용|사업|과정)명?", heads[i])), 0
        )
    if named:
        return (first, named) if named > first else (named,)
    return _merged(rows, first, len(heads) - 1)


def _untotalled(rows: Sequence[Row], first: int) -> Iterator[Row]:
    """The rows without those of sums, whose name may be merged downwards as well."""
    summed = False
    for row in rows:
        summed = bool(TOTAL.fullmatch(row.cells[first].replace(" ", ""))) if row.cells[first] else summed
        if not summed:
            yield row


def _merged(rows: Sequence[Row], first: int, last: int) -> tuple[int, ...]:
    """The first column, with those behind it as long as cells are merged, or say the same of several rows: up to one
    that names each row by words. Beside a name of the column before, an empty cell is one that is not parted ("전산직"
    without 직급), and no merged one."""
    naming = [first]
    while any(not any(row.cells[index] for index in naming[-2:]) for row in rows) or _alike(rows, naming):
        following = naming[-1] + 1
        if following >= last or not all(_words(row, following) for row in rows if row.cells[following]):
            return (first,)
        naming.append(following)
    return tuple(naming)


def _alike(rows: Sequence[Row], naming: Sequence[int]) -> bool:
    """Whether several rows in a row have the same names."""
    names = [tuple(row.cells[index] for index in naming) for row in rows]
    return any(one == other for one, other in pairwise(names))


def _words(row: Row, index: int) -> bool:
    cell = row.cells[index]
    if re.search(r"년|실적|계획|목표", cell) and headed_year(cell, 0) is not None:
        return True  # "2026 실적" says which row it is
    if re.match(r"\d{1,2}(?:[~∼-]\d{1,2})?급", cell):
        return True
    counts = re.match(r"[△\d]", cell) and (_NUMBER.match(cell) or not re.search(r"[가-힣A-Za-z]{2}", cell))
    return bool(cell) and not counts


def _row_name(cell: str) -> str:
    """A row's name; only one spread letter by letter is drawn together."""
    words = clean(cell).split(" ")
    return "".join(words) if all(len(word) == 1 for word in words) else " ".join(words)


def _column(chain: tuple[str, ...], first: tuple[str, ...]) -> tuple[str, ...]:
    """A column's header chain; a bare number is one of what the first column counts ("월 | 1 | 2 …")."""
    if chain and chain[-1].isdigit() and first and re.fullmatch(r"월|분기|학년|회차|차시", first[-1]):
        return (*chain[:-1], chain[-1] + first[-1])
    return chain


def _unit(chain: tuple[str, ...], names: Sequence[str], units: Sequence[str]) -> str:
    """The unit a header names, else the caption's; people are counted where neither says so of posts."""
    head = re.sub(r"(?:계획|실적|목표)?(?:\([^)]*\))?$", "", "".join(chain[-1:]).replace(" ", ""))
    posts = not units and (re.search(r"[정현]원$", " ".join(names)) or re.fullmatch(r"(?:정|현)원", head))
    counted = next((unit for unit, counter in _COUNTED_BY.items() if re.search(rf"(?:{counter})$", head)), "")
    dated = bool(chain) and _opening_year(chain[-1]) is not None
    said = (
        re.sub(r"^(?:계획|실적|목표)", "", compact(undated(chain[-1], phase=False))) if dated else "".join(chain[-1:])
    )
    alone = said if said in COUNTED and (counted or len(chain) > 1 or dated) else ""
    below = alone and (counted or alone)  # "시간" alone, but "명" only below "2026년 성과"
    either = _EITHER_UNIT.fullmatch(chain[-1].replace(" ", "")) if chain else None
    if either and not either[1].endswith(either[2]):  # 교(기관), no 학교(교)
        return either[2] if either[2] in names[-1] else either[1]
    named = _head_unit(tuple(names))
    named = named and (_spoken_of(" ".join(chain), units) or named)  # "방문형(학교)" below 인원 counts no schools
    headed = below or _head_unit(chain) or named
    return headed or _stated_unit(chain, names, units) or counted or ("명" if posts else "")


def _summed(table: Table, index: int) -> tuple[str, ...]:
    """The header chain that tells what a column counts: of a sum ("계") without a unit that of the one before it, of a
    change ("증감") that of the year before it."""
    chain = table.columns[index]
    said = compact(chain[-1]) if index and chain else ""
    years = [head for head in table.columns[:index] if any(headed_year(part, 0) is not None for part in head)]
    if _CHANGE.fullmatch(said) and years:
        return years[-1]
    return table.columns[index - 1] if TOTAL.fullmatch(said) else chain


def _spoken_of(said: str, units: Sequence[str], end: str = "") -> str:
    """The first unit that words speak of, "" where they speak of none; with ``end`` only by their last one."""
    words = {u: _SPOKEN_OF.get("천원" if u in UNITS_IN_WON else u, re.escape(u)) for u in units}
    return next((u for u in units if re.search(rf"(?:{words[u]}){end}", said)), "")


def _head_unit(heads: tuple[str, ...]) -> str:
    match = _UNIT_IN_HEAD.search(" ".join(heads))
    return (match[1] or match[2]).replace(" ", "") if match else ""


def _stated_unit(chain: tuple[str, ...], names: Sequence[str], units: Sequence[str]) -> str:
    """The unit of the caption that a column's header speaks of ("학급 수" → 학급, "비율" → %), else the row's name
    ("도서 대출" → 권), else the first; money is no unit of a number of things ("과제 수")."""
    head = " ".join(chain)
    of_people = names[-1].endswith("인원") and not head.endswith("수")  # a row of people among rows of rooms
    spoken = filter(
        None,
        (
            "명" if of_people and "명" in units else "",
            _spoken_of(head, units),
            _spoken_of(names[-1], units, r"(?:\s?(?:신청|건)?수?)?$"),
        ),
    )
    counted = bool(units) and units[0] in UNITS_IN_WON and re.search(r"수(?:\s?\(.*\))?$", head)
    unit = next(spoken, units[0] if units and not counted else "")
    things = re.search(r"([가-힣]{1,3}) ?수$", head) if unit == "개" else None  # "과정 수" counts 과정
    return things[1] if things and things[1] in COUNTED else unit
