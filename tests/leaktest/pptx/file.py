"""One presentation with every place planted."""

from __future__ import annotations

import io

import pptx
from lxml import etree

from sanitization.vocabulary import FileKind
from tests.leaktest.packages import Package
from tests.leaktest.parts import data_of, main_part, related
from tests.leaktest.places import Edition, Format
from tests.leaktest.planting import Planting
from tests.leaktest.pptx.parts import MAIN, add_comments, add_masters, add_slides, add_whole, presentation
from tests.leaktest.pptx.places import PLACES
from tests.leaktest.pptx.slides import TYPE, first_slide
from tests.leaktest.properties import add_custom_data, add_properties, finish
from tests.leaktest.themes import add_theme


def build(p: Planting, edition: Edition) -> bytes:
    package = Package(edition)
    package.relate("", "officeDocument", MAIN)
    masters = add_masters(package, p)
    slides = add_slides(package, p, first_slide(package, p))
    package.part(MAIN, f"{TYPE}presentation.main+xml", presentation(package, p, masters, slides))
    add_theme(package, p, MAIN)
    add_comments(package, p)
    add_whole(package, p)
    add_custom_data(package, p, MAIN)
    add_properties(package, p)
    return finish(package, p)


def facts(data: bytes) -> dict[str, list[str]]:
    """Counted in the main part and the listed slides."""
    main = main_part(data)
    root = etree.fromstring(data_of(data, main))
    parts = related(data, main)
    slides = [
        etree.fromstring(
            data_of(data, parts[next(str(value) for key, value in one.attrib.items() if key.endswith("}id"))])
        )
        for one in root.iter("{*}sldId")
        if len(one.attrib) > 1
    ]
    return {
        "slides": [str(slide.get("show", "1")) for slide in slides],
        "shapes": [str(sum(1 for _ in slide.iter("{*}sp"))) for slide in slides],
        "tables": [str(sum(1 for _ in slide.iter("{*}tbl"))) for slide in slides],
        "charts": [str(sum(1 for _ in slide.iter("{*}chart", "{*}relIds"))) for slide in slides],
        "pictures": [str(sum(1 for one in slide.iter("{*}blip") if one.attrib)) for slide in slides],
        "sections": [str(sum(1 for _ in root.iter("{*}section", "{*}custShow")))],
    }


def opens(data: bytes) -> object:
    return [[shape.name for shape in slide.shapes] for slide in pptx.Presentation(io.BytesIO(data)).slides]


FORMAT = Format(kind=FileKind.PPTX, name="slides.pptx", places=PLACES, build=build, facts=facts, opens=opens)
