"""Calls that are being recorded: the stream, its sealed parts, and the words shown to its agent meanwhile."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0009_sources_uploads_and_webhooks"),
        ("people", "0003_sessions_by_key"),
    ]

    operations = [
        migrations.CreateModel(
            name="LiveStream",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                (
                    "dialect",
                    models.CharField(
                        choices=[("audiohook", "AudioHook"), ("twilio", "Twilio Media Streams")],
                        max_length=20,
                    ),
                ),
                ("call_key", models.BinaryField(max_length=32)),
                ("refusal_key", models.BinaryField(max_length=32)),
                ("connection", models.IntegerField(default=1)),
                (
                    "phase",
                    models.CharField(
                        choices=[
                            ("recording", "being recorded"),
                            ("paused", "recording paused"),
                            ("ended", "over"),
                            ("destroyed", "destroyed"),
                        ],
                        default="recording",
                        max_length=20,
                    ),
                ),
                ("encoding", models.CharField(max_length=10)),
                ("parties", models.JSONField()),
                ("facts", models.BinaryField()),
                ("started_at", models.DateTimeField()),
                ("heard_at", models.DateTimeField()),
                ("frame_count", models.BigIntegerField(default=0)),
                ("pausers", models.JSONField(default=list)),
                ("paused_from", models.BigIntegerField(null=True)),
                ("spans", models.JSONField(default=list)),
                ("asked", models.CharField(blank=True, max_length=20)),
                ("opened_at", models.DateTimeField(null=True)),
                ("is_behind", models.BooleanField(default=False)),
                (
                    "agent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="live_streams",
                        to="people.agent",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="live_streams",
                        to="people.team",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LivePart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.IntegerField()),
                ("sealed", models.BinaryField()),
                (
                    "stream",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="contacts.livestream",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LiveTurn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.IntegerField()),
                (
                    "party",
                    models.CharField(
                        choices=[
                            ("agent", "agent"),
                            ("customer", "customer"),
                            ("bot", "bot"),
                            ("other", "other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        choices=[("nl", "Dutch"), ("fr", "French"), ("de", "German"), ("en", "English")],
                        max_length=2,
                    ),
                ),
                ("start_s", models.FloatField()),
                ("end_s", models.FloatField()),
                ("text", models.TextField()),
                (
                    "stream",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="turns",
                        to="contacts.livestream",
                    ),
                ),
            ],
            options={
                "ordering": ["stream", "position"],
            },
        ),
        migrations.AddIndex(
            model_name="livestream",
            index=models.Index(fields=["phase", "heard_at"], name="live_by_phase"),
        ),
        migrations.AddConstraint(
            model_name="livestream",
            constraint=models.UniqueConstraint(
                condition=models.Q(("phase__in", ("recording", "paused"))),
                fields=("call_key",),
                name="one_stream_of_a_call",
            ),
        ),
        migrations.AddConstraint(
            model_name="livepart",
            constraint=models.UniqueConstraint(
                fields=("stream", "number"), name="one_live_part_in_each_place"
            ),
        ),
        migrations.AddConstraint(
            model_name="liveturn",
            constraint=models.UniqueConstraint(
                fields=("stream", "position"), name="one_live_turn_in_each_place"
            ),
        ),
    ]
