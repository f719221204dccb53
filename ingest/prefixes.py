"""What a heading or note says of the numbers below it in, the front of a full number for each extension out.

"업무담당 (☎ 031-820-)" holds for everybody in the block, "분원 031-821-, 본원 031-820-" for the departments it names,
"(031) 820-0 다음에 내선 세 자리" for extensions of three digits.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.lines import clean

_PREFIX = re.compile(
    r"(?:(?P<whose>[가-힣][가-힣\d·]*)\s*)?(?:(?:국번호?|전화|대표번호)\s*(?:은|는|이|가|[:：])?\s*)?(?:[:：☎☏℡]\s*)?"
    r"(?:(?P<area>0\d{1,2})\s*[-.)]\s*(?P<middle>\d{3,4})(?:\s?-\s?(?P<lead>\d{1,2})(?=\D{0,8}(?:내선|교환)))?(?!\d|\s?[-.~]\s?\d)"
    r"|(?<!\d)(?P<alone>\d{3,4})\s?-\s?(?=내선))"
)
_WORDS_FOR_IT = re.compile(r"국번호?|전화(?:번호)?|대표번호|연락처|모두|전부")
_GOES_ON = re.compile(r"국번|-\s?[(（]?내선")  # what a note says of extensions
_MAIN_HOUSE = "본"  # 본원, 본관, 본부: whoever belongs to no branch named
_LAST_GROUP = 4  # digits of the last group of a full number


@dataclass(frozen=True, slots=True)
class Prefix:
    """What stands before the last group of a number: "031-820-".

    Attributes:
        whose: the department it holds for, "" for all.
        line: that states it.
    """

    whose: str
    text: str
    line: int

    @property
    def missing(self) -> int:
        """How many digits an extension has that goes on from it."""
        return _LAST_GROUP - len(self.text.rpartition("-")[2])


def prefixes_in(text: str, line: int) -> tuple[Prefix, ...]:
    """The prefixes that a line states, in order; a full number states none."""
    found = []
    for match in _PREFIX.finditer(clean(text)):
        whose = _WORDS_FOR_IT.sub("", match["whose"] or "").rstrip("은는")
        front = f"{match['alone']}-" if match["alone"] else f"{match['area']}-{match['middle']}-{match['lead'] or ''}"
        found.append(Prefix(whose, front, line))
    return tuple(found)


def stated_prefixes(lines: Iterable[str]) -> tuple[Prefix, ...]:
    """The prefixes that notes of the whole briefing state ("본원 국번은 031-820이며", "031-820-0 다음에 내선")."""
    stated = ((line, prefix) for number, line in enumerate(lines, start=1) for prefix in prefixes_in(line, number))
    return tuple(prefix for line, prefix in stated if _GOES_ON.search(line) or prefix.missing < _LAST_GROUP)


def prefix_of(extension: str, department: str, prefixes: Iterable[Prefix]) -> Prefix | None:
    """The prefix of a department, else the one for all or for no department named; None without."""
    listed = [prefix for prefix in prefixes if prefix.missing == len(extension)]
    named = [p for p in listed if p.whose and department and (p.whose in department or department in p.whose)]
    main = [p for p in listed if not p.whose] or [p for p in listed if p.whose.startswith(_MAIN_HOUSE)]
    general = main or [p for p in listed if p not in named][-1:]
    return next(iter((*named, *general)), None)
