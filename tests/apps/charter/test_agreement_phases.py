"""The agreement going on: by hand, by a last signature, by the calendar, and to an end by either side."""

import hashlib
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from leidraad.apps.charter import actions, queries, tasks
from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.models.agreement import (
    LARGEST_DOCUMENT_BYTES,
    Agreement,
    CharterVersion,
    DossierDocument,
    DossierItem,
    ItemKind,
    LegalCheck,
    Signatory,
)
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Role
from leidraad.domain.charter.clauses import Body, ConsultationAct
from leidraad.domain.charter.phases import Need, StepRefused
from leidraad.domain.charter.requests import Phase
from tests.apps.charter.centre import AT, BEFORE, a_charter, activate
from tests.apps.charter.signing import (
    NAMED,
    all_signatories,
    hand_in,
    prepare,
    propose,
    sign_by_all,
    somebody,
    statement,
)
from tests.charters_in_force import put_in_force

pytestmark = pytest.mark.django_db
REGULATION = (
    a_charter()
    .replace("stage: pilot", "stage: roll_out")
    .replace("valid_from: 2026-09-01", "valid_from: 2027-10-01")
    .replace("valid_until: 2027-08-31", "valid_until: 2029-08-31")
    .replace("due: 2027-07-31", "due: 2029-07-31")
)
PILOT_OVER = datetime(2027, 8, 31, 22, tzinfo=UTC)  # midnight in Brussels


def phase() -> str:
    return Agreement.objects.get(ended_at=None).phase


def named(code: str) -> Signatory:
    return Signatory.objects.get(code=code)


def test_nothing_is_entered_before_there_is_an_agreement() -> None:
    with pytest.raises(AgreementRefused) as caught:
        actions.enter_phase(Phase.INFORMED, by="command", at=AT)
    assert caught.value.problem is AgreementProblem.NO_AGREEMENT
    assert actions.follow_the_calendar(at=AT) == []


def test_a_step_that_lacks_something_changes_nothing() -> None:
    propose()

    with pytest.raises(StepRefused) as caught:
        actions.enter_phase(Phase.INFORMED, by="command", at=AT)
    assert [missing.need for missing in caught.value.missing] == [Need.INFORMATION]
    assert phase() == Phase.DRAFT
    assert not Leaf.objects.filter(event=Event.PHASE_ENTERED, body__contains="informed").exists()


def test_a_signature_before_the_body_acted_waits_for_it() -> None:
    all_signatories()
    version = propose()
    sign_by_all(version)
    assert phase() == Phase.DRAFT

    prepare(version, at=AT)
    actions.enter_phase(Phase.INFORMED, by="command", at=AT)
    actions.enter_phase(Phase.CONSULTED, by="command", at=AT)
    assert actions.follow_the_calendar(at=AT) == ["signed"]


def test_the_pilot_ends_by_itself_the_moment_its_last_day_is_over() -> None:
    activate()
    assert actions.follow_the_calendar(at=PILOT_OVER - timedelta(minutes=1)) == []
    assert phase() == Phase.PILOT

    assert actions.follow_the_calendar(at=PILOT_OVER) == ["evaluating"]

    active = queries.active_charter()
    assert active is not None
    assert active.phase is Phase.EVALUATING
    assert actions.follow_the_calendar(at=PILOT_OVER) == []


def test_the_worker_follows_the_calendar() -> None:
    put_in_force(
        a_charter()
        .replace("valid_until: 2027-08-31", "valid_until: 2026-10-02")
        .replace("2027-07-31", "2026-10-01"),
        at=BEFORE,
    )

    tasks.follow_the_calendar(0)

    assert phase() == Phase.EVALUATING


def rolled_out() -> None:
    """From a pilot's end to a roll-out, every step of it."""
    actions.follow_the_calendar(at=PILOT_OVER)
    closed_at, at = PILOT_OVER + timedelta(days=5), datetime(2027, 10, 1, 12, tzinfo=UTC)
    actions.record_evaluation_closed(digest="ab" * 32, by="command", at=closed_at, text="Go on.")
    version = propose(REGULATION, at=closed_at)
    actions.enter_phase(Phase.AMENDED, by="command", at=closed_at)
    prepare_regulation(version)
    with pytest.raises(StepRefused):
        actions.enter_phase(Phase.ROLL_OUT, by="command", at=at)
    sign_by_all(version, at=at)
    assert phase() == Phase.SIGNED_REGULATION
    actions.enter_phase(Phase.ROLL_OUT, by="command", at=at)


