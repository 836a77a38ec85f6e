"""The quality store: contacts with their turns, recordings and what was set aside. Only redacted text is kept here."""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from typing import Any, ClassVar, Self

from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Case, F, Q, When
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.charter.models import Grant
from leidraad.apps.charter.queries import ActiveCharter, active_charter, retention_days
from leidraad.apps.people.models import Agent, Person, Role, Team
from leidraad.domain.charter.floor import RETENTION_LIMIT_DAYS
from leidraad.domain.contacts.attachments import KeptAttachment, attachment_from_json
from leidraad.domain.contacts.deadlines import quality_end
from leidraad.domain.contacts.measurements import Measurements, measurements_from_json

SEARCH_CONFIGURATIONS = {"nl": "dutch", "fr": "french", "de": "german", "en": "english"}


def oldest_shown() -> datetime:
    """Nothing that began at this moment or before is shown, whether or not it has been destroyed already.

    The charter in force may be tighter than the one at capture; whole days in UTC, as ``Contact.keep_until``.
    """
    today = datetime.combine(timezone.now().astimezone(UTC), time.min, tzinfo=UTC)
    return today - timedelta(days=retention_days()) + timedelta(days=1) - timedelta(microseconds=1)


class State(models.TextChoices):
    """Where a contact is on its way. Stored, so a value never changes its meaning."""

    RECEIVED = "received", _("received")
    WAITING = "waiting", _("waiting for a speech model")
    TRANSCRIBING = "transcribing", _("transcribing")
    READING = "reading", pgettext_lazy("state of a contact", "reading")
    READY = "ready", _("ready")
    SET_ASIDE = "set_aside", _("set aside")


class ChannelChoice(models.TextChoices):
    VOICE = "voice", pgettext_lazy("channel", "call")
    EMAIL = "email", _("e-mail")
    CHAT = "chat", _("chat")
    MESSAGING = "messaging", _("messaging")


class DirectionChoice(models.TextChoices):
    INBOUND = "inbound", _("inbound")
    OUTBOUND = "outbound", _("outbound")


class PartyChoice(models.TextChoices):
    AGENT = "agent", _("agent")
    CUSTOMER = "customer", _("customer")
    BOT = "bot", _("bot")
    OTHER = "other", pgettext_lazy("party", "other")


class LanguageChoice(models.TextChoices):
    DUTCH = "nl", _("Dutch")
    FRENCH = "fr", _("French")
    GERMAN = "de", _("German")
    ENGLISH = "en", _("English")


class ContactQuerySet(models.QuerySet["Contact"]):
    def bulk_create(self, objs: Iterable["Contact"], *args: Any, **kwargs: Any) -> list["Contact"]:
        """As Django's, each with its end."""
        contacts = list(objs)
        active = active_charter() if contacts else None  # asked once: all are created at the same moment
        for contact in contacts:
            contact.settle(active)
        return super().bulk_create(contacts, *args, **kwargs)

    def visible_to(self, person: Person) -> Self:
        """The contacts whose words this person may see: an agent's own, and those under a live grant.

        Whoever took part in a contact sees it as their own. Deny by default: a role alone opens nothing.
        """
        granted = Grant.objects.live().filter(holder=person).values("contact_id")
        shared = ContactAgent.objects.filter(agent__person=person).values("contact_id")
        mine = Q(agent__person=person) | Q(pk__in=shared) | Q(pk__in=granted)
        return self.filter(mine, quarantined_at=None, keep_until__gt=Now(), started_at__gt=oldest_shown())

    def closed(self, at: datetime | None = None) -> Self:
        """Those that nobody may open any more, though their rows are still there: deleted, or at their end."""
        return self.filter(Q(quarantined_at__isnull=False) | Q(keep_until__lte=at or Now()))

    def in_care_of(self, person: Person) -> Self:
        """The contacts whose passage this person looks after (state and reason, no words): administrators and officers."""
        carers = (Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)
        return self if person.has_role(*carers) else self.none()


_ManagerOfContacts = models.Manager.from_queryset(ContactQuerySet)


