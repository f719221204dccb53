"""Everybody of one unit, as a directory lists them: "시설담당에는 팀장을 포함해 몇 명", "총무팀 직원의 이름을 모두".

Only where all are asked for in so many words: how many work there is what a table of staff says.
"""

import re
from collections.abc import Sequence

from assistant.answers.contacts.say import say_people, unique
from assistant.answers.contacts.target import target_of
from assistant.draft import Reply
from assistant.knowledge import Knowledge
from assistant.numerals import SEVERAL
from assistant.operations import COUNTING
from assistant.question import IN_CHARGE, Family, Question
from ingest.records import Contact

_EVERYBODY = re.compile(
    r"(?:팀|부|과)원(?:들)?(?=[\s은이의을])|구성원|전원|(?:직원|사람|담당자)(?:들)?(?:의)?\s(?:이름|명단|번호|모두|전부|다(?=\s))"
    r"|(?:속한|소속(?:된|인)?|있는|근무하는|일하는|적힌|올라\s?있는|이름이?\s?오른|나오는|실린)\s?(?:담당자?|사람|분|직원|인원)"
    rf"|(?<![가-힣])(?:{SEVERAL}|\d{{1,2}})\s?(?:사람|분|명)의?\s(?:이름|번호|연락처|내선)"
)
# A post that is not all that is asked for: "팀장을 포함해", "부장까지".
_INCLUDED = re.compile(r"(?P<role>[가-힣]*장|담당자?)(?:님)?(?:[을를]\s?포함|도\s?포함|까지\s|(?:이?랑|과|와)\s?합)")
_OF_WHOEVER_DOES = re.compile(r"[가-힣][는은]\s?(?:팀|부서|과|부)(?=[\s의은는])")
_PEOPLE = frozenset(["직원", "팀원", "부원", "과원", "구성원", "전원", "사람", "인원", "교직원", "명단", "소속"])
_ASKED = frozenset({Family.CONTACT, Family.COUNT, Family.DUTY})
_ABOVE = ("장", "장)")


def answer_everybody(knowledge: Knowledge, question: Question) -> Reply | None:
    """All whom the directory lists for the one unit named; None where not all are asked for, or it lists none."""
    included = _INCLUDED.search(question.text)
    of_a_post = set(question.roles) - {IN_CHARGE, *((included["role"], "head") if included else ())}
    if not (included or _EVERYBODY.search(question.text)) or of_a_post or question.english:
        return None
    if question.people or question.programmes or question.years or question.codes or question.bounds:
        return None
    if question.operations - COUNTING or not set(question.families) <= _ASKED or question.asks_for("email"):
        return None
    unit = _unit(knowledge, question)
    listed = _listed(knowledge.briefing.contacts, unit) if unit else []
    return say_people(knowledge, question, listed) if len(listed) > 1 else None


def _unit(knowledge: Knowledge, question: Question) -> str | None:
    """The one unit named, or that of whoever does what is named before "… 하는 팀"."""
    if len(question.departments) == 1 and question.terms.keys() <= _PEOPLE:
        return question.departments[0]
    if question.departments or not question.terms or not _OF_WHOEVER_DOES.search(question.text):
        return None
    target = target_of(knowledge, question)
    units = {contact.department for contact in target.people if contact.department} if target else set()
    return units.pop() if len(units) == 1 else None


def _listed(contacts: Sequence[Contact], unit: str) -> list[Contact]:
    """The people of a unit in the directory that lists most of them; below a head that is called after it up to the
    next head, where the directory names the department alone."""
    by_section: dict[str, list[Contact]] = {}
    for contact in contacts:
        if contact.section.programme is None:
            by_section.setdefault(contact.section.title, []).append(contact)
    found = [own for listed in by_section.values() if (own := _of_unit(unique(listed), unit))]
    found = [own for own in found if len({c.lines for c in own}) == len(own)]  # a line each: no block of a programme
    return max(found, key=len, default=[])


def _of_unit(listed: list[Contact], unit: str) -> list[Contact]:
    team = re.split(r"[\s(]", unit.rstrip(")"))[-1]
    own = [contact for contact in listed if contact.department in (unit, team)]
    if own or team == unit:
        return own
    heads = [i for i, c in enumerate(listed) if c.role == f"{team}장" and c.department and c.department in unit]
    if len(heads) != 1:
        return []
    below = listed[heads[0] + 1 :]
    ends = (i for i, c in enumerate(below) if c.role.endswith(_ABOVE) or c.department != listed[heads[0]].department)
    return [listed[heads[0]], *below[: next(ends, len(below))]]
