"""A question and its reply in; whether the lines cited state what the question asks of its topic out.

A line may be about the very topic and yet not answer: a course's head count is not how many applied, the cost of works
not who did them, a year's figure not a month's. What is asked of a topic is its relation. The lexicon lists relations
of the genre, each with how it is asked and what a line holds that tells it; what divides a figure (a month, a part of
those counted, shares) is looked for here. A title that a line merely stands under tells nothing.
"""

import calendar
import re
from collections import Counter
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from assistant.answer import Composer
from assistant.draft import Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare, compact, jamo
from ingest.records import BudgetRow, Cell

_VALUES = frozenset({Family.AMOUNT, Family.COUNT})
_MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9])월(?!요일)")
_PERIODS = frozenset({"시기", "기간", "연도", "일정"})  # a line may call them by a name: 입직기
_ENGLISH_MONTHS = tuple(name.lower() for name in calendar.month_name[1:])
_IN_MONTH = re.compile(rf"\b(?:in|of|during|for) ({'|'.join(_ENGLISH_MONTHS)})\b", re.IGNORECASE)
_DATE = re.compile(
    r"(?:19|20)\d\d(?![\d,])|['’‘]\d\d\.|\d월|\d일|(?<!\d)\d{1,2}\.\d{1,2}\.|연중|수시|상시|매[월년주]|요일|분기|반기"
)
_MONTHS = re.compile(r"(?<!\d)(1[0-2]|[1-9])월?[~∼–-](1[0-2]|[1-9])월")
_LISTED_MONTHS = re.compile(r"(?<!\d)((?:1[0-2]|[1-9])(?:[·ㆍ,](?:1[0-2]|[1-9]))*)월")
_DATED = re.compile(r"\d\.(1[0-2]|[1-9])(?!\d)|(?<![\d.])(1[0-2]|[1-9])\.\d{1,2}\.")
_SHARED = re.compile(r"(?:얼마|몇[가-힣]{1,2})씩|각각[^?]*(?:나뉘|나누|배분)|(?:나뉘|나누)[^?]*각각")
_UNIT = re.compile(r"\d(명|천원|만원|백만원|원|과정|교|회|개|종|편|기관)")
# "25교는 각각 얼마씩": the parts of one thing, none of which has a name.
_NUMBERED = re.compile(r"\d(?:교|곳|과정|명|개교|팀|개)[은는이가에의]?[^?]{0,8}(?:각각|씩)")
_BY = re.compile(
    r"([가-힣]{1,3})별(?:로(?=는|도|어떻|얼마|몇|알려|각각|말|보여|정리|나누면|구분|[?]|$)"
    r"|(?!로)[가-힣]{0,10}(?:인원|금액|예산|현황|건수|정원|일정|날짜|점수|만족도))"
)
_COUNTER = re.compile(r"(편|권|대|통|석|장|부)수(?=[는가를]|$|\?)|몇(권|대|통|석|미터|벌|장|그루|마리)")
_COUNTED = re.compile(r"몇(건|곳|개|가지|군데|줄)")
_AMOUNT = re.compile(r"(?P<before>[^,(·:]*?)금?\s?(?:\d[\d,.]*)\s?(?:천|만|백만|억)?원")
_OF_COUNTED = re.compile(r"\d\s?(?:회|건|번|차례|대|명)\s?(?:중|가운데)")
_LISTED = re.compile(r"\([^()]*,[^()]*\)")
_SHARES = re.compile(r"각\d|[당별]\d")
_JOINT = re.compile(r"[과와고며,]|이랑|하고|및")
_BY_OTHERS = frozenset({"sum", "largest", "smallest", "bound", "compare", "difference", "growth", "yesno", "share"})
_PICKED = _BY_OTHERS | {"moved", "unchanged", "empty", "above", "below"}
# "탈락한 사람은 몇 명", "응답한 업체는 몇 곳": what those counted did.
_DOING = re.compile(
    r"(?<![가-힣])(?:([가-힣]{2,4})(?:한|된|했던|하는|되는|받은)|([가-힣]{1,2}(?:친|낸|탄|잃은|떨어진|늦은|붙은|산|판)))\s"
    r"(?:사람|인원|직원|교사|교원|교직원|학생|업체|기관|학교|팀|분|작품|건수)들?"
    r"[은는이가의]?\s?(?:모두\s|총\s)?(?:몇|수[는가]?(?=[\s?]|$))"
)
# "자격연수를 받은 교사 가운데 여교사는 몇 명": a part of those counted.
_PART = re.compile(
    r"(?P<whole>.+?)(?:에서|\s가운데|\s중에서?|\s중|(?:[을를]\s?)(?:받은|들은|이수한|수료한|마친|참가한|참여한))\s"
    r"(?P<part>[^,?몇]+?)(?:[은는이가]|의?\s(?:수|인원)[은는]?)?\s?(?:모두|총)?\s?몇\s?(?:명|분|사람|과정|개|건|편|교|곳)"
)
_ENGLISH_PART = re.compile(
    r"how many of (?P<whole>.+?) (?:were|are|was|is) (?P<part>[a-z ]+?)(?: in \d{4})?[?.]*$", re.IGNORECASE
)


