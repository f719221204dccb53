"""The compact question in; which place in an order is asked for, or how many of the first, out."""

import re

from assistant.numerals import SMALL, small_number
from assistant.understanding.findings import Findings

# "두 번째로 큰", "3위": the place in an order; "상위 3개", "가장 큰 세 과제": how many of the first.
_RANK = re.compile(
    rf"({SMALL})(?:번)?째(?!분기|영역|대주제|대과제|주요업무|로하나)|(?<!\d)(\d{{1,2}})(?:위|등|순위)(?!까지|원|급)"
)
_SIZES = (
    "(?:큰|많은|높은|넓은|작은|적은|낮은|좁은"
    "|(?:많이|적게|크게|높게|낮게)(?:든|[가-힣]{1,3}[는은]|[가-힣]{4,10}[는은](?=순|차례)))"
)
_FOREMOST = "(?:largest|biggest|highest|most|greatest|smallest|lowest|fewest|least)"
_TOP = re.compile(
    rf"(?:상위|하위|top|bottom)({SMALL})(?![\d%]|퍼센트)(?:개|곳|가지|건|위)?"
    rf"|(?:(?:가장|제일)(?:{_SIZES}|많이|적게)[가-힣]{{0,16}}?|{_SIZES}(?:(?:순서?|차례)(?:대)?로?|[가-힣]{{0,4}}부터)[^,.?]{{0,20}}?)"
    rf"(?<![\d\-.])({SMALL})(?:개(?!과정|분기|월)|곳|가지|건|과제|사업)(?![가-힣]{{0,2}}자리)"
    rf"|{_SIZES}(?:(?:순서?|차례)(?:대)?로|[가-힣]{{0,4}}부터)(?:(?:맨|제일)?(?:위|앞)에서(?:부터)?|먼저)?"
    rf"({SMALL})(?:개|게|곳|건)?(?=만|을|를|까지|$)"
)
_IN_ORDER = re.compile(
    rf"{_SIZES}(?:것|순|쪽|곳|사업|과정)?부터|(?:{_SIZES}|예산|금액|인원)(?:순서?|차례)(?:대)?(?:으?로|$)|내림차순|오름차순"
    r"|몇(?:번째|위|등)로?(?:(?:돈|예산|금액|비용|공사비|인원|사람)[이가을를])?(?:큰|크|컸|많|높|작|적|낮|넓|좁|비[싸싼쌌쌉])"
    rf"|rankingthe|{_FOREMOST}(?:to{_FOREMOST}|first)|in(?:de|a)scendingorder"
)


def order_asked(text: str, found: Findings) -> None:
    """Which place in an order is asked for, or how many of the first; 0 for all of them in order."""
    for match in _RANK.finditer(text):
        place = small_number(match[1] or match[2])
        if place > 1 and not found.covers(match.start()):
            found.add("rank", place, match.span())
    several, in_order = _TOP.search(text), _IN_ORDER.search(text)
    if several is not None:
        found.add("top", small_number(next(filter(None, several.groups()))), several.span())
    elif in_order is not None and not found.says("rank"):
        found.add("top", 0, in_order.span(), used=False)
