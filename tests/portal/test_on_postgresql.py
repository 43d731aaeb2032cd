"""The same promises on PostgreSQL: the rooms whose correctness rests on the database are played again on it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
AGAIN = ("tests/portal/test_queue.py", "tests/portal/test_audit.py", "tests/submissions/test_lifecycle.py")


@pytest.mark.xdist_group("postgresql")
def test_queue_record_and_lifecycle_hold_on_postgresql(postgres_url: str) -> None:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("FAIRCOPY_", "PYTEST_XDIST"))
    }
    environment["FAIRCOPY_DATABASE_URL"] = postgres_url

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *AGAIN],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout[-3000:]
    assert " passed" in done.stdout
