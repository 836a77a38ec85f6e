"""Everything that changes under the charter, by what it is about; each writes its leaf in the same transaction."""

from leidraad.apps.charter.actions.access import (
    check_may_delete,
    may_go_on,
    may_listen_own,
    open_contact,
    open_own,
    record_access,
)
from leidraad.apps.charter.actions.agreement import activate_charter, enrol_agent, withdraw_agent
from leidraad.apps.charter.actions.capture import (
    CaptureAsked,
    count_all_captured,
    count_captured,
    may_capture,
    may_capture_all,
)
from leidraad.apps.charter.actions.grants import (
    expire_grants,
    request_grant,
    revoke_grants_for_contact,
    use_grant,
)
from leidraad.apps.charter.queries import accesses_of_contact, insight_threshold, quota_of, retention_days
from leidraad.domain.charter.requests import CharterRefusal

__all__ = [
    "CaptureAsked",
    "CharterRefusal",
    "accesses_of_contact",
    "activate_charter",
    "check_may_delete",
    "count_all_captured",
    "count_captured",
    "enrol_agent",
    "expire_grants",
    "insight_threshold",
    "may_capture",
    "may_capture_all",
    "may_go_on",
    "may_listen_own",
    "open_contact",
    "open_own",
    "quota_of",
    "record_access",
    "request_grant",
    "retention_days",
    "revoke_grants_for_contact",
    "use_grant",
    "withdraw_agent",
]
