"""The same for OpenDocument: a writer that forgets one part, one kind of member, one kind of care at a time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from sanitization.formats.odf import document, metadata, package, references, settings
from sanitization.formats.odf.document import OdfDocument
from sanitization.formats.odf.pools import Pools
from sanitization.formats.odf.references import References
from sanitization.formats.odf.walk import Walk
from sanitization.vocabulary import ContentPolicy, Edit, HiddenContent, TrackedChanges
from tests.leaktest.planned import SEED, SOURCES, name_for_a_part, verified

FAMILIES = ("odp", "ods", "odt")
# The parts of a copy, by what the account calls them.
PARTS = ("content", "styles", "object 1: content", "object 2: content", "object 3: content")
# What goes by where it stands, by what the account calls it; the planted files hold one of each but no sound.
GOING = sorted({part for _, part, _ in package._GOES} - {"media"} | {"other part"})
# What the planted files keep in parts that are written anew in any case.
REBUILT = ("meta.xml", "settings.xml")
POLICIES = [
    ContentPolicy(tracked_changes=changes, hidden_content=hidden)
    for changes in TrackedChanges
    for hidden in HiddenContent
]


def _members(family: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(SOURCES.get(family)[0])) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _going(family: str) -> dict[str, bytes]:
    """The members of a planted file that have no place in a copy."""
    places = {"mimetype", "content.xml", "styles.xml", "Pictures/used.jpg", package.MANIFEST, *REBUILT}
    places |= {f"Object {number}/content.xml" for number in (1, 2, 3)}
    return {name: data for name, data in _members(family).items() if name not in places}


def _add(monkeypatch: pytest.MonkeyPatch, more: Mapping[str, bytes]) -> None:
    """From now on every copy holds these members too, or instead of those that are called the same."""
    honest = document.write_container

    def write_container(sink: Any, members: Mapping[str, bytes], **given: Any) -> None:
        honest(sink, {**members, **more}, **given)

    monkeypatch.setattr(document, "write_container", write_container)


def _as_it_was(root: etree._Element) -> Callable[[], None]:
    """What writes back the words and attributes that a tree has now."""
    held = [(element, element.text, element.tail, dict(element.attrib)) for element in root.iter()]

    def write_back() -> None:
        for element, text, tail, attributes in held:
            element.text, element.tail = text, tail
            element.attrib.clear()
            element.attrib.update(attributes)

    return write_back


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("family", FAMILIES)
def test_an_honest_writer_leaves_nothing(family: str, policy: ContentPolicy) -> None:
    assert verified(family, policy).passed, SEED


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_forgotten_part_is_noticed(family: str, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in it is edited, and no name in it is changed."""
    honest = OdfDocument._apply
    forgotten = []

    def apply(self: OdfDocument, edits: Mapping[str, Sequence[Edit]]) -> set[str]:
        back = [_as_it_was(one.root) for one in self.parts if one.title == part]
        touched = honest(self, edits)
        for write_back in back:
            write_back()
        forgotten.extend(back)
        return touched

    monkeypatch.setattr(OdfDocument, "_apply", apply)

    assert not verified(family).passed, SEED
    assert len(forgotten) == 1


@pytest.mark.parametrize("family", FAMILIES)
def test_a_forgotten_pool_of_names_is_noticed(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pools, "prepare", lambda self, edits: None)

    assert not verified(family).passed, SEED


def test_forgotten_names_in_the_settings_of_views_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = settings.rebuilt
    monkeypatch.setattr(settings, "rebuilt", lambda root, pools, version: honest(root, Pools(), version))

    assert not verified("ods").passed, SEED


@pytest.mark.parametrize("name", REBUILT)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_part_that_is_copied_instead_of_rebuilt_is_noticed(
    family: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(monkeypatch, {name: _members(family)[name]})

    assert not verified(family).passed, SEED


@pytest.mark.parametrize("family", FAMILIES)
def test_identities_in_the_metadata_are_noticed(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One value alone, where a writer that means well might keep it."""
    _, plan = SOURCES.get(family)
    value = next(hidden.value for hidden in plan.hidden if hidden.entity == "PERSON")
    honest = metadata.part
    kept = f"<office:meta><dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>{value}</dc:creator></office:meta>"
    monkeypatch.setattr(
        metadata, "part", lambda version: honest(version).replace(b"<office:meta/>", kept.encode("utf-8"))
    )

    assert not verified(family).passed, SEED


@pytest.mark.parametrize("part", GOING)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_member_that_should_have_gone_is_noticed(family: str, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Among them signatures, macros, RDF, older versions, thumbnails, and what embedded programs left."""
    left = {name: data for name, data in _going(family).items() if package.removed([name])[0].part == f"{part} 1"}
    assert left
    _add(monkeypatch, left)

    assert not verified(family).passed, SEED


def test_every_kind_of_member_that_goes_is_planted() -> None:
    for family in FAMILIES:
        gone = {line.part.rpartition(" ")[0] for line in package.removed(_going(family))}
        assert set(GOING) == gone, family


@pytest.mark.parametrize("family", FAMILIES)
def test_metadata_of_pictures_is_noticed(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = References.write

    def write(self: Any, members: Mapping[str, Any], out: dict[str, bytes]) -> Iterator[Any]:
        raw = {one.key: replace(members[one.key], data=one.data) for one in self.members()}
        return honest(self, raw, out)

    monkeypatch.setattr(References, "write", write)

    assert not verified(family).passed, SEED


@pytest.mark.parametrize("family", FAMILIES)
def test_kept_names_of_pictures_are_noticed(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    value, honest = name_for_a_part(family), references.ending_of
    monkeypatch.setattr(references, "ending_of", lambda *given: f"{value}.{honest(*given)}")

    assert not verified(family).passed, SEED


@pytest.mark.parametrize("family", FAMILIES)
def test_names_in_the_manifest_alone_are_noticed(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    value, honest = name_for_a_part(family), package.manifest
    monkeypatch.setattr(
        package,
        "manifest",
        lambda kind, version, entries: honest(kind, version, [*entries, (f"{value}/data.xml", "text/xml")]),
    )

    assert not verified(family).passed, SEED


@pytest.mark.parametrize("family", FAMILIES)
def test_a_kept_comment_of_the_archive_is_noticed(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    value, honest = name_for_a_part(family), document.write_container

    def write_container(sink: Any, members: Mapping[str, bytes], **given: Any) -> None:
        honest(sink, members, **given)
        with zipfile.ZipFile(sink, "a") as archive:
            archive.comment = value.encode()

    monkeypatch.setattr(document, "write_container", write_container)

    assert not verified(family).passed, SEED


@pytest.mark.parametrize("family", FAMILIES)
def test_kept_prefixes_are_noticed(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "settled", lambda root, data, **_: root)

    assert not verified(family).passed, SEED


@pytest.mark.parametrize("family", FAMILIES)
def test_attributes_that_nobody_placed_are_noticed(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that should have been dropped, and those that should have been read."""
    monkeypatch.setattr(Walk, "attributes", lambda self, element, rule: None)

    assert not verified(family).passed, SEED


@pytest.mark.parametrize("family", FAMILIES)
def test_forgotten_links_are_noticed(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "settle_links", lambda findings: None)

    assert not verified(family).passed, SEED


def test_forgotten_formulas_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "settle_formulas", lambda findings, names: None)

    assert not verified("ods").passed, SEED
