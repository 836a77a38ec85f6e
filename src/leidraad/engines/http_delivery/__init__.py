"""Handing a few bytes to an address that somebody typed in: without ever being led into the centre's own network.

The name is resolved here, every address it has is held against what is allowed, and the connection goes to an address
that was checked: a name that answers differently a moment later leads nowhere (DNS rebinding). No redirect is followed and
no proxy of the environment is used. Only https, checked against the system's certificates; plain http within this machine
alone, and only where that is allowed.

DeliveryFailed
  ``why`` says what kind of trouble it is
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from ipaddress import IPv4Address, IPv4Network, IPv6Network
from urllib.parse import SplitResult

from leidraad.engines.pinned_http import (
    Address,
    NotReached,
    PinnedConnection,
    addresses_of,
    parts_of,
    reaching,
)

TIMEOUT_S = 10.0
ANSWER_LIMIT_BYTES = 64 * 1024  # of an answer; what it says is not looked at
LONGEST_ADDRESS = 500
_NAT64 = IPv6Network("64:ff9b::/96")

Network = IPv4Network | IPv6Network


class WhyNotDelivered(StrEnum):
    """Stored with a webhook, so a value never changes its meaning."""

    BAD_ADDRESS = "bad_address"  # it is no address of a page
    NOT_HTTPS = "not_https"
    PRIVATE = "private"  # it leads into a private network that is not allowed
    UNKNOWN_NAME = "unknown_name"  # no such name, or nobody who knows names answers
    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed_out"
    CERTIFICATE = "certificate"
    NOT_HTTP = "not_http"  # something answered, but not as a web server does


class DeliveryFailed(Exception):
    """Nothing was delivered, or nobody knows whether it was."""

    def __init__(self, why: WhyNotDelivered) -> None:
        super().__init__(str(why))
        self.why = why


def check_address(url: str, *, allowed: Sequence[Network]) -> None:
    """Raises DeliveryFailed when nothing may be sent there, by what is known of it now."""
    _addresses(_parts(url), allowed)


def deliver(
    url: str,
    body: bytes,
    *,
    headers: Mapping[str, str],
    allowed: Sequence[Network],
    timeout_s: float = TIMEOUT_S,
) -> int:
    """POST ``body``; the status of the answer. ``allowed`` are the private networks that may be reached."""
    parts = _parts(url)
    address = _addresses(parts, allowed)[0]
    connection = PinnedConnection(parts, address, timeout_s=timeout_s)
    with _told_as_failed(), reaching(connection):
        connection.request("POST", _target(parts), body=body, headers={**headers, "Connection": "close"})
        answer = connection.getresponse()
        answer.read(ANSWER_LIMIT_BYTES)
        return answer.status


def is_public(address: Address) -> bool:
    """Whether an address lies in the open internet; of one that carries another inside, also that one."""
    inside = _carried(address)
    if inside is not None:
        return is_public(inside)
    return address.is_global and not address.is_multicast


def _parts(url: str) -> SplitResult:
    if len(url) > LONGEST_ADDRESS:
        raise DeliveryFailed(WhyNotDelivered.BAD_ADDRESS)
    with _told_as_failed():
        return parts_of(url)


@contextmanager
def _told_as_failed() -> Iterator[None]:
    try:
        yield
    except NotReached as problem:
        raise DeliveryFailed(WhyNotDelivered(problem.why)) from problem


def _addresses(parts: SplitResult, allowed: Sequence[Network]) -> list[Address]:
    """The addresses of the name, each of them allowed; one that is not spoils them all."""
    with _told_as_failed():
        found = addresses_of(parts)
    if not all(is_public(address) or _is_in(address, allowed) for address in found):
        raise DeliveryFailed(WhyNotDelivered.PRIVATE)
    if parts.scheme == "http" and not all(address.is_loopback for address in found):
        raise DeliveryFailed(WhyNotDelivered.NOT_HTTPS)
    return found


def _carried(address: Address) -> IPv4Address | None:
    """The IPv4 address inside an IPv6 one: mapped, 6to4, Teredo or NAT64."""
    if isinstance(address, IPv4Address):
        return None
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


def _is_in(address: Address, networks: Sequence[Network]) -> bool:
    inside = _carried(address) or address
    return any(inside in network for network in networks if network.version == inside.version)


def _target(parts: SplitResult) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
