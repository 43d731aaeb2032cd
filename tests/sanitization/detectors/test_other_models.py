"""Models of a site's own: what is asked for must be there, and what it finds is used like the embedded one's."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from sanitization.confinement import Confinement
from sanitization.detectors import naming, other_models
from sanitization.detectors.analyzer import build
from sanitization.vocabulary import Passage


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A spaCy pipeline on disk that knows two names by rule."""
    made = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PERSON", "pattern": "Oddvar Skrede"},
            {"label": "GPE", "pattern": "Tveitvika"},
            {"label": "LAW", "pattern": "Article 7"},
        ]
    )  # type: ignore[attr-defined]
    folder = tmp_path_factory.mktemp("spacy") / "made"
    made.to_disk(folder)
    return folder


def test_entities_of_a_spacy_pipeline_are_found_under_our_names(pipeline: Path) -> None:
    text = "Under Article 7 Oddvar Skrede went back to Tveitvika."
    [spans] = build(f"spacy:{pipeline}").analyze([Passage(key="a", text=text, place="")])
    named = {(text[span.start : span.end], span.entity) for span in spans if span.detectors == ("spacy names",)}
    assert named == {("Oddvar Skrede", "PERSON"), ("Tveitvika", "LOCATION")}


def test_text_beyond_what_spacy_takes_at_once_keeps_its_offsets(pipeline: Path) -> None:
    line = "Nothing stands in this line.\n"
    text = line * (2 * other_models.LONGEST // len(line)) + "Oddvar Skrede"
    found = other_models.SpacyNames(str(pipeline)).analyze(text, [])
    assert [text[each.start : each.end] for each in found] == ["Oddvar Skrede"]


def test_the_pipeline_serves_in_confinement(pipeline: Path) -> None:
    with Confinement(detector=f"spacy:{pipeline}", mode="weak") as confinement:
        [spans] = confinement.detect(["Ask Oddvar Skrede."], 0.4)
    assert [(span.start, span.end, span.entity) for span in spans] == [(4, 17, "PERSON")]


@pytest.mark.parametrize(
    "detector",
    [
        "", "magic", "spacy:", "spacy:no_such_package_here", "spacy:/no/such/folder", "spacy:../x y", "embedded:2",
        "embedded:x", "transformers:/no/such/folder", "gliner:/no/such/folder", "none:1",
    ],
)  # fmt: skip
def test_what_cannot_be_had_is_said_before_anything_is_loaded(detector: str) -> None:
    with pytest.raises(ValueError, match="detector|knob"):
        naming.checked(detector)


def test_a_pipeline_that_names_nothing_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "empty")
    with pytest.raises(ValueError, match="finds no names"):
        build(f"spacy:{tmp_path / 'empty'}")


def test_the_recall_knob_finds_more(pipeline: Path) -> None:
    passages = [Passage(key="a", text="we saw harborline and brightwater at the lake with nakamura", place="")]
    few, many = (len(build(f"embedded:{knob}").analyze(passages)[0]) for knob in ("0", "1"))
    assert few <= many
    assert many > 0
