"""What the customers of the invented centre are told, and the page that stands for its evidence.

Apart from loading the demo, because the tests and the measurements tell their customers in the same way.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from leidraad.domain.contacts.turns import Channel

if TYPE_CHECKING:
    from leidraad.apps.people.models import Person

EVIDENCE = (
    b"EXAMPLE. In a real centre: the recorded message as a customer hears it, or a picture of the page.\n"
)


def tell_customers(*, by: "Person", at: datetime) -> None:
    """A notice on every channel of the charter in force, for every line; nothing where there is one already."""
    from leidraad.apps.charter import actions
    from leidraad.apps.charter.customer_notices import proposed_texts
    from leidraad.apps.charter.models import CustomerNotice
    from leidraad.apps.charter.queries import active_charter

    active = active_charter()
    assert active is not None
    told = set(CustomerNotice.objects.in_force(at).values_list("channel", flat=True))
    for channel, way in active.charter.customer_notice.items():
        if channel not in told:
            actions.enter_customer_notice(
                channel=Channel(channel),
                way=str(way),
                texts=proposed_texts(active.charter, channel=Channel(channel)),
                evidence_name=f"example-{channel}.txt",
                evidence=EVIDENCE,
                from_at=at,
                by=by,
                at=at,
            )
