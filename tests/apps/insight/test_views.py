"""The pages of categories: what is written is tried, kept, compared and removed; figures and words only as far as they may."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from leidraad.apps.insight.matching import keep_matches
from leidraad.apps.insight.models import Category, CategoryCase, CategoryVersion, CountRun, RunState
from leidraad.apps.insight.tasks import count
from leidraad.apps.people.models import Role
from tests.apps.insight.made import EVER, make_category, say
from tests.people import Cast
from tests.people_fixtures import ClientFor

pytestmark = pytest.mark.django_db


@pytest.fixture
def analyst(cast: Cast, client_for: ClientFor) -> Client:
    return client_for(cast.person(Role.QUALITY_ANALYST))


def written(**changed: str) -> dict[str, str]:
    return {
        "key": "opzeg",
        "text": "customer: ~opzeggen",
        "title_en": "Cancelling",
        "from_number": "",
    } | changed


def test_what_is_written_is_kept_and_its_share_shown(cast: Cast, analyst: Client) -> None:
    say(cast, "ik wil opzeggen")
    say(cast, "hoe laat is het")

    kept = analyst.post("/insight/new", written(hits="ik wil opzeggen", misses="agent: opzeggen?"))
    keep_matches(at=timezone.now())
    page = analyst.get("/insight/").content.decode()

    assert kept.status_code == 302
    assert CategoryCase.objects.count() == 2
    assert CategoryVersion.objects.get().made_by == "quirien"
    assert "Cancelling" in page
    assert "50.0\N{NO-BREAK SPACE}%" in page


def test_delegates_and_officers_read_what_is_asked_and_how_often(cast: Cast, client_for: ClientFor) -> None:
    say(cast, "ik wil opzeggen")
    make_category(cast, "opzeg", "customer: ~opzeggen", hits=("opzeggen",))
    keep_matches(at=timezone.now())

    for role in (Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER):
        client = client_for(cast.person(role))
        page = client.get("/insight/opzeg").content.decode()
        assert "customer: ~opzeggen" in page
        assert "100.0\N{NO-BREAK SPACE}%" in page
        assert "ik wil opzeggen" not in page
        assert 'href="/insight/opzeg/edit"' not in page
        assert "100.0\N{NO-BREAK SPACE}%" in client.get("/insight/").content.decode()


def test_a_mistake_is_shown_at_its_place_with_what_was_meant(analyst: Client) -> None:
    response = analyst.post("/insight/new", written(text="factuur AND\nprijs NAER/5 duur"))
    page = response.content.decode()

    assert response.status_code == 422
    assert "Line 2, character 7:" in page
    assert "Did you mean NEAR/5?" in page
    assert "<mark>NAER/5</mark>" in page
    assert not Category.objects.exists()


def test_while_somebody_types_the_draft_is_counted_with_examples(cast: Cast, analyst: Client) -> None:
    say(cast, "dag, ik wil opzeggen bij jullie")

    page = analyst.post("/insight/try", written(hits="nee")).content.decode()

    assert "6 of 6 contacts, 100.0\N{NO-BREAK SPACE}%." in page
    assert "<mark>opzeggen</mark>" in page
    assert "1 case does not get its expected answer." in page
    assert "<html" not in page


def test_below_the_threshold_neither_figure_nor_example_is_shown(cast: Cast, analyst: Client) -> None:
    say(cast, "ik wil opzeggen", each=False)
    say(cast, "hoe laat is het")

    page = analyst.post("/insight/try", written()).content.decode()

    assert "data-below-threshold" in page
    assert "<mark>" not in page
    assert "ik wil" not in page


def test_trying_works_without_script_and_keeps_nothing(cast: Cast, analyst: Client) -> None:
    say(cast, "ik wil opzeggen")

    response = analyst.post("/insight/new", written() | {"try": "yes"})

    assert response.status_code == 200
    assert "6 of 6 contacts" in response.content.decode()
    assert not Category.objects.exists()


def test_a_category_whose_cases_fail_is_kept_only_when_that_is_confirmed(analyst: Client) -> None:
    refused = analyst.post("/insight/new", written(hits="hoe laat is het"))

    assert refused.status_code == 422
    assert not Category.objects.exists()
    assert 'name="confirmed"' in refused.content.decode()

    assert analyst.post("/insight/new", written(hits="hoe laat is het", confirmed="on")).status_code == 302
    assert Category.objects.get().cases.get().line == "hoe laat is het"


def test_a_change_makes_a_version_and_shows_what_is_gained_and_lost(cast: Cast, analyst: Client) -> None:
    say(cast, "ik wil opzeggen")
    say(cast, "wij gaan verhuizen")
    make_category(cast, "vertrek", "opzeggen")

    changed = analyst.post(
        "/insight/vertrek/edit", {"text": "verhuizen", "from_number": "1", "title_nl": "Vertrek"}
    )
    page = analyst.get("/insight/vertrek/versions/2").content.decode()

    assert changed.status_code == 302
    assert page.count("6 contacts") == 2
    assert page.index("<mark>verhuizen</mark>") < page.index("<mark>opzeggen</mark>")


def test_a_category_is_marked_as_a_reason_for_contact_and_shown_as_one(cast: Cast, analyst: Client) -> None:
    make_category(cast, "opzeg", "customer: ~opzeggen")
    assert "reason for contact" not in analyst.get("/insight/").content.decode()

    analyst.post("/insight/opzeg/edit", written(from_number="1", is_reason="on"))

    assert CategoryVersion.objects.get(is_current=True).is_reason
    assert "reason for contact" in analyst.get("/insight/").content.decode()
    assert "reason for contact" in analyst.get("/insight/opzeg").content.decode()
    assert re.search(r'name="is_reason"[^>]* checked', analyst.get("/insight/opzeg/edit").content.decode())

    analyst.post("/insight/opzeg/edit", written(from_number="2"))
    assert not CategoryVersion.objects.get(is_current=True).is_reason


def test_two_who_change_the_same_version_do_not_overwrite_each_other(cast: Cast, analyst: Client) -> None:
    make_category(cast, "opzeg", "opzeggen")
    make_category(cast, "opzeg", "opgezegd")

    response = analyst.post("/insight/opzeg/edit", {"text": "opzeg", "from_number": "1"})

    assert response.status_code == 422
    assert "Somebody" in response.content.decode() or "not as you read it" in response.content.decode()
    assert CategoryVersion.objects.get(is_current=True).text == "opgezegd"


def test_a_change_that_would_break_another_category_is_refused(cast: Cast, analyst: Client) -> None:
    make_category(cast, "woord", "opzeggen")
    make_category(cast, "boos", "@woord NEAR/5 schandalig")

    response = analyst.post("/insight/woord/edit", {"text": "NOT opzeggen", "from_number": "1"})

    assert response.status_code == 422
    assert "boos" in response.content.decode()


def test_removing_one_that_others_name_asks_once_more(cast: Cast, analyst: Client) -> None:
    make_category(cast, "woord", "opzeggen")
    make_category(cast, "boos", "@woord")

    asked = analyst.post("/insight/woord/delete")

    assert asked.status_code == 200
    assert "Remove it all the same" in asked.content.decode()
    assert analyst.post("/insight/woord/delete", {"confirmed": "yes"}).status_code == 302
    assert list(Category.objects.values_list("key", flat=True)) == ["boos"]
    assert "There is no category" in analyst.get("/insight/").content.decode()


def test_the_starter_categories_are_added_once(analyst: Client) -> None:
    assert analyst.post("/insight/starters").status_code == 302
    there = Category.objects.count()
    analyst.post("/insight/starters")

    assert Category.objects.count() == there >= 20
    assert "Moving house" in analyst.get("/insight/").content.decode()


def test_the_button_for_starter_categories_is_there_while_one_is_missing(cast: Cast, analyst: Client) -> None:
    button = "Add the starter categories"
    assert button in analyst.get("/insight/").content.decode()
    analyst.post("/insight/starters")
    assert button not in analyst.get("/insight/").content.decode()
    analyst.post("/insight/outage/delete")
    assert button in analyst.get("/insight/").content.decode()


def test_without_a_category_there_are_no_days_to_choose(analyst: Client) -> None:
    assert 'name="since"' not in analyst.get("/insight/").content.decode()
    analyst.post("/insight/starters")
    assert 'name="since"' in analyst.get("/insight/").content.decode()


def test_the_editor_is_headed_by_the_title_that_is_kept(cast: Cast, analyst: Client) -> None:
    make_category(cast, "opzeg", "opzeggen")

    first = analyst.get("/insight/opzeg/edit").content.decode()
    again = analyst.post("/insight/opzeg/edit", written(text="(", title_nl="Iets anders")).content.decode()

    assert "Change “Opzeg”" in first
    assert "Change “Opzeg”" in again


def test_a_long_count_is_made_by_the_worker_and_shows_how_far_it_is(cast: Cast, analyst: Client) -> None:
    say(cast, "ik wil opzeggen")
    since = EVER.since.isoformat()

    started = analyst.post("/insight/runs", written() | {"since": since})
    waiting = analyst.get(started.url).content.decode()
    run = CountRun.objects.get()
    count(run_id=str(run.pk))
    done = analyst.get(started.url, headers={"HX-Request": "true"}).content.decode()

    assert 'hx-trigger="every 2s"' in waiting
    assert CountRun.objects.get().state == RunState.DONE
    assert "6 of 6 contacts, 100.0\N{NO-BREAK SPACE}%." in done
    assert "hx-get" not in done


def test_a_name_of_an_address_is_no_name_of_a_category(analyst: Client) -> None:
    assert analyst.post("/insight/new", written(key="try")).status_code == 422
    assert analyst.post("/insight/new", written(key="Met Spatie")).status_code == 422


def test_days_that_make_no_sense_are_said_and_the_last_weeks_shown(cast: Cast, analyst: Client) -> None:
    page = analyst.get("/insight/?since=2026-05-02&until=2026-05-01").content.decode()

    assert "This day is before the first one." in page
