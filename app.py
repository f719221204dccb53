"""Composition root: reads the settings, builds what a command needs, dispatches. Data to stdout, messages to stderr."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape
from typer.core import TyperGroup

from eval import command as evaluation
from ingest.errors import AccessError, AssistantError, IndexFolderError
from terminal import ERR, OUT, print_csv, print_json, print_table, progress, tell

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from assistant import Assistant
    from eval.runner import System
    from ingest import Briefing
    from settings import Settings
    from vectorstore.embedder import Embedder
    from vectorstore.morphemes import Morphemes
    from vectorstore.store import Index


class Kind(StrEnum):
    """What `records` can print."""

    CONTACTS = "contacts"
    COURSES = "courses"
    BUDGETS = "budgets"
    CELLS = "cells"
    EVENTS = "events"
    DEFINITIONS = "definitions"
    DUTIES = "duties"
    FINDINGS = "findings"


class Format(StrEnum):
    """How `records` prints it."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class _QuietOnInterrupt(TyperGroup):
    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise typer.Exit(130) from None


app = typer.Typer(
    cls=_QuietOnInterrupt,
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="주요업무보고에 관한 질문에 근거 줄을 인용하여 답합니다. 명령 없이 실행하면 대화 페이지를 엽니다.",
)
app.add_typer(evaluation.commands, name="eval")
IndexFolder = Annotated[Path | None, typer.Option("--index", metavar="DIR", help="색인 폴더")]
BriefingFile = Annotated[Path | None, typer.Option("--briefing", metavar="FILE", help="읽을 보고서 파일")]


@app.callback()
def start(context: typer.Context) -> None:
    """Without a command, serve."""
    context.obj = evaluation.Program(OUT, ERR, progress, _indexed, open_system, _settings)
    if context.invoked_subcommand is None:
        serve()


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="기다릴 주소 (기본 127.0.0.1)")] = None,
    port: Annotated[int | None, typer.Option(help="포트 (기본 7860)", min=1, max=65535)] = None,
) -> None:
    """대화 페이지를 엽니다."""
    from assistant import __version__
    from assistant.page import FeedbackFile, Terms, is_of_this_machine, listen, preparing
    from assistant.page import serve as serve_page
    from assistant.page.accounts import read as read_accounts
    from assistant.page.evaluation import evaluation_tab
    from eval.cases import shipped
    from eval.page import PageEvaluator

    settings = _settings()
    with listen(host or settings.host, port or settings.port) as listening, ExitStack() as stack:
        accounts = read_accounts(settings.users) if settings.users else None
        is_private = is_of_this_machine(listening)
        if accounts is None and not is_private:
            ERR.print("[yellow]주의:[/yellow] 이 주소에 닿는 누구나 쓸 수 있습니다. 막으려면 SETI_USERS를 정해 주세요.")
        with preparing(listening):
            briefing, assistant = stack.enter_context(_open(settings))
        evaluator = PageEvaluator(
            briefing,
            assistant.ask,
            lambda file: _indexed(file)[0],
            open_system,
            settings.identity(),
            Path("results"),
            shipped(),
        )
        terms = Terms(
            accounts=accounts,
            evaluation=evaluation_tab(evaluator),
            evaluation_is_open=is_private,
            feedback=FeedbackFile(settings.feedback) if settings.feedback else None,
            questions_per_minute=settings.questions_per_minute,
            version=__version__,
            problem=lambda: None if assistant.finds(briefing.title) else "색인에서 아무것도 찾지 못합니다.",
        )
        ERR.print("대화 페이지를 여는 중입니다…")
        ready = "열렸습니다: [bold]{}[/bold]  (끝내려면 Ctrl-C)"
        serve_page(briefing, assistant.guide, listening, lambda address: ERR.print(ready.format(address)), terms)


