"""Pictures inside PDFs: pixels kept, everything that is no pixel dropped."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
from PIL import Image

_KEPT = frozenset(
    "/Type /Subtype /Width /Height /ColorSpace /BitsPerComponent /Decode /ImageMask /Mask /SMask /Interpolate /Intent"
    " /Matte /SMaskInData /Length /Filter /DecodeParms".split()
)
_COMPONENTS = {
    **dict.fromkeys(("/DeviceGray", "/CalGray", "/Indexed", "/Separation"), 1),
    **dict.fromkeys(("/DeviceRGB", "/CalRGB", "/Lab"), 3),
}
MOST_BYTES_A_PIXEL = 4
MAX_BYTES = 256 << 20
# Segments that decoding needs: frames, tables, scans, restarts. APP14 tells how colours are coded.
_JPEG_TABLES = frozenset({0xDB, 0xC4, 0xDD, 0xDA, 0xCC, *range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC)})
_JPEG_TABLES |= frozenset({0xCD, 0xCE, 0xCF})
_JBIG2_EXTENSION = 62


def clean_image(pdf: pikepdf.Pdf, image: Any, clean_space: Callable[[Any], Any]) -> bool:
    """Strip one image in place; False where its bytes could not be understood and it was made blank."""
    for key in list(image.keys()):
        if key not in _KEPT:
            del image[key]
    if "/ColorSpace" in image:
        image["/ColorSpace"] = clean_space(image["/ColorSpace"])
    for key in ("/SMask", "/Mask"):
        mask = image.get(key)
        if isinstance(mask, pikepdf.Stream):
            for inner in ("/SMask", "/Mask"):
                if inner in mask:
                    del mask[inner]
            clean_image(pdf, mask, clean_space)
    try:
        _strip(image)
    except (pikepdf.PdfError, ValueError, OSError, KeyError, TypeError, struct.error, zlib.error, IndexError):
        _blank(image)
        return False
    return True


def _strip(image: Any) -> None:
    last = _filters(image)[-1:] or [""]
    if last == ["/DCTDecode"]:
        jpeg = strip_jpeg(_before_last(image))
        image.write(jpeg, filter=pikepdf.Name.DCTDecode, decode_parms=_own_parms(image))
    elif last == ["/JPXDecode"]:
        _from_pillow(image)
    elif last == ["/JBIG2Decode"]:
        parms = _own_parms(image)
        image.write(strip_jbig2(_before_last(image)), filter=pikepdf.Name.JBIG2Decode, decode_parms=parms)
    elif last == ["/CCITTFaxDecode"]:
        image.write(_before_last(image), filter=pikepdf.Name.CCITTFaxDecode, decode_parms=_own_parms(image))
    else:
        wanted = _raw_size(image)
        image.write(image.read_bytes()[:wanted])


def _filters(image: Any) -> list[str]:
    value = image.get("/Filter")
    if value is None:
        return []
    return [str(item) for item in value] if isinstance(value, pikepdf.Array) else [str(value)]


def _own_parms(image: Any) -> Any:
    """Parameters of the last filter, plain numbers only (JBIG2 globals are data of the picture)."""
    parms = image.get("/DecodeParms")
    if isinstance(parms, pikepdf.Array):
        parms = parms[-1] if len(parms) else None
    if not isinstance(parms, pikepdf.Dictionary):
        return None
    kept: dict[str, Any] = {}
    for key, value in parms.items():
        if key == "/JBIG2Globals" and isinstance(value, pikepdf.Stream):
            value.write(strip_jbig2(value.read_bytes()))
            kept[key] = value
        elif not isinstance(value, (pikepdf.Stream, pikepdf.String, pikepdf.Dictionary, pikepdf.Array)):
            kept[key] = value
    return pikepdf.Dictionary(kept)


def _before_last(image: Any) -> bytes:
    """The bytes that the last filter gets: only ordinary packings may stand in front of it."""
    data: bytes = image.read_raw_bytes()
    for name in _filters(image)[:-1]:
        if name != "/FlateDecode":
            raise ValueError(name)
        unpacker = zlib.decompressobj()
        data = unpacker.decompress(data, MAX_BYTES)
    return data


def _raw_size(image: Any) -> int:
    width, height = int(image.get("/Width", 0)), int(image.get("/Height", 0))
    if image.get("/ImageMask", False):
        return (width + 7) // 8 * height
    bits = int(image.get("/BitsPerComponent", 8))
    space = image.get("/ColorSpace")
    family = str(space[0]) if isinstance(space, pikepdf.Array) else str(space)
    if family == "/DeviceN" and isinstance(space, pikepdf.Array):
        components = len(space[1])
    else:
        components = _COMPONENTS.get(family, 4)
    return (width * components * bits + 7) // 8 * height


def _from_pillow(image: Any) -> None:
    """JPEG 2000 holds boxes of metadata, so its pixels are stored raw."""
    picture = Image.open(io.BytesIO(_before_last(image)), formats=["JPEG2000"])
    if picture.width * picture.height > MAX_BYTES // 4:
        raise ValueError("size")
    mode = {"L": "L", "LA": "L", "I;16": "L", "RGBA": "RGB", "CMYK": "CMYK"}.get(picture.mode, "RGB")
    plain = picture.convert(mode)
    image.write(plain.tobytes())
    image["/Width"], image["/Height"], image["/BitsPerComponent"] = plain.width, plain.height, 8
    names = {"L": "/DeviceGray", "RGB": "/DeviceRGB", "CMYK": "/DeviceCMYK"}
    image["/ColorSpace"] = pikepdf.Name(names[mode])
    for key in ("/SMaskInData", "/Decode"):
        if key in image:
            del image[key]


def _blank(image: Any) -> None:
    for key in list(image.keys()):
        if key not in ("/Type", "/Subtype", "/Length"):
            del image[key]
    image.write(b"\xff")
    image["/Width"], image["/Height"], image["/BitsPerComponent"] = 1, 1, 8
    image["/ColorSpace"] = pikepdf.Name.DeviceGray


def strip_jpeg(data: bytes) -> bytes:
    """The same JPEG with only the segments that decoding needs. Raises ValueError."""
    if not data.startswith(b"\xff\xd8"):
        raise ValueError("not a JPEG")
    out = bytearray(b"\xff\xd8")
    position = 2
    while position + 4 <= len(data):
        if data[position] != 0xFF:
            raise ValueError("segment expected")
        marker = data[position + 1]
        if marker == 0xFF:
            position += 1
            continue
        if marker == 0xD9:
            break
        if marker == 0x01 or 0xD0 <= marker <= 0xD7:
            position += 2
            continue
        size = int.from_bytes(data[position + 2 : position + 4], "big")
        segment = data[position : position + 2 + size]
        if size < 2 or len(segment) < 2 + size:
            raise ValueError("segment cut")
        if marker == 0xEE and segment[4:9] == b"Adobe" and size >= 14:
            out += b"\xff\xee\x00\x0e" + segment[4:16]
        elif marker in _JPEG_TABLES:
            out += segment
        position += 2 + size
        if marker == 0xDA:
            end = _scan_end(data, position)
            out += data[position:end]
            position = end
    return bytes(out + b"\xff\xd9")


def _scan_end(data: bytes, position: int) -> int:
    """Where the coded pixels of a scan end: at the first marker that is neither stuffing nor a restart."""
    while True:
        at = data.find(b"\xff", position)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        following = data[at + 1]
        if following == 0 or 0xD0 <= following <= 0xD7:
            position = at + 2
        elif following == 0xFF:
            position = at + 1
        else:
            return at


def strip_jbig2(data: bytes) -> bytes:
    """Embedded JBIG2 without its comment segments. Raises ValueError."""
    out = bytearray()
    position = 0
    while position + 11 <= len(data):
        start = position
        flags = data[position + 4]
        count = data[position + 5] >> 5
        position += 5
        number = int.from_bytes(data[start : start + 4], "big")
        if count == 7:
            count = int.from_bytes(data[position : position + 4], "big") & 0x1FFFFFFF
            position += 4 + (count + 8) // 8
        else:
            position += 1
        position += count * (1 if number <= 256 else 2 if number <= 65_536 else 4)
        position += 4 if flags & 0x40 else 1
        size = int.from_bytes(data[position : position + 4], "big")
        position += 4
        end = len(data) if size == 0xFFFFFFFF else position + size
        if end > len(data) or not 0 <= position <= end:
            raise ValueError("segment cut")
        if flags & 0x3F != _JBIG2_EXTENSION:
            out += data[start:end]
        position = end
    return bytes(out)


def is_telling_inline(item: Any) -> bool:
    """Inline images packed as JPEG carry words of their own, others may carry bytes behind their pixels. Those go."""
    if str(item.operator) != "INLINE IMAGE":
        return False
    try:
        image = item.iimage
        if any("DCT" in name or "JPX" in name or "JBIG2" in name for name in image.filters):
            return True
        if any("CCITT" in name for name in image.filters):
            return False
        size: int = len(image.read_bytes())
        return bool(size > MOST_BYTES_A_PIXEL * image.width * image.height + image.height + 1)
    except (pikepdf.PdfError, NotImplementedError, ValueError, KeyError, AttributeError):
        return True
