"""A question for a figure and the lines that answer it; whether the figure is of what the question counts.

A line that counts a whole tells of none of its parts, and a figure of several things is not what each of them gets.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from rapidfuzz.distance import Levenshtein

from assistant.answer import Composer
from assistant.answers.cited import Told, asked_of
from assistant.answers.members import members_apart
from assistant.draft import Reply
from assistant.entries import BUDGETED, Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.levels import levels_of_grades
from assistant.numerals import SMALL
from assistant.operations import EXTREMES
from assistant.postings import IMPLIED
from assistant.question import ON_PEOPLE, VALUES, Family, Question
from assistant.text import bare, compact, jamo

_SHARED = re.compile(r"(?:얼마|몇[가-힣]{1,2})씩|각각[^?]*(?:나뉘|나누|배분)|(?:나뉘|나누)[^?]*각각")
_UNIT = re.compile(r"\d(명|천원|만원|백만원|원|과정|교|회|개|종|편|기관|시간|차시|일|주|박|분(?!기|임|원|야))")
_NAMES_PART = re.compile(r"[분반]기|quarter|half", re.IGNORECASE)
_PART_OF_YEAR = re.compile(r"[분반]기|\d월|\d\.\s?\d|연중|매월")
_SHORTEST_NAME = 6  # syllables
_TAUGHT = frozenset((*IMPLIED[Kind.COURSE].split(), "강좌"))  # what each is: "원격강좌" of [원격]
_TO_ALL = re.compile(r"(?:모든|매|전)[가-힣]{1,4}(?:에|마다|에게)|마다")  # "2시간을 모든 과정에 넣음": what each gets
# "25교는 각각 얼마씩": the parts of one thing, none of which has a name.
_NUMBERED = re.compile(r"\d(?:교|곳|과정|명|개교|팀|개)[은는이가에의]?[^?]{0,8}(?:각각|씩)")
_BY = re.compile(
    r"([가-힣]{1,3})별(?:로(?=는|도|어떻|얼마|몇|알려|각각|말|보여|정리|나누면|구분|[?]|$)"
    r"|(?!로)[가-힣]{0,10}(?:인원|금액|예산|현황|건수|정원|일정|날짜|점수|만족도))"
)
_BY_UNITS = ("부서", "부", "과", "팀")
_COUNTER = re.compile(r"(편|권|대|통|석|장|부)수(?=[는가를]|$|\?)|몇(권|대|통|석|미터|벌|장|그루|마리)")
_COUNTED = re.compile(r"몇(건|곳|개|가지|군데|줄)")
_COUNTED_PLACES = re.compile(r"몇(?:곳|군데)")
_PLACES = "곳|개?교|개?기관|개소|개?원|군데|개?실|개사|개업체|개청|센터|개지역|개시"
_SAME = {"곳": _PLACES, "군데": _PLACES, "건": "건|회|점|편|번"}
# "고등학교는 몇 개", "도서관은 몇 개": counted in pieces, though a line counts them as places.
_PLACES_IN_PIECES = re.compile(r"(?:학교|[가-힣]관|유치원|분원|지원청|센터)[은는이가]?(?:모두|총|전부)?몇개")
_PARKED = re.compile(r"주차.*몇(?:대|면)|몇(?:대|면).*주차")  # "88면" has room for as many cars
_SEATED = re.compile(r"앉|들어[가갈]|수용|좌석|객석|\bseats?\b", re.IGNORECASE)
_COUNTED_NOUN = re.compile(
    r"(?:팀|학교|기관|지원청|업체|유치원|대학|사람|학생|교실|건물|회사|단체|위원회|대회|작품)[은는이가]?(?:모두|총|전부)?몇(?:개|곳|군데|건)"
    r"|몇개(?:의)?(?:팀|학교|기관|업체|학급|대학|단체|작품)"
)
_RANK = re.compile(r"\d\s?(?:급|학년|기|차|년차|세|단계|호봉)")
_AMOUNT = re.compile(r"(?P<before>[^,(·:]*?)금?\s?(?:\d[\d,.]*)\s?(?:천|만|백만|억)?원")
_HEADED = re.compile(r"([^,:()\d]{2,24}?[료비당금])(?:은|는|:|\()\s?")
_OF_COUNTED = re.compile(r"\d\s?(?:회|건|번|차례|대|명)\s?(?:중|가운데)")
_LISTED = re.compile(r"\([^()]*,[^()]*\)|^[^()]*?,.*?\s등(?=\s)")
_WITH_PARTS = frozenset({Kind.COURSE, Kind.STATEMENT, Kind.BUDGET, Kind.TOTAL, Kind.WORK})
# "최소 몇 명이 모여야 하나": what is required, not how many there are.
_REQUIRED = re.compile(r"(?:최소한?|적어도)\s?몇\s?(?:명|분|사람|회|번|시간|차시|개월|일|팀)[^?]{0,12}?(?:야\s|필요)")
_REQUIRES = re.compile(r"이상|최소|적어도|부터|하한")
_OWN_PART = re.compile(r"몫|(?:배정|할당)된?\s?(?:액|금액|예산)")
_SHARES = re.compile(r"각\d|[당별]\d")
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
    r"(?P<whole>.{1,80}?)(?:에서|\s가운데|\s중에서?|\s중|(?:[을를]\s?)(?:받은|들은|이수한|수료한|마친|참가한|참여한))\s"
    r"(?P<part>[^,?몇]{1,40}?)(?:[은는이가]|의?\s(?:수|인원)[은는]?)?\s?(?:모두|총)?\s?"
    r"(?:몇\s?(?:명|분(?!기)|사람|과정|개|건|편|교|곳)|얼마|(?:차시|과정|회|편)\s?수(?=[를은는]))"
)
_NUMBER_OF = re.compile(r"([가-힣]{2,})\s수[는은가]?\s?\??$")
_ENGLISH_PART = re.compile(
    r"how many of (?P<whole>.+?) (?:were|are|was|is) (?P<part>[a-z ]+?)(?: in \d{4})?[?.]*$", re.IGNORECASE
)


def is_of_what_is_counted(knowledge: Knowledge, question: Question, reply: Reply, told: Told) -> bool:
    """Whether the figure is of the part, the share, the counter and the head that the question names."""
    return (
        not (_REQUIRED.search(question.text) and not _REQUIRES.search(told.text))
        and not _picks_of_one(question, reply)
        and _is_shared(question, reply, told)
        and _is_divided_by(question, reply, told.text)
        and _is_counted(question, reply, told.text)
        and _is_of_the_part_of_year(question, told.text)
        and _is_of_the_box(knowledge, question, reply, told.text)
        and _is_of_the_departments(knowledge, question, reply)
        and _is_amount_of(knowledge, question, reply)
        and _is_of_the_part(knowledge, question, reply)
        and _is_of_the_head(knowledge, question, reply, told.text)
    )


def _is_of_the_part_of_year(question: Question, told: str) -> bool:
    """People and courses of a quarter are no people and courses of a year."""
    if not question.asks or not {Family.COUNT} >= set(question.families):
        return True
    named = (question.quarters or question.halves) and _NAMES_PART.search(question.text)  # no 4분기 of 연말정산
    return not named or _PART_OF_YEAR.search(told) is not None


def _is_of_the_box(knowledge: Knowledge, question: Question, reply: Reply, told: str) -> bool:
    """A figure of what a box explains is told by its name, or the beginning of one of several words, or beside it."""
    if not VALUES & set(question.families):
        return True
    asked, told = bare(question.text), bare(told)
    beside = {entry.programme for entry in reply.focus.entries}
    for box in knowledge.of_kind(Kind.DEFINITION):
        if box.programme in beside:
            continue
        words = box.label.split()
        starts = (bare(" ".join(words[:count])) for count in range(len(words), 1, -1))
        named = next((start for start in starts if len(start) >= _SHORTEST_NAME and start in asked), "")
        if named not in told:
            return False
    return True


def _picks_of_one(question: Question, reply: Reply) -> bool:
    """Whether the largest of several is asked for that only one figure stands for: "수리 5회 중 가장 비싼 것"."""
    picks = question.operations & EXTREMES and not question.codes  # "460번 중" counts nothing
    return bool(picks) and len(reply.focus.entries) == 1 and _OF_COUNTED.search(question.text) is not None


def _is_shared(question: Question, reply: Reply, told: Told) -> bool:
    """What each of several gets is not what they get together."""
    by_time = question.quarters or question.every_quarter or question.halves or "분기" in question.text
    one_line = len({entry.lines for entry in reply.focus.entries}) == 1
    of_parts = question.each and one_line and reply.text.count(": ") > 1  # "본원과 관측소에 각각 몇 대씩"
    several = len(question.years) > 1 or by_time or of_parts
    if several or not _SHARED.search(compact(question.text).text) or not VALUES & set(question.families):
        return True
    if all(entry.kind is Kind.DEFINITION for entry in reply.focus.entries):  # says of each what it is
        return True
    of_each = {entry.label for entry in reply.focus.entries if entry.facts}
    divided = any(_counts(line) > 1 for line in told.lines)
    numbered = not question.level and _NUMBERED.search(compact(question.text).text)
    to_each = _SHARES.search(told.text) or any(_TO_ALL.search(compact(line).text) for line in told.lines)
    return (len(of_each) > 1 and not numbered) or divided or bool(to_each)


def _counts(line: str) -> int:
    """How many figures a line states in the counter that it has most of."""
    return max(Counter(_UNIT.findall(line)).values(), default=0)


def _is_divided_by(question: Question, reply: Reply, told: str) -> bool:
    """A figure asked for by month, region or course is no sum over them; several lines may be its parts."""
    by = _BY.search(compact(question.text).text)
    if by is None or question.every_quarter or question.operations & _BY_OTHERS or len(reply.focus.entries) > 1:
        return True
    if set(question.families) <= ON_PEOPLE:  # "담당업무를 항목별로", "담당하는 사람을 사업별로" divide no figure
        return True
    in_each = by[1].endswith(_BY_UNITS) and reply.composer is Composer.COMPUTED and reply.text.count("\n- ") > 1
    return in_each or f"{by[1]}별" in told or f"({by[1]}" in told


def _is_counted(question: Question, reply: Reply, told: str) -> bool:
    """What is counted stands in the counter asked for; a list of one line counts nothing."""
    if reply.composer is Composer.QUOTED and not question.is_open and not _quotes_counts(question, told):
        return False
    counter = _COUNTER.search(asked_of(question))
    unit = counter and (counter[1] or counter[2])
    unit = "[대면]" if unit == "대" and _PARKED.search(asked_of(question)) else unit
    if unit and not re.search(rf"\d{unit}|\({unit}[)·,]|{unit}수", told):
        return False
    if not _counts_the_noun(question, reply, told):
        return False
    places = _COUNTED_PLACES.search(compact(question.text).text)
    if places and "sum" in question.operations and not re.search(rf"\d\s?(?:{_PLACES})", reply.text):
        return False  # places are no people
    only_counts = "count" in question.operations and not question.operations & _PICKED and not question.bounds
    if not only_counts or question.asks or not reply.focus.entries or reply.composer is Composer.QUOTED:
        return True
    of_rows = question.codes or question.amount_word  # "비예산 과제": what is counted is rows, be it one
    if of_rows and all(entry.kind is Kind.BUDGET for entry in reply.focus.entries):
        return True
    text = compact(question.text).text
    counted = _COUNTED_NOUN.search(text)
    if len(reply.focus.entries) > 1:  # a list of lines counts lines, no teams or offices
        places = counted or _COUNTED_PLACES.search(text)
        return places is None or any(e.kind is not Kind.COURSE for e in reply.focus.entries)
    same = {**_SAME, "개": f"개|{_PLACES}"} if _PLACES_IN_PIECES.search(text) else _SAME
    return any(re.search(rf"\d(?:{same.get(counter, counter)})", told) for counter in _COUNTED.findall(text))


def _counts_the_noun(question: Question, reply: Reply, told: str) -> bool:
    """Whether "부서 수" is told by a figure of 부서: "전 부서 대상 인사간담회(7회)" counts none. A cell counts what its
    header names: 누적조회(천회)."""
    of_noun = _NUMBER_OF.search(question.text)
    if of_noun is None or of_noun[1] not in told:
        return True
    headed = any(of_noun[1] in bare(" ".join(entry.column)) for entry in reply.focus.entries)
    counter = rf"\d\s?{of_noun[1]}(?![가-힣])"  # "2과정"
    return headed or re.search(rf"{of_noun[1]}[^\d]{{0,8}}\d[\d,.]*(?![\d,.%])|{counter}", told) is not None


def _quotes_counts(question: Question, told: str) -> bool:
    """Whether lines quoted hold a count in each counter asked for: improvements named are no head count."""
    seated = {"명": "[명석]"} if _SEATED.search(question.text) else {}  # a seat holds one
    same = {"회": "(?:회|번|차례)", **({"대": "[대면]"} if _PARKED.search(asked_of(question)) else {}), **seated}
    counted = (same.get(unit, re.escape(unit)) for unit in question.counters)
    return all(re.search(rf"(?:\d|{SMALL})(?:여|개)?{unit}|[(:]{unit}", told) for unit in counted)


def _is_of_the_departments(knowledge: Knowledge, question: Question, reply: Reply) -> bool:
    """Money of a department is of rows that it answers for; of a row that several share no one's part is told."""
    if not question.departments or Family.AMOUNT not in question.families:
        return True
    if _OWN_PART.search(question.text):
        return all(_belongs_to_one(knowledge, question, entry) for entry in reply.focus.entries)
    return all(knowledge.in_departments(question, entry) for entry in reply.focus.entries)


