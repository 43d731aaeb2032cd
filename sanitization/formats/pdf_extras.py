"""What stands around the pages of a PDF and may come back: links, bookmarks, page labels; and who made it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

from sanitization.vocabulary import Known

MAX_LINKS = 20_000
MAX_BOOKMARKS = 20_000
MAX_AUTHORS = 200
BOOKMARK_DEPTH = 20
SAFE_SCHEMES = ("http://", "https://", "mailto:", "tel:")

_CREATOR = re.compile(rb"<dc:creator\b[^>]*>(.{1,4000}?)</dc:creator>", re.DOTALL)
_ITEM = re.compile(rb"<rdf:li[^>]*>([^<]{1,200})</rdf:li>")
_NOBODY = frozenset(
    {"unknown", "user", "admin", "administrator", "microsoft office user", "owner", "anonymous", "author"}
)
# Kinds of annotation whose drawing is part of the page as people see it.
_DRAWN = frozenset(
    "/Widget /FreeText /Stamp /Line /Square /Circle /Polygon /PolyLine /Highlight /Underline /StrikeOut /Squiggly /Ink"
    " /Caret /Watermark".split()
)
_INFO_PEOPLE = {"/Author": "PERSON", "/Company": "ORGANIZATION", "/Manager": "PERSON", "/LastModifiedBy": "PERSON"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A place in the document: page index and view numbers, or an address outside it."""

    page: int = -1
    view: tuple[Any, ...] = ()
    uri: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A clickable rectangle on a page."""

    page: int
    rect: tuple[float, ...]
    target: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """One line of the outline."""

    title: str
    level: int
    target: Target | None


class Destinations:
    """Resolves names and arrays to pages of the document."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        self._named: dict[str, Any] = {}
        root = pdf.Root
        old = root.get("/Dests")
        if isinstance(old, pikepdf.Dictionary):
            self._named.update({key[1:]: value for key, value in old.items()})
        names = root.get("/Names")
        tree = names.get("/Dests") if isinstance(names, pikepdf.Dictionary) else None
        for name, value in name_tree(tree):
            self._named.setdefault(name, value)

    def of(self, holder: Any) -> Target | None:
        """Where a link or bookmark leads, when that is allowed."""
        action = holder.get("/A")
        destination = holder.get("/Dest")
        if isinstance(action, pikepdf.Dictionary):
            kind = str(action.get("/S", ""))
            if kind == "/URI":
                uri = _string(action.get("/URI")).strip()
                return Target(uri=uri) if uri.lower().startswith(SAFE_SCHEMES) else None
            if kind != "/GoTo":
                return None
            destination = action.get("/D")
        return self._resolve(destination)

    def _resolve(self, destination: Any) -> Target | None:
        for _ in range(4):
            if isinstance(destination, (pikepdf.String, pikepdf.Name)):
                name = str(destination)
                destination = self._named.get(name[1:] if isinstance(destination, pikepdf.Name) else name)
            if isinstance(destination, pikepdf.Dictionary) and "/D" in destination:
                destination = destination["/D"]
        if not isinstance(destination, pikepdf.Array) or not len(destination):
            return None
        first = destination[0]
        page = self._pages.get(first.objgen, -1) if isinstance(first, pikepdf.Dictionary) else -1
        if page < 0:
            return None
        view = tuple(
            str(item) if isinstance(item, pikepdf.Name) else None if item is None else float(item)
            for item in list(destination)[1:6]
            if item is None or isinstance(item, pikepdf.Name) or not isinstance(item, pikepdf.Object)
        )
        return Target(page=page, view=view)


def links_of(pdf: pikepdf.Pdf, destinations: Destinations) -> list[Link]:
    found: list[Link] = []
    for index, page in enumerate(pdf.pages):
        for annotation in annotations_of(page.obj):
            if str(annotation.get("/Subtype", "")) != "/Link" or len(found) >= MAX_LINKS:
                continue
            target = destinations.of(annotation)
            rect = annotation.get("/Rect")
            if target is None or not isinstance(rect, pikepdf.Array) or len(rect) != 4:
                continue
            try:
                corners = tuple(float(value) for value in rect)
            except (TypeError, ValueError):
                continue
            found.append(Link(page=index, rect=corners, target=target))
    return found


