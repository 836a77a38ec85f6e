"""Calls that telephone systems stream: recorded under the charter, sealed while they last, a contact when they are over."""

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.db import OperationalError
from django.utils import timezone
from websockets.exceptions import InvalidStatus

from leidraad.apps.charter import actions as charter
from leidraad.apps.contacts.actions import live, live_ending, sealing
from leidraad.apps.contacts.models import (
    Contact,
    Forgotten,
    LivePart,
    LivePhaseChoice,
    LiveStream,
    Payload,
    SetAside,
)
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.contacts.live import Asked
from leidraad.formats.audio import decode_audio
from leidraad.formats.telephone_sound import Encoding, samples_of
from tests.apps.contacts.centre import Centre, build_centre, run_jobs
from tests.apps.contacts.live_callers import (
    FRAMES_A_S,
    audiohook,
    call_sound,
    in_database,
    serving,
    tone,
    twilio,
    until,
)

pytestmark = pytest.mark.django_db(transaction=True)
SILENCE = b"\xff"


@pytest.fixture
def centre(transactional_db: None) -> Centre:
    return build_centre()


def play(story: Coroutine[Any, Any, None]) -> None:
    asyncio.run(story)


def recorded(contact: Contact) -> np.ndarray[Any, Any]:
    """The channels of what the intake took in."""
    payload = Payload.objects.get(contact=contact)
    data = sealing.open_whole(payload, context=str(contact.pk))
    return decode_audio(data, rate_hz=FRAMES_A_S).samples


def as_samples(*channels: bytes) -> np.ndarray[Any, Any]:
    return np.stack([samples_of(channel, Encoding.MULAW) for channel in channels])


def keys_left() -> list[Path]:
    return list((sealing.settings.ENVIRONMENT.keys_dir / "live").glob("*"))


def refusals() -> int:
    return Leaf.objects.filter(event="charter:capture:refused").count()


def test_an_audiohook_call_becomes_a_contact(centre: Centre) -> None:
    customer, agent = call_sound(10, 20)

    async def story() -> None:
        async with serving() as server, audiohook(server) as caller:
            opened = await caller.open()
            assert opened["parameters"]["media"][0]["channels"] == ["external", "internal"]
            await caller.send("ping")
            pong = await caller.answer("pong")
            assert pong["clientseq"] == caller.seq
            await caller.sound(customer, agent)
            await caller.close()

    play(story())
    assert run_jobs() >= 1

    contact = Contact.objects.get()
    assert (contact.agent, contact.source_id, contact.channel) == (centre.agnes, "c1", "voice")
    assert contact.audio_parties == ["customer", "agent"]
    assert np.allclose(recorded(contact), as_samples(customer, agent), atol=1e-4)
    assert (LiveStream.objects.count(), LivePart.objects.count(), keys_left()) == (0, 0, [])


def test_a_twilio_call_becomes_a_contact(centre: Centre) -> None:
    customer, agent = call_sound(10, 20)

    async def story() -> None:
        async with serving() as server, twilio(server) as caller:
            await caller.start(customer="+32470123456")
            await caller.sound(customer, agent)
            await caller.stop()

    play(story())
    run_jobs()

    contact = Contact.objects.get()
    assert (contact.agent, contact.source_id) == (centre.agnes, "CA1")
    assert contact.customer_key is not None
    assert np.allclose(recorded(contact), as_samples(customer, agent), atol=1e-4)


def test_what_was_said_in_a_pause_is_nowhere(centre: Centre) -> None:
    secret = tone(2, 0x05)

    async def story() -> None:
        async with serving() as server, audiohook(server) as caller:
            await caller.open()
            await caller.sound(tone(3), tone(3))
            await caller.send("paused")
            await caller.sound(secret, secret)  # a sender that goes on all the same
            caller.frame = 3 * FRAMES_A_S + 2 * FRAMES_A_S
            await caller.send("resumed", start="PT3S", discarded="PT2S")
            await caller.sound(tone(3), tone(3))
            await caller.close()

    play(story())
    run_jobs()

    contact = Contact.objects.get()
    sound = recorded(contact)
    assert contact.cut_spans == [["paused", 3.0, 5.0]]
    assert sound.shape == (2, 8 * FRAMES_A_S)
    assert np.abs(sound[:, 3 * FRAMES_A_S : 5 * FRAMES_A_S]).max() == 0.0
    assert np.abs(sound[:, : 3 * FRAMES_A_S - 100]).min() > 0.1
    assert np.abs(sound[:, 5 * FRAMES_A_S + 100 :]).min() > 0.1


