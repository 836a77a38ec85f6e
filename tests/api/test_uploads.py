"""A contact may come in parts: under the charter from the first byte, sealed at once, resumed after a break, once."""

import base64
import hashlib
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.charter import actions as charter
from leidraad.apps.contacts.actions import sealing, stores
from leidraad.apps.contacts.actions import uploads as uploading
from leidraad.apps.contacts.models import Contact, Payload, SetAside, State, Upload, UploadPart
from leidraad.apps.contacts.outside_tasks import clear_uploads
from leidraad.apps.ledger.models import Leaf
from leidraad.engines.key_store import KeyDestroyed
from tests.api.office import Office, chat_lines, facts
from tests.apps.contacts.centre import run_jobs
from tests.tones import tone_wav

TUS = {"Tus-Resumable": "1.0.0"}


def metadata(**values: Any) -> str:
    texts = {key: value if isinstance(value, str) else json.dumps(value) for key, value in values.items()}
    return ",".join(f"{key} {base64.b64encode(text.encode()).decode()}" for key, text in texts.items())


def begin(office: Office, length: int, *, who: str = "adam", told: Any = None, **headers: str) -> Any:
    sent = {
        **TUS,
        "Upload-Length": str(length),
        "Upload-Metadata": metadata(filename="chat.jsonl", facts=told or facts()),
        **headers,
    }
    return Client().post("/api/v1/uploads", headers=office._headers(who) | sent)


def add(office: Office, place: str, data: bytes, *, offset: int, who: str = "adam", **headers: str) -> Any:
    sent = {**TUS, "Upload-Offset": str(offset), **headers}
    return Client().patch(
        place, data, content_type="application/offset+octet-stream", headers=office._headers(who) | sent
    )


def head(office: Office, place: str, *, who: str = "adam") -> Any:
    return Client().head(place, headers=office._headers(who) | TUS)


def answer(office: Office, place: str) -> Any:
    return Client().get(place, headers=office._headers("adam"))


def test_a_contact_comes_in_parts_and_is_answered_as_if_it_had_come_whole(office: Office) -> None:
    document = chat_lines("Waar blijft mijn factuur?", "Onderweg")
    begun = begin(office, len(document))
    assert begun.status_code == 201
    place = begun.headers["Location"]

    first = add(office, place, document[:40], offset=0)
    assert (first.status_code, first.headers["Upload-Offset"]) == (204, "40")
    assert answer(office, place).status_code == 202
    assert add(office, place, document[40:], offset=40).status_code == 204
    run_jobs()

    told = answer(office, place)
    assert told.status_code == 201
    run_jobs()
    assert Contact.objects.get(pk=told.json()["contact_id"]).state == State.READY
    assert not UploadPart.objects.exists()


def test_after_a_break_the_server_says_where_to_go_on(office: Office) -> None:
    document = chat_lines("hallo")
    place = begin(office, len(document)).headers["Location"]
    add(office, place, document[:10], offset=0)

    state = head(office, place)

    assert state.status_code == 200
    assert (state.headers["Upload-Offset"], state.headers["Upload-Length"]) == ("10", str(len(document)))
    assert state.headers["Cache-Control"] == "no-store"
    assert state.headers["Tus-Resumable"] == "1.0.0"
    assert add(office, place, document[10:], offset=10).headers["Upload-Offset"] == str(len(document))


def test_the_charter_is_asked_before_the_first_byte(office: Office) -> None:
    refused = begin(office, 100, told=facts(agent="a2"))

    assert refused.status_code == 403
    assert refused.json()["code"] == "charter_refuses"
    assert not Upload.objects.exists()
    assert Leaf.objects.filter(event="charter:capture:refused").count() == 1


@pytest.mark.parametrize("missing", ["agent", "channel", "started_at"])
def test_without_the_facts_that_the_charter_needs_nothing_begins(office: Office, missing: str) -> None:
    told = {key: value for key, value in facts().items() if key != missing}

    response = begin(office, 100, told=told)

    assert response.status_code == 422
    assert response.json()["code"] == "missing_fact"
    assert not Upload.objects.exists()


def test_what_must_be_cut_comes_whole_or_not_at_all(office: Office) -> None:
    spans = [{"kind": "hold", "start_s": 1, "end_s": 2}]

    response = begin(office, 100, told=facts(spans=spans, channel="voice"))

    assert response.status_code == 422
    assert response.json()["data"]["field"] == "spans"
    assert not Upload.objects.exists()


