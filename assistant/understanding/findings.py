"""What is found in a question: values for its slots, each with the span of the words that gave it."""

from collections.abc import Container, Hashable, Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import pairwise
from typing import TypeVar

from assistant.question import Mention, Question
from assistant.text import Compact
from vectorstore.morphemes import Token

Span = tuple[int, int]
Value = TypeVar("Value")
_SLOTS = frozenset(slot.name for slot in fields(Question))


@dataclass(frozen=True, slots=True)
class Found:
    """One value for a slot.

    Attributes:
        slot: a field of `Question`; else a note between readers, "" for words that are only understood.
        start, end: of the words that gave it, end excluded, in the text that was read.
        used: whether these words are used up, so that they can be no topic.
    """

    slot: str
    value: Hashable
    start: int
    end: int
    used: bool = True


@dataclass
class Findings:
    """All that was found in one text, in the order of finding."""

    records: list[Found] = field(default_factory=list)

    def add(self, slot: str, value: Hashable, span: Span, used: bool = True) -> None:
        """Notes a value and the span of its words."""
        self.records.append(Found(slot, value, *span, used))

    def pass_over(self, span: Span) -> None:
        """Notes words that are understood and fill no slot."""
        self.add("", None, span)

    def of(self, slot: str, kind: type[Value]) -> tuple[Value, ...]:
        """The values of a slot, each once; ``kind`` is their type."""
        values = (found.value for found in self.records if found.slot == slot)
        return tuple(dict.fromkeys(value for value in values if isinstance(value, kind)))

    def first(self, slot: str, kind: type[Value]) -> Value | None:
        """The value of a slot that was found first; None for an empty one."""
        return next(iter(self.of(slot, kind)), None)

    def last(self, slot: str, kind: type[Value]) -> Value | None:
        """The value of a slot that was found last; None for an empty one."""
        return next((f.value for f in reversed(self.records) if f.slot == slot and isinstance(f.value, kind)), None)

    def says(self, slot: str) -> bool:
        """Whether anything fills a slot."""
        return any(found.slot == slot for found in self.records)

    def spans(self, *slots: str) -> list[Span]:
        """Spans of the words that gave these slots."""
        return [(found.start, found.end) for found in self.records if found.slot in slots]

    @property
    def taken(self) -> list[Span]:
        """Spans of the words that are used up."""
        return [(found.start, found.end) for found in self.records if found.used]

    def covers(self, start: int) -> bool:
        """Whether the character at ``start`` is used up."""
        return any(first <= start < end for first, end in self.taken)

    def spread(self, small: Compact) -> "Findings":
        """These findings, made in a compact text, with spans in the text that it stands for."""
        spans = [small.span(found.start, found.end) for found in self.records]
        return Findings([replace(f, start=s, end=e) for f, (s, e) in zip(self.records, spans, strict=True)])

    def moved(self, slot: str, other: str, values: Container[Hashable]) -> "Findings":
        """These findings with some values of ``slot`` as values of ``other``."""
        moving = (found.slot == slot and found.value in values for found in self.records)
        return Findings([replace(f, slot=other) if move else f for f, move in zip(self.records, moving, strict=True)])

    def mentions(self, text: str, tokens: Sequence[Token]) -> dict[str, tuple[Mention, ...]]:
        """Slot by slot the values with their words in ``text``, none cut short; ``tokens`` are its morphemes."""
        by_slot: dict[str, dict[Mention, None]] = {}
        for found in self.records:
            if found.slot in _SLOTS:
                start, end = _whole((found.start, found.end), tokens)
                by_slot.setdefault(found.slot, {})[Mention(found.value, text[start:end], start, end)] = None
        return {slot: tuple(mentions) for slot, mentions in by_slot.items()}


def place_of(word: str, text: str) -> Span:
    """Span of the first place where ``text`` says ``word``, which it does."""
    start = text.index(word)
    return start, start + len(word)


def _whole(span: Span, tokens: Iterable[Token]) -> Span:
    """A span that ends inside a verb with the rest of it and its endings: 늘었 of 늘었나요. A copula stays outside."""
    start, end = span
    for before, token in pairwise(tokens):
        ending = token.start == end and token.tag.startswith("E") and before.tag != "VCP"
        if ending or token.start < end < token.end:
            end = token.end
    return start, end


def joined(parts: Iterable[Findings]) -> Findings:
    """Several findings in the same text as one."""
    return Findings([found for part in parts for found in part.records])
