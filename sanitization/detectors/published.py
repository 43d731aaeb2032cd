"""Presidio's own recognizers that check what they find: accounts, social security, network addresses."""

from __future__ import annotations

import ipaddress

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts
from presidio_analyzer.predefined_recognizers import (
    IbanRecognizer,
    IpRecognizer,
    MacAddressRecognizer,
    UkNinoRecognizer,
    UsSsnRecognizer,
)

REASONS = {
    "IBAN_CODE": "an account number with valid check digits",
    "US_SSN": "has the form of a social security number",
    "UK_NINO": "has the form of a national insurance number",
    "IP_ADDRESS": "a network address",
    "MAC_ADDRESS": "a device address",
}
_NOBODYS = ("0.0.0.0", "255.255.255.255", "::", "::1")  # noqa: S104  # names of no machine, not a binding


class OwnedIp(IpRecognizer):
    """Addresses of machines; loopback, masks and version numbers are left out."""

    def analyze(
        self,
        text: str,
        entities: list[str],
        nlp_artifacts: NlpArtifacts | None = None,
        regex_flags: int | None = None,
    ) -> list[RecognizerResult]:
        found = super().analyze(text, entities, nlp_artifacts, regex_flags)
        return [each for each in found if _belongs_to_a_machine(text, each)]


def _belongs_to_a_machine(text: str, found: RecognizerResult) -> bool:
    value = text[found.start : found.end].strip(" []")
    before = text[max(0, found.start - 12) : found.start].casefold()
    if value in _NOBODYS or value.startswith(("127.", "255.")) or value.endswith("::"):
        return False
    if before.rstrip(" :").endswith(("version", "ver", "rev", "release", "section", "clause")) or before.endswith("v"):
        return False
    if before[-1:] == "." or (
        text[found.end : found.end + 2].strip(" ")[:1] == "." and text[found.end + 1 : found.end + 2].isdigit()
    ):
        return False
    try:
        address = ipaddress.ip_address(value.split("/")[0].split("%")[0])
    except ValueError:
        return False
    # Small numbers in every place are section numbers more often than machines: 1.2.3.4
    return address.version == 6 or address.is_private or any(int(part) > 25 for part in value.split("/")[0].split("."))


def recognizers() -> list[EntityRecognizer]:
    return [
        IbanRecognizer(),
        UsSsnRecognizer(),
        UkNinoRecognizer(),
        OwnedIp(),
        MacAddressRecognizer(),
    ]
