"""Slots that the schema calls free text and that are structure when their value has the shape of it."""

from __future__ import annotations

import re

from sanitization.formats.ooxml.wordlists import words

_LANGUAGE = r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}|x-none|"
_COLOUR = r"(#?[0-9A-Fa-f]{3,8}|[A-Za-z]{1,24})( (lighten|darken|fill)(\(\d+\))?)?( ?\[\d+\])?|"
_GUIDE = r"[A-Za-z0-9_*/+?. -]{0,80}"
_ACTION = r"ppaction://(noaction|media|hlinkshowjump\?jump=[a-z]{1,16}|hlinksldjump|hlinkpres|customshow\?id=\d+(&return=(true|false))?)?"
_AREA = r"[A-Z0-9:$ ]*"
_WORD = r"[A-Za-z0-9_]{0,40}"

# Free text by its schema, structure by its shape; what does not fit the shape is judged as words.
_SHAPES: dict[str, str] = {
    **dict.fromkeys(["lang", "altLang", "w:bidi"], _LANGUAGE),
    **dict.fromkeys(
        words(
            """color color2 fillcolor strokecolor shadowcolor chromakey extrusioncolor embosscolor recolortarget colors
        w:color w:fill"""
        ),
        _COLOUR,
    ),
    **dict.fromkeys(words("w:themeShade w:themeTint w:themeFillShade w:themeFillTint w:themeColor"), r"[0-9A-Fa-f]{2}"),
    **dict.fromkeys(
        words(
            """fmla gdRefX gdRefY gdRefR gdRefAng minX maxX minY maxY minR maxR minAng maxAng x y l t r b hR wR stAng
        swAng ang"""
        ),
        _GUIDE,
    ),
    **dict.fromkeys(words("""ref sqref r r1 r2 activeCell topLeftCell spans cell cellRange"""), _AREA),
    **dict.fromkeys(
        words(
            """forName refForName styleLbl moveWith arg presName presStyleLbl csCatId qsCatId loCatId meth store
            script"""
        ),
        _WORD,
    ),
    **dict.fromkeys(
        ["csTypeId", "qsTypeId", "loTypeId", "presId", "uniqueId", "minVer", "uri"],
        r"(urn:(microsoft\.com|schemas-microsoft-com|diagrams\.loki3\.com)[\w:/.+-]*"
        r"|http://(schemas\.(openxmlformats\.org|microsoft\.com)|purl\.oclc\.org)/[\w/.-]*"
        r"|\{?[0-9A-Fa-f-]{36}\}?|[\d.]*)(#\d+)?|",
    ),
    "mods": r"(\w+ ?)*",
    "dur": r"indefinite|[\d.]*",
    "filter": r"[a-zA-Z]+(\([a-zA-Z0-9]+\))?(; ?[a-zA-Z]+(\([a-zA-Z0-9]+\))?)*",
    "evtFilter": "cancelBubble",
    "path": r"[A-Za-z0-9@#,. ()$E+-]*",
    "prLst": r"[A-Za-z]+: ?[\d.]+(;[A-Za-z]+: ?[\d.]+)*",
    "tmFilter": r"[\d.,; ]*",
    "ptsTypes": r"[A-Fa-f]*",
    "type": r"#_x0000_[ts]\d+|slidenum|datetime(\d+|FigureOut)?|header|footer|"
    r"urn:microsoft\.com/office/officeart/[\w/]+|[a-zA-Z0-9]{1,24}",
    "id": r"_x0000_[a-z]+\d+|PowerPlusWaterMarkObject\d+|\{?[0-9A-Fa-f-]{36}\}?|\d+",
    "idref": r"#_x0000_[a-z]+\d+",
    "spid": r"_x0000_[a-z]+\d+|\d+",
    "eqn": r"[a-zA-Z0-9@ ]*",
    "from": r"[\w.,()$#+*/ -]*",
    "to": r"[\w.,()$#+*/ -]*",
    "by": r"[\w.,()$#+*/ -]*",
    "delay": r"indefinite|\d+",
    "char": r".{0,2}",
    "appName": r"xl|Calc|Microsoft Excel",
    "dashstyle": r"[a-zA-Z0-9 ]*",
    "bld": r"[a-zA-Z]*",
    "textboxrect": r"[@0-9,; ]*",
    "inset": r"[\w.,]*",
    "opacity": r"[\d.]+f?",
    "name": "",
}
_SHAPED = {name: re.compile(shape) for name, shape in _SHAPES.items()}

# The own text of elements that hold no words.
_TEXTS: dict[str, re.Pattern[str]] = {
    "a:tableStyleId": re.compile(r"\{?[0-9A-Fa-f-]{36}\}?"),
    "xvml:Anchor": re.compile(r"[\d, ]*"),
    "xne:sqref": re.compile(_AREA),
    # The properties that the standard lets an animation change (ECMA-376 part 1, 19.5.32).
    "p:attrName": re.compile(
        r"(style\.)?(opacity|rotation|visibility|color|fontSize|fontWeight|fontStyle|fontFamily|textEffectEmboss|textShadow"
        r"|textTransform|textDecorationUnderline|textEffectOutline|textDecorationLineThrough|sRotation)"
        r"|imageData\.(cropTop|cropBottom|cropLeft|cropRight|gain|blacklevel|gamma|grayscale|chromakey)"
        r"|fill\.(on|type|color|opacity|color2|method|opacity2|angle|focus|focusposition\.[xy]|focussize\.[xy])"
        r"|stroke\.(on|color|weight|opacity|linestyle|dashstyle|filltype|src|color2|imagesize\.[xy]|startArrow|endArrow"
        r"|startArrowWidth|startArrowLength|endArrowWidth|endArrowLength)"
        r"|shadow\.(on|type|color|color2|opacity|offset\.[xy]|offset2\.[xy]|origin\.[xy]|matrix\.[\w.]{1,16})"
        r"|skew\.[\w.]{1,16}|extrusion\.[\w.]{1,24}|perspective\.[\w.]{1,16}|(fill|stroke|shadow|xshear|yshear|image|r"
        r"|ppt_[xywhcr]|ScaleX|ScaleY|3d\.[\w.]{1,24}|fillcolor|(fore)?color|transparency|visible)"
    ),
}

