"""A question that asks several things at once in; the questions it is made of out.

"…의 인원과 …의 예산, 그리고 담당자 번호" is cut where one family of asks ends and the next begins; each part then
takes over what it leaves open from the one before, as a follow-up does.
"""

import re
from itertools import pairwise

from assistant.operations import APART, EXTREMES
from assistant.question import Family, Question
from assistant.text import compact

# Where one thing asked for ends and the next begins.
_JOINT = re.compile(
    r",(?!\d{3})\s*(?:and\s+)?(?:그리고\s*)?|\s*그리고\s*|(?<=[가-힣])(?:과|와|이랑|랑|[고며]),?\s+|\s+(?:및|또는|and)\s+|;\s*|[?.!]\s+"
)
# Of these that joins whole sentences, where there is one: "2025년과 같은 과제는 어디이고, 담당자는 누구".
_BETWEEN_SENTENCES = re.compile(r"(?<=[가-힣])(?:이고|이며|하고|하며),?\s+|;\s*|[?!]\s+")
# A verb that ends one sentence and begins no other: "만들고, 몇 편", "밝혀 주시고, 결원이".
_VERB_JOINT = re.compile(r"(?<=[가-힣]고)(?<!하고)(?<!이고),\s")
# "토핑교육이 무엇이고 …", "… 무엇인지와 …", "…의 뜻과 …"
_WHAT = re.compile(
    r"(?P<what>(?<=[은는이가]\s)(?:뭐|무엇|어떤\s것|어떤\s건지))(?:이고|이며|인지|고|며)(?:와|하고|랑|도)?,?\s"
    r"|(?P<short>(?<=[은는이가]\s)뭔)지(?:와|하고|랑|도)?,?\s"
    r"|(?P<sense>(?<=의\s)(?:뜻|의미|정의|개념))(?:과|와|하고|이랑|랑),?\s"
)
_OWN_SUBJECT = re.compile(r"[^,?]{2,40}[은는이가]\s(?:무엇|뭐|뭔)")
# An open question that comes last: "몇 종이고, 어떤 분야를 다루나요".
_THEN_OPEN = re.compile(
    r"(?<=[가-힣])(?:이고|이며|[고며]),?\s(?=(?:주로\s|각각\s)?(?:어떤|무슨|무엇|뭐|뭘|어떻게|왜))"
    r"|,?\sand\s(?=(?:what|which|how(?!\smany|\smuch)|why)\b)"
    r"|(?<=[가-힣])(?:과|와|하고|이?랑),?\s(?=[^,?]{2,40}[은는이가]\s(?:무엇|뭐|뭔))"
    r"|(?<=[가-힣])(?:과|와|하고|이?랑),?\s(?=[^,?]{2,40}[가-힣][은는을ㄴ린인한된난]\s(?:이유|사유|까닭)(?:[을를은는도이가]|\s|\?|$))"
)
_THAT = re.compile(r"(?:해당|이|그|위)\s?(?P<noun>과정|연수|사업|교육|과제|행사|제도)(?=[의은는이가을를도]\s)")
_NEXT_QUESTION = re.compile(r"and(?:how(?:many|much)|what|who|when)|그중|그가운데|그안에서")
# "몇 명이고 …", "언제 운영했으며 …": an ask that is a question of its own, and how it ends.
_OWN_ASK = ("몇", "얼마", "언제")
_VERB_ENDS = re.compile(r"(?:[^\s,.?]*\s)?[^\s,.?]*?(?:고|며|는지|인지|은지),?(?=\s)")
# "세부 과제는 몇 개예요? 그중 비예산은 몇 개고요?": things are counted, then some of them.
_SOME_OF_THESE = re.compile(r"(?<=[?!.,])\s+(?=그\s?(?:중|가운데)(?:에서?)?\s)")
# "how many titles were there and how many were offered as e-books": of the same, as no other thing is named
_SOME_OF_THEM = re.compile(
    r",?\s+and\s+(?=how many (?:(?:of|among) (?:those|these|them)\b"
    r"|(?:was|were|are|have been|had been) [a-z]+(?:ed|en) (?:as|into)\b))",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"how many (?:of|among) (?:those|these|them)\b", re.IGNORECASE)
