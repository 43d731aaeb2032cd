"""Looking for garbage is put off while a file is worked on, and taken up again afterwards, whatever happened."""

from __future__ import annotations

import gc
import io

import pytest

from sanitization import engine
from sanitization.errors import FileRefused
from sanitization.formats.garbage import sparingly, steadily
from sanitization.vocabulary import Plan


def test_it_is_seldom_inside_and_as_before_outside() -> None:
    before = gc.get_threshold()
    with sparingly():
        assert gc.get_threshold()[0] > 50 * before[0] > 0
        with sparingly():
            pass
        assert gc.get_threshold()[0] > 50 * before[0]
    assert gc.get_threshold() == before


def test_a_refused_file_changes_nothing() -> None:
    before = gc.get_threshold()
    with pytest.raises(FileRefused):
        engine.redact(io.BytesIO(b"PK\x03\x04 no archive"), "a.docx", Plan(hidden=()), io.BytesIO())
    assert gc.get_threshold() == before
    assert gc.isenabled()


def test_circles_do_not_pile_up() -> None:
    """Many more than are let stand at once: most are found while the work still goes on."""

    class Circle:
        alive = 0

        def __init__(self) -> None:
            self.me = self
            Circle.alive += 1

        def __del__(self) -> None:
            Circle.alive -= 1

    with sparingly():
        for _ in range(200_000):
            Circle()
        assert 0 < Circle.alive < 100_000
    gc.collect()
    assert Circle.alive == 0


def test_it_is_off_within_a_walk() -> None:
    with steadily():
        assert not gc.isenabled()
    assert gc.isenabled()
