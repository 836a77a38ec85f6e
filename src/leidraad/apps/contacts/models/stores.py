"""What outlives the quality store without names: insight (what was said) and service (that a customer was helped).

Apart from quality because each has its own purpose, readers and clock. A contact and its rows here are tied by a digest
under the contact's own key (``StoreLink``): that key lies outside the database and dies with the quality data, so a
deletion reaches these rows while the contact lives, and nothing leads back once it is gone.
"""

import uuid
from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.models.quality import (
    ChannelChoice,
    DirectionChoice,
    LanguageChoice,
    PartyChoice,
)


class Store(models.TextChoices):
    """Stored, so a value never changes its meaning."""

    QUALITY = "quality", pgettext_lazy("a store of data", "quality")
    INSIGHT = "insight", pgettext_lazy("a store of data", "insight")
    SERVICE = "service", pgettext_lazy("a store of data", "service")


class InsightTurn(models.Model):
    """One redacted turn without agent, team, customer, contact, or time of day.

    ``crowd`` is one of 64 numbers, given out anew each month under a secret that dies with the month's quality data: so
    many different numbers in one month, at least so many agents. It serves the group threshold and is never shown.
    """

    conversation = models.UUIDField()  # random: turns of one conversation have the same
    position = models.IntegerField()
    start_s = models.FloatField(null=True)  # from the beginning of the conversation
    end_s = models.FloatField(null=True)
    party = models.CharField(max_length=20, choices=PartyChoice.choices)
    language = models.CharField(max_length=2, choices=LanguageChoice.choices)
    channel = models.CharField(max_length=20, choices=ChannelChoice.choices)
    direction = models.CharField(max_length=20, choices=DirectionChoice.choices)
    day = models.DateField()
    crowd = models.SmallIntegerField()
    text = models.TextField()
    keep_until = models.DateField()  # as agreed at capture: gone on this day
    search = SearchVectorField()  # taken over from the quality store, where it was made

    class Meta:
        indexes: ClassVar = [
            GinIndex(fields=["search"], name="insight_by_word"),
            models.Index(fields=["-day", "-id"], name="insight_by_day"),
            models.Index(fields=["conversation"], name="insight_by_conversation"),
            models.Index(fields=["keep_until"], name="insight_by_end"),
        ]


class InsightConversation(models.Model):
    """What is known of a conversation of insight beside its turns, without agent, team, customer, contact, or time of day.

    ``terms`` are those under which categories find it (``domain.language.categories.terms.index_terms``), and no other
    index of words: they keep stop words, and the stems are our own.
    """

    conversation = models.UUIDField(primary_key=True)  # as in InsightTurn
    day = models.DateField()
    channel = models.CharField(max_length=20, choices=ChannelChoice.choices)
    direction = models.CharField(max_length=20, choices=DirectionChoice.choices)
    language = models.CharField(max_length=2, choices=LanguageChoice.choices, blank=True)
    queue = models.CharField(max_length=100, blank=True)
    duration_s = models.FloatField(null=True)
    crowd = models.SmallIntegerField()  # as in InsightTurn
    keep_until = models.DateField()
    terms = SearchVectorField()

    class Meta:
        indexes: ClassVar = [
            # Some 250 terms of each go in together: a list of one megabyte at most is read beside the index meanwhile.
            GinIndex(fields=["terms"], name="conversations_by_term", gin_pending_list_limit=1024),
            models.Index(fields=["-day", "conversation"], name="conversations_by_day"),
            models.Index(fields=["keep_until"], name="conversations_by_end"),
        ]


class ServiceRecord(models.Model):
    """That a customer was in contact, and with what result: no agent, no sound, and no words but those of an approved summary."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    customer_key = models.BinaryField(max_length=32)  # keyed digest of the customer's identity
    day = models.DateField()
    channel = models.CharField(max_length=20, choices=ChannelChoice.choices)
    direction = models.CharField(max_length=20, choices=DirectionChoice.choices)
    language = models.CharField(max_length=2, choices=LanguageChoice.choices, blank=True)
    reason = models.CharField(max_length=100, blank=True)  # blank until it is known
    outcome = models.CharField(max_length=100, blank=True)
    promises = models.JSONField(default=list)  # what is still open
    # Written by a model and approved by the agent; empty: none was. {"lines": [[part, text] …], "model", "is_corrected"}
    summary = models.JSONField(default=dict)
    keep_until = models.DateField()  # as agreed at capture: gone on this day

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["customer_key", "-day"], name="service_of_a_customer"),
            models.Index(fields=["keep_until"], name="service_by_end"),
        ]


class StoreLink(models.Model):
    """What ties a contact to its rows in the other stores, for who holds the contact's key and for no one else.

    Deleted when the quality data of its period ends: from then on nothing ties them.
    """

    link = models.BinaryField(max_length=32, primary_key=True)
    period = models.CharField(max_length=20)
    insight = models.UUIDField(null=True)  # conversation
    service = models.UUIDField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["period"], name="links_of_a_period")]


class KeyStoreMark(models.Model):
    """One row: contacts' keys were made for this database, and it has carried out this many destructions of keys.

    The key store counts them as well; a database that knows of fewer came back from a backup and must forget again.
    """

    id = models.SmallIntegerField(primary_key=True, default=1)
    erasure_count = models.BigIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(id=1), name="one_mark_of_the_key_store")
        ]


class RetentionRun(models.Model):
    """When a store was last cleared of what had reached its end, and whether something was left for the next time."""

    store = models.CharField(max_length=20, choices=Store.choices, primary_key=True)
    ran_at = models.DateTimeField()
    removed_count = models.IntegerField()
    is_behind = models.BooleanField(default=False)
    oldest_on = models.DateField(null=True)  # the day of the oldest thing left; null: nothing is left


STORE_WORDS = {
    Store.QUALITY: _("Recordings, words and measurements, tied to an agent"),
    Store.INSIGHT: _("Redacted words without agent, customer or time of day"),
    Store.SERVICE: _(
        "That a customer was in contact, without words; where a model wrote a summary and the agent approved it, that summary"
    ),
}
