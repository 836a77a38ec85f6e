"""One secret from which every label has a key of its own, and from which the key of one label can be taken away for good.

The tree of Goldreich, Goldwasser and Micali ("How to construct random functions", JACM 33, 1986): the secret is the
root, each node has two children made by keyed BLAKE2s (RFC 7693), and a label's path is 64 bits of its SHA-256. To take a label away,
the nodes on its path are forgotten and the siblings beside that path are kept instead: every other label goes on having
the same key, and nothing that is left leads to the one that was taken away (puncturable pseudorandom functions; Boneh
and Waters, "Constrained Pseudorandom Functions and Their Applications", ASIACRYPT 2013).

Apart from the files that hold such trees because it is arithmetic alone. Two labels share a path with a chance of
n^2 / 2^65, one in 10^10 for 60,000 labels in one tree; then both would lose their key.
"""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

DEPTH_BITS = 64
SECRET_BYTES = 32

Place = tuple[int, int]  # depth of a node, and the bits of the path that lead to it
_SIDES = (b"\x00", b"\x01")


@dataclass(frozen=True, slots=True)
class PuncturedTree:
    """What is left of a tree: secrets of nodes, none of which lies above another."""

    nodes: Mapping[Place, bytes]

    def key_of(self, label: bytes) -> bytes | None:
        """The 32-byte key of a label; None when it was taken away."""
        path = _path(label)
        place = self._above(path)
        return None if place is None else _descend(self.nodes[place], path, depth=place[0])

    def without(self, label: bytes) -> "PuncturedTree":
        """The tree without this label; the same tree when it was taken away before."""
        path = _path(label)
        place = self._above(path)
        if place is None:
            return self
        nodes = dict(self.nodes)
        secret = nodes.pop(place)
        for depth in range(place[0], DEPTH_BITS):
            side = _bit(path, depth)
            beside = path >> (DEPTH_BITS - depth - 1) ^ 1
            nodes[depth + 1, beside] = _child(secret, 1 - side)
            secret = _child(secret, side)
        return PuncturedTree(nodes)

    def _above(self, path: int) -> Place | None:
        """The node kept on the way to a path."""
        for depth in range(DEPTH_BITS + 1):
            place = (depth, path >> (DEPTH_BITS - depth))
            if place in self.nodes:
                return place
        return None


def new_tree() -> PuncturedTree:
    """A whole tree under a fresh random secret."""
    return PuncturedTree({(0, 0): secrets.token_bytes(SECRET_BYTES)})


def _path(label: bytes) -> int:
    return int.from_bytes(hashlib.sha256(label).digest()[: DEPTH_BITS // 8], "big")


def _bit(path: int, depth: int) -> int:
    return path >> (DEPTH_BITS - depth - 1) & 1


def _child(secret: bytes, side: int) -> bytes:
    return hashlib.blake2s(_SIDES[side], key=secret).digest()


def _descend(secret: bytes, path: int, *, depth: int) -> bytes:
    digest = hashlib.blake2s  # every contact comes down here, sixty-four steps
    for step in range(DEPTH_BITS - depth - 1, -1, -1):
        secret = digest(_SIDES[path >> step & 1], key=secret).digest()
    return secret
