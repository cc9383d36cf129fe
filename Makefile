# make demo: an explained recommendation. make test: everything that CI checks. Both set themselves up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DAY ?= 2026-11-23

.DEFAULT_GOAL := help
.PHONY: help demo demo-ru demo-plan test check style types layers knowledge tests golden bench wheel-test clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("smm-expert needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Say: make PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@

demo: $(READY) ## recommend a strategy for an example client, and explain one line of it
	$(BIN)/smm-expert recommend examples/clients/cafe.yaml --as-of $(DAY) --lang en
	@echo
	$(BIN)/smm-expert how examples/clients/cafe.yaml platform.vk --as-of $(DAY) --lang en

demo-ru: $(READY) ## the same in Russian
	$(BIN)/smm-expert recommend examples/clients/cafe.yaml --as-of $(DAY) --lang ru
	@echo
	$(BIN)/smm-expert how examples/clients/cafe.yaml platform.vk --as-of $(DAY) --lang ru

demo-plan: $(READY) ## the strategies for a Russian and a US client, as files in build/demo
	$(BIN)/smm-expert plan examples/clients/cafe.yaml --output build/demo/cafe --as-of $(DAY) --force
	$(BIN)/smm-expert plan examples/clients/local_service.yaml --output build/demo/local_service --as-of $(DAY) --force

test: check tests ## style, types, layers, knowledge and all tests

check: style types layers knowledge ## all but the tests

style: $(READY) ## ruff: style and form
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .

types: $(READY) ## mypy, strict
	$(BIN)/mypy

layers: $(READY) ## import-linter: imports only point down
	$(BIN)/lint-imports --no-logo

knowledge: $(READY) ## check the knowledge base, run its scenarios, see what none of them shows
	$(BIN)/smm-expert kb check --strict
	$(BIN)/smm-expert kb test
	$(BIN)/smm-expert kb coverage

tests: $(READY) ## pytest
	$(BIN)/python -m pytest --numprocesses auto

golden: $(READY) ## rewrite every kept output and the pages that show one; read the diff
	$(BIN)/python -m tests.knowledge.agreement_page
	$(BIN)/python -m tests.examples.rewrite
	$(BIN)/python -m tests.cli.transcripts
	$(BIN)/python -m tests.cli.consultations
	$(BIN)/python -m tests.docs.rewrite
	$(BIN)/python -m tests.strategy.schema

bench: $(READY) ## cold start and forms of rules, as ratios; writes docs/benchmarks.md
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	$(BIN)/python -m benchmarks.run

clean: ## remove what make made
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
