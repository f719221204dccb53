"""The slots of a question, each with the words that gave it. Filled by assistant.understanding."""

import re
from collections.abc import Container, Hashable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from assistant.bounds import Claim, Threshold
from assistant.operations import APART, EXTREMES, FIRST_OR_LAST
from ingest.records import Section

if TYPE_CHECKING:
    from assistant.entries import Entry

_HOW_MUCH = re.compile(r"얼마|몇|how (?:many|much)")
_WHAT = r"what(?! about| (?:is|was|are|were) (?:it|that|this|they|those)\b)"  # "what was it" repeats what was asked
_OPEN = re.compile(r"무엇|무슨|어떤(?!지)|어떻|왜|뭐|뭘|뭔데|뭔지|뭔가(?=요|[?.\s]*$)|how |why")
_PLURAL = re.compile(r"(?<=[가-힣])들(?:의|은|이|을|도|은요)?(?=[\s?.,]|$)")
# Operations that run over head counts, where no money is asked for.
_OVER_COUNTS = frozenset({"count", "difference", "growth", "largest", "smallest", "sum", "share"})
_WHICH_QUARTER = re.compile(r"(?:몇|어느)\s?분기")
_BREAKS_OFF = re.compile(r"(?<![았었겠있없])[은는]\s?[?.]*$")
_ENDS_IN_ROLE = re.compile(
    r"(?:장|사무관|연구사|담당자?)(?:님|들)*(?:\s?(?:전원|모두|전부))?[은는이]?(?:요|여)?\s?[?.]*$"
)
IN_CHARGE = "담당"  # the role of whoever answers for a programme
GENERIC_ROLES = frozenset({"head", "부장", "과장", "팀장", "사무관", "센터장", "수석연구사", IN_CHARGE})


class Family(StrEnum):
    """Which records can answer."""

    CONTACT = "contact"
    AMOUNT = "amount"
    COUNT = "count"
    STAFF = "staff"
    ASPECT = "aspect"
    DUTY = "duty"
    DATE = "date"
    PLACE = "place"
    TEXT = "text"