def _belongs_to_one(knowledge: Knowledge, question: Question, entry: Entry) -> bool:
    """Whether the money is that department's alone: its tag stands in the label, or nobody else answers for it."""
    if any(bare(department) in bare(entry.label) for department in question.departments):
        return True
    named = {d for word in knowledge.index.terms(entry.label) for d in knowledge.vocabulary.departments_like(word)}
    others = {c.department for c in knowledge.briefing.contacts if c.section.programme == entry.programme}
    return (named or others) <= set(question.departments)


def _is_amount_of(knowledge: Knowledge, question: Question, reply: Reply) -> bool:
    """An amount that a line of prose gives a name of its own ("고철 매각대금 수입 515천원") is of what is so named."""
    entries = reply.focus.entries
    if len(entries) != 1 or entries[0].kind is not Kind.STATEMENT or not question.asks_for("amount"):
        return True
    asked = question.meant
    asked |= {word for ask in question.asks for word in (ask.words, *knowledge.index.terms(ask.words))}
    headed = _HEADED.match(entries[0].label)  # "관람료는 학생 무료, 일반 3,000원": all of them are of that
    if headed is not None and set(knowledge.index.terms(headed[1])) & asked:
        return True
    named = [
        {word for word in knowledge.index.terms(match["before"]) if len(word) > 1 and not word.isdigit()}
        for match in _AMOUNT.finditer(entries[0].label)
    ]
    return not named or any(not words or words & asked for words in named)


