"""The pages of contacts: what they show, to whom, and what they refuse."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models import Access, Grant
from leidraad.apps.contacts.models import Contact, SetAside
from leidraad.apps.people.models import Person, Role
from leidraad.domain.contacts.problems import ProblemCode
from leidraad.domain.contacts.turns import Party
from tests.factories import make_call, make_set_aside, make_written
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for

__all__ = ["cast", "client_for"]

pytestmark = pytest.mark.django_db


def test_the_page_of_a_call_shows_turns_spans_and_marks_and_is_written_down(
    cast: Cast, client_for: ClientFor
) -> None:
    call = make_call(cast.agnes)

    html = client_for(cast.agnes.person).get(f"/contacts/{call.pk}").content.decode()

    assert html.count('id="turn-') == 4
    assert {"span-talk_over", "span-silence", "span-redacted"} <= set(re.findall(r"span-\w+", html))
    assert "0470" not in html
    assert 'class="word-unsure"' in html
    assert Access.objects.filter(contact_id=call.pk, person=cast.agnes.person).count() == 1


def test_the_sound_comes_in_ranges_and_is_not_kept(cast: Cast, client_for: ClientFor) -> None:
    call, client = make_call(cast.agnes), client_for(cast.agnes.person)

    part = client.get(f"/contacts/{call.pk}/audio", headers={"Range": "bytes=4-9"})
    beyond = client.get(f"/contacts/{call.pk}/audio", headers={"Range": "bytes=99999999-"})
    whole = client.get(f"/contacts/{call.pk}/audio")

    assert part.status_code == 206
    assert part.headers["Content-Range"].startswith("bytes 4-9/")
    assert b"".join(part.streaming_content) == b"".join(whole.streaming_content)[4:10]
    assert beyond.status_code == 416
    assert {part["Cache-Control"], beyond["Cache-Control"], whole["Cache-Control"]} == {"no-store"}


def test_a_coach_without_a_right_finds_nothing(cast: Cast, client_for: ClientFor) -> None:
    call, client = make_call(cast.agnes), client_for(cast.cleo)

    statuses = [client.get(f"/contacts/{call.pk}{part}").status_code for part in ("", "/audio", "/delete")]

    assert statuses == [404, 404, 404]
    assert client.get("/contacts/").content.count(b"data-contact=") == 0


def test_a_drawn_contact_opens_and_its_agent_sees_who_had_it(cast: Cast, client_for: ClientFor) -> None:
    for _number in range(2):
        make_call(cast.agnes)
    coach = client_for(cast.cleo)

    drawn = coach.post(f"/coaching/draw/{cast.agnes.pk}", follow=True)

    assert drawn.status_code == 200
    contact_id = Grant.objects.get().contact_id
    shown = client_for(cast.agnes.person).get(f"/contacts/{contact_id}").content.decode()
    assert cast.cleo.name in shown
    assert "/charter/#C6" in shown


def test_who_opened_a_contact_that_is_gone_leads_to_a_page_that_says_so(
    cast: Cast, client_for: ClientFor
) -> None:
    for _number in range(2):
        make_call(cast.agnes)
    client_for(cast.cleo).post(f"/coaching/draw/{cast.agnes.pk}", follow=True)
    contact_id, agnes = Grant.objects.get().contact_id, client_for(cast.agnes.person)
    agnes.post(f"/contacts/{contact_id}/delete")

    assert f"/contacts/{contact_id}" in agnes.get("/charter/who-listened").content.decode()
    assert agnes.get(f"/contacts/{contact_id}").status_code == 410
    assert client_for(cast.others[0].person).get(f"/contacts/{contact_id}").status_code == 404


def test_when_the_quota_is_used_up_the_page_names_the_clause(cast: Cast, client_for: ClientFor) -> None:
    for _number in range(3):
        make_written(cast.agnes)
    coach = client_for(cast.cleo)
    coach.post(f"/coaching/draw/{cast.agnes.pk}", follow=True)

    refused = coach.post(f"/coaching/draw/{cast.agnes.pk}")

    assert refused.status_code == 403
    assert b'href="/charter/#C6"' in refused.content


def test_a_coach_cannot_draw_from_another_team(cast: Cast, client_for: ClientFor) -> None:
    make_written(cast.agnes)

    assert client_for(cast.dirk).post(f"/coaching/draw/{cast.agnes.pk}").status_code == 404


def test_leaving_the_pilot_ends_what_a_coach_had_open(cast: Cast, client_for: ClientFor) -> None:
    for _number in range(2):
        make_call(cast.agnes)
    coach = client_for(cast.cleo)
    coach.post(f"/coaching/draw/{cast.agnes.pk}")
    contact_id = Grant.objects.get().contact_id
    assert coach.get(f"/contacts/{contact_id}/alive").status_code == 204

    client_for(cast.agnes.person).post("/charter/leave")

    assert coach.get(f"/contacts/{contact_id}/alive").status_code == 410
    assert coach.get(f"/contacts/{contact_id}").status_code == 404


def test_deleting_gives_a_receipt_once_and_nothing_remains(cast: Cast, client_for: ClientFor) -> None:
    call, client = make_call(cast.agnes), client_for(cast.agnes.person)

    receipt = client.post(f"/contacts/{call.pk}/delete", follow=True)

    assert receipt.status_code == 200
    assert b"data-receipt" in receipt.content
    assert not Contact.objects.exists()
    assert client.get(f"/contacts/{call.pk}").status_code == 404


def test_nobody_else_deletes_it(cast: Cast, client_for: ClientFor) -> None:
    call = make_call(cast.agnes)

    for role in set(Role) - {Role.AGENT}:
        assert client_for(cast.person(role)).post(f"/contacts/{call.pk}/delete").status_code == 404
    assert Contact.objects.exists()


def test_an_agent_finds_only_their_own_words(cast: Cast, client_for: ClientFor) -> None:
    make_written(cast.agnes, texts=[(Party.CUSTOMER, "Waar blijft mijn pakket?")])
    make_written(cast.bram, texts=[(Party.CUSTOMER, "Het pakket is stuk.")])

    html = client_for(cast.agnes.person).get("/contacts/search?query=pakket").content.decode()

    assert html.count('class="hit ') == 1
    assert "<mark>pakket</mark>" in html


def test_a_long_turn_that_was_found_shows_its_marks_by_name(cast: Cast, client_for: ClientFor) -> None:
    said = (
        "Bel [phone number], mail [email]. " * 20
        + "Waar blijft mijn pakket? "
        + "[phone number] [email] " * 20
    )
    make_written(cast.agnes, texts=[(Party.CUSTOMER, said)])

    html = client_for(cast.agnes.person).get("/contacts/search?query=pakket").content.decode()

    assert '<span class="redacted">e-mail address</span>' in html
    assert not set("[]") & set(html.partition('class="hit ')[2].partition("</li>")[0])


@pytest.mark.parametrize(
    ("language", "key", "speed"),
    [("nl", "Enter", "0,75×"), ("fr", "Entrée", "0,75×"), ("de", "Eingabe", "0,75×")],
)
def test_the_player_names_keys_and_speeds_in_the_readers_language(
    cast: Cast, client_for: ClientFor, language: str, key: str, speed: str
) -> None:
    call = make_call(cast.agnes)
    Person.objects.filter(pk=cast.agnes.person.pk).update(language=language)

    html = (
        client_for(Person.objects.get(pk=cast.agnes.person.pk)).get(f"/contacts/{call.pk}").content.decode()
    )

    assert f"<kbd>{key}</kbd>" in html
    assert f'<option value="0.75">{speed}</option>' in html


def test_too_few_agents_stand_behind_a_word(cast: Cast, client_for: ClientFor) -> None:
    make_written(cast.agnes)

    html = (
        client_for(cast.person(Role.QUALITY_ANALYST)).get("/contacts/search?query=factuur").content.decode()
    )

    assert "data-below-threshold" in html
    assert "Morgen" not in html


def test_insight_shows_neither_contact_nor_team_nor_time(cast: Cast, client_for: ClientFor) -> None:
    for agent in (cast.agnes, *cast.others):
        make_written(agent)

    html = (
        client_for(cast.person(Role.QUALITY_ANALYST)).get("/contacts/search?query=factuur").content.decode()
    )

    hits = html[html.index('class="hits"') :]
    assert "Mus" not in hits
    assert "Linde" not in hits
    assert not re.search(r"\d\d:\d\d", hits)
    assert not re.search(r"/contacts/[0-9a-f]{8}-", hits)


@pytest.mark.parametrize("query", ["", "%20", "x" * 501, '"', "-", "%00", "' OR 1=1"])
def test_any_question_gets_a_page(cast: Cast, client_for: ClientFor, query: str) -> None:
    assert client_for(cast.agnes.person).get(f"/contacts/search?query={query}").status_code == 200


@pytest.mark.parametrize(
    "filters",
    ["channel=fax", "since=gisteren", "since=2026-03-02&until=2026-03-01", "cursor=x", "team=nobody"],
)
def test_filters_that_make_no_sense_get_a_page(cast: Cast, client_for: ClientFor, filters: str) -> None:
    client = client_for(cast.agnes.person)

    assert client.get(f"/contacts/?{filters}").status_code == 200
    assert client.get(f"/contacts/search?query=factuur&{filters}").status_code == 200


def test_htmx_gets_the_part_and_everybody_else_the_page(cast: Cast, client_for: ClientFor) -> None:
    make_written(cast.agnes)
    client = client_for(cast.agnes.person)

    part = client.get("/contacts/", headers={"HX-Request": "true"}).content
    restored = client.get(
        "/contacts/", headers={"HX-Request": "true", "HX-History-Restore-Request": "true"}
    ).content

    assert b"<html" not in part
    assert b"<html" in restored


def test_a_long_contact_comes_in_parts(cast: Cast, client_for: ClientFor) -> None:
    texts = [(Party.CUSTOMER, f"vraag {number}") for number in range(450)]
    contact = make_written(cast.agnes, texts=texts)
    client = client_for(cast.agnes.person)

    first = client.get(f"/contacts/{contact.pk}").content.decode()
    rest = client.get(f"/contacts/{contact.pk}?from=400", headers={"HX-Request": "true"}).content.decode()

    assert first.count('id="turn-') == 400
    assert rest.count('id="turn-') == 50


def test_the_list_goes_on_where_it_ended(cast: Cast, client_for: ClientFor) -> None:
    now = timezone.now()
    for number in range(30):
        make_written(cast.agnes, started_at=now - timedelta(minutes=number))
    client = client_for(cast.agnes.person)

    first = client.get("/contacts/").content.decode()
    cursor = re.search(r"cursor=([\w-]+)", first)
    assert cursor is not None
    second = client.get(f"/contacts/?cursor={cursor.group(1)}").content.decode()

    assert (first.count("data-contact="), second.count("data-contact=")) == (25, 5)


def test_what_was_set_aside_says_why_and_is_settled_and_taken_back(cast: Cast, client_for: ClientFor) -> None:
    row = make_set_aside("stuk.wav", code=ProblemCode.EMPTY_FILE)
    client = client_for(cast.person(Role.ADMINISTRATOR))
    assert b"The file is empty." in client.get("/contacts/set-aside").content

    put_away = client.post(f"/contacts/set-aside/{row.pk}/put-away", follow=True).content
    assert b"take-back" in put_away
    assert not SetAside.objects.open().exists()
    client.post(f"/contacts/set-aside/{row.pk}/take-back")

    assert SetAside.objects.open().exists()


def test_an_officer_sees_what_was_set_aside_and_changes_nothing(cast: Cast, client_for: ClientFor) -> None:
    make_set_aside("stuk.wav")

    html = client_for(cast.person(Role.DATA_PROTECTION_OFFICER)).get("/contacts/set-aside").content

    assert b"stuk.wav" in html
    assert b"put-away" not in html


def test_a_contact_of_a_withdrawn_agent_stays_their_own(cast: Cast, client_for: ClientFor) -> None:
    call = make_call(cast.agnes)
    charter.withdraw_agent(agent=cast.agnes, by="agnes", at=timezone.now())

    assert client_for(cast.agnes.person).get(f"/contacts/{call.pk}").status_code == 200
