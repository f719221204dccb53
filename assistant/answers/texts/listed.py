"""A question for a value that a cell lists among others in words in; that piece of the cell out, quoted.

A table of buildings prints "숙소 118실(236명), 식당(280석)" in one cell, which is the value of no header.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from assistant.answer import Composer
from assistant.answers.figures.meant import matching
from assistant.answers.figures.say import say_facts
from assistant.answers.texts.quoted import words_of
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import PLAIN
from assistant.question import Family, Question
from assistant.text import bare, by_commas, without_brackets
from ingest.moments import tells_when

_NAME = re.compile(r"[가-힣]{2,}")
_ROOM_FOR = "좌석|앉|묵|숙박|머무|수용|들어[가갈]"  # what rooms are for
_HOLDING = re.compile(rf"{_ROOM_FOR}|자리|자[고는]?$")
_FOR_GUESTS = re.compile(rf"{_ROOM_FOR}|잘\s수|자고")
_OF_PLACES = ("실", "석", "면", "층", "칸")
_RATE = re.compile(r"\d\s?인\s?\d\s?실")  # "2인 1실" says how a room is shared
_MINIMUM_RECALL = 0.6
_FEWEST_TERMS = 2  # of a question, in the name of a row that is a sentence
_NAME_OF_A_ROW = 6  # letters of a name that means but one thing
_UNITS_ASKED = re.compile(r"부서|담당|주관|소관|맡은|맡는|팀$|과$")


def answer_listed_in_cell(knowledge: Knowledge, question: Question, kinds: Sequence[re.Pattern[str]]) -> Reply | None:
    """The piece of a cell that a word of the question names and that holds the kinds of value asked for."""
    terms = {term: m for term, m in question.terms.items() if not _HOLDING.match(term)}
    question = replace(question, terms=terms or question.terms)
    ranked = knowledge.search(question, lambda entry: _piece(question, entry, kinds) is not None, 1)
    if not ranked or ranked[0].recall < _MINIMUM_RECALL:
        return None
    left = (term for term in ranked[0].unexplained if term not in knowledge.lexicon.counted)
    if any(map(knowledge.holds, ((term,) for term in left))):
        return None
    entry = ranked[0].entry
    piece = _piece(question, entry, kinds)
    draft = Draft(knowledge.briefing)
    where = " · ".join(entry.row)
    draft.say(f"{where}: {piece} ({entry.section.path[-1]}) {draft.cite(entry.lines)}")
    return reply_about(draft, question, (entry,), composer=Composer.QUOTED)


def _piece(question: Question, entry: Entry, kinds: Sequence[re.Pattern[str]]) -> str | None:
    """The only piece of a cell of words that is named and holds all kinds; None where there is none or several."""
    if entry.kind is not Kind.CELL or not any(fact.measure is Measure.TEXT for fact in entry.facts):
        return None
    where = bare(" ".join((*entry.row, *entry.section.path)))
    if question.departments and not any(bare(name) in where for name in question.departments):
        return None
    words = {word for word in question.meant.union(*question.hints.values()) if len(word) > 1}
    pieces = (piece for fact in entry.facts for piece in by_commas(fact.text))
    fitting = [
        piece for piece in pieces
        if any(word in name for name in _NAME.findall(piece) for word in words) and all(k.search(piece) for k in kinds)
    ]  # fmt: skip
    of_rooms = _FOR_GUESTS.search(question.text) or any(ask.unit in _OF_PLACES for ask in question.asks)
    in_row = any(word in entry.row[-1] for word in words)
    if not fitting and of_rooms and in_row:  # "생활관에 몇 명": of its rooms
        told = [piece for fact in entry.facts for piece in by_commas(fact.text) if not _RATE.search(piece)]
        whole = [fact.text for fact in entry.facts if len(told) > 1 and all(kind.search(fact.text) for kind in kinds)]
        fitting = [piece for piece in told if all(kind.search(piece) for kind in kinds)] or whole
    return ", ".join(fitting) if len(fitting) == 1 or _each_named(question, fitting) else None


def _each_named(question: Question, pieces: Sequence[str]) -> bool:
    """Whether the question names every one of several pieces by a word that no other has."""
    named = [{t for t, meanings in question.terms.items() if any(w in piece for w in meanings)} for piece in pieces]
    return len(pieces) > 1 and all(own - set().union(*named[:n], *named[n + 1 :]) for n, own in enumerate(named))


def answer_row(knowledge: Knowledge, question: Question) -> Reply | None:
    """The cells of a table's row that a question names by their headers ("누리관의 층수와 주요 시설").

    None unless row and headers are all that it names.
    """
    text = bare(question.text)
    units = {f"{ask.unit}수" for ask in question.asks if ask.unit}
    rows: dict[tuple[int, str], list[Entry]] = {}
    for entry in knowledge.of_kind(Kind.CELL):
        if entry.row and entry.column and question.may_mean(entry.year):
            name, header = entry.row[-1], _header(entry)
            named = len(bare(name)) > 1 and len(header) > 1 and (header in text or header in units)
            if named and bare(without_brackets(name)) in text:
                rows.setdefault((entry.lines.first, name), []).append(entry)
    fitting = [(name, cells) for (_, name), cells in rows.items() if _says_all(question, name, cells)]
    if len(fitting) != 1:
        return None
    _, cells = fitting[0]
    in_words = any(
        fact.measure is Measure.TEXT for cell in cells for fact in cell.facts
    )  # figures have their own rules
    if not in_words or not all(bare(entry.cell.text) for entry in cells):
        return None
    draft = Draft(knowledge.briefing)
    for entry in cells:
        draft.say(f"{words_of(entry)} {draft.cite_entry(entry)}")
    composer = Composer.LOOKUP if _say_counts(knowledge, question, draft, cells[0]) else Composer.QUOTED
    return reply_about(draft, question, cells, cells[0].programme, composer)


def _say_counts(knowledge: Knowledge, question: Question, draft: Draft, cell: Entry) -> bool:
    """Says the figures of the course that a row is, where they are asked for beside its words: "대상과 인원"."""
    if not any(ask.family is Family.COUNT for ask in question.asks):
        return False
    years = question.years or (knowledge.briefing.year,)
    courses = [e for e in knowledge.beside(cell.lines, Kind.COURSE) if e.year in years]
    for course in courses:
        say_facts(draft, question, course, matching(course, question, Family.COUNT, years))
    return bool(courses)


def answer_named_row(knowledge: Knowledge, question: Question) -> Reply | None:
    """What a table says of the one row that a question calls by its whole name and asks nothing else of: "이수 기준
    점수가 몇 점인가요"; None where it names more, or no row."""
    if not question.is_bare or question.operations - {"yesno"}:
        return None
    text = bare(question.text)
    rows: dict[tuple[int, str], list[Entry]] = {}
    for entry in knowledge.of_kind(Kind.CELL):
        name = bare(" ".join(entry.row[-1:])) if entry.column else ""
        if len(name) >= _NAME_OF_A_ROW and name in text:
            rows.setdefault((entry.lines.first, name), []).append(entry)
    units = [ask.unit for ask in question.asks if ask.unit not in ("", "*")]
    told = [cells for cells in rows.values() if all(_counts(cells, unit) for unit in units)]
    if len(told) != 1 or question.departments or question.people:
        return None
    draft = Draft(knowledge.briefing)
    for entry in told[0]:
        draft.say(f"{words_of(entry)} {draft.cite_entry(entry)}")
    return reply_about(draft, question, told[0], told[0][0].programme, Composer.QUOTED)


