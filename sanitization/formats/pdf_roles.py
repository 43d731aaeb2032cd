"""Which keys may stand in which dictionaries of a clean PDF, by the part that a dictionary plays.

Source: ISO 32000-2; what is not listed goes.
"""

from __future__ import annotations

PLAIN = ""  # a value without anything behind it: numbers, names, arrays of them

# role -> key -> role of what stands there ("" for plain values). Roles with a hook of their own: see _HOOKS.
ROLES: dict[str, dict[str, str]] = {
    "page": {
        "/Type": PLAIN,
        "/Parent": "keep",
        "/Resources": "resources",
        "/MediaBox": PLAIN,
        "/CropBox": PLAIN,
        "/Rotate": PLAIN,
        "/UserUnit": PLAIN,
        "/Contents": "keep",
        "/Group": "group",
    },
    "resources": {
        "/Font": "fonts",
        "/XObject": "objects",
        "/ExtGState": "states",
        "/ColorSpace": "spaces",
        "/Pattern": "patterns",
        "/Shading": "shadings",
        "/ProcSet": PLAIN,
    },
    "group": {"/Type": PLAIN, "/S": PLAIN, "/CS": "space", "/I": PLAIN, "/K": PLAIN},
    "font": {
        **dict.fromkeys(
            "/Type /Subtype /BaseFont /FirstChar /LastChar /Widths /Name /CIDSystemInfo /DW /W /DW2 /W2 /FontBBox"
            " /FontMatrix".split(),
            PLAIN,
        ),
        "/Encoding": "encoding",
        "/FontDescriptor": "descriptor",
        "/ToUnicode": "cmap",
        "/DescendantFonts": "font",
        "/CIDToGIDMap": "data",
        "/CharProcs": "drawings",
        "/Resources": "resources",
    },
    "encoding": dict.fromkeys(
        "/Type /BaseEncoding /Differences /CMapName /CIDSystemInfo /WMode /UseCMap".split(), PLAIN
    ),
    "descriptor": {
        **dict.fromkeys(
            "/Type /FontName /Flags /FontBBox /ItalicAngle /Ascent /Descent /Leading /CapHeight /XHeight /StemV /StemH"
            " /AvgWidth /MaxWidth /MissingWidth /FontStretch /FontWeight /CIDSet".split(),
            PLAIN,
        ),
        "/FontFile": "program",
        "/FontFile2": "program",
        "/FontFile3": "program",
    },
    "program": dict.fromkeys("/Length1 /Length2 /Length3 /Subtype /Type".split(), PLAIN),
    "data": dict.fromkeys("/Length1 /Length2 /Length3 /Subtype /WMode /CMapName /CIDSystemInfo /Type".split(), PLAIN),
    "state": {
        **dict.fromkeys("/Type /LW /LC /LJ /ML /D /RI /OP /op /OPM /FL /SM /SA /BM /CA /ca /AIS /TK".split(), PLAIN),
        "/Font": "font",
        "/SMask": "softmask",
    },
    "softmask": {"/Type": PLAIN, "/S": PLAIN, "/BC": PLAIN, "/G": "textless"},
    "form": {
        **dict.fromkeys("/Type /Subtype /FormType /BBox /Matrix".split(), PLAIN),
        "/Resources": "resources",
        "/Group": "group",
    },
    "pattern": {
        **dict.fromkeys("/Type /PatternType /PaintType /TilingType /BBox /XStep /YStep /Matrix".split(), PLAIN),
        "/Resources": "resources",
        "/Shading": "shading",
        "/ExtGState": "state",
    },
    "shading": {
        **dict.fromkeys(
            "/ShadingType /Background /BBox /AntiAlias /Coords /Domain /Extend /Matrix /BitsPerCoordinate"
            " /BitsPerComponent /BitsPerFlag /Decode /VerticesPerRow".split(),
            PLAIN,
        ),
        "/ColorSpace": "space",
        "/Function": "function",
    },
    "function": {
        **dict.fromkeys(
            "/FunctionType /Domain /Range /Size /BitsPerSample /Order /Encode /Decode /C0 /C1 /N /Bounds".split(),
            PLAIN,
        ),
        "/Functions": "function",
    },
    "lookup": {},
}
# Dictionaries whose keys are names that content uses: role of every value.
NAMED = {
    "fonts": "font",
    "objects": "object",
    "states": "state",
    "spaces": "space",
    "patterns": "pattern",
    "shadings": "shading",
    "drawings": "drawing",
}
