"""A working tree in many languages, and the history behind it, made by git."""

from __future__ import annotations

import json
import os
import urllib.parse
from pathlib import Path

from tests.leaktest.planting import Planting
from tests.sanitization.formats.git_making import git


class Partly(Planting):
    """A planting with fewer places than a working tree has: the others hold a plain word."""

    def __init__(self, planting: Planting) -> None:
        self._planting = planting

    def raw(self, identity: str) -> str:
        return self._planting.raw(identity) if identity in self._planting.planted else "nothing"

    def bare(self, identity: str) -> str:
        return self._planting.bare(identity) if identity in self._planting.planted else "nothing"

    def said(self, identity: str) -> str:
        return self._planting.said(identity) if identity in self._planting.planted else "nothing"


def make(folder: Path, planting: Planting) -> Path:
    """`folder`/work with every place of a repository."""
    work = folder / "work"
    work.mkdir()
    p = planting.raw
    people = {
        "GIT_AUTHOR_NAME": p("author"), "GIT_AUTHOR_EMAIL": p("author-mail"),
        "GIT_COMMITTER_NAME": p("committer"), "GIT_COMMITTER_EMAIL": p("committer-mail"),
    }  # fmt: skip
    git(work, "init", "-q", "-b", "main")
    _write(work, f"{p('old-name')}.txt", f"Notes\n\n{planting.said('old-file')}\n")
    _write(work, "src/app.py", f"# {planting.said('old-version')}\nLIMIT = 3\n")
    git(work, "add", "-A")
    message = f"Start\n\n{planting.said('message')}\n\nSigned-off-by: {p('trailer')} <dev@example.org>\n"
    git(work, "commit", "-q", "-m", message, **people)
    (work / f"{p('old-name')}.txt").unlink()
    _tree(work, planting)
    git(work, "add", "-A", "-f")
    git(work, "commit", "-q", "-m", "Add everything", **people)
    git(work, "tag", "-a", p("tag-name"), "-m", f"Release for {p('tag-message')}", **people)
    git(work, "branch", f"feature/{p('branch')}")
    _leftovers(work, planting, people)
    return work


def _write(work: Path, name: str, text: str) -> None:
    path = work / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _json(content: object) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False)


