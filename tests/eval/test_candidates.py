"""Adding cases: complete and right ones go in, the rest waits for a person."""

import json
from pathlib import Path
from typing import Any

import pytest

from eval.candidates import SEEN, TODO, Added, add, read_rows
from eval.cases import read_dataset
from ingest import Briefing, read_briefing
from ingest.errors import CaseError
from ingest.records import LineRange

HEADER = "id,category,style,persona,question,must,must_not,evidence,answerable,history,why\n"


@pytest.fixture(scope="module")
def briefing(briefing_file: Path) -> Briefing:
    return read_briefing(briefing_file)


@pytest.fixture(scope="module")
def course(briefing: Briefing) -> tuple[int, str]:
    """Line and head count of a course."""
    found = next(c for c in briefing.courses if c.count("명"))
    return found.lines.first, str(found.count("명"))


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    return tmp_path / "mine.jsonl"


def waiting(dataset: Path) -> list[dict[str, Any]]:
    file = dataset.parent / "candidates" / dataset.name
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def test_a_complete_row_of_a_csv_becomes_a_case(
    tmp_path: Path, dataset: Path, briefing: Briefing, course: tuple[int, str]
) -> None:
    line, people = course
    csv = tmp_path / "new.csv"
    csv.write_text(
        f"{HEADER},course,direct,staff,몇 명?,{people}|많은;명,99999,{line}-{line};{line},예,앞|뒤,\n", "utf-8-sig"
    )
    assert add(csv, dataset, briefing) == Added(1, 0, 0)
    (case,) = read_dataset(dataset).cases
    assert (case.id, case.must, case.must_not) == ("new001", ((people, "많은"), ("명",)), ("99999",))
    assert (case.evidence, case.history) == ((LineRange(line, line), LineRange(line, line)), ("앞", "뒤"))
    assert add(csv, dataset, briefing) == Added(0, 0, 1)  # asked before


def test_what_is_missing_or_wrong_waits_with_what_is_to_be_done(
    tmp_path: Path, dataset: Path, briefing: Briefing, course: tuple[int, str]
) -> None:
    line, people = course
    csv = tmp_path / "new.csv"
    rows = [
        f"a,course,direct,staff,첫째?,{int(people) + 1},,{line},예,,",
        "b,,direct,staff,둘째?,,,,아니오,,",
        f"c,course,direct,staff,셋째?,{people},,열 줄,예,,",
    ]
    csv.write_text(HEADER + "\n".join(rows), "utf-8")
    assert add(csv, dataset, briefing) == Added(0, 3, 0)
    assert not dataset.exists()
    todo = {row["id"]: row[TODO][0] for row in waiting(dataset)}
    assert todo["a"] == f"근거 줄에 없고 계산식도 없습니다: {int(people) + 1}"
    assert "'category' 항목이 없습니다" in todo["b"]
    assert "'evidence'의 값이 맞지 않습니다" in todo["c"] or "줄 범위" in todo["c"]


FEEDBACK: dict[str, Any] = {
    "time": "2026-11-25T10:00:00",
    "question": "몇 명인가요?",
    "history": ["앞 물음"],
    "answer": "답 [1]",
    "status": "answered",
    "citations": [[5, 6]],
    "verdict": "up",
    "reason": "",
}


def test_feedback_becomes_candidates_never_cases(tmp_path: Path, dataset: Path, briefing: Briefing) -> None:
    file = tmp_path / "feedback.jsonl"
    lines = [
        FEEDBACK,
        {**FEEDBACK, "question": "틀렸나요?", "verdict": "down", "reason": "다른 해입니다"},
        {**FEEDBACK, "question": "없나요?", "status": "not_in_briefing", "citations": []},
    ]
    file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")
    assert add(file, dataset, briefing) == Added(0, 3, 0)
    praised, blamed, refused = waiting(dataset)
    assert (praised["evidence"], praised["answerable"], praised["history"]) == ([[5, 6]], True, ["앞 물음"])
    assert (blamed["evidence"], blamed["answerable"], blamed["why"]) == ([], None, "다른 해입니다")
    assert refused["answerable"] is False
    assert praised[SEEN]["answer"] == "답 [1]"
    assert len({row["id"] for row in (praised, blamed, refused)}) == 3


def test_a_candidate_that_a_person_completed_moves(
    tmp_path: Path, dataset: Path, briefing: Briefing, course: tuple[int, str]
) -> None:
    line, people = course
    file = tmp_path / "feedback.jsonl"
    file.write_text("\n".join(json.dumps({**FEEDBACK, "question": q}) for q in ("하나?", "둘?")), "utf-8")
    add(file, dataset, briefing)
    first, second = waiting(dataset)
    first |= {
        "category": "course",
        "style": "direct",
        "persona": "staff",
        "must": [[people]],
        "evidence": [[line, line]],
    }
    place = dataset.parent / "candidates" / dataset.name
    place.write_text("\n".join(map(json.dumps, (first, second))), "utf-8")
    assert add(place, dataset, briefing) == Added(0, 2, 0)  # what the user saw still stands there
    first = {name: value for name, value in waiting(dataset)[0].items() if name != SEEN}
    place.write_text("\n".join(map(json.dumps, (first, second))), "utf-8")
    assert add(place, dataset, briefing) == Added(1, 1, 0)
    assert [case.question for case in read_dataset(dataset).cases] == ["하나?"]
    assert [row["question"] for row in waiting(dataset)] == ["둘?"]


@pytest.mark.parametrize(
    "text", ["{broken", "[1]", '{"verdict": "up"}', '{"verdict": "up", "question": "?", "status": "x"}']
)
def test_a_line_that_is_neither_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text(f"\n{text}\n", "utf-8")
    with pytest.raises(CaseError, match=r"x\.jsonl 2행"):
        read_rows(file)


def test_a_file_that_cannot_be_read_or_written_is_one_sentence(
    tmp_path: Path, dataset: Path, briefing: Briefing
) -> None:
    with pytest.raises(CaseError, match="읽을 수 없습니다"):
        read_rows(tmp_path / "none.csv")
    (tmp_path / "candidates").write_text("", "utf-8")
    (tmp_path / "new.csv").write_text(f"{HEADER}a,,,,무엇?,,,,,,\n", "utf-8")
    with pytest.raises(CaseError, match="쓸 수 없습니다"):
        add(tmp_path / "new.csv", dataset, briefing)
