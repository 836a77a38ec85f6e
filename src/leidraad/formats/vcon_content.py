"""The content of a vCon dialog: inline bytes with their hash, or the name of a file elsewhere."""

import base64
import binascii
import hashlib
import hmac
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from leidraad.formats.fields import as_list, as_text, bad_value, clean_text, optional_text

_MEDIA_TYPE = re.compile(r"[A-Za-z0-9][\w!#$&^.+-]*/[\w!#$&^.+-]+(\s*;.*)?", re.DOTALL)
_BASE64_ENCODINGS = frozenset({"base64url", "base64"})
_HASH_NAMES = frozenset({"sha256", "sha384", "sha512"})


def checked_media_type(found: Mapping[str, Any], *, field: str) -> str | None:
    """The media type under its present or old name; BAD_VALUE when it is none."""
    value = found.get("mediatype", found.get("mimetype"))
    if value is None:
        return None
    media_type = optional_text(value, field=f"{field}.mediatype") if isinstance(value, str) else None
    if media_type is None or not _MEDIA_TYPE.fullmatch(media_type):
        raise bad_value(value, field=f"{field}.mediatype", expected="a media type, as in audio/wav")
    return media_type


def checked_url(found: Mapping[str, Any], *, field: str) -> str | None:
    """The address of content elsewhere; BAD_VALUE when it has no scheme or no host. Nobody fetches it."""
    url = optional_text(found.get("url"), field=f"{field}.url")
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if not parts.scheme or not (parts.netloc or parts.scheme in ("file", "urn", "cid")):
        raise bad_value(url, field=f"{field}.url", expected="an absolute URL")
    return url


def file_name_of(found: Mapping[str, Any], *, field: str) -> str | None:
    """The last part of the file name, or of the address; None when the dialog names neither."""
    name = optional_text(found.get("filename"), field=f"{field}.filename")
    if name is None:
        url = checked_url(found, field=field)
        name = unquote(urlsplit(url).path) if url else ""
    return last_part(name) or None


def last_part(name: str) -> str:
    """The name of a file without the folders before it, on either kind of system."""
    return re.split(r"[/\\]", name)[-1].replace("\x00", "").strip()


def inline_bytes(found: Mapping[str, Any], *, field: str) -> bytes | None:
    """The bytes of ``body``, their hash checked when one is given; None without a body.

    Raises BAD_VALUE when the body cannot be decoded or does not match its hash.
    """
    body = found.get("body")
    if body is None or body == "":
        return None
    content = _decoded(body, encoding=found.get("encoding"), field=field)
    check_hashes(content, hashes_of(found, field=field), field=field)
    return content


def _decoded(body: object, *, encoding: object, field: str) -> bytes:
    if isinstance(encoding, str) and encoding.lower() in _BASE64_ENCODINGS:
        return _from_base64(as_text(body, field=f"{field}.body"), field=field)
    if isinstance(body, str):
        return body.encode("utf-8", "replace")
    return json.dumps(body).encode()


def _from_base64(text: str, *, field: str) -> bytes:
    """Both alphabets, padded or not, line breaks left out."""
    compact = "".join(text.split()).rstrip("=").translate(str.maketrans("-_", "+/"))
    try:
        return base64.b64decode(compact + "=" * (-len(compact) % 4), validate=True)
    except (binascii.Error, ValueError) as error:
        raise bad_value("text that cannot be decoded", field=f"{field}.body", expected="base64url") from error


def hashes_of(found: Mapping[str, Any], *, field: str) -> tuple[str, ...]:
    """Each hash as ``sha512-`` and unpadded base64url: ``content_hash``, or ``alg`` with ``signature`` of old versions.

    Algorithms not known here are left out.
    """
    if "content_hash" not in found and "alg" not in found:
        return ()
    value = found.get("content_hash") or []
    texts = [value] if isinstance(value, str) else as_list(value, field=f"{field}.content_hash")
    pairs = [as_text(text, field=f"{field}.content_hash").partition("-")[::2] for text in texts]
    if isinstance(found.get("alg"), str) and isinstance(found.get("signature"), str):
        pairs.append((found["alg"], clean_text(found["signature"])))
    named = ((name.lower().replace("-", ""), text) for name, text in pairs)
    return tuple(f"{name}-{text.rstrip('=')}" for name, text in named if name in _HASH_NAMES)


def check_hashes(content: bytes, hashes: Iterable[str], *, field: str) -> None:
    """Raises BAD_VALUE for ``field``'s content_hash when the bytes do not match every hash of ``hashes_of``."""
    for expected in hashes:
        algorithm = expected.partition("-")[0]
        digest = base64.urlsafe_b64encode(hashlib.new(algorithm, content).digest()).decode().rstrip("=")
        if not hmac.compare_digest(f"{algorithm}-{digest}".encode(), expected.encode()):
            raise bad_value(f"{algorithm}-{digest}", field=f"{field}.content_hash", expected=expected[:100])
