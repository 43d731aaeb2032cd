"""The name model behind the walls: its threads start there, and what it finds is what it finds outside."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sanitization import engine
from sanitization.confinement import Confinement, availability
from sanitization.detectors.analyzer import PresidioAnalyzer
from sanitization.detectors.embedded_names import UNNAMED, EmbeddedNames
from sanitization.ner.model import FOLDER, NameModel

ROOT = Path(__file__).resolve().parents[3]
TEXTS = [f"{who} flew to {where} on day {day}." for day in range(60) for who, where in (
    ("Anna Kowalski", "Nairobi"), ("Priya Raman", "Lisbon"), ("Nobody we know", "the coast"),
)]  # fmt: skip

pytestmark = [
    pytest.mark.skipif(availability().level != "full", reason="this kernel cannot confine fully"),
    pytest.mark.skipif(not (FOLDER / "names.onnx").exists(), reason="the model has not been trained here"),
]

DRILL = """
import json, sys, threading
sys.path.insert(0, {root!r})
from sanitization import child, sandbox
from sanitization.limits import Limits
from sanitization.ner.model import NameModel
begun, ran = threading.Event(), set()
class Watched(NameModel):
    def _weights(self, parts, group):
        ran.add(threading.get_ident())
        begun.set()
        return super()._weights(parts, group)
model = Watched(threads=2)
sandbox.enter(Limits(), child.READABLE, strict=True, threads={threads})
with model.begun("\\n\\ue000\\n".join(json.loads(sys.argv[1]))) as found:
    if {threads}:
        begun.wait(60)
    names = found()
print(json.dumps([len(names), bool(ran - {{threading.get_ident()}})]))
"""


@pytest.mark.parametrize("threads", [True, False])
def test_threads_start_behind_the_walls_or_one_does_it_all(threads: bool) -> None:
    code = DRILL.format(root=str(ROOT), threads=threads)
    drill = subprocess.run([sys.executable, "-c", code, json.dumps(TEXTS)], capture_output=True, check=True)
    count, others = json.loads(drill.stdout)

    assert count >= 240
    assert others is threads


def test_the_same_is_found_within_as_without() -> None:
    alone = PresidioAnalyzer(EmbeddedNames(NameModel(unnamed=UNNAMED, threads=1)))

    with Confinement(detector="embedded") as cell:
        within = cell.detect(TEXTS, 0.4)

    assert [list(spans) for spans in within] == engine.detect(TEXTS, alone, 0.4)
