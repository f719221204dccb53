"""Names in a question that the briefing does not have: of people, of departments, of posts."""

import re

from assistant.question import IN_CHARGE
from assistant.slips import Names, sounds_like
from assistant.text import bare
from assistant.vocabulary import Vocabulary
from ingest.named import SURNAMES
from vectorstore.morphemes import Morphemes, Token

_CALLED = re.compile(
    r"\s?(?:님|씨|선생|쌤|담당|과장|부장|팀장|주무관|연구사|사무관|이?라는|의?\s?(?:내선|전화|번호|연락처)|[은는이가]\s?(?:어느|무슨|어떤)\s?(?:과|부|일|업무))"
)
_ENGLISH_ASK = re.compile(r"extension|number|phone|[Ww]ho is")
_THREE_SYLLABLES = re.compile(r"(?<![가-힣])[가-힣]{3}(?![가-힣])")
# What a name of a unit, or of somebody who leads one, ends in.
_LEADER = r"([가-힣]{2,12}(?:원장|소장|실장|국장))(?=님|의|은|는|이|가|을|를|\s?(?:성함|이름|번호|전화|연락|내선)|$)"
_HEAD = re.compile(
    r"(?<![가-힣])([가-힣]*(?:원장|관장|교육장|소장|실장|국장))(?:님)?(?:의|은|는|이|을)?\s?(?:맡|성함|존함|함자|이름|전화|연락|내선|번호|누구|누가|어느\s?분|어떤\s?분)"
)
_UNIT = (
    r"([가-힣]{3,12}(?:과|부|팀|센터))(?=(?:의)?\s?(?:과장|팀장|부장|센터장|직원)|(?:에|의)\s?(?:전화|연락|번호|내선))"
)
_POST = (
    r"(?<![가-힣\d])([가-힣]{2,}\d?[가-힣]*(?:연수부|지원과|관리과|담당사무관|지원팀장|연구사|연구관))"
    r"(?=님|의|에|은|는|이|가|을|를|\s|$)"
)
# A unit of which somebody asks what it does, who is there or how to reach it; "효과는 어떤 일" ends so by chance.
_OFFICE = re.compile(
    r"(?<![가-힣])([가-힣]{2,12}(?:과|팀|센터)|[가-힣]{2,12}(?<![전일여내외세공본대기피납첨교배송결정간학상하주명장])부)"
    r"(?:[은는이가의에]|에는|에서|에서는|\s소속)?\s?"
    r"(?:전화|연락처|내선|번호(?!는\s?몇\s?번째)|담당자|직원|과장|팀장|센터장|사람|누구|누가|(?:무슨|어떤)\s?(?:일|업무)|하는\s?일|담당\s?업무)"
)
_UNITS = tuple(re.compile(pattern) for pattern in (_LEADER, _UNIT, _POST))
# Who heads what is named before: 홍보 of 홍보과장.
_HEADED = re.compile(
    r"(?<![가-힣])(?![가-힣]*부서|그|저|담당|해당|소속|우리|총괄|선임|수석|주무|신임|전임|후임|현직|전직)([가-힣]{2,8}(?<![는은한된할던인의두세네]))"
    r"(?:과장|부장|팀장)(?=님|의|은|는|이|가|을|를|\s?(?:성함|이름|번호|전화|연락|내선)|$)"
)
_SHORTEST_OFFICE = 2  # syllables of a word that just ends like one
_DOING = re.compile(r"(?:[하되있없]는|맡[은는]|[가-힣]한|된)[과부팀]$")  # 추진하는과 of "추진하는 과의 팀장님"
_QUESTION_WORDS = ("어느", "어떤", "무슨", "담당", "해당", "관련", "소관")


def _may_be_name(text: str, tokens: list[Token]) -> bool:
    """Whether three syllables look like a person's name: an unknown noun or a proper one, or crumbs of nouns."""
    if not re.fullmatch(r"[가-힣]{3}", text) or text[0] not in SURNAMES or sum(len(t.form) for t in tokens) != 3:
        return False
    if len(tokens) == 1:
        return tokens[0].tag == "NNP" or (tokens[0].tag == "NNG" and not tokens[0].known)
    return all(t.tag[0] in "NXM" for t in tokens) and (len(tokens) == 3 or tokens[0].tag == "NNP")


