"""The agreement on its way: phases, dossier, signatories, disputes, and stopping it."""

from http import HTTPStatus

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.charter import actions, agreement_pages
from leidraad.apps.charter.agreement_forms import (
    ActingForm,
    AgreeForm,
    DisputeForm,
    ItemForm,
    KeyForm,
    SignatoryForm,
    StopForm,
)
from leidraad.apps.charter.agreement_words import phase_in_words
from leidraad.apps.charter.models.agreement import (
    ActingFor,
    Dispute,
    DossierDocument,
    DossierItem,
    ItemKind,
    Signatory,
    SignatoryKind,
)
from leidraad.apps.people.asking import person_of, person_with
from leidraad.apps.people.models import Person, Role, person_named
from leidraad.domain.charter.clauses import Body, ClauseId, ConsultationAct
from leidraad.domain.charter.requests import Phase
from leidraad.web.downloads import to_save_as

PARTIES = (Role.CHARTER_KEEPER, Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER, Role.EXECUTIVE)
RECORDERS = (Role.CHARTER_KEEPER, Role.UNION_DELEGATE)
DELEGATES_RECORD = frozenset({ItemKind.QUESTION, ItemKind.OPINION, ItemKind.MINUTES})


@require_safe
def agreement(request: HttpRequest) -> HttpResponse:
    return _agreement_page(request, person_with(request, *PARTIES))


@require_POST
def enter_phase(request: HttpRequest, phase: str) -> HttpResponse:
    person = person_with(request, Role.CHARTER_KEEPER)
    if phase not in {str(each) for each in Phase if each is not Phase.STOPPED}:
        raise Http404
    actions.enter_phase(Phase(phase), by=person.username, at=timezone.now())
    messages.success(request, _("The agreement stands at: %(phase)s.") % {"phase": phase_in_words(phase)})
    return redirect("charter:agreement")


