"""Customers' requests about their own data: a copy, erasure, or no further processing.

Who asked is kept as keyed digests only: enough to find the customer's rows, and to nobody a name or a number.
"""

import uuid
from datetime import date
from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.models.quality import LanguageChoice, Sealed
from leidraad.apps.people.models import Person, Role


class RequestKind(models.TextChoices):
    """Stored, so a value never changes its meaning."""

    ACCESS = "access", pgettext_lazy("kind of request", "copy of the data")
    ERASURE = "erasure", pgettext_lazy("kind of request", "erasure")
    OBJECTION = "objection", pgettext_lazy("kind of request", "objection")


class RequestState(models.TextChoices):
    """Stored, so a value never changes its meaning. Overdue is no state: it is what the clock says of an open one."""

    RECEIVED = "received", pgettext_lazy("state of a request", "received")
    CHECKED = "checked", pgettext_lazy("state of a request", "identity checked")
    ANSWERED = "answered", pgettext_lazy("state of a request", "answered")
    REFUSED = "refused", pgettext_lazy("state of a request", "refused")


class RequestReason(models.TextChoices):
    """Why a request was extended or refused, as the customer is told (GDPR, article 12). Stored."""

    COMPLEX = "complex", _("the request is complex")
    MANY = "many", _("there are many requests")
    IDENTITY = "identity", _("it could not be established who asks")
    UNFOUNDED = "unfounded", _("the request is manifestly unfounded")
    EXCESSIVE = "excessive", _("the request repeats earlier ones and is excessive")
    LEGAL_DUTY = "legal_duty", _("the law requires these data to be kept")


OPEN_STATES = (RequestState.RECEIVED, RequestState.CHECKED)
EXTENSION_REASONS = (RequestReason.COMPLEX, RequestReason.MANY)
REFUSAL_REASONS = tuple(reason for reason in RequestReason if reason not in EXTENSION_REASONS)


class CustomerRequestQuerySet(models.QuerySet["CustomerRequest"]):
    def visible_to(self, person: Person) -> Self:
        """Data protection officers handle requests; nobody else sees that there are any."""
        return self if person.has_role(Role.DATA_PROTECTION_OFFICER) else self.none()

    def open(self) -> Self:
        """Those that still wait for an answer."""
        return self.filter(state__in=OPEN_STATES)

    def holding(self, customer_key: bytes | memoryview | None, *, on: date) -> Self:
        """Requests for a copy that must be served before anything of this customer is destroyed."""
        if customer_key is None:
            return self.none()
        keys = [bytes(customer_key).hex()]
        return self.open().filter(kind=RequestKind.ACCESS, customer_keys__overlap=keys, due_on__gte=on)


class CustomerRequest(models.Model):
    """One request of one customer, from its receipt to its answer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    kind = models.CharField(max_length=20, choices=RequestKind.choices)
    state = models.CharField(max_length=20, choices=RequestState.choices, default=RequestState.RECEIVED)
    customer_keys = ArrayField(models.CharField(max_length=64))  # keyed digests in hexadecimal
    language = models.CharField(max_length=2, choices=LanguageChoice.choices)  # of the answer
    received_on = models.DateField()
    due_on = models.DateField()  # the last day on which it may be answered
    extension_reason = models.CharField(max_length=20, choices=RequestReason.choices, blank=True)
    refusal_reason = models.CharField(max_length=20, choices=RequestReason.choices, blank=True)
    checked_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)  # answered or refused
    found = models.JSONField(null=True)  # store -> how many rows the answer was about
    was_overdue = models.BooleanField(default=False)

    objects = CustomerRequestQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(closed_at=None) ^ ~Q(state__in=OPEN_STATES), name="closed_when_answered"
            ),
            models.CheckConstraint(
                condition=~Q(state=RequestState.REFUSED) | ~Q(refusal_reason=""), name="refused_with_reason"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "due_on"], name="requests_by_deadline")]

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES

    def is_overdue(self, on: date) -> bool:
        """Whether the last day has passed without an answer."""
        return self.is_open and on > self.due_on

    def days_left(self, on: date) -> int:
        """Days until the last day; negative after it."""
        return (self.due_on - on).days


class CustomerCopy(Sealed):
    """The copy made for a request: one archive under a key of its own, gone when it has been fetched or grown old."""

    request = models.OneToOneField(CustomerRequest, on_delete=models.CASCADE, related_name="copy")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    downloaded_at = models.DateTimeField(null=True)


class CustomerObjection(models.Model):
    """A customer who wants no further processing: nothing of theirs is captured from then on."""

    customer_key = models.BinaryField(max_length=32, primary_key=True)
    since = models.DateTimeField()
