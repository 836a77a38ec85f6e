"""An archive on its way in: at its pace, after what comes in now, under the charter, and again after a kill."""

import json
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from leidraad.apps.contacts.actions import archives as actions
from leidraad.apps.contacts.actions.intake import receive_contact
from leidraad.apps.contacts.archives import Clock, load_archive, progress_of, things_in
from leidraad.apps.contacts.handovers import centre_reading
from leidraad.apps.contacts.models import ArchiveLoad, Contact, LoadState, SetAside
from leidraad.domain.charter.clauses import ClauseId
from tests.apps.contacts.centre import Centre, chat


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Beside the keys and objects of the test, not among them."""
    found = tmp_path / "archive"
    found.mkdir()
    return found


class Killed(BaseException):
    """The process is gone."""


class Time:
    """Time that passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.at = timezone.now()
        self.slept: list[float] = []
        self.then: Callable[[], None] = lambda: None

    def now(self) -> datetime:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += timedelta(seconds=seconds)
        self.then()

    @property
    def clock(self) -> Clock:
        return Clock(self.now, self.sleep)


def write(folder: Path, number: int, *, agent: str = "a1", days_ago: float = 1.0) -> None:
    begun = timezone.now() - timedelta(days=days_ago, minutes=number)
    line = {"at": begun.isoformat(), "party": "customer", "text": f"Vraag {number}"}
    facts = {"contact": {"agent": agent, "channel": "chat", "source_id": f"old-{number}"}}
    (folder / f"chat-{number:03}.jsonl").write_text(f"{json.dumps(facts)}\n{json.dumps(line)}\n")


def begin(folder: Path, *, rate: int = 60) -> ArchiveLoad:
    _paths, total = things_in(folder, centre_reading())
    return actions.begin_load(str(folder), rate_per_minute=rate, total=total, at=timezone.now())


def run(load: ArchiveLoad, passing: Time | None = None, **more: Callable[[ArchiveLoad], None]) -> Time:
    passing = passing or Time()
    paths, _total = things_in(Path(load.place), centre_reading())
    load_archive(load, paths, centre_reading(), clock=passing.clock, **more)
    return passing


def test_an_archive_goes_in_at_its_pace(centre: Centre, folder: Path) -> None:
    for number in range(12):
        write(folder, number)
    load = begin(folder, rate=60)

    passing = run(load)

    assert load.total_count == 12
    assert load.outcomes == {"received": 12}
    assert load.state == LoadState.DONE
    assert sum(passing.slept) == pytest.approx(12, abs=0.5)  # 60 a minute: one a second
    assert Contact.objects.filter(is_from_archive=True).count() == 12


def test_what_comes_in_meanwhile_is_read_first(centre: Centre, folder: Path) -> None:
    write(folder, 1)
    run(begin(folder))
    receive_contact(chat("Nieuw", "Ja"), by="test", at=timezone.now())

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args->>'contact_id' FROM procrastinate_jobs WHERE queue_name = 'reading'"
            " ORDER BY priority DESC, id"
        )
        order = [row[0] for row in cursor.fetchall()]

    assert order == [str(Contact.objects.get(is_from_archive=old).pk) for old in (False, True)]


def test_a_load_that_was_killed_goes_on_where_it_was(centre: Centre, folder: Path) -> None:
    for number in range(20):
        write(folder, number)
    load = begin(folder, rate=60)

    def kill(found: ArchiveLoad) -> None:
        if found.done_count >= 10:
            raise Killed

    with pytest.raises(Killed):
        run(load, told=kill)
    assert 10 <= ArchiveLoad.objects.get().done_count < 20

    again = begin(folder)
    assert again.pk == load.pk
    run(again)

    assert ArchiveLoad.objects.get().outcomes == {"received": 20}
    assert Contact.objects.count() == 20
    assert again.items.count() == 20


