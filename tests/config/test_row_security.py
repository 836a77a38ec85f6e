"""What the database itself says of its tables, and what the web server's role may not do whoever is signed in."""

import hashlib
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection, models, transaction

from leidraad.apps.people.models import Agent, Person
from leidraad.config.row_security import (
    WEB_ROLE,
    WITHOUT_ROW_SECURITY,
    RoleMissing,
    WebRole,
    apply_row_security,
    faults_of,
    open_for_migrations,
    sql_files,
)
from leidraad.web import acting
from tests.web_role import sql_as

pytestmark = pytest.mark.django_db

# Closed to the web server altogether: the worker's, the command line's, and Django's own.
CLOSED = {
    "auth_group",
    "auth_group_permissions",
    "auth_permission",
    "contacts_archiveitem",
    "contacts_livepart",  # sealed sound of calls that last
    "contacts_original",  # sealed sound as it came, to be transcribed again: the worker's alone
    "contacts_insightconversation",  # read through web.contacts_insightconversation
    "contacts_insightsignal",  # read through web.contacts_insightsignal
    "contacts_insightturn",  # read through web.contacts_insightturn
    "contacts_labelledturn",  # read through web.contacts_labelledturn
    "contacts_servicerecord",
    "contacts_sourcefile",
    "contacts_storelink",
    "django_content_type",
    "insight_judged",  # which conversations were put to the categories: the worker's
    "django_migrations",
    "django_session",  # reached one by one, through its doors
    "people_person",  # read through web.people_person
    "procrastinate_periodic_defers",
}
# What runs with the owner's rights, because it looks where the web server may not; each asks who acts, or needs a secret.
DOORS = {
    "acting.agent",
    "acting.agents_as",
    "acting.granted",
    "acting.has_role",
    "acting.sealed",
    "acting.shared",
    "public.contacts_forget_beside",
    "public.people_session_delete",
    "public.people_session_load",
    "public.people_session_save",
    "web.change_own_person",
    "web.charter_grant",
}


def rows(statement: str, *values: object) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)  # type: ignore[arg-type]
        return list(cursor.fetchall())


def test_every_table_is_closed_unless_a_reason_says_why_not() -> None:
    tables = rows(
        "SELECT relname, relrowsecurity FROM pg_class"
        " WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace"
    )

    assert {name for name, is_closed in tables if not is_closed} == set(WITHOUT_ROW_SECURITY)


def test_every_closed_table_is_opened_by_a_policy_or_meant_to_stay_closed() -> None:
    closed = {name for (name,) in rows("SELECT relname FROM pg_class WHERE relrowsecurity AND relkind = 'r'")}
    opened = {name for (name,) in rows("SELECT DISTINCT tablename FROM pg_policies")}

    assert closed - opened == CLOSED


def test_no_table_about_a_person_or_an_agent_stands_among_the_open_ones() -> None:
    about_somebody = {
        model._meta.db_table
        for model in apps.get_models()
        if any(
            isinstance(field, models.ForeignKey) and field.related_model in {Agent, Person}
            for field in model._meta.get_fields()
        )
    }

    assert about_somebody & set(WITHOUT_ROW_SECURITY) == set()


def test_a_policy_without_a_grant_or_a_grant_without_a_policy_is_a_slip() -> None:
    granted = {
        name
        for (name,) in rows(
            "SELECT DISTINCT table_name FROM information_schema.role_column_grants"
            " WHERE grantee = %s AND table_schema = 'public'",
            WEB_ROLE,
        )
    }
    opened = {name for (name,) in rows("SELECT DISTINCT tablename FROM pg_policies")}

    assert opened - granted - CLOSED == set()
    assert granted - opened - set(WITHOUT_ROW_SECURITY) == set()


def test_only_known_doors_run_with_the_owners_rights() -> None:
    doors = rows(
        "SELECT pronamespace::regnamespace || '.' || proname, array_to_string(proconfig, ' ') FROM pg_proc"
        " WHERE prosecdef AND pronamespace::regnamespace::text IN ('public', 'acting', 'web')"
    )

    assert {name for name, _ in doors} == DOORS
    for name, set_for_it in doors:  # else tables of somebody's own could stand in place of ours
        assert "pg_temp" in str(set_for_it), name


def test_the_role_is_nobody_special() -> None:
    ((superuser, bypasses, roles, databases, inherits),) = rows(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,"
        " EXISTS (SELECT FROM pg_auth_members WHERE member = pg_roles.oid) FROM pg_roles WHERE rolname = %s",
        WEB_ROLE,
    )

    assert (superuser, bypasses, roles, databases, inherits) == (False, False, False, False, False)


