"""By which lists of a company's own numbers a contact was read; contacts read so far by any are read again once."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contacts', '0026_summaries_in_plain_sentences'),
    ]

    operations = [
        migrations.AddField(
            model_name='storedreading',
            name='own_numbers',
            field=models.CharField(blank=True, default='', max_length=16),
            preserve_default=False,
        ),
    ]
