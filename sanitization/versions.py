"""What made a clean copy: named in every report and export."""

from __future__ import annotations

ENGINE = "0.1"
POLICY = "general-1"


def current() -> dict[str, str]:
    """Versions of the engine and its policy."""
    return {"engine": ENGINE, "policy": POLICY}
