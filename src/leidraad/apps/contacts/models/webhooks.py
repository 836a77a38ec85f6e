"""Who is told what becomes of contacts, and what is still to be told. Nothing here names an agent or a customer."""

import uuid
from typing import ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from leidraad.apps.people.models import Person, Role


class WebhookEvent(models.TextChoices):
    """What can be told. Sent as ``type``, so a value never changes its meaning."""

    READY = "contact.ready", _("a contact is ready")
    SET_ASIDE = "contact.set_aside", _("something was set aside")
    CATEGORY_MATCHED = "category.matched", _("a conversation of yesterday or earlier is of a category")


class Stopped(models.TextChoices):
    """Why an address is told nothing any more."""

    NO = "", _("no")
    BY_HAND = "by_hand", _("switched off")
    FAILING = "failing", _("switched off, for it failed for days")
    GONE = "gone", _("switched off, for it answered that it is gone")


class WebhookQuerySet(models.QuerySet["Webhook"]):
    def visible_to(self, person: Person) -> Self:
        """Administrators look after webhooks, and officers see them."""
        carers = (Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)
        return self if person.has_role(*carers) else self.none()


class Webhook(models.Model):
    """One address that is told. Its secret is wrapped by the key of the installation, and shown once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    url = models.CharField(max_length=500)
    events = models.JSONField(default=list)
    wrapped_secret = models.BinaryField()
    created_at = models.DateTimeField()
    stopped = models.CharField(max_length=20, choices=Stopped.choices, blank=True)
    stopped_at = models.DateTimeField(null=True)
    succeeded_at = models.DateTimeField(null=True)
    failing_since = models.DateTimeField(null=True)  # null: the last try went well
    failed_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=60, blank=True)  # of the last try; empty: it went well
    delivered_count = models.BigIntegerField(default=0)
    given_up_count = models.BigIntegerField(default=0)

    objects = WebhookQuerySet.as_manager()


class WebhookMessage(models.Model):
    """Something one address is still to be told. The row goes when it was told, or given up."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="messages")
    event = models.CharField(max_length=40, choices=WebhookEvent.choices)
    data = models.JSONField()  # the id of a contact, or of what was set aside
    happened_at = models.DateTimeField()
    due_at = models.DateTimeField()
    attempt_count = models.SmallIntegerField(default=0)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["webhook", "due_at"], name="messages_that_are_due")]
