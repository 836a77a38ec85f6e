"""What each company's own numbers look like: masked besides, or kept."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0024_summaries_written"),
        ("people", "0003_sessions_by_key"),
    ]

    operations = [
        migrations.CreateModel(
            name="OwnNumberLists",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("customer_numbers", models.JSONField(default=list)),
                ("allowed_numbers", models.JSONField(default=list)),
                ("allowed_words", models.JSONField(default=list)),
                ("changed_at", models.DateTimeField()),
                (
                    "principal",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="own_number_lists",
                        to="people.principal",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="ownnumberlists",
            constraint=models.UniqueConstraint(
                fields=("principal",), nulls_distinct=False, name="own_numbers_once_for_a_principal"
            ),
        ),
    ]