_ENGLISH_NOUN = re.compile(
    r"how many (?P<noun>[a-z][a-z ]{2,30}?) (?:does|do|are|is|has|have|were|in|at)\b", re.IGNORECASE
)
_COUNTED = re.compile(r"몇\s?[가-힣]|수[는가]?\s?[?.]")
_AND = re.compile(r"(?:과|와|하고|이?랑)\s|\s및\s")
_OF_EACH = frozenset({"list", "count", "yesno"})
_JUST_A_COUNTER = re.compile(r"howmany[가-힣]+")  # of the same line: "…, and how many 차시 in total"
_ELSEWHERE = re.compile(
    r"(?:다른|타)\s?(?:교육청|시·?도|기관|지역|학교)|[가-힣]{2,}(?:교육청|시청|도청|대학교?|대학원)"
)
# "가장 많이 늘어난 사업의 담당자": what is picked out comes first, then what is asked of it.
_PICKED = re.compile(
    r"[가-힣]\s(?:세부\s?)?(?:사업|과제|부서|과|과정|연수|교육|절)"
    r"(?:\s?(?:의|을|를|에서)\s|[은는이가]\s(?=어느|어디|누[구가]|$)|\s(?=담당|책임자|맡|$)|\s\Z)"
)


def clauses(question: Question) -> tuple[str, ...]:
    """The parts of ``question``; itself alone where it asks for one family of things."""
    if _of_a_post(question) or asks_affiliation(question):
        return (question.text,)
    groups = _groups(question)
    origin = compact(question.text).origin
    if "count" in question.operations and (apart := _SOME_OF_THESE.search(question.text)):
        both = question.text[: apart.start()], question.text[apart.end() :]
        if all(map(_COUNTED.search, both)) and all(origin[start] >= apart.end() for start, _ in groups):
            return both
    if question.english and len(some := _SOME_OF_THEM.split(question.text, maxsplit=1)) > 1:
        return some[0], _said_again(question, some[0], some[1])
    if len(groups) < 2 and not (groups and _what_first(question, origin[groups[0][0]])[0]):
        return (question.text,)
    parts, start = _what_first(question, origin[groups[0][0]])
    for (_, end), (begin, _) in pairwise(groups):
        gap_start, gap_end = origin[end - 1] + 1, origin[begin]
        joint = _joint(question, gap_start, gap_end)
        if joint is None:  # one breath ("횟수 비용"): left together
            continue
        parts.append(question.text[start : joint[0]])
        start = joint[1]
    return (*parts, question.text[start:])


def _said_again(question: Question, first: str, second: str) -> str:
    """A question for some "of them" with the word for these, where they are no people and nothing else that is asked
    for in numbers of its own: "how many rooms are for …" after "how many rooms does it have"."""
    noun = _ENGLISH_NOUN.search(first)
    asked = [ask for ask in question.asks if compact(question.text).origin[ask.start] < len(first)]
    known = any(ask.family in (Family.COUNT, Family.STAFF) for ask in asked)
    return second if known or noun is None else _OF_THEM.sub(f"how many {noun['noun']}", second, count=1)


def _of_a_post(question: Question) -> bool:
    """Whether it is asked how many hold a post and who they are, which one list tells: "과장은 몇 분이고 성함은"."""
    asked = {ask.measure for ask in question.asks}
    return bool(question.roles) and not question.has_target and asked == {"people", "person"}


def asks_affiliation(question: Question) -> bool:
    """Whether it is asked how many of those who take part belong elsewhere, which one line tells with where: "다른
    교육청 공무원도 함께한다던데, 어디 소속이고 몇 사람"."""
    counted = any(ask.family is Family.COUNT for ask in question.asks)
    return counted and not question.people and "소속" in question.text and bool(_ELSEWHERE.search(question.text))


def _what_first(question: Question, asked: int) -> tuple[list[str], int]:
    """What something is, where that is asked before the first ask at ``asked`` ("토핑교육이 뭐고 담당자는"); the rest's
    start."""
    match = (
        None if question.operations else _WHAT.search(question.text, 0, asked)
    )  # what is the largest is an ask itself
    if match is None:
        return [], 0
    what = match["what"] or (match["sense"] and f"{match['sense']}은 무엇") or "무엇"
    return [f"{question.text[: match.start()]}{what}인가요?"], match.end()


