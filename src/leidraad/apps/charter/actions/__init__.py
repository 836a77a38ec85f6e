"""Everything that changes under the charter, by what it is about; each writes its leaf in the same transaction."""

from leidraad.apps.charter.actions.access import (
    check_may_delete,
    may_go_on,
    may_listen_own,
    open_contact,
    open_own,
    record_access,
)
from leidraad.apps.charter.actions.agreement import activate_charter
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
from leidraad.apps.charter.actions.notices import (
    CodeTaken,
    EvidenceMissing,
    TextMissing,
    approve_system,
    check_customer_notice,
    end_customer_notice,
    end_system,
    enter_customer_notice,
    propose_system,
    protect_number,
    release_number,
)
from leidraad.apps.charter.actions.participation import (
    acknowledge_notice,
    enrol_agent,
    left_behind_is_gone,
    show_notice,
    withdraw_agent,
)
from leidraad.apps.charter.queries import accesses_of_contact, insight_threshold, quota_of, retention_days
from leidraad.domain.charter.requests import CharterRefusal

__all__ = [
    "CaptureAsked",
    "CharterRefusal",
    "CodeTaken",
    "EvidenceMissing",
    "TextMissing",
    "accesses_of_contact",
    "acknowledge_notice",
    "activate_charter",
    "approve_system",
    "check_customer_notice",
    "check_may_delete",
    "count_all_captured",
    "count_captured",
    "end_customer_notice",
    "end_system",
    "enrol_agent",
    "enter_customer_notice",
    "expire_grants",
    "insight_threshold",
    "left_behind_is_gone",
    "may_capture",
    "may_capture_all",
    "may_go_on",
    "may_listen_own",
    "open_contact",
    "open_own",
    "propose_system",
    "protect_number",
    "quota_of",
    "record_access",
    "release_number",
    "request_grant",
    "retention_days",
    "revoke_grants_for_contact",
    "show_notice",
    "use_grant",
    "withdraw_agent",
]