class _Told(NamedTuple):
    """The lines cited, each compact, and all of them with their own headings."""

    lines: tuple[str, ...]
    text: str


def states_relation(knowledge: Knowledge, question: Question, reply: Reply) -> bool:
    """Whether the lines that ``reply`` cites state what is asked of the topic; True where nothing says they do not."""
    told = _told(knowledge, reply)
    return (
        _is_told(knowledge, question, told.text)
        and _is_of_the_person(question, told.text)
        and _is_dated(question, told.text)
        and _is_of_the_years(knowledge, question, reply, told.text)
        and _is_of_the_months(question, reply, told.text)
        and not _picks_of_one(question, reply)
        and _is_shared(question, reply, told)
        and _is_divided_by(question, reply, told.text)
        and _is_counted(question, reply, told.text)
        and _is_amount_of(knowledge, question, reply)
        and _is_of_the_part(knowledge, question, reply)
        and _is_of_the_head(knowledge, question, reply, told.text)
    )


def besides(knowledge: Knowledge, question: Question, reply: Reply) -> tuple[str, ...]:
    """What is asked behind a joint and not told, where ``reply`` tells what is asked before: 공사비와 공사 업체.

    Empty where anything else is amiss.
    """
    ends = [ask.end for ask in question.asks if ask.family in _VALUES]
    untold = _untold(knowledge, question, _told(knowledge, reply).text)
    apart = ends and all(_JOINT.search(_asked(question), min(ends), match.end()) for match in untold)
    return tuple(match.group() for match in untold) if apart else ()


def _untold(knowledge: Knowledge, question: Question, told: str) -> list[re.Match[str]]:
    """The words of relations that are asked and not told."""
    asked = _asked(question)
    people = {Family.CONTACT, Family.DUTY} & set(question.families)
    relations = (relation for relation in knowledge.lexicon.relations if relation.of_people or not people)
    found = ((relation, relation.asked.search(asked)) for relation in relations)
    return [match for relation, match in found if match is not None and not relation.told.search(told)]


def _is_told(knowledge: Knowledge, question: Question, told: str) -> bool:
    """Whether what is asked by words of a relation is told by words of it."""
    return not _untold(knowledge, question, told)


def _asked(question: Question) -> str:
    """The question, compact, with what was typed where a slip was corrected: a 수상자 is no slip for a 수상작."""
    text = question.text
    for typed, read in question.corrections:
        text = text.replace(read, typed)
    return compact(text.lower()).text


def _told(knowledge: Knowledge, reply: Reply) -> _Told:
    lines = tuple(compact(knowledge.briefing.quote(citation.lines).lower()).text for citation in reply.citations)
    headings = compact(" ".join(map(_headings, reply.focus.entries)).lower()).text
    return _Told(lines, " ".join((*lines, headings)))


