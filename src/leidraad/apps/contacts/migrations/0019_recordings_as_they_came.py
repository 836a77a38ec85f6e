import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

ONE_PLACE = Q(object_name__isnull=True) ^ Q(sealed__isnull=True)


class Migration(migrations.Migration):
    dependencies = [("contacts", "0018_conversations_of_insight")]

    operations = [
        migrations.CreateModel(
            name="Original",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("object_name", models.CharField(max_length=80, null=True, unique=True)),
                ("sealed", models.BinaryField(null=True)),
                ("wrapped_key", models.BinaryField()),
                ("byte_count", models.BigIntegerField()),
                ("language", models.CharField(blank=True, max_length=2)),
                ("asked_at", models.DateTimeField(null=True)),
                ("asked_model", models.CharField(blank=True, max_length=200)),
                ("failed_code", models.CharField(blank=True, max_length=40)),
                (
                    "contact",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="original",
                        to="contacts.contact",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=Q(asked_at__isnull=False),
                        fields=["asked_at"],
                        name="originals_to_hear_again",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(condition=ONE_PLACE, name="original_lies_in_one_place"),
                ],
            },
        ),
    ]