def test_the_charter_is_asked_again_at_the_end(office: Office) -> None:
    document = chat_lines("hallo")
    place = begin(office, len(document)).headers["Location"]
    charter.withdraw_agent(agent=office.centre.agnes, by="agnes", at=timezone.now())
    add(office, place, document, offset=0)

    run_jobs()

    assert answer(office, place).status_code == 403
    assert not Contact.every.exists()
    assert not UploadPart.objects.exists()


def test_no_part_lies_anywhere_in_the_clear(office: Office, data_folder: Path) -> None:
    sound = tone_wav(40.0)
    begun = begin(office, len(sound), told=facts(channel="voice", customer="+32470123456"))
    add(office, begun.headers["Location"], sound[:600_000], offset=0)

    rows = [bytes(row.sealed or b"") for row in [*UploadPart.objects.all(), *Upload.objects.all()]]
    files = [path.read_bytes() for path in data_folder.rglob("*") if path.is_file()]

    assert UploadPart.objects.get().object_name is not None
    for piece in (sound[1000:1200], b"32470123456", b"chat.jsonl"):
        assert not any(piece in each for each in [*rows, *files])


def test_when_it_is_handed_over_its_key_is_destroyed(office: Office) -> None:
    document = chat_lines("hallo")
    place = begin(office, len(document)).headers["Location"]
    add(office, place, document[:10], offset=0)
    part = UploadPart.objects.get()
    add(office, place, document[10:], offset=10)

    run_jobs()

    with pytest.raises(KeyDestroyed):
        sealing.open_whole(part, context=str(part.upload_id))
    assert not stores.is_behind_its_keys()


def test_a_part_that_does_not_begin_where_the_upload_ends_is_refused(office: Office) -> None:
    document = chat_lines("hallo")
    place = begin(office, len(document)).headers["Location"]
    add(office, place, document[:10], offset=0)

    for offset in (0, 5, 11):
        assert add(office, place, document[offset:], offset=offset).status_code == 409
    assert UploadPart.objects.count() == 1


def test_more_than_was_announced_is_refused(office: Office) -> None:
    place = begin(office, 10).headers["Location"]

    assert add(office, place, b"x" * 11, offset=0).status_code == 413
    assert not UploadPart.objects.exists()


@pytest.mark.parametrize("algorithm", ["sha256", "sha1", "md5"])
def test_a_part_with_a_checksum_is_kept_only_when_it_is_what_was_sent(office: Office, algorithm: str) -> None:
    place = begin(office, 10).headers["Location"]
    right = base64.b64encode(hashlib.new(algorithm, b"12345").digest()).decode()
    told = {"Upload-Checksum": f"{algorithm} {right}"}

    assert add(office, place, b"12346", offset=0, **told).status_code == 460
    assert head(office, place).headers["Upload-Offset"] == "0"
    assert add(office, place, b"12345", offset=0, **told).status_code == 204


def test_a_checksum_of_another_kind_is_refused(office: Office) -> None:
    place = begin(office, 10).headers["Location"]

    assert add(office, place, b"12345", offset=0, **{"Upload-Checksum": "crc32 AAAA"}).status_code == 400


def test_the_protocol_is_announced_and_another_version_is_refused(office: Office) -> None:
    options = Client().options("/api/v1/uploads", headers=office._headers("adam"))
    assert options.headers["Tus-Version"] == "1.0.0"
    assert options.headers["Tus-Extension"] == "creation,checksum,expiration,termination"

    refused = begin(office, 10, **{"Tus-Resumable": "0.2.2"})
    assert (refused.status_code, refused.headers["Tus-Version"]) == (412, "1.0.0")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Upload-Length": "many"}, 400),
        ({"Upload-Length": "-1"}, 400),
        ({"Upload-Metadata": "filename !!!"}, 400),
        ({"Upload-Metadata": "filename " + base64.b64encode(b"../../x").decode()}, 422),
        ({"Upload-Metadata": ""}, 422),
    ],
)
def test_what_cannot_be_begun_says_why(office: Office, headers: dict[str, str], status: int) -> None:
    response = begin(office, 10, **headers)

    assert response.status_code == status
    assert response.json()["code"]
    assert not Upload.objects.exists()


