"""Has summaries written and is killed on the way, once between every two steps; run by ``test_written_summaries_killed``.

By the model that the environment names: one behind an endpoint, or one in a folder. Whatever writes is a process of its own, for
a model in memory does not survive a fork.

Each writing ends with SIGKILL before or after its n-th step. What is left is looked at, the job is run again as another worker
would, and what is there then is looked at again. Prints one line of JSON for each kill.
"""

import json
import os
import signal
from typing import Any

from leidraad.cli.start import start_django
from tests.apps.contacts.killing import _fork, _kill_at

ENGINE_STEPS = {
    False: (
        "leidraad.engines.summaries.chat_endpoint.question_about",
        "leidraad.engines.summaries.chat_endpoint._answer",
    ),
    True: (
        "leidraad.engines.summaries.local_folder._load",
        "leidraad.engines.summaries.local_folder._Loaded._go_on",
    ),
}
STEPS = (
    "leidraad.apps.contacts.actions.summaries._begin",
    "leidraad.apps.ledger.actions.record",
    *ENGINE_STEPS[bool(os.environ.get("LEIDRAAD_SUMMARY_FOLDER"))],
    "leidraad.apps.contacts.actions.summaries.checked_summary",
    "leidraad.apps.contacts.actions.summaries._replace_lines",
    "leidraad.apps.contacts.actions.summaries._keep",
)


def main() -> None:
    start_django()
    for step in STEPS:
        for is_before in (True, False):
            found = _killed_at(step, is_before=is_before)
            print(json.dumps({"step": step, "before": is_before} | found))


def _killed_at(step: str, *, is_before: bool) -> dict[str, Any]:
    from django.db import connections

    contact_id = _asked()
    connections.close_all()
    status = _fork(lambda: _write(contact_id, step, is_before=is_before))
    left = _what_is_there(contact_id)
    _fork(lambda: _write(contact_id))
    after = _what_is_there(contact_id)
    _fork(lambda: _write(contact_id))
    again = _what_is_there(contact_id)
    _forget(contact_id)
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    return {"killed": killed, "left": left, "after": after, "again": again}


def _asked() -> Any:
    """A chat of Agnes whose summary waits to be written."""
    from django.utils import timezone

    from leidraad.apps.contacts.actions import summaries
    from leidraad.apps.contacts.models import Contact
    from leidraad.apps.people.models import Agent
    from tests.factories import make_written

    contact = make_written(Agent.objects.get(code="a1"))
    Contact.objects.filter(pk=contact.pk).update(customer_key=b"k" * 32)
    contact.refresh_from_db()
    assert summaries.request_summaries([contact], at=timezone.now()) == 1
    return contact.pk


def _write(contact_id: Any, step: str = "", *, is_before: bool = True) -> None:
    from django.utils import timezone

    from leidraad.apps.contacts.actions import summaries

    if step:
        _kill_at(step, is_before=is_before)
    summaries.write_summary(contact_id, at=timezone.now())


def _what_is_there(contact_id: Any) -> dict[str, Any]:
    from django.db import connections

    from leidraad.apps.contacts.models import SummaryLine, WrittenSummary
    from leidraad.apps.ledger.models import Leaf

    found = {
        "state": WrittenSummary.objects.get(pk=contact_id).state,
        "lines": SummaryLine.objects.filter(contact_id=contact_id).count(),
        "leaves": Leaf.objects.filter(event="contacts:summary:asked").count(),
    }
    connections.close_all()  # what is forked next has one of its own
    return found


def _forget(contact_id: Any) -> None:
    from django.utils import timezone

    from leidraad.apps.contacts.actions import deletion

    deletion.withdraw_contact(contact_id, at=timezone.now())
    deletion.shred_contact(contact_id, at=timezone.now())


if __name__ == "__main__":
    main()
