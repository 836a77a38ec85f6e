"""The evaluation's own refusals in words."""

from django.utils.translation import gettext as _

from leidraad.apps.evaluation.actions import AlreadyClosedError, IncidentClosedError
from leidraad.web.errors import Explanation


def explain_already_closed(error: Exception) -> Explanation:
    """The page of a report that was closed before."""
    assert isinstance(error, AlreadyClosedError)
    return Explanation(
        code="already_closed",
        title=_("This report is closed"),
        reason=_("Report %(number)d was closed before, and what was decided stays.")
        % {"number": error.number},
        instead=_("Make another report, and close the evaluation with that one."),
        data={"number": error.number},
    )


def explain_incident(error: Exception) -> Explanation:
    """The page of an incident that cannot be changed in this way."""
    assert isinstance(error, IncidentClosedError)
    words = {
        "closed": _("The incident was closed before."),
        "told": _("The authority was told before."),
        "not_told": _("The authority was not told yet."),
    }
    instead = {"not_told": _("Write down when it was told, or why it need not be told.")}
    return Explanation(
        code=f"incident_{error.reason}",
        title=_("The incident stays as it is"),
        reason=words[error.reason],
        instead=instead.get(error.reason, ""),
    )


def explain_cannot_print(_error: Exception) -> Explanation:
    """The page of a PDF that this machine cannot make."""
    return Explanation(
        code="cannot_print",
        title=_("This machine cannot make a PDF"),
        reason=_("The library Pango, which draws the letters, is not installed."),
        who_can_change=_(
            "An administrator installs the Debian packages libpango-1.0-0 and libpangoft2-1.0-0."
        ),
        instead=_("Print the page itself: it is made for paper."),
    )


def explain_nothing_signed(_error: Exception) -> Explanation:
    """The page of a proof about leaves that have no signed place yet."""
    return Explanation(
        code="nothing_signed",
        title=_("The proof is not ready yet"),
        reason=_("What was just written gets its place in the ledger within seconds. Ask again then."),
    )
