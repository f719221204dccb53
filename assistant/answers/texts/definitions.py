"""A question for a meaning in; the box that explains the thing out, unless a line tells better what is asked of it."""

import re
from functools import lru_cache

from assistant.answers.gate import is_about_another
from assistant.entries import Entry, Kind, is_prose
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.ranking import Ranked
from assistant.text import bare, compact
from ingest.records import Definition

_NOTE_BELOW = 10  # lines at most from what is starred to the box that explains it
_DEFINED_RECALL = 0.9  # of a definition that the question does not name word for word
_MEANING = r"무엇|무슨|어떤|뭐|뭔데|뭔지|뜻|의미|정의|약자|글자"
_SHORT_FOR = re.compile(r"줄인|줄임|약자|약어|머리글자|첫\s?글자|st(?:and|ood) for|short for|abbreviat")
_IN_ENGLISH = re.compile(r"(?:영어|영문|english)\s?(?:낱말|단어|말|표현|words?|terms?)")
_ENGLISH_BESIDE = re.compile(r"[가-힣]\s?\([A-Za-z]{2}")  # 꿈(Dream)
_ONE_LETTER = r"(?<![A-Za-z.])[A-Z](?![A-Za-z])"
_LETTERS = re.compile(
    rf"(?<![A-Za-z])[A-Z](?:\.?[A-Z])+|{_ONE_LETTER}(?:(?:\s?[,·]\s?(?:and\s)?|\sand\s){_ONE_LETTER})+"
)
# What is asked of what stands before it: "의 지정 기간은 얼마나 되나요".
_OF_BOX = re.compile(
    r"의?([가-힣]{2,8}(?:기간|횟수|시간|인원))(?:[은는이가]?(?:총|모두)?(?:몇|얼마|어떻게|며칠)?[가-힣]*)?[?.]*"
)
# "… 이끎이가 되려면": what it takes to be what a box explains; "누가 위촉하나요": who makes somebody that.
_BECOMES = re.compile(r"[이가]?(?:되려[면는]|되기위|되자면|될수있|되는(?:조건|자격|방법))")
_REQUIRED = re.compile(r"이수|수료|마[치친]|거[쳐친]|통과|합격|딴|갖춘")  # what the box says somebody must have done
_MADE_BY = re.compile(r"(?:누가|누구|어디)[가-힣]*?(?P<verb>위촉|임명|지정|선정|선발|추천)")
# What one does that a box explains: "'현장 실천단'이라는 팀은 … 무슨 일을 하는 건가요".
_DOES = (
    r"[’'”\"]?(?:이?라는\s?[가-힣]{1,6})?[은는이가]\s(?:[^?,.]{1,25}\s)?"
    r"(?:무슨|어떤|뭔)\s?일들?을?\s?(?:하|해|돕|도와|맡)"
)
_DEFINES = re.compile(rf"{_MEANING}|왜|(?:이)?란\b|what is|what does|st(?:and|ood) for")


def definition_meant(knowledge: Knowledge, question: Question) -> Entry | None:
    """The definition that a question for a meaning wants."""
    if not _DEFINES.search(question.text.lower()):
        return None
    if (spelled := _spelled_out(knowledge, question)) is not None:
        return spelled
    types = answer_types(knowledge, question)
    if not types and (topic := _asked_what(knowledge, question)) is not None:
        return topic
    ranked = knowledge.search(question, lambda e: e.kind is Kind.DEFINITION)
    named = (r for r in ranked if bare(r.entry.label) in bare(question.text) or r.recall >= _DEFINED_RECALL)
    found = next(named, None)
    record = found.entry.record if found is not None else None
    if found is None or not isinstance(record, Definition):
        return None
    if not all(told.search(f"{record.term}: {record.text}") for told in types):
        return None
    name = re.escape(bare(found.entry.label))
    is_topic = re.search(rf"{name}(?:이?란|[은는이가](?={_MEANING}|$))", bare(question.text).rstrip("?."))
    if is_topic:
        return found.entry
    another = found.unexplained and is_about_another(knowledge, question, found)
    return None if another or told_better(knowledge, question, found) else found.entry


def box_on_work(knowledge: Knowledge, question: Question) -> Entry | None:
    """The box that explains what a question asks the work of; None where a department is asked about."""
    if question.departments:
        return None
    boxes = knowledge.of_kind(Kind.DEFINITION)
    return next((box for box in boxes if re.search(rf"{re.escape(box.label)}{_DOES}", question.text)), None)


