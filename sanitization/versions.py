"""What made a clean copy: the versions that every report and export names."""

from __future__ import annotations

from functools import lru_cache

ENGINE = "0.1.0"
POLICY = "2026-11.9"  # raise it when a default in policies/ changes what is hidden


@lru_cache(maxsize=4)
def versions(detector: str) -> dict[str, str]:
    """Engine, policy, detector and, where a model reads along, its SHA-256."""
    known = {"engine": ENGINE, "policy": POLICY, "detector": detector}
    if detector.partition(":")[0] == "embedded":
        from sanitization.ner.model import fingerprint  # noqa: PLC0415  # patterns need no model

        known["model"] = fingerprint()
    return known
