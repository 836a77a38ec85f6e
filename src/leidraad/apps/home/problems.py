"""The features' own errors in the one table of answers: ``home`` may know them all."""

from http import HTTPStatus

from django.utils.translation import gettext as _

from leidraad.apps.charter.refusals import explain_refusal
from leidraad.apps.contacts.actions.access import NothingToDraw, RecordingGone
from leidraad.apps.contacts.search import SearchProblem
from leidraad.apps.people.actions import PeopleProblem
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.web.errors import ANSWERS, Answer, Explanation


def register_answers() -> None:
    """Called once, when Django has started."""
    ANSWERS[CharterRefusal] = Answer(HTTPStatus.FORBIDDEN, explain_refusal)
    ANSWERS[NothingToDraw] = Answer(HTTPStatus.CONFLICT, _nothing_to_draw)
    ANSWERS[RecordingGone] = Answer(HTTPStatus.GONE, _recording_gone)
    ANSWERS[SearchProblem] = Answer(HTTPStatus.UNPROCESSABLE_ENTITY, _search_problem)
    ANSWERS[PeopleProblem] = Answer(HTTPStatus.CONFLICT, _people_problem)


def _nothing_to_draw(_error: Exception) -> Explanation:
    return Explanation(
        code="nothing_to_draw",
        title=_("There is no contact to draw"),
        reason=_("None of this agent's contacts is ready, or you had each of them already."),
    )


def _recording_gone(_error: Exception) -> Explanation:
    return Explanation(
        code="recording_gone",
        title=_("The recording is no longer open to you"),
        reason=_("It was deleted, or your right to it has ended."),
    )


def _search_problem(error: Exception) -> Explanation:
    assert isinstance(error, SearchProblem)
    words = {
        "empty": _("The question holds no words."),
        "too_long": _("The question is too long."),
        "bad_cursor": _("This page of the results no longer exists."),
    }
    return Explanation(
        code=error.code, title=_("This cannot be searched for"), reason=words.get(error.code, "")
    )


def _people_problem(error: Exception) -> Explanation:
    assert isinstance(error, PeopleProblem)
    words = {
        "username_taken": _("Somebody already has this user name."),
        "agent_code_taken": _("An agent already has this code."),
        "role_and_team": _("Coaches and team leaders need a team; the other roles have none."),
    }
    return Explanation(
        code=error.code,
        title=_("This cannot be done"),
        reason=words.get(error.code, ""),
        data=dict(error.data),
    )
