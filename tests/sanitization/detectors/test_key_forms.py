"""Keys of services by their form, what requests and links carry, and near-misses. No key here was ever given out."""

from __future__ import annotations

import pytest

from sanitization.detectors.analyzer import build
from sanitization.detectors.protocol import Analyzer
from sanitization.vocabulary import Passage

HEX, MIXED, CAPITALS = "0a1b2c3d" * 8, "aB3dE6gH9jK2" * 20, "A1B2C3D4" * 8
KEYS = [
    "AGE-SECRET-KEY-1" + CAPITALS[:58],
    "pat" + MIXED[:14] + "." + HEX,
    "ATATT3" + MIXED[:60],
    "aB3" + "8Q~" + MIXED[:34],
    "dapi" + HEX[:32],
    "dckr_pat_" + MIXED[:27],
    "dp.pt." + MIXED[:40],
    "figd_" + MIXED[:40],
    "glrt-" + MIXED[:20],
    "GOCSPX-" + MIXED[:28],
    "glsa_" + MIXED[:32] + "_" + HEX[:8],
    "HRKU-" + MIXED[:40],
    "lin_api_" + MIXED[:40],
    "key-" + HEX[:32],
    "NRAK-" + CAPITALS[:27],
    "ntn_" + MIXED[:46],
    "PMAK-" + HEX[:24] + "-" + HEX[:34],
    "pul-" + HEX[:40],
    "pypi-AgEIcHlwaS5vcmc" + MIXED[:40],
    "sntrys_" + MIXED[:60],
    "shpat_" + HEX[:32],
    "EAAA" + MIXED[:60],
    "sq0csp-" + MIXED[:43],
    "whsec_" + MIXED[:32],
    "sbp_" + HEX[:40],
    "hvs." + MIXED[:60],
]
WHOLE = [
    ("Authorization: Bearer {" + HEX[:32] + "}", True),
    ("curl -H 'Authorization: Basic {dXNlcjpwYXNzMTIzNDU=}' x", True),
    ("https://store.blob.example/x?sv=2022&sig={abc%2Bdef123456789ghijklmn%3D}", True),
    ("set AccountKey={" + MIXED[:40] + "==};EndpointSuffix=x", True),
    ("the bearer of this letter2024 is entitled", False),
    ("Authorization: Bearer YOUR_ACCESS_TOKEN_1234567", False),
    ("Authorization: Bearer ${TOKEN}", False),
    ("open /list?page=2&token=none", False),
    ("see key-indicators-of-the-first-quarter-2024-2025", False),
    ("client.login(user, password=options.password)", False),
    ("AccountKey and SharedAccessKey are settings", False),
]


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return build("none")


def secrets(analyzer: Analyzer, text: str) -> list[str]:
    # Behind another passage: a form that asks for the beginning of the text would not be seen.
    passages = [Passage(key=name, text=each, place="") for name, each in (("a", "First."), ("b", text))]
    return [text[span.start : span.end] for span in analyzer.analyze(passages)[1] if span.entity == "SECRET"]


@pytest.mark.parametrize("key", KEYS)
def test_the_key_of_a_service_is_found_whole(analyzer: Analyzer, key: str) -> None:
    assert key in secrets(analyzer, f"It is {key} here")


@pytest.mark.parametrize("key", KEYS)
def test_the_beginning_of_a_key_alone_is_none(analyzer: Analyzer, key: str) -> None:
    assert secrets(analyzer, f"It begins with {key[:7]} and so on") == []


@pytest.mark.parametrize(("text", "found"), WHOLE)
def test_what_requests_and_links_carry(analyzer: Analyzer, text: str, *, found: bool) -> None:
    value = text.partition("{")[2].partition("}")[0] if found else ""
    plain = text.replace(f"{{{value}}}", value) if found else text
    assert secrets(analyzer, plain) == ([value] if found else [])
