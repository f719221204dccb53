"""Questions answered by the briefing's own words: purposes, legal bases, duties, events, definitions, passages."""

from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.gate import explains
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind, Measure, is_prose
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.ranking import Ranked
from assistant.refusals import refuse
from assistant.text import bare, with_particle
from assistant.wording import programme
from ingest.records import Definition, Duty, Event, Statement, StatementKind

_ASPECTS = {
    "purpose": (StatementKind.PURPOSE, "목적"),
    "basis": (StatementKind.BASIS, "근거"),
    "improvement": (StatementKind.IMPROVEMENT, "주요 개선 사항"),
}
_AS_GOOD = 0.85  # passages whose score reaches this share of the best are shown with it
_MAX_PASSAGES = 3
_MAX_BELOW = 6
_HEADING_MALUS = 0.1  # a heading says less than the lines below it
_COUNTED_MALUS = 0.2  # a line of head counts seldom answers a question that asks for none
_MINIMUM_PASSAGE_RECALL = 0.5
_MINIMUM_PASSAGE_RECALL_WITH_STRANGER = 0.65


def answer_aspect(knowledge: Knowledge, question: Question) -> Reply | None:
    """Purpose, legal basis or improvements of a programme."""
    number = question.programmes[0] if question.programmes else None
    if number is None and question.terms:
        ranked = knowledge.programme_of(question, 0.6)
        number = ranked[0].entry.programme if ranked else None
    if number is None:
        return None
    draft = Draft(knowledge.briefing)
    name = programme(knowledge.programme(number))
    for measure, (kind, word) in _ASPECTS.items():
        if not question.asks_for(measure):
            continue
        found = [s for s in knowledge.briefing.statements if s.section.programme == number and s.kind is kind]
        if not found:
            continue
        if len(found) == 1:
            draft.say(
                f"{name}의 {with_particle(word, '은')} 다음과 같습니다: {found[0].text} {draft.cite(found[0].lines)}"
            )
        else:
            draft.say(f"{name}의 {with_particle(word, '은')} 다음과 같습니다.")
            draft.parts += [f"- {s.text} {draft.cite(s.lines)}" for s in found]
    if not draft.citations:
        return None
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question, (), (), number))


def answer_duty(knowledge: Knowledge, question: Question) -> Reply | None:
    """Which department does something, or what a department does."""
    if len(question.departments) > 1 and (question.asks_for("duties") or question.operations & {"count", "compare"}):
        return _duties_compared(knowledge, question)
    if question.departments and question.terms and "yesno" in question.operations:
        return _duty_claimed(knowledge, question)
    if (question.departments and not question.asks_for("department")) or (question.departments and not question.terms):
        return _duties_of(knowledge, question, question.departments[0])
    if not question.terms:
        return None
    ranked = knowledge.search(question, lambda e: e.kind is Kind.DUTY)
    if not ranked or ranked[0].recall < 0.5:
        return None
    if not explains(knowledge, question, ranked[0], 0.5):
        return refuse(knowledge, question, "topic")
    best = [r for r in ranked if r.score >= 0.97 * ranked[0].score]
    draft = Draft(knowledge.briefing)
    departments = dict.fromkeys(r.entry.tag or "" for r in best)
    for department in departments:
        duties = [r.entry for r in best if r.entry.tag == department][:2]
        marks = draft.cite_all(e.lines for e in duties)
        quoted = ", ".join(f"‘{e.label}’" for e in duties)
        if question.language == "en":
            draft.say(f"{department}: {quoted} {marks}")
        else:
            draft.say(f"{with_particle(department, '이')} 맡고 있습니다({quoted}). {marks}")
    first = best[0].entry
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, (first,), (), None, first.tag))


