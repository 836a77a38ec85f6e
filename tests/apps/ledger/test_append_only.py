"""The triggers: no statement changes, removes or empties what the ledger holds."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from leidraad.apps.ledger import actions
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Checkpoint, Leaf, Sequenced

pytestmark = pytest.mark.django_db

TABLES = {"ledger_leaf": "body", "ledger_sequenced": "hash", "ledger_checkpoint": "note"}


@pytest.fixture(autouse=True)
def one_row_in_each_table() -> None:
    actions.record(Event.HEARTBEAT, actor="worker", at=timezone.now(), data={})
    actions.integrate_leaves()
    assert Leaf.objects.exists()
    assert Sequenced.objects.exists()
    assert Checkpoint.objects.exists()


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement", ["UPDATE {table} SET {column} = {column}", "DELETE FROM {table}", "TRUNCATE {table}"]
)
def test_the_database_refuses_every_change(table: str, statement: str) -> None:
    sql = statement.format(table=table, column=TABLES[table])

    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)


def test_models_cannot_change_a_leaf_either() -> None:
    leaf = Leaf.objects.get()
    leaf.event = "other"

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        leaf.save()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        leaf.delete()


def test_an_upsert_that_would_change_a_row_is_refused() -> None:
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO ledger_leaf (id, recorded_at, event, body) SELECT id, recorded_at, event, body FROM ledger_leaf"
            " ON CONFLICT (id) DO UPDATE SET body = 'other'"
        )
