"""The parties of a vCon that is written: who they are from the facts, and at which index each stands.

Apart from the rest of the writer, since every other part of a vCon points to a party by its index.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.turns import Party
from leidraad.formats.fields import clean_text

_ROLES = {Party.AGENT: "agent", Party.CUSTOMER: "customer", Party.OTHER: "thirdparty"}  # of the cc extension
_TELEPHONE = re.compile(r"\+?[\d ()./-]{3,}")
UNNAMED = "unnamed"  # as the reader calls an agent who took part and of whom nothing is told
# In the order in which the reader takes the addresses of one party.
_KINDS = ("mailto", "tel", "sip")


@dataclass(frozen=True, slots=True)
class People:
    """The parties as the document holds them, and the kind of each."""

    parties: tuple[dict[str, Any], ...]
    kinds: tuple[Party, ...]

    def index_of(self, party: Party) -> int:
        """The first party of this kind."""
        return self.kinds.index(party)

    def from_sender(self, party: Party) -> list[int]:
        """The sender's index first, then the first of each other kind: agent and customer write to each other."""
        sender = self.index_of(party)
        others = (kind for kind in dict.fromkeys(self.kinds) if kind is not party)
        return [sender, *(self.index_of(kind) for kind in others)]

    def of_channels(self, audio_parties: Sequence[Party]) -> list[Any]:
        """Per audio channel its party; where nobody knows who is on which, one channel with everybody on it."""
        if any(party is not Party.OTHER for party in audio_parties):
            return [self.index_of(party) for party in audio_parties]
        # A lone kind of party on one channel would be read as its owner.
        return [[*range(len(self.kinds))]] if len(set(self.kinds)) > 1 else []


def people_of(contact: IncomingContact) -> People:
    """The agents, customers and others that the facts name, and one without a name for each kind that only speaks."""
    facts = contact.facts
    named = [(Party.AGENT, found) for found in _agents(facts.agent, facts.further_agents)]
    named += [(Party.CUSTOMER, found) for found in _grouped(facts.customer_identities)]
    named += [(Party.OTHER, found) for found in _grouped(facts.other_numbers)]
    heard = {turn.party for turn in contact.turns if clean_text(turn.text).strip()}
    audible = set(facts.audio_parties)
    present = heard | (audible if audible != {Party.OTHER} else set())
    named += [(party, {}) for party in Party if party in present - {kind for kind, _ in named}]
    return People(
        parties=tuple(_typed(kind) | found for kind, found in named), kinds=tuple(kind for kind, _ in named)
    )


def _typed(kind: Party) -> dict[str, Any]:
    if kind is Party.BOT:
        return {"type": "bot"}
    return {"type": "person", "role": _ROLES[kind]}


def _agents(agent: str | None, further: Sequence[str]) -> list[dict[str, Any]]:
    first = _cleaned(agent)
    if not first and not further:
        return []
    return [_addressed(first) if first else {}, *(_addressed(_cleaned(code) or UNNAMED) for code in further)]


def _addressed(code: str) -> dict[str, Any]:
    """An agent by an address, or by the code that the centre knows them by."""
    kind = _kind(code)
    return {kind: code} if kind != "id" else {"name": code}


def _grouped(identities: Sequence[str]) -> list[dict[str, Any]]:
    """Identities of one customer in as few parties as keep their order; an internal number stands alone."""
    groups: list[dict[str, Any]] = []
    for identity in filter(None, map(_cleaned, identities)):
        kind = _kind(identity)
        if kind == "id" or not groups or not _may_follow(kind, groups[-1]):
            groups.append({})
        groups[-1][kind] = identity
    return groups


def _may_follow(kind: str, group: dict[str, Any]) -> bool:
    return "id" not in group and all(_KINDS.index(kind) > _KINDS.index(there) for there in group)


def _kind(identity: str) -> str:
    if identity.lower().startswith(("sip:", "sips:")):
        return "sip"
    if identity.lower().startswith("mailto:") or re.fullmatch(r"[^@\s]+@[^@\s]+", identity):
        return "mailto"
    is_telephone = identity.lower().startswith("tel:") or _TELEPHONE.fullmatch(identity)
    return "tel" if is_telephone else "id"


def _cleaned(text: str | None) -> str:
    return clean_text(text or "").strip()