def _tree(work: Path, planting: Planting) -> None:
    p, words = planting.raw, planting.said
    _write(
        work,
        "src/app.py",
        f'''"""Reads the ledger.

{words("docstring")}
"""

import json

# {words("comment")}
LIMIT = 4
OWNER = "{p("string")}"
MAIL = "Kind regards,\\n{p("string-escape")}\\n"
QUERY = "q={urllib.parse.quote(p("string-percent"))}&page=2"
{p("identifier")}_total = LIMIT * 2  # TODO({p("todo")}): check the sum
''',
    )
    _write(work, "web/app.js", f"/* {words('js-block')} */\nexport const limit = 4;\n")
    _write(work, "java/App.java", f"/**\n * @author {p('java-author')}\n */\nclass App {{ int limit = 4; }}\n")
    _write(
        work, "c/app.c", f"/* Copyright 2024 {p('c-header')} */\n#include <stdio.h>\nint main(void) {{ return 0; }}\n"
    )
    _write(work, "go/app.go", f"package main\n\n// Ask {p('go-comment')} first.\nfunc main() {{}}\n")
    _write(work, "rust/lib.rs", f"/// {words('rust-doc')}\npub fn limit() -> i32 {{ 4 }}\n")
    _write(work, "run.sh", f"#!/bin/sh\nSOURCE='{p('shell-variable')}'\ncp \"$SOURCE\" .\n")
    _write(work, "data/seed.sql", f"INSERT INTO people (id, phone) VALUES (1, '{p('sql-row')}');\n")
    _write(work, "web/page.vue", f"<!-- {words('html-comment')} -->\n<template><p>Limit</p></template>\n")
    _write(work, "README.md", f"# Ledger\n\n{words('readme')}\n")
    _write(work, "CODEOWNERS", f"*.py {p('owners')}\n")
    _write(work, ".mailmap", f"{p('mailmap')} <dev@example.org>\n")
    _write(work, ".env", f'DEBUG=1\nSECRET="{p("env")}"\n')
    _write(work, ".npmrc", f"registry={p('npmrc')}/\n")
    _write(work, ".github/workflows/ci.yml", f"on: push\njobs:\n  test:\n    env:\n      HOST: {p('ci')}\n")
    _write(work, "Dockerfile", f'FROM scratch\nLABEL maintainer="{p("dockerfile")}"\n')
    _write(work, "compose.yaml", f"services:\n  db:\n    environment:\n      DSN: '{p('compose')}'\n")
    _write(work, "pyproject.toml", f'[project]\nname = "ledger"\nauthors = [{{name = "{p("toml")}"}}]\n')
    _write(work, "package.json", _json({"name": "ledger", "author": p("package")}) + "\n")
    lock = {"packages": {"left-pad": {"version": "1.3.0", "resolved": f"{p('lockfile')}/left-pad.tgz"}}}
    _write(work, "package-lock.json", _json(lock) + "\n")
    _write(work, "tests/rows.csv", f"id,contact\n1,{p('fixture')}\n")
    _write(
        work,
        "pom.xml",
        f"<project><developers><developer><email>{p('pom')}</email></developer></developers></project>\n",
    )
    _write(work, "run.log", f"2024-03-05 09:00:00 INFO opened {p('log')}\n")
    _write(work, f"docs/{p('file-name')}.md", "The plan.\n")
    _write(work, f"{p('folder-name')}/plan.md", "Another plan.\n")
    _write(work, ".idea/workspace.xml", f'<project><user name="{planting.bare("ide")}"/></project>\n')
    _write(work, "node_modules/left-pad/package.json", _json({"author": p("dependency")}))
    (work / "src/__pycache__").mkdir()
    (work / "src/__pycache__/app.cpython-311.pyc").write_bytes(b"\xa7\r\r\n" + bytes(12) + p("bytecode").encode())
    (work / ".DS_Store").write_bytes(b"\0\0\0\1Bud1" + p("finder").encode("utf-16-be"))
    (work / "latest").symlink_to(f"docs/{p('link')}.md")


def _leftovers(work: Path, planting: Planting, people: dict[str, str]) -> None:
    p = planting.raw
    inside = work / ".git"
    (work / "run.sh").write_text(f"# {p('dangling')}\n", encoding="utf-8")
    git(work, "commit", "-q", "-a", "-m", "A mistake", **people)
    git(work, "reset", "-q", "--hard", "HEAD~1", **{**people, "GIT_COMMITTER_NAME": p("reflog")})
    (work / "run.sh").write_text(f"# {p('stash')}\n", encoding="utf-8")
    git(work, "stash", "-q", **people)
    git(work, "notes", "add", "-m", p("note"), **people)
    git(work, "config", "user.name", p("user"))
    git(work, "remote", "add", "origin", p("remote"))
    git(work, "config", "submodule.lib.url", p("submodule"))
    git(work, "update-ref", f"refs/remotes/origin/{p('remote-branch')}", "HEAD")
    (inside / "description").write_text(p("description"), encoding="utf-8")
    (inside / "hooks").mkdir(exist_ok=True)
    (inside / "hooks/pre-push").write_text(f"#!/bin/sh\n# {p('hook')}\n", encoding="utf-8")
    (inside / "info").mkdir(exist_ok=True)
    (inside / "info/exclude").write_text(f"{p('exclude')}\n", encoding="utf-8")
    (inside / "COMMIT_EDITMSG").write_text(p("last-message"), encoding="utf-8")


def paths(work: Path) -> list[Path]:
    """Everything in it, files and links, in order."""
    found = []
    for folder, folders, names in os.walk(work):
        folders.sort()
        found += [Path(folder, name) for name in sorted([*names, *folders]) if _is_leaf(Path(folder, name))]
    return found


def _is_leaf(path: Path) -> bool:
    return path.is_symlink() or path.is_file()