@app.command()
def user(
    name: Annotated[str, typer.Argument(metavar="이름", help="사용자 이름")],
    role: Annotated[str, typer.Argument(metavar="역할", help="viewer, evaluator, admin 가운데 하나")] = "viewer",
) -> None:
    """사용자 파일(SETI_USERS)에 사용자를 더하거나, 있는 사용자의 비밀번호와 역할을 바꿉니다."""
    from assistant.page.accounts import add

    file = _settings().users
    if file is None:
        raise AccessError("사용자 파일이 정해지지 않았습니다.", "SETI_USERS=users.toml처럼 파일을 정해 주세요.")
    if sys.stdin.isatty():
        password = typer.prompt("비밀번호", hide_input=True, confirmation_prompt="비밀번호 확인", err=True)
    else:
        password = sys.stdin.readline().rstrip("\n")
    add(file, name, role, password)
    ERR.print(f"{escape(name)} ({role}) 사용자를 {escape(str(file))}에 썼습니다. 페이지를 다시 열면 적용됩니다.")


@app.command()
def ingest(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="보고서 파일")] = None, index: IndexFolder = None
) -> None:
    """보고서를 읽고 색인을 만듭니다."""
    with _index(_settings(), file, index) as opened:
        briefing = opened.briefing
    OUT.print(f"{escape(briefing.institution)} {briefing.year}년 {escape(briefing.title)}")
    OUT.print(f"{len(briefing.lines)}줄, 절 {len(briefing.sections)}개, 기록 {sum(1 for _ in briefing.records())}건")
    for warning in briefing.warnings:
        ERR.print(f"[yellow]주의:[/yellow] {escape(warning)}")


@app.command()
def ask(
    question: Annotated[str, typer.Argument(metavar="질문", help="묻고 싶은 것")],
    as_json: Annotated[bool, typer.Option("--json", help="JSON으로 출력")] = False,
    index: IndexFolder = None,
) -> None:
    """질문 하나에 답합니다."""
    from assistant.batch import answer_fields

    with _open(_settings(), index=index) as (_, assistant):
        answer = assistant.ask(question)
    if as_json:
        print_json({"question": question, **answer_fields(answer)})
        return
    if answer.understood:
        ERR.print(f"[dim]이렇게 이해했습니다: {escape(answer.understood)}[/dim]")
    if answer.draft_problem:
        ERR.print(f"[dim]모델의 답을 쓰지 않았습니다: {escape(answer.draft_problem)}[/dim]")
    OUT.print(escape(answer.text))
    for cited in answer.citations:
        first, last = cited.lines.first, cited.lines.last
        place = " › ".join(cited.path) + (f" ({first}행)" if first == last else f" ({first}-{last}행)")
        OUT.print(f"\n[bold]\\[{cited.number}][/bold] {escape(place)}")
        OUT.print("[dim]" + escape(cited.quote) + "[/dim]")


@app.command()
def batch(
    questions: Annotated[Path, typer.Argument(metavar="QUESTIONS.jsonl", help='한 줄에 {"id", "question", "history"}')],
    output: Annotated[Path, typer.Option(metavar="ANSWERS.jsonl", help="답변을 쓸 파일")],
    briefing: BriefingFile = None,
) -> None:
    """질문 파일에 답하여 한 줄에 하나씩 JSON으로 씁니다."""
    from assistant.batch import answer_lines, read_questions, write_answers

    asked, refused = read_questions(questions)
    for error in refused:
        tell(error)
    with _open(_settings(), briefing) as (_, assistant), progress("답변") as tick:
        failed = write_answers(answer_lines(asked, assistant.ask), output, lambda done: tick(done, len(asked)))
    ERR.print(f"{len(asked)}개 질문의 답변을 {escape(str(output))}에 썼습니다.")
    if failed:
        ERR.print(f"[red]오류:[/red] 답하지 못한 질문이 있습니다: {escape(', '.join(failed))}")
    if failed or refused:
        raise typer.Exit(1)


