"""A question for the people behind what a figure picks out ("예산이 가장 많이 늘어난 과제의 팀장") in; both told out.

What picks is a question of its own, up to the noun that it ends in ("… 과제는?"). Whoever is asked for is then asked of
the programmes that its answer is about, or of the person that the row picked names.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import Composer, Status
from assistant.answers.compose import compose
from assistant.draft import Focus, Reply, joined
from assistant.entries import Entry
from assistant.knowledge import Knowledge
from assistant.question import ON_PEOPLE, Family, Question
from assistant.text import compact, with_particle

_PICKING = frozenset({"largest", "smallest", "moved", "unchanged", "difference", "bound"})
_NOUN = re.compile(
    r"(?<![가-힣])(?:세부\s?)?(?:사업|과제|과정|프로그램|연수|교육|곳|[것거])"
    r"(?=(?:의|을|를|에서?|[은는이가])?\s)"
)
# "Who is in charge of the programme with the largest budget?": whom first, what picks behind.
_BEHIND = re.compile(r"[^?]*?\b(?:of|for|behind|runs?|handles?|manages?|leads?)\s(?P<picked>(?:the|which)\s[^?]+)")
_SEVERAL = 3  # programmes picked whose people are still told


def people_of_picked(
    knowledge: Knowledge, question: Question, read: Callable[[str], Question], focus: Focus | None
) -> Reply | None:
    """What is picked out and who is behind it; None where nothing is picked, or not both are told."""
    found = None if focus is not None and question.within else _picking(question)
    if found is None:
        return None
    picking, span = found
    picked = compose(knowledge, read(picking))
    if picked.composer is Composer.QUOTED:  # lines about the topic, which pick nothing
        return None
    numbers = tuple(dict.fromkeys(entry.programme for entry in picked.focus.entries if entry.programme))
    if picked.status is not Status.ANSWERED or not picked.focus.entries or len(numbers) > _SEVERAL:
        return None
    asked = replace(
        question, text=_masked(question.text, *span), operations=frozenset(),
        asks=tuple(ask for ask in question.asks if ask.family in ON_PEOPLE),
        terms={}, hints={}, years=(), columns=(), bounds=(), codes=(), quarters=(), level=None, total=False, phrase="",
        focus=None, kind=None,
    )  # fmt: skip
    named = _named_in(knowledge, picked.focus.entries)
    if named:
        whom = [replace(asked, people=named, roles=())]
    else:
        within = question.departments or _tagged(knowledge, picked)
        whom = [replace(asked, programmes=(number,), departments=within) for number in numbers]
    people = [compose(knowledge, one) for one in whom]
    told = [picked, *people]
    return joined(knowledge.briefing, told) if people and all(r.status is Status.ANSWERED for r in people) else None


def _masked(text: str, start: int, end: int) -> str:
    """``text`` without the words that pick, offsets as they were: in "맨 위에 오는 것은 누가" nobody is first."""
    return f"{text[:start]}{re.sub(r'[^ ]', '·', text[start:end])}{text[end:]}"


def _picking(question: Question) -> tuple[str, tuple[int, int]] | None:
    """The question of what is picked out, and where the words for it stand; None where the people asked for are not
    those behind it."""
    if Family.CONTACT not in question.families or not question.operations & _PICKING:
        return None
    if question.people or question.programmes or question.stranger or question.extensions:
        return None
    if question.english:
        return _picking_in_english(question)
    picks = [m.end - len(m.words) for m in question.words.get("operations", ()) if m.value in _PICKING]
    picks += [m.end for m in question.words.get("bounds", ())]
    noun = _NOUN.search(question.text, max(picks) - 1) if picks else None
    noun = noun or (_NOUN.search(question.text, min(picks)) if picks else None)
    if noun is None:
        return None
    origin = compact(question.text).origin
    asks = [ask for ask in question.asks if origin[ask.start] >= noun.end()]
    if not asks or not {ask.family for ask in asks} <= ON_PEOPLE or Family.CONTACT not in {a.family for a in asks}:
        return None
    return f"{question.text[: noun.start()]}{with_particle(noun.group(), '은')} 무엇인가요?", (0, noun.end())


def _picking_in_english(question: Question) -> tuple[str, tuple[int, int]] | None:
    """The same for a question where all that is asked before it is whom; None elsewhere."""
    behind = _BEHIND.match(question.text)
    if behind is None:
        return None
    small, at = compact(question.text), behind.start("picked")
    whom = [ask for ask in question.asks if small.origin[ask.start] < at]
    picks = [m for m in question.words.get("operations", ()) if m.value in _PICKING and m.start >= at]
    of_people = bool(whom) and {ask.family for ask in whom} <= ON_PEOPLE
    return (f"Which is {behind['picked']}?", behind.span("picked")) if of_people and picks else None


def _named_in(knowledge: Knowledge, entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """Whom the one row picked names, where it stands in a table of its own: "연구 책임"."""
    if len({entry.lines for entry in entries}) != 1 or len(entries[0].lines) > 1:
        return ()
    cells = re.split(r"\t|\s{2,}|\|", knowledge.briefing.quote(entries[0].lines))
    return tuple(name for cell in cells if (name := cell.strip()) in knowledge.vocabulary.people)


def _tagged(knowledge: Knowledge, picked: Reply) -> tuple[str, ...]:
    """The departments that the tag of the one line picked abbreviates."""
    tags = {entry.tag or "" for entry in picked.focus.entries}
    words = tags.pop().split() if len(tags) == 1 else ()
    return tuple(d for word in words for d in knowledge.vocabulary.departments_like(word))
