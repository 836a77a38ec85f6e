import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contacts', '0008_routing_call_records_and_archives'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Source',
            fields=[
                ('name', models.CharField(max_length=60, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=20)),
                ('place', models.CharField(max_length=500)),
                ('checked_at', models.DateTimeField(null=True)),
                ('succeeded_at', models.DateTimeField(null=True)),
                ('failed_at', models.DateTimeField(null=True)),
                ('error_code', models.CharField(blank=True, max_length=60)),
                ('error_detail', models.CharField(blank=True, max_length=300)),
                ('received_count', models.BigIntegerField(default=0)),
                ('already_here_count', models.BigIntegerField(default=0)),
                ('refused_count', models.BigIntegerField(default=0)),
                ('set_aside_count', models.BigIntegerField(default=0)),
                ('waiting_count', models.IntegerField(default=0)),
                ('waiting_since', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Webhook',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('url', models.CharField(max_length=500)),
                ('events', models.JSONField(default=list)),
                ('wrapped_secret', models.BinaryField()),
                ('created_at', models.DateTimeField()),
                ('stopped', models.CharField(blank=True, choices=[('', 'no'), ('by_hand', 'switched off'), ('failing', 'switched off, for it failed for days'), ('gone', 'switched off, for it answered that it is gone')], max_length=20)),
                ('stopped_at', models.DateTimeField(null=True)),
                ('succeeded_at', models.DateTimeField(null=True)),
                ('failing_since', models.DateTimeField(null=True)),
                ('failed_at', models.DateTimeField(null=True)),
                ('error', models.CharField(blank=True, max_length=60)),
                ('delivered_count', models.BigIntegerField(default=0)),
                ('given_up_count', models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='Upload',
            fields=[
                ('object_name', models.CharField(max_length=80, null=True, unique=True)),
                ('sealed', models.BinaryField(null=True)),
                ('wrapped_key', models.BinaryField()),
                ('byte_count', models.BigIntegerField()),
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('length_bytes', models.BigIntegerField()),
                ('offset_bytes', models.BigIntegerField(default=0)),
                ('created_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('answer_status', models.SmallIntegerField(null=True)),
                ('answer', models.JSONField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UploadPart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('object_name', models.CharField(max_length=80, null=True, unique=True)),
                ('sealed', models.BinaryField(null=True)),
                ('wrapped_key', models.BinaryField()),
                ('byte_count', models.BigIntegerField()),
                ('start_byte', models.BigIntegerField()),
                ('upload', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='contacts.upload')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WebhookMessage',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('event', models.CharField(choices=[('contact.ready', 'a contact is ready'), ('contact.set_aside', 'something was set aside')], max_length=40)),
                ('data', models.JSONField()),
                ('happened_at', models.DateTimeField()),
                ('attempt_count', models.SmallIntegerField(default=0)),
                ('webhook', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='contacts.webhook')),
            ],
        ),
        migrations.CreateModel(
            name='SourceFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BinaryField(max_length=32)),
                ('mark', models.BinaryField(max_length=32)),
                ('seen_at', models.DateTimeField()),
                ('taken_at', models.DateTimeField(null=True)),
                ('stays', models.BooleanField(default=False)),
                ('gone_at', models.DateTimeField(null=True)),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='contacts.source')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('source', 'key'), name='a_file_of_a_source_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='upload',
            constraint=models.CheckConstraint(condition=models.Q(('object_name__isnull', True), ('sealed__isnull', True), _connector='XOR'), name='upload_lies_in_one_place'),
        ),
        migrations.AddConstraint(
            model_name='upload',
            constraint=models.CheckConstraint(condition=models.Q(('offset_bytes__gte', 0), ('offset_bytes__lte', models.F('length_bytes'))), name='an_upload_ends_at_its_length'),
        ),
        migrations.AddConstraint(
            model_name='uploadpart',
            constraint=models.CheckConstraint(condition=models.Q(('object_name__isnull', True), ('sealed__isnull', True), _connector='XOR'), name='uploadpart_lies_in_one_place'),
        ),
        migrations.AddConstraint(
            model_name='uploadpart',
            constraint=models.UniqueConstraint(fields=('upload', 'start_byte'), name='a_part_of_an_upload_once'),
        ),
    ]
