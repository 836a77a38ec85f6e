from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("charter", "0007_agreement")]

    operations = [
        migrations.AddField("agentnotice", "keeps_original", models.BooleanField(default=False)),
    ]
