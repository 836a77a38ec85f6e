"""Calls transcribed once more: new words in place of the old ones, or the old ones untouched."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from leidraad.apps.coaching.actions import draw_contact
from leidraad.apps.contacts import jobs, tasks
from leidraad.apps.contacts.actions import deletion, hearing, hearing_again, sealing
from leidraad.apps.contacts.actions.archives import unread_count
from leidraad.apps.contacts.models import Contact, Original, Recording, SignalCorrection, State, Turn
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Role
from leidraad.domain.contacts.hearing_again import LeftAlone
from leidraad.domain.language.languages import Language
from leidraad.engines.object_store import StoreFailed
from tests.apps.contacts.centre import Centre, build_centre, call, chat, run_jobs
from tests.apps.contacts.test_hearing import ScriptedEngine
from tests.apps.contacts.test_originals import wav
from tests.formats import synthetic_sound as made
from tests.tiny_whisper import build_tiny_whisper
from tests.tones import tone_wav

OTHER = "zz-other"  # after the first in every order, so that nothing chooses it by itself


@pytest.fixture
def models(data_folder: Path) -> Path:
    build_tiny_whisper(data_folder / "models" / "tiny-random")
    build_tiny_whisper(data_folder / "models" / OTHER, seed=1)
    return data_folder / "models"


@pytest.fixture
def keeping(db: None, models: Path) -> Centre:
    """A centre whose charter keeps originals; two models are here, and the first one hears what comes in."""
    return build_centre(keep_original=True)


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Has the model that is asked for by name write what the test says, or raise it."""

    def write(*said: tuple[str, float], error: Exception | None = None) -> None:
        engine: Any = _Broken(error) if error else ScriptedEngine(*said)
        monkeypatch.setattr(hearing, "engine_named", lambda contact, model: engine)
        monkeypatch.setattr(hearing, "speech_spans", lambda samples, options: [(0.0, 6.0)])

    return write


class _Broken:
    def __init__(self, error: Exception) -> None:
        self._error = error

    def transcribe(self, *args: object, **kwargs: object) -> None:
        raise self._error


def test_another_model_writes_the_words_anew_and_the_ledger_says_so(
    keeping: Centre, scripted: Callable[..., None]
) -> None:
    contact = _ready()
    before = _kept(contact)
    scripted(("Mijn nummer is 0470 12 34 56.", 1.0))

    _ask(contact, keeping)
    assert _kept(contact) == before  # until there are new words
    run_jobs()

    contact.refresh_from_db()
    texts = [turn.text for turn in contact.turns.all()]
    assert contact.state == State.READY
    assert len(texts) == 2  # the script is written on each channel
    assert all("0470" not in text and "[" in text for text in texts)
    assert contact.speech is not None
    assert (contact.speech["engine"], contact.speech["model"]) == ("scripted", "script")
    assert contact.redactions != before[2]
    assert Recording.objects.get(contact=contact).object_name != before[3]
    assert Original.objects.get(contact=contact).asked_at is None
    assert [leaf.event for leaf in _leaves("heard_again", "hearing_again")] == [
        "contacts:hearing_again:asked",
        "contacts:contact:heard_again",
    ]


def test_the_real_engine_with_another_model_stores_which_one_it_was(keeping: Centre) -> None:
    contact = _ready()

    _ask(contact, keeping)
    run_jobs()

    contact.refresh_from_db()
    assert contact.speech is not None
    assert contact.speech["model"] == OTHER
    assert contact.speech["options"]["vad_filter"] is True


def test_a_second_hearing_by_the_same_model_gives_the_same(
    keeping: Centre, scripted: Callable[..., None]
) -> None:
    contact = _ready()
    scripted(("Dag mevrouw.", 1.0))
    _ask(contact, keeping)
    run_jobs()
    once = _told(contact)

    _ask(contact, keeping)
    run_jobs()

    assert _told(contact) == once


