"""A writer that forgets one kind of part: each time the second reader has to say that something is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from sanitization.formats.ooxml.document import OfficeDocument
from sanitization.formats.ooxml.graph import Graph, Node
from sanitization.formats.ooxml.parts import RULES, Role
from sanitization.formats.ooxml.pools import Pools
from sanitization.formats.ooxml.sharedstrings import StringTable
from sanitization.formats.xlsx import Workbook
from sanitization.vocabulary import Edit
from tests.leaktest.planned import SEED, SOURCES, name_for_a_part, verified

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
LABELS = sorted(
    {(family, rule.label) for family, rules in RULES.items() for found in rules.values() for rule in found}
    | {(family, MAIN) for family in RULES}
)
CASES = [case for case in LABELS if case[1] not in WORDLESS and case not in ELSEWHERE]


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
    assert verified(family).passed, SEED


@pytest.mark.parametrize(("family", "label"), CASES)
def test_a_forgotten_kind_of_part_is_noticed(family: str, label: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _forget(monkeypatch, label)

    assert not verified(family).passed, f"{label} unnoticed; repeat with LEAKTEST_SEED={SEED}"


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

    assert not verified(family).passed, SEED


@pytest.mark.parametrize("family", sorted(RULES))
def test_kept_names_of_parts_are_noticed(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    value = name_for_a_part(family)
    honest = Graph._out
    monkeypatch.setattr(Graph, "_out", lambda self, *given: honest(self, *given).replace(".xml", f"{value}.xml"))

    assert not verified(family).passed, SEED


def test_forgotten_shared_strings_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    _, plan = SOURCES.get("xlsx")
    honest = StringTable.part
    value = plan.hidden[0].value.replace("&", "&amp;").encode()
    monkeypatch.setattr(
        StringTable,
        "part",
        lambda self, *given: honest(self, *given).replace(b"</sst>", b"<si><t>" + value + b"</t></si></sst>"),
    )

    assert not verified("xlsx").passed, SEED
