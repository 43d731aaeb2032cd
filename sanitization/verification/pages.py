"""Pages and drawings read by search alone: words over tags, comments, attributes, style sheets, what is inlined."""

from __future__ import annotations

import html
import re
import urllib.parse
from collections.abc import Iterator

from sanitization.verification.needles import BREAK

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
    r"\"[^\"]*\"|'[^']*'|url\([^)]*\)|[.#@]-?[^\W\d][\w-]*|(?:font|font-family|animation(?:-name)?|--[\w-]+)\s*:[^;}]*"
    r"|\b(?=[\w-]*[A-Z])[\w-]+"
)
_URI = re.compile(r"data:([\w/+.-]*)((?:;[^,;\"']*)*),([^\"'<>\s]*)", re.IGNORECASE)
_BREAKING = re.compile(
    r"(?:p|div|td|th|tr|li|ul|ol|dl|dt|dd|h[1-6]|table|t(?:body|head|foot)|body|head|html|title|section|article|aside|nav"
    r"|header|footer|main|form|fieldset|legend|pre|blockquote|option|optgroup|select|textarea|button|figure|figcaption"
    r"|caption|address|details|summary|style|script|svg|text|desc|g|noscript|template|center|hr)",
    re.IGNORECASE,
)
_SPACING = re.compile(r"(?:br|img|input|rt|rp)", re.IGNORECASE)
# Attributes whose words are the standard's own when they are plain lower-case words.
_SETTINGS = frozenset(
    "align valign type rel rev dir lang method enctype scope shape media role charset http-equiv preload loading kind"
    " autocomplete inputmode wrap frame rules color bgcolor text link vlink alink border width height size rows cols"
    " display visibility fill stroke font-weight font-style text-anchor d points transform viewbox version space"
    " operator mode xmlns units gradientunits patternunits overflow clip-rule fill-rule stroke-linecap stroke-linejoin"
    " contenteditable draggable spellcheck translate hidden tabindex colspan rowspan start step min max"
    " preserveaspectratio clear compact nowrap noshade language mathvariant attributename calcmode restart".split()
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
    yield html.unescape(_RUN.sub(lambda run: _between(run, html_page=html_page), bare))
    for tag in _TAG.finditer(bare):
        yield from _of_tag(tag[0], html_page=html_page)


def inlined(text: str) -> Iterator[bytes]:
    """Files in data: addresses that are written without base64."""
    for match in _URI.finditer(html.unescape(text)):
        if "base64" not in match[2].lower() and match[3]:
            yield urllib.parse.unquote_to_bytes(match[3])


def _between(run: re.Match[str], *, html_page: bool) -> str:
    """What stands for a run of tags: nothing where words go on over it."""
    names = [(found[1], found[2].rpartition(":")[2]) for found in _NAME.finditer(run[0])]
    if any(_BREAKING.fullmatch(name) for _, name in names):
        return BREAK
    if any(_SPACING.fullmatch(name) for _, name in names):
        return " "
    if html_page:
        return ""
    # Elements side by side are fields; one in the middle of words is emphasis.
    ended = False
    for slash, _ in names:
        if ended and not slash:
            return BREAK
        ended = ended or bool(slash)
    text, start, end = run.string, run.start(), run.end()
    inside = start > 0 and end < len(text) and not text[start - 1].isspace() and not text[end].isspace()
    return "" if inside else BREAK


def _of_tag(tag: str, *, html_page: bool) -> Iterator[str]:
    name = _NAME.match(tag)
    if name is not None and not html_page and len(name[2]) > 8:
        yield name[2].replace(":", BREAK)
    if tag.startswith("<!"):
        yield tag
        return
    for attribute, quoted in _ATTRIBUTE.findall(tag):
        value = html.unescape(quoted.strip("\"'"))
        local = attribute.rpartition(":")[2].lower()
        if local.startswith("data-"):
            yield local[5:]
        if local == "style":
            yield from _of_style(value)
        elif local not in _SETTINGS or not _SETTING.fullmatch(value) or any(len(part) > 24 for part in value.split()):
            yield value


def _of_style(sheet: str) -> Iterator[str]:
    for comment in _STYLE_COMMENT.finditer(sheet):
        yield comment[1]
    plain = _STYLE_COMMENT.sub("", _STYLE_ESCAPE.sub(_character, sheet))
    yield BREAK.join(found[0] for found in _STYLE_TEXT.finditer(plain))


def _character(match: re.Match[str]) -> str:
    if match[2] is not None:
        return match[2]
    code = int(match[1], 16)
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