@require_POST
def record_item(request: HttpRequest) -> HttpResponse:
    """The keeper records everything; a delegate what the body itself says: questions, opinions, minutes."""
    person = person_with(request, *RECORDERS)
    form = ItemForm(request.POST, request.FILES)
    if form.is_valid() and not _may_record(person, form.cleaned_data["kind"]):
        form.add_error("kind", _("Only the charter's keeper records this."))
    if not form.is_valid():
        return _agreement_page(request, person, item_form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    _record(form, by=person)
    messages.success(request, _("It is in the dossier."))
    return redirect("charter:agreement")


@require_POST
def receive(request: HttpRequest, item_id: int) -> HttpResponse:
    person = person_with(request, Role.UNION_DELEGATE)
    item = get_object_or_404(DossierItem, pk=item_id)
    actions.confirm_receipt(item, by_name=person.name, by=person.username, at=timezone.now())
    messages.success(request, _("The receipt is confirmed; the times run from today."))
    return redirect("charter:agreement")


@require_safe
def document(request: HttpRequest, digest: str) -> HttpResponse:
    """A file of the dossier, always to be saved and never shown by the browser: it came from elsewhere."""
    person_with(request, *PARTIES)
    row = get_object_or_404(DossierDocument, pk=digest)
    response = HttpResponse(bytes(row.content), content_type="application/octet-stream")
    return to_save_as(f"{row.digest[:12]}{_ending(row.name)}", response)


@require_POST
def stop(request: HttpRequest) -> HttpResponse:
    person = person_with(request, *PARTIES)
    form = StopForm(person, request.POST, auto_id="stop-%s")
    if not form.is_valid():
        return _agreement_page(request, person, stop_form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    found = actions.ask_to_stop(
        signatory=form.cleaned_data["signatory"],
        reason=form.cleaned_data["reason"],
        by=person,
        at=timezone.now(),
    )
    if found.ended_at is None:
        messages.success(request, _("It is written down. The other side must ask for it as well."))
    else:
        messages.success(request, _("The agreement is stopped: nothing more is recorded and nobody listens."))
    return redirect("charter:agreement")


@require_safe
def signatories(request: HttpRequest) -> HttpResponse:
    return _signatories_page(request)


@require_POST
def register_signatory(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.CHARTER_KEEPER)
    form = SignatoryForm(request.POST)
    if not form.is_valid():
        return _signatories_page(request, form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    data = form.cleaned_data
    row = actions.register_signatory(
        code=data["code"], name=data["name"], kind=SignatoryKind(data["kind"]), public_key=data["public_key"],
        is_representative=data["is_representative"], by=person.username, at=timezone.now(),
    )  # fmt: skip
    messages.success(request, _("%(name)s is registered, for everybody to see.") % {"name": row.name})
    return redirect("charter:signatories")


@require_POST
def replace_key(request: HttpRequest, code: str) -> HttpResponse:
    person = person_with(request, Role.CHARTER_KEEPER)
    signatory = get_object_or_404(Signatory, code=code)
    form = KeyForm(request.POST)
    if not form.is_valid():
        return _signatories_page(request, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    actions.replace_key(
        signatory, public_key=form.cleaned_data["public_key"], by=person.username, at=timezone.now()
    )
    messages.success(request, _("%(name)s has another key from now on.") % {"name": signatory.name})
    return redirect("charter:signatories")


@require_POST
def begin_acting(request: HttpRequest, code: str) -> HttpResponse:
    keeper = person_with(request, Role.CHARTER_KEEPER)
    signatory = get_object_or_404(Signatory, code=code)
    form = ActingForm(request.POST)
    person = person_named(form.cleaned_data["username"]) if form.is_valid() else None
    if person is None:
        messages.error(request, _("Nobody here has this user name."))
        return redirect("charter:signatories")
    actions.let_act_for(signatory, person=person, by=keeper.username, at=timezone.now())
    messages.success(
        request, _("%(person)s acts for %(name)s.") % {"person": person.name, "name": signatory.name}
    )
    return redirect("charter:signatories")


@require_POST
def end_acting(request: HttpRequest, acting_id: int) -> HttpResponse:
    person = person_with(request, Role.CHARTER_KEEPER)
    row = get_object_or_404(ActingFor.objects.select_related("signatory", "person"), pk=acting_id)
    actions.end_acting_for(row, by=person.username, at=timezone.now())
    messages.success(request, _("%(person)s no longer acts for it.") % {"person": row.person.name})
    return redirect("charter:signatories")


@require_safe
def disputes(request: HttpRequest) -> HttpResponse:
    return _disputes_page(request)


@require_POST
def open_dispute(request: HttpRequest) -> HttpResponse:
    person = person_with(request, *PARTIES)
    form = DisputeForm(person, request.POST)
    if not form.is_valid():
        return _disputes_page(request, form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    actions.open_dispute(
        signatory=form.cleaned_data["signatory"],
        clause_id=ClauseId(form.cleaned_data["clause_id"]),
        reason=form.cleaned_data["reason"],
        by=person,
        at=timezone.now(),
    )
    messages.success(request, _("The clause is frozen: it permits nothing to others until this is settled."))
    return redirect("charter:disputes")


@require_POST
def settle_dispute(request: HttpRequest, dispute_id: int) -> HttpResponse:
    person = person_with(request, *PARTIES)
    dispute = get_object_or_404(Dispute, pk=dispute_id)
    form = AgreeForm(person, request.POST)
    if not form.is_valid():
        return _disputes_page(request, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    found = actions.agree_to_settle(
        dispute, signatory=form.cleaned_data["signatory"], by=person, at=timezone.now()
    )
    if found.settled_at:
        messages.success(request, _("The dispute is settled; the clause holds again."))
    else:
        messages.success(request, _("It is written down. The other side must agree as well."))
    return redirect("charter:disputes")


def _agreement_page(
    request: HttpRequest,
    person: Person,
    *,
    item_form: Form | None = None,
    stop_form: Form | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    context = {
        "page": agreement_pages.agreement_page(at=timezone.now()),
        "is_keeper": person.has_role(Role.CHARTER_KEEPER),
        "is_delegate": person.has_role(Role.UNION_DELEGATE),
        "may_record": person.has_role(*RECORDERS),
        "item_form": item_form or ItemForm(),
        "stop_form": stop_form or StopForm(person, auto_id="stop-%s"),
        "acts_for": Signatory.objects.acted_for_by(person),
    }
    return render(request, "charter/agreement.html", context, status=status.value)


def _signatories_page(
    request: HttpRequest, *, form: SignatoryForm | None = None, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    context = {
        "rows": agreement_pages.signatory_rows(),
        "is_keeper": person_of(request).has_role(Role.CHARTER_KEEPER),
        "form": form or SignatoryForm(),
    }
    return render(request, "charter/signatories.html", context, status=status.value)


def _disputes_page(
    request: HttpRequest, *, form: DisputeForm | None = None, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    person = person_of(request)
    acts_for = Signatory.objects.acted_for_by(person)
    context = {
        "rows": agreement_pages.dispute_rows(person),
        "acts_for": acts_for,
        "form": form or DisputeForm(person),
    }
    return render(request, "charter/disputes.html", context, status=status.value)


def _may_record(person: Person, kind: str) -> bool:
    return person.has_role(Role.CHARTER_KEEPER) or kind in DELEGATES_RECORD


def _record(form: ItemForm, *, by: Person) -> DossierItem:
    data = form.cleaned_data
    file = data["document"]
    return actions.record_item(
        ItemKind(data["kind"]),
        happened_on=data["happened_on"],
        version=data["version"],
        body=Body(data["body"]) if data["body"] else None,
        text=data["text"],
        document=actions.NewDocument(file.name, file.content_type or "", file.read()) if file else None,
        received_on=data["received_on"],
        received_by=data["received_by"],
        vote=_vote(form) if data["act"] else None,
        by=by.username,
        at=timezone.now(),
    )


def _vote(form: ItemForm) -> actions.Vote:
    counts = (
        form.cleaned_data[f"{name}_count"] or 0 for name in ("present", "quorum", "in_favour", "majority")
    )
    return actions.Vote(ConsultationAct(form.cleaned_data["act"]), *counts)


def _ending(name: str) -> str:
    """The kind of file as its name has it; nothing that could be anything else."""
    _stem, dot, ending = name.rpartition(".")
    return f".{ending}" if dot and ending.isalnum() and len(ending) <= 5 else ""
