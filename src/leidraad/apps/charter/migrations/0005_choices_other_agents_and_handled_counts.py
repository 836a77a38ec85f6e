"""What chose a contact, who else had it, and contacts handled as the basis of a quota."""

import django.db.models.deletion
import django.db.models.lookups
from django.db import migrations, models
from django.db.models import Case, F, Q, When

# What the window's share was taken of until now was one number; from now on it is computed from those it comes from.
KEEP_THE_BASIS = """
UPDATE charter_quotawindow AS present SET previous_captured_count = earlier.captured_count
  FROM charter_quotawindow AS earlier
  WHERE earlier.agent_id = present.agent_id AND earlier.starts_on = present.starts_on - interval '1 month';
UPDATE charter_quotawindow
  SET basis = 'previous_captured', previous_captured_count = GREATEST(previous_captured_count, basis_count)
  WHERE basis_count <> captured_count;
"""
# Nothing says how those contacts were chosen, so nobody opens them any more.
END_WHAT_WAS_CHOSEN_OTHERWISE = """
UPDATE charter_grant SET state = 'revoked', ended_at = COALESCE(ended_at, now()) WHERE state IN ('reserved', 'used');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0002_keepers"),
        ("charter", "0004_participation_notices_and_register"),
    ]

    operations = [
        migrations.RemoveConstraint("quotawindow", "quota_never_exceeded"),
        migrations.RemoveConstraint("quotawindow", "quota_counts_not_negative"),
        migrations.AddField("quotawindow", "previous_captured_count", models.IntegerField(default=0)),
        migrations.AddField("quotawindow", "handled_count", models.IntegerField(default=0)),
        migrations.AddField("quotawindow", "previous_handled_count", models.IntegerField(default=0)),
        migrations.AddField(
            "quotawindow",
            "basis",
            models.CharField(
                max_length=20,
                choices=[
                    ("captured", "Captured"),
                    ("previous_captured", "Previous Captured"),
                    ("handled", "Handled"),
                    ("previous_handled", "Previous Handled"),
                ],
                default="captured",
            ),
        ),
        migrations.AddField("quotawindow", "absolute_maximum", models.IntegerField(null=True)),
        migrations.RunSQL(KEEP_THE_BASIS, migrations.RunSQL.noop),
        migrations.RemoveField("quotawindow", "basis_count"),
        migrations.AddField(
            "quotawindow",
            "basis_count",
            models.GeneratedField(
                expression=Case(
                    When(basis="previous_captured", then=F("previous_captured_count")),
                    When(basis="handled", then=F("handled_count")),
                    When(basis="previous_handled", then=F("previous_handled_count")),
                    default=F("captured_count"),
                ),
                output_field=models.IntegerField(),
                db_persist=True,
            ),
        ),
        migrations.AddConstraint(
            "quotawindow",
            models.CheckConstraint(
                condition=Q(
                    captured_count__gte=0,
                    previous_captured_count__gte=0,
                    handled_count__gte=0,
                    previous_handled_count__gte=0,
                    used_count__gte=0,
                ),
                name="quota_counts_not_negative",
            ),
        ),
        migrations.AddConstraint(
            "quotawindow",
            models.CheckConstraint(
                condition=Q(
                    django.db.models.lookups.LessThanOrEqual(
                        F("used_count") * F("share_denominator"), F("basis_count") * F("share_numerator")
                    )
                ),
                name="quota_never_exceeded",
            ),
        ),
        migrations.AddConstraint(
            "quotawindow",
            models.CheckConstraint(
                condition=Q(absolute_maximum=None) | Q(used_count__lte=F("absolute_maximum")),
                name="quota_maximum_never_exceeded",
            ),
        ),
        migrations.AddIndex(
            "countedcontact", models.Index(fields=["contact_id"], name="counted_by_contact")
        ),
        migrations.CreateModel(
            "HandledCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("count", models.IntegerField()),
                ("source", models.CharField(max_length=100)),
                ("reported_at", models.DateTimeField()),
                (
                    "agent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handled_counts",
                        to="people.agent",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=["agent", "day"], name="handled_once_a_day"),
                    models.CheckConstraint(condition=Q(count__gte=0), name="handled_not_negative"),
                ],
            },
        ),
        migrations.RunSQL(END_WHAT_WAS_CHOSEN_OTHERWISE, migrations.RunSQL.noop),
        migrations.AddField(
            "grant",
            "chosen_by",
            models.CharField(
                max_length=20,
                choices=[("committed_draw", "chance"), ("nomination", "the agent's own choice")],
                blank=True,
                default="",
            ),
            preserve_default=False,
        ),
        migrations.AddField("grant", "draw_id", models.UUIDField(null=True)),
        migrations.AddField("grant", "nomination_id", models.UUIDField(null=True)),
        migrations.AddField("grant", "charter_version", models.IntegerField(null=True)),
        migrations.AddConstraint(
            "grant",
            models.CheckConstraint(
                condition=Q(chosen_by="committed_draw", draw_id__isnull=False, nomination_id=None)
                | Q(chosen_by="nomination", draw_id=None, nomination_id__isnull=False)
                | Q(chosen_by="", draw_id=None, nomination_id=None, state__in=["expired", "revoked"]),
                name="grant_stands_on_a_choice",
            ),
        ),
        migrations.CreateModel(
            "OtherAgent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "agent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.agent"
                    ),
                ),
                (
                    "grant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="others", to="charter.grant"
                    ),
                ),
                (
                    "window",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="charter.quotawindow",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=["grant", "agent"], name="other_agent_once_in_a_grant")
                ],
            },
        ),
        migrations.AlterField(
            "access",
            "what",
            models.CharField(
                max_length=20,
                choices=[("audio", "recording"), ("transcript", "transcript"), ("summary", "summary")],
            ),
        ),
    ]
