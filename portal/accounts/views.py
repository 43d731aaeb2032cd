"""Signing in and out, joining by invitation, and the admin's list of people."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.accounts import actions
from portal.accounts import permissions as may
from portal.accounts.forms import InviteForm, JoinForm, RolesForm, SignInForm
from portal.accounts.guards import PersonRequest, needs
from portal.accounts.models import Invitation, User


class SignIn(LoginView):
    template_name = "accounts/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True


class SignOut(LogoutView):
    http_method_names = ["post", "options"]


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    try:
        invitation = actions.open_invitation(token)
    except actions.InvitationInvalid:
        return render(request, "accounts/invitation_over.html", status=410)
    form = JoinForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            user = actions.accept(token, form.cleaned_data["name"], form.cleaned_data["password"])
        except actions.InvitationInvalid:
            return render(request, "accounts/invitation_over.html", status=410)
        login(request, user, backend="django.contrib.auth.backends.ModelBackend")
        return redirect("web:home")
    return render(request, "accounts/join.html", {"form": form, "invitation": invitation})


@needs(may.MANAGE_PEOPLE)
@require_GET
def people(request: PersonRequest) -> HttpResponse:
    return _people(request, InviteForm(initial={"role": "contractor"}))


@needs(may.MANAGE_PEOPLE)
@require_POST
def invite(request: PersonRequest) -> HttpResponse:
    form = InviteForm(request.POST)
    if not form.is_valid():
        return _people(request, form, status=422)
    try:
        invitation, token = actions.invite(request.user, form.cleaned_data["email"], form.cleaned_data["role"])
    except actions.AlreadyHere:
        form.add_error("email", "This person has joined already. Give the role on their page.")
        return _people(request, form, status=422)
    link = request.build_absolute_uri(reverse("accounts:join", args=[token]))
    return _people(request, InviteForm(initial={"role": "contractor"}), link=link, invited=invitation)


@needs(may.MANAGE_PEOPLE)
@require_POST
def withdraw_invitation(request: PersonRequest, pk: UUID) -> HttpResponse:
    actions.withdraw_invitation(request.user, get_object_or_404(Invitation, pk=pk))
    messages.success(request, "The invitation was withdrawn; its link no longer works.")
    return redirect("accounts:people")


@needs(may.MANAGE_PEOPLE)
@require_http_methods(["GET", "POST"])
def person(request: PersonRequest, pk: UUID) -> HttpResponse:
    shown = get_object_or_404(User, pk=pk)
    form = RolesForm(request.POST if request.method == "POST" else None, initial={"roles": shown.role_names})
    status = 200
    if request.method == "POST":
        if form.is_valid():
            try:
                actions.set_roles(request.user, shown, form.cleaned_data["roles"])
            except actions.LastAdmin:
                form.add_error("roles", "This is the last active admin. Make somebody else admin first.")
            else:
                messages.success(request, "The roles were saved.")
                return redirect("accounts:person", pk=shown.pk)
        status = 422
    return render(request, "accounts/person.html", {"shown": shown, "form": form}, status=status)


@needs(may.MANAGE_PEOPLE)
@require_POST
def suspend(request: PersonRequest, pk: UUID) -> HttpResponse:
    shown = get_object_or_404(User, pk=pk)
    try:
        actions.suspend(request.user, shown)
    except actions.LastAdmin:
        messages.error(request, "This is the last active admin. Make somebody else admin first.")
    return redirect("accounts:person", pk=pk)


@needs(may.MANAGE_PEOPLE)
@require_POST
def reinstate(request: PersonRequest, pk: UUID) -> HttpResponse:
    actions.reinstate(request.user, get_object_or_404(User, pk=pk))
    return redirect("accounts:person", pk=pk)


def _people(
    request: PersonRequest,
    form: InviteForm,
    *,
    link: str = "",
    invited: Invitation | None = None,
    status: int = 200,
) -> HttpResponse:
    invitations = Invitation.objects.filter(
        accepted_at=None, withdrawn_at=None, expires_at__gt=timezone.now()
    ).order_by("-invited_at")
    shown = User.objects.prefetch_related("groups").order_by("-is_active", "email")
    return render(
        request,
        "accounts/people.html",
        {"people": shown, "invitations": invitations, "form": form, "link": link, "invited": invited},
        status=status,
    )
