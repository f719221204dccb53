"""A question that only names another thing ("그럼 중학교는?") and the one before it in; the one before, asked of that
thing, out."""

import re
from collections.abc import Callable, Iterator

from assistant.question import Question

_NAMED = re.compile(
    r"\s*(?:(?:그럼|그러면|그렇다면|그리고|또|혹시|아니|네)[,\s]+)?"
    r"(?P<name>[가-힣A-Za-z0-9·]{2,}?)(?:의?\s?경우|\s?쪽)?(?:에?[은는]|도)?(?:요|이?[고라]?요)?(?=[\s?.!]|$)"
)
_THEN = re.compile(r"^\s*그\s?(?:뒤|후|다음|이후)(?:에|로)?\s(?=[가-힣]+(?:된|한|긴|난|열린|세운|지은|바뀐)\s)")
_PARTICLE = r"(?=[은는이가을를의도]|에[는서]?|와|과|랑|으?로|까지|만|[\s?.!]|$)"
_ALIKE = 0.5  # how alike the words for two of a kind are used; 중학교 and 초등학교 come near 0.7
_KIND = 1  # syllables that two of a kind end in: 본관, 생활관


def asked_apart(question: Question) -> str | None:
    """The text of a question that names what it is about, without "그 뒤에", which only says when; None where it says
    no such thing, or may ask for what came next."""
    rest = _THEN.sub("", question.text)
    return rest if rest != question.text and len(question.terms) > 1 else None


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
