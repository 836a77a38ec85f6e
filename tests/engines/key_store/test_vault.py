"""A Vault keeps the key: rotation, waiting out its troubles, and what it says when it cannot. Asked of a stand-in."""

import socket
from collections.abc import Iterator

import pytest

from leidraad.engines.key_store import KeyUnavailable, WhyUnavailable
from leidraad.engines.key_store.vault import TransitKey, VaultTransit
from tests.engines.key_store.transit_stand_in import TOKEN, Transit, transit_stand_in

DATA_KEY = bytes(range(32))


@pytest.fixture
def transit() -> Iterator[Transit]:
    with transit_stand_in() as stand_in:
        yield stand_in


def vault(transit: Transit, *, token: str = TOKEN, name: str = "leidraad") -> VaultTransit:
    return VaultTransit(TransitKey(transit.address, name, token=token), pause_s=0.01)


def test_rotation_wraps_with_the_new_version_and_still_opens_the_old(transit: Transit) -> None:
    store = vault(transit)
    wrapped = store.wrap(DATA_KEY, context=b"r")
    assert store.key_id == "leidraad:v1"

    assert store.rotate() == "leidraad:v2"

    assert not store.wraps_now(wrapped)
    assert store.unwrap(wrapped, context=b"r") == DATA_KEY
    assert store.wraps_now(store.wrap(DATA_KEY, context=b"r"))


def test_a_version_that_vault_no_longer_opens_is_unavailable_and_not_wrong(transit: Transit) -> None:
    store = vault(transit)
    wrapped = store.wrap(DATA_KEY, context=b"r")
    store.rotate()
    transit.oldest = 2

    with pytest.raises(KeyUnavailable) as caught:
        store.unwrap(wrapped, context=b"r")

    assert caught.value.why is WhyUnavailable.UNKNOWN_KEY


def test_a_short_trouble_is_waited_out(transit: Transit) -> None:
    transit.answer_with = [503, 500]

    wrapped = vault(transit).wrap(DATA_KEY, context=b"r")

    assert vault(transit).unwrap(wrapped, context=b"r") == DATA_KEY


def test_a_longer_trouble_is_told_after_a_bounded_number_of_tries(transit: Transit) -> None:
    transit.answer_with = [503] * 10

    with pytest.raises(KeyUnavailable) as caught:
        vault(transit).wrap(DATA_KEY, context=b"r")

    assert caught.value.why is WhyUnavailable.UNREACHABLE
    assert len(transit.asked) == 3


def test_a_token_that_may_not_is_refused_at_once(transit: Transit) -> None:
    with pytest.raises(KeyUnavailable) as caught:
        vault(transit, token="another").wrap(DATA_KEY, context=b"r")

    assert caught.value.why is WhyUnavailable.REFUSED
    assert len(transit.asked) == 1


def test_a_key_that_is_not_there_is_named(transit: Transit) -> None:
    for use in (
        lambda: vault(transit, name="absent").wrap(DATA_KEY, context=b"r"),
        lambda: vault(transit, name="absent").key_id,
    ):
        with pytest.raises(KeyUnavailable) as caught:
            use()
        assert caught.value.why is WhyUnavailable.UNKNOWN_KEY
        assert "absent" in caught.value.detail


def test_a_vault_that_is_not_there_is_unreachable() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = Transit(address=f"http://127.0.0.1:{free.getsockname()[1]}")

    with pytest.raises(KeyUnavailable) as caught:
        vault(nobody).wrap(DATA_KEY, context=b"r")

    assert caught.value.why is WhyUnavailable.UNREACHABLE


def test_the_id_of_a_contact_does_not_reach_vault_in_the_clear(transit: Transit) -> None:
    vault(transit).wrap(DATA_KEY, context=b"a-contact")

    assert not any("a-contact" in body for body in transit.bodies)


def test_the_token_is_not_in_what_a_log_would_show(transit: Transit) -> None:
    assert TOKEN not in repr(TransitKey(transit.address, "leidraad", token=TOKEN))
