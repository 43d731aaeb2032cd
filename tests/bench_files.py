"""PDF, pictures and repositories in the bench: rewriting against plain reading and writing, and growth."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable

import pikepdf
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from sanitization import engine
from sanitization.limits import DEFAULT, Limits
from tests.bench_office import WORDS, grow, plan
from tests.journey import planted

UNREAD = Limits(look_pixels=0)


def pages(count: int) -> bytes:
    """Pages of forty lines, a person named in every tenth."""
    sink, chance = io.BytesIO(), random.Random(count)
    canvas = Canvas(sink, pageCompression=1)
    for _ in range(count):
        for line in range(40):
            words = [chance.choice(WORDS) for _ in range(10)]
            if line % 10 == 0:
                words[4] = chance.choice(planted.PEOPLE)
            canvas.drawString(60, 780 - 18 * line, " ".join(words))
        canvas.showPage()
    canvas.save()
    return sink.getvalue()


def reparse(package: bytes) -> None:
    """The plain way: every content stream parsed and written, everything saved."""
    with pikepdf.open(io.BytesIO(package)) as pdf:
        for page in pdf.pages:
            content = pikepdf.unparse_content_stream(pikepdf.parse_content_stream(page))
            page.obj.Contents = pdf.make_stream(content)
        pdf.save(io.BytesIO())


def picture(kind: str) -> bytes:
    """Eight megapixels of soft colours with some noise."""
    noise = Image.effect_noise((3264, 2448), 40)
    image = Image.merge("RGB", (noise, noise.rotate(180), Image.linear_gradient("L").resize(noise.size)))
    sink = io.BytesIO()
    image.save(sink, kind)
    return sink.getvalue()


def resave(package: bytes, kind: str) -> None:
    options = {"quality": 92, "subsampling": 0} if kind == "JPEG" else {}
    Image.open(io.BytesIO(package)).save(io.BytesIO(), kind, **options)


def repository(files: int) -> bytes:
    """Source files of thirty lines in folders of fifty."""
    chance = random.Random(files)
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(files):
            lines = [f"def {chance.choice(WORDS)}_{line}(value):\n    return value + {line}\n" for line in range(15)]
            if number % 20 == 0:
                lines.insert(0, f"# by {chance.choice(planted.PEOPLE)}\n")
            archive.writestr(f"work/part{number // 50}/module{number}.py", "".join(lines))
    return sink.getvalue()


def rezip(package: bytes) -> None:
    sink = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as copy:
        for info in source.infolist():
            copy.writestr(info.filename, source.read(info))


def rewrite(name: str, package: bytes, limits: Limits = DEFAULT) -> None:
    engine.redact(io.BytesIO(package), name, plan(), io.BytesIO(), limits, measure=False)


def run(paired: Callable[[str, Callable[[], object], Callable[[], object]], None]) -> None:
    book, files = pages(100), repository(500)
    paired("rewrite 100 pages.pdf / parse, unparse, save", lambda: rewrite("a.pdf", book), lambda: reparse(book))
    for kind, name in (("JPEG", "a.jpg"), ("PNG", "a.png")):
        data = picture(kind)
        paired(
            f"rewrite 8 megapixels of {kind}, unread / open, save",
            lambda name=name, data=data: rewrite(name, data, UNREAD),
            lambda kind=kind, data=data: resave(data, kind),
        )
    paired("rewrite 500 files.zip / read, zip", lambda: rewrite("a.zip", files), lambda: rezip(files))
    grow("pages.pdf", pages, 62, "pages")
    grow("files.zip", repository, 1_250, "files")


if __name__ == "__main__":
    from tests.bench import paired

    run(paired)
