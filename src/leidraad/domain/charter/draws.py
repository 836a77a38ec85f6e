"""Draws by committed randomness: chance chooses, nobody can steer it, and anybody can compute it again afterwards.

At the start of a window a secret seed is made and only its hash is published. Each draw puts its candidates in an order
that follows from the seed, the number of the draw and the candidates alone, and the digest of the candidates is
published with the draw. At the end the seed is published as well. Then everyone can see that the seed is the one that
was committed, that no number is missing, and that each draw took the first of its order.

A candidate appears as a commitment: a hash under the contact's own salt, different in every draw, so that published
lists cannot be laid side by side. When a contact is deleted its salt is destroyed; the draw can still be computed.

Apart from ``coaching`` so that the verifier needs no database. The file format stands in docs/methods/draws.md.
"""

import hashlib
import hmac
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

SEED_BYTES = 32
HASH_BYTES = 32
FORMAT = "leidraad-draws/1"
_SEED_LABEL = b"leidraad/draws/seed/1\0"
_RANK_LABEL = b"leidraad/draws/rank/1\0"
_LIST_LABEL = b"leidraad/draws/list/1\0"
_CONTACT_LABEL = b"leidraad/draws/contact/1\0"


class DrawFault(StrEnum):
    """What can be wrong with a window of draws."""

    NOT_REVEALED = "not_revealed"  # the seed is still secret: nothing can be computed yet
    WRONG_SEED = "wrong_seed"  # not the one whose hash was published
    NUMBER_MISSING = "number_missing"  # between the first draw and the last
    NUMBER_TWICE = "number_twice"
    WRONG_COUNT = "wrong_count"  # more or fewer draws than were made when the seed was revealed
    WRONG_DIGEST = "wrong_digest"  # the candidates are not those whose digest was published with the draw
    NOT_A_CANDIDATE = "not_a_candidate"
    NOT_THE_FIRST = "not_the_first"  # chance put another contact first
    CANDIDATE_TWICE = "candidate_twice"  # in one list: it would have two chances
    WRONG_LEAF = "wrong_leaf"  # the ledger says something else than the file


class UnreadableDrawsError(Exception):
    """The file is not a window of draws; ``where`` says which part."""

    def __init__(self, where: str) -> None:
        super().__init__(f"not a file of draws: {where}")
        self.where = where


@dataclass(frozen=True, slots=True)
class DrawRecord:
    """One draw as published. ``digest`` is that of the ledger; ``leaf`` is the ledger's entry, empty when not told."""

    number: int
    stratum: tuple[tuple[str, str], ...]
    candidates: tuple[bytes, ...]
    digest: bytes
    drawn: bytes
    leaf: str = ""


@dataclass(frozen=True, slots=True)
class DrawsOfWindow:
    """All draws of one team in one window; ``seed`` is None until the window has ended.

    ``count`` is how many were made so far; the ledger says it when the seed is revealed.
    """

    team: str
    starts_on: date
    seed_commitment: bytes
    seed: bytes | None
    count: int
    draws: tuple[DrawRecord, ...]


@dataclass(frozen=True, slots=True)
class DrawFinding:
    """A fault, and the number of the draw it is about; 0 when it is about the whole window."""

    fault: DrawFault
    number: int = 0


def seed_commitment(seed: bytes) -> bytes:
    """What is published of a seed while it is secret: SHA-256, 32 bytes. ValueError unless the seed has 32 bytes."""
    if len(seed) != SEED_BYTES:
        raise ValueError(f"a seed has {SEED_BYTES} bytes, not {len(seed)}")
    return hashlib.sha256(_SEED_LABEL + seed).digest()


def contact_commitment(salt: bytes, contact: str, *, team: str, starts_on: date, number: int) -> bytes:
    """A contact as it stands in the list of one draw: HMAC-SHA-256 under its salt, 32 bytes."""
    message = f"{team}\0{starts_on.isoformat()}\0{number}\0{contact}".encode()
    return hmac.digest(salt, _CONTACT_LABEL + message, hashlib.sha256)


def candidates_digest(candidates: Iterable[bytes]) -> bytes:
    """The fingerprint of a list of candidates, whatever their order: SHA-256, 32 bytes. The empty list has one too."""
    return hashlib.sha256(_LIST_LABEL + b"".join(sorted(candidates))).digest()


def in_order(seed: bytes, number: int, candidates: Iterable[bytes]) -> list[bytes]:
    """The candidates as chance orders them in this draw; the first is the one drawn.

    Leaving one out moves none of the others, and the same list always comes out the same.
    """
    return sorted(candidates, key=lambda each: (_rank(seed, number, each), each))


