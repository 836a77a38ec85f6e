"""Signatures made elsewhere: what is accepted, and every way in which one is not."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from leidraad.apps.charter import actions
from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.models.agreement import (
    CharterVersion,
    Signatory,
    SignatoryKey,
    SignatoryKind,
    Signature,
)
from leidraad.apps.charter.standing import signed_by, statements_about
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Role
from leidraad.cli.demo_agreement import made_key as key_of
from leidraad.domain.charter.statements import Act
from leidraad.formats.signatures import new_private_pem, public_pem, sign_raw
from tests.apps.charter.centre import AT, a_charter
from tests.apps.charter.signing import (
    a_signatory,
    all_signatories,
    hand_in,
    propose,
    somebody,
    statement,
)

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def version() -> CharterVersion:
    all_signatories()
    return propose()


def problem_of(caught: pytest.ExceptionInfo[AgreementRefused]) -> AgreementProblem:
    return caught.value.problem


def test_a_signature_is_kept_with_its_statement_and_stands_in_the_ledger(version: CharterVersion) -> None:
    said = statement(version, "bond-noord")

    row = hand_in(said)

    assert (row.act, row.statement, row.stated_on) == ("sign", said.text(), said.stated_on)
    assert bytes(row.signature_file) == sign_raw(key_of("bond-noord"), said.data())
    assert signed_by(statements_about(version)) == {"bond-noord"}
    body = Leaf.objects.filter(event=Event.VERSION_SIGNED).get().body
    assert version.canonical_hash in body
    assert "bond-noord" in body


def test_a_refusal_is_signed_with_its_reason_and_the_last_word_counts(version: CharterVersion) -> None:
    hand_in(statement(version, "bond-noord"))
    hand_in(statement(version, "bond-noord", Act.REFUSE, reason="The cap is too high."))
    assert signed_by(statements_about(version)) == frozenset()
    assert Signature.objects.last().reason == "The cap is too high."  # type: ignore[union-attr]

    hand_in(statement(version, "bond-noord", at=AT + DAY), at=AT + DAY)
    assert signed_by(statements_about(version)) == {"bond-noord"}
    assert Leaf.objects.filter(event=Event.VERSION_REFUSED).count() == 1


def test_another_signatorys_key_signs_for_nobody_else(version: CharterVersion) -> None:
    with pytest.raises(AgreementRefused) as caught:
        hand_in(statement(version, "bond-noord"), key="bond-zuid")

    assert problem_of(caught) is AgreementProblem.WRONG_KEY
    assert not Signature.objects.exists()
    assert "wrong_key" in Leaf.objects.filter(event=Event.SIGNATURE_REJECTED).get().body


def test_a_statement_counts_once(version: CharterVersion) -> None:
    said = statement(version, "veld")
    hand_in(said)
    hand_in(statement(version, "veld", Act.REFUSE, reason="Not yet."))

    with pytest.raises(AgreementRefused) as caught:
        hand_in(said)  # somebody brings the old signature again, after the refusal
    assert problem_of(caught) is AgreementProblem.REPLAYED
    with pytest.raises(AgreementRefused) as caught:
        hand_in(said, at=AT + DAY)
    assert problem_of(caught) is AgreementProblem.REPLAYED
    assert signed_by(statements_about(version)) == frozenset()
    row = Signature.objects.filter(act="sign").get()
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_a_signature_of_another_version_or_text_is_not_taken_for_this_one(version: CharterVersion) -> None:
    other = propose(a_charter(percent="5"))
    for_the_other = statement(other, "veld")

    cases = [
        (
            statement(version, "veld").text().replace(version.canonical_hash, other.canonical_hash),
            "changed_text",
        ),
        (statement(version, "veld").text().replace("charter: demo", "charter: pilot"), "changed_text"),
        (statement(version, "veld").text().replace("version: 1", "version: 9"), "no_such_version"),
        (statement(version, "veld").text().replace("\n", "\r\n"), "statement_unreadable"),
        (statement(version, "veld").text() + "I agree.\n", "statement_unreadable"),
        ("", "statement_unreadable"),
    ]
    for text, expected in cases:
        with pytest.raises(AgreementRefused) as caught:
            actions.hand_in_signature(
                statement=text, signature_file=sign_raw(key_of("veld"), text.encode()), by="command", at=AT
            )
        assert problem_of(caught) == expected
    with pytest.raises(AgreementRefused) as caught:
        actions.hand_in_signature(
            statement=for_the_other.text(), signature_file=sign_raw(key_of("veld"), for_the_other.data()),
            by="command", at=AT, expected_version=version.number,
        )  # fmt: skip
    assert problem_of(caught) is AgreementProblem.WRONG_VERSION
    assert not Signature.objects.exists()


def test_a_signature_of_another_statement_does_not_hold(version: CharterVersion) -> None:
    signed, handed_in = statement(version, "veld"), statement(version, "veld", Act.REFUSE, reason="No.")

    with pytest.raises(AgreementRefused) as caught:
        actions.hand_in_signature(
            statement=handed_in.text(),
            signature_file=sign_raw(key_of("veld"), signed.data()),
            by="command",
            at=AT,
        )

    assert problem_of(caught) is AgreementProblem.WRONG_KEY


@pytest.mark.parametrize("file", [b"", b"no signature", bytes(63), b"A" * 20_000])
def test_a_file_without_a_signature_is_named_as_that(version: CharterVersion, file: bytes) -> None:
    with pytest.raises(AgreementRefused) as caught:
        actions.hand_in_signature(
            statement=statement(version, "veld").text(), signature_file=file, by="command", at=AT
        )

    assert problem_of(caught) is AgreementProblem.SIGNATURE_UNREADABLE


@pytest.mark.parametrize("days", [-1, 1])
def test_the_stated_day_lies_between_the_proposal_and_today(version: CharterVersion, days: int) -> None:
    with pytest.raises(AgreementRefused) as caught:
        hand_in(statement(version, "veld", at=AT + days * DAY))

    assert problem_of(caught) is AgreementProblem.WRONG_DAY


def test_who_is_not_named_does_not_sign(version: CharterVersion) -> None:
    a_signatory("bond-oost", SignatoryKind.UNION)

    for code in ("bond-oost", "nobody"):
        with pytest.raises(AgreementRefused) as caught:
            hand_in(statement(version, code), key="bond-oost")
        assert problem_of(caught) is AgreementProblem.NOT_NAMED


def test_a_replaced_key_signs_no_more_and_what_it_signed_stays_signed(version: CharterVersion) -> None:
    hand_in(statement(version, "veld"))
    fresh = new_private_pem()
    actions.replace_key(Signatory.objects.get(code="veld"), public_key=public_pem(fresh), by="command", at=AT)

    assert signed_by(statements_about(version)) == {"veld"}
    with pytest.raises(AgreementRefused) as caught:
        hand_in(statement(version, "veld", at=AT + DAY), at=AT + DAY)
    assert problem_of(caught) is AgreementProblem.REPLACED_KEY
    said = statement(version, "veld", at=AT + DAY)
    actions.hand_in_signature(
        statement=said.text(), signature_file=sign_raw(fresh, said.data()), by="command", at=AT + DAY
    )
    assert Leaf.objects.filter(event=Event.SIGNATORY_KEY_REPLACED).count() == 1


def test_no_two_signatories_share_a_code_or_a_key_not_even_a_former_one() -> None:
    first = a_signatory("veld")
    old = public_pem(key_of("veld"))
    actions.replace_key(first, public_key=public_pem(new_private_pem()), by="command", at=AT)

    for code, key, expected in (
        ("veld", public_pem(new_private_pem()), AgreementProblem.CODE_TAKEN),
        ("other", old, AgreementProblem.KEY_TAKEN),
        ("other", key_of("veld").decode(), AgreementProblem.KEY_UNREADABLE),  # a private key is not taken in
        ("other", "no key", AgreementProblem.KEY_UNREADABLE),
    ):
        with pytest.raises(AgreementRefused) as caught:
            actions.register_signatory(
                code=code, name="X", kind=SignatoryKind.LEGAL, public_key=key, by="command", at=AT
            )
        assert problem_of(caught) is expected
    assert SignatoryKey.objects.filter(ended_at=None).count() == 1


def test_only_delegates_act_for_a_union_and_nobody_for_both_sides() -> None:
    named = all_signatories()
    union = somebody(Role.UNION_DELEGATE, named["bond-noord"], username="uma")
    keeper = somebody(Role.CHARTER_KEEPER, named["veld"], username="karl")

    for person, code, expected in (
        (keeper, "bond-noord", AgreementProblem.ROLE_DOES_NOT_FIT),
        (union, "veld", AgreementProblem.ROLE_DOES_NOT_FIT),
    ):
        with pytest.raises(AgreementRefused) as caught:
            actions.let_act_for(named[code], person=person, by="command", at=AT)
        assert problem_of(caught) is expected
    assert list(Signatory.objects.acted_for_by(union)) == [named["bond-noord"]]
    row = actions.let_act_for(named["bond-noord"], person=union, by="command", at=AT)
    for _ in range(2):
        actions.end_acting_for(row, by="command", at=AT)
    assert not Signatory.objects.acted_for_by(union).exists()
    assert Leaf.objects.filter(event=Event.ACTING_ENDED).count() == 1


def test_who_lost_the_role_acts_for_nobody_any_more() -> None:
    named = all_signatories()
    union = somebody(Role.UNION_DELEGATE, named["bond-noord"])
    union.role_assignments.all().delete()
    del union._roles

    assert not Signatory.objects.acted_for_by(union).exists()


def test_a_key_of_a_far_past_day_is_no_reason_to_accept_a_far_past_statement(version: CharterVersion) -> None:
    said = statement(version, "veld")
    old = type(said)(
        said.charter, said.version, said.charter_hash, said.act, said.signatory, date(2020, 1, 1)
    )

    with pytest.raises(AgreementRefused) as caught:
        hand_in(old)
    assert problem_of(caught) is AgreementProblem.WRONG_DAY
