"""`app.py bench --quick` measures all there is to measure; how long anything takes is asserted nowhere."""

import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import app
from eval.bench.files import document, write
from eval.bench.measure import QUICK, SYSTEMS, Plan, Subject, measure
from eval.bench.page import page
from eval.cases import locate, read_dataset
from ingest.errors import CaseError


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory, app_cache: Path) -> Iterator[Path]:
    """The folder that one quick run leaves."""
    with pytest.MonkeyPatch.context() as settings:
        settings.setenv("SETI_CACHE", str(app_cache))
        folder = tmp_path_factory.mktemp("bench")
        settings.setattr(sys, "argv", ["app.py", "bench", "--quick", "--output", str(folder)])
        with pytest.raises(SystemExit) as end:
            app.main()
        assert not end.value.code
        yield folder


@pytest.fixture(scope="module")
def found(output: Path) -> dict[str, Any]:
    return dict(json.loads((output / "bench.json").read_text("utf-8")))


def numbers(value: object) -> Iterator[float]:
    """Every number anywhere in a JSON value."""
    if isinstance(value, dict):
        for part in value.values():
            yield from numbers(part)
    elif isinstance(value, list):
        for part in value:
            yield from numbers(part)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value


def test_both_systems_are_measured_in_the_same_ways(found: dict[str, Any]) -> None:
    assert tuple(found["contenders"]) == SYSTEMS
    ours, recipe = found["contenders"].values()
    assert ours.keys() == recipe.keys()
    assert ours["lines"] == recipe["lines"]
    assert {len(times) for contender in (ours, recipe) for times in contender["latency_ms"].values()} == {1}
    assert set(ours["rates"]) == {"1", "8", "32"}
    figures = list(numbers(found["contenders"]))
    assert all(math.isfinite(figure) and figure > 0 for figure in figures)


def test_every_kind_of_question_is_asked(found: dict[str, Any]) -> None:
    kinds = {case.category for case in read_dataset(locate("dev")).cases}
    assert found["questions"].keys() == found["contenders"]["ours"]["latency_ms"].keys() == kinds


def test_growth_is_told_at_every_mark(found: dict[str, Any]) -> None:
    growth = found["growth"]
    for task in ("ingest-many", "build-many", "turns"):
        assert [mark["briefings"] for mark in growth[task]["marks"]] == list(QUICK.marks)
        assert growth[task]["done"] == QUICK.marks[-1]
    one, two = growth["build-many"]["marks"]
    assert one["index_mib"] * 1.5 < two["index_mib"] < one["index_mib"] * 2.5
    assert [len(mark["latency_ms"]) for mark in growth["turns"]["marks"]] == [QUICK.asked, 2 * QUICK.asked]
    pooled = {(pool["system"], pool["briefings"]): pool for pool in growth["pooled"]}
    assert pooled.keys() == {(system, count) for system in SYSTEMS for count in QUICK.pools}
    assert all(pool["finished"] and pool["texts"] > 0 for pool in pooled.values())


def test_the_run_says_what_it_was_made_with(found: dict[str, Any]) -> None:
    assert {"finished", "seconds", "commit", "dirty", "machine", "plan"} <= found.keys()


def test_the_page_has_a_ratio_in_every_row_and_shows_the_plot(output: Path) -> None:
    text = (output / "bench.md").read_text("utf-8")
    compared = text.partition("## One briefing\n")[2].partition("\n## More")[0]
    rows = [line for line in compared.splitlines() if line.startswith("| ") and not line.startswith("| ---")]
    assert all(row.endswith(("× |", "ratio |")) for row in rows)
    assert " nan " not in text
    assert "(bench.svg)" in text
    assert (output / "bench.svg").read_text("utf-8").startswith("<svg")


def test_what_was_not_reached_is_left_open(found: dict[str, Any]) -> None:
    growth = found["growth"]
    short = {
        "ingest-many": growth["ingest-many"],
        "build-many": {"marks": growth["build-many"]["marks"][:1], "done": 1},
        "turns": {"marks": [], "done": 0},
        "pooled": [{"system": "ours", "briefings": 2, "finished": False, "done": 3, "of": 4}],
    }
    text = page(found | {"growth": short})
    (row,) = [line for line in text.splitlines() if line.startswith("| 2 |")]
    assert row.count("–") == 7  # all but what was read, of ten columns
    assert "read 2, index built 1, opened and asked 0 of 2" in text
    assert text.count("| ours | 2 | – |") == 1


def test_a_measurement_that_breaks_is_one_sentence(tmp_path: Path) -> None:
    subject = Subject(tmp_path / "missing.txt", "kiwi", read_dataset(locate("dev")).cases[:1], ())
    plan = Plan(1, 1, (1,), (1,), (1,), asked=1, limit_s=1)
    with pytest.raises(CaseError, match=r"'ingest' 측정이 멈추었습니다.*파일을 찾을 수 없습니다"):
        measure(subject, plan)


def test_a_folder_that_cannot_be_written_is_one_sentence(found: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(CaseError, match="--output"):
        write(document(found, 1.0), tmp_path / "file" / "folder")
