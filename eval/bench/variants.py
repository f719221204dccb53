"""A briefing in; as many invented briefings of the same form out: other people, programmes, figures and extensions.

One name, number or title is replaced by the same other one wherever it stands, and all amounts grow by one factor, so
that totals still add up. A number (the seed) gives the same text every time.
"""

import random
import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from ingest.records import Briefing, LineRange

# Syllables of invented names, titles and places; they mean nothing.
_SURNAMES = "강고곽구권금길남노도라마문민반방배변복봉석선설성소손송신안양여연왕용우원위유윤은인"
_GIVEN = "가경규근기나다단도란려련로루리린민별보빈산새서설성세소솔수슬시아안연영온용우원율은인재정주"
_COINED = "가나다라마바사아자차카타파하고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후"

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)"
_CELL = re.compile(rf"\A{_NUMBER}(?=$|\s)")  # "265" and "265 직장교육 운영", not "459. 자격연수"
_LARGEST_FACTOR = 9


class Variants:
    """Makes variants of one briefing."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._budget_lines = _lines(row.lines for row in briefing.budgets)
        self._contact_lines = _lines(contact.lines for contact in briefing.contacts)

    @cached_property
    def _counted(self) -> re.Pattern[str]:
        """A number before one of the briefing's units: not a part of a range, a date or the name of an article."""
        briefing = self._briefing
        units = {count.unit for course in briefing.courses for count in course.counts}
        units |= {work.unit for work in briefing.works}
        return re.compile(rf"(?<![\d,.~·제-]){_NUMBER}(?=(?:{'|'.join(map(re.escape, sorted(units)))}))")

    def text(self, number: int) -> str:
        """The variant of that number."""
        chance = random.Random(number)
        factor = chance.randint(2, _LARGEST_FACTOR)
        names, numbers = self._names(chance), self._numbers(chance)

        def scaled(found: re.Match[str]) -> str:
            return f"{int(found[0].replace(',', '')) * factor:,}"

        told = []
        for line, text in enumerate(self._briefing.lines, start=1):
            if line in self._contact_lines:
                told.append(_replaced(text, numbers))
            elif line in self._budget_lines:
                told.append("\t".join(_CELL.sub(scaled, cell) for cell in text.split("\t")))
            else:
                told.append(self._counted.sub(scaled, text))
        return _replaced("\n".join(told) + "\n", names)

    def _names(self, chance: random.Random) -> dict[str, str]:
        """Other people, another institution of the same kind, another first word for each programme's title."""
        institution, people = self._briefing.institution, dict.fromkeys(person.name for person in self._briefing.people)
        surnames = chance.choices(_SURNAMES, k=len(people))
        given = chance.sample([first + second for first in _GIVEN for second in _GIVEN], len(people))
        found = {institution: _coin(chance) + institution[-5:]}
        found |= {old: surname + name for old, surname, name in zip(people, surnames, given, strict=True)}
        for programme in self._briefing.programmes:
            found[programme.title] = f"{_coin(chance)} {programme.title.partition(' ')[2]}".strip()
        return found

    def _numbers(self, chance: random.Random) -> dict[str, str]:
        """Another extension of four digits for each, and other numbers in front of them."""
        contacts = self._briefing.contacts
        old = sorted({contact.extension for contact in contacts})
        new = chance.sample(range(1000, 10_000), len(old))
        offices = sorted({contact.phone.removesuffix(contact.extension) for contact in contacts} - {""})
        found = {extension: str(other) for extension, other in zip(old, new, strict=True)}
        return found | {office: f"0{chance.randint(31, 64)}-{chance.randint(200, 999)}-" for office in offices}


def _lines(ranges: Iterable[LineRange]) -> frozenset[int]:
    return frozenset(line for place in ranges for line in place)


def _coin(chance: random.Random) -> str:
    return "".join(chance.sample(_COINED, 3))


def _replaced(text: str, by: Mapping[str, str]) -> str:
    """All keys at once by their values, the longest first."""
    keys = sorted(by, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, keys)), lambda found: by[found[0]], text) if keys else text
