"""A question for the rows of a table that say a word in one of its columns in, how many there are and which out.

"교육방송팀이 관리하는 특별실", "추진 중인 지적 사항은 몇 건".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.answer import Composer, Status
from assistant.answers.figures.operations.total import say_sum
from assistant.answers.figures.say import cite
from assistant.answers.figures.select import Found, candidates
from assistant.answers.figures.tables.values import (
    BUILDING,
    BUILT,
    cells_by_table,
    row_head,
    row_word,
    tables_of,
    without,
)
from assistant.answers.kinds import time_bound
from assistant.columns import column_name
from assistant.draft import Draft, Focus, Reply, reply_about
from assistant.entries import SUBTOTALS, Entry
from assistant.knowledge import Knowledge
from assistant.operations import COUNTING, SUMS
from assistant.question import Family, Question
from assistant.text import bare, compact, without_brackets
from assistant.wording import how_many, spaced
from ingest.records import Cell

_LISTS = re.compile(
    r"무엇|뭐|무슨|어떤|어느|어디|목록|모두|전부|것들?은|알려|몇\s?(?:개|건|곳|종|가지|군데|과제|교|학교)|[은는]\s*\??\s*$|which|what",
    re.I,
)
_OF_TITLES = re.compile(r"(?:현황|목록|결과|내역|계획|일람|\(안\)|\d{4}년도?|주요)")
# "아직 안 끝난", "완료되지 않은": the rows that do not say that they are done
_DONE = re.compile(r"(?:처리|조치|이행|추진)?(?:완료|종결|해결|이행완료|조치완료)")
_UNDONE = re.compile(
    r"(?:완료|종결|해결|마무리|처리|조치|이행|끝)[가-힣]{0,3}?(?:되|하|나|내|짓|맺)?지(?:는|도)?(?:않|못)|미완료|미종결|미해결"
    r"|(?:안|못)(?:끝|마치|마친|마무리|해결|처리|완료|풀린)|아직(?:남|안|못)|남아있"
)
_IS_UNDONE = re.compile(r"아직|남[은아]|안|못|않|끝|처리|완료|미완료|종결|해결|마무리|조치|이행")
_FEWEST_ROWS = 3
_OF_ROWS = frozenset(
    {"교", "개교", "학교", "개", "곳", "군데", "건", "종", "기관", "가지"}
)  # counters of what rows are
_YEAR = re.compile(r"(?:19|20)\d\d년?")
_COUNTER = re.compile(r"몇\s?(교|곳|군데|건|종|가지|기관)")
_SHORTEST = 2  # letters of a word that rows share …
_TITLE_WORD = 4  # … and of one that tells a table by its title


def answer_rows_where(knowledge: Knowledge, question: Question) -> Reply | None:
    """The rows of the table named whose cell says a word of the question; None unless they explain all of it."""
    if len(question.people) == 1 and question.operations & SUMS:
        return _of_somebody(knowledge, question)
    if (built := _built_within(knowledge, question)) is not None:
        return built
    asked = {ask for ask in question.asks if ask.family not in (Family.CONTACT, Family.PLACE, Family.DUTY)}
    if (
        any(ask.family is not Family.COUNT or ask.unit not in _OF_ROWS for ask in asked)
        or question.operations - COUNTING
        or question.entries
        or (question.roles and question.asks_for("phone"))  # whoever holds a post, no rows
        or not _LISTS.search(question.text)
    ):
        return None
    tables = cells_by_table(knowledge)
    titles = [_titled(table) for table in tables]
    for table in (*tables, *_of_one_form(tables)):
        cut = titles.count(_titled(table)) > 1  # a page ends within it, so that rows may be missing
        counted = asked and any(fact.unit in _OF_ROWS for entry in table for fact in entry.facts)
        found = [] if cut or counted else _rows(knowledge, question, table)
        if found:
            stated = asked and _is_stated(knowledge, question, found[0][1])
            return None if stated else _told(knowledge, question, found)
    return None


def _is_stated(knowledge: Knowledge, question: Question, word: str) -> bool:
    """Whether a line states how many there are, of just what is named; rows may be but some of them."""
    ranked = candidates(knowledge, question, Family.COUNT, question.years)
    said = f"{ranked[0].entry.label} {ranked[0].entry.context}" if ranked else ""
    return bool(ranked) and not ranked[0].unexplained and bare(word) in bare(said)


def _titled(table: list[Entry]) -> tuple[object, str]:
    """Where a table stands and what it is called."""
    return table[0].section, table[0].cell.table


def _of_one_form(tables: Sequence[list[Entry]]) -> list[list[Entry]]:
    """The cells of all tables that have the same columns, as the programmes have one each."""
    forms: dict[tuple[tuple[str, ...], ...], list[list[Entry]]] = {}
    for table in tables:
        columns = dict.fromkeys(entry.column for entry in table)
        forms.setdefault(tuple(sorted(columns)), []).append(table)
    return [[cell for table in alike for cell in table] for alike in forms.values() if len(alike) > 1]


def _built_within(knowledge: Knowledge, question: Question) -> Reply | None:
    """The rows of a table that were built or opened in a time that one year bounds ("2015년 이후 개통한 시스템")."""
    bound, text = time_bound(question), compact(question.text).text
    if bound is None or question.asks or not _LISTS.search(question.text) or question.english:
        return None
    for table in tables_of(knowledge):
        word = row_word(table, text)
        terms = without(question, word, table).terms if word else {}
        values = [value for value in table.values if BUILT.search(value.column)]
        if not word or len(values) < _FEWEST_ROWS or not all(map(BUILDING.match, terms)):
            continue
        found = [value.found for value in values if bound[0] <= value.found.size <= bound[1]]
        draft = Draft(knowledge.briefing)
        draft.say(how_many(question, draft.count(found)))
        for value in values:
            if value.found in found:
                draft.say(f"- {value.row}: {bare(value.column)} {value.found.fact.text} {cite(draft, value.found)}")
        return reply_about(draft, question, (one.entry for one in found)) if found else None
    return None


def _of_somebody(knowledge: Knowledge, question: Question) -> Reply | None:
    """A column added up over the rows of a table that name somebody ("… 연구사가 맡은 연구들의 연구비"); None where no
    such rows, or fewer than two, are meant."""
    text, name = bare(question.text), bare(question.people[0])
    for cells in cells_by_table(knowledge):
        table = [(e, e.cell) for e in cells]
        naming = {(r.lines, r.column) for _, r in table if bare(r.text) == name}
        rows = {lines for lines, _ in naming}
        summed = {r.column for _, r in table if r.column and r.value is not None and column_name(r.column[-1]) in text}
        found = [
            Found(e, fact) for e, r in table if r.lines in rows and r.column in summed
            for fact in e.facts if fact.value is not None
        ]  # fmt: skip
        heads = tuple(head for column in (*summed, *(column for _, column in naming)) for head in column)
        if len(found) < 2 or len(summed) != 1 or not _explained(knowledge, question, table[0][1], name, heads):
            continue
        draft = Draft(knowledge.briefing)
        say_sum(draft, question, spaced(question.people[0], without_brackets(summed.pop()[-1])), found)
        return reply_about(draft, question, (one.entry for one in found))
    return None


def _rows(knowledge: Knowledge, question: Question, table: Sequence[Entry]) -> list[tuple[Entry, str]]:
    """A cell of each row of one table that the question picks, with the word that does so; none where it means another
    table."""
    text, first = compact(question.text).text, table[0].cell
    heads = [row_head(knowledge, first), bare(_OF_TITLES.sub("", first.table))]
    named = [head for head in heads if len(head) >= _SHORTEST and head in text]
    beneath = first.section.programme and not question.asks_for("person", "phone")  # of its people a block tells
    titles = f"{first.table} {first.section.path[-2] if beneath else ''}"
    named += [word for word in map(bare, titles.split()) if len(word) >= _TITLE_WORD and word[-_TITLE_WORD:] in text]
    rows = {entry.lines for entry in table}
    placed = first.section.programme in question.programmes
    if not (named or placed) or len(rows) < _FEWEST_ROWS or (question.programmes and not placed):
        return []
    for column, said in _said_by_rows(table):
        words = [bare(word) for word in said.values()]
        if _UNDONE.search(text):
            if any(map(_DONE.fullmatch, words)) and _undone_of(knowledge, question, first, column):
                return _without_sums((e, told) for e, told in said.items() if not _DONE.fullmatch(bare(told)))
            continue
        shared = {word for word in words if words.count(word) > 1 and _picks(knowledge, question, column, word)}
        word = max(shared, key=len, default="")
        if placed and word in bare(" ".join(first.section.path)):  # the title named says it
            continue
        elsewhere = heads if _is_year(word) else (*heads, *named)  # that a word of the table's name holds it
        if word and not any(word in n for n in elsewhere) and _explained(knowledge, question, first, word, column):
            return _without_sums((cell, told) for cell, told in said.items() if bare(told) == word)
    return []


def _said_by_rows(table: Sequence[Entry]) -> Iterator[tuple[tuple[str, ...], dict[Entry, str]]]:
    """What rows are merged under, then each column of words or years, with what it says in each row."""
    firsts = {e.lines: e for e in reversed(table)}
    yield (), {e: e.row[0] for e in reversed(firsts.values()) if len(e.row) > 1}
    for column in dict.fromkeys(e.column for e in table):
        of_words = (e for e in table if e.column == column and (e.cell.value is None or _is_year(e.cell.text)))
        yield column, {e: e.cell.text for e in of_words}


def _is_year(text: str) -> bool:
    return _YEAR.fullmatch(text) is not None


def _picks(knowledge: Knowledge, question: Question, column: tuple[str, ...], word: str) -> bool:
    """Whether a question says the word of a column; a year only with what its header says: "2026년에 지정된"."""
    if not _is_year(word):
        return len(word) >= _SHORTEST and word in compact(question.text).text
    heads = knowledge.index.terms(" ".join(column))
    return int(word[:4]) in question.years and any(head in question.text for head in heads)


def _explained(knowledge: Knowledge, question: Question, cell: Cell, word: str, column: tuple[str, ...]) -> bool:
    """Whether the table's titles, the column and the word say all that the question says."""
    known = " ".join((*cell.section.path, cell.table, row_head(knowledge, cell), word, *column))
    terms = set(knowledge.index.terms(known))
    return all(not terms.isdisjoint({t, *m}) or bare(t) in bare(known) for t, m in question.terms.items())


def _undone_of(knowledge: Knowledge, question: Question, cell: Cell, column: tuple[str, ...]) -> bool:
    """Whether the question says nothing but which rows of this table are not done yet."""
    rest = {term: words for term, words in question.terms.items() if not _IS_UNDONE.fullmatch(term)}
    return _explained(knowledge, replace(question, terms=rest), cell, "", column)


def _without_sums(rows: Iterable[tuple[Entry, str]]) -> list[tuple[Entry, str]]:
    return [(entry, word) for entry, word in rows if bare(entry.row[-1]) not in SUBTOTALS]


def _told(knowledge: Knowledge, question: Question, rows: Sequence[tuple[Entry, str]]) -> Reply:
    draft = Draft(knowledge.briefing)
    counter = _COUNTER.search(question.text)
    draft.say(how_many(question, draft.count(rows), counter[1] if counter else "개"))
    for e, word in rows:
        column = e.column if e.cell.text == word else ()
        draft.say(f"- {e.row[-1]} ({word}) {draft.cite(e.lines, e.row, column)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(e for e, _ in rows)))
