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
# Attributes that hold what people wrote, whatever they look like.
_TELLING = frozenset(
    "name descr title alt author initials target tooltip displaytext display prompt prompttitle error errortitle text"
    " string instr userid username displayname providerid lastauthor comment caption content label source path url uri"
    " href src id0 codename formula defaultvalue placeholder summary abbr listfillrange macro shortcutkey uniquename"
    " contributor creator company manager sqref0 refersto".split()
)
_TAG = re.compile(r"<[^>]*>")
_PLAIN_ATTRIBUTE = re.compile(r"[a-z][A-Za-z0-9]*|[0-9.+-]+|[0-9A-Fa-f]{8}|\{?[0-9A-Fa-f-]{36}\}?")
# Media types and schema names that the Office formats themselves define; "Application" in them names nobody.
_FORMAT_OWN = re.compile(
    r"(?:application/(?:vnd\.(?:openxmlformats|ms-|oasis)[a-zA-Z0-9.+-]*|xml)|image/[a-z+.-]{3,10}|text/xml"
    r"|https?://(?:schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.oclc\.org/ooxml|www\.w3\.org|purl\.org/dc)/[\w./-]*"
    r"|urn:schemas-microsoft-com:[\w:.-]*)"
)
_FORMAT_SLOTS = frozenset({"contenttype", "type", "uri"})


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
    attributes: list[tuple[str, bool]] = []
    styling = 0

    def started(name: str, given: dict[str, str]) -> None:
        nonlocal styling
        local = name.rpartition(":")[2].lower()
        if local in _SPACES:
            pieces.append(" ")
        elif local.endswith("pr") and local != "pr":
            styling += 1
        elif local not in _INLINE and not styling:
            pieces.append(BREAK)
        for key, value in given.items():
            bare = key.rpartition(":")[2].lower()
            plain = bare not in _TELLING and _PLAIN_ATTRIBUTE.fullmatch(value) is not None
            own = (bare in _FORMAT_SLOTS or key.startswith("xmlns")) and _FORMAT_OWN.fullmatch(value) is not None
            attributes.append((value, plain or own))

    def ended(name: str) -> None:
        nonlocal styling
        local = name.rpartition(":")[2].lower()
        if local.endswith("pr") and local != "pr":
            styling = max(0, styling - 1)
        elif local not in _INLINE and local not in _SPACES and not styling:
            pieces.append(BREAK)

    def other(*values: object) -> None:
        pieces.append(BREAK + " ".join(str(value) for value in values) + BREAK)

    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = pieces.append
    parser.CommentHandler = other
    parser.ProcessingInstructionHandler = other
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        return None
    return Markup("".join(pieces), attributes)


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
