"""The parts that are known: what each relationship may lead to. Everything else is removed, and said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

_DOCUMENT = "application/vnd.openxmlformats-officedocument."
_WORD = f"{_DOCUMENT}wordprocessingml."
_SHEET = f"{_DOCUMENT}spreadsheetml."
_SLIDES = f"{_DOCUMENT}presentationml."
_DRAWING = f"{_DOCUMENT}drawingml."


class Role(StrEnum):
    XML = "xml"
    SHEET = "sheet"  # XML that is read as a stream, row by row
    STRINGS = "strings"  # the shared strings: resolved into cells, written anew
    PICTURE = "picture"
    PACKAGE = "package"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """label: what people call it. stem: name of the rebuilt part. implicit: followed although nothing refers to it."""

    label: str
    stem: str
    types: tuple[str, ...]
    role: Role = Role.XML
    implicit: bool = False


def _rule(label: str, stem: str, *types: str, implicit: bool = False, role: Role = Role.XML) -> Rule:
    return Rule(label=label, stem=stem, types=types, role=role, implicit=implicit)


PICTURE_ENDINGS: dict[str, str] = {
    "image/png": "png",
    "image/jpeg": "jpeg",
    "image/jpg": "jpeg",
    "image/pjpeg": "jpeg",
    "image/gif": "gif",
    "image/bmp": "bmp",
    "image/x-bmp": "bmp",
    "image/tiff": "tiff",
    "image/webp": "webp",
    "image/x-emf": "emf",
    "image/emf": "emf",
    "image/x-wmf": "wmf",
    "image/wmf": "wmf",
    "image/svg+xml": "svg",
    "image/x-icon": "ico",
    "image/x-pcx": "pcx",
    "image/pict": "pict",
}

PACKAGE_ENDINGS: dict[str, str] = {
    f"{_SHEET}sheet": "xlsx",
    "application/vnd.ms-excel.sheet.macroEnabled.12": "xlsm",
    f"{_WORD}document": "docx",
    f"{_SLIDES}presentation": "pptx",
}

MAIN: dict[str, tuple[str, str]] = {
    **dict.fromkeys(
        (
            f"{_WORD}document.main+xml",
            f"{_WORD}template.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
        ),
        ("docx", "word/document.xml"),
    ),
    **dict.fromkeys(
        (
            f"{_SHEET}sheet.main+xml",
            f"{_SHEET}template.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            "application/vnd.ms-excel.template.macroEnabled.main+xml",
            "application/vnd.ms-excel.addin.macroEnabled.main+xml",
        ),
        ("xlsx", "xl/workbook.xml"),
    ),
    **dict.fromkeys(
        (
            f"{_SLIDES}presentation.main+xml",
            f"{_SLIDES}slideshow.main+xml",
            f"{_SLIDES}template.main+xml",
            "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
            "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml",
            "application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
        ),
        ("pptx", "ppt/presentation.xml"),
    ),
}

_ANY: dict[str, tuple[Rule, ...]] = {
    "theme": (_rule("theme", "theme/theme", f"{_DOCUMENT}theme+xml", implicit=True),),
    "themeOverride": (_rule("theme override", "theme/themeOverride", f"{_DOCUMENT}themeOverride+xml", implicit=True),),
    "image": (_rule("picture", "media/image", *PICTURE_ENDINGS, role=Role.PICTURE),),
    "chart": (_rule("chart", "charts/chart", f"{_DRAWING}chart+xml"),),
    "chartEx": (_rule("chart", "charts/chartEx", "application/vnd.ms-office.chartex+xml"),),
    "chartUserShapes": (_rule("chart drawing", "drawings/chartDrawing", f"{_DRAWING}chartshapes+xml"),),
    "chartStyle": (_rule("chart style", "charts/style", "application/vnd.ms-office.chartstyle+xml", implicit=True),),
    "chartColorStyle": (
        _rule("chart colours", "charts/colors", "application/vnd.ms-office.chartcolorstyle+xml", implicit=True),
    ),
    "diagramData": (_rule("diagram", "diagrams/data", f"{_DRAWING}diagramData+xml"),),
    "diagramLayout": (_rule("diagram layout", "diagrams/layout", f"{_DRAWING}diagramLayout+xml"),),
    "diagramQuickStyle": (_rule("diagram style", "diagrams/quickStyle", f"{_DRAWING}diagramStyle+xml"),),
    "diagramColors": (_rule("diagram colours", "diagrams/colors", f"{_DRAWING}diagramColors+xml"),),
    "diagramDrawing": (
        _rule("diagram drawing", "diagrams/drawing", "application/vnd.ms-office.drawingml.diagramDrawing+xml"),
    ),
    "package": (_rule("embedded file", "embeddings/embedded", *PACKAGE_ENDINGS, role=Role.PACKAGE),),
    "vmlDrawing": (_rule("legacy drawing", "drawings/vmlDrawing", f"{_DOCUMENT}vmlDrawing"),),
}

_DOCX: dict[str, tuple[Rule, ...]] = {
    "styles": (_rule("styles", "styles", f"{_WORD}styles+xml", implicit=True),),
    "numbering": (_rule("numbering", "numbering", f"{_WORD}numbering+xml", implicit=True),),
    "settings": (_rule("settings", "settings", f"{_WORD}settings+xml", implicit=True),),
    "fontTable": (_rule("font table", "fontTable", f"{_WORD}fontTable+xml", implicit=True),),
    "comments": (_rule("comments", "comments", f"{_WORD}comments+xml", implicit=True),),
    "footnotes": (_rule("footnotes", "footnotes", f"{_WORD}footnotes+xml", implicit=True),),
    "endnotes": (_rule("endnotes", "endnotes", f"{_WORD}endnotes+xml", implicit=True),),
    "header": (_rule("header", "header", f"{_WORD}header+xml"),),
    "footer": (_rule("footer", "footer", f"{_WORD}footer+xml"),),
}

_XLSX: dict[str, tuple[Rule, ...]] = {
    "worksheet": (_rule("sheet", "worksheets/sheet", f"{_SHEET}worksheet+xml", role=Role.SHEET),),
    "chartsheet": (_rule("chart sheet", "chartsheets/sheet", f"{_SHEET}chartsheet+xml"),),
    "sharedStrings": (
        _rule("shared strings", "sharedStrings", f"{_SHEET}sharedStrings+xml", implicit=True, role=Role.STRINGS),
    ),
    "styles": (_rule("styles", "styles", f"{_SHEET}styles+xml", implicit=True),),
    "comments": (_rule("comments", "comments", f"{_SHEET}comments+xml", implicit=True),),
    "threadedComment": (
        _rule(
            "threaded comments",
            "threadedComments/threadedComment",
            "application/vnd.ms-excel.threadedcomments+xml",
            implicit=True,
        ),
    ),
    "person": (_rule("people", "persons/person", "application/vnd.ms-excel.person+xml", implicit=True),),
    "table": (_rule("table", "tables/table", f"{_SHEET}table+xml"),),
    "drawing": (_rule("drawing", "drawings/drawing", f"{_DOCUMENT}drawing+xml"),),
    "pivotTable": (_rule("pivot table", "pivotTables/pivotTable", f"{_SHEET}pivotTable+xml", implicit=True),),
    "pivotCacheDefinition": (
        _rule("pivot cache", "pivotCache/pivotCacheDefinition", f"{_SHEET}pivotCacheDefinition+xml", implicit=True),
    ),
    "pivotCacheRecords": (_rule("pivot records", "pivotCache/pivotCacheRecords", f"{_SHEET}pivotCacheRecords+xml"),),
}

_PPTX: dict[str, tuple[Rule, ...]] = {
    "slide": (_rule("slide", "slides/slide", f"{_SLIDES}slide+xml"),),
    "slideLayout": (_rule("layout", "slideLayouts/slideLayout", f"{_SLIDES}slideLayout+xml", implicit=True),),
    "slideMaster": (_rule("master", "slideMasters/slideMaster", f"{_SLIDES}slideMaster+xml", implicit=True),),
    "notesSlide": (_rule("speaker notes", "notesSlides/notesSlide", f"{_SLIDES}notesSlide+xml", implicit=True),),
    "notesMaster": (_rule("notes master", "notesMasters/notesMaster", f"{_SLIDES}notesMaster+xml", implicit=True),),
    "handoutMaster": (_rule("handout master", "handoutMasters/handoutMaster", f"{_SLIDES}handoutMaster+xml"),),
    "presProps": (_rule("show settings", "presProps", f"{_SLIDES}presProps+xml", implicit=True),),
    "viewProps": (_rule("view settings", "viewProps", f"{_SLIDES}viewProps+xml", implicit=True),),
    "tableStyles": (_rule("table styles", "tableStyles", f"{_SLIDES}tableStyles+xml", implicit=True),),
    "commentAuthors": (_rule("comment authors", "commentAuthors", f"{_SLIDES}commentAuthors+xml", implicit=True),),
    "authors": (_rule("authors", "authors", "application/vnd.ms-powerpoint.authors+xml", implicit=True),),
    "comments": (
        _rule("comments", "comments/comment", f"{_SLIDES}comments+xml", implicit=True),
        _rule("comments", "comments/modernComment", "application/vnd.ms-powerpoint.comments+xml", implicit=True),
    ),
}

RULES: dict[str, dict[str, tuple[Rule, ...]]] = {
    "docx": {**_ANY, **_DOCX},
    "xlsx": {**_ANY, **_XLSX},
    "pptx": {**_ANY, **_PPTX},
}

# What is removed knowingly, so that the ledger can name it; anything else is "unknown part".
REMOVED: dict[str, str] = {
    "vbaProject": "macros",
    "wordVbaData": "macros",
    "xlMacrosheet": "macros",
    "xlIntlMacrosheet": "macros",
    "dialogsheet": "macros",
    "oleObject": "embedded object",
    "control": "form control",
    "activeXControlBinary": "form control",
    "ctrlProp": "second description of a form control",  # the legacy drawing holds the first
    "printerSettings": "printer settings",
    "customXml": "custom data",
    "customXmlProps": "custom data",
    "xmlMaps": "custom data",
    "customProperty": "custom data",
    "customData": "custom data",
    "thumbnail": "preview picture",
    "webextension": "web extension",
    "webextensiontaskpanes": "web extension",
    "origin": "signature",
    "signature": "signature",
    "classificationlabels": "sensitivity label",
    "externalLink": "link to another workbook",
    "connections": "data connection",
    "queryTable": "data connection",
    "recipientData": "mail merge",
    "mailMergeSource": "mail merge",
    "attachedTemplate": "template",
    "glossaryDocument": "building blocks",
    "aFChunk": "imported file",
    "font": "embedded font",
    "core-properties": "document properties",
    "extended-properties": "document properties",
    "custom-properties": "document properties",
    "revisionHeaders": "revision history",
    "revisionLog": "revision history",
    "usernames": "revision history",
    "revisionInfo": "revision history",
    "changesInfo": "revision history",
    "people": "list of people",
    "documenttasks": "tasks",
    "tags": "add-in data",
    "webSettings": "web settings",
    "stylesWithEffects": "styles of an older program",
    "calcChain": "calculation order",
    "sheetMetadata": "cell metadata",
    "volatileDependencies": "live data",
    "slicer": "slicer",
    "slicerCache": "slicer",
    "timeline": "timeline",
    "timelineCache": "timeline",
    "audio": "sound or video",
    "video": "sound or video",
    "media": "sound or video",
    "commentsExtended": "comment dates and states",
    "commentsIds": "comment dates and states",
    "commentsExtensible": "comment dates and states",
    "subDocument": "link to another document",
    "frame": "link to another document",
}


# What nobody misses on a page: programs make it by themselves, or it only says who, when and where.
HOUSEKEEPING: frozenset[str] = frozenset(
    {
        "printer settings", "preview picture", "document properties", "revision history", "list of people",
        "web settings", "styles of an older program", "calculation order", "sensitivity label", "add-in data",
        "custom data", "template", "unreachable part", "second description of a form control",
    }
)  # fmt: skip


@lru_cache(maxsize=1024)
def rule_for(family: str, relationship: str, content_type: str) -> Rule | None:
    """The rule under which a part may stay, or None."""
    for rule in RULES[family].get(relationship, ()):
        if content_type in (kind.lower() for kind in rule.types):
            return rule
    return None


# Content types are compared without regard to case but written as programs expect them.
SPELLED: dict[str, str] = {
    kind.lower(): kind
    for kind in (
        *MAIN,
        *PICTURE_ENDINGS,
        *PACKAGE_ENDINGS,
        *(kind for rules in RULES.values() for found in rules.values() for rule in found for kind in rule.types),
    )
}
