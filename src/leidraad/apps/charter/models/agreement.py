"""The agreement: its versions, who signed or refused them, what is disputed, its dossier, and where the whole stands.

Nothing here is about an agent: everybody who works here may read all of it.
"""

from enum import StrEnum
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.people.models import Person, Role
from leidraad.domain.charter.clauses import Body, Charter, ConsultationAct, Stage
from leidraad.domain.charter.parse import charter_from_yaml
from leidraad.domain.charter.phases import Side
from leidraad.domain.charter.requests import Phase

LARGEST_DOCUMENT_BYTES = 20_000_000


def _values(values: type[StrEnum]) -> list[tuple[str, str]]:
    """The values of the domain's own words; how they read stands in ``agreement_words``."""
    return [(each.value, each.value) for each in values]


class Agreement(models.Model):
    """One way from a first draft to a roll-out or a stop; after a stop another begins anew, with nothing of the last."""

    phase = models.CharField(max_length=20, choices=_values(Phase), default=Phase.DRAFT.value)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["ended_at"],
                condition=Q(ended_at=None),
                nulls_distinct=False,
                name="one_open_agreement",
            ),
            models.CheckConstraint(
                condition=Q(phase=Phase.STOPPED.value, ended_at__isnull=False)
                | ~Q(phase=Phase.STOPPED.value) & Q(ended_at=None),
                name="an_agreement_ends_by_stopping",
            ),
        ]


class PhaseStep(models.Model):
    """That the agreement entered a phase: when, by whom, and about which version."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="steps")
    phase = models.CharField(max_length=20, choices=_values(Phase))
    version = models.ForeignKey("CharterVersion", on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    by = models.CharField(max_length=150)

    class Meta:
        ordering: ClassVar = ["pk"]


class StopAsked(models.Model):
    """That one side wants the agreement to end, and why."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="stops_asked")
    side = models.CharField(max_length=20, choices=_values(Side))
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=150)

    class Meta:
        ordering: ClassVar = ["pk"]


class CharterVersion(models.Model):
    """One text: proposed, signed by everybody it names, and then in force until a higher number is."""

    number = models.IntegerField(primary_key=True)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="versions")
    stage = models.CharField(max_length=20, choices=_values(Stage))
    yaml_text = models.TextField()
    canonical_hash = models.CharField(max_length=64)
    proposed_at = models.DateTimeField()
    proposed_by = models.CharField(max_length=150)
    withdrawn_at = models.DateTimeField(null=True)
    activated_at = models.DateTimeField(null=True)
    activated_by = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(activated_at=None),
                name="what_was_in_force_is_not_withdrawn",
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["-number"], condition=Q(activated_at__isnull=False), name="versions_in_force"
            )
        ]

    def charter(self) -> Charter:
        """What the text says."""
        return charter_from_yaml(self.yaml_text)


class SignatoryKind(models.TextChoices):
    """On whose behalf somebody signs. Stored, so a value never changes its meaning."""

    MANAGEMENT = "management", pgettext_lazy("who signs", "management")
    LEGAL = "legal", pgettext_lazy("who signs", "legal counsel")
    UNION = "union", pgettext_lazy("who signs", "union")


# In which role somebody may act for a signatory of each kind. A union's affairs are its own delegates' alone.
ACTING_ROLES = {
    SignatoryKind.MANAGEMENT: frozenset({Role.EXECUTIVE, Role.CHARTER_KEEPER}),
    SignatoryKind.LEGAL: frozenset({Role.EXECUTIVE, Role.CHARTER_KEEPER, Role.DATA_PROTECTION_OFFICER}),
    SignatoryKind.UNION: frozenset({Role.UNION_DELEGATE}),
}


class SignatoryQuerySet(models.QuerySet["Signatory"]):
    def acted_for_by(self, person: Person) -> Self:
        """Those for whom this person acts now, in a role that may."""
        mine = self.filter(acting__person=person, acting__ended_at=None)
        kinds = [kind for kind, roles in ACTING_ROLES.items() if not person.roles().isdisjoint(roles)]
        return mine.filter(kind__in=kinds).distinct()


class Signatory(models.Model):
    """Who signs charters: management, legal counsel, a union; under the code by which a charter's text names them."""

    code = models.SlugField(unique=True, verbose_name=_("code"))
    name = models.CharField(max_length=200, verbose_name=pgettext_lazy("of a signatory", "name"))
    kind = models.CharField(max_length=20, choices=SignatoryKind.choices, verbose_name=_("signs for"))
    is_representative = models.BooleanField(default=False, verbose_name=_("representative union"))
    registered_at = models.DateTimeField()
    registered_by = models.CharField(max_length=150)

    objects = SignatoryQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["kind", "code"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(is_representative=False) | Q(kind=SignatoryKind.UNION.value),
                name="only_unions_are_representative",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def side(self) -> Side:
        return Side.WORKERS if self.kind == SignatoryKind.UNION else Side.MANAGEMENT


class SignatoryKey(models.Model):
    """A public key of a signatory. A newer one takes its place for what comes; what it signed stays signed."""

    signatory = models.ForeignKey(Signatory, on_delete=models.PROTECT, related_name="keys")
    public_key = models.CharField(max_length=64, unique=True)  # 32 bytes, hexadecimal
    registered_at = models.DateTimeField()
    registered_by = models.CharField(max_length=150)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["signatory"], condition=Q(ended_at=None), name="one_key_in_use_of_a_signatory"
            )
        ]


