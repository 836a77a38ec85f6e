"""What the evaluation keeps: reports as they were made, measures, incidents, impact assessments, agents' consent to a case.

Nothing here names an agent save ``CaseConsent``, which its agent makes and takes back.
"""

from datetime import datetime, timedelta
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.people.models import Agent, Person, Role

REPORT_WITHIN = timedelta(hours=72)  # GDPR, art. 33 (1)


class Side(models.TextChoices):
    """Whose experience a measure is about. Stored, so a value never changes its meaning."""

    CUSTOMERS = "customers", _("customers")
    EMPLOYEES = "employees", _("employees")


class Measure(models.Model):
    """An outcome of customers or employees in a period, such as satisfaction, with how many people answered."""

    side = models.CharField(max_length=10, choices=Side.choices, verbose_name=_("about"))
    name = models.CharField(max_length=120, verbose_name=pgettext_lazy("of a measure", "name"))
    value = models.DecimalField(max_digits=10, decimal_places=2, verbose_name=_("value"))
    unit = models.CharField(max_length=40, blank=True, verbose_name=_("unit or scale"))
    respondent_count = models.PositiveIntegerField(verbose_name=_("how many people answered"))
    first_day = models.DateField(verbose_name=_("from"))
    last_day = models.DateField(verbose_name=_("up to and including"))
    source = models.CharField(max_length=300, verbose_name=_("where the figure comes from"))
    entered_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["side", "name", "first_day"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="measure_ends_after_it_starts"
            )
        ]


class Incident(models.Model):
    """Something that went wrong with data about people. From ``known_at`` 72 hours run until the authority must know."""

    title = models.CharField(max_length=200, verbose_name=_("in one line"))
    happened = models.TextField(verbose_name=_("what happened"))
    contact_count = models.PositiveIntegerField(null=True, blank=True, verbose_name=_("how many contacts"))
    known_at = models.DateTimeField(verbose_name=_("known since"))
    authority_told_at = models.DateTimeField(null=True)
    authority_reference = models.CharField(max_length=100, blank=True)
    no_report_reason = models.TextField(blank=True)  # why the authority need not be told
    people_told_at = models.DateTimeField(null=True)
    measures_taken = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-known_at"]

    @property
    def due_at(self) -> datetime:
        """By when the authority must be told."""
        return self.known_at + REPORT_WITHIN

    @property
    def is_settled(self) -> bool:
        """Whether the authority was told, or it was decided with reasons that it need not be."""
        return self.authority_told_at is not None or self.no_report_reason != ""


class ImpactAssessment(models.Model):
    """One version of the data protection impact assessment: what its officer writes; the facts come from charter and register."""

    number = models.IntegerField(primary_key=True)
    charter_version = models.IntegerField(null=True)
    necessity = models.TextField(verbose_name=_("Why it is needed, and why less would not do"))
    risks = models.TextField(verbose_name=_("Risks to agents and customers"))
    measures = models.TextField(verbose_name=_("What is done about them"))
    advice = models.TextField(verbose_name=_("Advice of the data protection officer"))
    written_at = models.DateTimeField()


class Report(models.Model):
    """An evaluation as it was made: figures, their digest, and the leaves that prove them. Never changed, only closed."""

    number = models.IntegerField(primary_key=True)
    first_day = models.DateField()
    last_day = models.DateField()
    figures = models.JSONField()
    digest = models.CharField(max_length=64)  # SHA-256 of the figures' canonical JSON
    leaf_id = models.BigIntegerField()
    made_at = models.DateTimeField()
    decision = models.TextField(blank=True)  # of the body that evaluated
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-number"]


class CaseConsentQuerySet(models.QuerySet["CaseConsent"]):
    def visible_to(self, person: Person) -> Self:
        """The agent's own, always; a union delegate's, while the agent's consent stands."""
        own = Q(agent__person=person)
        if person.has_role(Role.UNION_DELEGATE):
            return self.filter(own | Q(withdrawn_at=None))
        return self.filter(own)


class CaseConsent(models.Model):
    """An agent lets delegates see every access to their contacts in a period, for a named case."""

    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="case_consents")
    case = models.CharField(max_length=120, verbose_name=_("name or number of the case"))
    first_day = models.DateField(verbose_name=_("from"))
    last_day = models.DateField(verbose_name=_("up to and including"))
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    objects = CaseConsentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-given_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="case_ends_after_it_starts"
            )
        ]
