"""The versions of the charter: their history, two side by side, proposing one, and the statements that are signed."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leidraad.apps.charter import actions, agreement_pages
from leidraad.apps.charter.agreement_forms import HandInForm, ProposeForm, RefuseForm
from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.agreement_words import PHASE_MEANS, phase_in_words
from leidraad.apps.charter.in_force import charter_of_text
from leidraad.apps.charter.mistakes import breach_in_words, problem_in_words
from leidraad.apps.charter.models.agreement import CharterVersion, Signatory
from leidraad.apps.charter.refusals import reader_language
from leidraad.apps.charter.standing import last_agreement, today_of
from leidraad.apps.people.asking import person_of, person_with
from leidraad.apps.people.models import Person, Role
from leidraad.domain.charter.floor import BelowFloorError
from leidraad.domain.charter.parse import UnreadableCharterError
from leidraad.domain.charter.requests import Phase
from leidraad.domain.charter.statements import Act, MalformedStatementError, Statement, on_one_line
from leidraad.web.downloads import to_save_as

SIGNING_ROLES = (Role.UNION_DELEGATE, Role.CHARTER_KEEPER, Role.EXECUTIVE, Role.DATA_PROTECTION_OFFICER)


@require_safe
def versions(request: HttpRequest) -> HttpResponse:
    agreement = last_agreement()
    context = {
        "rows": agreement_pages.version_rows(),
        "phase": phase_in_words(agreement.phase) if agreement else "",
        "means": PHASE_MEANS[Phase(agreement.phase)] if agreement else "",
        "steps": [(phase_in_words(step.phase), step) for step in agreement.steps.all()] if agreement else [],
        "is_keeper": person_of(request).has_role(Role.CHARTER_KEEPER),
    }
    return render(request, "charter/versions.html", context)


@require_safe
def version(request: HttpRequest, number: int) -> HttpResponse:
    return _version_page(request, get_object_or_404(CharterVersion, pk=number), HandInForm())


@require_safe
def compare(request: HttpRequest, old: int, new: int) -> HttpResponse:
    before, after = (get_object_or_404(CharterVersion, pk=number) for number in (old, new))
    rows = agreement_pages.side_by_side(charter_of_text(before.yaml_text), charter_of_text(after.yaml_text))
    context = {
        "before": before,
        "after": after,
        "changed": [row for row in rows if row.is_changed],
        "same": [row for row in rows if not row.is_changed],
        "looser_count": sum(row.is_looser for row in rows),
        "others": CharterVersion.objects.values_list("number", flat=True),
    }
    return render(request, "charter/compare.html", context)


@require_safe
def statement(request: HttpRequest, number: int, code: str) -> HttpResponse:
    """The file that is signed: the same for everybody who asks, today."""
    row = get_object_or_404(CharterVersion, pk=number)
    reason = on_one_line(request.GET.get("reason", ""))
    said = Statement(
        charter=charter_of_text(row.yaml_text).code,
        version=row.number,
        charter_hash=row.canonical_hash,
        act=Act.REFUSE if reason else Act.SIGN,
        signatory=code,
        stated_on=today_of(timezone.now()),
        reason=reason,
    )
    try:
        text = said.text()
    except MalformedStatementError as error:
        raise Http404 from error
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    name = f"charter-{row.number}-{said.act}-{code}.txt"
    return to_save_as(name, response)


@require_POST
def hand_in(request: HttpRequest, number: int) -> HttpResponse:
    person = person_with(request, *SIGNING_ROLES)
    row = get_object_or_404(CharterVersion, pk=number)
    form = HandInForm(request.POST, request.FILES)
    if not form.is_valid():
        return _version_page(request, row, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    text = form.cleaned_data["statement"].read().decode("utf-8", "replace")
    _check_may_bring(person, text)
    signature = actions.hand_in_signature(
        statement=text,
        signature_file=form.cleaned_data["signature"].read(),
        by=person.username,
        at=timezone.now(),
        expected_version=row.number,
    )
    messages.success(
        request,
        _("Accepted: %(name)s, %(act)s, version %(number)d.")
        % {"name": signature.signatory.name, "act": signature.get_act_display(), "number": row.number},
    )
    return redirect("charter:version", number=row.number)


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.CHARTER_KEEPER)
    if request.method != "POST":
        return _propose_page(request, ProposeForm(initial={"text": _last_text()}))
    form = ProposeForm(request.POST)
    if not form.is_valid():
        return _propose_page(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    text = form.cleaned_data["text"].replace("\r\n", "\n")
    mistakes = _mistakes(text)
    if mistakes:
        return _propose_page(request, form, mistakes=mistakes, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        row = actions.propose_version(yaml_text=text, by=person.username, at=timezone.now())
    except BelowFloorError as error:
        below = [
            ("", "", breach_in_words(each, language=reader_language(), say=gettext))
            for each in error.breaches
        ]
        return _propose_page(request, form, mistakes=below, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, _("Version %(number)d is on the table.") % {"number": row.number})
    return redirect("charter:version", number=row.number)


@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    person = person_with(request, Role.CHARTER_KEEPER)
    row = get_object_or_404(CharterVersion, pk=number)
    actions.withdraw_version(row, by=person.username, at=timezone.now())
    messages.success(request, _("Version %(number)d is off the table.") % {"number": row.number})
    return redirect("charter:versions")


def _version_page(
    request: HttpRequest, row: CharterVersion, form: HandInForm, *, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    person, is_open = person_of(request), agreement_pages.awaits_signatures(row)
    shown = agreement_pages.version_row(row)
    context = {
        "row": shown,
        "title": charter_of_text(row.yaml_text).title[reader_language()],
        "clauses": agreement_pages.clauses_of(row),
        "is_open": is_open,
        "signs_for": _signs_for(person, shown) if is_open else [],
        "form": form,
        "refuse_form": RefuseForm(),
        "is_keeper": person.has_role(Role.CHARTER_KEEPER),
    }
    return render(request, "charter/version.html", context, status=status.value)


def _signs_for(person: Person, shown: agreement_pages.VersionRow) -> list[Signatory]:
    """Those whose signature this person may bring, of everybody the version needs."""
    if not person.has_role(*SIGNING_ROLES):
        return []
    needed = [answer.code for answer in shown.answers if answer.is_needed]
    return [
        row
        for row in Signatory.objects.filter(code__in=needed)
        if agreement_pages.may_hand_in_for(person, row)
    ]


def _check_may_bring(person: Person, text: str) -> None:
    """A signature of a union comes from its own delegate; what cannot be read is refused by the action, with its reason."""
    code = next((line[11:] for line in text.splitlines() if line.startswith("signatory: ")), "")
    signatory = Signatory.objects.filter(code=code).first()
    if signatory is not None and not agreement_pages.may_hand_in_for(person, signatory):
        raise AgreementRefused(AgreementProblem.NOT_ACTING, signatory=signatory.code)


def _propose_page(
    request: HttpRequest,
    form: ProposeForm,
    *,
    mistakes: list[tuple[str, str, str]] | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    count = len(mistakes or ())
    context = {
        "form": form,
        "mistakes": mistakes or [],
        "summary": ngettext("%(count)d mistake.", "%(count)d mistakes.", count) % {"count": count},
    }
    return render(request, "charter/propose.html", context, status=status.value)


def _mistakes(text: str) -> list[tuple[str, str, str]]:
    """Line, place and sentence of everything that keeps a text from being a charter."""
    try:
        charter_of_text(text)
    except UnreadableCharterError as error:
        return [(str(each.line), each.path, problem_in_words(each, say=gettext)) for each in error.problems]
    return []


def _last_text() -> str:
    row = CharterVersion.objects.filter(withdrawn_at=None).order_by("-number").first()
    return row.yaml_text if row else ""
