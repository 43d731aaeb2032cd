"""What stands in a clean file, read by code of the tests' own: unzip, decode, git cat-file."""

from __future__ import annotations

import email
import email.policy
import html
import io
import os
import re
import subprocess
import tempfile
import unicodedata
import zipfile
from pathlib import Path

from lxml import etree

_BLOCKS = re.compile(r"\}(?:p|si|c|row|author)$")


def texts(what: str, name: str, content: bytes) -> list[str]:
    """Every text of the file and its name."""
    reader = {"mail": _mail, "repository": _repository}.get(what, _package)
    return [name, *reader(content)]


def _mail(content: bytes) -> list[str]:
    message = email.message_from_bytes(content, policy=email.policy.default)
    found = [f"{key}: {value}" for key, value in message.items()]
    for part in message.walk():
        if part.get_content_maintype() == "text":
            body = part.get_content()
            found.append(body)
            found.append(html.unescape(re.sub(r"<[^>]*>", " ", body)))
    return found


def _package(content: bytes) -> list[str]:
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            found.append(name)
            data = package.read(name)
            if not name.endswith((".xml", ".rels", ".vml")):
                continue
            root = etree.fromstring(data)
            for element in root.iter(etree.Element):
                found.extend(element.attrib.values())
                if _BLOCKS.search(str(element.tag)):
                    found.append("".join(element.itertext()))
                elif element.text and element.text.strip():
                    found.append(element.text)
    return found


def _repository(content: bytes) -> list[str]:
    found = []
    with tempfile.TemporaryDirectory() as place, zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(place)
        for path in sorted(Path(place).rglob("*")):
            found.append(str(path.relative_to(place)))
            if path.is_file() and ".git" not in path.parts:
                found.append(path.read_bytes().decode("utf-8", "replace"))
        for repository in Path(place).rglob(".git"):
            found.extend(objects(repository.parent).values())
            found.extend((repository / "config").read_text().splitlines())
    return found


def objects(work: Path) -> dict[str, str]:
    """name -> content of every object that git can get out."""
    listed = _git(work, "cat-file", "--batch-all-objects", "--batch-check").splitlines()
    return {line.split()[0]: _git(work, "cat-file", "-p", line.split()[0]) for line in listed}


def authors(content: bytes) -> list[tuple[str, str]]:
    """(name, address) of the authors of the clean history, newest first."""
    with tempfile.TemporaryDirectory() as place, zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(place)
        for repository in Path(place).rglob(".git"):
            lines = _git(repository.parent, "log", "--format=%an|%ae").splitlines()
            return [tuple(line.split("|")) for line in lines]  # type: ignore[misc]
    return []


def _git(work: Path, *words: str) -> str:
    environment = {"PATH": os.environ["PATH"], "HOME": str(work), "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(["git", *words], cwd=work, env=environment, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")


def folded(text: str) -> str:
    """Casing, accents, kinds of white space and quotes made alike."""
    straight = text.replace("’", "'").replace("\u00a0", " ")
    apart = "".join(part for part in unicodedata.normalize("NFKD", straight) if not unicodedata.combining(part))
    return re.sub(r"\s+", " ", apart.casefold())


def holds(text: str, form: str) -> bool:
    """Whether the folded text has the form as words of its own; of names in code also inside longer words."""
    sought = folded(form)
    if form[:1].isalpha() and re.search(r"[a-z](?=[A-Z])", form):
        return sought in text
    return re.search(rf"(?<![^\W_]){re.escape(sought)}(?![^\W_])", text) is not None
