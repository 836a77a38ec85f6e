"""What goes out to a model that writes summaries is masked by the own numbers of today, not of the day it was kept."""

import json

import pytest
from django.utils import timezone

from leidraad.apps.contacts.actions.own_numbers import keep_own_numbers
from leidraad.apps.contacts.models import OwnList
from leidraad.domain.contacts.turns import Party
from tests.apps.contacts.centre import Centre
from tests.apps.contacts.test_written_summaries import allowing, chat, held, model, write
from tests.chat_server import ChatServer

__all__ = ["allowing", "chat", "model"]

pytestmark = pytest.mark.django_db

SAID = ((Party.CUSTOMER, "Ik bel over KL-482931."), (Party.AGENT, "We bellen u morgen terug."))


def test_a_number_of_a_new_pattern_does_not_go_out(allowing: Centre, model: ChatServer) -> None:
    known, new = held(allowing, texts=SAID), held(allowing, texts=SAID)
    write(known)
    lists = dict.fromkeys(OwnList, ()) | {OwnList.CUSTOMER_NUMBERS: ("KL-######",)}
    keep_own_numbers(allowing.team.principal, lists, by="adam", at=timezone.now())
    write(new)

    before, after = (json.dumps(body) for _headers, body in model.got)
    assert "KL-482931" in before
    assert "482931" not in after
    assert "[customer_number]" in after
