"""A question for how many come to each on average ("과정당 평균 몇 명") in; the quotient of two figures out.

Only figures that one line prints side by side are divided: the head count of a line by its courses, two columns of a
table's row. Where the briefing states the average itself, it is looked up like any figure.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.answers.figures.meant import Years, units
from assistant.answers.figures.parts.quarterly import quarters_of
from assistant.answers.figures.say import cite_each, name_of, value_words, when
from assistant.answers.figures.select import Found, candidates, default_years, enumerated_tags
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare, with_particle
from assistant.wording import number, spaced, worded

_PER = re.compile(
    r"(?:한|하나의|1개?)\s?(?P<one>[가-힣]{1,3}?)(?:에|마다)\s?(?:대략\s|약\s)?(?:평균|몇\s?[가-힣]{1,3}꼴)"
    r"|(?P<each>[가-힣]{1,4})당(?=\s|평균|몇)"
)
_OVER_QUARTERS = re.compile(
    r"분기\s?(?:당|별|마다)?(?:로|에)?\s?평균|평균[^.?]{0,12}분기|average.{0,20}quarter", re.IGNORECASE
)
_SAME = {"번": "회", "차례": "회", "학교": "교"}
_WORDS = frozenset({"평균", "당", "마다"})
_QUARTERS = 4


def answer_average(knowledge: Knowledge, question: Question) -> Reply | None:
    """The average asked for; None where none is, where it is stated, or where no line holds both figures."""
    if Family.AMOUNT in question.families:
        return _of_quarters(knowledge, question) if _OVER_QUARTERS.search(question.text) else None
    per = _PER.search(question.text)
    if per is None or not question.terms or set(question.families) - {Family.COUNT}:
        return None
    if question.operations & {"largest", "smallest", "bound", "difference", "growth", "sum"}:
        return None
    each = per["one"] or per["each"]
    each = _SAME.get(each, each)
    counters = "|".join(map(re.escape, (*units(question), "명")))
    stated = re.compile(rf"{each}당\s?(?:평균\s?)?\d[\d,.]*\s?(?:{counters})")
    if any(stated.search(entry.label) for entry in knowledge.index.entries):
        return None
    own = {term for term in question.terms if term in f"{each}당"} | _WORDS
    years = default_years(knowledge, question) or (knowledge.briefing.year,)
    asked = [replace(q, terms=q.terms_but(own)) for q in _by_tag(knowledge, question)]
    pairs = [_of_a_line(knowledge, one, each, years) or _of_a_row(knowledge, one, each) for one in asked]
    return _told(knowledge, question, each, pairs) if all(pairs) else None


def _of_quarters(knowledge: Knowledge, question: Question) -> Reply | None:
    """What a row or a total comes to in a quarter on average; None where a quarter has no figure."""
    terms = question.terms_but(_WORDS)
    year = (default_years(knowledge, question) or (knowledge.briefing.year,))[0]
    found = quarters_of(knowledge, replace(question, terms=terms, operations=frozenset()), (year,))
    if len(found) != _QUARTERS or any(one.value is None and one.fact.text not in ("", "-") for one in found):
        return None
    entry = found[0].entry
    draft = Draft(knowledge.briefing)
    total = draft.compute(sum((one.printed for one in found), Decimal(0)))
    told = quotient(draft, total, Decimal(draft.count(found)))
    added = " + ".join(number(one.printed) for one in found if one.value)
    steps = f"{number(total)} ÷ {len(found)}; {number(total)} = {added}"
    subject = with_particle(f"{name_of(entry)}의 {year}년 집행예정액", "은")
    korean = f"{subject} 분기당 평균 {told}{found[0].fact.unit}입니다({steps})."
    english = f"{name_of(entry)}: {told}{found[0].fact.unit} a quarter on average ({steps})."
    draft.say(f"{worded(question, korean, english)} {cite_each(draft, found)}")
    return reply_about(draft, question, (entry,), entry.programme)


def _by_tag(knowledge: Knowledge, question: Question) -> list[Question]:
    """``question`` for each tag that it lists ("초등, 중등 각각"); itself where it lists none."""
    tags = enumerated_tags(knowledge, question)
    others = question.terms_but(tags)
    return [replace(question, terms={**others, tag: question.terms[tag]}, tags=(tag,)) for tag in tags] or [question]


def _of_a_line(knowledge: Knowledge, topic: Question, each: str, years: Years) -> Sequence[Found]:
    """The figure asked for and the count of ``each`` in the line of courses that is named; empty without both."""
    ranked = candidates(knowledge, topic, Family.COUNT, years)
    if not topic.terms or not ranked or not explains(knowledge, topic, ranked[0]):
        return ()
    entry = ranked[0].entry
    facts = [fact for fact in entry.facts if fact.measure is Measure.COUNT and fact.value]
    asked = [ask.unit for ask in topic.asks if ask.family is Family.COUNT and ask.unit not in (each, "*")]
    shared = [fact for fact in facts if fact.unit in asked]
    divisors = [fact for fact in facts if fact.unit == each]
    if entry.kind is not Kind.COURSE or len(shared) != 1 or len(divisors) != 1:
        return ()
    return Found(entry, shared[0]), Found(entry, divisors[0])


def _of_a_row(knowledge: Knowledge, topic: Question, each: str) -> Sequence[Found]:
    """The two cells of a table's row whose headers name what is asked and what it is divided by; empty without both."""
    named = topic.meant
    cells = [e for e in knowledge.of_kind(Kind.CELL) if len(e.facts) == 1 and e.facts[0].value]
    for divisor in cells:
        if not _heads(divisor, each):
            continue
        beside = [e for e in cells if (e.lines, e.row) == (divisor.lines, divisor.row)]
        shared = [e for e in beside if e is not divisor and any(_heads(e, word) for word in named)]
        if len(shared) != 1:
            continue
        found = knowledge.search(topic, lambda e, one=shared[0]: e is one, 1)  # type: ignore[misc]
        if found and not found[0].unexplained:
            return Found(shared[0], shared[0].facts[0]), Found(divisor, divisor.facts[0])
    return ()


def _heads(cell: Entry, word: str) -> bool:
    """Whether the last header above a cell is a count of ``word``: 학급수 of 학급."""
    return bool(cell.column) and bare(cell.column[-1]) in (word, f"{word}수")


def _told(knowledge: Knowledge, question: Question, each: str, pairs: Sequence[Sequence[Found]]) -> Reply:
    draft = Draft(knowledge.briefing)
    for shared, divisor in pairs:
        told = quotient(draft, shared.size, divisor.size)
        steps = f"{value_words(shared.fact)} ÷ {value_words(divisor.fact)}"
        about = "약 " if shared.size % divisor.size else ""
        subject = with_particle(spaced(name_of(shared.entry), when(shared)), "은")
        korean = f"{subject} {each}당 평균 {about}{told}{shared.fact.unit}입니다({steps})."
        english = f"{name_of(shared.entry)}: {told} for each on average ({steps})."
        draft.say(f"{worded(question, korean, english)} {cite_each(draft, (shared, divisor))}")
    found = [one for pair in pairs for one in pair]
    return reply_about(draft, question, dict.fromkeys(one.entry for one in found), found[0].entry.programme)


def quotient(draft: Draft, shared: Decimal, divisor: Decimal) -> str:
    """One divided by the other, to one decimal, noted as computed."""
    told = (shared / divisor).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return number(draft.compute(told.normalize() if told % 1 else told.quantize(Decimal(1))))
