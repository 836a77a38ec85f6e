"""Whether a category says why somebody is in contact; of the starter set those do that did so far."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('insight', '0003_matches_indexed_once'),
    ]

    operations = [
        migrations.AddField(
            model_name='categoryversion',
            name='is_reason',
            field=models.BooleanField(default=False),
        ),
        migrations.RunSQL(
            """
            UPDATE insight_categoryversion SET is_reason = true
            FROM insight_category AS category
            WHERE category.id = category_id AND category.key IN (
                'cancellation', 'complaint', 'price', 'outage', 'appointment', 'technician', 'invoice', 'payment',
                'moving', 'installation', 'roaming', 'contract_end', 'fraud'
            )
            """,
            migrations.RunSQL.noop,
        ),
    ]
