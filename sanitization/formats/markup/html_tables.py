"""What may stay in an HTML page, in tables: an element or attribute that stands in none of them does not."""

from __future__ import annotations

import re
from enum import Enum

from sanitization.vocabulary import PassageKind

# Elements that stay with their tags. BLOCKS part words, INLINE do not.
BLOCKS = frozenset(
    "html head body title article aside section nav main header footer hgroup address search div p h1 h2 h3 h4 h5 h6"
    " blockquote pre ul ol li dl dt dd menu dir figure figcaption hr table caption colgroup col thead tbody tfoot tr"
    " td th form fieldset legend details summary dialog center noscript template frameset frame noframes option"
    " optgroup select textarea button datalist audio video canvas map"
    " style meta link slot multicol".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big blink br cite code data del dfn em font i img input ins kbd label mark meter nobr"
    " output progress q ruby rb rt rtc rp s samp small span strike strong sub sup time tt u var wbr area source track"
    " picture marquee".split()
)
KEPT = BLOCKS | INLINE
EMPTY = frozenset("area br col frame hr img input link meta source track wbr".split())
# Gone with everything in them.
DROPPED: dict[str, str] = {
    **dict.fromkeys(("script", "xml"), "active content"),
    "iframe": "embedded pages", "portal": "embedded pages", "fencedframe": "embedded pages",
    "annotation-xml": "active content", "foreignobject": "active content", "noembed": "embedded pages",
}  # fmt: skip
# Gone too; what the library takes for their content stands behind them.
DROPPED_TAGS: dict[str, str] = {
    "embed": "active content", "param": "active content", "applet": "active content", "object": "active content",
    "base": "base address", "bgsound": "embedded pages", "keygen": "form secrets",
}  # fmt: skip
RENAMED = {"xmp": "pre", "listing": "pre", "plaintext": "pre", "image": "img"}
# The words of these count as they stand.
AS_IT_STANDS = frozenset({"pre", "textarea"})
MATHS = frozenset(
    "math mi mn mo ms mtext mrow mfrac msqrt mroot mstyle msub msup msubsup munder mover munderover mmultiscripts"
    " mprescripts none mtable mtr mlabeledtr mtd mspace mpadded mphantom menclose mfenced merror semantics".split()
)

STAYING = KEPT | MATHS | {"svg"}


class Use(Enum):
    """What becomes of an attribute."""

    WORDS = 0  # a passage
    NAMES = 1  # names that change everywhere alike, parted by white space
    LINK = 2
    PICTURE = 3  # an address that is fetched by itself
    PICTURES = 4  # several, with their sizes
    STYLE = 5
    SHAPE = 6  # structure, when its value shows it
    FRAGMENT = 7  # an address inside the page


