"""Which vCon came before another: ``redacted`` (less in it) and ``amended`` (more in it), and whether a file is that one.

A redacted or amended vCon is the same contact once more, under a uuid of its own. So that it is not taken in twice, a contact
goes by the uuid of the one before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.formats.fields import as_object, optional_text
from leidraad.formats.vcon_content import check_hashes, hashes_of


class Link(StrEnum):
    REDACTED = "redacted"
    AMENDED = "amended"


OLD_NAMES = {Link.REDACTED: (), Link.AMENDED: ("appended",)}


@dataclass(frozen=True, slots=True)
class Before:
    """What a vCon says of the one before it."""

    link: Link
    uuid: str | None
    url: str | None
    hashes: tuple[str, ...]  # of its bytes, as "sha512-…"


def before(document: Mapping[str, Any]) -> Before | None:
    """The vCon that this one was made from; None when it is a first one. BAD_VALUE with the member's path."""
    for link in Link:
        for name in (str(link), *OLD_NAMES[link]):
            found = as_object(document.get(name) or {}, field=name)
            uuid = optional_text(found.get("uuid"), field=f"{name}.uuid")
            url = optional_text(found.get("url"), field=f"{name}.url")
            hashes = hashes_of(found, field=name)
            if uuid or url or hashes:
                return Before(link, uuid, url, hashes)
    return None


def is_before(told: Before, content: bytes, document: Mapping[str, Any]) -> bool:
    """Whether a file is the one that is meant: its bytes by every hash that is given, its uuid where one is."""
    try:
        check_hashes(content, told.hashes, field=str(told.link))
    except IntakeProblem:
        return False
    if told.uuid is None:
        return bool(told.hashes)  # an address alone shows nothing
    return told.uuid.lower() == str(document.get("uuid", "")).lower()
