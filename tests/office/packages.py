"""Reads a written package for what makes an office program offer a repair: dangling references, twins, no type."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}"
_W = "{*}"


def faults(data: bytes) -> list[str]:
    """Every fault of an OOXML package, in words; [] for a sound one."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        names = container.namelist()
        parts = {name: container.read(name) for name in names}
    found = [f"{name} stored twice" for name, times in Counter(map(str.casefold, names)).items() if times > 1]
    trees = {name: etree.fromstring(parts[name]) for name in parts if name.endswith((".xml", ".rels", ".vml"))}
    found += _untyped(trees, parts)
    for name, tree in trees.items():
        if name.endswith(".rels"):
            found += _relationships(name, tree, parts)
        elif name != "[Content_Types].xml":
            found += _references(name, tree, trees)
    found += _unreached(trees, parts)
    found += _word(trees)
    found += _workbook(trees)
    found += _slides(trees)
    return found


def _untyped(trees: dict[str, etree._Element], parts: dict[str, bytes]) -> Iterator[str]:
    types = trees.get("[Content_Types].xml")
    if types is None:
        yield "no content types"
        return
    defaults = {(e.get("Extension") or "").casefold(): e.get("ContentType") for e in types.iter("{*}Default")}
    overrides = [unquote(e.get("PartName") or "").lstrip("/") for e in types.iter("{*}Override")]
    for name, times in Counter(map(str.casefold, overrides)).items():
        if times > 1:
            yield f"{name} typed twice"
    for name in overrides:
        if name not in parts:
            yield f"type of a part that is not there: {name}"
    for name in parts:
        ending = name.rsplit(".", 1)[-1].casefold()
        # A program knows a part by its type; XML as such says nothing.
        if (
            name != "[Content_Types].xml"
            and name not in overrides
            and defaults.get(ending) in (None, "application/xml")
        ):
            yield f"{name} has no content type of its own"


def _relationships(name: str, tree: etree._Element, parts: dict[str, bytes]) -> Iterator[str]:
    source = posixpath.join(posixpath.dirname(posixpath.dirname(name)), posixpath.basename(name)[: -len(".rels")])
    if posixpath.basename(name) != ".rels" and source not in parts:
        yield f"{name} belongs to no part"
    ids = Counter(e.get("Id") for e in tree)
    yield from (f"{name}: {identity} twice" for identity, times in ids.items() if times > 1)
    for element in tree:
        if (element.get("TargetMode") or "") == "External":
            continue
        if _target(name, element) not in parts:
            yield f"{name}: {element.get('Id')} leads nowhere"


def _target(name: str, element: etree._Element) -> str:
    folder = posixpath.dirname(posixpath.dirname(name))
    return posixpath.normpath(posixpath.join("/" + folder, unquote(element.get("Target") or ""))).lstrip("/")


def _rels_of(name: str) -> str:
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _references(name: str, tree: etree._Element, trees: dict[str, etree._Element]) -> Iterator[str]:
    rels = trees.get(_rels_of(name))
    known = {e.get("Id") for e in rels} if rels is not None else set()
    for element in tree.iter(etree.Element):
        for key, value in element.attrib.items():
            if str(key).startswith((_RELATION, _RELATION_STRICT)) and value and value not in known:
                yield f"{name}: {etree.QName(element).localname} refers to {value}, which is not there"


def _unreached(trees: dict[str, etree._Element], parts: dict[str, bytes]) -> Iterator[str]:
    reached = {
        _target(name, element)
        for name, tree in trees.items()
        if name.endswith(".rels")
        for element in tree
        if element.get("TargetMode") != "External"
    }
    for name in parts:
        if name not in reached and name != "[Content_Types].xml" and not name.endswith(".rels"):
            yield f"nothing leads to {name}"


def _values(tree: etree._Element, tag: str, attribute: str) -> list[str]:
    """Values of an attribute, with or without a namespace, of every element called `tag`."""
    return [
        str(value)
        for element in tree.iter(_W + tag)
        for key, value in element.attrib.items()
        if etree.QName(str(key)).localname == attribute
    ]


def _twins(values: list[str], what: str) -> Iterator[str]:
    for value, times in Counter(values).items():
        if times > 1:
            yield f"{what} {value!r} {times} times"


