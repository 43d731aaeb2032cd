"""Pictures: decoded to pixels and written afresh; metadata, thumbnails and trailing bytes have no way through."""

from __future__ import annotations

import html
import io
import re
import struct
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from PIL import Image, ImageCms, ImageOps, ImageSequence, UnidentifiedImageError

from sanitization import heif
from sanitization.errors import FileRefused, LimitReached
from sanitization.formats.image_reading import Shown, covered, look, passages
from sanitization.formats.protocol import CleanMember, Document, Member, Rewritten
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Fate, Fidelity, FileKind, Known, LedgerEntry, Passage

_HEIF = ("HEIF",) if heif.is_installed() else ()
FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF", *_HEIF)
JPEG_QUALITY = 92
_BROKEN = (
    UnidentifiedImageError,
    OSError,
    SyntaxError,
    ValueError,
    struct.error,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    AttributeError,
    ZeroDivisionError,
    OverflowError,
    AssertionError,
    NotImplementedError,
    Image.DecompressionBombError,
)
# TIFF/EXIF tags that say who: Artist, XPAuthor; camera owner in the Exif folder.
_ARTIST, _XP_AUTHOR, _EXIF_FOLDER, _OWNER = 0x013B, 0x9C9D, 0x8769, 0xA430
_XMP_CREATOR = re.compile(rb"<dc:creator>(.{1,2000}?)</dc:creator>", re.DOTALL)
_XMP_ITEM = re.compile(rb"<rdf:li[^>]*>([^<]{1,200})</rdf:li>")
_MARKS_ALPHA = ("RGBA", "LA", "PA", "RGBa", "La")


class ImageHandler:
    """PNG, JPEG, GIF, WebP, BMP, TIFF, and HEIC where it can be read."""

    kinds = (FileKind.IMAGE,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        data = source.read()
        with _strictly():
            image = _opened(data)
            frames = _frame_count(image)
            _check_size(image.size, frames, budget)
            document = ImageDocument(data, image.format or "", frames)
        document.prove()
        document.look(budget)
        return document


class ImageDocument:
    """One picture, with frames or pages."""

    def __init__(self, data: bytes, format_name: str, frames: int) -> None:
        self._data = data
        self._format = "JPEG" if format_name == "MPO" else format_name
        # A second picture behind a JPEG (stereo pair, gain map) is no frame of it.
        self._frames = 1 if self._format == "JPEG" else frames
        self._shown: list[Shown] = []

    def prove(self) -> None:
        """Raises image.corrupt where the pixels cannot be decoded."""
        with _strictly():
            _opened(self._data).load()

    def look(self, budget: Budget) -> None:
        """Search the frames for words and codes."""
        with _strictly():
            for _, frame in self._frames_of(_opened(self._data)):
                shown = look(frame, budget)
                self._shown.append(shown)
                for line in shown.lines:
                    budget.spend_passage(len(line.text))

    def _frames_of(self, image: Image.Image) -> Iterator[tuple[int, Image.Image]]:
        """(duration, clean frame) of every frame that counts."""
        for number, frame in enumerate(ImageSequence.Iterator(image), start=1):
            yield int(frame.info.get("duration", 0) or 0), _clean_frame(frame, self._format)
            if number == self._frames:
                return

    def passages(self) -> Iterator[Passage]:
        return passages(self._shown)

    def members(self) -> Iterator[Member]:
        return iter(())

    def learned(self) -> Sequence[Known]:
        try:
            with _strictly():
                names = [*_exif_names(_opened(self._data)), *_xmp_names(self._data)]
        except FileRefused:
            return ()
        unique = dict.fromkeys(name.strip(" \x00") for name in names)
        return tuple(Known(value=name, entity="PERSON", source="metadata") for name in unique if len(name) >= 3)

    def unexamined(self) -> Sequence[str]:
        return () if all(shown.examined for shown in self._shown) else ("pixels of the picture",)

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        with _strictly():
            image = _opened(self._data)
            before = image.size
            clean: list[Image.Image] = []
            durations: list[int] = []
            for number, (duration, frame) in enumerate(self._frames_of(image), start=1):
                durations.append(duration)
                clean.append(covered(frame, self._shown[number - 1], number, edits))
            buffer = io.BytesIO()
            clean[0].save(buffer, **_options(self._format, image, clean, durations))
        sink.write(buffer.getvalue())
        pixels = before[0] * before[1]
        ledger = [LedgerEntry(part="picture", fate=Fate.REBUILT, reason="from pixels, without metadata")]
        codes = sum(len(shown.codes) for shown in self._shown)
        if codes:
            ledger.append(LedgerEntry(part=f"{codes} bar codes", fate=Fate.REMOVED, reason="covered"))
        return Rewritten(
            ledger=tuple(ledger),
            fidelity=Fidelity(
                counts=(("pixels", pixels, clean[0].width * clean[0].height), ("frames", self._frames, len(clean)))
            ),
        )


class _strictly:  # noqa: N801 - reads as a word at its place of use
    """Every fault of a decoder becomes one refusal; its warnings count as faults only for bombs."""

    def __enter__(self) -> None:
        self._warnings = warnings.catch_warnings()
        self._warnings.__enter__()
        warnings.simplefilter("ignore")
        # Sizes are checked here before pixels are decoded, with limits of our own.
        Image.MAX_IMAGE_PIXELS = None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        self._warnings.__exit__(None, None, None)
        if isinstance(error, _BROKEN):
            raise FileRefused("image.corrupt") from error


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data), formats=FORMATS)


