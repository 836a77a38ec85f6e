"""`leidraad serve`: everything on this machine, in the foreground, until it is stopped."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import click

from leidraad.cli.problems import Unreachable
from leidraad.config.database_place import place_for
from leidraad.config.database_server import DatabaseServer, only_start
from leidraad.config.environment import Environment, environment
from leidraad.config.supervisor import (
    StopRequested,
    Supervisor,
    database_part,
    free_port,
    live_part,
    stop_requests,
    web_part,
    worker_part,
)

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Serving:
    """What to start, and where."""

    host: str
    port: int
    workers: int
    live_port: int = 0  # 0: none


@click.command()
@click.option("--host", default=LOOPBACK, show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(1, 65_535), help="The port; 8080, or LEIDRAAD_PORT.")
@click.option("--workers", type=click.IntRange(0, 64), help="How many workers; 1, or LEIDRAAD_WORKERS.")
def serve(host: str, port: int | None, workers: int | None) -> None:
    """Start everything on this machine: the embedded database (unless DATABASE_URL names another), web and workers.

    \b
    Examples:
      leidraad serve --port 9000
      DATABASE_URL=postgresql://leidraad:secret@db.example/leidraad leidraad serve --host 0.0.0.0 --workers 0
    """
    settings = environment()
    serving = Serving(
        host,
        chosen_port(host, port, settings),
        settings.worker_count if workers is None else workers,
        settings.live_port,
    )
    with everything(settings) as supervisor:
        supervisor.run_to_end(leidraad_command("prepare"), name="bringing the database up to date")
        start_serving(supervisor, serving)
        say(f"Leidraad is on {address(serving)}; Ctrl-C stops it")
        supervisor.watch()


@contextmanager
def everything(settings: Environment) -> Iterator[Supervisor]:
    """A supervisor with the database running; whatever it runs is stopped at the end. Being asked to stop is no error."""
    supervisor = Supervisor(say=say)
    with only_start(settings.data_dir):
        try:
            with stop_requests():
                try:
                    if settings.database_url is None:
                        place = place_for(settings.data_dir, say=say)
                        supervisor.start(database_part(DatabaseServer(place, say=say)))
                    yield supervisor
                finally:
                    supervisor.stop()
        except StopRequested:
            say("Stopped.")


def start_serving(supervisor: Supervisor, serving: Serving) -> None:
    """Start web, workers, and the server of live streams where one is set; returns when the servers answer."""
    supervisor.start(web_part(python=sys.executable, host=serving.host, port=serving.port))
    for number in range(1, serving.workers + 1):
        supervisor.start(worker_part(python=sys.executable, number=number))
    if serving.live_port:
        supervisor.start(live_part(python=sys.executable, host=serving.host, port=serving.live_port))


def chosen_port(host: str, port: int | None, settings: Environment) -> int:
    """The port asked for, which must be free; else the usual one, or a free one after it when that is taken."""
    asked = port or (settings.web_port if os.environ.get("LEIDRAAD_PORT") else None)
    wanted = asked or settings.web_port
    free = free_port(host, wanted=wanted)
    if free != wanted and asked:
        raise Unreachable(
            f"port {wanted} on {host} is taken: stop what uses it, or choose another with --port"
        )
    if free != wanted:
        say(f"Port {wanted} is taken; using {free}")
    return free


def leidraad_command(*words: str) -> list[str]:
    """The command that runs another part of this program."""
    return [sys.executable, "-m", "leidraad.cli.main", *words]


def address(serving: Serving) -> str:
    return f"http://{f'[{serving.host}]' if ':' in serving.host else serving.host}:{serving.port}/"


def say(line: str) -> None:
    click.echo(line, err=True)
