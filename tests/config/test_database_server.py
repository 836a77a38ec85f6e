"""The embedded server under the accidents that it has to survive; every server here is a real one."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from leidraad.config.child_process import Child
from leidraad.config.database_place import (
    Binaries,
    DatabaseServerProblem,
    noted_home,
    place_for,
    wheel_binaries,
)
from leidraad.config.database_server import (
    APPLICATION,
    WEB,
    DatabaseServer,
    application_connection,
    only_start,
    running_database,
)
from tests.ordinary_user import ordinary_user_command
from tests.postgres import debian_binaries, folder_for_server


@pytest.fixture(params=["wheel", "debian"])
def binaries(request: pytest.FixtureRequest) -> Binaries:
    choices: dict[str, Callable[[], Binaries]] = {"wheel": wheel_binaries, "debian": debian_binaries}
    return choices[request.param]()


@pytest.fixture
def data_folder() -> Iterator[Path]:
    with folder_for_server() as folder:
        yield folder


def as_application(data_folder: Path) -> "psycopg.Connection[tuple[object, ...]]":
    parts = application_connection(data_folder)
    return psycopg.connect(
        host=parts["HOST"], port=parts["PORT"], user=parts["USER"], dbname=parts["NAME"], autocommit=True
    )


def running(server: DatabaseServer) -> Child:
    child = server.launch()
    server.wait_until_ready(child)
    return child


def test_the_application_role_owns_its_database_and_is_no_superuser(
    data_folder: Path, binaries: Binaries
) -> None:
    with (
        running_database(data_folder, say=print, binaries=binaries),
        as_application(data_folder) as connection,
    ):
        connection.execute("CREATE TABLE kept (n int)")
        rights = connection.execute(
            "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user"
        ).fetchone()

        assert rights == (False, False, False, False)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("CREATE DATABASE another")


def test_the_web_servers_role_signs_in_owns_nothing_and_cannot_step_out_of_it(
    data_folder: Path, binaries: Binaries
) -> None:
    with running_database(data_folder, say=print, binaries=binaries):
        with as_application(data_folder) as owner:
            owner.execute("CREATE TABLE kept (n int)")
            owner.execute(f"GRANT CONNECT ON DATABASE {APPLICATION} TO {WEB}")
        parts = application_connection(data_folder)
        with psycopg.connect(
            host=parts["HOST"], port=parts["PORT"], user=WEB, dbname=parts["NAME"], autocommit=True
        ) as web:
            for statement in (
                "SELECT * FROM kept",
                "SET ROLE leidraad",
                "SET SESSION AUTHORIZATION leidraad",
                "GRANT leidraad TO leidraad_web",
                "COPY (SELECT 1) TO PROGRAM 'cat'",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    web.execute(statement)
            web.execute("RESET ROLE")
            assert web.execute("SELECT current_user").fetchone() == (WEB,)


def test_letters_and_word_stems_do_not_depend_on_the_locale_of_the_machine(
    data_folder: Path, binaries: Binaries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")

    with (
        running_database(data_folder, say=print, binaries=binaries),
        as_application(data_folder) as connection,
    ):
        row = connection.execute("SELECT lower('É'), to_tsvector('french', 'ÉLÈVES')::text").fetchone()

    assert row == ("é", "'élev':1")


def test_nothing_listens_on_the_network(data_folder: Path) -> None:
    with running_database(data_folder, say=print), as_application(data_folder) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        assert connection.execute("SHOW fsync").fetchone() == ("on",)


def test_a_second_start_finds_what_the_first_one_stored(data_folder: Path, binaries: Binaries) -> None:
    with (
        running_database(data_folder, say=print, binaries=binaries),
        as_application(data_folder) as connection,
    ):
        connection.execute("CREATE TABLE kept AS SELECT 42 AS n")

    with (
        running_database(data_folder, say=print, binaries=binaries),
        as_application(data_folder) as connection,
    ):
        assert connection.execute("SELECT n FROM kept").fetchone() == (42,)


def test_every_committed_row_is_back_after_the_server_is_killed(
    data_folder: Path, binaries: Binaries
) -> None:
    server = DatabaseServer(place_for(data_folder, say=print, binaries=binaries), say=print)
    child = running(server)
    try:
        server.prepare()
        with as_application(data_folder) as connection:
            connection.execute("CREATE TABLE kept AS SELECT n FROM generate_series(1, 20000) AS n")
        open_transaction = psycopg.connect(as_url(data_folder))
        open_transaction.execute("INSERT INTO kept VALUES (0)")

        os.kill(child.pid, signal.SIGKILL)
        assert child.wait(timeout_s=5) == -signal.SIGKILL
        open_transaction.close()
        child = running(server)

        with as_application(data_folder) as connection:
            assert connection.execute("SELECT count(*), min(n) FROM kept").fetchone() == (20000, 1)
    finally:
        server.stop(child)


def as_url(data_folder: Path) -> str:
    parts = application_connection(data_folder)
    return f"host={parts['HOST']} port={parts['PORT']} user={parts['USER']} dbname={parts['NAME']}"


def test_a_stranger_with_the_process_id_of_a_dead_server_is_neither_believed_nor_harmed(
    data_folder: Path, binaries: Binaries
) -> None:
    server = DatabaseServer(place_for(data_folder, say=print, binaries=binaries), say=print)
    child = running(server)
    os.kill(child.pid, signal.SIGKILL)
    child.wait(timeout_s=5)
    account = server.place.account
    stranger = subprocess.Popen(
        ["sleep", "60"], **({"user": account.uid, "group": account.gid} if account else {})
    )
    try:
        for lock in (
            server.place.cluster / "postmaster.pid",
            server.place.socket_folder / ".s.PGSQL.5432.lock",
        ):
            lines = lock.read_text().split("\n")
            lock.write_text("\n".join([str(stranger.pid), *lines[1:]]))

        child = running(server)
        server.stop(child)

        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_two_starts_on_one_data_folder_are_refused_with_the_process_that_holds_it(data_folder: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(data_folder)], stdout=subprocess.PIPE, text=True, cwd="src"
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"

        with pytest.raises(DatabaseServerProblem, match=f"process {holder.pid}"), only_start(data_folder):
            pass
    finally:
        holder.kill()
        holder.communicate()

    with only_start(data_folder):
        assert (data_folder / "running.lock").read_text() == str(os.getpid())


HOLD = """
import sys, time
from pathlib import Path
from leidraad.config.database_server import only_start
with only_start(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_no_server_outlives_a_starter_that_is_killed(data_folder: Path) -> None:
    starter = subprocess.Popen(
        [sys.executable, "-c", START_AND_WAIT, str(data_folder)], stdout=subprocess.PIPE, text=True, cwd="src"
    )
    assert starter.stdout is not None
    server_pid = int(starter.stdout.readline().split()[-1])

    starter.kill()
    starter.communicate()

    assert ends_within(server_pid, 10)
    with running_database(data_folder, say=print), as_application(data_folder) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


START_AND_WAIT = """
import sys, time
from pathlib import Path
from leidraad.config.database_server import *
from leidraad.config.database_server import place_for
with only_start(Path(sys.argv[1])):
    server = DatabaseServer(place_for(Path(sys.argv[1]), say=lambda line: None), say=print)
    child = server.launch()
    server.wait_until_ready(child)
    server.prepare()
    print("ready", child.pid, flush=True)
    time.sleep(60)
"""


def ends_within(pid: int, patience_s: float) -> bool:
    ends_at = time.monotonic() + patience_s
    while time.monotonic() < ends_at:
        try:
            if b") Z " in Path(f"/proc/{pid}/stat").read_bytes():
                return True
        except FileNotFoundError:
            return True
        time.sleep(0.05)
    return False


def test_a_server_that_cannot_start_says_what_its_log_says(data_folder: Path) -> None:
    with running_database(data_folder, say=print) as server:
        cluster = server.place.cluster
    with (cluster / "postgresql.conf").open("a") as file:
        file.write("shared_buffers = 'a lot'\n")

    with (
        pytest.raises(DatabaseServerProblem, match="shared_buffers"),
        running_database(data_folder, say=print),
    ):
        pass


def test_a_start_cut_short_while_the_cluster_was_made_leaves_nothing_half(data_folder: Path) -> None:
    broken = Binaries(data_folder, 18)
    for name in ("initdb", "postgres"):
        (data_folder / name).write_text('#!/bin/sh\n[ "$1" = --version ] && exit 0\nexit 3\n')
        (data_folder / name).chmod(0o755)
    with pytest.raises(DatabaseServerProblem, match="could not be made"):
        DatabaseServer(place_for(data_folder, say=print, binaries=broken), say=print).launch()

    with running_database(data_folder, say=print), as_application(data_folder) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_an_ordinary_user_gets_everything_in_the_data_folder() -> None:
    with ordinary_user_command(START_AND_REPORT) as (command, folder):
        answer = subprocess.run([*command, str(folder / "data")], capture_output=True, text=True, timeout=60)

    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.splitlines()[-1] == f"{folder}/data/database/cluster 1"


START_AND_REPORT = """
import sys, psycopg
from pathlib import Path
from leidraad.config.database_server import *
folder = Path(sys.argv[1])
with running_database(folder, say=print) as server:
    parts = application_connection(folder)
    with psycopg.connect(host=parts["HOST"], port=parts["PORT"], user=parts["USER"], dbname=parts["NAME"]) as c:
        print(server.place.cluster, c.execute("SELECT 1").fetchone()[0])
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to give the server another account")
def test_root_keeps_the_cluster_elsewhere_when_its_account_cannot_pass_and_changes_no_permission(
    data_folder: Path,
) -> None:
    private = data_folder / "private"
    private.mkdir(mode=0o700)
    system_folder = data_folder / "system"
    said: list[str] = []

    place = place_for(private / "data", say=said.append, system_folder=system_folder)

    assert place.cluster.is_relative_to(system_folder)
    assert noted_home(private / "data") == place.cluster.parent
    assert str(place.cluster.parent) in " ".join(said)
    assert private.stat().st_mode & 0o777 == 0o700
    assert place.account is not None
    assert place.cluster.parent.stat().st_uid == place.account.uid


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to give the server another account")
def test_root_copies_programs_that_the_account_cannot_reach(data_folder: Path) -> None:
    wheel = wheel_binaries()
    private = data_folder / "private"
    private.mkdir(mode=0o700)
    packages = private / "site-packages"
    install = wheel.folder.parent
    libraries = install.parent.parent / f"{install.parent.name}.libs"
    subprocess.run(["mkdir", "-p", packages / install.parent.name], check=True)
    subprocess.run(["cp", "-r", install, packages / install.parent.name], check=True)
    subprocess.run(["cp", "-r", libraries, packages], check=True)
    hidden = Binaries(packages / install.parent.name / install.name / "bin", wheel.major)
    said: list[str] = []

    place = place_for(data_folder, say=said.append, binaries=hidden, system_folder=data_folder / "system")

    assert place.binaries.folder.is_relative_to(data_folder / "system")
    assert str(data_folder / "system") in said[0]
    server = DatabaseServer(place, say=print)
    server.stop(running(server))


def test_a_socket_whose_path_would_be_too_long_gets_a_short_private_folder(data_folder: Path) -> None:
    deep = data_folder / ("d" * 60) / ("e" * 60)

    first = place_for(deep, say=print)
    again = place_for(deep, say=print)

    try:
        assert len(str(first.socket_folder)) < 60
        assert first.socket_folder.stat().st_mode & 0o777 == 0o700
        assert again.socket_folder == first.socket_folder
        assert application_connection(deep)["HOST"] == str(first.socket_folder)
    finally:
        first.socket_folder.rmdir()


def test_a_data_folder_that_is_moved_takes_its_database_along(data_folder: Path) -> None:
    with (
        running_database(data_folder / "before", say=print),
        as_application(data_folder / "before") as connection,
    ):
        connection.execute("CREATE TABLE kept AS SELECT 42 AS n")
    (data_folder / "before").rename(data_folder / "after")

    with (
        running_database(data_folder / "after", say=print),
        as_application(data_folder / "after") as connection,
    ):
        assert connection.execute("SELECT n FROM kept").fetchone() == (42,)
