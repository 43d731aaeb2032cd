"""A person with one e-mail address and a pseudonym, and the invitation that made them one."""

from __future__ import annotations

import secrets
import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Now

from portal.accounts import permissions as may
from portal.accounts.roles import ROLES

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that reads like something else


def new_pseudonym() -> str:
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(3)) for _ in range(2))


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """is_active False is a suspended person: signed out everywhere, nothing deleted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120, blank=True)
    # What others see of a contractor or reviewer; never the name or the address.
    pseudonym = models.CharField(max_length=12, unique=True, default=new_pseudonym)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(db_default=Now())

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        default_permissions = ()
        permissions = [(name.partition(".")[2], text) for name, text in may.DESCRIPTIONS.items()]

    def __str__(self) -> str:
        return self.pseudonym

    @property
    def role_names(self) -> list[str]:
        names = {group.name for group in self.groups.all()}
        return [name for name in ROLES if name in names]

    @property
    def main_role(self) -> str:
        return next(iter(self.role_names), "")


class Invitation(models.Model):
    """One address, one role, one use. Only a digest of the token is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField()
    role = models.CharField(max_length=20, choices=[(name, name) for name in ROLES])
    token_digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    invited_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
