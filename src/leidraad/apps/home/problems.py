"""The features' own errors in the one table of answers: ``home`` may know them all."""

from http import HTTPStatus

from django.utils.translation import gettext as _

from leidraad.apps.charter.agreement_problems import AgreementRefused
from leidraad.apps.charter.agreement_words import AGREEMENT_ANSWER, STEP_ANSWER
from leidraad.apps.charter.refusals import explain_refusal
from leidraad.apps.coaching.actions import CoachingProblem, NominationGone, NothingToDraw
from leidraad.apps.coaching.words import coaching_problem_in_words
from leidraad.apps.contacts.actions.access import RecordingGone
from leidraad.apps.contacts.actions.customer_requests import RequestProblem
from leidraad.apps.contacts.actions.deletion import AlreadyDeleted, NothingToUndo
from leidraad.apps.contacts.actions.intake import NothingKept
from leidraad.apps.contacts.actions.sealing import KeyStoreError, StoreFailed
from leidraad.apps.contacts.api import UploadTooLarge
from leidraad.apps.contacts.cursors import BadCursor
from leidraad.apps.contacts.idempotency import KeyUsedOtherwise
from leidraad.apps.contacts.lawful_basis import BasisUnknown
from leidraad.apps.contacts.search import SearchProblem
from leidraad.apps.evaluation.actions import AlreadyClosedError, IncidentClosedError
from leidraad.apps.evaluation.printing import CannotPrintError
from leidraad.apps.evaluation.refusals import (
    explain_already_closed,
    explain_cannot_print,
    explain_incident,
    explain_nothing_signed,
)
from leidraad.apps.insight.actions import (
    CasesFail,
    ChangedMeanwhile,
    NamedByOthers,
    NameTaken,
    OthersBreak,
)
from leidraad.apps.insight.counting import BadPeriod, NoInsight
from leidraad.apps.insight.problem_words import explain_problem
from leidraad.apps.insight.refusals import (
    explain_bad_period,
    explain_cases_fail,
    explain_changed_meanwhile,
    explain_name_taken,
    explain_named_by_others,
    explain_no_insight,
    explain_others_break,
)
from leidraad.apps.ledger.api import NotYetPlaced
from leidraad.apps.ledger.bundles import NothingSignedError
from leidraad.apps.ledger.signing import KeyFileError
from leidraad.apps.people.actions import PeopleProblem
from leidraad.domain.charter.phases import StepRefused
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.domain.language.categories.problems import CategoryProblem
from leidraad.web.api import NotForThisRole
from leidraad.web.errors import ANSWERS, Answer, Explanation

ASK_AGAIN_AFTER_S = 30  # of what comes back by itself, or when an administrator brings it back


