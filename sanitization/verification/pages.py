"""Pages and drawings read by search alone: words over tags, comments, attributes, style sheets, what is inlined."""

from __future__ import annotations

import html
import re
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass, field

from sanitization.verification.needles import BREAK
from sanitization.verification.page_words import are_own_fonts, without_own_fonts

_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)|<\?(.*?)\?>|<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_TAG = re.compile(r"<[A-Za-z/!](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_RUN = re.compile(rf"(?:{_TAG.pattern})+")
_NAME = re.compile(r"<(/?)\s*([^\s/>]+)")
_ATTRIBUTE = re.compile(r"([^\s=\"'<>/]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+)")
_STYLE = re.compile(r"<(?:\w+:)?style\b[^>]*>(.*?)</(?:\w+:)?style", re.DOTALL | re.IGNORECASE)
_SCRIPT = re.compile(r"<(?:\w+:)?script\b[^>]*>(.*?)(?:</(?:\w+:)?script|\Z)", re.DOTALL | re.IGNORECASE)
_STYLE_ESCAPE = re.compile(r"\\([0-9A-Fa-f]{1,6})[ \t\r\n\f]?|\\([^0-9A-Fa-f\n])")
_STYLE_COMMENT = re.compile(r"/\*(.*?)(?:\*/|\Z)", re.DOTALL)
_STYLE_TEXT = re.compile(
    r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|url\([^)]*\)|[.#@]-?(?:[^\W\d]|\\.)(?:[\w-]|\\[0-9A-Fa-f]{1,6} ?|\\.)*"
    r"|(?:font|font-family|animation(?:-name)?|--[\w-]{1,80})\s*:[^;}\"']*|\b(?=[\w-]{0,80}[A-Z])[\w-]+"
    r"|(?:\\[0-9A-Fa-f]{1,6} ?|\\.|\w){0,80}\\\w+",
    re.DOTALL,
)
# What nobody sees may stand in the middle of a word.
_UNSEEN = re.compile(
    r"<([A-Za-z]+)\s[^<>]{0,400}?(?:\bhidden\b|display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0)"
    r"[^<>]{0,400}>[^<]{0,2000}</\1\s*>",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"[/?&=#;]")
_URI = re.compile(r"data:([\w/+.-]*)((?:;[^,;\"']*)*),([^\"'<>\s]*)", re.IGNORECASE)
_BREAKING = re.compile(
    r"(?:p|div|td|th|tr|li|ul|ol|dl|dt|dd|h[1-6]|table|t(?:body|head|foot)|body|head|html|title|section|article|aside|nav"
    r"|header|footer|main|form|fieldset|legend|pre|blockquote|option|optgroup|select|textarea|button|figure|figcaption"
    r"|caption|address|details|summary|style|script|svg|text|desc|g|noscript|template|center|hr)",
    re.IGNORECASE,
)
_SPANS = frozenset({"tspan", "textpath", "tref"})
_ON_A_LINE = re.compile(r"\sd?y\s*=")
_SPACING = re.compile(r"(?:br|img|input|rt|rp)", re.IGNORECASE)
# Attributes whose words are the standard's own when they are plain lower-case words.
_SETTINGS = frozenset(
    "align valign type rel rev dir lang method enctype scope shape media role charset http-equiv preload loading kind"
    " autocomplete inputmode wrap frame rules color bgcolor text link vlink alink border width height size rows cols"
    " display visibility fill stroke font-weight font-style text-anchor d points transform viewbox version space"
    " operator mode units gradientunits patternunits overflow clip-rule fill-rule stroke-linecap stroke-linejoin"
    " contenteditable draggable spellcheck translate hidden tabindex colspan rowspan start step min max"
    " preserveaspectratio clear compact nowrap noshade language mathvariant attributename calcmode restart".split()
)
# The standards' own types of documents: -//W3C//DTD XHTML 1.0 Strict//EN
_OWN_TYPES = re.compile(
    r"-//(?:W3C|IETF|W3O)//(?:DTD|ENTITIES) [\w .]{1,60}//EN|https?://www\.w3\.org/[\w/.-]{1,100}", re.IGNORECASE
)
_SETTING = re.compile(r"[a-z0-9.,;:%#()/ +=-]*", re.IGNORECASE)


def texts(text: str, *, html_page: bool) -> Iterator[str]:
    """Everything in a page that people could have written, each piece in the way in which a reader may see it."""
    apart: list[str] = []

    def taken(match: re.Match[str]) -> str:
        if match[3] is not None:
            return html.escape(match[3])
        apart.append(match[1] if match[1] is not None else match[2])
        return ""

    bare = _COMMENT.sub(taken, text)
    yield from apart
    for script in _SCRIPT.finditer(bare):
        yield script[1]
    for style in _STYLE.finditer(bare):
        yield from _of_style(html.unescape(style[1]))
    bare = _SCRIPT.sub(BREAK, _STYLE.sub(BREAK, bare))
    if html_page and _UNSEEN.search(bare):
        yield html.unescape(_RUN.sub(_between, _UNSEEN.sub("", bare)))
    told = html.unescape(_RUN.sub(_between, bare) if html_page else _joined(bare))
    yield told
    if not html_page and "</" in told:
        # A page that stands in an element as text.
        yield html.unescape(_RUN.sub(_between, told))
    for tag in _TAG.finditer(bare):
        yield from _of_tag(tag[0], html_page=html_page)


def inlined(text: str) -> Iterator[bytes]:
    """Files in data: addresses that are written without base64."""
    for match in _URI.finditer(html.unescape(text)):
        if "base64" not in match[2].lower() and match[3]:
            yield urllib.parse.unquote_to_bytes(match[3])


def _between(run: re.Match[str]) -> str:
    """What stands for a run of tags of a page: nothing where words go on over it."""
    names = [found[2].rpartition(":")[2] for found in _NAME.finditer(run[0])]
    if any(_BREAKING.fullmatch(name) for name in names):
        return BREAK
    return " " if any(_SPACING.fullmatch(name) for name in names) else ""


def _joined(text: str) -> str:
    """XML of any vocabulary: words go on over elements that stand in the middle of words, and over no others."""
    pieces: list[str] = []
    around: list[_Around] = [_Around()]
    at = 0
    for tag in _TAG.finditer(text):
        words = text[at : tag.start()]
        at = tag.end()
        pieces.append(words)
        around[-1].words = around[-1].words or bool(words.strip())
        name = _NAME.match(tag[0])
        local = name[2].rpartition(":")[2].lower() if name else ""
        if name is None:
            continue
        ends = name[1] == "/"
        if ends and len(around) > 1:
            inner = around.pop()
            if inner.words and inner.elements:
                inner.join(pieces)
            around[-1].borders += inner.borders
        around[-1].elements = True
        pieces.append(BREAK)
        if local in _SPANS:
            pieces[-1] = " " if _ON_A_LINE.search(tag[0]) else ""
        else:
            around[-1].borders.append(len(pieces) - 1)
        if not ends and not tag[0].endswith("/>"):
            around.append(_Around())
    pieces.append(text[at:])
    return "".join(pieces)


@dataclass(slots=True)
class _Around:
    """An element that is open: whether it has words and elements of its own, and where the borders inside it stand."""

    words: bool = False
    elements: bool = False
    borders: list[int] = field(default_factory=list)

    def join(self, pieces: list[str]) -> None:
        for border in self.borders:
            pieces[border] = ""
        self.borders.clear()


def _of_tag(tag: str, *, html_page: bool) -> Iterator[str]:
    name = _NAME.match(tag)
    if name is not None and not html_page and len(name[2]) > 8:
        yield name[2].replace(":", BREAK)
    if tag.startswith("<!"):
        yield _OWN_TYPES.sub("", tag)
        return
    for attribute, quoted in _ATTRIBUTE.findall(tag):
        value = html.unescape(quoted[1:-1] if quoted[0] in "\"'" else quoted)
        local = attribute.rpartition(":")[2].lower()
        if local.startswith("data-"):
            yield local[5:]
        if local == "style":
            yield from _of_style(value)
        elif local in ("face", "font-family") and are_own_fonts(value):
            continue
        elif local not in _SETTINGS or not _SETTING.fullmatch(value) or any(len(part) > 24 for part in value.split()):
            yield value
            if "/" in value:
                yield BREAK.join(_IN_ADDRESS.split(value))


def _of_style(sheet: str) -> Iterator[str]:
    for comment in _STYLE_COMMENT.finditer(sheet):
        yield comment[1]
    plain = without_own_fonts(_STYLE_COMMENT.sub("", sheet))
    yield BREAK.join(_STYLE_ESCAPE.sub(_character, found[0]) for found in _STYLE_TEXT.finditer(plain))


def _character(match: re.Match[str]) -> str:
    if match[2] is not None:
        return match[2]
    code = int(match[1], 16)
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
