"""What is oldest in a store, noted when it is cleared."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("contacts", "0006_stores_and_requests")]

    operations = [
        migrations.AddField(
            model_name="retentionrun",
            name="oldest_on",
            field=models.DateField(null=True),
        ),
    ]
