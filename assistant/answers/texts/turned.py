"""A question for what something was and what it becomes ("몇 개에서 몇 개로"), or that takes what it becomes for true
("세 대로 늘어난다는데"), in; the line that states both, quoted."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import Composer
from assistant.answers.gate import explains, is_about_another
from assistant.answers.texts.passages import quote
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.numerals import NATIVE, NATIVE_WORDS, SMALL, small_number
from assistant.question import Question
from assistant.wording import verdict

_MINIMUM_RECALL = 0.6
_GENERIC = frozenset({"", "개", "가지", "곳"})  # counters of anything
_ASKS = re.compile(r"(?:몇\s?(?P<unit>[가-힣%]{0,3}?)|며칠|얼마)\s?에서\s?(?:몇|며칠|얼마)")
_STATES = re.compile(
    r"(?P<old>\d[\d,.]*)\s?(?P<unit>[가-힣%]{0,3}?)\s?(?:에서|→|⇒|->)\s?(?:총|약)?\s?(?P<new>\d[\d,.]*)\s?(?P<same>[가-힣%]{0,3})"
)
_VALUE = rf"(?<![\d가-힣])(?:{SMALL}|\d[\d,.]*)\s?(?:시간|과정|개월|[가-힣%]{{1,2}}?)"
_CLAIMS = re.compile(
    rf"(?:(?P<old>{_VALUE})에서\s)?(?P<new>{_VALUE})(?:으로|로)\s?(?:더\s|대폭\s|크게\s)?"
    r"(?:늘|줄|확대|축소|증원|감원|상향|하향|연장|단축|강화|완화|넓|좁|길어|짧|바뀌|바뀐|바꾸|바꾼|조정|통합|높|낮|올|내[려리린])"
)
_SAID = re.compile(rf"({NATIVE_WORDS}|\d[\d,.]*)\s?([가-힣%]+)")
_OFTEN = frozenset({"번", "회", "차례"})


def answer_turned(knowledge: Knowledge, question: Question) -> Reply | None:
    """The line that says from what to what something is changed; None where none says it of this."""
    asked = _ASKS.search(question.text)
    if asked is None and "yesno" in question.operations and not question.english:
        return _claimed(knowledge, question)
    if asked is None or not question.terms:
        return None
    unit = asked["unit"] or ""

    def states(entry: Entry) -> bool:
        told = _STATES.search(entry.label) if entry.kind is Kind.STATEMENT else None
        return told is not None and (unit in _GENERIC or not told["unit"] or unit in ("퍼센트", "프로", told["unit"]))

    ranked = knowledge.search(question, states, 1)
    if not ranked or not explains(knowledge, question, ranked[0], _MINIMUM_RECALL):
        return None
    if ranked[0].unexplained and is_about_another(knowledge, question, ranked[0]):
        return None
    return quote(knowledge, question, [ranked[0].entry])


def _claimed(knowledge: Knowledge, question: Question) -> Reply | None:
    """Whether something becomes what the question takes for true, and the line; None where no line tells."""
    said = _CLAIMS.search(question.text)
    terms = {term: meanings for term, meanings in question.terms.items() if not term.isdigit()}
    if said is None or not terms or question.people:
        return None
    new, unit = _figure(said["new"])

    def states(entry: Entry) -> bool:
        told = _STATES.search(entry.label) if entry.kind is Kind.STATEMENT else None
        return told is not None and (told["same"].startswith(unit) or {told["unit"], unit} <= _OFTEN)

    about = replace(question, terms=terms, years=(), operations=frozenset())
    ranked = knowledge.search(about, states, 1)
    if not ranked or not explains(knowledge, about, ranked[0], _MINIMUM_RECALL):
        return None
    told = _STATES.search(ranked[0].entry.label)
    assert told is not None, "only such lines are searched"
    old = _figure(said["old"])[0] if said["old"] else _number(told["old"])
    draft = Draft(knowledge.briefing)
    draft.say(verdict(question, (old, new) == (_number(told["old"]), _number(told["new"]))))
    entry = ranked[0].entry
    draft.say(f"{entry.label} {draft.cite(entry.lines)}")
    return reply_about(draft, question, (entry,), composer=Composer.QUOTED)


def _figure(words: str) -> tuple[Decimal, str]:
    """The number and the counter of a figure as people say it: "세 대", "27교"."""
    found = _SAID.fullmatch(words.strip())
    assert found is not None, "only such words are read"
    number = Decimal(small_number(found[1])) if found[1] in NATIVE else _number(found[1])
    return number, found[2]


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "").rstrip("."))
