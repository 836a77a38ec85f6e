"""Deletes contacts and is killed on the way, once between every two steps; run by ``test_killed``.

Each deletion runs in a fork that ends itself with SIGKILL before or after the n-th step. What is left is then looked
at, finished as the worker would, and looked at again. Prints one line of JSON for each kill.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from leidraad.cli.start import start_django

STEPS = (
    "leidraad.apps.charter.actions.revoke_grants_for_contact",
    "leidraad.apps.contacts.actions.stores.forget_beside",
    "leidraad.apps.contacts.jobs.request_shredding",
    "leidraad.apps.ledger.actions.record",
    "leidraad.apps.contacts.actions.deletion.delete_contact",
    "leidraad.engines.key_store.contact_keys.ContactKeys._count_one_more",
    "leidraad.apps.contacts.actions.sealing.destroy_keys",
    "leidraad.apps.contacts.actions.deletion._unbind_leaves",
    "leidraad.apps.contacts.actions.stores.note_erasures",
    "leidraad.apps.ledger.actions.record_all",
    "leidraad.apps.contacts.actions.deletion.forget_rows",
    "leidraad.apps.contacts.actions.sealing.destroy_objects",
)


def main() -> None:
    start_django()
    for step in STEPS:
        for is_before in (True, False):
            print(json.dumps({"step": step, "before": is_before} | _killed_at(step, is_before=is_before)))


def _killed_at(step: str, *, is_before: bool) -> dict[str, Any]:
    from django.db import connections
    from django.utils import timezone

    from leidraad.apps.contacts.actions import deletion, retention, sealing
    from leidraad.apps.contacts.models import Contact, Recording
    from leidraad.apps.ledger.models import Leaf
    from leidraad.apps.people.models import Agent
    from tests.factories import make_call

    contact = make_call(Agent.objects.get(code="a1"))
    recording = Recording.objects.get(contact=contact)
    before = Leaf.objects.filter(event="contacts:contact:deleted").count()
    later = timezone.now() + timedelta(hours=13)
    connections.close_all()

    status = _fork(lambda: _delete(contact, step, is_before=is_before, later=later))
    left = {
        "killed": os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL,
        "open": Contact.objects.filter(pk=contact.pk).exists(),
        "key": sealing.may_be_opened(contact),
        "leaves": Leaf.objects.filter(event="contacts:contact:deleted").count() - before,
    }
    deletion.shred_due(at=later)
    retention.forget_again(at=later)
    deletion.sweep_objects(older_than_s=-1)
    return left | {
        "open_after": Contact.objects.filter(pk=contact.pk).exists(),
        "row_after": Contact.every.filter(pk=contact.pk).exists(),
        "key_after": sealing.may_be_opened(contact),
        "bytes_after": sealing.object_store().exists(recording.object_name or ""),
    }


def _delete(contact: Any, step: str, *, is_before: bool, later: Any) -> None:
    from django.utils import timezone

    from leidraad.apps.contacts.actions import deletion

    _kill_at(step, is_before=is_before)
    deletion.delete_contact(contact, by=contact.agent.person, at=timezone.now())
    deletion.shred_contact(contact.pk, at=later)


def _kill_at(step: str, *, is_before: bool) -> None:
    """From now on the process dies when it comes to this step, or has just taken it."""
    import importlib

    holder_name, name = step.rsplit(".", 1)
    try:
        holder = importlib.import_module(holder_name)
    except ModuleNotFoundError:
        module, holder_of_it = holder_name.rsplit(".", 1)
        holder = getattr(importlib.import_module(module), holder_of_it)
    original = getattr(holder, name)

    def deadly(*args: Any, **kwargs: Any) -> Any:
        if is_before:
            os.kill(os.getpid(), signal.SIGKILL)
        original(*args, **kwargs)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(holder, name, deadly)


def _fork(work: Callable[[], None]) -> int:
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        try:
            work()
        finally:
            os._exit(3)
    return os.waitpid(pid, 0)[1]


if __name__ == "__main__":
    main()
