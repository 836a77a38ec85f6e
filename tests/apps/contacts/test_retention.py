"""Each store is cleared by its own clock, nothing past its time is shown before that, and no clock that jumps helps it."""

import re
from datetime import UTC, datetime, time, timedelta
from unittest.mock import patch

import pytest
from django.utils import timezone

from leidraad.apps.charter.in_force import active_charter
from leidraad.apps.contacts.actions import retention, sealing, stores
from leidraad.apps.contacts.models import (
    Contact,
    InsightTurn,
    Recording,
    RetentionRun,
    ServiceRecord,
    Store,
    StoreLink,
    Turn,
)
from leidraad.apps.contacts.search import SearchRequest, search_turns
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.contacts.deadlines import months_after
from leidraad.engines.key_store import KeyDestroyed
from tests.apps.contacts.centre import Centre, build_centre
from tests.charters_in_force import put_in_force
from tests.factories import make_call
from tests.people import charter_text

DAY = timedelta(days=1)


def test_a_contact_is_not_shown_from_its_end_on_whether_or_not_it_was_destroyed(centre: Centre) -> None:
    call = make_call(centre.agnes, customer="0470 12 34 56")
    Contact.every.filter(pk=call.pk).update(keep_until=timezone.now() - timedelta(seconds=1))
    agnes = centre.agnes.person

    assert Turn.objects.filter(contact=call).exists()
    assert not Contact.objects.exists()
    assert not Contact.objects.visible_to(agnes).exists()
    assert not Turn.objects.visible_to(agnes).exists()
    assert not search_turns(agnes, SearchRequest("factuur")).hits


def test_at_its_end_a_contact_goes_and_what_is_beside_it_stays_without_a_tie(centre: Centre) -> None:
    call = make_call(centre.agnes, customer="0470 12 34 56")

    removed = retention.expire_all(at=call.keep_until)

    assert removed[Store.QUALITY] == 1
    assert not Contact.every.exists()
    assert not sealing.may_be_opened(call)
    assert InsightTurn.objects.count() == 4
    assert ServiceRecord.objects.count() == 1
    assert not StoreLink.objects.exists()


def test_after_that_no_way_leads_back(centre: Centre) -> None:
    """Everything that could tie the rows to a contact, an agent or each other is tried."""
    call = make_call(centre.agnes, customer="0470 12 34 56")
    links = {bytes(link) for link in StoreLink.objects.values_list("link", flat=True)}
    retention.expire_all(at=call.keep_until + 31 * DAY)

    with pytest.raises(KeyDestroyed):
        sealing.link_of(call)
    assert not links & {bytes(link) for link in StoreLink.objects.values_list("link", flat=True)}
    for row in InsightTurn.objects.values():
        own_numbers = {"id", "crowd", "position"}  # any of which may happen to be an agent's
        told = {str(value) for name, value in row.items() if name not in own_numbers}
        assert not told & {str(call.pk), str(centre.agnes.pk), centre.agnes.code, "linde"}
        assert not any(isinstance(value, datetime) for value in row.values())
    record = ServiceRecord.objects.values().get()
    assert not {str(record["id"])} & {
        str(value) for value in InsightTurn.objects.values_list("conversation", flat=True)
    }
    assert sealing.crowd_keys().periods() == []


def test_no_column_beside_quality_names_an_agent_a_team_or_a_contact() -> None:
    for model in (InsightTurn, ServiceRecord):
        columns = {field.name for field in model._meta.get_fields()}
        assert not columns & {
            "agent",
            "agent_id",
            "team",
            "team_id",
            "contact",
            "contact_id",
            "started_at",
            "at",
        }
        assert not any(field.is_relation for field in model._meta.get_fields())
    assert "customer_key" not in {field.name for field in InsightTurn._meta.get_fields()}


@pytest.mark.parametrize(("store", "months"), [(Store.INSIGHT, 13), (Store.SERVICE, 12)])
def test_each_store_has_its_own_clock(centre: Centre, store: Store, months: int) -> None:
    call = make_call(centre.agnes, customer="0470 12 34 56")
    model = InsightTurn if store is Store.INSIGHT else ServiceRecord
    last_day = months_after(stores.local_day(call.started_at), months)
    midnight = datetime.combine(last_day, time(1), tzinfo=timezone.get_default_timezone())

    retention.expire_all(at=midnight - DAY)
    assert model.objects.exists()
    assert model.objects.filter(stores.still_shown(store, today=last_day - DAY)).exists()
    assert not model.objects.filter(stores.still_shown(store, today=last_day)).exists()

    retention.expire_all(at=midnight)
    assert not model.objects.exists()


