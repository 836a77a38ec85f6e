"""An agent's part in the charter as a consent record and receipt: ISO/IEC TS 27560:2023 in the terms of DPV (JSON-LD).

The record is what the centre keeps, the receipt what the agent takes away; both have the same content here. Taking part
is a volunteer's choice under a collective agreement, and no consent in the sense of the GDPR: an employee's consent is
rarely free. The legal basis is therefore told as it is (``LEGAL_BASIS``), and the status is that of the choice.
Terms: W3C Data Privacy Vocabulary, https://w3id.org/dpv.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from leidraad.domain.charter.clauses import Charter, OnLeaving, Purpose

Value = str | int | bool | None | list["Value"] | dict[str, "Value"]

CONTEXT: dict[str, Value] = {
    "dpv": "https://w3id.org/dpv#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "dct": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "leidraad": "urn:leidraad:term:",
}
PROFILE = "27560-EU-GDPR"
LEGAL_BASIS = "eu-gdpr:A6-1-f"  # legitimate interest, within the collective agreement
RIGHTS = ("eu-gdpr:A15", "eu-gdpr:A16", "eu-gdpr:A17", "eu-gdpr:A18", "eu-gdpr:A21")
DATA = ("leidraad:Recording", "leidraad:Transcript", "leidraad:Measurements")
PROCESSING = ("dpv:Record", "dpv:Store", "dpv:Transform", "dpv:Analyse", "dpv:Consult", "dpv:Erase")


@dataclass(frozen=True, slots=True)
class Party:
    """Who is answerable: a name, and where to reach them."""

    name: str
    contact: str


@dataclass(frozen=True, slots=True)
class Choice:
    """An agent's joining, and leaving when they left. ``subject`` is a pseudonym; ``record_id`` is unique."""

    record_id: str
    subject: str
    joined_at: datetime
    told_at: datetime | None
    left_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which charter: its number and hash, where its text stands, and how one leaves."""

    charter: Charter
    number: int
    canonical_hash: str
    notice_url: str
    leaving_url: str


def consent_record(choice: Choice, terms: Terms, *, controller: Party, authority: Party) -> dict[str, Value]:
    """The record as JSON-LD; the newest event stands last."""
    return {
        "@context": CONTEXT,
        "@id": f"urn:uuid:{choice.record_id}",
        "@type": "dpv:ConsentRecord",
        "dct:conformsTo": PROFILE,
        "dct:hasVersion": "ISO/IEC TS 27560:2023",
        "dct:identifier": choice.record_id,
        "dpv:hasDataSubject": {"@id": f"urn:leidraad:subject:{choice.subject}", "@type": "dpv:Employee"},
        "dpv:hasDataController": _party(controller, "dpv:DataController"),
        "dpv:hasAuthority": _party(authority, "dpv:DataProtectionAuthority"),
        "dpv:hasNotice": _notice(choice, terms),
        "dpv:hasConsentStatus": {"@id": "dpv:ConsentWithdrawn" if choice.left_at else "dpv:ConsentGiven"},
        "dpv:hasProcess": [_process(purpose, terms) for purpose in sorted(terms.charter.purposes_allowed)],
        "dct:hasPart": [*_events(choice, terms)],
    }


def consent_receipt(choice: Choice, terms: Terms, *, controller: Party, authority: Party) -> dict[str, Value]:
    """What the agent takes away: the record itself, named as a receipt (TS 27560, clause 7)."""
    record = consent_record(choice, terms, controller=controller, authority=authority)
    return record | {"@type": "dpv:ConsentReceipt", "@id": f"urn:uuid:{choice.record_id}#receipt"}


def _party(party: Party, kind: str) -> Value:
    return {"@type": kind, "dpv:hasName": party.name, "dpv:hasContact": party.contact}


def _notice(choice: Choice, terms: Terms) -> Value:
    return {
        "@id": terms.notice_url,
        "@type": "dpv:ConsentNotice",
        "dct:issued": _moment(choice.told_at),
        "leidraad:charter": terms.charter.code,
        "leidraad:version": terms.number,
        "leidraad:hash": terms.canonical_hash,
        "dct:language": [str(language) for language in sorted(terms.charter.scope.languages)],
    }


def _process(purpose: Purpose, terms: Terms) -> Value:
    return {
        "@type": "dpv:Process",
        "dpv:hasPurpose": {"@id": f"leidraad:purpose/{purpose}", "@type": "dpv:Purpose"},
        "dpv:hasLegalBasis": {"@id": LEGAL_BASIS},
        "dpv:hasPersonalData": [{"@id": each} for each in DATA],
        "dpv:hasProcessing": [{"@id": each} for each in PROCESSING],
        "dpv:hasDataSource": {"@id": "dpv:DataSubject"},
        "dpv:hasRecipient": [{"@id": f"leidraad:role/{role}"} for role in _recipients(purpose)],
        "dpv:hasStorageCondition": {
            "dpv:hasDuration": _kept(purpose, terms.charter),
            "dpv:hasLocation": {"@id": "dpv:WithinPremises"},
        },
        "dpv:hasRight": [{"@id": right} for right in RIGHTS],
        "dpv:hasConsentControl": {"@id": terms.leaving_url, "@type": "dpv:WithdrawConsent"},
        "leidraad:onLeaving": str(OnLeaving(terms.charter.participation.on_leaving)),
        "leidraad:forbiddenUses": [str(use) for use in sorted(terms.charter.uses_forbidden)],
    }


def _recipients(purpose: Purpose) -> Sequence[str]:
    return {
        Purpose.INSIGHT: ("quality_analyst",),
        Purpose.SERVICE: ("agent",),
    }.get(purpose, ("agent", "coach"))


def _kept(purpose: Purpose, charter: Charter) -> str:
    """How long, as an ISO 8601 duration."""
    keep = charter.retention
    if purpose is Purpose.INSIGHT:
        return f"P{keep.insight_months}M"
    return f"P{keep.service_months}M" if purpose is Purpose.SERVICE else f"P{keep.quality_days}D"


def _events(choice: Choice, terms: Terms) -> list[Value]:
    given: Value = {
        "@type": ["dpv:ConsentGiven", "dpv:ExplicitlyExpressedConsent"],
        "dct:date": _moment(choice.joined_at),
        "dpv:hasEntity": f"urn:leidraad:subject:{choice.subject}",
        "dpv:hasDuration": {
            "@type": "xsd:date",
            "@value": terms.charter.scope.valid_until.isoformat(),
        },
    }
    if choice.left_at is None:
        return [given]
    withdrawn: Value = {
        "@type": "dpv:ConsentWithdrawn",
        "dct:date": _moment(choice.left_at),
        "dpv:hasEntity": f"urn:leidraad:subject:{choice.subject}",
    }
    return [given, withdrawn]


def _moment(instant: datetime | None) -> Value:
    return {"@type": "xsd:dateTime", "@value": instant.isoformat()} if instant else None
