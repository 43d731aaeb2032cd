"""What may stay in a drawing, in tables, and the ruling on the attributes of one of its elements."""

from __future__ import annotations

import re
from collections.abc import Callable

from sanitization.formats.markup import css, links
from sanitization.formats.markup.findings import Findings
from sanitization.formats.markup.tokens import Open
from sanitization.vocabulary import PassageKind

SHAPES: frozenset[str] = frozenset(
    "svg g defs symbol use switch image path rect circle ellipse line polyline polygon text tspan textPath tref"
    " title desc a style marker mask clipPath pattern linearGradient radialGradient stop solidcolor view hatch"
    " hatchpath meshgradient meshrow meshpatch filter feBlend feColorMatrix feComponentTransfer feComposite"
    " feConvolveMatrix"
    " feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR"
    " feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight"
    " feTile feTurbulence animate animateMotion animateTransform animateColor set mpath".split()
)
LOWER = {name.lower(): name for name in SHAPES}
# HTML has these in any casing, XML in this one.
_CASED = {
    name.lower(): name
    for name in (
        "viewBox preserveAspectRatio gradientUnits gradientTransform patternUnits patternContentUnits patternTransform"
        " markerUnits markerWidth markerHeight refX refY clipPathUnits maskUnits maskContentUnits filterUnits"
        " primitiveUnits stdDeviation baseFrequency numOctaves stitchTiles textLength lengthAdjust startOffset"
        " spreadMethod pathLength attributeName attributeType repeatCount repeatDur calcMode keyTimes keySplines"
        " keyPoints tableValues kernelMatrix kernelUnitLength surfaceScale diffuseConstant specularConstant"
        " specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ xChannelSelector yChannelSelector"
        " edgeMode preserveAlpha targetX targetY baseProfile zoomAndPan systemLanguage requiredFeatures"
    ).split()
}
NAMESPACES = {
    "xmlns": "http://www.w3.org/2000/svg",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
}
# Gone with everything in them, and said as what.
DROPPED = {
    "script": "active content", "foreignobject": "embedded pages", "iframe": "embedded pages",
    "handler": "active content", "listener": "active content", "metadata": "metadata", "font": "embedded fonts",
    "font-face": "embedded fonts", "cursor": "links to other files", "discard": "active content",
    "audio": "embedded media", "video": "embedded media", "canvas": "embedded media", "prefetch": "active content",
    "color-profile": "links to other files", "page": "unknown", "pageset": "unknown",
}  # fmt: skip
WORDS = frozenset({"text", "tspan", "textpath", "title", "desc", "tref", "a"})
_ANIMATED = frozenset({"set", "animate", "animatetransform", "animatemotion", "animatecolor"})
_NEVER_ANIMATED = re.compile(r"href|^on|style|class|src", re.IGNORECASE)
_LABELS = {
    "aria-label": "label", "aria-description": "description", "aria-roledescription": "description",
    "aria-valuetext": "value", "alt": "alt text", "title": "tool tip", "download": "file name",
    "glyph-name": "name", "unicode": "text",
}  # fmt: skip
_NAMES = {
    "id": "id", "class": "class", "aria-labelledby": "id", "aria-describedby": "id", "target": "frame", "name": "id",
}  # fmt: skip
_PAINT = frozenset(
    "fill stroke filter mask clip-path marker marker-start marker-mid marker-end cursor color-profile begin end".split()
)
_FONT = frozenset({"font-family", "font", "values", "from", "to", "by", "result", "in", "in2", "attributename"})
_SHAPE = frozenset(
    "version baseprofile xml:space xml:lang lang width height x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy d points"
    " viewbox preserveaspectratio transform gradienttransform patterntransform gradientunits patternunits"
    " patterncontentunits maskunits maskcontentunits clippathunits filterunits primitiveunits markerunits markerwidth"
    " markerheight refx refy orient offset stop-color stop-opacity fill-opacity fill-rule stroke-width stroke-opacity"
    " stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity display visibility"
    " overflow clip clip-rule color color-interpolation color-interpolation-filters color-rendering shape-rendering"
    " text-rendering image-rendering pointer-events vector-effect paint-order mix-blend-mode isolation"
    " enable-background font-size font-style font-variant font-weight font-stretch font-size-adjust text-anchor"
    " text-decoration"
    " dominant-baseline alignment-baseline baseline-shift letter-spacing word-spacing writing-mode direction"
    " unicode-bidi glyph-orientation-vertical glyph-orientation-horizontal kerning line-height textlength lengthadjust"
    " startoffset method spacing side rotate pathlength spreadmethod tabindex role focusable"
    " stddeviation basefrequency numoctaves seed stitchtiles type mode operator k1 k2 k3 k4 radius scale"
    " xchannelselector ychannelselector order kernelmatrix divisor bias targetx targety edgemode kernelunitlength"
    " preservealpha surfacescale diffuseconstant specularconstant specularexponent limitingconeangle azimuth elevation"
    " pointsatx pointsaty pointsatz z flood-color flood-opacity lighting-color amplitude exponent intercept slope"
    " tablevalues attributetype dur repeatcount repeatdur fill calcmode keytimes keysplines keypoints path additive"
    " accumulate restart min max systemlanguage requiredfeatures crossorigin decoding zoomandpan contentscripttype"
    " contentstyletype aria-hidden aria-level white-space".split()
)
# Numbers and the short words of paths, transforms, colours and keywords.
_ATOM = re.compile(r"[-+]?(?:\d{0,7}\.)?\d{1,17}(?:e[-+]?\d{1,3})?(?:%|[a-z]{1,4}\b)?|[\s,();#:./*-]", re.IGNORECASE)
_PATH = re.compile(r"[MmZzLlHhVvCcSsQqTtAa\d\s,.eE+-]*")
_WORD = re.compile(r"[A-Za-z-]+(?![\w@])")
_KEYWORDS = frozenset(
    "none auto all inherit initial unset normal bold bolder lighter italic oblique start middle end left right center"
    " butt round square miter bevel nonzero evenodd userspaceonuse objectboundingbox strokewidth pad reflect repeat"
    " xminymin xmidymin xmaxymin xminymid xmidymid xmaxymid xminymax xmidymax xmaxymax meet slice preserve default"
    " matrix translate scale rotate skewx skewy rgb rgba hsl hsla visible hidden scroll collapse inline block"
    " linear srgb linearrgb sourcegraphic sourcealpha backgroundimage fillpaint strokepaint over atop xor arithmetic"
    " multiply screen darken lighten overlay in out crispedges geometricprecision optimizespeed optimizequality"
    " optimizelegibility visiblepainted visiblefill visiblestroke painted bounding-box non-scaling-stroke stroke fill"
    " markers currentcolor transparent black white red green blue yellow orange purple gray grey silver maroon navy"
    " olive teal aqua lime fuchsia cyan magenta gold pink brown tan ivory crimson coral indigo violet salmon khaki"
    " darkblue darkgreen darkred darkgray darkgrey lightgray lightgrey lightblue lightgreen steelblue slategray"
    " dimgray dimgrey whitesmoke gainsboro tomato firebrick royalblue skyblue underline overline line-through blink"
    " middle central hanging alphabetic mathematical ideographic text-before-edge text-after-edge before-edge"
    " after-edge sub super baseline lr tb lr-tb rl-tb tb-rl horizontal-tb vertical-rl vertical-lr ltr rtl embed"
    " bidi-override spacing spacingandglyphs align stretch exact discrete paced spline replace sum freeze remove"
    " indefinite always never whennotactive table gamma saturate huerotate luminancetoalpha r g b a duplicate wrap"
    " fractalnoise turbulence stitch nostitch erode dilate xml css true false full basic tiny new accumulate"
    " condensed expanded small-caps medium small large x-large xx-large x-small en de fr es it img presentation"
    " graphics-document graphics-symbol graphics-object link group document magnify disable text/css"
    " auto-start-reverse".split()
)
_REFERENCE = re.compile(r"url\(\s{0,20}[\"']?\s{0,20}([^\"'()]{0,400}?)\s{0,20}[\"']?\s{0,20}\)")
_HREFS = frozenset({"href", "xlink:href"})