@app.command()
def records(
    kind: Annotated[Kind, typer.Argument(help="볼 기록의 종류")],
    form: Annotated[Format, typer.Option("--format", help="출력 형식")] = Format.TABLE,
    briefing: BriefingFile = None,
) -> None:
    """보고서에서 읽은 기록을 출력합니다."""
    from ingest import read_briefing
    from ingest.export import rows

    found = rows(read_briefing(briefing or _settings().briefing), kind.value)
    if form is Format.JSON:
        print_json(found)
    elif form is Format.CSV:
        print_csv(found)
    else:
        print_table(found)


@contextmanager
def open_system(name: str, file: Path | None) -> "Iterator[System]":
    """A system to be evaluated, by name."""
    from assistant import build_assistant
    from eval.runner import AssistantSystem
    from vectorstore.retriever import HybridRetriever

    if name != "ours":
        raise AssistantError(f"평가할 시스템 '{name}'을(를) 모릅니다.", "있는 이름: ours.")
    settings = _settings()
    with _index(settings, file, None) as opened:
        model, seconds, retriever = _model(settings), settings.model_timeout_seconds, HybridRetriever(opened)
        assistant = build_assistant(opened.briefing, opened.morphemes, model, seconds, retriever)
        yield AssistantSystem(assistant.ask, retriever)


def _indexed(file: Path | None) -> "tuple[Briefing, str]":
    """A briefing whose index is built, and the fingerprint of its embedder."""
    with _index(_settings(), file, None) as opened:
        return opened.briefing, opened.embedder.fingerprint


@app.command()
def bench(
    quick: Annotated[bool, typer.Option("--quick", help="적은 문항으로 빨리 (1분쯤)")] = False,
    output: Annotated[Path, typer.Option(metavar="DIR", help="표와 그림을 둘 폴더")] = Path("results"),
) -> None:
    """속도와 크기를 흔한 방식의 RAG와 나란히 잽니다."""
    from eval.bench.files import document, write
    from eval.bench.gauges import seconds
    from eval.bench.measure import FULL, QUICK, Subject, measure
    from eval.cases import locate, read_dataset
    from vectorstore.morphemes import Morphemes

    settings, measured = _settings(), dict[str, Any]()
    _embedder(settings, Morphemes())
    embedder, ask_command = settings.embedder or str(settings.cache / "embedder"), (sys.executable, __file__, "ask")
    subject = Subject(settings.briefing, embedder, read_dataset(locate("dev")).cases, ask_command)
    with progress("측정") as tick:
        taken = seconds(lambda: measured.update(measure(subject, QUICK if quick else FULL, tick)))
    ERR.print(f"측정 결과: {escape(str(write(document(measured, taken), output)))}")


@app.command()
def load(
    users: Annotated[int, typer.Option(min=1, max=256, help="동시에 묻는 사람 수")] = 32,
    seconds: Annotated[float, typer.Option(min=1, max=600, help="묻는 시간(초)")] = 60,
) -> None:
    """이 컴퓨터에서 여러 사람이 한꺼번에 물을 때의 속도를, 되받아 말하기만 하는 페이지와 견주어 잽니다."""
    from assistant.page.conversation import LONGEST_QUESTION
    from eval.cases import locate, read_dataset
    from eval.load import compared, free_port, rows, served

    cases = (case for case in read_dataset(locate("dev")).cases if not case.history)
    questions = [case.question for case in cases if len(case.question) <= LONGEST_QUESTION]
    page_port, bare_port = free_port(), free_port()
    # Nobody is to log in or to wait: it is the page that is measured.
    environment = {**os.environ, "SETI_QUESTIONS_PER_MINUTE": "0", "SETI_USERS": "", "SETI_HOST": "127.0.0.1"}
    page = [sys.executable, __file__, "serve", "--port", str(page_port)]
    bare = [sys.executable, "-c", f"from eval.load import serve_bare; serve_bare({bare_port})"]
    with served(page, page_port, environment) as address, served(bare, bare_port, environment) as bare_address:
        ERR.print(f"{users}명이 {seconds:g}초 동안 묻습니다…")
        measured = compared(address, bare_address, questions, users, seconds)
    print_table(rows(*measured))
    if measured[0].errors:
        ERR.print(f"[red]오류:[/red] 답하지 못한 질문이 있습니다: {escape(str(dict(measured[0].errors)))}")
        raise typer.Exit(1)


