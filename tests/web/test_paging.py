"""Paging by where the last page ended: every row once, in order, whatever the ties."""

import base64
from datetime import timedelta

import pytest
from django.utils import timezone

from leidraad.apps.contacts.models import SetAside
from leidraad.apps.ledger.models import Leaf
from leidraad.web.paging import newest_first
from tests.factories import make_set_aside
from tests.people import Cast


@pytest.mark.django_db
def test_every_row_comes_once_even_when_times_are_equal(cast: Cast) -> None:
    for number in range(7):
        make_set_aside(f"{number}.wav")
    SetAside.objects.update(received_at=timezone.now() - timedelta(days=1))

    seen, cursor, pages = [], None, 0
    while True:
        page = newest_first(SetAside.objects.all(), by="received_at", cursor=cursor, size=3)
        seen += [row.pk for row in page.items]
        pages += 1
        if page.next_cursor is None:
            break
        cursor = page.next_cursor

    assert pages == 3
    assert len(seen) == len(set(seen)) == 7


@pytest.mark.django_db
@pytest.mark.parametrize(
    "cursor", ["", "nonsense", "%%%", "AAAA", "MjAyNi0wMS0wMSB4", "MjAyNi0wMS0wMVQwMDowMDowMCswMDowMCB4"]
)
def test_a_cursor_that_cannot_be_read_starts_at_the_newest(cast: Cast, cursor: str) -> None:
    make_set_aside()

    page = newest_first(SetAside.objects.all(), by="received_at", cursor=cursor)

    assert len(page.items) == 1


TIMES = (
    "2026-11-20T09:00:00",
    "2026-11-20T09:00:00+00:00",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "2026-11-20T09:00:00+00:00:00.000001",
    "2026-11-20",
)
KEYS = ("", "0", "-1", "9" * 40, "x", "00000000-0000-0000-0000-000000000000", "{" * 32, "None")


@pytest.mark.django_db
@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize("key", KEYS)
def test_a_made_up_cursor_is_no_fault_of_ours(cast: Cast, time: str, key: str) -> None:
    cursor = base64.urlsafe_b64encode(f"{time} {key}".encode()).decode().rstrip("=")

    for rows, by in ((SetAside.objects.all(), "received_at"), (Leaf.objects.all(), "recorded_at")):
        page = newest_first(rows, by=by, cursor=cursor)
        assert len(page.items) <= rows.count()


@pytest.mark.django_db
def test_a_cursor_without_time_zone_starts_at_the_newest(cast: Cast) -> None:
    make_set_aside()
    key = "ffffffff-ffff-ffff-ffff-ffffffffffff"
    cursor = base64.urlsafe_b64encode(f"1999-01-01T00:00:00 {key}".encode()).decode()

    assert not newest_first(SetAside.objects.all(), by="received_at", cursor=cursor).is_later
