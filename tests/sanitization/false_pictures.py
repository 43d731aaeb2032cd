"""A child that hands over something else than pictures. Loaded only where a test names it."""

from __future__ import annotations

from sanitization.child import Task
from sanitization.vocabulary import Picture, Shown

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
WEBP = b"RIFF\x04\x00\x00\x00WEBP"


def _answer(task: Task, size: int) -> object:
    return Shown(pictures=(Picture(place="page 1", width=10, height=10, start=0, size=size),))


def draw(task: Task) -> object:
    """What is handed over is what the source says."""
    assert task.sink is not None
    what = task.source.read().decode()
    body = {"svg": SVG, "longer": WEBP + b"more", "wrong size": WEBP + b"more", "good": WEBP}[what]
    task.sink.write(body)
    task.sink.flush()
    return _answer(task, len(WEBP) if what == "longer" else len(body))


VERBS = {"draw": draw}
