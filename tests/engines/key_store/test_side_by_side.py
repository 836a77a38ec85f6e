"""A centre that changes its key store goes on opening what the earlier one wrapped."""

from pathlib import Path

import pytest

from leidraad.engines.key_store import KeyUnavailable, WhyUnavailable, WrongKey, key_file, vault
from leidraad.engines.key_store.key_file import KeyFile, add_key, create_key_file
from leidraad.engines.key_store.side_by_side import KeyStores
from leidraad.engines.key_store.vault import TransitKey, VaultTransit
from tests.engines.key_store.transit_stand_in import TOKEN, transit_stand_in

DATA_KEY = bytes(range(32))


def test_what_the_file_wrapped_opens_after_the_change_to_a_vault_and_is_wrapped_anew_once(
    tmp_path: Path,
) -> None:
    path = tmp_path / "keys.json"
    create_key_file(path)
    wrapped = KeyFile(path).wrap(DATA_KEY, context=b"r")
    with transit_stand_in() as transit:
        stores = KeyStores(
            {
                key_file.WRAPPED_VERSION: lambda: KeyFile(path),
                vault.WRAPPED_VERSION: lambda: VaultTransit(
                    TransitKey(transit.address, "leidraad", token=TOKEN)
                ),
            },
            wrapping=vault.WRAPPED_VERSION,
        )

        assert stores.unwrap(wrapped, context=b"r") == DATA_KEY
        assert not stores.wraps_now(wrapped)
        anew = stores.rewrap(wrapped, context=b"r")
        assert stores.wraps_now(anew)
        assert stores.rewrap(anew, context=b"r") is anew
        path.unlink()
        assert stores.unwrap(anew, context=b"r") == DATA_KEY


def test_a_store_that_is_not_set_any_more_is_unavailable_and_noise_is_wrong(tmp_path: Path) -> None:
    create_key_file(tmp_path / "keys.json")
    stores = KeyStores(
        {key_file.WRAPPED_VERSION: lambda: KeyFile(tmp_path / "keys.json")}, wrapping=key_file.WRAPPED_VERSION
    )

    with pytest.raises(KeyUnavailable) as caught:
        stores.unwrap(bytes([vault.WRAPPED_VERSION]) + b"vault:v1:AAAA", context=b"r")
    assert caught.value.why is WhyUnavailable.UNKNOWN_KEY
    with pytest.raises(WrongKey):
        stores.unwrap(b"", context=b"r")


def test_a_key_added_to_the_file_makes_what_it_wrapped_before_old(tmp_path: Path) -> None:
    create_key_file(tmp_path / "keys.json")
    stores = KeyStores(
        {key_file.WRAPPED_VERSION: lambda: KeyFile(tmp_path / "keys.json")}, wrapping=key_file.WRAPPED_VERSION
    )
    wrapped = stores.wrap(DATA_KEY, context=b"r")

    add_key(tmp_path / "keys.json")

    assert not stores.wraps_now(wrapped)
    assert stores.wraps_now(stores.rewrap(wrapped, context=b"r"))