def prepare_regulation(version: CharterVersion) -> None:
    actions.record_item(
        ItemKind.POSTING,
        happened_on=date(2027, 9, 6),
        version=version,
        by="command",
        at=PILOT_OVER + timedelta(days=9),
    )
    actions.record_item(
        ItemKind.ACT, happened_on=date(2027, 9, 21), version=version, body=Body.WORKS_COUNCIL, by="command",
        at=PILOT_OVER + timedelta(days=25), vote=actions.Vote(ConsultationAct.AGREE, 9, 7, 9, 7),
    )  # fmt: skip


def test_a_regulation_comes_into_force_after_the_evaluation_and_every_signature() -> None:
    activate()

    rolled_out()

    active = queries.active_charter()
    assert active is not None
    assert (active.number, active.phase) == (2, Phase.ROLL_OUT)
    assert [step.phase for step in Agreement.objects.get().steps.all()][4:] == [
        "pilot", "evaluating", "amended", "signed_regulation", "roll_out",
    ]  # fmt: skip


def test_a_representative_union_that_the_text_forgot_must_sign_the_regulation() -> None:
    from leidraad.apps.charter.models.agreement import SignatoryKind
    from tests.apps.charter.signing import a_signatory

    activate()
    a_signatory("bond-oost", SignatoryKind.UNION)
    actions.follow_the_calendar(at=PILOT_OVER)
    at = PILOT_OVER + timedelta(days=40)
    actions.record_evaluation_closed(digest="ab" * 32, by="command", at=PILOT_OVER)
    version = propose(REGULATION, at=PILOT_OVER)
    actions.enter_phase(Phase.AMENDED, by="command", at=PILOT_OVER)
    prepare_regulation(version)
    sign_by_all(version, at=at)
    assert phase() == Phase.AMENDED

    hand_in(statement(version, "bond-oost", at=at), at=at)
    assert phase() == Phase.SIGNED_REGULATION


def test_an_evaluation_is_closed_in_a_pilot_or_after_it_alone() -> None:
    with pytest.raises(AgreementRefused):
        actions.record_evaluation_closed(digest="ab" * 32, by="command", at=AT)
    propose()
    with pytest.raises(AgreementRefused) as caught:
        actions.record_evaluation_closed(digest="ab" * 32, by="command", at=AT)
    assert caught.value.problem is AgreementProblem.NOT_IN_THIS_PHASE


def test_a_union_alone_stops_it_where_either_side_may() -> None:
    activate()
    union = somebody(Role.UNION_DELEGATE, named("bond-noord"))

    agreement = actions.ask_to_stop(signatory=named("bond-noord"), reason="Trust is gone.", by=union, at=AT)

    agreement.refresh_from_db()
    assert (agreement.phase, agreement.ended_at) == (Phase.STOPPED, AT)
    active = queries.active_charter()
    assert active is not None
    assert active.phase is Phase.STOPPED
    with pytest.raises(AgreementRefused):
        actions.enter_phase(Phase.EVALUATING, by="command", at=AT)


def test_where_both_must_ask_one_side_alone_does_not_stop_it() -> None:
    put_in_force(a_charter().replace("stopped_by: either_side", "stopped_by: both_sides"), at=BEFORE)
    union = somebody(Role.UNION_DELEGATE, named("bond-noord"), username="uma")
    keeper = somebody(Role.CHARTER_KEEPER, named("veld"), username="karl")

    actions.ask_to_stop(signatory=named("bond-noord"), reason="Enough.", by=union, at=AT)
    assert phase() == Phase.PILOT
    actions.ask_to_stop(signatory=named("veld"), reason="Agreed.", by=keeper, at=AT)
    assert not Agreement.objects.filter(ended_at=None).exists()
    assert Leaf.objects.filter(event=Event.STOP_ASKED).count() == 2


def test_who_does_not_act_for_a_side_stops_nothing() -> None:
    activate()
    stranger = somebody(Role.UNION_DELEGATE)

    for signatory, reason, expected in (
        (named("bond-noord"), "X", AgreementProblem.NOT_ACTING),
        (named("veld"), "X", AgreementProblem.NOT_ACTING),
    ):
        with pytest.raises(AgreementRefused) as caught:
            actions.ask_to_stop(signatory=signatory, reason=reason, by=stranger, at=AT)
        assert caught.value.problem is expected
    actions.let_act_for(named("bond-noord"), person=stranger, by="command", at=AT)
    with pytest.raises(AgreementRefused) as caught:
        actions.ask_to_stop(signatory=named("bond-noord"), reason=" ", by=stranger, at=AT)
    assert caught.value.problem is AgreementProblem.REASON_MISSING