def _settings() -> "Settings":
    import settings

    return settings.read()


@contextmanager
def _open(
    settings: "Settings", file: Path | None = None, index: Path | None = None
) -> "Iterator[tuple[Briefing, Assistant]]":
    """A briefing and an assistant over it."""
    from assistant import build_assistant
    from vectorstore.retriever import HybridRetriever

    model = _model(settings)
    with _index(settings, file, index) as opened:
        seconds, retriever = settings.model_timeout_seconds, HybridRetriever(opened)
        yield opened.briefing, build_assistant(opened.briefing, opened.morphemes, model, seconds, retriever)


def _model(settings: "Settings") -> "BaseChatModel | None":
    """The configured chat model, None for answers without one."""
    if settings.model is None:
        return None
    from assistant.model import load_model

    key = settings.model_key.get_secret_value() if settings.model_key else None
    return load_model(settings.model, settings.model_base_url, key, settings.model_timeout_seconds)


@contextmanager
def _index(settings: "Settings", file: Path | None, folder: Path | None) -> "Iterator[Index]":
    """The index of a briefing, built first where needed.

    A folder given by hand remembers its briefing, so that `ask --index` answers from what `ingest --index` read.
    """
    from ingest import read_briefing
    from vectorstore.morphemes import Morphemes, user_words
    from vectorstore.store import ensure_index

    remembered = folder / "briefing.txt" if folder else None
    if file is None and remembered and remembered.is_file() and "briefing" not in settings.model_fields_set:
        file = remembered
    briefing = read_briefing(file or settings.briefing)
    place = folder or settings.index or settings.cache / "index" / briefing.sha256[:16]
    embedder = _embedder(settings, Morphemes(user_words(briefing)))
    with progress("색인") as tick:
        index = ensure_index(briefing, place, embedder, notify=lambda told: ERR.print(escape(told)), progress=tick)
    if remembered and file != remembered:
        remembered.write_bytes((file or settings.briefing).read_bytes())
    with closing(index.dense):
        yield index


def _embedder(settings: "Settings", morphemes: "Morphemes") -> "Embedder":
    """The configured model, or else the one built from Kiwi, which is built now where it is not there yet."""
    from vectorstore.embedder import SentenceTransformerEmbedder, StaticEmbedder
    from vectorstore.kiwi_embedder import build, is_built
    from vectorstore.morphemes import Morphemes

    if settings.embedder:
        return SentenceTransformerEmbedder(settings.embedder)
    folder = settings.cache / "embedder"
    if not is_built(folder):
        ERR.print("한 번만 하는 준비로, 한국어 임베딩 모델을 만듭니다.")
        try:
            with progress("임베딩 모델") as tick:
                build(folder, Morphemes().kiwi, tick)
        except OSError as error:
            raise IndexFolderError(
                f"임베딩 모델을 '{folder}'에 쓸 수 없습니다.", "쓸 수 있는 폴더를 SETI_CACHE로 지정해 주세요."
            ) from error
    return StaticEmbedder(folder, morphemes)


def _is_debugging() -> bool:
    try:
        return _settings().debug
    except AssistantError:
        return False


def main() -> None:
    """Run a command; whatever goes wrong is one sentence on stderr and exit code 1, or 2 for wrong usage."""
    try:
        app()
    except AssistantError as error:
        tell(error)
    except Exception as error:
        if _is_debugging():
            raise
        name = type(error).__name__
        ERR.print(
            f"[red]오류:[/red] 예상하지 못한 문제로 멈추었습니다({name}). SETI_DEBUG=1로 실행하면 자세히 보입니다."
        )
    sys.exit(1)


if __name__ == "__main__":
    main()
