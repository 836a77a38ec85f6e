"""Models that the settings name label turns when contacts are read; where one does not answer, nothing waits and nothing is lost."""

import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import reading_again, turn_labelling
from leidraad.apps.contacts.models import Contact, InsightSignal, Signal, State, StoredReading
from leidraad.apps.contacts.readings_page import parts_in_words
from leidraad.apps.contacts.shown_signals import shown_signals
from leidraad.apps.ledger.models import Leaf
from leidraad.cli.check_outside import _turn_labels as found_of_models
from leidraad.cli.finding import Level
from leidraad.domain.contacts.turns import Party
from leidraad.domain.language.languages import Language
from leidraad.domain.language.reading import READING_VERSION
from leidraad.domain.language.turn_label_models import EndpointModel, FolderModel, TurnLabelModel
from leidraad.domain.language.turn_labels import LabelledSignal
from tests.apps.contacts.centre import Centre
from tests.chat_server import ChatServer, chat_server
from tests.factories import make_written
from tests.tiny_classifier import write_classifier

AGGRESSION = LabelledSignal.AGGRESSION
SAID = (
    (Party.AGENT, "Goeiemorgen, uw plumworm is onderweg"),
    (Party.CUSTOMER, "Mijn pakket met de plumworm is aangekomen"),
)
FOUND = [(1, "insult")]


@pytest.fixture
def folder(tmp_path: Path) -> FolderModel:
    write_classifier(tmp_path / "plum", {"plumworm": (0.0, 4.0)}, labels=["fine", "rude"], rest=(0.1, 0.0))
    return FolderModel(AGGRESSION, "plum", str(tmp_path / "plum"), (("fine", "none"), ("rude", "insult")))


@pytest.fixture
def chat() -> Iterator[ChatServer]:
    with chat_server() as server:
        server.on_asked = lambda: _answer(server)
        yield server


def _answer(server: ChatServer) -> None:
    """As a model would that knows one word."""
    sent = json.loads(server.got[-1][1]["messages"][1]["content"])
    label = {True: "insult", False: "none"}
    turns = [
        {
            "turn": each["turn"],
            "label": label["plumworm" in each["text"]],
            "confidence": 0.9,
            "words": "plumworm",
        }
        for each in sent
    ]
    server.says({"turns": turns})


def endpoint(chat: ChatServer, **other: Any) -> EndpointModel:
    return replace(EndpointModel(AGGRESSION, "plum", chat.url, "plum-7b", timeout_s=5.0), **other)


def use(settings: Settings, *models: TurnLabelModel) -> None:
    chosen = {model.signal: model for model in models}
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, turn_labels=chosen)
    turn_labelling._labeller.cache_clear()


def found_in(contact: Contact) -> list[tuple[int, str]]:
    rows = Signal.objects.filter(contact=contact, kind="aggression")
    return list(rows.values_list("position", "label"))


def version_of(contact: Contact) -> str:
    return StoredReading.objects.get(contact=contact).version


def waiting() -> list[Contact]:
    return list(reading_again.contacts_to_read())


def read_all_again() -> reading_again.ReadAgain:
    return reading_again.read_again([contact.pk for contact in waiting()], at=timezone.now())


def test_without_settings_the_shipped_rules_read(centre: Centre) -> None:
    assert turn_labelling.labellers() == {}
    assert turn_labelling.present_version() == READING_VERSION


def test_a_model_in_a_folder_labels_and_stands_in_the_version(
    centre: Centre, settings: Settings, folder: FolderModel
) -> None:
    use(settings, folder)

    contact = make_written(centre.agnes, texts=SAID)

    assert found_in(contact) == FOUND
    assert version_of(contact).startswith(f"{READING_VERSION}, aggression-model plum@")
    assert version_of(contact) == turn_labelling.present_version()
    assert waiting() == []
    assert parts_in_words(version_of(contact))[-1].startswith("model of aggression plum@")
    shown = shown_signals(contact)
    assert shown is not None
    assert "A model that this centre chose" in shown.groups[0].measured


def test_what_was_measured_is_shown_in_the_languages_that_a_model_is_not_for(
    centre: Centre, settings: Settings, folder: FolderModel
) -> None:
    use(settings, replace(folder, languages=frozenset({Language.FRENCH})))
    contact = make_written(centre.agnes, texts=((Party.CUSTOMER, "jij bent een stomme trut"),))

    shown = shown_signals(contact)

    assert shown is not None
    assert "Measured: of" in shown.groups[0].measured


