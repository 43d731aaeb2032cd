"""Small tags and filters that every template may use."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

_NAMES = {
    "CONFIDENTIAL": "Term",
    "ORGANIZATION": "Firm",
    "LOCATION": "Place",
    "STREET_ADDRESS": "Address",
    "EMAIL_ADDRESS": "E-mail",
    "PHONE_NUMBER": "Phone",
    "INTERNAL_URL": "Internal link",
    "URL": "Link",
    "DOMAIN_NAME": "Domain",
    "HOSTNAME": "Host",
    "UNC_PATH": "Share",
    "IP_ADDRESS": "IP address",
    "MAC_ADDRESS": "MAC address",
    "USERNAME": "User name",
    "EMPLOYEE_ID": "Employee no.",
    "CUSTOMER_ID": "Customer no.",
    "ACCOUNT_ID": "Account no.",
    "CONTRACT_ID": "Contract no.",
    "TICKET_ID": "Ticket",
    "ID": "Number",
    "DATE_OF_BIRTH": "Date of birth",
    "US_SSN": "SSN",
    "CREDIT_CARD": "Card number",
    "IBAN_CODE": "IBAN",
}


@register.filter
def entity(name: str) -> str:
    """The word people use for a kind of finding."""
    return _NAMES.get(name, name.replace("_", " ").capitalize())


_RISKS = {
    "low": "Low risk",
    "marked": "Marked confidential",
    "inside": "May hold inside information",
    "privileged": "Marked as legally privileged",
}


@register.filter
def risk(name: str) -> str:
    """What a file's risk is called."""
    return _RISKS.get(name, _RISKS["low"])


@register.filter
def filesize(size: int | None) -> str:
    """A size with its unit: 1.4 MB."""
    if not size:
        return "0 bytes"
    value = float(size)
    for unit in ("bytes", "kB", "MB", "GB"):
        if value < 1000 or unit == "GB":
            return f"{value:.0f} {unit}" if unit == "bytes" or value >= 100 else f"{value:.1f} {unit}"
        value /= 1000
    return ""


@register.filter
def in_fours(digest: str) -> str:
    """A digest in groups of four, to compare by eye."""
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


@register.filter
def percent(value: float) -> str:
    return f"{value * 100:.0f} %"


_ICONS = {"done": "✓", "todo": "○", "warn": "!", "stop": "×"}


@register.simple_tag
def icon(name: str) -> SafeString:
    """A sign that stands beside a word; screen readers skip it."""
    return format_html('<span class="icon icon-{}" aria-hidden="true">{}</span>', name, _ICONS.get(name, "•"))


@register.filter
def slugs(words: str) -> list[str]:
    return words.split()


@register.filter
def lookup(key: str, table: dict[str, str]) -> str:
    return table.get(key, "")


@register.filter
def role(name: str) -> str:
    """Turn `request_text` into what people read."""
    return name.replace("_", " ").capitalize()
