"""The commands of `app.py eval`: what was typed goes in, tables to stdout, messages to stderr and files come out."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Protocol

import typer
from rich.console import Console
from rich.markup import escape
from typer.core import TyperGroup

if TYPE_CHECKING:
    from eval.cache import ReplyCache
    from eval.cases import Dataset
    from eval.runner import Run, System
    from ingest import Briefing

Tick = Callable[[int, int], None]
OURS = "ours"  # the system that the reference is about


class Settings(Protocol):
    """The settings that an evaluation depends on.

    Attributes:
        cache: folder for what may be deleted at any time.
    """

    cache: Path

    def identity(self) -> Mapping[str, Any]:
        """All that an answer depends on besides briefing and code, as JSON values."""


@dataclass(frozen=True)
class Program:
    """What the commands need of the program around them; a file of None is the shipped briefing.

    Attributes:
        out: for data.
        err: for messages.
        progress: a bar under a title.
        prepare: reads a briefing and sees that its index is built, in this process or another; told with the
            fingerprint of its embedder.
        open_system: opens a system by name over a briefing, in this process or, as it can be pickled, in another.
        settings: of this process, read when a command runs.
    """

    out: Console
    err: Console
    progress: Callable[[str], AbstractContextManager[Tick]]
    prepare: Callable[[Path | None], "tuple[Briefing, str]"]
    open_system: Callable[[str, Path | None], "AbstractContextManager[System]"]
    settings: Callable[[], Settings]


class _RunsByDefault(TyperGroup):
    """`eval dev` is `eval run dev`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        named = bool(args) and (args[0] in self.commands or args[0] == "--help")
        return list(super().parse_args(ctx, args if named else ["run", *args]))


commands = typer.Typer(cls=_RunsByDefault, help="정답이 있는 문항으로 평가합니다. 명령을 적지 않으면 run입니다.")
Datasets = Annotated[list[str] | None, typer.Argument(metavar="[DATASET]...", help="문항 파일이나 이름")]


@commands.command()
def run(
    context: typer.Context,
    datasets: Datasets = None,
    system: Annotated[list[str] | None, typer.Option(metavar="NAME", help="평가할 시스템 (여러 번 가능)")] = None,
    results: Annotated[Path, typer.Option(metavar="DIR", help="결과 파일을 둘 폴더")] = Path("results"),
    failures: Annotated[int, typer.Option(min=0, help="보여 줄 실패 문항 수")] = 20,
    workers: Annotated[int | None, typer.Option(min=1, help="프로세스 수 (기본: 코어 수)")] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="이전 실행의 답을 다시 쓰지 않음")] = False,
    compare: Annotated[Path | None, typer.Option(metavar="RUN.json", help="견줄 이전 결과")] = None,
    gate: Annotated[bool, typer.Option("--gate", help="기준보다 나쁘면 실패로 끝냄")] = False,
    accept: Annotated[str | None, typer.Option(metavar="까닭", help="이 결과를 새 기준으로 저장")] = None,
    table: Annotated[Path | None, typer.Option(metavar="FILE.md", help="시스템을 나란히 놓은 표를 쓸 파일")] = None,
) -> None:
    """문항을 모두 묻고 채점합니다."""
    from functools import partial

    from eval import gate as gates
    from eval import results as files
    from eval.parallel import prepare_all, run_parallel
    from eval.side_by_side import page

    program = _program(context)
    chosen = _read(datasets)
    with program.progress("보고서 준비") as tick:
        prepared = prepare_all(list({dataset.briefing: None for dataset in chosen}), program.prepare, workers, tick)
    briefings = {dataset.name: prepared[dataset.briefing][0] for dataset in chosen}
    old = files.read(compare) if compare else None
    reference = gates.read_reference() if gate and not accept else None
    passed, runs = True, dict[str, "Run"]()
    for name in system or [OURS]:
        caches = {} if fresh else _caches(program, name, chosen, prepared)
        with program.progress("평가") as tick:
            finished = runs[name] = run_parallel(chosen, partial(program.open_system, name), caches, workers, tick)
        identity = {"name": name, **program.settings().identity()}
        identity["briefing_sha256"] = {dataset.name: briefings[dataset.name].sha256 for dataset in chosen}
        found = files.document(finished, chosen, identity, briefings)
        _show(program, finished, failures)
        passed &= finished.complete
        problems = gates.gate(found, reference) if reference and name == OURS else []
        _write(program, found, old, results, problems)
        if accept and name == OURS:
            gates.accept(found, accept)
        for problem in problems:
            program.err.print(f"[red]관문:[/red] {escape(problem)}")
        passed &= not problems
    if table:
        files.write_text(table, page(runs))
    if reference and passed:
        program.err.print("관문을 통과했습니다.")
    if not passed:
        raise typer.Exit(1)


