"""A worksheet's surroundings: protection, scenarios, filters, rules, links, headers, and what hangs on it."""

from __future__ import annotations

from tests.leaktest.namespaces import declared
from tests.leaktest.packages import Package
from tests.leaktest.planting import Planting
from tests.leaktest.properties import add_ole

FIRST = "xl/worksheets/sheet1.xml"


def before_rows(p: Planting) -> str:
    return (
        f"<!-- {p.raw('comment-xml').replace('--', '')} --><?note {p.raw('instruction')}?>"
        f'<sheetPr codeName="{p.bare("code-name")}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>'
        '<cols><col min="4" max="4" width="9" hidden="1"/></cols>'
    )


def after_rows(package: Package, p: Planting, drawing: str, legacy: str, table: str) -> str:
    return "".join(
        (
            f'<sheetProtection algorithmName="SHA-512" hashValue="{p.bare("sheet-hash")}" saltValue="" spinCount="1"/>',
            f'<protectedRanges><protectedRange sqref="A1" name="{p.bare("protected-name")}"'
            f' securityDescriptor="{p.bare("protected-user")}"/></protectedRanges>',
            f'<scenarios><scenario name="{p.words("scenario-name")}" user="{p.bare("scenario-user")}"'
            f' comment="{p.words("scenario-comment")}" count="1"><inputCells r="A1"'
            f' val="{p.words("scenario-value")}"/></scenario></scenarios>',
            f'<autoFilter ref="A1:C5"><filterColumn colId="0"><filters><filter val="{p.words("filter")}"/></filters>'
            f'</filterColumn><filterColumn colId="1"><customFilters><customFilter val="{p.words("filter-custom")}"/>'
            f"</customFilters></filterColumn></autoFilter>"
            f'<sortState ref="A1:C5"><sortCondition ref="A1:A5" customList="{p.words("sort-list")}"/></sortState>',
            f'<dataConsolidate><dataRefs><dataRef name="{p.bare("consolidate")}"/></dataRefs></dataConsolidate>',
            _views(p),
            _rules(p),
            _links(package, p),
            _page(p),
            f'<customProperties><customPr name="{p.bare("custom-property")}"'
            f' r:id="{_property(package, p)}"/></customProperties>',
            '<smartTags><cellSmartTags r="A1"><cellSmartTag type="0"><cellSmartTagPr key="a"'
            f' val="{p.bare("smart-tag")}"/></cellSmartTag></cellSmartTags></smartTags>',
            f'<drawing r:id="{drawing}"/><legacyDrawing r:id="{legacy}"/>',
            f'<oleObjects><oleObject progId="{p.bare("ole-prog")}" shapeId="1" r:id="{add_ole(package, p, FIRST)}"/>'
            f'</oleObjects><controls><control shapeId="2" name="{p.bare("control-name")}"'
            f' r:id="{_control(package, p)}"/></controls>',
            '<webPublishItems count="1"><webPublishItem id="1" divId="d" sourceType="sheet"'
            f' destinationFile="{p.bare("web-item")}" title="{p.bare("web-item-title")}"/></webPublishItems>',
            f'<tableParts count="1"><tablePart r:id="{table}"/></tableParts>',
            f'<u:note xmlns:u="urn:example:unknown" u:by="{p.bare("unknown-attribute")}">{p.bare("unknown-element")}</u:note>',
            _extensions(p),
        )
    )


def _views(p: Planting) -> str:
    return (
        '<customSheetViews><customSheetView guid="{00000000-0000-0000-0000-000000000007}">'
        f"<headerFooter><oddHeader>{p.bare('custom-view')}</oddHeader></headerFooter>"
        f'<autoFilter ref="A1:A2"><filterColumn colId="0"><filters><filter val="{p.bare("custom-filter")}"/></filters>'
        "</filterColumn></autoFilter></customSheetView></customSheetViews>"
    )


