# `make` lists the targets; every target installs what it needs.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
BIN := $(VENV)/bin
# The generator formats what it writes with the ruff it finds on PATH.
export PATH := $(CURDIR)/$(BIN):$(PATH)
export REDOCLY_TELEMETRY := off
export REDOCLY_SUPPRESS_UPDATE_NOTICE := true

# Hand-written Python. The generated client is type-checked and compared with a fresh one, not linted.
SOURCES := $(wildcard src tools tests benchmarks)
# The contract, and the control API's.
DOCUMENTS := openapi.json src/plivo_emulator/control/openapi.yaml
WORKFLOWS := workflows.arazzo.yaml
# A process for each core; the tests of a file stay together, because they share servers and browsers.
PARALLEL := --numprocesses=auto --dist=loadfile --no-loadscope-reorder
# How much to test: quick, ci (the default) or nightly; see tests/profile.py.
export PLIVO_TEST_PROFILE := $(PROFILE)
UV_VERSION := 0.13.8
# A separate environment: .venv may lack what the new lock adds.
LOCKER := build/lock
COMPILE := $(LOCKER)/bin/uv pip compile --quiet --universal \
	--python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links
PORTABLE := tests/portable
PROGRAMS := tests/programs

##@ Use

.PHONY: demo
demo: setup ## A tour: generate, emulate, call, receive a webhook, test
	@$(PY) tools/demo.py

.PHONY: emulator
emulator: setup ## Run the emulator on http://127.0.0.1:12121 (Ctrl-C stops it)
	@$(BIN)/plivo-emulator serve $(ARGS)

##@ Change

.PHONY: generate
generate: setup ## Generate the clients, openapi.json and the Postman collection from openapi.yaml and openapi/
	@$(PY) tools/generate.py
	@$(PY) -m tools.docs.moving_over

.PHONY: format
format: setup ## Format the hand-written Python code
	@$(BIN)/ruff check --quiet --select I --fix $(SOURCES)
	@$(BIN)/ruff format $(SOURCES)

.PHONY: lock
lock: ## Refresh requirements.lock and package-lock.json (ARGS=--upgrade for the newest versions)
	@test -x $(LOCKER)/bin/uv || $(PYTHON) -m venv $(LOCKER)
	@$(LOCKER)/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@$(COMPILE) pyproject.toml --extra dev --output-file requirements.lock $(ARGS)
	@$(COMPILE) $(PORTABLE)/requirements.in --output-file $(PORTABLE)/requirements.lock $(ARGS)
	@$(COMPILE) $(PROGRAMS)/requirements.in --output-file $(PROGRAMS)/requirements.lock $(ARGS)
	@for folder in . tests/sdks/node tools/docs/openapi_3_0 $(PORTABLE)/typescript $(PORTABLE)/postman; do \
		npm install --prefix $$folder --package-lock-only --ignore-scripts \
			--omit-lockfile-registry-resolved --no-audit --no-fund --loglevel=error; done
	@git --no-pager diff --stat -- '*requirements.lock' '*package-lock.json'

##@ Verify

.PHONY: check
# The quickest first.
check: style format-check valid current types ## Check style, format, the documents' validity, generated files and types

.PHONY: style format-check types current valid
style: setup
	@echo '→ ruff check'
	@$(BIN)/ruff check --quiet --output-format concise $(SOURCES)

format-check: setup
	@echo '→ ruff format --check'
	@$(BIN)/ruff format --quiet --check --output-format concise $(SOURCES) || { echo 'Run `make format`.'; exit 1; }

types: setup
	@echo '→ mypy --strict'
	@$(BIN)/mypy --no-error-summary generated $(SOURCES)

current: setup
	@echo '→ tools/generate.py --check'
	@$(PY) tools/generate.py --check
	@$(PY) -m tools.docs.moving_over --check

valid: setup
	@echo '→ openapi-spec-validator'
	@$(BIN)/openapi-spec-validator --validation-errors all $(DOCUMENTS)

.PHONY: audit
audit: setup ## Check requirements.lock for known vulnerabilities (uses the package index's service)
	@$(PY) tools/audit.py

.PHONY: lint
lint: SHELL := bash
lint: node_modules/.package-lock.json ## Lint openapi.yaml, the bundled documents and the workflows with Redocly (needs Node.js)
	@echo '→ redocly lint'
	@set -o pipefail; node_modules/.bin/redocly lint --config redocly.yaml openapi.yaml $(DOCUMENTS) $(WORKFLOWS) 2>&1 \
		| sed -e '/╔/,/╝/d' -e '/^$$/d'

.PHONY: test
test: setup ## Run all tests but the soak tests (ARGS='-k masking -x' is passed to pytest; PROFILE=nightly)
	@$(BIN)/pytest $(PARALLEL) --ignore=tests/soak $(ARGS)

.PHONY: test-postgresql
test-postgresql: setup ## Run the storage tests on PostgreSQL (starts a server, or uses PLIVO_TEST_DATABASE=URL)
	@$(PY) tools/postgresql.py $(BIN)/pytest $(PARALLEL) $(or $(ARGS),@tests/postgresql.txt)

