"""Putting a charter into force."""

from datetime import datetime

from django.db import transaction

from leidraad.apps.charter.models import CharterVersion
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.domain.charter.canonical import charter_hash
from leidraad.domain.charter.floor import BelowFloorError, floor_breaches
from leidraad.domain.charter.parse import charter_from_yaml


@transaction.atomic
def activate_charter(*, yaml_text: str, by: str, at: datetime) -> CharterVersion:
    """Put a text into force as the next version. The text in force already is not put there twice.

    UnreadableCharterError when it is no charter, BelowFloorError when it goes below the legal floor.
    """
    charter = charter_from_yaml(yaml_text)
    if breaches := floor_breaches(charter):
        raise BelowFloorError(breaches)
    digest = charter_hash(charter)
    last = CharterVersion.objects.select_for_update().order_by("-number").first()
    if last is not None and last.canonical_hash == digest:
        return last
    version = CharterVersion.objects.create(
        number=last.number + 1 if last else 1,
        yaml_text=yaml_text,
        canonical_hash=digest,
        activated_at=at,
        activated_by=by,
    )
    data = {"version": version.number, "charter_hash": digest}
    ledger.record(Event.CHARTER_ACTIVATED, actor=by, at=at, data=data)
    return version
