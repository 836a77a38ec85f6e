"""Conversations and categories for the tests of insight."""

from datetime import datetime

from django.utils import timezone

from leidraad.apps.insight.actions import Draft, ask_for_count, save_category
from leidraad.apps.insight.counting import Period
from leidraad.apps.insight.models import CategoryVersion
from leidraad.apps.people.models import Role
from leidraad.domain.contacts.turns import Party
from tests.factories import make_written
from tests.people import Cast

EVER = Period(timezone.localdate().replace(year=timezone.localdate().year - 1), timezone.localdate())


def say(cast: Cast, *lines: str, each: bool = True, started_at: datetime | None = None) -> None:
    """A chat of every agent who takes part in which the customer says these lines; of Agnes alone without ``each``."""
    texts = [(Party.CUSTOMER, line) for line in lines]
    for agent in (cast.agnes, *cast.others) if each else (cast.agnes,):
        make_written(agent, texts=texts, started_at=started_at)


def make_category(
    cast: Cast, key: str, text: str, *, hits: tuple[str, ...] = (), misses: tuple[str, ...] = ()
) -> CategoryVersion:
    """A category, or the next version of one that is there."""
    newest = CategoryVersion.objects.filter(category__key=key, is_current=True).first()
    return save_category(
        Draft(key, text, {"nl": key.title()}, hits, misses),
        by=cast.person(Role.QUALITY_ANALYST),
        at=timezone.now(),
        from_number=newest.number if newest else None,
    )


def ids_of_insight(cast: Cast) -> dict[str, object]:
    """The address parts of a category and of a long count, for a walk over every route."""
    version = make_category(cast, "opzeg", "opzeggen")
    run = ask_for_count("opzeggen", EVER, at=timezone.now())
    return {"key": version.category.key, "run_id": run.pk}
