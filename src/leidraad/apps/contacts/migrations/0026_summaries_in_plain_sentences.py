from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("contacts", "0025_numbers_of_a_company")]

    operations = [
        migrations.AlterField(
            model_name="summaryline",
            name="part",
            field=models.CharField(
                choices=[
                    ("reason", "Why"),
                    ("done", "What was done"),
                    ("promise", "Promised"),
                    ("next", "Next"),
                    ("told", "In short"),
                ],
                max_length=10,
            ),
        ),
    ]