@commands.command()
def check(
    context: typer.Context,
    datasets: Datasets = None,
    count: Annotated[bool, typer.Option("--count", help="문항 수를 세어 설명 파일에 적음")] = False,
) -> None:
    """문항과 설명을 보고서에 견주어 검사합니다."""
    from eval.cards import write_counts
    from eval.check import check as problems_of

    program = _program(context)
    failed = False
    for path in _paths(datasets):
        dataset = _read([str(path)])[0]
        if count:
            write_counts(dataset, path.with_suffix(".toml"))
            dataset = _read([str(path)])[0]
        found = problems_of(dataset, program.prepare(dataset.briefing)[0])
        program.out.print(f"{escape(dataset.name)}: {len(dataset.cases)}문항, 문제 {len(found)}건")
        failed |= bool(found)
        for problem in () if dataset.card.measure_only else found:
            program.out.print(f"  {escape(problem.case_id or '설명')}: {escape(problem.text)}")
    if failed:
        raise typer.Exit(1)


@commands.command()
def add(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="문항 CSV·JSONL, 후보, 또는 사용자 의견 JSONL")],
    to: Annotated[str, typer.Option("--to", metavar="NAME", help="넣을 문항 파일의 이름이나 경로")],
) -> None:
    """문항을 넣습니다. 덜 된 것은 사람이 채울 후보로 둡니다."""
    from eval import candidates
    from eval.cards import write_counts
    from eval.cases import SHIPPED, read_dataset

    program = _program(context)
    path = Path(to) if to.endswith(".jsonl") else SHIPPED / f"{to}.jsonl"
    briefing, _ = program.prepare(read_dataset(path).briefing if path.exists() else None)
    done = candidates.add(file, path, briefing)
    if done.cases:
        write_counts(read_dataset(path), path.with_suffix(".toml"))
    program.out.print(
        f"{escape(path.name)}에 넣은 문항 {done.cases}건, 사람이 채울 후보 {done.candidates}건, "
        f"이미 있는 물음 {done.repeated}건"
    )
    if done.candidates:
        program.err.print(f"후보: {escape(str(path.parent / 'candidates' / path.name))}")


def _program(context: typer.Context) -> Program:
    program = context.find_object(Program)
    assert program is not None, "app.py hands its Program to every command"
    return program


def _paths(names: Sequence[str] | None) -> list[Path]:
    from eval.cases import locate, shipped

    return [locate(name) for name in names] if names else shipped()


def _read(names: Sequence[str] | None) -> "list[Dataset]":
    from eval.cases import read_dataset

    return [read_dataset(path) for path in _paths(names)]


def _caches(
    program: Program, name: str, chosen: "Sequence[Dataset]", prepared: "Mapping[Path | None, tuple[Briefing, str]]"
) -> "dict[str, ReplyCache]":
    """Where one system's replies are kept; those to a dataset for measuring only are not."""
    from eval.cache import ReplyCache
    from eval.provenance import code_sha256

    settings = program.settings()
    identity = {"system": name, "code": code_sha256(), **settings.identity()}
    caches: dict[str, ReplyCache] = {}
    for dataset in chosen:
        briefing, embedder = prepared[dataset.briefing]
        if not dataset.card.measure_only:
            told = {**identity, "briefing": briefing.sha256, "embedder": embedder}
            caches[dataset.name] = ReplyCache(settings.cache / "eval", told)
    return caches


def _show(program: Program, finished: "Run", failures: int) -> None:
    from eval import report

    program.out.print(report.failures(finished, failures))
    program.out.print(report.table(finished))
    program.out.print(report.headline(finished))


def _write(
    program: Program,
    found: Mapping[str, Any],
    old: Mapping[str, Any] | None,
    folder: Path,
    problems: Sequence[str],
) -> None:
    """The document and the reports made of it, side by side."""
    from eval import results as files
    from eval.compare import compare
    from eval.report.junit import junit
    from eval.report.markdown import summary_table
    from eval.report.page import page

    comparison = compare(old, found) if old else None
    if comparison:
        total = comparison.total
        low, high = 100 * total.interval.low, 100 * total.interval.high
        program.out.print(
            f"견준 결과: {100 * total.difference:+.1f}점 (95 % 구간 {low:+.1f} ~ {high:+.1f}점, "
            f"좋아진 문항 {total.gained}건, 나빠진 문항 {total.lost}건, McNemar p = {total.p:.2g})"
        )
    path = files.write(found, folder)
    files.write_text(path.with_suffix(".md"), summary_table(found, comparison, problems))
    files.write_text(path.with_suffix(".xml"), junit(found))
    report = files.write_text(path.with_suffix(".html"), page(found, old, comparison, problems))
    program.err.print(f"결과 파일: {escape(str(path))}")
    program.err.print(f"보고서: {escape(str(report))} (같은 이름의 .md와 .xml도 있습니다)")