def register_answers() -> None:
    """Called once, when Django has started."""
    ANSWERS[CharterRefusal] = Answer(HTTPStatus.FORBIDDEN, explain_refusal)
    ANSWERS[AgreementRefused] = AGREEMENT_ANSWER
    ANSWERS[StepRefused] = STEP_ANSWER
    ANSWERS[NothingToDraw] = Answer(HTTPStatus.CONFLICT, _nothing_to_draw)
    ANSWERS[NominationGone] = Answer(HTTPStatus.CONFLICT, _nomination_gone)
    ANSWERS[CoachingProblem] = Answer(HTTPStatus.CONFLICT, _coaching_problem)
    ANSWERS[RecordingGone] = Answer(HTTPStatus.GONE, _recording_gone)
    ANSWERS[AlreadyDeleted] = Answer(HTTPStatus.GONE, _already_deleted)
    ANSWERS[NothingToUndo] = Answer(HTTPStatus.CONFLICT, _nothing_to_undo)
    ANSWERS[RequestProblem] = Answer(HTTPStatus.CONFLICT, _request_problem)
    ANSWERS[KeyStoreError] = Answer(HTTPStatus.SERVICE_UNAVAILABLE, _keys_missing, ASK_AGAIN_AFTER_S)
    ANSWERS[StoreFailed] = Answer(HTTPStatus.SERVICE_UNAVAILABLE, _store_away, ASK_AGAIN_AFTER_S)
    ANSWERS[KeyFileError] = Answer(HTTPStatus.SERVICE_UNAVAILABLE, _ledger_key_missing)
    ANSWERS[SearchProblem] = Answer(HTTPStatus.UNPROCESSABLE_ENTITY, _search_problem)
    ANSWERS[PeopleProblem] = Answer(HTTPStatus.CONFLICT, _people_problem)
    ANSWERS[NothingKept] = Answer(HTTPStatus.CONFLICT, _nothing_kept)
    ANSWERS[KeyUsedOtherwise] = Answer(HTTPStatus.CONFLICT, _key_used_otherwise)
    ANSWERS[UploadTooLarge] = Answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _upload_too_large)
    ANSWERS[NotForThisRole] = Answer(HTTPStatus.FORBIDDEN, _not_for_this_role)
    ANSWERS[NotYetPlaced] = Answer(HTTPStatus.CONFLICT, _not_yet_placed)
    ANSWERS[AlreadyClosedError] = Answer(HTTPStatus.CONFLICT, explain_already_closed)
    ANSWERS[IncidentClosedError] = Answer(HTTPStatus.CONFLICT, explain_incident)
    ANSWERS[CannotPrintError] = Answer(HTTPStatus.SERVICE_UNAVAILABLE, explain_cannot_print)
    ANSWERS[NothingSignedError] = Answer(HTTPStatus.CONFLICT, explain_nothing_signed)
    ANSWERS[BasisUnknown] = Answer(HTTPStatus.CONFLICT, _basis_unknown)
    ANSWERS[CategoryProblem] = Answer(HTTPStatus.UNPROCESSABLE_ENTITY, explain_problem)
    ANSWERS[NameTaken] = Answer(HTTPStatus.UNPROCESSABLE_ENTITY, explain_name_taken)
    ANSWERS[BadPeriod] = Answer(HTTPStatus.UNPROCESSABLE_ENTITY, explain_bad_period)
    ANSWERS[NoInsight] = Answer(HTTPStatus.FORBIDDEN, explain_no_insight)
    ANSWERS[CasesFail] = Answer(HTTPStatus.CONFLICT, explain_cases_fail)
    ANSWERS[OthersBreak] = Answer(HTTPStatus.CONFLICT, explain_others_break)
    ANSWERS[ChangedMeanwhile] = Answer(HTTPStatus.CONFLICT, explain_changed_meanwhile)
    ANSWERS[NamedByOthers] = Answer(HTTPStatus.CONFLICT, explain_named_by_others)
    ANSWERS[BadCursor] = Answer(HTTPStatus.UNPROCESSABLE_ENTITY, _bad_cursor)


def _nothing_to_draw(_error: Exception) -> Explanation:
    return Explanation(
        code="nothing_to_draw",
        title=_("There is no contact to draw"),
        reason=_("None of this agent's contacts is ready, or you had each of them already."),
    )


def _nomination_gone(_error: Exception) -> Explanation:
    return Explanation(
        code="nomination_gone",
        title=_("This contact is no longer on offer"),
        reason=_("Its agent took it back, it was opened already, or it was deleted."),
    )


def _coaching_problem(error: Exception) -> Explanation:
    assert isinstance(error, CoachingProblem)
    return Explanation(
        code=error.code, title=_("This cannot be done"), reason=coaching_problem_in_words(error.code)
    )


def _recording_gone(_error: Exception) -> Explanation:
    return Explanation(
        code="recording_gone",
        title=_("The recording is no longer open to you"),
        reason=_("It was deleted, or your right to it has ended."),
    )


def _already_deleted(_error: Exception) -> Explanation:
    return Explanation(
        code="already_deleted",
        title=_("This contact is deleted"),
        reason=_("It was deleted before, or its time has run out. Nobody can open it."),
    )


def _nothing_to_undo(_error: Exception) -> Explanation:
    return Explanation(
        code="nothing_to_undo",
        title=_("This deletion is final"),
        reason=_("The time in which it could be taken back is over. Nobody can open the contact any more."),
    )


