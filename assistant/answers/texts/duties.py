"""Questions about duties: which department does something, what a department does, which has more to do."""

import re
from dataclasses import replace

from assistant.answer import Composer, Status
from assistant.answers.gate import explains, lacks_a_compound
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.ranking import Ranked
from assistant.refusals import refuse
from assistant.text import with_particle
from assistant.wording import verdict, worded
from ingest.records import Duty

_MINIMUM_RECALL = 0.5
_WITH_STRANGER = 0.7  # a word that narrows what a department does (관용 차량) may be the asker's own
_AS_GOOD = 0.97  # duties whose score reaches this share of the best are meant as well
# "증명서를 떼 주는 과가 그 밖에 하는 일": what else the department does that does this.
_OTHERS = re.compile(r"(?:과|부|부서|팀|곳|데)[가는은이에서의]{1,2}\s.*(?:그 ?밖|그 ?외|이외|말고|다른|또|나머지)")
_CUT_SHORT = re.compile(r"[은는]\s?[?]?$")  # "분원 이용 합계는?" claims nothing
_DIVISION = re.compile(r"[부국실원단관]$|센터$")  # not the title of the part that says what all of them do
_QUOTED = 2  # duties quoted for one department


def answer_duty(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply to a question about duties; None where neither a department nor a duty is meant."""
    departments = question.departments
    if len(departments) > 1 and (question.asks_for("duties") or question.operations & {"count", "compare"}):
        return _compared(knowledge, question)
    if departments and question.terms and "yesno" in question.operations and not _CUT_SHORT.search(question.text):
        return _claimed(knowledge, question)
    if departments and not (question.asks_for("department") and question.terms):
        return _duties_of(knowledge, question, departments[0])
    if not question.terms:
        return None
    if question.asks_for("duties") and _OTHERS.search(question.text):
        return _others_of(knowledge, question)
    return _departments_for(knowledge, question)


def _departments_for(knowledge: Knowledge, question: Question) -> Reply | None:
    """Which departments do what the question describes."""
    ranked = _ranked(knowledge, question)
    handled = knowledge.lexicon.handled.intersection(ranked[0].unexplained if ranked else ())
    if handled and (work := question.terms_but(handled)):  # "숙직 순번": what is done about it
        question = replace(question, terms=work)
        ranked = _ranked(knowledge, question)
    together = _told_together(question, ranked)
    if not together and (not ranked or ranked[0].recall < _MINIMUM_RECALL):
        return None
    if not together and lacks_a_compound(knowledge, question, ranked[0]):
        return None
    if not together and not explains(knowledge, question, ranked[0], _MINIMUM_RECALL, _WITH_STRANGER):
        return refuse(knowledge, question, "topic")
    best = together or _best(ranked)
    draft = Draft(knowledge.briefing)
    for department in dict.fromkeys(entry.tag or "" for entry in best):
        duties = [entry for entry in best if entry.tag == department][:_QUOTED]
        marks = draft.cite_all(e.lines for e in duties)
        quoted = ", ".join(f"‘{e.label}’" for e in duties)
        placed = _placed(duties[0])
        korean = f"{with_particle(placed, '이')} 맡고 있습니다({quoted})."
        draft.say(f"{worded(question, korean, f'{placed}: {quoted}')} {marks}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, best[:1], department=best[0].tag))


def _placed(duty: Entry) -> str:
    """A department with the division it belongs to, where that is another: "총무부 행정지원과"."""
    division, tag = duty.record.division if isinstance(duty.record, Duty) else "", duty.tag or ""
    return f"{division} {tag}" if _DIVISION.search(division) and division not in tag else tag


def _others_of(knowledge: Knowledge, question: Question) -> Reply | None:
    """Everything that the department does which does what the question describes: "급여를 맡은 과의 다른 업무"."""
    ranked = _ranked(knowledge, question)
    if not ranked or not explains(knowledge, question, ranked[0], _MINIMUM_RECALL, _WITH_STRANGER):
        return None
    departments = {entry.tag for entry in _best(ranked)}
    return _duties_of(knowledge, question, ranked[0].entry.tag or "") if len(departments) == 1 else None


def _ranked(knowledge: Knowledge, question: Question) -> list[Ranked]:
    return knowledge.search(question, lambda entry: entry.kind is Kind.DUTY)


def _told_together(question: Question, ranked: list[Ranked]) -> tuple[Entry, ...]:
    """Duties of the one department that between them say all that no single one does: 체육시설 운영, and 시설 대여."""
    if not ranked or not ranked[0].unexplained or len(question.terms) < 2:
        return ()
    by_department: dict[str, list[Ranked]] = {}
    for one in ranked:
        if len(one.unexplained) < len(question.terms):
            by_department.setdefault(one.entry.tag or "", []).append(one)
    full = [
        duties for duties in by_department.values()
        if all(any(term not in one.unexplained for one in duties) for term in question.terms)
    ]  # fmt: skip
    if len(full) != 1:
        return ()
    found = full[0]
    second = next((one for one in found[1:] if set(found[0].unexplained) - set(one.unexplained)), None)
    return (found[0].entry, second.entry) if second is not None else ()


def _best(ranked: list[Ranked]) -> tuple[Entry, ...]:
    return tuple(r.entry for r in ranked if r.score >= _AS_GOOD * ranked[0].score)


def _claimed(knowledge: Knowledge, question: Question) -> Reply | None:
    """Whether the department named does what the question says; who does it otherwise."""
    ranked = _ranked(knowledge, question)
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    best = _best(ranked)
    own = tuple(entry for entry in best if entry.tag in question.departments)
    chosen = own or best[:1]
    draft = Draft(knowledge.briefing)
    for entry in chosen:
        told = f"{with_particle(entry.tag or '', '이')} 맡고 있습니다(‘{entry.label}’)."
        told = worded(question, told, f"{entry.tag or ''} does: ‘{entry.label}’.")
        draft.say(f"{verdict(question, bool(own))} {told} {draft.cite(entry.lines)}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, chosen, department=chosen[0].tag))


def _compared(knowledge: Knowledge, question: Question) -> Reply | None:
    """How many duties each of several departments has, the most first."""
    duties = {d: [x for x in knowledge.briefing.duties if x.department == d] for d in question.departments}
    order = sorted((d for d in duties if duties[d]), key=lambda d: -len(duties[d]))
    if len(order) < 2:
        return None
    draft = Draft(knowledge.briefing)
    counts = [draft.count(duties[department]) for department in order]
    if counts[0] == counts[1]:
        draft.say(worded(question, f"담당업무는 {counts[0]}가지로 같습니다.", f"They have {counts[0]} duties each."))
    else:
        korean = f"담당업무가 가장 많은 곳은 {with_particle(order[0], '으로')}, {counts[0]}가지입니다."
        draft.say(worded(question, korean, f"{order[0]} has the most duties: {counts[0]}."))
    for department, count in zip(order, counts, strict=True):
        draft.say(f"- {department}: {count}가지 {draft.cite_all(d.lines for d in duties[department])}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, department=order[0]))


def _duties_of(knowledge: Knowledge, question: Question, department: str) -> Reply | None:
    """What a department does, or all departments of a division."""
    every = knowledge.briefing.duties
    duties = [d for d in every if d.department == department] or [d for d in every if d.division == department]
    if not duties:
        return None
    draft = Draft(knowledge.briefing)
    count = draft.count(duties)
    draft.say(worded(question, f"{department}의 담당업무는 모두 {count}가지입니다.", f"{department} ({count}):"))
    several = len({d.department for d in duties}) > 1
    draft.parts += [f"- {f'{d.department}: ' if several else ''}{d.text} {draft.cite(d.lines)}" for d in duties]
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question, department=department))
