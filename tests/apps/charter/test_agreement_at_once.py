"""The last signatures handed in at the same moment: everything happens, and happens once."""

import threading

import pytest
from django.db import connection

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.agreement_problems import AgreementRefused
from leidraad.apps.charter.models.agreement import Agreement, CharterVersion, Signature
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.cli.demo_agreement import made_key
from leidraad.formats.signatures import sign_raw
from tests.apps.charter.centre import AT, a_charter, activate
from tests.apps.charter.signing import NAMED, propose, statement

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def version() -> CharterVersion:
    activate()
    return propose(a_charter(percent="5"))


def hand_in_at_once(version: CharterVersion, codes: list[str]) -> list[str]:
    """Each in a thread and connection of its own; what each ended with."""
    gate, ended = threading.Barrier(len(codes)), []

    def hand_in(code: str) -> None:
        said = statement(version, code)
        gate.wait()
        try:
            actions.hand_in_signature(
                statement=said.text(),
                signature_file=sign_raw(made_key(code), said.data()),
                by="command",
                at=AT,
            )
            ended.append("kept")
        except AgreementRefused as refusal:
            ended.append(str(refusal.problem))
        finally:
            connection.close()

    threads = [threading.Thread(target=hand_in, args=(code,)) for code in codes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(ended)


def test_four_last_signatures_at_once_bring_it_into_force_once(version: CharterVersion) -> None:
    assert hand_in_at_once(version, list(NAMED)) == ["kept"] * 4

    active = queries.active_charter()
    assert active is not None
    assert active.number == version.number
    assert Leaf.objects.filter(event=Event.CHARTER_ACTIVATED).count() == 2  # the first version and this one


def test_the_same_signature_eight_times_at_once_counts_once(version: CharterVersion) -> None:
    assert hand_in_at_once(version, ["veld"] * 8) == ["kept", *["replayed"] * 7]

    assert Signature.objects.filter(version=version).count() == 1


def test_two_first_proposals_at_once_begin_one_agreement() -> None:
    gate, ended = threading.Barrier(4), []

    def begin(percent: str) -> None:
        gate.wait()
        try:
            ended.append(propose(a_charter(percent=percent)).number)
        finally:
            connection.close()

    threads = [threading.Thread(target=begin, args=(str(number),)) for number in (3, 4, 5, 6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Agreement.objects.count() == 1
    assert sorted(ended) == [1, 2, 3, 4]
