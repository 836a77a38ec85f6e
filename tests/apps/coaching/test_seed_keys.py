"""The key of draws is changed while months are secret: what was committed stays, and is drawn and revealed as before."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from leidraad.apps.coaching.actions import open_windows, reveal_seeds, seed_keys, seeds
from leidraad.apps.coaching.models import DrawWindow
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.cli.main import main
from leidraad.domain.charter.draws import seed_commitment
from leidraad.engines.key_store import KeyUnavailable
from leidraad.engines.key_store.key_file import key_id_of
from tests.people import Cast
from tests.people_fixtures import cast, data_folder

__all__ = ["cast", "data_folder"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def months(cast: Cast) -> list[DrawWindow]:
    open_windows(at=timezone.now())
    return list(DrawWindow.objects.order_by("pk"))


def test_after_a_rotation_every_secret_month_lies_under_the_new_key_and_is_the_one_committed(
    months: list[DrawWindow],
) -> None:
    before = [seeds.seed_of(month) for month in months]

    new_key = seed_keys.make_new_key(by="test", at=timezone.now())
    assert seed_keys.count_sealed() == seed_keys.SealedSeeds(0, len(months), 0)
    assert seed_keys.seal_all_anew() == seed_keys.SealedSeeds(0, len(months), 0)

    after = list(DrawWindow.objects.select_related("team").order_by("pk"))
    assert {key_id_of(bytes(month.sealed_seed)) for month in after} == {new_key}
    assert [seeds.seed_of(month) for month in after] == before
    assert [seed_commitment(seed) for seed in before] == [bytes(month.seed_commitment) for month in after]
    assert seed_keys.seal_all_anew() == seed_keys.SealedSeeds(len(months), 0, 0)
    assert Leaf.objects.filter(event=Event.KEYS_ROTATED).count() == 1


def test_months_are_revealed_after_a_rotation_as_before(months: list[DrawWindow]) -> None:
    seed_keys.make_new_key(by="test", at=timezone.now())
    seed_keys.seal_all_anew()

    assert reveal_seeds(at=timezone.now() + timedelta(days=62)) == len(months)
    assert seed_keys.count_sealed() == seed_keys.SealedSeeds(0, 0, 0)


def test_a_seed_that_nothing_opens_is_counted_and_keeps_nothing_from_the_others(
    months: list[DrawWindow],
) -> None:
    sealed = bytearray(months[0].sealed_seed)
    sealed[-1] ^= 1
    DrawWindow.objects.filter(pk=months[0].pk).update(sealed_seed=bytes(sealed))
    seed_keys.make_new_key(by="test", at=timezone.now())

    assert seed_keys.seal_all_anew() == seed_keys.SealedSeeds(0, len(months) - 1, 1)


def test_without_the_file_no_other_takes_its_place(months: list[DrawWindow], data_folder: Path) -> None:
    (data_folder / "keys" / seeds.KEY_FILE).unlink()

    with pytest.raises(KeyUnavailable):
        seed_keys.make_new_key(by="test", at=timezone.now())
    assert not (data_folder / "keys" / seeds.KEY_FILE).exists()


def test_the_command_rotates_both_and_goes_on_where_it_was_cut_short(
    months: list[DrawWindow], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["keys", "rotate"]) == 0
    told = capsys.readouterr().out
    assert "of draws" in told
    assert f"{len(months)} secrets of draws sealed anew." in told

    seed_keys.make_new_key(by="test", at=timezone.now())  # as a rotation that was cut short leaves it
    assert main(["keys", "status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["draws"] == {
        "current": 0,
        "earlier": len(months),
        "unreadable": 0,
    }
    assert main(["keys", "rotate"]) == 0
    told = capsys.readouterr().out
    assert "Going on with the key that wraps now." in told
    assert f"{len(months)} secrets of draws sealed anew." in told


def test_before_the_first_draw_there_is_no_key_to_change(db: None, data_folder: Path) -> None:
    assert seed_keys.make_new_key(by="test", at=timezone.now()) is None
    assert not (data_folder / "keys" / seeds.KEY_FILE).exists()
