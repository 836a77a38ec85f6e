"""The charter's clockwork, run as a worker runs it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django import app

from leidraad.apps.charter import tasks
from leidraad.apps.charter.models import GrantState
from tests.apps.charter.centre import a_coach, activate, an_agent, capture, request

pytestmark = pytest.mark.django_db


def test_a_reservation_nobody_used_ends_by_the_clock() -> None:
    activate()
    agent = an_agent()
    long_ago = timezone.now() - timedelta(hours=1)
    capture(agent, 20, at=long_ago - timedelta(hours=1))
    grant = request(agent, a_coach(agent), at=long_ago)

    tasks.expire_grants(timestamp=0)
    grant.refresh_from_db()
    assert grant.state == GrantState.EXPIRED


def test_it_runs_every_minute() -> None:
    crons = {
        each.cron
        for each in app.periodic_registry.periodic_tasks.values()
        if each.task.name == "charter.expire_grants"
    }

    assert crons == {"* * * * *"}
