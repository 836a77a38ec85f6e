"""What the ledger's pages and addresses need, in the web server's own role; and what that role may not do."""

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.models import Cosignature, Witness
from leidraad.apps.ledger.queries import last_checkpoint
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Role
from tests.apps.ledger.histories import UNION
from tests.apps.ledger.test_api import ask, bring
from tests.apps.ledger.witness_keys import InventedWitness
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for, data_folder
from tests.web_role import requests_as_web, sql_as

__all__ = ["cast", "client_for", "data_folder"]


@pytest.fixture(autouse=True)
def _as_web(db: None) -> Iterator[None]:
    with requests_as_web():
        yield


def test_a_witness_is_admitted_brings_its_cosignature_and_is_ended(cast: Cast, client_for: ClientFor) -> None:
    ledger.integrate_leaves()
    ursel = cast.person(Role.UNION_DELEGATE)
    token = people.create_token(ursel, name="witness", by="ursel", at=timezone.now())
    client = client_for(ursel)
    assert client.post("/ledger/witnesses", {"key": UNION.key.text()}).status_code == 302
    last = last_checkpoint()
    assert last is not None
    line = UNION.line(last.note, at_s=int(timezone.now().timestamp()))

    assert bring(token, size=last.size, line=line)["http"] == 201
    assert bring(token, size=last.size, line=line)["http"] == 200
    assert Cosignature.objects.get().line == line
    assert ask(token, f"/consistency?first=1&second={last.size}")["http"] == 200
    assert b"".join(client.get("/ledger/export").streaming_content).count(b"\n") > last.size
    assert client.post(f"/ledger/witnesses/{Witness.objects.get().pk}/end").status_code == 302


INSERT = "INSERT INTO ledger_witness (name, kind, verifier_key, added_at) VALUES ('{name}', '{kind}', '{key}', now())"


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        (Role.AGENT, "union"),
        (Role.ADMINISTRATOR, "union"),
        (Role.ADMINISTRATOR, "other"),
        (Role.UNION_DELEGATE, "dpo"),
        (Role.DATA_PROTECTION_OFFICER, "union"),
    ],
)
def test_nobody_admits_a_witness_of_another_side_with_sql(cast: Cast, role: Role, kind: str) -> None:
    witness = InventedWitness("false.example")
    statement = INSERT.format(name=witness.key.name, kind=kind, key=witness.key.text())

    with (
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
        sql_as(cast.person(role)) as cursor,
    ):
        cursor.execute(statement)
    assert not Witness.objects.exists()
