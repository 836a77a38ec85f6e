"""A refusal in words: what was asked, which clauses stand in the way and why, who can change it, what is possible."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from leidraad.apps.charter.queries import active_charter
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.explain import clause_title, explained_clause, word
from leidraad.domain.charter.requests import CharterRefusal, Reason, ReasonCode
from leidraad.domain.language.languages import Language
from leidraad.web.errors import ClauseLink, Explanation

# Each with the placeholders that its data holds (see ReasonCode).
REASON_WORDS = {
    ReasonCode.NOT_IN_FORCE: gettext_lazy("The charter holds from %(valid_from)s to %(valid_until)s only."),
    ReasonCode.TEAM_OUT_OF_SCOPE: gettext_lazy("The charter does not hold for this team."),
    ReasonCode.CHANNEL_OUT_OF_SCOPE: gettext_lazy("The charter does not hold for this channel."),
    ReasonCode.DIRECTION_OUT_OF_SCOPE: gettext_lazy("The charter does not hold for this direction."),
    ReasonCode.NOT_ENROLLED: gettext_lazy("This agent does not take part in the pilot."),
    ReasonCode.AGENT_NOT_NOTIFIED: gettext_lazy("This agent has not been told yet what is kept."),
    ReasonCode.NOTHING_SIGNED: gettext_lazy("The charter allows no purpose."),
    ReasonCode.PURPOSE_MISSING: gettext_lazy("No purpose was given."),
    ReasonCode.PURPOSE_NOT_SIGNED: gettext_lazy("The charter does not allow this purpose."),
    ReasonCode.USE_FORBIDDEN: gettext_lazy("The charter forbids this use, whoever asks."),
    ReasonCode.ROLE_MAY_NOT: gettext_lazy("This is not for your role."),
    ReasonCode.NOT_ASSIGNED: gettext_lazy("You are not a coach of this agent's team."),
    ReasonCode.NOT_OWN: gettext_lazy("This is somebody else's contact."),
    ReasonCode.CUSTOMER_NOT_INFORMED: gettext_lazy("On this channel the customer is not told beforehand."),
    ReasonCode.CAP_UNSET: gettext_lazy("No share was agreed, so nobody listens."),
    ReasonCode.CAP_REACHED: gettext_lazy(
        "Of %(captured)s contacts, %(allowed)s may be listened to, and %(used)s were."
    ),
    ReasonCode.DELETED: gettext_lazy("The agent has deleted this contact."),
    ReasonCode.TOO_OLD: gettext_lazy("The contact is %(age_days)s days old; the limit is %(limit_days)s."),
    ReasonCode.INSIGHT_NOT_SIGNED: gettext_lazy("The charter does not allow insight."),
    ReasonCode.GROUP_TOO_SMALL: gettext_lazy("At least %(limit)s agents must stand behind it."),
    ReasonCode.NUMBER_PROTECTED: gettext_lazy("This number is never recorded."),
    ReasonCode.POOL_TOO_SMALL: gettext_lazy(
        "The teams have %(agents)s agents; below %(smallest)s nothing is captured, so that nobody stands out."
    ),
    ReasonCode.CUSTOMER_REFUSED: gettext_lazy("The customer asked not to be recorded."),
    ReasonCode.PRIVATE_CONTACT: gettext_lazy("The agent marked this contact as private."),
    ReasonCode.PARTS_TOLD_LATE: gettext_lazy(
        "Parts of it may not be kept, which was told only after it was taken in: it is destroyed."
    ),
    ReasonCode.PHASE_FORBIDS: gettext_lazy("The agreement is not at the point where this is allowed."),
    ReasonCode.CLAUSE_FROZEN: gettext_lazy(
        "This clause is under dispute, and until it is settled it allows nothing."
    ),
    ReasonCode.OTHER_AGENT_NOT_ENROLLED: gettext_lazy(
        "Another agent on this contact does not take part or was not told."
    ),
    ReasonCode.CUSTOMER_NOTICE_MISSING: gettext_lazy(
        "No notice to customers is registered for this channel and number."
    ),
    ReasonCode.NOT_CHOSEN_AS_AGREED: gettext_lazy(
        "This contact was not chosen in a way that the charter agrees to."
    ),
    ReasonCode.MAXIMUM_REACHED: gettext_lazy(
        "At most %(maximum)s contacts may be listened to, and %(used)s were."
    ),
    ReasonCode.NEVER_LIVE: gettext_lazy("Nobody listens in on a contact while it happens."),
    ReasonCode.ANALYSIS_NEVER: gettext_lazy("Software never looks for this."),
    ReasonCode.ANALYSIS_OFF: gettext_lazy("The charter leaves this kind of analysis off."),
    ReasonCode.NOT_REGISTERED: gettext_lazy(
        "This source of data is not in the monitoring register, so it writes nothing about anybody."
    ),
    ReasonCode.SERVICE_NOT_SIGNED: gettext_lazy("The charter does not allow briefs about earlier contacts."),
    ReasonCode.NOT_IN_CONTACT: gettext_lazy("You are not in contact with this customer now."),
    ReasonCode.NO_GRANT: gettext_lazy("You have no right to this contact, or it has ended."),
    ReasonCode.UNKNOWN_FACT: gettext_lazy("Something that must be known is not, and then the answer is no."),
    ReasonCode.NO_CHARTER: gettext_lazy("No charter is in force: nothing is recorded and nobody listens."),
}
INSTEAD = {
    ReasonCode.CAP_REACHED: gettext_lazy(
        "Sitting beside the agent is always possible and does not count. The agent may also choose to show you a contact."
    ),
    ReasonCode.NO_GRANT: gettext_lazy("Ask for a contact on your start page: chance draws another one."),
    ReasonCode.NOT_ENROLLED: gettext_lazy(
        "Sitting beside the agent is always possible. Whether to join is the agent's own choice."
    ),
    ReasonCode.DELETED: gettext_lazy("Ask for another contact on your start page."),
}
# The legal minimum: no charter and nobody here can change it.
FLOOR_CODES = frozenset(
    {
        ReasonCode.USE_FORBIDDEN,
        ReasonCode.NOT_OWN,
        ReasonCode.DELETED,
        ReasonCode.NUMBER_PROTECTED,
        ReasonCode.CUSTOMER_REFUSED,
        ReasonCode.PRIVATE_CONTACT,
        ReasonCode.PARTS_TOLD_LATE,
    }
)


def explain_refusal(error: Exception) -> Explanation:
    """The page of a refusal by the charter."""
    assert isinstance(error, CharterRefusal)
    reasons = error.decision.reasons
    codes = [reason.code for reason in reasons]
    return Explanation(
        code="charter_refuses",
        title=_("The charter does not allow this"),
        reason=" ".join(dict.fromkeys(reason_in_words(reason) for reason in reasons)),
        asked=_("To open, keep or change a contact. Nothing was opened, and the refusal is in the ledger."),
        clauses=tuple(_clause(clause_id) for clause_id in error.decision.clause_ids),
        who_can_change=_who_can_change(codes),
        instead=next((str(INSTEAD[code]) for code in codes if code in INSTEAD), _own_page()),
        data={"reasons": [{"clause": str(each.clause_id), "code": str(each.code)} for each in reasons]},
    )


def reason_in_words(reason: Reason) -> str:
    """One denial as a sentence; empty for a code that permits."""
    words = REASON_WORDS.get(reason.code)
    return str(words) % _Values(reason.data) if words else ""


def purpose_in_words(purpose: str) -> str:
    """A purpose as it reads in a sentence; as it is stored when nobody knows it."""
    try:
        return word(purpose, reader_language())
    except KeyError:
        return purpose


def reader_language() -> Language:
    """The language of the page being made; English where none of the four is set."""
    code = (get_language() or "en")[:2]
    return Language(code) if code in set(Language) else Language.ENGLISH


def clause_url(clause_id: str) -> str:
    """Where a clause stands on the charter page."""
    return f"{reverse('charter:charter')}#{clause_id}"


def clause_number(clause_id: str) -> str:
    """The number of a clause as a reader says it: 6 for C6."""
    return clause_id.removeprefix("C")


def _clause(clause_id: ClauseId) -> ClauseLink:
    active, language = active_charter(), reader_language()
    text = explained_clause(active.charter, clause_id, language).text if active else ""
    title = clause_title(clause_id, language)
    return ClauseLink(clause_number(clause_id), title, text, clause_url(clause_id))


def _who_can_change(codes: list[ReasonCode]) -> str:
    if any(code in FLOOR_CODES for code in codes):
        return _("Nobody here: this is part of the legal minimum below every charter.")
    if ReasonCode.NOT_ENROLLED in codes:
        return _("The agent alone, by joining the pilot.")
    return _("Management and unions together, by signing another version of the charter.")


def _own_page() -> str:
    return _("Your start page shows everything that is open to you.")


class _Values(dict[str, object]):
    def __init__(self, data: Mapping[str, object] | tuple[tuple[str, object], ...]) -> None:
        super().__init__(data)

    def __missing__(self, key: str) -> str:
        return "…"
