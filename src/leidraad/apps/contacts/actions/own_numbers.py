"""Keeping what a company's own numbers look like; each change is a leaf of the ledger."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from leidraad.apps.contacts.models import OwnList, OwnNumberLists
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Principal

# A pattern holds nobody's number, for it has places where one has digits; a product may have a person's name.
WRITTEN_OUT = (OwnList.CUSTOMER_NUMBERS, OwnList.ALLOWED_NUMBERS)


@transaction.atomic
def keep_own_numbers(
    principal: Principal | None, lists: Mapping[OwnList, Sequence[str]], *, by: str, at: datetime
) -> bool:
    """Put these lists in place of those of a company, or of those for all (None); False when that changes nothing.

    The lines have been checked by ``own_numbers_lines``. What is redacted from now on is redacted by them.
    """
    row = OwnNumberLists.objects.select_for_update().filter(principal=principal).first()
    before = {each: list(getattr(row, each)) if row else [] for each in OwnList}
    after = {each: list(lists[each]) for each in OwnList}
    if before == after:
        return False
    columns = {each.value: lines for each, lines in after.items()}
    OwnNumberLists.objects.update_or_create(principal=principal, defaults={**columns, "changed_at": at})
    data = {"principal": principal.code if principal else None} | _changes(before, after)
    ledger.record(Event.OWN_NUMBERS_CHANGED, actor=by, at=at, data=data)
    return True


def _changes(
    before: Mapping[OwnList, Sequence[str]], after: Mapping[OwnList, Sequence[str]]
) -> dict[str, Any]:
    """What was added to each list and what was taken out: patterns as they are, products by number."""
    found: dict[str, Any] = {}
    for each in OwnList:
        added = [line for line in after[each] if line not in before[each]]
        removed = [line for line in before[each] if line not in after[each]]
        is_written = each in WRITTEN_OUT
        found |= {f"{each}_added": added if is_written else len(added)} if added else {}
        found |= {f"{each}_removed": removed if is_written else len(removed)} if removed else {}
    return found
