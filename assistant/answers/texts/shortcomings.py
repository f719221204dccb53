"""A question for what fell short in the year behind in; the lines out that stand under such a heading or label.

Houses call it 반성, 아쉬운 점, 미흡한 점 or 개선할 점; people have words of their own for it.
"""

import re
from collections.abc import Sequence

from assistant.answer import Composer, Status
from assistant.answers.texts.quoted import words_of
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.refusals import refuse
from assistant.text import bare
from assistant.wording import programme
from ingest.records import Statement

_SHORT = r"(?:반성|(?:아쉬운|미흡한|부족한|개선할|보완할|고칠)\s?(?:점|일|것|사항)|문제점)"
_TITLE = re.compile(_SHORT)
_LABEL = re.compile(rf"^[(\[]?\s?{_SHORT}\s?[)\]:]")
# What is said of the whole, and how people call what fell short.
_OF_THE_WHOLE = re.compile(
    r"운영|사업|업무|연수|교육|추진|성과|기관|반성|고치|아쉽|미흡|부족|보완|개선|모자라|돌아보|되돌아보|문제|평가"
)


def answer_shortcomings(knowledge: Knowledge, question: Question) -> Reply | None:
    """All that a briefing says to have fallen short, of a programme where one is named; None for any other question."""
    last_year = not question.years or question.years == (knowledge.briefing.year - 1,)
    own = bare(knowledge.briefing.institution)
    topic = [term for term in question.terms if not _OF_THE_WHOLE.fullmatch(term) and bare(term) not in own]
    asked = knowledge.says(question, "shortcomings") and question.has_only("improvement")
    if not asked or not last_year or topic or question.people or question.english:
        return None
    if not question.programmes and (told := _in_table(knowledge, question)) is not None:
        return told
    found = _told(knowledge.briefing.statements)
    if question.programmes:
        found = [s for s in found if s.section.programme in question.programmes]
    else:
        found = [s for s in found if s.section.programme is None] or found
    if not found:  # whatever else is said of the whole answers no such question
        return None if question.programmes or question.asks else refuse(knowledge, question, "topic")
    draft = Draft(knowledge.briefing)
    for statement in found:
        number = statement.section.programme
        place = f" ({programme(knowledge.programme(number))})" if number in knowledge.vocabulary.programmes else ""
        draft.say(f"- {statement.text}{place} {draft.cite(statement.lines)}")
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question))


def _in_table(knowledge: Knowledge, question: Question) -> Reply | None:
    """The rows of a table below such a title, each with what is to be done about it; None without one."""
    rows = [
        entry for entry in knowledge.of_kind(Kind.CELL)
        if entry.cell.value is None and _TITLE.search(entry.section.title)
    ]  # fmt: skip
    if not rows:
        return None
    draft = Draft(knowledge.briefing)
    draft.parts += [f"- {words_of(entry)} {draft.cite_entry(entry)}" for entry in rows]
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question, tuple(rows)))


def _told(statements: Sequence[Statement]) -> list[Statement]:
    """The lines labelled so, and all those under a heading called so that labels none."""
    labelled = [s for s in statements if _LABEL.search(s.text)]
    sections = {s.section for s in labelled}
    return [s for s in statements if s in labelled or (s.section not in sections and _TITLE.search(s.section.title))]
