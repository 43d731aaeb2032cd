"""Small tags and filters that every template may use."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

_NAMES = {
    "ACCOUNT_ID": "Account no.",
    "AGE": "Age",
    "AT_SVNR": "Austrian insurance no.",
    "AU_ABN": "Australian business no.",
    "AU_MEDICARE": "Australian Medicare no.",
    "AU_TFN": "Australian tax no.",
    "BANK_ACCOUNT": "Bank account",
    "BE_NATIONAL_NUMBER": "Belgian national no.",
    "CA_SIN": "Canadian insurance no.",
    "CH_AHV": "Swiss insurance no.",
    "CONFIDENTIAL": "Term",
    "CONFIDENTIAL_MARKER": "Mark of confidentiality",
    "CONTRACT_ID": "Contract no.",
    "COORDINATES": "Coordinates",
    "CREDIT_CARD": "Card number",
    "CRYPTO": "Wallet address",
    "CUSTOMER_ID": "Customer no.",
    "DATE_OF_BIRTH": "Date of birth",
    "DATE_TIME": "Date",
    "DEVICE_ID": "Device no.",
    "DE_TAX_ID": "German tax no.",
    "DK_CPR": "Danish personal no.",
    "DOMAIN_NAME": "Domain",
    "DRIVING_LICENCE": "Driving licence",
    "EMAIL_ADDRESS": "E-mail",
    "EMPLOYEE_ID": "Employee no.",
    "ES_NIE": "Spanish foreigner's no.",
    "ES_NIF": "Spanish tax no.",
    "FILE_PATH": "File path",
    "FINANCIAL_FIGURE": "Financial figure",
    "FI_PERSONAL_IDENTITY_CODE": "Finnish identity code",
    "FR_NIR": "French insurance no.",
    "HOSTNAME": "Host",
    "IBAN_CODE": "IBAN",
    "ID": "Number",
    "IE_PPS": "Irish PPS no.",
    "INTERNAL_URL": "Internal link",
    "IN_AADHAAR": "Indian Aadhaar no.",
    "IN_GSTIN": "Indian GST no.",
    "IN_PAN": "Indian tax no.",
    "IP_ADDRESS": "IP address",
    "IT_FISCAL_CODE": "Italian tax code",
    "LICENSE_PLATE": "Licence plate",
    "LOCATION": "Place",
    "MAC_ADDRESS": "MAC address",
    "MEDICAL_RECORD": "Medical record no.",
    "NL_BSN": "Dutch citizen no.",
    "NO_FODSELSNUMMER": "Norwegian personal no.",
    "NRP": "Nationality or belief",
    "ORGANIZATION": "Firm",
    "PASSPORT": "Passport no.",
    "PERSON": "Person",
    "PERSON_UUID": "Person's id",
    "PHONE_NUMBER": "Phone",
    "PL_PESEL": "Polish personal no.",
    "POST_CODE": "Post code",
    "PROJECT": "Project",
    "PT_NIF": "Portuguese tax no.",
    "SECRET": "Secret",
    "SE_PERSONNUMMER": "Swedish personal no.",
    "STREET_ADDRESS": "Address",
    "SWIFT_CODE": "Bank code",
    "TERM": "Term",
    "TICKET_ID": "Ticket",
    "TITLE": "Title",
    "UK_NHS": "NHS number",
    "UK_NINO": "National Insurance no.",
    "UK_UTR": "UK tax no.",
    "UNC_PATH": "Share",
    "URL": "Link",
    "URL_INTERNAL": "Internal link",
    "USERNAME": "User name",
    "US_BANK_NUMBER": "US bank account",
    "US_BANK_ROUTING": "US routing no.",
    "US_DRIVER_LICENSE": "US driving licence",
    "US_EIN": "US employer no.",
    "US_ITIN": "US taxpayer no.",
    "US_PASSPORT": "US passport no.",
    "US_SSN": "SSN",
    "VAT_ID": "VAT number",
    "VEHICLE_ID": "Vehicle no.",
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
