"""Presentations: the places, a builder, and what must survive."""

from tests.leaktest.pptx.file import FORMAT

__all__ = ["FORMAT"]
