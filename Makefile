# Every target makes its own environment in .venv from nothing; nothing is installed outside it.
PYTHON ?= python3
BIN := .venv/bin
EXAMPLE := examples/stories/lighthouse

.PHONY: demo test lint gate readme clean
.DELETE_ON_ERROR:

demo: .venv/installed  ## run on the example stories and say where the report is
	$(BIN)/contradict run examples/stories -o reports/demo
	@echo "Open reports/demo/index.md, or reports/demo/index.html in a browser."

test: .venv/developer  ## every test but the gate
	$(BIN)/pytest --ignore=tests/gate

gate: .venv/developer  ## the product on the tuning stories against its pinned floors: minutes when the cache is cold
	$(BIN)/pytest tests/gate

lint: .venv/developer  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

readme: .venv/developer  ## run the example anew and put its report into README.md
	$(BIN)/contradict run $(EXAMPLE) -o reports/example --format md,json --fresh
	$(BIN)/python docs/refresh.py

clean:  ## remove the environment and what tests left behind
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist

.venv/bin/pip:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/pip pyproject.toml constraints.txt
	$(BIN)/pip install --quiet --constraint constraints.txt --editable .
	@touch $@

.venv/developer: .venv/bin/pip pyproject.toml constraints.txt
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch .venv/installed $@
