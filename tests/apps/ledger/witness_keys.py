"""An invented witness for tests: its key, and what it signs."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from leidraad.domain.ledger.notes import KeyKind, VerifierKey, cosignature_line


class InventedWitness:
    """A witness with a key that follows from its name."""

    def __init__(self, name: str = "union.example") -> None:
        self.private = Ed25519PrivateKey.from_private_bytes(name.encode().ljust(32, b".")[:32])
        self.key = VerifierKey(name, self.private.public_key().public_bytes_raw(), KeyKind.COSIGNATURE)

    def line(self, note: str, *, at_s: int) -> str:
        """The signature line of this witness over ``note``."""
        return cosignature_line(note, key=self.key, at_s=at_s, sign=self.private.sign)
