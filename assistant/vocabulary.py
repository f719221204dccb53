"""A Briefing in; the names it teaches out: people, departments, roles, tags, programmes, budget codes, years."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.called import spellings
from assistant.columns import column_name, columns_besides, quarter_before
from assistant.levels import variants
from assistant.localities import localities
from assistant.naming import heads_by_table, said_short, standing
from assistant.numerals import numbered_in_roman
from assistant.question import IN_CHARGE
from assistant.slips import is_slip, letters_apart
from assistant.text import bare, blanked, compact
from ingest.levels import levels_joined
from ingest.lines import LETTERS
from ingest.records import Briefing, BudgetRow, Person, Section

SCHOOL_LEVELS = frozenset({"유치원", "유아", "초등", "중등", "특수"})  # listed like tags: "유치원·초등·중등을 합쳐"
_UNIT_ENDING = re.compile(r"(?:연수|운영|지원)?(?:부|과|팀|실|국|단|센터)$")
DOTTED = re.compile(r"[가-힣]{2,}(?:\s?[·ㆍ]\s?[가-힣]{2,})+(?:\s[가-힣]{2})?")  # and what follows
_COLUMNS_APART = re.compile(r"\t|\s{2,}|\s및(?:\s|$)")  # "세부 사업 및 산출내역"
_ROW_HEADER = re.compile(r"((?:세부|추진|개별|단위)(?:사업|과제))명?")
_LONG_NAME = 7  # letters; shorter ones may be what is asked for ("연간 예산")
_ASKING_NAME = re.compile("(?=.*(?:예산|인원|정원|담당)).{6,}")  # "예산 실무 교육" asks for no money
_PAID_NAME = 6  # … and of a name that budget rows alone bear
_SHORT_TITLE = 6
_SAID_TO_BE_ONE = r"(?=[^\w\s]?(?:세부|추진|이라는|라는|란)?(?:과제|사업)(?![비명자소장]))"
_LONG_TITLE = 12  # letters; shorter ones may be what people are in charge of or a kind of course
_SHORT_NAME = 5  # letters of an institution's name that a question may cut it down to


def budget_code(row: BudgetRow) -> str:
    """What a budget programme is called by: its number, or its name where it has none (특교); "" for a row that is
    called by what it pays for alone."""
    return row.code or ("" if row.programme_name == row.item else row.programme_name)


def is_abbreviation(short: str, long: str) -> bool:
    """Whether the letters of ``short`` stand in ``long`` in this order and begin it: 교행 ⊂ 교육행정연수부."""
    if len(short) < 2 or len(short) >= len(long) or short[0] != long[0]:
        return False
    rest = iter(long)
    return all(letter in rest for letter in short)


@dataclass(frozen=True)
class Vocabulary:
    """What a briefing calls its people and parts.

    Attributes:
        people: by name; several for namesakes.
        departments: as printed, longest first; with ``teams`` of those behind a team's leader.
        roles: as printed ("초등교원연수부장", "담당"), longest first.
        tags: single words of the course tags ("초등", "교행", "원격").
        joined_tags: tags of several words as printed ("교행 원격").
        programmes: programme sections by number.
        areas: area sections by number.
        titles: of the outline by number, "1", "1-1" and "1-1-1".
        amount_words: what tables print in place of an amount ("재배정").
        codes: names of each budget programme by its number, longest first (a table may print it cut short).
        names: of courses, their headings, budget rows, programmes and what the history tells, compact, long enough to
            be recognised, longest first; those that end in a bracket or "등" without it as well.
        told: names of courses, their headings and budget rows, in letters and digits, each with the numbers of the
            programmes in which it stands; courses, the names of these and their headings alone.
        paid, heard: names that only budget rows bear, whose figures are money, and only courses, compact.
        years: the briefing's own year first, then the other years it reports.
        institution: compact.
        variants: pairs of names that one word with a bracket inside stands for: 교감 and 원감 for 교(원)감.
        row_words: what the budget tables call their rows ("추진사업", "세부사업"), compact.
        dotted: names with dots in them and the beginning of the word behind ("교장·교감 리더"), letters only.
        localities: where places are ("서초동"), each with the one place there; see ``assistant.localities``.
        heads: the words that head columns, or rows, of one table ("대강당", "분임실").
        roman: whether the numbers of programmes begin with a Roman one of their area ("Ⅲ-2").
        columns: headers of further columns of budget tables ("증감", "예산비율"), without brackets, longest first.
    """

    people: dict[str, tuple[Person, ...]]
    departments: tuple[str, ...]
    teams: frozenset[str]
    roles: tuple[str, ...]
    tags: frozenset[str]
    joined_tags: tuple[str, ...]
    programmes: dict[str, Section]
    areas: dict[str, Section]
    codes: dict[str, tuple[str, ...]]
    years: tuple[int, ...]
    extensions: frozenset[str]
    titles: dict[str, str]
    amount_words: tuple[str, ...]
    names: tuple[str, ...]
    told: Mapping[str, frozenset[str]]
    courses: frozenset[str]
    paid: frozenset[str]
    heard: frozenset[str]
    heads: tuple[frozenset[str], ...]
    columns: tuple[str, ...]
    columns_besides: Mapping[str, str]
    institution: str
    variants: tuple[tuple[str, str], ...]
    row_words: frozenset[str]
    dotted: frozenset[str]
    localities: Mapping[str, str]
    roman: bool

    @staticmethod
    def of(briefing: Briefing) -> "Vocabulary":
        """Learns the vocabulary of ``briefing``."""
        people: dict[str, tuple[Person, ...]] = {}
        for person in filter(lambda person: bare(person.name), briefing.people):
            people[person.name] = (*people.get(person.name, ()), person)
        departments = {c.department for c in briefing.contacts} | {d.department for d in briefing.duties}
        departments |= {team for department in departments for team in department.split()[1:]}
        teams = {c.team for c in briefing.contacts if c.team} - departments
        years = {briefing.year} | {year for row in briefing.budgets for year, _ in row.years}
        years |= {course.year for course in briefing.courses} | {cell.year for cell in briefing.cells if cell.year}
        taught = (name for course in briefing.courses for name in (course.name, course.group) if name)
        called = (*taught, *(row.item for row in briefing.budgets))
        names = {compact(name).text for name in (*called, *(section.title for section in briefing.programmes))}
        names |= set(map(said_short, names))
        items = {compact(row.item).text for row in briefing.budgets}
        names |= {name for event in briefing.events if not event.scheduled for name in spellings(event.text)}
        return Vocabulary(
            people=people,
            departments=_longest_first(departments | teams | {d.division for d in briefing.duties}),
            teams=frozenset(teams),
            roles=_longest_first(c.role for c in briefing.contacts if c.role != f"{IN_CHARGE}자"),  # no post either
            tags=frozenset(w for course in briefing.courses for w in re.split(r"[\s·,]+", course.tag or "") if w),
            joined_tags=_longest_first(c.tag for c in briefing.courses if c.tag and " " in c.tag),
            programmes={s.number: s for s in briefing.programmes if s.number},
            areas={
                s.number: s for s in briefing.sections if s.number and re.fullmatch(rf"\d+|[A-Z{LETTERS}]", s.number)
            },
            codes={
                code: _longest_first(row.programme_name for row in briefing.budgets if budget_code(row) == code)
                for code in sorted({budget_code(row) for row in briefing.budgets if not row.is_total})
                if bare(code)
            },
            titles={entry.number: entry.title for entry in briefing.outline},
            amount_words=_longest_first(
                amount.text
                for row in briefing.budgets
                for amount in (*dict(row.years).values(), *row.quarters)
                if amount.value is None and len(amount.text) > 1
            ),
            told=standing(briefing),
            courses=frozenset(bare(name) for c in briefing.courses for name in (c.name, c.group or "")),
            names=_longest_first(n for n in names if len(n) >= _LONG_NAME or _ASKING_NAME.fullmatch(n)),
            paid=frozenset(filter(_is_long, items)) - _counted(briefing),
            heard=_counted(briefing) - items - {compact(section.title).text for section in briefing.programmes},
            years=(briefing.year, *sorted(years - {briefing.year}, reverse=True)),
            extensions=frozenset(contact.extension for contact in briefing.contacts),
            institution=compact(briefing.institution).text,
            variants=tuple(sorted({pair for name in called for pair in variants(name)})),
            heads=heads_by_table(briefing),
            columns=_longest_first(
                column_name(h) for row in briefing.budgets for h, _ in row.extras if not quarter_before(h)
            ),
            columns_besides=columns_besides(briefing),
            row_words=frozenset(_row_words(briefing)),
            dotted=frozenset(bare(name) for line in briefing.lines for name in DOTTED.findall(line)),
            localities=localities(briefing),
            roman=numbered_in_roman(briefing),
        )

    @cached_property
    def units(self) -> tuple[str, ...]:
        """``departments`` without ``teams``."""
        return tuple(name for name in self.departments if name not in self.teams)

    @cached_property
    def without_namesakes(self) -> frozenset[str]:
        """Names of people that are but one person's."""
        return frozenset(name for name, people in self.people.items() if len(people) == 1)

    @cached_property
    def programme_titles(self) -> dict[str, str]:
        """The title of each programme, bare, by its number."""
        return {number: bare(section.title) for number, section in self.programmes.items()}

    def names_in(self, text: str) -> tuple[tuple[int, int], ...]:
        """Spans of ``text`` (compact) that name a course, a budget row, a programme or an event in full."""
        return self._names_of(text)

    @cached_property
    def _names_of(self) -> Callable[[str], tuple[tuple[int, int], ...]]:
        """``names_in``, as many ask it of one question."""
        return lru_cache(maxsize=1024)(self._find_names)

    def _find_names(self, text: str) -> tuple[tuple[int, int], ...]:
        found = ((text.find(name), len(name)) for name in self.names)
        return tuple((start, start + length) for start, length in found if start >= 0)

    def without_names(self, text: str) -> str:
        """``text`` without what the briefing calls something: such a name is in its language, not in the asker's."""
        small = compact(text)
        return blanked(text, (small.span(*span) for span in self.names_in(small.text)))

    @cached_property
    def _titles_in_full(self) -> tuple[tuple[str, re.Pattern[str], bool], ...]:
        """Each programme's number, its title letter by letter, whatever signs and blanks stand between, and whether a
        row of the budget bears it as well.

        Left out are titles that two programmes share or that a course has as well, which may be what is meant. Short
        ones may be kinds of things, and count only where the question says what they are: "‘공모와 나눔’ 과제".
        """
        numbers: dict[str, list[str]] = {}
        for number, section in self.programmes.items():
            numbers.setdefault(bare(section.title), []).append(number)
        alone = {
            title: found[0]
            for title, found in numbers.items()
            if len(found) == 1 and len(title) >= _SHORT_TITLE and title not in self.courses
        }
        said = {title: "" if len(title) >= _LONG_TITLE else _SAID_TO_BE_ONE for title in alone}
        return tuple(
            (alone[title], re.compile(r"[^\w\s]*".join(map(re.escape, title)) + said[title]), title in self.told)
            for title in sorted(alone, key=lambda title: (-len(title), title))
        )

    def titled_in(self, text: str, of_money: bool = True) -> tuple[tuple[str, tuple[int, int]], ...]:
        """Numbers of the programmes whose title stands in ``text`` (compact) in full, and where; one within another's
        title aside, and where it may be ``of_money`` those that a row of the budget bears as well."""
        found: list[tuple[str, tuple[int, int]]] = []
        for number, title, is_row in self._titles_in_full:
            for match in title.finditer(text) if not (of_money and is_row) else ():
                if not any(start <= match.start() and match.end() <= end for _, (start, end) in found):
                    found.append((number, match.span()))
        return tuple(sorted(found, key=lambda one: one[1]))

    def institution_in(self, text: str) -> tuple[int, int] | None:
        """Span of the longest end of the institution's name in ``text`` (compact): 교육연수원 of 한빛도교육연수원."""
        ends = (self.institution[start:] for start in range(max(len(self.institution) - _SHORT_NAME + 1, 0)))
        found = next(((text.find(end), len(end)) for end in ends if end in text), None)
        return (found[0], sum(found)) if found else None

    def means_institution(self, word: str) -> bool:
        """Whether ``word`` is what the institution is, or called for short: 연수원 of 한빛도교육연수원."""
        return len(word) > 1 and self.institution.endswith(word)

    def departments_like(self, word: str) -> tuple[str, ...]:
        """Departments that a short word means: by how they begin, but for a letter ("초등"), or initials ("교행")."""
        if len(word) < 2:
            return ()
        exact = tuple(d for d in self.departments if d.startswith(word) or d[1:].startswith(word))
        above = tuple(d for d in exact if d not in self.teams)  # 재정지원과, and not the 재정지원팀 within it
        return above or exact or tuple(d for d in self.departments if is_abbreviation(word, d))

    def variants_in(self, text: str) -> tuple[tuple[str, str, int, int], ...]:
        """Two names that the briefing writes as one (교(원)감) where ``text`` says both in a row, and their span."""
        joint = r"[\s·ㆍ,/]*(?:와|과|이나|나|및|이랑|랑|하고|또는)?\s*"
        return tuple(
            (one, other, *match.span())
            for one, other in self.variants
            for match in re.finditer(rf"{one}{joint}{other}|{other}{joint}{one}", text)
        )

    def joins(self, text: str) -> bool:
        """Whether words that ``text`` joins by dots are one name of the briefing's, as far as the word behind them, or
        tags."""
        levels = self.tags | SCHOOL_LEVELS
        named = DOTTED.findall(text)
        return any(bare(name) in self.dotted or any(level in name for level in levels) for name in named)

    @cached_property
    def spelled_tags(self) -> dict[str, str]:
        """Tags by what they are short for: 교행 by 교육행정, of 교육행정연수부."""
        stems = ((_UNIT_ENDING.sub("", bare(name)), tag) for tag in self.tags for name in self.departments_like(tag))
        return {stem: tag for stem, tag in stems if is_abbreviation(tag, stem)}

    @cached_property
    def levels_tagged(self) -> frozenset[str]:
        """School levels that tags join: 유치원 and 초등, where one is 유초."""
        return frozenset(level for tag in self.tags for level in levels_joined(tag))

    @cached_property
    def title_ends(self) -> tuple[tuple[str, str], ...]:
        """The programmes' titles without their first words and each one's number, where no other title ends so:
        "직급·직종별 기본교육"."""
        ends: dict[str, set[str]] = {}
        for number, section in self.programmes.items():
            words = section.title.split()
            for first in range(1, len(words)):
                ends.setdefault(bare("".join(words[first:])), set()).add(number)
        return tuple((end, next(iter(numbers))) for end, numbers in ends.items() if len(numbers) == 1)

    def people_near(self, word: str) -> tuple[str, ...]:
        """Names of the same family one letter away from ``word``, be it alike or not: perhaps another person's."""
        return tuple(name for name in self.people if name[:1] == word[:1] and letters_apart(word, name) == 1)

    def people_like(self, word: str) -> tuple[str, ...]:
        """Names one slip of typing away from ``word``; empty where the word is too far from all."""
        return tuple(name for name in self.people if len(name) == len(word) and is_slip(word, name))


def _is_long(name: str) -> bool:
    return len(name) >= _PAID_NAME


def _counted(briefing: Briefing) -> frozenset[str]:
    """What courses and their headings are called by, compact, in full and short."""
    names = {compact(name).text for course in briefing.courses for name in (course.name, course.group or "")}
    return frozenset(names | {said_short(name) for name in names})


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """The words once each; one without a letter or digit ("-") names nothing and would be found in any question."""
    return tuple(sorted(filter(bare, set(words)), key=lambda word: (-len(word), word)))


def _row_words(briefing: Briefing) -> Iterable[str]:
    """What the headers above budget rows call a row."""
    for first, section in {row.section.lines.first: row.section for row in briefing.budgets}.items():
        end = min(row.lines.first for row in briefing.budgets if row.section == section)
        for cell in _COLUMNS_APART.split("\t".join(briefing.lines[first - 1 : end - 1])):
            if match := _ROW_HEADER.fullmatch(bare(cell)):
                yield match[1]
