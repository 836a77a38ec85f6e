"""The agreement of the invented centre: the demo's charter with dates around today, and the whole way until it is in force.

Its signatories are invented and their keys are made here, so their signatures bind nobody; but every step is the real one.
Apart from loading the demo, because the tests and the measurements put charters in force in the same way.
"""

import os
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from leidraad.formats.signatures import new_private_pem, public_pem, sign_raw

if TYPE_CHECKING:
    from leidraad.apps.charter.models import CharterVersion
    from leidraad.apps.people.models import Person
    from leidraad.domain.charter.clauses import Charter

ACTOR = "demo"
SIGNATORIES = ("veld", "veld-legal", "bond-noord", "bond-zuid")  # as charters/demo names them
EVALUATED_BEFORE_THE_END = timedelta(days=31)
# Before the charter comes into force: more than the three months and the fifteen days that the law asks.
INFORMED_BEFORE, POSTED_BEFORE = timedelta(days=120), timedelta(days=60)
ACTED_BEFORE, SIGNED_BEFORE = timedelta(days=30), timedelta(days=10)


def dated(text: str, *, from_day: date, until_day: date) -> str:
    """A charter's YAML with other first and last days, and its evaluation due a month before the last."""
    due = max(from_day, until_day - EVALUATED_BEFORE_THE_END)
    for key, day in (("valid_from", from_day), ("valid_until", until_day), ("due", due)):
        text = re.sub(rf"(?m)^(\s*{key}:) \S+", rf"\g<1> {day}", text)
    return text


def put_in_force(
    yaml_text: str, *, at: datetime, keys: Mapping[str, bytes] | None = None
) -> "CharterVersion":
    """This text as the version in force from ``at``: informed, consulted, signed by everybody it names, and begun.

    A text in force already stays the version that it is; in a pilot another one takes its place when all have signed it.
    ``keys`` are private keys in PEM by the code of their signatory; those that are not given are made.
    """
    from django.db import transaction

    from leidraad.apps.charter.in_force import active_charter, charter_of_text
    from leidraad.apps.charter.models import CharterVersion
    from leidraad.domain.charter.canonical import charter_hash

    charter = charter_of_text(yaml_text)
    active = active_charter()
    with transaction.atomic():
        if active is None:
            number = _begin(yaml_text, charter, at=at, keys=keys or {})
        elif active.canonical_hash != charter_hash(charter):
            number = _amend(yaml_text, charter, at=at, keys=keys or {})
        else:
            number = active.number
    return CharterVersion.objects.get(pk=number)


