"""A connection goes to the address that was looked at, and what stands in its way is told by every engine alike."""

import socket
from enum import StrEnum
from ipaddress import ip_address
from typing import Any

import pytest

from leidraad.engines.chat_format import WhyNoAnswer
from leidraad.engines.http_delivery import WhyNotDelivered
from leidraad.engines.pinned_http import (
    NotReached,
    PinnedConnection,
    WhyNotReached,
    addresses_of,
    parts_of,
    reaching,
)
from tests.webhook_receiver import webhook_receiver


def test_the_connection_goes_to_the_given_address_whatever_the_name_answers_now(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two servers: the name would lead to the second of them."""
    with webhook_receiver() as meant, webhook_receiver() as other:
        port, other_port = (int(each.url.split(":")[2].split("/")[0]) for each in (meant, other))
        moved = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", other_port))]
        true_answer = socket.getaddrinfo

        def answer(host: str, port: int, *args: Any, **more: Any) -> Any:
            return moved if host == "model.example" else true_answer(host, port, *args, **more)

        monkeypatch.setattr(socket, "getaddrinfo", answer)
        parts = parts_of(f"http://model.example:{port}/told")
        connection = PinnedConnection(parts, ip_address("127.0.0.1"), timeout_s=5.0)
        with reaching(connection):
            connection.request("POST", "/told", body=b"{}")
            connection.getresponse().read()

        assert [headers["host"] for headers, _ in meant.got] == [f"model.example:{port}"]
        assert other.got == []


def test_a_name_with_an_address_twice_has_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    twice = [(0, 0, 0, "", (address, 443)) for address in ("192.0.2.7", "192.0.2.7", "fe80::1%eth0")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_rest: twice)

    assert addresses_of(parts_of("https://model.example/")) == [
        ip_address("192.0.2.7"),
        ip_address("fe80::1"),
    ]


def test_a_name_without_an_address_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_rest: [])

    with pytest.raises(NotReached) as caught:
        addresses_of(parts_of("https://model.example/"))
    assert caught.value.why is WhyNotReached.UNKNOWN_NAME


@pytest.mark.parametrize("reasons", [WhyNoAnswer, WhyNotDelivered])
def test_each_engine_has_a_reason_of_its_own_for_each_that_is_shared(reasons: type[StrEnum]) -> None:
    assert {str(why) for why in WhyNotReached} <= {str(why) for why in reasons}
