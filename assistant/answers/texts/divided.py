"""A question into how many, or into which, steps or kinds something is divided, in; the parts that a line lists out.

The parts stand in a bracket ("생애단계별(5년 미만, 5~15년, 15년 이상)"), follow a name ("시설직: 시설(5명),
전기(1명), 기계(1명)"), begin the line or the heading above it ("입직기(8~9급), 성장기(7급), 발전기(6급) 등"), or are
kinds of one thing side by side ("당일형·숙박형·가족형").
"""

import re
from dataclasses import replace

from assistant.answers.gate import explains, share_said
from assistant.draft import Draft, Reply, joined, reply_about
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.operations import APART, COUNTING
from assistant.question import Family, Question
from assistant.text import bare, by_commas, compact, in_brackets
from assistant.vocabulary import SCHOOL_LEVELS
from assistant.wording import worded
from ingest.records import LineRange, Statement, StatementKind

_FEWEST = 3  # two things side by side divide nothing
_BETTER = 0.15  # in recall: another line is meant, which lists nothing
_OWN_WORDS = 0.75  # share of the question that the line itself says, as its titles divide nothing
_AS_GOOD = 0.95  # of the best score: the same parts, told for another year
_LONGEST = 24  # letters of a part; a longer one is a clause
_REMARK = re.compile(r"\s\([^()]*\)$")
_AND_SO_ON = re.compile(r"\s등(?=\s|$)")
_KINDS = re.compile(  # words that end alike
    r"[가-힣]{1,6}(?P<kind>형|식|반|기|급|단계|과정|유형|방식)(?:\s?[·ㆍ,]\s?[가-힣]{1,6}(?P=kind)){2,}"
)


def answer_divided(knowledge: Knowledge, question: Question) -> Reply | None:
    """The parts and how many they are; None where the question asks for none, or no line lists them."""
    words = knowledge.lexicon.words
    small = compact(question.text)
    asked_for = words["divides"].search(small.text)
    tags = knowledge.vocabulary.tags | SCHOOL_LEVELS
    levels = [term for term in question.terms if term in tags]
    apart = APART if len(levels) > 1 else frozenset()  # "초등은 몇 구간으로 나눠요? 중등도 똑같아요?"
    if asked_for is None or set(question.families) - {Family.COUNT} or question.operations - COUNTING - apart:
        return None
    end = len(question.text) if question.english else small.origin[asked_for.start()]
    own = bare(knowledge.briefing.institution)
    places = question.places
    said = {t: m for t, m in question.terms.items() if (places.get(t, 0) < end or t in levels) and t not in own}
    said = said or dict(question.terms)
    terms = {t: m for t, m in said.items() if not words["of_parts"].fullmatch(t) or _ends_a_name(question, t)}
    terms = {t: m for t, m in terms.items() if t not in knowledge.lexicon.counted} or terms  # whom every line is for
    if not terms:
        return None
    if len(levels) > 1:
        return _of_each(knowledge, question, levels)
    asked = replace(question, terms=terms, hints={**question.hints, **said})
    lines = knowledge.search(asked, lambda e: e.kind in (Kind.COURSE, Kind.STATEMENT))
    lines = [found for found in lines if question.may_mean(found.entry.year)]
    ranked = [found for found in lines if _parts(found.entry) and _says(knowledge, asked, found.entry) >= _OWN_WORDS]
    ranked.sort(key=lambda found: (-found.recall, not _has_tag(question, found.entry), -found.score))
    most = max((found.recall for found in lines), default=0.0)
    if not ranked or not explains(knowledge, asked, ranked[0]) or most - ranked[0].recall > _BETTER:
        return None
    best = ranked[0]
    as_good = [
        r.entry
        for r in ranked
        if best.recall - r.recall <= _BETTER
        and r.score >= _AS_GOOD * best.score
        and (_parts(r.entry) == _parts(best.entry) or (not question.years and _is_alike(r.entry, best.entry)))
    ]
    return _told(knowledge, question, max(as_good, key=lambda entry: entry.year or 0))


