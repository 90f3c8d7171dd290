# One-liners over the package's own commands, so that Windows without make can run the same (see README).
VENV ?= .venv
# What the course runs on; pyproject.toml says the same, which a test holds.
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))
# The first of these that fits, or the one that is named: make start PYTHON=…
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if $$each -c '$(FITS)' >/dev/null 2>&1; then echo $$each; break; fi; done)
BIN := $(VENV)/bin
RUN := $(BIN)/kunskapsresan
STAMP := $(VENV)/.installed

.PHONY: start test check sync book vectors bench soak lock browser

start: $(STAMP)
	$(RUN) start

$(STAMP): requirements.txt pyproject.toml
	@test -x $(BIN)/python || { test -n "$(PYTHON)" && "$(PYTHON)" -c '$(FITS)' >/dev/null 2>&1; } || { \
	echo "Kursen behöver Python 3.11, 3.12, 3.13 eller 3.14, men hittar här bara \
	$$( { "$(or $(PYTHON),python3)" --version || echo "ingen Python"; } 2>/dev/null): installera en av dem \
	(https://www.python.org/downloads/) och kör samma kommando igen." | tr -s '\t ' ' '; exit 1; }
	test -x $(BIN)/python || "$(PYTHON)" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $(STAMP)

sync: $(STAMP)
	$(RUN) sync

book: $(STAMP)
	$(RUN) book

# What holds Python and the browser to the same answers, made by Python. Read the difference before you keep it.
vectors: $(STAMP)
	$(BIN)/python -m tests.vectors_all

# One process of tests for each processor, each file of tests in one of them: make check PARALLEL= runs them in a row.
PARALLEL ?= -n logical --maxprocesses 4 --dist loadfile

# The fast set: style, types, sources, derived files, unit tests in Python and JavaScript. About a minute and a half.
check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyrefly check --python-interpreter-path $(BIN)/python --output-format min-text
	$(BIN)/python -m tests.javascript
	$(RUN) check
	$(BIN)/python -m pytest $(PARALLEL) -m "not browser and not book and not nbgrader and not slow and not soak"

# Everything: builds the book, drives real browsers, runs nbgrader. Under 25 minutes.
test: check browser
	$(RUN) book
	$(BIN)/python -m pytest -m "(browser or book or nbgrader or slow) and not soak"

# Debian's Chromium, Firefox and WebKit when root on Debian; else what is there, Playwright's own Chromium, or a clear
# message.
browser: $(STAMP)
	$(BIN)/python -m tests.browser.install

bench: $(STAMP)
	$(BIN)/python -m bench.marking
	$(BIN)/python -m bench.page
	$(BIN)/python -m bench.search
	$(BIN)/python -m bench.slider

# Long runs, never part of `test`.
soak: $(STAMP) browser
	$(BIN)/python -m pytest -m "soak"

lock:
	uv pip compile --universal --python-version 3.11 --all-extras --no-header pyproject.toml -o requirements.txt
