"""A question and what the answer before it was about in; the question with the slots it leaves open filled out.

Three groups of slots are taken over, each on its own:

| group | slots | taken over where |
| --- | --- | --- |
| what is asked | asks, operations, bounds, level, total | nothing is asked and it is no open question |
| who or what it is about | people, terms, programmes … | nothing is named, it points back, or only a tag is named |
| when | years, quarters, columns | no year is named and one of the other two groups is taken over |
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from assistant.answers.gate import explains
from assistant.draft import Focus
from assistant.entries import POSTS, Kind
from assistant.knowledge import Knowledge
from assistant.numerals import MONTH
from assistant.operations import APART, BEFORE_OR_AFTER, CHANGES, EXTREMES, SUMS
from assistant.question import VALUES, Family, Question
from assistant.referring import keeps_quarter, of_both, pointing_back, with_third
from assistant.successors import of_people, only_tags, own_operations
from assistant.told import (
    OF_MONEY,
    beside_place,
    in_another_year,
    in_row,
    number_meant,
    of_aim,
    of_other_quarters,
    of_told_quarter,
    picked_again,
    place_of,
    same_entry,
    tagged,
)
from assistant.told_beside import beside_in_group, posts_told, row_of_group, same_column
from assistant.whole_told import of_whole_told
from assistant.year_beside import beside_this, beside_told

_NEW_TOPIC = re.compile(
    r"화제|주제를\s?바꿔|다른\s?(?:얘기|이야기|질문|걸|거|건|내용)|그건\s?(?:됐|그렇)|별개로|"
    r"(?:another|different|separate) (?:question|topic)|chang\w+ (?:the )?(?:topic|subject)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"그럼|그러면|그리고|그렇다면|and |then |what about", re.IGNORECASE)
_NAMES = re.compile(r"이름|명단|명칭")  # words are asked for, no figure
_THAT_QUARTER = re.compile(r"그\s?(?:때|분기)|that quarter", re.IGNORECASE)
_WHATEVER_IT_IS = frozenset({"행사", "활동", "대회", "공사"})  # say of what was told before only what it is
# What else stands in a question cut short to another thing to be told the same of: "… 같은 경우엔 어떤가요".
_WHY = re.compile(r"왜|이유|까닭")
_LIKEWISE = re.compile(
    r"(?:[은는도]|경우엔?|에선|에는|쪽)\s?(?:어[때땠떠]|어떤[가지]|어떻(?:습니까|게 (?:되|돼|됩)|죠|지))\S*[?.!\s]*$"
)
_ADDS = re.compile(r"까지|도\s?(?:같이|함께|합|더)")  # "중등까지 합치면" keeps what was told before
_SET_AGAINST = re.compile(r"(?:그|이|거기)보다|than (?:that|this|those)", re.IGNORECASE)  # both are asked of
# "초등 1급보다 높은가요": what was told is set against it, and not named again.
_THAN = re.compile(
    r"^(?:그럼|그러면|그건|그게)?\s*(?:(?![은는이가]\s)[^,?])+보다\s?(?:더\s?)?(?:높|낮|많|적|크|큰|작|길|긴|짧)"
)
_HOW_MUCH = re.compile(r"얼마(?:였|이었|인[가지데]|입|이[죠에었]|예요|야|일까|더라|죠|요|\?|$)")  # no "얼마 들었나"


def inherit(knowledge: Knowledge, question: Question, focus: Focus | None) -> Question:
    """``question`` with its open slots taken over; unchanged where it stands on its own."""
    if focus is None or _NEW_TOPIC.search(question.text):
        return beside_this(knowledge, question)
    if (of_all := of_whole_told(question, focus)) is not None:
        return of_all
    question = number_meant(beside_told(knowledge, question, focus), focus.question)
    question = of_other_quarters(of_aim(question, focus), focus.question)
    if question.terms and question.terms.keys() <= _WHATEVER_IT_IS and focus.entries:
        question = replace(question, terms={}, pronoun=True)
    question = with_third(pointing_back(knowledge, question, focus), focus)
    question = picked_again(_of_the_asker(knowledge, question, focus), focus)
    counted = _without_how_much(question, focus.question)  # "격차는 얼마": of two head counts
    taken = in_row(knowledge, question, focus) or of_both(counted, focus) or _set_against(knowledge, question, focus)
    taken = taken or _beside_event(question, focus) or of_people(knowledge, question, focus)
    if taken is not None:
        return taken
    before = focus.question
    question = _without_how_much(question, before)
    own_words = _is_open(question, before) or question.ends_in_role or _NAMES.search(question.text)
    asks_nothing = not question.asks and not own_words
    names_nothing = not question.has_target or question.pronoun or question.within or _narrows(knowledge, question)
    if not asks_nothing and not names_nothing:
        if not _GOES_ON.match(question.text) or not focus.entries or question.programmes:
            return question
        return replace(question, near=focus.entries[0].section, years=question.years or before.years)
    merged = _with_ask(question, before) if asks_nothing else question
    if not question.terms and len(focus.entries) == 1 and knowledge.says(question, "all_parts"):
        whole = merged.operations - SUMS  # all parts of one line are that line
        return replace(merged, operations=whole, entries=focus.entries, years=question.years or before.years)
    other = same_column(knowledge, question, focus) or beside_in_group(knowledge, question, focus)
    counts = bool(set(merged.families) & VALUES)  # which a cell of words does not answer: whom it is for
    if (
        asks_nothing
        and merged.asks
        and other is not None
        and (any(f.value is not None for f in other.facts) or not counts)
    ):
        return _with_time(replace(merged, terms={}, hints={}, entries=(other,)), question, before, asks_nothing)
    if question.within and question.quarters and "growth" in merged.operations:  # "그중 4분기는 몇 %"
        merged = replace(merged, operations=merged.operations - {"growth"} | {"share"})
    if question.within:  # "그 합계에서 중등 몫": a part of what was added up
        merged = replace(merged, total=False, operations=merged.operations - SUMS)
    if names_nothing:
        merged = _with_target(knowledge, merged, question, focus)
    if question.within and question.terms and not set(POSTS) & question.terms.keys():
        merged = replace(merged, terms={**posts_told(before), **merged.terms})  # "그중 전문직은": of the 현원 told
    near = focus.entries[0].section if focus.entries else None
    in_time = _with_time(merged, question, before, asks_nothing or only_tags(knowledge, question))
    return replace(of_told_quarter(knowledge, in_time, question), near=near)


def _without_how_much(question: Question, before: Question) -> Question:
    """ "얼마" of no thing of its own asks for the figure just told where that counted people."""
    counted = Family.COUNT in before.families and Family.AMOUNT not in before.families
    again = counted and not question.has_target and len(question.asks) == 1 and _HOW_MUCH.search(question.text)
    return replace(question, asks=()) if again else question


def _is_open(question: Question, before: Question) -> bool:
    """Whether words are wanted; how a figure told changed ("어떻게 변했나요") is a figure again, and so is that of
    something else ("… 의 경우는 어떻습니까")."""
    of_figures = set(before.families) & {Family.AMOUNT, Family.COUNT, Family.STAFF}
    picks = question.within and question.operations & EXTREMES  # "그중 제일 큰 건 뭐예요"
    again = picks or question.operations & CHANGES or _LIKEWISE.search(question.text)
    return question.is_open and not (of_figures and again)


def _of_the_asker(knowledge: Knowledge, question: Question, focus: Focus) -> Question:
    """A question whom to ask that says no more than what for ("신청 건으로"), without that: it is of what was told."""
    contact = Family.CONTACT in question.families and not question.has_only("department")
    if contact and focus.programme and question.terms and question.terms.keys() <= knowledge.lexicon.asker:
        return replace(question, terms={})
    return question


def _set_against(knowledge: Knowledge, question: Question, focus: Focus) -> Question | None:
    """What is named set against what was asked about before: "중등은 그보다 몇 명 더"."""
    before, compared = focus.question, question.operations & APART
    than = _THAN.match(question.text) and len(focus.entries) == 1
    against = (compared and _SET_AGAINST.search(question.text)) or than
    if not (against and question.terms and before.terms):
        return None
    asked = replace(question, asks=question.asks or before.asks, years=question.years or before.years)
    asked = replace(asked, operations=frozenset(), pronoun=False)
    own = with_topic(knowledge, asked, question, before) if only_tags(knowledge, question) else asked
    other = replace(before, asks=asked.asks, operations=frozenset(), parts=())
    operations = question.operations | {"compare"}  # with each other, and not each with the year before
    parts = (other, own) if than else (own, other)
    return replace(own, terms={**other.terms, **own.terms}, operations=operations, parts=parts)


def _beside_event(question: Question, focus: Focus) -> Question | None:
    """What came before or after the event told, in another month of its year, or in the year beside it."""
    event = next((entry for entry in focus.entries if entry.kind is Kind.EVENT), None)
    if event is None or question.terms:
        return None
    year = (event.year,) if event.year else ()
    if question.operations & BEFORE_OR_AFTER:
        return replace(question, years=year, terms=focus.question.terms)
    if question.shift or (re.search(MONTH, question.text) and not question.asks):
        return replace(question, years=question.years or year, operations=own_operations(question))
    return None


def _with_ask(question: Question, before: Question) -> Question:
    """Takes over what was asked; an operation only where the question names none itself."""
    own = own_operations(question)
    names_one = bool(own - {"yesno"}) or (question.rank > 1 and bool(own - {"yesno", "after"}))
    return replace(
        question,
        asks=before.asks,
        terms={**_measured(before), **question.terms} if question.terms else question.terms,
        operations=own if names_one else before.operations - {"altogether", "yesno"} | own,
        every_quarter=question.every_quarter or (before.every_quarter and not question.quarters),
        total=question.total or (before.total and not question.terms),
        bounds=question.bounds or before.bounds,
        level=question.level or before.level,
    )


def _with_time(merged: Question, question: Question, before: Question, asks_nothing: bool) -> Question:
    """Takes over the year, and the quarter where nothing else is named."""
    why = question.is_open and _WHY.search(question.text)  # what changed is told as this year's
    if not question.years and before.years and not why and (asks_nothing or not question.has_target):
        merged = replace(merged, years=before.years)
    same_money = asks_nothing or question.asks_for("use") or _THAT_QUARTER.search(question.text) is not None
    same_money = same_money and not question.total  # "합계는?" after a quarter means the year
    narrows = asks_nothing and keeps_quarter(question)
    if not question.quarters and (narrows or not question.has_target) and not question.years and same_money:
        merged = replace(merged, quarters=before.quarters)
    if not question.columns and not question.has_target and asks_nothing:
        merged = replace(merged, columns=before.columns)
    return merged


def _narrows(knowledge: Knowledge, question: Question) -> bool:
    """Whether all it names is a tag, or a measure that is the name of a row as well (현원)."""
    asked = {ask.words for ask in question.asks}
    others = question.people or question.departments or question.programmes or question.codes or question.titles
    rows = bool(question.terms) and all(term in asked for term in question.terms)
    return only_tags(knowledge, question) or (rows and not others)


def _measured(question: Question) -> dict[str, Mapping[str, float]]:
    """The terms that are what is asked for as well: 정원 of "전산직 정원은"."""
    asked = {ask.words for ask in question.asks}
    return {term: meanings for term, meanings in question.terms.items() if term in asked}


def _with_target(knowledge: Knowledge, merged: Question, question: Question, focus: Focus) -> Question:
    """Takes over what it is about."""
    before = focus.question
    own_terms = bool(question.terms) and not _narrows(knowledge, question)
    place = place_of(focus)
    if Family.DUTY in merged.families and focus.department and not question.terms:
        return replace(merged, departments=question.departments or (focus.department,))
    if set(merged.families) & {Family.CONTACT, Family.ASPECT, Family.DUTY}:
        if focus.department and not focus.programme:
            return replace(merged, departments=question.departments or (focus.department,))
        if focus.programme:
            terms = {} if only_tags(knowledge, question) else question.terms
            own = question.departments or tagged(knowledge, merged, focus)
            return replace(merged, programmes=(focus.programme,), terms=terms, departments=own)
    if place and (own_terms or (question.within and question.terms)):
        about = {**before.hints, **before.terms, **question.hints} if question.within else question.hints
        here = question.programmes or (place,)
        return replace(merged, programmes=here, total=question.total and merged.total, hints=about)
    filled = with_topic(knowledge, merged, question, before)
    same = same_entry(filled, question, focus) or in_another_year(knowledge, filled, question, focus)
    if same is not None:
        return replace(filled, entries=(same,))
    if place and Family.AMOUNT in filled.families and Family.AMOUNT not in before.families:
        ranked = knowledge.search(filled, lambda entry: entry.kind in OF_MONEY, 1)
        told_by_name = bool(ranked) and explains(knowledge, filled, ranked[0])
        heading = None if told_by_name and filled.terms else row_of_group(knowledge, filled, question, focus)
        if heading is not None:  # no row of its own, or nothing named: its heading's row
            return replace(filled, entries=(heading,))
        if not told_by_name:  # else the programme's money
            return replace(filled, programmes=(place,), terms={}, hints=question.hints, phrase=question.phrase)
    return filled


def _what_happened(question: Question, before: Question, doing: Collection[str]) -> set[str]:
    """What a date was asked of, where something else is asked now: 준공 of "언제 준공되었나요", then "주소는".

    Of a figure only what was done: 만들 of "몇 종을 만들고", then "어떤 분야를 다루나".
    """
    of_date = before.families == (Family.DATE,) and question.asks and question.families != before.families
    if not of_date and not (question.is_open and before.asks):
        return set()
    typed = [mention.start for mention in before.words.get("asks", ())]  # none where it took over what it asks
    asked = min(typed, default=len(before.text))
    behind = {term for term in before.terms if before.places.get(term, -1) > asked and (of_date or term in doing)}
    return behind if behind < before.terms.keys() else set()


def with_topic(knowledge: Knowledge, merged: Question, question: Question, before: Question) -> Question:
    """The topic of the question before, its tag replaced where this one names another."""
    tags = knowledge.vocabulary.tags
    replaced_measure = _measured(before) if _measured(question) else {}
    adds = "sum" in merged.operations and _ADDS.search(question.text) is not None
    names_tag = {t for t, m in before.terms.items() if question.tags and tags & {t, *m} and not adds}
    dropped = names_tag | replaced_measure.keys() | _what_happened(question, before, knowledge.lexicon.actions)
    dropped |= beside_place(knowledge, question, before)
    kept = before.terms_but(dropped)
    replaced = (
        not adds and question.tags and any(word.startswith(tag) for word in before.phrase.split() for tag in tags)
    )
    words = (w for w in before.phrase.split() if not (replaced and any(w.startswith(tag) for tag in tags)))
    return replace(
        merged, terms={**kept, **question.terms},
        hints={**{t: m for t, m in before.hints.items() if t in kept or t not in before.terms}, **question.hints},
        phrase=" ".join((question.phrase, *words)),
        programmes=question.programmes or before.programmes, codes=question.codes or before.codes,
        tasks=question.tasks or before.tasks, areas=question.areas or before.areas,
        departments=question.departments or before.departments,
        people=question.people or before.people, tags=question.tags or before.tags,
    )  # fmt: skip
