"""vCons that are signed (JWS) or encrypted (JWE): opened to the plain document, and made from it.

Apart from reader and writer, which know the plain form only. Signatures and content encryption are joserfc's; what stands
here is what vCon adds: both in General JSON Serialization, certificates in ``x5c``, a payload that may be gzipped, and
documents about that repeat a header in its protected and its unprotected part, which RFC 7515 forbids. Such a header is
read once where both say the same.
"""

import base64
import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cryptography import x509
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)
from joserfc import jwe, jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, Key, OKPKey, RSAKey

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.documents import json_of
from leidraad.formats.fields import as_list, as_object, as_text, bad_value
from leidraad.formats.limits import Limits

SIGNING = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA", "Ed25519")
KEY_WRAPPING = {
    "RSA-OAEP": padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None),  # noqa: S303  as RFC 7518 has it
    "RSA-OAEP-256": padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None),
}
ENCRYPTION = ("A256CBC-HS512", "A256GCM", "A192CBC-HS384", "A192GCM", "A128CBC-HS256", "A128GCM")
MEDIA_TYPE = "application/vcon+json"
LAYERS = 3  # signed, encrypted, and one round more
MOST_SIGNATURES = MOST_RECIPIENTS = 16
GZIP = b"\x1f\x8b"
WITH_GZIP_HEADER = 31

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey
PublicKey = rsa.RSAPublicKey | ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey


class KeyProblem(ValueError):
    """A file that holds no key or certificate of a kind that is used here; the text says which was looked for."""


