"""The agreement's pages: proposing, signing, disputing and going on, as each role sees and does it."""

from collections.abc import Iterator
from datetime import date, timedelta
from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.agreement_pages import word_differences
from leidraad.apps.charter.models.agreement import (
    Agreement,
    CharterVersion,
    Dispute,
    DossierItem,
    LegalCheck,
    Signatory,
)
from leidraad.apps.people.models import Person, Role
from leidraad.cli.demo_agreement import made_key
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.law import LAW
from leidraad.formats.signatures import new_private_pem, public_pem, sign_raw
from tests.people import Cast, charter_text, make_cast
from tests.people_fixtures import ClientFor, client_for, data_folder
from tests.web_role import requests_as_web, secure_rows_for_tests

__all__ = ["client_for", "data_folder"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def cast(db: None) -> Iterator[Cast]:
    """The pages are asked for as the web server asks, in its own role of the database."""
    made = make_cast(with_others=False)
    secure_rows_for_tests()
    with requests_as_web():
        yield made


def page(client: Client, route: str, *args: object) -> str:
    response = client.get(reverse(f"charter:{route}", args=args))
    assert response.status_code == HTTPStatus.OK
    return response.content.decode()


def post(client: Client, route: str, *args: object, **data: object) -> int:
    return client.post(reverse(f"charter:{route}", args=args), data).status_code


def files_of(
    client: Client, number: int, code: str, *, reason: str = "", key: str | None = None
) -> dict[str, object]:
    """The statement as the page gives it, and a signature under it."""
    query = {"reason": reason} if reason else {}
    given = client.get(reverse("charter:statement", args=[number, code]), query)
    assert "attachment" in given.headers["Content-Disposition"]
    signature = sign_raw(made_key(key or code), given.content)
    return {
        "statement": SimpleUploadedFile("statement.txt", given.content),
        "signature": SimpleUploadedFile("statement.txt.sig", signature),
    }


@pytest.fixture
def keeper(cast: Cast, client_for: ClientFor) -> Client:
    return client_for(cast.person(Role.CHARTER_KEEPER))


@pytest.fixture
def delegate(cast: Cast, client_for: ClientFor) -> Client:
    return client_for(cast.person(Role.UNION_DELEGATE))


def tighter() -> str:
    return charter_text(percent=5, at=timezone.now() - timedelta(days=60))


def test_everybody_reads_who_signed_the_version_in_force(cast: Cast, client_for: ClientFor) -> None:
    text = page(client_for(cast.agnes.person), "versions")

    assert "Version 1: in force" in text
    assert text.count("signed") >= 4
    assert "EXAMPLE bond-noord" in text
    assert queries.active_charter().canonical_hash in text  # type: ignore[union-attr]


def test_the_charters_page_leads_to_its_versions_and_marks_a_disputed_clause(
    cast: Cast, client_for: ClientFor
) -> None:
    reader = client_for(cast.agnes.person)
    assert reverse("charter:versions") in page(reader, "charter")
    assert "Under dispute" not in page(reader, "charter")

    actions.open_dispute(
        signatory=Signatory.objects.get(code="bond-noord"), clause_id=ClauseId.SIDE_BY_SIDE, reason="Not announced.",
        by=cast.person(Role.UNION_DELEGATE), at=timezone.now(),
    )  # fmt: skip
    assert page(reader, "charter").count("Under dispute") == 1


def test_a_text_is_proposed_signed_by_all_and_takes_the_place_of_the_one_in_force(
    cast: Cast, keeper: Client, delegate: Client, client_for: ClientFor
) -> None:
    assert post(keeper, "propose", text=tighter().replace("\n", "\r\n")) == HTTPStatus.FOUND
    assert "on the table" in page(client_for(cast.agnes.person), "versions")
    assert "Sign or refuse" in page(delegate, "version", 2)

    # The delegate brings the own union's, the keeper those of management and counsel; the other union by its own way.
    assert post(delegate, "hand_in", 2, **files_of(delegate, 2, "bond-noord")) == HTTPStatus.FOUND
    for code in ("veld", "veld-legal"):
        assert post(keeper, "hand_in", 2, **files_of(keeper, 2, code)) == HTTPStatus.FOUND
    assert queries.active_charter().number == 1  # type: ignore[union-attr]
    for client in (keeper, delegate):
        assert post(client, "hand_in", 2, **files_of(client, 2, "bond-zuid")) == HTTPStatus.CONFLICT
    actions.let_act_for(
        Signatory.objects.get(code="bond-zuid"),
        person=cast.person(Role.UNION_DELEGATE),
        by="test",
        at=timezone.now(),
    )
    assert post(delegate, "hand_in", 2, **files_of(delegate, 2, "bond-zuid")) == HTTPStatus.FOUND

    assert queries.active_charter().number == 2  # type: ignore[union-attr]
    shown = page(delegate, "compare", 1, 2)
    assert "tighter" in shown
    assert "No clause becomes looser" in shown


def test_what_does_not_fit_is_said_on_a_page(keeper: Client, delegate: Client) -> None:
    post(keeper, "propose", text=tighter())
    files = files_of(delegate, 2, "bond-noord", key="bond-zuid")

    response = delegate.post(reverse("charter:hand_in", args=[2]), files)

    assert response.status_code == HTTPStatus.CONFLICT
    assert "not made with the registered key of bond-noord" in response.content.decode()
    assert post(delegate, "hand_in", 2) == HTTPStatus.UNPROCESSABLE_ENTITY


def test_a_refusal_says_why_to_everybody(
    cast: Cast, keeper: Client, delegate: Client, client_for: ClientFor
) -> None:
    post(keeper, "propose", text=tighter())

    assert (
        post(delegate, "hand_in", 2, **files_of(delegate, 2, "bond-noord", reason="Too\nhigh."))
        == HTTPStatus.FOUND
    )

    assert "refused: Too high." in page(client_for(cast.agnes.person), "version", 2)


def test_mistakes_are_named_by_line_and_below_the_floor_by_clause(keeper: Client) -> None:
    wrong = keeper.post(
        reverse("charter:propose"), {"text": tighter().replace("who: volunteers", "who: all")}
    )
    assert wrong.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Line 2" in wrong.content.decode()

    low = keeper.post(
        reverse("charter:propose"), {"text": tighter().replace("quality_days: 28", "quality_days: 90")}
    )
    assert low.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "28 days at most" in low.content.decode()
    assert CharterVersion.objects.count() == 1


def test_a_proposed_text_is_taken_off_the_table(keeper: Client) -> None:
    post(keeper, "propose", text=tighter())

    assert post(keeper, "withdraw_version", 2) == HTTPStatus.FOUND
    assert "withdrawn" in page(keeper, "versions")


def test_the_page_of_the_agreement_says_what_the_next_step_lacks_and_when(
    keeper: Client, delegate: Client
) -> None:
    shown = page(keeper, "agreement")
    assert "It stands at: pilot" in shown
    assert "Last day in the text" in shown
    assert "Go on to: evaluation" in shown
    assert "Go on to" not in page(delegate, "agreement")

    assert post(keeper, "enter_phase", "evaluating") == HTTPStatus.FOUND
    shown = page(keeper, "agreement")
    assert "There is no regulation for the roll-out on the table." in shown
    assert "the works council has not closed the evaluation." in shown.lower()
    assert post(keeper, "enter_phase", "amended") == HTTPStatus.CONFLICT
    assert post(keeper, "enter_phase", "stopped") == HTTPStatus.NOT_FOUND
    assert Agreement.objects.get().phase == "evaluating"


def test_the_dossier_takes_documents_and_gives_them_back_to_the_parties(
    cast: Cast, keeper: Client, delegate: Client, client_for: ClientFor
) -> None:
    file = SimpleUploadedFile("advice.PDF", b"%PDF-1.7 advice", "application/pdf")
    today = str(date.today())  # noqa: DTZ011  as a browser sends it
    assert (
        post(keeper, "record_item", kind="information", happened_on=today, document=file) == HTTPStatus.FOUND
    )
    item = DossierItem.objects.get(kind="information", received_on=None)

    assert "Confirm that we have it" in page(delegate, "agreement")
    assert post(delegate, "receive", item.pk) == HTTPStatus.FOUND
    item.refresh_from_db()
    assert item.received_by == cast.person(Role.UNION_DELEGATE).name
    given = delegate.get(reverse("charter:document", args=[item.digest]))
    assert given.content == b"%PDF-1.7 advice"
    assert given.headers["Content-Type"] == "application/octet-stream"
    assert "attachment" in given.headers["Content-Disposition"]


def test_a_delegate_records_what_the_body_says_and_not_what_management_did(delegate: Client) -> None:
    today = str(date.today())  # noqa: DTZ011
    assert (
        post(delegate, "record_item", kind="question", happened_on=today, text="Who listens?")
        == HTTPStatus.FOUND
    )
    assert post(delegate, "record_item", kind="posting", happened_on=today) == HTTPStatus.UNPROCESSABLE_ENTITY
    program = SimpleUploadedFile("advice.exe", b"MZ")
    assert post(delegate, "record_item", kind="opinion", happened_on=today, document=program) == 422


def test_a_decision_of_the_body_names_it(keeper: Client) -> None:
    today = str(date.today())  # noqa: DTZ011
    assert post(keeper, "record_item", kind="act", happened_on=today) == HTTPStatus.UNPROCESSABLE_ENTITY
    assert post(keeper, "record_item", kind="posting", happened_on=today, act="agree") == 422
    counts = {"present_count": 9, "quorum_count": 7, "in_favour_count": 8, "majority_count": 7}
    assert (
        post(
            keeper, "record_item", kind="act", happened_on=today, act="agree", body="cse", version=1, **counts
        )
        == 302
    )
    assert DossierItem.objects.last().in_favour_count == 8  # type: ignore[union-attr]


def test_a_dispute_freezes_and_both_sides_thaw(cast: Cast, keeper: Client, delegate: Client) -> None:
    asked = {"signatory": "bond-noord", "clause_id": "C6", "reason": "Counted wrongly."}
    assert post(delegate, "open_dispute", **asked) == HTTPStatus.FOUND
    assert queries.active_charter().frozen == {ClauseId.LISTENING_CAP}  # type: ignore[union-attr]
    dispute = Dispute.objects.get()
    assert "Counted wrongly." in page(keeper, "disputes")

    assert (
        post(keeper, "settle_dispute", dispute.pk, signatory="bond-noord") == 422
    )  # acts for management alone
    assert post(keeper, "settle_dispute", dispute.pk, signatory="veld") == HTTPStatus.FOUND
    assert queries.active_charter().frozen  # type: ignore[union-attr]
    assert post(delegate, "settle_dispute", dispute.pk, signatory="bond-noord") == HTTPStatus.FOUND
    assert not queries.active_charter().frozen  # type: ignore[union-attr]
    assert "both sides agreed" in page(delegate, "disputes")


def test_a_union_stops_the_agreement_from_its_page(delegate: Client) -> None:
    assert post(delegate, "stop", signatory="bond-noord", reason="Trust is gone.") == HTTPStatus.FOUND

    assert queries.active_charter().phase == "stopped"  # type: ignore[union-attr]
    assert "Trust is gone." in page(delegate, "agreement")


def test_signatories_are_registered_for_everybody_to_see(
    cast: Cast, keeper: Client, client_for: ClientFor
) -> None:
    key = public_pem(new_private_pem())
    data = {
        "code": "bond-oost",
        "name": "Bond Oost",
        "kind": "union",
        "is_representative": "on",
        "public_key": key,
    }
    assert post(keeper, "register_signatory", **data) == HTTPStatus.FOUND
    assert post(keeper, "register_signatory", **data) == HTTPStatus.CONFLICT
    assert post(keeper, "begin_acting", "bond-oost", username="ursel") == HTTPStatus.FOUND
    assert post(keeper, "begin_acting", "bond-oost", username="nobody") == HTTPStatus.FOUND
    assert post(keeper, "begin_acting", "bond-oost", username="agnes") == HTTPStatus.CONFLICT

    shown = page(client_for(cast.agnes.person), "signatories")
    assert "Bond Oost" in shown
    assert "representative" in shown
    assert cast.person(Role.UNION_DELEGATE).name in shown
    assert "Replace the key" not in shown

    old = Signatory.objects.get(code="bond-oost").keys.get().public_key
    assert (
        post(keeper, "replace_key", "bond-oost", public_key=public_pem(new_private_pem())) == HTTPStatus.FOUND
    )
    assert f"{old}" in page(client_for(cast.agnes.person), "signatories")


def test_a_check_of_the_law_makes_it_no_longer_overdue(cast: Cast, client_for: ClientFor) -> None:
    officer = client_for(cast.person(Role.DATA_PROTECTION_OFFICER))
    assert page(officer, "law").count("must be checked") == len(LAW)

    data = {
        "code": next(iter(LAW)),
        "verified_on": str(timezone.localdate()),
        "verified_by": "Dora Dotterbloem",
    }
    assert post(officer, "check_law", **data) == HTTPStatus.FOUND

    assert LegalCheck.objects.get().verified_by == "Dora Dotterbloem"
    assert page(officer, "law").count("must be checked") == len(LAW) - 1
    future = data | {"verified_on": str(timezone.localdate() + timedelta(days=2))}
    assert post(officer, "check_law", **future) == HTTPStatus.CONFLICT


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
def test_versions_are_compared_in_the_language_of_the_reader(
    language: str, cast: Cast, keeper: Client, client_for: ClientFor
) -> None:
    post(keeper, "propose", text=tighter())
    reader: Person = cast.agnes.person
    Person.objects.filter(pk=reader.pk).update(language=language)

    response = client_for(Person.objects.get(pk=reader.pk)).get(
        reverse("charter:compare", args=[1, 2]), headers={"accept-language": language}
    )

    words = {"nl": "hoogstens", "fr": "au plus", "de": "höchstens", "en": "at most"}[language]
    assert response.status_code == HTTPStatus.OK
    assert words in response.content.decode() or "5" in response.content.decode()


def test_a_version_that_is_not_there_is_not_found(keeper: Client) -> None:
    for name, args in (("version", [9]), ("compare", [1, 9]), ("statement", [9, "veld"])):
        assert keeper.get(reverse(f"charter:{name}", args=args)).status_code == HTTPStatus.NOT_FOUND


def test_the_words_that_differ_are_marked_and_no_others() -> None:
    old, new = word_differences("others open at most 50 % of them", "others open at most 20 % of them, alone")

    assert old == (("others open at most", False), ("50", True), ("% of", False), ("them", True))
    assert new == (("others open at most", False), ("20", True), ("% of", False), ("them, alone", True))
    assert word_differences("", "new") == ((), (("new", True),))


@given(st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_the_pieces_together_are_the_whole_text(before: list[str], after: list[str]) -> None:
    old, new = word_differences(" ".join(before), " ".join(after))

    assert " ".join(words for words, _ in old).split() == before
    assert " ".join(words for words, _ in new).split() == after
    assert [words for words, changed in old if not changed] == [
        words for words, changed in new if not changed
    ]