def take(findings: Findings, tag: Open, given: dict[str, str], key: str) -> None:
    """Fill the tag of a drawing from the attributes that it was given (names in any casing)."""
    animated = tag.name.lower() in _ANIMATED
    for attribute, value in given.items():
        name = attribute.lower()
        if animated and name == "attributename" and _NEVER_ANIMATED.search(value.rpartition(":")[2].strip()):
            findings.gone("animations", "active content")
            tag.gone = True
        _one(findings, tag, _CASED.get(name, name), name, value, f"{key}/{name}")


def _one(findings: Findings, tag: Open, attribute: str, name: str, value: str, key: str) -> None:
    put = _setter(tag, attribute)
    if name in _HREFS:
        _reference(findings, tag, value, key, put)
    elif not value.strip() and (name in _SHAPE or name in _LABELS):
        put(value)
    elif name in _NAMES:
        _names(findings, _NAMES[name], value, put)
    elif name in _LABELS:
        put(value)
        number = findings.number(_LABELS[name])
        findings.value(key, value, f"{_LABELS[name]} {number}", put, group="Descriptions")
    elif name == "style":
        number = findings.number("style")
        css.inline_style(value, findings, key, f"style {number}", put)
    elif name in _PAINT or name in _FONT or name in _SHAPE:
        _setting(findings, name, value, key, put)
    elif name.startswith("on"):
        findings.gone("event handlers", "active content")
    elif NAMESPACES.get(name) == value:
        put(value)
    elif not name.startswith("xmlns"):
        findings.gone("attributes", "unknown")


