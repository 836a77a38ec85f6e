"""When a contact of a call record came."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("contacts", "0010_calls_being_recorded")]

    operations = [
        migrations.AddField(
            model_name="callrecord",
            name="paired_at",
            field=models.DateTimeField(null=True),
        ),
    ]
