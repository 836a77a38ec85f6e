"""What was read in a contact, as an analysis of its vCon: for its agent, who takes the contact out."""

from typing import Any

from leidraad.apps.contacts.models import Contact, Signal, SignalCorrection, StoredReading
from leidraad.formats.vcon_writing import VENDOR

SCHEMA = "leidraad_signals_1"
FIELDS = ("position", "kind", "label", "party", "start", "end", "confidence", "value")
CORRECTED = ("position", "kind", "label_before", "label_after", "role")


def signals_analysis(contact: Contact) -> dict[str, Any] | None:
    """The analysis, with signals and corrections each in its own list; None when the contact was not read.

    ``position`` is that of a turn, ``start`` and ``end`` are characters of its text.
    """
    reading = StoredReading.objects.filter(contact=contact).first()
    if reading is None:
        return None
    body = {
        "reason": reading.reason,
        "outcome": reading.outcome,
        "summary": reading.summary,
        "signals": list(Signal.objects.filter(contact=contact).values(*FIELDS)),
        "corrections": list(SignalCorrection.objects.filter(contact=contact).values(*CORRECTED)),
    }
    return {
        "type": "report",
        "dialog": 0,
        "vendor": VENDOR,
        "product": reading.version,
        "schema": SCHEMA,
        "mediatype": "application/json",
        "encoding": "json",
        "body": body,
    }
