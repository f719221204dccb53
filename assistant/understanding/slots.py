"""The compact question in; names, numbers, years and quarters out, each with the span of the words that gave it."""

import re
from dataclasses import dataclass, field

from assistant.lexicon import Lexicon
from assistant.text import bare
from assistant.vocabulary import Vocabulary

_PROGRAMME = re.compile(r"(?<![\d.\-])(\d{1,2}-\d{1,2}-\d{1,2})(?!\d)")
_TASK = re.compile(r"(?<![\d\-])(\d{1,2}-\d{1,2})(?![\d\-])")
_PHONE = re.compile(
    r"(?:0\d{1,2}[-)]?)?(?:\d{3,4}-)(\d{4})(?!\d)|(?<![\d,.\-])(\d{4})(?![\d,]|년|명|천원|만원|원|과정|\.\d|차시|개정)"
)
_SHORT_NUMBER = re.compile(r"(?:내선|교환)(?:번호)?(?:가|는|은)?(\d{2,3})(?!\d)")
_PHONES = re.compile(r"(?<![\d,.\-])\d{4}(?:,\d{4})+(?![\d,])")
_YEAR = re.compile(r"(?<![\d.\-])(?<!\d,)((?:19|20)\d\d)(?:년도?|학년도)?(?!,?\d|-\d|원|명|천원|번)")
_SHORT_YEAR = re.compile(r"(?<![\d~.,])['’‘]?(\d\d)년(?!이상|미만|이하|차|~|간|경력)|['’‘](\d\d)(?!\d)")
_AREA = re.compile(
    r"(?:주요업무|영역|대주제|분야|과제|전략|area|part)(\d)(?![\d\-가개급])|(?<![\d\-.])(\d)(?:번째?)?(?:영역|대주제|번주요업무|주요업무)"
)
_OF_A_ROLE = r"(?=님|[의은는이가]|성함|이름|번호|전화|내선|연락|누구|[)?]|$)"  # 관장 is one, 도서관장서 holds none
_SET_ASIDE = re.compile(r"(?:님|씨|쌤|선생님?|주무관님?|연구사님?|사무관님?)?(?:말고|빼고|아니고|아니라|외에|제외)")


@dataclass
class Slots:
    """What was found, and which spans of the compact text it took."""

    people: list[str] = field(default_factory=list)
    extensions: list[str] = field(default_factory=list)
    departments: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    programmes: list[str] = field(default_factory=list)
    tasks: list[str] = field(default_factory=list)
    areas: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    quarters: list[int] = field(default_factory=list)
    halves: list[int] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    shift: int = 0
    flags: set[str] = field(default_factory=set)
    taken: list[tuple[int, int]] = field(default_factory=list)

    def take(self, match: re.Match[str]) -> None:
        """Marks the words of ``match`` as explained."""
        self.taken.append(match.span())

    def take_first(self, word: str, text: str) -> None:
        """Marks the first place where ``text`` says ``word``."""
        if (start := text.find(word)) >= 0:
            self.taken.append((start, start + len(word)))


def find_slots(text: str, vocabulary: Vocabulary, lexicon: Lexicon) -> Slots:
    """All slots of the compact question ``text``."""
    slots = Slots()
    _numbers(text, vocabulary, slots)
    _names(text, vocabulary, lexicon, slots)
    for flag, shift in (("year_before", -1), ("year_after", 1)):
        for match in lexicon.words[flag].finditer(text):
            slots.shift = shift
            slots.take(match)
    _years(text, vocabulary, lexicon, slots)
    for column in vocabulary.columns:
        for match in re.finditer(rf"{re.escape(column)}(?![률율])", text):
            if not any(a <= match.start() < b for a, b in slots.taken):
                slots.columns = list(dict.fromkeys((*slots.columns, column)))
                slots.take(match)
    for quarter, pattern in lexicon.quarters.items():
        for match in pattern.finditer(text):
            slots.quarters.append(quarter)
            slots.take(match)
    for match in re.finditer(r"([1-4])(?:분기)?[,·ㆍ~/와과랑]+([1-4])/?4?분기", text):
        slots.quarters += (
            range(int(match[1]), int(match[2]) + 1) if "~" in match.group() else [int(match[1]), int(match[2])]
        )
        slots.take(match)
    for half, pattern in lexicon.halves.items():
        for match in pattern.finditer(text):
            if not any(column in match.group() for column in slots.columns):
                slots.halves.append(half)
            slots.take(match)
    for flag in (
        "stated_total",
        "each",
        "plan",
        "result",
        "pronoun",
        "which_quarter",
        "both_named",
        "second",
        "third",
        "part_of_that",
    ):
        for match in lexicon.words[flag].finditer(text):
            slots.flags.add(flag)
            if flag not in ("plan", "result"):
                slots.take(match)
    slots.quarters = sorted(set(slots.quarters))
    return slots


