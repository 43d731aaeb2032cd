"""Closed lists that context is told in: free text would carry names around the engine."""

from __future__ import annotations

# Major groups of the Standard Occupational Classification 2018 (US Bureau of Labor Statistics, public domain).
OCCUPATIONS: tuple[tuple[str, str], ...] = (
    ("11-0000", "Management"),
    ("13-0000", "Business and financial operations"),
    ("15-0000", "Computer and mathematical"),
    ("17-0000", "Architecture and engineering"),
    ("19-0000", "Life, physical and social science"),
    ("21-0000", "Community and social service"),
    ("23-0000", "Legal"),
    ("25-0000", "Educational instruction and library"),
    ("27-0000", "Arts, design, entertainment, sports and media"),
    ("29-0000", "Healthcare practitioners and technical"),
    ("31-0000", "Healthcare support"),
    ("33-0000", "Protective service"),
    ("35-0000", "Food preparation and serving"),
    ("37-0000", "Building and grounds cleaning and maintenance"),
    ("39-0000", "Personal care and service"),
    ("41-0000", "Sales"),
    ("43-0000", "Office and administrative support"),
    ("45-0000", "Farming, fishing and forestry"),
    ("47-0000", "Construction and extraction"),
    ("49-0000", "Installation, maintenance and repair"),
    ("51-0000", "Production"),
    ("53-0000", "Transportation and material moving"),
    ("55-0000", "Military specific"),
)

# Sections of ISIC Rev. 4 (United Nations), shortened.
SECTORS: tuple[tuple[str, str], ...] = (
    ("A", "Agriculture, forestry and fishing"),
    ("B", "Mining"),
    ("C", "Manufacturing"),
    ("D", "Energy supply"),
    ("E", "Water and waste"),
    ("F", "Construction"),
    ("G", "Wholesale and retail"),
    ("H", "Transport and storage"),
    ("I", "Hotels and food service"),
    ("J", "Information and communication"),
    ("K", "Finance and insurance"),
    ("L", "Real estate"),
    ("M", "Professional, scientific and technical"),
    ("N", "Administrative and support"),
    ("O", "Public administration and defence"),
    ("P", "Education"),
    ("Q", "Health and social work"),
    ("R", "Arts and recreation"),
    ("S", "Other services"),
)

TOOLS: tuple[tuple[str, str], ...] = (
    ("word", "Word processor"),
    ("sheet", "Spreadsheet"),
    ("slides", "Slides"),
    ("mail", "Mail"),
    ("code", "Code editor"),
    ("notebook", "Notebook"),
    ("database", "Database"),
    ("cad", "CAD or design program"),
    ("statistics", "Statistics program"),
    ("erp", "ERP or accounting system"),
    ("ai", "AI assistant"),
)

# What keeps a piece from being shared, whatever the contractor wants.
SECRECY: tuple[tuple[str, str], ...] = (
    ("mnpi", "Information that could move a market"),
    ("health", "Patients' or health records"),
    ("privilege", "Advice under legal privilege"),
    ("export", "Export-controlled or classified content"),
    ("minors", "Information about children"),
)

RETURN_CODES: tuple[tuple[str, str], ...] = (
    ("identifier_left", "Something identifying is still visible"),
    ("request_unclear", "The request does not say what was asked"),
    ("files_missing", "A file that the request needs is missing"),
    ("mismatch", "The deliverable does not answer the request"),
    ("over_removed", "So much is gone that the work no longer makes sense"),
)

REJECT_CODES: tuple[tuple[str, str], ...] = (
    ("rights", "The rights to share it are not shown"),
    ("confidential", "It is confidential at its heart"),
    ("quality", "The work is not of professional quality"),
    ("duplicate", "The same work was handed in before"),
    ("not_work", "It is not a piece of work"),
)

CHECKLIST: tuple[tuple[str, str], ...] = (
    ("request_matches", "The request says what the deliverable does"),
    ("nothing_left", "I looked at every file and saw nothing identifying"),
    ("usable", "The files are whole enough to judge the work"),
    ("rights_plausible", "The rights answers fit what I see"),
)


# Ticked only where a file carries a notice of privilege or speaks of inside information.
RISK_POINT = ("risk_accepted", "I saw the marks of privilege or inside information, and the piece may be shared")


def name_of(table: tuple[tuple[str, str], ...], key: str) -> str:
    return dict(table).get(key, "")
