"""Insight's own refusals in words, for pages and programs."""

from django.utils.translation import gettext as _

from leidraad.apps.insight.actions import CasesFail, NamedByOthers, NameTaken, OthersBreak
from leidraad.apps.insight.counting import BadPeriod
from leidraad.apps.insight.problem_words import sentence_of
from leidraad.web.errors import Explanation


def explain_no_insight(_error: Exception) -> Explanation:
    return Explanation(
        code="no_insight",
        title=_("The charter does not allow insight"),
        reason=_("Searching over all contacts needs a clause that management and unions sign."),
    )


def explain_cases_fail(error: Exception) -> Explanation:
    assert isinstance(error, CasesFail)
    return Explanation(
        code="cases_fail",
        title=_("Some cases do not get their expected answer"),
        reason=_("The category is kept when you confirm it, or when the cases are right."),
        data={"failed": [outcome.line for outcome in error.failed]},
    )


def explain_others_break(error: Exception) -> Explanation:
    assert isinstance(error, OthersBreak)
    return Explanation(
        code="others_break",
        title=_("Another category could not be read any more"),
        reason=_("“%(key)s” names this one. %(why)s") % {"key": error.key, "why": sentence_of(error.problem)},
        data={"category": error.key},
    )


def explain_changed_meanwhile(_error: Exception) -> Explanation:
    return Explanation(
        code="changed_meanwhile",
        title=_("Somebody else changed this category"),
        reason=_("It is not as you read it any more, or there is one of this name already."),
        instead=_("Open it again, and put your change in."),
    )


def explain_named_by_others(error: Exception) -> Explanation:
    assert isinstance(error, NamedByOthers)
    return Explanation(
        code="named_by_others",
        title=_("Other categories name this one"),
        reason=_("Without it these cannot be read: %(keys)s.") % {"keys": ", ".join(error.keys)},
        data={"categories": list(error.keys)},
    )


def explain_name_taken(error: Exception) -> Explanation:
    assert isinstance(error, NameTaken)
    return Explanation(
        code="name_taken",
        title=_("This name is taken by the software."),
        reason=_("Choose another one."),
        data={"name": error.key},
    )


def explain_bad_period(error: Exception) -> Explanation:
    assert isinstance(error, BadPeriod)
    return Explanation(
        code=f"period_{error.code}", title=_("Nothing can be counted then"), reason=bad_period_in_words(error)
    )


def bad_period_in_words(problem: BadPeriod) -> str:
    """Why nothing can be counted between these days."""
    words = {
        "order": _("This day is before the first one."),
        "too_long": _("At most three years at a time."),
        "out_of_range": _("There was nothing to be counted so long ago."),
    }
    return words[problem.code]
