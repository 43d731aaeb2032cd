"""Opens a clean copy as its receivers would: with a library that the engine's writer of that type does not use."""

from __future__ import annotations

import ast
import csv
import email
import email.policy
import io
import json
import mailbox
import tarfile
import tempfile
import tomllib
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from xml.dom import minidom

import docx
import openpyxl
import pptx
import pypdfium2
from PIL import Image


def opens(data: bytes, kind: str, name: str) -> None:
    """Raises whatever the library raises. kind: as in the report; name: what the file is called."""
    file = io.BytesIO(data)
    match kind:
        case "docx":
            docx.Document(file)
        case "xlsx":
            openpyxl.load_workbook(file)
        case "pptx":
            pptx.Presentation(file)
        case "odt" | "ods" | "odp":
            with zipfile.ZipFile(file) as package:
                minidom.parseString(package.read("content.xml"))
        case "pdf":
            for page in pypdfium2.PdfDocument(data):
                page.get_textpage().get_text_range()
        case "image":
            Image.open(file).load()
        case "zip":
            with zipfile.ZipFile(file) as archive:
                assert archive.testzip() is None
        case "tar":
            with tarfile.open(fileobj=file) as packed:
                assert packed.getmembers()
        case "eml":
            _mail(data, name)
        case "ipynb":
            assert json.loads(data)["nbformat"] in (3, 4)
        case "html":
            HTMLParser().feed(data.decode("utf-8", "replace"))
        case "svg" | "xml":
            if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
                minidom.parseString(data)
        case _:
            _text(data, name)


def _mail(data: bytes, name: str) -> None:
    if not name.lower().endswith(".mbox"):
        assert email.message_from_bytes(data, policy=email.policy.default).keys()
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "box")
        path.write_bytes(data)
        assert len(mailbox.mbox(path)) > 0


def _text(data: bytes, name: str) -> None:
    ending = Path(name).suffix.lower()
    if ending == ".csv":
        list(csv.reader(io.StringIO(data.decode("utf-8", "replace"))))
    elif ending == ".json":
        json.loads(data.decode("utf-8-sig", "replace"))
    elif ending == ".toml":
        tomllib.loads(data.decode("utf-8"))
    elif ending == ".py":
        ast.parse(data)
