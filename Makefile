# Every verb first sets up .venv from the locks, where it is missing or they have changed. Needs Python 3.11 and make.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/ready
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --no-deps --require-hashes

.PHONY: run test gate lint bench fix

run: $(READY)  ## open the chat page on http://127.0.0.1:7860
	$(BIN)/python app.py

test: $(READY)  ## run all tests, on all processors
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadgroup

gate: $(READY)  ## ask all known-answer questions; fails where something got worse
	$(BIN)/python app.py eval --gate --failures 0

lint: $(READY)  ## check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(READY)  ## measure speed and size beside the usual recipe; takes about an hour, --quick a minute
	$(BIN)/python app.py bench --output docs

fix: $(READY)  ## mend what can be mended of style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(READY): requirements.lock requirements-cpu.lock requirements-cuda.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { echo 'Python 3.11 is needed: make PYTHON=/path/to/python3.11'; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(INSTALL) -r requirements-cpu.lock >/dev/null 2>&1 || echo 'No CPU build of torch on offer here: taking the CUDA build.'
	$(INSTALL) -r requirements.lock
	@$(BIN)/python -c 'import torch' >/dev/null 2>&1 || $(INSTALL) -r requirements-cuda.lock
	@touch $@
