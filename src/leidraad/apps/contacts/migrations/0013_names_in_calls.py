"""Names that the speech engine should expect."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0012_messages_taken_and_mail_folders"),
        ("people", "0003_sessions_by_key"),
    ]

    operations = [
        migrations.CreateModel(
            name="Vocabulary",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        choices=[("nl", "Dutch"), ("fr", "French"), ("de", "German"), ("en", "English")],
                        max_length=2,
                    ),
                ),
                ("terms", models.JSONField(default=list)),
                ("changed_at", models.DateTimeField()),
                (
                    "principal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="vocabularies",
                        to="people.principal",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="vocabulary",
            constraint=models.UniqueConstraint(
                fields=("principal", "language"), name="one_vocabulary_in_each_language"
            ),
        ),
    ]
