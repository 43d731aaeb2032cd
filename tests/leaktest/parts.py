"""Finds parts in a package by their relationships, for counting."""

from __future__ import annotations

import io
import posixpath
import zipfile

from lxml import etree


def main_part(data: bytes) -> str:
    """The name of the part that the package's office relationship leads to."""
    root = etree.fromstring(data_of(data, "_rels/.rels"))
    target = next(one.get("Target", "") for one in root if str(one.get("Type")).endswith("/officeDocument"))
    return posixpath.normpath(target).lstrip("/")


def data_of(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def related(data: bytes, source: str) -> dict[str, str]:
    """Relationship id -> part name, of the parts inside the package that `source` refers to."""
    folder, base = posixpath.split(source)
    root = etree.fromstring(data_of(data, f"{folder}/_rels/{base}.rels"))
    return {
        str(one.get("Id")): posixpath.normpath(posixpath.join("/", folder, str(one.get("Target")))).lstrip("/")
        for one in root
        if one.get("TargetMode") != "External"
    }
