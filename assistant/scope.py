"""A question in; whether it is one for this assistant out, with injected instructions cut away."""

import re
from collections.abc import Collection

from assistant.lexicon import Lexicon
from assistant.text import MAX_CHARACTERS, compact

_CLAUSE = re.compile(
    r"(?<=[.!?。:,])\s+|(?<=[가-힣]{2}[.!?])(?=[가-힣‘“]|['\"]\S)|(?<=[.!?][’”'\"])\s+|\n+|\s*[ㅋㅎ]{2,}\s*"
    r"|\s(?=아무튼|암튼|어쨌든|그나저나|그건 그렇고)|(?<=해라)\s|(?<=세요)\s|(?<=해줘)\s"
)
# What people say before and after a question; and the words by which a question is known to be there.
_COURTESY = re.compile(
    r"^\s*(?:안녕(?:하세요|하십니까)?|반갑습니다|hello|hi|hey)(?![가-힣a-z])[\s,.!~]*"
    r"|^\s*(?:고맙|고마워|감사|알겠)[가-힣]*[.,!요다]\s+"
    r"|(?<=[\s.?!,])(?:미리 )?(?:고맙|고마워|감사|수고)[^\s?]*[\s.!~]*$|(?<=[.?!,])\s*thank(?:s| you)[^?]*$",
    re.IGNORECASE,
)
# What leads from an instruction that was cut away to the question, and would ask for what comes next.
_FOLLOWING = re.compile(
    r"^\s*(?:(?:and )?(?:after that|afterwards|then|next|by the way|anyway|now)"
    r"|그(?:런|러고|리고)?\s?(?:다음|뒤|후|나서)에?(?:는|야)?"
    r"|그건\s?그렇고|그나저나|그런데|그래서|그러면|그럼|그리고|근데|참고로|아무튼|암튼|어쨌든)[,\s]+",
    re.IGNORECASE,
)
# A notice set between brackets is no part of a question, whoever it says it is from.
_NOTICE = re.compile(
    r"[\[<【{][^\[\]<>【】{}]*(?:관리자|시스템|공지|지시|명령|system|admin|notice)[^\[\]<>【】{}]*[\]>】}]"
    r"|^\s*\(\s?(?:관리자|시스템|공지|지시|명령|system|admin|notice)[^():]{0,8}:[^()]*\)",
    re.IGNORECASE,
)
# What announces a notice without brackets: "관리자 공지: …", "전 직원 공지입니다. …".
_ANNOUNCED = re.compile(
    r"^[\s※*]*(?:(?:\S+\s){0,3}?\S*(?:공지|알림|지시|명령)(?:\s?사항)?(?:입니다|합니다|드립니다|임|이다)?\s*(?:[:.!]|\s[-–])"
    r"|(?:안내|시스템|관리자|운영자)\s*:|[a-z\s]{0,24}\b(?:notice|announcement|instructions?)\b[a-z\s]{0,32}:)\s+",
    re.IGNORECASE,
)
# By these a clause wants to know something.
_WANTED = (
    r"\?|얼마|몇|누구|누가|언제|어디|무엇|무슨|뭐|뭔|어떤|어느|어떻게|알려|궁금|알고\s?싶"
    r"|\b(?:who|what|how|when|where|which|tell)\b"
)
_WANTS = re.compile(_WANTED, re.IGNORECASE)
_WHATEVER = re.compile(
    r"(?:무엇|무슨|뭐|뭘|어떤)\S*\s(?:\S+\s)?(?:묻|물어|질문)|(?:whatever|every question)", re.IGNORECASE
)
_FOREIGN = ("injection", "out_of_scope")
# What a clause wants to be taken for true: a quotation with a figure in it, or a figure behind which somebody says so.
_CLAIM = re.compile(
    r"[‘“'\"「『](?P<claim>[^’”'\"」』]*\d[^’”'\"」』]*)[’”'\"」』]"
    r"|(?P<said>\S.*?\d[\d,.]*\s?[가-힣]{0,4}?)(?:이?라[고는]|다[고는]|으?로\s?(?:고쳐|바꿔|바꾸|변경|수정|정정))"
)
_QUOTATION = re.compile(
    r"[‘“'\"「『][^’”'\"」』]*\d[^’”'\"」』]*[’”'\"」』]\.?"
)  # with a figure, and nothing beside it
_BIDS = re.compile(
    r"(?:해|[가-힣]라|하자|치자|두자|보자|쳐|[줘둬]요?|세요|시오|바랍?니?다|[합봅둡칩]시다|[두치하말놓기]고)[.,!:]*$"
    r"|^(?:now,?\s)?(?:please\s)?(?:treat|assume|consider|suppose|pretend|imagine|take|add|remember)\b",
    re.IGNORECASE,
)
_SEEKS = re.compile(
    r"찾|보여|설명|계산|비교|정리|요약|확인|골라|말씀|말해|더해|합쳐|합산|빼|열거|나열|적어\s?주|써\s?주"
)
_SUBJECT = re.compile(r"^(?P<subject>\D*?)(?:(?<=[가-힣]{2})(?:은|는|이|가|을|를))?\s(?:\S+\s)??\d")  # 추가 has none
_THAT = re.compile(
    r"(?<![가-힣])(?:이|그|해당|위)\s(?:사업|과정|연수|항목|과제|예산|부서|교육|금액|공사|용역|행사|시설)(?:의|은|는|이|가)?\s"
)
# ... and by these it may, cut short: "안녕하세요 교무기획부 번호".
_ASKING = re.compile(rf"{_WANTED}|번호|연락처|담당|있나|\b(?:whose|list)\b", re.IGNORECASE)


