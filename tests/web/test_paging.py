"""Paging by where the last page ended: every row once, in order, whatever the ties."""

from datetime import timedelta

import pytest
from django.utils import timezone

from leidraad.apps.contacts.models import SetAside
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
