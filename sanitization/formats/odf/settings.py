"""settings.xml, rebuilt from a list of what may stay: how a document is laid out and where its panes are frozen."""

from __future__ import annotations

import re

from lxml import etree

from sanitization.formats.odf.names import URI_OF, expanded
from sanitization.formats.odf.pools import Pools
from sanitization.formats.odf.uses import TABLE
from sanitization.formats.ooxml.wordlists import words
from sanitization.formats.ooxml.xmlwrite import escaped, quoted

# Nothing about printers, databases, users, sessions, windows or the last cursor.
_KEPT = frozenset(
    words(
        """AddExternalLeading AddFrameOffsets AddParaLineSpacingToTableCells AddParaSpacingToTableCells
        AddParaTableSpacing AddParaTableSpacingAtStart AddVerticalFrameOffsets AlignTabStopPosition
        AnchoredTextOverflowLegacy ApplyParagraphMarkFormatToNumbering AutoCalculate BackgroundParaOverDrawings
        CharacterCompressionType ChartAutoUpdate ClipAsCharacterAnchoredWriterFlyFrames ClippedPictures
        CollapseEmptyCellPara ConsiderTextWrapOnObjPos ContinuousEndnotes DefaultTabStop DisableOffPagePositioning
        DoNotCaptureDrawObjsOnPage DoNotJustifyLinesWithManualBreak DoNotResetParaAttrsForNumFont
        EmptyDbFieldHidesPara FieldAutoUpdate FloattableNomargins FootnoteInColumnToPageEnd
        FrameAutowidthWithMorePara GridCoarseHeight GridCoarseWidth GridFineHeight GridFineWidth GridIsVisible
        GutterAtTop HasColumnRowHeaders HasSheetTabs HeaderSpacingBelowLastPara HorizontalSplitMode
        HorizontalSplitPosition ActiveSplitRange IgnoreFirstLineIndentInNumbering
        IgnoreTabsAndBlanksForLineCalculation InvertBorderSpacing IsKernAsianPunctuation IsLabelDocument
        IsOutlineSymbolsSet MathBaselineAlignment MsWordCompMinLineHeightByFly MsWordCompTrailingBlanks
        OutlineLevelYieldsNumbering PageViewZoomValue ParagraphSummation PositionBottom PositionLeft PositionRight
        PositionTop PrintEmptyPages ProtectBookmarks ProtectFields ProtectForm PropLineSpacingShrinksFirstLine
        ShowGrid ShowNotes ShowPageBreakPreview ShowPageBreaks ShowRedlineChanges ShowZeroValues
        SmallCapsPercentage66 StylesNoDefault SubtractFlysAnchoredAtFlys SurroundTextWrapSmall
        TabAtLeftIndentForParagraphsInList TabOverMargin TabOverSpacing TabOverflow TableRowKeep
        TabsRelativeToIndent TreatSingleColumnBreakAsPageBreak UnbreakableNumberings UnxForceZeroExtLeading
        UseFormerLineSpacing UseFormerObjectPositioning UseFormerTextWrapping UseOldNumbering UseOldPrinterMetrics
        VerticalSplitMode VerticalSplitPosition ViewAreaHeight ViewAreaLeft ViewAreaTop ViewAreaWidth
        VisibleAreaHeight VisibleAreaLeft VisibleAreaTop VisibleAreaWidth
        ZoomType ZoomValue IsGridVisible IterationCount"""
    )
)
_TYPES = {"boolean": r"true|false", "short": r"-?\d{1,5}", "int": r"-?\d{1,10}", "long": r"-?\d{1,12}"}
_SETS = frozenset({"ooo:view-settings", "ooo:configuration-settings"})
_MAPS = frozenset({"Views", "Tables"})
_NAME, _TYPE = expanded("config:name"), expanded("config:type")
_ITEM, _SET = expanded("config:config-item"), expanded("config:config-item-set")
_INDEXED, _NAMED = expanded("config:config-item-map-indexed"), expanded("config:config-item-map-named")
_ENTRY = expanded("config:config-item-map-entry")
_WRITTEN = {_SET: "config-item-set", _INDEXED: "config-item-map-indexed", _NAMED: "config-item-map-named"}


def survey(root: etree._Element, pools: Pools) -> None:
    """Collect the names of sheets that the settings of views are kept under."""
    for entry in root.iter(_ENTRY):
        parent = entry.getparent()
        named = entry.get(_NAME, "") if parent is not None and parent.tag == _NAMED else ""
        if named and not pools.is_structure("table name", named):
            pools.add(TABLE, named)


def rebuilt(root: etree._Element | None, pools: Pools, version: str) -> bytes:
    """A whole settings.xml."""
    body = "".join(_written(child, pools) for child in root.iter(_SET)) if root is not None else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<office:document-settings xmlns:office="{URI_OF["office"]}" xmlns:config="{URI_OF["config"]}"'
        f' xmlns:ooo="{URI_OF["ooo"]}" office:version="{version}"><office:settings>{body}</office:settings>'
        "</office:document-settings>"
    ).encode()


def _written(element: etree._Element, pools: Pools) -> str:
    name = element.get(_NAME, "")
    if element.tag == _ITEM:
        kind, text = element.get(_TYPE, ""), element.text or ""
        if name == "ActiveTable":
            text = escaped(pools.renamed("table name", text)) if _is_sheet(text, pools) else ""
            return (
                f'<config:config-item config:name="ActiveTable" config:type="string">{text}</config:config-item>'
                * bool(text)
            )
        if name not in _KEPT or not re.fullmatch(_TYPES.get(kind, r"(?!)"), text):
            return ""
        return f'<config:config-item config:name="{name}" config:type="{kind}">{text}</config:config-item>'
    inside = "".join(_written(child, pools) for child in element if isinstance(child.tag, str))
    if not inside:
        return ""
    if element.tag == _ENTRY:
        parent = element.getparent()
        named = parent is not None and parent.tag == _NAMED
        label = f' config:name="{quoted(pools.renamed("table name", name))}"' if named else ""
        return f"<config:config-item-map-entry{label}>{inside}</config:config-item-map-entry>"
    tag = _WRITTEN.get(str(element.tag))
    if tag is None or name not in (_SETS if tag == "config-item-set" else _MAPS):
        return ""
    return f'<config:{tag} config:name="{name}">{inside}</config:{tag}>'


def _is_sheet(name: str, pools: Pools) -> bool:
    return pools.has("table name", name) or pools.is_structure("table name", name)
