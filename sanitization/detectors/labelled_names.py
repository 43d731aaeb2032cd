"""Names of people where the text says so: labels, greetings, signatures, titles, mail headers, user names."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules
from sanitization.policies.entities import STRUCTURAL
from sanitization.policies.word_lists import listed

# A name: one to four words with a capital (or initials), joined by spaces; small particles between.
PART = r"(?:[A-Z\u00c0-\u00de\u0100-\u024f\u0400-\u042f][\w'’-]{1,30}|[A-Z]\.)"
NAME = rf"{PART}(?:[ \u00a0](?:(?:de|van|von|der|den|bin|al|da|dos|la|le|di|del) ){{0,2}}{PART}){{0,3}}"
FULL = rf"{PART}(?:[ \u00a0](?:(?:de|van|von|der|den|bin|al|da|dos|la|le|di|del) ){{0,2}}{PART}){{1,3}}"
# What a greeting or a request begins with, and no name.
CALLS = r"(?:Hi|Hey|Hello|Dear|Hallo|Good|Ask|Tell|Call|Contact|Email|Mail|Ring|Write|Ping|Message|Please|See)\b"
REVERSED = rf"{PART}(?: {PART})?, {PART}(?: {PART})?"
LABEL = re.compile(
    r"(?:^|(?<=[\s(\[|*>;,\"#/-]))(?i:full name|name|contact(?: person| name)?|author|prepared by|"
    r"prepared for|reviewed by|approved by|signed(?: by)?|"
    r"submitted by|written by|created by|modified by|assigned to|assignee|reporter|owner|manager|account manager|"
    r"supervisor|employee(?: name)?|patient(?: name)?|client name|customer name|candidate|applicant|interviewer|"
    r"interviewee|attn|attention|c/o|witness|tenant|landlord|beneficiary|insured|claimant|consultant|presenter|"
    r"recipient|sender|driver|passenger|guest|"
    r"on behalf of|line manager|next of kin|spouse|project manager|lead|signed-off-by|co-authored-by|"
    r"reviewed-by|by)[ \t]{0,3}[:=][ \t\"'*]{0,4}(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b\.?[ \u00a0])?"
    rf"(?P<value>{REVERSED}|{NAME})(?![\w@(])"
)
HEADER = re.compile(
    rf"(?:^|(?<=\n))[ \t>]{{0,4}}(?:From|To|Cc|Bcc|Reply-To|Sender)"
    rf"[ \t]{{0,2}}:[ \t\"']{{0,3}}(?P<value>{REVERSED}|{NAME})(?=[ \t\"']{{0,3}}[<\[(;,\n\ue000]|$)"
)
BEFORE_ADDRESS = re.compile(rf"(?<![\w@])(?P<value>(?!{CALLS}){FULL})(?=[\"']? ?[<(\[](?:mailto:)?[\w.+-]+@)")
GREETING = re.compile(
    rf"(?:^|(?<=[\n>\ue000]))[ \t>]{{0,4}}(?:Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening)|Thanks|"
    rf"Thank you|Cheers)[ ,]{{1,2}}(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Rev|Captain|Capt|Father|Sister|Brother|"
    rf"Councillor|Cllr|Judge|Pastor|Rabbi|Imam|Coach|Chef|Nurse|Aunt|Auntie|Aunty|Uncle)\.? )?"
    rf"(?P<value>{NAME})(?=\s?[,!:.\n\ue000-]|\s*$)"
)
SIGNED = re.compile(
    rf"(?i:regards|sincerely|faithfully|best wishes|all the best|thanks|cheers|best|yours truly|many thanks)"
    rf"[,.!]?\s{{0,3}}(?:[\n\ue000]\s*){{1,3}}(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b\.? )?"
    rf"(?P<value>(?!{CALLS}){NAME})(?=\s*(?:[\n\ue000|,]|$))"
)
TITLED = re.compile(
    rf"(?<!\w)(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Herr|Frau|Mme|(?<![Ss]ize )M\.|Señora?|Rev|Hon)"
    rf"\.?(?:[ \u00a0](?:Dr|Prof|h\.c|Ing|med|jur)\.)*[ \u00a0](?P<value>{NAME})(?!\w)"
)
CALLED = re.compile(rf"\b(?:[Mm]y name is|I am called|[Tt]his is|I'm|I am)[ ](?P<value>{FULL})(?!\w)")
# As tickets of airlines write it.
PASSENGER = re.compile(
    r"(?<![\w/])(?P<value>[A-Z]{2,20}/[A-Z]{2,20})(?![\w/])"
    r"(?= (?:MR|MRS|MS|MISS|MSTR|DR)\b)"
)
TODO = re.compile(r"\b(?:TODO|FIXME|XXX|HACK|NOTE)\((?P<value>[A-Za-z][\w.-]{1,30})\)")
LOGIN = re.compile(
    r"(?:\b|(?<=_))(?:(?:user|USER)(?:[ _-]?(?:name|NAME))?|login|LOGIN|actor|principal|operator|initiator|"
    r"logged in as|signed in as|uid|owner|assignee|reviewer|"
    r"sam[ _-]?account[ _-]?name)[\"']?\s{0,2}[:=]\s{0,2}[\"']?"
    r"(?P<value>[a-z][a-z0-9]*[._-]?[a-z0-9]{2,30})(?![\w@.(\[-])",
)
# "my login is rquint4"
LOGIN_IS = re.compile(
    r"\b(?:[Ll]og-?in|[Uu]ser ?(?:name|id|ID)|[Hh]andle) (?:is|was)[ :]{1,2}[\"'`]?"
    r"(?P<value>[a-z][a-z0-9._-]{2,29}[a-z0-9])(?![\w@(-]|\.\w)"
)
# postgres://ledger_app:...@db3
LOGIN_IN_URL = re.compile(r"\b[a-z][a-z0-9+.-]{1,20}://(?P<value>[^\s/:@\"']{2,64}):[^\s/@\"']{1,128}@", re.IGNORECASE)
# Logs of logins: "Accepted publickey for rkessler from 10.0.0.4".
LOGGED_IN = re.compile(
    r"\b(?:for|user)[ ](?:invalid user )?(?P<value>[a-z][\w.-]{2,30})[ ](?:(?:from|by)[ ])?(?:\d{1,3}\.){3}",
    re.IGNORECASE,
)
# "sudo: rquint : TTY=pts/0", "session opened for user rquint by"
RAISED = re.compile(r"\bsudo(?:\[\d{1,7}\])?: {1,4}(?P<value>[a-z_][\w.-]{1,30}) : (?=[A-Z]{3}|\d)")
# "Merge pull request #412 from rquint/fix-typo"
MERGED = re.compile(r"\bpull request #\d{1,7} from (?P<value>[\w-]{2,40})/[\w./-]")
# "Password reset for j.quint"
ACCESS_OF = re.compile(
    r"\b(?:password|account|access|login|mfa|2fa|mailbox|profile|permissions?|rights|reset|unlock\w*)(?: [a-z]{2,12})?"
    r" (?:for|of)[ ](?P<value>[a-z][a-z0-9]{0,20}[._-][a-z0-9]{2,30}|[a-z]{2,12}\d{2,6}|[a-z]{8,14}\d)(?![\w@(-]|\.\w)",
    re.IGNORECASE,
)
# "laptop 7, user rquint, since Friday"
USER = re.compile(r"\b[Uu]ser[ ](?P<value>[a-z][a-z0-9._-]{3,20})(?=[,;)]|[ ](?:cannot|can't|could|reports?|logged)\b)")
# "... on laptop 7, user rquint."
USER_LAST = re.compile(
    r"[,(] ?(?:with |as )?[Uu]ser[ ](?P<value>[a-z][a-z0-9._-]{3,20}?)(?=\.?(?:[ \t]{0,3}[\n\ue000)]|$|\s[A-Z]))"
)
USERS_THINGS = listed("""
    interface account accounts story stories guide manual group groups data experience input role roles table list
    lists type types profile profiles agent agents session sessions error errors feedback research testing tests
    rights access training acceptance management settings names details record records base space level
    friendly defined specific centered facing
