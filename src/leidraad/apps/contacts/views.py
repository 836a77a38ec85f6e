"""The pages of contacts. Each reads only through ``visible_to``; what is not visible is not found."""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leidraad.apps.contacts import queries
from leidraad.apps.contacts.actions import access, deletion, intake
from leidraad.apps.contacts.audio import audio_response
from leidraad.apps.contacts.forms import ContactFilterForm, SearchForm
from leidraad.apps.contacts.handovers import try_again
from leidraad.apps.contacts.hits import SearchPage
from leidraad.apps.contacts.models import Contact, Recording, SetAside
from leidraad.apps.contacts.search import SearchProblem, search_turns
from leidraad.apps.contacts.shown_signals import with_signals
from leidraad.apps.contacts.shown_summaries import summaries_for
from leidraad.apps.contacts.signal_views import open_signals
from leidraad.apps.contacts.summary_views import open_summary
from leidraad.apps.ledger.bundles import proof_bundle
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.asking import agent_of, person_of, person_with
from leidraad.apps.people.models import Person, Role
from leidraad.web.acting import Part, as_part
from leidraad.web.downloads import to_save_as
from leidraad.web.paging import newest_first

RECEIPT_SALT = "deletion receipt"
RETRY_LIMIT = 500  # at once; the rest stays in the list


@require_safe
def contact_list(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.AGENT, Role.COACH)
    form = ContactFilterForm(request.GET or None)
    chosen = form.cleaned_data if form.is_valid() else {}
    rows = queries.filtered_contacts(person, chosen)
    page = newest_first(rows, by="started_at", cursor=request.GET.get("cursor"))
    context = {
        "form": form,
        "page": page,
        "is_filtered": any(chosen.values()),
        "is_agent": person.has_role(Role.AGENT),
        "has_summaries": person.has_role(Role.AGENT) and summaries_for(person).exists(),
    }
    return render(request, _whole_or(request, "contacts/list.html", "contacts/_rows.html"), context)