def findings_of(window: DrawsOfWindow) -> list[DrawFinding]:
    """Everything that is wrong with a window, in the order of its draws; empty when all is as it should be."""
    if window.seed is None:
        return [DrawFinding(DrawFault.NOT_REVEALED), *_numbering(window)]
    if len(window.seed) != SEED_BYTES or seed_commitment(window.seed) != window.seed_commitment:
        return [DrawFinding(DrawFault.WRONG_SEED)]
    seed = window.seed
    found = _numbering(window)
    for draw in sorted(window.draws, key=lambda each: each.number):
        found += [DrawFinding(fault, draw.number) for fault in _faults(window, seed, draw)]
    return found


def draws_from_json(text: str) -> DrawsOfWindow:
    """A published file as values; UnreadableDrawsError when it is none."""
    try:
        data = json.loads(text)
        if data["format"] != FORMAT:
            raise UnreadableDrawsError(f"format {data['format']!r}")
        return DrawsOfWindow(
            team=str(data["team"]),
            starts_on=date.fromisoformat(data["window"]),
            seed_commitment=_hash(data["seed_commitment"]),
            seed=bytes.fromhex(data["seed"]) if data["seed"] is not None else None,
            count=int(data["count"]),
            draws=tuple(_record(each) for each in data["draws"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableDrawsError(str(error)) from error


def draws_to_json(window: DrawsOfWindow) -> str:
    """The file that is published; the same text for the same values."""
    data = {
        "format": FORMAT,
        "team": window.team,
        "window": window.starts_on.isoformat(),
        "seed_commitment": window.seed_commitment.hex(),
        "seed": window.seed.hex() if window.seed is not None else None,
        "count": window.count,
        "draws": [
            {
                "number": draw.number,
                "stratum": dict(draw.stratum),
                "candidates": [each.hex() for each in draw.candidates],
                "digest": draw.digest.hex(),
                "drawn": draw.drawn.hex(),
                "leaf": draw.leaf,
            }
            for draw in window.draws
        ],
    }
    return json.dumps(data, indent=1, sort_keys=True) + "\n"


def draw_facts(team: str, starts_on: date, draw: DrawRecord) -> dict[str, object]:
    """What the ledger's entry says of a draw beside whom it is about."""
    return {
        "team": team,
        "window": starts_on.isoformat(),
        "number": draw.number,
        "stratum": dict(draw.stratum),
        "candidates": len(draw.candidates),
        "digest": draw.digest.hex(),
        "drawn": draw.drawn.hex(),
    }


def _rank(seed: bytes, number: int, candidate: bytes) -> bytes:
    return hashlib.sha256(_RANK_LABEL + seed + number.to_bytes(8, "big") + candidate).digest()


def _numbering(window: DrawsOfWindow) -> list[DrawFinding]:
    counts = Counter(draw.number for draw in window.draws)
    missing = [number for number in range(1, len(counts) + 1) if not counts[number]]
    strange = sorted(number for number, count in counts.items() if count > 1)
    return [
        *([DrawFinding(DrawFault.WRONG_COUNT)] if window.count != len(window.draws) else []),
        *(DrawFinding(DrawFault.NUMBER_MISSING, number) for number in missing),
        *(DrawFinding(DrawFault.NUMBER_TWICE, number) for number in strange),
    ]


def _faults(window: DrawsOfWindow, seed: bytes, draw: DrawRecord) -> list[DrawFault]:
    found = []
    if len(set(draw.candidates)) != len(draw.candidates):
        found.append(DrawFault.CANDIDATE_TWICE)
    if candidates_digest(draw.candidates) != draw.digest:
        found.append(DrawFault.WRONG_DIGEST)
    if draw.drawn not in draw.candidates:
        found.append(DrawFault.NOT_A_CANDIDATE)
    elif in_order(seed, draw.number, draw.candidates)[0] != draw.drawn:
        found.append(DrawFault.NOT_THE_FIRST)
    if draw.leaf and not _says(draw.leaf, draw_facts(window.team, window.starts_on, draw)):
        found.append(DrawFault.WRONG_LEAF)
    return found


def _says(leaf: str, facts: dict[str, object]) -> bool:
    """Whether an entry of the ledger holds these facts."""
    try:
        told = json.loads(leaf)["data"]
        return all(told[name] == value for name, value in facts.items())
    except (ValueError, KeyError, TypeError):
        return False


def _record(data: dict[str, Any]) -> DrawRecord:
    number = int(data["number"])
    if not 0 < number < 2**63:
        raise ValueError(f"no draw has the number {number}")
    return DrawRecord(
        number=number,
        stratum=tuple(sorted((str(name), str(value)) for name, value in data["stratum"].items())),
        candidates=tuple(_hash(each) for each in data["candidates"]),
        digest=_hash(data["digest"]),
        drawn=_hash(data["drawn"]),
        leaf=str(data.get("leaf", "")),
    )


def _hash(text: str) -> bytes:
    value = bytes.fromhex(text)
    if len(value) != HASH_BYTES:
        raise ValueError(f"{len(value)} bytes in place of {HASH_BYTES}")
    return value
