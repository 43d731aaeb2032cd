"""A writer of pages that forgets one kind of place: each time the second reader has to say that something is left."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from functools import cache

import pytest

from sanitization import engine
from sanitization.formats import xmltext
from sanitization.formats.markup import findings
from sanitization.formats.markup.findings import Site
from sanitization.policies.identities import known_from
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import Edit, FileKind, Plan, Verification
from tests.leaktest.formats import FORMATS
from tests.leaktest.judging import as_known, patterns
from tests.leaktest.places import Edition
from tests.leaktest.planting import Planting
from tests.leaktest.seeds import seed

SEED = seed()
BY_KIND = {wanted.kind: wanted for wanted in FORMATS if wanted.kind in (FileKind.HTML, FileKind.XML, FileKind.SVG)}
# The first letter of a passage's key is the sort of its place.
CASES = [
    *((FileKind.HTML, sort) for sort in "tansqu"),
    *((FileKind.XML, sort) for sort in "taci"),
    *((FileKind.SVG, sort) for sort in "tans"),
]


@cache
def _planned(kind: FileKind) -> tuple[bytes, Plan]:
    wanted = BY_KIND[kind]
    planting = Planting(wanted.places, SEED)
    source = wanted.build(planting, Edition.PLAIN)
    known = [as_known(one) for one in planting.planted.values()]
    first = engine.scan(io.BytesIO(source), wanted.name, patterns(), known)
    reading = engine.scan(io.BytesIO(source), wanted.name, patterns(), known_from([first], known))
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
    return source, plan


def _verified(kind: FileKind) -> Verification:
    source, plan = _planned(kind)
    sink = io.BytesIO()
    redaction = engine.redact(io.BytesIO(source), BY_KIND[kind].name, plan, sink)
    return engine.verify(sink, redaction.kind, redaction.clean_name, plan)


@pytest.mark.parametrize("kind", BY_KIND)
def test_an_honest_writer_leaves_nothing(kind: FileKind) -> None:
    assert _verified(kind).passed, SEED


@pytest.mark.parametrize(("kind", "sort"), CASES)
def test_a_forgotten_sort_of_place_is_noticed(kind: FileKind, sort: str, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = findings.write_site

    def write_site(site: Site, edits: Mapping[str, Sequence[Edit]]) -> int:
        return 0 if site.passages[0][1].key.startswith(sort) else honest(site, edits)

    monkeypatch.setattr(findings, "write_site", write_site)
    monkeypatch.setattr(xmltext, "write_site", write_site)

    assert not _verified(kind).passed, f"{sort} unnoticed; repeat with LEAKTEST_SEED={SEED}"
