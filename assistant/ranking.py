"""Terms of a question in; entries in the order in which their words explain it out.

Score of an entry = share of the question's term weight (idf) that the entry explains, times a mild preference for
entries whose label the question covers. A term is explained fully by the label, a little less by the headings above.
"""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from assistant.entries import Entry, Kind
from assistant.postings import IN_CONTEXT, IN_LABEL, Terms, postings_of, unbroken
from assistant.text import bare, jamo

_ENUMERATED = re.compile(r"\d(?:[·ㆍ,]\d)+(?:급|학년|기|차|단계)")  # "5·6·7급" as one word
_SUBSTRING = 0.9  # the word stands inside a longer one: "홍보" in "디지털홍보시스템"
_SHORT_SUBSTRING = 0.6  # … perhaps by chance, where it is but the first two letters of three: 신청 in 신청사
PRECISION_SHARE = 0.3  # how much of a score depends on how much of the label the question names
_PHRASE_SHARE = 0.25  # how much a label repeated almost letter by letter adds
_VERBATIM = 0.05  # what a label repeated letter by letter adds to that
_LONG_LABEL = 16  # jamo
_COMPOUND = 0.12  # what a compound of the question adds that stands unbroken in an entry: 연수협력학교
_SHORTEST_COMPOUND = 5  # syllables; shorter ones (직무연수, 자격연수) are kinds of things, no names
_STRANGER_WEIGHT = 3.0  # a word that the briefing has nowhere; people word things in many ways
_TAG_WEIGHT = 2.0  # [초등] and [중등] tell lines apart that are alike otherwise
_HINT_SHARE = 0.1  # how much words add that need not be explained
_PHRASE_CANDIDATES = 60
_REMEMBERED_WORDS = 2000
_REMEMBERED_TERMS = 16  # a question looks for its terms among several kinds of entries

