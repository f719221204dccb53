"""A question that only names another thing ("그럼 중학교는?") and the one before it in; the one before, asked of that
thing, out."""

import re
from collections.abc import Callable, Container, Iterator, Sequence

from assistant.draft import Focus
from assistant.entries import Entry
from assistant.question import Family, Question
from assistant.text import bare, without_brackets
from ingest.records import Cell

_NAMED = re.compile(
    r"\s*(?:(?:그럼|그러면|그렇다면|그리고|또|혹시|아니|네)[,\s]+)?"
    r"(?P<name>[가-힣A-Za-z0-9·]{2,}?)(?:의?\s?경우|\s?쪽)?(?:에?[은는]|도)?(?:요|이?[고라]?요)?(?=[\s?.!]|$)"
)
_THEN = re.compile(
    r"^\s*(?:그럼\s|그러면\s)?그\s?(?:뒤|후|다음|이후|전|이전)(?:에|로)?\s(?=[가-힣]*(?:된|한|긴|난|린|운|은|뀐|던)\s)"
)
_INSTEAD = re.compile(r"\s*(?:그럼\s)?(?P<new>[^?]{2,16}?)[은는](?=\s)")
_LEVEL_NAMES = "유초등|유초|유·초등|초·중등|중·고등|유·초|유치원|유아|초등|중등|고등|특수"
_LEVELS = re.compile(rf"(?<![가-힣])(?:{_LEVEL_NAMES})(?:·(?:{_LEVEL_NAMES}))*(?=[\s학])")
_LEVEL = re.compile(
    rf"\s*(?:그럼|그러면)?,?\s?(?P<new>{_LEVEL_NAMES})(?P<of>(?:\s[가-힣]{{2,5}}?){{0,2}})(?:\s?쪽)?"
    r"(?:은|는|의 경우|도)(?=[\s?요])"
)
_OTHER = re.compile(
    r"\s*(?:그럼\s|그러면\s)?(?P<new>[가-힣A-Za-z0-9·]{2,}?)(?:\s?쪽|의?\s?경우)(?:에?[은는]|도)?\s?(?:어땠|어때|어떤가|어떻|요|\?|$)"
)
_WHAT_IT_IS = frozenset({"공사", "사업", "연수", "과정", "행사", "교육"})
_LISTENERS = frozenset({"교사", "교원", "선생", "선생님"})  # whom any course of a school level is for
_PARTICLE = r"(?=[은는이가을를의도]|에[는서]?|와|과|랑|으?로|까지|만|[\s?.!]|$)"
_ALIKE = 0.5  # how alike the words for two of a kind are used; 중학교 and 초등학교 come near 0.7
_KIND = 1  # syllables that two of a kind end in: 본관, 생활관


def asked_apart(question: Question) -> str | None:
    """The text of a question that names what it is about, without "그 뒤에", which only says when; None where it says
    no such thing, or may ask for what came next."""
    rest = without_then(question)
    return rest if len(question.terms) > 1 else None


def without_then(question: Question) -> str | None:
    """The text of a question without "그 뒤에" before what came about then ("그전에 있던 분원은"); None without it."""
    rest = _THEN.sub("", question.text)
    return rest if rest != question.text else None


def asked_in_row(question: Question, focus: Focus, beside: Sequence[Entry]) -> tuple[str, ...]:
    """The text of a question that names no more than headers of the row told ("준공은 언제인가요?"), behind the name of
    that row, whose cells are ``beside``."""
    records = (cell.record for cell in beside)
    cells = [cell for cell in records if isinstance(cell, Cell) and cell.row and cell.column]
    named = question.programmes or question.people or question.departments or question.operations - {"yesno"}
    if not cells or named or not question.terms:
        return ()
    text = bare(question.text)
    heads = {head for cell in cells if len(head := bare(without_brackets(cell.column[-1]))) > 1 and head in text}
    name = without_brackets(cells[0].row[-1])
    said = bare(focus.question.text)
    if any(head in said for head in heads) or bare(name) in text:
        return ()
    aside = {word for head in heads for word in question.terms if bare(word) in head}
    return (f"{name} {question.text}",) if heads and question.terms.keys() <= aside | _WHAT_IT_IS else ()


