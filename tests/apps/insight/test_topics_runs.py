"""Topics are found by the worker, kept as figures about enough agents, and gone when their time is."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from leidraad.apps.contacts.models import InsightConversation, InsightTurn
from leidraad.apps.insight.counting import Period
from leidraad.apps.insight.models import RunState, Topic, TopicExample, TopicFault, TopicRun
from leidraad.apps.insight.topics_runs import Asked, ask_for_topics, carry_out, delete_run, text_of
from tests.apps.contacts.centre import run_jobs
from tests.apps.insight.made import say
from tests.people import Cast

pytestmark = pytest.mark.django_db

INVOICES = (
    "mijn factuur is veel te hoog deze maand",
    "de factuur van deze maand heb ik dubbel betaald",
    "ik begrijp het bedrag op mijn factuur niet",
    "waarom is de factuur zo hoog",
)
OUTAGES = (
    "het internet valt telkens uit, de modem knippert",
    "geen internet meer, wat is er met de modem",
    "de modem knippert rood en het internet is traag",
    "internet traag sinds gisteren",
)


def period(days: int = 28) -> Period:
    today = timezone.localdate()
    return Period(today - timedelta(days=days - 1), today)


def say_all(cast: Cast, lines: tuple[str, ...], *, at: datetime | None = None) -> None:
    for line in lines:
        say(cast, line, started_at=at)


def test_the_topics_of_a_period_are_found_by_the_worker(cast: Cast) -> None:
    say_all(cast, INVOICES + OUTAGES)
    run = ask_for_topics(Asked(period()), at=timezone.now())

    run_jobs()

    run.refresh_from_db()
    assert run.state == RunState.DONE
    assert (run.contact_count, run.found_count, run.threshold) == (48, 48, 5)
    said = {term["text"] for topic in Topic.objects.all() for term in topic.terms["nl"]}
    assert "factuur" in {word for term in said for word in term.split()}
    assert sum(topic.contact_count for topic in run.topics.all()) + run.rest_count == 48