def _headings(entry: Entry) -> str:
    """The headings that are the entry's own: of its group, its row and its column."""
    record = entry.record
    own = [entry.group or "", entry.tag or ""]
    if entry.kind is Kind.TOTAL:
        own.append(entry.label)
    if entry.programme is None:
        own.append(entry.section.title)
    if isinstance(record, Cell):
        own += (*record.row, *record.column, record.table)
    if isinstance(record, BudgetRow):
        own += (word for fact in entry.facts for word in fact.column)
    return " ".join(own)


def _is_of_the_person(question: Question, told: str) -> bool:
    """A date that a question about somebody asks for is theirs: when they came stands beside no name."""
    if not question.people or not any(ask.family is Family.DATE for ask in question.asks):
        return True
    return any(name in told for name in question.people)


def _is_dated(question: Question, told: str) -> bool:
    """Where the last thing asked is a date, the lines hold one: "515천원은 언제 들어왔나" asks for no amount."""
    last = question.asks[-1] if question.asks else None
    dated = (
        last is not None
        and last.measure == "date"
        and last.words not in _PERIODS
        and "yesno" not in question.operations
    )
    return not dated or _DATE.search(told) is not None


def _is_of_the_years(knowledge: Knowledge, question: Question, reply: Reply, told: str) -> bool:
    """Figures of two years hold both: the plan of this year is none for the next."""
    foreign = set(question.years) - set(knowledge.vocabulary.years)
    entries = reply.focus.entries
    if len(question.years) < 2 or any(entry.kind is Kind.EVENT for entry in entries):
        return True
    stated = {year for entry in entries for year in (entry.year, *(fact.year for fact in entry.facts))}
    if "전년" in told:  # "전년대비 273점 증가" tells last year's figure as well
        stated |= {year - 1 for year in stated if year}
    return all(year in stated or re.search(rf"(?:{year}|['’‘]{year % 100:02})", told) for year in foreign)


def _is_of_the_months(question: Question, reply: Reply, told: str) -> bool:
    """A figure of some months is not the year's."""
    asked = {int(month) for month in _MONTH.findall(compact(question.text).text)}
    asked |= {_ENGLISH_MONTHS.index(month.lower()) + 1 for month in _IN_MONTH.findall(question.text)}
    if not asked or question.quarters or not _VALUES & set(question.families):
        return True
    stated = {int(month) for listed in _LISTED_MONTHS.findall(told) for month in re.findall(r"\d+", listed)}
    for first, last in _MONTHS.findall(told):
        stated |= set(range(int(first), int(last) + 1))
    stated |= {int(month) for dated in _DATED.findall(told) for month in dated if month}
    for entry in reply.focus.entries:
        if isinstance(entry.record, Cell):
            stated |= {int(word) for word in entry.record.column if word.isdigit()}
    return bool(asked & stated)


def _picks_of_one(question: Question, reply: Reply) -> bool:
    """Whether the largest of several is asked for that only one figure stands for: "수리 5회 중 가장 비싼 것"."""
    picks = question.operations & {"largest", "smallest"}
    return bool(picks) and len(reply.focus.entries) == 1 and _OF_COUNTED.search(question.text) is not None


def _is_shared(question: Question, reply: Reply, told: _Told) -> bool:
    """What each of several gets is not what they get together."""
    by_time = question.quarters or question.every_quarter or question.halves or "분기" in question.text
    several = len(question.years) > 1 or by_time
    if several or not _SHARED.search(compact(question.text).text) or not _VALUES & set(question.families):
        return True
    of_each = {entry.label for entry in reply.focus.entries if entry.facts}
    divided = any(_counts(line) > 1 for line in told.lines)
    numbered = not question.level and _NUMBERED.search(compact(question.text).text)
    return (len(of_each) > 1 and not numbered) or divided or _SHARES.search(told.text) is not None


def _counts(line: str) -> int:
    """How many figures a line states in the counter that it has most of."""
    return max(Counter(_UNIT.findall(line)).values(), default=0)


def _is_divided_by(question: Question, reply: Reply, told: str) -> bool:
    """A figure asked for by month, region or course is no sum over them; several lines may be its parts."""
    by = _BY.search(compact(question.text).text)
    if by is None or question.every_quarter or question.operations & _BY_OTHERS or len(reply.focus.entries) > 1:
        return True
    return f"{by[1]}별" in told or f"({by[1]}" in told