_SHAPED_SLOTS: dict[tuple[str, str], re.Pattern[str]] = {
    **{(f"a:{name}", "action"): re.compile(_ACTION) for name in ("hlinkClick", "hlinkHover", "hlinkMouseOver")},
    ("w:compatSetting", "w:uri"): re.compile("http://schemas.microsoft.com/office/word"),
    ("w:sym", "w:char"): re.compile(r"[0-9A-Fa-f]{1,6}"),
    ("x:e", "v"): re.compile(r"#[A-Z/0-9]{1,12}[!?]?"),
    ("a:gd", "name"): re.compile(_GUIDE),
    ("dgm:layoutNode", "name"): re.compile(_WORD),
    ("dgm:styleLbl", "name"): re.compile(_WORD),
    ("dgm:forEach", "name"): re.compile(_WORD + r"|Name\d+"),
    ("dgm:if", "name"): re.compile(_WORD),
    ("dgm:else", "name"): re.compile(_WORD),
    ("dgm:choose", "name"): re.compile(_WORD),
    ("dgm:forEach", "ref"): re.compile(_WORD),
    ("dgm:if", "val"): re.compile(_WORD),
    ("dgm:param", "val"): re.compile(r"[A-Za-z0-9 ]{0,40}"),
    ("xcalcf:feature", "name"): re.compile(r"microsoft\.com:\w+"),
    ("w:cnfStyle", "w:val"): re.compile(r"[01]{12}"),
    ("w:charset", "w:val"): re.compile(r"[0-9A-F]{2}"),
    ("p:strVal", "val"): re.compile(
        r"(visible|hidden|true|false|bold|italic|normal|none|solid|[\d.$]"
        r"|#?ppt_[xywhcr]|[-+*/() ]|sin|cos|abs|pi|sqrt)*"
    ),
    ("cs:styleClr", "val"): re.compile(_WORD),
    ("c:lang", "val"): re.compile(_LANGUAGE),
    ("w:lang", "w:val"): re.compile(_LANGUAGE),
    ("w:lang", "w:eastAsia"): re.compile(_LANGUAGE),
    ("w:lid", "w:val"): re.compile(_LANGUAGE),
    ("w:themeFontLang", "w:val"): re.compile(_LANGUAGE),
    ("w:themeFontLang", "w:eastAsia"): re.compile(_LANGUAGE),
    ("w:dateFormat", "w:val"): re.compile(r"([dDmMyYhHsS.,/:' -]|'[^']{0,3}'|AM/PM|am/pm|年|月|日)*"),
    ("w:docPartGallery", "w:val"): re.compile(
        r"Table of Contents|Cover Pages|Page Numbers.*|Watermarks|Bibliographies|Quick Parts|Text Boxes|Equations|"
        r"Headers|Footers|Tables|AutoText|Custom .{0,24}"
    ),
    ("w:docPartCategory", "w:val"): re.compile(r"General|Built-In"),
    ("w:compatSetting", "w:val"): re.compile(r"\d+"),
    ("w:compatSetting", "w:name"): re.compile(r"[A-Za-z0-9]{0,60}"),
    ("w:color", "w:val"): re.compile(_COLOUR),
    ("w:size", "w:val"): re.compile(r"\w*"),
    ("p:tav", "tm"): re.compile(r"\d+|indefinite"),
    ("w:hyperlink", "w:anchor"): re.compile(r"_(Toc|Ref|top|Hlk)\d*|top"),
    ("w:bookmarkStart", "w:name"): re.compile(r"_(Toc|Ref|Hlk|GoBack|MON|PictureBullets)_?\d*"),
    ("x:definedName", "name"): re.compile(r"_xlnm\.\w+|_xl\w+\.\w*"),
    ("x:sheet", "name"): re.compile(""),
}


def is_structure(attribute: str, value: str) -> bool:
    """Whether an attribute of this name holds structure, wherever it stands."""
    shape = _SHAPED.get(attribute)
    return shape is not None and shape.fullmatch(value) is not None


def may_be_structure(attribute: str, element: str = "") -> bool:
    """Whether a shape is known for an attribute of this name, here or anywhere."""
    return attribute in _SHAPED or (element, attribute) in _SHAPED_SLOTS


def may_be_structural_text(element: str) -> bool:
    """Whether a shape is known for the own text of this element."""
    return element in _TEXTS


def is_structural_text(element: str, value: str) -> bool:
    """Whether the own text of this element holds structure."""
    shape = _TEXTS.get(element)
    return shape is not None and shape.fullmatch(value.strip()) is not None


def is_structure_here(element: str, attribute: str, value: str) -> bool:
    """Whether this very attribute of this element holds structure."""
    shape = _SHAPED_SLOTS.get((element, attribute))
    return shape is not None and shape.fullmatch(value) is not None
