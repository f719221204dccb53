"""People asked for by what they do: a role, a department's head, whoever is in charge of a programme or a duty."""

import re
from dataclasses import replace

from assistant.answers.contacts.say import say_departments, say_people, unique
from assistant.answers.contacts.target import Target, block_of, departments_meant, says_only_a_side, target_of
from assistant.answers.figures.say import name_of
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.operations import COMPARING
from assistant.ordinals import ordinal
from assistant.question import IN_CHARGE, Question
from assistant.refusals import refuse
from assistant.text import bare
from assistant.wording import programme, spaced
from ingest.records import Contact

# "이름이 적힌 사람은", "과장까지 합쳐": everybody, not those in charge alone.
_EVERYBODY = re.compile(
    r"(?:적힌|적혀\s?있는|올라\s?있는|오른|나오는|나온|기재된)\s?(?:사람|분|직원|인원)|장님?까지\s?(?:모두|다|전부)?\s?(?:합|포함|치|쳐|더)"
)
# "담당사무관과 담당자 전원": those in charge beside a role, not 담당 as a part of its name.
_IN_CHARGE_TOO = re.compile(
    r"(?:[가-힣](?:과|와|랑|하고)|[,·ㆍ]|및|그리고)\s?(?:실무\s?)?담당(?:자)?(?:들)?(?!\s?\S*(?:장|사무관|연구사))"
    r"|(?:담당자?(?:들)?|(?:실무를?\s?(?:보는|맡은)|맡은)\s?(?:분|사람))(?:과|와|이?랑|하고|\s?및|\s?[,·ㆍ])\s?(?:그\s?위\s?)?\S*(?:장|사무관|연구사)"
    r"|함께\s?(?:적힌|적혀\s?있는|기재된|올라\s?있는|나오는)\s?담당"
)
# A side of a programme, in two words; one may be the name of a department.
_SIDE_OF = re.compile(r"([가-힣]{2,}\s[가-힣]{2,})\s?(?:쪽|측|파트|부문)(?![가-힣]*\s?(?:번호|전화))")
_POST_OF = re.compile(r"\(([가-힣·]+)\)$")
_LEVEL = re.compile(r"유아|유치원|초등|중등|고등|특수")
_HEADS = ("부장", "과장", "원장", "센터장", "실장")


def by_duty(knowledge: Knowledge, question: Question) -> Reply:
    """Who holds a role, leads a department, or is in charge of a programme or a duty."""
    if question.english and (question.departments or question.titles):  # what is named in Korean is meant
        question = replace(question, terms={t: m for t, m in question.terms.items() if not t.isascii()})
    contacts = knowledge.briefing.contacts
    titles = [role for role in question.titles if any(c.role == role for c in contacts)]
    if not titles and (post := _post_apart(question, contacts)) is not None:
        titles, question = [post], replace(question, terms={})
    if titles and not question.programmes:
        if not question.terms:
            held = unique([c for c in contacts if c.role in titles])
            held = [c for c in held if c.is_of(question.departments)] or held
            at = ordinal(question.text, len(held))
            return say_people(knowledge, question, held if at is None else [held[at]])
        if len({c.name for c in contacts if c.role in titles}) == 1:  # what many are is no title
            question = replace(question, terms={})
    departments = departments_meant(knowledge, question)
    if departments and says_only_a_side(question):
        question = replace(question, terms={})
    target = target_of(knowledge, question)
    if target is None and (on_a_side := _on_a_side(knowledge, question)) is not None:
        target, departments = on_a_side
    if target is None and not _of_a_rank(question) and (question.terms or not departments):
        return refuse(knowledge, question, "person")
    target = target or Target(None)
    if told := _of_those(question, target.people, departments):
        return say_people(knowledge, question, told)
    departments = departments or target.departments or tuple({c.department: None for c in target.people})
    doing = [c for c in contacts if c.lines in target.proof] if "head" not in question.roles else []
    if doing:  # a table of staff says who does it
        told = unique(_by_role(question, doing, True) or doing)
        return _explained(knowledge, question, say_people(knowledge, question, told), target, departments)
    found = [c for c in contacts if target.block is None or block_of(c) == target.block]
    narrowed = [c for c in found if not departments or c.is_of(departments) or _led(c, departments)]
    narrowed = narrowed or _in_teams(found, departments)
    if not narrowed and target.block is not None and not question.departments:
        narrowed = found
    chosen = unique(_by_role(question, narrowed, bool(departments) and target.block is None))
    chosen = chosen or _known_elsewhere(knowledge, question, narrowed)
    chosen = chosen or unique(_by_role(question, _of_innermost(found, departments), False))
    chosen = [c for c in chosen if c.name not in question.excluded and not c.role.endswith(question.excluded)]
    chosen = _of_a_row(question, narrowed, _beside(question, narrowed, chosen))
    if (at := ordinal(question.text, len(chosen))) is not None:
        chosen = [chosen[at]]
    if not chosen and target.block is not None and question.departments:
        return by_duty(knowledge, replace(question, programmes=(), terms={}))
    if not chosen:
        return refuse(knowledge, question, "person")
    if len(departments) > 1 and question.operations & COMPARING:
        return say_departments(knowledge, question, chosen, departments)
    return _explained(knowledge, question, say_people(knowledge, question, chosen), target, departments)


