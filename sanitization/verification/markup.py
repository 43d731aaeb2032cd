"""XML as text: words joined over the tags that only style them, attributes one by one, structure told from content."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

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
_UNPARTED = _INLINE | _SPACES
_OPEN_UNPARTED = _OPEN_INLINE | _OPEN_SPACES
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
    r"|urn:schemas-microsoft-com:[\w:.-]*|urn:oasis:names:tc:opendocument:xmlns:[\w:.-]*"
    r"|urn:org:documentfoundation:names:experimental:[\w:.-]*|urn:openoffice:names:experimental:[\w:.-]*"
    r"|http://openoffice\.org/[\w/.-]*)"
)
_FORMAT_SLOTS = frozenset({"contenttype", "type", "uri", "media-type", "mime-type"})


@dataclass(slots=True)
class Markup:
    """Text of one part. attributes: (value, structural): structural ones may be words of the format itself."""

    text: str
    attributes: list[tuple[str, bool]]


def parse(data: bytes) -> Markup | None:
    """None where `data` is not well-formed XML."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    pieces: list[str] = []
    asides: list[str] = []
    around: list[list[str]] = []
    attributes: list[tuple[str, bool]] = []
    styling = 0

    def started(name: str, given: dict[str, str]) -> None:
        nonlocal styling, pieces
        local = name.rpartition(":")[2].lower()
        if name in _ASIDE:
            around.append(pieces)
            pieces = []
        elif local in _SPACES or name in _OPEN_SPACES:
            pieces.append(" ")
        elif local.endswith("pr") and local != "pr":
            styling += 1
        elif local not in _INLINE and name not in _OPEN_INLINE and not styling:
            pieces.append(BREAK)
        for key, value in given.items():
            bare = key.rpartition(":")[2].lower()
            told = bare in _TELLING or key in _TELLING_IN_FULL
            plain = not told and _PLAIN_ATTRIBUTE.fullmatch(value) is not None
            own = (bare in _FORMAT_SLOTS or key.startswith("xmlns")) and _FORMAT_OWN.fullmatch(value) is not None
            attributes.append((value, plain or own))

    def ended(name: str) -> None:
        nonlocal styling, pieces
        local = name.rpartition(":")[2].lower()
        if name in _ASIDE and around:
            asides.extend((BREAK, *pieces, BREAK))
            pieces = around.pop()
        elif local.endswith("pr") and local != "pr":
            styling = max(0, styling - 1)
        elif local not in _UNPARTED and name not in _OPEN_UNPARTED and not styling:
            pieces.append(BREAK)

    def words(text: str) -> None:
        pieces.append(text)

    def other(*values: object) -> None:
        pieces.append(BREAK + " ".join(str(value) for value in values) + BREAK)

    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = words
    parser.CommentHandler = other
    parser.ProcessingInstructionHandler = other
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        return None
    return Markup("".join([*pieces, BREAK, *asides]), attributes)


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