def _duties_compared(knowledge: Knowledge, question: Question) -> Reply | None:
    """How many duties each of several departments has, the most first."""
    duties = {d: [x for x in knowledge.briefing.duties if x.department == d] for d in question.departments}
    order = sorted((d for d in duties if duties[d]), key=lambda d: -len(duties[d]))
    if len(order) < 2:
        return None
    draft = Draft(knowledge.briefing)
    counts = [draft.compute(Decimal(len(duties[department]))) for department in order]
    if counts[0] == counts[1]:
        draft.say(f"담당업무는 {counts[0]}가지로 같습니다.")
    else:
        draft.say(f"담당업무가 가장 많은 곳은 {with_particle(order[0], '으로')}, {counts[0]}가지입니다.")
    for department, count in zip(order, counts, strict=True):
        draft.say(f"- {department}: {count}가지 {draft.cite_all(d.lines for d in duties[department])}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, (), (), None, order[0]))


def _duty_claimed(knowledge: Knowledge, question: Question) -> Reply | None:
    """Whether the department named does what the question says; who does it otherwise."""
    ranked = knowledge.search(question, lambda e: e.kind is Kind.DUTY)
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    best = [r.entry for r in ranked if r.score >= 0.97 * ranked[0].score]
    mine = [e for e in best if e.tag in question.departments]
    chosen = mine or best[:1]
    draft = Draft(knowledge.briefing)
    lead = ("Yes." if mine else "No.") if question.language == "en" else ("네, 맞습니다." if mine else "아닙니다.")
    draft.parts += [
        f"{lead} {with_particle(e.tag or '', '이')} 맡고 있습니다(‘{e.label}’). {draft.cite(e.lines)}" for e in chosen
    ]
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, tuple(chosen), (), None, chosen[0].tag))


def _duties_of(knowledge: Knowledge, question: Question, department: str) -> Reply | None:
    duties = [d for d in knowledge.briefing.duties if d.department == department] or [
        d for d in knowledge.briefing.duties if d.division == department
    ]
    if not duties:
        return None
    draft = Draft(knowledge.briefing)
    count = draft.compute(Decimal(len(duties)))
    draft.say(
        f"{department} ({count}):"
        if question.language == "en"
        else f"{department}의 담당업무는 모두 {count}가지입니다."
    )
    several = len({d.department for d in duties}) > 1
    draft.parts += [f"- {d.department + ': ' if several else ''}{d.text} {draft.cite(d.lines)}" for d in duties]
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question, (), (), None, department))


def answer_dated(knowledge: Knowledge, question: Question) -> Reply | None:
    """When something was or will be done, from a line of prose that gives a date or a month."""
    if question.asks_for("time"):
        return None

    def dated(entry: Entry) -> bool:
        right_year = not question.years or entry.year is None or entry.year in question.years
        return right_year and entry.kind is Kind.STATEMENT and any(f.measure is Measure.DATE for f in entry.facts)

    ranked = knowledge.search(question, dated) if question.terms else []
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    return _quote(knowledge, question, ranked[:1])


def answer_passage(knowledge: Knowledge, question: Question) -> Reply | None:
    """The lines that fit best, quoted."""
    if not question.terms:
        return None
    if _defines(question):
        defined = knowledge.search(question, lambda e: e.kind is Kind.DEFINITION)
        named = [r for r in defined if bare(r.entry.label) in bare(question.text) or r.recall >= 0.9]
        if named:
            return _quote(knowledge, question, named[:1])

    def keep(entry: Entry) -> bool:
        if question.years and entry.year is not None and entry.year not in question.years:
            return False
        return is_prose(entry) or entry.kind in (Kind.OUTLINE, Kind.STATEMENT)

    def malus(entry: Entry) -> float:
        if entry.lines in counted and "list" not in question.operations:
            return _COUNTED_MALUS
        return 0.0 if is_prose(entry) else _HEADING_MALUS

    counted = {course.lines for course in knowledge.briefing.courses}
    ranked = sorted(
        knowledge.search(question, keep),
        key=lambda r: -(r.score - malus(r.entry)),
    )
    if question.is_open and "list" not in question.operations:
        ranked = [r for r in ranked if r.entry.lines not in counted and r.recall >= _MINIMUM_PASSAGE_RECALL] or ranked
    if not ranked or ranked[0].recall < _MINIMUM_PASSAGE_RECALL:
        return None
    if not explains(knowledge, question, ranked[0], _MINIMUM_PASSAGE_RECALL, _MINIMUM_PASSAGE_RECALL_WITH_STRANGER):
        return refuse(knowledge, question, "topic")
    programme_number = _programme_meant(ranked[0].entry)
    if programme_number is not None and not _focus_unexplained(question, ranked[0]):
        return _quote_all(knowledge, question, _purposes(knowledge, programme_number), programme_number)
    if ranked[0].entry.kind is Kind.STATEMENT and not is_prose(ranked[0].entry):
        below = _below(knowledge, ranked[0].entry)
        if below:
            return _quote_all(knowledge, question, below, ranked[0].entry.programme)
    if _focus_unexplained(question, ranked[0]):
        return refuse(knowledge, question, "topic")
    return _quote(knowledge, question, [r for r in ranked if r.score >= _AS_GOOD * ranked[0].score][:_MAX_PASSAGES])


