"""Finding out whether anybody changed the ledger, from inside: its rows against its signatures."""

from datetime import datetime, timedelta

from django.utils import timezone

from leidraad.apps.ledger import queries, signing
from leidraad.domain.ledger.tampering import Finding, FindingCode, findings_of

NEVER_SEQUENCED_AFTER = timedelta(minutes=10)


def verify_ledger(*, now: datetime | None = None) -> list[Finding]:
    """Recompute everything from the leaves and hold it against every signature; the faults, empty when there are none."""
    notes = signing.notes_outside()  # first: the file never knows more than the database
    limit = (now or timezone.now()) - NEVER_SEQUENCED_AFTER
    with queries.one_moment():
        found = findings_of(
            queries.entries(),
            checkpoints=queries.stored_checkpoints(),
            witnessed_notes=notes,
            key=signing.log_key(),
            cosignatures=queries.stored_cosignatures(),
            subtrees=queries.stored_subtrees(),
            check_with=signing.signature_holds,
        )
        stranded = queries.fresh_leaves(look_everywhere=True).filter(recorded_at__lt=limit)
        return found + [
            Finding(FindingCode.LEAF_NEVER_SEQUENCED, at=leaf.recorded_at, event=leaf.event)
            for leaf in stranded
        ]
