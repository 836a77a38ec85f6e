"""Keeping the names that the speech engine should expect."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from leidraad.apps.contacts.models import Vocabulary
from leidraad.apps.people.models import Principal


@transaction.atomic
def keep_vocabulary(principal: Principal, lists: Mapping[str, Sequence[str]], *, at: datetime) -> None:
    """Replace a principal's lists, by language code ("" for every language); what is transcribed from now on knows them.

    The terms have been checked by ``terms_from``. An empty list is kept as none.
    """
    for language, terms in lists.items():
        if terms:
            Vocabulary.objects.update_or_create(
                principal=principal, language=language, defaults={"terms": list(terms), "changed_at": at}
            )
        else:
            Vocabulary.objects.filter(principal=principal, language=language).delete()
