"""What the pages show of a file's text: everything that people wrote in its order, what programs wrote once for all."""

from __future__ import annotations

from sanitization.vocabulary import FileKind, Found, Location, PassageKind, Plan, Reading, Seen, Span
from submissions import previews


def _seen(number: int, text: str, group: str) -> Seen:
    return Seen(key=str(number), location=Location(place="p"), kind=PassageKind.PROSE, text=text, group=group)


def _shown(reading: Reading) -> list[tuple[str, list[tuple[str, int]]]]:
    sections, _ = previews.draft(reading, Plan(), lambda normal: normal, 1)
    return [
        (section.heading, [("".join(piece.text for piece in line.pieces), line.times) for line in section.lines])
        for section in sections
    ]


def test_lines_of_layouts_are_shown_once_and_last_and_lines_of_slides_as_often_as_they_stand() -> None:
    texts = ["Click here", "Second level", "Click here", "Walt", "Click here"]
    layouts = [_seen(number, text, "Layouts and masters") for number, text in enumerate(texts)]
    slides = [_seen(10 + number, "Next steps", "Slide 1") for number in range(2)]
    span = Span(start=0, end=4, entity="PERSON", score=1.0)
    found = (Found(key="3", location=Location(place="p"), value="Walt", span=span),)
    reading = Reading(kind=FileKind.PPTX, passages=(*layouts, *slides), found=found)

    assert _shown(reading) == [
        ("Slide 1", [("Next steps", 1), ("Next steps", 1)]),
        ("Layouts and masters", [("Click here", 3), ("Second level", 1), ("Walt", 1)]),
    ]
