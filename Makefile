# What one does with this checkout. Nothing but Python 3.11, make and git is needed for `make demo`.

PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help demo setup test check prove bench quality lock messages clean

help: ## Say what can be done.
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

demo: ## Start an invented contact centre on this machine; Ctrl-C stops it.
	@$(PYTHON) tools/make_environment.py run
	@$(BIN)/python tools/compile_messages.py
	@exec $(BIN)/leidraad demo

setup: ## Make the development environment in .venv.
	@$(PYTHON) tools/make_environment.py dev
	@$(BIN)/python tools/compile_messages.py

test: ## Every check and every test, on both databases. What continuous integration runs.
	@$(PYTHON) tools/test_packages.py
	@$(MAKE) --no-print-directory setup
	@$(BIN)/python tools/test.py

check: setup ## Format, lint, types, import contracts, templates, migrations, translations.
	@$(BIN)/python tools/check.py

prove: setup ## Many more random cases than `make test` tries, long histories, kills, mutation testing; some hours.
	@$(BIN)/python -m pytest --hypothesis-profile=thorough -n 2 --dist loadfile tests/domain tests/apps/charter tests/apps/coaching tests/apps/ledger
	@LEIDRAAD_PROVE=1 LEIDRAAD_LIFE_STEPS=600 LEIDRAAD_PROVE_LISTENS=100000 $(BIN)/python -m pytest --hypothesis-profile=thorough tests/prove
	@LEIDRAAD_PROVE_LISTENS=100000 $(BIN)/python -m pytest -s tests/prove/test_listening_history.py
	@$(BIN)/python -m tools.mutation

bench: ## Measure against others and against ourselves.
	@$(PYTHON) tools/make_environment.py bench
	@$(PYTHON) tools/make_environment.py peers
	@$(BIN)/python tools/compile_messages.py
	@$(BIN)/python -m benchmarks

quality: setup ## Measure how well contacts are read and write docs/quality.md.
	@$(PYTHON) tools/make_environment.py peers
	@$(BIN)/python -m benchmarks.quality

lock: ## Write requirements/*.lock anew from pyproject.toml (needs uv).
	@$(PYTHON) tools/lock.py

messages: setup ## Collect the sentences to translate into locale/ (needs gettext).
	@cd src/leidraad && DJANGO_SETTINGS_MODULE=leidraad.config.settings ../../$(BIN)/python -m django makemessages -l nl -l fr -l de --no-location --no-wrap
	@$(BIN)/python tools/compile_messages.py

clean: ## Remove what was made: environment, caches, compiled catalogues. Data in var/ stays.
	@rm -rf .venv .venv-peers .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage build
	@find src tests tools demo -name __pycache__ -type d -prune -exec rm -rf {} +
	@find locale -name '*.mo' -delete