""")
# "ask rosa.q or ping #billing"
ASKED = re.compile(
    r"\b(?:ask|ping|poke|nudge|tell|dm|cc)[ ](?P<value>[a-z]{2,15}[._][a-z][a-z0-9]{0,15})(?=[ ,;!?)]|$|\.(?!\w))",
    re.IGNORECASE,
)
# "@rkessler can you look": decorators of programs stand alone in their line.
CALLED_UPON = re.compile(
    r"(?:^|(?<=[\n\ue000]))@(?P<value>[a-z][a-z0-9_-]{2,30}(?:\.[a-z0-9_-]{1,30})?)(?=,? (?:@|[a-z']{2,12} [a-z']+))"
)
HANDLE = re.compile(r"(?<![^\s(,;:>])(?P<value>@[A-Za-z][\w-]{2,30}(?:\.[\w-]{1,30})?)(?![\w@/(-]|\.\w)")
# Addresses of people at public sites.
PROFILE = re.compile(
    r"(?<![\w.])(?:www\.|[a-z]{2}\.)?(?:linkedin\.com/in|instagram\.com|twitter\.com|x\.com|facebook\.com|tiktok\.com|t\.me|"
    r"threads\.net|medium\.com|strava\.com/athletes|xing\.com/profile|behance\.net|dribbble\.com|keybase\.io)"
    r"/@?(?P<value>[A-Za-z][\w.-]{2,60}?)(?=[/?#\s,;)\"'>]|[.](?:\s|$)|$)"
)
# As code reviews and chats tell what somebody did.
DID = re.compile(
    r"(?:^|(?<=[\n\ue000]))[ \t]{0,4}@?(?P<value>[a-z][a-z0-9]*(?:[._-][a-z0-9]+){0,3})"
    r"(?= (?:commented|approved (?:these|this)|requested (?:changes|a review|your review)|"
    r"left a comment|started a (?:review|thread)|"
    r"pushed \d|force-pushed|merged (?:commit|pull|\d)|opened (?:this|a|an)|closed (?:this|the)|"
    r"reopened this|self-assigned|"
    r"joined (?:the|#|from)|left the (?:channel|group|call)|set the (?:channel )?(?:topic|purpose|description)|"
    r"was added to|added @?\w|reacted (?:to|with)|resolved (?:this|a)|mentioned (?:this|you)|assigned (?:this|@)|"
    r"unassigned|renamed (?:the|this)|pinned a|uploaded a)\b)"
)
# "09:14 mdiallo exported payroll.csv": logs of who did what when.
DID_AT = re.compile(
    r"\b\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,6})?)?Z?[ ](?P<value>[a-z][a-z0-9]*(?:[._-][a-z0-9]+){0,2})"
    r"(?= (?:exported|imported|deleted|created|updated|viewed|downloaded|uploaded|opened|accessed|modified|changed|"
    r"reset|approved|rejected|denied|granted|revoked|added|removed|unlocked|logged|signed (?:in|out|off)|"
    r"checked (?:in|out)|"
    r"connected|disconnected|joined|left)\b)"
)
NO_NAMES = listed("""
    i'm i’m i've it's
    sirs madams shareholders residents neighbours neighbors parents students members customers clients
    colleague reader readers applicant applicants candidate candidates guests investors partners
    sir madam all team everyone everybody folks colleagues friends there both hiring manager customer client
    valued you much again so for in to the a an and of we i it this that please yes no your our my any advance
    morning address date time number id title type file project product company organization status description
    version first last full january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday regards best kind dear re subject sent
    from cc bcc attachments tbd tba n/a none unknown various pending not applicable here ceo cfo cto coo finance
    legal engineering marketing sales operations support director president vice chief officer head board
    committee department office group vacant unassigned unoccupied empty
