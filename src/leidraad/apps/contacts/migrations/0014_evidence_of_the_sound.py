"""How far the sound of a contact can be trusted, kept with it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0013_names_in_calls"),
    ]

    operations = [
        migrations.AddField(
            model_name="contact",
            name="evidence",
            field=models.JSONField(null=True),
        ),
    ]
