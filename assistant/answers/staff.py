"""A question for posts or staff in; the cell of the table of staff, or the places of a course, out."""

import re
from dataclasses import replace

from assistant.answers.figures import answer_figures
from assistant.draft import Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question

_POSTS = re.compile("정원|자리|인원|모집")
_HELD_POSTS = re.compile("현원|결원|재직")
_JOB = re.compile(r"[가-힣](?:직|직군|직렬|직종)(?=[\s은는이가의도]|$)")  # whose posts are no places in a course


def answer_staff(knowledge: Knowledge, question: Question) -> Reply | None:
    """The staff of the table; 정원 of a course is its head count."""
    reply = answer_figures(knowledge, question, Family.STAFF)
    if any(_HELD_POSTS.search(ask.words) for ask in question.asks):
        return reply  # those who hold the posts of the institution take no course
    posts = any(_POSTS.search(ask.words) for ask in question.asks)  # "직원은 몇 명" of a department is no head count
    if len(question.terms) < 2 or (question.departments and not posts) or not (reply is None or reply.status.abstains):
        return reply
    asks = tuple(replace(ask, measure="people", family=Family.COUNT, unit="명") for ask in question.asks)
    terms = {term: meanings for term, meanings in question.terms.items() if term not in ("정원", "현원")}
    counted = answer_figures(knowledge, replace(question, asks=asks, terms=terms), Family.COUNT)
    if _JOB.search(question.text) and not _among_posts(knowledge, counted):
        return reply
    return counted or reply


def _among_posts(knowledge: Knowledge, reply: Reply | None) -> bool:
    """Whether what ``reply`` tells stands in a table of jobs whose sum is that of all posts ("일반직 … 정원 계")."""
    told = reply.focus.entries if reply is not None else ()
    sections = {
        cell.section
        for cell in knowledge.of_kind(Kind.CELL)
        if any("정원" in head for fact in cell.facts for head in fact.column)
    }
    return bool(told) and all(entry.kind is Kind.CELL and entry.section in sections for entry in told)
