# The commands you need; `make help` lists them.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
RUN_STAMP := $(VENV)/.run.stamp
DEV_STAMP := $(VENV)/.dev.stamp
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: help run check sync test lint audit ci bench soak eval train golden wheel clean

help:  ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

run: $(RUN_STAMP)  ## set up what is missing and run: the bot with DISCORD_TOKEN, else the preview
	@$(BIN)/python -m bot run

check: $(RUN_STAMP)  ## say what is missing (token, permissions, network, database) and how to mend it
	@$(BIN)/python -m bot check

sync: $(RUN_STAMP)  ## register the slash commands with Discord
	@$(BIN)/python -m bot sync

test: $(DEV_STAMP)  ## set up what is missing and run every test
	@$(BIN)/python -m pytest -n auto

lint: $(DEV_STAMP)  ## format, lint, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

audit: $(DEV_STAMP)  ## ask whether a pinned package has a known vulnerability
	@$(BIN)/python -m tests.audit

wheel: $(DEV_STAMP)  ## build the wheel and run its command from an empty environment
	@$(BIN)/python tests/wheel_smoke.py

ci: lint audit wheel test  ## everything that must be green

bench: $(DEV_STAMP)  ## speed: ratios against named peers in one run
	@$(BIN)/python -m tests.benchmarks

soak: $(DEV_STAMP)  ## the whole bot under load and faults for 5 minutes; SOAK=--help tells more
	@$(BIN)/python -m tests.soak $(SOAK)

eval: $(DEV_STAMP)  ## quality of the analysis on labelled news
	@$(BIN)/python -m tests.evaluation

train: $(DEV_STAMP)  ## rebuild the shipped direction score from seeds/training, bit for bit
	@$(BIN)/python -m bot.analysis.desk.train

golden: $(DEV_STAMP)  ## rewrite the golden files; review the diff
	@NEWSVANE_GOLDEN=1 $(BIN)/python -m pytest -k golden

clean:  ## forget the environment
	rm -rf $(VENV)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'newsvane needs Python 3.11 or newer; point PYTHON at one: make run PYTHON=python3.12' >&2; exit 1; }
	@echo '[1/2] making a virtual environment in $(VENV)'
	@$(PYTHON) -m venv $(VENV) || { echo 'this Python cannot make virtual environments; on Debian: apt-get install python3-venv' >&2; rm -rf $(VENV); exit 1; }

$(RUN_STAMP): requirements.lock | $(BIN)/python
	@echo '[2/2] installing the locked packages (about a minute the first time)'
	@$(PIP) install --quiet --progress-bar on --require-hashes --no-deps -r requirements.lock
	@touch $@

$(DEV_STAMP): requirements-dev.lock | $(BIN)/python
	@echo '[2/2] installing the locked packages and test tools (about a minute the first time)'
	@$(PIP) install --quiet --progress-bar on --require-hashes --no-deps -r requirements-dev.lock
	@touch $@ $(RUN_STAMP)
