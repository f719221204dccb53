"""Forms of text that matching needs: compact text with a map back, jamo, and Korean particles."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

MAX_CHARACTERS = 1000  # a longer question is cut; no question a person types is
_PARTICLES = {"은": "는", "이": "가", "을": "를", "과": "와", "이라": "라", "으로": "로"}
_DIGIT_ENDS_IN_CONSONANT = dict(
    zip("0123456789", (True, True, False, True, False, False, True, True, True, False), strict=True)
)
_RIEUL = 8  # the final consonant ㄹ takes 로, not 으로
_BRACKETS = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")
_COMMA = re.compile(r",\s*(?!\d{3}(?!\d)|[^()]*\))")  # no comma of a figure, nor one in brackets


@dataclass(frozen=True, slots=True)
class Compact:
    """Text without white space, NFKC, lower case; one space stays between two numbers.

    Attributes:
        text: the compact text.
        origin: for each compact character, its offset in the original text.
    """

    text: str
    origin: tuple[int, ...]

    def begins_word(self, start: int) -> bool:
        """Whether the compact character at ``start`` begins a word as typed: 비예산, but not in "대비 예산"."""
        if start == 0 or self.origin[start] > self.origin[start - 1] + 1:
            return True
        return not self.text[start - 1].isalnum()

    def is_torn(self, start: int, end: int) -> bool:
        """Whether the compact characters ``start`` to ``end`` (excluded) begin amid a word as typed and go on behind a
        space: 재작년 in "교재 작년"."""
        return not self.begins_word(start) and any(self.begins_word(place) for place in range(start + 1, end))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original text, end excluded, of compact characters ``start`` to ``end`` (excluded)."""
        return self.origin[start], self.origin[end - 1] + 1


@lru_cache(maxsize=4096)  # many ask it of one question
def compact(text: str) -> Compact:
    """The compact form of ``text``. Thousands separators between digits are kept."""
    characters: list[str] = []
    origin: list[int] = []
    for offset, character in enumerate(text):
        for normal in unicodedata.normalize("NFKC", character).lower():
            between = characters and characters[-1].isdigit() and text[offset + 1 : offset + 2].isdigit()
            if not normal.isspace() or between:  # "2025 2026" must not become one number
                characters.append(" " if normal.isspace() else normal)
                origin.append(offset)
    return Compact("".join(characters), tuple(origin))


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """Letters and digits only, NFKC, lower case: what two spellings of one name share."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())


@lru_cache(maxsize=256)
def letters_of(title: str) -> re.Pattern[str]:
    """A title letter by letter in a compact text, whatever signs stand between."""
    return re.compile(r"[^\w\s]*".join(map(re.escape, bare(title))) or "(?!)")


@lru_cache(maxsize=65536)
def jamo(text: str) -> str:
    """Decomposed Hangul, so that one slip of typing is one edit."""
    return unicodedata.normalize("NFD", text)


_PARTICLE = re.compile(r"(?:으로|로|이|가|은|는|을|를|과|와)(?![가-힣])")
_PAIRED = {form: first for first, second in _PARTICLES.items() for form in (first, second)}


def agreeing(word: str, rest: str) -> str:
    """``word`` and ``rest``, whose first particle was written behind another word: "인원" + "를 몇" → "인원을 몇"."""
    particle = _PARTICLE.match(rest)
    if particle is None or not word[-1:].isalpha():
        return word + rest
    return with_particle(word, _PAIRED[particle.group()]) + rest[particle.end() :]


def without_brackets(name: str) -> str:
    """``name`` without what it says in brackets: "최종(추경)" → "최종"."""
    return _BRACKETS.sub("", name)


def in_brackets(name: str) -> list[str]:
    """What ``name`` says in brackets: 추경 of "최종(추경)"."""
    return [inside for inside in _BRACKETS.findall(name) if inside]


def by_commas(text: str) -> list[str]:
    """The pieces of a list, as printed: "식당(180석, 2층), 좌석 1,200석" are two."""
    return [piece.strip() for piece in _COMMA.split(text)]


def clean(text: str, limit: int) -> str:
    """A question fit to be read: control characters out, white space folded, at most ``limit`` characters."""
    visible = "".join(c if c.isprintable() or c.isspace() else " " for c in unicodedata.normalize("NFC", text))
    return re.sub(r"\s+", " ", visible).strip()[:limit]


def _final(word: str) -> int | None:
    """Index of the last syllable's final consonant, 0 for none; None where the end has no Korean reading."""
    letters = [c for c in word if c.isalnum() or c == "%"]
    if not letters:
        return None
    last = letters[-1]
    if "가" <= last <= "힣":
        return (ord(last) - ord("가")) % 28
    if last in _DIGIT_ENDS_IN_CONSONANT:
        return (_RIEUL if last in "178" else 1) if _DIGIT_ENDS_IN_CONSONANT[last] else 0
    return 0


def with_particle(word: str, particle: str) -> str:
    """``word`` followed by the right one of a pair of particles, named by its form after a consonant ("은", "으로").

    A bracketed remark at the end is skipped, as one reads it: "교육(2026년)" takes 은.
    """
    spoken = re.sub(r"[\(\[][^()\[\]]*[\)\]]\s*$", "", word) or word
    final = _final(spoken)
    other = _PARTICLES[particle]
    if particle == "으로":
        return word + (other if final in (0, None, _RIEUL) else particle)
    return word + (particle if final else other)


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """``text`` with blanks in the place of the spans, so that offsets stay."""
    taken = tuple(spans)
    return "".join(" " if any(start <= i < end for start, end in taken) else c for i, c in enumerate(text))
