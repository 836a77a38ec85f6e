"""Writing leaves, and destroying what ties them to somebody."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from leidraad.apps.ledger.commitments import Value, identities_in, leaf_body, salts_for
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf, SubjectSalt
from leidraad.web.acting import Part, as_part


def record(
    event: Event,
    *,
    actor: str,
    at: datetime,
    data: Mapping[str, Value],
    subject: str | None = None,
    salts: Mapping[str, bytes] | None = None,
) -> Leaf:
    """Write one leaf; it counts when the caller's transaction commits.

    ``actor`` is a user name, or the name of a part of the software; it and everything under an identity's name in
    ``data`` is kept as a commitment only. ``subject`` is what the leaf is about, such as a contact's id. ``salts`` are
    those that the caller read already.
    """
    leaf = new_leaf(event, actor=actor, at=at, data=data, subject=subject, salts=salts)
    leaf.save(force_insert=True)
    return leaf


def record_all(
    event: Event, *, actor: str, at: datetime, each: Sequence[tuple[Mapping[str, Value], str | None]]
) -> list[Leaf]:
    """Write one leaf for each (data, subject), in a few statements however many they are; none for none."""
    identities = [identities_in(actor=actor, data=data, subject=subject) for data, subject in each]
    salts = salts_for(set().union(*identities)) if identities else {}
    leaves = [
        new_leaf(event, actor=actor, at=at, data=data, subject=subject, salts=salts) for data, subject in each
    ]
    return Leaf.objects.bulk_create(leaves)


def new_leaf(
    event: Event,
    *,
    actor: str,
    at: datetime,
    data: Mapping[str, Value],
    subject: str | None = None,
    salts: Mapping[str, bytes] | None = None,
) -> Leaf:
    """The same leaf, not yet written: for whoever writes it in one statement with something else."""
    recorded_at = timezone.now()
    known = dict(salts or {})
    if missing := identities_in(actor=actor, data=data, subject=subject) - known.keys():
        known |= salts_for(missing)
    body = leaf_body(
        event, actor=actor, at=at, recorded_at=recorded_at, data=data, subject=subject, salts=known
    )
    return Leaf(recorded_at=recorded_at, event=event, body=body)


@as_part(Part.LEDGER)
def forget_subject(subject: str | UUID) -> None:
    """Destroy what ties leaves to a subject: they stay, and nobody can tell any more whom they were about."""
    SubjectSalt.objects.filter(subject=str(subject)).delete()
