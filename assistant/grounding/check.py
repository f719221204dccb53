"""Statements of an answer and the lines they cite in; Problems out. Values are compared, never strings."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from assistant.answer import Citation
from assistant.grounding.claims import Claim, ClaimKind, claims, normalised
from assistant.grounding.headings import headings_by_line
from ingest.area_codes import noted_area, stated_area
from ingest.numbers import amount_to_won
from ingest.phones import tokens_of
from ingest.prefixes import prefixes_in
from ingest.records import Briefing
from ingest.tokens import Numbers

_MARK = re.compile(r"\[(\d{1,3})\]")
_NUMBERED = re.compile(r"^\s*(\d{1,2})[.)]\s+")
# A sentence ends before its marks ("…입니다. [1] …") or after them ("…입니다[1]. …").
_SENTENCE = re.compile(r"(?<=[.!?])(\s*(?:\[\d{1,3}\]\s?)*\[\d{1,3}\])\s+(?=[^\s\[])|(\[\d{1,3}\][.!?])\s+(?=\S)")
_QUOTED = re.compile(r"[‘'“\"]([^‘’'“”\"\n]{1,80})[’'”\"]")
_TITLES = "님|씨|선생님|주무관|연구사|연구관|사무관|서기관|장학사|장학관"
_TITLED = re.compile(rf"(?<![가-힣\d])(?!선생님)([가-힣]{{2,4}})\s?(?:{_TITLES})(?![가-힣]{{2}})")
_EXTENSION = re.compile(r"(?:내선(?:번호)?|교환|☎|ext(?:ension)?\.?)\s*(?:은|는)?\s*:?\s*(\d{2,5})(?!\d|-\d)", re.I)
_CACHED = 4096


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an answer says that nothing supports.

    Attributes:
        text: as the answer prints it.
        reason: one Korean phrase.
    """

    kind: ClaimKind
    text: str
    reason: str

    def __str__(self) -> str:
        return f"{self.kind} ‘{self.text}’: {self.reason}"


