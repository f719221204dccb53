"""The question as text: its language, which sentences only set the scene, and what is left without given spans."""

import re
from itertools import pairwise

from assistant.text import blanked

# Ends a clause that only tells why somebody asks: "강당을 빌리고 싶은데", "저희는 계약한 업체인데".
_WISH = re.compile(r"(?:싶은데|려는데|려고\s?하는데|[가-힣]인데|싶어서)요?,?\s")
# ... or what is so with the one who asks: "우리 학교에 다문화 학생이 늘었는데 …".
_OF_ME = re.compile(
    r"^(?:아\s|저기요?\s|음\s)?(?:나|난|전|저는?|제가|내가|우리|저희)[가는은도]?\s[^.?!]{2,40}?[가-힣](?:는데|은데|거든|라서|어서|아서)요?[,.]?\s"
)
# ... or who asks, by post and subject: "환경 수업 준비하는 교사인데 …". The school level of one is what is asked about.
_I_AM = re.compile(
    r"^(?![^.?!]*?(?:유치원|초등|초교|중학|중등|고등|고교)[^.?!]*?(?:인데|다[.!]))"
    r"[^.?!]{2,40}?(?:교사|선생님?|쌤|교원|담임|강사|직원|주무관|공무원|학부모)"
    r"(?:인데|이에요|예요|에요|입니다|이라서?|라서|이?거든)(?:요|여)?[,.!]?\s"
)
# ... or for whom: "동료에게 권하려고 하는데", "학부모가 물어보는데".
_FOR_SOMEBODY = re.compile(
    r"^[^.?!]{1,20}?[가-힣](?:(?:에게|한테|께)\s(?:권하|추천하|소개하|안내하|설명하|알려\s?주|전해\s?주)(?:려|고\s?싶)[^.?!]{0,6}?(?:데|서)"
    r"|(?:이|가|께서)\s(?:물어보[는시셔]|물어\s?와|묻는|물으[시셔]|여쭤보|궁금해\s?하)[^.?!]{0,4}?(?:데|서))(?:요|여)?,?\s"
)
# Ends the question before an afterthought that gives the reason for it: "몇 명인가요 표가 복잡해서요", "… 찾아줘 회의
# 전에 보게".
_AFTERTHOUGHT = re.compile(
    r"(?:나요|까요|가요|니까|예요|에요|지요|죠)\s(?=[^?]*(?:서요|데요|거든요|네요|려고요)[.!]?\s*$)"
    r"|[?]\s(?=[^?]{2,30}(?:는데|은데|거든|려고|라서)요?[.!~]*\s*$)"
    r"|(?:줘요?|주세요|줄래요?|다오|달라)[.!]?\s(?=[^?]{2,30}(?:[보쓰넣알하]게|[보쓰넣]려고|[봐써하]야\s?(?:해|돼|함|됨))요?[.!]?\s*$)"
)
_SENTENCE = re.compile(
    r".+?(?:(?<=[가-힣])[.][’”'\"]?(?=\s|$)|(?:(?<=[a-z]{3})|(?<=\)))[.](?=\s+[A-Z])|[?!]+(?=\s|$)|$)"
)
_TOLD = re.compile(r"(?<![습읍니])(?:이|한|된|는|었|았)?다[.!]?[’”'\"]?\s*$")  # a plain statement, not a request
_GLOSSED = re.compile(
    r"((?:(?!(?:the|of|in|on|at|for|to|by|who|is|does|did|a|an|and|elementary|primary|secondary|middle|high|kindergarten)\b)[A-Za-z][\w'-]*\s+){1,6})"
    r"\([^()]*[가-힣][^()]*\)",
    re.I,
)
# "the Planning and Evaluation Department (기획평가부)": of one department, which no other stands before.
_GLOSSED_UNIT = re.compile(
    r"\bthe ((?:(?!(?:Department|Division|Office|Team|Section)\b)[A-Z][\w'-]*,? )+and (?:[A-Z][\w'-]* )+)"
    r"\([^()]*[가-힣][^()]*\)"
)
# "Section 2-1-1 covers whole-child growth. What is …": a statement, by its subject, and no bidding.
_STATED = re.compile(
    r"^(?:section|programme|program|the|this|that|our|my|i|i['’]\w+|we|it|there|one|an?)\b"
    r"(?![^?]*?\b(?:please|tell me)\b)[^?!]*?(?:[a-z]{3}|\))[.]\s+(?=[A-Z][^.]*\?)",
    re.IGNORECASE,
)
_ENGLISH_BEGIN = re.compile(
    r"^\W*(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|please|give"
    r"|tell)\s+(?:\w+\s+)*?[a-z]+\b",
    re.IGNORECASE,
)
_KOREAN_END = re.compile(r"[가-힣](?:요|까|니|죠|다|냐|줘|지|은|는)\s*[?.!]*$|[가-힣]\s?(?:뭐|얼마|몇|누구|언제|어디)")
_DATES = re.compile(r"\d{1,2}월\d{1,2}일|(?<=\d{4}\.)\d{1,2}\.\d{1,2}\.?|\d{1,2}월(?=에|의|부터|까지|$)")


