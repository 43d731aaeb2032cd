"""Forms of keys and tokens that services give out, beside those that detect-secrets knows.

Source: the services' own pages on their tokens, and the rules of gitleaks and GitHub's secret scanning, 2024 to 2026.
"""

from __future__ import annotations

import re

# Service -> the form of its keys: a beginning that no word has, and no more than one run behind it.
FORMS = {
    "age": r"AGE-SECRET-KEY-1[0-9A-Z]{50,60}",
    "airtable": r"pat[A-Za-z0-9]{14}\.[a-f0-9]{64}",
    "asana": r"[12]/\d{12,20}:[a-f0-9]{32}",
    "atlassian": r"AT(?:ATT|CTT|BB)[\w=-]{20,250}",
    "azure client secret": r"[\w~.-]{3}[78]Q~[\w~.-]{31,36}",
    "buildkite": r"bk(?:ua|pat)_[a-f0-9]{40}",
    "cloudinary": r"cloudinary://\d{10,18}:[\w-]{20,40}(?=@)",
    "databricks": r"dapi[a-f0-9]{32}(?:-\d)?",
    "digitalocean": r"do[or]_v1_[a-f0-9]{64}",
    "docker": r"dckr_(?:pat|oat)_[\w-]{20,60}",
    "doppler": r"dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{30,80}",
    "dropbox": r"sl\.[\w-]{60,250}",
    "dynatrace": r"dt0[a-z]\d\d\.[A-Z0-9]{24}\.[A-Z0-9]{64}",
    "figma": r"figd_[\w-]{30,60}",
    "fly": r"(?:FlyV1 )?fm[12][ar]?_[\w+/=-]{50,400}",
    "gitlab": r"gl(?:ptt|dt|rt|cbt|oas|ft|imt|agent|soat)-[\w-]{20,60}",
    "google client secret": r"GOCSPX-[\w-]{24,40}",
    "google refresh token": r"1//0[\w-]{30,120}",
    "grafana": r"gl(?:sa|c)_[\w=+/-]{30,200}",
    "heroku": r"HRKU-[\w-]{30,80}",
    "linear": r"lin_(?:api|oauth)_[A-Za-z0-9]{30,64}",
    "mailgun": r"(?:key|pubkey)-[0-9a-z]{32}(?![\w-])",
    "new relic": r"NR(?:AK|JS|RA|II)-[A-Za-z0-9]{19,40}",
    "notion": r"(?:ntn|secret)_[A-Za-z0-9]{40,50}",
    "planetscale": r"pscale_(?:tkn|pw|oauth)_[\w.=-]{30,64}",
    "postman": r"PMAK-[a-f0-9]{24}-[a-f0-9]{34}",
    "pulumi": r"pul-[a-f0-9]{40}",
    "pypi": r"pypi-Ag[\w-]{30,250}",
    "rubygems": r"rubygems_[a-f0-9]{48}",
    "sentry": r"sntry[su]_[\w+/=-]{40,250}",
    "shopify": r"shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}",
    "square": r"sq0[a-z]{3}-[\w-]{20,50}|EAAA[\w-]{56,64}",
    "stripe webhook": r"whsec_[A-Za-z0-9+/=]{24,64}",
    "supabase": r"sbp_[a-f0-9]{40}",
    "terraform": r"[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}",
    "vault": r"hv[sbr]\.[\w-]{24,200}",
}
KEYS = re.compile(rf"(?<![\w.-])(?P<value>{'|'.join(FORMS.values())})(?!\w)")
# "Authorization: Bearer 7d8f9a0b1c2d3e4f"
HEADER = re.compile(
    r"\b(?:bearer|authorization:[ \t]{0,3}(?:basic|token|apikey))[ \t]{1,3}[\"']?"
    r"(?P<value>[\w.~+/-]{16,2000}={0,2})(?![\w@])",
    re.IGNORECASE,
)
# Links that open without a password: shared access signatures of Azure, presigned links of S3 and of Google.
SIGNED = re.compile(
    r"[?&](?:sig|signature|X-Amz-Signature|X-Goog-Signature|X-Amz-Security-Token|access_token|api_?key|token)="
    r"(?P<value>[\w%+/=.~-]{20,2000})",
    re.IGNORECASE,
)
