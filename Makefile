# make           sets up what is missing, builds, and extracts the reports in Samples/ into Output/
# make test      sets up what is missing, checks the format, and runs every test
# make test-asan  runs the tests under AddressSanitizer, which looks for leaks too; make test-tsan under ThreadSanitizer
# make fuzz      looks for input that breaks a property, or crashes: make fuzz seconds=600 target=html
# make test-spark  runs the tests on Spark: a master and two workers that they start (needs Python, and installs Java 17)
# make wheel     makes the Python package, the command and its libraries inside, in .build/wheel (needs Python)
# make bench     times the pipeline against a bare libxml2 parse, names against three Python packages, a batch with one
#                process and with two, and diff against DuckDB (needs Python)
# make bench-spark  times the Python client and Spark against the workers alone, on one core and on two (installs Java 17)
# make validate  checks Output/ with frictionless, in a virtual environment of its own (needs Python)
# make tables    writes the generated tables of names anew, and fails where they differ from those committed (needs Python,
#                and packages of Debian)
# make format    lays the sources out as the format check wants them
# make clean     removes what was built

.PHONY: extract build setup test test-asan test-tsan fuzz test-spark wheel bench bench-spark java validate tables format clean
.DEFAULT_GOAL := extract

sources := Package.swift Sources Tests

# How many reports `make bench` and `make bench-spark` make, and at how many moments it kills one: make bench reports=100000 kills=100
reports := 2000
kills := 0

extract: build
	@.build/release/tabulary extract Samples -o Output

build: setup
	@swift build -c release --static-swift-stdlib --product tabulary

package := Sources/TabularyPython
# The package's tests read with the debug build of the command, which fails on the records that they mark.
pytest := TABULARY_COMMAND=$(CURDIR)/.build/debug/tabulary PYTHONPATH=$(CURDIR)/$(package)/src PYTHONDONTWRITEBYTECODE=1

test: setup .build/python/made
	@swift format lint --strict --recursive --parallel $(sources)
	@swift test
	@$(pytest) .build/python/bin/pytest -c $(package)/pyproject.toml --rootdir . Tests/TabularyPythonTests

.build/python/made: Tests/TabularyPythonTests/requirements.txt
	@python3 -c 'import ensurepip, venv' 2> /dev/null || { $(call install,python3-venv,python); }
	@python3 -m venv .build/python && .build/python/bin/pip install --quiet -r $< && touch $@

