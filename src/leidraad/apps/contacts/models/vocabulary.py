"""Names that the speech engine should expect, for each company on whose behalf contacts are handled."""

from typing import ClassVar, Self

from django.db import models

from leidraad.apps.contacts.models.quality import LanguageChoice
from leidraad.apps.people.models import Person, Principal, Role
from leidraad.domain.contacts.vocabulary import together

VOCABULARY_KEEPERS = (Role.ADMINISTRATOR, Role.QUALITY_ANALYST)


class VocabularyQuerySet(models.QuerySet["Vocabulary"]):
    def visible_to(self, person: Person) -> Self:
        """Administrators and quality analysts keep the lists."""
        return self if person.has_role(*VOCABULARY_KEEPERS) else self.none()

    def terms_for(self, principal_id: int, *, language: str) -> tuple[str, ...]:
        """What the engine is told for a contact: the names of its language, then those of every language.

        A contact whose language is not known yet gets those of every language first, then all others, as far as they fit.
        """
        rows = list(self.filter(principal_id=principal_id))
        wanted = [row for row in rows if row.language in ("", language)] if language else rows
        ordered = sorted(wanted, key=lambda row: (row.language != language, row.language))
        return together(row.terms for row in ordered)


class Vocabulary(models.Model):
    """One list of names; ``language`` empty for those of every language. What a list may hold: domain/contacts/vocabulary."""

    principal = models.ForeignKey(Principal, on_delete=models.CASCADE, related_name="vocabularies")
    language = models.CharField(max_length=2, choices=LanguageChoice.choices, blank=True)
    terms = models.JSONField(default=list)
    changed_at = models.DateTimeField()

    objects = VocabularyQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["principal", "language"], name="one_vocabulary_in_each_language"),
        ]