def _programme_meant(entry: Entry) -> str | None:
    """The programme whose title on the outline page is what the question fits best."""
    return entry.context if entry.kind is Kind.OUTLINE and entry.context.count("-") == 2 else None


def _purposes(knowledge: Knowledge, number: str) -> list[Entry]:
    return [
        entry for entry in knowledge.of_kind(Kind.STATEMENT)
        if entry.programme == number and isinstance(entry.record, Statement) and entry.record.kind is StatementKind.PURPOSE
    ]  # fmt: skip


def _below(knowledge: Knowledge, heading: Entry) -> list[Entry]:
    """The lines that stand under a heading bullet."""
    return [
        entry for entry in knowledge.of_kind(Kind.STATEMENT)
        if entry.section == heading.section and entry.group == heading.label and is_prose(entry)
    ][:_MAX_BELOW]  # fmt: skip


def _quote_all(knowledge: Knowledge, question: Question, entries: list[Entry], number: str | None) -> Reply | None:
    """Several lines quoted one below the other; None where there are none."""
    if not entries:
        return None
    draft = Draft(knowledge.briefing)
    for entry in entries:
        where = f"({entry.programme or entry.section.path[-1]}{' · ' + entry.group if entry.group else ''})"
        draft.say(f"{'- ' if len(entries) > 1 else ''}{_words(entry)} {where} {draft.cite(entry.lines)}")
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question, tuple(entries), (), number))


def _focus_unexplained(question: Question, best: Ranked) -> bool:
    """Whether the last noun of the question, which says what is wanted (교재, 장소), is none of the passage's."""
    last = max(question.places, key=lambda term: question.places[term], default=None)
    return last is not None and last in best.unexplained


def _defines(question: Question) -> bool:
    import re

    return re.search(r"무엇|어떤|뭐|뜻|의미|정의|(?:이)?란\b|what is|what does", question.text.lower()) is not None


def _quote(knowledge: Knowledge, question: Question, ranked: list[Ranked]) -> Reply:
    draft = Draft(knowledge.briefing)
    single = len(ranked) == 1
    for found in ranked:
        entry = found.entry
        text = _words(entry)
        where = f"({entry.programme or entry.section.path[-1]}{' · ' + entry.group if entry.group else ''})"
        draft.say(f"{'' if single else '- '}{text} {where} {draft.cite(entry.lines)}")
    first = ranked[0].entry
    entries = tuple(r.entry for r in ranked)
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question, entries, (), first.programme, first.tag))


def _words(entry: Entry) -> str:
    record = entry.record
    if isinstance(record, Definition):
        return f"{record.term}: {record.text}"
    if isinstance(record, Duty):
        return f"{record.department}: {record.text}"
    if isinstance(record, Event):
        return f"{record.date_text} {record.text}"
    if isinstance(record, Statement) and record.tag:
        return f"[{record.tag}] {record.text}"
    return entry.label
