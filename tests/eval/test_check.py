"""Checking datasets: each case below is right but for what its test makes wrong."""

from dataclasses import replace
from pathlib import Path

import pytest

from eval.cards import counts, write_counts
from eval.cases import Card, Case, Dataset, read_dataset, shipped
from eval.check import card_problems, case_problems, check
from ingest import Briefing, read_briefing


@pytest.fixture(scope="module")
def briefing(briefing_file: Path) -> Briefing:
    return read_briefing(briefing_file)


@pytest.fixture(scope="module")
def row(briefing: Briefing) -> tuple[int, str, str]:
    """Line, this year's and last year's amount of a budget row."""
    found = next(b for b in briefing.budgets if b.years[0][1].value and b.years[1][1].value and not b.is_total)
    this, last = (str(amount.value) for _, amount in found.years)
    return found.lines.first, this, last


def case(line: int, *must: str, **changes: object) -> Case:
    fields = {"category": "budget", "style": "direct", "persona": "staff", "answerable": True}
    fields |= {"id": "x", "question": "예산은?", "must": tuple((text,) for text in must), "evidence": ([line, line],)}
    return Case(**(fields | changes))  # type: ignore[arg-type]


def test_figures_of_the_cited_row_are_right(briefing: Briefing, row: tuple[int, str, str]) -> None:
    assert list(case_problems(case(row[0], row[1], f"{int(row[2]):,}천원", "늘었습니다"), briefing)) == []


def test_a_figure_of_another_line_is_told(briefing: Briefing, row: tuple[int, str, str]) -> None:
    wrong = str(int(row[1]) + 1)
    assert list(case_problems(case(row[0], wrong), briefing)) == [f"근거 줄에 없고 계산식도 없습니다: {wrong}"]


def test_a_computed_figure_needs_its_formula(briefing: Briefing, row: tuple[int, str, str]) -> None:
    line, this, last = row
    difference = str(abs(int(this) - int(last)))
    assert len(list(case_problems(case(line, difference), briefing))) == 1
    assert list(case_problems(case(line, difference, computed=(f"{this}-{last}",)), briefing)) == []


@pytest.mark.parametrize(
    ("formula", "told"), [("{this}+{last}", "must에 없습니다"), ("{this}-3", "근거 줄에 없습니다"), ("?", "읽을 수")]
)
def test_a_formula_must_give_what_is_required(
    briefing: Briefing, row: tuple[int, str, str], formula: str, told: str
) -> None:
    line, this, last = row
    asked = case(line, this, computed=(formula.format(this=this, last=last),))
    assert [told in problem for problem in case_problems(asked, briefing)] == [True]


def test_a_word_of_the_headings_counts_as_it_is_worded(briefing: Briefing, row: tuple[int, str, str]) -> None:
    number = briefing.section_at(row[0]).programme
    assert number
    assert list(case_problems(case(row[0], number, "2분기"), briefing)) == []
    assert len(list(case_problems(case(row[0], f"{number}1"), briefing))) == 1


def test_evidence_outside_the_briefing_is_told(briefing: Briefing) -> None:
    assert list(case_problems(case(len(briefing.lines) + 1, "1"), briefing)) == ["근거 줄이 보고서 밖에 있습니다"]


def test_a_case_that_no_answer_can_pass_is_told(briefing: Briefing, row: tuple[int, str, str]) -> None:
    (problem,) = case_problems(case(row[0], row[1], must_not=(row[1],)), briefing)
    assert problem.startswith("모범 답도 통과하지 못합니다: 있으면 안 되는 말")


def test_a_card_that_counts_otherwise_is_told(tmp_path: Path) -> None:
    dataset = Dataset("x", (case(1, "1"), case(2, "2", history=("앞",), style="typo")), Card(), None, "0" * 64)
    assert list(card_problems(dataset)) == ["설명에 문항 수가 없습니다(eval check --count)"]
    counted = counts(dataset)
    assert counted["size"] == {"cases": 2, "unanswerable": 0, "followups": 1}
    assert counted["style"] == {"direct": 1, "typo": 1}
    assert list(card_problems(replace(dataset, card=Card(counts=counted)))) == []
    other = replace(dataset, card=Card(counts={**counted, "style": {"direct": 2}}, computed={"y": ["1"]}))
    assert [problem.split("(")[0] for problem in card_problems(other)] == [
        "설명의 computed에 없는 id가 있습니다: y",
        "설명에는 style.direct이",
        "설명에는 style.typo이",
    ]


def test_counts_are_written_below_what_a_person_wrote(tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl"
    told = case(1, "1").model_dump_json(exclude_none=True, exclude={"evidence"})
    file.write_text(f'{told[:-1]}, "evidence": [[1, 1]]}}', "utf-8")
    card = file.with_suffix(".toml")
    card.write_text('description = "설명"\n\n[computed]\nx = ["1"]\n', "utf-8")
    for _ in range(2):  # written again, they take the place of the old ones
        write_counts(read_dataset(file), card)
    written = read_dataset(file)
    assert (written.card.description, written.card.computed) == ("설명", {"x": ["1"]})
    assert written.card.counts == counts(written)
    assert written.cases[0].computed == ("1",)
    assert card.read_text("utf-8").count("[counts.size]") == 1


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.stem)
def test_every_shipped_dataset_and_card_is_right(path: Path, briefing: Briefing) -> None:
    dataset = read_dataset(path)
    about = read_briefing(dataset.briefing) if dataset.briefing else briefing
    problems = check(dataset, about)
    assert len(problems) == 0 if dataset.card.measure_only else problems == []
    assert dataset.card.description and dataset.card.written_by and dataset.card.checked_by
