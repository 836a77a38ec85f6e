"""When something is to be told again to a webhook that could not be reached."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contacts', '0014_evidence_of_the_sound'),
    ]

    operations = [
        migrations.AddField(
            model_name='webhookmessage',
            name='due_at',
            field=models.DateTimeField(default=django.utils.timezone.now),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name='webhookmessage',
            index=models.Index(fields=['webhook', 'due_at'], name='messages_that_are_due'),
        ),
    ]
