"""Signatories with keys of their own, for the tests of the agreement."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from leidraad.apps.charter import actions
from leidraad.apps.charter.models.agreement import (
    CharterVersion,
    ItemKind,
    Signatory,
    SignatoryKind,
    Signature,
)
from leidraad.apps.charter.standing import today_of
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Person, Role
from leidraad.cli.demo_agreement import made_key as key_of
from leidraad.domain.charter.clauses import Body, ConsultationAct
from leidraad.domain.charter.statements import Act, Statement
from leidraad.formats.signatures import public_pem, sign_raw
from tests.apps.charter.centre import AT, a_charter

NAMED: Mapping[str, SignatoryKind] = {
    "veld": SignatoryKind.MANAGEMENT,
    "veld-legal": SignatoryKind.LEGAL,
    "bond-noord": SignatoryKind.UNION,
    "bond-zuid": SignatoryKind.UNION,
}


def a_signatory(code: str, kind: SignatoryKind | None = None, *, at: datetime = AT) -> Signatory:
    """Registered with a key of its own; unions are representative."""
    kind = kind or NAMED[code]
    return actions.register_signatory(
        code=code, name=code.title(), kind=kind, public_key=public_pem(key_of(code)), by="command", at=at,
        is_representative=kind == SignatoryKind.UNION,
    )  # fmt: skip


def all_signatories(*, at: datetime = AT) -> dict[str, Signatory]:
    return {code: a_signatory(code, at=at) for code in NAMED}


def propose(text: str | None = None, *, at: datetime = AT) -> CharterVersion:
    return actions.propose_version(yaml_text=text or a_charter(), by="command", at=at)


def statement(
    version: CharterVersion, code: str, act: Act = Act.SIGN, *, at: datetime = AT, reason: str = ""
) -> Statement:
    return Statement(
        version.charter().code, version.number, version.canonical_hash, act, code, today_of(at), reason
    )


def hand_in(said: Statement, *, key: str | None = None, at: datetime = AT) -> Signature:
    """Signed with the signatory's key, or that of ``key``."""
    data = said.data()
    return actions.hand_in_signature(
        statement=data.decode(),
        signature_file=sign_raw(key_of(key or said.signatory), data),
        by="command",
        at=at,
    )


def sign_by_all(version: CharterVersion, *, at: datetime = AT) -> None:
    for code in NAMED:
        hand_in(statement(version, code, at=at), at=at)


def prepare(version: CharterVersion, *, at: datetime) -> None:
    """Information four months before ``at``, posting two, and the body's agreement one month before."""
    body = Body.WORKS_COUNCIL
    informed, posted, acted = (today_of(at - timedelta(days=days)) for days in (120, 60, 30))
    actions.record_item(
        ItemKind.INFORMATION, happened_on=informed, version=version, body=body, by="command", at=at,
        received_on=informed, received_by="the secretary",
    )  # fmt: skip
    actions.record_item(ItemKind.POSTING, happened_on=posted, version=version, by="command", at=at)
    actions.record_item(
        ItemKind.ACT, happened_on=acted, version=version, body=body, by="command", at=at,
        vote=actions.Vote(ConsultationAct.AGREE, 9, 7, 9, 7),
    )  # fmt: skip


def somebody(role: Role, *signatories: Signatory, username: str = "", at: datetime = AT) -> Person:
    """A person with a role, who acts for these signatories."""
    person = people.add_person(
        username=username or role.replace("_", "-"),
        name=role.title(),
        language="nl",
        password=None,
        by="test",
        at=at,
    )
    people.assign_role(person, role=role, team=None, by="test", at=at)
    for signatory in signatories:
        actions.let_act_for(signatory, person=person, by="command", at=at)
    return person
