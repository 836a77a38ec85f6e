"""One of each thing that the routes of the agreement are about, under the cast's charter."""

import hashlib

from django.utils import timezone

from leidraad.apps.charter import actions
from leidraad.apps.charter.models.agreement import ActingFor, ItemKind, Signatory
from leidraad.apps.people.models import Role
from leidraad.domain.charter.clauses import Body, ClauseId
from tests.people import Cast

DOCUMENT = actions.NewDocument("opinion.pdf", "application/pdf", b"%PDF-1.7 an opinion")


def ids_of_the_agreement(cast: Cast) -> dict[str, int | str]:
    """By the name of each argument: the version in force, a document, information not yet received, a dispute."""
    now = timezone.now()
    union = cast.person(Role.UNION_DELEGATE)
    item = actions.record_item(
        ItemKind.INFORMATION,
        happened_on=timezone.localdate(),
        body=Body.WORKS_COUNCIL,
        document=DOCUMENT,
        by="test",
        at=now,
    )
    bond = Signatory.objects.get(code="bond-noord")
    dispute = actions.open_dispute(
        signatory=bond, clause_id=ClauseId.TARGETS, reason="Counted wrongly.", by=union, at=now
    )
    return {
        "number": 1,
        "old": 1,
        "new": 1,
        "code": "bond-noord",
        "phase": "evaluating",
        "item_id": item.pk,
        "digest": hashlib.sha256(DOCUMENT.content).hexdigest(),
        "acting_id": ActingFor.objects.earliest("pk").pk,
        "dispute_id": dispute.pk,
    }