def test_a_tighter_charter_reaches_back_and_a_looser_one_does_not(centre: Centre) -> None:
    call = make_call(centre.agnes, started_at=timezone.now() - 8 * DAY, customer="0470 12 34 56")
    _amend(quality_days=14, insight_months=6)
    retention.expire_all(at=timezone.now())
    assert Contact.objects.get().keep_until == call.keep_until - 14 * DAY

    _amend(quality_days=28, insight_months=13)
    retention.expire_all(at=timezone.now())
    assert Contact.objects.get().keep_until == call.keep_until - 14 * DAY

    retention.expire_all(at=timezone.now() + 7 * DAY)
    assert not Contact.every.exists()
    assert not sealing.may_be_opened(call)


def test_a_contact_that_ends_before_its_day_loses_its_tie_as_well(centre: Centre) -> None:
    ended, lives = (make_call(centre.agnes) for _ in range(2))
    Contact.every.filter(pk=ended.pk).update(keep_until=timezone.now())

    retention.expire_all(at=timezone.now())

    assert StoreLink.objects.count() == 1
    assert not sealing.may_be_opened(ended)
    assert sealing.may_be_opened(lives)


@pytest.mark.parametrize(("sunset", "left"), [("destroy", 0), ("run_out", 1)])
def test_when_the_charter_ends_its_sunset_decides(centre: Centre, sunset: str, left: int) -> None:
    make_call(centre.agnes)
    _amend(recordings=sunset)
    active = active_charter()
    assert active is not None
    after = datetime.combine(active.charter.scope.valid_until + 2 * DAY, time.min, tzinfo=UTC)
    Contact.every.update(started_at=after - 3 * DAY, keep_until=after + 20 * DAY)

    retention.expire_all(at=after)

    assert Contact.every.count() == left


def test_under_a_tighter_charter_what_is_too_old_is_hidden_before_any_run(centre: Centre) -> None:
    make_call(centre.agnes, started_at=timezone.now() - 20 * DAY)
    _amend(quality_days=14)

    assert not Contact.objects.visible_to(centre.agnes.person).exists()
    assert not Turn.objects.visible_to(centre.agnes.person).exists()


def test_a_charter_that_signs_no_insight_or_service_leaves_their_stores_empty(db: None) -> None:
    centre = build_centre()
    _amend(purposes="[coaching, training]", insight="off", service="off")

    make_call(centre.agnes, customer="0470 12 34 56")

    assert not InsightTurn.objects.exists()
    assert not ServiceRecord.objects.exists()
    assert not StoreLink.objects.exists()


def test_a_customer_without_identity_has_no_record_of_service(centre: Centre) -> None:
    make_call(centre.agnes)

    assert InsightTurn.objects.exists()
    assert not ServiceRecord.objects.exists()


def test_after_downtime_everything_is_caught_up_with_in_stretches(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "EXPIRED_TOGETHER", 2)
    monkeypatch.setattr(retention, "STRETCHES", 2)
    calls = [make_call(centre.agnes, started_at=timezone.now() - number * DAY) for number in range(1, 6)]
    late = timezone.now() + 60 * DAY

    first = retention.expire_all(at=late)
    assert (first[Store.QUALITY], RetentionRun.objects.get(store=Store.QUALITY).is_behind) == (4, True)
    assert not any(sealing.may_be_opened(call) for call in calls)  # the keys went first, all of them

    second = retention.expire_all(at=late)
    assert (second[Store.QUALITY], RetentionRun.objects.get(store=Store.QUALITY).is_behind) == (1, False)


@pytest.mark.parametrize("jump", [-DAY, DAY, -timedelta(hours=1), timedelta(hours=1)])
def test_a_clock_that_jumps_lets_nothing_live_longer(centre: Centre, jump: timedelta) -> None:
    call = make_call(centre.agnes, started_at=timezone.now() - 3 * DAY)
    _heartbeat_at(call.keep_until)  # the software ran until then, and says so in the ledger

    retention.expire_all(at=call.keep_until + jump)

    assert not Contact.every.exists()
    assert call.keep_until - call.started_at <= 28 * DAY


