"""People told in; the question after it about them, or about others in their place, out."""

import re
from dataclasses import replace

from assistant.draft import Focus
from assistant.knowledge import Knowledge
from assistant.ordinals import ordinal
from assistant.question import GENERIC_ROLES, IN_CHARGE, Ask, Family, Question
from assistant.text import bare, compact
from assistant.told import contact_of, row_in_charge, tagged
from ingest.records import Contact

_PERSON = re.compile(
    r"(?:그|두|세|네|이)\s?(?:분|사람|선생님)|(?<![가-힣])동인(?=[의은이])"
    r"|(?<![가-힣])(?:그|이|위|해당|동|말씀하신)\s?(?:분|사람|직원|담당자|실무자|주무관)|\b(?:he|she|his|her|him|their|they|them)\b"
    r"|\b(?:that|this|the same) (?:person|officer|official|colleague|contact|man|woman|employee)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"(?<![가-힣])(?:그|이|위|해당|동|말씀하신)\s?$")
_OTHERS = re.compile(
    r"(?:그|이|저)\s?(?:분|사람|선생님)들?\s?(?:말고|외|빼고)|다른\s?(?:한\s?)?(?:분|사람|담당|선생|사무관|팀장|연구사)|나머지\s?(?:한\s?)?(?:분|사람)|"
    r"someone else|the other (?:one|person)",
    re.IGNORECASE,
)
_THE_OTHER = re.compile(r"(?:다른|나머지)\s?(?:한\s?)?(?:분|사람|담당)|the other (?:one|person)", re.IGNORECASE)
_OWN_TEAM = re.compile(r"(?:그|같은|해당|소속)\s?(?:팀|과|부서|부)(?![가-힣]*[원정])")
_UNITS = frozenset({"부서", "과", "팀", "부", "소속"})
_IN_CHARGE_OF = re.compile(
    r"(?:분|사람|선생님)들?[이은]?\s?(?:(?:담당하|맡)\S*?\s?(?:\S+\s)?(?:사업|과제|일|업무)|(?:또\s)?다른\s?(?:사업|과제|일|업무)들?[도은을]"
    r"|담당자?(?:인|으?로)\s?[^?]{0,12}?(?:사업|과제|일|업무))"
)
_ELLIPSIS = re.compile(r"(?:[은는도만]|이?라면|쪽|이)(?:요|여)?\s?[?]*$")  # "중등은요?" asks no yes or no

_WHAT_IS_NAMED = frozenset({"연수", "교육", "과정", "강좌", "사업"})  # by which a name ends


def of_people(knowledge: Knowledge, question: Question, focus: Focus) -> Question | None:
    """What is asked of the people told, or of others in their place: by role, department or tag, or without one."""
    if _OWN_TEAM.search(question.text) and question.terms.keys() <= _UNITS:
        question = replace(question, terms={})
    named = question.people or question.stranger or question.extensions or question.programmes or question.codes
    if named or question.unit_unknown:
        return None
    names = tuple(dict.fromkeys(name for name, _ in focus.people))
    if names and not question.excluded and _OTHERS.search(question.text):
        question = replace(question, excluded=names)
    asked = replace(question, asks=_asks_of(question, focus.question), operations=own_operations(question))
    place = (focus.programme,) if focus.programme else ()
    at = ordinal(question.text, len(focus.people))
    if at is not None:
        return _of_one(replace(asked, rank=1), contact_of(knowledge, *focus.people[at]), place)
    if _points_at_told(knowledge, question, focus):
        asked = replace(asked, roles=())
    if _IN_CHARGE_OF.search(question.text):  # "그분이 담당하는 사업": what they do, and no post of others
        asked = replace(asked, roles=(), asks=question.asks)
    if (meant := _namesake(knowledge, question, focus)) is not None:
        return _of_one(asked, meant, place)
    if names and _PERSON.search(question.text) and not asked.roles:
        return _of_told(knowledge, replace(asked, people=_left(asked, names), programmes=place), focus)
    about_people = asked.ends_in_role or any(ask.family is Family.CONTACT for ask in asked.asks)
    if not about_people or (question.terms and not only_tags(knowledge, question)):
        return None
    if not names and not place and focus.question.roles and not (focus.department or asked.roles):
        return replace(asked, roles=_of_any(focus.question.roles))  # a post was named, and whose it is asked back
    return _in_their_place(knowledge, asked, focus, names, place)


def _in_their_place(
    knowledge: Knowledge, asked: Question, focus: Focus, names: tuple[str, ...], place: tuple[str, ...]
) -> Question | None:
    """What is asked of the people told by no word for them, or of others that a role, a department or a tag tells."""
    if (row := row_in_charge(knowledge, asked, focus)) is not None and not names:
        return replace(asked, programmes=place, entries=(row,))
    if len(names) == 1 < len(focus.people):
        return replace(asked, people=names, terms={})  # which one, was asked back
    others = asked.roles or asked.departments or asked.tags or asked.excluded
    if names and not others:
        return _of_told(knowledge, replace(asked, people=names, programmes=place), focus)
    if asked.titles or not (place or focus.department) or not others:
        return None
    if not place and _THE_OTHER.search(asked.text) and (other := _beside(knowledge, asked, focus)) is not None:
        chosen = replace(asked, people=(other.name,), terms={}, excluded=())
        where = (other.section.programme,) if other.section.programme else ()
        return replace(chosen, departments=(other.department,), roles=(other.role,), programmes=where)
    if not set(names).isdisjoint(asked.excluded) and not (asked.roles or asked.tags or asked.departments):
        return replace(asked, people=_left(asked, names), programmes=place)
    of_tag = tagged(knowledge, asked, focus) if place and not names else ()
    theirs = (focus.department,) if focus.department and not (place or asked.tags) else of_tag
    beside = contact_of(knowledge, *focus.people[0]).section if len(focus.people) == 1 else None
    before = focus.question.roles
    return replace(
        asked, programmes=place, terms={}, roles=asked.roles or (_of_any(before) if asked.departments else before),
        near=beside if _OWN_TEAM.search(asked.text) and IN_CHARGE not in asked.roles else asked.near,
        departments=asked.departments or theirs,
    )  # fmt: skip


def _asks_of(question: Question, before: Question) -> tuple[Ask, ...]:
    """What is asked of people, where a question does not say it what was asked before."""
    asks = question.asks or (() if question.is_open else before.asks)
    if question.ends_in_role and not question.asks:
        return tuple(ask for ask in asks if ask.family is Family.CONTACT)
    return asks


def _of_one(asked: Question, contact: Contact, place: tuple[str, ...]) -> Question:
    """``asked`` of one person, told from others by department and post."""
    of_them = replace(asked, people=(contact.name,), terms={}, programmes=place)
    return replace(of_them, departments=(contact.department,), roles=(contact.role,))


def _of_told(knowledge: Knowledge, asked: Question, focus: Focus) -> Question:
    """``asked`` of the people told, and of no namesake of the one who was told alone."""
    if len(focus.people) != 1 or len(knowledge.vocabulary.people.get(focus.people[0][0], ())) < 2:
        return asked
    held = contact_of(knowledge, *focus.people[0])
    return replace(asked, departments=(held.department,) if held.department else (), roles=(held.role,))


def _left(asked: Question, names: tuple[str, ...]) -> tuple[str, ...]:
    """``names`` without those that are set aside; all where that leaves none."""
    return tuple(name for name in names if name not in asked.excluded) or names


def _points_at_told(knowledge: Knowledge, question: Question, focus: Focus) -> bool:
    """Whether its one post is but what the people told are called by: "그 주무관의 번호"."""
    told = [mention for mention in question.words.get("roles", ()) if _POINTS.search(question.text[: mention.start])]
    held = [contact_of(knowledge, *person).role for person in focus.people]
    return len(question.roles) == len(told) == 1 and bool(held) and all(r.endswith(question.roles[0]) for r in held)


def _beside(knowledge: Knowledge, question: Question, focus: Focus) -> Contact | None:
    """The one other person who stands in one line with the person told, of the same post; None where several do, or
    the question asks of another department."""
    if len(focus.people) != 1 or question.departments or question.tags:
        return None
    told = [c for c in knowledge.briefing.contacts if (c.name, c.extension) == focus.people[0]]
    lines = {(c.lines, c.role) for c in told}
    others = {c.name: c for c in knowledge.briefing.contacts if (c.lines, c.role) in lines and c.name != told[0].name}
    return next(iter(others.values())) if len(others) == 1 else None


def _namesake(knowledge: Knowledge, question: Question, focus: Focus) -> Contact | None:
    """Which of one name is meant, where that was asked back and the question tells it by a department, team or duty,
    by the programme that names them, or by what the other does."""
    if len(focus.people) < 2 or len({name for name, _ in focus.people}) > 1:
        return None
    own = [c for c in knowledge.briefing.contacts if (c.name, c.extension) in focus.people]
    there = {c.extension: c for c in own if c.department in question.departments}
    if len(there) == 1:
        return next(iter(there.values()))
    told = {c: bare(f"{c.department} {c.role} {c.duties}") for c in own}
    placed = {c: text + bare(" ".join(c.section.path)) for c, text in told.items()}
    for texts in (told, placed) if question.terms else ():
        meant = [c for c in own if all(any(bare(word) in texts[c] for word in m) for m in question.terms.values())]
        if meant and len({c.extension for c in meant}) == 1:
            return meant[0]
    others = {c.extension for c in own if any(bare(word) in placed[c] for word in question.besides)}
    left = {c.extension: c for c in own if c.extension not in others}
    return next(iter(left.values())) if others and len(left) == 1 and not question.terms else None


def _of_any(roles: tuple[str, ...]) -> tuple[str, ...]:
    """The posts as another department has them: of the 운영지원과장 that it has a head."""
    return tuple("head" if role not in GENERIC_ROLES and role.endswith("장") else role for role in roles)


def own_operations(question: Question) -> frozenset[str]:
    """The operations asked for; a question cut short to a noun ("중등은요?", "… 리더십 연수") asks for no yes or no,
    and no list."""
    open_ = all(ask.family is Family.CONTACT for ask in question.asks) and not question.claims
    cut_short = open_ and _ELLIPSIS.search(compact(question.text).text)  # "그분 번호는요?" as well
    mentions = [mention for mention in question.words.get("operations", ()) if mention.value == "list"]
    ends_so = bool(mentions) and all(one.end == len(question.text.rstrip()) for one in mentions)
    named_alone = ends_so and not question.asks and all(one.words in _WHAT_IS_NAMED for one in mentions)
    return question.operations - ({"yesno"} if cut_short else set()) - ({"list"} if named_alone else set())


def only_tags(knowledge: Knowledge, question: Question) -> bool:
    """Whether all it names are tags, also by a word that stands for one: the secondary one."""
    tags = knowledge.vocabulary.tags
    return bool(question.terms) and all(t in tags or tags & set(m) for t, m in question.terms.items())
