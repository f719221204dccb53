"""Systems by name, and their runs side by side."""

from collections.abc import Sequence

import pytest

from eval.cases import Card, Case, Dataset
from eval.metrics import Reply
from eval.runner import run
from eval.side_by_side import page, side_by_side
from eval.systems import BUILDERS, Parts, build
from ingest.errors import CaseError
from ingest.records import LineRange

QUESTION = "2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?"


@pytest.mark.parametrize("name", ["ours", "langchain", "bm25-whitespace", "bm25-kiwi"])
def test_a_system_answers_with_line_ranges_and_refuses_nonsense(parts: Parts, name: str) -> None:
    system = build(name, parts)
    reply = system.reply(QUESTION, ())
    assert not reply.abstained
    assert reply.citations
    assert all(len(lines) < len(parts.index.briefing.lines) for lines in reply.citations)
    assert system.reply("오늘 날씨 어때?", ()).abstained


@pytest.mark.parametrize(
    ("name", "sentence"), [("no-such", "모릅니다"), ("ours-model", "SETI_MODEL"), ("endpoint", "SETI_EVAL_ENDPOINT")]
)
def test_a_system_that_cannot_be_built_is_one_sentence(parts: Parts, name: str, sentence: str) -> None:
    with pytest.raises(CaseError, match=sentence):
        build(name, parts)


def test_every_system_is_named_in_the_message(parts: Parts) -> None:
    with pytest.raises(CaseError) as raised:
        build("no-such", parts)
    assert all(name in raised.value.hint for name in BUILDERS)


class Told:
    """Always says the same."""

    def __init__(self, reply: Reply | None) -> None:
        self._reply = reply

    def reply(self, question: str, history: Sequence[str]) -> Reply:
        if self._reply is None:
            raise RuntimeError("broken")
        return self._reply


def test_the_table_holds_dataset_by_dataset_the_systems_side_by_side() -> None:
    case = Case.model_validate_json(
        '{"id": "a", "category": "course", "style": "direct", "persona": "teacher", "question": "?",'
        ' "must": [["490"]], "evidence": [[1, 1]], "answerable": true}'
    )
    datasets = [Dataset(name, (case,), Card(), None, "0" * 64) for name in ("dev", "own")]
    right = Reply("490명", False, (LineRange(1, 2),), unsupported=("490",))
    systems = {"good": Told(right), "silent": Told(Reply("", True)), "broken": Told(None)}
    runs = {name: run([(dataset, system) for dataset in datasets]) for name, system in systems.items()}
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in side_by_side(runs).splitlines()]
    assert [row[:2] for row in rows[2:]] == [[d, s] for d in ("dev", "own") for s in ("good", "silent", "broken")]
    assert rows[2][2:10] == ["1", "100.0", "20.7–100.0", "100.0", "100.0", "100.0", "1", "0"]
    assert rows[3][2:10] == ["1", "0.0", "0.0–79.3", "0.0", "0.0", "0.0", "0", "0"]
    assert rows[4][2:10] == ["0", "nan", "0.0–100.0", "nan", "nan", "nan", "0", "1"]
    assert {len(row) for row in rows} == {12}
    assert "`python app.py eval dev own --system good --system silent --system broken --table" in page(runs)
