"""What is delivered goes to the address that was meant, and never into the centre's own network."""

import socket
import ssl
import threading
from collections.abc import Iterator
from ipaddress import ip_address, ip_network
from typing import Any

import pytest

from leidraad.engines.http_delivery import DeliveryFailed, WhyNotDelivered, check_address, deliver, is_public
from tests.webhook_receiver import Receiver, webhook_receiver

LOOPBACK = [ip_network("127.0.0.0/8")]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with webhook_receiver() as receiver:
        yield receiver


def named(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Every name has these addresses from now on."""

    def answer(host: str, port: int, **more: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", answer)


def why(url: str, **more: Any) -> WhyNotDelivered:
    with pytest.raises(DeliveryFailed) as caught:
        check_address(url, allowed=more.get("allowed", []))
    return caught.value.why


def test_a_body_arrives_with_its_headers_and_the_status_comes_back(receiver: Receiver) -> None:
    receiver.answers = [202]

    assert deliver(receiver.url, b"{}", headers={"webhook-id": "m1"}, allowed=LOOPBACK) == 202

    ((headers, body),) = receiver.got
    assert (headers["webhook-id"], body) == ("m1", b"{}")
    assert headers["host"] == receiver.url.split("/")[2]


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",  # where clouds keep the credentials of a machine
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "::ffff:10.1.2.3",
        "64:ff9b::a01:203",
        "2002:a01:203::1",
        "ff02::1",
    ],
)
def test_no_private_address_is_public_however_it_is_written(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not is_public(ip_address(address))
    named(monkeypatch, address)
    assert why("https://looks-harmless.example.com/") is WhyNotDelivered.PRIVATE


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_an_address_of_the_open_internet_is_public(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_public(ip_address(address))
    named(monkeypatch, address)
    check_address("https://example.com/told", allowed=[])


def test_one_private_address_among_public_ones_spoils_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    named(monkeypatch, "93.184.215.14", "10.0.0.1")

    assert why("https://example.com/") is WhyNotDelivered.PRIVATE


def test_a_private_network_that_is_allowed_is_reached_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    named(monkeypatch, "10.1.2.3")
    check_address("https://crm.internal/", allowed=[ip_network("10.1.0.0/16")])

    assert why("https://crm.internal/", allowed=[ip_network("10.2.0.0/16")]) is WhyNotDelivered.PRIVATE


def test_a_name_that_changes_its_address_after_the_check_leads_nowhere(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each delivery resolves the name once, checks what it got, and connects to just that."""
    answers = [["93.184.215.14"], ["127.0.0.1"]]

    def rebinding(host: str, port: int, **more: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in answers.pop(0)]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    check_address("https://example.com/", allowed=[])

    with pytest.raises(DeliveryFailed) as caught:
        deliver("https://example.com/", b"{}", headers={}, allowed=[])

    assert caught.value.why is WhyNotDelivered.PRIVATE
    assert receiver.got == []


def test_plain_http_goes_nowhere_but_to_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    named(monkeypatch, "10.1.2.3")
    assert why("http://crm.internal/", allowed=[ip_network("10.0.0.0/8")]) is WhyNotDelivered.NOT_HTTPS


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.com",
        "ftp://example.com/",
        "file:///etc/passwd",
        "https://",
        "https://user:word@example.com/",
        "https://example.com/#part",
        "https://example.com:99999/",
        "https://example.com/a b",
        "https://example.com/\r\nHost: other",
        "https://[::1",
        "https://example.com/" + "a" * 500,
    ],
)
def test_what_is_no_address_of_a_page_is_refused(url: str) -> None:
    assert why(url) is WhyNotDelivered.BAD_ADDRESS


def test_a_redirect_is_not_followed(receiver: Receiver) -> None:
    receiver.answers, receiver.location = [302], receiver.url

    assert deliver(receiver.url, b"{}", headers={}, allowed=LOOPBACK) == 302
    assert len(receiver.got) == 1


def test_a_proxy_of_the_environment_is_not_used(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")

    assert deliver(receiver.url, b"{}", headers={}, allowed=LOOPBACK) == 204


def test_a_name_that_nobody_knows_is_told() -> None:
    assert why("https://there-is-none.invalid/") is WhyNotDelivered.UNKNOWN_NAME


def test_nobody_there_and_nobody_answering_are_told_in_bounded_time() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(DeliveryFailed) as caught:
        deliver(f"http://127.0.0.1:{port}/", b"{}", headers={}, allowed=LOOPBACK)
    assert caught.value.why is WhyNotDelivered.UNREACHABLE
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(DeliveryFailed) as caught:
            deliver(url, b"{}", headers={}, allowed=LOOPBACK, timeout_s=0.2)
    assert caught.value.why is WhyNotDelivered.TIMED_OUT


def test_what_answers_otherwise_than_a_web_server_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def babble() -> None:
            connection, _ = server.accept()
            connection.recv(4096)
            connection.sendall(b"220 mail.example.com ESMTP\r\n")
            connection.close()

        thread = threading.Thread(target=babble)
        thread.start()
        with pytest.raises(DeliveryFailed) as caught:
            deliver(f"http://127.0.0.1:{server.getsockname()[1]}/", b"{}", headers={}, allowed=LOOPBACK)
        thread.join()

    assert caught.value.why is WhyNotDelivered.NOT_HTTP


def test_a_certificate_that_nobody_vouches_for_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*args: Any, **more: Any) -> None:
        raise ssl.SSLCertVerificationError("self-signed")

    monkeypatch.setattr(ssl.SSLContext, "wrap_socket", refused)
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"https://127.0.0.1:{server.getsockname()[1]}/"
        with pytest.raises(DeliveryFailed) as caught:
            deliver(url, b"{}", headers={}, allowed=LOOPBACK)

    assert caught.value.why is WhyNotDelivered.CERTIFICATE
