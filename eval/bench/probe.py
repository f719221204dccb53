"""`python -m eval.bench.probe TASK`: one measurement in a process of its own. JSON on stdin in, JSON lines out.

A line is {"done", "total"} while it goes on, and {"result"} at the end. The tasks stand in `one`, `many` and `pooled`.
"""

import json
import sys
from collections.abc import Callable
from typing import Any

from eval.bench import many, one, pooled

Tick = Callable[[int, int], None]

TASKS: dict[str, Callable[[dict[str, Any], Tick], dict[str, Any]]] = {
    "ingest": one.ingest,
    "build": one.build,
    "serve": one.serve,
    "ask": one.ask,
    "ingest-many": many.ingest,
    "build-many": many.build,
    "turns": many.turns,
    "one-index": pooled.one_index,
}


def _tell(line: dict[str, Any]) -> None:
    print(json.dumps(line, ensure_ascii=False), flush=True)


def main() -> None:
    """Does the task that the command line names."""
    given = json.load(sys.stdin)
    _tell({"result": TASKS[sys.argv[1]](given, lambda done, total: _tell({"done": done, "total": total}))})


if __name__ == "__main__":
    main()
