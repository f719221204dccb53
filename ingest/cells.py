"""Any table that plans no budget in: cells with their header chains out, and duties of departments."""

import re
from collections.abc import Iterator, Sequence

from ingest.lines import GROUP_MARKS, clean, unspaced
from ingest.numbers import PLAIN, parse_number
from ingest.records import Cell, Duty, Section
from ingest.tables import Table

_NUMBER = re.compile(rf"^(?P<number>[△▲−-]?\s?(?:{PLAIN}))\s*(?P<unit>㎡|m²|%|[가-힣]{{1,3}})?$")
_DUTIES = re.compile(r"(담당|분장|주요|처리)(업무|사무)|업무분장|주요기능")
# How headers speak of a unit without naming it.
_SPOKEN_OF = {"명": r"학생|교원|교사|직원|인원|정원|현원|사람|참가|이수", "교": r"학교", "%": r"율|비중|비율|구성비"}
_MARKUP = re.compile(r"<[^>]*>")


def is_duties(table: Table) -> bool:
    """Whether a table says which department does what."""
    heads = ["".join(chain).replace(" ", "") for chain in table.columns]
    return len(heads) == 2 and _DUTIES.search(heads[1]) is not None


def read_duties(table: Table, section: Section) -> Iterator[Duty]:
    """One Duty per ○ item of a row's second cell."""
    department = ""
    for row in table.rows:
        department = unspaced(row.cells[0]) or department
        text = re.sub(r"</li>|<br\s*/?>", " ○ ", row.cells[1])
        for part in re.split(rf"[{GROUP_MARKS}]", _MARKUP.sub(" ", text)):
            if clean(part):
                yield Duty(section, row.lines, section.title, department, clean(part).lstrip("-· "))


def read_cells(table: Table, section: Section, units: Sequence[str]) -> Iterator[Cell]:
    """One Cell per filled cell right of the first column, which names the row (merged downwards where empty).

    Args:
        table: the table.
        section: where it stands; its title names the table.
        units: from the caption, for numbers that print none of their own.
    """
    name = ""
    for row in table.rows:
        name = unspaced(row.cells[0]) or name
        for index, chain in enumerate(table.columns):
            text = clean(row.cells[index])
            if not index or not text:
                continue
            match = _NUMBER.match(text)
            value = parse_number(match["number"]) if match else None
            own = match["unit"] if match else None
            yield Cell(
                section=section,
                lines=row.lines,
                table=section.title,
                row=(name,),
                column=chain,
                text=text,
                value=value,
                unit=(own or _head_unit(chain) or _stated_unit(chain, units)) if value is not None else "",
                header_lines=table.header_lines,
            )


def _head_unit(chain: tuple[str, ...]) -> str:
    match = re.search(r"\((㎡|명|%|천원|백만원|개|실|대)\)", " ".join(chain))
    return match[1] if match else ""


def _stated_unit(chain: tuple[str, ...], units: Sequence[str]) -> str:
    """The unit of the caption that a column's header speaks of ("학급 수" → 학급, "비율" → %), else the first."""
    head = " ".join(chain)
    named = (unit for unit in units if unit in head or re.search(_SPOKEN_OF.get(unit, r"(?!)"), head))
    return next(named, units[0] if units else "")
