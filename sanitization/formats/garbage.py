"""When to look for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Objects that are made and not dropped between two looks: a file of usual size makes fewer.
_SPARING = 50_000


@contextmanager
def sparingly() -> Iterator[None]:
    """Nearly all that is made for a file is let go by count; looking through all of it again and again is in vain."""
    before = gc.get_threshold()
    gc.set_threshold(max(_SPARING, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def steadily() -> Iterator[None]:
    """A walk makes very many small objects and drops none: looking for garbage among them is in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
