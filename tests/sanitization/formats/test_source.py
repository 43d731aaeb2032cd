"""Program text: comments told from code."""

from __future__ import annotations

from sanitization.formats.source import SourceHandler
from sanitization.vocabulary import FileKind, PassageKind
from tests.sanitization.formats.rewriting import hide, open_bytes

PYTHON = b'''\
"""Written by Walt.

For Harborline.
"""
# ask Walt
import antigravity
url = "https://harborline.com/#top"  # Walt's page
total = a // b
'''


def test_comments_and_docstrings_are_prose_and_the_rest_is_code() -> None:
    document = open_bytes(SourceHandler(), FileKind.SOURCE, PYTHON)

    assert [(passage.key, passage.kind) for passage in document.passages()] == [
        ("l1", PassageKind.PROSE),
        ("l3", PassageKind.PROSE),
        ("l4", PassageKind.PROSE),
        ("l5", PassageKind.PROSE),
        ("l6", PassageKind.CODE),
        ("l7", PassageKind.CODE),
        ("l7c", PassageKind.PROSE),
        ("l8", PassageKind.CODE),
    ]


def test_block_comments_run_over_lines() -> None:
    code = b"int a; /* by\n Walt */ int b;\nint c; // Walt\n"

    kinds = [passage.kind for passage in open_bytes(SourceHandler(), FileKind.SOURCE, code).passages()]

    code_, prose = PassageKind.CODE, PassageKind.PROSE
    assert kinds == [code_, prose, prose, code_, code_, prose]


def test_only_the_value_changes() -> None:
    outcome = hide(SourceHandler(), FileKind.SOURCE, PYTHON, ["Walt"], stand_in="person-1")

    assert outcome.clean == PYTHON.replace(b"Walt", b"person-1")
