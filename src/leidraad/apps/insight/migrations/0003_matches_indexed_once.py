"""No second index of the same columns: each takes its part of every match that is written."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contacts', '0018_conversations_of_insight'),
        ('insight', '0002_topics_and_their_examples'),
    ]

    operations = [
        migrations.AlterField(
            model_name='match',
            name='conversation',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='contacts.insightconversation'),
        ),
        migrations.AlterField(
            model_name='match',
            name='version',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='matches', to='insight.categoryversion'),
        ),
    ]
