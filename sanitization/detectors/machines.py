"""Machines named in sentences, behind addresses of databases and at the end of keys."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules

# jdbc:oracle:thin:@ora1.quill.local:1521/x
_THIN = re.compile(r"\bjdbc:[a-z0-9:]{1,40}:@(?:/{2})?(?P<value>[a-z][\w-]{0,62}(?:\.[\w-]{1,62}){0,6})", re.IGNORECASE)
# ssh-ed25519 AAAA... marta@quill-laptop
_KEY = re.compile(
    r"\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3}|sk-[\w@.-]{1,60}) AAAA[A-Za-z0-9+/]{16,2000}={0,3} {1,4}"
    r"(?P<value>[\w.-]{1,60}@[\w-]{1,62}(?:\.[\w-]{1,62}){0,6})"
)
# "Server build07 is down": letters and then a number, as machines are numbered.
_SAID = re.compile(
    r"\b(?i:servers?|hosts?|machines?|nodes?|vms?|workstations?|laptops?) [\"'`(]?"
    r"(?P<value>[a-z]{2,15}-?\d{1,4}[a-z]?)(?![\w@%]|[.-]\w)"
)
_NO_MACHINE = re.compile(
    r"(?:v|ver|version|rev|py|python|java|jdk|php|ruby|node|es|http|tls|ssl|ipv|ip|utf|sha|md|win|windows|centos|rhel|"
    r"debian|ubuntu|fedora|exchange|sql|x|arm|amd|vs|ie|in|on|at|to|of|by|is|id|no|step|table|figure|fig|level|port)-?\d+[a-z]?"
)


def _is_machine(value: str, _: re.Match[str]) -> bool:
    return _NO_MACHINE.fullmatch(value) is None


def recognizer() -> Rules:
    return Rules(
        "machines",
        [
            Rule(entity="HOSTNAME", pattern=_THIN, score=0.85, reason="the host of a database"),
            Rule(entity="USERNAME", pattern=_KEY, score=0.85, reason="says at the end of a key whose it is"),
            Rule(
                entity="HOSTNAME",
                pattern=_SAID,
                score=0.6,
                reason="stands after a word for a machine",
                check=_is_machine,
            ),
        ],
    )
