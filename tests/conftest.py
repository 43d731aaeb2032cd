"""Fixtures that every test may use: people by role, and storages of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def person(db: None) -> Callable[..., Any]:
    """Make a user with the given roles: person("reviewer")."""
    from django.contrib.auth.models import Group

    from portal.accounts.models import User
    from portal.accounts.roles import ensure_roles

    ensure_roles()
    made = 0

    def make(*roles: str, email: str = "") -> User:
        nonlocal made
        made += 1
        user = User.objects.create_user(email or f"{'-'.join(roles) or 'nobody'}{made}@people.example", "pass phrase 1")
        user.groups.set(Group.objects.filter(name__in=roles))
        return user

    return make


@pytest.fixture
def shared() -> Path:
    """The folder of reference material; tests that need it skip where it is absent."""
    folder = Path(settings.BASE_DIR).parent / "shared"
    if not folder.is_dir():
        pytest.skip("reference material is absent")
    return folder


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes and long texts name no test: packed ones hold the time and would differ between test processes."""
    if isinstance(val, bytes) or (isinstance(val, str) and len(val) > 40):
        return argname
    return None