def _frame_count(image: Image.Image) -> int:
    return int(getattr(image, "n_frames", 1))


def _check_size(size: tuple[int, int], frames: int, budget: Budget) -> None:
    pixels = size[0] * size[1]
    if pixels > budget.limits.image_pixels:
        raise LimitReached("image.too_many_pixels")
    if frames > 1 and pixels * frames > budget.limits.frame_pixels:
        raise LimitReached("image.too_many_frames")


def _clean_frame(frame: Image.Image, format_name: str) -> Image.Image:
    upright = ImageOps.exif_transpose(frame)
    profile = frame.info.get("icc_profile")
    image = _in_standard_colours(upright, profile) if profile else upright
    if format_name in ("GIF", "WEBP") and image.mode not in ("RGB", "RGBA"):
        image = image.convert("RGBA" if _has_alpha(image) else "RGB")
    if image.mode == "P" and "transparency" in image.info:
        image = image.convert("RGBA")
    if image.mode in ("RGBA", "LA"):
        image = _without_hidden_colours(image)
    bare = Image.new(image.mode, image.size)
    if image.mode == "P":
        palette = image.getpalette()
        if palette:
            bare.putpalette(palette)
    bare.paste(image)
    return bare


def _has_alpha(image: Image.Image) -> bool:
    return image.mode in _MARKS_ALPHA or "transparency" in image.info


def _without_hidden_colours(image: Image.Image) -> Image.Image:
    """Fully transparent pixels lose the colour that nobody sees."""
    blank = Image.new(image.mode, image.size)
    visible = image.getchannel("A").point(lambda value: 255 if value else 0)
    blank.paste(image, mask=visible)
    return blank


def _in_standard_colours(image: Image.Image, profile: bytes) -> Image.Image:
    """The profile goes (it names devices and people), so its colours are turned into sRGB where that is possible."""
    if image.mode not in ("RGB", "RGBA"):
        return image
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(image.convert("RGB"), own, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image
    if turned is None:
        return image
    if image.mode == "RGBA":
        turned.putalpha(image.getchannel("A"))
    return turned


def _options(format_name: str, image: Image.Image, frames: list[Image.Image], durations: list[int]) -> dict[str, Any]:
    options: dict[str, Any] = {"format": format_name}
    if len(frames) > 1:
        options.update(save_all=True, append_images=frames[1:])
        if format_name in ("GIF", "WEBP", "PNG"):
            options["duration"] = [max(duration, 0) for duration in durations]
            options["loop"] = int(image.info.get("loop", 0) or 0)
        if format_name == "GIF":
            options["disposal"] = 2
    if format_name == "JPEG":
        options.update(quality=JPEG_QUALITY, subsampling=0)
    if format_name == "HEIF":
        options.update(heif.OPTIONS)
    if format_name == "WEBP":
        options["quality"] = JPEG_QUALITY
    if format_name == "TIFF" and frames[0].mode != "1":
        options["compression"] = "tiff_lzw"
    return options


def _exif_names(image: Image.Image) -> Iterator[str]:
    exif = image.getexif()
    values = [exif.get(_ARTIST), exif.get(_XP_AUTHOR), exif.get_ifd(_EXIF_FOLDER).get(_OWNER)]
    for value in values:
        if isinstance(value, bytes):
            yield value.decode("utf-16-le", "ignore")
        elif isinstance(value, str):
            yield from _in_utf8(value).split(";")


def _in_utf8(text: str) -> str:
    """EXIF names no encoding: cameras and programs write UTF-8, Pillow reads Latin-1."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _xmp_names(data: bytes) -> Iterator[str]:
    for block in _XMP_CREATOR.findall(data):
        for name in _XMP_ITEM.findall(block):
            yield html.unescape(name.decode("utf-8", "ignore"))