@dataclass(frozen=True, slots=True)
class VconKeys:
    """What opens sealed vCons: private keys that decrypt, and whose signatures count.

    Without ``trusted`` a signature must hold under the certificate that comes with it: it shows that nobody changed the
    document, and not who made it.
    """

    own: tuple[rsa.RSAPrivateKey, ...] = ()
    trusted: tuple[PublicKey | x509.Certificate, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """The plain document, and what it came in."""

    document: dict[str, Any]
    signers: tuple[str, ...] = ()  # subject of each certificate, or "" for a key without one
    is_trusted: bool = False  # somebody signed whose signatures count
    was_encrypted: bool = False

    @property
    def was_signed(self) -> bool:
        return bool(self.signers)


@dataclass(frozen=True, slots=True)
class Signer:
    """A private key with its chain of certificates, its own first."""

    key: PrivateKey
    certificates: tuple[x509.Certificate, ...]


def is_signed(document: Mapping[str, Any]) -> bool:
    """Whether this is a JWS in JSON."""
    return "payload" in document and ("signatures" in document or "signature" in document)


def is_encrypted(document: Mapping[str, Any]) -> bool:
    """Whether this is a JWE in JSON."""
    return "ciphertext" in document


def opened(
    document: Mapping[str, Any], *, keys: VconKeys | None = None, limits: Limits | None = None
) -> Opened:
    """The plain document inside; a plain one as it is.

    Raises NO_KEY when it is encrypted to somebody else, BAD_SIGNATURE when a signature does not hold, UNTRUSTED_SIGNATURE
    when none is of a signer that counts, TOO_LARGE, MALFORMED_JSON, BAD_VALUE with the member's path.
    """
    keys, limits = keys or VconKeys(), limits or Limits()
    found = Opened(dict(document))
    for _layer in range(LAYERS):
        if is_encrypted(found.document):
            inner = _decrypted(found.document, keys)
            found = Opened(_document(inner, limits), found.signers, found.is_trusted, was_encrypted=True)
        elif is_signed(found.document):
            payload, signers, is_trusted = _verified(found.document, keys)
            found = Opened(
                _document(payload, limits),
                (*found.signers, *signers),
                found.is_trusted or is_trusted,
                found.was_encrypted,
            )
        else:
            return found
    raise bad_value("layer in layer", field="payload", expected="a vCon")


def may_be_sealed(data: bytes) -> bool:
    """Whether it is worth a look: False for what certainly is no sealed vCon, at the price of a search."""
    is_object = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"
    return is_object and (b'"ciphertext"' in data or b'"signatures"' in data)


def plain_bytes(data: bytes, *, keys: VconKeys, limits: Limits) -> bytes:
    """The bytes of the plain vCon when ``data`` is a sealed one; everything else as it is. Raises what ``opened`` does."""
    if not may_be_sealed(data):
        return data
    document = json_of(data)
    if not isinstance(document, dict) or not (is_signed(document) or is_encrypted(document)):
        return data
    plain = opened(document, keys=keys, limits=limits).document
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def signed(content: bytes, *, uuid: UUID, signer: Signer) -> dict[str, Any]:
    """A JWS of the bytes of a plain vCon: RS256, ES256 or EdDSA by the kind of key, its certificates in ``x5c``."""
    header = {"x5c": [_der64(each) for each in signer.certificates], "uuid": str(uuid)}
    member: Any = {"protected": {"alg": _algorithm(signer.key)}, "header": header}
    made = jws.serialize_json([member], content, _jwk(signer.key), registry=_SigningRegistry())
    return dict(made)


def encrypted(
    content: bytes, *, uuid: UUID, recipients: Sequence[rsa.RSAPublicKey], encryption: str = ENCRYPTION[0]
) -> dict[str, Any]:
    """A JWE of the bytes of a (signed) vCon, to each of these keys by RSA-OAEP; KeyProblem without any."""
    if not recipients:
        raise KeyProblem("a vCon is encrypted to somebody: give a public key")
    outer: Any = {"uuid": str(uuid), "cty": MEDIA_TYPE}
    made = jwe.GeneralJSONEncryption({"enc": encryption}, content, unprotected=outer)
    for key in recipients:
        made.add_recipient({"alg": "RSA-OAEP"}, RSAKey.import_key(_public_pem(key)))
    return dict(jwe.encrypt_json(made, None, registry=_EncryptingRegistry()))


def signer_from_pem(pem: bytes, *, password: bytes | None = None) -> Signer:
    """A private key and its certificates from one file of PEM blocks. KeyProblem when one is missing, or they do not match."""
    key = _private_key(pem, password)
    certificates = tuple(_certificates(pem))
    own = [each for each in certificates if _public_pem(each.public_key()) == _public_pem(key.public_key())]
    if not own:
        raise KeyProblem("no certificate of this key: a signed vCon carries the certificate of its signer")
    return Signer(key, (own[0], *(each for each in certificates if each != own[0])))


def decryption_key_from_pem(pem: bytes, *, password: bytes | None = None) -> rsa.RSAPrivateKey:
    """A private RSA key. KeyProblem for every other kind: RSA-OAEP is what vCon names."""
    key = _private_key(pem, password)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise KeyProblem("a key of another kind than RSA, which encrypted vCons use")
    return key


def recipient_from_pem(pem: bytes) -> rsa.RSAPublicKey:
    """The public RSA key in a file, or in the certificate there. KeyProblem otherwise, and for a private key."""
    first = trusted_from_pem(pem)[0]
    key = first.public_key() if isinstance(first, x509.Certificate) else first
    if not isinstance(key, rsa.RSAPublicKey):
        raise KeyProblem("a key of another kind than RSA, which encrypted vCons use")
    return key


def trusted_from_pem(pem: bytes) -> tuple[PublicKey | x509.Certificate, ...]:
    """Every certificate in a file, or the public key there. KeyProblem when there is neither, or a private key."""
    if b"PRIVATE KEY" in pem:
        raise KeyProblem("this is a private key: give the public one, or its certificate")
    certificates = tuple(_certificates(pem))
    if certificates:
        return certificates
    try:
        key = load_pem_public_key(pem)
    except ValueError as error:
        raise KeyProblem("no certificate and no public key in PEM") from error
    if not isinstance(key, PublicKey):
        raise KeyProblem("a key of another kind than RSA, EC or Ed25519")
    return (key,)


class _SigningRegistry(jws.JWSRegistry):
    """Chains of certificates and whole recordings are longer than joserfc expects of a token."""

    max_header_length = 256 * 1024
    max_payload_length = 1 << 62  # the limit on a whole document comes before
    max_signature_length = 4096

    def __init__(self) -> None:
        super().__init__(algorithms=SIGNING, strict_check_header=False)

    def get_alg(self, name: str) -> Any:
        # Not joserfc's own, which warns of EdDSA by its older name: vCons that are about use it.
        if name not in SIGNING:
            raise bad_value(name, field="signatures.alg", expected=", ".join(SIGNING))
        return self.algorithms[name]


class _EncryptingRegistry(jwe.JWERegistry):
    max_ciphertext_length = 1 << 62

    def __init__(self) -> None:
        super().__init__(algorithms=[*KEY_WRAPPING, *ENCRYPTION], strict_check_header=False)


def _document(content: bytes, limits: Limits) -> dict[str, Any]:
    plain = _unzipped(content, limits) if content.startswith(GZIP) else content
    limits.check_size(plain)
    return as_object(json_of(plain), field="payload")


def _unzipped(content: bytes, limits: Limits) -> bytes:
    unzip = zlib.decompressobj(WITH_GZIP_HEADER)
    try:
        plain = unzip.decompress(content, limits.size_bytes + 1)
    except zlib.error as error:
        raise bad_value("a gzip stream that is damaged", field="payload", expected="gzip or JSON") from error
    if not unzip.eof and len(plain) <= limits.size_bytes:
        raise bad_value("a gzip stream that breaks off", field="payload", expected="gzip or JSON")
    return plain


def _verified(document: Mapping[str, Any], keys: VconKeys) -> tuple[bytes, list[str], bool]:
    """The payload, who signed, and whether one of them is trusted. Every signature must hold."""
    payload = as_text(document["payload"], field="payload")
    members = document.get("signatures", [document])
    signers, is_trusted = [], False
    for index, found in enumerate(as_list(members, field="signatures")[:MOST_SIGNATURES]):
        signer, counts = _verify_one(payload, as_object(found, field=f"signatures[{index}]"), keys, index)
        signers.append(signer)
        is_trusted = is_trusted or counts
    if not signers:
        raise bad_value("none", field="signatures", expected="a signature")
    if keys.trusted and not is_trusted:
        raise IntakeProblem(ProblemCode.UNTRUSTED_SIGNATURE, signer=", ".join(filter(None, signers)) or "-")
    return _from_base64(payload, field="payload"), signers, is_trusted


def _verify_one(payload: str, found: dict[str, Any], keys: VconKeys, index: int) -> tuple[str, bool]:
    field = f"signatures[{index}]"
    protected = _header(found.get("protected"), field=f"{field}.protected")
    outer = as_object(found.get("header") or {}, field=f"{field}.header")
    headers = protected | _once(outer, protected, field=field)
    chain = _chain(headers, field=field)
    candidates: list[PublicKey] = [chain[0].public_key()] if chain else []  # type: ignore[list-item]
    candidates += [key for key in keys.trusted if isinstance(key, PublicKey)]
    flat = {
        "payload": payload,
        "protected": as_text(found.get("protected", ""), field=f"{field}.protected"),
        "header": {key: value for key, value in outer.items() if key not in protected},
        "signature": as_text(found.get("signature"), field=f"{field}.signature"),
    }
    held = next((key for key in candidates if _holds(flat, key)), None)
    if held is None:
        code = ProblemCode.BAD_SIGNATURE if candidates else ProblemCode.UNTRUSTED_SIGNATURE
        raise IntakeProblem(code, signer=_named(chain) or "-")
    return _named(chain), _counts(held, chain, keys)


def _once(outer: dict[str, Any], protected: dict[str, Any], *, field: str) -> dict[str, Any]:
    """The unprotected header without what the protected one says as well; refused where the two differ."""
    for name in outer.keys() & protected.keys():
        if outer[name] != protected[name]:
            raise bad_value("two values", field=f"{field}.header.{name}", expected="the protected value")
    return {name: value for name, value in outer.items() if name not in protected}


def _holds(flat: Any, key: PublicKey) -> bool:
    try:
        jws.deserialize_json(flat, _jwk(key), registry=_SigningRegistry())
    except (JoseError, ValueError, TypeError, KeyError):
        return False
    return True


def _counts(held: PublicKey, chain: Sequence[x509.Certificate], keys: VconKeys) -> bool:
    """Whether the key that signed is trusted itself, or its certificate is one or leads to one that is.

    Dates are not asked: contacts are read long after the certificate of their recorder has run out.
    """
    pem = _public_pem(held)
    if any(_public_pem(_key_of(each)) == pem for each in keys.trusted):
        return True
    if not chain or _public_pem(chain[0].public_key()) != pem:
        return False
    anchors = [each for each in keys.trusted if isinstance(each, x509.Certificate)]
    for below, above in zip(chain, [*chain[1:], None], strict=True):
        if any(_issued(below, anchor) for anchor in anchors):
            return True
        if above is None or not _issued(below, above):
            return False
    return False


def _issued(below: x509.Certificate, above: x509.Certificate) -> bool:
    if not _is_authority(above):
        return False
    try:
        below.verify_directly_issued_by(above)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (x509.ExtensionNotFound, ValueError):
        return False


def _decrypted(document: Mapping[str, Any], keys: VconKeys) -> bytes:
    """What the first of our keys opens. joserfc's own way writes the protected header anew before it checks the tag."""
    text: Callable[[str], str] = lambda name: as_text(document.get(name), field=name)  # noqa: E731
    protected_text = as_text(document.get("protected", ""), field="protected")
    protected = _header(protected_text, field="protected")
    shared = as_object(document.get("unprotected") or {}, field="unprotected")
    outer = protected | _once(shared, protected, field="unprotected")
    aad = protected_text.encode()
    if document.get("aad"):
        aad += b"." + text("aad").encode()
    iv, tag, ciphertext = (_from_base64(text(name), field=name) for name in ("iv", "tag", "ciphertext"))
    recipients = list(_recipients(document, outer))
    for headers, wrapped in recipients:
        _check_headers(headers)
        for key in keys.own:
            content = _unwrapped(key, headers, wrapped, iv=iv, tag=tag, ciphertext=ciphertext, aad=aad)
            if content is not None:
                return content
    raise IntakeProblem(ProblemCode.NO_KEY, recipient_count=len(recipients))


def _recipients(document: Mapping[str, Any], outer: dict[str, Any]) -> Iterator[tuple[dict[str, Any], bytes]]:
    found = document.get("recipients", [document])
    for index, each in enumerate(as_list(found, field="recipients")[:MOST_RECIPIENTS]):
        field = f"recipients[{index}]"
        recipient = as_object(each, field=field)
        own = as_object(recipient.get("header") or {}, field=f"{field}.header")
        wrapped = as_text(recipient.get("encrypted_key", ""), field=f"{field}.encrypted_key")
        yield outer | _once(own, outer, field=field), _from_base64(wrapped, field=f"{field}.encrypted_key")


def _check_headers(headers: dict[str, Any]) -> None:
    if headers.get("alg") not in KEY_WRAPPING:
        raise bad_value(headers.get("alg"), field="alg", expected=", ".join(KEY_WRAPPING))
    if headers.get("enc") not in ENCRYPTION:
        raise bad_value(headers.get("enc"), field="enc", expected=", ".join(ENCRYPTION))
    if "crit" in headers or "zip" in headers:
        raise bad_value("crit or zip", field="protected", expected="no header that changes the meaning")


def _unwrapped(
    key: rsa.RSAPrivateKey, headers: dict[str, Any], wrapped: bytes, *, iv: bytes, tag: bytes, ciphertext: bytes, aad: bytes
) -> bytes | None:  # fmt: skip
    """The content, or None when this key is not the recipient's. BAD_VALUE when it is, and the tag does not hold."""
    encryption = _EncryptingRegistry().get_enc(headers["enc"])
    try:
        content_key = key.decrypt(wrapped, KEY_WRAPPING[headers["alg"]])
    except ValueError:
        return None
    try:
        return encryption.decrypt(ciphertext, tag, content_key, iv, aad)
    except (JoseError, ValueError, TypeError, InvalidTag) as error:
        raise bad_value("changed", field="tag", expected="the document as it was encrypted") from error


def _header(text: object, *, field: str) -> dict[str, Any]:
    if text in (None, ""):
        return {}
    return as_object(json_of(_from_base64(as_text(text, field=field), field=field)), field=field)


def _chain(headers: Mapping[str, Any], *, field: str) -> list[x509.Certificate]:
    """The certificates of ``x5c``, the signer's own first; ``x5u`` is an address, and nothing is fetched."""
    texts = as_list(headers.get("x5c") or [], field=f"{field}.x5c")
    if not texts:
        return []
    try:
        chain = [
            x509.load_der_x509_certificate(base64.b64decode(as_text(each, field=field))) for each in texts
        ]
        usable = isinstance(chain[0].public_key(), PublicKey)
    except ValueError as error:
        raise bad_value("no certificate", field=f"{field}.x5c", expected="DER in base64") from error
    if not usable:
        raise bad_value("a key of another kind", field=f"{field}.x5c", expected="RSA, EC or Ed25519")
    return chain


def _named(chain: Sequence[x509.Certificate]) -> str:
    return chain[0].subject.rfc4514_string()[:200] if chain else ""


def _from_base64(text: str, *, field: str) -> bytes:
    compact = text.rstrip("=").translate(str.maketrans("-_", "+/"))
    try:
        return base64.b64decode(compact + "=" * (-len(compact) % 4), validate=True)
    except ValueError as error:
        raise bad_value("text that cannot be decoded", field=field, expected="base64url") from error


def _certificates(pem: bytes) -> list[x509.Certificate]:
    if b"BEGIN CERTIFICATE" not in pem:
        return []
    try:
        return x509.load_pem_x509_certificates(pem)
    except ValueError as error:
        raise KeyProblem("a certificate that cannot be read") from error


def _private_key(pem: bytes, password: bytes | None) -> PrivateKey:
    try:
        key = load_pem_private_key(pem, password=password)
    except (ValueError, TypeError) as error:
        raise KeyProblem("no private key in PEM, or another password") from error
    if not isinstance(key, PrivateKey):
        raise KeyProblem("a key of another kind than RSA, EC or Ed25519")
    return key


def _algorithm(key: PrivateKey) -> str:
    if isinstance(key, rsa.RSAPrivateKey):
        return "RS256"
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return "EdDSA"
    if isinstance(key.curve, ec.SECP256R1):
        return "ES256"
    raise KeyProblem("an EC key on another curve than P-256")


def _jwk(key: PrivateKey | PublicKey) -> Key:
    pem = _private_pem(key) if isinstance(key, PrivateKey) else _public_pem(key)
    if isinstance(key, rsa.RSAPrivateKey | rsa.RSAPublicKey):
        return RSAKey.import_key(pem)
    if isinstance(key, ec.EllipticCurvePrivateKey | ec.EllipticCurvePublicKey):
        return ECKey.import_key(pem)
    return OKPKey.import_key(pem)


def _private_pem(key: PrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _public_pem(key: Any) -> bytes:
    pem: bytes = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return pem


def _key_of(found: PublicKey | x509.Certificate) -> Any:
    return found.public_key() if isinstance(found, x509.Certificate) else found


def _der64(certificate: x509.Certificate) -> str:
    return base64.b64encode(certificate.public_bytes(Encoding.DER)).decode()