@dataclass
class _Evidence:
    """What some lines and their headings state.

    Attributes:
        figures: value → the counters it is printed with: "*" for one printed bare, which may count anything; "" for one
            that is only a label (in a heading), and a bare one in a table of money, which else holds % and pages.
        won: every sum of money.
        prefixes: what stands before the last group of a telephone number.
        words: everything without white space, for names.
    """

    figures: dict[Decimal, set[str]] = field(default_factory=dict)
    won: set[Decimal] = field(default_factory=set)
    dates: set[tuple[int | None, int | None, int | None]] = field(default_factory=set)
    phones: set[str] = field(default_factory=set)
    prefixes: set[str] = field(default_factory=set)
    sections: set[str] = field(default_factory=set)
    words: str = ""

    @staticmethod
    def of(text: str, headers: str, units: Mapping[int, str]) -> "_Evidence":
        """Reads lines and their headings.

        Args:
            text: the lines.
            headers: their headings, one a line.
            units: unit of money of the bare figures, by offset of the line in ``text``.
        """
        found = _Evidence(words=re.sub(r"\s", "", f"{headers}\n{text}"))
        for claim in claims(normalised(headers)):
            found._add(claim, {""})
        for offset, line in enumerate(text.split("\n")):
            unit = units.get(offset)
            for claim in claims(normalised(line)):
                found._add(claim, {"", "%", "쪽"} if unit else {"*"})
                if unit and claim.kind is ClaimKind.FIGURE and not claim.unit:
                    found.won.add(amount_to_won(claim.value, unit))
        for token in tokens_of(enumerate(text.split("\n"))) if found.phones else ():  # "8111~3" is three numbers
            for full, extension in token.values if isinstance(token, Numbers) else ():
                found._add_phone(full, extension)
        areas = {stated_area(text), noted_area(text.split("\n"))[0]} - {""}
        found.prefixes |= {prefix.text.rstrip("-") for prefix in prefixes_in(text, 1)} | areas
        return found

    def _add(self, claim: Claim, bare: set[str]) -> None:
        match claim.kind:
            case ClaimKind.PHONE:
                self._add_phone(claim.digits, claim.digits.rpartition("-")[2])
            case ClaimKind.DATE:
                self.dates.add(claim.date)
            case ClaimKind.SECTION:
                self.sections.add(claim.digits)
            case _:
                self.figures.setdefault(claim.value, set()).update({claim.unit} if claim.unit else bare)
                if claim.won is not None:
                    self.won.add(claim.won)

    def _add_phone(self, full: str, extension: str) -> None:
        self.figures.setdefault(Decimal(extension), set()).add("")
        if full:
            self.phones.add(full)
            self.prefixes.add(full.rpartition("-")[0])

    def merged(self, others: Iterable["_Evidence"]) -> "_Evidence":
        """This and the others together."""
        whole = _Evidence({v: set(k) for v, k in self.figures.items()})
        for one in (self, *others):
            for value, kinds in one.figures.items():
                whole.figures.setdefault(value, set()).update(kinds)
            whole.won |= one.won
            whole.dates |= one.dates
            whole.phones |= one.phones
            whole.prefixes |= one.prefixes
            whole.sections |= one.sections
            whole.words += "\n" + one.words
        return whole

    def supports(self, claim: Claim) -> bool:
        """Whether the claim is stated here."""
        match claim.kind:
            case ClaimKind.PHONE:
                fronts = [front for front in self.prefixes if claim.digits.startswith(front)]
                rests = [claim.digits[len(front) :].lstrip("-") for front in fronts]
                return claim.digits in self.phones or any(map(self._goes_on, rests))
            case ClaimKind.DATE:
                return self._dated(*claim.date)
            case ClaimKind.SECTION:
                return any(f"{section}-".startswith(f"{claim.digits}-") for section in self.sections)
            case _:
                return self._counted(claim)

    def _goes_on(self, rest: str) -> bool:
        """Whether what a stated front leaves of a number stands here: "8111", or "740-4020" behind an area code, also
        where it shares its first group with others ("740-4010·4020")."""
        if rest.isdigit():
            return Decimal(rest) in self.figures
        front, _, last = rest.rpartition("-")
        return re.search(rf"(?<![\d-]){front}-(?:\d{{3,5}}[·,/])*{last}(?!\d)", self.words) is not None

    def _dated(self, year: int | None, month: int | None, day: int | None) -> bool:
        years = {y for y, _, _ in self.dates}
        if month is None:
            return year in years or Decimal(year or 0) in self.figures
        return any(
            m == month and day in (None, d) and (year in (None, y) or (y is None and year in years))
            for y, m, d in self.dates
        )

    def _counted(self, claim: Claim) -> bool:
        if claim.won is not None:
            return claim.won in self.won or -claim.won in self.won
        values = (claim.value,) if claim.value < 0 else (claim.value, -claim.value)
        kinds = set().union(*(self.figures.get(value, ()) for value in values))
        if not claim.unit:
            bare_year = any(year == claim.value for year, _, _ in self.dates)
            return bool(kinds) or bare_year
        return bool(kinds & {claim.unit, "*"})


