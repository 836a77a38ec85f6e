"""The page of the ledger: the signed state and the newest leaves, the same for every reader. It knows nobody."""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leidraad.apps.ledger import queries, signing
from leidraad.apps.ledger.event_words import SHOWN_TO_ALL, event_in_words
from leidraad.apps.ledger.models import Leaf, Sequenced

LEAVES_SHOWN = 20


@dataclass(frozen=True, slots=True)
class LeafRow:
    """One leaf as a line: its place in the tree (None while it has none), when, and what happened."""

    place: int | None
    recorded_at: datetime
    words: str


@require_safe
def ledger(request: HttpRequest) -> HttpResponse:
    context = {
        "checkpoint": queries.last_checkpoint(),
        "verifier_key": signing.public_verifier_key(),
        "leaves": _leaves(),
    }
    return render(request, "ledger/ledger.html", context)


@require_safe
def checkpoint(request: HttpRequest) -> HttpResponse:
    """The signed note as it is, for whoever checks it elsewhere."""
    last = queries.last_checkpoint()
    if last is None:
        raise Http404
    response = HttpResponse(last.note, content_type="text/plain; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="checkpoint-{last.size}.txt"'
    return response


def _leaves() -> list[LeafRow]:
    rows = list(Leaf.objects.filter(event__in=SHOWN_TO_ALL).order_by("-pk")[:LEAVES_SHOWN])
    places = dict(
        Sequenced.objects.filter(leaf_id__in=[row.pk for row in rows]).values_list("leaf_id", "index")
    )
    return [LeafRow(places.get(row.pk), row.recorded_at, event_in_words(row.event)) for row in rows]
