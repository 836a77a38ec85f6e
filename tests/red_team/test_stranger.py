"""Nobody signed in, and whoever slips in SQL: neither sees a row, and neither becomes somebody."""

import time

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from leidraad.web import acting
from leidraad.web.acting import Part
from tests.red_team.scene import (
    CHARTER_CHANGES,
    DELETIONS,
    LEDGER_CHANGES,
    LISTENED,
    MEASURED,
    ROLE_CHANGES,
    SOUND_AND_KEYS,
    TAKING_PART,
    WORDS,
    Scene,
    changed_by,
    rows_for,
)
from tests.web_role import asking_as_web, sql_as

PEOPLE = (
    "SELECT name FROM people_person",
    "SELECT code FROM people_agent",
    "SELECT role FROM people_roleassignment",
)
TURNS = "SELECT count(*) FROM contacts_turn"


@pytest.mark.parametrize(
    "statement", [*WORDS, *SOUND_AND_KEYS, *MEASURED, *LISTENED, *TAKING_PART, *DELETIONS, *PEOPLE]
)
def test_nobody_must_never_see_a_row(scene: Scene, statement: str) -> None:
    assert rows_for(scene, None, statement) == []


@pytest.mark.parametrize("statement", [*LEDGER_CHANGES, *CHARTER_CHANGES, *ROLE_CHANGES])
def test_nobody_must_never_change_a_row(scene: Scene, statement: str) -> None:
    assert changed_by(scene, None, statement) == 0


def test_every_page_but_the_door_is_closed(scene: Scene) -> None:
    assert Client().get(f"/contacts/{scene.call.pk}").status_code == 302
    assert Client().get(f"/api/v1/contacts/{scene.call.pk}").status_code == 401


def forged(*parts: object) -> str:
    return ":".join(str(part) for part in parts)


@pytest.mark.parametrize(
    "case", ["no seal", "own seal", "another person", "a part", "another process", "yesterday"]
)
def test_a_made_up_seal_opens_nothing(scene: Scene, case: str) -> None:
    """SQL in a page of Bram says that it is Agnes, or a part of the software."""
    agnes, bram = scene.cast.agnes.person_id, scene.cast.bram.person_id
    with sql_as(scene.cast.bram.person) as cursor:
        own = setting(cursor).split(":")
        until, process, seal = own[3], own[2], own[4]
        said = {
            "no seal": forged(agnes, "", process, until, ""),
            "own seal": forged(agnes, "", process, until, seal),
            "another person": forged(agnes, "", process, until, "0" * 64),
            "a part": forged(bram, Part.DECIDING, process, until, seal),
            "another process": forged(bram, "", int(process) + 1, until, seal),
            "yesterday": forged(bram, "", process, int(time.time()) - 86_400, seal),
        }[case]
        cursor.execute("SELECT set_config('leidraad.acting', %s, false)", [said])
        cursor.execute(TURNS)

        assert cursor.fetchone() == (0,)


def test_a_seal_of_another_process_opens_nothing(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even one that was made with the key: read in one connection, it is worth nothing in the next."""
    with sql_as(scene.cast.agnes.person) as cursor:
        own = setting(cursor)
        process = own.split(":")[2]
        said = forged(scene.cast.agnes.person_id, "", int(process) + 1, own.split(":")[3])
        cursor.execute(
            "SELECT set_config('leidraad.acting', %s, false)",
            [
                f"{said}:{acting.hmac.new(settings.ACTING_KEY, said.encode(), acting.hashlib.sha256).hexdigest()}"
            ],
        )
        cursor.execute(TURNS)

        assert cursor.fetchone() == (0,)


def test_a_seal_that_ran_out_opens_nothing(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acting, "SEALED_FOR_S", -1)

    assert rows_for(scene, scene.cast.agnes.person, "SELECT id FROM contacts_turn") == []


@pytest.mark.parametrize(
    "words", ["", ":", "::::", "1:::x:y", "1::%s:99999999999999999999:z", "a:b:c:d:e:f", "\u00e9"]
)
def test_nonsense_opens_nothing_and_breaks_nothing(scene: Scene, words: str) -> None:
    with sql_as(scene.cast.agnes.person) as cursor:
        cursor.execute("SELECT set_config('leidraad.acting', %s, false)", [words])
        cursor.execute(TURNS)

        assert cursor.fetchone() == (0,)


def test_the_seals_key_cannot_be_read(scene: Scene) -> None:
    for statement in (
        "SELECT * FROM acting.key",
        "SELECT prosrc FROM pg_proc WHERE prosrc LIKE '%%' || encode((SELECT inner_pad FROM acting.key), 'hex') || '%%'",
        "SELECT pg_read_file('keys/acting-key')",
        "SELECT lo_import('/etc/passwd')",
        "SELECT * FROM pg_authid",
    ):
        assert rows_for(scene, scene.cast.agnes.person, statement) == []


def test_a_part_opens_no_words_and_no_keys(scene: Scene) -> None:
    """Also where the software itself is at work, a slip reads no word of others."""
    for part in Part:
        with asking_as_web():
            acting.begin(scene.without_role.pk)
            with acting.as_part(part), connection.cursor() as cursor:
                for table in ("contacts_turn", "contacts_recording", "web.contacts_insightturn"):
                    cursor.execute(f"SELECT count(*) FROM {table}")
                    assert cursor.fetchone() == (0,), (part, table)
            acting.end()


def test_who_acts_ends_with_the_request(scene: Scene) -> None:
    with sql_as(scene.cast.agnes.person):
        pass
    with asking_as_web(), connection.cursor() as cursor:
        cursor.execute(TURNS)

        assert cursor.fetchone() == (0,)


def test_a_failed_transaction_leaves_nobody_a_part(scene: Scene) -> None:
    from django.db import DatabaseError, transaction

    with asking_as_web():
        acting.begin(scene.cast.agnes.person_id)
        failing = pytest.raises(DatabaseError)
        with failing, transaction.atomic(), acting.as_part(Part.DECIDING), connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")
        with connection.cursor() as cursor:
            assert setting(cursor).split(":")[:2] == [str(scene.cast.agnes.person_id), ""]
        acting.end()


def setting(cursor: object) -> str:
    cursor.execute("SELECT current_setting('leidraad.acting', true)")  # type: ignore[attr-defined]
    return str(cursor.fetchone()[0])  # type: ignore[attr-defined]