def _rules(p: Planting) -> str:
    return (
        '<conditionalFormatting sqref="A1:A5"><cfRule type="containsText" priority="1" operator="containsText"'
        f' text="{p.words("rule-text")}"><formula>NOT(ISERROR(SEARCH(&quot;{p.words("rule-formula")}&quot;,A1)))</formula>'
        f'</cfRule></conditionalFormatting><conditionalFormatting sqref="B1:B5"><cfRule type="dataBar" priority="2">'
        f'<dataBar><cfvo type="formula" val="IF(A1=&quot;{p.words("rule-value")}&quot;,1,2)"/><cfvo type="max"/>'
        '<color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>'
        '<dataValidations count="1"><dataValidation type="list" sqref="B7" showInputMessage="1" showErrorMessage="1"'
        f' promptTitle="{p.words("prompt-title")}" prompt="{p.words("prompt")}" errorTitle="{p.words("error-title")}"'
        f' error="{p.words("error")}"><formula1>&quot;{p.words("list")},other&quot;</formula1></dataValidation>'
        "</dataValidations>"
    )


def _links(package: Package, p: Planting) -> str:
    targets = [
        package.relate(FIRST, "hyperlink", target, external=True)
        for target in (p.bare("link-target"), f"mailto:{p.bare('link-mail')}", p.bare("link-file"))
    ]
    first = f'<hyperlink ref="A1" r:id="{targets[0]}" display="{p.words("link-display")}" tooltip="{p.words("link-tooltip")}"/>'
    others = "".join(f'<hyperlink ref="A{at}" r:id="{target}"/>' for at, target in enumerate(targets[1:], 2))
    inner = f'<hyperlink ref="A4" location="{p.bare("link-location")}!A1"/>'
    return f"<hyperlinks>{first}{others}{inner}</hyperlinks>"


def _page(p: Planting) -> str:
    font = f"&amp;&quot;{p.bare('header-font')},Bold&quot;"
    return (
        '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>'
        '<headerFooter differentOddEven="1" differentFirst="1">'
        f"<oddHeader>&amp;L{p.words('odd-header')}</oddHeader><oddFooter>&amp;C{font}page &amp;P</oddFooter>"
        f"<evenHeader>{p.words('even-header')}</evenHeader><firstFooter>&amp;R{p.words('first-footer')}</firstFooter>"
        "</headerFooter>"
    )


def _property(package: Package, p: Planting) -> str:
    return package.add(
        FIRST, "customProperty", "xl/customProperty1.bin",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty",
        p.raw("property-bytes").encode("utf-16-le"),
    )  # fmt: skip


def _control(package: Package, p: Planting) -> str:
    return package.add(
        FIRST, "ctrlProp", "xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml",
        f'<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="List"><itemLst>'
        f'<item val="{p.bare("control-item")}"/></itemLst></formControlPr>',
    )  # fmt: skip


def _extensions(p: Planting) -> str:
    space = declared("x14 xne")
    return (
        f'<extLst><ext uri="{{78C0D931-6437-407d-A8EE-F0AAD7539E65}}" {space}><x14:conditionalFormattings>'
        '<x14:conditionalFormatting><x14:cfRule type="expression" priority="3" id="{00000000-0000-0000-0000-000000000008}">'
        f"<xne:f>A1=&quot;{p.words('rule-x14')}&quot;</xne:f></x14:cfRule><xne:sqref>C1</xne:sqref>"
        "</x14:conditionalFormatting></x14:conditionalFormattings></ext>"
        f'<ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" {space}><x14:dataValidations count="1"><x14:dataValidation'
        f' type="list"><x14:formula1><xne:f>&quot;{p.words("list-x14")},other&quot;</xne:f></x14:formula1>'
        "<xne:sqref>C7</xne:sqref></x14:dataValidation></x14:dataValidations></ext>"
        f'<ext uri="{{05C60535-1F16-4fd2-B633-F4F36F0B64E0}}" {space}><x14:sparklineGroups><x14:sparklineGroup>'
        f"<x14:sparklines><x14:sparkline><xne:f>{p.bare('spark')}!A1:A5</xne:f><xne:sqref>F1</xne:sqref></x14:sparkline>"
        "</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"
    )
