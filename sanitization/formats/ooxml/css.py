"""The style sheets that VML and old comment boxes keep in an attribute: only plain properties stay."""

from __future__ import annotations

import re

_PROPERTY = re.compile(
    r"(position|left|top|right|bottom|width|height|margin(-\w+)?|text-align|z-index|visibility|flip|rotation|direction"
    r"|text-indent|layout-flow|font-size|font-style|font-weight|v-[\w-]+|mso-(position|wrap|width|height|left|top|fit"
    r"|layout|direction|rotate|next|text|char|font|border|padding|bidi|line)[\w-]*|color|line-height|display|padding"
    r"|page-break-\w+|white-space|vertical-align)",
    re.IGNORECASE,
)
_VALUE = re.compile(r"[-+]?[\d.]*\w{0,4}%?|[a-z-]{1,24}|#_x0000_[st]\d+|#[0-9a-fA-F]{3,8}|[\d., ]*", re.IGNORECASE)


def tidy(style: str) -> str:
    """`style` with the properties that place a shape, and no others: no fonts, links or free words."""
    kept = []
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        if colon and _PROPERTY.fullmatch(name.strip()) and _VALUE.fullmatch(value.strip()):
            kept.append(f"{name.strip()}:{value.strip()}")
    return ";".join(kept)