def demo_keys(folder: Path, codes: Iterable[str]) -> dict[str, bytes]:
    """A private key in PEM for each invented signatory, made when it is not in the folder yet."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    keys = {}
    for code in codes:
        path = folder / f"{code}.pem"
        if not path.exists():
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(new_private_pem())
        keys[code] = path.read_bytes()
    return keys


def propose_tighter(yaml_text: str, *, at: datetime, keys: Mapping[str, bytes]) -> None:
    """A text with a smaller share and shorter retention on the table, signed by management and awaiting the others."""
    from leidraad.apps.charter import actions
    from leidraad.apps.charter.models import CharterVersion

    text = re.sub(r"percent: 10\b", "percent: 8", yaml_text).replace("quality_days: 28", "quality_days: 21")
    if CharterVersion.objects.filter(yaml_text=text).exists():
        return
    version = actions.propose_version(yaml_text=text, by=ACTOR, at=at)
    _sign(version, "veld", at=at, keys=keys)


def let_act_for(code: str, *, person: "Person", at: datetime) -> None:
    """This person acts for the signatory on its pages."""
    from leidraad.apps.charter import actions
    from leidraad.apps.charter.models.agreement import Signatory

    actions.let_act_for(Signatory.objects.get(code=code), person=person, by=ACTOR, at=at)


def _begin(yaml_text: str, charter: "Charter", *, at: datetime, keys: Mapping[str, bytes]) -> int:
    from leidraad.apps.charter import actions
    from leidraad.apps.charter.models.agreement import ItemKind
    from leidraad.domain.charter.requests import Phase

    informed_at, posted_at, acted_at = at - INFORMED_BEFORE, at - POSTED_BEFORE, at - ACTED_BEFORE
    body = charter.consultation.body
    version = actions.propose_version(yaml_text=yaml_text, by=ACTOR, at=informed_at)
    actions.record_item(
        ItemKind.INFORMATION, happened_on=informed_at.date(), version=version, body=body, by=ACTOR, at=informed_at,
        text="EXAMPLE", received_on=informed_at.date(), received_by="EXAMPLE",
    )  # fmt: skip
    actions.enter_phase(Phase.INFORMED, by=ACTOR, at=informed_at)
    actions.record_item(
        ItemKind.POSTING,
        happened_on=posted_at.date(),
        version=version,
        by=ACTOR,
        at=posted_at,
        text="EXAMPLE",
    )
    actions.record_item(
        ItemKind.ACT, happened_on=acted_at.date(), version=version, body=body, by=ACTOR, at=acted_at, text="EXAMPLE",
        vote=actions.Vote(charter.consultation.act, 12, 7, 10, 7),
    )  # fmt: skip
    actions.enter_phase(Phase.CONSULTED, by=ACTOR, at=acted_at)
    _sign_by_all(version.number, charter, at=at - SIGNED_BEFORE, keys=keys)
    actions.enter_phase(Phase.PILOT, by=ACTOR, at=at)
    return version.number


def _amend(yaml_text: str, charter: "Charter", *, at: datetime, keys: Mapping[str, bytes]) -> int:
    from leidraad.apps.charter import actions

    version = actions.propose_version(yaml_text=yaml_text, by=ACTOR, at=at)
    _sign_by_all(version.number, charter, at=at, keys=keys)
    version.refresh_from_db()
    if version.activated_at is None:
        raise ValueError(f"version {version.number} is signed and not in force: look at its days")
    return version.number


def _sign_by_all(number: int, charter: "Charter", *, at: datetime, keys: Mapping[str, bytes]) -> None:
    from leidraad.apps.charter import actions
    from leidraad.apps.charter.models import CharterVersion
    from leidraad.apps.charter.models.agreement import Signatory, SignatoryKind

    signatories, known = charter.signatories, set(Signatory.objects.values_list("code", flat=True))
    named = [(code, SignatoryKind.MANAGEMENT) for code in sorted(signatories.management)]
    named += [(code, SignatoryKind.LEGAL) for code in sorted(signatories.legal)]
    named += [(code, SignatoryKind.UNION) for code in sorted(signatories.unions)]
    version = CharterVersion.objects.get(pk=number)
    for code, kind in named:
        if code not in known:
            actions.register_signatory(
                code=code, name=f"EXAMPLE {code}", kind=kind, public_key=public_pem(_key(code, keys)), by=ACTOR, at=at,
                is_representative=kind == SignatoryKind.UNION,
            )  # fmt: skip
        _sign(version, code, at=at, keys=keys)


def _sign(version: "CharterVersion", code: str, *, at: datetime, keys: Mapping[str, bytes]) -> None:
    from leidraad.apps.charter import actions
    from leidraad.apps.charter.in_force import charter_of_text
    from leidraad.apps.charter.standing import today_of
    from leidraad.domain.charter.statements import Act, Statement

    charter_code = charter_of_text(version.yaml_text).code
    said = Statement(charter_code, version.number, version.canonical_hash, Act.SIGN, code, today_of(at))
    actions.hand_in_signature(
        statement=said.text(), signature_file=sign_raw(_key(code, keys), said.data()), by=ACTOR, at=at
    )


def _key(code: str, keys: Mapping[str, bytes]) -> bytes:
    return keys.get(code) or made_key(code)


@cache
def made_key(code: str) -> bytes:
    """A private key in PEM for an invented signatory; the same one as long as this process lives."""
    return new_private_pem()