def _request_problem(error: Exception) -> Explanation:
    assert isinstance(error, RequestProblem)
    words = {
        "no_identity": _("Without a number or an address of the customer nothing can be found."),
        "not_checked": _("First it must be certain who asks, and what was asked must be done."),
        "closed": _("The request was closed before."),
        "no_copy": _("There is no copy, or it was not fetched yet."),
        "reason": _("The law does not know this reason here."),
        "extended": _("A request is extended once, and before its last day."),
    }
    return Explanation(
        code=error.code, title=_("This step is not open now"), reason=words.get(error.code, "")
    )


def _keys_missing(_error: Exception) -> Explanation:
    return Explanation(
        code="keys_missing",
        title=_("Nothing can be opened at this moment"),
        reason=_("The keys that open contacts cannot be reached. Nothing was opened, and nothing is lost."),
        who_can_change=_(
            "An administrator brings the keys back; the command `leidraad check` says what is missing."
        ),
        instead=_("Everything else goes on: try again later."),
    )


def _store_away(_error: Exception) -> Explanation:
    return Explanation(
        code="store_away",
        title=_("Nothing can be kept or opened at this moment"),
        reason=_(
            "The place where recordings lie does not answer, or is full. What was sent was not kept: send it again."
        ),
        who_can_change=_("An administrator sees with the command `leidraad check` what is wrong with it."),
        instead=_("Everything else goes on: try again later."),
    )


def _ledger_key_missing(_error: Exception) -> Explanation:
    return Explanation(
        code="ledger_key_missing",
        title=_("Nothing can be signed at this moment"),
        reason=_(
            "The key of the ledger cannot be reached. What is written in it stays, and nothing is lost."
        ),
        who_can_change=_(
            "An administrator brings the key back: the file `ledger-ed25519.pem` among the keys."
        ),
        instead=_("Everything else goes on: try again later."),
    )


def _search_problem(error: Exception) -> Explanation:
    assert isinstance(error, SearchProblem)
    words = {
        "empty": _("The question holds no words."),
        "too_long": _("The question is too long."),
        "bad_cursor": _("This page of the results no longer exists."),
        "team_in_insight": _("A team would narrow the group behind what is shown."),
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


def _nothing_kept(_error: Exception) -> Explanation:
    return Explanation(
        code="nothing_kept",
        title=_("There is nothing to read again"),
        reason=_("Only its name was kept, not its bytes: it has to be sent again."),
    )


def _key_used_otherwise(_error: Exception) -> Explanation:
    return Explanation(
        code="key_used_otherwise",
        title=_("This idempotency key belongs to another request"),
        reason=_("The key came before with other content. Use a new key for a new request."),
    )


def _upload_too_large(error: Exception) -> Explanation:
    assert isinstance(error, UploadTooLarge)
    return Explanation(
        code="too_large",
        title=_("This is too large to be received"),
        reason=_("It has %(size_bytes)s bytes; the limit is %(limit_bytes)s.")
        % {"size_bytes": error.size_bytes, "limit_bytes": error.limit_bytes},
        data={"size_bytes": error.size_bytes, "limit_bytes": error.limit_bytes},
    )


def _not_for_this_role(error: Exception) -> Explanation:
    assert isinstance(error, NotForThisRole)
    return Explanation(
        code="not_your_role",
        title=_("This is not part of your role"),
        reason=_("Each role sees only what it needs. Nothing was opened and nothing was changed."),
        who_can_change=_("An administrator gives roles; every change of a role is written in the ledger."),
        data={"roles": [str(role) for role in error.roles]},
    )


def _not_yet_placed(_error: Exception) -> Explanation:
    return Explanation(
        code="not_yet_placed",
        title=_("This leaf has no place in the ledger yet"),
        reason=_("It gets one within seconds. Ask again then."),
    )


def _basis_unknown(_error: Exception) -> Explanation:
    return Explanation(
        code="basis_unknown",
        title=_("The basis of this contact is not known"),
        reason=_("Its version of the charter was not written down when it was captured."),
    )


def _bad_cursor(_error: Exception) -> Explanation:
    return Explanation(
        code="bad_cursor",
        title=_("This part of the list cannot be found"),
        reason=_("The cursor is not one that this server gave out. Start again without one."),
    )
