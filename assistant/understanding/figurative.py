"""Words that carry no topic where they stand: figures of speech, adverbials, mere examples, what only describes.

A question may word anything in many ways. What it says by a set phrase ("무게를 두다", "얼굴을 내밀다"), as an example
of a word that follows ("땅이나 건물 같은 재산") or of a state ("늘 열려 있는") need not stand in the line that answers.
"""

import re
from collections.abc import Sequence

from vectorstore.morphemes import Token

# Parts of the body, and words for weight and effort, that a verb of moving or giving takes in a set phrase.
_OBJECTS = frozenset({
    "무게", "초점", "중점", "방점", "비중", "힘", "심혈", "정성", "공", "박차", "손",
    "손길", "발", "발걸음", "첫발", "걸음", "머리", "얼굴", "눈", "눈길", "귀", "입",
    "어깨", "고개", "무릎", "가슴", "팔", "소매", "품", "뜻", "마음", "신경", "관심",
    "자리", "이름", "문턱", "물꼬", "포문", "닻", "돛", "첫걸음", "첫삽",
})  # fmt: skip
_VERBS = frozenset({
    "두", "싣", "맞추", "쏟", "쓰", "들이", "기울이", "내밀", "잡", "맞대", "벗",
    "딛", "내딛", "모으", "모우", "보태", "올리", "걸", "트", "돌리", "놓", "담그",
    "내놓", "떼", "걷", "걷어붙이", "빌리", "쏠리", "실리", "가", "놓이", "끼치", "가하",
})  # fmt: skip
_DEGREES = frozenset({
    "조금", "약간", "다소", "훨씬", "제법", "무척", "꽤",
})  # fmt: skip
_OCCASIONS = frozenset({"자리", "마당", "판"})  # with a clause before them: "서로 배우는 자리"
_WHOLE = re.compile(r"[가-힣]+째")  # 통째로, 송두리째
# Examples before what they are examples of. The word itself follows behind one space.
_EXAMPLES = re.compile(
    r"(?P<examples>[가-힣A-Za-z]+(?:이?나|[·ㆍ,/와과]|이?랑|하고)\s?(?:[가-힣A-Za-z]+(?:이?나|[·ㆍ,/와과])\s?)*[가-힣A-Za-z]+)"
    r"\s(?:같은|따위의|등과\s같은|처럼)\s(?=[가-힣])"
)


def figurative(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Offsets in ``text`` at which words begin that carry no topic; ``tokens`` are its morphemes."""
    found: set[int] = set()
    for place, token in enumerate(tokens):
        after = [other for other in tokens[place + 1 : place + 4] if other.tag not in ("JKO", "JX", "MAG")]
        following = after[0] if after else None
        before = tokens[place - 1] if place else None
        if following is not None and token.form in _OBJECTS and following.tag == "VV" and following.form in _VERBS:
            found |= {token.start, following.start}
        if token.form in _DEGREES or _is_manner(token, tokens[place + 1 : place + 2]):
            found.add(token.start)
        if token.form in _OCCASIONS and before is not None and before.tag == "ETM":
            found.add(token.start)
        if following is not None and following.form == "대신" and following.start <= token.end + 2:  # "종이 대신"
            found.add(token.start)
        if _is_state(tokens[place : place + 4]):
            found.add(token.start)
    for match in _EXAMPLES.finditer(text):
        found |= {token.start for token in tokens if match.start() <= token.start < match.end()}
    return frozenset(found)


def _is_manner(token: Token, after: Sequence[Token]) -> bool:
    """Whether a noun says how something is done: 통째 + 로."""
    return token.tag == "NNG" and _WHOLE.fullmatch(token.form) is not None and bool(after) and after[0].tag == "JKB"


def _is_state(tokens: Sequence[Token]) -> bool:
    """Whether a verb says in what state something is: 열리 + 어 + 있 + 는."""
    if len(tokens) < 4:
        return False
    verb, ending, aux, relative = tokens
    return verb.tag == "VV" and ending.tag == "EC" and (aux.form, aux.tag) == ("있", "VX") and relative.tag == "ETM"
