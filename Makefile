# make run: serve the site on http://localhost:8501.  make check: in a minute.
# make test: everything, browser included.

PYTHON ?= python3
BIN = .venv/bin

run: .venv/site
	$(BIN)/streamlit run streamlit_app.py

test: .venv/tests browser javascript
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q -rfEs -n 2 --dist loadfile -m "not browser"
	$(BIN)/python -m pytest -q -rfEs -m browser

# In a minute: lint, types, and the tests that make no figure and open neither page nor browser.
MAKES_FIGURES = tests/look/test_grammar.py tests/look/test_steps.py
OPENS_PAGES = tests/facts/test_new_rows.py::test_right_new_rows_are_shown
check: .venv/tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q lib tests/authorities tests/checks tests/facts tests/look tests/test_imports.py \
		$(addprefix --ignore=,$(MAKES_FIGURES)) $(addprefix --deselect=,$(OPENS_PAGES))

# Two stamps: what the site needs, and what only its tests need.
.venv/site: requirements.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv || { echo "No venv: on Debian or Ubuntu, apt install python3-venv"; exit 1; }
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.lock
	touch $@

.venv/tests: .venv/site tests/requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	touch $@

# Types and rules of the visitors' scripts, which stay as they are: nothing here makes them.
NODE = tests/javascript/node_modules
ifneq ($(shell command -v npm),)
javascript: $(NODE)/.stamp
	@npm test --silent --prefix tests/javascript
else
javascript:
	@echo "No npm here, so the types and rules of the visitors' scripts are not checked."
endif

$(NODE)/.stamp: tests/javascript/package-lock.json
	npm ci --silent --no-audit --no-fund --prefix tests/javascript
	touch $@

# A Chromium on the PATH, else Debian's package when root, else Playwright's own download.
browser: .venv/tests
	@sh tests/browser/install.sh $(BIN)

# The whole site as files, for any static host and from a disk, into dist/site and dist/site.zip.
site: .venv/site
	$(BIN)/python -m lib.site dist/site

# What takes a second to solve, into the files that the site reads; a test tells when it is due.
ahead: .venv/site
	$(BIN)/python -m lib.debris_primer.precompute

# The pictures that shared links show, and README's; a test tells when one is due.
cards: browser
	$(BIN)/python -m tests.browser.make_cards

# What the site says, into the texts that a person reads and keeps, and README's table of addresses:
# a test shows every change.
approve: .venv/tests
	$(BIN)/python -m tests.approved

# After a change of requirements.txt: what it brings along, pinned, from an environment of its own.
lock:
	$(PYTHON) -m venv --clear .venv/lock
	.venv/lock/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
	sed -n 1p requirements.lock > .venv/lock/new && .venv/lock/bin/pip freeze >> .venv/lock/new
	mv .venv/lock/new requirements.lock && rm -r .venv/lock

# Known holes in what is installed, by the list of the Python Packaging Authority; needs a network.
audit:
	$(PYTHON) -m venv .venv/audit
	.venv/audit/bin/pip install --quiet --disable-pip-version-check pip-audit==2.10.1
	.venv/audit/bin/pip-audit --strict --no-deps --disable-pip -r requirements.lock

clean:
	rm -rf .venv dist $(NODE)

.PHONY: run check test javascript browser site ahead cards approve lock audit clean
