"""Keys, tokens and passwords: the patterns of detect-secrets, and assignments that say what they are."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

from detect_secrets.plugins.artifactory import ArtifactoryDetector
from detect_secrets.plugins.aws import AWSKeyDetector
from detect_secrets.plugins.azure_storage_key import AzureStorageKeyDetector
from detect_secrets.plugins.basic_auth import BasicAuthDetector
from detect_secrets.plugins.discord import DiscordBotTokenDetector
from detect_secrets.plugins.github_token import GitHubTokenDetector
from detect_secrets.plugins.gitlab_token import GitLabTokenDetector
from detect_secrets.plugins.jwt import JwtTokenDetector
from detect_secrets.plugins.mailchimp import MailchimpDetector
from detect_secrets.plugins.openai import OpenAIDetector
from detect_secrets.plugins.pypi_token import PypiTokenDetector
from detect_secrets.plugins.sendgrid import SendGridDetector
from detect_secrets.plugins.slack import SlackDetector
from detect_secrets.plugins.square_oauth import SquareOAuthDetector
from detect_secrets.plugins.stripe import StripeDetector
from detect_secrets.plugins.telegram_token import TelegramBotTokenDetector
from detect_secrets.plugins.twilio import TwilioKeyDetector

from sanitization.detectors import key_forms
from sanitization.detectors.patterns import Rule, Rules
from sanitization.policies.word_lists import listed

PLUGINS = (
    ArtifactoryDetector, AWSKeyDetector, AzureStorageKeyDetector, BasicAuthDetector, DiscordBotTokenDetector,
    GitHubTokenDetector, GitLabTokenDetector, JwtTokenDetector, MailchimpDetector, OpenAIDetector,
    PypiTokenDetector, SendGridDetector, SlackDetector, SquareOAuthDetector, StripeDetector, TelegramBotTokenDetector,
    TwilioKeyDetector,
)  # fmt: skip

# A block from its first to its last line; the key's lines may be quoted, indented, or passages of their own.
PRIVATE_KEY = re.compile(
    r"-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?P<value>[\s\S]{16,8000}?)-----END", re.MULTILINE
)
ASSIGNED = re.compile(
    r"(?<![A-Za-z])(?P<label>(?:[\w-]{0,40}[_-])?(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|api[_-]?key|apikey|"
    r"auth[_-]?key|access[_-]?key|private[_-]?key|client[_-]?secret|credentials?|encryption[_-]?key|signing[_-]?key)"
    r"(?:[_-]\w{1,20})?)[\"']?\]?\s{0,4}(?:=>|:=|==?|:)\s{0,4}[rbuf]?(?P<quote>[\"'`]?)"
    r"(?P<value>[^\s\"'`,;<>(){}\[\]]{4,200})(?P=quote)",
    re.IGNORECASE,
)
SPOKEN = re.compile(
    r"\b(?:password|passcode|passphrase|pin code|pin)\s+(?:is|was|of)\s+[\"'“]?(?P<value>[^\s\"'“”,;]{4,64})",
    re.IGNORECASE,
)
# "network birch, password Gr8-Lak3-Sunset": small and large letters and a digit, with nothing between.
BESIDE = re.compile(
    r"\b(?i:password|passcode|passphrase|pwd)[ \t]{1,3}(?P<value>(?=\S{0,40}\d)(?=\S{0,40}[A-Z])"
    r"(?=\S{0,40}[a-z])[^\s\"'“”,;()]{8,64})(?!\S)"
)
# "pw for the guest net: Alder-Bay-60"
DESCRIBED = re.compile(
    r"\b(?:pw|pass|password|passcode|passphrase|pwd|pin|login)\b[^\n:=]{0,32}[:=][ \t]{1,3}"
    r"(?P<value>(?=[^\s]{0,40}[\d!#$%&*+?@_-])(?=[^\s]{0,40}[^\W\d_])"
    r"[^\s\"'“”,;()<>{}\[\]]{5,64}[^\s\"'“”,;()<>{}\[\].:!?])(?=[\s\"',;.:!?)]|$)",
    re.IGNORECASE,
)
# "wifi pw alder60bay", "the door code 4471#"
SHORT_NOTE = re.compile(
    r"\b(?:pw|pwd|passcode|wi-?fi (?:password|pass|key))[ \t]{1,3}"
    r"(?P<value>(?=[a-z]{0,40}\d)(?=\d{0,40}[a-z])[a-z0-9]{6,40})(?![\w@/])",
    re.IGNORECASE,
)
DOOR = re.compile(
    r"\b(?:alarm|door|gate|safe|entry|lock|key ?pad)[ -]code[ \t:]{1,3}(?:is )?(?P<value>\d[\d#*]{3,9})(?![\w-])",
    re.IGNORECASE,
)
# "safe code changed to 80-14-33", "key safe 2580"
DOOR_CHANGED = re.compile(
    r"\b(?:(?:alarm|door|gate|safe|entry|lock|key ?pad|key ?safe|locker|garage|shed|padlock|lockbox|building|till|"
    r"vault|stair(?:well|case)?|lift|office)[ -](?:code|combination|pin)|combination|"
    r"key ?safe|lock ?box|key ?box|pad ?lock)"
    r"(?:[ \t]*[:=][ \t]*|[ \t]{1,3}(?:(?:is|was|has been|now|changed|reset|set|to|the|still|"
    r"stays|stayed|remains|will be)[ \t]{1,3}){0,4})"
    r"(?P<value>\d(?:[ -]?\d){3,9}[#*]?)(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)
# "code for the annexe still 5512*"
CODE_FOR = re.compile(
    r"\b(?:code|combination) (?:for|to|of|on) (?:the |our )?[\w-]{3,20}(?: [\w-]{3,20})?"
    r"(?:[ \t]?[:=]|,| is| was| now| still| changed to| has changed to){1,3}[ \t]{1,3}"
    r"(?P<value>\d{4,8}[#*]?)(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)
# "collected by her nan (Rosa, password dolphin)"
IN_BRACKETS = re.compile(
    r"\([^()\n]{0,60}\b(?:password|passphrase|passcode)[ :]{1,2}[\"'“]?(?P<value>[^\s\"'“”()]{3,40})[\"'”]?\)",
    re.IGNORECASE,
)
# What banks ask: "memorable word gooseberry", "security answer: Rex"
MEMORABLE = re.compile(
    r"\b(?:memorable|security|secret|safe) (?:word|phrase|answer|name|place)(?:[ \t]*[:=][ \t]*|[ \t](?:is |was )?)"
    r"[\"'“]?(?P<value>[^\W\d_][\w-]{2,30})(?=[\"'”]?(?:[,.;)\n]|$))",
    re.IGNORECASE,
)
# The same in an answer: "who knows the gate code\nRosa: 7719#"
DOOR_ANSWERED = re.compile(
    r"\b(?:alarm|door|gate|safe|entry|lock|key ?pad)[ -]code\b[^#]{1,80}?(?<![\w-])(?P<value>\d{3,8}[#*])(?!\w)",
    re.IGNORECASE,
)
# "old one (Alder$Bay60) is dead", with a word for passwords before it in the line
NEAR = re.compile(
    r"\b(?:pw|pwd|passwords?|passcode|passphrase|creds|credentials)\b[^\n]{1,80}?[ (\"'“`]"
    r"(?P<value>(?=[A-Za-z!#$%&*+?^-]{0,40}\d)(?=[\d!#$%&*+?^-]{0,40}[A-Za-z])(?=[A-Za-z\d]{1,40}[!#$%&*+?^])"
    r"[A-Za-z\d!#$%&*+?^-]{8,40})(?=[)\s,;.\"'”`]|$)",
    re.IGNORECASE,
)
CONNECTION = re.compile(
    r"(?:(?:^|;)\s*(?:Password|Pwd)|(?<![\w.-])(?:Account|SharedAccess)Key)=(?P<value>[^;\"'\s]{3,200})", re.IGNORECASE
)
IN_URL = re.compile(r"\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@\"']{0,64}:(?P<value>[^\s/@\"']{3,128})@", re.IGNORECASE)
MORE_KEYS = re.compile(
    r"(?<![A-Za-z0-9_])(?P<value>gh[opsur]_[A-Za-z0-9]{30,}|github_pat_\w{40,}|xox[abeoprs]-[A-Za-z0-9-]{10,}|"
    r"[a-z]{2,6}_(?:live|test|prod)_[A-Za-z0-9]{10,}|sk-(?:[a-z]+-)?[A-Za-z0-9_-]{20,}|AIza[\w-]{35}|ya29\.[\w-]{20,}|"
    r"(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z0-9]{16}|glpat-[\w-]{20,}|hf_[A-Za-z0-9]{30,}|dop_v1_[a-f0-9]{64}|"
    r"eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}|https://hooks\.slack\.com/services/[\w/]{20,}|SG\.[\w-]{16,}\.[\w-]{16,})"
)
# The plugin for npm looks for a slash from every slash on: its time grows with the square of a line.
NPM = re.compile(
    r"(?://[^\s/]{1,200}(?:/[^\s/]{1,80}){0,5}/:_authToken=\s{0,4}|\b)(?P<value>npm_[A-Za-z0-9]{30,}|"
    r"(?<=_authToken=)[0-9a-fA-F-]{36})"
)
_LABELLED_NOISE = re.compile(
    r"^(?:\$\{?\w|%\w+%|\{\{|<|os\.|process\.|env\b|self\.|settings|config|get|none$|null$|true$|false$|nil$|undefined|str$|"
    r"string|int$|bool|required|optional|optional\[|\*+$|x{3,}$|\.{3}|your|my_?pass|changeme|example|placeholder|"
    r"redacted|hidden|secret$|password$|token$|input|request|params|args|kwargs|field|models?\.|forms?\.)",
    re.IGNORECASE,
)


_ABOUT_WORDS = listed("""
    given correct incorrect wrong right failed passed matched mismatch verified checked asked provided missing
    required confirmed changed reset set forgotten unknown none list lists field fields question questions and or for
    not only
    the
