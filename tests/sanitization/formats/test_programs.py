"""Programs that parsed before parse after: real constructs of six languages, values in every place of them."""

from __future__ import annotations

import ast
import io
import random
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import PresidioAnalyzer
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import Fidelity, Known, Reach

FOLDER = Path(__file__).with_name("programs")
ROOT = Path(__file__).parents[3]
LANGUAGES = {".js": "javascript", ".java": "java", ".c": "c", ".h": "c", ".go": "go", ".rs": "rust"}
PEOPLE = ("Rosa Quint", "Siobhán O'Hara", "Bartholomew van der Oyelaran", "Nguyễn Văn An")
CLIENTS = ("Brightwater Lodging LLP", "Marks & Sons Ltd", "Harborline Capital (UK) plc", 'The "Blue" Mill GmbH')
TOKENS = ("nightjar", "Zanzibar", "blueheron", "kestrel")
SECRETS = ("sk_live_4eC39HqLyjWDarjtT1zdp7dc", "ghp_16C7e42F292c6912E7710c838347Ae178B4a", "AKIAIOSFODNN7EXAMPLE",
           "hunter2hunter2!")  # fmt: skip


def values(seed: int) -> dict[str, str]:
    chance = random.Random(seed)
    token = chance.choice(TOKENS)
    user = f"rosa.quint{seed}"
    return {
        "person": PEOPLE[seed % len(PEOPLE)],
        "plain": "Otto Marchetti",
        "client": chance.choice(CLIENTS).replace('"', ""),
        "mail": f"{user}@brightwater-{token.lower()}.com",
        "token": token,
        "path": f"/home/{user}/work",
        "user": user,
        "host": f"git.{token.lower()}.internal",
        "secret": SECRETS[seed % len(SECRETS)],
    }


def parses(ending: str) -> Callable[[bytes], bool]:
    """Whether a program of that ending has no fault in it, by a parser of its language."""
    if ending == ".py":
        return _is_python
    tree_sitter = pytest.importorskip("tree_sitter")
    grammar = pytest.importorskip(f"tree_sitter_{LANGUAGES[ending]}")
    parser = tree_sitter.Parser(tree_sitter.Language(grammar.language()))
    return lambda data: not parser.parse(data).root_node.has_error


def _is_python(data: bytes) -> bool:
    try:
        ast.parse(data)
    except SyntaxError:
        return False
    return True


ANALYZER = PresidioAnalyzer(None)


def cleaned(data: bytes, name: str, hidden: list[str]) -> tuple[bytes, Fidelity]:
    known = [Known(value=value, entity="TERM", reach=Reach.ANYWHERE, source="declared") for value in hidden]
    source = io.BytesIO(data)
    reading = engine.scan(source, name, ANALYZER, known)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
    sink = io.BytesIO()
    redaction = engine.redact(source, name, plan, sink)
    assert engine.verify(sink, redaction.kind, redaction.clean_name, plan).passed
    return sink.getvalue(), redaction.fidelity


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("template", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.name)
def test_a_program_with_values_everywhere_still_parses(template: Path, seed: int) -> None:
    name = template.name.removesuffix(".txt")
    is_whole = parses(Path(name).suffix)
    planted = values(seed)
    text = template.read_text(encoding="utf-8")
    for place, value in planted.items():
        text = text.replace("{{" + place + "}}", value)
    data = text.encode()
    assert "{{" not in text and is_whole(data)

    clean, _ = cleaned(data, name, list(planted.values()))

    left = clean.decode().lower()
    assert [value for value in planted.values() if value.lower() in left] == []
    assert is_whole(clean), clean.decode()
    assert clean.count(b"\n") == data.count(b"\n")


# Those of Python's headers in which no macro stands for syntax, which no grammar could know.
HEADERS = (
    "Python cpython/abstract cpython/ceval cpython/fileobject cpython/fileutils cpython/import cpython/longobject"
    " cpython/modsupport cpython/objimpl cpython/pymem cpython/pystate cpython/sysmodule pymacro pyexpat"
)


def real_programs() -> list[Path]:
    """Programs that nobody wrote for this test: this site's own, and the headers of the running Python."""
    ours = [*ROOT.glob("static/js/*.js"), *ROOT.glob("sanitization/formats/pdf_*.py"), *ROOT.glob("submissions/*.py")]
    include = Path(sysconfig.get_path("include"))
    headers = [include / f"{name}.h" for name in HEADERS.split()]
    return sorted([*ours, *[path for path in headers if path.is_file()]])


@pytest.mark.parametrize("path", real_programs(), ids=lambda path: path.name)
def test_a_real_program_without_some_of_its_words_still_parses(path: Path) -> None:
    is_whole = parses(path.suffix)
    data = path.read_bytes()
    assert is_whole(data)
    chance = random.Random(path.name)
    words = {
        word
        for word in data.decode().replace('"', " ").split()
        if word.isidentifier() and len(word) > 6 and word[0] != "_"
    }
    # Any word that is no keyword may be a project's name: in code, in strings, in comments.
    hidden = chance.sample(sorted(words - KEYWORDS), min(6, len(words - KEYWORDS)))

    clean, _ = cleaned(data, path.name, hidden)

    assert [word for word in hidden if word.lower() in clean.decode().lower()] == []
    assert is_whole(clean)


KEYWORDS = frozenset(
    "include continue finally nonlocal default typedef volatile function extends instanceof unsigned register restrict"
    " annotations dataclass include_next defined warning version_info".split()
)


def test_programs_that_parse_are_counted_and_one_that_breaks_is_told() -> None:
    good = b"import os\n\nnightjar = 1  # by Rosa Quint\n"
    _, kept = cleaned(good, "a.py", ["Rosa Quint"])
    _, broken = cleaned(good, "a.py", ["import"])
    _, other = cleaned(b"fn main() { let nightjar = 1; }\n", "a.rs", ["nightjar"])

    assert ("programs that parse", 1, 1) in kept.counts
    assert ("programs that parse", 1, 0) in broken.counts
    assert "programs that parse" not in [what for what, _, _ in other.counts]
