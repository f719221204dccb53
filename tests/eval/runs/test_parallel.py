"""Several processes, interruption and the cache of replies."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from eval import parallel
from eval.cache import ReplyCache
from eval.cases import Dataset
from eval.parallel import FEW_FILES, prepare_all, run_parallel
from eval.runner import AssistantSystem, System, run
from ingest.errors import IndexFolderError
from tests.eval.runs.fake_assistant import FakeAssistant, make_case, open_fake


@pytest.fixture
def many(dataset: Dataset) -> Dataset:
    """More cases than one process is given."""
    asked = [f"{kind} {n}" for n in range(50) for kind in ("right", "wrong", "absent", "crash")]
    return replace(dataset, cases=tuple(make_case(str(n), question) for n, question in enumerate(asked)))


def cache(folder: Path, **identity: object) -> dict[str, ReplyCache]:
    return {"own": ReplyCache(folder, identity)}


def test_processes_change_neither_outcomes_nor_their_order(many: Dataset) -> None:
    apart = run_parallel([many], open_fake, {}, workers=2)
    alone = run([(many, AssistantSystem(FakeAssistant().ask))])
    assert [(o.case.id, o.reply, o.score, o.error) for o in apart.outcomes] == [
        (o.case.id, o.reply, o.score, o.error) for o in alone.outcomes
    ]
    assert len(apart.crashed) == 50 and not apart.complete
    starts = [o.attempt.cold_start_seconds for o in apart.outcomes if o.attempt.cold_start_seconds is not None]
    assert 1 <= len(starts) <= 2  # one for each process that got to work


def test_a_briefing_with_few_cases_is_opened_once(many: Dataset) -> None:
    houses = [replace(many, name=name, briefing=Path(name)) for name in ("a", "b")]
    done = run_parallel(houses, open_fake, {}, workers=2)
    starts = [o.dataset.name for o in done.outcomes if o.attempt.cold_start_seconds is not None]
    assert starts == ["a", "b"]


def test_the_places_of_the_cases_are_all_handed_out_once(many: Dataset) -> None:
    asked = {n: (Path("few") if n % 10 == 0 else None, many.cases[0]) for n in range(1000)}
    parts = parallel._parts(asked)
    assert sorted(place for part in parts for place in part) == list(range(1000))
    assert len(parts[0]) == 100 and all(len(part) <= parallel.AT_A_TIME for part in parts[1:])


@pytest.mark.parametrize("count", [1, FEW_FILES, 2 * FEW_FILES])
def test_each_briefing_is_prepared_once_in_its_order(count: int) -> None:
    files: list[Path | None] = [None, *(Path(str(n)) for n in range(1, count))]
    ticks: list[tuple[int, int]] = []
    found = prepare_all(files, repr, on_file=lambda done, total: ticks.append((done, total)))
    assert list(found.items()) == [(file, repr(file)) for file in files]
    assert ticks == [(n, count) for n in range(1, count + 1)]


@contextmanager
def open_nothing(briefing: Path | None) -> Iterator[System]:
    raise IndexFolderError("색인 폴더를 쓸 수 없습니다.", "다른 폴더를 지정해 주세요.")
    yield


def test_what_goes_wrong_in_a_process_is_told_as_it_is(many: Dataset) -> None:
    with pytest.raises(IndexFolderError, match="다른 폴더를"):
        run_parallel([many], open_nothing, {}, workers=2)


class Counting:
    """Opens the fake and counts the questions that reach it."""

    def __init__(self) -> None:
        self.assistant = FakeAssistant()

    def __call__(self, briefing: Path | None) -> AbstractContextManager[System]:
        @contextmanager
        def opened() -> Iterator[System]:
            yield AssistantSystem(self.assistant.ask)

        return opened()

    @property
    def asked(self) -> list[str]:
        return [question for question, _ in self.assistant.asked]


def test_a_reply_once_given_is_not_asked_for_again(dataset: Dataset, tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    before = run_parallel([dataset], first, cache(tmp_path, code="1"))
    after = run_parallel([dataset], second, cache(tmp_path, code="1"))
    assert len(first.asked) == 5
    assert second.asked == ["crash"]  # a crash is tried again
    assert [o.reply for o in after.outcomes] == [o.reply for o in before.outcomes]
    assert [o.latency_ms for o in after.outcomes][:2] == [o.latency_ms for o in before.outcomes][:2]
    assert [o.attempt.cached for o in after.outcomes] == [True, True, True, True, False]


@pytest.mark.parametrize("changed", [{"code": "2"}, {"code": "1", "model": "m"}, {"code": "1", "briefing": "b"}])
def test_whatever_else_an_answer_depends_on_asks_anew(
    dataset: Dataset, tmp_path: Path, changed: dict[str, str]
) -> None:
    run_parallel([dataset], Counting(), cache(tmp_path, code="1"))
    again = Counting()
    run_parallel([dataset], again, cache(tmp_path, **changed))
    assert len(again.asked) == 5


def test_a_case_graded_otherwise_is_graded_anew_and_a_changed_question_asked(dataset: Dataset, tmp_path: Path) -> None:
    run_parallel([dataset], Counting(), cache(tmp_path))
    stricter = replace(dataset, cases=(make_case("w", "wrong", must=(("279",),)), make_case("r", "right")))
    again = Counting()
    done = run_parallel([stricter], again, cache(tmp_path))
    assert [score.full for _, score in done.scored] == [True, True]
    assert again.asked == ["right"]  # without the history that it had before


def test_an_interrupted_run_goes_on_where_it_stopped(dataset: Dataset, tmp_path: Path) -> None:
    def interrupt(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    first, second = Counting(), Counting()
    stopped = run_parallel([dataset], first, cache(tmp_path), on_case=interrupt)
    assert (len(stopped.outcomes), stopped.unscored, stopped.complete) == (2, 3, False)
    finished = run_parallel([dataset], second, cache(tmp_path))
    assert second.asked == ["absent", "absent", "crash"]
    assert [o.case.id for o in finished.outcomes] == ["r", "w", "a", "f", "c"]


def test_a_line_cut_off_is_passed_over(dataset: Dataset, tmp_path: Path) -> None:
    three = replace(dataset, cases=tuple(make_case(word, word) for word in ("right", "wrong", "absent")))
    run_parallel([three], Counting(), cache(tmp_path))
    (file,) = tmp_path.iterdir()
    file.write_text(file.read_text("utf-8")[:-30], "utf-8")
    asked = []
    for _ in range(2):
        again = Counting()
        run_parallel([three], again, cache(tmp_path))
        asked.append(again.asked)
    assert asked == [["absent"], []]


def test_few_cases_stay_in_this_process(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "ProcessPoolExecutor", None)
    assert len(run_parallel([dataset], open_fake, {}, workers=2).outcomes) == 5
