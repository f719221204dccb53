"""An answer in; the figures in it that its quoted lines do not hold out. A second opinion on the assistant's own check.

It shares no code with that check and is simpler: digits of the printed answer are looked for among the digits of the
quotes and headings. What is computed is accepted only where the answer shows or cites all that it is computed from.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, groupby

from assistant.answer import Answer, Citation

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_COUNTED = re.compile(rf"({_NUMBER})\s?([가-힣㎡%]*)")
_RESTATED = re.compile(rf"({_NUMBER})(천원|만원|백만원|억원)\(([^()]*원)\)")
_SPOKEN_WON = re.compile(r"(?:([\d,]+)억\s?)?(?:([\d,]+)만\s?)?(?:(\d)천|([\d,]+))?원")
_WON = {"원": 1, "천원": 10**3, "만원": 10**4, "백만원": 10**6, "억원": 10**8}
_CELLS = re.compile(r"\t|\s*[|│┃｜]\s*")
_SPACED_ROW = re.compile(rf"(?P<name>[^\t|│┃｜]*?)(?P<figures>(?:\s[△▲−-]?(?:{_NUMBER})(?=\s|$)){{2,}})")
_YEAR_WORDS = ("금년|올해|당해", "전년|작년|지난해")  # the briefing's year, the year before
_DATE = r"(\d{4})년 (\d{1,2})월(?: (\d{1,2})일)?"
_ITEM = re.compile(r"\s*(?:(-)|\d+\.) (?!계산|참고)")
_PLACE = re.compile(r"^\s*\d{1,2}\. ")  # in a numbered list, no figure
_IN_ORDER = re.compile(r"^(?P<place>\d{1,2})\. (?P<name>[^:]+):")
_TOTALS = ("합계", "총계", "계")  # what a row of sums is called
_ROUNDED = Decimal("0.05")  # percentages are printed with one decimal


def unsupported(answer: Answer, year: int | None = None) -> tuple[str, ...]:
    """The figures of ``answer`` that stand neither in its quotes nor in a calculation it shows; each once.

    Args:
        answer: what was answered.
        year: of the briefing, for quotes below a heading like "전년도 실적"; None where no heading is so worded.
    """
    return unsupported_in(answer.text, answer.citations, year)


def unsupported_in(told: str, citations: Sequence[Citation], year: int | None = None) -> tuple[str, ...]:
    """Likewise of any text with marks "[1]" for its citations, whatever system wrote it."""
    lines = _RESTATED.sub(_said_once, told).split("\n")
    accepted = _quoted(citations, year)
    accepted |= set(_columns_added(citations, lines))
    lines = [re.sub(r"\[\d+\]", " ", line) for line in lines]
    accepted |= (
        set(_items_added(lines, accepted))
        | set(_listed(lines))
        | set(_placed(lines))
        | set(_time_between(lines, accepted))
    )
    accepted |= set(_calculated(lines, accepted))
    lines = [_PLACE.sub("", line) for line in lines]
    found = [word for word in re.findall(_NUMBER, "\n".join(lines)) if _value(word) not in accepted]
    return tuple(dict.fromkeys(found))


def _value(word: str) -> Decimal:
    return Decimal(word.replace(",", ""))


def _quoted(citations: Iterable[Citation], year: int | None) -> set[Decimal]:
    """Every number of the quotes and of the headings above them, how many ○ a quote has, 2026 for "'26", 600,000 for
    "60만", 10,000 (천원) for "1천만원" and the year that "전년도" is, of the briefing or below a
    heading of another year."""
    found: set[Decimal] = set()
    for cited in citations:
        text = "\n".join((cited.quote, cited.section, cited.title, *cited.path, *cited.row, *cited.column))
        found |= {_value(word) for word in re.findall(_NUMBER, text)} | {Decimal(cited.quote.count("○"))}
        found |= {Decimal(2000 + int(year)) for year in re.findall(r"['’‘](\d\d)", text)}
        found |= {_value(word) * 10**4 for word in re.findall(rf"({_NUMBER})만", text)}
        found |= {_value(word) * 10**4 for word in re.findall(rf"({_NUMBER})천만원", text)}
        found |= {Decimal(year - n) for n, words in enumerate(_YEAR_WORDS) if year and re.search(words, text)}
        headed = re.findall(
            r"(20\d\d)년[^,]*(?:실적|성과|결과)", ", ".join(cited.path)
        )  # "전년" among the results of 2025
        found |= {Decimal(int(told) - 1) for told in headed if re.search(_YEAR_WORDS[1], cited.quote)}
    return found


def _columns_added(citations: Iterable[Citation], lines: Iterable[str]) -> Iterator[Decimal]:
    """How many table rows one line of the answer, or one place in it, cites together, and their sums column by column;
    likewise without a total among them, for a line that holds a stated total against its rows."""
    rows = {cited.number: _cells(cited.quote.split("\n")[0]) for cited in citations}
    for marks in (marks for line in lines for marks in (line, *re.findall(r"(?:\[\d+\])+", line))):
        cited = [rows[number] for number in map(int, re.findall(r"\[(\d+)\]", marks)) if number in rows]
        yield Decimal(len(cited))
        for added in (cited, [row for row in cited if row[0].strip() not in _TOTALS]):
            for column in zip(*added, strict=False):
                yield sum((_value(cell) for cell in column if re.fullmatch(_NUMBER, cell.strip())), Decimal(0))


def _cells(line: str) -> list[str]:
    """The cells of a row; of one set with single spaces its name and the figures behind it."""
    spaced = _SPACED_ROW.match(line)
    return [spaced["name"], *spaced["figures"].split()] if spaced else _CELLS.split(line)


def _items_added(lines: Sequence[str], accepted: set[Decimal]) -> Iterator[Decimal]:
    """How many items the list has, or each of several, and what those of one counter add up to."""
    kinds = [(found[1] or "1.") if (found := _ITEM.match(line)) else "" for line in lines]
    yield from (Decimal(len(list(run))) for kind, run in groupby(kinds) if kind)
    lists = [
        [line for line, _ in run]
        for kind, run in groupby(zip(lines, kinds, strict=True), lambda one: one[1])
        if kind == "-"
    ]
    every = [line for items in lists for line in items]
    yield Decimal(len(every))
    for items in (every, *lists):
        yield from _added_up(items, accepted)


def _added_up(items: Sequence[str], accepted: set[Decimal]) -> Iterator[Decimal]:
    """What the items of one list add up to, each counter by itself, and money of any unit in each."""
    sums: dict[str, Decimal] = {}
    for item in items:
        last = {unit: _value(word) for word, unit in _COUNTED.findall(item) if unit and _value(word) in accepted}
        for unit, value in last.items():
            sums[unit] = sums.get(unit, Decimal(0)) + value
    yield from sums.values()
    won = sum((value * _WON[unit] for unit, value in sums.items() if unit in _WON), Decimal(0))
    yield from (won / scale for scale in _WON.values())


def _placed(lines: Sequence[str]) -> Iterator[Decimal]:
    """The place of one thing in an order told below: "… 가운데 7번째로" over "7. …: 120명"."""
    for item in filter(None, map(_IN_ORDER.match, lines)):
        said = (line.startswith(item["name"]) and f" {item['place']}번째" in line for line in lines)
        if any(said):
            yield Decimal(item["place"])


def _listed(lines: Iterable[str]) -> Iterator[Decimal]:
    """How many things a line names after a colon, commas in brackets aside: "모두 2개입니다: 가(나, 다), 라"."""
    for line in lines:
        bare = re.sub(r"\([^()]*\)", "", line)
        yield from (Decimal(part.count(",") + 1) for part in bare.split(": ")[1:])


def _time_between(lines: Iterable[str], accepted: set[Decimal]) -> Iterator[Decimal]:
    """How many years and months lie between two dates that the answer tells, and between their years."""
    told = [tuple(int(part or 1) for part in date) for date in re.findall(_DATE, "\n".join(lines))]
    dates = sorted({date for date in told if Decimal(date[0]) in accepted})
    for (year, month, day), (to_year, to_month, to_day) in combinations(dates, 2):
        months = 12 * (to_year - year) + to_month - month - (to_day < day)
        yield from (Decimal(to_year - year), *map(Decimal, divmod(months, 12)))


def _calculated(lines: Iterable[str], accepted: set[Decimal]) -> Iterator[Decimal]:
    """Results of the calculations shown, of terms that are accepted or results themselves: "a + b", "a − b",
    "a × b", "a ÷ b", also in percent, and "a → b", which stands for the difference and what it is in percent of a."""
    known = set(accepted)
    for line in lines:
        printed = {_value(word) for word in re.findall(_NUMBER, line)}
        for added in re.findall(rf"(?:{_NUMBER})(?:\s\+\s(?:{_NUMBER}))+", line):
            terms = [_value(word) for word in re.findall(_NUMBER, added)]
            if set(terms) <= known:
                known.add(sum(terms, Decimal(0)))
                yield sum(terms, Decimal(0))
        for left, sign, right in re.findall(rf"({_NUMBER})[가-힣]*\s*([−×÷→])\s*({_NUMBER})", line):
            a, b = _value(left), _value(right)
            if not {a, b} <= known:
                continue
            result = set() if sign == "÷" else {a * b} if sign == "×" else {abs(a - b)}
            part, whole = (a, b) if sign == "÷" else (abs(a - b), a)
            if sign not in "−×" and whole:
                shares = (100 * part / whole, part / whole) if sign == "÷" else (100 * part / whole,)
                result |= {value for value in printed for share in shares if abs(value - share) <= _ROUNDED}
            known |= result
            yield from result


def _said_once(match: re.Match[str]) -> str:
    """A sum of money without the bracket that says it in other units, where both are the same."""
    spoken = _SPOKEN_WON.fullmatch(match[3].strip().lstrip("△-"))
    if spoken is None:
        return match.group()
    scales = (10**8, 10**4, 10**3, 1)
    said = sum((_value(part) * scale for part, scale in zip(spoken.groups(), scales, strict=True) if part), Decimal(0))
    return f"{match[1]}{match[2]}" if said == _value(match[1]) * _WON[match[2]] else match.group()