def _leads(role: str, head: str) -> bool:
    """Whether a post is the one named by its end; who leads a branch (분원장) does not lead the whole (원장)."""
    return role.endswith(head) and not role.endswith(f"분{head}")


class Strangers:
    """Recognises what the briefing lacks.

    Args:
        vocabulary: the names that the briefing has.
        words: its terms.
        known: all of it, compact.
    """

    def __init__(self, vocabulary: Vocabulary, morphemes: Morphemes, words: frozenset[str], known: str) -> None:
        self._vocabulary = vocabulary
        self._morphemes = morphemes
        self._words = words
        self._known = known
        self._names = Names(vocabulary.people)

    def person(self, text: str, language: str) -> tuple[str | None, tuple[str, ...]]:
        """A name that is nobody's, or None, and the names of the briefing one slip of typing away from it."""
        for word in re.findall(r"[가-힣]{2,}", text):
            if (name := self._names.mistaken(word)) is not None:
                return word[: len(name)], self._vocabulary.people_like(word[: len(name)])
        asked = _ENGLISH_ASK.search(text) if language == "en" else None
        foreign = _THREE_SYLLABLES.findall(text, asked.end()) if asked else []
        for word in foreign:
            if word[0] in SURNAMES and not self._is_word(word):  # 공존과 of a title in brackets
                return word, ()
        tokens = self._morphemes.analyse(text)
        for start, end in sorted({(token.start, token.start + 3) for token in tokens}):
            inside = [token for token in tokens if start <= token.start and token.end <= end]
            if (
                _may_be_name(text[start:end], inside)
                and not self._is_word(text[start:end])
                and _CALLED.match(text, end)
            ):
                return text[start:end], ()
        return None, ()

    def beside(self, name: str, roles: tuple[str, ...], departments: tuple[str, ...]) -> tuple[str, ...]:
        """The people one letter away from ``name`` who hold one of the posts or belong to one of the departments."""

        def fits(other: str) -> bool:
            held = (contact for person in self._vocabulary.people[other] for contact in person.contacts)
            heard = sounds_like(name, other)
            posts = tuple(role for role in roles if role != IN_CHARGE or heard)  # 담당 anybody may be
            return any(c.department in departments or (posts and c.role.endswith(posts)) for c in held)

        return tuple(filter(fits, self._vocabulary.people_near(name)))

    def _is_word(self, text: str) -> bool:
        return text in self._words or text in self._known

    def unit(self, text: str) -> str | None:
        """A department or a post that the briefing does not have; of whoever leads, only a post that somebody holds."""
        head = _HEAD.search(text)
        if head is not None and not any(_leads(bare(role), head[1]) for role in self._vocabulary.roles):
            return head[1]
        for match in (match for pattern in _UNITS for match in pattern.finditer(text)):
            word = match[1]
            ours = word in self._words or self._is_known(word) or _DOING.search(word)
            if not (word.startswith(_QUESTION_WORDS) or ours):
                return word
        if (headed := _HEADED.search(text)) and self._heads_nothing(headed[1]):
            return headed[0]
        joints = {token.end for token in self._morphemes.analyse(text) if token.tag in ("JC", "JKB")}  # 성함과 번호
        offices = (m[1] for m in _OFFICE.finditer(text) if m.end(1) not in joints)
        return next((name for name in offices if self._is_office(name)), None)

    def _is_office(self, name: str) -> bool:
        """Whether it is no word of the briefing, nor of the language with no unit in it (교과, 효과)."""
        if name.startswith(_QUESTION_WORDS) or name in self._words or self._is_known(name):
            return False
        tokens = self._morphemes.analyse(name)
        return len(tokens) > 1 or len(name) > _SHORTEST_OFFICE

    def _heads_nothing(self, name: str) -> bool:
        """Whether no department and no post has such a word in its name, and nobody is called so."""
        vocabulary = self._vocabulary
        called = (bare(other) for other in (*vocabulary.departments, *vocabulary.roles, *vocabulary.people))
        return not any(name in other or other in name for other in called)

    def _is_known(self, word: str) -> bool:
        names = (bare(name) for name in (*self._vocabulary.departments, *self._vocabulary.roles))
        return word in self._known or any(word in name or word.endswith(name) for name in names)
