"""The ledger's own clockwork: leaves get their place every few seconds, and a heartbeat every five minutes."""

from django.utils import timezone
from procrastinate.contrib.django import app

from leidraad.apps.ledger import actions


@app.periodic(cron="* * * * * */5")
@app.task(name="ledger.integrate_leaves", queue="ledger", queueing_lock="ledger.integrate_leaves")
def integrate_leaves(timestamp: int) -> None:
    """Give every waiting leaf its place."""
    while actions.integrate_leaves() == actions.BATCH_SIZE:
        pass


@app.periodic(cron="*/5 * * * *")
@app.task(name="ledger.write_heartbeat", queue="ledger", queueing_lock="ledger.write_heartbeat")
def write_heartbeat(timestamp: int) -> None:
    """Show that the software runs, and look for leaves whose transaction took very long."""
    actions.write_heartbeat(at=timezone.now())
    actions.integrate_leaves(look_everywhere=True)
