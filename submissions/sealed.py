"""Opens what is sealed for one submission: readings, terms, stand-ins. For its owner's pages and for the worker."""

from __future__ import annotations

import json

from portal.vault import actions as vault
from portal.vault.models import VaultObject
from sanitization import wire
from sanitization.policies.normal_forms import normalise
from sanitization.policies.planning import Verdict, plan_submission
from sanitization.runtime import content_policy, style
from sanitization.vocabulary import Known, Plan, Reach, Reading
from submissions.models import Artifact, Ruling, Submission, Term

CONFIDENTIAL = "CONFIDENTIAL"


def reading(artifact: Artifact) -> Reading:
    """The reading of a file that was read. Raises portal.vault.keys.KeyDestroyed."""
    if artifact.scan is None or artifact.scan.reading is None:
        raise LookupError("the file was not read yet")
    return wire.decode(vault.read_bytes(artifact.scan.reading), wire.reading)


def terms(submission: Submission) -> list[tuple[Term, str]]:
    """The declared terms in clear, for their owner."""
    return [(term, vault.open_text(submission.owner, term.sealed, "term")) for term in submission.terms.all()]


def declared(submission: Submission) -> list[Known]:
    return [
        Known(value=value, entity=CONFIDENTIAL, reach=Reach.ANYWHERE, source="declared")
        for _, value in terms(submission)
    ]


def stand_ins(submission: Submission) -> dict[str, str]:
    """normalised value -> stand-in, as far as they were given out."""
    if submission.stand_ins is None:
        return {}
    return dict(json.loads(vault.read_bytes(submission.stand_ins)))


def keep_stand_ins(submission: Submission, assigned: dict[str, str]) -> None:
    """Seal the map anew; the old one is destroyed."""
    if assigned == stand_ins(submission):
        return
    old = submission.stand_ins
    content = json.dumps(assigned, ensure_ascii=False, sort_keys=True).encode()
    new = vault.put_bytes(submission.owner, VaultObject.Kind.PLAN, content)
    Submission.objects.filter(pk=submission.pk).update(stand_ins=new)
    submission.stand_ins = new
    if old is not None:
        vault.shred(old)


def plans(submission: Submission, artifacts: list[Artifact]) -> tuple[list[Plan], dict[str, str]]:
    """One plan per artifact by the rulings as they stand, and the stand-ins that they use."""
    readings = [reading(artifact) for artifact in artifacts]
    return plan_submission(
        readings,
        verdicts=verdicts(submission, readings),
        declared=declared(submission),
        assigned=stand_ins(submission),
        content=content_policy(),
        # Keyed by the owner's key and destroyed with it.
        style=style(vault.fingerprinter(submission.owner)(f"stand-ins of {submission.pk}")),
    )


def verdicts(submission: Submission, readings: list[Reading]) -> dict[str, Verdict]:
    """The rulings by normalised value; rulings themselves know fingerprints only."""
    rulings = {ruling.fingerprint: ruling for ruling in submission.rulings.all()}
    if not rulings:
        return {}
    mark = vault.fingerprinter(submission.owner)
    result = {}
    for normal in {normalise(found.value) for each in readings for found in each.found}:
        ruling = rulings.get(mark(normal))
        if ruling is not None:
            result[normal] = Verdict(
                keep=ruling.verdict == Ruling.Verdict.KEEP,
                anywhere=ruling.verdict == Ruling.Verdict.EVERYWHERE,
            )
    return result
