"""KMS keeps the key: what it says when it cannot, and what its own log sees."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest

from leidraad.engines.key_store import KeyUnavailable, WhyUnavailable
from leidraad.engines.key_store.aws_kms import AwsKms, KmsKey, _context, kms_client
from tests.s3_server import s3_server

DATA_KEY = bytes(range(32))


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with s3_server() as endpoint:
        yield endpoint


@pytest.fixture
def client(endpoint: str) -> Any:
    return kms_client(KmsKey("", endpoint=endpoint), connect_timeout_s=5, read_timeout_s=5, attempts=1)


@pytest.fixture
def key_id(client: Any) -> str:
    return str(client.create_key()["KeyMetadata"]["KeyId"])


def test_what_an_earlier_key_wrapped_opens_and_is_known_as_old(
    endpoint: str, client: Any, key_id: str
) -> None:
    wrapped = AwsKms(KmsKey(key_id, endpoint=endpoint)).wrap(DATA_KEY, context=b"r")
    later = AwsKms(KmsKey(client.create_key()["KeyMetadata"]["KeyId"], endpoint=endpoint))

    assert later.unwrap(wrapped, context=b"r") == DATA_KEY
    assert not later.wraps_now(wrapped)


def test_a_disabled_key_is_unavailable_and_nothing_is_lost(endpoint: str, client: Any, key_id: str) -> None:
    store = AwsKms(KmsKey(key_id, endpoint=endpoint))
    wrapped = store.wrap(DATA_KEY, context=b"r")
    client.disable_key(KeyId=key_id)

    with pytest.raises(KeyUnavailable) as caught:
        AwsKms(KmsKey(key_id, endpoint=endpoint)).key_id  # noqa: B018
    assert caught.value.why is WhyUnavailable.UNKNOWN_KEY

    client.enable_key(KeyId=key_id)
    assert store.unwrap(wrapped, context=b"r") == DATA_KEY


def test_a_key_that_is_not_there_is_named(endpoint: str) -> None:
    absent = "11111111-1111-4111-8111-111111111111"

    with pytest.raises(KeyUnavailable) as caught:
        AwsKms(KmsKey(absent, endpoint=endpoint)).wrap(DATA_KEY, context=b"r")

    assert caught.value.why is WhyUnavailable.UNKNOWN_KEY
    assert absent in caught.value.detail


def test_a_server_that_is_not_there_is_unreachable_in_bounded_time() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ACCESS_KEY_ID", "invented")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "invented")
        store = AwsKms(KmsKey("k", endpoint=nobody), connect_timeout_s=0.2, attempts=1)
        with pytest.raises(KeyUnavailable) as caught:
            store.wrap(DATA_KEY, context=b"r")

    assert caught.value.why is WhyUnavailable.UNREACHABLE


def test_the_id_of_a_contact_does_not_reach_the_log_of_kms() -> None:
    assert "a-contact" not in str(_context(b"a-contact"))