VALUES = frozenset({Family.AMOUNT, Family.COUNT})
ON_PEOPLE = frozenset({Family.CONTACT, Family.DUTY})


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing asked for.

    Attributes:
        measure: as in lexicon.toml.
        unit: the counter wanted ("명"); "" where any will do.
        words: what was typed for it.
        start, end: in the compact question, end excluded.
        gap: of these the part that tells of what ("high" in "how many high schools"); None where there is none.
    """

    measure: str
    family: Family
    unit: str
    words: str
    start: int
    end: int
    gap: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A value of a slot and the words that gave it.

    Attributes:
        words: as typed, slips corrected.
        start, end: where they stand in the text of the question, end excluded.
    """

    value: Hashable
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Question:
    """What a question says, slot by slot; everything empty was not said.

    Attributes:
        text: cleaned and spell-corrected.
        asks: in the order asked.
        people: names of the briefing; ``stranger`` is a name that it does not hold, ``similar`` names near to it.
        extensions: digits asked about ("8173").
        roles: endings ("과장") or full titles ("교육1담당사무관"); ``excluded`` are roles and names set aside.
        programmes: numbers "1-1-1"; ``areas`` "1"; ``tasks`` "1-1".
        years: as asked, relative ones resolved against the briefing's year.
        shift: -1 for the year before the one just told, 1 for the year after.
        terms: topic words, each with the words of the briefing that may stand for it and how surely.
        hints: words that filled a slot or say little; they may help, but need not be explained.
        focus: the last required term before what is asked, which says of what ("수강료" in "수강료는 얼마").
        kind: the noun behind 어느 or 무슨 that says what kind of thing is wanted ("역" in "어느 역"), where it fills
            no slot.
        phrase: the topic as typed.
        of_year_too: asks for a year's money and, apart from it, for a quarter's ("예산하고 3분기 집행액").
        both: speaks of the two things just told ("둘 중", "합치면"); rank 2 for "두 번째는"; within for "그중".
        top: how many of the largest or smallest are asked for, 0 for all in order.
        unit_unknown: a department or head that the briefing does not have.
        besides: words of what is set aside ("초등 말고").
        claims: figures that a yes/no question takes for true.
        decimals: of a rate, as many as are wanted.
        near: section of the answer before, whose neighbours are likelier meant; entries, the things just told.
        words: by slot, its values with the words of ``text`` that gave them. A value without any was taken over from
            the question before; ``phrase``, ``focus``, ``besides`` and ``corrections`` are words themselves.
        parts: one question for each of several coordinated things ("A와 B 중"), empty as a rule.
        corrections: slips of typing, (typed, read).
    """

    text: str
    language: str = "ko"
    asks: tuple[Ask, ...] = ()
    operations: frozenset[str] = frozenset()
    people: tuple[str, ...] = ()
    stranger: str | None = None
    similar: tuple[str, ...] = ()
    extensions: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    shift: int = 0
    quarters: tuple[int, ...] = ()
    halves: tuple[int, ...] = ()
    columns: tuple[str, ...] = ()
    amount_word: str | None = None
    every_quarter: bool = False
    of_year_too: bool = False
    bounds: tuple[Threshold, ...] = ()
    level: str | None = None
    total: bool = False
    pronoun: bool = False
    each: bool = False
    both: bool = False
    rank: int = 1
    top: int = 1
    within: bool = False
    unit_unknown: str | None = None
    claims: tuple[Claim, ...] = ()
    decimals: int = 1
    near: Section | None = None
    entries: tuple["Entry", ...] = ()
    phase: str | None = None
    tags: tuple[str, ...] = ()
    terms: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    hints: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    focus: str | None = None
    kind: str | None = None
    phrase: str = ""
    besides: tuple[str, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()
    words: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    parts: tuple["Question", ...] = ()

    @property
    def english(self) -> bool:
        """Whether it was asked in English."""
        return self.language == "en"

    @property
    def places(self) -> dict[str, int]:
        """Offset in the text at which each required term stands."""
        return {str(term.value): term.start for term in self.words.get("terms", ())}

    @property
    def posts(self) -> tuple[str, ...]:
        """Roles that are posts: that somebody leads or is in charge is none."""
        return tuple(role for role in self.roles if role not in ("head", IN_CHARGE))

    @property
    def titles(self) -> tuple[str, ...]:
        """Roles named in full ("행정지원팀장"), which one department alone has."""
        return tuple(role for role in self.roles if role not in GENERIC_ROLES)

    @property
    def is_open(self) -> bool:
        """Whether it wants words, not a value: 무엇, 어떤, 어떻게, 왜. "What is the score" wants the score."""
        text = self.text.lower()
        if _HOW_MUCH.search(text):
            return False
        return _OPEN.search(text) is not None or (not self.asks and re.search(_WHAT, text) is not None)

    def may_mean(self, year: int | None) -> bool:
        """Whether what is of ``year``, or of none, may be asked about."""
        return not self.years or year is None or year in self.years

    @property
    def meant(self) -> set[str]:
        """The words that may stand for its terms."""
        return {word for meanings in self.terms.values() for word in meanings}

    @property
    def counters(self) -> list[str]:
        """What it asks to be counted in, where it says so: 명, 회."""
        return [ask.unit for ask in self.asks if ask.family is Family.COUNT and ask.unit not in ("", "*")]

    @property
    def names_money(self) -> bool:
        """Whether it asks for money by a word of its own, not by 얼마 alone."""
        return any(ask.measure == "amount" and "얼마" not in ask.words for ask in self.asks)

    def terms_but(self, words: Container[str]) -> dict[str, Mapping[str, float]]:
        """Its terms without these ``words``."""
        return {term: meanings for term, meanings in self.terms.items() if term not in words}

    def asks_for(self, *measures: str) -> bool:
        """Whether one of these measures is asked for."""
        return any(ask.measure in measures for ask in self.asks)

    def has_only(self, *measures: str) -> bool:
        """Whether nothing else than these measures is asked for; also where nothing is."""
        return all(ask.measure in measures for ask in self.asks)

    @property
    def families(self) -> tuple[Family, ...]:
        """Families asked for, in order, each once; a question that only names somebody asks about the person."""
        asked = tuple(dict.fromkeys(ask.family for ask in self.asks))
        if self.every_quarter and self.operations & (EXTREMES | {"bound"}):  # when most is spent is a quarter, no date
            asked = tuple(family for family in asked if family is not Family.DATE) or (Family.AMOUNT,)
        if max(len(self.halves), len(self.years)) > 1 and self.operations & APART:  # "언제가 더"
            asked = tuple(family for family in asked if family is not Family.DATE) or (Family.COUNT,)
        of_posts = self.roles and self.departments and not (self.terms or self.programmes or self.years)
        if of_posts and asked and self.has_only("people"):  # "미래교육부 교육연구사는 몇 명": in no course
            return (Family.CONTACT,)
        if Family.CONTACT in asked:  # "which department's head, and the number" is one question about a person
            asked = (Family.CONTACT, *(family for family in asked if family not in ON_PEOPLE))
        about_people = self.people or self.extensions or self.stranger or self.titles or self.ends_in_role
        if self.people or self.extensions:
            return tuple(dict.fromkeys((Family.CONTACT, *asked)))
        if asked and (
            not self.columns or (self.halves and Family.COUNT in asked)
        ):  # counted, though a column is so called
            return asked
        if self.columns:
            return tuple(dict.fromkeys((Family.AMOUNT, *(f for f in asked if f is not Family.COUNT))))
        bound = self.bounds[0].unit if self.bounds else ""
        when_spent = self.every_quarter and _WHICH_QUARTER.search(self.text)
        if self.codes or bound in ("원", "%") or self.quarters or when_spent or self.amount_word:
            return (Family.AMOUNT,)
        if (self.departments and "yesno" in self.operations) or len(self.departments) > 1:
            return (Family.DUTY,)
        if self.level == "row" and self.operations & {"list", "count", "largest", "smallest"}:
            return (Family.AMOUNT,)
        if self.claims:
            return (Family.AMOUNT if self.claims[0][1] == "원" else Family.COUNT,)
        in_time = bool(self.operations & FIRST_OR_LAST)
        several = 2 in (len(self.years), len(self.parts), len(self.halves))
        compares = "compare" in self.operations and several and not in_time
        if compares or bound or self.operations & _OVER_COUNTS:
            return (Family.COUNT,)
        return (Family.CONTACT,) if about_people else ()

    @property
    def ends_in_role(self) -> bool:
        """Whether it is cut short to somebody's post: "급여 담당하는 과 과장님은?"."""
        return bool(self.roles) and _ENDS_IN_ROLE.search(self.text) is not None

    @property
    def picks_out(self) -> bool:
        """Whether it breaks off at what it wants named ("3천만원 넘게 든 공사는?"), and so asks no yes or no."""
        return _BREAKS_OFF.search(self.text) is not None

    @property
    def has_target(self) -> bool:
        """Whether it says what it is about, so that nothing need be taken over from the question before."""
        named = (self.people, self.stranger, self.extensions, self.programmes, self.areas, self.tasks, self.codes)
        return any(named) or bool(self.terms) or bool(self.departments) or bool(self.titles)

    @property
    def is_bare(self) -> bool:
        """Whether it names a measure and nothing that it could be the measure of: "인원", "담당자는?"."""
        picked = self.tags or self.quarters or self.bounds or self.claims or self.level or self.total
        if self.has_target or picked or self.within or self.unit_unknown or self.entries:
            return False
        everyone = bool(self.roles) and _PLURAL.search(self.text) is not None  # "팀장들 번호": all in the post
        return self.both or (bool(self.asks) and not self.operations and not self.is_open and not everyone)
