"""The agreement over the API: read it, take a statement, hand in what was signed elsewhere."""

import base64
from datetime import timedelta

import pytest
from django.utils import timezone

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.models.agreement import Signatory, Signature
from leidraad.apps.people.models import Person
from leidraad.cli.demo_agreement import made_key
from leidraad.formats.signatures import sign_raw
from tests.api.office import Office
from tests.people import charter_text

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(office: Office) -> Office:
    """Uma acts for one union, and a tighter text is on the table."""
    now = timezone.now()
    uma = Person.objects.get(username="uma")
    actions.let_act_for(Signatory.objects.get(code="bond-noord"), person=uma, by="test", at=now)
    text = charter_text(percent=5, at=now - timedelta(days=60))
    actions.propose_version(yaml_text=text, by="test", at=now)
    return office


def signed(office: Office, code: str, *, key: str | None = None, **query: str) -> dict[str, str]:
    given = office.get("/charter/versions/2/statement", who="uma", signatory=code, **query)
    assert given.status_code == 200
    statement = given.json()["statement"]
    signature = sign_raw(made_key(key or code), statement.encode())
    return {"statement": statement, "signature": base64.b64encode(signature).decode()}


def test_versions_say_who_signed_and_who_is_awaited(office: Office) -> None:
    found = office.get("/charter/versions", who="agnes").json()

    assert found["phase"] == "pilot"
    proposed, in_force = found["versions"]
    assert (proposed["number"], proposed["activated_at"]) == (2, None)
    assert {each["act"] for each in proposed["signatures"]} == {None}
    assert {each["act"] for each in in_force["signatures"]} == {"sign"}
    assert all(len(each["public_key"]) == 64 for each in in_force["signatures"])


def test_two_versions_are_compared(office: Office) -> None:
    found = office.get("/charter/comparison", who="agnes", old="1", new="2").json()

    (change,) = found["changes"]
    assert (change["clause"], change["movement"]) == ("C6", "tighter")
    assert change["parameters"] == ["listening_cap.percent"]
    assert office.get("/charter/comparison", who="agnes", old="1", new="9").status_code == 404


def test_a_delegate_hands_in_the_own_unions_signature_and_no_other(office: Office) -> None:
    answer = office.post("/charter/versions/2/signatures", who="uma", **signed(office, "bond-noord"))
    assert answer.status_code == 201
    assert answer.json()["act"] == "sign"

    other = office.post("/charter/versions/2/signatures", who="uma", **signed(office, "bond-zuid"))
    assert (other.status_code, other.json()["code"]) == (409, "not_acting")
    stranger = office.post("/charter/versions/2/signatures", who="agnes", **signed(office, "bond-noord"))
    assert stranger.status_code == 403
    assert Signature.objects.filter(version_id=2).count() == 1
    assert queries.active_charter().number == 1  # type: ignore[union-attr]


def test_what_does_not_fit_says_why_to_a_program(office: Office) -> None:
    wrong = signed(office, "bond-noord", key="bond-zuid")
    again = signed(office, "bond-noord", reason="Too high.")
    for version, body, code in (
        (2, wrong, "wrong_key"),
        (1, signed(office, "bond-noord"), "wrong_version"),
        (2, {**wrong, "statement": "I agree."}, "statement_unreadable"),
        (2, {**wrong, "signature": "AAAA"}, "signature_unreadable"),
        (2, {**wrong, "signature": "AAA"}, "signature_unreadable"),
    ):
        answer = office.post(f"/charter/versions/{version}/signatures", who="uma", **body)
        assert (answer.status_code, answer.json()["code"]) == (409, code)
    assert office.post("/charter/versions/2/signatures", who="uma", **again).json()["act"] == "refuse"
    answer = office.post("/charter/versions/2/signatures", who="uma", **again)
    assert answer.json()["code"] == "replayed"


def test_a_statement_is_given_for_those_whom_the_text_needs(office: Office) -> None:
    for number, code, status in ((2, "nobody", 404), (9, "veld", 404), (2, "no code", 422)):
        path = f"/charter/versions/{number}/statement"
        assert office.get(path, who="agnes", signatory=code).status_code == status
