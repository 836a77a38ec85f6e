"""Stores with clocks of their own, customers' requests, and deletions that take effect before they are carried out."""

import datetime
import uuid

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contacts', '0005_further_agents_and_cut_spans'),
        ('people', '0003_sessions_by_key'),
    ]

    operations = [
        migrations.CreateModel(
            name='CustomerCopy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('object_name', models.CharField(max_length=80, null=True, unique=True)),
                ('sealed', models.BinaryField(null=True)),
                ('wrapped_key', models.BinaryField()),
                ('byte_count', models.BigIntegerField()),
                ('made_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('downloaded_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CustomerObjection',
            fields=[
                ('customer_key', models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ('since', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='CustomerRequest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('access', 'copy of the data'), ('erasure', 'erasure'), ('objection', 'objection')], max_length=20)),
                ('state', models.CharField(choices=[('received', 'received'), ('checked', 'identity checked'), ('answered', 'answered'), ('refused', 'refused')], default='received', max_length=20)),
                ('customer_keys', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=64), size=None)),
                ('language', models.CharField(choices=[('nl', 'Dutch'), ('fr', 'French'), ('de', 'German'), ('en', 'English')], max_length=2)),
                ('received_on', models.DateField()),
                ('due_on', models.DateField()),
                ('extension_reason', models.CharField(blank=True, choices=[('complex', 'the request is complex'), ('many', 'there are many requests'), ('identity', 'it could not be established who asks'), ('unfounded', 'the request is manifestly unfounded'), ('excessive', 'the request repeats earlier ones and is excessive'), ('legal_duty', 'the law requires these data to be kept')], max_length=20)),
                ('refusal_reason', models.CharField(blank=True, choices=[('complex', 'the request is complex'), ('many', 'there are many requests'), ('identity', 'it could not be established who asks'), ('unfounded', 'the request is manifestly unfounded'), ('excessive', 'the request repeats earlier ones and is excessive'), ('legal_duty', 'the law requires these data to be kept')], max_length=20)),
                ('checked_at', models.DateTimeField(null=True)),
                ('closed_at', models.DateTimeField(null=True)),
                ('found', models.JSONField(null=True)),
                ('was_overdue', models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name='InsightTurn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('conversation', models.UUIDField()),
                ('position', models.IntegerField()),
                ('party', models.CharField(choices=[('agent', 'agent'), ('customer', 'customer'), ('bot', 'bot'), ('other', 'other')], max_length=20)),
                ('language', models.CharField(choices=[('nl', 'Dutch'), ('fr', 'French'), ('de', 'German'), ('en', 'English')], max_length=2)),
                ('channel', models.CharField(choices=[('voice', 'call'), ('email', 'e-mail'), ('chat', 'chat'), ('messaging', 'messaging')], max_length=20)),
                ('direction', models.CharField(choices=[('inbound', 'inbound'), ('outbound', 'outbound')], max_length=20)),
                ('day', models.DateField()),
                ('crowd', models.SmallIntegerField()),
                ('text', models.TextField()),
                ('keep_until', models.DateField()),
                ('search', django.contrib.postgres.search.SearchVectorField()),
            ],
        ),
        migrations.CreateModel(
            name='KeyStoreMark',
            fields=[
                ('id', models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('erasure_count', models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='RetentionRun',
            fields=[
                ('store', models.CharField(choices=[('quality', 'quality'), ('insight', 'insight'), ('service', 'service')], max_length=20, primary_key=True, serialize=False)),
                ('ran_at', models.DateTimeField()),
                ('removed_count', models.IntegerField()),
                ('is_behind', models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name='ServiceRecord',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('customer_key', models.BinaryField(max_length=32)),
                ('day', models.DateField()),
                ('channel', models.CharField(choices=[('voice', 'call'), ('email', 'e-mail'), ('chat', 'chat'), ('messaging', 'messaging')], max_length=20)),
                ('direction', models.CharField(choices=[('inbound', 'inbound'), ('outbound', 'outbound')], max_length=20)),
                ('language', models.CharField(blank=True, choices=[('nl', 'Dutch'), ('fr', 'French'), ('de', 'German'), ('en', 'English')], max_length=2)),
                ('reason', models.CharField(blank=True, max_length=100)),
                ('outcome', models.CharField(blank=True, max_length=100)),
                ('promises', models.JSONField(default=list)),
                ('keep_until', models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name='StoreLink',
            fields=[
                ('link', models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ('period', models.CharField(max_length=20)),
                ('insight', models.UUIDField(null=True)),
                ('service', models.UUIDField(null=True)),
            ],
        ),
        migrations.RemoveIndex(
            model_name='turn',
            name='turns_by_word',
        ),
        migrations.AddField(
            model_name='contact',
            name='keep_until',
            field=models.DateTimeField(null=True),
        ),
        # The end of what is there already: the legal limit, from the first moment of its day.
        migrations.RunSQL(
            "UPDATE contacts_contact SET keep_until ="
            " date_trunc('day', started_at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' + interval '28 days'",
            migrations.RunSQL.noop,
        ),
        migrations.AlterField(model_name='contact', name='keep_until', field=models.DateTimeField()),
        migrations.AddField(
            model_name='contact',
            name='key_days',
            field=models.SmallIntegerField(default=28),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='contact',
            name='quarantined_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='contact',
            name='shred_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(fields=['keep_until'], name='contacts_by_end'),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(condition=models.Q(('quarantined_at__isnull', False)), fields=['shred_at'], name='contacts_to_shred'),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(fields=['customer_key'], name='contacts_of_a_customer'),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(('keep_until__lte', django.db.models.expressions.CombinedExpression(models.F('started_at'), '+', models.Value(datetime.timedelta(days=28))))), name='quality_data_die_within_28_days'),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('quarantined_at', None), ('shred_at', None)), models.Q(('quarantined_at__isnull', False), ('shred_at__isnull', False)), _connector='OR'), name='quarantined_with_an_end'),
        ),
        migrations.AddIndex(
            model_name='customerrequest',
            index=models.Index(fields=['state', 'due_on'], name='requests_by_deadline'),
        ),
        migrations.AddConstraint(
            model_name='customerrequest',
            constraint=models.CheckConstraint(condition=models.Q(('closed_at', None), models.Q(('state__in', ('received', 'checked')), _negated=True), _connector='XOR'), name='closed_when_answered'),
        ),
        migrations.AddConstraint(
            model_name='customerrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('refusal_reason', ''), _negated=True), _connector='OR'), name='refused_with_reason'),
        ),
        migrations.AddField(
            model_name='customercopy',
            name='request',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='copy', to='contacts.customerrequest'),
        ),
        migrations.AddIndex(
            model_name='insightturn',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search'], name='insight_by_word'),
        ),
        migrations.AddIndex(
            model_name='insightturn',
            index=models.Index(fields=['-day', '-id'], name='insight_by_day'),
        ),
        migrations.AddIndex(
            model_name='insightturn',
            index=models.Index(fields=['conversation'], name='insight_by_conversation'),
        ),
        migrations.AddIndex(
            model_name='insightturn',
            index=models.Index(fields=['keep_until'], name='insight_by_end'),
        ),
        migrations.AddConstraint(
            model_name='keystoremark',
            constraint=models.CheckConstraint(condition=models.Q(('id', 1)), name='one_mark_of_the_key_store'),
        ),
        migrations.AddIndex(
            model_name='servicerecord',
            index=models.Index(fields=['customer_key', '-day'], name='service_of_a_customer'),
        ),
        migrations.AddIndex(
            model_name='servicerecord',
            index=models.Index(fields=['keep_until'], name='service_by_end'),
        ),
        migrations.AddIndex(
            model_name='storelink',
            index=models.Index(fields=['period'], name='links_of_a_period'),
        ),
        migrations.AddConstraint(
            model_name='customercopy',
            constraint=models.CheckConstraint(condition=models.Q(('object_name__isnull', True), ('sealed__isnull', True), _connector='XOR'), name='customercopy_lies_in_one_place'),
        ),
        # As for the turns of the quality store: a rarer word's frequency is guessed from the commonest 10,000.
        migrations.RunSQL(
            "ALTER TABLE contacts_insightturn ALTER COLUMN search SET STATISTICS 1000",
            "ALTER TABLE contacts_insightturn ALTER COLUMN search SET STATISTICS -1",
        ),
        # Run with the owner's rights: to hold a link is to hold the contact's key, and that is the right to have it forgotten.
        migrations.RunSQL(
            """
            CREATE FUNCTION contacts_forget_beside(links bytea[]) RETURNS void
            LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
                WITH gone AS (DELETE FROM contacts_storelink WHERE link = ANY(links) RETURNING insight, service),
                turns AS (DELETE FROM contacts_insightturn WHERE conversation IN (SELECT insight FROM gone))
                DELETE FROM contacts_servicerecord WHERE id IN (SELECT service FROM gone)
            $$
            """,
            "DROP FUNCTION contacts_forget_beside(bytea[])",
        ),
    ]