.PHONY: soak
soak: setup ## Faults, load and bad input at full size, 15 minutes (PROFILE=quick: at a small one; ARGS='-k fuzz')
	@PLIVO_TEST_PROFILE=$(or $(PROFILE),nightly) $(BIN)/pytest tests/soak -v $(ARGS)

.PHONY: contract
contract: setup ## Test the emulator, TARGET=<url> or TARGET=live, against openapi.yaml (PROFILE=quick, nightly)
ifeq ($(TARGET),live)
	@$(PY) -m tests.live $(ARGS)
else
	@$(PY) -m tests.contract $(if $(TARGET),--url '$(TARGET)') $(if $(PROFILE),--profile '$(PROFILE)') $(ARGS)
endif

.PHONY: judged
judged: setup ## Tamper with replies and events: a script must fail for each (ARGS='--only pricing')
	@$(PY) -m tests.judging $(ARGS)

.PHONY: drift
drift: setup ## Compare the answers of two servers, A=<url> B=<url> (default: two fresh emulators)
	@$(PY) -m tests.drift $(if $(A),--a '$(A)') $(if $(B),--b '$(B)') $(ARGS)

.PHONY: mutants
mutants: setup ## Plant bugs in the emulator: the suite must find each (SEEDS=10 checks for false alarms)
	@$(PY) -m tests.mutants $(if $(SEEDS),--seeds $(SEEDS)) $(ARGS)

.PHONY: portable
portable: setup ## Run other generators: TypeScript, Go, Java, pydantic, Postman (ARGS=go for one)
	@$(PY) -m tests.portable $(ARGS)

.PHONY: workflows
workflows: setup node_modules/.package-lock.json ## Run workflows.arazzo.yaml on an emulator with Redocly Respect (ARGS='--workflow mask-a-call -v')
	@$(PY) tools/workflows.py $(ARGS)

.PHONY: sdks
sdks: setup ## Run the official SDKs against the emulator (Node.js, Go, JDK with Maven; ARGS=--write updates docs/)
	@$(PY) -m tests.sdks $(ARGS)
	@$(BIN)/pytest -q tests/sdks/test_pointing.py

.PHONY: programs
programs: setup ## Run programs of other people, unchanged, on the emulator (installs them in build/programs)
	@test -x build/programs/bin/python || $(PYTHON) -m venv build/programs
	@build/programs/bin/pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		-r $(PROGRAMS)/requirements.lock
	@$(BIN)/pytest -q $(PROGRAMS) $(ARGS)

.PHONY: bench
bench: setup ## Benchmark against other tools (ARGS=--quick; some parts need wrk and npm)
	@$(PY) -m benchmarks $(ARGS)

.PHONY: diff
diff: setup ## Show API changes since the last release, or since BASE=<commit>
	@$(PY) -m tools.docs.changes $(BASE) $(ARGS)

##@ Publish

.PHONY: docs
docs: setup ## Build the documentation in site/ (needs npm once)
	@$(PY) -m tools.docs $(ARGS)

.PHONY: package
package: setup ## Build wheel and sdist in build/package/, install and try each in a clean environment
	@$(PY) tools/package.py

##@ Maintenance

.PHONY: clean
clean: ## Remove everything these targets created, including .venv
	@rm -rf $(VENV) node_modules build dist site reports \
		tests/sdks/node/node_modules tests/sdks/go/build tests/sdks/java/build \
		.mypy_cache .pytest_cache .ruff_cache .hypothesis .schemathesis
	@find src generated tools tests benchmarks -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

.PHONY: help
help: ## List the targets
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo

# --- Setup ------------------------------------------------------------------------------
# The stamp holds the folder it was made for: a copied or moved tree gets a new environment,
# because scripts in a virtual environment contain the path of their folder.

STAMP := $(VENV)/.set-up-for
ifneq ($(shell cat $(STAMP) 2>/dev/null),$(CURDIR))
.PHONY: $(STAMP)
endif

.PHONY: setup
setup: $(STAMP) ## Create .venv from requirements.lock (PYTHON=python3.12 chooses the interpreter)
	@:

$(STAMP): requirements.lock pyproject.toml
	@sh tools/setup.sh "$(PYTHON)" "$(VENV)"
	@printf '%s' '$(CURDIR)' > $@

NODE_IS_RECENT := const [a, b] = process.versions.node.split('.').map(Number); \
	process.exit(a > 22 || (a == 22 && b >= 12) || (a == 20 && b >= 19) ? 0 : 1)

node_modules/.package-lock.json: package.json package-lock.json
	@command -v npm >/dev/null && node -e "$(NODE_IS_RECENT)" || { \
		echo "The linter needs Node.js 20.19+ or 22.12+ with npm; found: node $$(node --version 2>/dev/null || echo none)"; exit 1; }
	@echo '→ npm ci'
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@
