"""Tesseract's C interface: words in a picture and where they stand. Used where the library is installed.

The library is loaded into the process that calls: the sandboxed child. It reads its language data and nothing else.
Source: tesseract/capi.h, versions 4 and 5.
"""

from __future__ import annotations

import atexit
import ctypes
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path

from PIL import Image

LANGUAGE = "eng"
AUTOMATIC, SPARSE = 3, 11  # how text is laid out: pages, or words anywhere in a picture
DOTS = 200  # an inch, where a picture does not tell
# Pixels up to which a picture is read so many times as large: its letters are too small for the recognizer.
_ENLARGED = ((100_000, 3), (1_000_000, 2))
_DOTS_ENLARGED = 300
# How dark is told from light: by one threshold for the whole picture, or by one for each part of it (version 5).
_THRESHOLDS, _WHOLE, _PARTS = b"thresholding_method", b"0", b"1"
# Confidence from which a word counts as read: at first, and where more is guessed; and from which it is not read again.
SURE, _SURE_CLOSELY, _SUREST = 40.0, 60.0, 80.0
_NAMES = ("libtesseract.so.5", "libtesseract.so.4")
_DATA = ("/usr/share/tesseract-ocr", "/usr/share/tessdata", "/usr/local/share/tessdata")
_WORD, _LINE = 3, 2
_BAND = 32  # pixels: words are compared with those about as far down
_NO_WORD = re.compile(r"\bl(?=[bcdfghjkmnpqrstvwxz])")
_POINTER, _TEXT, _NUMBER = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
_EDGE = ctypes.POINTER(ctypes.c_int)
_FUNCTIONS: dict[str, tuple[object, list[object]]] = {
    "TessBaseAPICreate": (_POINTER, []),
    "TessBaseAPIInit3": (_NUMBER, [_POINTER, _TEXT, _TEXT]),
    "TessBaseAPISetVariable": (_NUMBER, [_POINTER, _TEXT, _TEXT]),
    "TessBaseAPISetPageSegMode": (None, [_POINTER, _NUMBER]),
    "TessBaseAPISetImage": (None, [_POINTER, _TEXT, _NUMBER, _NUMBER, _NUMBER, _NUMBER]),
    "TessBaseAPISetSourceResolution": (None, [_POINTER, _NUMBER]),
    "TessBaseAPIRecognize": (_NUMBER, [_POINTER, _POINTER]),
    "TessBaseAPIGetIterator": (_POINTER, [_POINTER]),
    "TessBaseAPIDelete": (None, [_POINTER]),
    "TessBaseAPIClear": (None, [_POINTER]),
    "TessResultIteratorGetUTF8Text": (_POINTER, [_POINTER, _NUMBER]),
    "TessResultIteratorConfidence": (ctypes.c_float, [_POINTER, _NUMBER]),
    "TessResultIteratorGetPageIterator": (_POINTER, [_POINTER]),
    "TessPageIteratorBoundingBox": (_NUMBER, [_POINTER, _NUMBER, _EDGE, _EDGE, _EDGE, _EDGE]),
    "TessPageIteratorIsAtBeginningOf": (_NUMBER, [_POINTER, _NUMBER]),
    "TessResultIteratorNext": (_NUMBER, [_POINTER, _NUMBER]),
    "TessResultIteratorDelete": (None, [_POINTER]),
    "TessDeleteText": (None, [_POINTER]),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadWord:
    """box: left, top, right, bottom in pixels. sure: 0 to 100. starts_line: whether it is the first of its line."""

    text: str
    box: tuple[int, int, int, int]
    sure: float
    starts_line: bool


@cache
def _engine() -> tuple[ctypes.CDLL, int] | None:
    """The library and one recognizer, or None where there is none."""
    data = _language_data()
    for name in _NAMES:
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        for function, (result, arguments) in _FUNCTIONS.items():
            found = getattr(library, function)
            found.restype, found.argtypes = result, arguments
        handle = library.TessBaseAPICreate()
        atexit.register(library.TessBaseAPIDelete, handle)  # it complains about whoever does not
        if data is not None and library.TessBaseAPIInit3(handle, str(data).encode(), LANGUAGE.encode()) == 0:
            return library, handle
    return None


def _language_data() -> Path | None:
    for folder in map(Path, _DATA):
        for found in sorted(folder.glob(f"**/{LANGUAGE}.traineddata")):
            return found.parent
    return None


def is_installed() -> bool:
    """Whether pictures can be read here, without loading anything."""
    libraries = (Path(folder, name) for folder in _libraries() for name in _NAMES)
    return _language_data() is not None and any(path.exists() for path in libraries)


def _libraries() -> Iterator[Path]:
    yield from (Path("/usr/lib"), Path("/usr/lib64"), Path("/usr/local/lib"))
    yield from Path("/usr/lib").glob("*-linux-gnu")


def read(picture: Image.Image, dots_per_inch: int = DOTS, layout: int = AUTOMATIC) -> list[ReadWord]:
    """Every word that can be read, line by line: after what stands out, what is small, or pale beside something dark.

    Empty where Tesseract is not installed. Boxes are in pixels of `picture`.
    """
    grey = picture.convert("L")
    found = words(grey, dots_per_inch, layout)
    first = lines(found)
    left = _without(grey, [line for line in first if all(word.sure >= _SUREST for word in line)])
    times = next((times for most, times in _ENLARGED if grey.width * grey.height <= most), 1)
    if times > 1:
        left = left.resize((grey.width * times, grey.height * times), Image.Resampling.BICUBIC)
        dots_per_inch = _DOTS_ENLARGED
    with _by_parts() as possible:
        again = _sure(words(left, dots_per_inch, layout)) if possible or times > 1 else []
    again = [replace(word, box=_smaller(word.box, times)) for word in again]
    return [word for line in _not_bettered(first, again) for word in line] + again


@contextmanager
def _by_parts() -> Iterator[bool]:
    """Dark is told from light for each part of a picture; version 4 cannot."""
    engine = _engine()
    if engine is None or not engine[0].TessBaseAPISetVariable(engine[1], _THRESHOLDS, _PARTS):
        yield False
        return
    try:
        yield True
    finally:
        engine[0].TessBaseAPISetVariable(engine[1], _THRESHOLDS, _WHOLE)


def _without(grey: Image.Image, done: list[list[ReadWord]]) -> Image.Image:
    """The picture with the words of lines painted over in the shade behind them."""
    left = grey.copy()
    for word in chain(*done):
        shades = grey.crop(word.box).histogram()
        left.paste(shades.index(max(shades)), word.box)
    return left


def _not_bettered(first: list[list[ReadWord]], again: list[ReadWord]) -> list[list[ReadWord]]:
    """The lines that were not read again as a whole, and better."""
    bands: dict[int, list[ReadWord]] = {}
    for word in again:
        for band in range(word.box[1] // _BAND, word.box[3] // _BAND + 1):
            bands.setdefault(band, []).append(word)

    def is_bettered(word: ReadWord) -> bool:
        near = bands.get((word.box[1] + word.box[3]) // 2 // _BAND, ())
        return any(_is_better(other, word) for other in near)

    return [line for line in first if not all(map(is_bettered, line))]


def _is_better(other: ReadWord, word: ReadWord) -> bool:
    """Whether `other` is the same word, read better."""
    across, down = (word.box[0] + word.box[2]) // 2, (word.box[1] + word.box[3]) // 2
    left, top, right, bottom = other.box
    return other.sure > word.sure and left <= across <= right and top <= down <= bottom


def _sure(found: list[ReadWord]) -> list[ReadWord]:
    """The words of lines of which one was read well: in textures much is guessed."""
    return [word for line in lines(found) if any(word.sure >= _SURE_CLOSELY for word in line) for word in line]


def lines(found: Sequence[ReadWord]) -> list[list[ReadWord]]:
    """Words by the lines that they stand in."""
    groups: list[list[ReadWord]] = []
    for word in found:
        if word.starts_line or not groups:
            groups.append([])
        groups[-1].append(word)
    return groups


def _smaller(box: tuple[int, int, int, int], times: int) -> tuple[int, int, int, int]:
    return box[0] // times, box[1] // times, -(-box[2] // times), -(-box[3] // times)


def words(picture: Image.Image, dots_per_inch: int = DOTS, layout: int = AUTOMATIC) -> list[ReadWord]:
    """The words that stand out, line by line. Empty where Tesseract is not installed."""
    engine = _engine()
    if engine is None:
        return []
    library, handle = engine
    grey = picture.convert("L")
    library.TessBaseAPISetPageSegMode(handle, layout)
    library.TessBaseAPISetImage(handle, grey.tobytes(), grey.width, grey.height, 1, grey.width)
    library.TessBaseAPISetSourceResolution(handle, dots_per_inch)
    try:
        if library.TessBaseAPIRecognize(handle, None) != 0:
            return []
        with _results(library, handle) as results:
            return list(_read(library, results)) if results else []
    finally:
        library.TessBaseAPIClear(handle)


@contextmanager
def _results(library: ctypes.CDLL, handle: int) -> Iterator[int | None]:
    results = library.TessBaseAPIGetIterator(handle)
    try:
        yield results
    finally:
        if results:
            library.TessResultIteratorDelete(results)


def told_apart(text: str) -> str:
    """A word with a capital I where the recognizer saw an l that begins no word: lrina, lbsen."""
    return _NO_WORD.sub("I", text)


def _read(library: ctypes.CDLL, results: int) -> Iterator[ReadWord]:
    page = library.TessResultIteratorGetPageIterator(results)
    edges = [ctypes.c_int() for _ in range(4)]
    while True:
        raw = library.TessResultIteratorGetUTF8Text(results, _WORD)
        if raw:
            text = told_apart(ctypes.string_at(raw).decode("utf-8", "replace").strip())
            library.TessDeleteText(raw)
            library.TessPageIteratorBoundingBox(page, _WORD, *map(ctypes.byref, edges))
            if text:
                left, top, right, bottom = (edge.value for edge in edges)
                yield ReadWord(
                    text=text,
                    box=(left, top, right, bottom),
                    sure=float(library.TessResultIteratorConfidence(results, _WORD)),
                    starts_line=bool(library.TessPageIteratorIsAtBeginningOf(page, _LINE)),
                )
        if not library.TessResultIteratorNext(results, _WORD):
            return
