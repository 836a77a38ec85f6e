"""The agreement: its versions, who signed or refused them, what is disputed, and where the whole stands."""

from django.db import models

from leidraad.domain.charter.clauses import Charter
from leidraad.domain.charter.parse import charter_from_yaml


class CharterVersion(models.Model):
    """One text that came into force; the highest number is the one in force."""

    number = models.IntegerField(primary_key=True)
    yaml_text = models.TextField()
    canonical_hash = models.CharField(max_length=64)
    activated_at = models.DateTimeField()
    activated_by = models.CharField(max_length=150)

    def charter(self) -> Charter:
        """What the text says."""
        return charter_from_yaml(self.yaml_text)
