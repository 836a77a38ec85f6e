"""The rows of the charter, by what they are about. Contacts stand above it, so a contact is known here by its id alone."""

from leidraad.apps.charter.models.agreement import CharterVersion
from leidraad.apps.charter.models.grants import (
    LIVE_STATES,
    Access,
    AccessQuerySet,
    ClosedContact,
    Grant,
    GrantQuerySet,
    GrantState,
    OpenedPart,
)
from leidraad.apps.charter.models.participation import Enrolment
from leidraad.apps.charter.models.quota import CountedContact, QuotaWindow

__all__ = [
    "LIVE_STATES",
    "Access",
    "AccessQuerySet",
    "CharterVersion",
    "ClosedContact",
    "CountedContact",
    "Enrolment",
    "Grant",
    "GrantQuerySet",
    "GrantState",
    "OpenedPart",
    "QuotaWindow",
]
