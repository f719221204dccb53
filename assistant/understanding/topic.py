"""What is left of a question once its slots are taken: topic terms, each with the words that may stand for it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from assistant.coined import taken_apart
from assistant.lexicon import Lexicon
from assistant.loanwords import Loanwords
from assistant.text import bare, jamo
from assistant.understanding.compounds import briefly_named, compounds_cut, with_suffixes
from assistant.understanding.figurative import figurative
from assistant.understanding.findings import Findings, Span
from vectorstore.morphemes import Morphemes, Token

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
BRACKETED = re.compile(r"[가-힣]{1,2}\([가-힣]\)[가-힣]{1,2}")  # 교(원)감
# A number with such a counter says how many there are; with others (급, 호기, 기) which one is meant.
_COUNTER = re.compile(r"\s?(?:명|과정|교|기관|회|편|종|개|건|가지|차시|곳|분|사람|줄|점|(?:천|만|백만|억)?\s?원)(?!\d)")
_HANGUL = re.compile(r"[가-힣]+")
_SHORTEST_COMPOUND = 3  # syllables; the analyser knows shorter words
_TABLE_WORDS = ("표", "란", "칸")
_SORTS = frozenset({"연수", "과정", "교육", "교육훈련", "훈련", "프로그램", "강좌", "사업"})  # what any course is
_SYNONYM, _GLOSS, _SLIP = 0.85, 0.9, 0.85
_SLIP_SIMILARITY = 0.85
_NO_WORK = "추진"  # 업무추진비 pays for meals at meetings, not for what is 추진
_COST_OF = 0.85  # how surely what something costs is told by its own word
_LATER_GLOSS = 0.03  # what a word means first, it means likelier: principal, 교장 before 원장
_GLOSSED = re.compile(r"([A-Za-z]+)\s?\((?=[^)]*[가-힣])")
_SAID_TWICE = re.compile(r"([가-힣]+)\s?\(([가-힣\s]+)\)")
_ENGLISH = re.compile(r"[a-z]+", re.IGNORECASE)
# A word with a capital within a sentence, a single name of a place or a month aside: "the Antarctic Expedition".
_CAPITAL = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]+ )+[A-Z][a-z]+")
_WORDINGS = frozenset({"문구", "문장", "구절", "표현", "구호", "글귀"})
# A verb of three syllables and more before the noun that it names, where the briefing has it: "찾아가는 연수".
_NAMING = re.compile(r"[가-힣]{3,}는\s?(?:맞춤형\s?)?(?=연수|교육|과정|서비스|컨설팅|간담회|상담|프로그램|사업|학교)")
# … and one made a noun, as such a name ends: "되돌아보기 연수".
_NAMED_DOING = re.compile(r"[가-힣]{3,}기(?=\s?(?:연수|교육|과정|프로그램|사업|캠프)|[은는이가를의도]?(?:[\s?]|$))")
# Where something is said to be: "바닷가에 있다는 분원".
_SAID_TO_BE_THERE = re.compile(r"에\s?있(?:다는|다던|다고\s?하는)\s")
# What the asker wants done.
_REQUEST = re.compile(
    r"(?:골라|추려|뽑아|꼽아|짚어|가려)(?:서|\s?(?:내|주|줘|줄|달|보여|봐|얼마|각각|모두|나열))|(?<=만\s)(?:골라|추려|뽑아)"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """Terms of a question, each with meanings: word of the briefing → how surely it is meant (0 to 1).

    Attributes:
        required: must be explained by what answers.
        optional: may help, since they filled a slot or say little.
        found: where each term first stands in the text, slot "terms" or "hints" as it is required or not.
    """

    required: dict[str, Mapping[str, float]]
    optional: dict[str, Mapping[str, float]]
    found: Findings

    @property
    def places(self) -> dict[str, int]:
        """Offset in the text at which each required term first stands."""
        return {str(term.value): term.start for term in self.found.records if term.slot == "terms"}


def _names(text: str) -> frozenset[str]:
    """The words of English names in ``text``, in small letters."""
    return frozenset(word.lower() for name in _CAPITAL.findall(text) for word in name.split())


class TopicFinder:
    """Turns the words of a question into terms.

    Args:
        words: every term that the briefing's entries hold.
        coined: of these the names that the analyser cuts to pieces.
        printed: what the briefing writes without a blank, and which is no name of one thing.
        headers: words of the names of rows and columns.
    """

    def __init__(
        self,
        words: Iterable[str],
        morphemes: Morphemes,
        lexicon: Lexicon,
        coined: Iterable[str] = (),
        printed: Iterable[str] = (),
        headers: Iterable[str] = (),
    ) -> None:
        self.words = frozenset(words)
        self._thesaurus: Mapping[str, Mapping[str, float]] = {}
        hangul = sorted(word for word in self.words if len(word) >= 3 and "가" <= word[0] <= "힣")
        self._hangul, self._jamo = hangul, [jamo(word) for word in hangul]
        self._loanwords = Loanwords(sorted(filter(_HANGUL.fullmatch, self.words)))
        self._morphemes = morphemes
        self._coined = tuple(coined)
        self._printed = frozenset(printed)
        self._headers = frozenset(headers)
        self._lexicon = lexicon
        self._near = lru_cache(maxsize=1024)(self._nearest)

    def with_thesaurus(self) -> "TopicFinder":
        """One that takes a word for others by the lexicon's thesaurus as well; what was learned is shared."""
        wider = copy(self)
        wider._thesaurus = self._lexicon.thesaurus
        return wider

    def terms(self, text: str, taken: Iterable[Span], language: str, placed: bool = False) -> "Topic":
        """Required and optional terms of ``text``.

        ``taken`` are spans that filled a slot; their words are optional, since a title may hold them too. Where no
        programme ``placed`` the question, a foreign word that nobody can translate may be what it is asked of.
        """
        required: dict[str, Mapping[str, float]] = {}
        optional: dict[str, Mapping[str, float]] = {}
        places: dict[str, Span] = {}
        hinted: dict[str, Span] = {}
        for word, place, only_helps in self._said(text, taken):
            (optional if only_helps else required).setdefault(word, self.meanings(word))
            (hinted if only_helps else places).setdefault(word, place)
        if language == "en":
            required, more = self._english(text, required)
            optional.update(more)
        # A foreign word that nobody can translate says nothing, as long as there are others and it is no name.
        unknown = [w for w, m in required.items() if _ENGLISH.fullmatch(w) and len(m) == 1 and w not in self.words]
        if language == "en":
            unknown = [word for word in unknown if word not in _names(text)]
        # "the falconry course": of no other course.
        meant = {other for w, m in required.items() if w not in unknown for other in m if not _ENGLISH.fullmatch(other)}
        says_which = bool(meant - _SORTS)
        if language != "en" or placed or says_which:
            optional.update({word: required.pop(word) for word in unknown})
        if len(required) > 1:  # "비전 문구": the words that say what is asked for
            wordings = [w for w in required if w in _WORDINGS and w not in self.words]
            optional.update({word: required.pop(word) for word in wordings})
        optional.update({word: required.pop(word) for word in self._said_twice(text, required, places)})
        optional = {word: meanings for word, meanings in optional.items() if word not in required}
        found = Findings()
        for word, place in (*places.items(), *((w, p) for w, p in hinted.items() if w not in places)):
            found.add("terms" if word in required else "hints", word, place)
        return Topic(required, optional, found)

    def _said(self, text: str, taken: Iterable[Span]) -> Iterator[tuple[str, Span, bool]]:
        """The words of ``text``, where each stands, and whether it says too little for what answers to hold it."""
        spans = [*taken, *(match.span() for match in _REQUEST.finditer(text))]
        acted = self._acted(text)
        analysed = self._morphemes.analyse(text)
        empty = figurative(text, analysed, self._lexicon.figurative)
        brief = briefly_named(text, analysed, self.words, _SORTS)
        for token in with_suffixes(self._tokens(text), self._lexicon.suffixes):
            word = token.form.lower().replace(".", "") if token.tag == "SL" else self._without_table(token.form)
            inside = any(start <= token.start < end for start, end in spans)  # 기도 of "3분기도" says nothing
            says_little = len(word) == 1 and not word.isdigit() and token.start not in brief
            stop = (
                (says_little and not self._lexicon.is_everyday(word, token.tag))
                or word in self._lexicon.stop
                or word in self._lexicon.english_stop
                or token.tag in ("NNB", "NR", "VX", "NP")
            )
            doing = token.end in acted and (word in self._lexicon.actions or self.words.isdisjoint(self.meanings(word)))
            counted = word.isdigit() and _COUNTER.match(text, token.end) is not None
            named = _NAMING.match(text, token.start) or _NAMED_DOING.match(text, token.start)
            names = word in self.words and named is not None
            helps = token.tag in ("VV", "VA") and word not in self._lexicon.synonyms and not names
            told = word not in self.words and _SAID_TO_BE_THERE.match(text, token.end) is not None
            idle = inside or stop or doing or counted or helps or told or token.start in empty
            yield word, (token.start, token.end), idle

    def _said_twice(self, text: str, required: Mapping[str, object], places: Mapping[str, Span]) -> list[str]:
        """Words the briefing lacks beside a bracket, or within it, that says the same in its words: 편지(서한문)."""
        twice: list[str] = []
        for match in _SAID_TWICE.finditer(text):
            sides = [[w for w in required if match.start(i) <= places[w][0] < match.end(i)] for i in (1, 2)]
            heard = [any(self.words & set(self.meanings(word)) for word in side) for side in sides]
            for side, other in ((0, 1), (1, 0)):
                twice += sides[side] if heard[other] and not heard[side] else []
        return twice

    def _without_table(self, word: str) -> str:
        """The word for what a table or a column of it holds: 정원 for 정원표."""
        in_table = word.endswith(_TABLE_WORDS) and word not in self.words
        return word[:-1] if in_table and word[:-1] in self.words else word

    def meanings(self, word: str) -> Mapping[str, float]:
        """The words that may stand for ``word``; itself first."""
        found = {word: 1.0}
        for other in (*self._lexicon.synonyms.get(word, ()), *self._lexicon.everyday.get(word, ())):
            found.setdefault(other, _SYNONYM)
        for other, surely in self._thesaurus.get(word, {}).items():
            if other in self.words and (surely >= _SYNONYM or word not in self.words):
                found.setdefault(other, surely)
        for place, other in enumerate(self._lexicon.english.get(word, ())):
            found.setdefault(other, _GLOSS - _LATER_GLOSS * place)
        if _ENGLISH.fullmatch(word) and len(found) == 1:
            found.update(dict.fromkeys(self._loanwords.of(word), _GLOSS))
        paid_for = word[:-1] if word.endswith("비") and word not in self.words else ""  # 구입비: what 구입 costs
        if paid_for in self.words and paid_for != _NO_WORK:
            found.setdefault(paid_for, _COST_OF)
        if word not in self.words and len(word) >= 3 and len(found) == 1:
            near = self._near(word)
            if near:
                found[near] = _SLIP
        return found

    def _nearest(self, word: str) -> str | None:
        best = process.extractOne(
            jamo(word), self._jamo, scorer=Levenshtein.normalized_similarity, score_cutoff=_SLIP_SIMILARITY
        )
        return self._hangul[best[2]] if best else None

    def _tokens(self, text: str) -> list[Token]:
        numbers = [Token(m.group().replace(",", ""), "SN", m.start(), m.end()) for m in _NUMBER.finditer(text)]
        analysed = self._morphemes.analyse(text)
        suffixes = [t for t in analysed if t.tag == "XSN" and t.form in self._lexicon.suffixes]
        bracketed = [Token(bare(m.group()), "NNG", m.start(), m.end()) for m in BRACKETED.finditer(text)]
        coined = (
            Token(name, "NNP", m.start(), m.end()) for name in self._coined for m in re.finditer(re.escape(name), text)
        )
        cut = compounds_cut(text, analysed, self.words, self._lexicon.everyday)
        content = (
            *bracketed,
            *coined,
            *self._compounds_said(text),
            *self._content(text),
            *cut,
            *suffixes,
        )
        known = [
            token for token in content
            if token.form in self.words or token in bracketed or self._is_said(token.form)  # 밥값: no 밥, but 급식비
        ]  # fmt: skip
        whole = [
            token for token in content
            if not any(o.start <= token.start and token.end <= o.end and len(o.form) > len(token.form) for o in known)
        ]  # fmt: skip
        return sorted((*numbers, *whole), key=lambda token: (token.start, token.end))

    def _content(self, text: str) -> Iterator[Token]:
        """The words that mean something; one that the analyser takes for a name, and reads as several words where the
        briefing prints it, as these: 청렴 + 서울 + 교육; a name of a row as where it stands alone: 바다 + 마루 + 실."""
        for token in self._morphemes.content(text):
            whole = token.known or token.form in self.words or self._is_said(token.form)
            start = token.start
            for piece in () if whole else self._pieces(token.form):
                yield Token(piece, "NNG", start, start + len(piece))
                start += len(piece)
            if start == token.start:
                yield token

    def _pieces(self, word: str) -> Sequence[str]:
        if word in self._printed:
            return taken_apart(word, self.words)
        return [token.form for token in self._morphemes.content(word)] if word in self._headers else ()

    def _is_said(self, word: str) -> bool:
        """Whether people say ``word`` for one that the briefing has."""
        return not self.words.isdisjoint((*self._lexicon.everyday.get(word, ()), *self._thesaurus.get(word, ())))

    def _compounds_said(self, text: str) -> list[Token]:
        """Words of the thesaurus that begin a word of the text and of which the analyser may make several."""
        return [
            Token(word[:length], "NNG", begin, begin + length)
            for begin, word in ((match.start(), match.group()) for match in _HANGUL.finditer(text))
            for length in range(_SHORTEST_COMPOUND, len(word) + 1)
            if word[:length] in self._thesaurus and self._is_said(word[:length])
        ]

    def _acted(self, text: str) -> frozenset[int]:
        """Offsets behind nouns that a verb is made of (회신하다): what the asker does, not what is asked about."""
        return frozenset(t.start for t in self._morphemes.analyse(text) if t.tag in ("XSV", "XSA"))

    def _english(
        self, text: str, required: dict[str, Mapping[str, float]]
    ) -> tuple[dict[str, Mapping[str, float]], dict[str, Mapping[str, float]]]:
        """Where an English question gives the Korean name, the English words around it only help."""
        korean = {word: m for word, m in required.items() if not _ENGLISH.fullmatch(word)}
        named = sum(len(word) for word in korean if "가" <= word[0] <= "힣") >= 4
        glossed = {word.lower() for word in _GLOSSED.findall(text)}  # "nurses (간호직)" says it twice
        english = {word: m for word, m in required.items() if _ENGLISH.fullmatch(word) and word not in glossed}
        plain = {word: self._singular(word) for word in english}
        english = {
            word: (self.meanings(plain[word]) if word not in self._lexicon.english else m)
            for word, m in english.items()
        }
        if named:  # a translation of them may still tell one of several from the others
            translated = {word: m for word, m in english.items() if any(other in self.words for other in m)}
            return {**korean, **translated}, {w: m for w, m in english.items() if w not in translated}
        return {**korean, **english}, {}

    def _singular(self, word: str) -> str:
        for ending in ("s", "es", "'s"):
            if word.endswith(ending) and word[: -len(ending)] in self._lexicon.english:
                return word[: -len(ending)]
        return word