""")
THINGS = re.compile(
    r"\b(?:file|folder|product|column|project|sheet|table|field|host|domain|brand|event|class|function|variable|package|"
    r"branch|model|team|group|department|role|course|book|page|app|tool|service|company|display|code|short|style|"
    r"step|task|test|data|database|schema|server|system|site|firm|common|scientific|street|stage|metric)[ _-]{0,2}$",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"(?:^|[\s(,;])(?:cc|thanks|thank you|thx|ping\w*|by|with|from|hi|hey|hello|to|ask\w*|and|assigned|reviewers?|per|"
    r"see|tell|told|dm|contact|author|for|via|handle|user|credit|loop in|adding|"
    r"tag\w*|follow\w*|mention\w*|@[\w.-]+)[:,]?\s+$|(?-i:[A-Z][\w'’-]{1,30} [A-Z][\w'’-]{1,30} \($)",
    re.IGNORECASE,
)
FILE_OR_HOST = re.compile(
    r"\.(?:py|md|txt|js|ts|io|com|org|net|dev|app|local|internal|example|yml|yaml|json|csv|sh|go|rs)$"
)
DOERS = listed("""
    he she it we they who you someone somebody nobody everybody this that which bot ci script pipeline job server team
    customer client caller patient tenant driver candidate guest nurse and or then also
""")
THINGS_OF_LOGS = listed("""
    file files record records account accounts user users role roles group groups session sessions token tokens report
    backup restore build deploy release branch ticket order invoice payment batch queue worker thread process service
    cron daemon agent host node pod cluster disk volume cache index table schema database policy rule alert alarm
    monitor sensor device printer door gate window lift crane pump boiler valve rotation migration import export
    update upgrade patch config settings password profile device client peer socket request response message mail
    system root guard patrol everyone staff visitors guests patients parents children police fire ambulance
