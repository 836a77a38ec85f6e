"""What is done about the evaluation: measures, incidents, the impact assessment, reports, and an agent's consent to a case."""

import hashlib
import json
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from leidraad.apps.charter import actions as agreement
from leidraad.apps.charter import queries as charter
from leidraad.apps.evaluation.figures import Period, all_figures
from leidraad.apps.evaluation.models import CaseConsent, ImpactAssessment, Incident, Measure, Report
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Person


class AlreadyClosedError(Exception):
    """The report was closed: ``number``. Another one can be made."""

    def __init__(self, number: int) -> None:
        super().__init__(f"report {number} is closed")
        self.number = number


class IncidentClosedError(Exception):
    """The incident was closed, or is not settled yet and cannot be closed: ``reason``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@transaction.atomic
def enter_measure(measure: Measure, *, by: Person, at: datetime) -> Measure:
    """Keep an outcome of customers or employees; who entered it stands in the ledger."""
    measure.entered_at = at
    measure.save(force_insert=True)
    data = {"side": str(measure.side), "name": measure.name, "respondents": measure.respondent_count}
    ledger.record(Event.MEASURE_ENTERED, actor=by.username, at=at, data=data)
    return measure


@transaction.atomic
def remove_measure(measure: Measure, *, by: Person, at: datetime) -> None:
    """Take a measure back that was entered wrongly; reports that were made keep their figures."""
    data = {"side": str(measure.side), "name": measure.name}
    measure.delete()
    ledger.record(Event.MEASURE_REMOVED, actor=by.username, at=at, data=data)


@transaction.atomic
def open_incident(incident: Incident, *, by: Person, at: datetime) -> Incident:
    """The 72 hours run from ``known_at``, which may lie in the past."""
    incident.save(force_insert=True)
    data = {"incident": incident.pk, "known_at": incident.known_at.isoformat()}
    ledger.record(Event.INCIDENT_OPENED, actor=by.username, at=at, data=data)
    return incident


@transaction.atomic
def tell_authority(incident: Incident, *, reference: str, by: Person, at: datetime) -> None:
    """The authority was told now. IncidentClosedError when it was told before."""
    row = _locked(incident)
    if row.authority_told_at is not None:
        raise IncidentClosedError("told")
    Incident.objects.filter(pk=row.pk).update(authority_told_at=at, authority_reference=reference)
    in_time = at <= row.due_at
    ledger.record(
        Event.INCIDENT_TOLD, actor=by.username, at=at, data={"incident": row.pk, "in_time": in_time}
    )


@transaction.atomic
def close_incident(
    incident: Incident, *, measures_taken: str, no_report_reason: str = "", by: Person, at: datetime
) -> None:
    """End it. IncidentClosedError while the authority neither was told nor need be told for a reason."""
    row = _locked(incident)
    if row.closed_at is not None:
        raise IncidentClosedError("closed")
    if row.authority_told_at is None and not no_report_reason:
        raise IncidentClosedError("not_told")
    Incident.objects.filter(pk=row.pk).update(
        closed_at=at, measures_taken=measures_taken, no_report_reason=no_report_reason
    )
    ledger.record(Event.INCIDENT_CLOSED, actor=by.username, at=at, data={"incident": row.pk})


@transaction.atomic
def write_assessment(
    *, necessity: str, risks: str, measures: str, advice: str, by: Person, at: datetime
) -> ImpactAssessment:
    """A new version of the impact assessment, about the charter in force."""
    active = charter.active_charter()
    assessment = ImpactAssessment.objects.create(
        number=(ImpactAssessment.objects.aggregate(last=Max("number"))["last"] or 0) + 1,
        charter_version=active.number if active else None,
        necessity=necessity,
        risks=risks,
        measures=measures,
        advice=advice,
        written_at=at,
    )
    ledger.record(Event.ASSESSMENT_WRITTEN, actor=by.username, at=at, data={"assessment": assessment.number})
    return assessment


@transaction.atomic
def make_report(*, first_day: date, last_day: date, by: Person, at: datetime) -> Report:
    """The figures of a period as they are now, kept for good; their digest is a leaf of the ledger."""
    figures = all_figures(Period(first_day, last_day), at=at)
    number = (Report.objects.aggregate(last=Max("number"))["last"] or 0) + 1
    digest = digest_of(figures)
    leaf = ledger.record(
        Event.EVALUATION_MADE, actor=by.username, at=at, data={"report": number, "digest": digest}
    )
    return Report.objects.create(
        number=number,
        first_day=first_day,
        last_day=last_day,
        figures=figures,
        digest=digest,
        leaf_id=leaf.pk,
        made_at=at,
    )


@transaction.atomic
def close_report(report: Report, *, decision: str, by: Person, at: datetime) -> Report:
    """The body evaluated on the ground of this report: the evaluation is closed, and a roll-out may follow.

    AlreadyClosedError for a report that was closed before.
    """
    row = Report.objects.select_for_update().get(pk=report.pk)
    if row.closed_at is not None:
        raise AlreadyClosedError(row.number)
    Report.objects.filter(pk=row.pk).update(closed_at=at, decision=decision)
    agreement.record_evaluation_closed(digest=row.digest, text=decision, by=by.username, at=at)
    data = {"report": row.number, "digest": row.digest}
    ledger.record(Event.EVALUATION_CLOSED, actor=by.username, at=at, data=data)
    return Report.objects.get(pk=row.pk)


@transaction.atomic
def give_case_consent(consent: CaseConsent, *, agent: Agent, at: datetime) -> CaseConsent:
    """The agent lets delegates see every access to their contacts in a period, for this case."""
    consent.agent, consent.given_at = agent, at
    consent.save(force_insert=True)
    ledger.record(Event.CASE_CONSENT_GIVEN, actor="agent", at=at, data={"agent": agent.code})
    return consent


@transaction.atomic
def withdraw_case_consent(consent: CaseConsent, *, at: datetime) -> None:
    """From now on nobody else sees it. Withdrawing twice changes nothing."""
    if CaseConsent.objects.filter(pk=consent.pk, withdrawn_at=None).update(withdrawn_at=at):
        data = {"agent": consent.agent.code}
        ledger.record(Event.CASE_CONSENT_WITHDRAWN, actor="agent", at=at, data=data)


def digest_of(figures: dict[str, Any]) -> str:
    """The SHA-256 of figures as canonical JSON, 64 hexadecimal digits: whoever holds a report can compute it."""
    text = json.dumps(figures, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _locked(incident: Incident) -> Incident:
    return Incident.objects.select_for_update().get(pk=incident.pk)
