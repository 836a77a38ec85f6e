"""Conversations and categories for the tests of insight."""

from datetime import datetime, timedelta

from django.db.models import F
from django.utils import timezone

from leidraad.apps.contacts.models import InsightConversation, InsightTurn
from leidraad.apps.insight.actions import Draft, ask_for_count, save_category
from leidraad.apps.insight.counting import Period
from leidraad.apps.insight.models import CategoryVersion, RunState, Topic, TopicRun
from leidraad.apps.insight.topics_runs import Asked, ask_for_topics, carry_out
from leidraad.apps.people.models import Role
from leidraad.domain.contacts.turns import Party
from tests.factories import make_written
from tests.people import Cast

EVER = Period(timezone.localdate().replace(year=timezone.localdate().year - 1), timezone.localdate())

# What five groups of customers say, each in words of its own.
SAID = (
    "mijn factuur is dubbel aangerekend",
    "het internet knippert en de modem valt uit",
    "wanneer komt de technieker langs",
    "wij verhuizen naar een ander adres",
    "de levering van mijn pakket is te laat",
)


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
    return {"key": version.category.key, "run_id": run.pk, "topics_id": make_told_topic().run_id}


def make_told_topic() -> Topic:
    """A finished run with one topic, told though nobody is there: for a walk over every route."""
    run = TopicRun.objects.create(
        since=EVER.since,
        until=EVER.until,
        asked_at=timezone.now(),
        state=RunState.DONE,
        threshold=99,
        total_count=1_000,
        found_count=1_000,
        contact_count=500,
    )
    terms = {"nl": [{"text": "factuur", "share": 0.8}, {"text": "dubbel betaald", "share": 0.3}]}
    return Topic.objects.create(run=run, position=1, terms=terms, contact_count=50)


def last_days(days: int = 28) -> Period:
    today = timezone.localdate()
    return Period(today - timedelta(days=days - 1), today)


def say_all(cast: Cast, lines: tuple[str, ...] = SAID, *, times: int = 1) -> None:
    """Each line in some chats of every agent."""
    for line in lines * times:
        say(cast, line)


def make_older(days: int) -> None:
    """Move what is in insight so far into the past: contacts themselves do not live so long."""
    for model in (InsightConversation, InsightTurn):
        model.objects.update(day=F("day") - timedelta(days=days))


def find_topics(asked: Asked | None = None) -> TopicRun:
    """Topics of the contacts that are there, found as the worker finds them."""
    run = ask_for_topics(asked or Asked(last_days()), at=timezone.now())
    carry_out(run.pk, now=timezone.now)
    return TopicRun.objects.get(pk=run.pk)
