"""Pages, pictures and names of a clean copy as others see them: drawn anew, bounded, and nothing else."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from typing import BinaryIO

import docx
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from reportlab.pdfgen.canvas import Canvas

from sanitization import engine, looks, showing, wire
from sanitization.confinement import Confinement, availability
from sanitization.errors import EngineFailed
from sanitization.vocabulary import FileKind, Shown

confined = pytest.mark.skipif(availability().level != "full", reason="this kernel cannot confine fully")


def pdf(pages: int) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    for number in range(pages):
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(100, 700, 200, 50, fill=1)
        canvas.drawString(40, 500, f"Page {number + 1} of the lease")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def png(colour: str = "navy", size: tuple[int, int] = (300, 200), mode: str = "RGB") -> bytes:
    file, note = io.BytesIO(), PngInfo()
    note.add_text("Author", "Rosa Quint")
    Image.new(mode, size, colour).save(file, format="PNG", pnginfo=note)
    return file.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def shown_of(data: bytes, name: str) -> tuple[Shown, list[Image.Image]]:
    pack = io.BytesIO()
    _, files = engine.preview(io.BytesIO(data), name)
    shown = showing.show(files, pack)
    body = pack.getvalue()
    pieces = [body[picture.start : picture.start + picture.size] for picture in shown.pictures]
    assert b"".join(pieces) == body
    return shown, [Image.open(io.BytesIO(piece)) for piece in pieces]


def test_pages_of_a_pdf_are_drawn_as_they_look() -> None:
    shown, pictures = shown_of(pdf(2), "lease.pdf")

    assert [picture.place for picture in shown.pictures] == ["page 1", "page 2"]
    assert all(picture.format == "WEBP" for picture in pictures)
    drawn = pictures[0].convert("RGB")
    assert (drawn.width, drawn.height) == (shown.pictures[0].width, shown.pictures[0].height)
    red, green, blue = drawn.getpixel((drawn.width // 3, round(drawn.height * 117 / 842)))  # type: ignore[misc]
    assert red > 200 and green < 60 and blue < 60
    assert drawn.getpixel((drawn.width - 5, drawn.height - 5)) == (255, 255, 255)


def test_only_the_first_pages_are_drawn_and_the_others_are_counted() -> None:
    shown, _ = shown_of(pdf(27), "lease.pdf")

    assert len(shown.pictures) == showing.PICTURES
    assert shown.pictures_left == 7


def test_a_picture_is_made_small_and_loses_what_was_said_about_it() -> None:
    shown, (picture,) = shown_of(png(size=(3_000, 2_000)), "plan.png")

    assert (picture.width, picture.height) == (1_400, 933)
    assert shown.pictures[0].place == "picture"
    assert not {"exif", "xmp", "icc_profile"} & set(picture.info)


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA", "P", "1", "I;16"])
def test_pictures_of_every_mode_are_drawn(mode: str) -> None:
    _, (picture,) = shown_of(png(colour=0 if mode == "I;16" else "black", mode=mode), "plan.png")  # type: ignore[arg-type]

    assert picture.size == (300, 200)


def test_files_of_an_archive_are_listed_and_its_pictures_drawn() -> None:
    inner = zipped({"deep/plan.png": png("red")})
    shown, pictures = shown_of(zipped({"a/notes.txt": b"The lease.", "inner.zip": inner, "a/empty.py": b""}), "all.zip")

    assert [(file.members, file.name, file.kind, file.size) for file in shown.files] == [
        ((), "a/notes.txt", FileKind.TEXT, 10),
        ((), "inner.zip", FileKind.ZIP, len(inner)),
        (("inner.zip",), "deep/plan.png", FileKind.IMAGE, len(png("red"))),
        ((), "a/empty.py", None, 0),
    ]
    assert len(pictures) == 1 and shown.pictures[0].file == "deep/plan.png"


def test_pictures_inside_a_document_are_drawn_but_are_no_files_of_their_own() -> None:
    document, file = docx.Document(), io.BytesIO()
    document.add_picture(io.BytesIO(png("green")))
    document.save(file)
    shown, pictures = shown_of(file.getvalue(), "memo.docx")

    assert len(pictures) == 1 and shown.files == ()


def test_a_drawing_is_not_drawn() -> None:
    shown, pictures = shown_of(b'<svg xmlns="http://www.w3.org/2000/svg"><text>Lease</text></svg>', "plan.svg")

    assert shown.pictures == () and pictures == []


def test_what_is_stored_gives_back_each_picture() -> None:
    pack = io.BytesIO()
    _, files = engine.preview(io.BytesIO(pdf(3)), "lease.pdf")
    shown = showing.show(files, pack)
    stored = looks.packed(shown, pack)

    assert looks.table(io.BytesIO(stored)) == shown
    picture, data = looks.picture(io.BytesIO(stored), 1)
    assert picture == shown.pictures[1]
    assert data == pack.getvalue()[picture.start : picture.start + picture.size]
    with pytest.raises(IndexError):
        looks.picture(io.BytesIO(stored), 3)


@confined
def test_a_copy_is_drawn_in_confinement() -> None:
    with Confinement(detector="none") as confinement, _file(b"") as pack:
        reading, shown = confinement.preview(_file(pdf(2)), "lease.pdf", pack)
        pack.seek(0)
        body = pack.read()

    assert any("Page 1 of the lease" in seen.text for seen in reading.passages)
    assert len(shown.pictures) == 2 and body.startswith(b"RIFF")


LIES: dict[str, Callable[[dict[str, object]], object]] = {
    "a gap": lambda picture: picture.update(start=1),
    "nothing": lambda picture: picture.update(size=0),
    "no width": lambda picture: picture.update(width=0),
    "a giant": lambda picture: picture.update(height=1 << 20),
    "a forged line": lambda picture: picture.update(place="page\n1"),
    "one more field": lambda picture: picture.update(src="http://example.com"),
}


@pytest.mark.parametrize("lie", LIES)
def test_lies_about_pictures_get_no_further(lie: str) -> None:
    picture: dict[str, object] = {"place": "page 1", "file": "", "width": 10, "height": 10, "start": 0, "size": 5}
    table: dict[str, object] = {"pictures": [picture], "pictures_left": 0, "files": [], "files_left": 0}
    assert wire.decode(wire.encode(table), wire.shown).pictures[0].size == 5
    LIES[lie](picture)

    with pytest.raises(EngineFailed):
        wire.decode(wire.encode(table), wire.shown)


@confined
def test_a_child_that_hands_over_something_else_than_pictures_is_not_believed() -> None:
    said = {}
    with Confinement(detector="none", drill="tests.sanitization.false_pictures") as confinement:
        for what in ("svg", "longer", "wrong size", "good"):
            with _file(b"") as pack:
                try:
                    said[what] = str(len(confinement.draw(_file(what.encode()), pack).pictures))
                except EngineFailed as refused:
                    said[what] = refused.code

    wrong = "engine.answer"
    assert said == {"svg": wrong, "longer": wrong, "wrong size": wrong, "good": "1"}


def _file(data: bytes) -> BinaryIO:
    file = tempfile.TemporaryFile()
    file.write(data)
    file.seek(0)
    return file
