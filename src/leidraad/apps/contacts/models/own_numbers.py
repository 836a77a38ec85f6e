"""What each company's own numbers look like: which are masked besides, which may stay, and products that are no persons."""

from typing import ClassVar, Self

from django.db import models
from django.utils.translation import pgettext_lazy

from leidraad.apps.people.models import Person, Principal, Role

OWN_NUMBERS_KEEPERS = (Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)


class OwnList(models.TextChoices):
    """The lists, by the name of their column; ``OwnNumbers`` has the same."""

    CUSTOMER_NUMBERS = "customer_numbers", pgettext_lazy("a list of patterns", "masked numbers")
    ALLOWED_NUMBERS = "allowed_numbers", pgettext_lazy("a list of patterns", "numbers that stay")
    ALLOWED_WORDS = "allowed_words", pgettext_lazy("a list of names", "products")


class OwnNumberListsQuerySet(models.QuerySet["OwnNumberLists"]):
    def visible_to(self, person: Person) -> Self:
        """Administrators and data protection officers keep the lists."""
        return self if person.has_role(*OWN_NUMBERS_KEEPERS) else self.none()


class OwnNumberLists(models.Model):
    """The lists of one company, or those that hold for all (``principal`` null); what a line may be: own_numbers_lines.

    Which contacts were read by other lists than these, their readings tell (``own_numbers.version_of``).
    """

    principal = models.ForeignKey(
        Principal, on_delete=models.CASCADE, null=True, related_name="own_number_lists"
    )
    customer_numbers = models.JSONField(default=list)
    allowed_numbers = models.JSONField(default=list)
    allowed_words = models.JSONField(default=list)
    changed_at = models.DateTimeField()

    objects = OwnNumberListsQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["principal"], nulls_distinct=False, name="own_numbers_once_for_a_principal"
            ),
        ]