def _counts(cells: Sequence[Entry], unit: str) -> bool:
    """Whether one of the cells of a row holds a count in ``unit``."""
    return any(re.search(rf"\d\s?{re.escape(unit)}", fact.text) or fact.unit == unit for e in cells for fact in e.facts)


# Asks for a column by its head, of which a row may have none.
_ANOTHER_HEAD = re.compile(r"(?:대상|장소|기간|방법|시기)[은는이]?(?:누구|무엇|어디|언제|어떻|어떤|$)")
_KIND_ASKED = re.compile(r"(?:어떤|무슨)\s([가-힣]{2,4}?)(?:들)?(?:으?로|[을를이가])\s")


def answer_told_row(knowledge: Knowledge, question: Question) -> Reply | None:
    """The cells of a row that is called by a sentence, and that alone holds with its headers and titles all that a
    question names ("수의계약과 관련하여 지적된 사항의 처리 결과"); None where no row does, or several do."""
    units = [ask.unit for ask in question.asks if ask.family is Family.COUNT and len(ask.unit) == 1]
    families = {ask.family for ask in question.asks} - {Family.DUTY, Family.TEXT}
    families -= {Family.COUNT} if units else set()
    if units and _counts_a_course(knowledge, question):
        return None
    if families or question.operations - PLAIN or len(question.terms) < _FEWEST_TERMS or question.people:
        return None
    best: tuple[int, list[Entry]] = (0, [])
    for _, grouped in groupby(knowledge.of_kind(Kind.CELL), key=lambda e: (e.lines, e.row)):
        row = list(grouped)
        told = _terms_in_row(knowledge, question, row, units)
        if told >= best[0]:
            best = (told, row if told > best[0] else [])
    text = bare(question.text)
    whose = _UNITS_ASKED if question.asks else None
    heads = [(_header(entry), entry) for entry in best[1]]
    named = [e for head, e in heads if (whose.search(head) if whose else head in text)]
    named = [e for e in best[1] if _counts([e], units[0])] if units else named
    if not named and not (units and best[1]) and (whose or not best[1] or _ANOTHER_HEAD.search(text)):
        return None
    first = best[1][0].cell
    if not named and not question.asks and len(first.row) > 1 and tells_when(first.row[0]):
        return None  # where an event takes place says nothing of what is asked of it
    kind = _KIND_ASKED.search(question.text)
    if kind and not named and not any(kind[1] in f"{head}{e.cell.text}{e.label}" for head, e in heads):
        return None  # "어떤 방식으로": not where it took place
    draft = Draft(knowledge.briefing)
    for entry in named or best[1]:
        draft.say(f"{words_of(entry)} {draft.cite_entry(entry)}")
    return reply_about(draft, question, best[1], best[1][0].programme, Composer.QUOTED)


