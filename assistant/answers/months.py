"""Lines that state in which months something ran ("'25.6~9월") and a month asked about in; what began, ended or ran
then out."""

import re
from dataclasses import dataclass, replace

from assistant.answer import Composer, Status
from assistant.answers.gate import explains
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.numerals import MONTH
from assistant.operations import FIRST_OR_LAST
from assistant.question import Question
from assistant.wording import how_many, worded

# One line may tell of several: "전략회의('25.6~9월), 과제점검단 운영('25.5~8월)".
_SPAN = re.compile(
    r"[^,]*?\s?\(['’‘](?P<year>\d\d)\.\s?(?P<first>\d{1,2})"
    r"(?:\s?[~∼-]\s?(?:['’‘]\d\d\.\s?)?(?P<last>\d{1,2}))?월\)"
)
_PERIOD = re.compile(
    r"(?<!\d)(?P<first>1[0-2]|[1-9])월?\s?(?:부터|에서|[~∼-]|에\s?(?:시작|착수|개시|열)[가-힣]{1,3},?)\s?(?P<last>1[0-2]|[1-9])월"
)
_BEGINS = re.compile(r"시작|부터|착수|start|begin|began", re.IGNORECASE)
_ENDS = re.compile(r"까지|끝|마치|마친|종료|end", re.IGNORECASE)
_ASKS = re.compile(r"몇|수$|수[는가를]|개수|것|활동|항목|사업|모두|무엇|뭐|어떤")


@dataclass(frozen=True, slots=True)
class _Item:
    entry: Entry
    printed: str
    year: int
    first: int
    last: int


def answer_months(knowledge: Knowledge, question: Question) -> Reply | None:
    """What of a topic began, ended or ran in the month asked about; None where no month is, or no line tells."""
    months = {int(month) for month in re.findall(MONTH, question.text)}
    if not months:
        return _extreme(knowledge, question)
    period = _PERIOD.search(question.text)
    asks_when = question.asks_for("date") and (period is None or "list" not in question.operations)
    if (len(months) != 1 and period is None) or not _ASKS.search(question.text):
        return None
    if asks_when or question.asks_for("amount", "people"):
        return None
    terms = {term: m for term, m in question.terms.items() if term not in map(str, months)}
    question = replace(question, terms=terms)
    items = _items_meant(knowledge, question)
    if period is not None:
        kept = [item for item in items if (item.first, item.last) == (int(period["first"]), int(period["last"]))]
    else:
        month = months.pop()
        kept = [item for item in items if _holds(question.text, item, month)]
    if not items or (not kept and len(items) < 2):
        return None
    draft = Draft(knowledge.briefing)
    draft.say(how_many(question, draft.count(kept)) if kept else worded(question, "해당하는 것이 없습니다.", "None."))
    for item in kept or items[:1]:
        draft.say(f"- {item.printed} {draft.cite(item.entry.lines)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(item.entry for item in kept or items)))


def _items_meant(knowledge: Knowledge, question: Question) -> list[_Item]:
    """The dated items of the lines that the question means, of the years it names."""
    items = [item for entry in _lines_meant(knowledge, question) for item in _items(entry)]
    return [item for item in items if not question.years or item.year in question.years]


def _extreme(knowledge: Knowledge, question: Question) -> Reply | None:
    """What of a topic began or ended first or last ("시작한 달이 가장 늦은 것"); None unless several lines tell it."""
    begins, ends = _BEGINS.search(question.text), _ENDS.search(question.text)
    if not question.operations & FIRST_OR_LAST or len(question.parts) > 1 or not (begins or ends):
        return None
    items = _items_meant(knowledge, question)
    if len(items) < 2:
        return None

    def moment(item: _Item) -> tuple[int, int]:
        return item.year, item.first if begins else item.last

    wanted = (max if "last" in question.operations else min)(map(moment, items))
    kept = [item for item in items if moment(item) == wanted]
    draft = Draft(knowledge.briefing)
    late = "last" in question.operations
    korean = f"가장 {'늦게' if late else '먼저'} {'시작한' if begins else '끝난'} 것은 다음과 같습니다."
    draft.say(worded(question, korean, f"{'Last' if late else 'First'} to {'begin' if begins else 'end'}:"))
    for item in kept:
        draft.say(f"- {item.printed} {draft.cite(item.entry.lines)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(item.entry for item in kept)))


def _lines_meant(knowledge: Knowledge, question: Question) -> list[Entry]:
    """The lines that tell months, under the heading that the question fits best."""
    ranked = knowledge.search(question, lambda e: e.kind is Kind.STATEMENT and bool(_items(e)), 1)
    if not ranked or not question.terms or not explains(knowledge, question, ranked[0]):
        return []
    best = ranked[0].entry
    return [e for e in knowledge.of_kind(Kind.STATEMENT) if e.place == best.place and _items(e)]


def _items(entry: Entry) -> list[_Item]:
    return [
        _Item(entry, m.group().strip(" ,"), 2000 + int(m["year"]), int(m["first"]), int(m["last"] or m["first"]))
        for m in _SPAN.finditer(entry.label)
    ]


def _holds(text: str, item: _Item, month: int) -> bool:
    """Whether it began or ended in the month, as asked; else whether it ran then."""
    if _BEGINS.search(text):
        return item.first == month
    return item.last == month if _ENDS.search(text) else item.first <= month <= item.last
