"""The centre's keys for vCons, as they lie in ``keys/vcon`` of its data folder; read when they are needed.

signing.pem     private key and certificates with which what leaves here is signed; without it nothing is signed
*.key           private RSA keys that open what is encrypted to the centre
trusted/*       certificates and public keys whose signatures count; without any, every whole signature is taken
"""

from pathlib import Path

from django.conf import settings

from leidraad.formats.vcon_signed import (
    Signer,
    VconKeys,
    decryption_key_from_pem,
    signer_from_pem,
    trusted_from_pem,
)


def centre_keys() -> VconKeys:
    """What opens sealed vCons here. KeyProblem names what a file lacks."""
    folder = _folder()
    return VconKeys(
        own=tuple(decryption_key_from_pem(path.read_bytes()) for path in sorted(folder.glob("*.key"))),
        trusted=tuple(
            key
            for path in sorted((folder / "trusted").glob("*"))
            if path.is_file()
            for key in trusted_from_pem(path.read_bytes())
        ),
    )


def centre_signer() -> Signer | None:
    """Who signs what leaves here; None when the centre has set no key."""
    path = _folder() / "signing.pem"
    return signer_from_pem(path.read_bytes()) if path.is_file() else None


def _folder() -> Path:
    folder: Path = settings.ENVIRONMENT.keys_dir / "vcon"
    return folder