_KIND = {
    "alt": "alt text", "title": "tool tip", "placeholder": "placeholder", "label": "label", "summary": "table summary",
    "abbr": "short heading", "value": "value", "content": "description", "download": "file name",
    "standby": "message", "prompt": "message", "caption": "caption", "datetime": "time", "face": "font name",
    "aria-label": "label", "aria-description": "description", "aria-roledescription": "description",
    "aria-valuetext": "value", "aria-placeholder": "placeholder", "aria-braillelabel": "label",
    "pattern": "pattern", "min": "least", "max": "most", "low": "value", "high": "value", "optimum": "value",
    "accesskey": "key", "kind": "kind", "encoding": "encoding", "char": "character",
}  # fmt: skip
_NAMED_ALIKE = {
    "id": "id", "for": "id", "headers": "id", "list": "id", "form": "id", "contextmenu": "id", "aria-labelledby": "id",
    "aria-describedby": "id", "aria-controls": "id", "aria-owns": "id", "aria-details": "id", "aria-flowto": "id",
    "aria-activedescendant": "id", "aria-errormessage": "id", "class": "class", "popovertarget": "id",
    "commandfor": "id", "name": "id", "itemprop": "property", "slot": "property", "part": "property",
    "target": "frame", "formtarget": "frame",
}  # fmt: skip
_LINKS = frozenset("href action formaction cite longdesc".split())
_PICTURES = frozenset("src background poster lowsrc dynsrc".split())
_SHAPES = frozenset(
    "accept align allowfullscreen alink aria-atomic aria-autocomplete aria-busy aria-checked aria-colcount"
    " aria-colindex"
    " aria-colspan aria-current aria-disabled aria-expanded aria-haspopup aria-hidden aria-invalid aria-level aria-live"
    " aria-modal aria-multiline aria-multiselectable aria-orientation aria-posinset aria-pressed aria-readonly"
    " aria-relevant aria-required aria-rowcount aria-rowindex aria-rowspan aria-selected aria-setsize aria-sort"
    " aria-valuemax aria-valuemin aria-valuenow autocapitalize autocomplete autofocus axis bgcolor border bordercolor"
    " cellpadding cellspacing charoff charset checked clear color cols colspan compact contenteditable controls coords"
    " crossorigin decoding default dir direction dirname disabled draggable enctype enterkeyhint fetchpriority frame"
    " frameborder height hidden high hreflang hspace inert inputmode ismap lang language leftmargin link loading loop"
    " loopcount marginheight marginwidth maxlength media method minlength multiple muted nohref noresize noshade"
    " novalidate nowrap open playsinline preload popover readonly rel required rev reversed role rows rowspan rules"
    " scope scrolling selected shape size sizes span spellcheck start step tabindex text topmargin translate type"
    " valign vlink vspace width wrap xml:lang xmlns bottommargin rightmargin start accept-charset hyphens"
    # MathML
    " mathvariant mathsize mathcolor mathbackground displaystyle scriptlevel stretchy symmetric fence separator lspace"
    " rspace linethickness columnalign rowalign columnlines rowlines columnspacing rowspacing display open close"
    " accent accentunder movablelimits notation open separators close minsize maxsize largeop form depth"
    " voffset".split()
)
# Values of structure prove themselves: numbers, measures, colours, languages, and words that the standards have.
_WORD = frozenset(
    "left right center middle top bottom baseline justify char auto both none all true false yes no on off ltr rtl"
    " absmiddle absbottom texttop row col rowgroup colgroup rows cols groups void above below hsides lhs rhs vsides box"
    " border poly rect circle default get post dialog text search tel url email password date month week time"
    " datetime-local number range color checkbox radio file submit image reset button hidden hard soft off virtual"
    " physical lazy eager async sync metadata auto anonymous use-credentials page step mixed other inherit"
    " stylesheet icon shortcut alternate next prev start contents index glossary copyright chapter section subsection"
    " appendix help bookmark nofollow noopener noreferrer external license tag up first last footnote toc me"
    " en de fr es it a i disc square polite assertive menu listbox tree grid list inline horizontal vertical undefined"
    " ascending descending location spelling grammar additions removals additions solid slide scroll alternate down"
    " application/x-www-form-urlencoded multipart/form-data text/plain text/css text/html image/png image/jpeg"
    " image/gif image/webp image/svg+xml screen print projection handheld tv aural braille only and not"
    " high low done go send previous enter numeric decimal characters words sentences off given-name"
    " application presentation alert banner navigation main form complementary contentinfo region group heading img"
    " link listitem tab tablist tabpanel table rowheader columnheader cell gridcell row dialog article document note"
    " status tooltip math separator toolbar treeitem option combobox checkbox switch slider spinbutton textbox"
    " menuitem menubar progressbar scrollbar log marquee timer figure term definition directory feed doc-toc"
    " doc-noteref"
    " doc-footnote doc-endnotes doc-backlink doc-chapter subtitles captions descriptions chapters utf-8 windows-1252"
    " normal bold italic bold-italic double-struck thin medium thick block updiagonalstrike longdiv top-left infix"
    " prefix postfix black white red green blue gray grey silver maroon purple fuchsia lime olive yellow navy teal aqua"
    " orange width height device-width device-height initial-scale maximum-scale minimum-scale user-scalable"
    " viewport-fit cover shrink-to-fit max-width min-width max-height min-height orientation portrait landscape index"
    " follow noindex nofollow noarchive nosnippet ie=edge ie edge chrome telephone website article max-snippet"
    " max-image-preview large prefers-color-scheme dark light no-referrer origin same-origin strict-origin"
    " strict-origin-when-cross-origin no-referrer-when-downgrade"
    " http://www.w3.org/tr/rec-html40 http://www.w3.org/1999/xhtml http://www.w3.org/1998/math/mathml"
    " http://www.w3.org/2000/svg".split()
)
_MEASURES = re.compile(
    r"[-+]?(?:\d{0,6}\.)?\d{1,6}(?:e-?\d)?(?:%|[a-z]{1,4}|\*)?|\*|#[0-9A-Fa-f]{3,8}"
    r"|[a-z]{2,3}|[A-Za-z]{2,3}-(?:[A-Za-z]{2}|[A-Z][a-z]{3})|\W?"
)
_SPLIT = re.compile(r"[\s,;()=]+|(?<=[\w)]):\s")
# <meta name> and <meta property>: what a page says about itself in words, and how it is shown.
META_WORDS = frozenset(
    "description keywords og:title og:description og:site_name twitter:title twitter:description subject abstract"
    " dc.title dc.description dc.subject dcterms.title dcterms.description dcterms.subject".split()
)
META_SHAPES = frozenset(
    "viewport robots color-scheme theme-color format-detection rating language og:type og:locale mobileoptimized"
    " handheldfriendly apple-mobile-web-app-capable referrer googlebot x-apple-disable-message-reformatting".split()
)
META_PEOPLE = frozenset(
    "author creator dc.creator dcterms.creator dc.contributor publisher dc.publisher owner designer web_author"
    " article:author twitter:creator lastauthor changedby last-modified-by citation_author manager company".split()
)
HTTP_EQUIV = frozenset("content-language x-ua-compatible content-style-type default-style imagetoolbar".split())
LINK_RELATIONS = frozenset("stylesheet icon shortcut alternate next prev help license start contents index".split())
# Fields of a form whose value belongs to a session or a person, not to the page.
SECRET_FIELDS = re.compile(r"csrf|xsrf|token|nonce|session|password|passwd|secret|viewstate|captcha|authenticity", re.I)
SECRET_TYPES = frozenset({"hidden", "password"})
_DATA = re.compile(r"data-[a-z][a-z0-9_.-]{0,60}")


