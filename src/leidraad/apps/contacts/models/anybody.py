"""Redacted turns as figures and search about everybody may use them: no contact, no team, and no agent."""

from typing import ClassVar

from django.contrib.postgres.search import SearchVectorField
from django.db import models

from leidraad.apps.contacts.models.quality import ChannelChoice, DirectionChoice, LanguageChoice, PartyChoice


class AnybodysTurn(models.Model):
    """One turn of anybody; a view of the database, which is empty unless insight asks (``row_security.sql``)."""

    party = models.CharField(max_length=20, choices=PartyChoice.choices)
    language = models.CharField(max_length=2, choices=LanguageChoice.choices)
    channel = models.CharField(max_length=20, choices=ChannelChoice.choices)
    direction = models.CharField(max_length=20, choices=DirectionChoice.choices)
    started_at = models.DateTimeField()  # of the contact
    text = models.TextField()
    search = SearchVectorField()
    # Tells agents apart and names none: a digest under a key that the web server cannot read.
    agent_mark = models.CharField(max_length=16)

    class Meta:
        managed = False
        db_table = '"web"."anybodys_turn"'
        ordering: ClassVar = ["-started_at", "-id"]
