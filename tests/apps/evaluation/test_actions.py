"""Reports, measures, incidents and cases: what is kept, what is hidden, and what the clock says."""

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models import Grant
from leidraad.apps.contacts.models import Contact
from leidraad.apps.evaluation import actions
from leidraad.apps.evaluation.annex import annex_of
from leidraad.apps.evaluation.figures import Period, all_figures
from leidraad.apps.evaluation.models import CaseConsent, Incident, Measure, Report, Side
from leidraad.apps.evaluation.statements import statement_for
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Agent, Person, Role
from tests.apps.charter.centre import request
from tests.factories import make_call
from tests.people import Cast

TODAY = date(2026, 11, 20)


def a_measure(respondents: int = 40, **fields: object) -> Measure:
    values = {
        "side": Side.CUSTOMERS,
        "name": "Satisfaction",
        "value": Decimal("4.2"),
        "unit": "of 5",
        "respondent_count": respondents,
        "first_day": timezone.localdate() - timedelta(days=10),
        "last_day": timezone.localdate(),
        "source": "survey of the invented centre",
    }
    return Measure(**{**values, **fields})


def an_incident(known_at: datetime | None = None) -> Incident:
    return Incident(
        title="A list was sent to the wrong team", happened="…", known_at=known_at or timezone.now()
    )


def a_grant(agent: Agent, coach: Person, call: Contact) -> Grant:
    return request(agent, coach, call.pk, at=timezone.now(), captured_at=call.started_at)


def four_weeks() -> Period:
    today = timezone.localdate()
    return Period(today - timedelta(days=27), today)


def test_a_period_begins_and_ends_at_the_centres_own_midnight() -> None:
    since, until = Period(date(2026, 3, 29), date(2026, 3, 29)).bounds()

    assert since.astimezone(UTC) == datetime(2026, 3, 28, 23, tzinfo=UTC)
    assert until.astimezone(UTC) - since.astimezone(UTC) == timedelta(hours=23)  # the clocks went forward


def test_figures_hide_what_is_about_too_few(cast: Cast) -> None:
    officer = cast.person(Role.DATA_PROTECTION_OFFICER)
    actions.enter_measure(a_measure(respondents=4, name="Effort"), by=officer, at=timezone.now())
    actions.enter_measure(a_measure(), by=officer, at=timezone.now())

    figures = all_figures(four_weeks(), at=timezone.now())

    assert figures["threshold"] == 5
    assert figures["participation"] == {"taking_part": 6, "agents": None}  # one of seven does not
    assert {row["name"]: row["value"] for row in figures["measures"]} == {
        "Effort": None,
        "Satisfaction": "4.20",
    }


def test_refusals_are_counted_by_clause_and_hidden_for_few_agents(cast: Cast) -> None:
    with pytest.raises(charter.CharterRefusal):
        a_grant(cast.agnes, cast.dirk, make_call(cast.agnes))  # who is no coach of hers

    figures = all_figures(four_weeks(), at=timezone.now())

    assert set(figures["refusals"].values()) == {None}


def test_deletions_are_counted_and_name_nobody(cast: Cast) -> None:
    before = all_figures(four_weeks(), at=timezone.now())["deletions"]["honoured"]
    ledger.record("contacts:contact:deleted", actor="agent", at=timezone.now(), data={})  # type: ignore[arg-type]

    assert before == 0
    assert all_figures(four_weeks(), at=timezone.now())["deletions"]["honoured"] == 1


def test_a_report_keeps_its_figures_and_their_digest_stands_in_the_ledger(cast: Cast) -> None:
    keeper = cast.person(Role.CHARTER_KEEPER)
    period = four_weeks()

    made = actions.make_report(
        first_day=period.first_day, last_day=period.last_day, by=keeper, at=timezone.now()
    )
    actions.enter_measure(a_measure(), by=keeper, at=timezone.now())

    kept = Report.objects.get(pk=made.pk)
    assert kept.number == 1
    assert kept.figures["measures"] == []
    assert kept.digest == actions.digest_of(kept.figures)
    assert json.loads(Leaf.objects.get(pk=kept.leaf_id).body)["data"]["digest"] == kept.digest