def _of_each(knowledge: Knowledge, question: Question, levels: list[str]) -> Reply | None:
    """The parts for each of several tags ("초등과 중등은 각각 몇 단계"); None where not each is divided on its own."""
    replies: list[Reply] = []
    for level in levels:
        others = set(levels) - {level}
        terms = question.terms_but(others)
        one = replace(question, terms=terms, operations=question.operations - APART)
        reply = answer_divided(knowledge, replace(one, years=question.years or (knowledge.briefing.year,)))
        if reply is None or not any(level in (entry.tag or "").split() for entry in reply.focus.entries):
            return None
        replies.append(reply)
    return joined(knowledge.briefing, replies)


def _is_alike(one: Entry, other: Entry) -> bool:
    """Whether two lines may be of the same thing in different years."""
    return (one.programme, one.tag, one.kind) == (other.programme, other.tag, other.kind)


def _has_tag(question: Question, entry: Entry) -> bool:
    """Whether the line is tagged as the question says, if only in English: elementary, [초등]."""
    return bool(set((entry.tag or "").split()) & set(question.tags))


def _says(knowledge: Knowledge, question: Question, entry: Entry) -> float:
    """Share of the weight of the question's terms that the line and its heading say themselves."""
    is_note = isinstance(entry.record, Statement) and entry.record.kind is StatementKind.NOTE
    above = entry.context.removesuffix(" ".join(entry.section.path)) if is_note else ""
    return share_said(knowledge, question, f"{entry.tag or ''} {entry.label} {entry.group or ''} {above}")


def _ends_a_name(question: Question, term: str) -> bool:
    """Whether a word is but the end of a longer one: 단계 of 생애단계."""
    place = question.places.get(term, 0)
    return place > 0 and question.text[place - 1].isalnum()


def _parts(entry: Entry) -> list[str]:
    """The parts that the line itself lists, else those that its heading does."""
    return parts_of(entry.label) or (parts_of(entry.group) if entry.group else [])


def parts_of(text: str) -> list[str]:
    """The parts that ``text`` lists in a bracket, behind a name or in its beginning; empty for fewer than three."""
    inside = [by_commas(content) for content in in_brackets(text)]
    before, named = _AND_SO_ON.split(text, 1), text.split(": ", 1)
    begun = [by_commas(before[0])] if len(before) > 1 else []
    after = [by_commas(_REMARK.sub("", named[1]))] if len(named) > 1 else []
    for parts in (*after, *begun, *inside):
        if len(parts) >= _FEWEST and all(0 < len(part) <= _LONGEST for part in parts):
            return parts
    kinds = _KINDS.search(text)
    return re.split(r"\s?[·ㆍ,]\s?", kinds.group()) if kinds else []


def _told(knowledge: Knowledge, question: Question, entry: Entry) -> Reply:
    draft = Draft(knowledge.briefing)
    parts = _parts(entry)
    mark = draft.cite(entry.lines if parts_of(entry.label) else _heading(knowledge, entry))
    count = draft.count(parts)
    listed = ", ".join(parts)
    draft.say(f"{worded(question, f'모두 {count}개입니다: {listed}.', f'{count}: {listed}.')} {mark}")
    name = entry.label if parts_of(entry.label) else entry.group
    tag = f"[{entry.tag}] " if entry.tag else ""
    draft.say(f"- {tag}{name} {mark}")
    return reply_about(draft, question, (entry,))


def _heading(knowledge: Knowledge, entry: Entry) -> LineRange:
    """The lines of the heading above ``entry``; its own where they are not found."""
    for statement in knowledge.briefing.statements:
        under = statement.section == entry.section and statement.kind is StatementKind.GROUP
        if under and statement.text.startswith(entry.group or "\0"):
            return statement.lines
    return entry.lines
