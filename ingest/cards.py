"""A line of labelled values in, its name and the values out: "과정명: 합창 연수 / 대상: 음악 교사 / 인원: 2기 80명"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.bullets import Item
from ingest.records import Cell, Section
from ingest.statements import group_of

_PAIR = re.compile(r"\s*(?P<label>[가-힣A-Za-z][가-힣A-Za-z ·]{0,9}?)\s*[:：]\s*(?P<value>\S.*?)\s*$")
_BETWEEN = re.compile(r"\s*(?:[/|;]|,(?=\s*[가-힣]{2,8}\s*[:：]))\s*")
_NAMES = re.compile(r".*명|과정|강좌|연수|행사|프로그램|사업")
_COUNTS = re.compile(r"\d\s?[가-힣]")
_OF_TIME = re.compile(r"[기일]간|시기|일[정시]")
_FEWEST = 3


class Card(NamedTuple):
    """What a line is about, and what it says of that under which label."""

    name: str
    values: tuple[tuple[str, str], ...]

    @property
    def counted(self) -> str:
        """The name and what counts something, as a line says it that has no labels."""
        told = (value for label, value in self.values if _counts(label, value))
        return " ".join((self.name, ", ".join(told))).strip()


def _counts(label: str, value: str) -> bool:
    """Whether a value counts something, and tells no time."""
    return _COUNTS.match(value) is not None and not _OF_TIME.search(label)


def card_of(text: str) -> Card | None:
    """The labelled values of a line that holds nothing else, the first of them a name."""
    pairs = [_PAIR.fullmatch(part) for part in _BETWEEN.split(text)]
    told = [(pair["label"].strip(), pair["value"]) for pair in pairs if pair]
    if len(told) < max(_FEWEST, len(pairs)) or not _NAMES.fullmatch(told[0][0].replace(" ", "")):
        return None
    return Card(told[0][1], tuple(told[1:]))


def read_cards(section: Section, items: Sequence[Item]) -> Iterator[Cell]:
    """The labelled values in words, each as the cell of a table."""
    for item in items:
        card = card_of(item.text)
        table = group_of(item) or section.title
        for label, value in card.values if card else ():
            if card and not _counts(label, value):
                yield Cell(section, item.lines, table, (card.name,), (label,), value, None, "", item.lines)
