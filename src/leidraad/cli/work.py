"""`leidraad work`: one worker, which takes queued work from the database until it is stopped."""

import click

from leidraad.cli.start import start_django

GRACE_S = 10.0  # longer work is cut off and taken up again by another worker, with the same result
HEARTBEAT_S = 10.0
HEARTBEATS_BEFORE_STALLED = 3  # a worker that lives may be late twice before its work goes to another


@click.command()
@click.option("--queues", help="Only these queues, separated by commas; all of them when left out.")
@click.option(
    "--concurrency",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    help="Pieces of work at a time.",
)
@click.option("--until-empty", is_flag=True, help="Stop when there is no more work.")
def work(queues: str | None, concurrency: int, until_empty: bool) -> None:
    """Run one worker. Start as many as you like, here or on other machines with the same DATABASE_URL and keys."""
    start_django()
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.django_connector import DjangoConnector

    names = [name.strip() for name in queues.split(",") if name.strip()] if queues else None
    assert isinstance(app.connector, DjangoConnector)
    with app.replace_connector(app.connector.get_worker_connector()) as worker_app:
        worker_app.run_worker(
            queues=names,
            concurrency=concurrency,
            wait=not until_empty,
            shutdown_graceful_timeout=GRACE_S,
            update_heartbeat_interval=_heartbeat_s(),
            delete_jobs="never",
        )


def _heartbeat_s() -> float:
    """Seconds between two signs of life, 0.5 to 10: LEIDRAAD_STALLED_AFTER_S must not pass between those of one that lives."""
    from django.conf import settings

    return min(HEARTBEAT_S, max(0.5, settings.ENVIRONMENT.stalled_after_s / HEARTBEATS_BEFORE_STALLED))
