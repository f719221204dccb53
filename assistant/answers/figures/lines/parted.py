"""A question for the share of a part that a line states beside its whole ("742명(내부 518명)") in, the share out."""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.answers.figures.say import compute, name_of, total_words, value_words, when
from assistant.answers.figures.select import Found, default_years
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare
from assistant.wording import percent, spaced, worded
from ingest.counts import COUNTED
from ingest.records import Course

_SHARE = re.compile(
    r"(?<!집행)(?<!증감)(?:비율|비중|구성비)|몇\s?(?:퍼센트|%|프로)(?!\s?포인트)|what (?:share|percent)"
)
_SAYS_SHARE = frozenset({"비율", "비중", "구성비", "퍼센트", "프로", "차지", "전체"})
_OTHERS = frozenset({"largest", "smallest", "bound", "compare", "difference", "moved", "sum", "list", "count"})


def answer_share_of_line(knowledge: Knowledge, question: Question) -> Reply | None:
    """The share that the part named has of what its line counts in all; None where no line states just these two."""
    asked = "share" in question.operations or _SHARE.search(question.text)
    if not asked or question.operations & _OTHERS or question.codes or question.people or question.besides:
        return None
    years = question.years or default_years(knowledge, question)
    told = [(part, whole) for part, whole in _parts(knowledge) if _is_named(knowledge, question, part, whole)]
    told = [pair for pair in told if pair[0].entry.year in years] or (told if not question.years else [])
    text = question.text.replace("인원", "명")
    units = [u for u in dict.fromkeys(part.fact.unit for part, _ in told) if u and u in text]
    told = [pair for pair in told if not units or pair[0].fact.unit in units]
    if not told or len({(part.entry.lines, part.entry.label) for part, _ in told}) > 1:
        return None
    draft = Draft(knowledge.briefing)
    for part, whole in told:
        rate = draft.compute(percent(part.size, whole.size))
        subject, of = spaced(name_of(part.entry), when(part)), name_of(whole.entry)
        of = of if name_of(part.entry).startswith(of) else of.split()[-1]  # what is counted, without its heading
        korean = f"{subject}의 비중은 {of}의 {rate}%입니다."
        draft.say(f"{worded(question, korean, f'{subject}: {rate}% of {of}.')} {draft.cite(part.entry.lines)}")
        total = total_words(compute(draft, whole.size, whole.fact.unit), whole.fact.unit)
        draft.say(f"- {value_words(part.fact)} ÷ {total} = {rate}%")
    return reply_about(draft, question, (told[0][0].entry,), told[0][0].entry.programme)


def _parts(knowledge: Knowledge) -> Iterator[tuple[Found, Found]]:
    """Every part of a line with its whole, by each counter that both have."""
    courses = [e for e in knowledge.of_kind(Kind.COURSE) if isinstance(e.record, Course)]
    for whole in courses:
        for part in knowledge.beside(whole.lines, Kind.COURSE):
            detail = isinstance(part.record, Course) and part.record.detail_of == whole.label
            if not detail and not part.label.startswith(f"{whole.label} "):
                continue
            for fact in part.facts:
                same = [f for f in whole.facts if f.unit == fact.unit and f.value is not None]
                if fact.value is not None and same and Decimal(0) < fact.value <= (same[0].value or Decimal(0)):
                    yield Found(part, fact), Found(whole, same[0])


def _is_named(knowledge: Knowledge, question: Question, part: Found, whole: Found) -> bool:
    """Whether the question says what the part is called besides the whole, and nothing else than line and place do."""
    own = bare(" ".join(word for word in part.entry.label.split() if word not in whole.entry.label.split()))
    if not own or own not in bare(question.text) or not knowledge.inside(question, part.entry):
        return False
    said = bare(f"{part.entry.label} {part.entry.context} {part.entry.group or ''} {part.entry.section.title}")
    terms = {t: m for t, m in question.terms.items() if t not in _SAYS_SHARE | COUNTED}
    return bool(terms) and all(any(bare(word) in said for word in (t, *m)) for t, m in terms.items())