class OpenContacts(_ManagerOfContacts["Contact"]):
    """The contacts that are there for people and software: neither deleted nor at their end."""

    def get_queryset(self) -> ContactQuerySet:
        every = ContactQuerySet(self.model, using=self._db)
        return every.filter(quarantined_at=None, keep_until__gt=Now())


class Contact(models.Model):
    """One conversation on one channel, as kept for quality: it dies within the charter's retention.

    ``keep_until`` is its end: all contacts of a day (in UTC) end together, so that one file of keys ends them. A deletion quarantines at once (``quarantined_at``); after ``shred_at`` the key is destroyed.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    source_id = models.CharField(max_length=200, null=True)  # noqa: DJ001  the sender's own id, redacted; null: none given
    payload_key = models.BinaryField(max_length=32, unique=True)  # keyed digest of what was received
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="contacts")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="contacts")
    channel = models.CharField(max_length=20, choices=ChannelChoice.choices)
    direction = models.CharField(max_length=20, choices=DirectionChoice.choices)
    queue = models.CharField(max_length=100, blank=True)
    language = models.CharField(
        max_length=2, choices=LanguageChoice.choices, blank=True
    )  # blank until it is known
    customer_key = models.BinaryField(max_length=32, null=True)  # keyed digest of the customer's identity
    started_at = models.DateTimeField()
    duration_s = models.FloatField(null=True)
    received_at = models.DateTimeField()
    ready_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=20, choices=State.choices, default=State.RECEIVED)
    measurements = models.JSONField(null=True)
    redactions = models.JSONField(default=dict)  # kind of personal data -> how many were replaced
    speech = models.JSONField(null=True)  # engine, version and options that made the transcript
    evidence = models.JSONField(null=True)  # Evidence.to_json of its sound; null: no sound was heard
    audio_parties = models.JSONField(default=list)  # party per audio channel, as told by the sender
    charter_version = models.IntegerField(null=True)  # in force at capture: a looser one never reaches it
    cut_spans = models.JSONField(default=list)  # [kind, start_s, end_s] each; end_s null: up to the end
    routing = models.JSONField(null=True)  # how the call came here: Routing.to_json; null: nobody told
    attachments = models.JSONField(default=list)  # KeptAttachment.to_json each: listed, never read or kept
    is_from_archive = models.BooleanField(default=False)  # its work waits for that of new contacts
    keep_until = models.DateTimeField()  # may be brought forward by a tighter charter, never put off
    key_days = models.SmallIntegerField()  # how long its file of keys lives, as agreed at capture
    quarantined_at = models.DateTimeField(null=True)
    shred_at = models.DateTimeField(null=True)  # when the agent can no longer take the deletion back

    objects = OpenContacts()
    every = (
        ContactQuerySet.as_manager()
    )  # also what is deleted or at its end: to destroy it, never to show it

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["team", "source_id"], name="source_id_once_in_a_team"),
            models.CheckConstraint(
                condition=Q(keep_until__lte=F("started_at") + timedelta(days=RETENTION_LIMIT_DAYS)),
                name="quality_data_die_within_28_days",
            ),
            models.CheckConstraint(
                condition=Q(quarantined_at=None, shred_at=None)
                | Q(quarantined_at__isnull=False, shred_at__isnull=False),
                name="quarantined_with_an_end",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["agent", "-started_at"], name="contacts_of_an_agent"),
            models.Index(fields=["state", "received_at"], name="contacts_by_state"),
            models.Index(fields=["-started_at"], name="contacts_by_time"),
            models.Index(fields=["keep_until"], name="contacts_by_end"),
            models.Index(
                fields=["shred_at"], condition=Q(quarantined_at__isnull=False), name="contacts_to_shred"
            ),
            models.Index(fields=["customer_key"], name="contacts_of_a_customer"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.keep_until is None:
            self.settle(active_charter())
        super().save(*args, **kwargs)

    def settle(self, active: ActiveCharter | None) -> None:
        """Give a new contact the charter in force and its end under it; here, so that no way in can forget either.

        ``active`` is that charter, None where there is none; a contact that has its end keeps what it was given.
        """
        if self.keep_until is None:
            self.charter_version = active.number if active else None
            self.key_days = active.charter.retention.quality_days if active else RETENTION_LIMIT_DAYS
            self.keep_until = quality_end(self.started_at, days=self.key_days)

    @property
    def key_period(self) -> str:
        """Which file holds its key: its day in UTC, and how many days that lives."""
        return f"{self.started_at.astimezone(UTC).date().isoformat()}.{self.key_days}"

    @property
    def measured(self) -> Measurements | None:
        return measurements_from_json(self.measurements) if self.measurements else None

    @property
    def listed_attachments(self) -> list[KeptAttachment]:
        return [attachment_from_json(each) for each in self.attachments]

    @property
    def is_spoken(self) -> bool:
        return self.channel == ChannelChoice.VOICE

    def agents(self) -> list[Agent]:
        """Everybody who took part as an agent, whose contact it is first."""
        further = Agent.objects.filter(shared_contacts__contact=self).select_related("person", "team")
        return [self.agent, *further.order_by("pk")]

    def agent_of(self, person: Person) -> Agent:
        """This person as an agent of the contact; whose contact it is when they took no part."""
        return next((agent for agent in self.agents() if agent.person_id == person.pk), self.agent)


class ContactAgent(models.Model):
    """A further agent who took part in a contact: joined it, or took it over. It is theirs as well."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="further_agents")
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="shared_contacts")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contact", "agent"], name="took_part_once"),
        ]


