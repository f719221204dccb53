"""Questions about the institution or one department as a whole: its units, people, history, tasks and number."""

import re
from collections.abc import Collection
from dataclasses import replace

from assistant.answer import Composer, Status
from assistant.answers.contacts import answer_contact
from assistant.answers.events import answer_event
from assistant.answers.figures.answer import answer_figures
from assistant.answers.figures.select import naming_departments
from assistant.answers.history import names_history, tell_history
from assistant.answers.outline import tell_areas
from assistant.answers.texts import answer_duty
from assistant.draft import Draft, Focus, Reply, joined
from assistant.entries import Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.numerals import AS_BOUND, is_within
from assistant.operations import EXTREMES, FIRST_OR_LAST
from assistant.question import Ask, Family, Question
from assistant.refusals import refuse
from assistant.text import bare
from assistant.wording import how_many, worded
from ingest.records import Cell, Duty

_UNITS = re.compile(r"부서|조직|departments?|divisions?|[어떤무슨]\s?(?:과|부|팀)(?:가|들)")
_BELOW = re.compile(
    r"(?:몇|어떤|무슨|어느)\s?(?:개의?\s?)?(?:과|팀)(?![정목장제학])|(?:소속|속한|딸린|아래|밑)(?:의|에\s?있는)?\s?(?:과|팀|부서)"
    r"|과(?:들|는|가|를)?\s?(?:무엇|뭐|어떤|몇|모두)|째[가-힣\s]{0,6}\s(?:과|팀|부서)(?=[은는이가]|$|\?)"
)
_FOUNDED = re.compile(r"생[기겼긴]|세워|만들어|시작|설립|founded|established")
_STAFF = re.compile(r"사람|직원|구성원|팀원|누가|staff|people", re.IGNORECASE)
_OF_UNITS = frozenset({"부서", "조직", "조직도", "과", "부", "팀", "구성"})
_OF_DUTIES = frozenset({"업무", "일", "담당업무", "기능", "사무", "사무분장", "분장사무"})
_OF_HISTORY = frozenset({"역사", "연혁", "발자취", "걸어오"})
_SO_MANY = re.compile(rf"(?P<number>\d+)\s?(?:가지|개|건)(?:을|를|이|가)?\s?(?:{AS_BOUND}|(?P<just>인))")
_A_UNIT = "부|과|팀|센터|국|실|단|분원|본부"
_HOW_MANY = re.compile(
    rf"(?<![가-힣])(?P<unit>{_A_UNIT})(?:[은는이가]|들이|도)?\s?(?:모두|총|전부|다)?\s?몇\s?(?:개|곳)(?!\s?(?:{_A_UNIT})(?![가-힣]))"
    rf"|몇\s?(?:개\s?)?(?P<after>{_A_UNIT})(?=\s|[,·?]|으?로|[은는이가와과고]|인|이?[야죠지니]|[에예]요|$)(?!정|목)"
)
_ORGANISATION = frozenset({"조직", "기구", "편제", "조직도", "직제"})
_COUNTED_UNITS = re.compile(rf"(?<![\d.,])(\d{{1,2}})\s?({_A_UNIT})(?![가-힣])")
_ADDRESS = Measure.ADDRESS
_TOLD = 2  # duties told of each department, where all departments are