def _joint(question: Question, start: int, end: int) -> tuple[int, int] | None:
    """Where to cut between two asks: at the conjunction right before the second, else at the first one, or after
    something picked out by largest or smallest."""
    held = {mention.end for mention in question.words.get("roles", ())}  # "담당사무관과 담당의 성명": one ask
    between = list(_JOINT.finditer(question.text, start, end))
    if between and between[-1].end() == end and between[-1].start() in held:
        between.pop()
    joints = list(_BETWEEN_SENTENCES.finditer(question.text, start, end)) or between
    if joints:
        return (joints[-1] if joints[-1].end() == end else joints[0]).span()
    picked = list(_PICKED.finditer(question.text, start, end)) if question.operations & EXTREMES else []
    return (picked[-1].end(), picked[-1].end()) if picked else None


def _groups(question: Question) -> list[tuple[int, int]]:
    """Spans, in the compact text, of neighbouring asks of one family."""
    groups: list[tuple[int, int]] = []
    family = None
    text = compact(question.text).text
    of_years = len(question.years) > 1 and question.operations & APART  # "어느 해가 더" is no date
    for ask in question.asks:
        if of_years and ask.family is Family.DATE:
            continue
        counter = ask.measure == "phone" or _JUST_A_COUNTER.fullmatch(ask.words)
        apart = groups and not counter and _NEXT_QUESTION.search(text, groups[-1][1], ask.start + 8)
        beside = apart and apart.group() == "andhowmany" and apart.start() == groups[-1][1]  # "… and how many B"
        if ask.family == family and (not apart or beside or question.of_year_too):
            groups[-1] = (groups[-1][0], ask.end)
        else:
            groups.append((ask.start, ask.end))
            family = ask.family
    return groups


def halves(question: Question) -> tuple[str, ...]:
    """The two sentences that ``question`` joins by a verb ("몇 편을 만들고, 몇 편을 들어야"); none without one."""
    joints = [m.span() for m in _VERB_JOINT.finditer(question.text)] or asked_again(question)
    if not joints and (both := _beside_an_ask(question)):
        return both
    if len(joints) != 1:
        return ()
    return question.text[: joints[0][0]], question.text[joints[0][1] :]


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a question that says first what it is about: two at most, itself alone where it is one."""
    return tuple(re.split(r"(?<=[다요]\.)\s+", text, maxsplit=1))


def _beside_an_ask(question: Question) -> tuple[str, ...]:
    """A question for each of two things asked of one: "센터의 주소와 준공 연월일"."""
    if len(question.asks) != 1 or not question.operations <= _OF_EACH:
        return ()
    origin, (ask,) = compact(question.text).origin, question.asks
    start, end = origin[ask.start], origin[ask.end - 1] + 1
    joint = _AND.match(question.text, end)
    if joint is None or not start:
        return ()
    rest = question.text[joint.end() :]
    return question.text[:end], rest if _OWN_SUBJECT.match(rest) else question.text[:start] + rest


def asked_again(question: Question) -> list[tuple[int, int]]:
    """Where "몇 명이고" ends one question, and the next names something of its own. Where the two are to be set against
    each other or added up they stay one."""
    if question.operations - _OF_EACH:
        return []
    text, asks = question.text, [ask for ask in question.asks if ask.words.startswith(_OWN_ASK)]
    origin = compact(text).origin
    own = [*question.places.values(), *(mention.start for mention in question.words.get("years", ()))]
    joints = []
    for one, other in pairwise(asks):
        joint = _VERB_ENDS.match(text, origin[one.end - 1] + 1)
        if joint and any(joint.end() <= at < origin[other.start] for at in own):
            joints.append(joint.span())
    return joints


def value_and_open(question: Question) -> tuple[str, ...]:
    """The value asked for first and the open question behind it; empty where there is none."""
    if not question.asks:
        return ()
    asked = compact(question.text).origin[question.asks[-1].end - 1] + 1
    joint = _THEN_OPEN.search(question.text, asked - 1)
    if joint is None:
        return ()
    first, rest = question.text[: joint.start()], question.text[joint.end() :]
    meant = _THAT.match(rest)  # "난독 지도 과정의 인원과, 해당 과정을 줄인 사유"
    named = re.match(rf"[^,?]*?{meant['noun']}(?=[의은는이가을를]?\s)", first) if meant else None
    return first, f"{named[0]}{rest[meant.end() :]}" if meant and named else rest


def head_and_rest(question: Question) -> tuple[str, str] | None:
    """What is asked up to the first joint behind an ask, and the rest; None where nothing follows."""
    if not question.asks:
        return None
    origin = compact(question.text).origin
    joint = _JOINT.search(question.text, origin[question.asks[0].end - 1] + 1)
    return (question.text[: joint.start()], question.text[joint.end() :]) if joint else None
