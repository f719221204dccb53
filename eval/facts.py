"""Cases go in, the fact that each asks about comes out, so that phrasings of one fact can be counted as one.

One rule for all datasets: two cases ask one fact where their dataset gives them the same ``fact``, or where the same
strings at the same lines of the same briefing answer them. A case without an answer is a fact of its own otherwise.
"""

from collections.abc import Hashable, Iterable, Sequence

from eval.cases import Case, Dataset


def facts(cases: Sequence[tuple[Dataset, Case]]) -> list[str]:
    """The fact of each case, by the name that its dataset gives it or else "dataset:id" of the first case that asks."""
    named: dict[Hashable, str] = {}
    merged: dict[str, str] = {}

    def root(name: str) -> str:
        while name in merged:
            name = merged[name]
        return name

    found: list[str] = []
    for dataset, case in cases:
        own = f"{dataset.name}:{case.fact or case.id}"
        for key in _keys(dataset, case):
            first, second = root(named.setdefault(key, own)), root(own)
            if first != second:
                merged[second] = first
        found.append(own)
    return [root(name) for name in found]


def _keys(dataset: Dataset, case: Case) -> Iterable[Hashable]:
    """All that makes a case ask the same as another with the same."""
    if case.fact:
        yield dataset.name, case.fact
    if case.answerable:
        wanted = frozenset(frozenset(group) for group in case.must)
        yield dataset.briefing, wanted, frozenset(case.evidence), frozenset(case.evidence_all)


def consistent(verdicts: Iterable[tuple[str, bool]]) -> tuple[int, int]:
    """Of the facts asked more than once, how many have all phrasings right, and how many there are.

    Args:
        verdicts: fact and whether the reply was right.
    """
    asked: dict[str, list[bool]] = {}
    for fact, right in verdicts:
        asked.setdefault(fact, []).append(right)
    repeated = [rights for rights in asked.values() if len(rights) > 1]
    return sum(all(rights) for rights in repeated), len(repeated)
