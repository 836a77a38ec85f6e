"""The page of companies' own numbers: who keeps them, what is refused and what is warned of, trying, and who changed what."""

import pytest
from django.utils import timezone

from leidraad.apps.contacts.actions.own_numbers import keep_own_numbers
from leidraad.apps.contacts.actions.vocabulary import keep_vocabulary
from leidraad.apps.contacts.models import OwnList, OwnNumberLists
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Principal, Role
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for
from tests.web_role import sql_as

__all__ = ["cast", "client_for"]

pytestmark = pytest.mark.django_db

PAGE = "/contacts/numbers"
EMPTY = {each.value: "" for each in OwnList}


@pytest.fixture
def principal(cast: Cast) -> Principal:
    return cast.linde.principal


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER])
def test_administrators_and_officers_keep_the_lists_of_a_company(
    cast: Cast, client_for: ClientFor, principal: Principal, role: Role
) -> None:
    client = client_for(cast.person(role))
    filled = {
        "customer_numbers": "KL-######\n",
        "allowed_numbers": "DOS-####",
        "allowed_words": "Frank Flex\nZonstroom",
    }

    answer = client.post(f"{PAGE}?principal={principal.code}", filled | {"keep": "keep"}, follow=True)

    row = OwnNumberLists.objects.get()
    assert row.principal == principal
    assert (row.customer_numbers, row.allowed_numbers) == (["KL-######"], ["DOS-####"])
    assert row.allowed_words == ["Frank Flex", "Zonstroom"]
    html = answer.content.decode()
    assert "hold from the next contact on" in html
    assert "Masked from then on: KL-######" in html
    assert cast.person(role).name in html


def test_those_of_all_companies_are_shown_beside_a_companys_own(
    cast: Cast, client_for: ClientFor, principal: Principal
) -> None:
    client = client_for(cast.person(Role.ADMINISTRATOR))
    client.post(PAGE, EMPTY | {"customer_numbers": "ALL-####"})

    assert OwnNumberLists.objects.get().principal is None
    html = client.get(f"{PAGE}?principal={principal.code}").content.decode()
    assert "ALL-####" in html
    assert "None so far" in html


def test_a_wrong_line_is_told_with_its_number_and_what_to_write_and_what_was_typed_stays(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.person(Role.ADMINISTRATOR))

    answer = client.post(PAGE, EMPTY | {"customer_numbers": "KL-######\nKL-000000\nA*####"})

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Line 2, “KL-000000”, has no place for a digit. Write #" in html
    assert "Line 3, “A*####”, has a sign that no pattern knows: “*”. Write" in html
    assert "KL-000000\nA*####" in html
    assert not OwnNumberLists.objects.exists()


def test_a_sentence_is_tried_with_what_is_typed_and_nothing_is_kept(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.person(Role.ADMINISTRATOR))
    typed = EMPTY | {
        "customer_numbers": "KL-######",
        "sentence": "it is KL-482931, or <b>KL-48</b>",
        "try": "try",
    }

    html = client.post(PAGE, typed).content.decode()

    assert 'it is <span class="redacted">customer number</span>, or &lt;b&gt;KL-48' in html
    assert not OwnNumberLists.objects.exists()
    assert not Leaf.objects.filter(event="contacts:own_numbers:changed").exists()


def test_the_page_opens_with_an_invented_sentence_of_the_patterns_kept(
    cast: Cast, client_for: ClientFor
) -> None:
    lists = dict.fromkeys(OwnList, ()) | {OwnList.CUSTOMER_NUMBERS: ("QX-######",)}
    keep_own_numbers(None, lists, by="adam", at=timezone.now())

    html = client_for(cast.person(Role.DATA_PROTECTION_OFFICER)).get(PAGE).content.decode()

    tried = html.split("It would be kept as:")[1]
    assert "QX-482931" in html
    assert "QX-482931" not in tried
    assert '<span class="redacted">telephone number</span>' in tried


def test_an_allowed_pattern_with_the_shape_of_a_telephone_number_is_warned_of_and_may_be_kept(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.person(Role.ADMINISTRATOR))
    html = client.post(PAGE, EMPTY | {"allowed_numbers": "##########"}, follow=True).content.decode()

    assert OwnNumberLists.objects.get().allowed_numbers == ["##########"]
    assert "“##########” would let these stay as well" in html
    assert "telephone number" in html.split("would let these stay")[1].split("</li>")[0]


def test_a_line_of_all_companies_that_undoes_one_of_this_company_is_warned_of(
    cast: Cast, client_for: ClientFor, principal: Principal
) -> None:
    client = client_for(cast.person(Role.ADMINISTRATOR))
    client.post(PAGE, EMPTY | {"allowed_numbers": "??-######"})
    address = f"{PAGE}?principal={principal.code}"
    html = client.post(address, EMPTY | {"customer_numbers": "KL-######"}, follow=True).content.decode()
    assert "“KL-######” masks nothing" in html


def test_the_ledger_tells_when_a_change_was_made_and_by_whom_while_they_are_here(
    cast: Cast, client_for: ClientFor
) -> None:
    lists = dict.fromkeys(OwnList, ()) | {OwnList.CUSTOMER_NUMBERS: ("KL-######",)}
    keep_own_numbers(None, lists, by="somebody-gone", at=timezone.now())
    client = client_for(cast.person(Role.ADMINISTRATOR))
    assert "somebody who is not here any more" in client.get(PAGE).content.decode()

    html = client.post(PAGE, EMPTY, follow=True).content.decode()
    assert "No longer masked by a pattern: KL-######" in html
    assert html.index("No longer masked by a pattern") < html.index("Masked from then on")


def test_expected_names_that_would_be_masked_are_offered_as_products_to_who_may_see_them(
    cast: Cast, client_for: ClientFor, principal: Principal
) -> None:
    keep_vocabulary(principal, {"": ["Frank Flex", "Zonneplan"]}, at=timezone.now())
    address = f"{PAGE}?principal={principal.code}"
    offered = "Write those that are products here: Frank Flex"
    administrator = client_for(cast.person(Role.ADMINISTRATOR))

    assert offered in " ".join(administrator.get(address).content.decode().split())
    officer = client_for(cast.person(Role.DATA_PROTECTION_OFFICER))
    assert "Frank Flex" not in officer.get(address).content.decode()
    html = administrator.post(address, EMPTY | {"allowed_words": "Frank Flex"}, follow=True).content.decode()
    assert "Write those that are products here" not in html


def test_a_code_of_no_company_is_not_found(cast: Cast, client_for: ClientFor) -> None:
    assert client_for(cast.person(Role.ADMINISTRATOR)).get(f"{PAGE}?principal=nobody").status_code == 404


def test_the_database_shows_the_lists_to_their_keepers_alone(cast: Cast, principal: Principal) -> None:
    lists = dict.fromkeys(OwnList, ()) | {OwnList.CUSTOMER_NUMBERS: ("KL-######",)}
    keep_own_numbers(principal, lists, by="adam", at=timezone.now())
    for role in Role:
        with sql_as(cast.person(role)) as cursor:
            cursor.execute("SELECT count(*) FROM contacts_ownnumberlists")
            expected = int(role in (Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER))
            assert cursor.fetchone() == (expected,), role
