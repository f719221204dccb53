"""A question that names a heading whole, and nothing else, in; all lines below it out."""

import re

from assistant.answers.texts.passages import quote
from assistant.draft import Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.operations import PLAIN
from assistant.question import Question
from assistant.text import bare
from ingest.records import SectionKind

_COUNTED = re.compile(r"(?:두|세|네|다섯|여섯|일곱|\d)\s?(?:가지|대)\s")  # "네 가지 약속": "약속 네 가지"
_SHORTEST_LABEL = 2  # letters of what a row of a programme's form is called
_WHO_AND_WHEN = frozenset({"누구", "언제", "누굴", "누가"})
_SHORTEST = 4  # letters of a heading; shorter words head much and say little
_FEWEST, _MOST = 2, 12  # lines; one is quoted anyway, and more are no answer


def answer_headed(knowledge: Knowledge, question: Question) -> Reply | None:
    """The lines of the one place so headed ("2027년에 새로 하는 일은?"); None where something else is asked as well."""
    if question.operations - PLAIN or question.people or question.departments or question.english:
        return None
    if (row := _row_of_form(knowledge, question)) is not None:
        return row
    text = bare(question.text)
    headed: dict[str, list[Entry]] = {}
    for entry in knowledge.of_kind(Kind.STATEMENT):
        if knowledge.inside(question, entry):
            for heading in filter(None, (entry.group, entry.section.title)):
                headed.setdefault(bare(_COUNTED.sub("", heading)), []).append(entry)
    named = [heading for heading in headed if len(heading) >= _SHORTEST and heading in text]
    heading = max(named, key=len, default="")
    lines = headed.get(heading, [])
    said = all(bare(term) in heading for term in question.terms)
    asked = all(bare(ask.words) in heading or (bare(ask.words)[:-1] or "\0") in heading for ask in question.asks)
    sections = {line.section for line in lines}
    if not (said and asked and len(sections) == 1 and _FEWEST <= len(lines) <= _MOST):
        return None
    told = {line.lines for line in lines}
    if any(event.section in sections and event.lines not in told for event in knowledge.of_kind(Kind.EVENT)):
        return None  # the heading is a calendar's, and the lines are what stands beside its rows
    return quote(knowledge, question, lines)


def _row_of_form(knowledge: Knowledge, question: Question) -> Reply | None:
    """What stands beside a label of the one programme named ("Ⅰ-1의 대상은 누구인가요"), where the question says but
    these two; None for the standard sub-headings, which have their own ways of being asked for."""
    titles = {number: bare(section.title) for number, section in knowledge.vocabulary.programmes.items()}
    named = question.programmes or tuple(n for n, title in titles.items() if title in bare(question.text))
    if len(named) != 1 or named[0] not in titles or question.parts:
        return None
    number, title = named[0], titles[named[0]]
    text = bare(question.text).replace(title, "")
    lines: dict[str, list[Entry]] = {}
    for entry in knowledge.of_kind(Kind.STATEMENT):
        if entry.programme == number and entry.section.kind is SectionKind.ASPECT and not entry.section.aspect:
            lines.setdefault(bare(entry.section.title), []).append(entry)
    label = max((label for label in lines if len(label) >= _SHORTEST_LABEL and label in text), key=len, default="")
    rest = [term for term in question.terms if not any(bare(term) in said for said in (label, title))]
    others = [ask for ask in question.asks if bare(ask.words) not in label and ask.words not in _WHO_AND_WHEN]
    if not label or rest or others or question.years or len(lines[label]) > _MOST:
        return None
    return quote(knowledge, question, lines[label])
