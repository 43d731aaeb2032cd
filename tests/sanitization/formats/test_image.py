"""Pictures rebuilt from pixels: what is no pixel is gone."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.errors import Refusal
from sanitization.formats.image import ImageHandler
from sanitization.limits import Limits
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import FileKind, Known
from tests.leaktest.pictures import jpeg
from tests.sanitization.formats.rewriting import hide, open_bytes

SECRET = "Walt Harborline"


def picture(size: tuple[int, int] = (8, 6), mode: str = "RGB") -> Image.Image:
    image = Image.new(mode, size)
    image.paste(128 if mode in ("L", "P") else (200, 30, 30) + ((255,) if mode == "RGBA" else ()), (0, 0, 4, 6))
    return image


def saved(format_name: str, mode: str = "RGB", **options: object) -> bytes:
    sink = io.BytesIO()
    picture(mode=mode).save(sink, format_name, **options)
    return sink.getvalue()


def exif(**more: object) -> Image.Exif:
    tags = Image.Exif()
    tags[0x013B] = SECRET
    tags[0x010E] = f"photo of {SECRET}"
    for key, value in more.items():
        tags[int(key[1:], 16)] = value
    return tags


def with_text() -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET)
    info.add_itxt("XML:com.adobe.xmp", f"<dc:creator><rdf:li>{SECRET}</rdf:li></dc:creator>")
    return info


def planted() -> dict[str, bytes]:
    return {
        "JPEG": saved("JPEG", exif=exif(), comment=SECRET) + SECRET.encode(),
        "PNG": saved("PNG", pnginfo=with_text(), exif=exif()) + SECRET.encode(),
        "GIF": saved("GIF", comment=SECRET.encode()) + SECRET.encode(),
        "WEBP": saved("WEBP", exif=exif().tobytes(), xmp=SECRET.encode()),
        "TIFF": saved("TIFF", tiffinfo={315: SECRET, 269: SECRET}),
        "BMP": saved("BMP") + SECRET.encode(),
    }


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP"])
def test_metadata_and_trailing_bytes_are_gone_and_the_type_stays(format_name: str) -> None:
    data = planted()[format_name]
    assert SECRET.encode() in data

    outcome = hide(ImageHandler(), FileKind.IMAGE, data, [])

    assert SECRET.encode() not in outcome.clean
    clean = Image.open(io.BytesIO(outcome.clean))
    assert (clean.format, clean.size) == (format_name, (8, 6))
    assert not {0x013B, 0x010E, 0x010D} & set(clean.getexif())


def test_artist_is_learned() -> None:
    learned = open_bytes(ImageHandler(), FileKind.IMAGE, saved("JPEG", exif=exif())).learned()

    assert [(known.value, known.entity) for known in learned] == [(SECRET, "PERSON")]


@pytest.mark.parametrize("name", ["Božena Nguyễn", "François Müller"])
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_artists_are_learned_in_the_letters_of_their_names(name: str, encoding: str) -> None:
    written = name.encode(encoding, "ignore")
    data = saved("JPEG", exif=exif(x013b=written))

    (known,) = open_bytes(ImageHandler(), FileKind.IMAGE, data).learned()

    assert known.value == written.decode(encoding)


def test_creators_in_xmp_are_learned_without_its_markup() -> None:
    data = jpeg(xmp="<dc:creator><rdf:Seq><rdf:li>Aoife O&#39;Halvey &amp; Co</rdf:li></rdf:Seq></dc:creator>")

    assert [one.value for one in open_bytes(ImageHandler(), FileKind.IMAGE, data).learned()] == ["Aoife O'Halvey & Co"]


def test_orientation_is_turned_into_pixels() -> None:
    outcome = hide(ImageHandler(), FileKind.IMAGE, saved("JPEG", exif=exif(x0112=6)), [])

    assert Image.open(io.BytesIO(outcome.clean)).size == (6, 8)


def test_second_picture_of_a_stereo_pair_is_gone() -> None:
    other = Image.new("RGB", (8, 6), "blue")
    data = saved("MPO", save_all=True, append_images=[other], exif=exif())
    assert Image.open(io.BytesIO(data)).n_frames == 2

    clean = hide(ImageHandler(), FileKind.IMAGE, data, []).clean

    assert getattr(Image.open(io.BytesIO(clean)), "n_frames", 1) == 1
    assert SECRET.encode() not in clean and b"MPF" not in clean


def test_the_name_of_a_picture_is_cleaned() -> None:
    known = [Known(value=SECRET, entity="PERSON", source="declared")]
    name = "walt_harborline.png"
    reading = engine.scan(io.BytesIO(saved("PNG")), name, build("none"), known)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})

    redaction = engine.redact(io.BytesIO(saved("PNG")), name, plan, io.BytesIO())

    assert redaction.clean_name == f"{plan.hidden[0].slug}.png"


def test_lossless_pixels_are_the_same() -> None:
    kinds = (("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "L"), ("PNG", "P"), ("TIFF", "L"), ("BMP", "RGB"))
    for format_name, mode in kinds:
        data = saved(format_name, mode)

        clean = hide(ImageHandler(), FileKind.IMAGE, data, []).clean

        before, after = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(clean))
        assert before.mode == after.mode
        assert before.convert("RGBA").tobytes() == after.convert("RGBA").tobytes()


def test_colours_under_full_transparency_are_gone() -> None:
    image = Image.new("RGBA", (4, 4), (10, 20, 30, 0))
    sink = io.BytesIO()
    image.save(sink, "PNG")

    clean = hide(ImageHandler(), FileKind.IMAGE, sink.getvalue(), []).clean

    assert Image.open(io.BytesIO(clean)).getpixel((0, 0)) == (0, 0, 0, 0)


@pytest.mark.parametrize("format_name", ["GIF", "WEBP", "PNG", "TIFF"])
def test_frames_stay(format_name: str) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "green", "blue")]
    sink = io.BytesIO()
    frames[0].save(sink, format_name, save_all=True, append_images=frames[1:])

    clean = Image.open(io.BytesIO(hide(ImageHandler(), FileKind.IMAGE, sink.getvalue(), []).clean))

    assert clean.n_frames == 3


def test_header_of_a_huge_picture_is_refused_before_decoding() -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    data = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    data += b"\x00\x00\x00\x00IDAT\x35\xaf\x06\x1e" + b"\x00\x00\x00\x00IEND\xaeB`\x82"

    assert refusal(data) == "image.too_many_pixels"


def test_too_many_frames_are_refused() -> None:
    frames = [Image.new("L", (10, 10), shade) for shade in range(30)]
    sink = io.BytesIO()
    frames[0].save(sink, "GIF", save_all=True, append_images=frames[1:])

    assert refusal(sink.getvalue(), Limits(frame_pixels=1_000)) == "image.too_many_frames"


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "WEBP"])
def test_cut_pictures_are_refused(format_name: str) -> None:
    sink = io.BytesIO()
    Image.effect_noise((64, 64), 90).convert("RGB").save(sink, format_name)

    assert refusal(sink.getvalue()[: len(sink.getvalue()) // 2]) == "image.corrupt"


def refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Refusal) as error:
        open_bytes(ImageHandler(), FileKind.IMAGE, data, limits)
    return error.value.code