class Grounding:
    """Checks answers over one briefing.

    A claim of a statement must stand in the lines which the statement's own marks cite, or in their headings: the
    heading path, and the row and column headers of a table. A statement without marks may draw on every citation.
    """

    def __init__(self, briefing: Briefing) -> None:
        self._headers, self._units = headings_by_line(briefing)
        self._numbers: dict[str, set[str]] = {}
        for person in briefing.people:
            numbers = {number for c in person.contacts for number in (c.phone, c.extension)}
            self._numbers.setdefault(person.name, set()).update(numbers)
        names = "|".join(map(re.escape, sorted(self._numbers, key=len, reverse=True)))
        self._departments = {contact.department for contact in briefing.contacts}
        self._name = re.compile(rf"(?<![가-힣])(?:{names})") if names else None
        self._read: dict[Citation, _Evidence] = {}

    def check(
        self, text: str, citations: Sequence[Citation], computed: Sequence[Decimal] = (), question: str = ""
    ) -> tuple[Problem, ...]:
        """What of ``text`` is not supported, in order; empty for a grounded answer.

        Args:
            text: Markdown with marks "[1]".
            citations: what the marks mean.
            computed: values that stand in no line; money in won or in the unit it is said in.
            question: what it answers; a figure quoted from it in quotation marks needs no support.
        """
        evidence = {citation.number: self._evidence(citation) for citation in citations}
        everything: _Evidence | None = None
        values = {abs(value) for value in computed}
        problems: list[Problem] = []
        for statement in _statements(text):
            marks = [int(number) for number in _MARK.findall(statement)]
            problems += [_no_citation(number) for number in marks if number not in evidence]
            cited = [evidence[number] for number in dict.fromkeys(marks) if number in evidence]
            if not cited:
                everything = everything or _Evidence().merged(evidence.values())
                cited = [everything]
            support = cited[0] if len(cited) == 1 else cited[0].merged(cited[1:])
            plain = _without_quotes_of(_MARK.sub(" ", statement), question)
            problems += _unsupported(plain, support, values)
            problems += self._people(plain, support, question)
        return tuple(problems)

    def values(self, text: str) -> frozenset[object]:
        """The figures, telephone numbers, full dates and people that a text tells; a mere year is none of them."""
        found: set[object] = set(self._name.findall(text)) if self._name else set()
        for claim in claims(normalised(_MARK.sub(" ", text))):
            if claim.kind is ClaimKind.FIGURE:
                found.add(claim.value if claim.won is None else claim.won)
            elif claim.kind is ClaimKind.PHONE:
                found.add(claim.digits)
            elif claim.kind is ClaimKind.DATE and claim.date[1] is not None:
                found.add(claim.date)
        return frozenset(found)

    def _evidence(self, citation: Citation) -> _Evidence:
        found = self._read.get(citation)
        if found is None:
            first = citation.lines.first
            lines = range(first, citation.lines.last + 1)
            own = (citation.section, citation.title, *citation.path, *citation.row, *citation.column)
            headers = "\n".join((*own, *(header for line in lines for header in self._headers.get(line, ()))))
            units = {line - first: self._units[line] for line in lines if line in self._units}
            found = _Evidence.of(citation.quote, headers, units)
            if len(self._read) >= _CACHED:
                self._read.clear()
            self._read[citation] = found
        return found

    def _people(self, text: str, support: _Evidence, question: str) -> Iterator[Problem]:
        """Names that the cited lines do not hold, and numbers told as another person's.

        A stranger's name may be repeated from the question, as in "there is no such person".
        """
        names = list(dict.fromkeys(self._name.findall(text))) if self._name else []
        known = {*names, *self._departments}  # "총무과 주무관" names a department
        titled = [name for name in _TITLED.findall(text) if name not in known and name not in question]
        for name in dict.fromkeys((*names, *titled)):
            if name not in support.words:
                yield Problem(ClaimKind.PERSON, name, "인용한 줄에 없는 이름입니다")
        if len(names) != 1:
            return
        told = {claim.digits for claim in claims(text) if claim.kind is ClaimKind.PHONE} | set(_EXTENSION.findall(text))
        others = set().union(*(numbers for name, numbers in self._numbers.items() if name != names[0]))
        for number in sorted(told & (others - self._numbers[names[0]])):
            yield Problem(ClaimKind.PHONE, number, f"{names[0]} 님이 아닌 다른 사람의 번호입니다")


def _statements(text: str) -> Iterator[str]:
    """Sentences that end in marks, and whole lines of the rest. The numbers of a numbered list are left out."""
    expected = 1
    for line in text.split("\n"):
        numbered = _NUMBERED.match(line)
        if numbered and int(numbered[1]) == expected:
            expected += 1
            line = line[numbered.end() :]
        yield from _SENTENCE.sub(lambda match: (match[1] or match[2]) + "\n", line).split("\n")


def _without_quotes_of(text: str, question: str) -> str:
    """``text`` without what stands in quotation marks and in the question."""
    asked = re.sub(r"\s", "", question)
    return _QUOTED.sub(lambda match: " " if re.sub(r"\s", "", match[1]) in asked else match.group(), text)


def _unsupported(text: str, support: _Evidence, computed: set[Decimal]) -> Iterator[Problem]:
    said = set[Decimal]()  # computed sums of money in won: "83,724천원(8,372만 4천원)" says one twice
    for claim in claims(normalised(text)):
        if claim.kind is ClaimKind.FIGURE:
            values = {abs(claim.value), abs(claim.won or claim.value)}
            if values & (computed | said):
                said |= {abs(claim.won)} if claim.won is not None else set()
                continue
        if not support.supports(claim):
            yield Problem(claim.kind, claim.text, "인용한 줄과 계산에 없습니다")


def _no_citation(number: int) -> Problem:
    return Problem(ClaimKind.CITATION, f"[{number}]", "그런 번호의 인용이 없습니다")
