"""The written matrix is what the code says now."""

from __future__ import annotations

from tests.leaktest import matrix


def test_the_page_and_the_code_agree() -> None:
    assert matrix.PAGE.read_text(encoding="utf-8") == matrix.page(), "run `make matrix`"
