"""Sentences and their sources, collected; a Reply with numbered citations out."""

import re
from collections.abc import Iterable, Mapping, Sized
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import takewhile

from assistant.answer import Citation, Composer, Figure, Status
from assistant.entries import Entry, Kind
from assistant.question import Question
from ingest.records import Briefing, LineRange, Section, SectionKind

_REMEMBERED = 3  # answers before the last one of which "전부 합하면" may speak


@dataclass(frozen=True)
class Focus:
    """What an answer was about, for the questions that follow it.

    Attributes:
        question: as it was answered, inherited slots included.
        entries: the entries the answer stated, first the main one.
        people: names and extensions of the people it named.
        programme, department: where it stood.
        earlier: the main entries of the answers before this one, the last first.
        behind: what an answer was about that told figures, where this one told people of the same place.
        quarters: those in which the same entry was told before.
    """

    question: Question
    entries: tuple[Entry, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    programme: str | None = None
    department: str | None = None
    earlier: tuple[Entry, ...] = ()
    behind: "Focus | None" = None
    quarters: tuple[int, ...] = ()

    def earlier_alike(self, many: int) -> tuple[Entry, ...]:
        """The last ``many`` entries told that stand in one group, the first told first; empty for fewer than two."""
        last = self.entries[0] if self.entries else None
        alike = takewhile(lambda e: last is not None and (e.kind, e.place) == (last.kind, last.place), self.earlier)
        told = tuple(dict.fromkeys((*tuple(alike)[: many - 1][::-1], *self.entries[:1])))
        return told if len(told) > 1 else ()

    def after(self, before: "Focus | None") -> "Focus":
        """This focus, knowing what the answer before it was about."""
        if before is None:
            return self
        told = before if before.entries else before.behind
        about_people = bool(self.people) and not self.entries
        earlier = (*before.entries[:1], *before.earlier)[:_REMEMBERED]
        again = self.entries[:1] == before.entries[:1]
        quarters = tuple(dict.fromkeys((*before.quarters, *before.question.quarters))) if again else ()
        return replace(self, earlier=earlier, behind=told if about_people else None, quarters=quarters)


@dataclass(frozen=True)
class Reply:
    """An answer before it is checked.

    Attributes:
        computed: values the text states that stand in no line, each with its terms among the citations.
        reason: why it is refused, a key of the refusals; None for an answer.
    """

    text: str
    status: Status
    citations: tuple[Citation, ...]
    composer: Composer
    focus: Focus
    computed: tuple[Decimal, ...] = ()
    options: tuple[str, ...] = ()
    reason: str | None = None
    figures: tuple[Figure, ...] = ()


@dataclass
class Draft:
    """Builds one reply; a source cited twice keeps its number."""

    briefing: Briefing
    parts: list[str] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    computed: list[Decimal] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def cite_entry(self, entry: Entry) -> str:
        """The mark for the lines of an entry, and for what stands at the head of its row and column where it is a
        cell: both are printed with it."""
        heads = (entry.row, entry.column) if entry.kind is Kind.CELL else ((), ())
        return self.cite(entry.lines, *heads)

    def cite(self, lines: LineRange, row: tuple[str, ...] = (), column: tuple[str, ...] = ()) -> str:
        """The mark "[n]" for these lines."""
        for index, citation in enumerate(self.citations):
            if citation.lines == lines:
                columns = tuple(dict.fromkeys((*citation.column, *column)))
                self.citations[index] = replace(citation, row=citation.row or row, column=columns)
                return f"[{citation.number}]"
        section = self.briefing.section_at(lines.first)
        number = len(self.citations) + 1
        self.citations.append(
            Citation(
                number,
                section_label(section),
                section.title,
                section.path,
                lines,
                self.briefing.quote(lines),
                row,
                column,
            )
        )
        return f"[{number}]"

    def cite_all(self, ranges: Iterable[LineRange]) -> str:
        """The marks for several ranges, each once, in order."""
        return "".join(dict.fromkeys(self.cite(lines) for lines in ranges))

    def say(self, text: str) -> None:
        """Adds a line of Markdown."""
        self.parts.append(text)

    def compute(self, value: Decimal) -> Decimal:
        """Notes a computed value, so that the check knows where it comes from."""
        self.computed.append(value)
        return value

    def count(self, things: Sized) -> int:
        """How many there are, noted as a computed value."""
        self.compute(Decimal(len(things)))
        return len(things)

    def reply(self, status: Status, composer: Composer, focus: Focus, options: tuple[str, ...] = ()) -> Reply:
        """The reply with everything said so far."""
        return Reply(
            "\n".join(self.parts),
            status,
            tuple(self.citations),
            composer,
            focus,
            tuple(self.computed),
            options,
            figures=tuple(dict.fromkeys(self.figures)),
        )


def reply_about(
    draft: Draft,
    question: Question,
    entries: Iterable[Entry],
    programme: str | None = None,
    composer: Composer = Composer.COMPUTED,
) -> Reply:
    """The answer drafted, about these entries; ``programme`` where a question after it may mean just that one.

    A single thing picked out of many leads to its own programme.
    """
    told = tuple(dict.fromkeys(entries))
    if len(told) == 1:
        programme = programme or told[0].programme
    return draft.reply(Status.ANSWERED, composer, Focus(question, told, programme=programme))


def section_label(section: Section) -> str:
    """What a citation calls a section: the programme's number, else the title of its topic."""
    if section.programme:
        return section.programme
    if section.kind is SectionKind.ASPECT:
        return section.path[-2]
    return section.number or section.title


def joined(briefing: Briefing, replies: list[Reply]) -> Reply:
    """Several replies as one, with citations numbered through; the focus is the last answered one's."""
    draft = Draft(briefing)
    for reply in replies:
        marks = {f"[{c.number}]": draft.cite(c.lines, c.row, c.column) for c in reply.citations}
        draft.parts += [line for line in _renumbered(reply.text, marks).split("\n") if line not in draft.parts]
        draft.computed += reply.computed
        draft.figures += reply.figures
    answered = [reply for reply in replies if not reply.status.abstains]
    last = (answered or replies)[-1]
    computed = any(reply.composer is Composer.COMPUTED for reply in replies)
    return draft.reply(last.status, Composer.COMPUTED if computed else last.composer, last.focus)


def _renumbered(text: str, marks: Mapping[str, str]) -> str:
    """``text`` with each citation mark replaced by its new one."""
    return re.sub(r"\[\d+\]", lambda match: marks.get(match.group(), match.group()), text)