def _post_apart(question: Question, contacts: tuple[Contact, ...]) -> str | None:
    """The post that a question names in two words, "시설 쪽 팀장" for the 시설팀장; None where nobody holds one."""
    if len(question.terms) != 1 or question.programmes or question.departments:
        return None
    term = bare(next(iter(question.terms)))
    return next((c.role for c in contacts for role in question.roles if bare(c.role) == term + bare(role)), None)


def _on_a_side(knowledge: Knowledge, question: Question) -> tuple[Target, tuple[str, ...]] | None:
    """The programme named beside a side of it ("행정직원 교육 쪽 실무"), and the one department that is on it."""
    side = _SIDE_OF.search(question.text)
    if side is None:
        return None
    within = range(*side.span(1))
    rest = {term: m for term, m in question.terms.items() if question.places.get(term) not in within}
    target = target_of(knowledge, replace(question, terms=rest)) if rest and len(rest) < len(question.terms) else None
    if target is None or target.block is None:
        return None
    words = [term for term in question.terms if term not in rest and term not in knowledge.lexicon.counted]
    here = {c.department for c in knowledge.briefing.contacts if block_of(c) == target.block and c.department}
    there = tuple(name for name in here if any(word in name for word in words))
    return (target, there) if len(there) == 1 else None


def _beside(question: Question, found: list[Contact], chosen: list[Contact]) -> list[Contact]:
    """Of several in a post whoever stands in one block with the person just told: the head of that team."""
    near = question.near.programme if question.near is not None and len(chosen) > 1 else None
    names = {c.name for c in found if near is not None and block_of(c) == near}
    return [c for c in chosen if c.name in names] or chosen


def _of_a_row(question: Question, found: list[Contact], chosen: list[Contact]) -> list[Contact]:
    """Of ``chosen`` whoever stands in the row of the school level asked for, where a post of a row says whose it is:
    "선임연구사(중등)"."""
    if len(chosen) < 2:
        return chosen
    rows = {c.lines: match[1] for c in found if (match := _POST_OF.search(c.role))}
    named = {lines for lines, of in rows.items() if any(level in of for level in _LEVEL.findall(question.text))}
    return [c for c in chosen if c.lines in named] or chosen


def _of_those(question: Question, people: tuple[Contact, ...], departments: tuple[str, ...]) -> list[Contact]:
    """Of the people of whom a table says that they do it those of the post and the department asked for."""
    wanted = tuple(role for role in question.roles if role != IN_CHARGE) or ("",)
    return [c for c in people if c.role.endswith(wanted) and (not departments or c.is_of(departments))]


def _of_a_rank(question: Question) -> bool:
    """Whether everyone of a rank is asked for: all 과장, but not a 감사팀장, whom the briefing may not have."""
    return not question.terms and any(
        re.search(rf"(?<![가-힣]){re.escape(role)}", question.text) for role in question.posts
    )


