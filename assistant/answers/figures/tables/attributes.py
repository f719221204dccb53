"""A question for whom a course is, where, when or how it is held, in; the cell of its row that says so out."""

import re
from dataclasses import replace

from assistant.answer import Composer
from assistant.answers.figures.tables.values import row_head
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.operations import PLAIN
from assistant.question import Family, Question
from assistant.text import bare, with_particle
from assistant.wording import amount

_FEE = re.compile(r"(?:참가|교육|회|체험|숙박)비(?!율)|(?:수강|이용|사용|입장|관람)료")
HOW = "방법|방식|형태"
ASKS_HOW = rf"(?:어떤|무슨)\s?(?:{HOW})|(?:{HOW})[은이과와을,]|원격인가|집합인가"
# The header of a column and how it is asked for.
_ASKED = {
    re.compile(r"대상"): re.compile(
        r"대상(?:[은이과와을자,·]|\s?및|\?|$)|누가\s?(?:들|받|참여|참가|신청|수강|갈|가는|가나)|누구를\s?(?:대상|위)|누구나|누구에게"
        r"|(?:몇|어느|어떤)\s?학년"
    ),
    re.compile(HOW): re.compile(ASKS_HOW),
    re.compile(r"장소"): re.compile(r"장소|어디에?서"),
    re.compile(r"평가"): re.compile(
        r"(?:무엇|뭐|뭘|어떤\s\S+?)(?:으로|로)?\s?평가(?!\s?(?:결과|점수))|어떻게\s?평가|평가\s?(?:방법|방식|형태)"
    ),
    re.compile(r"소속"): re.compile(r"소속|어느\s?(?:곳|기관|단체|학교)에서\s?(?:나오|오[시는])"),
    _FEE: _FEE,
    re.compile(r"기간|시기|일정|일시"): re.compile(r"기간|시기|언제|일시|(?:무슨|어느|어떤)\s?요일"),
}
_ASKING = re.compile(
    r"대상|누가|누구|학년|애들|갈|방법|방식|형태|진행|운영|장소|어디|기간|시기|언제|듣|들|받|참여|참가|신청|수강|열|하|실시|시행|교육생|사람"
)
_PLACED = re.compile(r"어디|소속")  # words that ask for a department, or for what a column says
_IN_CHARGE = re.compile(r"담당|맡|소관|주관|관리")


def attributes_of(knowledge: Knowledge, question: Question, entry: Entry) -> list[Entry]:
    """The cells of the row of ``entry`` that say what a question asks of it besides its figures."""
    headers = _headers(question)
    return [cell for cell in knowledge.beside(entry.lines, Kind.CELL) if _is_under(cell, headers)]


def cells_named(knowledge: Knowledge, entry: Entry, text: str) -> list[Entry]:
    """The other cells of the row of ``entry`` whose headers ``text`` (bare) says."""
    beside = [e for e in knowledge.beside(entry.lines, Kind.CELL) if e is not entry]
    heads = [bare(re.sub(r"[(][^()]*[)]$", "", " ".join(e.column))) for e in beside]
    return [e for e, head in zip(beside, heads, strict=True) if len(head) > 1 and head in text]


def answer_attribute(knowledge: Knowledge, question: Question) -> Reply | None:
    """The one cell that says whom a course is for, or where, when or how it is held; None where none is asked for."""
    headers = _headers(question)
    beside = (Family.DATE, Family.CONTACT, *((Family.AMOUNT,) if _FEE in headers else ()))
    held = len(question.asks) == 1 and not _IN_CHARGE.search(
        question.text
    )  # "어디에서 하나요" asks for a place, and perhaps for a department
    others = [
        ask for ask in question.asks
        if ask.family not in beside and not (held and ask.family is Family.DUTY and _PLACED.match(ask.words))
    ]  # fmt: skip
    if not headers or others or question.operations - PLAIN or question.english or question.entries:
        return None
    terms = {term: m for term, m in question.terms.items() if not _ASKING.match(term)}
    if not terms or (question.departments and terms.keys() <= {question.kind}):  # "분원은 언제, 어느 학교 자리에"
        return None

    def keep(entry: Entry) -> bool:
        return _is_under(entry, headers)

    heads = {bare(" ".join(e.column)) for e in knowledge.of_kind(Kind.CELL) if keep(e)}
    terms = {t: m for t, m in terms.items() if not any(len(t) > 1 and bare(t) in head for head in heads)} or terms
    ranked = knowledge.search(replace(question, terms=terms), keep, 5)
    if not ranked or ranked[0].unexplained:
        return _in_name(knowledge, replace(question, terms=terms), headers)
    best = ranked[0]
    same = [found for found in ranked[1:] if found.score >= best.score and found.entry.lines != best.entry.lines]
    name = bare(best.entry.row[-1])
    if same or not any(bare(word) in name for meanings in terms.values() for word in meanings):
        return None
    cells = attributes_of(knowledge, question, best.entry)
    draft = Draft(knowledge.briefing)
    for cell in cells:
        draft.say(said(draft, cell))
    return reply_about(draft, question, (best.entry,), composer=Composer.LOOKUP)


def _in_name(knowledge: Knowledge, question: Question, headers: list[re.Pattern[str]]) -> Reply | None:
    """What the first column of a table says of a row that a further column names: for whom a course is; None where no
    such column is asked for."""

    def keep(entry: Entry) -> bool:
        return len(entry.row) > 1 and any(h.search(row_head(knowledge, entry.cell)) for h in headers)

    best = next(iter(knowledge.search(question, keep, 1)), None)
    if best is None or best.unexplained:
        return None
    cell = best.entry.cell
    draft = Draft(knowledge.briefing)
    name = with_particle(f"{cell.row[-1]} {row_head(knowledge, cell)}", "은")
    draft.say(f"{name} {cell.row[0]}입니다. {draft.cite(best.entry.lines)}")
    return reply_about(draft, question, (best.entry,), composer=Composer.LOOKUP)


def said(draft: Draft, entry: Entry) -> str:
    """One sentence for a cell of words: "… 대상은 교장 승진후보자입니다."."""
    cell = entry.cell
    name = with_particle(" ".join((cell.row[-1], *cell.column[-1:])), "은")
    told = cell.text if cell.value is None else amount(cell.value, cell.unit)
    return f"{name} {told}입니다. {draft.cite(entry.lines, cell.row, cell.column)}"


def _headers(question: Question) -> list[re.Pattern[str]]:
    return [header for header, asked in _ASKED.items() if asked.search(question.text)]


def _is_under(entry: Entry, headers: list[re.Pattern[str]]) -> bool:
    head = " ".join(entry.column)
    if not any(h.search(head) for h in headers):
        return False
    return entry.cell.text not in ("", "-") and (entry.cell.value is None or _FEE.search(head) is not None)
