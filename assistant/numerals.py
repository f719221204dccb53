"""Numbers as people say them in a question: 이천이십육년 → 2026년, "4억 원을 넘는" → 400,000,000 won."""

import re
from decimal import Decimal

from ingest.numbers import UNITS_IN_WON, parse_number
from ingest.records import Briefing

_WORDS = "영공일이삼사오육칠팔구십백천만억조"
# A number begins a word; without spaces it may follow a particle, "예산이이억원", and a year of our time any word.
_SPOKEN = re.compile(
    rf"(?:(?<![가-힣\d])(?<!\d\s)|(?<=[가-힣][이가은는])|(?=이천[일이삼]?십[{_WORDS}]?\s?년))((?:[{_WORDS}]{{2,}}(?:\s[{_WORDS}]+)*|[백천만](?=\s?명)))\s?(?=년(?!간|차)|(?:천|만)?\s?원|명|과정|월|퍼센트|%)"
)
_SCALES = re.compile(r"[십백천만억조]")
# "1,200", "3억 5천만" in compact form; possessive, so that a long run of digits is read once.
SCALED = r"(?:\d[\d,]*+(?:\.\d++)?[십백천]?[만억조]?)++"
_MONEY = re.compile(rf"({SCALED})({'|'.join(sorted(UNITS_IN_WON, key=len, reverse=True))})")


NATIVE = dict(
    zip(
        ["첫", "한", "하나", "두", "둘", "세", "셋", "네", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열"],
        (1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10),
        strict=True,
    )
)
NATIVE_WORDS = "|".join(sorted(NATIVE, key=len, reverse=True))
SEVERAL = "|".join(word for word in NATIVE_WORDS.split("|") if NATIVE[word] > 1)
SMALL = rf"(?:{NATIVE_WORDS}|\d{{1,2}})"
MONTH = r"(?<!\d)(1[0-2]|[1-9])월"


def small_number(word: str) -> int:
    """The value of a number that matches ``SMALL``: 두, 다섯, 3."""
    return NATIVE[word] if word in NATIVE else int(word)


# What a question says behind a number of things: "8가지 이상인 부서".
AS_BOUND = r"(?P<least>이상)|(?P<above>초과|넘[게는]|보다\s?많)|(?P<most>이하)|(?P<below>미만|안\s?되는|보다\s?적은)"


def is_within(bound: re.Match[str], count: int) -> bool:
    """Whether ``count`` keeps to a ``number`` with ``AS_BOUND`` behind it; is just that without one."""
    number = small_number(bound["number"])
    if bound["least"] or bound["most"]:
        return count >= number if bound["least"] else count <= number
    if bound["above"] or bound["below"]:
        return count > number if bound["above"] else count < number
    return count == number


def with_digits(text: str) -> str:
    """``text`` with spoken numbers of two letters and more before a counter written in digits."""

    def digits(match: re.Match[str]) -> str:
        said = match.group(1).replace(" ", "")
        counts = _SCALES.search(said) or text.startswith("년", match.end())  # 사사과정 is a name, 이공이육년 a year
        value = parse_number(said) if counts else None
        return match.group() if value is None else str(value)

    return _SPOKEN.sub(digits, text)


def money_in(text: str) -> tuple[Decimal | None, tuple[int, int]]:
    """The first sum of money in the compact ``text``, in won, and its span; None without one."""
    for match in _MONEY.finditer(text):
        for unit in (match[2], "원"):  # "4억원" may be read as 4 of 억원, "1억5천만원" as 1억5천만 of 원
            amount = (match[1] + match[2]).removesuffix(unit)
            value = parse_number(amount)
            if value is not None:
                return value * UNITS_IN_WON[unit], match.span()
    return None, (0, 0)


def numbered_in_roman(briefing: Briefing) -> bool:
    """Whether most programmes are headed by the Roman number of their area and their own ("Ⅲ-2")."""
    headed = [briefing.lines[section.lines.first - 1] for section in briefing.programmes]
    return 2 * sum(bool(re.match(r"\W*(?:[가-힣]+\s+)*[Ⅰ-Ⅹ]\s?-\s?\d", line)) for line in headed) > len(headed)