def test_more_than_this_centre_takes_is_refused_at_the_beginning(office: Office) -> None:
    assert begin(office, uploading.upload_limit_bytes() + 1).status_code == 413


def test_another_content_type_is_refused(office: Office) -> None:
    place = begin(office, 10).headers["Location"]

    response = Client().patch(
        place,
        b"12345",
        content_type="application/octet-stream",
        headers=office._headers("adam") | TUS | {"Upload-Offset": "0"},
    )

    assert response.status_code == 415


def test_what_cannot_be_read_is_set_aside_with_its_reason(office: Office) -> None:
    place = begin(office, 9).headers["Location"]
    add(office, place, b"not words", offset=0)
    run_jobs()

    told = answer(office, place)

    assert told.status_code == 422
    assert told.json()["set_aside_id"] == str(SetAside.objects.get().pk)


def test_an_upload_that_nobody_finishes_is_destroyed(office: Office, data_folder: Path) -> None:
    sound = tone_wav(40.0)
    begun = begin(office, len(sound), told=facts(channel="voice"))
    add(office, begun.headers["Location"], sound[:600_000], offset=0)
    part = UploadPart.objects.get()
    Upload.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert head(office, begun.headers["Location"]).status_code == 404

    clear_uploads(timestamp=0)

    assert not Upload.objects.exists()
    with pytest.raises(KeyDestroyed):
        sealing.contact_keys().unwrap(bytes(part.wrapped_key), context=str(part.upload_id).encode())


def test_an_upload_is_given_up_by_its_sender(office: Office) -> None:
    place = begin(office, 10).headers["Location"]

    assert Client().delete(place, headers=office._headers("adam") | TUS).status_code == 204
    assert head(office, place).status_code == 404
    clear_uploads(timestamp=0)
    assert not Upload.objects.exists()


def whole_upload_without_its_job(office: Office, *, older: timedelta) -> None:
    document = chat_lines("Waar blijft mijn factuur?", "Onderweg")
    add(office, begin(office, len(document)).headers["Location"], document, offset=0)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
    row = Upload.objects.get()
    Upload.objects.update(created_at=row.created_at - older, expires_at=row.expires_at - older)


def test_a_whole_upload_whose_job_was_lost_is_taken_up_again(office: Office) -> None:
    whole_upload_without_its_job(office, older=timedelta(minutes=6))

    clear_uploads(timestamp=0)
    clear_uploads(timestamp=0)  # its job waits now
    assert run_jobs() == 1
    run_jobs()

    assert Contact.objects.get().state == State.READY


def test_a_whole_upload_that_was_never_handed_over_is_set_aside_at_its_end(office: Office) -> None:
    whole_upload_without_its_job(office, older=timedelta(hours=25))

    clear_uploads(timestamp=0)

    assert SetAside.objects.get().reason_data == {"store": "uploads", "error": "given up after a day"}
    assert not Upload.objects.exists()


def test_only_an_administrator_uploads_and_only_their_own(office: Office) -> None:
    assert begin(office, 10, who="cleo").status_code == 403
    place = begin(office, 10).headers["Location"]

    assert head(office, place, who="cleo").status_code == 403
    assert Client().head(place, headers=TUS).status_code == 401


def test_there_are_only_so_many_at_once(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploading, "MOST_OPEN", 1)
    begin(office, 10)

    assert begin(office, 10).status_code == 429


def test_the_same_contact_uploaded_again_is_here_already(office: Office) -> None:
    document, told = chat_lines("hallo"), facts()
    codes = []
    for _ in range(2):
        place = begin(office, len(document), told=told).headers["Location"]
        add(office, place, document, offset=0)
        run_jobs()
        codes.append(answer(office, place).status_code)

    assert codes == [201, 200]
    assert Contact.objects.count() == 1
    assert Payload.objects.count() <= 1


def test_while_the_store_is_away_a_whole_upload_waits(
    office: Office, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = chat_lines("hallo")
    place = begin(office, len(document)).headers["Location"]
    add(office, place, document, offset=0)

    def away(*args: Any, **more: Any) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(uploading, "opened", away)
        run_jobs()
    assert answer(office, place).status_code == 202

    run_jobs()
    assert answer(office, place).status_code == 201
