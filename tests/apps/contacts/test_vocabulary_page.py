"""The page of names: who keeps them, what is refused in a sentence, and what the engine is told."""

import pytest
from django.test import Client
from django.utils import timezone

from leidraad.apps.contacts.actions.vocabulary import keep_vocabulary
from leidraad.apps.contacts.models import Vocabulary
from leidraad.apps.people.models import Principal, Role
from tests.apps.contacts.centre import Centre

PAGE = "/contacts/vocabulary"


@pytest.fixture
def principal(centre: Centre) -> Principal:
    return centre.team.principal


def test_an_administrator_keeps_a_list_for_each_language(
    client: Client, centre: Centre, principal: Principal
) -> None:
    client.force_login(centre.adam)
    filled = {"every": "Aurora\nFibernet Plus", "nl": "Zonneplan", "fr": "", "de": "", "en": ""}

    answer = client.post(f"{PAGE}?principal={principal.code}", filled)

    assert answer.status_code == 302
    assert {row.language: row.terms for row in Vocabulary.objects.all()} == {
        "": ["Aurora", "Fibernet Plus"],
        "nl": ["Zonneplan"],
    }
    assert "Fibernet Plus" in client.get(PAGE).content.decode()


def test_an_emptied_list_is_gone(client: Client, centre: Centre, principal: Principal) -> None:
    keep_vocabulary(principal, {"nl": ["Zonneplan"]}, at=timezone.now())
    client.force_login(centre.adam)
    client.post(f"{PAGE}?principal={principal.code}", {"every": "", "nl": ""})
    assert not Vocabulary.objects.exists()


def test_a_number_of_a_person_is_refused_and_what_was_typed_stays(
    client: Client, centre: Centre, principal: Principal
) -> None:
    client.force_login(centre.adam)
    client.post("/choose-language", {"language": "en"})
    answer = client.post(f"{PAGE}?principal={principal.code}", {"every": "Aurora\nJan 0478123456"})
    assert answer.status_code == 422
    assert "somebody&#x27;s number" in answer.content.decode()
    assert "Aurora" in answer.content.decode()
    assert not Vocabulary.objects.exists()


def test_another_company_s_code_that_is_none_is_not_found(client: Client, centre: Centre) -> None:
    client.force_login(centre.adam)
    assert client.get(f"{PAGE}?principal=nobody").status_code == 404


def test_the_engine_is_told_the_names_of_the_language_first(principal: Principal) -> None:
    keep_vocabulary(principal, {"": ["Aurora"], "nl": ["Zonneplan"], "fr": ["Soleil"]}, at=timezone.now())
    told = Vocabulary.objects.terms_for(principal.pk, language="nl")
    unknown = Vocabulary.objects.terms_for(principal.pk, language="")
    assert told == ("Zonneplan", "Aurora")
    assert unknown == ("Aurora", "Soleil", "Zonneplan")


def test_the_lists_are_the_keepers_alone(centre: Centre, principal: Principal) -> None:
    keep_vocabulary(principal, {"": ["Aurora"]}, at=timezone.now())
    assert Vocabulary.objects.visible_to(centre.adam).exists()
    assert not Vocabulary.objects.visible_to(centre.cleo).exists()
    assert centre.cleo.has_role(Role.COACH)
