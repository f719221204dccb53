"""A question that names a programme, a task or an area by its title in; the same question within that place out.

"공존과 협력의 학교 만들기 연수 중 3만 명이 넘는 원격연수" ranges over one programme, of which only 원격 is a topic.
"""

from dataclasses import replace

from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare

_LONG_ENOUGH = 8  # letters; a shorter title may be said by chance


def placed(knowledge: Knowledge, question: Question) -> Question:
    """``question`` within the place whose title it holds in full; unchanged where it names a place already, or none."""
    if question.programmes or question.tasks or question.areas or question.entries:
        return question
    text = bare(question.text)
    titles = ((bare(title), number) for number, title in knowledge.vocabulary.titles.items())
    named = max(
        (pair for pair in titles if len(pair[0]) >= _LONG_ENOUGH and pair[0] in text), key=_length, default=None
    )
    if named is None or _is_a_row(knowledge, named[0], text):
        return question
    title, number = named
    rest = text.replace(title, " ", 1)
    terms = {t: meanings for t, meanings in question.terms.items() if bare(t) in rest}
    hints = {**question.hints, **{t: m for t, m in question.terms.items() if t not in terms}}
    within = replace(question, terms=terms, hints=hints, phrase=question.phrase if terms else "")
    if number in knowledge.vocabulary.programmes:
        return replace(within, programmes=(number,))
    return replace(within, tasks=(number,)) if "-" in number else replace(within, areas=(number,))


def _length(pair: tuple[str, str]) -> int:
    return len(pair[0])


def _is_a_row(knowledge: Knowledge, title: str, text: str) -> bool:
    """Whether the title stands within a longer name that the question holds as well."""
    return any(title in name and title != name and name in text for name in map(bare, knowledge.vocabulary.names))
