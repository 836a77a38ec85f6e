"""A ledger with a history, its export, and its owner who switches the triggers off."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from django.db import connection, transaction

from leidraad.apps.ledger import actions, queries
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.export import export_lines
from leidraad.apps.ledger.models import Leaf, Witness, WitnessKind
from leidraad.apps.ledger.offline.leidraad_verify import LedgerCheck, Report
from tests.apps.ledger.witness_keys import InventedWitness
from tests.conftest import APPEND_ONLY

AT = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
UNION = InventedWitness("union.example")


def write(text: str = "x", *, actor: str = "fenne.wilgenroos", **data: object) -> Leaf:
    """One leaf, not yet in its place."""
    return actions.record(Event.SIGNED_IN, actor=actor, at=AT, data={"text": text, **data})


def fill(count: int, *, batches: int = 3) -> None:
    """So many leaves in each batch, every batch with a checkpoint."""
    for batch in range(batches):
        for number in range(count):
            write(f"{batch}-{number}")
        actions.integrate_leaves()


def register(witness: InventedWitness = UNION) -> Witness:
    return actions.register_witness(
        verifier_key=witness.key.text(), kind=WitnessKind.UNION, by="ursel", at=AT
    )


def cosign_last(witness: InventedWitness = UNION, *, at_s: int | None = None) -> str:
    """Have the newest checkpoint cosigned; the note with the cosignature, as the witness keeps it."""
    last = queries.last_checkpoint()
    assert last is not None
    at_s = int(last.signed_at.timestamp()) if at_s is None else at_s
    actions.add_cosignature(size=last.size, line=witness.line(last.note, at_s=at_s), at=last.signed_at)
    return queries.cosigned_note(last)


def exported() -> list[bytes]:
    """The ledger as it is exported now."""
    last = queries.last_checkpoint()
    assert last is not None
    return list(export_lines(last))


def checked(lines: list[bytes], *, seen: tuple[str, ...] = (), **keys: object) -> Report:
    """What the verifier finds in an exported ledger."""
    report = Report()
    LedgerCheck(lines, report, seen_notes=seen, **keys).run()  # type: ignore[arg-type]
    return report


def codes(report: Report) -> set[str]:
    return {str(each["code"]) for each in report.faults}


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside has not happened afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def as_owner() -> Iterator[None]:
    """What the triggers cannot hinder: whoever owns the tables switches them off."""
    _triggers("DISABLE")
    yield
    _triggers("ENABLE")


def tamper(sql: str, *values: str | int | bytes) -> None:
    """One statement of whoever owns the tables."""
    with as_owner():
        run(sql, *values)


def run(sql: str, *values: str | int | bytes) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def _triggers(state: str) -> None:
    run("SET CONSTRAINTS ALL IMMEDIATE")
    for name in APPEND_ONLY:
        run(f"ALTER TABLE ledger_{name} {state} TRIGGER USER")
