"""With every way out of the machine closed, reading, asking and answering files of questions work all the same."""

import json
import os
import subprocess
import sys
from pathlib import Path

# Runs in a process of its own, so that nothing was fetched or opened before the ways out were closed. Attempts are
# counted as well, since a library may swallow the error.
PROGRAM = """
import socket, sys
attempts = []
def closed(*arguments, **_):
    attempts.append(repr(arguments[1:]))
    raise OSError("the network is closed")
for name in ("connect", "connect_ex", "sendto", "sendmsg"):
    setattr(socket.socket, name, closed)
socket.getaddrinfo = socket.gethostbyname = socket.create_connection = closed
import app
for arguments in {commands}:
    sys.argv = ["app.py", *arguments]
    try:
        app.main()
    except SystemExit as end:
        assert not end.code, arguments
print("ATTEMPTS", *attempts)
"""


def test_the_main_job_needs_no_network(root: Path, app_cache: Path, tmp_path: Path, briefing_file: Path) -> None:
    questions, answers, index = tmp_path / "q.jsonl", tmp_path / "a.jsonl", tmp_path / "index"
    questions.write_text(json.dumps({"id": "1", "question": "자격연수 2026년 예산 합계"}), "utf-8")
    commands = [
        ["ingest", str(briefing_file), "--index", str(index)],
        ["ask", "류별아 선생님 내선번호", "--index", str(index)],
        ["batch", str(questions), "--output", str(answers)],
    ]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SETI_")}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(commands=commands)],
        cwd=root,
        env={**environment, "SETI_CACHE": str(app_cache)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "ATTEMPTS"
    assert "8075" in done.stdout
    assert "1,082,599천원" in json.loads(answers.read_text("utf-8"))["answer"]
