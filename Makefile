# Two commands do everything on a fresh machine with Python 3.11 or newer:
#   make run    the dashboard in your browser
#   make test   tests, with a real Chromium and real readers of every file as well; as many at a
#               time as there are processors. make test-all: also those that need not run each time

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: run test test-all mutants tidy check build bench load lint lock audit clean

run: $(VENV)/run.done check
	@echo "地域共生マップ: http://localhost:$(PORT)   (Ctrl+C で終了 / Ctrl+C to stop)"
	$(BIN)/python -m streamlit run dashboard.py --server.port $(PORT)

# the same checks that the page makes, before anybody opens it
check: $(VENV)/run.done
	$(BIN)/python -m geo.places check
	-$(BIN)/python -m geo.cases check

# one file at a time for each worker, which has a server and a browser of its own
PYTEST := $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --durations 20

test: tidy programs
	$(PYTEST) -m "not slow"

test-all: tidy programs
	$(PYTEST)

tidy: $(VENV)/test.done
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .

# one promise after another is broken in a copy: do the tests notice? ONLY="id id" JOBS=2
mutants: $(VENV)/test.done programs
	$(BIN)/python -m tests.mutants $(addprefix --only ,$(ONLY)) --jobs $(or $(JOBS),1)

bench: $(VENV)/bench.done browser
	$(BIN)/python -m tests.bench.run

# clicks on the map, every page, and memory over 2,000 views
load: $(VENV)/test.done
	$(BIN)/python -m tests.load
	$(BIN)/python -m tests.load.pages
	$(BIN)/python -m tests.load.memory

build: $(VENV)/test.done
	$(BIN)/python -m geo.build

lint: $(VENV)/test.done
	$(BIN)/python -m ruff check --fix .
	$(BIN)/python -m ruff format .

# what the tests drive and read with; the benchmark needs the browser alone
.PHONY: programs browser
programs: $(VENV)/test.done
	@$(BIN)/python tests/find_programs.py

browser: $(VENV)/test.done
	@$(BIN)/python tests/find_programs.py chromium fonts-noto-cjk

# exact versions of all that the dashboard runs on, with hashes
AUDIT := .venv-audit
lock: $(AUDIT)/done
	$(AUDIT)/bin/python -m tests.lock

# The bill of materials of the versions that run (CycloneDX), without the internet.
# ONLINE=1 also asks PyPI's list whether a version of the lock has a known weakness.
audit: $(AUDIT)/done
	@mkdir -p build
	$(AUDIT)/bin/cyclonedx-py requirements --output-reproducible --validate \
		--output-file build/sbom.cdx.json deploy/requirements.lock
	@echo "build/sbom.cdx.json"
	@if [ -n "$(ONLINE)" ]; then $(AUDIT)/bin/python -m tests.audit; fi

$(AUDIT)/done: tests/audit-requirements.txt
	$(PYTHON) -m venv $(AUDIT)
	$(AUDIT)/bin/python -m pip install --quiet --requirement tests/audit-requirements.txt
	@touch $@

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.done: requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	@touch $@

$(VENV)/test.done: tests/requirements.txt requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --requirement tests/requirements.txt
	@touch $@ $(VENV)/run.done

# those that the benchmark compares with, which neither the dashboard nor its tests need
$(VENV)/bench.done: tests/bench/requirements.txt $(VENV)/test.done
	$(BIN)/python -m pip install --quiet --requirement tests/bench/requirements.txt
	@touch $@

clean:
	rm -rf $(VENV) $(AUDIT) build .pytest_cache .ruff_cache .hypothesis
