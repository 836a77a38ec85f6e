"""Signing in and out, one's own password and tokens, and the list of people."""

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leidraad.apps.people import actions, queries, sign_in_limit
from leidraad.apps.people.asking import person_of
from leidraad.apps.people.forms import PasswordForm, SignInForm, TokenForm
from leidraad.apps.people.models import Role
from leidraad.web import acting
from leidraad.web.acting import Part, as_part


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("home:start")
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _try_to_sign_in(request, form)
    return render(request, "people/sign_in.html", {"form": form, "next": _next_of(request)})


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    messages.info(request, _("You are signed out."))
    return redirect("people:sign_in")


@never_cache
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    return _account_page(request)


@sensitive_post_parameters()
@require_POST
def change_password(request: HttpRequest) -> HttpResponse:
    person = person_of(request)
    form = PasswordForm(person, request.POST)
    if not form.is_valid():
        return _account_page(request, password_form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    actions.set_password(person, password=form.cleaned_data["new"], by=person.username, at=timezone.now())
    update_session_auth_hash(request, person)
    messages.success(request, _("Your password is changed. Every other device is signed out."))
    return redirect("people:account")


@require_POST
def create_token(request: HttpRequest) -> HttpResponse:
    """The token is on this one page and nowhere else."""
    person = person_of(request)
    form = TokenForm(request.POST)
    if not form.is_valid():
        return _account_page(request, token_form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    token = actions.create_token(
        person, name=form.cleaned_data["name"], by=person.username, at=timezone.now()
    )
    return _account_page(request, new_token=token)


@require_POST
def revoke_token(request: HttpRequest, token_id: int) -> HttpResponse:
    person = person_of(request)
    token = get_object_or_404(queries.live_tokens(person), pk=token_id)
    actions.revoke_token(token, by=person.username, at=timezone.now())
    messages.success(request, _("The token %(name)s no longer opens anything.") % {"name": token.name})
    return redirect("people:account")


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    if not person_of(request).has_role(Role.ADMINISTRATOR):
        raise PermissionDenied
    return render(request, "people/people.html", {"people": queries.people_rows()})


def _try_to_sign_in(request: HttpRequest, form: SignInForm) -> HttpResponse:
    username, now = form.cleaned_data["username"].strip().lower(), timezone.now()
    wait_minutes = sign_in_limit.minutes_to_wait(username, at=now)
    if wait_minutes:
        form.add_error(None, _too_often(wait_minutes))
        return _refused(request, form, HTTPStatus.TOO_MANY_REQUESTS)
    with as_part(Part.SIGN_IN):
        person = authenticate(request, username=username, password=form.cleaned_data["password"])
    if person is None:
        sign_in_limit.note_failure(username, at=now)
        form.add_error(None, _("This user name and password do not belong together."))
        return _refused(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    acting.begin(person.pk)
    login(request, person)
    sign_in_limit.note_success(username, at=now)
    return redirect(_next_of(request) or resolve_url("home:start"))


def _refused(request: HttpRequest, form: SignInForm, status: HTTPStatus) -> HttpResponse:
    context = {"form": form, "next": _next_of(request)}
    return render(request, "people/sign_in.html", context, status=status)


def _too_often(wait_minutes: int) -> str:
    return ngettext(
        "Signing in with this name failed too often. Please wait %(minutes)d minute, or ask an administrator"
        " for a new password.",
        "Signing in with this name failed too often. Please wait %(minutes)d minutes, or ask an administrator"
        " for a new password.",
        wait_minutes,
    ) % {"minutes": wait_minutes}


def _account_page(
    request: HttpRequest,
    *,
    password_form: PasswordForm | None = None,
    token_form: TokenForm | None = None,
    new_token: str | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    person = person_of(request)
    context = {
        "password_form": password_form or PasswordForm(person),
        "token_form": token_form or TokenForm(),
        "tokens": queries.live_tokens(person),
        "new_token": new_token,
        "roles": queries.role_words(person),
    }
    return render(request, "people/account.html", context, status=status)


def _next_of(request: HttpRequest) -> str:
    """Where the reader was going, when that is a page of this server; empty otherwise."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    hosts = {request.get_host()}
    return wanted if url_has_allowed_host_and_scheme(wanted, hosts, request.is_secure()) else ""