def _setting(findings: Findings, name: str, value: str, key: str, put: Callable[[str], None]) -> None:
    if re.search(r"javascript:|data:|expression\(", re.sub(r"\s", "", css.unescaped(value)), re.IGNORECASE):
        findings.gone("attributes", "active content")
        return
    if "url(" in value.lower():
        _painted(findings, value, put)
        return
    put(value)
    if not is_structure(value):
        number = findings.number("setting")
        findings.value(key, value, f"setting {number}", put, kind=PassageKind.NAME, group="Names")


def _painted(findings: Findings, value: str, put: Callable[[str], None]) -> None:
    """A reference to a gradient or filter of the same drawing; any other goes."""
    found = _REFERENCE.search(css.unescaped(value))
    after = value[found.end() :].strip() if found else ""
    after = after if is_structure(after) else ""
    if found is None or not found[1].startswith("#"):
        findings.gone("addresses", "links to other files")
        return
    put(f"url(#{found[1][1:]}) {after}".strip())
    findings.name("id", found[1][1:], lambda new: put(f"url(#{new}) {after}".strip()))


def _reference(findings: Findings, tag: Open, value: str, key: str, put: Callable[[str], None]) -> None:
    kind = tag.name.lower()
    link = links.judged(value, picture=kind != "a")
    if link.fate is links.Fate.FRAGMENT:
        put(link.address)
        findings.name("id", link.shown, lambda new: put("#" + new))
    elif link.fate is links.Fate.FILE and kind in ("image", "feimage"):
        if not findings.file(value, lambda new: put(new) if new else None, "picture"):
            findings.gone("inline files", "type.not_allowed")
    elif kind == "a" and link.fate is links.Fate.SHOWN:
        put(link.address)
        number = findings.number("link")
        findings.value(
            key, link.shown, f"link {number}", lambda new: put(links.quoted(new)),
            kind=link.kind, group="Addresses",
        )  # fmt: skip
    elif value.strip():
        findings.gone("addresses", link.reason or "links to other files")


def is_structure(value: str) -> bool:
    """Whether a value is numbers, paths, colours and keywords alone."""
    if re.search(r"(?<![\d.])[1-9]\d{8,}(?![\d.])", value):
        return False
    if _PATH.fullmatch(value) or not _ATOM.sub("", value):
        return True
    bare = re.sub(r"#[0-9A-Fa-f]{3,8}\b", "", value)
    left = _WORD.sub(lambda match: "" if match[0].lower() in _KEYWORDS else match[0], bare)
    return not _ATOM.sub("", left)


def _names(findings: Findings, pool: str, value: str, put: Callable[[str], None]) -> None:
    parts = value.split()
    put(" ".join(parts))
    for at, part in enumerate(parts):

        def change(new: str, at: int = at) -> None:
            parts[at] = new
            put(" ".join(parts))

        findings.name(pool, part, change)


def _setter(tag: Open, attribute: str) -> Callable[[str], None]:
    def put(new: str) -> None:
        tag.attributes[attribute] = new

    return put
