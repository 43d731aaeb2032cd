"""Pages and pictures of a fair copy, and the tree of the files in it, as they were drawn when the copy was made."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import BinaryIO, cast

from django.core.files.storage import storages
from django.http import Http404, HttpResponse

from portal.vault.storages import STORE_ERRORS
from sanitization import looks
from sanitization.models import Redaction
from sanitization.vocabulary import FileKind, Inside, Picture
from submissions import downloads

SHOWN_FILES, DEEPEST = 400, 12
# Browsers place a picture that stands alone with a style of their own.
CAN_DO_NOTHING = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
_OUT = re.compile(r"(?:\d+ files|(?:member|attachment|part|file) \d+)")
_KINDS: dict[FileKind, str] = {
    FileKind.DOCX: "Word document",
    FileKind.XLSX: "Excel workbook",
    FileKind.PPTX: "PowerPoint slides",
    FileKind.ODT: "OpenDocument text",
    FileKind.ODS: "OpenDocument sheets",
    FileKind.ODP: "OpenDocument slides",
    FileKind.PDF: "PDF",
    FileKind.ZIP: "Zip archive",
    FileKind.TAR: "Tar archive",
    FileKind.BUNDLE: "Git bundle",
    FileKind.TEXT: "Text",
    FileKind.CSV: "Table",
    FileKind.JSON: "JSON",
    FileKind.SOURCE: "Program",
    FileKind.XML: "XML",
    FileKind.HTML: "Web page",
    FileKind.SVG: "Drawing",
    FileKind.NOTEBOOK: "Notebook",
    FileKind.EMAIL: "Message",
    FileKind.IMAGE: "Picture",
}


@dataclass(slots=True, kw_only=True)
class Node:
    """A folder or file of the tree. kind: in words, "" for a folder. files: how many there are at it and below."""

    name: str
    kind: str = ""
    size: int = 0
    files: int = 0
    is_open: bool = True
    children: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A picture as a page places it. number: from 0 on. caption: "Page 3". Sizes in pixels."""

    number: int
    caption: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """tree: files in their folders. left_out: parts of the ledger that are files, with the reason."""

    frames: tuple[Frame, ...] = ()
    frames_left: int = 0
    is_paged: bool = False
    tree: tuple[Node, ...] = ()
    files: int = 0
    files_left: int = 0
    left_out: tuple[tuple[str, str], ...] = ()


def looks_of(redaction: Redaction | None) -> Looks:
    """What there is to look at; nothing where the copy is plain text or was made before copies were drawn."""
    if redaction is None or not redaction.looks_as:
        return Looks()
    try:
        with storages["clean"].open(redaction.looks_as) as file:
            shown = looks.table(cast(BinaryIO, file))
    except STORE_ERRORS:
        return Looks()  # the text is there; a picture that is asked for says what is wrong
    frames = tuple(
        Frame(number=number, caption=_caption(picture), width=picture.width, height=picture.height)
        for number, picture in enumerate(shown.pictures)
    )
    listed = shown.files[:SHOWN_FILES]
    return Looks(
        frames=frames,
        frames_left=shown.pictures_left,
        is_paged=any("page" in picture.place for picture in shown.pictures),
        tree=_tree(listed),
        files=len(shown.files) + shown.files_left,
        files_left=len(shown.files) - len(listed) + shown.files_left,
        left_out=_left_out(redaction) if shown.files else (),
    )


def _caption(drawn: Picture) -> str:
    place = drawn.place[:1].upper() + drawn.place[1:]
    if not drawn.file:
        return place
    name = drawn.file.rsplit("/", 1)[-1]
    return name if drawn.place == "picture" else f"{name}, {drawn.place}"


def picture(redaction: Redaction | None, number: int) -> HttpResponse:
    """One drawn page or picture. Raises Http404, NotNow integrity.failed."""
    if redaction is None or not redaction.looks_as:
        raise Http404
    downloads.check("clean", redaction.looks_as, redaction.looks_sha256)
    with storages["clean"].open(redaction.looks_as) as file:
        try:
            _, data = looks.picture(cast(BinaryIO, file), number)
        except IndexError as none:
            raise Http404 from none
    response = HttpResponse(data, content_type="image/webp")
    response["Content-Disposition"] = f'inline; filename="picture-{number + 1}.webp"'
    response["Content-Security-Policy"] = CAN_DO_NOTHING
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def _tree(files: tuple[Inside, ...]) -> tuple[Node, ...]:
    root = Node(name="")
    folders: dict[tuple[str, ...], Node] = {(): root}
    for file in files:
        steps = [step for name in (*file.members, file.name) for step in name.split("/") if step]
        above, name = tuple(steps[:-1][:DEEPEST]), steps[-1] if steps else file.name
        parent = _folder(folders, above)
        path = (*above, name)
        node = Node(name=name, kind=_kind(file), size=file.size, files=1)
        if path not in folders:
            folders[path] = node  # the files of a message or an archive stand below it
        parent.children.append(node)
        for depth in range(len(above) + 1):
            folders[above[:depth]].files += 1
    for node in folders.values():
        node.children.sort(key=lambda child: (not child.children or bool(child.kind), child.name.lower()))
    _close_crowded(root)
    return tuple(root.children)


def _folder(folders: dict[tuple[str, ...], Node], path: tuple[str, ...]) -> Node:
    for depth in range(1, len(path) + 1):
        if path[:depth] not in folders:
            made = folders[path[:depth]] = Node(name=path[depth - 1])
            folders[path[: depth - 1]].children.append(made)
    return folders[path]


def _close_crowded(root: Node) -> None:
    """Only as many folders stand open as a page shows at once."""
    room, queue = 40, list(root.children)
    while queue:
        node = queue.pop(0)
        room -= len(node.children)
        node.is_open = room >= 0
        queue.extend(node.children)


def _kind(file: Inside) -> str:
    return _KINDS.get(file.kind, file.kind) if file.kind else "Empty" if not file.size else "File"


def _left_out(redaction: Redaction) -> tuple[tuple[str, str], ...]:
    return tuple(
        (line["part"], line["reason"])
        for line in redaction.ledger
        if line["fate"] == "removed" and _OUT.fullmatch(line["part"])
    )[:100]
