"""The laws of a key store, asked of the key file, of KMS (moto's server) and of Vault's transit (a stand-in) alike."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leidraad.engines.key_store import KeyStore, KeyStoreError, WrongKey
from leidraad.engines.key_store.aws_kms import AwsKms, KmsKey, kms_client
from leidraad.engines.key_store.key_file import KeyFile, create_key_file
from leidraad.engines.key_store.vault import TransitKey, VaultTransit
from tests.engines.key_store.transit_stand_in import TOKEN, transit_stand_in
from tests.s3_server import s3_server

DATA_KEY = bytes(range(32))


@pytest.fixture(scope="module")
def kms() -> Iterator[AwsKms]:
    with s3_server() as endpoint:
        place = KmsKey("", endpoint=endpoint)
        client = kms_client(place, connect_timeout_s=5, read_timeout_s=5, attempts=1)
        yield AwsKms(KmsKey(client.create_key()["KeyMetadata"]["KeyId"], endpoint=endpoint))


@pytest.fixture(scope="module")
def transit() -> Iterator[VaultTransit]:
    with transit_stand_in() as stand_in:
        yield VaultTransit(TransitKey(stand_in.address, "leidraad", token=TOKEN), pause_s=0.01)


@pytest.fixture(params=["file", "kms", "vault"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> KeyStore:
    if request.param == "kms":
        return request.getfixturevalue("kms")  # type: ignore[no-any-return]
    if request.param == "vault":
        return request.getfixturevalue("transit")  # type: ignore[no-any-return]
    create_key_file(tmp_path / "keys.json")
    return KeyFile(tmp_path / "keys.json")


def test_wrapped_key_unwraps_under_its_context(store: KeyStore) -> None:
    wrapped = store.wrap(DATA_KEY, context=b"recording 7")

    assert store.unwrap(wrapped, context=b"recording 7") == DATA_KEY
    assert DATA_KEY not in wrapped
    assert store.wraps_now(wrapped)


def test_wrapped_key_of_one_recording_does_not_open_another(store: KeyStore) -> None:
    wrapped = store.wrap(DATA_KEY, context=b"recording 7")

    with pytest.raises(WrongKey):
        store.unwrap(wrapped, context=b"recording 8")


def test_same_key_wrapped_twice_looks_different(store: KeyStore) -> None:
    assert store.wrap(DATA_KEY, context=b"") != store.wrap(DATA_KEY, context=b"")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_changed_byte_of_a_wrapped_key_is_noticed(store: KeyStore, data: st.DataObject) -> None:
    wrapped = bytearray(store.wrap(DATA_KEY, context=b"r"))
    wrapped[data.draw(st.integers(0, len(wrapped) - 1))] ^= data.draw(st.integers(1, 255))

    with pytest.raises(KeyStoreError):
        store.unwrap(bytes(wrapped), context=b"r")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60))
def test_any_bytes_that_are_no_wrapped_key_raise_a_named_error(store: KeyStore, noise: bytes) -> None:
    with pytest.raises(KeyStoreError):
        store.unwrap(noise, context=b"")
    with pytest.raises(KeyStoreError):
        store.wraps_now(noise)


def test_the_key_has_an_id_that_says_nothing_secret(store: KeyStore) -> None:
    assert 3 <= len(store.key_id) < 100
    assert TOKEN not in store.key_id