def bookmarks_of(pdf: pikepdf.Pdf, destinations: Destinations) -> list[Bookmark]:
    outlines = pdf.Root.get("/Outlines")
    found: list[Bookmark] = []
    if not isinstance(outlines, pikepdf.Dictionary):
        return found
    seen: set[tuple[int, int]] = set()
    stack = [(outlines.get("/First"), 0)]
    while stack and len(found) < MAX_BOOKMARKS:
        item, level = stack.pop()
        if not isinstance(item, pikepdf.Dictionary) or (item.is_indirect and item.objgen in seen):
            continue
        seen.add(item.objgen)
        title = _string(item.get("/Title"))
        found.append(Bookmark(title=title, level=level, target=destinations.of(item)))
        stack.append((item.get("/Next"), level))
        if level < BOOKMARK_DEPTH:
            stack.append((item.get("/First"), level + 1))
    return found


def annotations_of(page: Any) -> list[Any]:
    annotations = page.get("/Annots")
    if not isinstance(annotations, pikepdf.Array):
        return []
    return [item for item in annotations if isinstance(item, pikepdf.Dictionary)]


def keep_drawn_annotations(pdf: pikepdf.Pdf) -> int:
    """Leave only annotations whose drawing is to become page content; how many others went."""
    gone = 0
    for page in pdf.pages:
        every = annotations_of(page.obj)
        kept = [
            item
            for item in every
            if str(item.get("/Subtype", "")) in _DRAWN and not _flags(item) & 0b10 and "/AP" in item
        ]
        gone += len(every) - len(kept)
        page.obj["/Annots"] = pikepdf.Array(kept)
    return gone


def identities_of(pdf: pikepdf.Pdf) -> tuple[Known, ...]:
    """Authors and firms of Info, XMP, annotations and signatures."""
    found: dict[tuple[str, str], None] = {}
    for value, entity in _identities(pdf):
        name = " ".join(value.split())
        if 3 <= len(name) <= 120 and name.lower() not in _NOBODY and any(char.isalpha() for char in name):
            found.setdefault((name, "EMAIL_ADDRESS" if "@" in name else entity))
        if len(found) >= MAX_AUTHORS:
            break
    return tuple(Known(value=value, entity=entity, source="metadata") for value, entity in found)


def _identities(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    info = pdf.trailer.get("/Info")
    if isinstance(info, pikepdf.Dictionary):
        for key, entity in _INFO_PEOPLE.items():
            for name in re.split(r"[;\n]", _string(info.get(key))):
                yield name, entity
    metadata = pdf.Root.get("/Metadata")
    if isinstance(metadata, pikepdf.Stream):
        try:
            xmp = metadata.read_bytes()[: 1 << 20]
        except pikepdf.PdfError:
            xmp = b""
        for block in _CREATOR.findall(xmp):
            for name in _ITEM.findall(block):
                yield name.decode("utf-8", "ignore"), "PERSON"
    for page in pdf.pages:
        for annotation in annotations_of(page.obj):
            if str(annotation.get("/Subtype", "")) not in ("/Widget", "/Link"):
                yield _string(annotation.get("/T")), "PERSON"
            value = annotation.get("/V")
            if isinstance(value, pikepdf.Dictionary):
                yield _string(value.get("/Name")), "PERSON"


def destination_array(target: Target, pages: Any) -> Any:
    """The explicit destination of a target inside the document."""
    items: list[Any] = [pages[target.page].obj]
    for value in target.view or ("/Fit",):
        items.append(pikepdf.Name(value) if isinstance(value, str) else value)
    return pikepdf.Array(items)


def _flags(annotation: Any) -> int:
    try:
        return int(annotation.get("/F", 0))
    except (TypeError, ValueError):
        return 0


def _string(value: Any) -> str:
    return str(value) if isinstance(value, pikepdf.String) else ""


def name_tree(tree: Any) -> Iterator[tuple[str, Any]]:
    """Names and what they stand for, in order, as far as the bounds go."""
    stack, seen = [tree], 0
    while stack and seen < MAX_BOOKMARKS:
        node = stack.pop()
        seen += 1
        if not isinstance(node, pikepdf.Dictionary):
            continue
        names = node.get("/Names")
        if isinstance(names, pikepdf.Array):
            for at in range(0, len(names) - 1, 2):
                yield _string(names[at]), names[at + 1]
        kids = node.get("/Kids")
        if isinstance(kids, pikepdf.Array):
            stack.extend(list(kids)[:MAX_BOOKMARKS])
