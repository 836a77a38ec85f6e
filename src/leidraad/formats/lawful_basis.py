"""On what legal basis a contact was captured, as an attachment of a vCon (draft-howe-vcon-lawful-basis, -01 of March 2026).

The draft may change; the version followed stands in ``DRAFT``. The attachment carries both the member names of vCon 0.4.0
(``purpose``) and of the draft (``type``), because readers of both are about.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from leidraad.domain.charter.clauses import Charter, Limit, Purpose

Value = str | int | bool | None | list["Value"] | dict[str, "Value"]

DRAFT = "draft-howe-vcon-lawful-basis-01"
EXTENSION = "lawful_basis"
# One purpose of processing each, as other tools name them, and the charter's purpose that it needs.
NEEDS = {
    "recording": frozenset({Purpose.COACHING, Purpose.TRAINING}),
    "transcription": frozenset({Purpose.COACHING, Purpose.TRAINING, Purpose.INSIGHT}),
    "coaching": frozenset({Purpose.COACHING}),
    "training": frozenset({Purpose.TRAINING}),
    "analysis": frozenset({Purpose.INSIGHT}),
    "service": frozenset({Purpose.SERVICE}),
}
NEVER = ("worker_emotion_analysis", "voice_emotion_analysis", "worker_scoring", "sanction", "model_training")


@dataclass(frozen=True, slots=True)
class Capture:
    """One captured contact: when, under which version, and the ledger's leaf that says so."""

    captured_at: datetime
    version: int
    canonical_hash: str
    ledger_origin: str
    ledger_index: int | None
    party: int = 0  # of the vCon's parties
    dialog: int = 0


def lawful_basis_attachment(charter: Charter, capture: Capture) -> dict[str, Value]:
    """The attachment, with a hash of its body (RFC 8785) so that it cannot be changed unseen."""
    body = _body(charter, capture)
    return {
        "type": EXTENSION,
        "purpose": EXTENSION,
        "start": capture.captured_at.isoformat(),
        "party": capture.party,
        "dialog": capture.dialog,
        "mediatype": "application/json",
        "encoding": "json",
        "body": body | {"content_hash": _content_hash(body)},
    }


def content_hash_holds(attachment: dict[str, Value]) -> bool:
    """Whether the body is the one that was hashed; False for a body without a hash or with another algorithm."""
    body = attachment.get("body")
    if not isinstance(body, dict):
        return False
    rest = {key: value for key, value in body.items() if key != "content_hash"}
    return body.get("content_hash") == _content_hash(rest)


def _body(charter: Charter, capture: Capture) -> dict[str, Value]:
    ends_at = capture.captured_at + timedelta(days=charter.retention.quality_days)
    return {
        "lawful_basis": "legitimate_interests",
        "expiration": ends_at.isoformat(),
        "purpose_grants": [*_grants(charter, capture.captured_at)],
        "terms_of_service": f"urn:leidraad:charter:{charter.code}:{capture.version}:{capture.canonical_hash}",
        "status_interval": "1d",
        "proof_mechanisms": [_proof(capture)],
        "metadata": {
            "draft": DRAFT,
            "charter": charter.code,
            "charter_version": capture.version,
            "forbidden_uses": [str(use) for use in sorted(charter.uses_forbidden)],
            "agent_may_delete": True,
        },
    }


def _grants(charter: Charter, at: datetime) -> Sequence[Value]:
    found: list[Value] = [
        _grant(name, bool(needed & charter.purposes_allowed), at, _conditions(name, charter))
        for name, needed in NEEDS.items()
    ]
    found.append(
        _grant("sentiment_analysis", charter.ai.customer_emotion is Limit.ON, at, ["customer_words_only"])
    )
    return found + [_grant(name, False, at, []) for name in NEVER]


def _conditions(name: str, charter: Charter) -> list[str]:
    if name in {"coaching", "training"} and charter.listening_cap:
        return [f"at_most_{float(charter.listening_cap.percent):g}_percent_of_contacts_opened"]
    return [f"groups_of_at_least_{charter.groups.threshold}"] if name == "analysis" else []


def _grant(purpose: str, granted: bool, at: datetime, conditions: list[str]) -> Value:
    found: dict[str, Value] = {"purpose": purpose, "granted": granted, "granted_at": at.isoformat()}
    if granted and conditions:
        found["conditions"] = [*conditions]
    return found


def _proof(capture: Capture) -> Value:
    return {
        "proof_type": "external_system",
        "timestamp": capture.captured_at.isoformat(),
        "proof_data": {
            "system": "leidraad",
            "ledger": capture.ledger_origin,
            "leaf_index": capture.ledger_index,
            "charter_hash": f"sha256:{capture.canonical_hash}",
        },
    }


def _content_hash(body: dict[str, Value]) -> Value:
    # RFC 8785 asks for keys in the order of their UTF-16 units and numbers as JavaScript writes them: ours are ASCII
    # and whole, for which Python's sorted and compact form is the same text.
    text = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {"algorithm": "sha-256", "canonicalization": "jcs", "value": digest}