def asked_of_other(question: Question, before: Question, tags: Container[str]) -> Iterator[str]:
    """The text of ``before`` with what a question cut short names instead: a school level that is no tag of lines
    ("중등은?") or stands before whom it was asked of ("중등 교장은요?"), or a thing of another name ("에듀파인 쪽은
    어땠나요")."""
    if question.operations - {"yesno"} or question.besides:
        return
    if (of_unit := _of_other_unit(question, before)) is not None:
        yield of_unit
        return
    level = _LEVEL.match(question.text)
    others = [match for match in _LEVELS.finditer(before.text) if level and match.group() != level["new"]]
    said = {meaning for meanings in before.terms.values() for meaning in meanings} if level and level["of"] else set()
    full = level is not None and (level["new"] not in tags or said)  # "중등 교장은요" of a course for 초등 교(원)장
    if level and full and len(others) == 1 and question.terms.keys() <= {level["new"], *said, *_LISTENERS}:
        yield before.text[: others[0].start()] + level["new"] + before.text[others[0].end() :]
    other = _OTHER.match(question.text)
    if other and re.fullmatch(_LEVEL_NAMES, other["new"]):  # a level told by a tag has its own rules
        return
    for term in before.places if other and len(question.terms) == 1 and not question.asks else ():
        if term not in {*question.terms, *_WHAT_IT_IS} and (told := _word(term, before.text)) is not None:
            yield before.text[: told.start()] + other["new"] + before.text[told.end() :]  # type: ignore[index]


def _of_other_unit(question: Question, before: Question) -> str | None:
    """The text of ``before``, which counted something there, with the one department that a question names instead."""
    named, there = question.departments, before.words.get("departments", ())
    more = question.terms or question.asks or question.people or question.roles or question.programmes or question.years
    counted = before.terms and set(before.families) & {Family.COUNT, Family.AMOUNT, Family.STAFF}
    if len(named) != 1 or more or len(there) != 1 or not counted or there[0].value == named[0]:
        return None
    return before.text[: there[0].start] + named[0] + before.text[there[0].end :]


def asked_instead(question: Question, before: Question) -> str | None:
    """The text of ``before`` with what a question sets in the place of something ("당일형 말고 숙박형은"); None where
    it sets nothing aside that was named."""
    instead = _INSTEAD.match(question.text)
    aside = next((match for one in question.besides if (match := _word(one, before.text))), None)
    return before.text[: aside.start()] + instead["new"] + before.text[aside.end() :] if instead and aside else None


def _word(term: str, text: str) -> re.Match[str] | None:
    """Where ``text`` says ``term`` as a word of its own."""
    return re.search(rf"(?<![가-힣]){re.escape(term)}{_PARTICLE}", text)


def asked_likewise(question: Question, before: Question, similarity: Callable[[str, str], float]) -> Iterator[str]:
    """The text of ``before`` with what ``question`` names in the place of each thing of its kind, the likest first."""
    named = _NAMED.match(question.text)
    asks_more = bool({ask.words for ask in question.asks} - {ask.words for ask in before.asks})
    if named is None or asks_more or not question.terms or question.pronoun:
        return
    if any(not named.start("name") <= place < named.end("name") for place in question.places.values()):
        return
    alike: list[tuple[float, int, str]] = []
    for term, place in before.places.items():
        if term in question.terms or not re.compile(rf"(?<![가-힣]){re.escape(term)}{_PARTICLE}").match(
            before.text, place
        ):
            continue  # 학교 of 협력학교 is no thing of its own
        of_a_kind = max(similarity(term, other) for other in question.terms)
        if of_a_kind >= _ALIKE or named["name"].endswith(term[-_KIND:]):
            alike.append((-of_a_kind, place, term))
    for _, place, term in sorted(alike):
        yield before.text[:place] + named["name"] + before.text[place + len(term) :]
