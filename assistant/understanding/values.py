"""The findings of a question in; the question with their values in its slots out."""

from dataclasses import replace

from assistant.bounds import Claim, Threshold
from assistant.question import Ask, Family, Question
from assistant.understanding.findings import Findings

_OF_COLUMNS = frozenset({"difference", "growth", "share"})  # a column that states it need not be computed


def _without_dates(asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """``asks`` where a quarter is meant: when money is spent is no date of its own."""
    money = any(ask.family is Family.AMOUNT for ask in asks)
    return tuple(ask for ask in asks if ask.family is not Family.DATE) if money else asks


def with_values(question: Question, found: Findings) -> Question:
    """``question`` with the values found for its slots."""
    operations = frozenset(found.of("operations", str))
    counted = {ask.family for ask in found.of("asks", Ask)} == {Family.COUNT}  # no budget table has that in a column
    heard = " ".join(ask.words for ask in found.of("asks", Ask) if ask.family is Family.DUTY)
    heard = "" if _level(found) == "section" else heard  # "어느 부서 일인가요", but "과제의 부서"
    columns = tuple(column for column in found.of("columns", str) if column not in heard)
    stated = bool(columns) and not found.says("halves") and not counted
    if counted and {ask.unit for ask in found.of("asks", Ask)} == {"명"}:  # "몇 명 규모": of no budget table
        said = " ".join(ask.words for ask in found.of("asks", Ask))
        columns = tuple(column for column in columns if column in said)
    top = found.last("top", int)
    return replace(
        question,
        asks=_without_dates(found.of("asks", Ask)) if found.says("every_quarter") else found.of("asks", Ask),
        operations=operations - _OF_COLUMNS if stated else operations,
        bounds=found.of("bounds", Threshold),
        claims=found.of("claims", Claim),
        level=_level(found),
        people=found.of("people", str),
        stranger=None if found.says("people") else found.first("stranger", str),
        similar=found.of("similar", str),
        extensions=found.of("extensions", str),
        departments=found.of("departments", str),
        roles=found.of("roles", str),
        excluded=found.of("excluded", str),
        unit_unknown=found.first("unit_unknown", str),
        programmes=found.of("programmes", str),
        tasks=found.of("tasks", str),
        areas=found.of("areas", str),
        codes=found.of("codes", str),
        years=found.of("years", int),
        shift=found.last("shift", int) or 0,
        quarters=tuple(sorted(found.of("quarters", int))),
        halves=found.of("halves", int),
        columns=() if counted and operations & _OF_COLUMNS else columns,
        amount_word=found.first("amount_word", str),
        every_quarter=found.says("every_quarter"),
        total=found.says("total"),
        pronoun=found.says("pronoun"),
        each=found.says("each"),
        both=found.says("both"),
        rank=found.last("rank", int) or 1,
        top=1 if top is None else top,
        within=found.says("within"),
        phase=found.first("phase", str),
        tags=found.of("tags", str),
        kind=found.first("kind", str),
    )


def _level(found: Findings) -> str | None:
    """What is counted or picked from; beside the number of a programme, 과제 says what is numbered: "과제(5-2-1)에서
    … 추진 사업"."""
    levels = found.of("level", str)
    return "row" if found.says("programmes") and "row" in levels else found.first("level", str)


def focus_of(found: Findings) -> str | None:
    """The required term that stands last before the last thing asked; None without either."""
    asked = [f.start for f in found.records if f.slot in ("asks", "repeats") or (f.slot == "operations" and f.used)]
    before = {str(f.value): f.start for f in found.records if f.slot == "terms" and asked and f.start < max(asked)}
    return max(before, key=lambda term: before[term], default=None)
