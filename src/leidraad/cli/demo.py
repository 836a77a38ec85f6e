"""`leidraad demo`: an invented contact centre on this machine, loaded at the first start."""

import os
import secrets
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from leidraad.cli.demo_load import DemoRecord, demo_record, keep_demo_record, people_to_show
from leidraad.cli.serve import LOOPBACK, Serving, address, chosen_port, everything, say, start_serving
from leidraad.config.environment import environment


@click.command()
@click.option("--port", type=click.IntRange(1, 65_535), help="The port; 8080, or a free one after it.")
def demo(port: int | None) -> None:
    """Start an invented contact centre and show how to sign in. The second start takes a few seconds.

    Its data lies in var/, or in LEIDRAAD_DATA_DIR. Remove that folder to begin again.
    """
    settings = environment()
    workers = settings.worker_count if os.environ.get("LEIDRAAD_WORKERS") else min(2, os.cpu_count() or 1)
    serving = Serving(LOOPBACK, chosen_port(LOOPBACK, port, settings), workers)
    with everything(settings) as supervisor:
        record = _record(settings.data_dir)
        if not record.is_loaded:
            say("First start: the invented centre is loaded; this takes a minute or two")
        load = [sys.executable, "-m", "leidraad.cli.demo_load"]
        supervisor.run_to_end(load, name="loading the demo")
        start_serving(supervisor, serving)
        if not record.is_loaded:
            supervisor.run_to_end([*load, "follow"], name="reading the contacts")
        say(_welcome(address(serving), record.password))
        supervisor.watch()


def _record(data_dir: Path) -> DemoRecord:
    record = demo_record(data_dir)
    if record is None:
        record = DemoRecord(password=_new_password(), began_at=datetime.now(UTC))
        keep_demo_record(data_dir, record)
    return record


def _new_password() -> str:
    return "-".join(secrets.token_hex(2) for _ in range(4))


def _welcome(url: str, password: str) -> str:
    people = "\n".join(f"    {username:<24} {words}" for username, words in people_to_show())
    return f"""
  Leidraad is on  {url}
  Everybody here is invented, and has the password  {password}

{people}

  Ctrl-C stops it.
"""