def _led(contact: Contact, departments: tuple[str, ...]) -> bool:
    """Whether somebody leads one of these units, though another department is their own: 인사팀장 of the 총무과."""
    return any(bare(contact.role).startswith(bare(department)) for department in departments)


def _in_teams(found: list[Contact], departments: tuple[str, ...]) -> list[Contact]:
    """The people of teams named after their department ("교육지원과 초등팀"), and whoever is above."""
    teams = tuple(map(bare, departments))
    own = [c for c in found if bare(f"{c.department}{c.role}").startswith(teams)]
    above = [c for c in found if c.department and any(team.startswith(bare(c.department)) for team in teams)]
    return own + [c for c in above if c.role.endswith(_HEADS)]


def _of_innermost(found: list[Contact], departments: tuple[str, ...]) -> list[Contact]:
    """The people of the innermost of units told with what they stand in: of the 정보보안팀, where a table of duties
    says "정보화부 정보보안팀"."""
    units = tuple(name.split()[-1] for name in departments if " " in name)
    own = [c for c in found if set(units) & set(c.department.split())]
    return own if any(_led(c, units) for c in own) else [c for c in found if _led(c, units)]


def _by_role(question: Question, found: list[Contact], whole_department: bool) -> list[Contact]:
    """The contacts that hold the role asked for; without one, those in charge."""
    wanted = question.posts
    in_charge = [c for c in found if c.in_charge] if _IN_CHARGE_TOO.search(question.text) else []
    if "head" in question.roles:
        led = tuple(f"{bare(name)}장" for name in question.departments)
        heads = tuple(role for role in wanted if role in _HEADS) or wanted or _HEADS
        others = tuple(role for role in wanted if role not in heads)
        named = [c for c in found if c.role.endswith(heads)]  # "팀을 이끄는 분" leads no department
        leading = [c for c in (named if wanted else found) if bare(c.role) in led] or named
        return [*leading, *_of_roles(found, others), *in_charge]
    if wanted:
        return [*_of_roles(found, wanted), *in_charge]
    if IN_CHARGE not in question.roles and question.asks_for("people") and _EVERYBODY.search(question.text):
        return found
    if whole_department and IN_CHARGE not in question.roles:
        return sorted(found, key=lambda c: not c.role.endswith(_HEADS))
    acting = [c for c in found if c.in_charge]
    return acting or [c for c in found if not c.role.endswith(_HEADS)]  # a house may call none so


def _known_elsewhere(knowledge: Knowledge, question: Question, found: list[Contact]) -> list[Contact]:
    """Of the people found whoever another line gives the post asked for: a directory that says who leads the team."""
    names = {(contact.name, contact.extension) for contact in found if contact.extension}
    same = [c for c in knowledge.briefing.contacts if (c.name, c.extension) in names]
    wanted = question.posts
    return unique(_of_roles(same, wanted)) if wanted else []


def _of_roles(found: list[Contact], wanted: tuple[str, ...]) -> list[Contact]:
    """Whoever holds one of the roles, each as a title of its own or as the end of one."""
    named = {role for role in wanted if any(c.role == role for c in found)}
    ends = tuple(role for role in wanted if role not in named)
    return [c for c in found if c.role in named or c.role.endswith(ends)]


def _explained(
    knowledge: Knowledge, question: Question, reply: Reply, target: Target, departments: tuple[str, ...]
) -> Reply:
    """``reply`` with a last line that says through what the people were found."""
    draft = Draft(knowledge.briefing, [reply.text], list(reply.citations), list(reply.computed))
    marks = draft.cite_all(target.proof)
    section = knowledge.vocabulary.programmes.get(target.block or "")
    if target.block is not None:
        course = next((e for e in knowledge.of_kind(Kind.COURSE) if e.lines in target.proof and e.tag), None)
        through = f"· {name_of(course)}" if course is not None else ""  # whose tag says whose it is, and how it is held
        draft.say(f"({spaced(programme(section) if section else target.block, through, marks)})")
    elif marks:
        draft.say(f"({departments[0]} {marks})")
    focus = Focus(
        question,
        people=reply.focus.people,
        programme=target.block if section else None,
        department=departments[0] if departments else None,
    )
    return draft.reply(reply.status, reply.composer, focus)
