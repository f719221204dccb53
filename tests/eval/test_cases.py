"""Datasets: what is read, and that anything odd is refused with its line and column."""

import json
from pathlib import Path
from typing import Any

import pytest

from eval.cases import Case, locate, parse_case, read_dataset, shipped
from ingest.errors import CaseError
from ingest.records import LineRange

CASE: dict[str, Any] = {
    "id": "x1",
    "category": "budget",
    "style": "direct",
    "persona": "staff",
    "question": "예산은 얼마인가요?",
    "must": [["1,200", "120만"]],
    "must_not": ["1,300"],
    "evidence": [[3, 4]],
    "section": ["1-1-1"],
    "answerable": True,
    "why": "",
}


def line(**changes: object) -> str:
    """The case as a line; a change to None drops the key."""
    return json.dumps({k: v for k, v in (CASE | changes).items() if v is not None}, ensure_ascii=False)


def test_a_case_is_read_into_typed_fields() -> None:
    case = parse_case(line(operation="sum", fact="f1", history=["작년은요?"], evidence_all=[[1, 1], [9, 9]]), "x")
    assert case.must == (("1,200", "120만"),)
    assert case.evidence == (LineRange(3, 4),)
    assert case.evidence_all == (LineRange(1, 1), LineRange(9, 9))
    assert (case.operation, case.fact, case.history) == ("sum", "f1", ("작년은요?",))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"id": "x1"', "7행 12열: JSON이 아닙니다"),
        ('["id"]', "7행 1열"),
        ('{"id": "a", "id": "b"}', "7행 13열: 'id'이(가) 두 번"),
        (line(colour="red"), f"7행 {line(colour='red').index('colour')}열: 'colour'은(는) 모르는 항목"),
        (line(question=None), "7행 1열: 'question' 항목이 없습니다"),
        (line(question=""), "'question'의 값이 맞지 않습니다"),
        (line(answerable="yes"), "'answerable'의 값이 맞지 않습니다"),
        (line(category="weather"), "'category'의 값이 맞지 않습니다"),
        (line(must=[[]]), "'must'의 값이 맞지 않습니다"),
        (line(must="1,200"), "'must'의 값이 맞지 않습니다"),
        (line(evidence=[[4, 3]]), "no such line range: 4-3"),
        (line(evidence=[[3]]), "줄 범위는 [첫 줄, 끝 줄]"),
        (line(must=[]), "must와 evidence"),
        (line(evidence=[]), "must와 evidence"),
    ],
)
def test_what_is_odd_is_refused_with_its_place(text: str, told: str) -> None:
    with pytest.raises(CaseError) as refusal:
        parse_case(text, "7행")
    assert told in str(refusal.value)


def test_the_column_is_that_of_the_key_not_of_the_same_word_in_a_text() -> None:
    text = line(question='"colour": 무엇?', colour=1)
    with pytest.raises(CaseError, match=f"{text.rindex('colour')}열"):
        parse_case(text, "7행")


def test_a_case_without_an_answer_needs_no_evidence() -> None:
    assert not parse_case(line(answerable=False, must=[], evidence=[]), "x").answerable


def test_ids_are_unique_and_blank_lines_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text(f"{line()}\n\n{line(id='x2')}\n", "utf-8")
    assert [case.id for case in read_dataset(file).cases] == ["x1", "x2"]
    file.write_text(f"{line()}\n\n{line()}\n", "utf-8")
    with pytest.raises(CaseError, match=r"own\.jsonl 3행 2열: id 'x1'"):
        read_dataset(file)


def test_a_card_names_the_briefing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text(line(), "utf-8")
    assert read_dataset(file).briefing is None
    file.with_suffix(".toml").write_text('briefing = "../other.txt"\nmeasure_only = true', "utf-8")
    dataset = read_dataset(file)
    assert dataset.briefing == tmp_path.parent / "other.txt"
    assert dataset.card.measure_only
    file.with_suffix(".toml").write_text('color = "red"', "utf-8")
    with pytest.raises(CaseError, match="color"):
        read_dataset(file)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe\x00"])
def test_a_file_without_cases_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "own.jsonl"
    file.write_bytes(content)
    with pytest.raises(CaseError):
        read_dataset(file)


def test_a_dataset_is_found_by_name_or_path() -> None:
    path = locate("dev")
    assert locate(str(path)) == path
    with pytest.raises(CaseError, match="dev"):
        locate("no-such-set")


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.stem)
def test_every_shipped_dataset_is_sound(path: Path, briefing_file: Path) -> None:
    """Its evidence lies inside the briefing it is about."""
    dataset = read_dataset(path)
    lines = len((dataset.briefing or briefing_file).read_text("utf-8").splitlines())
    outside = [
        case.id for case in dataset.cases if any(place.last > lines for place in (*case.evidence, *case.evidence_all))
    ]
    assert outside == []
    assert all(isinstance(case, Case) for case in dataset.cases)
