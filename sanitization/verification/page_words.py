"""What pages put into their markup themselves: names of elements and attributes, and fonts that come with programs."""

from __future__ import annotations

import html
import re

from sanitization.verification.format_words import is_font

_ELEMENTS = frozenset(
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink"
    " blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn"
    " dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5"
    " h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu"
    " meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre progress q rp"
    " rt ruby s samp script search section select slot small source span strike strong style sub summary sup"
    " svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xml o:p"
    " o:smarttagtype w:worddocument v:shape v:imagedata".split()
)
_ATTRIBUTES = (
    "abbr accept action align alink alt aria-label autocomplete axis background bgcolor border bordercolor"
    " cellpadding cellspacing char charset checked cite class clear code color cols colspan compact content"
    " coords data date datetime dir face for form frame headers height href hspace id lang language leftmargin"
    " link marginheight marginwidth media method name nowrap object page profile prompt rel rev role rows"
    " rowspan rules scheme scope shape size span src standby start style summary tabindex target text title"
    " topmargin type usemap valign value version vlink vspace width"
)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15}(?::[A-Za-z]{1,15})?)((?=[\s/>])[^<>]{0,4000})>")
_OWN_KEY = re.compile(rf"(?<=\s)(?:{'|'.join(_ATTRIBUTES.split())})(?=\s*=)", re.IGNORECASE)
_FACE = re.compile(r"(\bface\s*=\s*)(\"[^\"]{0,200}\"|'[^']{0,200}'|[^\s\"'>]{1,200})", re.IGNORECASE)
_FONTS = re.compile(
    r"\b((?:[a-z-]{0,40}font-family|font)\s*:)((?:&(?:quot|#39|#34);|[^;{}<>]){1,400})", re.IGNORECASE | re.DOTALL
)
_RULE = re.compile(r"@font-(?:face|feature-values|palette-values)\b", re.IGNORECASE)
_MEASURES = re.compile(
    r"(?:(?:normal|italic|oblique|bold|bolder|lighter|small-caps|inherit|initial|\d{3}|[\d.]+(?:pt|px|em|rem|%)"
    r"(?:/[\d.]+(?:pt|px|em|%)?)?|(?:xx?-)?(?:small|large)|medium)(?:\s+|$))*",
    re.IGNORECASE,
)


def without_own_markup(text: str) -> str:
    """`text` of a page or a mail without the names of its elements and attributes and the fonts of programs."""
    return without_own_fonts(_TAG.sub(_plain, text)) if "<" in text else text


def without_own_fonts(sheet: str) -> str:
    """A style sheet, or text that holds settings of style, without fonts that come with programs."""
    if "font" not in sheet.lower():
        return sheet
    return _FONTS.sub(lambda told: told[1] if are_own_fonts(told[2]) else told[0], _RULE.sub("@", sheet))


def _plain(tag: re.Match[str]) -> str:
    if tag[2].lower() not in _ELEMENTS:
        return tag[0]
    inside = _FACE.sub(lambda told: told[1] if are_own_fonts(told[2]) else told[0], tag[3])
    return f"<{tag[1]}{_OWN_KEY.sub('', inside)}>"


def are_own_fonts(fonts: str) -> bool:
    """Whether a list of fonts, behind sizes and cuts, names only those that come with programs."""
    told = _MEASURES.sub("", html.unescape(fonts).replace("!important", "").strip().strip("\"'"), count=1)
    names = [name.strip().strip("\"'").strip() for name in told.split(",")]
    return all(not name or is_font(name) for name in names)
