"""The ledger's clockwork, run as a worker runs it."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone
from procrastinate.contrib.django import app

from leidraad.apps.ledger import actions, tasks
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf, Sequenced

pytestmark = pytest.mark.django_db


def _next_times(name: str) -> set[str]:
    return {cron.cron for cron in app.periodic_registry.periodic_tasks.values() if cron.task.name == name}


def test_leaves_get_their_place_every_few_seconds_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "BATCH_SIZE", 2)
    for _ in range(5):
        actions.record(Event.SIGNED_IN, actor="system", at=datetime(2026, 11, 20, tzinfo=UTC), data={})

    tasks.integrate_leaves(timestamp=0)
    assert Sequenced.objects.count() == 5


def test_a_heartbeat_is_written_and_placed() -> None:
    tasks.write_heartbeat(timestamp=0)

    assert Leaf.objects.get().event == Event.HEARTBEAT
    assert Leaf.objects.get().recorded_at <= timezone.now()
    assert Sequenced.objects.count() == 1


def test_both_run_by_the_clock() -> None:
    assert _next_times("ledger.integrate_leaves") == {"* * * * * */5"}
    assert _next_times("ledger.write_heartbeat") == {"*/5 * * * *"}
