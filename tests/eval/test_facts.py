"""Which cases ask one fact, and consistency over them."""

from pathlib import Path

from eval.cases import Card, Case, Dataset
from eval.facts import consistent, facts


def case(name: str, must: str = "1", line: int = 1, **changes: object) -> Case:
    fields = {"category": "budget", "style": "direct", "persona": "staff", "question": "?", "answerable": True}
    fields |= {"id": name, "must": ((must,),), "evidence": ([line, line],)}
    return Case(**(fields | changes))  # type: ignore[arg-type]


ONE, TWO = (Dataset(name, (), Card(), None, "") for name in ("one", "two"))


def test_the_same_strings_at_the_same_lines_are_one_fact_in_every_dataset() -> None:
    cases = [(ONE, case("a")), (ONE, case("b")), (TWO, case("c")), (ONE, case("d", "2")), (ONE, case("e", line=2))]
    assert facts(cases) == ["one:a", "one:a", "one:a", "one:d", "one:e"]


def test_a_named_fact_joins_what_else_would_differ() -> None:
    cases = [(ONE, case("a")), (ONE, case("b", "2", fact="f")), (ONE, case("c", "3", fact="f")), (TWO, case("d", "3"))]
    assert facts(cases) == ["one:a", "one:f", "one:f", "one:f"]
    assert facts([(ONE, case("a", fact="f")), (TWO, case("b", "2", fact="f"))]) == ["one:f", "two:f"]


def test_facts_found_to_be_one_later_are_joined_throughout() -> None:
    cases = [(ONE, case("a", fact="f")), (ONE, case("b", "2", fact="g")), (ONE, case("c", "2", fact="f"))]
    assert len(set(facts(cases))) == 1


def test_questions_without_an_answer_are_each_their_own() -> None:
    absent = [case(name, answerable=False, evidence=()).model_copy(update={"must": ()}) for name in "ab"]
    assert facts([(ONE, each) for each in absent]) == ["one:a", "one:b"]


def test_another_briefing_is_another_fact() -> None:
    other = Dataset("two", (), Card(), Path("other.txt"), "")
    assert facts([(ONE, case("a")), (other, case("b"))]) == ["one:a", "two:b"]


def test_consistency_counts_facts_asked_more_than_once() -> None:
    verdicts = [("f", True), ("f", True), ("g", True), ("g", False), ("h", True)]
    assert consistent(verdicts) == (1, 2)
    assert consistent([]) == (0, 0)