# The wheel's name tells the oldest C library that the command in it runs with; it needs no other library.
wheel: setup .build/python/made $(if $(filter Linux,$(shell uname)),.build/static/made)
	@PKG_CONFIG_PATH=$(CURDIR)/.build/static swift build -c release --static-swift-stdlib --product tabulary
	@mkdir -p $(package)/src/tabulary/bin && strip -o $(package)/src/tabulary/bin/tabulary .build/release/tabulary
	@.build/python/bin/python -m build --wheel --outdir .build/wheel $(package) > .build/wheel.log || { cat .build/wheel.log; exit 1; }
	@rm -r $(package)/src/tabulary/bin
	@ls .build/wheel/*.whl

# A folder with static libraries only, and pkg-config's files that lead there: so the linker takes them.
.build/static/made:
	@rm -rf .build/static && mkdir -p .build/static
	@test -e "$$(clang -print-file-name=liblzma.a)" || { $(call install,liblzma-dev,xz); }
	@for name in xml2 icuuc icudata lzma z stdc++; do ln -s "$$(clang -print-file-name=lib$$name.a)" .build/static/; done
	@for name in libxml-2.0 zlib; do \
	  sed 's|^Libs:.*|Libs: -L$(CURDIR)/.build/static -lxml2 -licuuc -licudata -lz -llzma -lstdc++|' \
	    "$$(pkg-config --variable=pcfiledir $$name)/$$name.pc" > .build/static/$$name.pc; done
	@touch $@

# Each sanitizer has a build folder of its own. What is not ours to mend stands in Tests/leaks.txt, with reasons.
test-asan: setup
	@LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.txt swift test --sanitize=address --scratch-path .build/asan

test-tsan: setup
	@swift test --sanitize=thread --scratch-path .build/tsan

# How long the fuzzer runs for each target, and which targets: make fuzz seconds=600 target="html csv". What it finds is
# kept in Tests/PropertyTests/Crashes, which make test holds against the properties; its cases stay in .build/fuzz.
seconds := 60
target := reports tabs pipes html drawn names csv diff records
fuzzer := .build/fuzz/release/TabularyFuzz

fuzz: setup
	@TABULARY_FUZZ=1 swift build -c release --product TabularyFuzz --scratch-path .build/fuzz \
	  --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address
	@TABULARY_SAMPLE=Samples/outcome-4-social-security.txt TABULARY_SEEDS=.build/fuzz/seeds $(fuzzer)
	@for target in $(target); do \
	  echo "fuzzing $$target for $(seconds) s"; \
	  mkdir -p .build/fuzz/cases/$$target && SWIFT_BACKTRACE=enable=no TABULARY_FUZZ=$$target $(fuzzer) -max_total_time=$(seconds) \
	    -max_len=4096 -timeout=20 -rss_limit_mb=4096 -dict=Tests/Fuzz/tokens.txt -print_final_stats=1 -verbosity=0 \
	    -artifact_prefix=Tests/PropertyTests/Crashes/$$target- .build/fuzz/cases/$$target .build/fuzz/seeds/$$target \
	    || exit 1; \
	done

test-spark: setup java .build/spark/made
	@swift build --product tabulary
	@$(pytest) .build/spark/bin/pytest -c $(package)/pyproject.toml --rootdir . Tests/TabularySparkTests

# Linux only: it pins processes to cores, and reads from /proc what they take.
bench-spark: setup java .build/spark/made
	@swift build -c release --static-swift-stdlib --product tabulary
	@.build/spark/bin/python -B Tests/Benchmark/spark.py $(CURDIR)/.build/release/tabulary .build/bench-spark \
	  Samples/outcome-4-social-security.txt $(reports)

java:
	@command -v java > /dev/null || { $(call install,openjdk-17-jre-headless,openjdk@17); }

.build/spark/made: Tests/TabularySparkTests/requirements.txt
	@python3 -c 'import ensurepip, venv' 2> /dev/null || { $(call install,python3-venv,python); }
	@python3 -m venv .build/spark && .build/spark/bin/pip install --quiet -r $< && touch $@

peers := country_converter==1.3.2 pandas==2.3.3 pycountry==26.2.16 pyahocorasick==2.3.1 duckdb

bench: setup
	@swift build -c release --static-swift-stdlib --product TabularyBenchmark
	@swift build -c release --static-swift-stdlib --product tabulary
	@.build/release/TabularyBenchmark Samples/outcome-4-social-security.txt
	@test -x .build/peers/bin/python || python3 -m venv .build/peers
	@.build/peers/bin/python -c 'import duckdb, ahocorasick' 2> /dev/null || .build/peers/bin/pip install --quiet $(peers)
	@.build/release/TabularyBenchmark names .build/peers Samples/outcome-4-social-security.txt
	@.build/peers/bin/python Tests/Benchmark/peers.py .build/peers
	@.build/release/TabularyBenchmark batch .build/release/tabulary Samples/outcome-4-social-security.txt $(reports) $(kills)
	@.build/peers/bin/python Tests/Benchmark/difference.py .build/release/tabulary .build/difference

validate:
	@test -x .build/venv/bin/frictionless || { python3 -m venv .build/venv && .build/venv/bin/pip install --quiet frictionless; }
	@.build/venv/bin/frictionless validate Output/datapackage.json

# What the tables are made from: CLDR 41 and two lists of words, taken out of their packages and not installed.
debian := unicode-cldr-core wamerican-small wamerican-large
generate := Sources/CGazetteer/generate
python := PYTHONDONTWRITEBYTECODE=1 .build/generate/bin/python

tables:
	@test -x .build/generate/bin/python || python3 -m venv .build/generate
	@.build/generate/bin/pip install --quiet --no-deps -r $(generate)/requirements.txt
	@test -d .build/generate/usr/share/unicode || { cd .build/generate && apt-get download -qq $(debian) \
	  && for package in *.deb; do dpkg -x $$package . && rm $$package; done; }
	@$(python) $(generate) .build/generate/usr/share/unicode/cldr > .build/generate/refused.txt
	@$(python) $(generate)/person_names.py .build/generate/usr/share/dict/american-english-small
	@$(python) $(generate)/near_words.py .build/generate/usr/share/dict/american-english-large
	@git diff --stat --exit-code -- 'Sources/CGazetteer/*.tsv' || { \
	  echo "The tables above are not what generate writes: look at the changes and commit them." >&2; exit 1; }

format:
	@swift format --in-place --recursive --parallel $(sources)

clean:
	@rm -rf .build

# Installs what a step needs where a package manager is at hand: Debian's packages, and brew's.
install = if command -v brew > /dev/null; then brew install $(2); \
  elif ! command -v apt-get > /dev/null; then \
    echo "Something is missing. Install what your system has for $(1), then run make again." >&2; exit 1; \
  elif test "$$(id -u)" = 0; then apt-get update && apt-get install -y $(1); \
  elif command -v sudo > /dev/null; then \
    echo "Installing $(1), which needs sudo" >&2; sudo apt-get update && sudo apt-get install -y $(1); \
  else \
    echo "Something is missing, and only root can install it. Ask for: apt-get install $(1)" >&2; exit 1; \
  fi

# Swift is the user's to install.
setup:
	@command -v swift > /dev/null || { \
	  echo "Swift is missing. Install Swift 6.2 or newer: https://www.swift.org/install" >&2; exit 1; }
	@swift --version 2> /dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1 \
	  | { read -r major minor && test $$((major * 100 + minor)) -ge 602; } || { \
	  echo "This Swift is older than 6.2. Install a newer one: https://www.swift.org/install" >&2; exit 1; }
	@pkg-config --exists libxml-2.0 zlib 2> /dev/null || { \
	  $(call install,libxml2-dev zlib1g-dev pkgconf,libxml2 zlib pkgconf); }
