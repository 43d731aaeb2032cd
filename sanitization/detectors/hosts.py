"""Host names and URLs that lead inside an organisation, and public URLs, which stay."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules, around
from sanitization.policies.entities import PUBLIC_DOMAINS

INTERNAL_ENDINGS = "local|localdomain|internal|intern|intra|intranet|corp|lan|home|private|svc|ad|priv"
HOST = re.compile(
    rf"(?<![\w@./\\-])(?P<value>(?:[a-z0-9](?:[a-z0-9-]{{0,61}}[a-z0-9])?\.){{1,6}}(?:{INTERNAL_ENDINGS}))(?![\w-]|\.\w)",
    re.IGNORECASE,
)
# A label that says so anywhere in the name: build-07.lan.company.com.
INSIDE = re.compile(
    r"(?<![\w@./\\-])(?P<value>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}(?:lan|intra|intranet|corp|internal|intern)"
    r"(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){0,3}\.[a-z]{2,10})(?![\w-]|\.\w)",
    re.IGNORECASE,
)
URL = re.compile(
    r"\b(?P<value>(?:https?|ftps?|sftp|ssh|git|svn|ldaps?|smb)://[^\s<>\"'`{}|\\^\[\]]{3,2000})", re.IGNORECASE
)
GIT = re.compile(r"(?<![\w.])(?P<value>git@[\w.-]+:[\w./~-]+)")
LABELLED = re.compile(
    r"\b(?:host(?:name)?|server|fqdn|node|machine)\s{0,3}[:=]\s{0,3}[\"']?(?P<value>[a-z][a-z0-9]*(?:[-.][a-z0-9]+){1,6})",
    re.IGNORECASE,
)
# "laptop lt-0412", "on printer prn-2nd-floor": a word for machines and a name with a stroke and a digit.
NAMED = re.compile(
    r"\b(?:host|server|node|machine|laptop|notebook|workstation|desktop|printer|pc|vm|switch|router|nas|"
    r"box)(?: is| was|:| called| named)?[ ]"
    r"[\"'`(]?(?P<value>(?=[a-z0-9-]{0,39}\d)[a-z][a-z0-9]{1,15}(?:-[a-z0-9]{1,15}){1,4})(?![\w@]|[.-]\w)",
    re.IGNORECASE,
)
# "etl-prod-03", "web-stg-1": where it runs and which of them it is.
STAGED = re.compile(
    r"(?<![\w@./\\-])(?P<value>(?:[a-z][a-z0-9]{1,14}-){1,3}(?:prod|prd|stg|stage|staging|uat|qa|dev|test|dmz|int)-?\d{1,3}|"
    r"(?:prod|prd|stg|uat|dmz)-(?:[a-z][a-z0-9]{1,14}-){1,2}\d{1,3})(?![\w@-]|\.\w|[:/])"
)
# "db01.int.birch.com": a machine with a number, in a domain.
NUMBERED = re.compile(
    r"(?<![\w@./\\-])(?P<value>(?!www\d)[a-z]{2,12}-?\d{1,3}(?:\.[a-z][a-z0-9-]{0,30}){1,4}\.(?:com|net|org|io|eu|co|de|uk|us|fr|"
    r"ch|at|nl|se|no|dk|fi|it|es|pt|pl|cz|be|ie|ca|au|nz|in|jp|br|mx|za|ng|ke|example|test|cloud|tech))(?![\w-]|\.\w)"
)
AFTER_LOGIN = re.compile(r"\b[a-z][a-z0-9+.-]{1,20}://[^\s/@\"']{1,200}@(?P<value>[\w-]+(?:\.[\w-]+)*)", re.IGNORECASE)
# "Apr 11 06:25:42 mx2 sshd[18842]:", as syslog writes its lines (RFC 3164), or with the date of RFC 3339.
LOGGING = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} \d\d:\d\d:\d\d|"
    r"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)) "
    r"(?P<value>[A-Za-z][\w-]{1,62}(?:\.[\w-]{1,62}){0,5}) [\w./-]{1,40}(?:\[\d{1,7}\]:|: )"
)
# Services that give each customer a host of its own: the first label names the customer.
TENANTED = re.compile(
    r"\.(?:sharepoint\.com|atlassian\.net|slack\.com|okta\.com|zendesk\.com|service-now\.com|my\.salesforce\.com|"
    r"lightning\.force\.com|visualstudio\.com|onmicrosoft\.com|auth0\.com|myshopify\.com|workday\.com|"
    r"snowflakecomputing\.com|cloudfront\.net|azurewebsites\.net|herokuapp\.com|s3\.amazonaws\.com|"
    r"blob\.core\.windows\.net|database\.windows\.net|rds\.amazonaws\.com|zoom\.us|webex\.com|monday\.com)$"
)
SHARED_DOCUMENT = re.compile(
    r"(?:docs|drive|sheets)\.google\.com/|onedrive\.live\.com/|1drv\.ms/|dropbox\.com/(?:s|scl|sh)/|"
    r"dev\.azure\.com/|teams\.microsoft\.com/l/|figma\.com/(?:file|design)/|notion\.so/|app\.asana\.com/|trello\.com/[bc]/",
    re.IGNORECASE,
)


_NETWORK = re.compile(
    rf"\.(?:com|net|org|io|eu|co|de|uk|us|fr|ch|at|example|invalid|{INTERNAL_ENDINGS})$", re.IGNORECASE
)
_MACHINE = around(
    r"host|server|ssh|ping|machine|node|url|dns|domain|connect|port\b|printer|vpn|proxy|laptop|reach|login|logged|"
    r"log (?:in|on)",
    32,
)


# What a sentence puts behind a URL.
_BEHIND_URL = ".,;!)"


# The machine itself, and what containers call each other in examples.
_ANYBODYS = frozenset("""
    localhost 127.0.0.1 0.0.0.0 backend frontend web app api db database cache redis postgres mysql mongo mongodb
    rabbitmq kafka nginx proxy gateway server client service worker host hostname upstream elasticsearch minio
