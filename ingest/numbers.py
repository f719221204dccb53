"""Korean figures: text in, exact Decimal values out, and won amounts written the way a reader says them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

UNITS_IN_WON = {
    "원": Decimal(1),
    "천원": Decimal(1_000),
    "만원": Decimal(10_000),
    "백만원": Decimal(1_000_000),
    "천만원": Decimal(10_000_000),
    "억원": Decimal(100_000_000),
    "조원": Decimal(1_000_000_000_000),
}
_SMALL = {"십": 10, "백": 100, "천": 1_000}
_LARGE = {"만": 10_000, "억": 100_000_000, "조": 1_000_000_000_000}
_DIGITS = {"영": 0, "공": 0, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9}
# A thousands comma may carry a space from a broken layout; three digits must follow it.
PLAIN = r"\d{1,3}(?:\s?,\s?\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALED = re.compile(rf"(?:(?P<digits>{PLAIN})|(?P<word>[일이삼사오육륙칠팔구]))?\s*(?P<scale>[십백천]?[만억조]?)\s*")
_FIGURE = re.compile(
    rf"(?P<sign>[△▲−]\s*|(?<![\w~.\-])-(?=\d))?"
    rf"(?P<number>(?:(?:{PLAIN})\s?[십백천만억조]+\s?)*(?:{PLAIN})(?:\s?[백천만억조]+(?![가-힣])|[십백천만억조]+(?=[가-힣]))?)"
    rf"\s?(?P<unit>원|%p?|㎡|[가-힣]{{1,2}})?"
)


def parse_number(text: str) -> Decimal | None:
    """The value of one number: "1,234,567", "△1,234" (negative), "60만", "12억 3,456만 7천", "이천이십육", "3.27".

    Returns:
        None where the text is anything else than one number, or holds nothing.
    """
    body = text.strip()
    sign = 1
    if body[:1] in ("△", "▲", "-", "−") and len(body) > 1:
        sign, body = -1, body[1:].strip()
    if not body or not re.match(r"[\d영공일이삼사오육륙칠팔구십백천만억조]", body):
        return None
    if re.fullmatch(PLAIN, body):
        return sign * Decimal(re.sub(r"[\s,]", "", body))
    if re.fullmatch(r"[영공일이삼사오육륙칠팔구]+", body):
        return sign * Decimal("".join(str(_DIGITS[c]) for c in body))
    value = _scaled(body)
    return None if value is None else sign * value


def _scaled(body: str) -> Decimal | None:
    """The value of a number with 십/백/천/만/억/조 in it; None where a part of it is no number."""
    total = section = Decimal(0)
    position, last_large = 0, 10**20
    while position < len(body):
        match = _SCALED.match(body, position)
        if match is None or match.end() == position:
            return None
        part = (
            Decimal(re.sub(r"[\s,]", "", match["digits"]))
            if match["digits"]
            else Decimal(_DIGITS[match["word"]])
            if match["word"]
            else Decimal(1)
        )
        large = 1
        for letter in match["scale"]:
            if letter in _SMALL:
                part *= _SMALL[letter]
            elif large == 1:
                large = _LARGE[letter]
            else:
                return None
        if large == 1:
            section += part
        else:
            if large >= last_large:
                return None
            bare = match["digits"] is None and match["word"] is None and match["scale"][0] in _LARGE and section
            total += (section if bare else section + part) * large
            section, last_large = Decimal(0), large
        position = match.end()
    return total + section


def amount_to_won(value: Decimal, unit: str) -> Decimal:
    """An amount of a table or sentence in won.

    Raises:
        ValueError: for a unit that is no unit of money.
    """
    try:
        return value * UNITS_IN_WON[unit.replace(" ", "")]
    except KeyError:
        raise ValueError(f"no unit of money: {unit!r}") from None


def render_won(won: Decimal) -> str:
    """A won amount as it is said: 1,234,567,000 → "12억 3,456만 7천원", 0 → "0원", negatives with △.

    Thousands are written 천 only where they are all that is left below 만 ("9천원", but "9,500원").
    """
    sign, rest = ("△", -won) if won < 0 else ("", won)
    parts = []
    for letter, scale in (("조", 10**12), ("억", 10**8), ("만", 10**4)):
        count, rest = divmod(rest, scale)
        if count:
            parts.append(f"{count:,}{letter}")
    if rest and rest % 1000 == 0:
        parts.append(f"{rest // 1000}천")
    elif rest or not parts:
        parts.append(f"{rest:,}")
    return sign + " ".join(parts) + "원"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a text.

    Attributes:
        text: as printed, with its unit.
        value: in the printed unit ("1,234천원" → 1234 of "천원"), scale letters counted ("60만명" → 600000 of "명").
        unit: what follows ("천원", "명", "과정", "%"), "" where nothing does.
        start, end: where it stands in the text, end excluded.
    """

    text: str
    value: Decimal
    unit: str
    start: int
    end: int


def figures(text: str) -> Iterator[Figure]:
    """Every figure of the text in order, digits first; words for numbers ("십억") are not looked for."""
    for match in _FIGURE.finditer(text):
        number, unit = match["number"], match["unit"] or ""
        if unit == "원":
            for scale in ("백만", "천만", "만", "천", "억", "조"):
                if number.endswith(scale) and re.fullmatch(PLAIN, number[: -len(scale)].strip()):
                    number, unit = number[: -len(scale)], scale + "원"
                    break
        elif not unit and re.fullmatch(r"\d+조", number):  # "제42조" is an article of a law
            number, unit = number[:-1], "조"
        value = parse_number((match["sign"] or "") + number)
        if value is not None:
            yield Figure(match.group().strip(), value, unit, match.start(), match.end())
