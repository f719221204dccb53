"""Korean text in; morphemes, index terms and restored spaces out, by Kiwi with the briefing's own vocabulary."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from functools import lru_cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from ingest.records import Briefing
from vectorstore import analyses

if TYPE_CHECKING:
    from kiwipiepy import Kiwi

Words = tuple[tuple[str, str], ...]

# Words of the genre that Kiwi's dictionary lacks and would cut apart ("내선" as 나+의+선).
_GENRE_NOUNS = ("내선", "특교", "교행", "재배정", "비예산", "원감")
GENRE_WORDS = (*((noun, "NNG") for noun in _GENRE_NOUNS), ("차시", "NNB"))

# Parts of speech that carry content: nouns, counters, roots, verb and adjective stems, foreign words, addresses.
CONTENT_TAGS = frozenset({"NNG", "NNP", "NNB", "NR", "XR", "VV", "VA", "SL", "SH", "W_EMAIL", "W_URL", "W_HASHTAG"})

# Numbers are read from the text itself: Kiwi takes "8053,8062" for one number with a thousands separator.
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?")
_PREFIXES = ("저", "겸임", "비정")  # as in 저경력, 겸임원장, 비정형
_CUT_AMISS = ("신청사", "구청사", "신축청사")  # no 신청 with 사
_QUOTED = re.compile(r"[‘“「『]([가-힣]{3,4})[’”」』]")
_KIND = re.compile(r"(?:연수|교육|과정|훈련|사업|강좌|학교|교실|활동|운영|지원|학습|상설)$")
_NUMBERS_JOINED = re.compile(r"\d+(?:-\d+)+")  # "1-1-1", "02-123-4567"
# Single syllables that make a word together (갑질, 늘봄), though the dictionary only has each; some suffixes make none.
_SYLLABLE_TAGS = frozenset({"NNG", "NNP", "XSN", "MAG", "XPN", "XR"})
_BARE_SUFFIXES = frozenset("적들님별씨란")
_FIRST_WORD_ID = 100  # lower ids stand for "any unknown noun", "any number" …
_CACHED_TEXT_CHARACTERS = 2000  # questions come again, and chunks once for their words and once for their meaning

_PARTICLES = "은는이가을를에의로와"  # 과 and 도 end nouns as well: 행정과, 만족도
_BUILDING = RLock()  # the pages of a server come in threads, and one Kiwi is enough for them


@dataclass(frozen=True, slots=True)
class Token:
    """A morpheme.

    Attributes:
        form: dictionary form ("쳐" gives 치 and 어); lower/upper case as typed.
        tag: Kiwi's part of speech without its regularity mark ("VV", not "VV-I").
        start, end: offsets in characters of the text, end excluded; contracted morphemes share characters.
        known: whether the dictionary or the learned vocabulary has the word; a slip of typing is often unknown.
    """

    form: str
    tag: str
    start: int
    end: int
    known: bool = True


def user_words(briefing: Briefing) -> Words:
    """The (form, tag) pairs that this briefing teaches: people, departments, roles, tags, headers, the institution, and
    what it gives a name of its own."""
    names = {contact.name for contact in briefing.contacts}
    departments = {contact.department for contact in briefing.contacts} | {duty.department for duty in briefing.duties}
    tags = {word for course in briefing.courses if course.tag for word in re.split(r"[\s·,]+", course.tag)}
    proper = {briefing.institution} | names | departments | {duty.division for duty in briefing.duties}
    proper |= _given_names(briefing)
    roles = {contact.role for contact in briefing.contacts} | tags | _headers(briefing)
    words = [(form, "NNP") for form in proper] + [(form, "NNG") for form in (roles | _prefixed(briefing)) - proper]
    return tuple(sorted((form, tag) for form, tag in words if len(form) > 1))


def _given_names(briefing: Briefing) -> set[str]:
    """Short words set in quotation marks or explained in a box: 「마음뜰」. Kiwi takes one for one noun where it stands
    alone, and cuts it before a particle; a longer one, or a kind of course, is made of words that a search wants apart.
    """
    boxed = {d.term for d in briefing.definitions if re.fullmatch(r"[가-힣]{3,4}", d.term)}
    return {name for name in boxed.union(*map(_QUOTED.findall, briefing.lines)) if not _KIND.search(name)}


def _headers(briefing: Briefing) -> set[str]:
    """Short words that name rows of tables, which Kiwi cuts amiss beside others (수련관 건물); where a sentence does
    ("대여가 도심 학교에 쏠림"), none of its nouns with their particles."""
    heads = {head for cell in briefing.cells for head in cell.row}
    words = {word for head in heads for word in re.findall(r"(?<![가-힣])[가-힣]{3}(?![가-힣])", head)}
    alone = {word for line in briefing.lines for word in re.findall(r"(?<![가-힣])[가-힣]{2}(?![가-힣])", line)}
    inflected = {word for word in words if word[-1] in _PARTICLES and word[:-1] in alone}
    return words - inflected - {word for word in words if word[-1] in "함됨"}


def _prefixed(briefing: Briefing) -> set[str]:
    """Words made of a prefix and a word that the briefing also uses alone (저 + 경력), which Kiwi would cut amiss."""
    runs = {run for line in briefing.lines for run in re.findall(r"[가-힣]{2,6}", line)}
    stems = {run[:n] for line in briefing.lines for run in re.findall(r"[가-힣]{2,}", line) for n in (2, 3)}
    made = {prefix + stem for prefix in _PREFIXES for stem in stems}
    return {run for run in runs & made if 3 <= len(run) <= 4}.union(
        word for word in _CUT_AMISS if any(word in line for line in briefing.lines)
    )


def _kiwi(words: Words) -> "Kiwi":
    """The Kiwi that knows ``words``, built once in a process."""
    with _BUILDING:
        return _built(words)


@lru_cache(maxsize=2)
def _built(words: Words) -> "Kiwi":
    """Building takes about 1.5 s and 330 MB, hence few are kept."""
    from kiwipiepy import Kiwi

    # The dictionary of multi-word titles doubles the start-up time and memory, and joins what a search wants apart.
    kiwi = Kiwi(num_workers=1, load_multi_dict=False)
    for form, tag in words:
        kiwi.add_user_word(form, tag)
    kiwi.tokenize("")
    return kiwi


@lru_cache(maxsize=8192)
def _analyse(words: Words, text: str, correct_typos: bool) -> tuple[Token, ...]:
    typos = "basic_with_continual" if correct_typos else None
    return tuple(
        Token(token.form, token.tag.split("-")[0], token.start, token.end, token.id >= _FIRST_WORD_ID)
        for token in _kiwi(words).tokenize(text, typos=typos)
    )


def forget() -> None:
    """Drops the analyses kept of earlier texts, so that a timing owes nothing to the one before it."""
    _analyse.cache_clear()


def _joined_syllables(text: str, tokens: tuple[Token, ...]) -> Iterator[Token]:
    """Words that Kiwi takes to be single syllables: 갑질 for 갑 and 질."""
    run: list[Token] = []
    for token in tokens:
        one = len(token.form) == 1 and token.end - token.start == 1 and token.tag in _SYLLABLE_TAGS
        begins = token.start == 0 or (text[token.start - 1] != "·" and not text[token.start - 1].isalnum())
        if one and (run[-1].end == token.start if run else begins) and token.form not in _BARE_SUFFIXES:
            run.append(token)
            continue
        yield from _word(text, run)
        run = [token] if one and begins else []
    yield from _word(text, run)


def _word(text: str, run: list[Token]) -> Iterator[Token]:
    if len(run) > 1 and any(token.tag[0] == "N" for token in run):
        yield Token(text[run[0].start : run[-1].end], "NNG", run[0].start, run[-1].end, known=False)


class Morphemes:
    """Analyses text with one vocabulary; the same for index and query.

    Args:
        words: (form, tag) pairs to know beside Kiwi's dictionary, as ``user_words`` gives them.
        kept: file of analyses made before; see ``keep``.
    """

    def __init__(self, words: Iterable[tuple[str, str]] = (), kept: Path | None = None) -> None:
        self._words = tuple(sorted({*GENRE_WORDS, *words}))
        self._parts = lru_cache(maxsize=1024)(self._split)
        self._file = kept
        read = analyses.read(kept, self._words) if kept else {}
        self._kept = {text: tuple(Token(*token) for token in tokens) for text, tokens in read.items()}
        self._seen: dict[str, tuple[Token, ...]] | None = {} if kept else None

    @property
    def kiwi(self) -> "Kiwi":
        """The analyser, built at first use."""
        return _kiwi(self._words)

    def analyse(self, text: str, correct_typos: bool = False) -> tuple[Token, ...]:
        """The morphemes of ``text`` in order; with ``correct_typos`` slips of typing are read as what was meant.

        Corrected forms need not be substrings of the text; the offsets still say where the slip stands.
        """
        found = None if correct_typos else self._kept.get(text)
        if found is None:
            analyse = _analyse if len(text) <= _CACHED_TEXT_CHARACTERS else _analyse.__wrapped__
            found = analyse(self._words, text, correct_typos)
        if self._seen is not None and not correct_typos:
            self._seen[text] = found
        return found

    def keep(self) -> None:
        """Has the file hold all texts analysed so far, and takes in no more, as questions come from now on.

        The 1,400 texts of an assistant's entries take half a second of processor time to analyse, 30 ms to read.
        """
        if self._file and self._seen and self._seen.keys() != self._kept.keys():
            self._kept = self._seen
            told = {text: [astuple(token) for token in tokens] for text, tokens in self._kept.items()}
            analyses.write(self._file, self._words, told)
        self._seen = None

    def content(self, text: str, correct_typos: bool = False) -> tuple[Token, ...]:
        """The morphemes that carry content; a learned compound ("초등교원연수부") is followed by its parts.

        Single syllables that stand together at the beginning of a word come joined as well.
        """
        found = list(_joined_syllables(text, self.analyse(text, correct_typos)))
        for token in self.analyse(text, correct_typos):
            if token.tag in CONTENT_TAGS:
                found.append(token)
                found.extend(
                    Token(part.form, part.tag, token.start + part.start, token.start + part.end)
                    for part in self._parts(token.form)
                )
        return tuple(sorted(found, key=lambda token: token.start))

    def terms(self, text: str, correct_typos: bool = False) -> list[str]:
        """Lower-cased content morphemes and numbers, with repetitions, for indexing and searching.

        Numbers lose their thousands separators; those joined by hyphens count joined and singly; "D.I.Y." gives "diy".
        """
        numbers = [number.replace(",", "") for number in _NUMBER.findall(text)] + _NUMBERS_JOINED.findall(text)
        tokens = self.content(text, correct_typos)
        return numbers + [(t.form.replace(".", "") if t.tag == "SL" else t.form).lower() for t in tokens]

    def corrected(self, word: str) -> str:
        """``word`` without its slips of typing, as Kiwi reads it; the same word where it sees none."""
        meant = self.analyse(word, correct_typos=True)
        if [(t.form, t.tag) for t in meant] == [(t.form, t.tag) for t in self.analyse(word)]:
            return word
        return str(self.kiwi.join([(t.form, t.tag) for t in meant])).replace(" ", "")

    def likelihoods(self, texts: Sequence[str]) -> list[float]:
        """Of each text how likely it is as Korean, in nats."""
        return [float(found[0][1]) for found in self.kiwi.analyze(texts, top_n=1)]

    def similarity(self, first: str, second: str) -> float:
        """How alike two words are used, -1 to 1; 0 where the dictionary lacks one. 교장 and 교감 come near 0.7."""
        try:
            return float(self.kiwi.morpheme_similarity(first, second))
        except ValueError:
            return 0.0

    def space(self, text: str) -> str:
        """``text`` with the missing spaces set; spaces that are there stay."""
        return str(self.kiwi.space(text))

    def _split(self, form: str) -> tuple[Token, ...]:
        """The parts of a learned compound; empty for every other word, and for words as short as a name."""
        learned = [word for word, _ in self._words]
        if len(form) < 4 or form not in learned:
            return ()
        parts = self.kiwi.tokenize(form, blocklist=learned)
        return tuple(Token(t.form, t.tag.split("-")[0], t.start, t.end) for t in parts if t.form != form)
