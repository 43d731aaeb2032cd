"""What happens to people: invited, joined, given a role, suspended."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from portal.accounts.models import Invitation, User
from portal.audit import chain

INVITATION_DAYS = 14


class InvitationInvalid(Exception):
    """Unknown, used, withdrawn or expired: the person is not told which."""


class AlreadyHere(Exception):
    """Somebody with this address has joined: an invitation would be a second way into their account."""


class LastAdmin(Exception):
    """The site would be left without an active admin."""


def invite(actor: User, email: str, role: str) -> tuple[Invitation, str]:
    """Make an invitation. Returns it with the token, which is shown once and kept nowhere. Raises AlreadyHere."""
    if User.objects.filter(email=email.strip().lower()).exists():
        raise AlreadyHere
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        invitation = Invitation.objects.create(
            email=email.strip().lower(),
            role=role,
            token_digest=_digest(token),
            invited_by=actor,
            expires_at=timezone.now() + timedelta(days=INVITATION_DAYS),
        )
        chain.record(actor, "person.invited", "invitation", invitation.pk, invited_role=role)
    return invitation, token


def open_invitation(token: str) -> Invitation:
    """The invitation of `token`. Raises InvitationInvalid."""
    invitation = Invitation.objects.filter(_open(), token_digest=_digest(token)).first()
    if invitation is None:
        raise InvitationInvalid
    return invitation


def accept(token: str, name: str, password: str) -> User:
    """Turn the invitation into a user, once. Raises InvitationInvalid."""
    with transaction.atomic():
        used = Invitation.objects.filter(_open(), token_digest=_digest(token)).update(accepted_at=Now())
        if not used:
            raise InvitationInvalid
        invitation = Invitation.objects.get(token_digest=_digest(token))
        if User.objects.filter(email=invitation.email).exists():
            raise InvitationInvalid
        user = User.objects.create_user(invitation.email, password, name=name)
        user.groups.add(Group.objects.get(name=invitation.role))
        chain.record(user, "person.joined", "user", user.pk, invitation=invitation.pk)
    return user


def withdraw_invitation(actor: User, invitation: Invitation) -> None:
    with transaction.atomic():
        if Invitation.objects.filter(_open(), pk=invitation.pk).update(withdrawn_at=Now()):
            chain.record(actor, "person.invitation_withdrawn", "invitation", invitation.pk)


def set_roles(actor: User, person: User, roles: list[str]) -> None:
    """Give exactly these roles. Raises LastAdmin."""
    with transaction.atomic():
        if "admin" not in roles:
            _keep_an_admin(person)
        person.groups.set(Group.objects.filter(name__in=roles))
        chain.record(actor, "person.roles_set", "user", person.pk, roles=sorted(roles))


def suspend(actor: User, person: User) -> None:
    """Raises LastAdmin."""
    with transaction.atomic():
        _keep_an_admin(person)
        if User.objects.filter(pk=person.pk, is_active=True).update(is_active=False):
            chain.record(actor, "person.suspended", "user", person.pk)


def reinstate(actor: User, person: User) -> None:
    with transaction.atomic():
        if User.objects.filter(pk=person.pk, is_active=False).update(is_active=True):
            chain.record(actor, "person.reinstated", "user", person.pk)


def _keep_an_admin(person: User) -> None:
    others = User.objects.filter(is_active=True, groups__name="admin").exclude(pk=person.pk)
    if person.groups.filter(name="admin").exists() and not others.exists():
        raise LastAdmin


def _open() -> Q:
    return Q(accepted_at=None, withdrawn_at=None, expires_at__gt=Now())


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
