"""The one confinement of this process, made at its first use and again after a fork, and the policies it serves."""

from __future__ import annotations

import os
import threading

from django.conf import settings

from sanitization.confinement import Confinement
from sanitization.limits import DEFAULT
from sanitization.policies.styles import Dates, Figures, Names, Places, Style
from sanitization.vocabulary import ContentPolicy, GitHistory, HiddenContent, TrackedChanges

_lock = threading.Lock()
_made: tuple[int, Confinement] | None = None


def confinement() -> Confinement:
    """Raises errors.EngineFailed("sandbox.unavailable") at its use where full confinement cannot be had."""
    global _made
    with _lock:
        if _made is None or _made[0] != os.getpid():
            _made = (
                os.getpid(),
                Confinement(detector=settings.DETECTOR, mode=settings.SANDBOX_MODE, limits=DEFAULT),
            )
        return _made[1]


def close() -> None:
    global _made
    with _lock:
        if _made is not None and _made[0] == os.getpid():
            _made[1].close()
        _made = None


def style(key: str) -> Style:
    """How this site's stand-ins look and what becomes of dates, amounts and places. key: secret of the submission."""
    return Style(
        names=Names(settings.STAND_INS),
        dates=Dates(settings.DATES),
        figures=Figures(settings.FIGURES),
        places=Places(settings.PLACES),
        key=key,
    )


def content_policy() -> ContentPolicy:
    """What this site does with tracked changes, hidden content and version histories."""
    return ContentPolicy(
        tracked_changes=TrackedChanges(settings.TRACKED_CHANGES),
        hidden_content=HiddenContent(settings.HIDDEN_CONTENT),
        git_history=GitHistory(settings.GIT_HISTORY),
    )
