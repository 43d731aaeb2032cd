"""LibreOffice in a cell: loaded as a library into a process of its own, which reads one Office file and ends.

The process is locked in before the library sees the file: no network, no programs, no files but those of one
scratch folder. Interface: LibreOfficeKit's C functions (LibreOfficeKit.h; the order of its tables is fixed).
"""

from __future__ import annotations

import ctypes
import dataclasses
import os
import shutil
import sys
from pathlib import Path

from sanitization import office_profile, sandbox
from sanitization.errors import FileRefused
from sanitization.limits import DEFAULT, MIB
from sanitization.sniffing import refuse_locked_package
from sanitization.sniffing_tables import LEGACY, OLE_SIGNATURE, RTF_SIGNATURE

CONVERTED, NOT_CONVERTED, NOT_CONFINED, LOCKED = 0, 10, 11, 12
# The library maps 70 MiB of code and reserves address space for each of its threads.
LIMITS = dataclasses.replace(DEFAULT, memory_bytes=3_072 * MIB)
DESCRIPTORS = 256
READABLE = (
    "/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/fonts", "/etc/libreoffice", "/etc/ssl/openssl.cnf",
    "/var/cache/fontconfig", "/var/lib/libreoffice", "/var/spool/libreoffice", "/dev/urandom", "/dev/null",
    "/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/sys/vm/overcommit_memory", "/sys/devices/system/cpu",
    sys.prefix, sys.base_prefix, str(Path(__file__).resolve().parent),
)  # fmt: skip
PROGRAM = ("/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program", "/opt/libreoffice/program")
_LIBRARIES = ("libmergedlo.so", "libsofficeapp.so")
# Streams that such a file holds. Without them LibreOffice would take the bytes for text.
_STREAMS = {
    "docx": ("WordDocument",),
    "xlsx": ("Workbook", "Book"),
    "pptx": ("PowerPoint Document", "PP40", "PP97_DUALSTORAGE"),
}
_RUN_MACRO = 11  # its place in the table of functions, which only ever grows at its end


def library() -> Path | None:
    """The library that LibreOffice can be started from, or None where it is not installed."""
    for folder in PROGRAM:
        for name in _LIBRARIES:
            if (path := Path(folder) / name).exists():
                return path
    return None


def holds(source: Path, ending: str) -> bool:
    """Whether `source`, an old file, looks like what becomes `ending`."""
    content = source.read_bytes()
    if not content.startswith(OLE_SIGNATURE):
        return content.startswith(RTF_SIGNATURE)
    return any(name.encode("utf-16-le") in content for name in _STREAMS[ending])


def convert(source: Path, target: Path, profile: Path) -> bool:
    """Write `source` to `target` in the type that its ending names. Call it only in a process that is locked in."""
    found = library()
    if found is None:
        return False
    office_profile.furnish(profile)
    hook = ctypes.CDLL(str(found)).libreofficekit_hook_2
    hook.restype, hook.argtypes = ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_char_p]
    kit = hook(str(found.parent).encode(), profile.as_uri().encode())
    if not kit:
        return False
    functions = ctypes.cast(ctypes.cast(kit, ctypes.POINTER(ctypes.c_void_p))[0], ctypes.POINTER(ctypes.c_void_p))
    run_macro = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p)(functions[_RUN_MACRO])
    written_by = office_profile.filter_name(source.suffix[1:], target.suffix[1:])
    arguments = ",".join(f'"{word}"' for word in (source.as_uri(), target.as_uri(), written_by))
    return bool(run_macro(kit, f"{office_profile.MACRO}({arguments})".encode())) and target.exists()


def main() -> None:
    """Arguments: descriptors of source and sink, old and new ending, scratch folder, full or weak, the parent's pid."""
    source, sink, old, new, scratch, mode, parent = sys.argv[1:8]
    sandbox.die_with_parent(int(parent))
    work = Path(scratch)
    try:
        sandbox.enter(LIMITS, READABLE, strict=mode == "full", scratch=scratch, descriptors=DESCRIPTORS)
    except OSError:
        os._exit(NOT_CONFINED)
    before, after = work / f"before.{old}", work / f"after.{new}"
    with os.fdopen(int(source), "rb") as original:
        try:
            refuse_locked_package(original)
        except FileRefused:
            os._exit(LOCKED)
        original.seek(0)
        with before.open("wb") as copy:
            shutil.copyfileobj(original, copy)
    if (old in LEGACY and not holds(before, new)) or not convert(before, after, work / "profile"):
        os._exit(NOT_CONVERTED)
    with after.open("rb") as made, os.fdopen(int(sink), "wb") as clean:
        shutil.copyfileobj(made, clean)
        clean.flush()
    os._exit(CONVERTED)


if __name__ == "__main__":
    main()
