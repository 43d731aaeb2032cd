"""Word documents: the places, a builder, and what must survive."""

from tests.leaktest.docx.file import FORMAT

__all__ = ["FORMAT"]
