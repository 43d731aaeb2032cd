"""Values that cannot be words: how a structural slot proves that nobody wrote in it."""

from __future__ import annotations

import re
from collections.abc import Callable

_NUMBER = r"[-+]?\d{0,8}(?:\.\d*)?(?:[eE][-+]?\d{1,3})?"
_UNIT = r"(?:%|cm|mm|in|inch|pt|pc|px|em|ex|deg|grad|rad|dpi|km|m|ft|mi|°|\*)"
_MEASURE = rf"{_NUMBER}{_UNIT}?"
_COLOUR = r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})"
# Words that stand among measures: kinds of lines, of shadows and of sizes.
_LINE = (
    r"(?:none|solid|double|double-thin|dotted|dashed|dash-dot|dash-dot-dot|fine-dashed|groove|ridge|inset|outset"
    r"|hidden|transparent|auto|automatic|normal|super|sub|font-color|currentColor|inherit|rect|no-limit|vertical"
    r"|horizontal|top|bottom|left|right|center|middle|text|thin|medium|thick|bold|scale-min|scale"
    r"|page|paragraph|always|justify|invalid)"
)
_GEOMETRY = (
    r"(?:(?<![A-Za-z])(?:left|top|right|bottom|xstretch|ystretch|hasstroke|hasfill|width|height|logwidth|logheight|pi"
    r"|sin|cos|tan|atan|atan2|min|max|abs|sqrt|if|rgb|hsl|matrix|rotate|translate|skewX|skewY|scale|rotatez?|visible"
    r"|hidden|true|false|bold|italic|none|normal|solid|underline|[A-Za-z])(?![A-Za-z])"
    r"|\?f\d{1,4}|\$\d{1,3}|[-+.,;:()*/%$#?\s=<>^]|\d{1,12}|\d(?:cm|mm|in|pt|deg|rad)|#[0-9a-fA-F]{6})"
)

_SHAPES: dict[str, str] = {
    "e": r"(?:[a-z0-9][A-Za-z0-9]{0,30}(?:[-:/.#][A-Za-z0-9]+)*(?: |$)){0,6}",
    "n": rf"{_NUMBER}%?|INF|-INF|NaN",
    "p": rf"(?:{_MEASURE}|{_COLOUR}|{_LINE}|[(),;: ]|rect\()*",
    "d": r"-?\d{4,5}-\d\d(-\d\d(T[\d:.]{2,20})?)?(Z|[-+]\d\d:\d\d)?|-?P[\dYMDTHS.,]{1,40}|[\d:.]{5,20}Z?|current|",
    "l": r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,4}|[A-Z]{2}|\d{3}|[A-Z][a-z]{3}|none|",
    "q": r"(?:chart|presentation|text|table|draw|form|loext|of|ooow?):[a-z][a-z0-9-]{0,30}"
    r"|ooo:com\.sun\.star\.(?:form|drawing|presentation)\.[\w.]{1,60}|non-primitive|",
    # Slots of free text that are structure by their shape; named by the slot table.
    "geometry": rf"{_GEOMETRY}*",
    "timing": r"(?:[-+]?[\d.]+(?:s|ms|min|h)?|next|prev|indefinite|media|0|;| )*",
    "word": r"[a-z][a-z0-9]{0,20}(?:-[a-z0-9]{1,20}){0,5}",
    "camel": r"[a-z]+(?:[A-Z][a-z]+){0,4}(?:Wipe|Left|Right|Top|Bottom|In|Out|Blinds|Diamond|Star|Rectangle|Clockwise)|"
    r"fade|crossfade|fadeOverColor|dissolve|zoom|cut|combHorizontal|combVertical|circle|diamond|vertical|horizontal"
    r"|heart|plus|oneBlade|twoBladeVertical|fourBlade|eightBlade|rectangle|default",
    "mime": r"(?:image|application|text|video|audio)/[a-z0-9.+-]{1,80}|",
    "preset": r"(?:ooo|ppt)-[a-z0-9-]{1,60}|",
    "class": r"text|list|extra|chapter|html|index|custom|",
    "colon": r"vnd\.oasis\.opendocument\.field\.[A-Z]{1,24}|",
    "mask": r"\d{1,8}(?:[ ,]\d{1,8})*|",
    "currency": r"[A-Z]{3}|[€$£¥₹]|",
    "character": r".{0,2}",
    "operator": r"!?[=<>]{1,2}|!?(?:match|begins|ends|contains|empty|top|bottom)(?:[ -][a-z]{1,8}){0,2}|!begin|!end"
    r"|does-not-(?:contain|begin|end)(?:-with)?",
    "font style": r"(?:regular|standard|normal|roman|book|medium|light|bold|italic|oblique|condensed|kursiv|fett| )*",
    "yes": r"true|false|yes|no|TRUE|FALSE|",
    "star": r"StarMath \d\.\d|application/[a-z0-9.+-]{1,40}|MathType-MTEF|",
    "accent": r"accent[1-6]|dk[12]|lt[12]|hlink|folHlink|dark[12]|light[12]|hyperlink|followed-hyperlink|background[12]"
    r"|text[12]",
}

Shape = Callable[[str], object]
_FITS: dict[str, Shape] = {kind: re.compile(shape).fullmatch for kind, shape in _SHAPES.items()}


def shape_of(kinds: str) -> Shape | None:
    """What tells whether a value has the closed shape of a type ("e", "np") or of a named shape."""
    if kinds in _FITS:
        return _FITS[kinds]
    found = [_FITS[kind] for kind in kinds if kind in _FITS]
    return (lambda value: any(fits(value) for fits in found)) if found else None
