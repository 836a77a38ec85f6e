"""Everything that changes under the charter, by what it is about; each writes its leaf in the same transaction."""

from leidraad.apps.charter.actions.access import (
    check_may_delete,
    may_go_on,
    may_listen_own,
    may_nominate,
    open_contact,
    open_own,
    record_access,
)
from leidraad.apps.charter.actions.capture import (
    CaptureAsked,
    may_capture,
    may_capture_all,
    refuse_late,
)
from leidraad.apps.charter.actions.counting import (
    HandledProblem,
    HandledReport,
    count_all_captured,
    count_captured,
    report_handled,
)
from leidraad.apps.charter.actions.disputes import agree_to_settle, open_dispute
from leidraad.apps.charter.actions.dossier import (
    NewDocument,
    Vote,
    confirm_receipt,
    record_evaluation_closed,
    record_item,
    record_legal_check,
)
from leidraad.apps.charter.actions.grants import (
    AskedContact,
    Choice,
    expire_grants,
    may_grant,
    refuse_grant,
    request_grant,
    revoke_grants,
    revoke_grants_for_contact,
    use_grant,
)
from leidraad.apps.charter.actions.monitoring import may_monitor
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
from leidraad.apps.charter.actions.phases import ask_to_stop, enter_phase, follow_the_calendar
from leidraad.apps.charter.actions.signatories import (
    end_acting_for,
    let_act_for,
    register_signatory,
    replace_key,
)
from leidraad.apps.charter.actions.signatures import hand_in_signature
from leidraad.apps.charter.actions.versions import propose_version, withdraw_version
from leidraad.apps.charter.queries import accesses_of_contact, insight_threshold, quota_of, retention_days
from leidraad.domain.charter.handled import HandledLine
from leidraad.domain.charter.requests import CharterRefusal

__all__ = [
    "AskedContact",
    "CaptureAsked",
    "CharterRefusal",
    "Choice",
    "CodeTaken",
    "EvidenceMissing",
    "HandledLine",
    "HandledProblem",
    "HandledReport",
    "NewDocument",
    "TextMissing",
    "Vote",
    "accesses_of_contact",
    "acknowledge_notice",
    "agree_to_settle",
    "approve_system",
    "ask_to_stop",
    "check_customer_notice",
    "check_may_delete",
    "confirm_receipt",
    "count_all_captured",
    "count_captured",
    "end_acting_for",
    "end_customer_notice",
    "end_system",
    "enrol_agent",
    "enter_customer_notice",
    "enter_phase",
    "expire_grants",
    "follow_the_calendar",
    "hand_in_signature",
    "insight_threshold",
    "left_behind_is_gone",
    "let_act_for",
    "may_capture",
    "may_capture_all",
    "may_go_on",
    "may_grant",
    "may_listen_own",
    "may_monitor",
    "may_nominate",
    "open_contact",
    "open_dispute",
    "open_own",
    "propose_system",
    "propose_version",
    "protect_number",
    "quota_of",
    "record_access",
    "record_evaluation_closed",
    "record_item",
    "record_legal_check",
    "refuse_grant",
    "refuse_late",
    "register_signatory",
    "release_number",
    "replace_key",
    "report_handled",
    "request_grant",
    "retention_days",
    "revoke_grants",
    "revoke_grants_for_contact",
    "show_notice",
    "use_grant",
    "withdraw_agent",
    "withdraw_version",
]
