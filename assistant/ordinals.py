"""Which one of several people listed is meant: "두 번째 분", "그중 맨 앞에 적힌 분", "the last one listed"."""

import re

from assistant.numerals import SMALL, small_number

_PLACED = r"(?:적힌|적혀|나온|나오는|오른|올라|있는|쓰인|기재된|언급된)"
_PERSON = r"(?:분|사람|담당|이름|성함|연구사|사무관|팀장|과장|부장|번호|내선|전화)"
_FIRST = re.compile(rf"(?:앞|위|먼저|처음)(?:쪽)?에?\s?{_PLACED}|(?:맨|가장|제일)\s?(?:앞|위|먼저)|listed first", re.I)
_LAST = re.compile(
    rf"(?:뒤|끝|마지막|나중|아래)(?:쪽)?(?:에|으로)?\s?{_PLACED}|(?:맨|가장|제일)\s?(?:뒤|끝|아래|나중)|"
    rf"마지막\s?{_PERSON}|listed last|the last (?:one|person)",
    re.I,
)
_NTH = re.compile(
    rf"(첫|두|세|네)\s?번째(?:로|에)?\s?(?:{_PLACED}\s?)?(?={_PERSON}|[은는이가의]|$|[?,.])|"
    r"(first|second|third) (?:one|person|name|contact)|listed (second|third)",
    re.I,
)

# "세 번째로 적힌 일", "마지막 세부과제", "the last programme": the place stands right before what is listed.
_ENGLISH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}
_BEFORE = (
    rf"(?:(?P<back>뒤|끝|아래|밑)에서\s?)?(?:(?P<nth>{SMALL})\s?번?째|(?P<last>마지막|맨\s?(?:끝|뒤|나중|아래)|\blast)"
    rf"|(?P<first>맨\s?(?:앞|처음|위)|처음)|\b(?P<english>{'|'.join(_ENGLISH)}))(?:으로|로|에)?\s?(?:{_PLACED}\s?)?(?:의\s?)?"
)


def place_before(text: str, noun: str, several: int) -> int | None:
    """Index among ``several`` of the one whose place stands right before ``noun``, a pattern; None without any."""
    found = re.search(rf"{_BEFORE}(?:{noun})", text, re.IGNORECASE)
    if found is None:
        return None
    if found["last"]:
        return several - 1
    at = 0 if found["first"] else _index(found["english"] or found["nth"])
    at = several - 1 - at if found["back"] else at
    return at if 0 <= at < several else None


def ordinal(text: str, several: int) -> int | None:
    """Index of the one meant among ``several`` in the order listed; None where ``text`` picks none of them."""
    if several < 2:
        return None
    if found := _NTH.search(text):
        place = _index(next(filter(None, found.groups())))
        return place if place < several else None
    if _LAST.search(text):
        return several - 1
    return 0 if _FIRST.search(text) else None


def _index(word: str) -> int:
    """0 of 첫 and "first"."""
    return _ENGLISH[word.lower()] if word.lower() in _ENGLISH else small_number(word) - 1