def test_what_the_sender_left_out_is_silent_and_the_rest_keeps_its_time(centre: Centre) -> None:
    async def story() -> None:
        async with serving() as server, audiohook(server) as caller:
            await caller.open()
            await caller.sound(tone(1), tone(1))
            caller.frame += FRAMES_A_S
            await caller.send("discarded", start="PT1S", discarded="PT1S")
            await caller.sound(tone(1), tone(1))
            await caller.close()

    play(story())
    run_jobs()

    sound = recorded(Contact.objects.get())
    assert [float(np.abs(sound[:, n * FRAMES_A_S : (n + 1) * FRAMES_A_S]).max() > 0) for n in range(3)] == [
        1.0,
        0.0,
        1.0,
    ]


@pytest.mark.parametrize("agent", ["a2", "nobody"])
def test_a_call_that_may_not_be_recorded_leaves_nothing(centre: Centre, agent: str) -> None:
    """Bram takes no part; the other is unknown."""
    before = refusals()

    async def story() -> None:
        async with serving() as server:
            async with audiohook(server) as caller:
                told = await caller.open(agent=agent, answer="disconnect")
                assert told["parameters"]["reason"] == "completed"
                await caller.sound(tone(1), tone(1))
                await caller.close()
            async with twilio(server) as caller_too:
                await caller_too.start(agent=agent)
                code, reason = await caller_too.closed_with()
                assert (code, reason.split(":")[0]) == (1008, "not captured")

    play(story())
    run_jobs()

    assert (Contact.objects.count(), LiveStream.objects.count(), keys_left()) == (0, 0, [])
    if agent == "a2":
        assert (refusals() - before, SetAside.objects.count()) == (2, 0)
    else:
        assert (refusals() - before, SetAside.objects.count()) == (0, 2)


def test_a_protected_number_is_not_recorded(centre: Centre) -> None:
    async def story() -> None:
        async with serving() as server, twilio(server) as caller:
            await caller.start(private="true")
            assert await caller.closed_with() == (1008, "not captured: private_contact")

    play(story())

    assert LiveStream.objects.count() == 0


def test_a_wrong_signature_is_kept_out(centre: Centre) -> None:
    async def story() -> None:
        async with serving() as server:
            for dial in (
                lambda: audiohook(server, secret=b"another secret"),
                lambda: twilio(server, token=b"another token"),
            ):
                with pytest.raises(InvalidStatus) as kept_out:
                    async with dial():
                        pass
                assert kept_out.value.response.status_code == 401

    play(story())


def test_a_signature_counts_once(centre: Centre) -> None:
    async def story() -> None:
        async with serving() as server:
            async with audiohook(server, nonce="n" * 24):
                pass
            with pytest.raises(InvalidStatus):
                async with audiohook(server, nonce="n" * 24):
                    pass

    play(story())


def test_a_dialect_without_a_secret_is_not_there(centre: Centre) -> None:
    async def story() -> None:
        async with serving(twilio_token=None) as server:
            with pytest.raises(InvalidStatus):
                async with twilio(server):
                    pass

    play(story())


def test_beyond_its_limit_a_stream_is_told_to_try_later(centre: Centre) -> None:
    async def story() -> None:
        async with serving(stream_limit=1) as server, audiohook(server) as caller:
            await caller.open()
            with pytest.raises(InvalidStatus) as kept_out:
                async with audiohook(server):
                    pass
            assert kept_out.value.response.status_code == 503
            await caller.close()

    play(story())


def test_a_probe_is_answered_and_keeps_nothing(centre: Centre) -> None:
    nobody = "00000000-0000-0000-0000-000000000000"

    async def story() -> None:
        async with serving() as server, audiohook(server) as caller:
            await caller.open(nobody, participant={"id": nobody, "ani": "", "aniName": "", "dnis": ""})
            await caller.close()

    play(story())

    assert (LiveStream.objects.count(), refusals()) == (0, 0)


