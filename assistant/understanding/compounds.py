"""The analyser's tokens in; out the words that it took apart, as one token each."""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise, takewhile

from vectorstore.morphemes import Token

_BEFORE_A_UNIT = ("ETM", "MM", "NR", "SN")  # "한 해", "하는 때"
_IN_A_NAME = ("NNG", "NNP", "XPN", "XSN", "VV", "ETN")


def compounds_cut(text: str, tokens: Sequence[Token], words: Container[str], said: Container[str]) -> Iterator[Token]:
    """The words of the briefing (``words``), or that people say for one (``said``), that were cut in two."""
    yield from _suffixed(tokens, words)
    yield from _prefixed(tokens, said)
    yield from _beside_another(text, tokens, words)


def _joined(one: Token, other: Token) -> Token:
    return Token(one.form + other.form, "NNG", one.start, other.end)


def _suffixed(tokens: Sequence[Token], words: Container[str]) -> Iterator[Token]:
    """초 + 등 ("and so on"), 회복 + 력 (a suffix), and kinds of posts (일반 + 직) and of people (지원 + 단)."""
    for one, other in pairwise(tokens):
        and_so_on = other.tag == "NNB" and other.form == "등" and len(one.form) == 1
        suffixed = one.tag == "NNG" and (other.tag == "XSN" or other.form in ("직", "단"))
        if one.end == other.start and (and_so_on or suffixed) and one.form + other.form in words:
            yield _joined(one, other)


def _prefixed(tokens: Sequence[Token], said: Container[str]) -> Iterator[Token]:
    """Nouns that a prefix turns into another: 불 + 이익 is no 이익."""
    for one, other in pairwise(tokens):
        if one.tag == "XPN" and one.end == other.start and one.form + other.form in said:
            yield _joined(one, other)


def _beside_another(text: str, tokens: Sequence[Token], words: Container[str]) -> Iterator[Token]:
    """Beside another word, into one that the briefing lacks: 과정 + 지기 of "원격연수 과정지기는"."""
    for one, other in pairwise(token for token in tokens if token.tag.startswith("NN")):
        lacking = other.form not in words and len(other.form) > 1
        if text[one.end : other.start] in ("", " ") and one.form + other.form in words and lacking:
            yield _joined(one, other)


def briefly_named(text: str, tokens: Sequence[Token], words: Container[str], sorts: Container[str]) -> frozenset[int]:
    """Offsets of nouns of one syllable that the briefing lacks, and that begin the name of a sort of thing: 춤 of
    "춤 힐링 연수", 시 of "시 쓰기 연수". Any other such noun may be a crumb of a longer word, or say little."""
    starts: set[int] = set()
    for place, token in enumerate(tokens):
        begins = not text[: token.start][-1:].isalnum() and (not place or tokens[place - 1].tag not in _BEFORE_A_UNIT)
        if token.tag != "NNG" or len(token.form) > 1 or token.form in words or not begins:
            continue
        rest = takewhile(lambda other: other.tag in _IN_A_NAME, tokens[place + 1 :])
        if any(other.form in sorts for other in rest):
            starts.add(token.start)
    return frozenset(starts)


def with_suffixes(tokens: Sequence[Token], suffixes: Container[str]) -> list[Token]:
    """A noun and a suffix that makes another value of it (이수 + 율) as one token."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if last is None or last.end != token.start:
            joined.append(token)
        elif (last.tag, token.tag) == ("SL", "SL"):  # "completed." cut in two
            joined[-1] = Token(last.form + token.form, "SL", last.start, token.end)
        elif token.form in suffixes and last.tag.startswith("N") and last.tag != "NR":
            joined[-1] = _joined(last, token)
        else:
            joined.append(token)
    return joined
