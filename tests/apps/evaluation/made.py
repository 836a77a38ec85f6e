"""One of each thing that the evaluation keeps, for tests that only need something to be there."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from leidraad.apps.evaluation import actions
from leidraad.apps.evaluation.models import CaseConsent, Incident, Measure, Side
from leidraad.apps.people.models import Role
from tests.people import Cast


def ids_of_one_each(cast: Cast) -> dict[str, int]:
    """The arguments of the evaluation's addresses: a report, a measure, an incident, a case of Agnes's."""
    now, today = timezone.now(), timezone.localdate()
    keeper, officer = cast.person(Role.CHARTER_KEEPER), cast.person(Role.DATA_PROTECTION_OFFICER)
    first_day = today - timedelta(days=27)
    measure = Measure(
        side=Side.CUSTOMERS, name="Satisfaction", value=Decimal(4), respondent_count=50, first_day=first_day,
        last_day=today, source="invented",
    )  # fmt: skip
    incident = Incident(title="A list went astray", happened="…", known_at=now)
    case = CaseConsent(case="2026/17", first_day=first_day, last_day=today)
    return {
        "measure_id": actions.enter_measure(measure, by=keeper, at=now).pk,
        "incident_id": actions.open_incident(incident, by=officer, at=now).pk,
        "case_id": actions.give_case_consent(case, agent=cast.agnes, at=now).pk,
        "number": actions.make_report(first_day=first_day, last_day=today, by=keeper, at=now).number,
    }
