"""A figure, a remark or a page in; what the briefing states it of out: "490명이 듣는 연수는 무엇", "125,000천원은
어디에 쓰나요", "비고에 특교 편성예정이라고 적힌 추진 사업", "설명자료 1,966쪽에 나오는 사업"."""

import re
from decimal import Decimal

from assistant.answer import Composer
from assistant.answers.figures.say import cite, placed_name, value_words, when_and_what
from assistant.answers.figures.select import Found
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import BUDGETED, Entry, Kind
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.numerals import money_in
from assistant.operations import OVER_YEARS
from assistant.question import Family, Question
from assistant.refusals import refuse
from assistant.text import bare, compact
from assistant.wording import how_many, spaced
from ingest.numbers import UNITS_IN_WON

_COUNTED = re.compile(
    r"(?<![\d.,])(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>명|개?과정|개?교|기관|회|편|종|점|건|개|㎡|차시|시간|%|쪽)"
)
_THING = r"(?:세부)?(?:사업|연수|과정|교육|훈련|항목|공사|과제|프로그램|금액|예산|것|게|곳|데|건)"
# Behind the figure: what has it ("490명이듣는연수는", "300명규모의과정이"), and then nothing but that it is wanted.
_OF_WHAT = re.compile(
    rf"(?!도|보다|당|씩)[’”'\"」]?(?:[가-힣]{{0,7}}?(?:인|짜리|규모의?|[는은된한든린쓴될할힌온]))(?:{_THING}){{1,2}}들?"
    r"(?:[은는이가을를]|로는|으로는)?(?:뭐|뭔|뭘|무엇|무슨|어떤|어느|어디|찾|알려|말해|있|이름|\?|$)"
    r"|(?:[은는이가]|라는(?:것|금액|숫자|수)[은는이가])?(?:무엇|뭐|뭘|무슨|어디|어떤|어느)(?:의|에|을|에서)?"
    r"(?:뜻|의미|수량|인원|금액|예산|돈|값|사업|항목|연수|과정|쓰|쓴|쓸|나온|나오|가리|나타)"
)
_KINDS = (
    (re.compile("공사"), (Kind.WORK,)),
    (re.compile("연수|과정|교육|훈련|프로그램|명"), (Kind.COURSE,)),
    (re.compile("사업|항목|과제|예산|원"), BUDGETED),
)
_STATING = (Kind.COURSE, Kind.BUDGET, Kind.TOTAL, Kind.WORK, Kind.CELL, Kind.DEFINITION, Kind.STATEMENT)
_MOST = 12  # a figure that more lines than these state tells none of them apart

_UNMISTAKABLE = 5  # letters of a remark that is meant though it is not called one: "특교 편성예정인 사업"
_REMARK = re.compile(r"비고|remark", re.IGNORECASE)
_PRINTED = re.compile(r"적힌|적혀|쓰인|쓰여|표시|표기|기재|붙은|달린|라고\s?(?:된|되어|나온)")
_PAGE = re.compile(r"(?<![\d,])(\d{1,2},\d{3}|\d{1,4})\s?(?:쪽|페이지)")
_ROWS = re.compile(r"(?:사업|과제|항목|행)(?:들|명)?(?:[은는이가을를의]|에는|\s|[?.]|$)")
_SAID = frozenset({"remark", "page", "amount", "code"})  # asks that only say where it is printed, or of what


def answer_reverse(knowledge: Knowledge, question: Question) -> Reply | None:
    """The lines that state the one figure a question gives and asks what it is of; None where it asks otherwise.

    Topic words, years, quarters and places of the question narrow them, where any of them keeps to those.
    """
    text = compact(question.text).text
    given = _given(text)
    if given is None or any(bound.strict for bound in question.bounds) or len(question.bounds) == 1:
        return None  # "300명인" bounds it from both sides
    value, unit, end = given
    asked = _OF_WHAT.match(text, end)
    if asked is None or question.operations & OVER_YEARS:
        return None
    stated = [one for one in _stating(knowledge, question, value, unit) if _in_time(question, one)]
    stated = _of_topic(knowledge, question, stated, end)
    preferred = next((kinds for words, kinds in _KINDS if words.search(f"{asked.group()}{unit}")), ())
    stated = [one for one in stated if one.entry.kind in preferred] or stated
    named = any(not term.isdigit() and not re.fullmatch(_THING, term) for term in question.terms)
    if not stated and preferred and not named and not question.bounds:
        return refuse(knowledge, question, "figure")
    if not stated or len(stated) > _MOST:
        return None
    draft = Draft(knowledge.briefing)
    told = [f"{spaced(placed_name(one.entry), when_and_what(one))} {value_words(one.fact)}" for one in stated]
    if len(stated) == 1:
        draft.say(f"{told[0]}입니다. {cite(draft, stated[0])}")
    else:
        draft.say(how_many(question, draft.count(stated), "건"))
        for line, one in zip(told, stated, strict=True):
            draft.say(f"- {line} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry for one in stated))


def _given(text: str) -> tuple[Decimal, str, int] | None:
    """The one figure of the compact ``text``, its unit (원 for money, in won) and where it ends; None without one."""
    money, span = money_in(text)
    counted = list(_COUNTED.finditer(text))
    if money is not None:
        return None if counted else (money, "원", span[1])
    if len(counted) != 1:
        return None
    return (
        Decimal(counted[0]["number"].replace(",", "")),
        counted[0]["unit"].removeprefix("개") or "개",
        counted[0].end(),
    )


def _stating(knowledge: Knowledge, question: Question, value: Decimal, unit: str) -> list[Found]:
    """Every fact of this value and unit where the question looks, each of a line once."""
    found: dict[tuple[object, ...], Found] = {}
    for entry in sorted(knowledge.of_kind(*_STATING), key=lambda entry: _STATING.index(entry.kind)):
        if not knowledge.inside(question, entry):
            continue
        for fact in entry.facts:
            one = Found(entry, fact)
            if one.value == value and ("원" if fact.unit in UNITS_IN_WON else fact.unit) == unit:
                found.setdefault((entry.lines, fact.year, fact.quarter), one)
    return list(found.values())


def _in_time(question: Question, one: Found) -> bool:
    """Whether it is of a year and a quarter asked about; without any, a year's figure goes before a quarter's."""
    year = one.fact.year or one.entry.year
    if question.quarters and one.fact.quarter not in question.quarters:
        return False
    return question.may_mean(year)


def _of_topic(knowledge: Knowledge, question: Question, stated: list[Found], end: int) -> list[Found]:
    """Those of ``stated`` that explain what the question says before the figure, all where it says nothing."""
    said = {term for term in question.terms if not term.isdigit() and question.places.get(term, end) < end}
    if not said:
        return stated
    entries: set[Entry] = {one.entry for one in stated}
    ranked = knowledge.search(question, lambda entry: entry in entries, None)
    fitting = [found.entry for found in ranked if not said & set(found.unexplained)]
    return [one for one in stated if one.entry in fitting]


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