def dates(text: str) -> list[tuple[int, int]]:
    """Spans of months and days in the compact ``text``; a year is a slot of its own."""
    return [match.span() for match in _DATES.finditer(text)]


def of_asker(text: str) -> int:
    """Where a clause ends that tells how it is with the one who asks, before the question; 0 without one."""
    told = _OF_ME.search(text) or _I_AM.search(text)
    return told.end() if told else 0


def tells_why(text: str) -> bool:
    """Whether a clause tells for whom or why it is asked, or how it is with the one who asks."""
    return any(told.search(text) for told in (_OF_ME, _I_AM, _FOR_SOMEBODY, _AFTERTHOUGHT))


def stated_first(text: str) -> int:
    """Where the statements end that an English question begins with; 0 without one."""
    stated = _STATED.match(text)
    return stated.end() if stated else 0


def asides(text: str, asked: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sentences that ask for nothing while another one does: they only tell the circumstances."""
    sentences = [part for match in _SENTENCE.finditer(text) for part in _parted(text, *match.span())]
    asking = [
        s for s in sentences if any(s[0] <= start < s[1] for start, _ in asked) and not _TOLD.search(text[slice(*s)])
    ]
    return [s for s in sentences if s not in asking] if asking else []


def _parted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut behind the clauses that only tell why somebody asks, and before one that comes last."""
    told = (_WISH, _OF_ME, _I_AM, _FOR_SOMEBODY, _AFTERTHOUGHT)
    cuts = sorted(match.end() for pattern in told for match in pattern.finditer(text, start, end))
    return list(pairwise((start, *cuts, end)))


def enumerations(text: str) -> list[tuple[int, int]]:
    """Bracketed lists ("(유치원·초등·중등)"): what is added up, said once more."""
    return [m.span() for m in re.finditer(r"\([^()]*[·,、][^()]*\)", text)]


def glossed(text: str) -> list[tuple[int, int]]:
    """English words that Korean ones in brackets right behind them repeat: "the finance division (재무과)"."""
    return [m.span(1) for pattern in (_GLOSSED, _GLOSSED_UNIT) for m in pattern.finditer(text)]


def is_english(text: str) -> bool:
    """Whether most letters are Latin, or it begins as an English question and does not end as a Korean one; Korean
    names within do not make a question Korean."""
    hangul = len(re.findall(r"[가-힣]", text))
    latin = len(re.findall(r"[A-Za-z]", text))
    asked = _ENGLISH_BEGIN.search(text) and latin > hangul and not _KOREAN_END.search(text)
    return (latin > 2 * hangul or bool(asked)) and latin >= 3


def without(text: str, spans: list[tuple[int, int]]) -> str:
    """``text`` without the spans, folded."""
    return re.sub(r"\s+", " ", blanked(text, spans)).strip()