def test_after_a_stop_another_agreement_begins_anew_and_inherits_nothing() -> None:
    activate()
    union = somebody(Role.UNION_DELEGATE, named("bond-noord"))
    actions.ask_to_stop(signatory=named("bond-noord"), reason="Enough.", by=union, at=AT)

    version = propose(a_charter(percent="5"))

    assert version.number == 2
    assert phase() == Phase.DRAFT
    with pytest.raises(StepRefused):
        actions.enter_phase(Phase.INFORMED, by="command", at=AT)
    active = queries.active_charter()
    assert active is not None
    assert (active.number, active.phase) == (1, Phase.STOPPED)


def test_the_database_holds_one_open_agreement() -> None:
    propose()

    with pytest.raises(IntegrityError), transaction.atomic():
        Agreement.objects.create(phase="draft", began_at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Agreement.objects.create(phase="stopped", began_at=AT)


def test_information_counts_from_its_receipt_which_the_body_confirms_itself() -> None:
    version = propose()
    item = actions.record_item(
        ItemKind.INFORMATION,
        happened_on=date(2026, 11, 18),
        version=version,
        by="command",
        at=AT,
        text="Nature, cost, times",
    )
    with pytest.raises(StepRefused):
        actions.enter_phase(Phase.INFORMED, by="command", at=AT)

    received = actions.confirm_receipt(item, by_name="Ursel Uiltje", by="ursel", at=AT + timedelta(days=2))

    assert received.received_on == date(2026, 11, 22)
    assert Leaf.objects.filter(event=Event.DOSSIER_RECEIVED).count() == 1
    actions.enter_phase(Phase.INFORMED, by="command", at=AT + timedelta(days=2))
    with pytest.raises(AgreementRefused) as caught:
        actions.confirm_receipt(item, by_name="Somebody", by="x", at=AT)
    assert caught.value.problem is AgreementProblem.ALREADY_RECEIVED


def test_a_document_is_kept_once_under_its_digest() -> None:
    propose()
    file = actions.NewDocument("advice.pdf", "application/pdf", b"%PDF-1.7 the opinion")

    items = [
        actions.record_item(ItemKind.OPINION, happened_on=AT.date(), by="command", at=AT, document=file)
        for _ in range(2)
    ]

    assert {item.digest for item in items} == {hashlib.sha256(file.content).hexdigest()}
    assert bytes(DossierDocument.objects.get().content) == file.content
    assert items[0].digest in Leaf.objects.filter(event=Event.DOSSIER_RECORDED).first().body  # type: ignore[union-attr]


def test_what_cannot_be_is_not_recorded() -> None:
    with pytest.raises(AgreementRefused) as caught:
        actions.record_item(ItemKind.POSTING, happened_on=AT.date(), by="command", at=AT)
    assert caught.value.problem is AgreementProblem.NO_AGREEMENT
    propose()
    large = actions.NewDocument("big.pdf", "application/pdf", bytes(LARGEST_DOCUMENT_BYTES + 1))
    tomorrow = AT.date() + timedelta(days=1)
    vote = actions.Vote(ConsultationAct.AGREE, present_count=3, in_favour_count=4)
    for options, expected in (
        ({"happened_on": tomorrow}, AgreementProblem.DAY_IN_THE_FUTURE),
        ({"happened_on": AT.date(), "received_on": tomorrow}, AgreementProblem.DAY_IN_THE_FUTURE),
        (
            {"happened_on": AT.date(), "received_on": AT.date() - timedelta(days=1)},
            AgreementProblem.WRONG_DAY,
        ),
        ({"happened_on": AT.date(), "document": large}, AgreementProblem.DOCUMENT_TOO_LARGE),
        ({"happened_on": AT.date(), "vote": vote, "body": Body.CPBW}, AgreementProblem.VOTES_DO_NOT_FIT),
    ):
        with pytest.raises(AgreementRefused) as caught:
            actions.record_item(ItemKind.ACT, by="command", at=AT, **options)
        assert caught.value.problem is expected
    assert not DossierItem.objects.exists()


def test_a_check_of_the_law_is_kept_with_its_day() -> None:
    row = actions.record_legal_check(
        code="wec-128", verified_on=AT.date(), verified_by="Dora Dotterbloem", by="dora", at=AT
    )

    assert list(LegalCheck.objects.all()) == [row]
    with pytest.raises(AgreementRefused):
        actions.record_legal_check(
            code="wec-128", verified_on=AT.date() + timedelta(days=1), verified_by="X", by="x", at=AT
        )


def test_signing_by_all_leaves_a_leaf_for_every_step() -> None:
    activate()

    events = [
        Event.VERSION_PROPOSED, Event.SIGNATORY_REGISTERED, Event.VERSION_SIGNED, Event.DOSSIER_RECORDED,
        Event.PHASE_ENTERED, Event.CHARTER_ACTIVATED,
    ]  # fmt: skip
    counts = [Leaf.objects.filter(event=event).count() for event in events]
    assert counts == [1, len(NAMED), len(NAMED), 3, 5, 1]
