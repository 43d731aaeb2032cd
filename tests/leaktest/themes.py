"""A theme whose every name is somebody's."""

from __future__ import annotations

from tests.leaktest.namespaces import declared
from tests.leaktest.packages import Package
from tests.leaktest.planting import Planting

TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_FILLS = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
_LINES = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
_EFFECTS = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3


def add_theme(package: Package, p: Planting, source: str) -> str:
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
        for name, value in zip(
            "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(),
            "000000 FFFFFF 1F497D EEECE1 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(),
            strict=True,
        )
    )
    fonts = f'<a:latin typeface="{p.bare("theme-font")}"/><a:ea typeface=""/><a:cs typeface=""/>'
    minor = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    body = (
        f'<a:theme {declared("a")} name="{p.bare("theme")}"><a:themeElements>'
        f'<a:clrScheme name="{p.bare("theme-colours")}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{p.bare("theme-fonts")}"><a:majorFont>{fonts}</a:majorFont>'
        f"<a:minorFont>{minor}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="{p.bare("theme-formats")}"><a:fillStyleLst>{_FILLS}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINES}</a:lnStyleLst><a:effectStyleLst>{_EFFECTS}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILLS}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        f'<a:custClrLst><a:custClr name="{p.bare("theme-colour")}"><a:srgbClr val="123456"/></a:custClr></a:custClrLst>'
        '<a:extLst><a:ext uri="{05A4C25C-085E-4340-85A3-A5531E510DB2}">'
        f'<thm15:themeFamily {declared("thm15")} name="{p.bare("theme-family")}" id="{p.bare("theme-family-id")}"'
        f' vid="{{00000000-0000-0000-0000-000000000001}}"/></a:ext></a:extLst></a:theme>'
    )
    return package.add(source, "theme", f"{source.split('/', maxsplit=1)[0]}/theme/theme1.xml", TYPE, body)
