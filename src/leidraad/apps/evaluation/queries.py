"""Reading what the evaluation keeps, and who may."""

from django.db.models import QuerySet

from leidraad.apps.evaluation.models import CaseConsent, ImpactAssessment, Incident, Measure, Report
from leidraad.apps.people.models import Person, Role

# The social partners, those who answer for the data, and those who prepare or decide.
READERS = (
    Role.UNION_DELEGATE,
    Role.CHARTER_KEEPER,
    Role.DATA_PROTECTION_OFFICER,
    Role.QUALITY_ANALYST,
    Role.EXECUTIVE,
    Role.PREVENTION_ADVISER,
)
MAKERS = (Role.CHARTER_KEEPER, Role.QUALITY_ANALYST)
MEASURERS = (Role.CHARTER_KEEPER, Role.QUALITY_ANALYST, Role.PREVENTION_ADVISER)
WATCHERS = (Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER)
ASSESSMENT_READERS = (Role.DATA_PROTECTION_OFFICER, Role.UNION_DELEGATE, Role.CHARTER_KEEPER)


def reports_for(person: Person) -> QuerySet[Report]:
    """The reports this person may read, the newest first; none without one of the roles."""
    return Report.objects.all() if person.has_role(*READERS) else Report.objects.none()


def measures_for(person: Person) -> QuerySet[Measure]:
    """The measures this person may read."""
    return Measure.objects.all() if person.has_role(*READERS) else Measure.objects.none()


def incidents_for(person: Person) -> QuerySet[Incident]:
    """The incidents, for the data protection officer alone."""
    is_officer = person.has_role(Role.DATA_PROTECTION_OFFICER)
    return Incident.objects.all() if is_officer else Incident.objects.none()


def newest_assessment(person: Person) -> ImpactAssessment | None:
    """The impact assessment as it stands; None before the first, and for somebody who may not read it."""
    if not person.has_role(*ASSESSMENT_READERS):
        return None
    return ImpactAssessment.objects.order_by("-number").first()


def case_consents(person: Person) -> QuerySet[CaseConsent]:
    """The cases of an agent's own, and for delegates those whose agents agreed."""
    return CaseConsent.objects.visible_to(person).select_related("agent__person")
