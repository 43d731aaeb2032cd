"""The accounts of a demo site. Made by `serve --demo` only; a production site refuses."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured

from portal.accounts.models import User

PASSWORD = "fair-copy-demo"
PEOPLE = (
    ("contractor@demo.example", "contractor", "Casey Contractor"),
    ("reviewer@demo.example", "reviewer", "Robin Reviewer"),
    ("admin@demo.example", "admin", "Alex Admin"),
)


def ensure() -> dict[str, User]:
    """Role -> its demo user, made at the first call."""
    if not settings.EMBEDDED:
        raise ImproperlyConfigured("Demo accounts are for embedded mode only.")
    made = {}
    for email, role, name in PEOPLE:
        user = User.objects.filter(email=email).first()
        if user is None:
            user = User.objects.create_user(email, PASSWORD, name=name)
            user.groups.add(Group.objects.get(name=role))
        made[role] = user
    return made
