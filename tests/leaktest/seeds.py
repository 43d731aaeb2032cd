"""One seed for a run: new each time, or the one that is asked for."""

from __future__ import annotations

import os
import random


def seed() -> int:
    """`LEAKTEST_SEED` if it is set."""
    asked = os.environ.get("LEAKTEST_SEED", "")
    return int(asked) if asked else random.SystemRandom().randrange(1_000_000)
