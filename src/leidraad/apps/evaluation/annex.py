"""The annex of a report: the leaves that its figures were counted from, with the proof that the ledger holds them."""

from leidraad.apps.evaluation.figures import REFUSALS, Period
from leidraad.apps.evaluation.models import Report
from leidraad.apps.ledger.bundles import Bundle, signed_annex
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf

COUNTED = (
    *REFUSALS,
    Event.CONTACT_DELETED,
    Event.CONTACT_EXPIRED,
    Event.GRANT_USED,
    Event.INCIDENT_OPENED,
    Event.INCIDENT_TOLD,
    Event.CHARTER_ACTIVATED,
)
LARGEST_ANNEX = 50_000  # leaves; some 40 MB


def annex_of(report: Report) -> Bundle:
    """Every leaf that the report counts, and its own, under one signature. NothingSignedError for some seconds after it
    was made; of more than ``LARGEST_ANNEX`` leaves the newest, and the annex says so.
    """
    since, until = Period(report.first_day, report.last_day).bounds()
    rows = Leaf.objects.filter(event__in=COUNTED, recorded_at__gte=since, recorded_at__lt=until)
    leaves = list(rows.order_by("-pk")[:LARGEST_ANNEX])
    own = Leaf.objects.get(pk=report.leaf_id)
    return {
        "report": report.number,
        "figures": report.figures,
        "digest": report.digest,
        "complete": len(leaves) < LARGEST_ANNEX,
        "proof": signed_annex([*leaves, own]),
    }
