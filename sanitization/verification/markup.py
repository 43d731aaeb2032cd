"""XML as text: words joined over the tags that only style them, attributes one by one, structure told from content."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from xml.parsers import expat

from sanitization.verification.format_words import is_own_attribute
from sanitization.verification.needles import BREAK

# Elements whose borders do not part words.
_INLINE = frozenset(
    "r t rpr ins del moveto movefrom hyperlink smarttag customxml prooferr bookmarkstart bookmarkend permstart permend"
    " commentrangestart commentrangeend lastrenderedpagebreak deltext instrtext fld endpararpr rubybase"
    " span b i em strong u a font code small sub sup mark s strike".split()
)
_SPACES = frozenset({"br", "tab", "cr", "nobreakhyphen", "softhyphen"})
# The same for OpenDocument, whose names mean other things there: `text:s` is a run of spaces.
_OPEN_INLINE = frozenset(
    f"text:{name}"
    for name in (
        "span a bookmark bookmark-start bookmark-end reference-mark reference-mark-start reference-mark-end"
        " change change-start change-end soft-page-break meta meta-field ruby ruby-base toc-mark"
        " toc-mark-start toc-mark-end user-index-mark user-index-mark-start user-index-mark-end"
        " alphabetical-index-mark alphabetical-index-mark-start alphabetical-index-mark-end bookmark-ref"
        " reference-ref note-ref sequence sequence-ref variable-set variable-get variable-input"
        " user-field-get user-field-input user-defined expression text-input placeholder conditional-text"
        " hidden-text page-number page-count title subject keywords description date time chapter number"
    ).split()
) | {"office:annotation-end", "field:fieldmark-start", "field:fieldmark-end", "loext:content-control"}
_OPEN_SPACES = frozenset({"text:s", "text:tab", "text:line-break"})
# Anchored in the middle of a word, read apart from it.
_ASIDE = frozenset({"text:note", "office:annotation", "draw:frame", "draw:custom-shape", "text:ruby-text"})
# Attributes that hold what people wrote, whatever they look like.
_TELLING = frozenset(
    "name descr title alt author initials target tooltip displaytext display prompt prompttitle error errortitle text"
    " string instr userid username displayname providerid lastauthor comment caption content label source path url uri"
    " href src id0 codename formula defaultvalue placeholder summary abbr listfillrange macro shortcutkey uniquename"
    " contributor creator company manager sqref0 refersto"
    # OpenDocument
    " display-name string-value condition expression ref-name index-name section-name field-name member-name"
    " source-field-name selected-page key1 key2 current-value num-prefix num-suffix".split()
)
# A number that a cell holds is content, not structure.
_TELLING_IN_FULL = frozenset({"office:value", "office:date-value"})
_TAG = re.compile(r"<[^>]*>")
_PLAIN_ATTRIBUTE = re.compile(r"[a-z][A-Za-z0-9]*|[0-9.+-]+|[0-9A-Fa-f]{8}|\{?[0-9A-Fa-f-]{36}\}?")
# Media types and schema names that the Office formats themselves define; "Application" in them names nobody.
_FORMAT_OWN = re.compile(
    r"(?:application/(?:vnd\.(?:openxmlformats|ms-|oasis)[a-zA-Z0-9.+-]*|xml)|image/[a-z+.-]{3,10}|text/xml"
    r"|https?://(?:schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.oclc\.org/ooxml|www\.w3\.org|purl\.org/dc)/[\w./-]*"
    r"|urn:schemas-microsoft-com:[\w:.-]*|urn:microsoft\.com/office/[\w/.-]*|vnd\.oasis\.opendocument\.field\.[A-Z_]+|urn:oasis:names:tc:opendocument:xmlns:[\w:.-]*"
    r"|urn:org:documentfoundation:names:experimental:[\w:.-]*|urn:openoffice:names:experimental:[\w:.-]*"
    r"|http://openoffice\.org/[\w/.-]*)"
)
# The members that every OpenDocument package has to have, called as it says.
OPEN_MEMBERS = frozenset({"mimetype", "content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"})
_FORMAT_SLOTS = frozenset({"contenttype", "type", "uri", "media-type", "mime-type", "uniqueid"})


# Where a cell stands is no more than that.
_CELLS = frozenset({"r", "ref", "sqref", "activecell", "topleftcell"})
_CELL = re.compile(r"(?:[A-Z]{1,3}[0-9]{1,7}(?::[A-Z]{1,3}[0-9]{1,7})?(?: |$))+")
_FED = 1 << 20  # bytes given to the parser at once, and characters of text handed on at least
_Attribute = tuple[str, str, str]  # of which element, its name, its value


class Broken(Exception):
    """What was read is not well-formed XML."""


@dataclass(frozen=True, slots=True)
class Markup:
    """Some text of one part, no value of which goes on in the next, and the attributes that are no mere structure."""

    text: str
    attributes: frozenset[str]


class _Step(Enum):
    """What an element's border does to the words around it."""

    PART = 0
    JOIN = 1
    SPACE = 2
    STYLE = 3
    ASIDE = 4