def test_contacts_are_read_again_when_a_model_comes_changes_or_goes(
    centre: Centre, settings: Settings, folder: FolderModel
) -> None:
    contact = make_written(centre.agnes, texts=SAID)
    assert found_in(contact) == []

    use(settings, folder)
    assert waiting() == [contact]
    read_all_again()
    assert (found_in(contact), waiting()) == (FOUND, [])
    assert list(InsightSignal.objects.filter(kind="aggression").values_list("label", flat=True)) == ["insult"]

    write_classifier(Path(folder.folder), {"plum": (0.0, 4.0)}, labels=["fine", "rude"], rest=(0.1, 0.0))
    use(settings, folder)
    assert waiting() == [contact]
    read_all_again()
    assert (found_in(contact), waiting()) == ([], [])

    use(settings)
    assert waiting() == [contact]
    read_all_again()
    assert version_of(contact) == READING_VERSION


def test_a_model_that_is_away_holds_nobody_up_and_is_asked_when_contacts_are_read_again(
    centre: Centre, settings: Settings, chat: ChatServer, caplog: pytest.LogCaptureFixture
) -> None:
    away = endpoint(chat, url=chat.url.replace("/v1", "/v2"), timeout_s=0.2)
    chat.on_asked, chat.waits_s = None, 1.0
    use(settings, away)
    with caplog.at_level(logging.WARNING, logger="leidraad.contacts"):
        contact = make_written(centre.agnes, texts=(*SAID, (Party.CUSTOMER, "Gij zijt een idioot.")))

    contact.refresh_from_db()
    assert contact.state == State.READY
    assert found_in(contact) == [(2, "insult")]
    assert version_of(contact) == f"{READING_VERSION}, aggression-model away"
    assert "plum does not label turns for aggression: away: timed_out" in caplog.text
    assert "idioot" not in caplog.text

    assert read_all_again().unlabelled_count == 1
    chat.on_asked, chat.waits_s = (lambda: _answer(chat)), 0.0
    use(settings, away)
    assert waiting() == [contact]
    assert read_all_again() == reading_again.ReadAgain(1, 3, 0)
    assert found_in(contact) == FOUND
    assert waiting() == []


def test_a_folder_that_cannot_be_used_leaves_contacts_to_the_rules(
    centre: Centre, settings: Settings, folder: FolderModel
) -> None:
    Path(folder.folder, "model.onnx").write_bytes(b"no model")
    use(settings, folder)

    contact = make_written(centre.agnes, texts=(*SAID, (Party.CUSTOMER, "Gij zijt een idioot.")))

    assert found_in(contact) == [(2, "insult")]
    assert version_of(contact) == f"{READING_VERSION}, aggression-model unusable"


def test_only_redacted_words_of_customers_are_sent(
    centre: Centre, settings: Settings, chat: ChatServer
) -> None:
    use(settings, endpoint(chat))

    make_written(centre.agnes, texts=(*SAID, (Party.CUSTOMER, "Bel mij op 0470 12 34 56")))

    ((_, asked),) = chat.got
    sent = [each["text"] for each in json.loads(asked["messages"][1]["content"])]
    assert sent == ["Mijn pakket met de plumworm is aangekomen", "Bel mij op [phone]"]
    assert not Leaf.objects.filter(event="contacts:analysis:made").exists()


def test_sentiment_is_put_before_a_model_only_where_the_charter_lets_it_be_read(
    centre: Centre, settings: Settings, chat: ChatServer
) -> None:
    use(settings, endpoint(chat, signal=LabelledSignal.SENTIMENT))

    contact = make_written(centre.agnes, texts=SAID)

    assert chat.got == []
    assert version_of(contact) == turn_labelling.present_version()
    assert waiting() == []


def test_words_that_go_outside_are_written_down_before_they_go(
    centre: Centre, settings: Settings, chat: ChatServer
) -> None:
    use(settings, endpoint(chat, may_be_outside=True))

    make_written(centre.agnes, texts=SAID)

    leaf = Leaf.objects.get(event="contacts:analysis:made")
    data = json.loads(leaf.body)["data"]
    assert (data["analysis"], data["model"], data["outside"], data["size"]) == (
        "turn_labels:aggression", "plum-7b", True, 1,
    )  # fmt: skip


def test_what_is_set_is_told_with_its_digest_or_why_it_cannot_be_used(
    settings: Settings, folder: FolderModel
) -> None:
    use(settings, folder)
    (told,) = found_of_models()
    assert (told.level, told.subject) == (Level.OK, "model of aggression")
    assert "plum, sha256 " in told.text

    use(settings, replace(folder, labels=folder.labels[:1]))
    (told,) = found_of_models()
    assert told.level is Level.PROBLEM
    assert "'rude' is not known" in told.text

    use(settings)
    assert list(found_of_models()) == []


def test_a_model_of_one_language_leaves_the_others_to_the_rules(
    centre: Centre, settings: Settings, folder: FolderModel
) -> None:
    use(settings, replace(folder, languages=frozenset({Language.FRENCH})))

    contact = make_written(centre.agnes, texts=SAID)

    assert found_in(contact) == []
    assert waiting() == []
