"""The roles, as Django groups. One table; `ensure_roles` makes the database agree with it."""

from __future__ import annotations

from typing import Any

from portal.accounts import permissions as may

CONTRACTOR = "contractor"
REVIEWER = "reviewer"
ADMIN = "admin"

ROLES: dict[str, tuple[str, ...]] = {
    CONTRACTOR: (may.HAND_IN,),
    REVIEWER: (may.REVIEW,),
    ADMIN: (may.CURATE, may.MANAGE_PEOPLE, may.READ_RECORD),
}


def ensure_roles(**_: Any) -> None:
    """Create or mend the groups. Connected to post_migrate."""
    from django.contrib.auth.models import Group, Permission  # noqa: PLC0415 - models are not ready at import
    from django.contrib.contenttypes.models import ContentType  # noqa: PLC0415

    from portal.accounts.models import User  # noqa: PLC0415

    content_type = ContentType.objects.get_for_model(User)
    for name, granted in ROLES.items():
        group, _created = Group.objects.get_or_create(name=name)
        codenames = [permission.partition(".")[2] for permission in granted]
        for permission in granted:
            Permission.objects.get_or_create(
                content_type=content_type,
                codename=permission.partition(".")[2],
                defaults={"name": may.DESCRIPTIONS[permission]},
            )
        group.permissions.set(Permission.objects.filter(content_type=content_type, codename__in=codenames))
