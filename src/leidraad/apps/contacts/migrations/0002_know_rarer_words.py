"""Statistics on the 10,000 commonest words instead of 1,000: for a rarer one PostgreSQL guesses a frequency, and guessed
a thousand times too high it reads the whole table by time instead of asking the index of words."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("contacts", "0001_contacts_and_turns")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE contacts_turn ALTER COLUMN search SET STATISTICS 1000",
            "ALTER TABLE contacts_turn ALTER COLUMN search SET STATISTICS -1",
        )
    ]
