"""What may stand in a clean PDF, key by key: everything that is not listed here goes, whatever it is."""

from __future__ import annotations

import re
import zlib
from typing import Any

import pikepdf

from sanitization.errors import Refusal
from sanitization.formats.pdf_images import MAX_BYTES, clean_image, is_telling_inline
from sanitization.formats.pdf_layers import Layers
from sanitization.formats.pdf_programs import clean_program, plain_name
from sanitization.formats.pdf_roles import NAMED, PLAIN, ROLES

_TEXT_SHOWING = frozenset({"Tj", "TJ", "'", '"'})
_STREAM_KEYS = frozenset({"/Length", "/Filter", "/DecodeParms"})
_DEVICE = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
_STANDARD_COLOURANTS = frozenset({"/All", "/None", "/Cyan", "/Magenta", "/Yellow", "/Black", "/Red", "/Green", "/Blue"})
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
BORROWED = 6
_DRAWS = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
_ESCAPED = re.compile(r"#([0-9A-Fa-f]{2})")
_COMMENT = re.compile(rb"%[^\r\n]*")


class Cleaner:
    """Walks from pages to everything they use and takes out what has no listed place."""

    def __init__(self, pdf: pikepdf.Pdf, layers: Layers) -> None:
        self._pdf = pdf
        self._layers = layers
        self._seen: set[tuple[tuple[int, int], str]] = set()
        self._spots: dict[str, str] = {}
        self._fonts: dict[str, int] = {}
        self._programs: dict[tuple[int, int], bool] = {}
        self.images = 0
        self.images_removed = 0

    def page(self, page: Any) -> None:
        self._content(page, page.get("/Resources"))
        self._only_used(page)
        self._walk(page, "page")

    def _walk(self, thing: Any, role: str) -> None:
        stack = [(thing, role)]
        while stack:
            current, part = stack.pop()
            if isinstance(current, pikepdf.Array):
                stack.extend((item, part) for item in current if not isinstance(item, (int, float, bool)))
                continue
            if not isinstance(current, (pikepdf.Dictionary, pikepdf.Stream)):
                continue
            if current.is_indirect:
                if (current.objgen, part) in self._seen:
                    continue
                self._seen.add((current.objgen, part))
            stack.extend(self._step(current, part))

    def _step(self, current: Any, role: str) -> list[tuple[Any, str]]:
        if role in ("font", "descriptor"):
            self._rename(current, "/BaseFont" if role == "font" else "/FontName")
        if role == "object":
            if str(current.get("/Subtype", "")) == "/Image":
                self._image(current)
                return []
            self._content(current, current.get("/Resources"))
            self._only_used(current)
            role = "form"
        elif role in ("textless", "drawing", "pattern"):
            self._without_text(current)
            role = "form" if role == "textless" else role
        elif role in ("data", "cmap", "function", "lookup"):
            self._recode(current, strip_comments=role in ("cmap", "function"))
            role = "data" if role == "cmap" else role
        if role in NAMED:
            return self._named(current, NAMED[role])
        allowed = ROLES.get(role, {})
        following: list[tuple[Any, str]] = []
        for key in sorted(current.keys()):
            if isinstance(current, pikepdf.Stream) and key in _STREAM_KEYS:
                continue
            if key not in allowed:
                del current[key]
                continue
            inner = allowed[key]
            if inner == "program" and not self._program(current[key]):
                del current[key]
                continue
            if inner == "space":
                current[key] = self._space(current[key])
            elif inner == PLAIN:
                if not self._is_plain(current[key], 0):
                    del current[key]
            elif inner != "keep":
                following.append((current[key], inner))
        return following

    def _rename(self, font: Any, key: str) -> None:
        """A font keeps its name if everybody has that font."""
        name = font.get(key)
        if not isinstance(name, pikepdf.Name):
            return
        descriptor = font if key == "/FontName" else font.get("/FontDescriptor", pikepdf.Dictionary())
        described = "/Flags" in descriptor or any(kind in descriptor for kind in _PROGRAMS)
        described = described or str(font.get("/Subtype", "")) in ("/Type0", "/Type3")
        number = self._fonts.setdefault(str(name), len(self._fonts) + 1)
        font[key] = pikepdf.Name(plain_name(str(name), number, described=described))

    def _program(self, stream: Any) -> bool:
        """Whether a font program stays, without its words."""
        if not isinstance(stream, pikepdf.Stream):
            return False
        if stream.objgen in self._programs:
            return self._programs[stream.objgen]
        try:
            clean = clean_program(stream.read_bytes())
        except (pikepdf.PdfError, Refusal):
            clean = None
        if clean is not None:
            stream.write(clean)
            for key in list(stream.keys()):
                if key not in _STREAM_KEYS and key not in ROLES["program"]:
                    del stream[key]
        self._programs[stream.objgen] = clean is not None
        return clean is not None

    def _named(self, current: Any, role: str) -> list[tuple[Any, str]]:
        following: list[tuple[Any, str]] = []
        for key in sorted(current.keys()):
            value = current[key]
            if role == "space":
                current[key] = self._space(value)
            elif not isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
                del current[key]
            else:
                if role == "font" and not value.is_indirect:
                    # Fonts are asked for by object number.
                    current[key] = value = self._pdf.make_indirect(value)
                following.append((value, role))
        return following

    def _is_plain(self, value: Any, depth: int) -> bool:
        """Numbers, names and arrays of them; the strings of a character collection stay, they are standard."""
        if depth > 6 or isinstance(value, pikepdf.Stream):
            return False
        if isinstance(value, pikepdf.Array):
            return all(self._is_plain(item, depth + 1) for item in value)
        if isinstance(value, pikepdf.Dictionary):
            return set(value.keys()) <= {"/Registry", "/Ordering", "/Supplement"}
        return not isinstance(value, pikepdf.String)

    def _space(self, space: Any, depth: int = 0) -> Any:
        """A colour space without profiles, attributes and telling names of spot colours."""
        if not isinstance(space, pikepdf.Array) or not len(space) or depth > 6:
            return space if isinstance(space, pikepdf.Name) else pikepdf.Name.DeviceGray
        family = str(space[0])
        if family == "/ICCBased" and len(space) > 1 and isinstance(space[1], pikepdf.Stream):
            return pikepdf.Name(_DEVICE.get(int(space[1].get("/N", 3)), "/DeviceRGB"))
        if family in ("/CalGray", "/CalRGB", "/Lab") and len(space) > 1:
            kept = {
                key: value
                for key, value in space[1].items()
                if key in ("/WhitePoint", "/BlackPoint", "/Gamma", "/Matrix", "/Range")
            }
            return pikepdf.Array([space[0], pikepdf.Dictionary(kept)])
        if family == "/Indexed" and len(space) == 4:
            if isinstance(space[3], pikepdf.Stream):
                self._walk(space[3], "lookup")
            return pikepdf.Array([space[0], self._space(space[1], depth + 1), space[2], space[3]])
        if family == "/Separation" and len(space) >= 4:
            self._walk(space[3], "function")
            return pikepdf.Array([space[0], self._spot(space[1]), self._space(space[2], depth + 1), space[3]])
        if family == "/DeviceN" and len(space) >= 4:
            self._walk(space[3], "function")
            spots = pikepdf.Array([self._spot(name) for name in space[1]])
            return pikepdf.Array([space[0], spots, self._space(space[2], depth + 1), space[3]])
        if family == "/Pattern":
            return pikepdf.Array([space[0], *(self._space(item, depth + 1) for item in list(space)[1:2])])
        return space[0]

    def _spot(self, name: Any) -> Any:
        if str(name) in _STANDARD_COLOURANTS:
            return name
        return pikepdf.Name(self._spots.setdefault(str(name), f"/Spot{len(self._spots) + 1}"))

    def _image(self, image: Any) -> None:
        self.images += 1
        if not clean_image(self._pdf, image, self._space):
            self.images_removed += 1

    def _recode(self, stream: Any, *, strip_comments: bool) -> None:
        """Decode and store again: bytes behind the packed data, odd filters and comments do not survive."""
        if not isinstance(stream, pikepdf.Stream):
            return
        try:
            data = stream.read_bytes()
        except (pikepdf.PdfError, Refusal):
            data = b""
        stream.write(_COMMENT.sub(b"", data) if strip_comments else data)

    def _content(self, stream: Any, resources: Any) -> None:
        """Page or form content without comments, marks and hidden layers."""
        raw = _raw(stream)
        if not self._layers.any_off and not any(mark in raw for mark in (b"%", b"BDC", b"BMC", b"MP", b"DP", b"ID")):
            if isinstance(stream, pikepdf.Stream):
                stream.write(raw)
            else:
                stream["/Contents"] = self._pdf.make_stream(raw)
            return
        self._store(stream, raw)
        parsed = list(pikepdf.parse_content_stream(stream))
        shown = [item for item in self._layers.visible(parsed, resources) if not is_telling_inline(item)]
        self._store(stream, pikepdf.unparse_content_stream(shown))

    def _only_used(self, stream: Any) -> None:
        """Give a page or form resources of its own, without objects that its content never draws."""
        resources = stream.get("/Resources")
        objects = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
        if not isinstance(objects, pikepdf.Dictionary):
            return
        names = drawn_names(_raw(stream))
        for _ in range(BORROWED):  # a form without resources draws what its page names
            drawn = [objects[name] for name in names if name in objects]
            borrowing = [item for item in drawn if "/Resources" not in item and item.get("/Subtype") == "/Form"]
            more = names.union(*(drawn_names(_raw(item)) for item in borrowing if isinstance(item, pikepdf.Stream)))
            if more == names:
                break
            names = more
        own = pikepdf.Dictionary(dict(resources.items()))
        own["/XObject"] = pikepdf.Dictionary({name: item for name, item in objects.items() if name in names})
        stream["/Resources"] = own

    def _without_text(self, stream: Any) -> None:
        """Patterns, glyph drawings and soft masks carry shapes; text in them is out of every reader's sight."""
        if not isinstance(stream, pikepdf.Stream):
            return
        parsed = list(pikepdf.parse_content_stream(stream))
        kept = [
            item
            for item in self._layers.visible(parsed, stream.get("/Resources"))
            if str(item.operator) not in _TEXT_SHOWING
            and not is_telling_inline(item)
            and not _draws_form(item, stream.get("/Resources"))
        ]
        self._store(stream, pikepdf.unparse_content_stream(kept))

    def _store(self, stream: Any, data: bytes) -> None:
        if isinstance(stream, pikepdf.Stream):
            stream.write(data)
        else:
            stream["/Contents"] = self._pdf.make_stream(data)


