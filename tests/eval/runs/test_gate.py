"""Comparing two runs and the gate: first by hand, then our own assistant made worse on purpose."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from assistant import Assistant, build_assistant
from assistant.answer import Answer, Ask, Composer, Status
from eval.cases import Card, Dataset, locate, read_dataset
from eval.compare import compare
from eval.gate import accept, gate, read_reference
from eval.results import document
from eval.runner import AssistantSystem, run
from ingest import read_briefing
from ingest.errors import CaseError
from ingest.records import LineRange
from tests.eval.runs.fake_assistant import FakeAssistant, make_case

Found = dict[str, Any]


def documented(dataset: Dataset, ask: Ask | None = None) -> Found:
    return document(run([(dataset, AssistantSystem(ask or FakeAssistant().ask))]), [dataset], {"name": "ours"})


def questions(dataset: Dataset, *asked: str, **card: Any) -> Dataset:
    cases = tuple(make_case(str(n), f"{question} {n}", must=(("490", f"{n}th"),)) for n, question in enumerate(asked))
    return replace(dataset, cases=cases, card=Card(**card))


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    return tmp_path / "reference.json"


def test_a_comparison_names_what_was_gained_lost_and_reworded(dataset: Dataset) -> None:
    old = documented(questions(dataset, "right", "wrong", "right", "wrong"))
    new = documented(questions(dataset, "right", "right", "wrong", "wrong"))
    new["cases"][3]["reply"]["answer"] = "280명"
    told = compare(old, new)
    assert [(change.new["id"], change.kind) for change in told.changes] == [
        ("1", "gained"),
        ("2", "lost"),
        ("3", "reworded"),
    ]
    assert (told.total.n, told.total.gained, told.total.lost, told.total.p) == (4, 1, 1, 1.0)
    assert told.by_dataset["own"] == told.total


def test_of_a_dataset_for_measuring_only_no_case_is_named(dataset: Dataset) -> None:
    old, new = (documented(questions(dataset, word, measure_only=True)) for word in ("right", "wrong"))
    told = compare(old, new)
    assert (told.total.lost, told.changes) == (1, ())


def test_crashes_are_not_compared_and_nothing_in_common_is_refused(dataset: Dataset) -> None:
    old, new = documented(dataset), documented(dataset)
    assert compare(old, new).total.n == 4
    with pytest.raises(CaseError, match="함께 있는 문항이 없습니다"):
        compare(old, documented(replace(questions(dataset, "right"), name="other")))


def test_the_same_run_passes_its_own_reference(dataset: Dataset, reference: Path) -> None:
    found = documented(questions(dataset, "right", "right", "absent"))
    accept(found, "처음", reference)
    assert gate(found, read_reference(reference)) == []


def test_a_single_case_lost_fails_until_it_is_accepted(dataset: Dataset, reference: Path) -> None:
    accept(documented(questions(dataset, *["right"] * 300)), "처음", reference)
    worse = documented(questions(dataset, *["right"] * 299, "absent"))
    assert gate(worse, read_reference(reference)) == ["기준에서 통과하던 문항 1건이 통과하지 못합니다: own:299"]
    accept(worse, "더 이상 답하지 않기로 함", reference)
    assert gate(worse, read_reference(reference)) == []
    assert [(a["reason"], len(a["lost"])) for a in read_reference(reference)["accepted"]] == [
        ("처음", 0),
        ("더 이상 답하지 않기로 함", 1),
    ]


def test_a_significant_drop_is_told_with_its_interval(dataset: Dataset, reference: Path) -> None:
    accept(documented(questions(dataset, *["right"] * 100)), "처음", reference)
    told = gate(documented(questions(dataset, *["right"] * 80, *["absent"] * 20)), read_reference(reference))
    assert told[0].startswith("통과율이 기준보다 20.0점 낮습니다(95 % 구간 -2")
    assert "그 밖에 10건" in told[1]


def test_what_is_gained_elsewhere_does_not_make_up_for_a_case_lost(dataset: Dataset, reference: Path) -> None:
    accept(documented(questions(dataset, "right", "absent", "absent")), "처음", reference)
    told = gate(documented(questions(dataset, "absent", "right", "right")), read_reference(reference))
    assert told == ["기준에서 통과하던 문항 1건이 통과하지 못합니다: own:0"]


def test_an_incomplete_run_fails_and_cannot_be_the_reference(dataset: Dataset, reference: Path) -> None:
    accept(documented(questions(dataset, "right", "right")), "처음", reference)
    whole = documented(questions(dataset, "right", "right"))
    told = [
        gate({**whole, "unscored": 1, "cases": whole["cases"][:1]}, read_reference(reference)),
        gate({**whole, "crashed": 1}, read_reference(reference)),
        gate(documented(questions(dataset, "right")), read_reference(reference)),
    ]
    assert told == [
        ["채점하지 못한 문항이 1건 있습니다."],
        ["오류가 난 문항이 1건 있습니다."],
        ["기준에 있던 문항 1건이 없어졌습니다."],
    ]
    with pytest.raises(CaseError, match="끝나지 않은"):
        accept(documented(dataset), "오류가 있음", reference)


def test_a_dataset_that_the_reference_does_not_know_fails(dataset: Dataset, reference: Path) -> None:
    accept(documented(questions(dataset, "right")), "처음", reference)
    (told,) = gate(documented(replace(questions(dataset, "right"), name="new")), read_reference(reference))
    assert told.startswith("기준에 없는 문항 파일입니다: new")


def test_cases_for_measuring_only_are_counted_not_named(dataset: Dataset, reference: Path) -> None:
    accept(documented(questions(dataset, "right", measure_only=True)), "처음", reference)
    told = gate(documented(questions(dataset, "absent", measure_only=True)), read_reference(reference))
    assert told == ["기준에서 통과하던 문항 1건이 통과하지 못합니다: 측정 전용 1건"]


@pytest.mark.parametrize("text", ["", "[]", '{"schema": 99}'])
def test_a_reference_that_is_none_is_one_sentence(reference: Path, text: str) -> None:
    reference.write_text(text, "utf-8")
    with pytest.raises(CaseError, match="--accept"):
        read_reference(reference)


# Our own assistant, made worse in one respect for one question of dev.


@pytest.fixture(scope="module")
def assistant(briefing_file: Path) -> Assistant:
    return build_assistant(read_briefing(briefing_file))


@pytest.fixture(scope="module")
def dev() -> Dataset:
    """Enough of it to have every kind of victim."""
    whole = read_dataset(locate("dev"))
    return replace(whole, cases=whole.cases[:60])


@pytest.fixture(scope="module")
def healthy(assistant: Assistant, dev: Dataset) -> Found:
    """Dev as it is; figures that the second opinion does not follow are left to the test of what ships."""
    found = documented(dev, assistant.ask)
    found["scores"]["unsupported"] = 0
    return found


def sabotaged(
    dev: Dataset, healthy: Found, ask: Ask, worsen: Callable[[Answer], Answer], suits: Any
) -> tuple[str, list[str]]:
    """Which case was made worse, and what the gate says of the run."""
    victim = next(case for case in healthy["cases"] if case["full"] and suits(case))

    def worse(question: str, history: Sequence[str] = ()) -> Answer:
        answer = ask(question, history)
        return worsen(answer) if question == victim["question"] and list(history) == list(victim["history"]) else answer

    return victim["id"], gate({**documented(dev, worse)}, reference_of(healthy))


def reference_of(found: Found) -> Mapping[str, Any]:
    with TemporaryDirectory() as folder:
        accept(found, "성한 상태", Path(folder) / "reference.json")
        return read_reference(Path(folder) / "reference.json")


def test_one_year_swapped_is_caught(dev: Dataset, healthy: Found, assistant: Assistant) -> None:
    """ "2026년" is read as "2025년" in one question."""
    victim = next(
        case
        for case in healthy["cases"]
        if case["full"] and "2026년" in case["question"] and case["category"] == "budget"
    )

    def worse(question: str, history: Sequence[str] = ()) -> Answer:
        return assistant.ask(question.replace("2026", "2025") if question == victim["question"] else question, history)

    assert f"dev:{victim['id']}" in gate(documented(dev, worse), reference_of(healthy))[-1]


def test_one_citation_shifted_is_caught(dev: Dataset, healthy: Found, assistant: Assistant) -> None:
    """The citation of one answer points to the line above the evidence."""

    def shifted(answer: Answer) -> Answer:
        (cited,) = answer.citations
        line = cited.lines.first - 1
        return replace(answer, citations=(replace(cited, lines=LineRange(line, line)),))

    def suits(case: Any) -> bool:
        cited = case["reply"]["citations"]
        return len(cited) == 1 and cited[0] in case["evidence"]

    victim, told = sabotaged(dev, healthy, assistant.ask, shifted, suits)
    assert f"dev:{victim}" in told[-1]


def test_one_refusal_removed_is_caught(dev: Dataset, healthy: Found, assistant: Assistant) -> None:
    """One question that the briefing does not answer gets the nearest lines for an answer."""

    def bold(answer: Answer) -> Answer:
        cited = assistant.ask("2026년 초등 1급 정교사 자격연수는 몇 명인가요?").citations
        return replace(answer, status=Status.ANSWERED, composer=Composer.QUOTED, citations=cited)

    victim, told = sabotaged(dev, healthy, assistant.ask, bold, lambda case: not case["answerable"])
    assert f"dev:{victim}" in told[-1]


def test_an_unsupported_figure_is_caught(dev: Dataset, healthy: Found, assistant: Assistant) -> None:
    """One answer says a figure besides that stands nowhere; it may well pass the known-answer check."""
    victim, told = sabotaged(
        dev,
        healthy,
        assistant.ask,
        lambda answer: replace(answer, text=answer.text + "\n약 98,765명입니다. [1]"),
        lambda case: case["answerable"] and not case["reply"]["unsupported"],
    )
    assert f"dev:{victim} (98,765)" in told[0]


def test_the_reference_that_ships_is_whole() -> None:
    """Whether it fits the answers of today is what `eval --gate` says."""
    stored = read_reference()
    assert stored["datasets"].keys() >= {"dev", "held-out", "own"}
    assert all(accepted["reason"] for accepted in stored["accepted"])
    for verdicts in stored["datasets"].values():
        assert not set(verdicts["full"]) & set(verdicts["not_full"])
