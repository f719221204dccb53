"""A question in; one Korean line out, which says how it was understood and by which words."""

from collections.abc import Hashable, Iterable, Mapping
from decimal import Decimal

from assistant.bounds import Threshold
from assistant.question import Ask, Mention, Question
from assistant.text import bare
from assistant.wording import HALVES

MEASURE_NAMES = {
    "phone": "전화번호", "person": "담당자", "post": "직책", "email": "이메일", "use": "집행내용",
    "page": "설명자료 쪽수", "remark": "비고",
    "code": "예산 사업", "amount": "금액", "courses": "과정 수", "people": "인원",
    "counted": "수량", "score": "점수", "days": "일수", "staff": "정·현원",
    "purpose": "목적", "basis": "근거", "improvement": "개선 사항",
    "department": "담당 부서", "duties": "담당 업무", "date": "날짜", "time": "시각", "address": "주소",
    "area": "면적",
}  # fmt: skip
OPERATION_NAMES = {
    "growth": "증감률", "difference": "차이", "largest": "가장 큰 것", "smallest": "가장 작은 것", "sum": "합",
    "count": "개수", "unchanged": "변동 없음", "moved": "변동", "share": "비중", "altogether": "모두",
    "list": "목록", "before": "그 이전", "after": "그 다음", "first": "처음", "last": "마지막", "yesno": "확인",
    "compare": "비교", "empty": "비어 있는 분기",
}  # fmt: skip
_ROLE_NAMES = {"head": "부서장"}
_MOST_YEARS = 4  # named one by one
_TOPIC = "주제"
_LONGEST = 20  # characters of words shown in brackets

Values = Iterable[tuple[Hashable, str]]  # each value and how it is shown


def understood(question: Question, follows: bool = True) -> str:
    """One line: which slots were filled with what; in brackets the words, where they say it otherwise.

    What its words do not give stands behind 이어받음 where the question ``follows`` another or its own first part,
    else behind 추론: the programmes of a person named, for one.
    """
    said: dict[str, dict[str, str]] = {}  # by row, each value as shown and what stands beside it
    taken_over: dict[str, dict[str, str]] = {}
    for name, slot, values in _rows(question):
        for value, shown in values:
            mention = _mention(question, slot, value)
            row = (taken_over if mention is None else said).setdefault(name, {})
            beside = _beside(question, shown, mention) if name != _TOPIC else ""  # terms are words themselves
            row[shown] = beside and row.get(shown, beside)  # the first words, none where others say the value itself
    parts = [f"{name}: {_listed(name, row)}" for name, row in said.items()]
    if question.besides:
        parts.append(f"제외: {' '.join(question.besides)}")
    if taken_over:
        parts.append(
            f"{'이어받음' if follows else '추론'}: "
            + ", ".join(f"{name} {_listed(name, row)}" for name, row in taken_over.items())
        )
    if question.corrections:
        parts.append("고쳐 읽음: " + ", ".join(f"{typed}→{read}" for typed, read in question.corrections))
    return " · ".join(parts) or "주제 없음"


def _rows(question: Question) -> Iterable[tuple[str, str, Values]]:
    """Name, slot and values of each row of the line, in its order."""
    yield "묻는 것", "asks", [(ask, MEASURE_NAMES[ask.measure]) for ask in question.asks]
    yield "계산", "operations", [(key, OPERATION_NAMES[key]) for key in OPERATION_NAMES if key in _operations(question)]
    yield "순위", "rank", [(question.rank, f"{question.rank}번째")] if question.rank > 1 else []
    yield (
        "순위",
        "top",
        [(question.top, f"{question.top}개" if question.top else "차례대로")] if question.top != 1 else [],
    )
    yield "기준", "bounds", [(bound, _bound(bound)) for bound in question.bounds]
    if not question.bounds:
        yield "확인할 값", "claims", [(claim, f"{_number(claim.value)}{claim.unit}") for claim in question.claims]
    yield "사람", "people", _plain(question.people)
    yield "사람", "stranger", _plain([question.stranger] if question.stranger else [])
    yield "번호", "extensions", _plain(question.extensions)
    yield "부서", "departments", _plain(question.departments)
    roles = [role for role in question.roles if role != "head" or len(question.roles) == 1]  # 부장 is a head as well
    yield "직책", "roles", [(role, _ROLE_NAMES.get(role, role)) for role in roles]
    yield "사업", "programmes", _plain(question.programmes)
    yield "사업", "tasks", _plain(question.tasks)
    yield "사업", "areas", _plain(question.areas)
    yield "예산 사업", "codes", _plain(question.codes)
    yield "연도", "years", _years(question.years)
    yield "분기", "quarters", [(quarter, f"{quarter}분기") for quarter in question.quarters]
    yield "반기", "halves", [(half, HALVES[half]) for half in question.halves]
    yield _TOPIC, "terms", _plain(question.terms)
    if not question.terms:
        yield _TOPIC, "entries", [(entry, entry.label) for entry in question.entries]


def _years(years: tuple[int, ...]) -> Values:
    """Each year; a decade from its first to its last."""
    if len(years) > _MOST_YEARS:
        return [(years[0], f"{min(years)}~{max(years)}년")]
    return [(year, f"{year}년") for year in years]


def _operations(question: Question) -> frozenset[str]:
    """Operations asked for, or taken over together with what is asked; not those an answer came to by itself."""
    if question.asks and all(_mention(question, "asks", ask) is None for ask in question.asks):
        return question.operations
    said = ((key, _mention(question, "operations", key)) for key in question.operations)
    return frozenset(key for key, mention in said if mention and bare(mention.words))  # "?" alone says nothing


def _plain(values: Iterable[str]) -> Values:
    return [(value, value) for value in values]


def _mention(question: Question, slot: str, value: Hashable) -> Mention | None:
    """The words that gave ``value``; None where this question has none for it."""
    for mention in question.words.get(slot, ()):
        given = mention.value
        # An answer may read an ask as another measure; the words for it are the same.
        if given == value or (isinstance(given, Ask) and isinstance(value, Ask) and given.words == value.words):
            return mention
    return None


def _beside(question: Question, shown: str, mention: Mention | None) -> str:
    """The words in brackets, where they begin a word and say something else than the value shown."""
    if mention is None:
        return ""
    words = mention.words.strip("?!. ")
    inside = question.text[mention.start - 1 : mention.start].isalnum()
    corrected = any(typed == words for typed, _ in question.corrections)
    plain, value = bare(words), bare(shown)
    if inside or corrected or len(words) > _LONGEST or plain in value or value in plain:
        return ""
    return f"({words})"


def _bound(bound: Threshold) -> str:
    sense = ("초과" if bound.strict else "이상") if bound.above else ("미만" if bound.strict else "이하")
    return f"{_number(bound.value)}{bound.unit} {sense}"


def _number(value: Decimal) -> str:
    return f"{value:,f}"


def _listed(name: str, row: Mapping[str, str]) -> str:
    return (" " if name == _TOPIC else ", ").join(shown + beside for shown, beside in row.items())
