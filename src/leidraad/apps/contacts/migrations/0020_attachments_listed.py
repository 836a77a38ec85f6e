from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("contacts", "0019_recordings_as_they_came")]

    operations = [
        migrations.AddField(
            model_name="contact",
            name="attachments",
            field=models.JSONField(default=list),
        ),
    ]
