"""How what a webhook is told is signed: the symmetric scheme of Standard Webhooks 1.0 (standardwebhooks.com).

Signed is ``id.timestamp.body`` with HMAC-SHA-256; the receiver computes the same, and refuses what is older than some minutes.
Apart from the sending because it is arithmetic on bytes, and a receiver may read it.
"""

import base64
import hashlib
import hmac
from collections.abc import Mapping

SECRET_PREFIX = "whsec_"  # noqa: S105  what a secret begins with
SECRET_BYTES = 32  # the specification asks for 24 to 64


def secret_text(secret: bytes) -> str:
    """The secret as a person hands it to the receiver's program."""
    return SECRET_PREFIX + base64.b64encode(secret).decode("ascii")


def signed_headers(body: bytes, *, message_id: str, sent_at_s: int, secret: bytes) -> Mapping[str, str]:
    """The headers that go with a body; ``sent_at_s`` is in seconds since 1970."""
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(sent_at_s),
        "webhook-signature": signature(body, message_id=message_id, sent_at_s=sent_at_s, secret=secret),
    }


def signature(body: bytes, *, message_id: str, sent_at_s: int, secret: bytes) -> str:
    """``v1,`` and the base64 of the HMAC.

    >>> signature(b'{"test": 2432232314}', message_id="msg_p5jXN8AQM9LWM0D4loKWxJek", sent_at_s=1614265330,
    ...     secret=base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
    """
    signed = f"{message_id}.{sent_at_s}.".encode() + body
    return "v1," + base64.b64encode(hmac.digest(secret, signed, hashlib.sha256)).decode("ascii")