def test_a_kill_while_contacts_are_stored_leaves_none_twice_and_none_out(
    centre: Centre, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(10):
        write(folder, number)
    write_down, calls = actions._write_down, []

    def die(*arguments: object, **named: object) -> None:
        calls.append(1)
        if len(calls) == 2:
            raise Killed
        write_down(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(actions, "_write_down", die)
    with pytest.raises(Killed):
        run(begin(folder))
    assert Contact.objects.count() == ArchiveLoad.objects.get().done_count == 5

    monkeypatch.undo()
    load = begin(folder)
    run(load)

    assert load.outcomes == {"received": 10}
    assert Contact.objects.count() == 10


def test_a_paused_archive_waits_and_goes_on(centre: Centre, folder: Path) -> None:
    for number in range(10):
        write(folder, number)
    load, passing, seen = begin(folder), Time(), []

    def watch() -> None:
        seen.append((ArchiveLoad.objects.get().state, Contact.objects.count()))
        if len(seen) == 1:
            actions.pause_load(load)
        if len(seen) == 8:
            actions.resume_load(load)

    passing.then = watch
    run(load, passing)

    assert {count for state, count in seen if state == LoadState.PAUSED} == {5}
    assert load.outcomes == {"received": 10}


def test_it_waits_while_the_workers_are_behind(
    centre: Centre, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leidraad.apps.contacts.archives.AHEAD", 1)
    for number in range(10):
        write(folder, number)
    passing, counts = Time(), []

    def work() -> None:
        counts.append(Contact.objects.count())
        if len(counts) % 5 == 0:
            with connection.cursor() as cursor:
                cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded'")

    passing.then = work
    run(begin(folder), passing)

    assert counts[:5] == [5] * 5
    assert Contact.objects.count() == 10


def test_the_charter_and_its_retention_hold_for_each_contact(centre: Centre, folder: Path) -> None:
    write(folder, 1)
    write(folder, 2, agent="a2")  # does not take part
    write(folder, 3, agent="a99")  # nobody
    write(folder, 4, days_ago=40)  # Agnes took part then, and it would have been destroyed by now
    write(folder, 5, days_ago=70)  # before she joined
    load = begin(folder)

    run(load)

    assert load.outcomes == {"received": 1, "refused": 1, "set_aside": 1, "too_old": 2}
    assert sum(load.refusals.values()) == 3
    assert load.refusals[ClauseId.RETENTION] == 2
    assert ClauseId.PARTICIPATION in load.refusals
    assert Contact.every.count() == 1
    assert SetAside.objects.get().reason_data == {"agent": "a99"}


def test_what_failed_is_handed_over_again_when_asked(centre: Centre, folder: Path) -> None:
    write(folder, 1)
    write(folder, 2, agent="a99")
    load = begin(folder)
    run(load)
    write(folder, 2)

    run(begin(folder))
    assert Contact.objects.count() == 1
    assert actions.forget_failures(ArchiveLoad.objects.get()) == 1
    run(begin(folder))

    assert ArchiveLoad.objects.get().outcomes == {"received": 2}


def test_a_manifest_names_what_is_loaded(centre: Centre, folder: Path) -> None:
    for number in range(3):
        write(folder, number)
    (folder / "some.csv").write_text("file;queue\nchat-000.jsonl;oud\nchat-002.jsonl;oud\n")
    paths, total = things_in(folder / "some.csv", centre_reading())
    load = actions.begin_load(str(folder / "some.csv"), rate_per_minute=60, total=total, at=timezone.now())

    load_archive(load, paths, centre_reading(), clock=Time().clock)

    assert total == 2
    assert load.outcomes == {"received": 2}
    assert set(Contact.objects.values_list("queue", flat=True)) == {"oud"}


def test_companions_of_a_recording_are_not_counted(folder: Path, centre: Centre) -> None:
    for name in ("a.wav", "a.meta.json", "a.xml", "b.c.mp3", "b.c.json", "d.vtt", ".hidden.wav", "all.csv"):
        (folder / name).write_text("x")

    assert things_in(folder, centre_reading())[1] == 3


def test_no_name_of_a_file_is_kept(centre: Centre, folder: Path) -> None:
    write(folder, 1)
    load = begin(folder)
    run(load)

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM contacts_archiveitem AS item WHERE item::text LIKE '%chat-001%'")
        assert cursor.fetchone() == (0,)


def wait_until_let_go(load: ArchiveLoad, within_s: float = 30.0) -> None:
    """The server notices a closed connection a moment after it is closed, later on a busy machine."""
    until = time.monotonic() + within_s
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database"
                " WHERE datname = current_database() AND locktype = 'advisory' AND classid = %s AND objid = %s",
                [actions._LOCK, load.pk],
            )
            if cursor.fetchone() == (0,):
                return
        time.sleep(0.02)
    pytest.fail(f"the lock of archive {load.pk} was still held after {within_s} s")


def test_two_processes_do_not_load_one_archive(centre: Centre, folder: Path) -> None:
    import psycopg

    load = begin(folder)
    settings = connection.get_connection_params()
    with psycopg.connect(
        **{key: settings[key] for key in ("host", "port", "user", "password", "dbname") if key in settings}
    ) as other:
        other.execute("SELECT pg_try_advisory_lock(%s, %s)", [actions._LOCK, load.pk])
        with pytest.raises(actions.AlreadyLoading):
            run(load)

    wait_until_let_go(load)
    run(load)
    assert load.state == LoadState.DONE


def test_progress_says_how_fast_how_long_and_whether_anybody_works_on_it(
    centre: Centre, folder: Path
) -> None:
    for number in range(20):
        write(folder, number)
    load, passing, said = begin(folder), Time(), []

    run(load, passing, told=lambda found: said.append(progress_of(found, at=passing.at)))

    halfway = next(each for each in said if each.done == 10)
    assert halfway.pace.per_minute == pytest.approx(60, rel=0.02)
    assert halfway.pace.left_s == pytest.approx(10, rel=0.02)
    ArchiveLoad.objects.update(state=LoadState.RUNNING)
    load.refresh_from_db()
    assert not progress_of(load, at=load.heard_at + timedelta(seconds=60)).is_silent
    assert progress_of(load, at=load.heard_at + timedelta(seconds=61)).is_silent
