"""The whole invented centre is loaded and read; then every text in every table is searched for what was planted."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from leidraad.apps.contacts.models import Contact, State
from leidraad.cli.demo_load import DEMO_FOLDER, load_demo
from leidraad.cli.progress import Bar
from tests.apps.contacts.centre import run_jobs

# Names and streets are found by rules that cannot know each one; as facts, both are digests.
RECOGNISED = {
    "phone",
    "email",
    "iban",
    "card",
    "nn",
    "vat",
    "plate",
    "bsn",
    "nir",
    "steuerid",
    "number",
    "ogm",
}


@pytest.mark.django_db
def test_no_planted_identifier_is_anywhere_in_the_database(data_folder: Path) -> None:
    load_demo(_quietly, password="not-a-real-password", at=timezone.now())
    run_jobs()
    read = set(Contact.objects.filter(state=State.READY).values_list("source_id", flat=True))

    everything = _everything_in_the_database()
    found = [row for row in _planted() if row["contact"] in read and row["form"].lower() in everything]

    assert len(read) > 150
    assert not Counter((row["kind"], row["how"]) for row in found), [row["form"] for row in found[:20]]


def _planted() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads((DEMO_FOLDER / "planted.json").read_text())
    return [row for row in rows if row["kind"] in RECOGNISED]


def _everything_in_the_database() -> str:
    """Every row of every table as text, in lower case; binary columns as hexadecimal."""
    with connection.cursor() as cursor:
        texts = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT coalesce(string_agg(t::text, chr(10)), '') FROM \"{table}\" t")
            texts.append(cursor.fetchone()[0])
    return "\n".join(texts).lower()


@contextmanager
def _quietly(label: str, total: int | None) -> Iterator[Bar]:
    yield _Silent()


class _Silent(Bar):
    def __init__(self) -> None:
        """Shows nothing."""

    def advance(self, count: int = 1, *, note: str = "") -> None:
        """Shows nothing."""
