"""Budget rows that say a word in a column beside their amounts ("재원이 국고인 사업"): which, how many, their sum."""

import re
from collections.abc import Iterator

from assistant.answer import Composer, Status
from assistant.answers.figures.operations.total import say_sum
from assistant.answers.figures.say import cite, placed_name, value_words, when
from assistant.answers.figures.select import Found
from assistant.columns import column_name
from assistant.draft import Draft, Focus, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.operations import COUNTING, SUMS
from assistant.question import Question
from assistant.text import bare, with_particle
from assistant.wording import how_many

_PICKS = re.compile(
    r"무엇|뭐|무슨|어떤|어느|목록|모두|전부|것들?은|알려|찾아|골라|몇\s?(?:개|건|가지)|[은는]\s*\??\s*$"
)
_SUMS = re.compile(r"합[계치쳐하한산]|더하|총액|총\s?예산|모두\s?얼마|다\s?해서")
_OF_ROWS = re.compile(
    r"예산표?|예산사업명?|추진사업명?|세부사업|사업명?|추진|항목|과제|재원|표|적히|쓰이|되|표시|운영|들|금액|예산액|합계|총액|돈"
)
_SO_SAID = r"(?:['’”\"]?(?:으?로|이라고|라고|인|사업|재원|예산|지원|표시|적[히힌]))"


def answer_funded(knowledge: Knowledge, question: Question) -> Reply | None:
    """The rows whose column says the word named, or their sum; None unless word and column explain the question."""
    if (
        question.operations - COUNTING - SUMS
        or question.people
        or question.quarters
        or question.entries
        or question.codes
    ):
        return None
    if not _PICKS.search(question.text) and not _SUMS.search(question.text):
        return None
    text = bare(question.text)
    said = {fact.text: fact for _, fact in _columns(knowledge) if len(fact.text) > 1}
    # 특교 may be called 특별교부금
    word = max((word for word in said if bare(word) in text or word in question.meant), key=len, default="")
    if not word:
        return None
    head = column_name(said[word].column[-1])
    words = "|".join(re.escape(bare(one)) for one in (word, *question.terms))
    if head not in text and not re.search(rf"(?:{words}){_SO_SAID}", text):
        return None
    own = {word, head, *knowledge.index.terms(word)}
    rest = [term for term, meanings in question.terms.items() if own.isdisjoint((term, *meanings))]
    if any(not _OF_ROWS.fullmatch(term) and bare(term) not in bare(word) for term in rest):
        return None
    rows = [(entry, fact) for entry, fact in _columns(knowledge) if fact.text == word and _inside(question, entry)]
    return _told(knowledge, question, rows, f"{with_particle(head, '이')} ‘{word}’인") if rows else None


def _columns(knowledge: Knowledge) -> Iterator[tuple[Entry, Fact]]:
    """The words that budget rows have in columns of their own."""
    for entry in knowledge.of_kind(Kind.BUDGET):
        for fact in entry.facts:
            if fact.measure is Measure.COLUMN and fact.value is None and not re.search(r"\d|^[-–—]?$", fact.text):
                yield entry, fact


def _inside(question: Question, entry: Entry) -> bool:
    return not question.programmes or entry.programme in question.programmes


def _told(knowledge: Knowledge, question: Question, rows: list[tuple[Entry, Fact]], which: str) -> Reply:
    year = max(question.years, default=knowledge.briefing.year)
    amounts = {
        id(entry): Found(entry, fact) for entry, _ in rows for fact in entry.facts
        if fact.measure is Measure.AMOUNT and fact.quarter is None and fact.year == year
    }  # fmt: skip
    draft = Draft(knowledge.briefing)
    paid = [one for one in amounts.values() if one.fact.value is not None]
    if _SUMS.search(question.text) and len(paid) > 1:
        say_sum(draft, question, f"{year}년 {which} 사업 합계", paid)
        return reply_about(draft, question, (one.entry for one in paid))
    draft.say(how_many(question, draft.count(rows), english="rows", subject=f"{which} 추진 사업"))
    for entry, fact in rows:
        one = amounts.get(id(entry))
        told = f": {when(one)} {value_words(one.fact)}" if one else ""
        draft.say(f"- {placed_name(entry)}{told} {cite(draft, one or Found(entry, fact))}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(entry for entry, _ in rows)))
