"""The rows of the ledger. They know nobody: no foreign keys, and identities only as salted commitments.

Leaves, their order and the checkpoints can be written and never changed: triggers refuse it (see the migrations).
Whoever owns the database can still switch triggers off; that is found by verification, not prevented.
"""

from typing import ClassVar

from django.db import models
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast


class Leaf(models.Model):
    """One event, as canonical JSON; ``body`` is what is hashed, the columns beside it only serve to look it up."""

    recorded_at = models.DateTimeField()  # the software's own clock; when it happened stands in the body
    event = models.CharField(max_length=80)
    body = models.TextField()
    # Taken from the body by the database itself, so it cannot say anything else: the commitment to whom it is about.
    subject = models.GeneratedField(
        expression=KeyTextTransform("subject", Cast("body", models.JSONField())),
        output_field=models.CharField(max_length=64, null=True),
        db_persist=True,
    )

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["event", "-id"], name="leaves_of_an_event"),
            models.Index(fields=["subject", "-id"], name="leaves_about_a_subject"),
        ]


class Sequenced(models.Model):
    """The place of a leaf in the tree, and its hash."""

    index = models.BigIntegerField(primary_key=True)
    leaf_id = models.BigIntegerField(unique=True)
    hash = models.BinaryField(max_length=32)


class Checkpoint(models.Model):
    """The signed state after a batch: size, root, the peaks from which the next batch goes on, and the note."""

    size = models.BigIntegerField(primary_key=True)
    root = models.BinaryField(max_length=32)
    peaks = models.BinaryField(max_length=64 * 32)
    note = models.TextField()
    signed_at = models.DateTimeField()


class SubjectSalt(models.Model):
    """The secret that ties a commitment to somebody or something; destroyed, the leaves stay and point nowhere."""

    subject = models.CharField(max_length=200, primary_key=True)
    salt = models.BinaryField(max_length=32)
