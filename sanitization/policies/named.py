"""Named policies: what is hidden beyond what every policy hides, what stays, and from which score on.

A policy is a value: versioned, comparable, chosen by a site's setting. Raise its version with every change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sanitization.policies.entities import VISIBLE

LOWEST_SCORE = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """hides: entities that are hidden though they usually stay. shows: entities that stay though they usually go.

    least: entity -> the lowest score that counts, 0..1; LOWEST_SCORE for the others.
    """

    name: str
    version: int
    about: str
    hides: frozenset[str] = frozenset()
    shows: frozenset[str] = frozenset()
    least: Mapping[str, float] = field(default_factory=dict)

    @property
    def label(self) -> str:
        return f"{self.name} {self.version}"

    def leaves(self, entity: str) -> bool:
        """Whether findings of `entity` are shown and not hidden."""
        return entity in self.shows or (entity in VISIBLE and entity not in self.hides)

    def counts(self, entity: str, score: float) -> bool:
        return score >= self.least.get(entity, LOWEST_SCORE)


GENERAL = Policy(name="general", version=1, about="People, firms, contacts, secrets, ids and places go; dates stay.")
POLICIES: Mapping[str, Policy] = {
    policy.name: policy
    for policy in (
        GENERAL,
        Policy(
            name="finance",
            version=2,
            about="Amounts beside a named party, under headers of money, or that a contract's words explain, go too.",
            hides=frozenset({"FINANCIAL_FIGURE"}),
            least={"ORGANIZATION": 0.35, "PROJECT": 0.3},
        ),
        Policy(
            name="health",
            version=1,
            about="Ages become spans of ten years, dates become one day, origins and beliefs go.",
            hides=frozenset({"AGE", "DATE_TIME", "NRP"}),
            least={"PERSON": 0.35, "MEDICAL_RECORD": 0.3, "LOCATION": 0.35},
        ),
        Policy(
            name="legal",
            version=2,
            about="Amounts beside a party or under headers of money go; numbers of contracts are believed sooner.",
            hides=frozenset({"FINANCIAL_FIGURE"}),
            least={"PERSON": 0.35, "CONTRACT_ID": 0.3, "TICKET_ID": 0.3},
        ),
        Policy(
            name="engineering",
            version=1,
            about="Secrets, hosts and internal links are believed sooner; public places need more certainty.",
            least={"SECRET": 0.3, "HOSTNAME": 0.3, "INTERNAL_URL": 0.3, "LOCATION": 0.7},
        ),
    )
}


def policy_named(name: str) -> Policy:
    """Raises ValueError for a name that is not in POLICIES."""
    policy = POLICIES.get(name)
    if policy is None:
        raise ValueError(f"unknown policy: {name}")
    return policy


def differences(one: Policy, other: Policy) -> Iterator[tuple[str, str, str]]:
    """(entity, what `one` does, what `other` does) for every entity that they treat differently."""
    for entity in sorted({*VISIBLE, *one.shows, *other.shows, *one.least, *other.least}):
        treated = _treatment(one, entity), _treatment(other, entity)
        if treated[0] != treated[1]:
            yield entity, *treated


def _treatment(policy: Policy, entity: str) -> str:
    return "stays" if policy.leaves(entity) else f"hidden from {policy.least.get(entity, LOWEST_SCORE):.2f} on"
