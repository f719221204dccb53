"""What the answers are made from: the briefing, its vocabulary, its entries, and the search over them."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from assistant.apposed import Pairs, apposed
from assistant.coined import coined_names
from assistant.entering import entries
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.lexicon import Lexicon, load_lexicon
from assistant.question import Question
from assistant.ranking import EntryIndex, Ranked
from assistant.text import bare, compact
from assistant.twins import Twin, beside_twins, find_twins
from assistant.vocabulary import Vocabulary
from ingest.records import Briefing, BudgetRow, LineRange, Section
from vectorstore.morphemes import Morphemes

_REMEMBERED_TEXTS = 8192
HELD = re.compile(r"방법|방식|형태|기간$|숙박")  # what a column is called that says how or how long
_REMOTE = "원격"  # in the tag of what is not held in person

_IN_CHARGE_HEAD = re.compile(r"(?:담당|주관|소관|운영|추진)?(?:부서|기관)(?:명)?|담당|주관|소관|맡은곳")


@dataclass(frozen=True)
class Knowledge:
    """Everything about one briefing that answering needs, built once.

    Attributes:
        similarity: how alike two nouns are used, -1 to 1.
        coined: names in which the analyser finds no noun.
    """

    briefing: Briefing
    vocabulary: Vocabulary
    lexicon: Lexicon
    index: EntryIndex
    similarity: Callable[[str, str], float]
    coined: tuple[str, ...] = ()

    @staticmethod
    def of(briefing: Briefing, morphemes: Morphemes) -> "Knowledge":
        """Learns ``briefing``."""
        coined = coined_names(briefing, morphemes)

        @lru_cache(maxsize=_REMEMBERED_TEXTS)  # labels are taken apart again for each question they may answer
        def terms(text: str) -> tuple[str, ...]:
            return (*morphemes.terms(text), *(name for name in coined if name in text))

        told = entries(briefing)
        told = beside_twins(told, find_twins(told, terms, morphemes.similarity))
        index = EntryIndex(told, terms)
        return Knowledge(briefing, Vocabulary.of(briefing), load_lexicon(), index, morphemes.similarity, coined)

    @cached_property
    def apposed(self) -> Pairs:
        """What things that have a name of their own are called besides."""
        return apposed(self.briefing.lines, self.index.terms)

    @cached_property
    def compact(self) -> str:
        """The whole briefing, compact."""
        return compact("\n".join(self.briefing.lines)).text

    @cached_property
    def paid_years(self) -> frozenset[int]:
        """The years that the budget tells of; those of any figure where it tells of none."""
        return frozenset(year for row in self.briefing.budgets for year, _ in row.years) or frozenset(
            self.vocabulary.years
        )

    @cached_property
    def quarter_years(self) -> frozenset[int]:
        """The years whose quarters the budget tells of."""
        money = self.of_kind(Kind.BUDGET, Kind.TOTAL)
        return frozenset(fact.year for entry in money for fact in entry.facts if fact.quarter and fact.year)

    @cached_property
    def row_years(self) -> Mapping[LineRange, frozenset[int]]:
        """The years that columns of a table's row are of, by the row's lines; rows without any are left out."""
        rows: dict[LineRange, frozenset[int]] = {}
        for cell in self.briefing.cells:
            if cell.year:
                rows[cell.lines] = rows.get(cell.lines, frozenset()) | {cell.year}
        return rows

    @cached_property
    def phased_heads(self) -> frozenset[str]:
        """Headers of tables' columns, bare, that say beside something else that it was planned: 계획인원."""
        heads = {bare(cell.column[-1]) for cell in self.briefing.cells if cell.column}
        return frozenset(head for head in heads if "계획" in head and re.fullmatch(r"[가-힣]{4,}", head))

    @cached_property
    def held(self) -> Mapping[str, frozenset[LineRange]]:
        """How courses are held and for how long, as rows say it in a cell of words, and which rows do."""
        rows: dict[str, set[LineRange]] = {}
        courses = {course.lines for course in self.briefing.courses}
        for cell in self.briefing.cells:
            if cell.lines in courses and cell.value is None and cell.column and HELD.search(cell.column[-1]):
                rows.setdefault(bare(cell.text), set()).add(cell.lines)
        return {word: frozenset(lines) for word, lines in rows.items() if len(word) > 1}

    @cached_property
    def named_cells(self) -> tuple[tuple[Entry, str, str], ...]:
        """The entries of cells, each with what its row and its column are called, bare."""
        return tuple((e, bare(e.cell.row[-1]), bare(e.cell.head)) for e in self.of_kind(Kind.CELL))

    def beside(self, lines: LineRange, *kinds: Kind) -> list[Entry]:
        """The entries of these kinds that stand on exactly these lines, in their fixed order."""
        return [entry for entry in self._by_lines.get(lines, ()) if entry.kind in kinds]

    @cached_property
    def _by_lines(self) -> Mapping[LineRange, list[Entry]]:
        placed: dict[LineRange, list[Entry]] = {}
        for entry in self.index.entries:
            placed.setdefault(entry.lines, []).append(entry)
        return placed

    def works_of(self, entry: Entry) -> list[Entry]:
        """The works with a sum of their own that a line under their heading tells more of."""
        return self._works.get((entry.section.lines, entry.group or ""), [])

    @cached_property
    def _works(self) -> Mapping[tuple[LineRange, str], list[Entry]]:
        works: dict[tuple[LineRange, str], list[Entry]] = {}
        for work in self.of_kind(Kind.WORK):
            works.setdefault((work.section.lines, work.label), []).append(work)
        return works

    @cached_property
    def _twins(self) -> Mapping[int, Twin]:
        return find_twins(self.index.entries, self.index.terms, self.similarity)

    def twin_of(self, entry: Entry) -> Twin | None:
        """The line that says the same of the other year; None where none surely does."""
        return self._twins.get(id(entry))

    def search(self, question: Question, keep: Callable[[Entry], bool], limit: int | None = 40) -> list[Ranked]:
        """Entries that the question's topic fits, within the programmes, areas and codes it names."""
        placed = question.programmes or question.tasks or question.areas
        kept = (lambda entry: keep(entry) and self.inside(question, entry)) if placed else keep
        return self.index.search(question.terms, question.hints, question.phrase, kept, limit)

    def says(self, question: Question, name: str) -> bool:
        """Whether the question holds one of the lexicon's words of this name."""
        return self.lexicon.words[name].search(compact(question.text).text) is not None

    def told_in_full(self, question: Question) -> bool:
        """Whether the question sets things beside each other that are all told by their whole names."""
        names, titles = self.vocabulary.told, {bare(s.title) for s in self.vocabulary.programmes.values()}
        named = (bare(part.text) for part in question.parts)
        return len(question.parts) > 1 and all(name in names or name in titles for name in named)

    def holds(self, words: Iterable[str]) -> bool:
        """Whether one of the words stands anywhere in the briefing."""
        return any(word in self.index.words for word in words)

    def departments_tagged(self, tag: str, programme: str | None) -> tuple[str, ...]:
        """The departments of a programme that the words of a tag abbreviate."""
        here = {c.department for c in self.briefing.contacts if c.section.programme == programme}
        named = (name for word in tag.split() for name in self.vocabulary.departments_like(word))
        return tuple(name for name in named if name in here)

    def in_charge_of(self, entry: Entry) -> tuple[str, ...]:
        """The departments that a column of an entry's row says are in charge, by the team where it names one:
        "행정연수부 교육1팀"."""
        return self._in_charge_by_row.get(entry.lines, ())

    @cached_property
    def _in_charge_by_row(self) -> Mapping[LineRange, tuple[str, ...]]:
        known = {unit for c in self.briefing.contacts for unit in (c.department, c.team) if unit}
        rows: dict[LineRange, tuple[str, ...]] = {}
        for cell in self.briefing.cells:
            units = (
                [name.split() for name in cell.text.split(",")] if _IN_CHARGE_HEAD.fullmatch(bare(cell.head)) else []
            )
            told = (next((unit for unit in reversed(words) if unit in known), "") for words in units)
            rows[cell.lines] = tuple(filter(None, dict.fromkeys((*rows.get(cell.lines, ()), *told))))
        return rows

    def inside(self, question: Question, entry: Entry) -> bool:
        """Whether the entry stands where the question looks."""
        number = entry.programme or ""
        if question.programmes and number not in question.programmes:
            return False
        if question.tasks and not any(number.startswith(task + "-") for task in question.tasks):
            return False
        return not question.areas or any(
            number.startswith(area + "-") or number == area or self._names_area(entry, area) for area in question.areas
        )

    @cached_property
    def _spent_codes(self) -> frozenset[str]:
        return frozenset(row.code for row in self.briefing.budgets if row.code and row.section.programme)

    @cached_property
    def _overviews(self) -> frozenset[Section]:
        """The sections outside of programmes whose total is what the totals of all programmes add up to."""
        totals = [(row.section, row.amount(row.plan_year)) for row in self.briefing.budgets if row.is_total]
        own = {s.programme: a.value for s, a in totals if s.programme and a and a.value is not None}
        whole = sum(own.values(), Decimal(0)) if len(own) > 1 else None
        return frozenset(s for s, a in totals if not s.programme and a and a.value == whole)

    def sums_up(self, entry: Entry) -> bool:
        """Whether an entry is an overview's row for a budget programme, the rows of which stand in the programmes."""
        row = entry.record
        if not isinstance(row, BudgetRow) or row.section.programme is not None or row.is_total:
            return False
        coded = row.code in self._spent_codes or (bool(self._spent_codes) and row.item == row.programme_name)
        return coded or row.section in self._overviews

    def leaves_out(self, question: Question, entry: Entry) -> bool:
        """Whether the entry is what the question sets aside, by its name, its tag or what a row is spent on.

        What is held in person sets aside what is not.
        """
        if _REMOTE in (entry.tag or "") and self.says(question, "in_person"):
            return True
        if not question.besides:
            return False
        spent_on = " ".join(fact.text for fact in entry.facts if fact.measure is Measure.USE)
        said = self.index.terms(f"{entry.label} {entry.tag or ''} {spent_on}")
        return set(question.besides) <= set(said)

    def _names_area(self, entry: Entry, area: str) -> bool:
        """Whether the entry is of a table's row for a whole area."""
        title = self.vocabulary.titles.get(area)
        return bool(title) and any(bare(title or "") in bare(name) for name in entry.row)

    def in_departments(self, question: Question, entry: Entry) -> bool:
        """Whether the entry says a department that the question names, or somebody of it answers for the entry."""
        if not question.departments:
            return True
        named = {d for tag in (entry.tag or "").split() for d in self.vocabulary.departments_like(tag)}
        if named and entry.kind is Kind.COURSE:  # a line's own tag says whose it is
            return bool(named & set(question.departments))
        row = self.briefing.lines[entry.lines.first - 1] if entry.kind is Kind.CELL else ""  # a room beside where it is
        told = bare(f"{entry.label} {entry.context} {entry.tag or ''} {row}")
        here = [c for c in self.briefing.contacts if c.section.programme == entry.programme]
        theirs = {unit for c in here for unit in (c.department, c.team) if unit}
        theirs |= {duty.division for duty in self.briefing.duties if duty.department in theirs}  # 총무부 of 행정지원과
        return any(bare(name) in told or (entry.programme and name in theirs) for name in question.departments)

    def programme(self, number: str) -> Section:
        """The section of a programme."""
        return self.vocabulary.programmes[number]

    def programme_of(self, question: Question, minimum_recall: float = 0.5) -> list[Ranked]:
        """Programmes the question's topic may mean, best first: by title, else by what stands in them."""
        titled = self.search(question, lambda e: e.kind is Kind.PROGRAMME and e.section.programme is not None)
        if titled and titled[0].recall >= 0.85:
            return titled
        within = self.search(question, lambda e: e.programme is not None)
        best = within[:1] if within and within[0].recall >= minimum_recall else []
        if titled and titled[0].recall >= minimum_recall and (not best or titled[0].score >= best[0].score):
            return titled
        return best

    def of_kind(self, *kinds: Kind) -> list[Entry]:
        """All entries of these kinds, in their fixed order."""
        if kinds not in self._of_kinds:  # asked for several times in each question
            self._of_kinds[kinds] = [entry for entry in self.index.entries if entry.kind in kinds]
        return self._of_kinds[kinds].copy()

    @cached_property
    def _of_kinds(self) -> dict[tuple[Kind, ...], list[Entry]]:
        return {}