@pytest.mark.parametrize("day", [datetime(2026, 3, 1, 12, tzinfo=UTC), datetime(2026, 10, 1, 12, tzinfo=UTC)])
def test_summer_time_changes_nothing(centre: Centre, day: datetime) -> None:
    """Twenty-eight days from 1 March or 1 October contain the night of 25 or 23 hours."""
    call = Contact(started_at=day)
    call.settle(active_charter())

    assert call.keep_until == datetime.combine(day.date(), time.min, tzinfo=UTC) + 28 * DAY


def test_running_twice_does_nothing_more(centre: Centre) -> None:
    call = make_call(centre.agnes, customer="0470 12 34 56")
    retention.expire_all(at=call.keep_until)
    leaves = Leaf.objects.count()

    assert set(retention.expire_all(at=call.keep_until).values()) == {0}
    assert Leaf.objects.count() == leaves


def test_a_database_from_a_backup_forgets_what_was_deleted_since(centre: Centre) -> None:
    gone, stays = (make_call(centre.agnes, customer="0470 12 34 56") for _ in range(2))
    stores.note_erasures()
    sealing.destroy_keys([gone])  # deleted in the database that was lost; this one knows nothing of it

    assert stores.is_behind_its_keys()
    assert retention.make_ready(at=timezone.now()) == 1

    assert [row.pk for row in Contact.every.all()] == [stays.pk]
    assert InsightTurn.objects.values("conversation").distinct().count() == 1
    assert ServiceRecord.objects.count() == 1
    assert not stores.is_behind_its_keys()
    assert retention.make_ready(at=timezone.now()) == 0


def test_contacts_of_an_older_version_get_keys_outside_the_database(centre: Centre) -> None:
    call = make_call(centre.agnes)
    recording = Recording.objects.get()
    sound = sealing.open_whole(recording, context=str(call.pk))
    older = sealing.contact_keys().unwrap(bytes(recording.wrapped_key), context=str(call.pk).encode())
    Recording.objects.update(wrapped_key=older)
    sealing.contact_keys().destroy_period(call.key_period)

    assert retention.make_ready(at=timezone.now()) == 0

    recording.refresh_from_db()
    assert bytes(recording.wrapped_key) != older
    assert sealing.open_whole(recording, context=str(call.pk)) == sound
    sealing.destroy_keys([call])
    with pytest.raises(KeyDestroyed):
        sealing.open_whole(recording, context=str(call.pk))


def test_a_database_from_a_backup_forgets_erased_customers(centre: Centre) -> None:
    call = make_call(centre.agnes, customer="0470 12 34 56")
    make_call(centre.agnes, customer="0470 99 99 99")
    rows = list(ServiceRecord.objects.filter(customer_key=call.customer_key))
    stores.erase_customer(bytes(call.customer_key or b""))
    ServiceRecord.objects.bulk_create(rows)  # as the backup brings them back

    assert stores.forget_erased_customers() == 1
    assert ServiceRecord.objects.count() == 1


def test_while_a_database_is_behind_its_keys_insight_shows_nothing(centre: Centre) -> None:
    from leidraad.apps.contacts.search import _shown_turns

    make_call(centre.agnes)
    stores.note_erasures()
    assert _shown_turns().exists()

    with patch.object(stores, "_erasure_count", lambda: 10**9):
        assert not _shown_turns().exists()


def _amend(**changes: object) -> None:
    """Another version in force, with these values in place of the demo's."""
    at = timezone.now() - 60 * DAY
    text = charter_text(percent=50, at=at)
    purposes, insight, service = (changes.pop(name, None) for name in ("purposes", "insight", "service"))
    if purposes:
        text = re.sub(r"(?m)^purposes_allowed: \[[^\]]*\]", f"purposes_allowed: {purposes}", text)
    for name, value in (("insight", insight), ("service", service)):
        if value:
            text = re.sub(rf"(?ms)^({name}:[^\n]*\n  allowed:) \S+", r"\1 false", text)
    for name, value in changes.items():
        text = re.sub(rf"(?m)^  {name}: \w+", f"  {name}: {value}", text)
    put_in_force(text, at=timezone.now())


def _heartbeat_at(at: datetime) -> None:
    with patch.object(ledger.recording.timezone, "now", lambda: at):
        ledger.write_heartbeat(at=at)