class Sealed(models.Model):
    """Bytes under a key of their own; destroying the row destroys the key, and with it the bytes.

    Small payloads lie in the row itself, so that they commit with it; the others lie in the object store.
    """

    object_name = models.CharField(max_length=80, unique=True, null=True)  # noqa: DJ001  null: the bytes are in the row
    sealed = models.BinaryField(null=True)
    wrapped_key = models.BinaryField()
    byte_count = models.BigIntegerField()  # of the plain bytes

    class Meta:
        abstract = True
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(object_name__isnull=True) ^ Q(sealed__isnull=True),
                name="%(class)s_lies_in_one_place",
            ),
        ]


class PayloadKind(models.TextChoices):
    DOCUMENT = "document", _("document")
    RECORDING = "recording", _("recording")


class Payload(Sealed):
    """What was received, as it came, until it is read."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="payloads")
    kind = models.CharField(max_length=20, choices=PayloadKind.choices)
    name = models.CharField(max_length=300)  # redacted; its ending helps to tell the format
    zone = models.CharField(max_length=64, blank=True)  # of the times in it that have none

    class Meta(Sealed.Meta):
        constraints: ClassVar = [
            *Sealed.Meta.constraints,
            models.UniqueConstraint(fields=["contact", "kind"], name="one_payload_of_a_kind"),
        ]


class Recording(Sealed):
    """The sound of a voice contact as people may hear it: redacted words muted."""

    contact = models.OneToOneField(Contact, on_delete=models.CASCADE, related_name="recording")
    media_type = models.CharField(max_length=50)
    duration_s = models.FloatField()
    parties = models.JSONField()  # party per audio channel, in order
    peaks = models.JSONField()  # per channel, 0 to 1, for the waveform
    notes = models.JSONField(default=list)  # such as identical_channels


class Original(Sealed):
    """The sound of a call as it came in, sealed as it was received, where the charter it was captured under keeps it.

    It is there to be transcribed again by the worker: no page, API, export or copy reads it. It goes with its contact.
    """

    contact = models.OneToOneField(Contact, on_delete=models.CASCADE, related_name="original")
    language = models.CharField(max_length=2, blank=True)  # as told with the call; blank: nobody told
    asked_at = models.DateTimeField(null=True)  # when it was asked to be heard again; null: nothing is asked
    asked_model = models.CharField(max_length=200, blank=True)  # blank: the one that the settings choose
    failed_code = models.CharField(max_length=40, blank=True)  # why the last hearing failed; the words stayed

    class Meta(Sealed.Meta):
        indexes: ClassVar = [
            models.Index(
                fields=["asked_at"], condition=Q(asked_at__isnull=False), name="originals_to_hear_again"
            ),
        ]


class TurnQuerySet(models.QuerySet["Turn"]):
    def visible_to(self, person: Person) -> Self:
        """The turns of the contacts this person may see."""
        # Asked first, for with the few ids at hand every part of the OR has an index to go by.
        granted = list(Grant.objects.live().filter(holder=person).values_list("contact_id", flat=True))
        agent = person.agent_or_none()
        own = Q(agent_id=agent.pk) if agent else Q(pk__in=[])
        if agent:
            granted += list(ContactAgent.objects.filter(agent=agent).values_list("contact_id", flat=True))
        closed = Contact.every.closed().values("pk")
        return self.filter(own | Q(contact_id__in=granted), started_at__gt=oldest_shown()).exclude(
            contact_id__in=closed
        )


class Turn(models.Model):
    """One redacted turn, with what search filters on beside it."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="turns")
    position = models.IntegerField()
    party = models.CharField(max_length=20, choices=PartyChoice.choices)
    language = models.CharField(max_length=2, choices=LanguageChoice.choices)
    start_s = models.FloatField(null=True)
    end_s = models.FloatField(null=True)
    at = models.DateTimeField(null=True)
    text = models.TextField()
    words = models.JSONField(null=True)  # [text, start_s, end_s, confidence] each; null when untimed
    agent_id = models.BigIntegerField()
    team_id = models.BigIntegerField()
    channel = models.CharField(max_length=20, choices=ChannelChoice.choices)
    direction = models.CharField(max_length=20, choices=DirectionChoice.choices)
    started_at = models.DateTimeField()  # of the contact
    search = models.GeneratedField(
        expression=Case(
            *(
                When(language=code, then=SearchVector("text", config=configuration))
                for code, configuration in SEARCH_CONFIGURATIONS.items()
            ),
            default=SearchVector("text", config="simple"),
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = TurnQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["contact", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contact", "position"], name="one_turn_in_each_place"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["-started_at", "-id"], name="turns_by_time"),
            models.Index(fields=["agent_id", "-started_at"], name="turns_of_an_agent"),
        ]


class SetAsideQuerySet(models.QuerySet["SetAside"]):
    def visible_to(self, person: Person) -> Self:
        """Administrators and data protection officers look after what was set aside; agents see their own contacts' rows."""
        if person.has_role(Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER):
            return self
        return self.filter(contact__agent__person=person)

    def open(self) -> Self:
        return self.filter(settled_at=None)


class SetAside(models.Model):
    """Something that could not be read, with its reason; nothing is dropped."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    contact = models.OneToOneField(Contact, on_delete=models.CASCADE, null=True, related_name="set_aside")
    name = models.CharField(max_length=300)  # redacted
    payload_key = models.BinaryField(max_length=32, null=True)
    path = models.TextField(
        blank=True
    )  # where it can be read again; blank when the path itself names somebody
    received_at = models.DateTimeField()
    reason_code = models.CharField(max_length=40)
    reason_data = models.JSONField(default=dict)  # redacted
    settled_at = models.DateTimeField(null=True)  # when it was read after all, or put away

    objects = SetAsideQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["payload_key"],
                condition=Q(settled_at=None),
                name="set_aside_once",
                nulls_distinct=True,
            ),
        ]

    @property
    def can_be_retried(self) -> bool:
        """Whether there are bytes to read again: kept here, or in the file where it lay."""
        return self.contact_id is not None or self.path != ""


class Forgotten(models.Model):
    """The keyed digest of what an agent deleted, so that it is not taken in again. Tells nobody whose it was."""

    payload_key = models.BinaryField(max_length=32, primary_key=True)


class IdempotencyKey(models.Model):
    """The answer once given to a request with this key, so that repeating it changes nothing."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    key = models.CharField(max_length=200)
    request_digest = models.BinaryField(max_length=32)
    status = models.IntegerField()
    answer = models.JSONField()
    created_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "key"], name="idempotency_key_once")
        ]