def _asked_what(knowledge: Knowledge, question: Question) -> Entry | None:
    """The definition of what a question asks nothing of but what it is: "길동무 연수가 뭐예요"."""
    boxes = (e for e in knowledge.of_kind(Kind.DEFINITION) if _what_is(e.label).match(question.text))
    return max(boxes, key=lambda box: len(box.label), default=None)


@lru_cache(maxsize=512)
def _what_is(term: str) -> re.Pattern[str]:
    return re.compile(
        rf"\W?{re.escape(term)}\W?(?:\s?(?:연수|과정|교육|사업|제도))?(?:이?란|[은는이가])\s?(?:(?:도대체|대체|정확히)\s)?"
        r"(?:무엇|뭐|뭔|뭘까)(?:인가|예요|에요|야|지|가요|입니까|인지|죠|냐|을까)[^\s]*\s?(?:알려\s?(?:줘|주[세십]).*|궁금.*)?$"
    )


def _spelled_out(knowledge: Knowledge, question: Question) -> Entry | None:
    """The definition of what bears the letters whose words a question wants ("S.E.A.는 무엇의 약자"), or English words
    for what it names by them ("S, E, A는 어떤 영어 낱말")."""
    in_english = _IN_ENGLISH.search(question.text.lower())
    if not in_english and not _SHORT_FOR.search(question.text.lower()):
        return None
    letters = {re.sub(r"\W|and", "", found).lower() for found in _LETTERS.findall(question.text)}
    boxes = [e for e in knowledge.of_kind(Kind.DEFINITION) if not in_english or _ENGLISH_BESIDE.search(_text_of(e))]
    return next((e for e in boxes if any(word in re.sub(r"\W", "", e.label).lower() for word in letters)), None)


def _text_of(box: Entry) -> str:
    return box.record.text if isinstance(box.record, Definition) else ""


def said_in_box(knowledge: Knowledge, question: Question) -> Entry | None:
    """The box of a thing named in full that says word for word what is asked of it: "… 지정 기간은 2년", who makes
    somebody that ("원장이 위촉한 교사"), or what it takes to be it."""
    text = bare(question.text)
    for box in knowledge.of_kind(Kind.DEFINITION):
        at, end = text.find(bare(box.label)), text.find(bare(box.label)) + len(bare(box.label))
        made = _MADE_BY.search(text, end) if at >= 0 else None
        told = made and re.search(rf"(?:[이가]|에서)\s?{made['verb']}", box.record.text)  # type: ignore[union-attr]
        becomes = at >= 0 and _BECOMES.match(text, end) and _REQUIRED.search(_text_of(box))
        if told or (becomes and not question.operations - {"yesno"}):
            return box
        asked = _OF_BOX.fullmatch(text[end:]) if at >= 0 and isinstance(box.record, Definition) else None
        if asked and re.search(rf"{asked[1]}[은는]?(?:총|약)?\d", bare(box.record.text)):  # type: ignore[union-attr]
            return box
    return None


def told_better(knowledge: Knowledge, question: Question, definition: Ranked) -> bool:
    """Whether a line explains more of what is asked of the thing defined: how 연수협력학교 are evaluated."""
    beyond = [term for term in question.terms if term not in bare(definition.entry.label)]
    counted = {course.lines for course in knowledge.briefing.courses}
    name, box = bare(definition.entry.label), definition.entry.lines.first

    def tells(entry: Entry) -> bool:  # not the line that the box is a note to
        starred = name in bare(entry.label) and 0 < box - entry.lines.last <= _NOTE_BELOW
        return may_tell(entry) and entry.lines not in counted and not starred

    lines = knowledge.search(question, tells, 1) if beyond else []
    return bool(lines) and lines[0].recall > definition.recall and not set(beyond) & set(lines[0].unexplained)


def may_tell(entry: Entry) -> bool:
    """Whether the entry is a line of prose, no heading, box, date or duty."""
    return entry.kind is Kind.STATEMENT and is_prose(entry)


def answer_types(knowledge: Knowledge, question: Question) -> list[re.Pattern[str]]:
    """For each kind of thing asked for, what a line that tells it holds."""
    asked = compact(question.text.lower()).text
    return [told for wanted, told in knowledge.lexicon.answer_types if wanted.search(asked)]