def use_of(element: str, attribute: str) -> Use | None:
    """What becomes of an attribute; None: it goes."""
    if attribute in _NAMED_ALIKE:
        return Use.SHAPE if attribute == "form" and element == "mo" else Use.NAMES
    if attribute in _KIND or _DATA.fullmatch(attribute):
        return Use.WORDS
    if attribute in _LINKS:
        return Use.PICTURE if element == "link" else Use.LINK
    if attribute in _PICTURES:
        return Use.LINK if element == "frame" else Use.PICTURE
    if attribute in ("srcset", "imagesrcset"):
        return Use.PICTURES
    if attribute == "style":
        return Use.STYLE
    if attribute == "usemap":
        return Use.FRAGMENT
    return Use.SHAPE if attribute in _SHAPES else None


def words_of(attribute: str) -> tuple[str, PassageKind]:
    """What to call an attribute of words, and how it is judged."""
    name = _KIND.get(attribute, "data")
    return name, PassageKind.NAME if attribute in ("download", "face", "pattern") else PassageKind.PROSE


def pool_of(element: str, attribute: str) -> str:
    """Which names an attribute shares."""
    if attribute == "name" and element in ("input", "select", "textarea", "button", "output", "param", "fieldset"):
        return "field name"
    if attribute == "name" and element in ("frame", "form"):
        return "frame" if element == "frame" else "form name"
    return _NAMED_ALIKE[attribute]


def is_structure(value: str) -> bool:
    """Whether a value is made of numbers, measures, colours and words of the standards alone."""
    if len(value) > 400:
        return False
    return all(part.lower() in _WORD or _MEASURES.fullmatch(part) for part in _SPLIT.split(value.strip()))