""".split()) | {""}  # fmt: skip


def host_of(url: str) -> str:
    """The host of a URL, lower case, without user and port."""
    rest = url.partition("://")[2]
    host = re.split(r"[/?#]", rest, maxsplit=1)[0].rpartition("@")[2].split(":")[0]
    return host.rstrip(_BEHIND_URL).casefold()


def is_internal(url: str) -> bool:
    host = host_of(url)
    if not re.fullmatch(r"[\w.-]*|\[[0-9a-f:.]+\]?|[0-9a-f]*", host):
        return False
    if host in _ANYBODYS:
        return False
    if re.search(rf"\.(?:{INTERNAL_ENDINGS})$", host) or "." not in host or INSIDE.fullmatch(host):
        return True
    if re.fullmatch(r"(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+){2,3}", host):
        return True
    if host in PUBLIC_DOMAINS and not SHARED_DOCUMENT.search(url):
        return False
    return bool(
        TENANTED.search(host)
        or SHARED_DOCUMENT.search(url)
        or re.match(r"(?:intranet|wiki|confluence|jira|git|gitlab|jenkins|grafana|vpn|owa|sso|portal-int)\.", host)
    )


def _inside(value: str, match: re.Match[str]) -> bool:
    """A backslash after it: the URL is part of a pattern, and its host is not whole."""
    return is_internal(value) and match.string[match.end() : match.end() + 1] != "\\"


def _outside(value: str, _: re.Match[str]) -> bool:
    return not is_internal(value)


def _is_host(value: str, _: re.Match[str]) -> bool:
    """Programs write attributes and calls the same way: stack.pop, re.compile."""
    if re.fullmatch(r"[\d.]+|.*\.(?:py|js|ts|json|ya?ml|txt|html?)", value):
        return False
    return "-" in value or any(map(str.isdigit, value)) or bool(_NETWORK.search(value))


def _logs(value: str, _: re.Match[str]) -> bool:
    """By a name of its own: "gw" and "db" are anybody's."""
    return re.search(r"[\d.-]", value) is not None and not value.startswith("localhost")


def _is_machine(value: str, match: re.Match[str]) -> bool:
    """names.local may be an attribute: two plain words need a word for machines beside them."""
    if value.count(".") > 1 or "-" in value or any(map(str.isdigit, value)):
        return True
    return bool(_MACHINE(value, match))


def recognizer() -> Rules:
    return Rules(
        "hosts and URLs",
        [
            Rule(entity="INTERNAL_URL", pattern=URL, score=0.9, reason="a URL inside an organisation", check=_inside),
            Rule(entity="URL", pattern=URL, score=0.6, reason="a public URL", check=_outside),
            Rule(entity="INTERNAL_URL", pattern=GIT, score=0.8, reason="the address of a code repository"),
            Rule(
                entity="HOSTNAME",
                pattern=HOST,
                score=0.85,
                reason="a host name of an internal network",
                check=_is_machine,
            ),
            Rule(
                entity="HOSTNAME", pattern=INSIDE, score=0.8, reason="a host name with a label of an internal network"
            ),
            Rule(entity="HOSTNAME", pattern=AFTER_LOGIN, score=0.8, reason="the host of a connection", check=_is_host),
            Rule(entity="HOSTNAME", pattern=STAGED, score=0.6, reason="is called after what runs there and where"),
            Rule(entity="HOSTNAME", pattern=NUMBERED, score=0.6, reason="one of several machines of a domain"),
            Rule(entity="HOSTNAME", pattern=LOGGING, score=0.7, reason="the machine that logs", check=_logs),
            Rule(
                entity="HOSTNAME", pattern=NAMED, score=0.6, reason="stands after a word for a machine", check=_is_host
            ),
            Rule(
                entity="HOSTNAME", pattern=LABELLED, score=0.65, reason="stands after a word for host", check=_is_host
            ),
        ],
    )
