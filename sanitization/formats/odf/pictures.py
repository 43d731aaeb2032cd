"""Pictures of a package: each is a member for the picture handler; what cannot be cleaned gives way to a grey pixel."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field

from lxml import etree

PLACEHOLDER_NAME = "Pictures/placeholder.png"
PLACEHOLDER = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4BgAA2gDZwnHuewAAAABJRU5ErkJggg=="
)
_SIGNATURES = (
    (b"\x89PNG", "png", "image/png"),
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (b"GIF8", "gif", "image/gif"),
    (b"BM", "bmp", "image/bmp"),
    (b"II*\x00", "tif", "image/tiff"),
    (b"MM\x00*", "tif", "image/tiff"),
    (b"RIFF", "webp", "image/webp"),
)
_OTHER = frozenset({"svg", "emf", "wmf", "svm", "eps", "pdf"})


@dataclass(slots=True)
class Picture:
    """One stored picture. uses: (element, attribute, folder of the part) of every place that shows it."""

    name: str
    number: int
    uses: list[tuple[etree._Element, str, str]] = field(default_factory=list)

    @property
    def key(self) -> str:
        return f"picture/{self.number}"


def ending_of(data: bytes, name: str = "") -> str:
    """The ending that fits the content; that of `name` for kinds that are told by it alone."""
    for signature, ending, _ in _SIGNATURES:
        if data.startswith(signature):
            return ending
    last = name.rpartition(".")[2].casefold()
    return last if last in _OTHER else "bin"


def media_type_of(data: bytes) -> str:
    return next((kind for signature, _, kind in _SIGNATURES if data.startswith(signature)), "")
