"""An index on the lock of a waiting job: without it, taking one job looks at every other, and a long queue stands still."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("contacts", "0002_know_rarer_words"), ("procrastinate", "0041_post_retry_failed_job")]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX jobs_by_lock ON procrastinate_jobs (lock) WHERE status IN ('todo', 'doing')",
            "DROP INDEX jobs_by_lock",
        )
    ]