def test_the_role_owns_nothing() -> None:
    owned = rows("SELECT relname FROM pg_class WHERE relowner = %s::regrole", WEB_ROLE)

    assert owned == []


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE own (id int)",
        "CREATE TEMPORARY TABLE contacts_payload (id int)",
        "CREATE SCHEMA own",
        "CREATE FUNCTION own() RETURNS int LANGUAGE sql RETURN 1",
        "ALTER TABLE contacts_turn DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE ledger_leaf DISABLE TRIGGER USER",
        "DROP POLICY open_to_reader ON contacts_turn",
        "TRUNCATE ledger_leaf",
        "UPDATE ledger_leaf SET body = ''",
        "DELETE FROM ledger_leaf",
        "INSERT INTO ledger_sequenced VALUES (9, 9, '')",
        "INSERT INTO ledger_checkpoint (size) VALUES (1)",
        "UPDATE people_roleassignment SET role = 'administrator'",
        "INSERT INTO people_roleassignment (person_id, role) VALUES (1, 'coach')",
        "UPDATE people_agent SET person_id = 1",
        "SELECT * FROM acting.key",
        "SELECT * FROM public.people_person",
        "SELECT password FROM public.people_person",
        "SELECT * FROM django_session",
        "SELECT args FROM procrastinate_jobs",
        "DELETE FROM procrastinate_jobs",
        "SET session_replication_role = replica",
        "SELECT pg_read_file('/etc/passwd')",
        "COPY people_team TO PROGRAM 'cat'",
        "SET SESSION AUTHORIZATION postgres",
        "INSERT INTO contacts_turn (contact_id, position) VALUES (gen_random_uuid(), 1)",
        "UPDATE contacts_turn SET agent_id = 1",
        "UPDATE contacts_contact SET agent_id = 1",
        "SELECT wrapped_key FROM contacts_payload",
        "SELECT sealed FROM contacts_payload",
    ],
)
def test_the_role_may_not(statement: str) -> None:
    refused = pytest.raises(DatabaseError, match=r"permission denied|must be owner|must be superuser")
    with refused, transaction.atomic(), sql_as(None) as cursor:
        cursor.execute(statement)


def test_what_is_in_force_is_not_written_again() -> None:
    connection.ensure_connection()

    assert not apply_row_security(connection.connection, role=WebRole(), key=settings.ACTING_KEY)


@pytest.fixture
def owner() -> Iterator[Any]:
    """A connection of its own, whose changes never happened."""
    connection.ensure_connection()
    address = connection.connection.info
    with psycopg.connect(address.dsn, password=address.password) as own:
        own.execute("SELECT 1")  # from here on inside a transaction, of which nothing stays
        yield own
        own.rollback()


def test_another_key_is_put_in_force(owner: Any) -> None:
    assert apply_row_security(owner, role=WebRole(), key=b"another")
    assert not apply_row_security(owner, role=WebRole(), key=b"another")


def test_while_tables_change_everything_stays_closed(owner: Any) -> None:
    open_for_migrations(owner)

    assert owner.execute("SELECT count(*) FROM pg_policies").fetchone() == (0,)
    closed = owner.execute("SELECT relrowsecurity FROM pg_class WHERE relname = 'contacts_turn'").fetchone()
    assert closed == (True,)


def test_without_a_role_the_rules_are_there_and_nothing_is_granted(owner: Any) -> None:
    assert apply_row_security(owner, role=None, key=settings.ACTING_KEY)

    assert owner.execute("SELECT count(*) > 0 FROM pg_policies").fetchone() == (True,)


def test_a_role_that_is_missing_and_cannot_be_made_is_told(owner: Any) -> None:
    owner.execute(f"SET ROLE {WEB_ROLE}")  # which may make none

    with pytest.raises(RoleMissing) as told:
        apply_row_security(owner, role=WebRole('odd "name"', "secret"), key=settings.ACTING_KEY)

    assert told.value.statements.startswith('CREATE ROLE "odd ""name""" LOGIN')
    assert "secret" not in told.value.statements


def test_what_keeps_the_rules_from_holding_is_said(owner: Any) -> None:
    assert faults_of(owner, role=WebRole(), key=settings.ACTING_KEY) == []
    assert "not those of this version" in faults_of(owner, role=WebRole(), key=b"another")[0]
    assert faults_of(owner, role=WebRole("nobody_here"), key=b"") == ["there is no role nobody_here"]
    owner.execute("DROP POLICY open_to_reader ON contacts_turn")
    assert len(faults_of(owner, role=WebRole(), key=settings.ACTING_KEY)) == 1


def test_a_role_of_another_name_gets_the_same_rights(owner: Any) -> None:
    try:
        assert apply_row_security(owner, role=WebRole("acme web"), key=settings.ACTING_KEY)
    except RoleMissing:
        pytest.skip("the owner of this server may not make roles")

    granted = "SELECT has_table_privilege('acme web', %s, 'SELECT')"
    assert owner.execute(granted, ["contacts_turn"]).fetchone() == (True,)
    assert owner.execute(granted, ["people_person"]).fetchone() == (False,)


def test_every_feature_with_tables_says_what_it_opens() -> None:
    told = {path.parent.name for path in sql_files()}
    with_tables = {
        model._meta.app_config.name.rpartition(".")[2]
        for model in apps.get_models()
        if model.__module__.startswith("leidraad.apps")
    }

    assert with_tables <= told


def test_a_key_makes_the_pads_of_hmac() -> None:
    inner, outer = acting.key_pads(b"key")

    assert (len(inner), len(outer)) == (64, 64)
    assert (inner[:3], outer[:3]) == (bytes([0x5D, 0x53, 0x4F]), bytes([0x37, 0x39, 0x25]))
    assert acting.key_pads(b"k" * 65) == acting.key_pads(hashlib.sha256(b"k" * 65).digest())
