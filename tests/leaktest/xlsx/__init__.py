"""Workbooks: the places, a builder, and what must survive."""

from tests.leaktest.xlsx.file import FORMAT

__all__ = ["FORMAT"]