def pieces(data: bytes) -> Iterator[Markup]:
    """A part as it is read, so that large ones are never held twice. Raises Broken."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.ordered_attributes = True
    told: list[str] = []
    asides: list[str] = []
    around: list[list[str]] = []
    attributes: set[_Attribute] = set()
    styling = size = 0

    def started(name: str, given: list[str]) -> None:
        nonlocal styling, told
        step = _step(name)
        if step is _Step.PART:
            if not styling:
                told.append(BREAK)
        elif step is _Step.SPACE:
            told.append(" ")
        elif step is _Step.STYLE:
            styling += 1
        elif step is _Step.ASIDE:
            around.append(told)
            told = []
        for at in range(0, len(given), 2):
            attributes.add((name, given[at], given[at + 1]))

    def ended(name: str) -> None:
        nonlocal styling, told
        step = _step(name)
        if step is _Step.PART:
            if not styling:
                told.append(BREAK)
        elif step is _Step.STYLE:
            styling = max(0, styling - 1)
        elif step is _Step.ASIDE and around:
            asides.extend((BREAK, *told, BREAK))
            told = around.pop()

    def words(text: str) -> None:
        nonlocal size
        size += len(text)
        told.append(text)

    def other(*values: object) -> None:
        told.append(BREAK + " ".join(str(value) for value in values) + BREAK)

    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = words
    parser.CommentHandler = other
    parser.ProcessingInstructionHandler = other
    for start in range(0, len(data), _FED):
        _feed(parser, data[start : start + _FED], last=False)
        if not around and (size >= _FED or len(attributes) >= _FED >> 4):
            done = "".join(told)
            cut = done.rfind(BREAK) + 1
            yield Markup(done[:cut], _unstructural(attributes))
            told = [done[cut:]]
            size = 0
            attributes.clear()
    _feed(parser, b"", last=True)
    yield Markup("".join([*told, BREAK, *asides]), _unstructural(attributes))


def _feed(parser: expat.XMLParserType, data: bytes, *, last: bool) -> None:
    try:
        parser.Parse(data, last)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Broken from error


@lru_cache(maxsize=4096)
def _step(name: str) -> _Step:
    local = name.rpartition(":")[2].lower()
    if name in _ASIDE:
        return _Step.ASIDE
    if local in _SPACES or name in _OPEN_SPACES:
        return _Step.SPACE
    if local.endswith("pr") and local != "pr":
        return _Step.STYLE
    return _Step.JOIN if local in _INLINE or name in _OPEN_INLINE else _Step.PART


def _unstructural(attributes: set[_Attribute]) -> frozenset[str]:
    """The values that may be somebody's: a bare word or number of the format's own equals one only by chance."""
    return frozenset(value for element, key, value in attributes if not _is_structural(element, key, value))


def _is_structural(element: str, key: str, value: str) -> bool:
    bare = key.rpartition(":")[2].lower()
    if bare in _CELLS and _CELL.fullmatch(value):
        return True
    if key == "manifest:full-path" and value in OPEN_MEMBERS:
        return True
    told = bare in _TELLING or key in _TELLING_IN_FULL
    if (not told and _PLAIN_ATTRIBUTE.fullmatch(value)) or is_own_attribute(element, key, value):
        return True
    return (bare in _FORMAT_SLOTS or key.startswith("xmlns")) and _FORMAT_OWN.fullmatch(value) is not None


def is_own_media_type(data: bytes) -> bool:
    """Whether bytes are nothing but a media type that the Office formats define."""
    return _FORMAT_OWN.fullmatch(data.decode("latin-1").strip()) is not None


def loose(text: str) -> str:
    """HTML and broken XML: tags taken out, entities undone."""

    def gap(match: re.Match[str]) -> str:
        name = re.match(r"</?\s*([A-Za-z0-9:]+)", match[0])
        local = name[1].rpartition(":")[2].lower() if name else ""
        return "" if local in _INLINE else " " if local in _SPACES else BREAK

    return html.unescape(_TAG.sub(gap, text))


def tags(text: str) -> Iterator[str]:
    """The inside of every tag, for its attributes."""
    for match in _TAG.finditer(text):
        yield html.unescape(match[0])
