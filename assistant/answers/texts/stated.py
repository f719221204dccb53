"""A question for a value that no record gives in; a line of prose that states a value of that kind out, quoted."""

import re
from dataclasses import replace

from assistant.answer import Composer
from assistant.answers.cited import heading_lines
from assistant.answers.gate import contradicts, holds_the_part, names_a_sibling
from assistant.answers.telling_events import tell_events
from assistant.answers.texts.listed import answer_listed_in_cell
from assistant.answers.texts.passages import EXACT_DATES, quote
from assistant.answers.texts.pieces import piece_asked
from assistant.answers.where_and_how_long import HELD_AT, HOW_LONG, SPAN, asks_span, asks_where, lasts
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind, is_prose, is_told_in_cell
from assistant.facts import DATE, Measure
from assistant.knowledge import Knowledge
from assistant.numerals import SEVERAL
from assistant.operations import CHANGES, OF_TWO
from assistant.question import Ask, Family, Question
from assistant.ranking import Ranked
from assistant.text import bare
from ingest.records import LineRange

_MINIMUM_RECALL = 0.6
_STEM = 0.85  # how surely 목표율 is meant by a line that says 목표 and a rate
_NUMBER = r"\d[\d,.]*\s?"
_COUNTED = rf"(?:{_NUMBER}|(?<![가-힣])(?:{SEVERAL})\s?)"  # "네 편"
_IN_YEAR = re.compile(r"(?<!\d)20\d\d년")
_CALENDAR = re.compile(r"['’‘]\d\d\.\s?\d|\d{4}\.\s?\d|\d+월")
_DAYS = re.compile(rf"{_CALENDAR.pattern}|(?<![월.\d])\s?\d+일")
_UNTIL_WHEN = re.compile(r"언제\s?까지|기한|마감|deadline", re.IGNORECASE)
_DEADLINE = re.compile(r"까지|기한|마감|이내|안에")
_MONEY = re.compile(_NUMBER + r"(?:천|만|백만|억)?\s?원")
_RATE = re.compile(_NUMBER + "(?:%|퍼센트)")
_ANY_COUNT = re.compile(_NUMBER + r"(?:회|건|개|곳|편|종|명|기관|교|차시|점|과정|시간|대|권|차례)")
_THINGS = re.compile(
    _NUMBER + r"(?:건|개|곳|편|종|명|기관|개?교|과정|대|권|팀|가지|개소|실|부|석)"
)  # no sessions, no points
# How long a way or a thing takes: "셔틀버스 소요 시간", "몇 분 걸려요".
_TAKES = re.compile(r"(?:소요|걸리는|이동|운행)\s?시간|몇\s?(?:분|시간)이?나?\s?(?:걸|소요)|얼마나\s?(?:오래\s?)?걸")
_TAKEN = re.compile(r"\d\s?(?:분(?!기|임|원)|시간)")
_SAYS_TAKES = frozenset({"시간", "소요", "걸리", "이동"})
# How long a thing is: "길이가 얼마나 되나".
_LONG = re.compile(r"(?<![가-힣])길이(?=[는가를의]|\s|\?|$)|몇\s?(?:㎞|km|킬로|미터)", re.IGNORECASE)
_LENGTH = re.compile(_NUMBER + r"(?:㎞|km|킬로(?:미터)?|m(?![a-z²2])|미터)", re.IGNORECASE)
_SAYS_LONG = frozenset({"길이", "km", "킬로", "미터"})
_SEATS = re.compile(r"좌석|몇\s?석|앉을")
_ROOMS = re.compile(r"(?:방|객실|숙실|침실)(?:은|이|의|을)?\s?(?:총|모두|전부)?\s?(?:몇\s?개|개수|몇\s?실)")
# What a line holds that tells a change.
_CHANGED = re.compile(r"증가|감소|증감|증원|감원|감축|늘[었어린]|줄[었어인]|→|확대|축소|변[동경화]|보다")
_OWN_NAME = re.compile(r"[가-힣]기(?=[(,·]|\s[가-힣])")  # what periods are called: "성장기(7급)"
_WHICH_PERIOD = re.compile(r"(?:어느|어떤|무슨)\s?(?:시기|단계|구간)")
_PERIODS = frozenset({"시기", "단계", "구간"})
_RANGES = re.compile(r"\d\s?[~∼–-]\s?\d+\s?[가-힣]*,.*\d\s?[~∼–-]\s?\d")
_CARS = re.compile(r"주차|(?<![가-힣])(?:차|차량|승용차|자가용)[를는]?\s[^?]{0,24}?(?:세울|세우[려는기]|댈)")
_VEHICLES = frozenset({"차", "차량", "자동차", "승용차"})
# Counters that mean the same.
_RANKS = frozenset({"위", "등"})  # "몇 등", which a line of the history may tell
_COUNTERS = {"회": "(?:회|번|차례)", **dict.fromkeys(_RANKS, "(?:위|등(?![가-힣]))")}
_HOW_MUCH = re.compile(r"어느 ?정도|얼마나")
# A word for a value is the word for a thing and one of these: 목표율, 점수, 절감액; 연수 and 자율 only look alike.
_VALUE_SUFFIX = re.compile(
    r"(?P<stem>[가-힣]{2,}?)(?:비율|율|률|액)|비율|[가-힣]액|(?:명|횟|회|점|건|개|편|권|팀|[가-힣]{2,})수"
)