def answer_institution(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply about the whole, or None where the question names anything more special."""
    if _names_more(question):
        return None
    if (stated := _number_of_units(knowledge, question)) is not None:
        return stated
    own = {
        t for t, meanings in question.terms.items() if knowledge.vocabulary.means_institution(t) or "기관" in meanings
    }
    if question.departments:
        return None if set(question.terms) - _OF_DUTIES - own else _of_department(knowledge, question)
    rest = set(question.terms) - own
    if own and not rest and question.families == (Family.PLACE,) and not _has_a_row(knowledge, own):
        return answer_figures(knowledge, replace(question, terms={}), Family.PLACE)
    of_history = rest <= _OF_HISTORY | knowledge.lexicon.history_words
    if names_history(knowledge, question) and of_history and not question.years and not question.asks:
        return tell_history(knowledge, question)
    if _UNITS.search(question.text) and rest <= _OF_UNITS and question.has_only("department", "duties"):
        if question.operations & EXTREMES:
            every = tuple(dict.fromkeys(duty.department for duty in knowledge.briefing.duties))
            return answer_duty(knowledge, replace(question, departments=every, operations=frozenset({"compare"})))
        return _units(knowledge, question, knowledge.briefing.duties)
    if rest or not own or question.operations - {"yesno"}:
        return None
    if question.has_only("date") and _FOUNDED.search(question.text):
        return answer_event(knowledge, replace(question, terms={}, operations=frozenset({"first"})))
    if question.has_only("duties") and question.asks:
        return tell_areas(knowledge, question)
    if question.has_only("phone") and question.asks:
        return refuse(knowledge, question, "number")
    return None


def _has_a_row(knowledge: Knowledge, names: Collection[str]) -> bool:
    """Whether a row of a table of places is called so itself: "연수원", beside a branch."""
    cells = (entry.record for entry in knowledge.of_kind(Kind.CELL) if any(f.measure is _ADDRESS for f in entry.facts))
    return any(isinstance(cell, Cell) and bare(cell.row[-1]).endswith(tuple(names)) for cell in cells)


def _number_of_units(knowledge: Knowledge, question: Question) -> Reply | None:
    """How many units of a kind ("팀이 몇 개", "몇 부 몇 과") a line on the organisation states: "4과 1센터 12팀"."""
    asked = list(dict.fromkeys(one["unit"] or one["after"] for one in _HOW_MANY.finditer(question.text)))
    own = knowledge.vocabulary.means_institution
    named = {term for term in question.terms if len(term) > 1 and not own(term)} - _ORGANISATION
    if not asked or question.departments or named - set(asked):
        return None
    for statement in knowledge.briefing.statements:
        counted = {unit: number for number, unit in _COUNTED_UNITS.findall(statement.text)}
        if len(counted) > 1 and set(asked) <= counted.keys():
            draft = Draft(knowledge.briefing)
            told = " ".join(f"{counted[unit]}{unit}" for unit in asked)
            draft.say(f"{worded(question, f'{told}입니다', told)}({statement.text}). {draft.cite(statement.lines)}")
            return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question))
    return None


def _names_more(question: Question) -> bool:
    """Whether a slot other than departments says what is meant."""
    named = (question.people, question.extensions, question.stranger, question.unit_unknown, question.codes)
    placed = (question.programmes, question.tasks, question.areas, question.quarters, question.columns, question.bounds)
    return any(named) or any(placed) or bool(question.titles)


def _of_department(knowledge: Knowledge, question: Question) -> Reply | None:
    """What one department is: its units, its people, or its duties and its head."""
    name = question.departments[0]
    if len(question.departments) > 1 or question.operations - {"yesno", "list", "count", "altogether", "first", "last"}:
        return None
    below = [duty for duty in knowledge.briefing.duties if duty.division == name != duty.department]
    asks_units = _UNITS.search(question.text) or _BELOW.search(question.text)
    if below and asks_units and question.has_only("department", "counted"):
        return _unit_at(knowledge, question, below) or _units(knowledge, question, below)
    if question.operations & FIRST_OR_LAST:
        return None
    counted = question.asks_for("people") and question.has_only("people") and not question.years
    if counted and not naming_departments(knowledge, question, Family.COUNT):
        return refuse(knowledge, question, "figure")  # staff is not told by department
    if question.terms and "count" in question.operations and not question.asks:
        return answer_duty(knowledge, replace(question, operations=frozenset(), terms={}))
    if question.asks or question.years or question.roles:
        return None
    if _STAFF.search(question.text):
        return answer_contact(knowledge, replace(question, asks=(_ask("person"),)))
    duties = answer_duty(knowledge, replace(question, operations=frozenset()))
    head = answer_contact(knowledge, replace(question, asks=(_ask("phone"),), roles=("head",)))
    told = [reply for reply in (duties, head) if reply is not None and not reply.status.abstains]
    return joined(knowledge.briefing, told) if told else None


def _ask(measure: str) -> Ask:
    return Ask(measure, Family.CONTACT, "", "", 0, 0)


def _unit_at(knowledge: Knowledge, question: Question, below: list[Duty]) -> Reply | None:
    """The unit at the place that is asked for among those of a department; None where no place is."""
    first = {duty.department: duty for duty in reversed(below)}
    names = list(dict.fromkeys(duty.department for duty in below))
    at = len(names) if "last" in question.operations else question.rank
    if (at == 1 and "first" not in question.operations) or at > len(names):
        return None
    draft = Draft(knowledge.briefing)
    name, order = names[at - 1], ", ".join(names)
    marks = draft.cite(first[name].lines) + draft.cite_all(first[other].lines for other in names if other != name)
    korean = f"{name}입니다. {below[0].division}의 부서는 차례로 {order}입니다."
    draft.say(f"{worded(question, korean, f'{name} (of {order}, in this order).')} {marks}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, department=name))


def _units(knowledge: Knowledge, question: Question, duties: tuple[Duty, ...] | list[Duty]) -> Reply | None:
    """The departments, each with what it belongs to and some of what it does."""
    by_name: dict[str, list[Duty]] = {}
    for duty in duties:
        by_name.setdefault(duty.department, []).append(duty)
    wanted = _SO_MANY.search(question.text)
    if wanted is not None and "업무" in question.text:
        by_name = {name: own for name, own in by_name.items() if is_within(wanted, len(own))}
    if not by_name:
        return None
    draft = Draft(knowledge.briefing)
    subject = "담당업무가 적힌 부서"
    if wanted is not None:
        subject = f"담당업무가 {wanted.group()}{'' if wanted.group().endswith(('인', '는', '은')) else '인'} 부서"
    draft.say(how_many(question, draft.count(by_name), english="departments:", subject=subject))
    for name, own in by_name.items():
        within = f"({own[0].division})" if own[0].division not in ("", name) else ""
        told = ", ".join(duty.text for duty in own[:_TOLD])
        more = worded(question, f" 등 {draft.count(own)}가지", f" ({draft.count(own)})")
        marks = draft.cite_all(duty.lines for duty in own)
        draft.say(f"- {name}{within}: {told}{more} {marks}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question))