def _is_counted(question: Question, reply: Reply, told: str) -> bool:
    """What is counted stands in the counter asked for; a list of one line counts nothing."""
    counter = _COUNTER.search(_asked(question))
    unit = counter and (counter[1] or counter[2])
    if unit and not re.search(rf"\d{unit}|\({unit}[)·,]|{unit}수", told):
        return False
    only_counts = "count" in question.operations and not question.operations & _PICKED and not question.bounds
    one = len(reply.focus.entries) == 1 and reply.composer is Composer.COMPUTED
    if not (only_counts and one) or question.asks:
        return True
    return any(re.search(rf"\d{counter}", told) for counter in _COUNTED.findall(compact(question.text).text))


def _is_amount_of(knowledge: Knowledge, question: Question, reply: Reply) -> bool:
    """An amount that a line of prose gives a name of its own ("고철 매각대금 수입 515천원") is of what is so named."""
    entries = reply.focus.entries
    if len(entries) != 1 or entries[0].kind is not Kind.STATEMENT or not question.asks_for("amount"):
        return True
    asked = {word for meanings in question.terms.values() for word in meanings}
    named = [set(knowledge.index.terms(match["before"])) for match in _AMOUNT.finditer(entries[0].label)]
    return not named or any(not words or words & asked for words in named)


def _is_of_the_part(knowledge: Knowledge, question: Question, reply: Reply) -> bool:
    """A count of a part of those a line counts has to name the part apart from the whole."""
    found = (_ENGLISH_PART if question.english else _PART).search(question.text)
    entries = [entry for entry in reply.focus.entries if entry.kind in (Kind.COURSE, Kind.STATEMENT)]
    if found is None or question.operations & _BY_OTHERS or not entries or len(entries) < len(reply.focus.entries):
        return True
    if any(_counts(entry.label) > 1 for entry in entries):  # the line itself tells parts apart
        return True
    whole = bare(found["whole"])
    part = [word for word in _words(knowledge, found["part"]) if word not in knowledge.lexicon.counted]
    new = [knowledge.lexicon.english.get(word, (word,)) for word in part if word not in whole]
    # What a label lists in brackets is counted together: "영어회화(Hot Topics, Everyday Life)".
    named = " ".join(f"{_LISTED.sub(' ', entry.label)} {entry.tag or ''} {entry.group or ''}" for entry in entries)
    labels = bare(named.lower())
    return not part or any(meaning in labels for meanings in new for meaning in meanings)


def _is_of_the_head(knowledge: Knowledge, question: Question, reply: Reply, told: str) -> bool:
    """A value has to be one of what the question names right before it asks: "응답" of "설문에 응답한 업체는 몇 곳".

    Words that name only the measure, or whom a line counts anyway, need not be told.
    """
    entries = reply.focus.entries
    if len(entries) != 1 or question.operations & _PICKED or not _VALUES & set(question.families):
        return True
    lexicon = knowledge.lexicon
    heads = {match[1] or match[2] for match in _DOING.finditer(question.text)} - lexicon.stop
    if question.focus in question.places:
        heads.add(question.focus or "")
    told = bare(f"{told} {entries[0].label} {entries[0].context}").lower()
    return all(
        any(meaning.lower() in told for meaning in question.terms.get(head) or question.hints.get(head) or (head,))
        or _is_slip(head, entries[0].label)
        for head in heads - lexicon.counted - lexicon.actions
    )


def _is_slip(word: str, label: str) -> bool:
    """Whether a label holds the word but for one letter: 학대 for 확대."""
    label = bare(label)
    parts = {jamo(label[start : start + len(word)]) for start in range(len(label) - len(word) + 1)}
    return any(Levenshtein.distance(jamo(word), part, score_cutoff=1) == 1 for part in parts)


def _words(knowledge: Knowledge, text: str) -> list[str]:
    lexicon = knowledge.lexicon
    said = text.lower().split() if text.isascii() else knowledge.index.terms(text)
    return [
        word
        for word in said
        if not word.isdigit() and word not in lexicon.stop | lexicon.english_stop | lexicon.actions
    ]
