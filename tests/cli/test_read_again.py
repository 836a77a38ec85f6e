"""`leidraad read-again` replaces what an earlier version found, lets corrections stand, and goes on where it was."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.utils import timezone

from leidraad.apps.charter.models import AgentNotice
from leidraad.apps.contacts.actions import reading, reading_again
from leidraad.apps.contacts.actions.signals import STREAM
from leidraad.apps.contacts.models import (
    Contact,
    CorrectingRole,
    InsightSignal,
    Signal,
    SignalCorrection,
    StoredReading,
)
from leidraad.apps.ledger.models import Leaf
from leidraad.cli import labelled, read_again
from leidraad.domain.contacts.turns import Party
from leidraad.domain.language.reading import READING_VERSION
from tests.apps.contacts.centre import Centre, build_centre
from tests.factories import make_written
from tests.people_fixtures import data_folder

__all__ = ["data_folder"]
pytestmark = pytest.mark.django_db

SAID = (
    (Party.CUSTOMER, "Gij zijt een idioot."),
    (Party.CUSTOMER, "U hebt mij fantastisch geholpen, dank u."),
)


@pytest.fixture
def centre(db: None, data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Centre:
    for command in (read_again, labelled):
        monkeypatch.setattr(command, "start_django", lambda: None)
    return build_centre()


def run(command: object, *words: str) -> Result:
    result = CliRunner().invoke(command, list(words), standalone_mode=False)  # type: ignore[arg-type]
    if result.exception is not None:
        raise result.exception
    return result


def read_by_an_older_version(contact: Contact) -> None:
    StoredReading.objects.filter(contact=contact).update(version="older")
    Signal.objects.filter(contact=contact).update(kind="aggression", label="rudeness", version="older")


def found(contact: Contact) -> set[tuple[int, str, str, str]]:
    rows = Signal.objects.filter(contact=contact)
    return set(rows.values_list("position", "kind", "label", "version"))


NOW = {(0, "aggression", "insult", READING_VERSION), (1, "compliment", "to_agent", READING_VERSION)}


def test_old_signals_give_way_to_new_ones_in_both_stores(centre: Centre) -> None:
    contacts = [make_written(centre.agnes, texts=SAID) for _ in range(3)]
    for contact in contacts:
        read_by_an_older_version(contact)

    told = run(read_again.read_again, "--workers", "1")

    assert "3  read again, 6 turns" in told.output
    assert "0:00:00 left" in told.output
    assert [found(contact) for contact in contacts] == [NOW] * 3
    assert InsightSignal.objects.count() == 6
    assert set(InsightSignal.objects.values_list("version", flat=True)) == {READING_VERSION}


def test_it_says_how_many_were_read_without_a_model_that_is_set() -> None:
    some = read_again.Done(read_count=2, turn_count=4, unlabelled_count=1)

    assert "2  of them by the shipped rules alone" in read_again._in_words(some + some)
    assert "shipped rules" not in read_again._in_words(read_again.Done(read_count=2))


def test_with_nothing_to_read_it_says_so_however_many_cores_there_are(centre: Centre) -> None:
    assert "0  read again, 0 turns" in run(read_again.read_again, "--workers", "2").output


def test_what_was_read_by_the_present_version_is_left_alone(centre: Centre) -> None:
    make_written(centre.agnes, texts=SAID)
    before = StoredReading.objects.values_list("read_at", flat=True).get()

    told = run(read_again.read_again, "--workers", "1")

    assert "0  read again" in told.output
    assert StoredReading.objects.values_list("read_at", flat=True).get() == before


def test_a_dry_run_says_how_many_and_changes_nothing(centre: Centre) -> None:
    contact = make_written(centre.agnes, texts=SAID)
    read_by_an_older_version(contact)

    told = run(read_again.read_again, "--dry-run")

    assert "1  older" in told.output
    assert "1  would be read again" in told.output
    assert NOW.isdisjoint(found(contact))


def test_only_contacts_from_a_day_on(centre: Centre) -> None:
    contact = make_written(centre.agnes, texts=SAID)
    read_by_an_older_version(contact)
    tomorrow = timezone.localdate() + timedelta(days=1)

    told = run(read_again.read_again, "--since", tomorrow.isoformat(), "--workers", "1")

    assert "0  read again" in told.output


def test_a_correction_wins_over_reading_again(centre: Centre) -> None:
    contact = make_written(centre.agnes, texts=SAID)
    SignalCorrection.objects.create(
        contact=contact,
        position=0,
        kind="aggression",
        label_before="insult",
        label_after="",
        role=CorrectingRole.AGENT,
        version=READING_VERSION,
        corrected_at=timezone.now(),
    )
    read_by_an_older_version(contact)

    run(read_again.read_again, "--workers", "1")

    assert SignalCorrection.objects.filter(contact=contact).exists()
    assert list(InsightSignal.objects.values_list("kind", flat=True)) == ["compliment"]


def test_a_contact_whose_agent_was_not_told_is_left_alone(centre: Centre) -> None:
    contact = make_written(centre.agnes, texts=SAID)
    read_by_an_older_version(contact)
    for notice in AgentNotice.objects.filter(agent=centre.agnes):
        notice.systems.pop(STREAM)
        notice.save()

    told = run(read_again.read_again, "--workers", "1")

    assert "1  left alone" in told.output
    assert StoredReading.objects.get(contact=contact).version == "older"


def test_one_that_cannot_be_read_keeps_what_it_had_and_the_others_are_read(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = make_written(centre.agnes, texts=SAID), make_written(centre.agnes, texts=SAID)
    for contact in (good, bad):
        read_by_an_older_version(contact)
    read = reading_again.read_again

    def refuse_the_bad_one(contact_ids: list[object], **rest: object) -> object:
        if bad.pk in contact_ids:
            raise OSError("the disk is full")
        return read(contact_ids, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(reading_again, "read_again", refuse_the_bad_one)
    told = run(read_again.read_again, "--workers", "1")

    assert told.return_value == 1
    assert str(bad.pk) in told.output
    assert found(good) == NOW
    assert StoredReading.objects.get(contact=bad).version == "older"


def test_a_contact_that_changed_while_it_was_read_keeps_its_newer_reading(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = make_written(centre.agnes, texts=SAID)
    read_by_an_older_version(contact)
    read = reading_again.signals.read_words

    def read_while_it_changes(words: object, **rest: object) -> object:
        Contact.objects.filter(pk=contact.pk).update(ready_at=timezone.now())
        return read(words, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(reading_again.signals, "read_words", read_while_it_changes)

    done = reading_again.read_again([contact.pk], at=timezone.now())

    assert (done.read_count, done.closed_count) == (0, 1)
    assert StoredReading.objects.get(contact=contact).version == "older"


def test_labelled_turns_are_written_without_anybody_in_them_and_a_leaf_says_so(
    centre: Centre, tmp_path: Path
) -> None:
    contact = make_written(centre.agnes, texts=SAID)
    for position, kind, before in ((0, "aggression", "insult"), (1, "compliment", "to_agent")):
        SignalCorrection.objects.create(
            contact=contact, position=position, kind=kind, label_before=before, label_after="",
            role=CorrectingRole.AGENT, version=READING_VERSION, corrected_at=timezone.now(),
        )  # fmt: skip
    reading.keep_beside_again(contact.pk)

    run(labelled.labelled, str(tmp_path / "all.jsonl"))
    told = run(labelled.labelled, "--kind", "aggression")

    lines = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text().splitlines()]
    assert {line["text"] for line in lines} == {text for _party, text in SAID}
    assert {line["label_after"] for line in lines} == {""}
    assert not {"conversation", "contact", "agent", "day"} & set(lines[0])
    assert json.loads(told.stdout.splitlines()[0])["kind"] == "aggression"
    assert Leaf.objects.filter(event="contacts:labelled:taken").count() == 2