def _is_of_the_part(knowledge: Knowledge, question: Question, reply: Reply) -> bool:
    """A figure of a part of those a line counts has to name the part apart from the whole."""
    found = (_ENGLISH_PART if question.english else _PART).search(question.text)
    entries = [entry for entry in reply.focus.entries if entry.kind in _WITH_PARTS]
    computed = question.operations & _BY_OTHERS - {"yesno"}  # "알려 줄 수 있나요" is no yes or no
    if found is None or computed or not entries or len(entries) < len(reply.focus.entries):
        return True
    if any(_counts(entry.label) > 1 for entry in entries):  # the line itself tells parts apart
        return True
    whole, part = bare(found["whole"]), _part(knowledge, question, found)
    # What a label lists is counted together: "영어회화(Hot Topics, Everyday Life)", "영어, 중국어 등 외국어 교육".
    named = " ".join(f"{_LISTED.sub(' ', entry.label)} {_beside_label(question, entry)}" for entry in entries)
    labels = bare(named.lower())
    if any(bare(rank) not in labels for rank in _RANK.findall(found["part"])):
        return False
    for apart in (one for entry in entries for one in members_apart(knowledge, part, entry.label)):
        if apart.by_comma or all(any(bare(word) in whole for word in words) for words in apart.words):
            return False
    new = [meanings for word, meanings in part.items() if bare(word) not in whole]
    return not new or any(bare(meaning) in labels for meanings in new for meaning in meanings)


