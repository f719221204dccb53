"""A dataset goes in; how many cases it holds of each kind comes out, and is written into its card.

The counts are the last part of NAME.toml and never typed by hand.
"""

from collections import Counter
from pathlib import Path

from eval.cases import Dataset

_MARK = "# Counted by `python app.py eval check --count`."


def counts(dataset: Dataset) -> dict[str, dict[str, int]]:
    """Numbers of cases: in all, without an answer, with a history; of each category, style, persona and operation."""
    cases = dataset.cases
    sizes = {"cases": len(cases), "unanswerable": sum(not case.answerable for case in cases)}
    sizes["followups"] = sum(bool(case.history) for case in cases)
    kinds: dict[str, list[str]] = {
        "category": [case.category for case in cases],
        "style": [case.style for case in cases],
        "persona": [case.persona for case in cases],
        "operation": [case.operation for case in cases if case.operation],
    }
    return {"size": sizes, **{name: dict(sorted(Counter(values).items())) for name, values in kinds.items() if values}}


def write_counts(dataset: Dataset, card: Path) -> None:
    """Puts the counts of a dataset at the end of its card, in the place of those that stood there."""
    text = card.read_text("utf-8").split(_MARK)[0].rstrip() if card.exists() else ""
    tables = (
        f"[counts.{name}]\n" + "".join(f"{value} = {number}\n" for value, number in found.items())
        for name, found in counts(dataset).items()
    )
    card.write_text(f"{text}\n\n{_MARK}\n" + "\n".join(tables), "utf-8")
