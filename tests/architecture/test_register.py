"""The monitoring register is complete: every column that leads to a person is named by a stream, and each stream is true.

A path to a person is a foreign key to a person or an agent, or a column that is named like an identity or holds one; the
tables of other packages (sessions, the queue) are walked as well.
"""

import hashlib
import json
import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import models
from django.utils import translation

from leidraad.apps.charter.register import STREAMS, Stream
from leidraad.apps.people.models import Agent, Person, Principal, Site, Team

# A column named like this holds an identity of somebody who works here, or leads to one.
IDENTITY = re.compile(
    r"(^|_)(agent|person|people|team|user|username|holder|actor|subject|coach|author|delegate|contact)s?(_id|_ids|_code|_codes)?$"
    r"|(^|_)by(_id)?$"
)

NAMED_IN_PASSING = re.compile(r"(^|_)by$|^subject$")  # says who wrote a row, not whom the row is about
PLACES = {Team, Site, Principal}  # many work there: what leads to a place leads to nobody

# Named like an identity, and about nobody who works here. Each with its reason.
ABOUT_NOBODY = {
    "charter_grant.chosen_by": "chance or a nomination, not a person",
}


# Columns of other packages that hold who somebody is inside something else.
INSIDE = {"django_session.session_data", "procrastinate_jobs.args"}


def paths() -> set[str]:
    """``table.column`` of each column that leads to a person, at once or through other tables."""
    found: set[str] = set()
    leading: set[type[models.Model]] = {Agent, Person}
    while True:
        more = {
            (model, column)
            for model in apps.get_models()
            for column in _columns(model, leading)
            if f"{model._meta.db_table}.{column}" not in found
        }
        if not more:
            return found | INSIDE
        found |= {f"{model._meta.db_table}.{column}" for model, column in more}
        leading |= {
            model for model, column in more if model not in PLACES and not NAMED_IN_PASSING.search(column)
        }


def _columns(model: type[models.Model], leading: set[type[models.Model]]) -> Iterator[str]:
    if not model._meta.managed or model._meta.proxy:
        return
    for field in model._meta.concrete_fields:
        column = str(field.column)
        if field.related_model in leading or IDENTITY.search(column):
            yield column
    if model in (Agent, Person):
        yield str(model._meta.pk.column)


def registered() -> set[str]:
    return {
        f"{table}.{column}"
        for stream in STREAMS
        for table, columns in stream.columns.items()
        for column in columns
    }


def test_every_column_that_leads_to_a_person_is_named_by_a_stream() -> None:
    assert paths() - registered() - ABOUT_NOBODY.keys() == set()


def test_every_column_named_by_a_stream_is_there() -> None:
    there = {
        f"{model._meta.db_table}.{field.column}"
        for model in apps.get_models()
        for field in model._meta.concrete_fields
    }

    assert registered() - there == set()
    assert ABOUT_NOBODY.keys() - there == set()


def test_the_walk_sees_what_it_must() -> None:
    """Foreign keys, bare numbers, and names are all found: were the walk blind, the first test would say nothing."""
    assert {
        "contacts_contact.agent_id",  # a foreign key
        "contacts_turn.agent_id",  # a number without a key
        "charter_grant.holder_id",  # a foreign key of another name
        "ledger_subjectsalt.subject",  # an identity as text
        "people_person.username",
    } <= paths()


def test_a_table_that_nobody_registered_is_found() -> None:
    class Keystrokes(models.Model):
        agent = models.ForeignKey(Agent, on_delete=models.CASCADE, related_name="+")

        class Meta:
            app_label = "invented"
            apps = apps.__class__()  # a registry of its own: it is no table of the product

    assert list(_columns(Keystrokes, {Agent})) == ["agent_id"]


@pytest.mark.parametrize("stream", STREAMS, ids=lambda stream: stream.code)
def test_a_stream_says_everything_in_words(stream: Stream) -> None:
    values = {"quality_days": "28", "note_months": "12", "purposes": "coaching"}
    for words in (stream.name, stream.purpose, stream.basis, stream.data, stream.retention, stream.readers):
        assert str(words % values).strip()
    assert stream.columns


def test_codes_are_distinct_and_fit_a_column() -> None:
    codes = [stream.code for stream in STREAMS]

    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z_]{1,50}", code) for code in codes)


# What agents were told, by edition. Words that change what they were told need another edition; then they are told anew.
TOLD = {
    "people": (1, "53efd95250c4a79f"),
    "participation": (1, "85d861e047732b66"),
    "contacts": (1, "2283ec5ac8fc6f53"),
    "signals": (1, "1406f1e797405d95"),
    "summaries": (1, "8ec75f88532bed34"),
    "listening": (1, "777275763f221cab"),
    "ledger": (1, "567ac38d4024d393"),
    "coaching": (1, "1f9a81d1fc5a1163"),
    "cases": (1, "eb7a1a57e1a5bf68"),
    "answers": (1, "2d27091f5fbd21a2"),
    "keepers": (1, "fb57441c9486f313"),
}


def digest_of(stream: Stream) -> str:
    with translation.override("en"):
        words = [
            str(getattr(stream, name))
            for name in ("name", "purpose", "basis", "data", "retention", "readers")
        ]
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()[:16]


def test_what_agents_were_told_changes_with_the_edition_alone() -> None:
    assert {stream.code: (stream.edition, digest_of(stream)) for stream in STREAMS} == TOLD
