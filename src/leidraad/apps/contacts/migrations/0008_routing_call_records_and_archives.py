"""How a call was routed, records of calls that wait for their contact, and archives on their way in."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contacts', '0007_oldest_in_a_store'),
    ]

    operations = [
        migrations.AddField(
            model_name='contact',
            name='is_from_archive',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='contact',
            name='routing',
            field=models.JSONField(null=True),
        ),
        migrations.CreateModel(
            name='ArchiveLoad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.TextField(unique=True)),
                ('rate_per_minute', models.IntegerField()),
                ('state', models.CharField(choices=[('running', 'running'), ('paused', 'paused'), ('done', 'done')], default='running', max_length=20)),
                ('total_count', models.IntegerField()),
                ('outcomes', models.JSONField(default=dict)),
                ('refusals', models.JSONField(default=dict)),
                ('pace', models.JSONField(default=list)),
                ('started_at', models.DateTimeField()),
                ('heard_at', models.DateTimeField()),
                ('finished_at', models.DateTimeField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('rate_per_minute__gte', 1)), name='an_archive_moves')],
            },
        ),
        migrations.CreateModel(
            name='CallRecord',
            fields=[
                ('object_name', models.CharField(max_length=80, null=True, unique=True)),
                ('sealed', models.BinaryField(null=True)),
                ('wrapped_key', models.BinaryField()),
                ('byte_count', models.BigIntegerField()),
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('record_key', models.BinaryField(max_length=32, unique=True)),
                ('call_key', models.BinaryField(max_length=32, null=True)),
                ('customer_key', models.BinaryField(max_length=32, null=True)),
                ('started_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField()),
                ('received_at', models.DateTimeField()),
                ('file_name', models.CharField(max_length=300)),
                ('line', models.IntegerField()),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['call_key'], name='call_records_by_call'), models.Index(fields=['started_at'], name='call_records_by_time'), models.Index(fields=['received_at'], name='call_records_by_arrival')],
                'constraints': [models.CheckConstraint(condition=models.Q(('object_name__isnull', True), ('sealed__isnull', True), _connector='XOR'), name='callrecord_lies_in_one_place')],
            },
        ),
        migrations.CreateModel(
            name='ArchiveItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item_key', models.BinaryField(max_length=32)),
                ('outcome', models.CharField(max_length=20)),
                ('load', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='contacts.archiveload')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('load', 'item_key'), name='archive_item_once')],
            },
        ),
    ]
