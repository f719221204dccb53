"""Names listed by what sets them apart ("교감·교장 연수") in; each in full ("교감 연수, 교장 연수") out."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from assistant.text import agreeing, bare

_JOINT = r"(?:\s?[·ㆍ,/]\s?|(?:와|과|이랑|랑|하고)\s|\s및\s)"
# Of two letters each: 초·중등 is no list of names.
_LIST = re.compile(rf"[가-힣A-Za-z\d]{{2,20}}?(?:{_JOINT}[가-힣A-Za-z\d]{{2,20}}?)+(?=[\s,.?!(]|$|(?:와|과)\s)")
_WORD = re.compile(r"\s?[^\s,·ㆍ/]+")
_WORDS_BEFORE = 2
_WORDS_BEHIND = 3
_PARTICLE = 2  # letters at most that may follow the last word of a name
_GLUED = 3  # letters at most of an ending that all share: 반 of "수학·과학·정보반"


class _Told(NamedTuple):
    names: list[str]
    start: int
    end: int
    ending: str


def spelled_out(text: str, told: Collection[str], titles: Collection[str] = ()) -> str:
    """``text`` with each list of names told in full, where all of them are names.

    Args:
        text: a question.
        told: what the briefing calls courses, headings and budget rows, in letters and digits.
        titles: of programmes, likewise, which are no lists: "기본·심화 연수" beside rows for either.
    """
    ending = ""
    for match in reversed(list(_LIST.finditer(text))):
        found = _in_full(text, match, told, ending)
        if found is not None and bare(text[found.start : found.end]) not in titles:
            ending = found.ending
            text = agreeing(text[: found.start] + ", ".join(found.names), text[found.end :])
    return text


def with_commas(text: str, tables: Collection[Collection[str]]) -> str:
    """``text`` with a comma between words that head columns, or rows, of one table and stand side by side, as key words
    do: "대강당 분임실 수용 인원"."""

    def heads(first: str, second: str) -> bool:
        said = [second[: len(second) - cut] for cut in range(_PARTICLE + 1)]
        return any(first in table and any(word in table and word != first for word in said) for table in tables)

    for first, second in reversed(list(pairwise(re.finditer(r"\S+", text)))):
        if heads(first.group(), second.group()):
            text = f"{text[: first.end()]},{text[first.end() :]}"
    return text


def _in_full(text: str, match: re.Match[str], told: Collection[str], ending: str) -> _Told | None:
    """The names that a list tells, with the words before and behind that they share; None where not all are names.

    ``ending`` is what the names of the list behind this one end in: "원감·원장과 교감·교장 자격연수".
    """
    before = list(re.finditer(r"\S+", text[: match.start()]))[-_WORDS_BEFORE:]
    starts = [*(word.start() for word in before), match.start()]
    for items, end in _lists(match):
        for start in starts:
            front = text[start : match.start()]
            if any(sign in front for sign in ",·ㆍ/"):
                continue
            for behind, behind_end in _endings(text, end, ending):
                names = _names(front, items, behind, told)
                if names and bare(text[start:end] + behind) not in told:
                    return _Told(names, start, behind_end, behind)
    return None


def _lists(match: re.Match[str]) -> Iterator[tuple[list[str], int]]:
    """The items of a list and where it ends: all of them, then without a particle behind the last, then fewer."""
    items = re.split(_JOINT, match.group())
    ends = [match.start() + joint.start() for joint in re.finditer(_JOINT, match.group())]
    for count, end in reversed(list(enumerate((*ends, match.end()), start=1))[1:]):
        *first, last = items[:count]
        for cut in range(min(_PARTICLE, len(last) - 1) + 1):
            yield [*first, last[: len(last) - cut]], end - cut


def _endings(text: str, end: int, ending: str) -> Iterator[tuple[str, int]]:
    """What may follow all names of a list that ends at ``end``, and where it ends; the longest first."""
    words = [end]
    while len(words) <= _WORDS_BEHIND and (word := _WORD.match(text, words[-1])):
        words.append(word.end())
    for place in reversed(words[1:]):
        yield from ((text[end : place - cut], place - cut) for cut in range(_PARTICLE + 1) if place - cut > end)
    if ending:
        yield ending, end
    yield "", end


def _names(front: str, items: list[str], behind: str, told: Collection[str]) -> list[str]:
    """The items between what all share, the ending of the last one counted in; empty where one of them is no name."""
    for glued in range(min(_GLUED, len(items[-1]) - 1) + 1):
        ending = items[-1][len(items[-1]) - glued :]
        full = [f"{front}{item}{ending}{behind}" for item in items[:-1]] + [f"{front}{items[-1]}{behind}"]
        if len(set(full)) == len(full) and all(bare(name) in told for name in full):
            return full
    return []
