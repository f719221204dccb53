"""A question in; the same without what office language puts around it: why somebody asks, and that an answer is wanted.

"감사 자료 작성에 필요하오니 초등 자격연수 인원을 산출하여 회신하여 주시기 바랍니다" asks for "초등 자격연수 인원".
"""

import re
from collections.abc import Callable

# What the one addressed is to do with the answer.
_DO = (
    "(?:회신|회보|통보|제출|보고|기재|기입|명기|명시|송부|송달|안내|답변|공유|제시|발췌|기술|확인|산출|파악|특정|열거|정리|점검|검토"
    "|조회|취합|게시|고지|협조|요약|발송|작성)"
)
_DOING = rf"{_DO}(?:하여|해서?|하고|하신|한)?(?:\s?(?:후|뒤|다음))?"
_WISHED = (
    r"(?:바람|바랍니다|바라며|바라겠습니다|요망(?:합니다|함|드립니다)?|요청(?:합니다|함|드립니다|드려요)?"
    r"|부탁(?:합니다|함|드립니다|드려요|해요)?|할\s?것|하시오|하십시오|하기\s?바[람랍][가-힣]*"
    r"|(?:주|주시|드리)?(?:시기(?:를)?\s?바[람랍라][가-힣]*|십시오|면\s?(?:감사|고맙)[가-힣]*))"
)
_REQUEST = re.compile(
    rf"(?<![가-힣])(?:일괄\s)?(?:{_DOING}(?:,?\s?(?:및\s)?))+(?:주|주시)?\s?{_WISHED}(?![가-힣])[\s.!]*(?:[-–]\s)?"
)
# A clause at the beginning that says why somebody asks.
_WHY = re.compile(
    r"^[^.?!]{2,40}?(?:"
    r"[을를]?\s?위(?:하여|해서?)|에\s?필요(?:하여|하니|하오니|하므로|해서)|에\s?(?:참고|활용|사용)하(?:고자|려고?)[가-힣\s]{0,5}"
    r"|[와과]\s?관련(?:하여|해서?|된\s?사항으로)|\s관련(?=[,:])|고자\s?하(?:오니|니|여|므로)|려고?\s?하(?:는데|오니|니)"
    r"|예정이(?:오니|니|라서?|므로)|용으로|[가-힣]\s중(?:임|입니다|이라서?|인데)|\s?건으로|차원에서|(?<!말)인데[요여]?|자료로"
    r"|요청(?=:)|[가-힣]\s중(?=,)"
    r")(?:는|도)?[,:.]?\s+"
)
# A sentence at the beginning that says what somebody is about: "간담회 초청장을 보내려고요."
_ABOUT = re.compile(
    r"^[^.?!]{2,40}?(?:(?:고자|려고?)\s?(?:합니다|해요)|려[고구]요|려는데요|고\s?있(?:습니다|어요|는데요|거든요)"
    r"|\s?중(?:입니다|이에요|인데요|이라서요|이라\s그런데))[,.!]?\s+"
)
# ... and not what is asked about: "자격연수에 대해 물어보려고 합니다."
_ASKING = re.compile(
    r"에\s?(?:대해|관해)|건으로|예산|금액|사업비|인원|순위|담당|번호|관련|물어|문의|여쭤|여쭙|질문|알아보|(?:연락|전화|통화)(?:드|하|를?\s?걸)"
)
_ADDRESSED = re.compile(
    r"(?<![가-힣])(?:귀\s?(?:기관|원|연수원|교육원|부서)|(?:당|본)\s?(?:기관|연수원))(?:에서는?|에는?|의|은|는|이|가)?\s+"
)
_TELL = "알려 주세요"


def unframed(text: str, names_something: Callable[[str], bool], clerical: Callable[[str], bool]) -> str:
    """``text`` without whom it addresses, with a plain request in the place of an official one, and, where the rest
    names something, without a clause at its beginning that speaks of nothing but the asker's work, or a sentence that
    names nothing and says what the asker is about.

    Args:
        text: a cleaned question.
        names_something: whether a piece of text holds a name of the briefing in full.
        clerical: whether all nouns in a piece of text that the briefing has are of an office's own work.
    """
    rest = _ADDRESSED.sub("", text)
    why = _WHY.match(rest)
    about = _ABOUT.match(rest)
    only_said = about and not _ASKING.search(about.group()) and not names_something(about.group())
    if about and only_said and names_something(rest[about.end() :]):
        rest = rest[about.end() :]
    elif why and names_something(rest[why.end() :]) and clerical(why.group()):
        rest = rest[why.end() :]
    return _REQUEST.sub(f"{_TELL} ", rest).strip() or text
