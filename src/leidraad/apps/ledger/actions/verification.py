"""Finding out whether anybody changed the ledger, from inside: its rows against its signatures."""

from dataclasses import replace
from datetime import datetime, timedelta

from django.utils import timezone

from leidraad.apps.ledger import queries, signing
from leidraad.domain.ledger.tampering import Finding, FindingCode, findings_of

NEVER_SEQUENCED_AFTER = timedelta(minutes=10)
SINGLE_LEAF = frozenset({FindingCode.LEAF_EDITED, FindingCode.LEAF_NOT_SIGNED})


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
        return _with_times(found) + [
            Finding(FindingCode.LEAF_NEVER_SEQUENCED, at=leaf.recorded_at, event=leaf.event)
            for leaf in stranded
        ]


def _with_times(found: list[Finding]) -> list[Finding]:
    """The faults of single leaves with event and time, which are not read for leaves that nobody touched."""
    single = [each.index for each in found if each.code in SINGLE_LEAF and each.index is not None]
    leaves = queries.leaves_at(single)
    return [
        replace(each, event=leaf.event, at=leaf.recorded_at)
        if each.code in SINGLE_LEAF and not each.event and (leaf := leaves.get(each.index or 0))
        else each
        for each in found
    ]