def test_an_agent_pauses_and_goes_on(centre: Centre) -> None:
    person = centre.agnes.person

    async def story() -> None:
        async with serving() as server, audiohook(server) as caller:
            await caller.open()
            await caller.sound(tone(1), tone(1))
            stream = await in_database(LiveStream.objects.get)
            assert await in_database(lambda: live.ask(stream.pk, Asked.PAUSE, by=person))
            await caller.answer("pause")
            await caller.send("paused")
            await until(lambda: LiveStream.objects.filter(phase="paused", asked="").exists())
            assert await in_database(lambda: live.ask(stream.pk, Asked.RESUME, by=person))
            await caller.answer("resume")
            await caller.send("resumed", start="PT1S", discarded="PT4S")
            caller.frame += 4 * FRAMES_A_S
            await caller.sound(tone(1), tone(1))
            await caller.close()

    play(story())
    run_jobs()

    assert Contact.objects.get().cut_spans == [["paused", 1.0, 5.0]]


def test_twilio_goes_on_sending_in_a_pause_and_it_is_dropped(centre: Centre) -> None:
    person = centre.agnes.person

    async def story() -> None:
        async with serving() as server, twilio(server) as caller:
            await caller.start()
            await caller.sound(tone(1), tone(1))
            await until(LiveStream.objects.exists)
            stream = await in_database(LiveStream.objects.get)
            await in_database(lambda: live.ask(stream.pk, Asked.PAUSE, by=person))
            await until(lambda: LiveStream.objects.filter(phase="paused", asked="").exists())
            await caller.sound(tone(2), tone(2), from_s=1)
            await in_database(lambda: live.ask(stream.pk, Asked.RESUME, by=person))
            await until(lambda: LiveStream.objects.filter(phase="recording", asked="").exists())
            await caller.sound(tone(1), tone(1), from_s=3)
            await caller.stop()

    play(story())
    run_jobs()

    contact = Contact.objects.get()
    sound = recorded(contact)
    assert [kind for kind, _, _ in contact.cut_spans] == ["paused"]
    assert sound.shape[1] == 4 * FRAMES_A_S
    assert np.abs(sound[:, int(1.1 * FRAMES_A_S) : 3 * FRAMES_A_S]).max() == 0.0


@pytest.mark.parametrize("what", [Asked.REFUSED, Asked.PRIVATE])
def test_a_refusal_on_the_way_destroys_everything(centre: Centre, what: Asked) -> None:
    before, person = refusals(), centre.agnes.person

    async def story() -> None:
        async with serving() as server:
            async with audiohook(server) as caller:
                await caller.open()
                await caller.sound(tone(6), tone(6))
                await until(LivePart.objects.exists)
                stream = await in_database(LiveStream.objects.get)
                await in_database(lambda: live.ask(stream.pk, what, by=person))
                told = await caller.answer("disconnect")
                assert told["parameters"] == {"reason": "completed", "info": "not captured"}
                assert await in_database(LiveStream.objects.count) == 0
                await caller.sound(tone(1), tone(1))
                await caller.close()
            async with audiohook(server) as again:
                await again.open(answer="disconnect")  # the same call, over another connection
                await again.close()

    play(story())
    run_jobs()

    assert (Contact.objects.count(), LivePart.objects.count(), keys_left()) == (0, 0, [])
    assert refusals() - before == 2
    assert Forgotten.objects.count() == 1


def test_nobody_but_its_agent_can_ask_anything_of_a_call(centre: Centre) -> None:
    async def story() -> None:
        async with serving() as server, audiohook(server) as caller:
            await caller.open()
            stream = await in_database(LiveStream.objects.get)
            for person in (centre.bram.person, centre.cleo, centre.adam):
                assert not await in_database(
                    lambda person=person: live.ask(stream.pk, Asked.REFUSED, by=person)
                )
            await caller.close()

    play(story())


