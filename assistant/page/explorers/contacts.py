"""A briefing and filters go in, its people come out, each once with all they do: 연락처."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from assistant.page.explorers.explorer import Explorer
from assistant.page.explorers.form import Choice, Search
from assistant.page.explorers.search import Pattern, has_initials, marked, patterns
from assistant.page.explorers.sheet import Column, asking, csv_text, opening, table
from assistant.wording import programme
from ingest.export import section_name
from ingest.records import Briefing, LineRange, Person

# So many reasons why a person was found are told.
MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class ContactFilters:
    """What is looked for.

    Attributes:
        words: parts of a name, role, department, duty, programme or number; all must be found.
        department: only this one; "" for all.
    """

    words: str = ""
    department: str = ""


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A person.

    Attributes:
        roles, departments: each once, as printed.
        programmes: pairs of a section's name ("1-1-1") and its full title, each once.
        reasons: titles of programmes and duties of the departments that words were found in, for words that stand in
            none of the above.
        lines: the first appearance.
        is_namesake: whether somebody else has the same name.
    """

    name: str
    roles: tuple[str, ...]
    departments: tuple[str, ...]
    phone: str
    extension: str
    email: str
    programmes: tuple[tuple[str, str], ...]
    reasons: tuple[str, ...]
    lines: LineRange
    is_namesake: bool

    @property
    def question(self) -> str:
        """What is asked about the person; a namesake is told apart by department."""
        whose = f"{self.departments[0]} {self.name}" if self.is_namesake and self.departments else self.name
        return f"{whose} 님의 연락처와 담당 업무를 알려 주세요."


def contact_rows(briefing: Briefing, filters: ContactFilters) -> list[ContactRow]:
    """Everybody who fits, in the order of first appearance."""
    words = patterns(filters.words)
    namesakes = Counter(person.name for person in briefing.people)
    rows = (_row(briefing, person, words, namesakes[person.name] > 1) for person in briefing.people)
    return [row for row in rows if row and filters.department in ("", *row.departments)]


def _row(briefing: Briefing, person: Person, words: tuple[Pattern, ...], is_namesake: bool) -> ContactRow | None:
    """The person's row; None where a word is not found."""
    contacts = person.contacts
    departments = _distinct(contact.department for contact in contacts)
    roles = _distinct(contact.role for contact in contacts)
    email = next((contact.email for contact in contacts if contact.email), "")
    programmes = {section_name(briefing, c.section): _title(briefing, c.section.programme) for c in contacts}
    titles = [title or name for name, title in programmes.items()]
    near = (person.name, *departments, *roles, contacts[0].phone, person.extension, email)
    far = (*titles, *(duty.text for duty in briefing.duties if {duty.department, duty.division} & {*departments}))
    reasons = []
    for word in words:
        if any(word.search(text) for text in near):
            continue
        found = [] if has_initials(word) else [text for text in far if word.search(text)]
        if not found:
            return None
        reasons += found
    return ContactRow(
        name=person.name,
        roles=roles,
        departments=departments,
        phone=contacts[0].phone,
        extension=person.extension,
        email=email,
        programmes=tuple(zip(programmes, titles, strict=True)),
        reasons=_distinct(reasons),
        lines=contacts[0].lines,
        is_namesake=is_namesake,
    )


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _title(briefing: Briefing, number: str | None) -> str:
    return next((programme(section) for section in briefing.programmes if section.number == number), "")


def columns(words: str = "") -> list[Column[ContactRow]]:
    """The columns; what was looked for is marked."""
    found = patterns(words)

    def called(row: ContactRow) -> str:
        number = marked(row.phone, found)
        label = escape(f"{row.name} {row.phone} 전화 걸기")
        return f'<a href="tel:{escape(row.phone)}" aria-label="{label}">{number}</a>' if row.phone else ""

    def does(row: ContactRow) -> str:
        numbers = "".join(f'<li title="{escape(title)}">{escape(name)}</li>' for name, title in row.programmes)
        whole = [word for word in found if not has_initials(word)]
        told = "".join(f"<small>{marked(reason, whole)}</small>" for reason in row.reasons[:MOST_REASONS])
        more = len(row.reasons) - MOST_REASONS
        return f'<ul class="chips">{numbers}</ul>{told}' + (f"<small>외 {more}건</small>" if more > 0 else "")

    return [
        Column("이름", lambda row: row.name, lambda row: marked(row.name, found)),
        Column("부서", lambda row: ", ".join(row.departments), lambda row: marked(", ".join(row.departments), found)),
        Column("직위", lambda row: ", ".join(row.roles), lambda row: marked(", ".join(row.roles), found)),
        Column("전화", lambda row: row.phone, called),
        Column("내선", lambda row: row.extension, lambda row: marked(row.extension, found)),
        Column("전자우편", lambda row: row.email, shown=False),
        Column("맡은 사업", lambda row: "; ".join(title for _, title in row.programmes), does),
        Column("원문 행", lambda row: str(row.lines.first), lambda row: opening(row.lines)),
        Column("질문", lambda _: "", lambda row: asking(row.question, f"{row.name} 님에 대해"), exported=False),
    ]


def explorer(briefing: Briefing) -> Explorer:
    """The 연락처 tab."""
    departments = dict.fromkeys(c.department for c in briefing.contacts if c.department)
    fields = (
        Search("words", "찾기", "이름(초성도 됩니다), 부서, 업무, 번호"),
        Choice("department", "부서", (("", "모든 부서"), *((name, name) for name in departments))),
    )

    def show(chosen: dict[str, str]) -> str:
        rows = contact_rows(briefing, ContactFilters(**chosen))
        told = f'<p class="summary" role="status"><b>{len(rows):,}명</b></p>'
        return told + (table(columns(chosen["words"]), rows, "연락처") if rows else NOBODY)

    def export(chosen: dict[str, str]) -> str:
        return csv_text(columns(), contact_rows(briefing, ContactFilters(**chosen)))

    return Explorer("contacts", "연락처", fields, show, export)


NOBODY = '<p class="nothing">찾으시는 분이 없습니다. 이름의 일부나 초성, 부서, 업무, 번호로 찾아보세요.</p>'
