"""A figure that the box on something tells: how many at a time, for how long, how many at most ("한 팀이 몇 명")."""

import re

from assistant.answers.texts.passages import quote
from assistant.draft import Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare, by_commas
from ingest.records import Definition

_SO_MANY = re.compile(
    r"몇\s?(?P<unit>명|분(?=\s?(?:동안|간|짜리|수업|씩|걸))|개월|달|주(?![제년])|시간|차시|회|번|가지|팀|점)"
)
_EXPLAINS = re.compile(r"[’'”\"」』]?(?:이?란|이?라는\s?(?:것|건|게|말)[은이]?|이?라\s?함은)(?=[\s,?])(?!\s?에)")
# Things of which a number is told, and which they are is asked.
_SO_MANY_OF = re.compile(
    r"(?P<what>[가-힣A-Za-z·]+)\s?(?P<number>\d{1,2})\s?(?:종|가지|개|과목|편|권|곳|과정|분야)(?![월년])"
)
_WHICH = re.compile(
    r"어떤|무슨|무엇|뭐|뭔|뭘|어느|각각|목록|이름|제목|명칭|주제|종류|알려|나열|\bwhat\b|\bwhich\b", re.IGNORECASE
)
_IN_QUOTES = re.compile(r"[‘'“\"『「]([^‘’'“”\"『』「」]{2,20})[’'”\"』」]")
_HOW = re.compile(r"어떻게\s?(?:하|되|운영|진행|이뤄|이루|꾸려)|무엇을\s?하|뭘\s?하")
_SEVERAL_PEOPLE = re.compile(r"누구누구[가이]?\s(?:함께|같이|모여)")  # and not who is in charge
_CHANGES = re.compile(r"달라|바뀌|변[하했]")  # from one year to the other
_HOW_LONG = frozenset({"개월", "달", "주", "분", "시간"})
_SAME = {"달": "(?:개월|달)", "개월": "(?:개월|달)", "번": "(?:회|번)", "회": "(?:회|번)", "명": "(?:명|인)"}
_AT_A_TIME = re.compile(
    r"(?:한|1)\s?(팀|반|학급|기수?|회|모둠|조|번|학교|사람|명|주|달|해)(?=[은는이가에의\s]|당|마다)|(팀|반|학급|기수?|회|모둠|조|학교|명|인)(?:당|별|마다)|(하루|매주|매월|일주일)"
    r"|명이?\s?(?:씩\s)?(?:한\s)?(팀|반|모둠|조)[을를이가으로]*\s?(?:짜|이루|이뤄|꾸리|꾸려|묶|되|만들)"
)
_LIMIT = re.compile(r"이하|이상|미만|이내")
_SHORTEST = 3  # letters of a term that a longer word may hold by chance
_FEWEST_WORDS = 2  # of a term that is named by its words


def answer_counted_box(knowledge: Knowledge, question: Question) -> Reply | None:
    """The box on what the question names that has a figure for every counter asked for at a time, as a limit or of a
    time; None where the box tells of none, for how many there are altogether is told elsewhere."""
    units = [one["unit"] for one in _SO_MANY.finditer(question.text)]
    if not units or any(ask.family not in (Family.COUNT, Family.DATE) for ask in question.asks):
        return None
    for entry in knowledge.of_kind(Kind.DEFINITION):
        record = entry.record
        if isinstance(record, Definition) and _names(knowledge, question, record.term):
            told = all(_told(question, unit, record.text) for unit in units)
            return quote(knowledge, question, [entry]) if told else None
    return None


def answer_explained(knowledge: Knowledge, question: Question) -> Reply | None:
    """The box on a term that a question names to have it explained, whatever else its words ask: "‘이음 회의’란 누구와
    누가 만나 무엇을 하는 모임인지". None where a figure is asked for as well."""
    if (quoted := _quoted(knowledge, question)) is not None:
        return quote(knowledge, question, [quoted])
    told = _EXPLAINS.search(question.text)
    if told is None or question.people or set(question.families) - {Family.CONTACT, Family.DUTY, Family.TEXT}:
        return None
    said = bare(question.text[: told.start()])
    boxes = (e for e in knowledge.of_kind(Kind.DEFINITION) if isinstance(e.record, Definition))
    box = next((e for e in boxes if len(bare(e.label)) >= _SHORTEST and said.endswith(bare(e.label))), None)
    return quote(knowledge, question, [box]) if box else None


def _quoted(knowledge: Knowledge, question: Question) -> Entry | None:
    """The box whose term stands in quotes in a question that asks how it is done ("‘조용한 시간’에는 조명을 어떻게
    하고, 한 번에 얼마나 들여보내나"), or is named by one that asks who does it together; None where money, a date or
    somebody is asked for."""
    boxes = knowledge.of_kind(Kind.DEFINITION)
    if _SEVERAL_PEOPLE.search(question.text):
        named = (e for e in boxes if len(bare(e.label)) >= _SHORTEST and bare(e.label) in bare(question.text))
        return next(named, None)
    amounts = [ask for ask in question.asks if not (ask.family is Family.AMOUNT and ask.words.startswith("얼마"))]
    if amounts or not _HOW.search(question.text) or _CHANGES.search(question.text):
        return None
    terms = {bare(name) for name in _IN_QUOTES.findall(question.text)}
    return next((e for e in boxes if bare(e.label) in terms), None)


def answer_noted(knowledge: Knowledge, question: Question) -> Reply | None:
    """The note that lists what a question says there are so many of ("표준교재 6종은 어떤 주제들인가요"); None where
    none lists just as many by that name."""
    if set(question.families) - {Family.COUNT, Family.TEXT} or not _WHICH.search(question.text):
        return None
    counted = [(bare(one["what"]), int(one["number"])) for one in _SO_MANY_OF.finditer(question.text)]
    for entry in knowledge.of_kind(Kind.STATEMENT) if counted else ():
        head, _, listed = entry.label.partition(": ")
        items = [piece for piece in by_commas(listed) if piece.strip()]
        if any(what.endswith(bare(head)) and number == len(items) for what, number in counted if len(bare(head)) > 1):
            return quote(knowledge, question, [entry])
    return None


def _names(knowledge: Knowledge, question: Question, term: str) -> bool:
    """Whether the question names the term, by its letters or, taken over from the question before, by its words."""
    words = knowledge.index.terms(term)
    in_full = len(bare(term)) >= _SHORTEST and bare(term) in bare(question.text)
    return in_full or (len(words) >= _FEWEST_WORDS and all(word in question.terms for word in words))


def _told(question: Question, unit: str, text: str) -> bool:
    """Whether the text of a box tells so many of a unit, and in the way that is asked."""
    counted = rf"\d\s?{_SAME.get(unit, unit)}(?:[^가-힣]|$|[가-힣]?\s|간|씩|동안|이|을|의)"
    if not re.search(counted, text):
        return False
    if limit := _LIMIT.search(question.text):
        return re.search(rf"\d\s?{_SAME.get(unit, unit)}\s?{limit[0]}", text) is not None
    if unit in _HOW_LONG:
        return True
    at_a_time = _AT_A_TIME.search(question.text)
    of_what = next((group.removesuffix("수") for group in at_a_time.groups() if group), "") if at_a_time else ""
    return bool(of_what) and of_what in text
