"""Taking labelled turns out of insight: never without a leaf that says how many."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from leidraad.apps.contacts.actions.stores import local_day, still_shown
from leidraad.apps.contacts.models import LabelledTurn, Store
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event


@transaction.atomic
def take_labelled(chosen: Mapping[str, str], *, at: datetime) -> list[LabelledTurn]:
    """The labelled turns that may still be shown, narrowed to these values of their columns; in a random order.

    The order tells nothing about who corrected what after what.
    """
    rows = list(
        LabelledTurn.objects.filter(still_shown(Store.INSIGHT, today=local_day(at)), **chosen).order_by("?")
    )
    ledger.record(Event.LABELLED_TAKEN, actor="command", at=at, data={"size": len(rows)})
    return rows
