"""What is signed can be checked by anybody who holds the secret, and by nobody else."""

import base64

from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.webhook_signature import secret_text, signature, signed_headers


def test_the_published_example_gives_the_published_signature() -> None:
    secret = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")

    made = signature(
        b'{"test": 2432232314}',
        message_id="msg_p5jXN8AQM9LWM0D4loKWxJek",
        sent_at_s=1614265330,
        secret=secret,
    )

    assert made == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_the_headers_are_those_of_the_specification() -> None:
    headers = signed_headers(b"{}", message_id="msg_1", sent_at_s=5, secret=b"s" * 32)

    assert headers.keys() == {"webhook-id", "webhook-timestamp", "webhook-signature"}
    assert headers["webhook-timestamp"] == "5"


def test_a_secret_is_handed_on_as_the_specification_writes_it() -> None:
    assert base64.b64decode(secret_text(b"s" * 32).removeprefix("whsec_")) == b"s" * 32


@given(st.binary(max_size=50), st.binary(max_size=50), st.integers(0, 2**40), st.integers(0, 2**40))
def test_another_body_or_time_has_another_signature(
    body: bytes, other: bytes, at_s: int, other_s: int
) -> None:
    made = signature(body, message_id="m", sent_at_s=at_s, secret=b"s" * 32)
    again = signature(other, message_id="m", sent_at_s=other_s, secret=b"s" * 32)

    assert (made == again) == ((body, at_s) == (other, other_s))