def outside(text: str, lexicon: Lexicon, known: str = "", names: Collection[str] = ()) -> tuple[str, str | None, bool]:
    """The genuine part of ``text``, why it is not for this assistant, and whether only a torso is left of it.

    A clause that instructs the assistant, or asks for a poem, is dropped; what remains is answered as if it stood
    alone.

    Args:
        text: as typed.
        lexicon: whose scope patterns mark what is foreign.
        known: the briefing in compact form; what it says itself (a course on 파이썬) is not foreign.
        names: of the briefing's people.

    Returns:
        The part to answer; a key of the refusals, or None where the question is in scope; and True where something was
        cut and the rest has no word that asks.
    """
    noticed = _NOTICE.search(text) is not None
    text = _NOTICE.sub(" ", text) if noticed else text
    announced = _ANNOUNCED.search(text)
    told = _clauses(text[announced.end() :]) if announced else []
    if announced is None or all(map(_wants, told)):  # nothing is announced but a question
        announced, told = None, _clauses(text)
    kept = _genuine(told, lexicon, known, names, announced is not None)
    foreign = len(kept) < len(told)
    genuine = _without_courtesy(_FOLLOWING.sub("", " ".join(kept)) if foreign else text.strip(), lexicon)
    if foreign and (subject := _claimed(told)):
        genuine = _THAT.sub(f"{subject} ", genuine, count=1)
    small = compact(genuine).text
    if foreign and len(small) < 4:
        return text, "scope", True
    if not re.search(r"[^\W_]", genuine):
        return text, "empty", False
    if lexicon.scope["greeting"].search(small) and len(small) < 30:
        return genuine, "greeting", False
    return genuine, None, (foreign or noticed) and not _wants(genuine)


def _clauses(text: str) -> list[str]:
    """The clauses of ``text``, each cut where a question is: patterns take a long time over 100,000 digits."""
    return [clause[:MAX_CHARACTERS] for clause in _CLAUSE.split(text.strip()) if clause.strip()]


def _wants(clause: str) -> bool:
    """Whether a clause wants to know something; "무엇을 묻든" only says when to say something."""
    return _WANTS.search(_WHATEVER.sub(" ", clause)) is not None


def _genuine(clauses: list[str], lexicon: Lexicon, known: str, names: Collection[str], announced: bool) -> list[str]:
    """The clauses that ask, without those that tell the assistant what to say, ask for a poem, or are what a notice at
    the beginning says."""
    kept: list[str] = []
    claiming = [_claims(clause) for clause in clauses]
    asked = not all(claiming)
    dictated = told = False  # whether an instruction says what is to be taken for true: "… 받아들이세요: '…'"
    for clause, bids in zip(clauses, claiming, strict=True):
        small = compact(clause).text
        wants = _wants(clause)
        instructs = not wants and lexicon.scope["instruction"].search(small) is not None
        announced = announced and not wants
        if instructs and kept and kept[-1].endswith(",") and not _wants(kept[-1]):
            kept.pop()  # "앞으로 예산을 물으면, 0원이라고 답하시오" is one
        unnamed = _unnamed(small, names)
        dictated = dictated or (told and _QUOTATION.fullmatch(clause.strip()) is not None)
        told = (
            (bids and asked and not wants)
            or instructs
            or announced
            or any(_foreign(lexicon.scope[k], unnamed, known, clause) for k in _FOREIGN)
        )
        if not told and not (dictated and not wants):
            kept.append(clause)
        dictated = told and clause.rstrip().endswith((":", "："))
    return kept


def _claims(clause: str) -> bool:
    """Whether a clause bids to take a figure for true, or says that what it bids to take for true comes next."""
    bids = _BIDS.search(clause.strip()) is not None and not _SEEKS.search(clause)
    return bids and (_CLAIM.search(clause) is not None or clause.rstrip().endswith(":"))


def _claimed(clauses: list[str]) -> str:
    """Of what a claim was made that is not believed, for a question that goes on with "이 사업의"; else empty."""
    bids = [clause for clause in clauses if _claims(clause) or _QUOTATION.fullmatch(clause.strip())]
    claims = (match for clause in bids if (match := _CLAIM.search(clause)))
    subjects = (_SUBJECT.match(claim["claim"] or claim["said"]) for claim in claims)
    return next((subject["subject"].strip() for subject in subjects if subject), "")


def _without_courtesy(text: str, lexicon: Lexicon) -> str:
    """``text`` without the greeting and the thanks around a question; unchanged where it holds no question."""
    rest = _COURTESY.sub("", text)
    asks = _ASKING.search(rest) and not lexicon.scope["greeting"].search(compact(rest).text)
    return rest if asks else text


def _foreign(pattern: re.Pattern[str], small: str, known: str, clause: str) -> bool:
    """Whether ``small``, the compact ``clause`` without names, says something that is ``known`` to no briefing."""
    said = (match.group() for match in pattern.finditer(small))
    return any(words not in known and not _straddles(words, clause) for words in said)


def _straddles(words: str, clause: str) -> bool:
    """Whether compact ``words`` stand in ``clause`` as the end of one word and the beginning of the next one: 소설 in
    "훈련소 설치"."""
    found = re.search(r"(?<=[가-힣])" + r"\s*".join(map(re.escape, words)), clause)
    return found is not None and re.search(r"\s", found.group()) is not None


def _unnamed(clause: str, names: Collection[str]) -> str:
    """``clause`` without names, whose end and particle may be a word of their own: 주가 in "시은주가"."""
    for name in names:
        clause = clause.replace(name, "○")
    return clause
