"""The rows of the charter, by what they are about. Contacts stand above it, so a contact is known here by its id alone."""

from leidraad.apps.charter.models.agreement import CharterVersion
from leidraad.apps.charter.models.grants import (
    LIVE_STATES,
    Access,
    AccessQuerySet,
    ChosenBy,
    ClosedContact,
    Grant,
    GrantQuerySet,
    GrantState,
    OpenedPart,
    OtherAgent,
)
from leidraad.apps.charter.models.participation import AgentNotice, Enrolment, LeftBehind, NoticeText
from leidraad.apps.charter.models.quota import (
    Basis,
    CountedContact,
    HandledCount,
    QuotaWindow,
    basis_of,
)
from leidraad.apps.charter.models.register import (
    CustomerNotice,
    MonitoringSystem,
    NoticeWay,
    ProtectedNumber,
)

__all__ = [
    "LIVE_STATES",
    "Access",
    "AccessQuerySet",
    "AgentNotice",
    "Basis",
    "CharterVersion",
    "ChosenBy",
    "ClosedContact",
    "CountedContact",
    "CustomerNotice",
    "Enrolment",
    "Grant",
    "GrantQuerySet",
    "GrantState",
    "HandledCount",
    "LeftBehind",
    "MonitoringSystem",
    "NoticeText",
    "NoticeWay",
    "OpenedPart",
    "OtherAgent",
    "ProtectedNumber",
    "QuotaWindow",
    "basis_of",
]
