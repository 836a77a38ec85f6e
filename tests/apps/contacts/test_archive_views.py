from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone, translation

from leidraad.apps.contacts.actions.archives import begin_load
from leidraad.apps.contacts.archive_views import archive_row
from leidraad.apps.contacts.models import ArchiveLoad, LoadState
from leidraad.apps.people.models import Role
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for

__all__ = ["cast", "client_for"]


@pytest.fixture
def load(cast: Cast) -> ArchiveLoad:
    """Two minutes on its way: sixty of two hundred done."""
    at = timezone.now()
    found = begin_load("/srv/archive", rate_per_minute=30, total=200, at=at - timedelta(minutes=2))
    found.outcomes = {"received": 40, "refused": 15, "too_old": 5}
    found.refusals = {"C2": 15, "C8": 5}
    found.pace = [[(at - timedelta(minutes=2)).isoformat(), 0], [at.isoformat(), 60]]
    found.heard_at = at
    found.save()
    return found


@pytest.fixture
def administrator(cast: Cast, client_for: ClientFor) -> Client:
    client = client_for(cast.person(Role.ADMINISTRATOR))
    client.cookies["django_language"] = "en"
    return client


def page(client: Client) -> str:
    return client.get("/contacts/archives", headers={"Accept-Language": "en"}).content.decode()


def test_an_archive_says_how_far_how_fast_and_what_became_of_it(
    administrator: Client, load: ArchiveLoad
) -> None:
    row = archive_row(load, at=timezone.now())

    assert (row.progress.done, row.progress.total) == (60, 200)
    assert row.progress.pace.per_minute == pytest.approx(30)
    assert row.progress.pace.left_s == pytest.approx(140 / 30 * 60)
    assert [each.count for each in row.outcomes] == [40, 15, 5]
    assert [each.words[:2] for each in row.refusals] == ["2.", "8."]
    assert "/srv/archive" in page(administrator)
    assert f'data-archive="{load.pk}"' in page(administrator)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "1,234,567"), ("nl", "1.234.567"), ("fr", "1\xa0234\xa0567")]
)
def test_large_figures_are_grouped_as_the_reader_is_used_to(
    load: ArchiveLoad, language: str, said: str
) -> None:
    load.outcomes, load.total_count = {"received": 1_234_567}, 9_876_543

    with translation.override(language):
        row = archive_row(load, at=timezone.now())

        assert row.outcomes[0].figure == row.done == said
        assert row.total.replace("\xa0", " ").replace(",", " ").replace(".", " ") == "9 876 543"


def test_an_administrator_pauses_it_and_lets_it_go_on(administrator: Client, load: ArchiveLoad) -> None:
    assert f"/contacts/archives/{load.pk}/resume" not in page(administrator)

    administrator.post(f"/contacts/archives/{load.pk}/pause")
    assert ArchiveLoad.objects.get().state == LoadState.PAUSED
    assert f"/contacts/archives/{load.pk}/pause" not in page(administrator)

    administrator.post(f"/contacts/archives/{load.pk}/resume")
    assert ArchiveLoad.objects.get().state == LoadState.RUNNING


def test_one_that_is_done_cannot_be_resumed(administrator: Client, load: ArchiveLoad) -> None:
    ArchiveLoad.objects.update(state=LoadState.DONE)

    administrator.post(f"/contacts/archives/{load.pk}/resume")

    assert ArchiveLoad.objects.get().state == LoadState.DONE


def test_one_whose_process_is_gone_says_so(load: ArchiveLoad) -> None:
    row = archive_row(load, at=load.heard_at + timedelta(minutes=2))

    assert row.progress.is_silent
    assert row.pace == ""


def test_the_officer_sees_it_and_changes_nothing(
    cast: Cast, client_for: ClientFor, load: ArchiveLoad
) -> None:
    client = client_for(cast.person(Role.DATA_PROTECTION_OFFICER))

    assert "<form" not in page(client).partition("data-archive")[2].partition("</table>")[0]
    assert client.post(f"/contacts/archives/{load.pk}/pause").status_code == 403


def test_without_an_archive_the_page_says_how_to_begin(administrator: Client) -> None:
    assert "leidraad archive load" in page(administrator)
