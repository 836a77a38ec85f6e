"""Which messages are in a contact already, and how far folders of mail were looked at."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("contacts", "0011_call_records_paired")]

    operations = [
        migrations.CreateModel(
            name="TakenMessage",
            fields=[
                ("message_key", models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ("contact_key", models.BinaryField(max_length=32)),
                ("taken_at", models.DateTimeField()),
            ],
            options={"indexes": [models.Index(fields=["taken_at"], name="messages_by_taking")]},
        ),
        migrations.CreateModel(
            name="MailFolder",
            fields=[
                ("name", models.CharField(max_length=500, primary_key=True, serialize=False)),
                ("uid_validity", models.BigIntegerField(default=0)),
                ("settled_below", models.BigIntegerField(default=1)),
                ("settled_uids", models.JSONField(default=list)),
                ("checked_at", models.DateTimeField(null=True)),
                ("succeeded_at", models.DateTimeField(null=True)),
                ("error", models.CharField(blank=True, max_length=100)),
                ("waiting_count", models.IntegerField(default=0)),
            ],
        ),
    ]
