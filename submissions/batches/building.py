"""Builds one export as a zip: rows as JSON Lines and Parquet, the files, a dataset card, digests, a signature.

The same batch gives the same bytes: members sorted, times fixed, nothing of the clock inside.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from django.core.files.storage import storages

from submissions.batches import card
from submissions.batches.rows import SCHEMA, path_of, row_of
from submissions.models import Batch, CuratedItem

EPOCH = (1980, 1, 1, 0, 0, 0)


class Changed(Exception):
    """A stored byte is not what was approved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    rows: int
    manifest_sha256: str


class _Zip:
    """A zip whose members' digests are kept as they are written."""

    def __init__(self, sink: BinaryIO) -> None:
        self.zip = zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self.digests: dict[str, str] = {}

    def add(self, path: str, parts: Iterator[bytes]) -> str:
        digest = hashlib.sha256()
        info = zipfile.ZipInfo(path, EPOCH)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        with self.zip.open(info, "w", force_zip64=True) as member:
            for part in parts:
                digest.update(part)
                member.write(part)
        self.digests[path] = digest.hexdigest()
        return self.digests[path]

    def add_bytes(self, path: str, content: bytes) -> str:
        return self.add(path, iter([content]))


def build(batch: Batch, items: list[CuratedItem], sink: BinaryIO) -> Built:
    """Write the export of `items` to `sink`. Raises Changed."""
    out = _Zip(sink)
    rows = []
    for item in sorted(items, key=lambda each: each.submission.number):
        rows.append(row_of(item))
        for entry in item.files:
            if entry["role"] == "request_text":
                continue
            if out.add(path_of(item, entry), _parts(entry["stored_as"])) != entry["sha256"]:
                raise Changed
    lines = "".join(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n" for row in rows)
    out.add_bytes("data/items.jsonl", lines.encode())
    out.add_bytes("data/items.parquet", _parquet(rows))
    provenance = {
        "batch": batch.label,
        "purpose": batch.purpose,
        "sealed": batch.sealed_digest,
        "items": [
            {
                "task_id": str(item.pk),
                "bundle_sha256": item.bundle_digest,
                "approval": str(item.approval_id),
                "made_by": [entry.get("versions", {}) for entry in item.files],
                "approved_by": item.approval.reviewer.pseudonym,
            }
            for item in sorted(items, key=lambda each: each.submission.number)
        ],
    }
    out.add_bytes("provenance.json", _json(provenance))
    out.add_bytes("README.md", card.write(batch, rows).encode())
    manifest = "".join(f"{digest}  {path}\n" for path, digest in sorted(out.digests.items())).encode()
    out.add_bytes("manifest-sha256.txt", manifest)
    out.add_bytes("signature.json", _json(_signature(manifest)))
    out.zip.close()
    return Built(rows=len(rows), manifest_sha256=hashlib.sha256(manifest).hexdigest())


def public_key() -> str:
    """The verifying key, in hexadecimal."""
    return _private_key().public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()


def _signature(manifest: bytes) -> dict[str, str]:
    return {
        "algorithm": "Ed25519",
        "over": "manifest-sha256.txt",
        "public_key": public_key(),
        "signature": _private_key().sign(manifest).hex(),
    }


def _private_key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(settings.EXPORT_SIGNING_KEY)[:32])


def _parts(stored_as: str) -> Iterator[bytes]:
    with storages["clean"].open(stored_as) as file:
        while part := file.read(1 << 20):
            yield part


def _parquet(rows: list[dict[str, object]]) -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=SCHEMA), buffer, compression="zstd")
    return buffer.getvalue()


def _json(value: object) -> bytes:
    return (json.dumps(value, indent=2, ensure_ascii=False, sort_keys=True) + "\n").encode()
