"""Disputes: a clause is frozen at once, and settled by both sides or by a new version."""

import pytest

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.models.agreement import Dispute, Settlement, Signatory, SignatoryKind
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Person, Role
from leidraad.domain.charter.clauses import ClauseId
from tests.apps.charter.centre import AT, BEFORE, LATER, a_charter, activate
from tests.apps.charter.signing import a_signatory, somebody
from tests.charters_in_force import put_in_force

pytestmark = pytest.mark.django_db


@pytest.fixture
def union() -> Person:
    activate()
    return somebody(Role.UNION_DELEGATE, named("bond-noord"), username="uma")


def named(code: str) -> Signatory:
    return Signatory.objects.get(code=code)


def dispute(
    by: Person, clause_id: ClauseId = ClauseId.LISTENING_CAP, *, reason: str = "Counted wrongly."
) -> Dispute:
    return actions.open_dispute(
        signatory=named("bond-noord"), clause_id=clause_id, reason=reason, by=by, at=AT
    )


def frozen() -> frozenset[ClauseId]:
    active = queries.active_charter()
    assert active is not None
    return active.frozen


def test_a_disputed_clause_is_frozen_at_once(union: Person) -> None:
    assert frozen() == frozenset()

    dispute(union)

    assert frozen() == {ClauseId.LISTENING_CAP}
    assert "Counted wrongly." in Leaf.objects.filter(event=Event.DISPUTE_OPENED).get().body


def test_it_is_settled_when_who_opened_it_and_the_other_side_agree(union: Person) -> None:
    keeper = somebody(Role.CHARTER_KEEPER, named("veld"), username="karl")
    opened = dispute(union)

    actions.agree_to_settle(opened, signatory=named("veld"), by=keeper, at=AT + LATER)
    assert frozen() == {ClauseId.LISTENING_CAP}  # management alone thaws nothing
    settled = actions.agree_to_settle(opened, signatory=named("bond-noord"), by=union, at=AT + LATER)

    assert settled.settlement == Settlement.AGREEMENT
    assert frozen() == frozenset()
    assert Leaf.objects.filter(event=Event.DISPUTE_SETTLED).count() == 1
    with pytest.raises(AgreementRefused) as caught:
        actions.agree_to_settle(opened, signatory=named("veld"), by=keeper, at=AT + LATER)
    assert caught.value.problem is AgreementProblem.ALREADY_SETTLED


def test_another_union_settles_nothing_for_the_one_that_opened_it(union: Person) -> None:
    colleague = somebody(Role.UNION_DELEGATE, named("bond-zuid"), username="ulla")
    opened = dispute(union)

    with pytest.raises(AgreementRefused) as caught:
        actions.agree_to_settle(opened, signatory=named("bond-zuid"), by=colleague, at=AT)
    assert caught.value.problem is AgreementProblem.NOT_ACTING
    with pytest.raises(AgreementRefused) as caught:
        actions.agree_to_settle(opened, signatory=named("veld"), by=union, at=AT)
    assert caught.value.problem is AgreementProblem.NOT_ACTING


def test_a_new_version_that_all_signed_settles_it(union: Person) -> None:
    opened = dispute(union)

    put_in_force(a_charter(percent="5"), at=BEFORE)

    opened.refresh_from_db()
    assert opened.settlement == Settlement.NEW_VERSION
    assert frozen() == frozenset()


def test_a_dispute_needs_a_reason_a_right_and_a_charter(union: Person) -> None:
    stranger = somebody(Role.UNION_DELEGATE, username="ulla")
    outside = a_signatory("bond-oost", SignatoryKind.UNION)
    actions.let_act_for(outside, person=stranger, by="command", at=AT)
    for kwargs, expected in (
        ({"signatory": named("bond-noord"), "by": stranger, "reason": "X"}, AgreementProblem.NOT_ACTING),
        ({"signatory": outside, "by": stranger, "reason": "X"}, AgreementProblem.NOT_NAMED),
        ({"signatory": named("bond-noord"), "by": union, "reason": "  "}, AgreementProblem.REASON_MISSING),
    ):
        with pytest.raises(AgreementRefused) as caught:
            actions.open_dispute(clause_id=ClauseId.DELETION, at=AT, **kwargs)  # type: ignore[arg-type]
        assert caught.value.problem is expected

    dispute(union)
    with pytest.raises(AgreementRefused) as caught:
        dispute(union)
    assert caught.value.problem is AgreementProblem.ALREADY_DISPUTED
    dispute(union, ClauseId.DELETION)
    assert frozen() == {ClauseId.LISTENING_CAP, ClauseId.DELETION}


def test_before_a_charter_there_is_nothing_to_dispute() -> None:
    bond = a_signatory("bond-noord")
    union = somebody(Role.UNION_DELEGATE, bond)

    with pytest.raises(AgreementRefused) as caught:
        dispute(union)
    assert caught.value.problem is AgreementProblem.NOTHING_IN_FORCE
