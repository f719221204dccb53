"""A question and what the answer before it was about in; the question with the slots it leaves open filled out."""

import re
from dataclasses import replace

from assistant.draft import Focus
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question

_OF_SEVERAL = frozenset({"largest", "smallest", "count", "list", "bound", "unchanged"})


def inherit(knowledge: Knowledge, question: Question, focus: Focus | None) -> Question:
    """``question`` with its open slots taken over; unchanged where it stands on its own."""
    if focus is None:
        return question
    before = focus.question
    told = tuple(dict.fromkeys((*focus.earlier[:1], *focus.entries[:1])))
    if question.both and not question.terms and len(told) > 1:
        return replace(question, asks=question.asks or before.asks, entries=told, years=question.years or before.years)
    event = next((entry for entry in focus.entries if entry.kind is Kind.EVENT), None)
    if event is not None and question.operations & {"before", "after"} and not question.terms:
        return replace(question, years=(event.year,) if event.year else (), terms=before.terms)
    if _wants_colleague(question, focus):
        return replace(question, programmes=(focus.programme,) if focus.programme else ())
    own_ask = bool(question.asks) or question.is_open
    if (
        question.has_target
        and own_ask
        and not question.pronoun
        and not question.within
        and not _only_tags(knowledge, question)
    ):
        goes_on = re.match(r"그럼|그러면|그리고|그렇다면|and |then |what about", question.text.lower())
        if not goes_on or not focus.entries or question.programmes:
            return question
        return replace(question, near=focus.entries[0].section, years=question.years or before.years)
    merged = question if own_ask else _with_ask(question, before)
    if not question.has_target or question.pronoun or question.within or _only_tags(knowledge, question):
        merged = _with_target(knowledge, merged, question, focus)
    if not question.years and before.years and (not own_ask or not question.has_target):
        merged = replace(merged, years=before.years)
    if not question.quarters and before.quarters and not own_ask and not question.has_target and not question.years:
        merged = replace(merged, quarters=before.quarters)
    if not question.columns and before.columns and not own_ask and not question.has_target:
        merged = replace(merged, columns=before.columns)
    if question.within:  # "그 합계에서 중등 몫": a part of what was added up
        merged = replace(merged, total=False, operations=merged.operations - {"sum", "altogether"})
    if _about_same_money(question, merged, focus):
        merged = replace(merged, entries=focus.entries, terms={})
    on_its_own = own_ask and question.has_target
    near = focus.entries[0].section if focus.entries and not on_its_own else None
    return replace(merged, near=near)


def _about_same_money(question: Question, merged: Question, focus: Focus) -> bool:
    """Whether another year or quarter of the one row or total just told is asked for."""
    one = len(focus.entries) == 1 and focus.entries[0].kind in (Kind.BUDGET, Kind.TOTAL)
    if merged.operations & _OF_SEVERAL and not merged.every_quarter:
        return False
    return one and merged.families == (Family.AMOUNT,) and not question.has_target and not question.total


def _with_ask(question: Question, before: Question) -> Question:
    """Takes over what was asked; an operation only where the question names none itself."""
    own_operation = bool(question.operations - {"yesno"}) or (
        question.rank > 1 and bool(question.operations - {"yesno", "after"})
    )
    return replace(
        question,
        asks=before.asks,
        operations=question.operations
        if own_operation
        else before.operations - {"altogether", "yesno"} | question.operations,
        every_quarter=question.every_quarter or (before.every_quarter and not question.quarters),
        total=question.total or (before.total and not question.terms),
        bounds=question.bounds or before.bounds,
        level=question.level or before.level,
    )


def _wants_colleague(question: Question, focus: Focus) -> bool:
    """Whether it asks for somebody by department or role alone, while a programme is being talked about."""
    named = question.people or question.stranger or question.extensions or question.programmes
    by_role = bool(question.roles or question.departments or question.tags) and not question.titles
    return (
        Family.CONTACT in question.families
        and by_role
        and not named
        and focus.programme is not None
        and not set(question.terms) - set(question.tags)
    )


def _only_tags(knowledge: Knowledge, question: Question) -> bool:
    return bool(question.terms) and all(term in knowledge.vocabulary.tags for term in question.terms)


def _names_tag(knowledge: Knowledge, question: Question, word: str) -> bool:
    """Whether a word of the question before names a tag that this question replaces."""
    return bool(question.tags) and any(word.startswith(tag) for tag in knowledge.vocabulary.tags)


def _with_target(knowledge: Knowledge, merged: Question, question: Question, focus: Focus) -> Question:
    """Takes over who or what it is about."""
    before = focus.question
    own_terms = bool(question.terms) and not _only_tags(knowledge, question)
    contact = Family.CONTACT in merged.families
    same_people = focus.people and not own_terms and (question.pronoun or not question.has_target)
    if contact and same_people and (question.asks_for("phone") or not question.roles):
        names = tuple(dict.fromkeys(name for name, _ in focus.people))
        return replace(merged, people=names, programmes=(focus.programme,) if focus.programme else ())
    if question.excluded or (before.people and not question.terms and question.roles):
        return replace(merged, people=before.people)
    if contact or Family.ASPECT in merged.families:
        if focus.department and not focus.programme:
            return replace(merged, departments=question.departments or (focus.department,))
        if focus.programme:
            return replace(
                merged, programmes=(focus.programme,), terms={} if _only_tags(knowledge, question) else question.terms
            )
    if own_terms and focus.programme:
        return replace(merged, programmes=question.programmes or (focus.programme,), total=question.total)
    kept = {t: m for t, m in before.terms.items() if not (question.tags and t in knowledge.vocabulary.tags)}
    words = (word for word in before.phrase.split() if not _names_tag(knowledge, question, word))
    return replace(
        merged, terms={**kept, **question.terms},
        hints={**{t: m for t, m in before.hints.items() if t in kept or t not in before.terms}, **question.hints},
        phrase=" ".join((question.phrase, *words)),
        programmes=question.programmes or before.programmes, codes=question.codes or before.codes,
        tasks=question.tasks or before.tasks, areas=question.areas or before.areas,
        departments=question.departments or before.departments,
        people=question.people or before.people, tags=question.tags or before.tags,
    )  # fmt: skip
