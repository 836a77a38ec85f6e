"""What the ledger can hold: ``feature:thing:past_participle``. Stored, so a value never changes its meaning."""

from enum import StrEnum


class Event(StrEnum):
    PERSON_ADDED = "people:person:added"
    PERSON_DEACTIVATED = "people:person:deactivated"
    ROLE_ASSIGNED = "people:role:assigned"
    ROLE_WITHDRAWN = "people:role:withdrawn"
    PASSWORD_SET = "people:password:set"  # noqa: S105  the name of an event
    TOKEN_CREATED = "people:token:created"  # noqa: S105
    TOKEN_REVOKED = "people:token:revoked"  # noqa: S105
    SIGNED_IN = "people:person:signed_in"
    SIGN_IN_REFUSED = "people:person:refused"
    CONTACT_CAPTURED = "contacts:contact:captured"
    CONTACT_SET_ASIDE = "contacts:contact:set_aside"
    CONTACT_RETRIED = "contacts:contact:retried"
    CONTACT_DELETED = "contacts:contact:deleted"
    CONTACT_EXPIRED = "contacts:contact:expired"
    SET_ASIDE_PUT_AWAY = "contacts:set_aside:put_away"
    SET_ASIDE_TAKEN_BACK = "contacts:set_aside:taken_back"
    INSIGHT_SEARCHED = "contacts:insight:searched"
    CHARTER_ACTIVATED = "charter:version:activated"
    AGENT_ENROLLED = "charter:agent:enrolled"
    AGENT_WITHDRAWN = "charter:agent:withdrawn"
    CAPTURE_REFUSED = "charter:capture:refused"
    GRANT_RESERVED = "charter:grant:reserved"
    GRANT_REFUSED = "charter:grant:refused"
    GRANT_USED = "charter:grant:used"
    GRANT_EXPIRED = "charter:grant:expired"
    GRANT_REVOKED = "charter:grant:revoked"
    CONTACT_OPENED = "charter:contact:opened"
    OWN_CONTACT_OPENED = "charter:own_contact:opened"
    OPENING_REFUSED = "charter:opening:refused"
    DELETION_REFUSED = "charter:deletion:refused"
    HEARTBEAT = "ledger:heartbeat:written"
    WITNESS_REGISTERED = "ledger:witness:registered"
    WITNESS_ENDED = "ledger:witness:ended"
    LEDGER_EXPORTED = "ledger:export:made"
