"""Handing a few bytes to an address that somebody typed in: without ever being led into the centre's own network.

The name is resolved here, every address it has is held against what is allowed, and the connection goes to an address
that was checked: a name that answers differently a moment later leads nowhere (DNS rebinding). No redirect is followed and
no proxy of the environment is used. Only https, checked against the system's certificates; plain http within this machine
alone, and only where that is allowed.

DeliveryFailed
  ``why`` says what kind of trouble it is
"""

import http.client
import socket
import ssl
from collections.abc import Mapping, Sequence
from enum import StrEnum
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

TIMEOUT_S = 10.0
ANSWER_LIMIT_BYTES = 64 * 1024  # of an answer; what it says is not looked at
LONGEST_ADDRESS = 500
_NAT64 = IPv6Network("64:ff9b::/96")

Address = IPv4Address | IPv6Address
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
    connection = _Connection(parts, address, timeout_s=timeout_s)
    try:
        connection.request("POST", _target(parts), body=body, headers={**headers, "Connection": "close"})
        answer = connection.getresponse()
        answer.read(ANSWER_LIMIT_BYTES)
        return answer.status
    except ssl.SSLCertVerificationError as error:
        raise DeliveryFailed(WhyNotDelivered.CERTIFICATE) from error
    except TimeoutError as error:
        raise DeliveryFailed(WhyNotDelivered.TIMED_OUT) from error
    except OSError as error:
        raise DeliveryFailed(WhyNotDelivered.UNREACHABLE) from error
    except http.client.HTTPException as error:
        raise DeliveryFailed(WhyNotDelivered.NOT_HTTP) from error
    finally:
        connection.close()


def is_public(address: Address) -> bool:
    """Whether an address lies in the open internet; of one that carries another inside, also that one."""
    inside = _carried(address)
    if inside is not None:
        return is_public(inside)
    return address.is_global and not address.is_multicast


class _Connection(http.client.HTTPConnection):
    """A connection to one address that was checked, under the name that was asked for."""

    def __init__(self, parts: SplitResult, address: Address, *, timeout_s: float) -> None:
        super().__init__(parts.hostname or "", _port(parts), timeout=timeout_s)
        self._address, self._is_secure = address, parts.scheme == "https"

    def connect(self) -> None:
        self.sock = socket.create_connection((str(self._address), self.port), self.timeout)
        if self._is_secure:
            context = ssl.create_default_context()
            context.minimum_version = ssl.TLSVersion.TLSv1_2
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise DeliveryFailed(WhyNotDelivered.BAD_ADDRESS) from error
    is_odd = parts.username is not None or parts.fragment or any(char <= " " or char > "~" for char in url)
    if len(url) > LONGEST_ADDRESS or parts.scheme not in {"https", "http"} or not parts.hostname or is_odd:
        raise DeliveryFailed(WhyNotDelivered.BAD_ADDRESS)
    return parts


def _addresses(parts: SplitResult, allowed: Sequence[Network]) -> list[Address]:
    """The addresses of the name, each of them allowed; one that is not spoils them all."""
    found = _resolved(parts)
    if not all(is_public(address) or _is_in(address, allowed) for address in found):
        raise DeliveryFailed(WhyNotDelivered.PRIVATE)
    if parts.scheme == "http" and not all(address.is_loopback for address in found):
        raise DeliveryFailed(WhyNotDelivered.NOT_HTTPS)
    return found


def _resolved(parts: SplitResult) -> list[Address]:
    try:
        found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise DeliveryFailed(WhyNotDelivered.UNKNOWN_NAME) from error
    addresses = [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if not addresses:
        raise DeliveryFailed(WhyNotDelivered.UNKNOWN_NAME)
    return list(dict.fromkeys(addresses))


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


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _target(parts: SplitResult) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
