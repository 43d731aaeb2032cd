"""Pictures: the places of each format, files made byte by byte, and what must survive."""

from tests.leaktest.images.jpeg import FORMAT as JPEG
from tests.leaktest.images.others import BMP, GIF, WEBP
from tests.leaktest.images.png import FORMAT as PNG
from tests.leaktest.images.tiff import FORMAT as TIFF

FORMATS = (JPEG, PNG, TIFF, GIF, WEBP, BMP)
__all__ = ["FORMATS"]
