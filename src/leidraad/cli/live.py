"""`leidraad live`: the server that telephone systems stream calls to, in the foreground, until it is stopped."""

import asyncio
import base64
import binascii
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from leidraad.cli.start import start_django
from leidraad.config.environment import Environment, EnvironmentProblem, environment

if TYPE_CHECKING:
    from leidraad.apps.contacts.live_hearing import Ear, Recogniser
    from leidraad.apps.contacts.live_server import LiveOptions

USUAL_PORT = 8090


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(1, 65_535), help="The port; 8090, or LEIDRAAD_LIVE_PORT.")
def live(host: str, port: int | None) -> None:
    """Record calls that Genesys AudioHook or Twilio Media Streams send, under the charter.

    A dialect is there when its secret is set (docs/live.md). Agents see their own words at /contacts/live.

    \b
    Examples:
      LEIDRAAD_TWILIO_TOKEN_FILE=twilio.token leidraad live
      LEIDRAAD_AUDIOHOOK_KEY_ID=... LEIDRAAD_AUDIOHOOK_SECRET_FILE=... leidraad live --port 9090
    """
    settings = environment()
    start_django()
    options = options_of(settings, host=host, port=port or settings.live_port or USUAL_PORT)
    if options.audiohook is None and options.twilio_token is None:
        raise click.UsageError(
            "No secret is set, so no stream could be believed: set LEIDRAAD_AUDIOHOOK_KEY_ID with"
            " LEIDRAAD_AUDIOHOOK_SECRET, or LEIDRAAD_TWILIO_TOKEN."
        )
    recogniser = _recogniser(settings)
    if recogniser is None:
        click.echo(
            "No speech model here: calls are recorded, and their words come when they are over", err=True
        )
    asyncio.run(_serve(options, recogniser))


def options_of(settings: Environment, *, host: str, port: int) -> "LiveOptions":
    """What the environment says, for the server. Raises EnvironmentProblem for a secret that is no base64."""
    from leidraad.apps.contacts.live_server import AudioHookSecret, LiveOptions

    audiohook = None
    if settings.audiohook_key_id and settings.audiohook_secret:
        audiohook = AudioHookSecret(settings.audiohook_key_id, _decoded(settings.audiohook_secret))
    return LiveOptions(
        host=host,
        port=port,
        public_url=settings.live_url,
        audiohook=audiohook,
        twilio_token=settings.twilio_token.encode() if settings.twilio_token else None,
        stream_limit=settings.live_stream_limit,
        duration_limit_s=settings.contact_limit_s,
    )


async def _serve(options: "LiveOptions", recogniser: "Recogniser | None") -> None:
    from leidraad.apps.contacts.live_server import LiveServer

    make_ear = _make_ear() if recogniser else None
    server = LiveServer(options, make_ear=make_ear, recogniser=recogniser)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, server.stop)
    serving = asyncio.create_task(server.run())
    started = asyncio.create_task(server.started.wait())
    await asyncio.wait([serving, started], return_when=asyncio.FIRST_COMPLETED)
    if started.done():
        click.echo(f"Leidraad takes live streams on {options.host}:{server.port}", err=True)
    started.cancel()
    await serving


def _decoded(secret: str) -> bytes:
    try:
        return base64.b64decode(secret, validate=True)
    except binascii.Error as error:
        raise EnvironmentProblem(
            "LEIDRAAD_AUDIOHOOK_SECRET", "…", "base64, as it was given to Genesys"
        ) from error


def _make_ear() -> "Callable[[], Ear]":
    from leidraad.engines.voice_activity.listening import Listener

    return Listener


def _recogniser(settings: Environment) -> "Recogniser | None":
    """The speech model that is installed, loaded now: the first call must not wait for it."""
    from pathlib import Path

    from leidraad.apps.contacts.live_hearing import Samples, Written
    from leidraad.domain.language.languages import Language
    from leidraad.engines.speech_to_text.faster_whisper import Device, Hardware, load_faster_whisper
    from leidraad.engines.speech_to_text.models import choose_model

    folder = choose_model(settings.speech_model, folder=settings.models_dir)
    if folder is None:
        return None
    hardware = Hardware(device=Device(settings.speech_device), thread_count=settings.speech_threads or None)
    engine = load_faster_whisper(Path(folder), hardware=hardware)

    def recognise(samples: Samples, language: Language | None) -> Written:
        found = engine.transcribe(samples, language=language)
        return Written(found.words, found.language)

    return recognise
