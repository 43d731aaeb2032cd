"""The archive around a working tree, with what archives say about where they come from."""

from __future__ import annotations

import gzip
import io
import os
import struct
import tarfile
import zipfile
from pathlib import Path

from tests.leaktest.planting import Planting
from tests.leaktest.repository.working import paths


def zipped(work: Path, planting: Planting) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, path in enumerate(paths(work)):
            info = zipfile.ZipInfo(str(path.relative_to(work.parent)))
            info.create_system, info.compress_type = 3, zipfile.ZIP_DEFLATED
            info.external_attr = (0o120777 if path.is_symlink() else 0o100644) << 16
            if number == 0:
                info.comment = planting.raw("member-comment").encode()
                told = planting.raw("extra-field").encode()
                info.extra = struct.pack("<HH", 0x7075, len(told)) + told
            archive.writestr(info, os.readlink(path) if path.is_symlink() else path.read_bytes())
        archive.comment = planting.raw("zip-comment").encode()
    return sink.getvalue()


def tarred(work: Path, planting: Planting) -> bytes:
    body = io.BytesIO()
    with tarfile.open(fileobj=body, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for path in paths(work):
            info = archive.gettarinfo(path, str(path.relative_to(work.parent)))
            info.uname, info.gname = planting.raw("owner"), planting.raw("group")
            info.pax_headers = {"SCHILY.xattr.user.from": planting.raw("pax")}
            archive.addfile(info, None if path.is_symlink() else io.BytesIO(path.read_bytes()))
    sink = io.BytesIO()
    with gzip.GzipFile(planting.raw("gzip-name"), "wb", fileobj=sink, mtime=1_700_000_000) as packed:
        packed.write(body.getvalue())
    return sink.getvalue()
