"""HEIC and HEIF pictures, where the operator has installed pillow-heif: its wheels hold x265, which is GPL, so it is no
dependency of ours. Importing this teaches Pillow the type.

Its decoder and encoder cannot work without threads. A sandboxed child may start them only when the file that it was
given is such a picture; inside archives these pictures are left out.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

pillow_heif: Any = import_module("pillow_heif") if find_spec("pillow_heif") else None
if pillow_heif is not None:
    pillow_heif.options.DECODE_THREADS = 1
    pillow_heif.register_heif_opener()

# Major brands of ISO base media files that hold HEVC pictures. Source: ISO/IEC 23008-12.
_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
# One thread at a time is enough, and each costs address space.
OPTIONS: dict[str, Any] = {"enc_params": {"x265:pools": "1", "x265:frame-threads": "1"}, "quality": 92}
_may_decode = True


def is_installed() -> bool:
    return pillow_heif is not None


def may_decode(allowed: bool) -> None:
    """Said once in a sandboxed child: whether the file that it was given is such a picture."""
    global _may_decode
    _may_decode = allowed


def is_readable() -> bool:
    """Whether such a picture can be read here and now."""
    return is_installed() and _may_decode


def is_heif(head: bytes) -> bool:
    """head: at least the first twelve bytes of the file."""
    return head[4:8] == b"ftyp" and head[8:12] in _BRANDS
