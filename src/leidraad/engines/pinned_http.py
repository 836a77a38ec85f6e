"""One connection to an address that was looked at first: what every engine that talks HTTP to a typed address does alike.

An address is taken apart, its name resolved once, and the connection goes to just the address that the caller looked at, under
the name that was asked for (a name that answers differently a moment later leads nowhere). No redirect is followed and no proxy
of the environment used; over TLS the certificate is checked.

*Which* addresses are allowed is not here: a webhook must not end in the centre's own network, the words of customers must not
leave it, and one rule for both would be wrong for one of them. Each engine keeps its own.

NotReached
  ``why`` says what stood in the way; engines tell it on by its value
"""

import http.client
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

Address = IPv4Address | IPv6Address


class WhyNotReached(StrEnum):
    """What stood in the way; the values are those that the engines' own reasons have."""

    BAD_ADDRESS = "bad_address"
    UNKNOWN_NAME = "unknown_name"
    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed_out"
    CERTIFICATE = "certificate"
    NOT_HTTP = "not_http"


class NotReached(Exception):
    """Nothing was exchanged, or nobody knows whether it was; ``why`` says what stood in the way."""

    def __init__(self, why: WhyNotReached) -> None:
        super().__init__(str(why))
        self.why = why


class PinnedConnection(http.client.HTTPConnection):
    """A connection to one address that was looked at, under the name that was asked for.

    ``certificates`` is a file of certificates to trust; "" for those of the system.
    """

    def __init__(
        self, parts: SplitResult, address: Address, *, timeout_s: float, certificates: str = ""
    ) -> None:
        super().__init__(parts.hostname or "", _port(parts), timeout=timeout_s)
        self._address, self._is_secure = address, parts.scheme == "https"
        self._certificates = certificates

    def connect(self) -> None:
        self.sock = socket.create_connection((str(self._address), self.port), self.wait_s())
        if self._is_secure:
            context = _trusting(self._certificates)
            context.minimum_version = ssl.TLSVersion.TLSv1_2
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)

    def wait_s(self) -> float | None:
        """How long to wait for the other side from now on; None for ever."""
        return self.timeout


def parts_of(url: str) -> SplitResult:
    """The parts of an address of a page: http or https, with a name, and nothing odd. Raises NotReached."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise NotReached(WhyNotReached.BAD_ADDRESS) from error
    is_odd = parts.username is not None or parts.fragment or any(char <= " " or char > "~" for char in url)
    if parts.scheme not in {"https", "http"} or not parts.hostname or is_odd:
        raise NotReached(WhyNotReached.BAD_ADDRESS)
    return parts


def addresses_of(parts: SplitResult) -> list[Address]:
    """Every address the name has now, each once, at least one. Raises NotReached."""
    try:
        found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotReached(WhyNotReached.UNKNOWN_NAME) from error
    addresses = [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if not addresses:
        raise NotReached(WhyNotReached.UNKNOWN_NAME)
    return list(dict.fromkeys(addresses))


@contextmanager
def reaching(connection: PinnedConnection) -> Iterator[None]:
    """Closes the connection at the end. Raises NotReached for whatever the network puts in the way meanwhile."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise NotReached(WhyNotReached.CERTIFICATE) from error
    except TimeoutError as error:
        raise NotReached(WhyNotReached.TIMED_OUT) from error
    except OSError as error:
        raise NotReached(WhyNotReached.UNREACHABLE) from error
    except http.client.HTTPException as error:
        raise NotReached(WhyNotReached.NOT_HTTP) from error
    finally:
        connection.close()


def _trusting(certificates: str) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=certificates or None)
    except OSError as error:  # the file is not there, or holds no certificate
        raise NotReached(WhyNotReached.CERTIFICATE) from error


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)
