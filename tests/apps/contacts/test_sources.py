"""A source gives each contact once, whole, with what belongs to it; nothing is lost, and nothing lies about in the clear."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from leidraad.apps.contacts.actions import source_places
from leidraad.apps.contacts.actions import sources as remembered
from leidraad.apps.contacts.actions.intake import Outcome
from leidraad.apps.contacts.actions.source_places import SourceFailed
from leidraad.apps.contacts.models import Contact, SetAside, Source, SourceFile
from leidraad.apps.contacts.outside_tasks import look_at_sources
from leidraad.apps.contacts.sources import AlreadyLookedAt, _stem_of, look_at
from leidraad.cli.main import main
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.engines.file_source import ListedFile
from leidraad.formats.sources_file import SourceKind, SourceSettings, Together, WhenDone
from tests.apps.contacts.centre import Centre, chat, run_jobs
from tests.sftp_server import PASSWORD, USER, sftp_server
from tests.tones import tone_wav

STARTED = timezone.now() - timedelta(hours=2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "drop" / "in").mkdir(parents=True)
    return tmp_path / "drop" / "in"


@pytest.fixture(params=["folder", "sftp"])
def source(
    request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SourceSettings]:
    if request.param == "folder":
        yield at_folder(folder)
        return
    monkeypatch.setenv("LEIDRAAD_SOURCE_RECORDER_PASSWORD", PASSWORD)
    with sftp_server(folder.parent) as server:
        yield SourceSettings(
            name="recorder",
            kind=SourceKind.SFTP,
            host="127.0.0.1",
            port=server.port,
            user=USER,
            folder="/in",
            host_key=server.host_key,
            settle_s=0,
        )


def at_folder(folder: Path) -> SourceSettings:
    return SourceSettings(name="recorder", kind=SourceKind.FOLDER, folder=str(folder), settle_s=0)


def a_chat(*texts: str) -> bytes:
    """A chat whose first line says what it must."""
    document = chat(*texts, started_at=STARTED).document
    assert document is not None
    head = {"agent": "a1", "channel": "chat", "direction": "inbound", "started_at": STARTED.isoformat()}
    return json.dumps({"contact": head}).encode() + b"\n" + document


def sidecar(**more: object) -> bytes:
    told = {"agent": "a1", "channel": "voice", "direction": "inbound", "started_at": STARTED.isoformat()}
    return json.dumps(told | more).encode()


def test_what_lies_there_is_taken_once(centre: Centre, source: SourceSettings, folder: Path) -> None:
    (folder / "one.jsonl").write_bytes(a_chat("Dag, mijn factuur klopt niet."))

    first, second = look_at(source), look_at(source)

    assert first.outcomes == {Outcome.RECEIVED: 1}
    assert second.taken_count == 0
    assert Contact.objects.count() == 1
    assert (folder / "one.jsonl").exists()
    row = Source.objects.get()
    assert (row.received_count, row.error_code, row.waiting_count) == (1, "", 0)
    assert row.succeeded_at is not None


def test_a_recording_comes_with_its_sidecar_and_nothing_of_it_lies_on_a_disk_in_the_clear(
    centre: Centre, source: SourceSettings, folder: Path, data_folder: Path
) -> None:
    sound = tone_wav()
    (folder / "call.wav").write_bytes(sound)
    (folder / "call.json").write_bytes(sidecar(source_id="c-1"))

    looked = look_at(source)

    assert looked.outcomes == {Outcome.RECEIVED: 1}
    assert looked.taken_count == 2
    assert Contact.objects.get().source_id == "c-1"
    kept = [path for path in data_folder.rglob("*") if path.is_file() and folder not in path.parents]
    assert not any(sound[100:200] in path.read_bytes() for path in kept)


def test_a_file_that_grows_waits_until_it_rests(centre: Centre, folder: Path) -> None:
    source = replace(at_folder(folder), settle_s=30)
    whole = a_chat("Dag, mijn factuur klopt niet.", "Ik kijk even.")
    (folder / "one.jsonl").write_bytes(whole[:80])

    assert look_at(source).waiting_count == 1
    SourceFile.objects.update(seen_at=timezone.now() - timedelta(minutes=1))
    (folder / "one.jsonl").write_bytes(whole)
    assert look_at(source).waiting_count == 1
    assert Source.objects.get().waiting_count == 1
    SourceFile.objects.update(seen_at=timezone.now() - timedelta(minutes=1))

    assert look_at(source).outcomes == {Outcome.RECEIVED: 1}


def test_a_recording_waits_for_the_companion_that_is_asked_for(centre: Centre, folder: Path) -> None:
    source = replace(at_folder(folder), wait_for=(".json",))
    (folder / "call.wav").write_bytes(tone_wav())

    assert look_at(source).waiting_count == 1
    assert not SetAside.objects.exists()
    (folder / "call.json").write_bytes(sidecar())

    assert look_at(source).outcomes == {Outcome.RECEIVED: 1}


def test_a_recording_waits_while_its_companion_still_grows(centre: Centre, folder: Path) -> None:
    source = replace(at_folder(folder), settle_s=30)
    (folder / "call.wav").write_bytes(tone_wav())
    look_at(source)
    SourceFile.objects.update(seen_at=timezone.now() - timedelta(minutes=1))
    (folder / "call.json").write_bytes(sidecar(private=True)[:20])

    assert look_at(source).waiting_count == 2
    assert not Contact.objects.exists()


def test_all_recordings_of_a_folder_wait_for_its_manifest(centre: Centre, folder: Path) -> None:
    source = replace(at_folder(folder), settle_s=30)
    (folder / "one.wav").write_bytes(tone_wav())
    look_at(source)
    SourceFile.objects.update(seen_at=timezone.now() - timedelta(minutes=1))
    (folder / "calls.csv").write_text("file,agent,started_at\n")

    assert look_at(source).waiting_count == 2


def test_where_a_whole_folder_belongs_together_nothing_is_taken_while_one_file_grows(
    centre: Centre, folder: Path
) -> None:
    source = replace(at_folder(folder), settle_s=30, together=Together.FOLDER)
    (folder / "one.jsonl").write_bytes(a_chat("Dag."))
    look_at(source)
    SourceFile.objects.update(seen_at=timezone.now() - timedelta(minutes=1))
    (folder / "two.jsonl").write_bytes(a_chat("Goeiedag."))

    assert look_at(source).waiting_count == 2


def test_what_was_taken_is_moved_and_what_was_set_aside_stays(
    centre: Centre, source: SourceSettings, folder: Path
) -> None:
    source = replace(source, when_done=WhenDone.MOVE)
    (folder / "good.jsonl").write_bytes(a_chat("Dag, mijn factuur klopt niet."))
    (folder / "bad.jsonl").write_bytes(b'{"agent": "nobody-here"}\n')

    look_at(source)
    look_at(source)

    assert (folder / "done" / "good.jsonl").exists()
    assert (folder / "bad.jsonl").exists()
    assert SetAside.objects.open().count() == 1
    assert Source.objects.get().set_aside_count == 1


def test_what_was_set_aside_is_taken_again_when_asked(centre: Centre, folder: Path) -> None:
    source = at_folder(folder)
    (folder / "bad.jsonl").write_bytes(b'{"agent": "nobody-here"}\n')
    look_at(source)

    assert remembered.forget_taken("recorder") == 1
    assert look_at(source).outcomes == {Outcome.SET_ASIDE: 1}
    assert SetAside.objects.open().count() == 1


def test_what_the_charter_refuses_is_removed_where_that_is_set(
    centre: Centre, source: SourceSettings, folder: Path
) -> None:
    (folder / "call.wav").write_bytes(tone_wav())
    (folder / "call.json").write_bytes(sidecar(agent="a2"))

    looked = look_at(replace(source, when_done=WhenDone.REMOVE))

    assert looked.outcomes == {Outcome.REFUSED: 1}
    assert list(folder.iterdir()) == []
    assert not Contact.every.exists()


def test_a_file_that_changed_after_it_was_taken_is_another_file(centre: Centre, folder: Path) -> None:
    source = at_folder(folder)
    (folder / "one.jsonl").write_bytes(a_chat("Dag."))
    look_at(source)
    (folder / "one.jsonl").write_bytes(a_chat("Dag, iets heel anders."))

    assert look_at(source).outcomes == {Outcome.RECEIVED: 1}


def test_cut_short_after_taking_in_nothing_is_taken_twice(
    centre: Centre, source: SourceSettings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "one.jsonl").write_bytes(a_chat("Dag."))

    def killed(*args: object, **more: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(remembered, "note_taken", killed)
        with pytest.raises(SystemExit):
            look_at(source)

    assert look_at(source).outcomes == {Outcome.ALREADY_HERE: 1}
    assert Contact.objects.count() == 1


def test_cut_short_before_putting_away_the_next_look_does_it(
    centre: Centre, source: SourceSettings, folder: Path
) -> None:
    (folder / "one.jsonl").write_bytes(a_chat("Dag."))
    look_at(source)  # as if it had ended before anything was moved

    look_at(replace(source, when_done=WhenDone.MOVE))

    assert (folder / "done" / "one.jsonl").exists()


def test_the_facts_of_the_source_count_where_the_file_tells_none(centre: Centre, folder: Path) -> None:
    facts = ContactFacts(agent="a1", channel=Channel.VOICE, direction=Direction.OUTBOUND, started_at=STARTED)
    (folder / "call.wav").write_bytes(tone_wav())

    look_at(replace(at_folder(folder), facts=facts))

    assert Contact.objects.get().direction == "outbound"


def test_a_source_that_cannot_be_reached_says_so_and_goes_on_when_it_can(
    centre: Centre, folder: Path
) -> None:
    source = at_folder(folder)
    folder.rename(folder.with_name("away"))
    with pytest.raises(SourceFailed):
        look_at(source)
    row = Source.objects.get()
    assert (row.error_code, row.succeeded_at) == ("no_folder", None)
    folder.with_name("away").rename(folder)
    (folder / "one.jsonl").write_bytes(a_chat("Dag."))

    assert look_at(source).outcomes == {Outcome.RECEIVED: 1}
    assert Source.objects.get().error_code == ""


def test_a_folder_that_comes_back_after_a_day_is_not_taken_anew(centre: Centre, folder: Path) -> None:
    source = at_folder(folder)
    (folder / "one.jsonl").write_bytes(a_chat("Dag."))
    look_at(source)
    (folder / "one.jsonl").rename(folder.parent / "elsewhere")
    look_at(source)
    SourceFile.objects.update(gone_at=timezone.now() - timedelta(days=1))
    (folder.parent / "elsewhere").rename(folder / "one.jsonl")

    assert look_at(source).taken_count == 0
    assert SourceFile.objects.get().gone_at is None


def test_what_is_gone_for_long_is_forgotten(centre: Centre, folder: Path) -> None:
    source = at_folder(folder)
    (folder / "one.jsonl").write_bytes(a_chat("Dag."))
    look_at(source)
    (folder / "one.jsonl").unlink()
    look_at(source)
    SourceFile.objects.update(gone_at=timezone.now() - timedelta(days=8))

    look_at(source)

    assert not SourceFile.objects.exists()


def test_no_name_of_a_file_is_remembered(centre: Centre, folder: Path) -> None:
    (folder / "+32470123456.jsonl").write_bytes(a_chat("Dag."))
    look_at(at_folder(folder))

    kept = SourceFile.objects.get()

    assert b"32470123456" not in bytes(kept.key) + bytes(kept.mark)
    assert len(bytes(kept.key)) == 32


def test_sources_that_are_no_longer_set_are_forgotten(centre: Centre, folder: Path) -> None:
    (folder / "one.jsonl").write_bytes(a_chat("Dag."))
    look_at(at_folder(folder))

    assert remembered.forget_unset([at_folder(folder)]) == 0
    assert remembered.forget_unset([]) == 1
    assert not SourceFile.objects.exists()


def test_a_source_is_due_when_its_time_has_come(centre: Centre, folder: Path) -> None:
    source = replace(at_folder(folder), every_s=300)
    now = timezone.now()
    assert remembered.due_sources([source], at=now) == [source]
    remembered.start_look(source, at=now)

    assert remembered.due_sources([source], at=now + timedelta(seconds=200)) == []
    assert remembered.due_sources([source], at=now + timedelta(seconds=300)) == [source]


def test_two_do_not_look_at_one_source_at_once(
    centre: Centre, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import contextmanager

    @contextmanager
    def somebody_else(source: SourceSettings) -> Iterator[bool]:
        yield False

    monkeypatch.setattr(remembered, "alone_with", somebody_else)
    with pytest.raises(AlreadyLookedAt):
        look_at(at_folder(folder))


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("call.wav", "call"),
        ("call.wav.json", "call"),
        ("call.meta.json", "call"),
        ("2026.11.20-a17.wav", "2026.11.20-a17"),
        ("call", "call"),
        ("a/b/call.vcon.json", "call"),
    ],
)
def test_files_that_belong_together_begin_alike(name: str, stem: str) -> None:
    assert _stem_of(ListedFile(name, 0, timezone.now())) == stem


def written(data_folder: Path, text: str) -> None:
    (data_folder / source_places.FILE_NAME).write_text(text)


def test_the_commands_check_list_and_run(
    centre: Centre, folder: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(
        data_folder,
        f"sources:\n  - {{name: recorder, kind: folder, folder: {folder}, settle_s: 0}}\n"
        "  - {name: absent, kind: folder, folder: /there/is/none}\n",
    )
    (folder / "one.jsonl").write_bytes(a_chat("Dag."))

    assert main(["sources", "check", "recorder"]) == 0
    assert "1 files" in capsys.readouterr().out
    assert main(["sources", "check"]) == 1
    assert "absent: /there/is/none: The folder or bucket is not there" in capsys.readouterr().err
    assert main(["sources", "run", "recorder"]) == 0
    assert "1  received" in capsys.readouterr().out
    assert main(["sources", "list", "--json"]) == 0
    told = {each["name"]: each for each in json.loads(capsys.readouterr().out)}
    assert told["recorder"]["counts"]["received"] == 1
    assert told["absent"]["state"] == "never looked at"
    assert main(["sources", "run", "nobody"]) == 2


def test_a_wrong_file_of_sources_tells_its_line(
    centre: Centre, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(data_folder, "sources:\n  - name: recorder\n    kind: floder\n")

    assert main(["sources", "check"]) == 2
    assert "line 3: sources[0].kind: found 'floder'; expected one of" in capsys.readouterr().err


def test_the_worker_looks_at_what_is_due_and_forgets_what_is_no_longer_set(
    centre: Centre, folder: Path, data_folder: Path
) -> None:
    written(data_folder, f"sources:\n  - {{name: recorder, kind: folder, folder: {folder}, settle_s: 0}}\n")
    (folder / "one.jsonl").write_bytes(a_chat("Dag."))

    look_at_sources(timestamp=0)
    look_at_sources(timestamp=0)  # it waits to be looked at: no second job
    assert run_jobs() == 1
    assert Source.objects.get().received_count == 1

    written(data_folder, "sources: []\n")
    look_at_sources(timestamp=0)
    assert not Source.objects.exists()


def test_a_wrong_file_of_sources_stops_nothing_else_and_forgets_nothing(
    centre: Centre, folder: Path, data_folder: Path
) -> None:
    look_at(at_folder(folder))
    written(data_folder, "sources: recorder\n")

    look_at_sources(timestamp=0)

    assert Source.objects.filter(name="recorder").exists()