def _numbers(text: str, vocabulary: Vocabulary, slots: Slots) -> None:
    programmes = list(_PROGRAMME.finditer(text))
    everything = len(programmes) == 2 and re.search(r"부터.*까지", text)  # "1-1-1부터 5-2-2까지" is the whole briefing
    for match in programmes:
        slots.take(match)
        if not everything:
            slots.programmes.append(match[1])
    for match in _TASK.finditer(text):
        if match[1] in vocabulary.programmes:  # a briefing may number its programmes with two levels
            slots.programmes.append(match[1])
            slots.take(match)
        elif any(number.startswith(match[1] + "-") for number in vocabulary.programmes):
            slots.tasks.append(match[1])
            slots.take(match)
    for match in _AREA.finditer(text):
        slots.areas.append(match[1] or match[2])
        slots.take(match)
    for match in _SHORT_NUMBER.finditer(text):
        if match[1] in vocabulary.extensions:
            slots.extensions.append(match[1])
            slots.take(match)
    for code, names in vocabulary.codes.items():
        if not code.isdigit():
            for match in re.finditer(re.escape(bare(code)), text):
                slots.codes.append(code)
                slots.take(match)
            continue
        spelled = "|".join(re.escape(re.sub(r"\s", "", name)) for name in names)
        starts = "|".join(re.escape(bare(name)[:4]) for name in names) or "(?!)"
        for match in re.finditer(
            rf"(?<![\d,\-.])(?<!0\d-){code}(?:\.|번(?!째)|호|(?={starts})|(?=사업)|(?!,?\d|[명과회교편건천만억원년월일차시%점개급기종\-.]))(?:{spelled})?",
            text,
        ):
            slots.codes.append(code)
            slots.take(match)
    for match in _PHONE.finditer(text):
        digits = match[1] or match[2]
        known_year = match[2] and _YEAR.fullmatch(digits) and digits not in vocabulary.extensions
        if not known_year and not any(a <= match.start() < b for a, b in slots.taken):
            slots.extensions.append(digits)
            slots.take(match)
    for match in _PHONES.finditer(text):  # a list of numbers, which looks like one figure with commas
        several = match.group().split(",")
        if vocabulary.extensions.intersection(several):
            slots.extensions += several
            slots.take(match)


def _names(text: str, vocabulary: Vocabulary, lexicon: Lexicon, slots: Slots) -> None:
    rest = text
    if span := vocabulary.institution_in(text):
        slots.taken.append(span)
    for name in vocabulary.people:
        for match in re.finditer(re.escape(name), text):
            (slots.excluded if _SET_ASIDE.match(text, match.end()) else slots.people).append(name)
            slots.take(match)
    for role in vocabulary.roles:
        short = len(role) == 2 and role not in lexicon.roles and re.search(rf"{role}{_OF_A_ROLE}", rest)
        if (len(role) > 2 and role in rest) or short:
            slots.take_first(role, text)
            slots.roles.append(role)
            rest = rest.replace(role, "\0" * len(role))
    for department in vocabulary.departments:
        compacted = bare(department)
        if compacted in rest:
            slots.take_first(compacted, text)
            slots.departments.append(department)
            rest = rest.replace(compacted, "\0" * len(compacted))
    for role, pattern in lexicon.roles.items():
        for match in pattern.finditer(rest):
            negated = lexicon.words["negation"].match(text, match.end()) or text[match.end() :].startswith(
                ("님말고", "님아니")
            )
            (slots.excluded if negated else slots.roles).append(role)
            slots.take(match)
    slots.people = list(dict.fromkeys(slots.people))
    slots.roles = list(dict.fromkeys(slots.roles))


def _years(text: str, vocabulary: Vocabulary, lexicon: Lexicon, slots: Slots) -> None:
    this = vocabulary.years[0]
    found: list[tuple[int, int]] = []
    for match in _YEAR.finditer(text):
        if match[1] not in slots.extensions:
            found.append((match.start(), int(match[1])))
            slots.take(match)
    for match in _SHORT_YEAR.finditer(text):
        year = int(match[1] or match[2]) + 2000
        if abs(year - this) <= 12 and not any(a <= match.start() < b for a, b in slots.taken):
            found.append((match.start(), year))
            slots.take(match)
    for flag, shift in (("two_years_ago", -2), ("last_year", -1), ("next_year", 1), ("this_year", 0)):
        for match in lexicon.words[flag].finditer(text):
            if not any(a <= match.start() < b for a, b in slots.taken):
                found.append((match.start(), this + shift))
                slots.take(match)
    if lexicon.words["both_years"].search(text):
        found += [(len(text), this - 1), (len(text), this)]
    slots.years = list(dict.fromkeys(year for _, year in sorted(found)))