""")


def _is_a_secret(value: str, match: re.Match[str]) -> bool:
    """Code names secrets far more often than it holds one."""
    if _LABELLED_NOISE.match(value) or value.endswith("("):
        return False
    if match["label"] in ("PWD", "OLDPWD") and not _is_no_folder(value, match):
        return False
    if match["quote"]:
        return " " not in value
    if any(character.isdigit() for character in value):
        return not re.fullmatch(r"[a-z_]+\d?|\d{1,3}", value)
    return entropy(value) >= 3.3 and not re.fullmatch(r"[\w.]+", value)


def _mixes(value: str, match: re.Match[str]) -> bool:
    """Letters with digits, or with marks between them that no word has."""
    told = any(map(str.isdigit, value)) or re.search(r"\w[!#$%&*+?@_]\w", value) is not None
    return told and "://" not in value and not _LABELLED_NOISE.match(value) and "@" not in value[1:-1]


def _is_memorable(value: str, _: re.Match[str]) -> bool:
    return value.casefold() not in _ABOUT_WORDS


def _is_given(value: str, _: re.Match[str]) -> bool:
    """No word, and no name of what the reader should put there."""
    mixed = any(map(str.isdigit, value)) or not (value[1:].islower() or value.isupper())
    return mixed and not _LABELLED_NOISE.match(value)


def _is_no_folder(value: str, _: re.Match[str]) -> bool:
    """PWD is where a shell works, too."""
    return not value.startswith(("/", "~"))


def _is_no_placeholder(value: str, _: re.Match[str]) -> bool:
    return not re.fullmatch(r"(?i:pass(?:word)?|pwd|secret|token)|\$.*|[<{].*", value)


def entropy(value: str) -> float:
    """Bits per character."""
    counts = Counter(value)
    return -sum(count / len(value) * math.log2(count / len(value)) for count in counts.values())


def _published() -> Iterator[Rule]:
    for plugin in PLUGINS:
        for pattern in plugin().denylist:
            yield Rule(
                entity="SECRET",
                pattern=_grouped(pattern),
                score=0.95,
                reason="has the form of a key or token of a known service",
            )


def _grouped(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The plugins' convention: what is in the only group is the secret."""
    if pattern.groups != 1 or pattern.groupindex:
        return pattern
    source = re.sub(r"(?<!\\)\((?!\?)", "(?P<value>", pattern.pattern, count=1)
    try:
        return re.compile(source, pattern.flags)
    except re.error:
        return pattern