_Terms = tuple[tuple[str, tuple[tuple[str, float], ...]], ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entry and how well it explains a question.

    Attributes:
        score: comparable within one search only.
        recall: share of the terms' weight that is explained, 0 to 1.
        unexplained: terms that nothing in the entry explains.
    """

    entry: Entry
    score: float
    recall: float
    unexplained: tuple[str, ...]


def _apart(text: str) -> str:
    """``text`` in letters and digits, its words still apart."""
    return " ".join(map(bare, text.split()))


def compounds(terms: Mapping[str, object], phrase: str, shortest: int = _SHORTEST_COMPOUND) -> tuple[str, ...]:
    """Words of ``phrase`` that several of the terms make up without a space between them: 연수 + 협력 + 학교."""
    found = []
    for word in phrase.split():
        inside = sorted((word.find(term), term) for term in terms if term in word)
        end, made = -1, ""
        for start, term in inside:
            if start == end:
                made += term
            elif start > end or end < 0:
                made = term
            else:
                continue
            end = start + len(term)
            if len(made) > len(term) and len(made) >= shortest:
                found.append(made)
    found += [bare(match.group()) for match in _ENUMERATED.finditer(phrase)]
    return tuple(word for word in dict.fromkeys(found) if not any(word != other and word in other for other in found))


class EntryIndex:
    """All entries of a briefing, searchable by terms.

    Args:
        entries: in their fixed order; ties keep it.
        terms: the analysis used for entries; questions must use the same.
    """

    def __init__(self, entries: Sequence[Entry], terms: Terms) -> None:
        self.entries = tuple(entries)
        self._jamo = [jamo(bare(entry.label)) for entry in self.entries]
        self._bare = [bare(f"{entry.label} {entry.context}") for entry in self.entries]
        self._apart = [_apart(f"{unbroken(entry.label)} {entry.context}") for entry in self.entries]
        postings, labels = postings_of(self.entries, terms)
        self.words = frozenset(postings)
        # Compounds end in what they are: 행정직원 is a 직원, 신청사 no 신청.
        ends = {word[-2:] for word in postings if len(word) > 2}
        self._threes = frozenset(word for word in postings if len(word) == 3)
        self._begins = frozenset(word[:2] for word in self._threes) - ends
        self.terms = terms
        self._postings = {
            word: (np.fromiter(found, dtype=np.intp), np.fromiter(found.values(), dtype=np.float64))
            for word, found in postings.items()
        }
        in_label: dict[str, int] = defaultdict(int)
        for label in labels:
            for word in label:
                in_label[word] += 1
        self._documents = len(self.entries)
        self._tags = frozenset(
            word for entry in self.entries if entry.kind is Kind.COURSE for word in terms(entry.tag or "")
        )
        self._in_label = dict(in_label)
        self._label_mass = np.array(
            [
                sum(self.weight(word) for word in label if not word.isdigit()) or 1.0
                for label in labels  # "0~5년, 5~15년"
            ]
        )
        # For each entry, 0 to 1: how well it explains a word. A question asks for the same words many times.
        self.explained_by = lru_cache(maxsize=_REMEMBERED_WORDS)(self._explained_by)
        self._explained = lru_cache(maxsize=_REMEMBERED_TERMS)(self._explain)

    def weight(self, word: str) -> float:
        """Inverse document frequency over labels, more for a tag; a fixed weight for a word that stands nowhere."""
        if word not in self.words:
            return _STRANGER_WEIGHT
        rarity = math.log(1 + self._documents / (1 + self._in_label.get(word, 0)))
        return rarity + (_TAG_WEIGHT if word in self._tags else 0.0)

    def _explained_by(self, word: str) -> npt.NDArray[np.float64]:
        scores = np.zeros(self._documents)
        if word in self._postings:
            numbers, weights = self._postings[word]
            scores[numbers] = weights
        if len(word) >= 2:
            whole = _apart if len(word) == 2 else bare  # 수상 is no part of 연수 상시
            for number, text in enumerate(self._apart if len(word) == 2 else self._bare):
                if scores[number] < _SUBSTRING * IN_CONTEXT and word in text:
                    share = _SHORT_SUBSTRING if self._begins_another(word, text) else _SUBSTRING
                    scores[number] = share * (IN_LABEL if word in whole(self.entries[number].label) else IN_CONTEXT)
        scores.setflags(write=False)
        return scores

    def _begins_another(self, word: str, text: str) -> bool:
        """Whether the two letters of ``word`` stand in ``text`` only as the beginning of a word of three."""
        if word not in self._begins:
            return False
        places = [match.start() for match in re.finditer(word, text)]
        return all(text[place : place + len(word) + 1] in self._threes for place in places)

    def search(
        self,
        terms: Mapping[str, Mapping[str, float]],
        hints: Mapping[str, Mapping[str, float]],
        phrase: str,
        keep: Callable[[Entry], bool] = lambda _: True,
        limit: int | None = 40,
    ) -> list[Ranked]:
        """Entries that explain the terms best, best first.

        Args:
            terms: each term of the question with the words that may stand for it and how surely (0 to 1).
            hints: further words that may help but need not be explained.
            phrase: the topic as typed, for labels repeated almost letter by letter.
            keep: which entries may answer.
            limit: how many at most; None for all.

        Returns:
            Entries with a score above 0; entries of equal score in their fixed order.
        """
        total, matched, covered = self._explained(_fixed(terms))
        recall = matched / total if total else np.zeros(self._documents)
        hinted, helped, covered_too = self._explained(_fixed(hints))
        precision = np.minimum((covered + covered_too) / self._label_mass, 1.0)
        help_share = helped / hinted * _HINT_SHARE if hinted else 0.0
        scores = recall * (1 - PRECISION_SHARE + PRECISION_SHARE * precision) + help_share
        candidates = self._candidates(scores, keep, compounds(terms, phrase), limit)
        self._add_phrases(scores, candidates[:_PHRASE_CANDIDATES], phrase)
        unexplained = self._unexplained(terms)
        order = sorted(candidates, key=lambda i: (-scores[i], i))[:limit]
        return [Ranked(self.entries[i], float(scores[i]), float(recall[i]), unexplained(i)) for i in order]

    def _candidates(
        self,
        scores: npt.NDArray[np.float64],
        keep: Callable[[Entry], bool],
        unbroken: Sequence[str],
        limit: int | None,
    ) -> list[int]:
        """Numbers of the entries that may be among the ``limit`` best, best first, and in ``scores`` what a compound
        adds that they hold as it was typed, not only its words.

        Judging an entry takes longer than scoring it: after the first ones nothing but a compound can bring one up.
        """
        order: list[int] = np.argsort(-scores, kind="stable")[: np.count_nonzero(scores > 0)].tolist()
        enough = len(order) if limit is None else max(limit, _PHRASE_CANDIDATES)
        left = iter(order)
        best = list(islice((i for i in left if keep(self.entries[i])), enough))
        if unbroken:
            held = {i: times for i in order if (times := sum(word in self._bare[i] for word in unbroken))}
            best += [i for i in left if i in held and keep(self.entries[i])]
            for i in best:
                scores[i] += _COMPOUND * held.get(i, 0)
        return best

    def _explain(self, terms: _Terms) -> tuple[float, npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        matched, covered = np.zeros(self._documents), np.zeros(self._documents)
        total = 0.0
        for term, meanings in terms:
            weight = max(self.weight(word) for word, _ in meanings) if meanings else self.weight(term)
            best, mass = np.zeros(self._documents), np.zeros(self._documents)
            for word, surely in meanings:
                found = self.explained_by(word) * surely
                best = np.maximum(best, found)
                mass = np.maximum(mass, np.where(found >= _SUBSTRING * surely, self.weight(word), 0.0))
            covered += mass
            matched += weight * best
            total += weight
        return total, matched, covered

    def _add_phrases(self, scores: npt.NDArray[np.float64], best: Sequence[int], phrase: str) -> None:
        """Adds to ``scores`` in place how much of a label the question repeats, for the ``best`` candidates."""
        asked = jamo(bare(phrase))
        if not asked:
            return
        ratios = process.cdist([asked], [self._jamo[i] for i in best], scorer=fuzz.partial_ratio)[0]
        for i, ratio in zip(best, ratios, strict=True):
            shared = min(len(self._jamo[i]), len(asked)) / max(len(asked), 1)
            scores[i] += _PHRASE_SHARE * max(0.0, (ratio - 60) / 40) * min(1.0, shared)
            if len(self._jamo[i]) >= _LONG_LABEL and self._jamo[i] in asked:
                scores[i] += _VERBATIM

    def _unexplained(self, terms: Mapping[str, Mapping[str, float]]) -> Callable[[int], tuple[str, ...]]:
        best = {
            term: np.max([self.explained_by(word) * surely for word, surely in meanings.items()], axis=0)
            for term, meanings in terms.items()
            if meanings
        }
        return lambda number: tuple(term for term in terms if term not in best or best[term][number] == 0)


def _fixed(terms: Mapping[str, Mapping[str, float]]) -> _Terms:
    return tuple((term, tuple(meanings.items())) for term, meanings in terms.items())