def drawn_names(content: bytes) -> set[str]:
    """Names of objects that content may draw; some that it only seems to."""
    return {
        "/" + _ESCAPED.sub(lambda code: chr(int(code[1], 16)), match[1].decode("latin-1"))
        for match in _DRAWS.finditer(content)
    }


def _draws_form(item: Any, resources: Any) -> bool:
    """A form may hold text, and is shared with places where its text is read."""
    if str(item.operator) != "Do" or not item.operands:
        return False
    objects = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    found = objects.get(str(item.operands[0])) if isinstance(objects, pikepdf.Dictionary) else None
    return found is None or str(found.get("/Subtype", "")) != "/Image"


def _raw(stream: Any) -> bytes:
    if isinstance(stream, pikepdf.Stream):
        return _bytes_of(stream)
    contents = stream.get("/Contents")
    if isinstance(contents, pikepdf.Stream):
        return _bytes_of(contents)
    if isinstance(contents, pikepdf.Array):
        return b"\n".join(_bytes_of(item) for item in contents if isinstance(item, pikepdf.Stream))
    return b""


def _bytes_of(stream: Any) -> bytes:
    """Decoded bytes; of damaged Flate data as much as can be had, which is what readers show."""
    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:
        if str(stream.get("/Filter", "")) not in ("/FlateDecode", "[/FlateDecode]"):
            raise
    unpacker = zlib.decompressobj()
    raw: bytes = stream.read_raw_bytes()
    pieces: list[bytes] = []
    try:
        for at in range(0, len(raw), 256):
            pieces.append(unpacker.decompress(raw[at : at + 256], MAX_BYTES))
    except zlib.error:
        pass
    return b"".join(pieces)
