# Everything is installed into .venv; nothing outside this folder is touched but pip's own cache.

PYTHON := .venv/bin/python
INSTALL := $(PYTHON) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

ifeq ($(origin WAYMARK_SOURCES),undefined)
ifneq ($(wildcard ../shared/data/.),)
export WAYMARK_SOURCES := $(CURDIR)/../shared/data
endif
endif

.PHONY: run test setup bench soak clean

run: .venv/.runtime ## start Waymark: Telegram with TELEGRAM_TOKEN, otherwise the web chat
	@.venv/bin/waymark run

test: .venv/.dev ## every check and test
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	.venv/bin/lint-imports
	$(PYTHON) -m pytest --cov --cov-report=term:skip-covered

setup: .venv/.dev ## only the set-up; the command is then .venv/bin/waymark

bench: .venv/.dev ## the numbers
	$(PYTHON) -m tests.bench

soak: .venv/.dev ## the long tests
	$(PYTHON) -m pytest -m soak

clean: ## remove what make made; the store in var/ stays
	rm -rf .venv .coverage* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache htmlcov

.venv/.runtime: $(PYTHON) pyproject.toml constraints.txt
	@echo "Installing Waymark into .venv ..."
	@$(INSTALL) --editable .
	@touch $@

.venv/.dev: $(PYTHON) pyproject.toml constraints.txt
	@echo "Installing Waymark and its development tools into .venv ..."
	@$(INSTALL) --editable . --group dev
	@touch .venv/.runtime $@

# A .venv that is half-made, was moved here or has lost its Python is made anew.
ifneq ($(shell $(PYTHON) -c "import pip" 2>/dev/null && cat .venv/.home 2>/dev/null),$(CURDIR))
.PHONY: $(PYTHON)
endif

$(PYTHON):
	@rm -rf .venv
	@for python in python3.13 python3.12 python3.11 python3; do \
		if $$python -c "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then \
			echo "Making .venv with $$($$python --version) ..."; \
			$$python -m venv .venv && $(INSTALL) --upgrade pip && pwd -P >.venv/.home; exit; \
		fi; \
	done; \
	echo "Waymark needs Python 3.11 or newer with its venv module (on Debian: apt install python3-venv)." >&2; \
	exit 1
