"""Who may do what on every route, method and state: the one declared table. A route without a row fails.

A row is route -> method -> Rule. Methods that are not named must answer 405 to those who may enter.
"""

from __future__ import annotations

from dataclasses import dataclass

from submissions.states import State

ALL = frozenset(State)
DRAFT = frozenset({State.DRAFT})
CONFIRMING = frozenset({State.CONFIRMING})
CLEANED = frozenset({State.READY, State.SUBMITTED, State.IN_REVIEW, State.RETURNED, State.APPROVED, State.REJECTED})
OPEN = frozenset({State.SUBMITTED, State.IN_REVIEW})
WITHDRAWABLE = ALL - {State.REJECTED, State.WITHDRAWN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Who enters: "everybody", a permission ("hand_in", "review", ...), "owner" or "reviewer" of the object.

    states: in which the act is possible for them. answer: the status then. else_: the status in other states.
    """

    who: str
    states: frozenset[State] = ALL
    answer: int = 200
    else_: int = 409


def page(who: str, **extra: object) -> dict[str, Rule]:
    return {"GET": Rule(who=who, **extra)}  # type: ignore[arg-type]


def act(who: str, **extra: object) -> dict[str, Rule]:
    return {"POST": Rule(who=who, **{"answer": 302, **extra})}  # type: ignore[arg-type]


STEP_GET = Rule(who="owner", states=DRAFT, else_=302)

TABLE: dict[str, dict[str, Rule]] = {
    "web:home": page("everybody", answer=302),
    "web:health": page("everybody", answer=503),  # no worker lives in this test
    "web:style": page("everybody"),
    "quality:shown": page("everybody"),
    "web:record": page("read_record"),
    "web:verify-record": page("read_record"),
    "accounts:sign-in": {"GET": Rule(who="everybody"), "POST": Rule(who="everybody")},
    "accounts:sign-out": act("everybody"),
    "accounts:join": {
        "GET": Rule(who="everybody", answer=410),
        "POST": Rule(who="everybody", answer=410),
    },
    "accounts:people": page("manage_people"),
    "accounts:invite": act("manage_people", answer=422),
    "accounts:withdraw-invitation": act("manage_people", answer=404),
    "accounts:person": {
        "GET": Rule(who="manage_people"),
        "POST": Rule(who="manage_people", answer=302),
    },
    "accounts:suspend": act("manage_people"),
    "accounts:reinstate": act("manage_people"),
    "intake:home": page("hand_in"),
    "intake:start": act("hand_in"),
    "intake:status": page("owner"),
    "intake:request": {"GET": STEP_GET, "POST": Rule(who="owner", states=DRAFT, answer=422, else_=422)},
    "intake:files": {"GET": STEP_GET},
    "intake:file-list": page("owner"),
    "intake:remove-file": act("owner", states=DRAFT),
    "intake:uploads": act("owner", answer=400, else_=400),
    "intake:upload": {
        "HEAD": Rule(who="owner"),
        "PATCH": Rule(who="owner", answer=400, else_=400),
        "DELETE": Rule(who="owner", answer=204),
    },
    "intake:context": {"GET": STEP_GET, "POST": Rule(who="owner", answer=422)},
    "intake:rights": {"GET": STEP_GET, "POST": Rule(who="owner", answer=422)},
    "intake:ready": {"GET": STEP_GET},
    "intake:start-check": act("owner", states=DRAFT),
    "intake:reopen": act(
        "owner",
        states=frozenset(
            {State.SCANNING, State.CONFIRMING, State.READY, State.RETURNED, State.HALTED, State.QUARANTINED}
        ),
    ),
    "intake:withdraw": act("owner", else_=302),
    "confirmation:check": page("owner", states=CONFIRMING | {State.SCANNING}, else_=302),
    "confirmation:progress": page("owner", states=frozenset({State.SCANNING, State.REDACTING}), else_=204),
    "confirmation:rule": act("owner", states=CONFIRMING),
    "confirmation:rule-group": act("owner", states=CONFIRMING, else_=302),
    "confirmation:declare": act("owner", states=CONFIRMING),
    "confirmation:suggestion": act("owner", states=CONFIRMING),
    "confirmation:retract": act("owner", answer=404, else_=404),
    "confirmation:confirm": act("owner", states=CONFIRMING),
    "confirmation:fair-copy": page("owner", states=CLEANED | {State.REDACTING}, else_=302),
    "confirmation:download": page("owner", states=CLEANED, else_=404),
    "confirmation:picture": page("owner", states=CLEANED, else_=404),
    "confirmation:reopen-check": act("owner", states=frozenset({State.READY, State.RETURNED, State.HALTED})),
    "confirmation:send": act("owner", states=frozenset({State.READY})),
    "review:queue": page("review"),
    "review:decide": page("reviewer"),
    "review:claim": act("reviewer", states=frozenset({State.SUBMITTED})),
    "review:release": act("reviewer", states=frozenset({State.IN_REVIEW})),
    "review:approve": act("reviewer", states=frozenset({State.IN_REVIEW}), answer=422),
    "review:return": act("reviewer", states=frozenset({State.IN_REVIEW}), answer=422),
    "review:reject": act("reviewer", states=frozenset({State.IN_REVIEW}), answer=422),
    "review:download": page("reviewer"),
    "review:picture": page("reviewer"),
    "curated:store": page("curate"),
    "curated:item": page("curate", answer=404),
    "curated:download": page("curate", answer=404),
    "batches:home": {"GET": Rule(who="curate"), "POST": Rule(who="curate", answer=422)},
    "batches:batch": page("curate", answer=404),
    "batches:exports": page("curate", answer=404),
    "batches:add": act("curate", answer=404),
    "batches:take-out": act("curate", answer=404),
    "batches:seal": act("curate", answer=404),
    "batches:unseal": act("curate", answer=404),
    "batches:export": act("curate", answer=404),
    "batches:download": page("curate", answer=404),
}

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