def _beside_label(question: Question, entry: Entry) -> str:
    """What stands beside the label of an entry: its tag, its heading, and in a row of money what its cells say."""
    cells = () if entry.kind not in BUDGETED else entry.facts
    in_quarters = question.quarters or question.every_quarter  # what is done in one is not what the year's money is for
    said = (fact.text for fact in cells if in_quarters or fact.measure is not Measure.USE)
    return " ".join((entry.tag or "", entry.group or "", *said))


def _part(knowledge: Knowledge, question: Question, found: re.Match[str]) -> Mapping[str, Iterable[str]]:
    """The words for the part, without those that mean whom a line counts anyway, each with its meanings."""
    lexicon = knowledge.lexicon
    if question.english:
        words = [word for word in found["part"].lower().split() if word not in lexicon.english_stop]
        return {word: lexicon.english.get(word, (word,)) for word in words if word not in lexicon.counted}
    said = (word for word in knowledge.index.terms(found["part"]) if word not in lexicon.counted)
    return {word: question.terms[word] for word in said if word in question.terms}


def _is_of_the_head(knowledge: Knowledge, question: Question, reply: Reply, told: str) -> bool:
    """A value has to be one of what the question names right before it asks: "응답" of "설문에 응답한 업체는 몇 곳".

    Words that name only the measure, or whom a line counts anyway, need not be told.
    """
    entries = reply.focus.entries
    if len(entries) != 1 or question.operations & _PICKED or not VALUES & set(question.families):
        return True
    lexicon = knowledge.lexicon
    heads = {match[1] or match[2] for match in _DOING.finditer(question.text)} - lexicon.stop
    foreign = question.english and (question.focus or "").isascii() and reply.composer is Composer.QUOTED
    if question.focus in question.places and not foreign:
        heads.add(question.focus or "")
    implied = _TAUGHT if entries[0].kind is Kind.COURSE else frozenset()
    levels = " ".join(levels_of_grades(f"{entries[0].label} {entries[0].tag or ''}"))
    of_rates, told = "%" in told, bare(f"{told} {entries[0].label} {entries[0].context} {levels}").lower()
    return all(
        any(bare(word).lower() in told for word in question.terms.get(head) or question.hints.get(head) or (head,))
        or _is_slip(head, entries[0].label)
        or (of_rates and head[-1:] in ("율", "률") and head[:-1] in told)  # 목표율 of "목표 79.6%"
        for head in heads - lexicon.counted - lexicon.actions - implied
    )


def _is_slip(word: str, label: str) -> bool:
    """Whether a label holds the word but for one letter: 학대 for 확대."""
    label = bare(label)
    parts = {jamo(label[start : start + len(word)]) for start in range(len(label) - len(word) + 1)}
    return any(Levenshtein.distance(jamo(word), part, score_cutoff=1) == 1 for part in parts)
