"""What a detector's name asks for, told before anything is loaded."""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from pathlib import Path

HELP = "embedded[:recall], none, spacy:<package or folder>, transformers:<folder>, gliner:<folder>"
# What a kind needs besides its model.
NEEDS = {"spacy": ("spacy",), "transformers": ("transformers", "torch"), "gliner": ("gliner", "torch")}


def checked(detector: str) -> str:
    """`detector` itself. Raises ValueError with a sentence where it cannot be had on this machine."""
    kind, _, rest = detector.partition(":")
    if detector in ("none", "embedded"):
        return detector
    if kind == "embedded":
        knob(rest)
        return detector
    if kind not in NEEDS or not rest:
        raise ValueError(f"unknown detector {detector!r}; there are {HELP}")
    missing = [package for package in NEEDS[kind] if find_spec(package) is None]
    if missing:
        raise ValueError(f"the detector {detector!r} needs {' and '.join(missing)}, which is not installed")
    # Models come from a folder or an installed package: a name would be looked up on a hub.
    if not Path(rest).is_dir() and (kind != "spacy" or not rest.isidentifier() or find_spec(rest) is None):
        raise ValueError(
            f"the detector {detector!r} names no folder{' or package' * (kind == 'spacy')} on this machine"
        )
    return detector


def knob(text: str) -> float:
    """The recall knob, 0..1. Raises ValueError with a sentence."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise ValueError(f"the recall knob must be a number from 0 to 1, not {text!r}")
    return value


def argument(text: str) -> str:
    """`checked` as argparse wants it."""
    try:
        return checked(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