class ActingFor(models.Model):
    """That a person acts for a signatory on these pages: hands in its signatures, opens disputes, asks to stop."""

    signatory = models.ForeignKey(Signatory, on_delete=models.PROTECT, related_name="acting")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="acts_for")
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["signatory", "person"], condition=Q(ended_at=None), name="acts_once_for_a_signatory"
            )
        ]


class SignatureAct(models.TextChoices):
    """Stored, and part of what is signed, so a value never changes its meaning."""

    SIGN = "sign", _("signed")
    REFUSE = "refuse", pgettext_lazy("a signatory did not sign", "refused")


class Signature(models.Model):
    """A statement of a signatory about one version, with the signature under it; the last one counts."""

    version = models.ForeignKey(CharterVersion, on_delete=models.PROTECT, related_name="signatures")
    signatory = models.ForeignKey(Signatory, on_delete=models.PROTECT, related_name="signatures")
    key = models.ForeignKey(SignatoryKey, on_delete=models.PROTECT, related_name="signatures")
    act = models.CharField(max_length=10, choices=SignatureAct.choices)
    stated_on = models.DateField()
    reason = models.TextField(blank=True)
    statement = models.TextField()
    signature_file = models.BinaryField(max_length=10_000)
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=150)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["version", "signatory", "statement"], name="a_statement_counts_once"
            )
        ]


class DisputeQuerySet(models.QuerySet["Dispute"]):
    def open(self) -> Self:
        return self.filter(settled_at=None)


class Settlement(models.TextChoices):
    """How a dispute ended. Stored, so a value never changes its meaning."""

    AGREEMENT = "agreement", _("both sides agreed")
    NEW_VERSION = "new_version", _("a new version came into force")
    STOPPED = "stopped", _("the agreement was stopped")


class Dispute(models.Model):
    """That a signatory contests how a clause is applied; the clause permits nothing to others until it is settled."""

    version = models.ForeignKey(CharterVersion, on_delete=models.PROTECT, related_name="disputes")
    clause_id = models.CharField(max_length=5)
    signatory = models.ForeignKey(Signatory, on_delete=models.PROTECT, related_name="disputes")
    reason = models.TextField()
    opened_at = models.DateTimeField()
    opened_by = models.CharField(max_length=150)
    opener_agreed_at = models.DateTimeField(null=True)
    other_side_agreed_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)
    settlement = models.CharField(max_length=20, choices=Settlement.choices, blank=True)

    objects = DisputeQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["signatory", "clause_id"],
                condition=Q(settled_at=None),
                name="one_open_dispute_of_a_clause",
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None, settlement="") | Q(settled_at__isnull=False) & ~Q(settlement=""),
                name="a_settled_dispute_says_how",
            ),
        ]


class DossierDocument(models.Model):
    """A file of the dossier, as it was handed in; its digest stands in the ledger."""

    digest = models.CharField(max_length=64, primary_key=True)
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=100)
    size_bytes = models.IntegerField()
    content = models.BinaryField(max_length=LARGEST_DOCUMENT_BYTES)
    added_at = models.DateTimeField()
    added_by = models.CharField(max_length=150)


class ItemKind(models.TextChoices):
    """What belongs in the dossier of an agreement. Stored, so a value never changes its meaning."""

    INFORMATION = "information", _("written information")
    QUESTION = "question", _("question")
    ANSWER = "answer", _("answer")
    POSTING = "posting", _("posted for everybody to read")
    OPINION = "opinion", _("opinion of the body")
    ACT = "act", _("decision of the body")
    MINUTES = "minutes", _("minutes")
    DPIA = "dpia", _("data protection impact assessment")
    EVALUATION = "evaluation", _("closed evaluation")
    REGULATION = "regulation", _("regulation")


class DossierItem(models.Model):
    """One thing that happened on the way: what, when, about which text, with its document and its receipt."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="items")
    version = models.ForeignKey(CharterVersion, on_delete=models.PROTECT, null=True, related_name="items")
    kind = models.CharField(max_length=20, choices=ItemKind.choices)
    body = models.CharField(max_length=20, choices=_values(Body), blank=True)
    happened_on = models.DateField()
    text = models.TextField(blank=True)
    document = models.ForeignKey(DossierDocument, on_delete=models.PROTECT, null=True, related_name="items")
    digest = models.CharField(
        max_length=64, blank=True
    )  # of the document, also of one that is kept elsewhere
    received_on = models.DateField(null=True)  # by the body, as the receipt has it
    received_by = models.CharField(max_length=200, blank=True)  # who gave the receipt
    act = models.CharField(max_length=10, choices=_values(ConsultationAct), blank=True)
    present_count = models.IntegerField(default=0)
    quorum_count = models.IntegerField(default=0)
    in_favour_count = models.IntegerField(default=0)
    majority_count = models.IntegerField(default=0)
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=150)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(kind=ItemKind.ACT.value) | ~Q(act="") & ~Q(body=""), name="an_act_names_its_body"
            ),
            models.CheckConstraint(
                condition=Q(received_on=None) | Q(received_on__gte=F("happened_on")),
                name="received_after_it_was_sent",
            ),
            models.CheckConstraint(
                condition=Q(
                    present_count__gte=0, quorum_count__gte=0, in_favour_count__gte=0, majority_count__gte=0
                )
                & Q(in_favour_count__lte=F("present_count")),
                name="votes_of_those_present",
            ),
        ]


class LegalCheck(models.Model):
    """That somebody held a reference to the law against the official text on a day; the last one counts."""

    code = models.CharField(max_length=100)  # of domain/charter/law
    verified_on = models.DateField()
    verified_by = models.CharField(max_length=150)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["code", "verified_on", "pk"]