@require_safe
def contact(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    found = _contacts(person_of(request)).filter(pk=contact_id).first()
    if found is None:
        return _gone(request, contact_id)
    access.open_transcript(found, by=person_of(request), at=timezone.now())
    page = queries.contact_page(found, by=person_of(request), turns_from=_number(request.GET.get("from")))
    signals = open_signals(found, by=person_of(request), at=timezone.now())
    page = replace(page, turns=with_signals(page.turns, signals))
    template = _whole_or(request, "contacts/contact.html", "contacts/_turns.html")
    written = open_summary(found, by=person_of(request), at=timezone.now())
    context = {"contact": found, "page": page, "signals": signals, "written": written}
    return render(request, template, context)


@require_safe
def audio(request: HttpRequest, contact_id: UUID) -> HttpResponseBase:
    found = _visible_contact(request, contact_id)
    try:
        recording = access.open_recording(found, by=person_of(request), at=timezone.now(), now=timezone.now)
    except Recording.DoesNotExist as error:
        raise Http404 from error
    header = request.headers.get("Range")
    return audio_response(recording, range_header=header, with_body=request.method == "GET")


@require_safe
def alive(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """204 while the person may go on listening, 410 from the moment they may not: the player asks every 3 seconds."""
    found = (
        Contact.objects.visible_to(person_of(request)).filter(pk=contact_id).select_related("agent").first()
    )
    may_go_on = found is not None and access.still_open(
        found.pk, found.agent, by=person_of(request), at=timezone.now()
    )
    return HttpResponse(status=HTTPStatus.NO_CONTENT if may_go_on else HTTPStatus.GONE)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    person, at = person_of(request), timezone.now()
    found = get_object_or_404(_contacts(person), pk=contact_id)
    if found.agent_of(person).person_id != person.pk:
        raise Http404  # open to a coach under a grant; theirs to delete it is not
    if request.method == "POST":
        receipt = deletion.delete_contact(found, by=person, at=at)
        return redirect(f"{reverse('contacts:receipt')}?{urlencode({'receipt': _as_token(receipt)})}")
    told = deletion.consequences_of(found, by=person, at=at)
    return render(request, "contacts/delete.html", {"contact": found, "told": told})


@require_safe
def receipt(request: HttpRequest) -> HttpResponse:
    person_with(request, Role.AGENT)
    token = request.GET.get("receipt", "")
    shown = _from_token(token)
    context = {"receipt": shown, "token": token, "may_undo": timezone.now() < shown.undo_until}
    return render(request, "contacts/receipt.html", context)


@require_POST
def undo_deletion(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.AGENT)
    kept = _from_token(request.POST.get("receipt", ""))
    deletion.undo_deletion(kept.contact_id, by=person, at=timezone.now())
    messages.success(request, _("The contact is yours again. Whoever could open it before cannot any more."))
    return redirect("contacts:contact", contact_id=kept.contact_id)


@require_safe
def deletion_proof(request: HttpRequest) -> HttpResponse:
    """The proof that the leaf of a deletion is in the ledger, to be checked without us."""
    person_with(request, Role.AGENT)
    kept = _from_token(request.GET.get("receipt", ""))
    bundle = proof_bundle(get_object_or_404(Leaf, pk=kept.leaf_id))
    body = json.dumps(bundle, ensure_ascii=False, indent=2)
    name = f"deletion-{kept.leaf_id}.json"
    return to_save_as(name, HttpResponse(body, content_type="application/json"))


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.AGENT, Role.COACH, Role.QUALITY_ANALYST)
    form = SearchForm(request.GET or None, teams=queries.teams_to_filter(person))
    found, problem = _search(person, form, cursor=request.GET.get("cursor"))
    context = {
        "form": form,
        "found": found,
        "hits": queries.shown_hits(found),
        "problem": problem,
        "is_insight": person.has_role(Role.QUALITY_ANALYST),
        "is_later": "cursor" in request.GET,
    }
    return render(request, _whole_or(request, "contacts/search.html", "contacts/_hits.html"), context)


@require_safe
@as_part(Part.CARE)
def set_aside(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)
    rows = SetAside.objects.visible_to(person).open().select_related("contact")
    page = newest_first(rows, by="received_at", cursor=request.GET.get("cursor"))
    context = {
        "page": page.map(queries.set_aside_row),
        "open_count": rows.count(),
        "retry_count": rows.exclude(contact=None, path="").count(),
        "may_act": person.has_role(Role.ADMINISTRATOR),
        "put_away": _put_away_before(request, person),
    }
    return render(request, "contacts/set_aside.html", context)


@require_POST
@as_part(Part.CARE)
def retry(request: HttpRequest, row_id: UUID) -> HttpResponse:
    row = _set_aside_row(request, row_id)
    try:
        try_again(row, by=person_of(request).username, at=timezone.now())
    except intake.NothingKept:
        messages.warning(request, _("Only its name was kept, not its bytes: it has to be sent again."))
        return redirect("contacts:set_aside")
    messages.success(request, _("%(name)s is being read again.") % {"name": row.name})
    return redirect("contacts:set_aside")


@require_POST
@as_part(Part.CARE)
def retry_all(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.ADMINISTRATOR)
    rows = SetAside.objects.visible_to(person).open().exclude(contact=None, path="").select_related("contact")
    count = _retry_each(rows[:RETRY_LIMIT], by=person)
    messages.success(
        request,
        ngettext("%(count)d contact is being read again.", "%(count)d contacts are being read again.", count)
        % {"count": count},
    )
    return redirect("contacts:set_aside")


@require_POST
@as_part(Part.CARE)
def put_away(request: HttpRequest, row_id: UUID) -> HttpResponse:
    row = _set_aside_row(request, row_id)
    intake.put_away(row, by=person_of(request).username, at=timezone.now())
    request.session["put_away"] = str(row.pk)
    return redirect("contacts:set_aside")


@require_POST
@as_part(Part.CARE)
def take_back(request: HttpRequest, row_id: UUID) -> HttpResponse:
    person = person_with(request, Role.ADMINISTRATOR)
    row = get_object_or_404(SetAside.objects.visible_to(person), pk=row_id)
    intake.take_back(row, by=person.username, at=timezone.now())
    messages.success(request, _("%(name)s is in the list again.") % {"name": row.name})
    return redirect("contacts:set_aside")


def _as_token(receipt: deletion.DeletionReceipt) -> str:
    """The receipt in the address of its page, sealed: kept on the server, it would say who deletes."""
    times = (receipt.deleted_at, receipt.undo_until, receipt.destroyed_by)
    return signing.dumps(
        [str(receipt.contact_id), receipt.leaf_id, *(each.timestamp() for each in times)], salt=RECEIPT_SALT
    )


def _from_token(token: str) -> deletion.DeletionReceipt:
    try:
        contact_id, leaf_id, *times = signing.loads(token, salt=RECEIPT_SALT)
    except signing.BadSignature as error:
        raise Http404 from error
    deleted_at, undo_until, destroyed_by = (datetime.fromtimestamp(each, tz=UTC) for each in times)
    return deletion.DeletionReceipt(UUID(contact_id), leaf_id, deleted_at, undo_until, destroyed_by)


def _search(person: Person, form: SearchForm, *, cursor: str | None) -> tuple[SearchPage | None, str]:
    """What was found, and the code of what stands in the way; (None, "") before anything was asked."""
    if not form.is_bound or not form.is_valid():
        return None, ""
    try:
        return search_turns(person, form.request(), cursor=cursor), ""
    except SearchProblem as problem:
        return None, problem.code


def _retry_each(rows: Iterable[SetAside], *, by: Person) -> int:
    count = 0
    for row in rows:
        with suppress(intake.NothingKept):  # the file is gone meanwhile; its row stays and says so
            try_again(row, by=by.username, at=timezone.now())
            count += 1
    return count


def _put_away_before(request: HttpRequest, person: Person) -> SetAside | None:
    """What was put away just before, offered once to be taken back."""
    row_id = request.session.pop("put_away", None)
    if row_id is None:
        return None
    return SetAside.objects.visible_to(person).filter(pk=row_id).first()


def _set_aside_row(request: HttpRequest, row_id: UUID) -> SetAside:
    person = person_with(request, Role.ADMINISTRATOR)
    rows = SetAside.objects.visible_to(person).open().select_related("contact")
    return get_object_or_404(rows, pk=row_id)


def _visible_contact(request: HttpRequest, contact_id: UUID) -> Contact:
    return get_object_or_404(_contacts(person_of(request)), pk=contact_id)


def _gone(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """For the agent whose contact was opened by others and is destroyed since: the list of who listened leads here."""
    if not person_of(request).has_role(Role.AGENT):
        raise Http404
    if not queries.was_opened(agent_of(request), contact_id, at=timezone.now()):
        raise Http404
    return render(request, "contacts/gone.html", status=HTTPStatus.GONE)


def _contacts(person: Person) -> queries.Contacts:
    return Contact.objects.visible_to(person).select_related("agent__person", "team", "recording")


def _whole_or(request: HttpRequest, page: str, fragment: str) -> str:
    """The fragment where htmx asks for a part of a page; the whole page to everyone else."""
    htmx = getattr(request, "htmx", None)
    return fragment if htmx and not htmx.boosted and not htmx.history_restore_request else page


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0
