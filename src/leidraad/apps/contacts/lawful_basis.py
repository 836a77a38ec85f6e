"""On what basis a contact was captured, for a vCon: from its version of the charter and its leaf in the ledger."""

from leidraad.apps.charter.models import CharterVersion
from leidraad.apps.contacts.models import Contact
from leidraad.apps.ledger import signing
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Sequenced
from leidraad.apps.ledger.queries import leaves_about
from leidraad.domain.charter.parse import charter_from_yaml
from leidraad.formats.lawful_basis import Capture, Value, lawful_basis_attachment
from leidraad.web.acting import Part, as_part


class BasisUnknown(Exception):
    """The contact was captured before versions were written down with contacts."""


def lawful_basis_of(contact: Contact) -> dict[str, Value]:
    """The attachment of one contact. BasisUnknown when its version of the charter is not known."""
    number = contact.charter_version
    version = CharterVersion.objects.filter(number=number).first() if number is not None else None
    if version is None:
        raise BasisUnknown(str(contact.pk))
    capture = Capture(
        captured_at=contact.started_at,
        version=version.number,
        canonical_hash=version.canonical_hash,
        ledger_origin=signing.log_key().name,
        ledger_index=_index_of_capture(contact),
    )
    return lawful_basis_attachment(charter_from_yaml(version.yaml_text), capture)


@as_part(Part.LEDGER)
def _index_of_capture(contact: Contact) -> int | None:
    """The place of the leaf that says it was captured; None for some seconds after."""
    leaf = leaves_about(str(contact.pk)).filter(event=Event.CONTACT_CAPTURED).order_by("pk").first()
    return Sequenced.objects.filter(leaf_id=leaf.pk).values_list("index", flat=True).first() if leaf else None