def _terms_in_row(knowledge: Knowledge, question: Question, row: Sequence[Entry], units: Sequence[str]) -> int:
    """How many terms of a question the name of a row holds, where row, headers and titles hold all; else 0. Where
    ``units`` are asked, one of its cells counts them and holds terms as well ("대기 기간이 평균 68일 | 50일 안으로
    줄임"), or else its name does."""
    first = row[0].cell
    if " " not in first.row[-1] or any(e.cell.value is not None for e in row):
        return 0
    heads = knowledge.briefing.quote(first.header_lines)
    own = set(knowledge.index.terms(first.row[-1]))
    known = own | set(knowledge.index.terms(" ".join((heads, first.table, *first.section.path))))
    if question.asks and not units:  # who does what a cell tells
        known |= set(knowledge.index.terms(" ".join(entry.cell.text for entry in row)))
    if units:
        counted = [e.cell.text for e in row if _counts([e], units[0])]
        counted = counted or [name for name in first.row[-1:] if re.search(rf"\d\s?{re.escape(units[0])}", name)]
        known |= set(knowledge.index.terms(" ".join(counted))) if len(counted) == 1 else set()
        if len(counted) != 1 or len(set(units)) > 1:
            return 0
    if not all(known & {term, *meanings} for term, meanings in question.terms.items()):
        return 0
    held = sum(bool(own & {term, *meanings}) for term, meanings in question.terms.items())
    named = not units or 2 * held >= len([word for word in own if not word.isdigit()])
    return held if held >= _FEWEST_TERMS and named else 0


def _counts_a_course(knowledge: Knowledge, question: Question) -> bool:
    """Whether a course bears all that a question names, so that its own figures are asked for."""
    ranked = knowledge.search(question, lambda entry: entry.kind is Kind.COURSE, 1)
    return bool(ranked) and not ranked[0].unexplained


def _header(cell: Entry) -> str:
    return bare(without_brackets("".join(cell.column[-1:])))


def _says_all(question: Question, name: str, cells: list[Entry]) -> bool:
    """Whether the row's name and the headers hold every term of a question."""
    headers = map(_header, cells)
    said = bare(name) + "".join(headers) + bare(cells[0].section.title)
    whole = re.search(r"\s?".join(map(re.escape, bare(name))), question.text)
    within = range(*whole.span()) if whole else range(0)  # 쉬 of "숲 쉼 캠프" stands in no name
    return bool(question.terms) and all(
        any(bare(word) in said for word in meanings) or question.places.get(term) in within
        for term, meanings in question.terms.items()
    )
