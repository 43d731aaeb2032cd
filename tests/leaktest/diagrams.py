"""A diagram: its data, layout, style, colours and the drawing that older programs show."""

from __future__ import annotations

from tests.leaktest.namespaces import declared
from tests.leaktest.packages import MICROSOFT, Package
from tests.leaktest.planting import DRAWING, Planting

_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.diagram"


def add_diagram(package: Package, p: Planting, source: str) -> str:
    """The `dgm:relIds` element that shows the diagram."""
    folder = f"{source.split('/', maxsplit=1)[0]}/diagrams"
    drawing = package.add(
        source, f"{MICROSOFT}/2007/relationships/diagramDrawing", f"{folder}/drawing1.xml",
        "application/vnd.ms-office.drawingml.diagramDrawing+xml",
        f'<dsp:drawing {declared("dsp a")}><dsp:spTree><dsp:nvGrpSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvGrpSpPr/>'
        '</dsp:nvGrpSpPr><dsp:grpSpPr/><dsp:sp modelId="{00000000-0000-0000-0000-000000000003}"><dsp:nvSpPr>'
        f'<dsp:cNvPr id="0" name="" descr="{p.words("diagram-shape")}"/><dsp:cNvSpPr/></dsp:nvSpPr><dsp:spPr/>'
        f'<dsp:txBody><a:bodyPr/><a:p>{p.runs("diagram-drawing", DRAWING)}</a:p></dsp:txBody></dsp:sp></dsp:spTree>'
        "</dsp:drawing>",
    )  # fmt: skip
    data = package.add(
        source, "diagramData", f"{folder}/data1.xml", f"{_TYPE}Data+xml",
        f'<dgm:dataModel {declared("dgm a dsp")}><dgm:ptLst><dgm:pt modelId="1" type="doc">'
        f'<dgm:prSet loTypeId="{p.bare("diagram-type")}" phldrT="{p.words("diagram-holder")}"/><dgm:spPr/>'
        f'<dgm:t><a:bodyPr/><a:p>{p.runs("diagram", DRAWING)}</a:p></dgm:t></dgm:pt></dgm:ptLst><dgm:cxnLst/>'
        f'<dgm:extLst><a:ext uri="http://schemas.microsoft.com/office/drawing/2008/diagram">'
        f'<dsp:dataModelExt relId="{drawing}" minVer="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'
        "</a:ext></dgm:extLst></dgm:dataModel>",
    )  # fmt: skip
    layout = package.add(
        source, "diagramLayout", f"{folder}/layout1.xml", f"{_TYPE}Layout+xml",
        f'<dgm:layoutDef {declared("dgm a")} uniqueId="urn:microsoft.com/office/officeart/2005/8/layout/default">'
        f'<dgm:title val="{p.words("diagram-layout")}"/><dgm:desc val="{p.words("diagram-desc")}"/>'
        '<dgm:layoutNode name="diagram"/></dgm:layoutDef>',
    )  # fmt: skip
    style = package.add(
        source, "diagramQuickStyle", f"{folder}/quickStyle1.xml", f"{_TYPE}Style+xml",
        f'<dgm:styleDef {declared("dgm a")} uniqueId="urn:microsoft.com/office/officeart/2005/8/quickstyle/simple1">'
        f'<dgm:title val="{p.words("diagram-style")}"/></dgm:styleDef>',
    )  # fmt: skip
    colours = package.add(
        source, "diagramColors", f"{folder}/colors1.xml", f"{_TYPE}Colors+xml",
        f'<dgm:colorsDef {declared("dgm a")} uniqueId="urn:microsoft.com/office/officeart/2005/8/colors/accent1_2">'
        f'<dgm:title val="{p.words("diagram-colours")}"/></dgm:colorsDef>',
    )  # fmt: skip
    return f'<dgm:relIds {declared("dgm")} r:dm="{data}" r:lo="{layout}" r:qs="{style}" r:cs="{colours}"/>'
