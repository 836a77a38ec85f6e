"""Identities as the ledger keeps them: HMAC under a salt of their own, which can be destroyed.

Apart from actions because charter writes its hottest leaf in one statement and needs the same commitments.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime

from leidraad.apps.ledger.models import SubjectSalt
from leidraad.web.acting import Part, as_part

# Under these names ``data`` holds identities; everything else in a leaf must identify nobody.
IDENTITY_KEYS = frozenset(
    {"person", "agent", "holder", "coach", "contact", "contact_id", "grant", "set_aside"}
)
# Who acts when no person does; "agent" is meant to name nobody (who deletes is no one's business).
SOFTWARE_ACTORS = frozenset({"worker", "intake", "system", "agent", "command", "demo", "unknown"})

Value = object  # text, whole numbers, truth, None, and lists and mappings of them


@as_part(Part.LEDGER)
def salts_for(subjects: Iterable[str]) -> dict[str, bytes]:
    """The salt of each subject, made now for those that have none."""
    wanted = set(subjects)
    salts = _stored_salts(wanted)
    if missing := sorted(wanted - salts.keys()):
        fresh = [SubjectSalt(subject=subject, salt=secrets.token_bytes(32)) for subject in missing]
        SubjectSalt.objects.bulk_create(fresh, ignore_conflicts=True)
        salts |= _stored_salts(missing)  # another transaction may have been first
    return salts


def commitment(salt: bytes, identity: str) -> str:
    """What stands in the ledger for an identity: 64 hexadecimal digits that mean nothing without the salt."""
    return hmac.new(salt, identity.encode(), hashlib.sha256).hexdigest()


def identities_in(*, actor: str, data: Mapping[str, Value], subject: str | None) -> set[str]:
    """Everything in a leaf that is an identity and must be committed."""
    found = {str(value) for key, value in data.items() if key in IDENTITY_KEYS}
    found |= set() if actor in SOFTWARE_ACTORS else {actor}
    return found | ({subject} if subject else set())


def leaf_body(
    event: str,
    *,
    actor: str,
    at: datetime,
    recorded_at: datetime,
    data: Mapping[str, Value],
    subject: str | None,
    salts: Mapping[str, bytes],
) -> str:
    """The canonical JSON of a leaf: sorted keys, no spaces, times in ISO 8601, every identity committed."""

    def committed(identity: str) -> str:
        return commitment(salts[identity], identity)

    content = {
        "event": event,
        "recorded_at": recorded_at.isoformat(),
        "at": at.isoformat(),
        "actor": actor if actor in SOFTWARE_ACTORS else committed(actor),
        "subject": committed(subject) if subject else None,
        "data": {
            key: committed(str(value)) if key in IDENTITY_KEYS else value for key, value in data.items()
        },
    }
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _stored_salts(subjects: Iterable[str]) -> dict[str, bytes]:
    rows = SubjectSalt.objects.filter(pk__in=list(subjects)).values_list("subject", "salt")
    return {subject: bytes(salt) for subject, salt in rows}
