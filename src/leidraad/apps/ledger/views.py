"""The pages of the ledger: signed state, witnesses and newest leaves, the same for every reader; and what to take away.

The ledger knows nobody; of a reader it asks only for roles, by name.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from importlib import resources
from typing import Protocol, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST, require_safe

from leidraad.apps.ledger import actions, queries, signing
from leidraad.apps.ledger.event_words import REMARK_WORDS, SHOWN_TO_ALL, event_in_words
from leidraad.apps.ledger.export import export_lines
from leidraad.apps.ledger.forms import WitnessForm
from leidraad.apps.ledger.models import Leaf, Sequenced, Witness, WitnessKind
from leidraad.web.downloads import to_save_as

LEAVES_SHOWN = 20
REMARKS_SHOWN = 5
REMARKS_OF = timedelta(days=30)
# Who may take the whole ledger away, and for whom each of them registers a witness.
OVERSEERS = {
    "union_delegate": WitnessKind.UNION,
    "data_protection_officer": WitnessKind.OFFICER,
}


class Reader(Protocol):
    """What the ledger asks of somebody who signed in."""

    def get_username(self) -> str: ...

    def has_role(self, *roles: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class LeafRow:
    """One leaf as a line: its place in the tree (None while it has none), when, and what happened."""

    place: int | None
    recorded_at: datetime
    words: str


@require_safe
def ledger(request: HttpRequest) -> HttpResponse:
    return _page(request, WitnessForm())


@require_safe
def checkpoint(request: HttpRequest) -> HttpResponse:
    """The signed note as it is, with every cosignature, for whoever checks it elsewhere."""
    last = queries.last_checkpoint()
    if last is None:
        raise Http404
    response = HttpResponse(queries.cosigned_note(last), content_type="text/plain; charset=utf-8")
    return to_save_as(f"checkpoint-{last.size}.txt", response)


@require_safe
def verifier(request: HttpRequest) -> HttpResponse:
    """The program that checks the ledger without Leidraad, in one file."""
    text = resources.files("leidraad.apps.ledger.offline").joinpath("leidraad_verify.py").read_text("utf-8")
    response = HttpResponse(text, content_type="text/x-python; charset=utf-8")
    return to_save_as("leidraad_verify.py", response)


@require_GET
def export(request: HttpRequest) -> HttpResponseBase:
    """The whole ledger as a file; taking it is an access, so it is a leaf as well."""
    reader, _kind = _overseer(request)
    last = queries.last_checkpoint()
    if last is None:
        raise Http404
    actions.record_export(by=reader.get_username(), at=timezone.now(), size=last.size)
    response = StreamingHttpResponse(export_lines(last), content_type="application/jsonl")
    return to_save_as(f"ledger-{last.size}.jsonl", response)


@require_POST
def register_witness(request: HttpRequest) -> HttpResponse:
    reader, kind = _overseer(request)
    form = WitnessForm(request.POST)
    if form.is_valid():
        try:
            actions.register_witness(
                verifier_key=form.cleaned_data["key"], kind=kind, by=reader.get_username(), at=timezone.now()
            )
        except actions.WitnessProblem as problem:
            form.refuse(problem.code)
    if not form.is_valid():
        return _page(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, _("The witness is registered. What it cosigns is shown here."))
    return redirect("ledger:ledger")


@require_POST
def end_witness(request: HttpRequest, witness_id: int) -> HttpResponse:
    """Each ends the witnesses of their own side, and nobody the other's."""
    reader, kind = _overseer(request)
    witness = get_object_or_404(Witness, pk=witness_id, ended_at=None)
    if witness.kind != kind:
        raise PermissionDenied
    actions.end_witness(witness, by=reader.get_username(), at=timezone.now())
    messages.success(request, _("Nothing more is taken from %(name)s.") % {"name": witness.name})
    return redirect("ledger:ledger")


def _page(request: HttpRequest, form: WitnessForm, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    at, kind = timezone.now(), _kind_of(_reader(request))
    last = queries.last_checkpoint()
    context = {
        "checkpoint": last,
        "note": queries.cosigned_note(last) if last else "",
        "verifier_key": signing.public_verifier_key(),
        "policy": queries.witness_policy(at=at),
        "clockwork": queries.clockwork(at=at),
        "remarks": [
            (REMARK_WORDS[each.what], each)
            for each in queries.irregularities(since=at - REMARKS_OF)[-REMARKS_SHOWN:]
        ],
        "own_kind": kind,
        "form": form,
        "leaves": _leaves(),
    }
    return render(request, "ledger/ledger.html", context, status=status)


def _leaves() -> list[LeafRow]:
    rows = list(Leaf.objects.filter(event__in=SHOWN_TO_ALL).order_by("-pk")[:LEAVES_SHOWN])
    places = dict(
        Sequenced.objects.filter(leaf_id__in=[row.pk for row in rows]).values_list("leaf_id", "index")
    )
    return [LeafRow(places.get(row.pk), row.recorded_at, event_in_words(row.event)) for row in rows]


def _overseer(request: HttpRequest) -> tuple[Reader, WitnessKind]:
    reader = _reader(request)
    kind = _kind_of(reader)
    if kind is None:
        raise PermissionDenied
    return reader, kind


def _kind_of(reader: Reader) -> WitnessKind | None:
    return next((kind for role, kind in OVERSEERS.items() if reader.has_role(role)), None)


def _reader(request: HttpRequest) -> Reader:
    return cast(Reader, request.user)  # LoginRequiredMiddleware lets nobody else through
