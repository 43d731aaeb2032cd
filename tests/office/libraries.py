"""What python-docx, openpyxl, python-pptx and PDFium count in a file, read in a child of its own.

    python -m tests.office.libraries FILE

prints the counts as one line of JSON. `counts()` runs that command and gives None where the library did not open it.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from tests.office import children

ROOT = Path(__file__).resolve().parent.parent.parent
FAMILIES = {
    "docx": ("docx", "docm", "dotx", "dotm"),
    "xlsx": ("xlsx", "xlsm", "xltx", "xltm"),
    "pptx": ("pptx", "pptm", "ppsx", "ppsm", "potx", "potm"),
    "odt": ("odt", "ott"),
    "ods": ("ods", "ots"),
    "odp": ("odp", "otp"),
}
FAMILY_OF = {ending: family for family, endings in FAMILIES.items() for ending in endings}


def counts(path: Path, seconds: int = 60) -> dict[str, int] | None:
    command = [sys.executable, "-m", "tests.office.libraries", str(path.resolve())]
    status, output = children.run(command, cwd=ROOT, env={"PATH": os.environ["PATH"]}, seconds=seconds)
    return json.loads(output) if status == 0 else None


def counted(path: Path) -> dict[str, int]:
    """Counts of one file, in this process. Raises what the library raises."""
    ending = path.suffix.lower().lstrip(".")
    if ending == "pdf":
        import pypdfium2

        return {"pages": len(pypdfium2.PdfDocument(path))}
    family = FAMILY_OF[ending]
    if family == "docx":
        import docx

        document = docx.Document(str(path))
        return {"paragraphs": len(document.paragraphs), "tables": len(document.tables)}
    if family == "xlsx":
        import openpyxl

        return {"sheets": len(openpyxl.load_workbook(path).sheetnames)}
    if family == "pptx":
        import pptx

        return {"slides": len(pptx.Presentation(str(path)).slides)}
    raise ValueError(ending)


if __name__ == "__main__":
    print(json.dumps(counted(Path(sys.argv[1]))))