def test_an_agent_who_withdraws_ends_the_recording(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leidraad.apps.contacts.live_server.CHECK_EVERY_S", 0.3)
    at = timezone.now()

    async def story() -> None:
        async with serving() as server, audiohook(server) as caller:
            await caller.open()
            await caller.sound(tone(1), tone(1))
            await in_database(lambda: charter.withdraw_agent(agent=centre.agnes, by="agnes", at=at))
            await caller.answer("disconnect")
            await caller.close()

    play(story())

    assert (LiveStream.objects.count(), keys_left()) == (0, [])


def test_a_call_that_breaks_off_goes_on_over_a_second_connection(centre: Centre) -> None:
    async def story() -> None:
        async with serving() as server:
            async with audiohook(server) as caller:
                await caller.open()
                await caller.sound(tone(2), tone(2))
            await until(LivePart.objects.exists)
            began = await in_database(lambda: LiveStream.objects.get().started_at)
            await in_database(
                lambda: LiveStream.objects.update(started_at=began - timedelta(seconds=4))
            )  # the break lasts some seconds
            async with audiohook(server) as again:
                await again.open()
                await again.sound(tone(2), tone(2))
                await again.close()

    play(story())
    run_jobs()

    sound = recorded(Contact.objects.get())
    assert 6.0 <= sound.shape[1] / FRAMES_A_S < 9.0
    assert np.abs(sound[:, : 2 * FRAMES_A_S]).min() > 0.1
    assert np.abs(sound[:, int(2.1 * FRAMES_A_S) : 4 * FRAMES_A_S]).max() == 0.0
    assert np.abs(sound[:, -2 * FRAMES_A_S :]).min() > 0.1


def test_a_call_whose_sender_does_not_come_back_ends(centre: Centre) -> None:
    async def story() -> None:
        async with serving() as server, twilio(server) as caller:
            await caller.start()
            await caller.sound(tone(2), tone(2))

    play(story())
    assert live_ending.take_up_lost(at=timezone.now()) == 0  # it may still come back
    assert live_ending.take_up_lost(at=timezone.now() + timedelta(minutes=2)) == 1
    run_jobs()

    assert recorded(Contact.objects.get()).shape == (2, 2 * FRAMES_A_S)
    assert LiveStream.objects.count() == 0


def test_a_server_that_stops_keeps_what_came_and_asks_to_come_back(centre: Centre) -> None:
    async def story() -> None:
        async with serving() as server, audiohook(server) as caller:
            await caller.open()
            await caller.sound(tone(2), tone(2))
            await caller.send("ping")
            await caller.answer("pong")
            server.stop()
            await caller.answer("reconnect")

    play(story())

    assert LiveStream.objects.get().frame_count == 2 * FRAMES_A_S


def test_a_call_without_any_sound_is_set_aside(centre: Centre) -> None:
    async def story() -> None:
        async with serving() as server, audiohook(server) as caller:
            await caller.open()
            await caller.close()

    play(story())
    run_jobs()

    assert [row.reason_code for row in SetAside.objects.all()] == ["no_duration"]
    assert (LiveStream.objects.count(), keys_left()) == (0, [])


def test_what_lies_on_disk_is_sealed(centre: Centre) -> None:
    loud = tone(6, 0x31)

    async def story() -> None:
        async with serving() as server, audiohook(server) as caller:
            await caller.open()
            await caller.sound(loud, loud)
            await until(LivePart.objects.exists)
            part, stream = await in_database(
                lambda: (bytes(LivePart.objects.get().sealed), LiveStream.objects.get())
            )
            assert part.startswith(b"LDRS")
            assert loud[:64] not in part
            assert b"0470" not in bytes(stream.facts)
            assert b"c1" not in bytes(stream.call_key)
            await caller.close()

    play(story())


def test_what_comes_out_of_order_ends_the_session(centre: Centre) -> None:
    async def story() -> None:
        async with serving() as server, audiohook(server) as caller:
            await caller.open()
            caller.seq += 5
            await caller.send("ping")
            told = await caller.answer("disconnect")
            assert told["parameters"]["reason"] == "error"

    play(story())

    assert LiveStream.objects.get().phase == LivePhaseChoice.RECORDING  # it may come back


def test_a_database_that_is_away_costs_nothing(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> None:
    keep, refused = live.keep, []

    def flaky(*args: Any, **options: Any) -> Asked | None:
        if len(refused) < 3:
            refused.append(args)
            raise OperationalError("the server is away")
        return keep(*args, **options)

    monkeypatch.setattr("leidraad.apps.contacts.actions.live.keep", flaky)

    async def story() -> None:
        async with serving() as server, audiohook(server) as caller:
            await caller.open()
            await caller.sound(tone(6), tone(6))
            await caller.close()

    play(story())
    run_jobs()

    assert len(refused) == 3
    assert np.abs(recorded(Contact.objects.get())).min() > 0.1
    assert Contact.objects.get().duration_s in (None, 6.0)
