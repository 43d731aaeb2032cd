"""The health page's lines on confinement, old Office files and pictures."""

from __future__ import annotations

from django.conf import settings

from portal.web.checks import Line
from sanitization import office, tesseract
from sanitization.confinement import availability


def confinement_health() -> Line:
    found = availability()
    if found.level == "full":
        return Line(name="Confinement", level="green", words="full: files are read in a sandbox")
    reasons = ", ".join(found.reasons)
    if settings.SANDBOX_MODE == "weak":
        return Line(name="Confinement", level="yellow", words=f"weak, as a development setting allows ({reasons})")
    return Line(name="Confinement", level="red", words=f"not to be had here, nothing is read ({reasons})")


def office_health() -> Line:
    """What this machine can do; the workers may stand elsewhere and have their own."""
    if not office.is_installed():
        return Line(name="Old Office files", level="yellow", words="refused: LibreOffice is not installed here")
    return Line(name="Old Office files", level="green", words="converted by LibreOffice")


def reading_health() -> Line:
    """The same for words in pictures."""
    if not tesseract.is_installed():
        return Line(name="Words in pictures", level="yellow", words="not read: Tesseract is not installed here")
    return Line(name="Words in pictures", level="green", words="read by Tesseract")