def recognizer() -> Rules:
    ours = [
        (PRIVATE_KEY, 1.0, "stands between the marks of a private key", None),
        (MORE_KEYS, 0.97, "has the form of a key or token of a known service", None),
        (key_forms.KEYS, 0.95, "has the form of a key or token of a known service", None),
        (key_forms.HEADER, 0.85, "stands where a request says who sends it", _is_given),
        (key_forms.SIGNED, 0.85, "signs a link that opens without a password", _is_given),
        (NPM, 0.95, "has the form of a key or token of a known service", None),
        (IN_URL, 0.95, "a password inside a URL", _is_no_placeholder),
        (CONNECTION, 0.9, "a password inside a connection string", _is_no_folder),
        (ASSIGNED, 0.85, "is assigned to a name that means password, token or key", _is_a_secret),
        (DESCRIBED, 0.65, "stands after words for a password", _mixes),
        (SHORT_NOTE, 0.65, "stands after words for a password", None),
        (DOOR, 0.7, "opens a door", None),
        (DOOR_CHANGED, 0.65, "opens a door", None),
        (DOOR_ANSWERED, 0.6, "opens a door", None),
        (CODE_FOR, 0.65, "opens a door", None),
        (IN_BRACKETS, 0.6, "stands beside a word for password", _is_memorable),
        (MEMORABLE, 0.6, "is what a bank asks for", _is_memorable),
        (SPOKEN, 0.7, "stands after a word for password", None),
        (NEAR, 0.55, "stands near a word for password", _mixes),
        (BESIDE, 0.6, "stands beside a word for password", None),
    ]
    rules = [
        Rule(entity="SECRET", pattern=pattern, score=score, reason=reason, check=check)
        for pattern, score, reason, check in ours
    ]
    return Rules("secrets", [*rules, *_published()])