_EACH = re.compile(r"몇\s?[가-힣]{1,2}씩|얼마씩")  # in each, of which a definition tells; not all that took part

_ANYBODY = frozenset({"인력", "인원", "사람"})  # whom a count of heads counts anyway
_WORKS = frozenset({"공사", "작업"})  # what has a sum of its own, whether its name says so or not


def answer_stated(knowledge: Knowledge, question: Question) -> Reply | None:
    """The line that fits best among those that state a value of each kind asked for; None where none comes near."""
    kinds = _kinds(question)
    question = _with_stems(knowledge, question)
    if _CARS.search(question.text):  # whatever has room for cars
        parked = {
            term: {**m, "주차": 1.0} if "주차" in term else m
            for term, m in question.terms.items()
            if term not in _VEHICLES
        }
        parked = parked if any("주차" in term for term in parked) else {**parked, "주차": {"주차": 1.0}}
        question = replace(question, terms=parked)
    if not kinds and _WHICH_PERIOD.search(question.text) and re.search(r"\d", question.text):
        kinds, question = (_RANGES,), _without_ranges(question)  # "12년차는 어느 구간": of those that a line lists
    if _TAKEN in kinds:
        taken = question.terms_but(_SAYS_TAKES)
        question = replace(question, terms=taken or question.terms)
    if _LENGTH in kinds:
        question = replace(question, terms=question.terms_but(_SAYS_LONG) or question.terms)
    nothing = question.terms.keys() <= knowledge.lexicon.actions  # "언제 만들어졌나" says not of what
    if not kinds or nothing or question.asks_for("time"):
        return None

    of_event = any(ask.unit in _RANKS for ask in question.asks) or _LENGTH in kinds
    of_change = bool(question.operations & CHANGES) and any(ask.family is Family.COUNT for ask in question.asks)

    def states(entry: Entry) -> bool:
        dated = not {DATE, _DAYS, HOW_LONG}.isdisjoint(kinds) and is_told_in_cell(entry)
        prose = is_prose(entry) or entry.kind is Kind.STATEMENT
        if not (of_event if entry.kind is Kind.EVENT else prose or dated):
            return False
        if any(ask.family is Family.COUNT for ask in question.asks) and not knowledge.in_departments(question, entry):
            return False
        lines = (entry.lines, *_above(knowledge, entry))
        text = " ".join(" ".join(knowledge.briefing.quote(part).split()) for part in lines)
        told = dated and _IN_YEAR.search(text) is not None  # "2026년 설계, 2027년 공사"
        if of_change and not _tells_change(entry.label, kinds):
            return False
        return _in_year(knowledge, question, entry, text) and all(
            kind.search(text) or (told and kind is DATE) for kind in kinds
        )

    ranked = knowledge.search(question, states, 1)
    if not ranked or not _fits(knowledge, question, ranked[0]):
        if _EACH.search(question.text) and (defined := _defined(knowledge, question, kinds)) is not None:
            return quote(knowledge, question, [defined])
        return None if of_change else answer_listed_in_cell(knowledge, question, kinds)
    entry = ranked[0].entry
    if entry.kind is Kind.EVENT:
        return tell_events(knowledge, question, [entry])
    if (piece := piece_asked(question, entry.label, kinds)) is not None:
        return _picked(knowledge, question, entry, *piece)
    above = _above(knowledge, entry)
    headings = [e for e in knowledge.of_kind(Kind.STATEMENT) if e.lines in above]
    return quote(knowledge, question, [*headings, entry])


