"""Questions answered by quoting: dates in prose, definitions, purposes, and the lines that fit best."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answer import Composer, Status
from assistant.answers.cited import heading_lines
from assistant.answers.gate import explains, is_about_another, share_said
from assistant.answers.telling import tells_figures, tells_words
from assistant.answers.texts.beneath import lines_below, purposes, remedies, with_details
from assistant.answers.texts.definitions import answer_types, definition_meant, may_tell, said_in_box, told_better
from assistant.answers.texts.existence import is_there
from assistant.answers.texts.last_word import last_word_unexplained
from assistant.answers.texts.quoted import words_of
from assistant.answers.where_and_how_long import span_in_words
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind, is_prose, is_told_in_cell
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.postings import IMPLIED
from assistant.question import Family, Question
from assistant.ranking import Ranked
from assistant.refusals import refuse
from assistant.text import bare
from ingest.records import Cell
from vectorstore.retriever import Hit

_AS_GOOD = 0.85  # passages whose score reaches this share of the best are shown with it
_MAX_PASSAGES = 3
_HEADING_MALUS = 0.1  # a heading says less than the lines below it
_COUNTED_MALUS = 0.2  # a line of head counts seldom answers a question that asks for none
_MINIMUM_RECALL = 0.5
_MINIMUM_RECALL_WITH_STRANGER = 0.65
_RETRIEVED = 0.1  # what the first hit of the index adds, the second half of it …
_FAR_BETTER = 0.3  # in recall; a line that counts is quoted where it explains so much more than any that does not
_TYPED = 0.2  # what a line gains that tells the kind of thing asked for …
_DONE = 0.15  # … or does what a verb of the question says
_NAMED_KIND = 0.3  # … or calls by its name what is asked for: "어떤 주제"
_KIND_NAMED = re.compile(r"(?:어떤|무슨|어느)\s([가-힣]{2,4}?)(?:들)?(?:[을를이가은는]|으?로|\s)")
_ANY_KIND = frozenset({"시설", "사업", "과정", "연수", "교육", "행사", "부서", "내용", "활동", "일"})
_DUTY_MALUS = 0.2  # that a department sees to something tells nothing of how, why or what
_CELL_MALUS = 0.3  # nor does a cell of another kind
_REPEATS_MALUS = 0.15  # nor does a line that says no more than the question
# Who took part is seldom printed; a line that only counts them is no answer.
_ASKS_NAMES = re.compile(
    r"(?:학교|강사|교사|업체|위원|참가자|참여자|수강생|합격자|대상자|기관)명?(?:님|분)?들?"
    r"(?:\s(?:\d+|[가-힣]{1,2})\s?(?:곳|개교|개|군데|분|명|팀))?의?\s?(?:이름|명단|성함|명칭)(?!에\s?(?:붙|들어))"
    r"|(?:강사|위원|변호사|참가자|참여자|수강생|합격자|수상자)(?:님|분)?들?(?:[은는이가의]|으?로)?\s?(?:이름|명단|성함|누구|누가)(?!에\s?(?:붙|들어))"
)
_NAMED = re.compile(r"[‘“「『'\"].+[’”」』'\"]")
_WHICH = re.compile("(?:어떤|무슨|어느) ")
_WHY = re.compile("왜|이유|까닭")
_TIME = re.compile(r"\d{1,2}:\d{2}|\d\s?시(?=$|[^가-힣]|까지|부터|에|반|이후|이전|경|쯤)")
_OPEN_THEN = frozenset({"열", "닫", "이용", "운영", "개방", "문", "쓰", "open", "close"})
_PART_OF_DAY = frozenset({"아침", "오전", "낮", "점심", "오후", "저녁", "밤", "새벽", "morning", "evening", "night"})
EXACT_DATES = frozenset({"날짜", "일자", "며칠", "몇월", "몇일"})  # "연중" and "수시" are none


def answer_dated(knowledge: Knowledge, question: Question) -> Reply | None:
    """When something was or will be done, from a line of prose that gives a date or a month."""
    if (span := span_in_words(knowledge, question)) is not None:
        return quote(knowledge, question, [span])
    time = question.asks_for("time")
    exact = any(ask.words in EXACT_DATES for ask in question.asks)

    def dated(entry: Entry) -> bool:
        right_year = question.may_mean(entry.year)
        if time:
            held = isinstance(entry.record, Cell) and any(bare(t) in bare(entry.record.text) for t in question.terms)
            tells = entry.kind in (Kind.STATEMENT, Kind.DEFINITION) or (held and is_told_in_cell(entry))
            return right_year and tells and _TIME.search(words_of(entry)) is not None
        dates = [f for f in entry.facts if f.measure is Measure.DATE and not (exact and not re.search(r"\d", f.text))]
        return right_year and entry.kind is Kind.STATEMENT and bool(dates)

    if time:  # "몇 시까지 여나요": that it is open then is what a line with an hour tells
        kept = question.terms_but(_OPEN_THEN)
        question = replace(question, terms=kept)
    named = [bare(name) for name in question.departments if time and question.terms.keys() <= _PART_OF_DAY]

    def of_named(entry: Entry) -> bool:  # "몇 시에 문을 닫나" of a place by its name: none but its own hours
        return not named or any(name in bare(f"{entry.label} {entry.context}") for name in named)

    ranked = knowledge.search(question, lambda e: dated(e) and of_named(e)) if question.terms else []
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    if ranked[0].unexplained and is_about_another(knowledge, question, ranked[0]):
        return None
    return quote(knowledge, question, [ranked[0].entry])


def answer_passage(knowledge: Knowledge, question: Question, hits: Sequence[Hit] = ()) -> Reply | None:
    """The lines that fit best, quoted; None where none comes near the topic.

    Args:
        knowledge: of the briefing.
        question: an open one.
        hits: what the index finds for it, best first; lines among them are likelier meant.
    """
    if not question.terms:
        return None
    definition = definition_meant(knowledge, question)
    if definition is not None and _holds_what_is_wanted(question, [definition]):
        return quote(knowledge, question, [definition])
    ranked = _ranked(knowledge, question, hits)
    if not ranked or ranked[0].recall < _MINIMUM_RECALL:
        return None
    best = ranked[0]
    explained = explains(knowledge, question, best, _MINIMUM_RECALL, _MINIMUM_RECALL_WITH_STRANGER)
    if not explained or not is_there(knowledge, question, best):
        return refuse(knowledge, question, "topic")
    last = last_word_unexplained(knowledge, question, best)
    unexplained = last is not None
    programme = _programme_meant(best.entry)
    if programme is not None and not unexplained:
        return quote(knowledge, question, purposes(knowledge, programme))
    below = [entry for entry in lines_below(knowledge, best.entry) if not knowledge.leaves_out(question, entry)]
    if below and (last is None or any(_says(question, last, entry) for entry in below)):
        return quote(knowledge, question, _with_head(knowledge, question, below))
    chosen = with_details(knowledge, best.entry)[:_MAX_PASSAGES] or _as_good(knowledge, question, ranked)
    if unexplained or not _holds_what_is_wanted(question, chosen, strictly=bool(best.unexplained)):
        return refuse(knowledge, question, "topic")
    return quote(knowledge, question, _with_head(knowledge, question, remedies(knowledge, question, chosen)))


def _with_head(knowledge: Knowledge, question: Question, lines: list[Entry]) -> list[Entry]:
    """The lines with the one they stand below, where that tells which there are, or alone is about what a reason is
    asked for."""
    if _WHICH.search(question.text) and (head := _telling_head(knowledge, question, lines)) is not None:
        return [head, *lines]
    of_them = any(_says(question, term, entry) for term in question.terms for entry in lines)
    if of_them or not _WHY.search(question.text):
        return lines
    heads = (e for e in knowledge.of_kind(Kind.STATEMENT) if any(_says(question, term, e) for term in question.terms))
    return [*(head for head in heads if lines[0] in lines_below(knowledge, head)), *lines]


def _telling_head(knowledge: Knowledge, question: Question, lines: list[Entry]) -> Entry | None:
    """The line that all the lines stand below, where it says far more of a question than they do."""
    group = lines[0].group
    if not group or any(line.group != group for line in lines):
        return None
    own = max(share_said(knowledge, question, words_of(line)) for line in lines)
    if share_said(knowledge, question, group) < own + _FAR_BETTER:
        return None
    return next(
        (e for e in knowledge.of_kind(Kind.STATEMENT) if e.label == group and lines[0] in lines_below(knowledge, e)),
        None,
    )


def _as_good(knowledge: Knowledge, question: Question, ranked: list[Ranked]) -> list[Entry]:
    """The best line and those nearly as good, with all that stands below a heading elsewhere that is nearly as good and
    explains all of the question."""
    best = ranked[0]
    good = [r for r in ranked if r.score >= _AS_GOOD * best.score]
    chosen = [r.entry for r in good if is_prose(r.entry) >= is_prose(best.entry)][:_MAX_PASSAGES]
    if not is_prose(best.entry) or not question.is_open:
        return chosen
    for heading in good:
        below = lines_below(knowledge, heading.entry)
        if 0 < len(below) <= _MAX_PASSAGES and not heading.unexplained and best.entry not in below:
            return [*chosen, *(e for e in below if e not in chosen and not knowledge.leaves_out(question, e))]
    return chosen


def answer_in_box(knowledge: Knowledge, question: Question) -> Reply | None:
    """The box that explains what a question names, where how often or how long is asked beside what it is and the box
    holds all that is named ("… 동행은 몇 번 만나 무엇을 하는 방식인가"); None without a count to ask for."""
    if (box := said_in_box(knowledge, question)) is not None:
        return quote(knowledge, question, [box])
    if not question.asks or any(ask.family is not Family.COUNT for ask in question.asks) or question.operations:
        return None
    definition = definition_meant(knowledge, question)
    if definition is None or bare(definition.label) not in bare(question.text):
        return None
    said = set(knowledge.index.terms(f"{definition.label} {definition.context}"))
    held = all(said & {term, *meanings} for term, meanings in question.terms.items())
    text = words_of(definition)
    counted = all(re.search(rf"\d\s?(?:개\s?)?{ask.unit}", text) for ask in question.asks if ask.unit not in ("", "*"))
    return quote(knowledge, question, [definition]) if held and counted else None


def _ranked(knowledge: Knowledge, question: Question, hits: Sequence[Hit]) -> list[Ranked]:
    """Lines of prose, and headings that lead to some, best first."""
    types = answer_types(knowledge, question)
    reasons = types if _WHY.search(question.text) else []
    counted = {
        course.lines for course in knowledge.briefing.courses if not any(told.search(course.name) for told in reasons)
    }  # a line that tells why does not only count
    listing = "list" in question.operations

    def keep(entry: Entry) -> bool:
        if not question.may_mean(entry.year) or knowledge.leaves_out(question, entry):
            return False
        return is_prose(entry) or is_told_in_cell(entry) or entry.kind in (Kind.OUTLINE, Kind.STATEMENT)

    def malus(entry: Entry) -> float:
        if entry.lines in counted and not listing:
            return _COUNTED_MALUS
        if entry.kind is Kind.DUTY and question.is_open:
            return _DUTY_MALUS
        if entry.kind is Kind.CELL and types and not any(told.search(words_of(entry)) for told in types):
            return _CELL_MALUS  # where it took place, of what is asked in which way it was done
        if may_tell(entry) and not (tells_words(knowledge, question, entry) or tells_figures(question, entry)):
            return _REPEATS_MALUS
        return 0.0 if is_prose(entry) or is_told_in_cell(entry) else _HEADING_MALUS

    def retrieved(entry: Entry) -> float:
        place = next((n for n, hit in enumerate(hits) if hit.chunk.lines == entry.lines), None)
        return 0.0 if place is None else _RETRIEVED / (1 + place)

    bonus = _bonus(knowledge, question)
    found = knowledge.search(question, keep)
    ranked = sorted(
        (r for r in found if r.entry.kind is not Kind.DEFINITION or not told_better(knowledge, question, r)),
        key=lambda r: -(r.score - malus(r.entry) + retrieved(r.entry) + bonus(r.entry)),
    )
    if ranked and question.is_open and not listing:
        plain = [r for r in ranked if r.entry.lines not in counted and r.recall >= _MINIMUM_RECALL]
        first = ranked[0]
        says_all = not first.unexplained and bool(plain and plain[0].unexplained)
        says_all = says_all and tells_words(knowledge, question, first.entry)
        # "무엇이 새로 생겼나": of the line that tells it, not of one that counts
        tells = [_tells(types, question, r.entry) for r in (first, *plain[:1])]
        as_well = bool(plain) and plain[0].recall >= first.recall - _FAR_BETTER and not says_all
        if as_well or tells == [False, True]:
            return plain
    return ranked


def _bonus(knowledge: Knowledge, question: Question) -> Callable[[Entry], float]:
    """What a line gains that tells the kind of thing asked for (a reason, a means), or does what the question's verbs
    say in everyday words."""
    types = answer_types(knowledge, question)
    kinds = [kind for kind in _KIND_NAMED.findall(question.text) if kind not in _ANY_KIND]
    verbs = [
        others for word, meanings in question.hints.items()
        if word in knowledge.lexicon.everyday and (others := [other for other in meanings if other != word])
    ]  # fmt: skip

    def bonus(entry: Entry) -> float:
        if not is_prose(entry):
            return 0.0
        fits = any(told.search(entry.label) for told in types)
        done = any(other in entry.label for others in verbs for other in others)
        names_only = bool(types) and not fits and entry.kind is Kind.DEFINITION
        return _TYPED * (fits - names_only) + _DONE * done + _NAMED_KIND * any(kind in entry.label for kind in kinds)

    return bonus


def _tells(types: list[re.Pattern[str]], question: Question, entry: Entry) -> bool:
    """Whether a line tells all kinds of thing asked for, by words of its own; of none it tells nothing."""
    own = (any(said not in question.text for said in told.findall(entry.label)) for told in types)
    return bool(types) and all(own)


def _programme_meant(entry: Entry) -> str | None:
    """The programme whose title on the outline page is what the question fits best."""
    return entry.context if entry.kind is Kind.OUTLINE and entry.context.count("-") == 2 else None


def _says(question: Question, term: str, entry: Entry) -> bool:
    """Whether a line says a term, or what may stand for it."""
    return any(meaning in bare(words_of(entry)).lower() for meaning in question.terms[term])


def _holds_what_is_wanted(question: Question, chosen: list[Entry], *, strictly: bool = False) -> bool:
    """Whether passages hold the kind of thing asked for ("어느 역"), and names where names are asked for."""
    told = " ".join(f"{entry.label} {entry.context} {words_of(entry)}" for entry in chosen)
    spaced = r"\s?" if question.kind is not None and len(question.kind) > 1 and not strictly else ""  # 멘토-멘티 연수
    implied = {word for entry in chosen for word in IMPLIED.get(entry.kind, "").split() if entry.kind is Kind.EVENT}
    if question.kind in implied:  # "무슨 행사를 했나요": whatever took place
        return True
    if question.kind is not None and not re.search(rf"(?<=[가-힣]){spaced}{re.escape(question.kind)}", told):
        return False  # "어느 역": which one, 가온역, not the mere word
    return not asks_names(question) or _NAMED.search(told) is not None


def asks_names(question: Question) -> bool:
    """Whether the names of those who took part are asked for, of whom a list of courses tells only how many."""
    return _ASKS_NAMES.search(question.text) is not None


def quote(knowledge: Knowledge, question: Question, entries: list[Entry]) -> Reply | None:
    """The lines one below the other, each with where it stands; None where there are none."""
    if not entries:
        return None
    draft = Draft(knowledge.briefing)
    bullet = "- " if len(entries) > 1 else ""
    for entry in entries:
        place = entry.programme or entry.section.path[-1]
        where = f"{place} · {entry.group}" if entry.group else place
        marks = draft.cite_entry(entry) + draft.cite_all(heading_lines(knowledge.briefing, entry))
        draft.say(f"{bullet}{words_of(entry)} ({where}) {marks}")
    first = entries[0]
    department = first.tag if first.kind is Kind.DUTY else None
    about = Focus(question, tuple(entries), programme=first.programme, department=department)
    return draft.reply(Status.ANSWERED, Composer.QUOTED, about)
