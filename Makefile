# What people type. Everything runs inside .venv, which is set up from the lock files
# and again only when a lock file or pyproject.toml has changed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.site
TESTING := $(VENV)/.test
JOBS ?= 2
UV_VERSION := 0.13.9

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export PIP_PROGRESS_BAR := off

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

##@ The site

.PHONY: site
site: $(RUNTIME)  ## build the site into site/
	@$(BIN)/pathway build --strict

.PHONY: serve
serve: $(RUNTIME)  ## show the site in a browser, and again after every change
	@$(BIN)/pathway serve

.PHONY: check
check: $(RUNTIME)  ## say what is wrong in pathway.yaml, and how to mend it
	@$(BIN)/pathway check

##@ The code

.PHONY: lint
lint: $(TESTING)  ## style and types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

.PHONY: test
test: lint browser  ## style, types and all tests but the slow ones
	@$(BIN)/python -m pytest -n $(JOBS) --dist worksteal

.PHONY: test-all
test-all: lint browser  ## the slow tests too; may install LibreOffice, nginx, Lighthouse
	@sh tools/install-heavy.sh
	@$(BIN)/python -m pytest -n $(JOBS) --dist worksteal -m "not alone" --hypothesis-profile many
	@$(BIN)/python -m pytest -m alone

.PHONY: bench
bench: $(TESTING)  ## measure, each thing against a yardstick
	@$(BIN)/python -m bench

##@ The workshop

.PHONY: browser
browser: $(TESTING)  ## find or install a browser for the tests
	@$(BIN)/python tools/find_browser.py

.PHONY: lock
lock: | $(BIN)/python  ## choose the newest versions that fit, and write requirements/*.txt anew
	@$(BIN)/python -m venv .cache/lock
	@.cache/lock/bin/python -m pip install --quiet uv==$(UV_VERSION)
	@$(COMPILE) --upgrade --output-file requirements/site.txt pyproject.toml
	@$(COMPILE) --upgrade --extra test --constraint requirements/site.txt \
		--output-file requirements/test.txt pyproject.toml
	@echo "requirements/site.txt and requirements/test.txt are new; run make test"

.PHONY: clean
clean:  ## remove everything that was made, and the environment
	@rm -rf $(VENV) .cache site .site-* dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help
help:  ## this list
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@/ { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z-]+:.*## / { sub(/ .*/, "", $$1); printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

COMPILE = .cache/lock/bin/uv --no-config pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --group build \
	--custom-compile-command "make lock"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "pathway needs Python 3.11 or newer, and \"$(PYTHON)\" is not." >&2; \
		echo "If you have one under another name: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; \
		exit 1; }
	@$(PYTHON) -m venv $(VENV)

# The lock for tests holds that for the site, with the same versions: one environment serves both.
$(RUNTIME): requirements/site.txt pyproject.toml | $(BIN)/python
	@echo "Setting up $(VENV) from requirements/site.txt ..."
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/site.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(TESTING): requirements/test.txt requirements/site.txt pyproject.toml | $(BIN)/python
	@echo "Setting up $(VENV) from requirements/test.txt ..."
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/test.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $(RUNTIME) $@