def _defined(knowledge: Knowledge, question: Question, kinds: tuple[re.Pattern[str], ...]) -> Entry | None:
    """The explanation of something named in full that says how many take part in each: "교사 4~8명이 모임을 꾸려"."""
    named = (e for e in knowledge.of_kind(Kind.DEFINITION) if bare(e.label) in bare(question.text))
    return next((e for e in named if all(kind.search(knowledge.briefing.quote(e.lines)) for kind in kinds)), None)


def _above(knowledge: Knowledge, entry: Entry) -> list[LineRange]:
    """The heading of a line that states a figure of its own, or what the works cost that the line tells more of."""
    own = any(fact.measure is Measure.AMOUNT for fact in entry.facts)  # its heading then states a sum of several
    works = knowledge.works_of(entry) if entry.kind is Kind.STATEMENT and entry.group and not own else []
    return heading_lines(knowledge.briefing, entry) or [work.lines for work in works]


def _tells_change(text: str, kinds: tuple[re.Pattern[str], ...]) -> bool:
    """Whether a line says that something changed, or states two values: one alone is no difference."""
    return _CHANGED.search(text) is not None or all(len(kind.findall(text)) > 1 for kind in kinds)


def _without_ranges(question: Question) -> Question:
    """``question`` without what falls into a range, and the word for ranges."""
    terms = {term: m for term, m in question.terms.items() if not term.isdigit() and term not in _PERIODS}
    return replace(question, terms=terms)


def answer_where(knowledge: Knowledge, question: Question) -> Reply | None:
    """The line that says where something is held, which may be asked as departments are ("어디에서 하나요"); None where
    none surely says it."""
    if not asks_where(question) or not question.terms or Family.CONTACT in question.families:
        return None

    def tells(entry: Entry) -> bool:
        place = HELD_AT.search(entry.label) if entry.kind is Kind.STATEMENT else None
        return place is not None and bare(place.group()) not in bare(question.text)

    ranked = knowledge.search(question, tells, 1)
    sure = ranked and not ranked[0].unexplained and _in_year(knowledge, question, ranked[0].entry, "")
    return quote(knowledge, question, [ranked[0].entry]) if sure else None


def _in_year(knowledge: Knowledge, question: Question, entry: Entry, text: str) -> bool:
    """Whether a line tells of a year asked; one that names none tells of those that figures of that kind are of."""
    if not question.years or entry.year in question.years:
        return True
    of_money = Family.AMOUNT in question.families  # a table of results may go further back than the budget
    known = knowledge.paid_years if of_money else knowledge.vocabulary.years
    if entry.programme and not of_money:  # "차담회 짝수 달마다 1회" tells of none but the year planned, and the last
        known = tuple(year for year in known if year >= knowledge.briefing.year - 1)
    return entry.year is None and any(year in known or str(year) in text for year in question.years)


def _picked(knowledge: Knowledge, question: Question, entry: Entry, label: str, value: str) -> Reply:
    """One of the values that a line states."""
    draft = Draft(knowledge.briefing)
    place = entry.group or entry.programme or entry.section.path[-1]
    draft.say(f"{label} {value} ({place}) {draft.cite(entry.lines)}")
    return reply_about(draft, question, (entry,), composer=Composer.QUOTED)


def _with_stems(knowledge: Knowledge, question: Question) -> Question:
    """``question`` with words for values that the briefing lacks read as what they are values of: 목표율 as 목표."""
    terms = {
        term: {**meanings, match["stem"]: _STEM}
        if (match := _VALUE_SUFFIX.fullmatch(term)) and match["stem"] and not knowledge.holds((term,))
        else meanings
        for term, meanings in question.terms.items()
    }
    return replace(question, terms=terms)


