"""Versions of the charter: proposed, withdrawn, and in force by signatures and phases alone."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.in_force import quality_data_ends_at
from leidraad.apps.charter.models.agreement import Agreement, CharterVersion, Signatory
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Role
from leidraad.cli.demo_agreement import dated
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.floor import BelowFloorError
from leidraad.domain.charter.parse import UnreadableCharterError
from leidraad.domain.charter.requests import Phase
from tests.apps.charter.centre import AT, BEFORE, LATER, a_charter, activate
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


def leaves(event: Event) -> int:
    return Leaf.objects.filter(event=event).count()


def test_a_proposed_text_is_in_force_for_nobody() -> None:
    version = propose()

    assert queries.active_charter() is None
    assert (version.number, version.stage, version.activated_at) == (1, "pilot", None)
    assert Agreement.objects.get().phase == Phase.DRAFT
    assert version.canonical_hash in Leaf.objects.filter(event=Event.VERSION_PROPOSED).get().body


def test_the_same_text_is_proposed_once_and_another_becomes_the_next_number() -> None:
    first, again, second = (
        propose(),
        propose("# other words\n" + a_charter()),
        propose(a_charter(percent="5")),
    )

    assert (first.number, again.number, second.number) == (1, 1, 2)
    assert leaves(Event.VERSION_PROPOSED) == 2


def test_what_is_no_charter_or_below_the_floor_is_not_even_proposed() -> None:
    with pytest.raises(UnreadableCharterError):
        propose("charter: x")
    with pytest.raises(BelowFloorError) as caught:
        propose(a_charter().replace("quality_days: 28", "quality_days: 90"))

    assert ClauseId.RETENTION in [breach.clause_id for breach in caught.value.breaches]
    assert not CharterVersion.objects.exists()
    assert not Agreement.objects.exists()


def test_a_text_comes_into_force_when_all_signed_and_every_condition_holds() -> None:
    all_signatories()
    version = propose()
    prepare(version, at=AT)
    actions.enter_phase(Phase.INFORMED, by="command", at=AT)
    actions.enter_phase(Phase.CONSULTED, by="command", at=AT)
    sign_by_all(version)
    assert Agreement.objects.get().phase == Phase.SIGNED  # by the last signature, without another hand
    assert queries.active_charter() is None

    actions.enter_phase(Phase.PILOT, by="command", at=AT)

    active = queries.active_charter()
    assert active is not None
    assert (active.number, active.phase, active.frozen) == (1, Phase.PILOT, frozenset())
    assert active.canonical_hash == version.canonical_hash
    assert leaves(Event.CHARTER_ACTIVATED) == 1
    assert [step.phase for step in Agreement.objects.get().steps.all()] == [
        "draft", "informed", "consulted", "signed", "pilot",
    ]  # fmt: skip


def test_an_amended_text_takes_its_place_with_the_last_signature_and_not_before() -> None:
    activate(percent="10")
    version = propose(a_charter(percent="5"))
    codes = list(NAMED)
    for code in codes[:-1]:
        hand_in(statement(version, code))
        assert active_number() == 1
    hand_in(statement(version, codes[-1]))

    assert active_number() == 2


def test_an_amended_text_waits_for_its_first_day() -> None:
    activate()
    text = a_charter(percent="5").replace("valid_from: 2026-09-01", "valid_from: 2026-12-01")
    version = propose(text)
    for code in NAMED:
        hand_in(statement(version, code))
    assert active_number() == 1

    first_day = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)  # the first of December in Brussels
    assert actions.follow_the_calendar(at=first_day - timedelta(hours=1)) == []
    assert actions.follow_the_calendar(at=first_day) == ["2"]
    assert active_number() == 2


def test_a_text_that_leaves_a_signatory_out_still_needs_that_signature() -> None:
    activate()
    version = propose(a_charter().replace("unions: [bond-noord, bond-zuid]", "unions: [bond-noord]"))
    for code in ("veld", "veld-legal", "bond-noord"):
        hand_in(statement(version, code))
    assert active_number() == 1

    hand_in(statement(version, "bond-zuid"))
    assert active_number() == 2


def test_a_withdrawn_text_can_be_signed_no_more_and_one_in_force_is_not_withdrawn() -> None:
    activate()
    version = propose(a_charter(percent="5"))
    for _ in range(2):
        actions.withdraw_version(version, by="command", at=AT)
    assert leaves(Event.VERSION_WITHDRAWN) == 1

    with pytest.raises(AgreementRefused) as caught:
        hand_in(statement(version, "veld"))
    assert caught.value.problem is AgreementProblem.NOT_OPEN
    with pytest.raises(AgreementRefused) as caught:
        actions.withdraw_version(CharterVersion.objects.get(pk=1), by="command", at=AT)
    assert caught.value.problem is AgreementProblem.ALREADY_IN_FORCE


def test_an_older_text_is_overtaken_by_a_newer_one() -> None:
    activate()
    older, newer = propose(a_charter(percent="5")), propose(a_charter(percent="6"))
    for code in NAMED:
        hand_in(statement(newer, code))
    assert active_number() == 3

    with pytest.raises(AgreementRefused) as caught:
        hand_in(statement(older, "veld"))
    assert caught.value.problem is AgreementProblem.NOT_OPEN


def test_a_regulation_is_not_proposed_before_the_pilot_and_a_pilot_not_after_it() -> None:
    regulation = a_charter().replace("stage: pilot", "stage: roll_out")
    with pytest.raises(AgreementRefused) as caught:
        propose(regulation)
    assert caught.value.problem is AgreementProblem.WRONG_STAGE

    activate()
    actions.enter_phase(Phase.EVALUATING, by="command", at=AT)
    with pytest.raises(AgreementRefused) as caught:
        propose(a_charter(percent="5"))
    assert caught.value.problem is AgreementProblem.WRONG_STAGE


def test_the_charter_in_force_is_one_query_and_its_text_is_read_once() -> None:
    activate()
    queries.active_charter()

    with CaptureQueriesContext(connection) as asked:
        queries.active_charter()

    assert len(asked) == 1


def test_the_ratchet_keeps_what_was_promised_at_capture_and_takes_what_became_tighter() -> None:
    activate(percent="10")
    put_in_force(a_charter(percent="4"), at=BEFORE)
    put_in_force(a_charter(percent="20"), at=BEFORE)

    percents = {
        under: charter.charter.listening_cap.percent
        for under in (None, 1, 2, 3)
        if (charter := queries.charter_for(under)) and charter.charter.listening_cap
    }

    # Captured under the first, the tighter second reached it; the looser third reaches nothing captured before.
    assert percents == {None: 20, 1: 4, 2: 4, 3: 20}
    ratcheted, active = queries.charter_for(1), queries.active_charter()
    assert ratcheted is not None
    assert active is not None
    assert (ratcheted.number, ratcheted.canonical_hash) == (3, active.canonical_hash)


def test_without_a_charter_there_is_nothing_to_hold_a_contact_against() -> None:
    assert queries.active_charter() is None
    assert queries.charter_for(1) is None
    assert queries.retention_days() == 28
    assert queries.insight_threshold() is None


def test_insight_ends_with_the_charter() -> None:
    today = date.today()  # noqa: DTZ011  as the page asks, on the centre's own day
    began = datetime(2026, 9, 1, 12, tzinfo=UTC)
    put_in_force(dated(a_charter(), from_day=began.date(), until_day=date(2026, 9, 2)), at=began)

    assert today > date(2026, 9, 2)
    assert queries.insight_threshold() is None


@pytest.mark.parametrize("recordings", ["run_out", "destroy"])
def test_where_the_sunset_destroys_recordings_it_says_when(recordings: str) -> None:
    put_in_force(a_charter().replace("recordings: run_out", f"recordings: {recordings}"), at=BEFORE)
    active = queries.active_charter()
    assert active is not None
    if recordings == "run_out":
        assert quality_data_ends_at(active) is None
        return
    assert quality_data_ends_at(active) == datetime(2027, 8, 31, 22, tzinfo=UTC)

    union = somebody(Role.UNION_DELEGATE, signatory("bond-noord"))
    actions.ask_to_stop(signatory=signatory("bond-noord"), reason="Enough.", by=union, at=AT + LATER)
    stopped = queries.active_charter()
    assert stopped is not None
    assert stopped.phase is Phase.STOPPED
    assert quality_data_ends_at(stopped) == AT + LATER


def signatory(code: str) -> Signatory:
    return Signatory.objects.get(code=code)


def active_number() -> int | None:
    active = queries.active_charter()
    return active.number if active else None
