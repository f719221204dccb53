"""What a person sees in the terminal: data on OUT, messages and progress on ERR."""

import multiprocessing
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.markup import escape

from ingest.errors import AssistantError

Tick = Callable[[int, int], None]  # (done, total)

OUT = Console(soft_wrap=True, highlight=False, width=None if sys.stdout.isatty() else 200)
# A process that an evaluation starts tells nothing: its lines would run through the bar of the one that waits for it.
ERR = Console(
    soft_wrap=True, highlight=False, stderr=True, quiet=multiprocessing.current_process().name != "MainProcess"
)


def tell(error: AssistantError) -> None:
    """One line on stderr: what went wrong and what to do."""
    ERR.print(f"[red]오류:[/red] {escape(error.message)} {escape(error.hint)}")


@contextmanager
def progress(title: str) -> Iterator[Tick]:
    """A bar on stderr that goes when it is done; nothing where stderr is no terminal."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=ERR, transient=True, disable=not ERR.is_terminal) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def print_json(found: Any) -> None:
    """Indented, Hangul as it is."""
    import json

    print(json.dumps(found, ensure_ascii=False, indent=2))


def flat(value: Any) -> str:
    """A JSON value in one cell: an amount by its text, a count with its unit, a year before its amount."""
    match value:
        case None:
            return ""
        case {"text": text}:
            return str(text)
        case dict():
            return "".join(flat(part) for part in value.values())
        case [int() as year, dict() as amount]:
            return f"{year}: {flat(amount)}"
        case list():
            return "; ".join(flat(part) for part in value)
        case _:
            return str(value)


def print_csv(found: list[dict[str, Any]]) -> None:
    """A header line and one line a row; rows share their keys. No line ends with a carriage return."""
    import csv

    writer = csv.DictWriter(sys.stdout, fieldnames=list(found[0]) if found else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: flat(value) for key, value in row.items()} for row in found)


def print_table(found: list[dict[str, Any]]) -> None:
    """As wide as the terminal, or 200 columns into a file or pipe."""
    from rich.table import Table

    table = Table(*(found[0] if found else ()))
    for row in found:
        table.add_row(*(escape(flat(value)) for value in row.values()))
    OUT.print(table, soft_wrap=False)