def test_closing_a_report_closes_the_evaluation_once(cast: Cast) -> None:
    keeper = cast.person(Role.CHARTER_KEEPER)
    period = four_weeks()
    made = actions.make_report(
        first_day=period.first_day, last_day=period.last_day, by=keeper, at=timezone.now()
    )

    closed = actions.close_report(made, decision="Go on, with changes.", by=keeper, at=timezone.now())

    assert closed.closed_at is not None
    with pytest.raises(actions.AlreadyClosedError):
        actions.close_report(made, decision="Again.", by=keeper, at=timezone.now())


def test_the_annex_proves_the_report(cast: Cast) -> None:
    keeper, period = cast.person(Role.CHARTER_KEEPER), four_weeks()
    made = actions.make_report(
        first_day=period.first_day, last_day=period.last_day, by=keeper, at=timezone.now()
    )
    ledger.integrate_leaves()

    annex = annex_of(made)

    assert annex["complete"]
    assert annex["digest"] == made.digest
    assert made.digest in json.dumps(annex["proof"])


def test_72_hours_run_from_the_moment_it_is_known(cast: Cast) -> None:
    officer = cast.person(Role.DATA_PROTECTION_OFFICER)
    known_at = timezone.now() - timedelta(hours=71)
    incident = actions.open_incident(an_incident(known_at), by=officer, at=timezone.now())

    assert incident.due_at - known_at == timedelta(hours=72)
    assert not incident.is_settled
    actions.tell_authority(incident, reference="2026-1", by=officer, at=timezone.now())

    figures = all_figures(four_weeks(), at=timezone.now())["incidents"]
    assert (figures["count"], figures["told"], figures["told_in_time"]) == (1, 1, 1)


def test_telling_late_is_told_as_late(cast: Cast) -> None:
    officer = cast.person(Role.DATA_PROTECTION_OFFICER)
    incident = actions.open_incident(
        an_incident(timezone.now() - timedelta(hours=80)), by=officer, at=timezone.now()
    )
    assert all_figures(four_weeks(), at=timezone.now())["incidents"]["late"] == 1

    actions.tell_authority(incident, reference="2026-1", by=officer, at=timezone.now())

    assert all_figures(four_weeks(), at=timezone.now())["incidents"]["told_in_time"] == 0


def test_an_incident_is_not_closed_in_silence(cast: Cast) -> None:
    officer = cast.person(Role.DATA_PROTECTION_OFFICER)
    incident = actions.open_incident(an_incident(), by=officer, at=timezone.now())

    with pytest.raises(actions.IncidentClosedError, match="not_told"):
        actions.close_incident(incident, measures_taken="Training.", by=officer, at=timezone.now())
    actions.close_incident(
        incident, measures_taken="Training.", no_report_reason="No risk.", by=officer, at=timezone.now()
    )

    with pytest.raises(actions.IncidentClosedError, match="closed"):
        actions.close_incident(incident, measures_taken="Again.", by=officer, at=timezone.now())


def test_a_statement_holds_every_opening_and_proves_that_there_is_no_other(cast: Cast) -> None:
    call = make_call(cast.agnes)
    grant = a_grant(cast.agnes, cast.cleo, make_call(cast.agnes))
    charter.open_contact(
        contact_id=grant.contact_id, agent=cast.agnes, what="audio", by=cast.cleo, at=timezone.now()
    )
    ledger.integrate_leaves()
    today = timezone.localdate()
    case = actions.give_case_consent(
        CaseConsent(case="2026/17", first_day=today - timedelta(days=1), last_day=today),
        agent=cast.agnes,
        at=timezone.now(),
    )

    found = statement_for(case)

    assert found["openings_by_purpose"] == {"coaching": 1}
    proof = found["proof"]
    assert isinstance(proof, dict)
    identities = {each["identity"] for each in proof["revealed"]}
    assert identities == {"a1", str(grant.contact_id)}
    assert str(call.pk) not in identities
    shown = [json.loads(piece["leaf"]) for piece in proof["pieces"] if "leaf" in piece]
    assert "charter:contact:opened" in {leaf["event"] for leaf in shown}
