"""Internet addresses, version 4 and 6."""

import re
from collections.abc import Iterator
from ipaddress import AddressValueError, IPv6Address

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span

_OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
_VERSION_4 = re.compile(rf"(?<![\w.\-]){_OCTET}(?:\.{_OCTET}){{3}}(?![\w\-]|\.\d)")
_VERSION_6 = re.compile(r"(?<![\w:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![\w:])")
# What every address has in it, and few texts do: found from dot to dot and from colon to colon.
_LIKE_VERSION_4 = re.compile(r"\.\d{1,3}\.\d{1,3}\.\d")
_LIKE_VERSION_6 = re.compile(r":[0-9A-Fa-f]{0,4}:")
# "versie 7.57.0.1" is a version of a program.
_SOFTWARE = re.compile(r"(?:versie|version|firmware|release|software|build|v)[ :.]*$", re.IGNORECASE)


def may_hold_ip_address(text: str) -> bool:
    """False when there are too few dots and colons, or too much between them."""
    return _LIKE_VERSION_4.search(text) is not None or _LIKE_VERSION_6.search(text) is not None


def ip_addresses_in(text: str) -> Iterator[Span]:
    """The internet addresses written in a text; version numbers of programs are left."""
    if _LIKE_VERSION_4.search(text):
        for match in _VERSION_4.finditer(text):
            if not _is_numbering(match.group()) and not _SOFTWARE.search(
                text, max(0, match.start() - 20), match.start()
            ):
                yield Span(*match.span(), PersonalDataKind.IP_ADDRESS, Certainty.SHAPE)
    if _LIKE_VERSION_6.search(text):
        for match in _VERSION_6.finditer(text):
            if _is_version_6(match.group()):
                yield Span(*match.span(), PersonalDataKind.IP_ADDRESS, Certainty.SHAPE)


def _is_numbering(text: str) -> bool:
    """True for "1.1.2.1": a section of a document; addresses of one digit everywhere belong to no person."""
    return all(len(part) == 1 for part in text.split("."))


def _is_version_6(text: str) -> bool:
    if not any(char.isalnum() for char in text):
        return False
    try:
        IPv6Address(text)
    except AddressValueError:
        return False
    return True
