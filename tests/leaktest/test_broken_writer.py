"""A writer that forgets one kind of part: each time the second reader has to say that something is left."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from sanitization import engine
from sanitization.formats.ooxml.document import OfficeDocument
from sanitization.formats.ooxml.graph import Graph, Node
from sanitization.formats.ooxml.parts import RULES, Role
from sanitization.formats.ooxml.pools import Pools
from sanitization.formats.ooxml.sharedstrings import StringTable
from sanitization.formats.xlsx import Workbook
from sanitization.policies.planning import known_from, plan_submission
from sanitization.vocabulary import Edit, FileKind, Plan, Verification
from tests.leaktest.formats import FORMATS
from tests.leaktest.judging import as_known, patterns
from tests.leaktest.places import Edition
from tests.leaktest.planting import Planting
from tests.leaktest.seeds import seed

SEED = seed()
MAIN = "main part"
# No part of these kinds holds words that are only known by detection: what they hold is dropped, renamed without
# asking, or written by programs alone.
WORDLESS = frozenset(
    {
        "chart style",
        "chart colours",
        "theme override",
        "show settings",
        "view settings",
        "picture",
        "embedded file",
        "diagram drawing",  # never stays: programs draw it again
        "shared strings",  # broken by a test of its own
    }
)
# Vocabularies that belong to one family in the files of the leak test.
ELSEWHERE = {("pptx", "legacy drawing"), ("docx", "legacy drawing")}
BY_FORMAT = {
    str(wanted.kind): wanted for wanted in FORMATS if wanted.kind in (FileKind.DOCX, FileKind.XLSX, FileKind.PPTX)
}
LABELS = sorted(
    {(family, rule.label) for family, rules in RULES.items() for found in rules.values() for rule in found}
    | {(family, MAIN) for family in RULES}
)
CASES = [case for case in LABELS if case[1] not in WORDLESS and case not in ELSEWHERE]


class _Sources:
    """The planted file of each family with its plan, made once."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[bytes, Plan]] = {}

    def get(self, family: str) -> tuple[bytes, Plan]:
        if family not in self._made:
            wanted = BY_FORMAT[family]
            planting = Planting(wanted.places, SEED)
            source = wanted.build(planting, Edition.PLAIN)
            known = [as_known(one) for one in planting.planted.values()]
            first = engine.scan(io.BytesIO(source), wanted.name, patterns(), known)
            reading = engine.scan(io.BytesIO(source), wanted.name, patterns(), known_from([first], known))
            (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
            self._made[family] = source, plan
        return self._made[family]


SOURCES = _Sources()


def _verified(family: str) -> Verification:
    source, plan = SOURCES.get(family)
    sink = io.BytesIO()
    redaction = engine.redact(io.BytesIO(source), BY_FORMAT[family].name, plan, sink)
    return engine.verify(sink, redaction.kind, redaction.clean_name, plan)


def _forget(monkeypatch: pytest.MonkeyPatch, label: str) -> None:
    """From now on nothing is edited in parts of this kind, and no name in them is changed."""
    for document in (OfficeDocument, Workbook):
        honest = document.write_part

        def write_part(
            self: Any,
            node: Node,
            edits: Mapping[str, Sequence[Edit]],
            links: dict[str, str],
            after: Counter[str],
            honest: Any = honest,
        ) -> Any:
            if (node.rule.label if node.rule else MAIN) != label:
                return honest(self, node, edits, links, after)
            pools, self.pools = self.pools, Pools()
            try:
                return honest(self, node, {}, links, after)
            finally:
                self.pools = pools

        monkeypatch.setattr(document, "write_part", write_part)  # fmt: skip


@pytest.mark.parametrize("family", sorted(RULES))
def test_an_honest_writer_leaves_nothing(family: str) -> None:
    assert _verified(family).passed, SEED


@pytest.mark.parametrize(("family", "label"), CASES)
def test_a_forgotten_kind_of_part_is_noticed(family: str, label: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _forget(monkeypatch, label)

    assert not _verified(family).passed, f"{label} unnoticed; repeat with LEAKTEST_SEED={SEED}"


def test_no_kind_of_part_is_missing() -> None:
    """Every label of the table is broken somewhere or has its reason; pictures and packages hold no edits of their own."""
    roles = {rule.label: rule.role for rules in RULES.values() for found in rules.values() for rule in found}

    assert {label for _, label in LABELS} == {label for _, label in CASES} | WORDLESS
    assert {label for label, role in roles.items() if role in (Role.PICTURE, Role.PACKAGE)} <= WORDLESS


@pytest.mark.parametrize("family", sorted(RULES))
def test_forgotten_relationships_are_noticed(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = OfficeDocument._relationships
    monkeypatch.setattr(
        OfficeDocument,
        "_relationships",
        lambda self, node, links, edits, members: honest(self, node, links, {}, members),
    )

    assert not _verified(family).passed, SEED


@pytest.mark.parametrize("family", sorted(RULES))
def test_kept_names_of_parts_are_noticed(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _, plan = SOURCES.get(family)
    value = next(hidden.value for hidden in plan.hidden if hidden.value.isascii() and hidden.value.replace("_", "").isalnum()
                 and "_" in hidden.value)  # fmt: skip
    honest = Graph._out
    monkeypatch.setattr(Graph, "_out", lambda self, *given: honest(self, *given).replace(".xml", f"{value}.xml"))

    assert not _verified(family).passed, SEED


def test_forgotten_shared_strings_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    _, plan = SOURCES.get("xlsx")
    honest = StringTable.part
    value = plan.hidden[0].value.replace("&", "&amp;").encode()
    monkeypatch.setattr(
        StringTable,
        "part",
        lambda self, *given: honest(self, *given).replace(b"</sst>", b"<si><t>" + value + b"</t></si></sst>"),
    )

    assert not _verified("xlsx").passed, SEED
