"""A briefing and filters go in, its course lines come out, this year's beside last year's: 연수과정."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from rapidfuzz import fuzz

from assistant.page.explorers.explorer import Chosen, Explorer
from assistant.page.explorers.form import Choice, Search
from assistant.page.explorers.search import finds_all, marked, patterns
from assistant.page.explorers.sheet import Column, asking, change_html, csv_text, opening, table
from assistant.text import bare
from assistant.wording import number, programme
from ingest.export import section_name
from ingest.records import Briefing, Course

NO_TAG = "-"
_MAIN_UNITS = ("과정", "명")
# From this likeness (0 to 120) two lines stand side by side; the other's name is told where it differs at all. An
# answer pairs more boldly, as there a person named the line.
_SAME_LINE = 85


@dataclass(frozen=True, slots=True)
class CourseFilters:
    """What is looked for.

    Attributes:
        words: parts of name, heading or tag; all must be found.
        year: "2026" for lines that this year has; "" for all.
        tag: only this one; NO_TAG for lines without; "" for all.
        section: name of a section ("1-1-1"); "" for all.
        sort: a key of SORTS; "" for the order of the briefing.
    """

    words: str = ""
    year: str = ""
    tag: str = ""
    section: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A line of this year, of last year, or both where they are the same.

    Attributes:
        section: "1-1-1", outside the programmes a title.
        section_title: in full.
        this, last: at least one is there.
    """

    section: str
    section_title: str
    this: Course | None
    last: Course | None

    @property
    def course(self) -> Course:
        """The newer line."""
        found = self.this or self.last
        assert found is not None, "a row has a line"
        return found

    @property
    def change(self) -> Decimal | None:
        """How many more people than the year before; None where either year does not say."""
        now, before = _count(self.this, "명"), _count(self.last, "명")
        return None if now is None or before is None else now - before

    @property
    def question(self) -> str:
        """What is asked about the newer line."""
        course = self.course
        tag = f"[{course.tag}] " if course.tag else ""
        units = " ".join(f"몇 {unit}" for unit in dict.fromkeys(count.unit for count in course.counts[:2]))
        return f"{course.year}년 {tag}{course.name}, {units}인가요?"


def _count(course: Course | None, unit: str) -> Decimal | None:
    return course.count(unit) if course else None


def course_rows(briefing: Briefing, filters: CourseFilters) -> list[CourseRow]:
    """All lines that fit, in the chosen order; by default that of the briefing, sections first."""
    words = patterns(filters.words)
    found = [row for row in _paired(briefing) if _fits(row, filters) and finds_all(words, _text(row))]
    return sorted(found, key=SORTS[filters.sort][1]) if filters.sort in SORTS else found


def _fits(row: CourseRow, filters: CourseFilters) -> bool:
    years = {str(course.year) for course in (row.this, row.last) if course}
    return (
        filters.section in ("", row.section)
        and filters.tag in ("", row.course.tag or NO_TAG)
        and (not filters.year or filters.year in years)
    )


def _text(row: CourseRow) -> str:
    lines = [course for course in (row.this, row.last) if course]
    return " ".join(part or "" for c in lines for part in (c.tag, c.name, c.group, c.detail_of)) + row.section_title


def _paired(briefing: Briefing) -> list[CourseRow]:
    """Every line once, section by section: this year's with last year's beside, then what last year had alone."""
    groups: dict[str, dict[tuple[str | None, bool], list[Course]]] = defaultdict(lambda: defaultdict(list))
    for course in briefing.courses:
        is_detail = course.detail_of is not None
        groups[section_name(briefing, course.section)][course.tag, is_detail].append(course)
    rows: list[CourseRow] = []
    for section, by_tag in groups.items():
        title = next((programme(s) for s in briefing.programmes if s.number == section), section)
        pairs = (pair for lines in by_tag.values() for pair in _pairs(lines, briefing.year))
        rows += sorted(
            (CourseRow(section, title, this, last) for this, last in pairs),
            key=lambda row: (row.this is None, row.course.lines),
        )
    return rows


def _pairs(lines: Sequence[Course], year: int) -> Iterator[tuple[Course | None, Course | None]]:
    """Lines of one section and tag in pairs (this year, last year), the likest first; None where one stands alone."""
    this = [course for course in lines if course.year == year]
    last = [course for course in lines if course.year != year]
    likest = sorted(
        ((_likeness(a.name, b.name, a.group, b.group), i, j) for i, a in enumerate(this) for j, b in enumerate(last)),
        key=lambda found: -found[0],
    )
    twins: dict[int, int] = {}
    for alike, i, j in likest:
        if alike >= _SAME_LINE and i not in twins and j not in twins.values():
            twins[i] = j
    for i, course in enumerate(this):
        yield course, last[twins[i]] if i in twins else None
    yield from ((None, course) for j, course in enumerate(last) if j not in twins.values())


def total(rows: Iterable[CourseRow], year: int, unit: str) -> Decimal:
    """The sum of one count over the rows; a line that breaks another down does not count twice."""
    lines = (course for row in rows for course in (row.this, row.last) if course)
    return sum((c.count(unit) or Decimal(0) for c in lines if c.year == year and c.detail_of is None), Decimal(0))


def _largest_first(unit: str) -> Callable[[CourseRow], Decimal]:
    return lambda row: -(row.course.count(unit) or Decimal(-1))


# What to sort by: how it is called, and the key; a row without the figure comes last.
SORTS: dict[str, tuple[str, Callable[[CourseRow], Decimal]]] = {
    "people": ("인원이 많은 순", _largest_first("명")),
    "courses": ("과정이 많은 순", _largest_first("과정")),
    "growth": ("인원이 많이 늘어난 순", lambda row: Decimal("inf") if row.change is None else -row.change),
    "decline": ("인원이 많이 줄어든 순", lambda row: Decimal("inf") if row.change is None else row.change),
}


