"""A question in; whether it is one for this assistant out, with injected instructions cut away."""

import re

from assistant.lexicon import Lexicon
from assistant.text import compact

_CLAUSE = re.compile(
    r"(?<=[.!?。:,])\s+|(?<=[.!?][’”'\"])\s+|\n+|\s*[ㅋㅎ]{2,}\s*"
    r"|\s(?=아무튼|암튼|어쨌든|그나저나|그건 그렇고)|(?<=해라)\s|(?<=세요)\s|(?<=해줘)\s"
)
# What people say before and after a question; and the words by which a question is known to be there.
_COURTESY = re.compile(
    r"^\s*(?:안녕(?:하세요|하십니까)?|반갑습니다|hello|hi|hey)(?![가-힣a-z])[\s,.!~]*"
    r"|(?<=[\s.?!,])(?:미리 )?(?:고맙|고마워|감사|수고)[^\s?]*[\s.!~]*$|(?<=[.?!,])\s*thank(?:s| you)[^?]*$",
    re.IGNORECASE,
)
# What leads from an instruction that was cut away to the question, and would ask for what comes next.
_FOLLOWING = re.compile(
    r"^\s*(?:(?:and )?(?:after that|afterwards|then|next)"
    r"|그(?:런|러고|리고)?\s?(?:다음|뒤|후|나서)에?(?:는|야)?)[,\s]+",
    re.IGNORECASE,
)
# A notice set between brackets is no part of a question, whoever it says it is from.
_NOTICE = re.compile(
    r"[\[<【{][^\[\]<>【】{}]*(?:관리자|시스템|공지|지시|명령|system|admin|notice)[^\[\]<>【】{}]*[\]>】}]",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\?|알려|누구|얼마|몇|언제|어디|무엇|뭐|어떤|번호|연락처|담당|있나|궁금|who|what|how|when|where|which|list|tell",
    re.IGNORECASE,
)


def outside(text: str, lexicon: Lexicon, known: str = "") -> tuple[str, str | None, bool]:
    """The genuine part of ``text``, why it is not for this assistant, and whether instructions were cut away.

    A clause that instructs the assistant, or asks for a poem, is dropped; what remains is answered as if it stood
    alone.

    Args:
        text: as typed.
        lexicon: whose scope patterns mark what is foreign.
        known: the briefing in compact form; what it says itself (a course on 파이썬) is not foreign.

    Returns:
        The part to answer; a key of the refusals, or None where the question is in scope; and True for a cut.
    """
    noticed = _NOTICE.search(text) is not None
    text = _NOTICE.sub(" ", text) if noticed else text
    clauses = [clause for clause in _CLAUSE.split(text.strip()) if clause.strip()]
    foreign = [
        clause for clause in clauses
        if any(_foreign(lexicon.scope[kind], compact(clause).text, known) for kind in ("injection", "out_of_scope"))
    ]  # fmt: skip
    kept = [clause for clause in clauses if clause not in foreign]
    genuine = _without_courtesy(_FOLLOWING.sub("", " ".join(kept)) if foreign else text.strip(), lexicon)
    small = compact(genuine).text
    if foreign and len(small) < 4:
        return text, "scope", True
    if not re.search(r"[^\W_]", genuine):
        return text, "empty", False
    if lexicon.scope["greeting"].search(small) and len(small) < 30:
        return genuine, "greeting", False
    return genuine, None, bool(foreign) or noticed


def _without_courtesy(text: str, lexicon: Lexicon) -> str:
    """``text`` without the greeting and the thanks around a question; unchanged where it holds no question."""
    rest = _COURTESY.sub("", text)
    asks = _ASKING.search(rest) and not lexicon.scope["greeting"].search(compact(rest).text)
    return rest if asks else text


def _foreign(pattern: re.Pattern[str], clause: str, known: str) -> bool:
    return any(match.group() not in known for match in pattern.finditer(clause))
