"""Conversations of insight with the terms under which categories find them, times of their turns, and a webhook's event."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models

FORGET_BESIDE = """
    CREATE OR REPLACE FUNCTION contacts_forget_beside(links bytea[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        WITH gone AS (DELETE FROM contacts_storelink WHERE link = ANY(links) RETURNING insight, service),
        turns AS (DELETE FROM contacts_insightturn WHERE conversation IN (SELECT insight FROM gone)),
        {conversations}signals AS (DELETE FROM contacts_insightsignal WHERE conversation IN (SELECT insight FROM gone)),
        labelled AS (DELETE FROM contacts_labelledturn WHERE conversation IN (SELECT insight FROM gone))
        DELETE FROM contacts_servicerecord WHERE id IN (SELECT service FROM gone)
    $$
"""
CONVERSATIONS = """
        conversations AS (
            DELETE FROM contacts_insightconversation WHERE conversation IN (SELECT insight FROM gone)
        ),
"""


class Migration(migrations.Migration):
    dependencies = [
        ('contacts', '0017_signals_and_corrections'),
    ]

    operations = [
        migrations.AddField(
            model_name='insightturn',
            name='end_s',
            field=models.FloatField(null=True),
        ),
        migrations.AddField(
            model_name='insightturn',
            name='start_s',
            field=models.FloatField(null=True),
        ),
        migrations.AlterField(
            model_name='webhookmessage',
            name='event',
            field=models.CharField(choices=[('contact.ready', 'a contact is ready'), ('contact.set_aside', 'something was set aside'), ('category.matched', 'a conversation of yesterday or earlier is of a category')], max_length=40),
        ),
        migrations.CreateModel(
            name='InsightConversation',
            fields=[
                ('conversation', models.UUIDField(primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('channel', models.CharField(choices=[('voice', 'call'), ('email', 'e-mail'), ('chat', 'chat'), ('messaging', 'messaging')], max_length=20)),
                ('direction', models.CharField(choices=[('inbound', 'inbound'), ('outbound', 'outbound')], max_length=20)),
                ('language', models.CharField(blank=True, choices=[('nl', 'Dutch'), ('fr', 'French'), ('de', 'German'), ('en', 'English')], max_length=2)),
                ('queue', models.CharField(blank=True, max_length=100)),
                ('duration_s', models.FloatField(null=True)),
                ('crowd', models.SmallIntegerField()),
                ('keep_until', models.DateField()),
                ('terms', django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['terms'], name='conversations_by_term'), models.Index(fields=['-day', 'conversation'], name='conversations_by_day'), models.Index(fields=['keep_until'], name='conversations_by_end')],
            },
        ),
        # A rarer term's frequency is guessed from the commonest 10,000.
        migrations.RunSQL(
            "ALTER TABLE contacts_insightconversation ALTER COLUMN terms SET STATISTICS 1000",
            migrations.RunSQL.noop,
        ),
        # As before with the owner's rights; now with the conversations.
        migrations.RunSQL(
            FORGET_BESIDE.format(conversations=CONVERSATIONS.lstrip()),
            FORGET_BESIDE.format(conversations=""),
        ),
    ]