def columns(year: int, words: str = "") -> list[Column[CourseRow]]:
    """The columns for a briefing of this year; what was looked for is marked."""
    found = patterns(words)

    def named(row: CourseRow) -> str:
        course = row.course
        tag = f'<span class="tag">{marked(course.tag, found)}</span> ' if course.tag else ""
        above = " › ".join(part for part in (course.group, course.detail_of) if part)
        other = row.last if row.this else None
        renamed = f"{other.year}년 이름: {other.name}" if other and bare(other.name) != bare(course.name) else ""
        notes = "".join(f"<small>{marked(note, found)}</small>" for note in (above, renamed) if note)
        return f"{tag}{marked(course.name, found)}{notes}"

    def figure(pick: Callable[[CourseRow], Course | None], unit: str) -> Callable[[CourseRow], str]:
        def text(row: CourseRow) -> str:
            value = _count(pick(row), unit)
            return "" if value is None else number(value)

        return text

    def this(row: CourseRow) -> Course | None:
        return row.this

    def last(row: CourseRow) -> Course | None:
        return row.last

    def change(row: CourseRow) -> str:
        return "" if row.change is None else number(row.change)

    def line(pick: Callable[[CourseRow], Course | None]) -> Callable[[CourseRow], str]:
        return lambda row: str(course.lines.first) if (course := pick(row)) else ""

    return [
        Column("연수과정", lambda row: row.course.name, named),
        Column("구분", lambda row: row.course.tag or "", shown=False),
        Column("묶음", lambda row: row.course.group or "", shown=False),
        Column("사업", lambda row: row.section_title, lambda row: _short(row)),
        *(
            Column(f"{y} {unit}", figure(pick, unit), kind="number")
            for y, pick in ((year, this), (year - 1, last))
            for unit in _MAIN_UNITS
        ),
        Column("인원 증감", change, lambda row: change_html(row.change), "number"),
        Column("그 밖의 수", lambda row: others(row)),
        Column(f"{year} 행", line(this), shown=False),
        Column(f"{year - 1} 행", line(last), shown=False),
        Column(f"{year - 1} 이름", lambda row: row.last.name if row.last else "", shown=False),
        Column("원문 행", lambda _: "", lambda row: opening(row.course.lines), exported=False),
        Column("질문", lambda _: "", lambda row: asking(row.question, row.course.name), exported=False),
    ]


def _short(row: CourseRow) -> str:
    return f'<span title="{escape(row.section_title)}">{escape(row.section)}</span>'


def others(row: CourseRow) -> str:
    """The newer line's counts beside courses and people: "12회, 3차시"."""
    return ", ".join(f"{number(c.value)}{c.unit}" for c in row.course.counts if c.unit not in _MAIN_UNITS)


def explorer(briefing: Briefing) -> Explorer:
    """The 연수과정 tab."""
    year = briefing.year

    def rows(chosen: Chosen) -> list[CourseRow]:
        return course_rows(briefing, CourseFilters(**chosen))

    def show(chosen: Chosen) -> str:
        found = rows(chosen)
        return summary(found, year) + (table(columns(year, chosen["words"]), found, "연수과정") if found else NOTHING)

    def export(chosen: Chosen) -> str:
        return csv_text(columns(year), rows(chosen))

    return Explorer("courses", "연수과정", _fields(briefing), show, export)


def _fields(briefing: Briefing) -> tuple[Search | Choice, ...]:
    years = sorted({course.year for course in briefing.courses}, reverse=True)
    tags = dict.fromkeys(course.tag for course in briefing.courses if course.tag)
    sections = {row.section: row.section_title for row in _paired(briefing)}
    return (
        Search("words", "찾기", "과정 이름, 묶음, 사업"),
        Choice(
            "year",
            "연도",
            (("", "모든 해"), *((str(year), f"{year}년") for year in years)),
            str(briefing.year) if briefing.year in years else "",
        ),
        Choice("tag", "구분", (("", "모든 구분"), *((tag, tag) for tag in tags), (NO_TAG, "구분 없음"))),
        Choice("section", "사업", (("", "모든 사업"), *sections.items())),
        Choice("sort", "차례", (("", "보고서 순"), *((key, title) for key, (title, _) in SORTS.items()))),
    )


def summary(rows: Sequence[CourseRow], year: int) -> str:
    """How many lines there are, and what their courses and people add up to in each of the two years."""
    sums = []
    for one in (year, year - 1):
        lines = sum(1 for row in rows if any(course and course.year == one for course in (row.this, row.last)))
        also = "이 가운데 " if one != year and all(row.this for row in rows) else ""
        figures = " · ".join(f"<b>{number(total(rows, one, unit))}{unit}</b>" for unit in _MAIN_UNITS)
        if lines:
            sums.append(f"<span>{also}{one}년 {lines:,}줄 · {figures}</span>")
    return f'<p class="summary" role="status"><b>{len(rows):,}줄</b>{"".join(sums)}</p>'


NOTHING = '<p class="nothing">조건에 맞는 과정이 없습니다. 낱말을 줄이거나 연도와 구분을 넓혀 보세요.</p>'


def _likeness(name: str, other: str, group: str | None, other_group: str | None) -> float:
    """How alike two lines of different years are, 0 to 120: their names, and a little their headings."""
    names = fuzz.token_set_ratio(name, other) + fuzz.ratio(bare(name), bare(other))
    return names / 2 + 0.2 * fuzz.ratio(bare(group or ""), bare(other_group or ""))
