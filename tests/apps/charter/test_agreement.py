"""Putting a charter into force."""

import pytest

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.models import CharterVersion
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.charter.floor import BelowFloorError
from leidraad.domain.charter.parse import UnreadableCharterError
from tests.apps.charter.centre import AT, BEFORE, a_charter, activate

pytestmark = pytest.mark.django_db


def test_a_text_comes_into_force_once_and_its_hash_is_in_the_ledger() -> None:
    first = actions.activate_charter(yaml_text=a_charter(), by="command", at=AT)
    again = actions.activate_charter(yaml_text="# other words\n" + a_charter(), by="command", at=AT)
    second = actions.activate_charter(yaml_text=a_charter(percent="5"), by="command", at=AT)

    assert (first.number, again.number, second.number) == (1, 1, 2)
    assert Leaf.objects.filter(event=Event.CHARTER_ACTIVATED).count() == 2
    assert second.canonical_hash in Leaf.objects.latest("pk").body
    active = queries.active_charter()
    assert active is not None
    assert active.number == 2


def test_a_charter_below_the_floor_never_comes_into_force() -> None:
    with pytest.raises(BelowFloorError) as caught:
        actions.activate_charter(
            yaml_text=a_charter().replace("quality_days: 28", "quality_days: 90"), by="command", at=AT
        )

    assert [breach.clause_id for breach in caught.value.breaches] == ["C8"]
    assert not CharterVersion.objects.exists()


def test_what_is_no_charter_never_comes_into_force() -> None:
    with pytest.raises(UnreadableCharterError):
        actions.activate_charter(yaml_text="charter: x", by="command", at=AT)

    assert not CharterVersion.objects.exists()


def test_before_a_charter_the_floor_decides_how_long_things_are_kept_and_nothing_is_learned() -> None:
    assert queries.active_charter() is None
    assert queries.retention_days() == 28
    assert queries.insight_threshold() is None


def test_insight_ends_with_the_charter() -> None:
    activate()
    assert queries.insight_threshold() == 5

    ended = a_charter().replace("valid_until: 2027-08-31", "valid_until: 2026-09-02")
    actions.activate_charter(yaml_text=ended, by="command", at=BEFORE)
    assert queries.insight_threshold() is None
