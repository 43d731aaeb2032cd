"""Clean copies open where people open them, with as many pages, slides and sheets as before."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from sanitization import engine
from sanitization.vocabulary import Hidden, Plan
from tests.corpus_office import main as corpus_office
from tests.journey import planted
from tests.office import libraries, libreoffice

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
FILES = {"a.docx": planted.memo, "a.xlsx": planted.workbook, "a.pptx": planted.deck}
PLAN = Plan(
    hidden=tuple(
        Hidden(value=value, entity="PERSON", stand_in=f"Person {n}", slug=f"person-{n}", number="1000001")
        for n, value in enumerate((*planted.PEOPLE, *planted.FIRMS))
    )
)
office = pytest.mark.skipif(not libreoffice.is_installed(), reason="component: LibreOffice is not installed")


def _written(folder: Path, name: str) -> tuple[Path, Path]:
    before, after = folder / f"before-{name}", folder / f"after-{name}"
    before.write_bytes(FILES[name]())
    sink = io.BytesIO()
    assert engine.redact(io.BytesIO(before.read_bytes()), name, PLAN, sink).replaced > 0
    after.write_bytes(sink.getvalue())
    return before, after


@pytest.mark.parametrize("name", FILES)
def test_a_clean_copy_opens_in_the_library(name: str, tmp_path: Path) -> None:
    before, after = (libraries.counts(path) for path in _written(tmp_path, name))

    assert before
    assert after == before


@office
@pytest.mark.parametrize("name", FILES)
def test_a_clean_copy_opens_in_libreoffice(name: str, tmp_path: Path) -> None:
    counts = []
    for path in _written(tmp_path, name):
        drawn = path.with_suffix(".pdf")
        assert libreoffice.to_pdf(path, drawn), path.name
        counts.append(libraries.counts(drawn))

    assert counts[0]
    assert counts[1] == counts[0]


@pytest.mark.deep
@office
@pytest.mark.skipif(not CORPUS.exists(), reason="shared is absent")
def test_the_corpus_keeps_its_promises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["corpus_office", str(CORPUS), "--detector", "none"])

    assert corpus_office() == 0