def _fits(knowledge: Knowledge, question: Question, found: Ranked) -> bool:
    """Whether all but words for values, and in prose one that the briefing does not know at all, are explained."""
    if found.recall < _MINIMUM_RECALL or contradicts(question, found) or names_a_sibling(knowledge, question, found):
        return False
    told = {term: meanings for term, meanings in question.terms.items() if not _is_value_word(term)}
    if question.within and question.near is not None and not holds_the_part(replace(question, terms=told), found):
        return False
    left = [term for term in found.unexplained if not _is_value_word(term)]
    if asks_span(question):  # whose span it is may be said of everybody: "교직원 생애주기"
        left = [term for term in left if term not in knowledge.lexicon.counted]
    if Family.AMOUNT in question.families:
        left = [term for term in left if term not in _WORKS]
    if question.focus in left:  # "남자 인원": what the value is of
        return False
    named = knowledge.beside(found.entry.lines, Kind.COURSE)  # by what tells it from any other: "승마 지도자 직무연수"
    if named and any(_stands_before_another(question, term) for term in left):
        return False
    return not any(term.isdigit() or knowledge.holds(question.terms[term]) for term in left) and len(left) < 2


def _stands_before_another(question: Question, term: str) -> bool:
    """Whether nothing but a blank stands between a term and the next."""
    place = question.places.get(term)
    behind = question.text[place + len(term) :].lstrip() if place is not None else ""
    return any(behind.startswith(other) for other in question.terms)


def _is_value_word(term: str) -> bool:
    return _VALUE_SUFFIX.fullmatch(term) is not None or term in _ANYBODY


def _kinds(question: Question) -> tuple[re.Pattern[str], ...]:
    """What a line has to hold, one pattern for each kind of value asked for."""
    long = lasts(question)
    kinds = [
        pattern
        for ask in question.asks
        if (pattern := HOW_LONG if long and ask.measure == "date" else _kind(question, ask))
    ]
    if any(term.endswith(("율", "률")) for term in question.terms) or "growth" in question.operations:
        of_money = question.names_money
        kinds = [kind for kind in kinds if kind is not _MONEY or of_money] + [_RATE]  # "수료율은 얼마": no money
    if _TAKES.search(question.text):
        kinds = [_TAKEN]
    if _LONG.search(question.text):
        kinds = [*(kind for kind in kinds if kind in (DATE, _DAYS)), _LENGTH]
    if _SEATS.search(question.text):
        kinds = [re.compile(r"\d\s?석")]
    if _ROOMS.search(question.text):
        kinds = [*(kind for kind in kinds if kind.pattern != f"{_COUNTED}개"), re.compile(r"\d\s?실")]
    if kinds and _UNTIL_WHEN.search(question.text):
        kinds.append(_DEADLINE)
    if not kinds and (question.operations & OF_TWO or _HOW_MUCH.search(question.text)):
        kinds.append(re.compile(r"\d"))
    return tuple(kinds)


def _kind(question: Question, ask: Ask) -> re.Pattern[str] | None:
    if ask.measure == "date":
        if ask.words in ("며칠", "몇일"):  # when, or how long
            return _DAYS
        if ask.words in EXACT_DATES:
            return _CALENDAR
        if asks_span(question):
            return re.compile(rf"{DATE.pattern}|{SPAN.pattern}")
        return _OWN_NAME if _WHICH_PERIOD.search(question.text) else DATE
    if ask.measure == "address":
        return HELD_AT
    if ask.family is Family.AMOUNT and ask.measure == "amount":
        return _MONEY
    if ask.family is Family.COUNT:
        if ask.words == "수":  # "기관의 수"
            return _THINGS
        if ask.unit == "대" and _CARS.search(question.text):
            return re.compile(_COUNTED + "[대면]")
        return re.compile(_COUNTED + _COUNTERS.get(ask.unit, re.escape(ask.unit))) if ask.unit else _ANY_COUNT
    return None
