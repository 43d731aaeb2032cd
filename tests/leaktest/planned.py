"""The planted file of each format with the plan that cleans it, made once, and what the second reader says of a copy."""

from __future__ import annotations

import io
from dataclasses import replace

from sanitization import engine
from sanitization.policies.identities import known_from
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import ContentPolicy, Plan, Verification
from tests.leaktest.formats import FORMATS
from tests.leaktest.judging import as_known, patterns
from tests.leaktest.places import Edition
from tests.leaktest.planting import Planting
from tests.leaktest.seeds import seed

SEED = seed()
BY_FORMAT = {str(wanted.kind): wanted for wanted in FORMATS}


class _Sources:
    def __init__(self) -> None:
        self._made: dict[str, tuple[bytes, Plan]] = {}

    def get(self, family: str) -> tuple[bytes, Plan]:
        """The file and its plan, in which every planted value is known."""
        if family not in self._made:
            wanted = BY_FORMAT[family]
            planting = Planting(wanted.places, SEED)
            source = wanted.build(planting, Edition.PLAIN)
            known = [as_known(one) for one in planting.planted.values()]
            first = engine.scan(io.BytesIO(source), wanted.name, patterns(), known)
            reading = engine.scan(io.BytesIO(source), wanted.name, patterns(), known_from([first], known))
            (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
            self._made[family] = source, plan
        return self._made[family]


SOURCES = _Sources()


def name_for_a_part(family: str) -> str:
    """A planted value that could be the name of a member."""
    _, plan = SOURCES.get(family)
    return next(
        hidden.value
        for hidden in plan.hidden
        if hidden.value.isascii() and hidden.value.replace("_", "").isalnum() and "_" in hidden.value
    )


def verified(family: str, content: ContentPolicy | None = None) -> Verification:
    """Clean the planted file by its plan with the writers as they are now, and read the copy."""
    source, plan = SOURCES.get(family)
    if content is not None:
        plan = replace(plan, content=content)
    sink = io.BytesIO()
    redaction = engine.redact(io.BytesIO(source), BY_FORMAT[family].name, plan, sink, measure=False)
    return engine.verify(sink, redaction.kind, redaction.clean_name, plan)
