"""Questions answered by the briefing's own words: purposes, legal bases, duties, dates, definitions, passages."""

from assistant.answers.texts.aspects import answer_aspect, answer_grounds
from assistant.answers.texts.boxed import answer_counted_box, answer_explained, answer_noted
from assistant.answers.texts.bracketed import answer_bracketed
from assistant.answers.texts.by_means import answer_by_means
from assistant.answers.texts.courses import answer_courses
from assistant.answers.texts.divided import answer_divided
from assistant.answers.texts.document import answer_document
from assistant.answers.texts.duties import answer_duty
from assistant.answers.texts.headed import answer_headed
from assistant.answers.texts.listed import answer_named_row, answer_row, answer_told_row
from assistant.answers.texts.marked import answer_marked
from assistant.answers.texts.passages import answer_dated, answer_in_box, answer_passage, asks_names, quote
from assistant.answers.texts.shortcomings import answer_shortcomings
from assistant.answers.texts.stated import answer_stated, answer_where
from assistant.answers.texts.steps import answer_step
from assistant.answers.texts.titled import answer_titled
from assistant.answers.texts.turned import answer_turned
from assistant.answers.texts.works_at import answer_works_at

__all__ = [
    "answer_aspect",
    "answer_bracketed",
    "answer_by_means",
    "answer_counted_box",
    "answer_courses",
    "answer_dated",
    "answer_divided",
    "answer_document",
    "answer_duty",
    "answer_explained",
    "answer_grounds",
    "answer_headed",
    "answer_in_box",
    "answer_marked",
    "answer_named_row",
    "answer_noted",
    "answer_passage",
    "answer_row",
    "answer_shortcomings",
    "answer_stated",
    "answer_step",
    "answer_titled",
    "answer_told_row",
    "answer_turned",
    "answer_where",
    "answer_works_at",
    "asks_names",
    "quote",
]
