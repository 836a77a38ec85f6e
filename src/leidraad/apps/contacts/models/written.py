"""What is remembered of written contacts: which messages are in one already, and how far a folder of mail was looked at.

Neither says what was written, by whom or to whom.
"""

from typing import ClassVar, Self

from django.db import models

from leidraad.apps.people.models import Person, Role


class TakenMessage(models.Model):
    """A message that is in a contact: when its thread goes on, only what is new makes another one."""

    message_key = models.BinaryField(max_length=32, primary_key=True)  # keyed digest of the sender's id of it
    contact_key = models.BinaryField(max_length=32)  # what its contact has as payload_key, there or destroyed
    taken_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["taken_at"], name="messages_by_taking")]


class MailFolderQuerySet(models.QuerySet["MailFolder"]):
    def visible_to(self, person: Person) -> Self:
        """Administrators look after the mail server, and officers see how it goes."""
        carers = (Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)
        return self if person.has_role(*carers) else self.none()


class MailFolder(models.Model):
    """How far one folder on a mail server was looked at; the messages themselves stay there until they are handed over."""

    name = models.CharField(max_length=500, primary_key=True)  # server, user and folder
    uid_validity = models.BigIntegerField(default=0)  # of the server: with another one its numbers begin anew
    settled_below = models.BigIntegerField(default=1)  # every message with a lower number was dealt with
    settled_uids = models.JSONField(default=list)  # those from there on that were dealt with too
    checked_at = models.DateTimeField(null=True)
    succeeded_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=100, blank=True)  # kind of the last failure; empty: it went well
    waiting_count = models.IntegerField(default=0)  # messages of threads that are not finished

    objects = MailFolderQuerySet.as_manager()
