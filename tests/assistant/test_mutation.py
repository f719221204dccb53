"""Source mutation: where the briefing says otherwise, the answers do. Nothing is known by heart."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import Answer, build_assistant
from ingest import read_briefing
from tests.assistant.mutation import Change, Mutation
from vectorstore.morphemes import Morphemes, user_words

# How many changes of each kind a round asks for: 110 of the large briefing, 50 of the small one.
_LARGE = {
    "name": 10,
    "extension": 15,
    "charge": 10,
    "count": 33,
    "amount": 18,
    "quarter": 11,
    "date": 6,
    "cost": 5,
    "area": 2,
}
_SMALL = {
    "name": 5,
    "extension": 7,
    "charge": 5,
    "count": 13,
    "amount": 7,
    "quarter": 5,
    "date": 3,
    "cost": 3,
    "area": 2,
}


@pytest.mark.parametrize(
    ("file", "seeds", "sample"),
    [("data/seti-2026.txt", (1, 2, 3), _LARGE), ("tests/briefings/gangbyeol-2027.txt", (4, 5), _SMALL)],
    ids=["seti", "gangbyeol"],
)
def test_answers_follow_the_text(
    root: Path, tmp_path: Path, file: str, seeds: tuple[int, ...], sample: dict[str, int]
) -> None:
    original = read_briefing(root / file)
    rounds = [Mutation(original, seed) for seed in seeds]
    read = []
    for seed, mutation in zip(seeds, rounds, strict=True):
        mutated = tmp_path / f"{seed}.txt"
        mutated.write_text(mutation.text, "utf-8")
        read.append(read_briefing(mutated))
    # One analyser that knows the people of all rounds, since building one takes 1.5 s.
    morphemes = Morphemes(word for briefing in read for word in user_words(briefing))
    asked, failures = 0, []
    for mutation, briefing in zip(rounds, read, strict=True):
        assert len(briefing.people) == len(original.people)
        assert [f.stated - f.computed for f in briefing.findings] == [f.stated - f.computed for f in original.findings]
        assistant = build_assistant(briefing, morphemes)
        changes = mutation.sample(sample)
        asked += len(changes)
        failures += [failure for change in changes if (failure := _failure(change, assistant.ask))]
    assert asked >= len(seeds) * sum(sample.values()) - 10
    print(f"{asked - len(failures)} of {asked} answers follow the text of {file}")
    assert len(failures) <= 0.02 * asked, "\n".join(failures)


def _failure(change: Change, ask: Callable[[str], Answer]) -> str | None:
    """What is wrong with the answer to a changed fact, None where it says and cites what is new."""
    answer = ask(change.question)
    said = change.wanted.search(answer.text.replace(",", ""))
    cited = change.lines is None or any(citation.lines.touches(change.lines) for citation in answer.citations)
    if said and cited:
        return None
    return f"{change.kind}: {change.question} → {answer.status}: {answer.text} (wanted {change.wanted.pattern})"
