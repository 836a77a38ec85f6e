"""The agreement going from phase to phase: by the keeper's hand, by a last signature, and by the calendar."""

from datetime import datetime

from django.db import transaction

from leidraad.apps.charter.actions.grants import revoke_grants
from leidraad.apps.charter.actions.versions import (
    locked_agreement,
    put_in_force,
    put_in_force_what_is_signed,
    settle_all,
)
from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.models import Grant
from leidraad.apps.charter.models.agreement import (
    Agreement,
    PhaseStep,
    Settlement,
    Signatory,
    StopAsked,
)
from leidraad.apps.charter.standing import Standing, standing_of
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Person
from leidraad.domain.charter.phases import Text, check_transition, ends_by_itself, missing_for
from leidraad.domain.charter.requests import Phase

BY_SIGNING = {Phase.CONSULTED: Phase.SIGNED, Phase.AMENDED: Phase.SIGNED_REGULATION}
CALENDAR = "worker"


@transaction.atomic
def enter_phase(phase: Phase, *, by: str, at: datetime) -> Agreement:
    """Take the next step. StepRefused names everything it lacks and from which day time is no longer in the way."""
    agreement = locked_agreement()
    if agreement is None:
        raise AgreementRefused(AgreementProblem.NO_AGREEMENT)
    standing = standing_of(agreement, at=at)
    check_transition(standing.phase, phase, standing.facts)
    _enter(standing, phase, by=by, at=at)
    return agreement


@transaction.atomic
def ask_to_stop(*, signatory: Signatory, reason: str, by: Person, at: datetime) -> Agreement:
    """One side wants the agreement to end; it does at once when that is enough, as its own text says.

    AgreementRefused when ``by`` does not act for the signatory, no text on the table names it, there is no reason, or
    nothing is under way.
    """
    if not Signatory.objects.acted_for_by(by).filter(pk=signatory.pk).exists():
        raise AgreementRefused(AgreementProblem.NOT_ACTING, signatory=signatory.code)
    if not reason.strip():
        raise AgreementRefused(AgreementProblem.REASON_MISSING)
    agreement = locked_agreement()
    if agreement is None:
        raise AgreementRefused(AgreementProblem.NO_AGREEMENT)
    texts = standing_of(agreement, at=at).texts
    if texts and not any(signatory.code in text.must_sign for text in texts):
        raise AgreementRefused(AgreementProblem.NOT_NAMED, signatory=signatory.code)
    StopAsked.objects.create(
        agreement=agreement, side=signatory.side.value, reason=reason.strip(), at=at, by=by.username
    )
    data = {"signatory": signatory.code, "side": str(signatory.side)}
    ledger.record(Event.STOP_ASKED, actor=by.username, at=at, data=data)
    standing = standing_of(agreement, at=at)
    if not missing_for(Phase.STOPPED, standing.facts):
        _enter(standing, Phase.STOPPED, by=by.username, at=at)
    return agreement


@transaction.atomic
def follow_the_calendar(*, at: datetime, by: str = CALENDAR) -> list[str]:
    """What happens without anybody pressing anything; the names of the phases entered and numbers of versions in force.

    A pilot whose last day has passed is over; a version that everybody signed comes into force on its first day.
    """
    agreement = locked_agreement()
    return _follow(agreement, by=by, at=at) if agreement else []


def _follow(agreement: Agreement, *, by: str, at: datetime) -> list[str]:
    standing = standing_of(agreement, at=at)
    if ends_by_itself(standing.phase, standing.facts):
        _enter(standing, Phase.EVALUATING, by=by, at=at)
        return [str(Phase.EVALUATING)]
    following = BY_SIGNING.get(standing.phase)
    if following and not missing_for(following, standing.facts):
        _enter(standing, following, by=by, at=at)
        return [str(following)]
    version = put_in_force_what_is_signed(standing, by=by, at=at)
    return [str(version.number)] if version else []


def _enter(standing: Standing, phase: Phase, *, by: str, at: datetime) -> None:
    agreement, text = standing.agreement, _text_of(phase, standing)
    version = standing.version(text.number) if text else None
    agreement.phase = phase.value
    agreement.ended_at = at if phase is Phase.STOPPED else None
    agreement.save(update_fields=["phase", "ended_at"])
    PhaseStep.objects.create(agreement=agreement, phase=phase.value, version=version, at=at, by=by)
    data = {"phase": str(phase), "version": version.number if version else None}
    ledger.record(Event.PHASE_ENTERED, actor=by, at=at, data=data)
    if phase in {Phase.PILOT, Phase.ROLL_OUT}:
        assert version is not None  # its conditions demand a text
        put_in_force(version, by=by, at=at)
    if phase is Phase.STOPPED:
        revoke_grants(Grant.objects.all(), at=at)
        settle_all(Settlement.STOPPED, by=by, at=at)


def _text_of(phase: Phase, standing: Standing) -> Text | None:
    about_regulation = phase in {Phase.AMENDED, Phase.SIGNED_REGULATION, Phase.ROLL_OUT}
    return standing.facts.regulation if about_regulation else standing.facts.pilot
