"""References to what was taken out, let go with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from lxml import etree

from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.strands import cut, unwrap
from sanitization.formats.ooxml.wordlists import words

_IDS = tuple(expanded(name) for name in words("xml:id draw:id text:id"))
# An animation of something that is gone goes whole; a connector only lets go of its end.
_TARGETS = (expanded("smil:targetElement"), expanded("draw:shape-id"))
_ENDS = tuple((expanded(f"draw:{end}-shape"), expanded(f"draw:{end}-glue-point")) for end in ("start", "end"))
_PAIRED = tuple(
    (expanded(start), expanded(end), expanded(key))
    for start, end, key in (
        ("text:bookmark-start", "text:bookmark-end", "text:name"),
        ("text:reference-mark-start", "text:reference-mark-end", "text:name"),
        ("text:toc-mark-start", "text:toc-mark-end", "text:id"),
        ("text:user-index-mark-start", "text:user-index-mark-end", "text:id"),
        ("text:alphabetical-index-mark-start", "text:alphabetical-index-mark-end", "text:id"),
    )
)
_NOTE, _NOTE_END, _NOTE_NAME = (
    expanded(name) for name in ("office:annotation", "office:annotation-end", "office:name")
)
_LINKS, _HREF = (expanded("text:a"), expanded("draw:a")), expanded("xlink:href")
_SHOW, _SETTINGS = expanded("presentation:show"), expanded("presentation:settings")
_PAGES, _FIRST = expanded("presentation:pages"), expanded("presentation:start-page")
_SHOW_NAME = expanded("presentation:name")
_PAGE = expanded("draw:page")
_THUMBNAIL, _NUMBER = expanded("draw:page-thumbnail"), expanded("draw:page-number")
_DECLARED = tuple(
    (expanded(f"presentation:{name}-decl"), expanded(f"presentation:use-{name}-name"))
    for name in ("header", "footer", "date-time")
)


def tie(root: etree._Element) -> None:
    """Let go of shapes that are not there any more, and of marks whose other half is not."""
    there = {value for element in root.iter(etree.Element) for key in _IDS if (value := element.get(key))}
    for key in _TARGETS:
        for element in list(root.iter(etree.Element)):
            if element.get(key, "") and element.get(key) not in there:
                cut(element)
    for element in root.iter(expanded("draw:connector")):
        for key, glue in _ENDS:
            if element.get(key, "") and element.get(key) not in there:
                _forget(element, key, glue)
    for start, end, key in _PAIRED:
        starts, ends = ({one.get(key) for one in root.iter(tag)} for tag in (start, end))
        _cut_all(one for one in root.iter(start, end) if one.get(key) not in starts & ends)
    notes = {note.get(_NOTE_NAME) for note in root.iter(_NOTE)}
    _cut_all(end for end in root.iter(_NOTE_END) if end.get(_NOTE_NAME) not in notes)


def forget_pages(root: etree._Element, pages: Mapping[int, str]) -> None:
    """Let go of links to slides that are gone, of their places in shows, and of footers that only they had.

    pages: number and name of each, as they were.
    """
    gone = {name for name in pages.values() if name}
    for picture in root.iter(_THUMBNAIL):
        number = picture.get(_NUMBER, "")
        if number.isascii() and number.isdigit() and len(number) < 8:
            picture.set(_NUMBER, str(int(number) - sum(page < int(number) for page in pages)))
    for link in list(root.iter(*_LINKS)):
        target = unquote(link.get(_HREF, ""))
        if target.startswith("#") and target[1:] in gone:
            unwrap(link)
    empty: set[str | None] = set()
    for show in list(root.iter(_SHOW)):
        left = [page for page in show.get(_PAGES, "").split(",") if page not in gone]
        if any(left):
            show.set(_PAGES, ",".join(left))
        else:
            empty.add(show.get(_SHOW_NAME))
            cut(show)
    for settings in root.iter(_SETTINGS):
        if settings.get(_FIRST) in gone:
            _forget(settings, _FIRST)
        if settings.get(_SHOW) in empty:
            _forget(settings, _SHOW)
    for declaration, key in _DECLARED:
        used = {page.get(key) for page in root.iter(_PAGE)}
        _cut_all(one for one in root.iter(declaration) if one.get(_SHOW_NAME) not in used)


def _cut_all(elements: Iterable[etree._Element]) -> None:
    for element in list(elements):
        cut(element)


def _forget(element: etree._Element, *keys: str) -> None:
    for key in keys:
        if key in element.attrib:
            del element.attrib[key]