def test_the_language_is_found_anew_when_nobody_told_it(
    keeping: Centre, scripted: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = _ready()
    Contact.objects.filter(pk=contact.pk).update(language="fr")  # as an earlier model took it for
    asked: list[Language | None] = []
    scripted(("Goedendag.", 1.0))
    whole = hearing._hear_channel

    def noting(engine: Any, samples: Any, language: Language | None) -> Any:
        asked.append(language)
        return whole(engine, samples, language)

    monkeypatch.setattr(hearing, "_hear_channel", noting)

    _ask(contact, keeping)
    run_jobs()

    assert asked == [None, None]


def test_what_was_on_hold_is_told_once_and_stays_silent(
    keeping: Centre, scripted: Callable[..., None]
) -> None:
    tone = (0.2 * np.sin(2 * np.pi * 900 * made.seconds(20.0))).astype(np.float32)
    whole = made.joined([tone, made.music(3, duration_s=20.0), tone])
    contact = _ready(recording=wav(np.stack([whole, made.noise(1, duration_s=60.0)])))
    before, original = contact.cut_spans, sealing.open_whole(contact.original, context=str(contact.pk))
    scripted(("Dag mevrouw.", 1.0))

    _ask(contact, keeping)
    run_jobs()

    contact.refresh_from_db()
    assert _texts(contact)
    assert len(before) == 1
    assert contact.cut_spans == before
    assert sealing.open_whole(contact.original, context=str(contact.pk)) == original
    peaks = np.array(Recording.objects.get(contact=contact).peaks)
    assert peaks[:, 440:780].max() < 0.01


def test_a_job_that_comes_twice_does_nothing_more(keeping: Centre, scripted: Callable[..., None]) -> None:
    contact = _ready()
    scripted(("Dag mevrouw.", 1.0))
    _ask(contact, keeping)
    run_jobs()
    leaves = Leaf.objects.count()

    jobs.request_hearing_again(contact.pk)
    run_jobs()

    assert Leaf.objects.count() == leaves


def test_a_worker_killed_over_it_leaves_the_old_words_and_another_one_finishes(
    keeping: Centre, scripted: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = _ready()
    before = _kept(contact)
    scripted(("Dag mevrouw.", 1.0))
    _ask(contact, keeping)
    whole = hearing_again.keep_heard

    def cut_short(*args: Any, **kwargs: Any) -> bool:
        raise SystemExit  # as a worker that is ended

    monkeypatch.setattr(hearing_again, "keep_heard", cut_short)
    with pytest.raises(SystemExit):
        run_jobs()
    assert _kept(contact) == before

    monkeypatch.setattr(hearing_again, "keep_heard", whole)
    run_jobs()
    assert _texts(contact) == ["Dag mevrouw.", "Dag mevrouw."]


def test_a_failing_engine_leaves_the_old_words_and_says_why(
    keeping: Centre, scripted: Callable[..., None]
) -> None:
    contact = _ready()
    before = _kept(contact)
    scripted(error=RuntimeError("no memory"))
    _ask(contact, keeping)

    for _ in range(tasks.ATTEMPTS):
        run_jobs()

    assert _kept(contact) == before
    assert Contact.objects.get(pk=contact.pk).state == State.READY
    asked = hearing_again.hearings_asked()
    assert (asked.left_count, dict(asked.failed)) == (0, {"failed": 1})
    assert len(_leaves("hearing_again:failed")) == 1


def test_over_a_call_that_kills_its_workers_no_more_are_sent(keeping: Centre) -> None:
    contact = _ready()
    _ask(contact, keeping)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET attempts = %s WHERE status = 'todo'", [tasks.MOST_ATTEMPTS]
        )

    run_jobs()

    assert Original.objects.get().failed_code == LeftAlone.FAILED
    assert not ProcrastinateJob.objects.filter(status="todo").exists()


def test_a_store_that_is_away_is_waited_for(
    keeping: Centre, scripted: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = _ready()
    before = _kept(contact)
    scripted(("Dag mevrouw.", 1.0))
    _ask(contact, keeping)
    monkeypatch.setattr(tasks, "opened_file", _away)

    run_jobs()
    assert _kept(contact) == before
    job = ProcrastinateJob.objects.get(status="todo", task_name="contacts.hear_again")
    assert job.scheduled_at is not None

    monkeypatch.undo()
    run_jobs()  # by the real other model
    assert hearing_again.hearings_asked().left_count == 0


def test_a_model_that_went_away_meanwhile_leaves_the_old_words(
    keeping: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = _ready()
    before = _kept(contact)
    _ask(contact, keeping)
    monkeypatch.setattr(hearing, "engine_named", lambda contact, model: None)

    run_jobs()

    assert _kept(contact) == before
    assert Original.objects.get().failed_code == LeftAlone.NO_MODEL


def test_a_lost_job_is_queued_again(keeping: Centre) -> None:
    _ask(_ready(), keeping)
    ProcrastinateJob.objects.all().delete()

    assert hearing_again.take_up_forgotten(at=timezone.now()) == 0
    assert hearing_again.take_up_forgotten(at=timezone.now() + timedelta(minutes=6)) == 1
    assert hearing_again.take_up_forgotten(at=timezone.now() + timedelta(minutes=6)) == 0


def test_a_call_without_an_original_is_refused(centre: Centre, models: Path) -> None:
    contact = _ready()

    assert _refused(contact, centre) is LeftAlone.NOT_KEPT


def test_a_call_that_somebody_else_opened_keeps_its_words(keeping: Centre) -> None:
    for number in range(2):
        _ready(recording=tone_wav(6.0 + number, rate_hz=16_000))
    grant = draw_contact(keeping.agnes, by=keeping.cleo, purpose="coaching", at=timezone.now())

    assert _refused(Contact.objects.get(pk=grant.contact_id), keeping) is LeftAlone.OPENED


def test_a_call_opened_while_it_was_heard_again_keeps_its_words(
    keeping: Centre, scripted: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = _ready()
    before = _kept(contact)
    scripted(("Dag mevrouw.", 1.0))
    _ask(contact, keeping)
    monkeypatch.setattr(hearing_again, "opened_to_others", lambda contact_ids: set(contact_ids))

    run_jobs()

    assert _kept(contact) == before
    assert Original.objects.get().failed_code == LeftAlone.OPENED


def test_a_call_deleted_while_it_was_heard_again_stays_deleted(
    keeping: Centre, scripted: Callable[..., None]
) -> None:
    contact = _ready()
    scripted(("Dag mevrouw.", 1.0))
    _ask(contact, keeping)
    asked = hearing_again.asked_for(contact.pk)
    assert asked is not None
    deletion.delete_contact(contact, by=keeping.agnes.person, at=timezone.now())

    tasks._hear_again(asked)
    run_jobs()

    assert "Dag mevrouw." not in _texts(contact)
    assert not Contact.objects.filter(pk=contact.pk).exists()


def test_what_somebody_corrected_is_left_alone(keeping: Centre) -> None:
    contact = _ready()
    SignalCorrection.objects.create(
        contact=contact,
        position=0,
        kind="compliment",
        label_after="compliment",
        role="agent",
        version="test",
        corrected_at=timezone.now(),
    )

    assert _refused(contact, keeping) is LeftAlone.CORRECTED


def test_a_chat_and_a_call_that_is_not_there_are_refused(keeping: Centre) -> None:
    from leidraad.apps.contacts.actions.intake import receive_contact

    receipt = receive_contact(chat("Dag", "Dag"), by="test", at=timezone.now())
    assert receipt.contact_id is not None
    run_jobs()

    assert _refused(Contact.objects.get(pk=receipt.contact_id), keeping) is LeftAlone.NOT_A_CALL
    assert _refused(Contact(), keeping) is LeftAlone.GONE


def test_a_model_that_is_not_here_is_refused(keeping: Centre) -> None:
    contact = _ready()

    with pytest.raises(hearing_again.CannotHearAgain, match="no_model"):
        hearing_again.hear_again(contact.pk, model="large-v2", by=keeping.adam, at=timezone.now())


def test_only_administrators_and_quality_analysts_may_ask(keeping: Centre) -> None:
    contact = _ready()
    at = timezone.now()
    quirien = people.add_person(
        username="quirien", name="Quirien", language="nl", password=None, by="test", at=at
    )
    people.assign_role(quirien, role=Role.QUALITY_ANALYST, team=None, by="test", at=at)

    for person in (keeping.cleo, keeping.agnes.person):
        with pytest.raises(hearing_again.NotAKeeper):
            hearing_again.hear_again(contact.pk, model=OTHER, by=person, at=at)
        with pytest.raises(hearing_again.NotAKeeper):
            hearing_again.hear_many_again(Contact.objects.all(), model=OTHER, by=person, at=at)
    hearing_again.hear_again(contact.pk, model=OTHER, by=quirien, at=at)


def test_many_at_once_are_asked_and_counted_by_reason(keeping: Centre) -> None:
    contacts = [_ready(recording=tone_wav(6.0 + number, rate_hz=16_000)) for number in range(2)]
    Original.objects.filter(contact=contacts[0]).delete()
    calls = hearing_again.calls_since(timezone.now() - timedelta(days=1))

    expected = {None: 1, LeftAlone.NOT_KEPT: 1}
    assert hearing_again.count_hearable(calls, model=OTHER, by=keeping.adam) == expected
    assert not ProcrastinateJob.objects.filter(status="todo").exists()
    assert _many(calls, keeping) == expected
    assert _many(calls, keeping) == {LeftAlone.ASKED_ALREADY: 1, LeftAlone.NOT_KEPT: 1}
    assert hearing_again.hearings_asked().left_count == 1


def test_a_call_that_waits_to_be_heard_again_can_be_destroyed_meanwhile(keeping: Centre) -> None:
    """A job waits while another one under its lock runs, and a long call is heard for long."""
    contact = _ready()
    _ask(contact, keeping)
    deletion.delete_contact(contact, by=keeping.agnes.person, at=timezone.now())

    waiting = ProcrastinateJob.objects.filter(status="todo")
    locks = dict(waiting.values_list("task_name", "lock"))
    assert locks["contacts.hear_again"] != locks["contacts.shred"]
    run_jobs()
    deletion.shred_due(at=timezone.now() + timedelta(hours=13))
    assert not Contact.every.filter(pk=contact.pk).exists()


def test_what_comes_in_and_what_an_archive_holds_goes_first(keeping: Centre) -> None:
    _ask(_ready(), keeping)

    job = ProcrastinateJob.objects.get(status="todo")
    assert job.priority < jobs.ARCHIVE < jobs.NEW
    assert unread_count() == 0


def _ready(**told: object) -> Contact:
    contact = call(**told)  # type: ignore[arg-type]
    run_jobs()
    contact.refresh_from_db()
    assert contact.state == State.READY
    return contact


def _ask(contact: Contact, centre: Centre) -> None:
    hearing_again.hear_again(contact.pk, model=OTHER, by=centre.adam, at=timezone.now())


def _many(calls: Any, centre: Centre) -> dict[LeftAlone | None, int]:
    return dict(hearing_again.hear_many_again(calls, model=OTHER, by=centre.adam, at=timezone.now()))


def _refused(contact: Contact, centre: Centre) -> LeftAlone:
    with pytest.raises(hearing_again.CannotHearAgain) as refused:
        _ask(contact, centre)
    assert not ProcrastinateJob.objects.filter(status="todo").exists()
    return refused.value.reason


def _kept(contact: Contact) -> tuple[Any, ...]:
    """Everything that a second hearing replaces."""
    row = Contact.every.get(pk=contact.pk)
    turns = list(Turn.objects.filter(contact_id=contact.pk).values_list("pk", "text"))
    sound = Recording.objects.get(contact_id=contact.pk).object_name
    return turns, row.speech, row.redactions, sound, row.measurements, row.ready_at


def _told(contact: Contact) -> tuple[Any, ...]:
    """The same without what is new each time: ids, and when."""
    row = Contact.every.get(pk=contact.pk)
    return _texts(contact), row.speech, row.redactions, row.measurements, row.evidence, row.cut_spans


def _texts(contact: Contact) -> list[str]:
    return list(Turn.objects.filter(contact_id=contact.pk).values_list("text", flat=True))


def _leaves(*parts: str) -> list[Leaf]:
    return [leaf for leaf in Leaf.objects.order_by("pk") if any(part in leaf.event for part in parts)]


def _away(*args: object, **kwargs: object) -> None:
    raise StoreFailed("EIO", name="any")