""")
_PAGES = listed(
    "home login share intent search hashtag explore reel stories watch company jobs groups pages status tag"
)
NO_LOGINS = listed("""
    none null true false self user username name string str text input admin root test guest value owner
    required default current request email login int object context anonymous public postgres mysql sa ubuntu
    deploy app http https www data field fields model models get set auth config
""")


def _is_name(value: str, _: re.Match[str]) -> bool:
    parts = [part.strip(".,").casefold() for part in value.split()]
    return bool(parts) and parts[0] not in NO_NAMES and not all(part in NO_NAMES | STRUCTURAL for part in parts)


def _is_persons_label(value: str, match: re.Match[str]) -> bool:
    """Files, columns and products have names too."""
    return _is_name(value, match) and not THINGS.search(match.string[max(0, match.start() - 24) : match.start()])


def _is_login(value: str, _: re.Match[str]) -> bool:
    return value.strip("@").casefold() not in NO_LOGINS | NO_NAMES | USERS_THINGS


def _is_no_word(value: str, match: re.Match[str]) -> bool:
    """ "The login is broken" tells nobody's."""
    return _is_login(value, match) and re.search(r"[\d._-]", value) is not None


def _is_asked(value: str, match: re.Match[str]) -> bool:
    """Files, hosts and functions are asked as well."""
    return _is_login(value, match) and value.islower() and not FILE_OR_HOST.search(value)


def _is_doer(value: str, match: re.Match[str]) -> bool:
    return _is_login(value, match) and value not in DOERS


def _is_logged(value: str, match: re.Match[str]) -> bool:
    return len(value) > 3 and _is_doer(value, match) and value not in THINGS_OF_LOGS


def _is_page(value: str, match: re.Match[str]) -> bool:
    return _is_login(value, match) and value.casefold() not in _PAGES


def _is_handle(value: str, match: re.Match[str]) -> bool:
    """People in chats; decorators start a line, packages hold a slash, attributes of XML follow an element's name."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    told = (any(map(str.isdigit, value)) or "_" in value or ("." in value and before.strip() != "")) and len(value) > 5
    return _is_login(value, match) and value[1:].islower() and (told or _CALLS.search(before) is not None)


def recognizer() -> Rules:
    found = [
        (HEADER, 0.9, "stands in a mail header"),
        (BEFORE_ADDRESS, 0.9, "stands before an e-mail address"),
        (LABEL, 0.85, "stands after a label for a name"),
        (GREETING, 0.8, "stands in a greeting"),
        (SIGNED, 0.8, "stands where a letter is signed"),
        (TITLED, 0.85, "stands after a title"),
        (CALLED, 0.8, "introduces itself"),
        (PASSENGER, 0.8, "is written as tickets write a passenger"),
    ]
    rules = [
        Rule(
            entity="PERSON",
            pattern=pattern,
            score=score,
            reason=reason,
            check=_is_persons_label if pattern is LABEL else _is_name,
        )
        for pattern, score, reason in found
    ]
    logins = [
        (LOGIN, 0.65, "stands after a word for user"),
        (LOGIN_IS, 0.6, "is said to be somebody's"),
        (TODO, 0.65, "signs a note in code"),
        (HANDLE, 0.5, "a handle"),
        (ACCESS_OF, 0.65, "is given access or a password"),
        (ASKED, 0.55, "is asked"),
        (USER, 0.55, "stands after a word for user"),
        (USER_LAST, 0.55, "stands after a word for user"),
        (LOGGED_IN, 0.7, "stands where a log tells who came in"),
        (MERGED, 0.7, "sent a change"),
        (RAISED, 0.7, "stands where a log tells who became root"),
        (LOGIN_IN_URL, 0.8, "logs in within a URL"),
        (CALLED_UPON, 0.6, "is called upon"),
        (PROFILE, 0.7, "is somebody's page at a public site"),
        (DID_AT, 0.55, "stands where a log tells who did what when"),
        (DID, 0.6, "did what reviews and chats tell of people"),
    ]
    checks = {
        LOGIN_IS: _is_no_word,
        HANDLE: _is_handle,
        ASKED: _is_asked,
        DID: _is_doer,
        DID_AT: _is_logged,
        PROFILE: _is_page,
    }
    rules += [
        Rule(entity="USERNAME", pattern=pattern, score=score, reason=reason, check=checks.get(pattern, _is_login))
        for pattern, score, reason in logins
    ]
    return Rules("labelled names", rules)
