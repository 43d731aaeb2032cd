"""Every kind of finding has a name that people use."""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer

from portal.web.templatetags import faircopy
from sanitization.detectors.analyzer import build
from sanitization.policies import entities, stand_ins


def test_every_kind_that_a_detector_can_find_has_words() -> None:
    engines = build("none")._engines.values()  # type: ignore[attr-defined]
    recognizers: list[EntityRecognizer] = [each for engine in engines for each in engine.registry.recognizers]
    kinds = {entity for each in recognizers for entity in each.supported_entities}
    kinds |= {*entities.NUMBERS, *entities.NAMES, *entities.VISIBLE, *stand_ins.WORDS, *stand_ins.DUMMIES}

    assert len(kinds) > 60
    assert sorted(kinds - set(faircopy._NAMES)) == []


def test_kinds_are_told_apart_in_words() -> None:
    assert faircopy.entity("IE_PPS") == "Irish PPS no."
    assert faircopy.entity("SOMETHING_NEW") == "Something new"
