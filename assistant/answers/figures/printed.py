"""Budget rows asked for by what stands beside their amounts, a remark or a page, in; those rows out.

"비고에 특교 편성예정이라고 적힌 추진 사업" and "설명자료 1,966쪽에 나오는 사업" look a row up the other way round.
"""

import re

from assistant.answer import Composer
from assistant.answers.figures.say import placed_name, reply_about
from assistant.draft import Draft, Reply
from assistant.entries import Entry, Kind
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare
from assistant.wording import how_many

_REMARK = re.compile(r"비고|remark", re.IGNORECASE)
_PRINTED = re.compile(r"적힌|적혀|쓰인|쓰여|표시|표기|기재|붙은|달린|라고\s?(?:된|되어|나온)")
_PAGE = re.compile(r"(?<![\d,])(\d{1,2},\d{3}|\d{1,4})\s?(?:쪽|페이지)")
_ROWS = re.compile(r"(?:사업|과제|항목|행)(?:들|명)?(?:[은는이가을를의]|에는|\s|[?.]|$)")
_UNMISTAKABLE = 5  # letters of a remark that is meant though it is not called one: "특교 편성예정인 사업"
_SAID = frozenset({"remark", "page", "amount", "code"})  # asks that only say where it is printed, or of what


def answer_printed(knowledge: Knowledge, question: Question) -> Reply | None:
    """All rows that print the remark or the page named; None where none is named, or no rows are asked for."""
    if not question.has_only(*_SAID) or not _ROWS.search(question.text) or Family.CONTACT in question.families:
        return None
    wanted = _remark(knowledge, question) or _page(question)
    if wanted is None:
        return None
    measure, text = wanted
    own = {*knowledge.index.terms(text), bare(text)}
    if not all(term in bare(text) or own & set(meanings) for term, meanings in question.terms.items()):
        return None
    found = [
        (entry, fact) for entry in knowledge.of_kind(Kind.BUDGET) for fact in entry.facts
        if knowledge.inside(question, entry) and fact.measure is measure and _prints(fact, text)
    ]  # fmt: skip
    return _told(knowledge, question, found) if found else None


def _remark(knowledge: Knowledge, question: Question) -> tuple[Measure, str] | None:
    """The longest remark of the briefing's own that the question repeats as one."""
    pointed = _REMARK.search(question.text) or _PRINTED.search(question.text)
    if not pointed and question.asks:
        return None
    asked = bare(question.text)
    printed = {bare(fact.text) for e in knowledge.of_kind(Kind.BUDGET) for fact in e.facts if _is_remark(fact)}
    shortest = 2 if pointed else _UNMISTAKABLE
    named = [text for text in printed if len(text) >= shortest and text in asked]
    best = max(named, key=len, default="")
    instead = {bare(word) for word in knowledge.vocabulary.amount_words}  # of an amount, not only as a remark
    told = best and (best not in instead or _REMARK.search(question.text))
    return (Measure.REMARK, best) if told else None


def _page(question: Question) -> tuple[Measure, str] | None:
    """The page of the explanatory material that the question names."""
    pages = _PAGE.findall(question.text)
    return (Measure.PAGE, pages[0].replace(",", "")) if len(pages) == 1 else None


def _is_remark(fact: Fact) -> bool:
    return fact.measure is Measure.REMARK


def _prints(fact: Fact, text: str) -> bool:
    """Whether a remark holds ``text``, or a page is just that."""
    return text in bare(fact.text) if _is_remark(fact) else fact.text.replace(",", "") == text


def _told(knowledge: Knowledge, question: Question, found: list[tuple[Entry, Fact]]) -> Reply:
    draft = Draft(knowledge.briefing)
    draft.say(how_many(question, draft.count(found), english="rows", subject="해당하는 추진 사업"))
    for entry, fact in found:
        said = f"비고 ‘{fact.text}’" if _is_remark(fact) else f"설명자료 {fact.text}쪽"
        draft.say(f"- {placed_name(entry)}: {said} {draft.cite(entry.lines, fact.row, fact.column)}")
    return reply_about(draft, question, (entry for entry, _ in found), composer=Composer.LOOKUP)