def _word(trees: dict[str, etree._Element]) -> Iterator[str]:
    main = trees.get("word/document.xml")
    if main is None:
        return
    styles = trees.get("word/styles.xml")
    defined = _values(styles, "style", "styleId") if styles is not None else []
    yield from _twins(defined, "style")
    numbering = trees.get("word/numbering.xml")
    lists = set(_values(numbering, "num", "numId")) if numbering is not None else set()
    if numbering is not None:
        abstract = set(_values(numbering, "abstractNum", "abstractNumId"))
        for num in numbering.iterchildren(_W + "num"):
            for value in _values(num, "abstractNumId", "val"):
                if value not in abstract:
                    yield f"list {value} is not defined"
        bullets = set(_values(numbering, "numPicBullet", "numPicBulletId"))
        for value in _values(numbering, "lvlPicBulletId", "val"):
            if value not in bullets:
                yield f"picture bullet {value} is not defined"
    stories = {name: tree for name, tree in trees.items() if name.startswith("word/") and not name.endswith(".rels")}
    for name, tree in stories.items():
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            for value in set(_values(tree, tag, "val")) - set(defined):
                yield f"{name}: style {value!r} is not defined"
        if name != "word/numbering.xml":
            for value in set(_values(tree, "numId", "val")) - lists - {"0", "-1"}:
                yield f"{name}: list {value} is not defined"
    for part, reference, tag in (
        ("comments", "commentReference", "comment"),
        ("footnotes", "footnoteReference", "footnote"),
        ("endnotes", "endnoteReference", "endnote"),
    ):
        notes = trees.get(f"word/{part}.xml")
        have = _values(notes, tag, "id") if notes is not None else []
        yield from _twins(have, tag)
        for value in set(_values(main, reference, "id")) - set(have):
            yield f"{tag} {value} is not there"


def _workbook(trees: dict[str, etree._Element]) -> Iterator[str]:
    book = trees.get("xl/workbook.xml")
    if book is None:
        return
    yield from _twins([value.casefold() for value in _values(book, "sheet", "name")], "sheet")
    yield from _twins(_values(book, "sheet", "sheetId"), "sheet id")
    strings = trees.get("xl/sharedStrings.xml")
    held = sum(1 for _ in strings.iterchildren(_W + "si")) if strings is not None else 0
    styles = trees.get("xl/styles.xml")
    formats = styles.find(f"{_W}cellXfs") if styles is not None else None
    xfs = len(formats) if formats is not None else 0
    dxfs = styles.find(f"{_W}dxfs") if styles is not None else None
    different = len(dxfs) if dxfs is not None else 0
    tables: list[str] = []
    for name, tree in trees.items():
        tables += _values(tree, "table", "displayName") if name.startswith("xl/tables/") else []
        if not name.startswith("xl/worksheets/") or name.endswith(".rels"):
            continue
        cells = list(tree.iter(f"{_W}c"))
        yield from _twins([cell.get("r") or "" for cell in cells if cell.get("r")], f"{name}: cell")
        for cell in cells:
            value = cell.findtext(f"{_W}v")
            if cell.get("t") == "s" and value and int(value) >= held:
                yield f"{name}: a cell's string is not there"
            if int(cell.get("s") or 0) >= max(xfs, 1):
                yield f"{name}: a cell's style is not there"
        for value in _values(tree, "cfRule", "dxfId"):
            if int(value) >= different:
                yield f"{name}: a conditional format's style is not there"
    yield from _twins([value.casefold() for value in tables], "table")


def _slides(trees: dict[str, etree._Element]) -> Iterator[str]:
    show = trees.get("ppt/presentation.xml")
    if show is None:
        return
    slides = show.find(f"{_W}sldIdLst")
    yield from _twins([element.get("id") or "" for element in (slides if slides is not None else ())], "slide id")
    for name, tree in trees.items():
        if name.startswith(("ppt/slides/", "ppt/slideLayouts/", "ppt/slideMasters/")) and not name.endswith(".rels"):
            yield from _twins(_values(tree, "cNvPr", "id"), f"{name}: shape id")
    for name, tree in trees.items():
        if name.startswith("ppt/slides/") and name.endswith(".rels"):
            layouts = [e for e in tree if (e.get("Type") or "").endswith("/slideLayout")]
            if len(layouts) != 1:
                yield f"{name}: {len(layouts)} layouts"
