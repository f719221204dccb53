"""Two results documents go in; how the new run differs from the old over the cases of both comes out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from eval.statistics import Paired, paired
from ingest.errors import CaseError

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """A case whose verdict or answer differs; of a dataset for measuring only there is none."""

    old: Mapping[str, Any]
    new: Mapping[str, Any]

    @property
    def kind(self) -> str:
        """ "gained", "lost", or "reworded" for the same verdict in other words."""
        if self.old["full"] == self.new["full"]:
            return "reworded"
        return "gained" if self.new["full"] else "lost"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The difference of two runs: over all cases scored in both, and dataset by dataset."""

    total: Paired
    by_dataset: Mapping[str, Paired]
    changes: tuple[Change, ...]


def compare(old: Document, new: Document) -> Comparison:
    """Compares what both runs have scored; a crash or a case never run is not taken for a wrong answer.

    Raises:
        CaseError: when they share no case.
    """
    before = {(case["dataset"], case["id"]): case for case in old["cases"]}
    both = [
        (before[key], case)
        for case in new["cases"]
        if (key := (case["dataset"], case["id"])) in before
        and case["full"] is not None
        and before[key]["full"] is not None
    ]
    if not both:
        raise CaseError("두 평가 결과에 함께 있는 문항이 없습니다.", "같은 문항 파일로 평가한 결과를 지정해 주세요.")
    names = dict.fromkeys(case["dataset"] for _, case in both)
    return Comparison(
        total=_paired(both),
        by_dataset={name: _paired([pair for pair in both if pair[1]["dataset"] == name]) for name in names},
        changes=tuple(Change(a, b) for a, b in both if "question" in b and _differs(a, b)),
    )


def _paired(both: list[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> Paired:
    return paired([a["full"] for a, _ in both], [b["full"] for _, b in both], [b["fact"] for _, b in both])


def _differs(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    def said(case: Mapping[str, Any]) -> tuple[str, list[Any]]:
        return case["reply"]["answer"], case["reply"]["citations"]

    return old["full"] != new["full"] or said(old) != said(new)
