"""LibreOffice as a witness: what it makes of a file, as a PDF. One conversion at a time, each with a fresh profile."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tests.office import children

SECONDS = 60
_FILTERS = {"docx": "libswlo.so", "xlsx": "libsclo.so", "pptx": "libsdlo.so"}
_PROGRAM = Path("/usr/lib/libreoffice/program")


def is_installed() -> bool:
    return shutil.which("soffice") is not None and all((_PROGRAM / name).exists() for name in _FILTERS.values())


def to_pdf(source: Path, target: Path, seconds: int = SECONDS) -> bool:
    """Whether LibreOffice opened `source` and drew it into `target`, a PDF."""
    return convert(source, target, seconds)


def convert(source: Path, target: Path, seconds: int = SECONDS) -> bool:
    """Whether LibreOffice opened `source` and wrote it as `target`, in the type that its ending names."""
    with tempfile.TemporaryDirectory(prefix="faircopy-office-") as name:
        folder = Path(name)
        # A plain name: what the file is called must not decide, and must not reach a command line.
        copy = folder / f"file{source.suffix.lower()}"
        shutil.copyfile(source, copy)
        ending = target.suffix.lower().lstrip(".")
        command = [
            "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--convert-to",
            ending, "--outdir", str(folder / "out"), str(copy),
        ]  # fmt: skip
        environment = {"PATH": "/usr/bin:/bin", "HOME": name, "LANG": "C.UTF-8", "TMPDIR": name}
        children.run(command, cwd=folder, env=environment, seconds=seconds)
        drawn = folder / "out" / f"file.{ending}"
        if not drawn.exists() or drawn.stat().st_size == 0:
            return False
        shutil.move(drawn, target)
        return True
