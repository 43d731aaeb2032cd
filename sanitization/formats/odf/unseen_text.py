"""Words that a document does not show, taken out: hidden by style, field or section, or in headers switched off."""

from __future__ import annotations

from lxml import etree

from sanitization.formats.odf.looks import Looks
from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.ranges import PARAGRAPHS
from sanitization.formats.odf.strands import cut
from sanitization.formats.ooxml.wordlists import words

_SECTION, _DISPLAY = expanded("text:section"), expanded("text:display")
_HIDDEN_TEXT, _HIDDEN_PARAGRAPH = expanded("text:hidden-text"), expanded("text:hidden-paragraph")
_IS_HIDDEN = expanded("text:is-hidden")
_MARGINS = tuple(
    expanded(name)
    for name in words(
        """style:header style:header-left style:header-first style:footer style:footer-left style:footer-first
        loext:header-first loext:footer-first"""
    )
)
_MARGIN_DISPLAY = expanded("style:display")
_STYLED = frozenset(expanded(name) for name in words("text:span text:a"))
# Inside a paragraph their words belong to it.
_AROUND_WORDS = frozenset(
    expanded(name) for name in words("text:ruby text:ruby-base text:meta text:meta-field loext:content-control")
)
# Where something begins or ends that goes on elsewhere.
_MARKS = frozenset(
    expanded(name)
    for name in words(
        """text:bookmark text:bookmark-start text:bookmark-end text:reference-mark-start text:reference-mark-end
        text:change text:change-start text:change-end text:toc-mark-start text:toc-mark-end
        text:alphabetical-index-mark-start text:alphabetical-index-mark-end text:user-index-mark-start
        text:user-index-mark-end text:soft-page-break"""
    )
)


def remove(root: etree._Element, looks: Looks) -> bool:
    """Take hidden words out of a part; whether there were any."""
    gone = [one for margin in root.iter(*_MARGINS) if margin.get(_MARGIN_DISPLAY) == "false" for one in margin]
    gone += [section for section in root.iter(_SECTION) if _is_hidden_section(section)]
    gone += [field for field in root.iter(_HIDDEN_TEXT) if _says_hidden(field)]
    for field in root.iter(_HIDDEN_PARAGRAPH):
        paragraph = next(field.iterancestors(*PARAGRAPHS), None)
        if _says_hidden(field):
            gone.append(field if paragraph is None else paragraph)
    for element in gone:
        cut(element)
    found = bool(gone)
    for paragraph in list(root.iter(*PARAGRAPHS)):
        found = _strip(paragraph, looks, hidden=looks.shows_text("paragraph", paragraph) is False) or found
    return found


def _is_hidden_section(section: etree._Element) -> bool:
    display = section.get(_DISPLAY)
    return display == "none" or (display == "condition" and _says_hidden(section))


def _says_hidden(element: etree._Element) -> bool:
    return element.get(_IS_HIDDEN) == "true"


def _strip(element: etree._Element, looks: Looks, *, hidden: bool) -> bool:
    """Take hidden words out of a paragraph, which is as deep as the walk let it be; whether there were any."""
    found = False
    if hidden and element.text:
        element.text = None
        found = True
    for child in list(element):
        if hidden and child.tail:
            child.tail = None
            found = True
        if child.tag in _STYLED:
            shown = looks.shows_text("text", child)
            veiled = hidden if shown is None else not shown
            found = _strip(child, looks, hidden=veiled) or found
            if veiled and not len(child) and not child.text:
                cut(child)
        elif child.tag in _AROUND_WORDS:
            found = _strip(child, looks, hidden=hidden) or found
        elif hidden and child.tag not in _MARKS:
            cut(child)
            found = True
    return found
