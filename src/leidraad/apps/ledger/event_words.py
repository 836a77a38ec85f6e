"""What each event of the ledger says to a reader; and which are shown on a page that everybody can open."""

from django.utils.translation import gettext_lazy as _

from leidraad.apps.ledger.events import Event

EVENT_WORDS = {
    Event.PERSON_ADDED: _("An account was opened"),
    Event.PERSON_DEACTIVATED: _("An account was closed"),
    Event.ROLE_ASSIGNED: _("A role was given"),
    Event.ROLE_WITHDRAWN: _("A role was taken away"),
    Event.PASSWORD_SET: _("A password was set"),
    Event.TOKEN_CREATED: _("A token for a program was made"),
    Event.TOKEN_REVOKED: _("A token for a program was revoked"),
    Event.SIGNED_IN: _("Somebody signed in"),
    Event.SIGN_IN_REFUSED: _("A sign-in failed"),
    Event.CONTACT_CAPTURED: _("A contact was kept"),
    Event.CONTACT_SET_ASIDE: _("Something could not be read and was set aside"),
    Event.CONTACT_RETRIED: _("A contact is being read again"),
    Event.CONTACT_DELETED: _("An agent deleted a contact"),
    Event.CONTACT_EXPIRED: _("A contact was destroyed at the end of its time"),
    Event.SET_ASIDE_PUT_AWAY: _("Something that was set aside was put away"),
    Event.SET_ASIDE_TAKEN_BACK: _("Something that was put away was taken back"),
    Event.INSIGHT_SEARCHED: _("Somebody searched over all contacts"),
    Event.CHARTER_ACTIVATED: _("A charter came into force"),
    Event.AGENT_ENROLLED: _("An agent joined the pilot"),
    Event.AGENT_WITHDRAWN: _("An agent left the pilot"),
    Event.CAPTURE_REFUSED: _("The charter refused to keep a contact"),
    Event.GRANT_RESERVED: _("A contact was drawn for a coach"),
    Event.GRANT_REFUSED: _("The charter refused a contact to a coach"),
    Event.GRANT_USED: _("A coach used a right to open a contact"),
    Event.GRANT_EXPIRED: _("A right to open a contact ran out unused"),
    Event.GRANT_REVOKED: _("A right to open a contact was ended"),
    Event.CONTACT_OPENED: _("A contact was opened under a right"),
    Event.OWN_CONTACT_OPENED: _("An agent opened a contact of their own"),
    Event.OPENING_REFUSED: _("The charter refused to open a contact"),
    Event.DELETION_REFUSED: _("A deletion was refused"),
    Event.MEASURE_ENTERED: _("A measure was entered for the evaluation"),
    Event.MEASURE_REMOVED: _("A measure was taken back"),
    Event.INCIDENT_OPENED: _("An incident was entered"),
    Event.INCIDENT_TOLD: _("An incident was told to the authority"),
    Event.INCIDENT_CLOSED: _("An incident was closed"),
    Event.ASSESSMENT_WRITTEN: _("A version of the impact assessment was written"),
    Event.EVALUATION_MADE: _("A report of the evaluation was made"),
    Event.EVALUATION_CLOSED: _("The evaluation of the pilot was closed"),
    Event.STATEMENT_TAKEN: _("The statement of a case was taken"),
    Event.CASE_CONSENT_GIVEN: _("An agent allowed delegates to look into a case"),
    Event.CASE_CONSENT_WITHDRAWN: _("An agent took that permission back"),
    Event.HEARTBEAT: _("The software was running"),
    Event.WITNESS_REGISTERED: _("A witness of the ledger was registered"),
    Event.WITNESS_ENDED: _("A witness of the ledger was ended"),
    Event.LEDGER_EXPORTED: _("Somebody took a copy of the ledger"),
}

# Joining, leaving, deleting and signing in are nobody's business, even without a name: in a small team a time says who.
SHOWN_TO_ALL = (
    Event.CONTACT_CAPTURED,
    Event.CONTACT_EXPIRED,
    Event.CONTACT_SET_ASIDE,
    Event.CHARTER_ACTIVATED,
    Event.CAPTURE_REFUSED,
    Event.GRANT_RESERVED,
    Event.GRANT_REFUSED,
    Event.GRANT_USED,
    Event.CONTACT_OPENED,
    Event.OPENING_REFUSED,
    Event.INSIGHT_SEARCHED,
    Event.HEARTBEAT,
    Event.WITNESS_REGISTERED,
    Event.WITNESS_ENDED,
    Event.LEDGER_EXPORTED,
)


def event_in_words(event: str) -> str:
    """What happened; the stored name itself for one that this version does not know."""
    return str(EVENT_WORDS[Event(event)]) if event in set(Event) else event
