# The commands of this project; `make help` lists them.
# A new machine needs only Python 3.11 with venv, make, and access to the package registries.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
BIN := .venv/bin
PY := $(BIN)/python
UV := $(BIN)/uv
SDK := $(patsubst %/pyproject.toml,%,$(wildcard sdk/pyproject.toml))
EDITABLE := -e . $(addprefix -e ./,$(SDK))
TYPED := service $(wildcard sdk/lup sdk/generator sdk/generate.py sdk/build_docs.py sdk/examples tests/sdk) migrations benchmarks soak
PROJECTS := pyproject.toml $(SDK:%=%/pyproject.toml)

# The environments to run and to develop the service; they are updated only when their locks change.
READY_TO_RUN := .venv/.run
READY := .venv/.dev
BROWSER := .venv/.browser

$(UV): locks/boot.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; name one by PYTHON=..." if sys.version_info < (3, 11) else 0)'
	@test -x $(PY) || $(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's module venv is needed (Debian: apt-get install python3-venv)." >&2; exit 1; }
	@echo "Setting up .venv ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r locks/boot.txt
	@touch $@

$(READY_TO_RUN): locks/run.txt $(PROJECTS) | $(UV)
	@$(UV) pip install --quiet --compile-bytecode --require-hashes --python $(PY) -r locks/run.txt
	@$(UV) pip install --quiet --no-deps --python $(PY) $(EDITABLE)
	@touch $@

$(READY): locks/dev.txt $(PROJECTS) | $(UV)
	@$(UV) pip sync --quiet --compile-bytecode --require-hashes --python $(PY) locks/dev.txt
	@$(UV) pip install --quiet --no-deps --python $(PY) $(EDITABLE)
	@touch $@ $(READY_TO_RUN)

# The browser for the tests of the pages; unpacked here, so that tests need not wait for it.
$(BROWSER): tests/web/browser/package.json tests/web/browser/package-lock.json | $(READY)
	@echo "Setting up a browser ..."
	@rm -rf .venv/browser && mkdir -p .venv/browser/unpacked
	@cp tests/web/browser/package.json tests/web/browser/package-lock.json tests/web/browser/.npmrc .venv/browser
	@cd .venv/browser && PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --ignore-scripts --no-audit --no-fund --silent
	@$(PY) -m tests.web.browser
	@touch $@

.PHONY: run test quick pictures mutants lint generate check docs dist bench soak lock clean help

run: $(READY_TO_RUN) ## set everything up, migrate, load the demo, serve, and print how to call it
	@exec $(PY) -m service run --migrate --demo

# One worker more than cores, since many tests wait; a worker that is done takes tests from one that is not.
# Bytecode is kept, as the tests start many processes.
WORKERS ?= $(shell $(PYTHON) -c "import os; print(os.cpu_count() + 1)")
PYTEST = PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -n $(WORKERS) --dist worksteal

test: $(READY) $(BROWSER) ## run all tests
	@$(PYTEST)

quick: $(READY) ## run the tests but for the slow ones: processes, generators, restarts, a browser
	@$(PYTEST) -m "not slow"

pictures: $(READY) $(BROWSER) ## take screenshots of every page, narrow and wide, light and dark, into build/pictures/
	@LUP_PICTURES="$(CURDIR)/build/pictures" $(BIN)/pytest -q tests/web/test_browser.py

mutants: $(READY) $(BROWSER) ## plant defects one at a time, and list those that no test detects; ONLY="name name", SUITE=1
	@$(PY) -m tools.mutants $(if $(SUITE),--suite) $(ONLY)

lint: $(READY) ## check style, types, imports, migrations, compose file and Dockerfile
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@MYPYPATH=$(SDK) $(BIN)/mypy $(TYPED)
	@$(BIN)/lint-imports --no-logo
	@$(if $(SDK),$(BIN)/lint-imports --no-logo tools/sdk.importlinter)
	@$(PY) tools/lint_migrations.py
	@$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml
	@$(BIN)/hadolint Dockerfile

generate: $(READY) ## generate the contract, the SDK with its pages, and the tables in docs/
	@$(PY) tools/generate.py
	@$(if $(SDK),$(PY) sdk/generate.py)
	@$(if $(SDK),$(PY) sdk/build_docs.py)

check: lint ## lint, and check that generated files are up to date
	@$(PY) tools/generate.py --check
	@$(PY) tools/breaking.py
	@$(if $(SDK),$(PY) sdk/generate.py --check)
	@$(if $(SDK),$(PY) sdk/build_docs.py --check)

docs: $(READY) ## build the pages about the SDK into build/docs/sdk/, which any web server can serve
	@$(PY) sdk/build_docs.py --out build/docs/sdk

# Times in the archives are those of the commit, so that the same commit gives the same bytes.
dist: $(READY) ## build the wheel and the sdist of the SDK into build/dist/, and check them
	@rm -rf build/dist
	@SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)} \
		$(UV) build --quiet --no-config --wheel --sdist --out-dir build/dist sdk
	@$(BIN)/twine check --strict build/dist/*.whl build/dist/*.tar.gz
	@$(BIN)/check-wheel-contents build/dist/*.whl

bench: $(READY) ## run the quick benchmark
	@$(PY) -m benchmarks

soak: $(READY) ## run the long tests
	@$(BIN)/pytest -s -m soak soak

lock: $(READY) ## update the locks from pyproject.toml; UPGRADE=1 upgrades versions
	@lock() { $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-annotate --no-header $(if $(UPGRADE),--upgrade) "$$@"; }; \
	lock --group boot -o locks/boot.txt; \
	lock $(PROJECTS) -o locks/run.txt; \
	lock $(PROJECTS) --group pyproject.toml:dev -c locks/run.txt -o locks/dev.txt

clean: ## remove the environment and build files, but not the data
	@rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
