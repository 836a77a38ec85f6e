"""The rows of the ledger. They know nobody: no foreign keys, and identities only as salted commitments.

Leaves, their order, checkpoints and cosignatures can be written and never changed: triggers refuse it (see the migrations).
Whoever owns the database can still switch triggers off; that is found by verification, not prevented.
"""

from typing import ClassVar

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _


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
            BrinIndex(fields=["recorded_at"], autosummarize=True, name="leaves_of_a_time"),
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


class Subtree(models.Model):
    """The root over 256 leaves, or over 256 such roots, and so on: so that a proof reads a few rows and not all."""

    level = models.SmallIntegerField()  # 8, 16, 24, ...: it stands over 2^level leaves
    position = models.BigIntegerField()
    hash = models.BinaryField(max_length=32)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["level", "position"], name="one_root_for_a_subtree")
        ]


class WitnessKind(models.TextChoices):
    """On whose behalf a witness looks. Stored, so a value never changes its meaning."""

    UNION = "union", _("union")
    OFFICER = "dpo", _("data protection officer")
    OTHER = "other", _("other")


class Witness(models.Model):
    """Somebody elsewhere who cosigns checkpoints; the key stays as it was registered, a new key is a new witness."""

    name = models.CharField(max_length=100, unique=True)
    kind = models.CharField(max_length=10, choices=WitnessKind.choices)
    verifier_key = models.CharField(max_length=300)
    added_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["added_at"]


class Cosignature(models.Model):
    """That a witness saw a checkpoint: its signature line, and when the witness says it saw it."""

    witness = models.ForeignKey(Witness, on_delete=models.PROTECT, related_name="cosignatures")
    size = models.BigIntegerField()
    line = models.CharField(max_length=400)  # a name of 100, a mark, and 76 bytes in base64
    cosigned_at = models.DateTimeField()
    received_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["line"], name="a_cosignature_once")]
        indexes: ClassVar = [
            models.Index(fields=["size"], name="cosignatures_of_a_size"),
            models.Index(fields=["witness", "-cosigned_at"], name="cosignatures_of_a_witness"),
        ]


class SubjectSalt(models.Model):
    """The secret that ties a commitment to somebody or something; destroyed, the leaves stay and point nowhere."""

    subject = models.CharField(max_length=200, primary_key=True)
    salt = models.BinaryField(max_length=32)
