"""Repositories made by git itself, with a value planted in every place that keeps one."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from pathlib import Path

PLANTED = {
    "author name": "Henrietta Vandersloot",
    "author address": "henrietta.vandersloot@brightwater-lodging.com",
    "committer name": "Otto Marchetti",
    "committer address": "otto.marchetti@brightwater-lodging.com",
    "comment": "Priya Raghunathan",
    "file name": "Zanzibar Quartz",
    "deleted file": "Lucinda Ferreira",
    "message": "Bartholomew Oyelaran",
    "trailer": "Svetlana Drozdova",
    "tag message": "Gwendolyn Ashworth",
    "tag name": "Project Nightjar",
    "branch": "Cornelius Achterberg",
    "remote": "git.brightwater.internal",
    "description": "Marguerite Delacroix",
    "hook": "Thaddeus Kowalczyk",
    "stash": "Isolde Featherstone",
    "dangling": "Ambrose Llewellyn",
    "note": "Philippa Wetherby",
    "reflog": "Casimir Novotny",
    "link": "Rosalind Okonkwo",
}


def slug(value: str) -> str:
    return value.lower().replace(" ", "-")


def git(folder: Path, *words: str, **more: str) -> str:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": PLANTED["author name"],
        "GIT_AUTHOR_EMAIL": PLANTED["author address"],
        "GIT_AUTHOR_DATE": "2024-03-05T09:00:00+0530",
        "GIT_COMMITTER_NAME": PLANTED["committer name"],
        "GIT_COMMITTER_EMAIL": PLANTED["committer address"],
        "GIT_COMMITTER_DATE": "2024-03-05T10:00:00+0530",
        **more,
    }
    done = subprocess.run(["git", *words], cwd=folder, env=environment, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")


def planted_repository(folder: Path) -> Path:
    """`folder`/work: five commits on two branches, a merge, a tag, and everything else that git keeps."""
    work = folder / "work"
    work.mkdir(parents=True)
    git(work, "init", "-q", "-b", "main")
    (work / "app.py").write_text(f"import json\n\nLIMIT = 3  # as {PLANTED['comment']} asked\n", encoding="utf-8")
    named = work / "docs" / f"{slug(PLANTED['file name'])}.md"
    named.parent.mkdir()
    named.write_text("The lease is due in March.\n", encoding="utf-8")
    (work / f"{slug(PLANTED['link'])}.md").symlink_to("app.py")
    _commit(work, f"Start, as {PLANTED['message']} said\n\nSigned-off-by: {PLANTED['trailer']} <dev@example.org>\n")
    (work / "gone.txt").write_text(f"Ask {PLANTED['deleted file']} for the key.\n", encoding="utf-8")
    _commit(work, "Add a file")
    (work / "gone.txt").unlink()
    _commit(work, "Remove it")
    git(work, "tag", "-a", slug(PLANTED["tag name"]), "-m", f"Released by {PLANTED['tag message']}")
    git(work, "checkout", "-q", "-b", f"feature/{slug(PLANTED['branch'])}")
    (work / "app.py").write_text("import json\n\nLIMIT = 4\n", encoding="utf-8")
    _commit(work, "Raise the limit")
    git(work, "checkout", "-q", "main")
    git(work, "merge", "-q", "--no-ff", "-m", "Merge", f"feature/{slug(PLANTED['branch'])}")
    _leftovers(work)
    return work


def _commit(work: Path, message: str) -> None:
    git(work, "add", "-A")
    git(work, "commit", "-q", "-m", message)


def _leftovers(work: Path) -> None:
    (work / "app.py").write_text(f"# {PLANTED['dangling']}\n", encoding="utf-8")
    _commit(work, "A mistake")
    git(work, "reset", "-q", "--hard", "HEAD~1", GIT_COMMITTER_NAME=PLANTED["reflog"])
    (work / "app.py").write_text(f"# {PLANTED['stash']}\n", encoding="utf-8")
    git(work, "stash", "-q")
    git(work, "notes", "add", "-m", f"See {PLANTED['note']}")
    git(work, "remote", "add", "origin", f"https://{PLANTED['remote']}/team/work.git")
    (work / ".git" / "description").write_text(PLANTED["description"], encoding="utf-8")
    hooks = work / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    (hooks / "post-commit").write_text(f"#!/bin/sh\n# {PLANTED['hook']}\n", encoding="utf-8")


def zipped(folder: Path) -> bytes:
    """The folder as an archive, links as links."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            name = str(path.relative_to(folder.parent))
            if path.is_symlink():
                link = zipfile.ZipInfo(name)
                link.create_system, link.external_attr = 3, 0o120777 << 16
                archive.writestr(link, os.readlink(path))
            elif path.is_file():
                archive.write(path, name)
    return sink.getvalue()


def everything(folder: Path) -> str:
    """All that git can get out of a repository, and every other file's bytes."""
    names = [line.split()[0] for line in git(folder, "cat-file", "--batch-all-objects", "--batch-check").splitlines()]
    texts = [git(folder, "cat-file", "-p", name) for name in names]
    for path in sorted(folder.rglob("*")):
        texts.append(str(path.relative_to(folder)))
        if path.is_symlink():
            texts.append(os.readlink(path))
        elif path.is_file():
            texts.append(path.read_bytes().decode("latin-1"))
    return "\n".join(texts)
