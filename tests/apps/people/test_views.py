"""Signing in and out, one's password and tokens."""

import pytest
from django.test import Client
from django.utils import timezone, translation

from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf, SubjectSalt
from leidraad.apps.people import actions, views
from leidraad.apps.people.models import Person
from leidraad.apps.people.sign_in_limit import FAILURE_LIMIT
from tests.people import PASSWORD, Cast
from tests.people_fixtures import ClientFor


def attempt(username: str, password: str, *, client: Client | None = None, **more: str) -> object:
    return (client or Client()).post("/sign-in", {"username": username, "password": password} | more)


def test_the_right_password_opens_the_start_page(cast: Cast) -> None:
    response = attempt("agnes", PASSWORD)

    assert (response.status_code, response.url) == (302, "/")
    assert Leaf.objects.filter(event=Event.SIGNED_IN).count() == 1


def test_a_wrong_password_says_the_same_as_a_name_nobody_has(cast: Cast) -> None:
    wrong, unknown = attempt("agnes", "verkeerd"), attempt("niemand", "verkeerd")

    assert wrong.status_code == unknown.status_code == 422
    assert list(wrong.context["form"].non_field_errors()) == list(unknown.context["form"].non_field_errors())


def test_after_ten_failures_even_the_right_password_waits(cast: Cast) -> None:
    for _number in range(FAILURE_LIMIT):
        attempt("agnes", "verkeerd")

    assert attempt("agnes", PASSWORD).status_code == 429
    assert attempt("bram", PASSWORD).status_code == 302


def test_a_success_begins_the_count_again(cast: Cast) -> None:
    for _number in range(FAILURE_LIMIT - 1):
        attempt("agnes", "verkeerd")
    attempt("agnes", PASSWORD)
    attempt("agnes", "verkeerd")

    assert attempt("agnes", PASSWORD).status_code == 302


def test_what_was_typed_as_a_name_is_kept_nowhere(cast: Cast) -> None:
    attempt("mijn-wachtwoord-per-ongeluk", "verkeerd")

    assert not Leaf.objects.filter(body__contains="per-ongeluk").exists()
    assert not SubjectSalt.objects.filter(subject__contains="per-ongeluk").exists()


@pytest.mark.parametrize(
    ("wanted", "led_to"),
    [
        ("/charter/", "/charter/"),
        ("https://elders.example/", "/"),
        ("//elders.example/", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_signing_in_leads_only_to_pages_of_this_server(cast: Cast, wanted: str, led_to: str) -> None:
    assert attempt("agnes", PASSWORD, next=wanted).url == led_to


def test_somebody_inactive_cannot_sign_in(cast: Cast) -> None:
    actions.deactivate_person(cast.agnes.person, by="test", at=timezone.now())

    assert attempt("agnes", PASSWORD).status_code == 422


def test_signing_out_closes_the_door(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.agnes.person)
    client.post("/sign-out")

    assert client.get("/").status_code == 302


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "Dit wachtwoord is te kort. Het moet minstens 12 tekens lang zijn."),
        ("fr", "Ce mot de passe est trop court. Il doit contenir au minimum 12 caractères."),
        ("de", "Dieses Passwort ist zu kurz. Es muss mindestens 12 Zeichen enthalten."),
    ],
)
def test_a_short_password_is_refused_in_the_language_of_the_page(
    cast: Cast, client_for: ClientFor, language: str, said: str
) -> None:
    Person.objects.filter(pk=cast.agnes.person.pk).update(language=language)
    client = client_for(Person.objects.get(pk=cast.agnes.person.pk))

    answer = client.post("/account/password", {"present": PASSWORD, "new": "kort", "again": "kort"})

    assert said in answer.content.decode()


def test_the_wait_counts_one_minute_as_one() -> None:
    with translation.override("nl"):
        assert "1 minuut " in views._too_often(1)
        assert "2 minuten " in views._too_often(2)


def test_a_new_password_needs_the_present_one_and_ends_other_sessions(
    cast: Cast, client_for: ClientFor
) -> None:
    here, elsewhere = client_for(cast.agnes.person), client_for(cast.agnes.person)
    new = "een-heel-ander-woord-7"

    wrong = here.post("/account/password", {"present": "verkeerd", "new": new, "again": new})
    unlike = here.post("/account/password", {"present": PASSWORD, "new": new, "again": "iets anders"})
    short = here.post("/account/password", {"present": PASSWORD, "new": "kort", "again": "kort"})
    right = here.post("/account/password", {"present": PASSWORD, "new": new, "again": new})

    assert [wrong.status_code, unlike.status_code, short.status_code, right.status_code] == [
        422,
        422,
        422,
        302,
    ]
    assert here.get("/").status_code == 200
    assert elsewhere.get("/").status_code == 302


def test_a_token_is_shown_once_and_can_be_revoked(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.agnes.person)

    shown = client.post("/account/tokens", {"name": "recorder"}).content
    again = client.get("/account").content
    token = cast.agnes.person.api_tokens.get()
    client.post(f"/account/tokens/{token.pk}/revoke")

    assert b"leidraad_" in shown
    assert b"leidraad_" not in again
    token.refresh_from_db()
    assert token.revoked_at is not None


def test_nobody_revokes_the_token_of_another(cast: Cast, client_for: ClientFor) -> None:
    actions.create_token(cast.agnes.person, name="recorder", by="agnes", at=timezone.now())
    token = cast.agnes.person.api_tokens.get()

    assert client_for(cast.bram.person).post(f"/account/tokens/{token.pk}/revoke").status_code == 404


def test_the_language_of_the_door_can_be_chosen_before_signing_in(db: None) -> None:
    client = Client()
    client.post("/choose-language", {"language": "fr", "next": "/sign-in"})

    assert b'<html lang="fr">' in client.get("/sign-in").content
