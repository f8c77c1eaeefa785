# Lotse: `make run` plans the sample campaigns, `make test` runs the tests. `make help` lists the rest.

SHELL := /bin/sh
SWIFT ?= swift
STRICT := --explicit-target-dependency-import-check error
LOTSE := .build/release/lotse
OUT := out

# pkg-config name and Debian package of each system library.
LIBRARIES := sqlite3:libsqlite3-dev libsodium:libsodium-dev libzip:libzip-dev pangocairo:libpango1.0-dev \
  libmicrohttpd:libmicrohttpd-dev xlsxwriter:libxlsxwriter-dev

.PHONY: help run replay test test-slice test-long test-browser test-api mutate lint format check golden fuzz bench bench-service count growth deps build docs clean install

help:
	@echo 'make run        plan the sample campaigns and say where the files are'
	@echo 'make replay     play the first months of Wunsiedel and say how everybody stands'
	@echo 'make test       run the tests'
	@echo 'make test-long  run the tests with the large counts'
	@echo 'make test-slice SLICE=N  a tenth of those, N from 0 to 9'
	@echo 'make test-browser  drive the pages with Chromium, at the desk and on a phone, and have axe look at them'
	@echo 'make test-api   send the API what its description allows and forbids, with schemathesis'
	@echo 'make lint       check the layout of the source'
	@echo 'make check      lint, tests, and that the generated pages are current'
	@echo 'make docs       write the generated pages of docs/reference'
	@echo 'make golden     rewrite the golden files (then read the diff)'
	@echo 'make fuzz       fuzz the parsers for SECONDS seconds each (default 60)'
	@echo 'make bench      time the engines beside other programs, RUNS rounds (default 5), ONLY=KERNEL'
	@echo 'make count      count the instructions of the engines and compare them with what they were; TAKE=1 takes the new figures'
	@echo 'make growth     draw how the times of docs/explanation/performance.md grow'
	@echo 'make bench-service  time the pages beside nginx and gunicorn, and let 200 clients write at once'
	@echo 'make mutate     change single lines of the planners and say which tests notice'
	@echo 'make install    copy the program to PREFIX/bin (default /usr/local)'

# Installs what is missing where it may, else says what to type.
deps:
	@missing=''; \
	command -v pkg-config >/dev/null 2>&1 || missing='pkg-config'; \
	for pair in $(LIBRARIES); do \
	  pkg-config --exists "$${pair%%:*}" 2>/dev/null || missing="$$missing $${pair##*:}"; \
	done; \
	[ -f /usr/share/zoneinfo/Europe/Berlin ] || missing="$$missing tzdata"; \
	[ -f /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || fc-list 2>/dev/null | grep -q 'DejaVu Sans:' \
	  || missing="$$missing fonts-dejavu-core"; \
	if [ -n "$$missing" ]; then \
	  echo "Lotse needs these system packages:$$missing" >&2; \
	  if command -v apt-get >/dev/null 2>&1 && [ "$$(id -u)" = 0 ]; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; \
	  elif command -v apt-get >/dev/null 2>&1 && sudo -n true 2>/dev/null; then \
	    sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; \
	  elif command -v apt-get >/dev/null 2>&1; then \
	    echo "Type: sudo apt-get install$$missing" >&2; exit 3; \
	  else \
	    echo 'Install SQLite 3.37 or later with its session extension, libsodium, libzip, libmicrohttpd, Pango, Cairo and libxlsxwriter with their headers, pkg-config, the time zone data and the font DejaVu Sans.' >&2; exit 3; \
	  fi; \
	fi

build: deps
	@$(SWIFT) build -c release --product lotse $(STRICT)

run: build
	@./Samples/run.sh $(LOTSE) $(OUT)

# What happened to the Wunsiedel campaign from August 2012 to May 2013, month by month.
replay: build
	@./Samples/replay.sh $(LOTSE) $(OUT)

test: deps
	@$(SWIFT) test --parallel $(STRICT)

# A tenth of the long tier: make test-slice SLICE=0 … 9.
test-slice: deps
	@LOTSE_SLICE=$(or $(SLICE),0) $(SWIFT) test $(STRICT)

test-long: deps
	@LOTSE_LONG=1 $(SWIFT) test $(STRICT)

# Needs Chromium, its driver, and Python packages, which go into an environment below .build/browser; there the screenshots stand too.
test-browser: deps
	@$(SWIFT) build --product lotse $(STRICT)
	@./Tests/Browser/run .build/debug/lotse $(JOURNEY)

# Needs Python with environments; schemathesis goes into one below .build/api.
test-api: deps
	@$(SWIFT) build --product lotse $(STRICT)
	@./Tests/API/run .build/debug/lotse

lint:
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

format:
	@$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks

golden: deps
	@LOTSE_UPDATE_GOLDEN=1 $(SWIFT) test $(STRICT) || true
	@git --no-pager diff --stat -- '*Golden*'

docs: build
	@$(LOTSE) reference > docs/reference/commands.md

check: lint test build
	@$(LOTSE) reference | diff -u docs/reference/commands.md - \
	  || { echo 'docs/reference/commands.md is stale: make docs' >&2; exit 1; }

fuzz: deps
	@./Tests/Fuzz/run $(or $(SECONDS),60)

mutate: deps
	@./Tests/Mutations/run --count $(or $(COUNT),12) $(if $(ONLY),--only $(ONLY))

# Every engine beside its peers, or those of ONLY, RUNS rounds; the peers go into a Python environment of their own below BENCH.
bench: deps
	@$(SWIFT) build -c release --product lotse-bench $(STRICT)
	@./Benchmarks/run .build/release/lotse-bench $(or $(BENCH),out/bench) $(or $(RUNS),5) $(ONLY)

# Instructions of every engine on a small instance, or of those of ONLY, beside Benchmarks/instructions.txt; needs valgrind.
count: deps
	@$(SWIFT) build --product lotse-bench $(STRICT)
	@./Benchmarks/count .build/debug/lotse-bench $(if $(TAKE),--take) $(ONLY)

# The picture of how times grow, from the tables of docs/explanation/performance.md; `make bench` draws one of its own rows.
growth:
	@python3 Benchmarks/peers/growth.py docs/explanation/performance.md docs/explanation/growth.svg

# The service beside nginx and gunicorn, RUNS rounds, then 200 clients at once for SECONDS; wrk and nginx have to be there.
bench-service: deps
	@$(SWIFT) build -c release --product lotse $(STRICT)
	@./Benchmarks/run-service $(LOTSE) $(or $(BENCH),out/bench-service) $(or $(RUNS),7) $(or $(SECONDS),300)

install: build
	install -d $(or $(PREFIX),/usr/local)/bin
	install -m 755 $(LOTSE) $(or $(PREFIX),/usr/local)/bin/lotse

clean:
	rm -rf .build $(OUT)
