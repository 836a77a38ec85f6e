"""What `leidraad check` says of the world outside: sources, mail, webhooks, live calls, and stores that lie elsewhere.

Apart from the rest of the check because only what is set is looked at: a centre that uses none of these reads nothing of
them. Sources, mail and webhooks are not called on here; what the worker noted of them is told.
"""

import socket
from collections.abc import Iterator

from leidraad.cli.finding import Finding, Level

ANSWER_WITHIN_S = 3.0


def outside_findings() -> Iterator[Finding]:
    """What was found of everything that is set; nothing of what is not. The database is there, with its migrations."""
    yield from _sources()
    yield from _mail()
    yield from _webhooks()
    yield from _live()
    yield from _bucket()
    yield from _keys_elsewhere()
    yield from _turn_labels()
    yield from _summary_folder()


def _sources() -> Iterator[Finding]:
    from leidraad.apps.contacts.actions import source_places
    from leidraad.apps.contacts.models import Source
    from leidraad.formats.sources_file import SourcesUnreadable

    try:
        names = [source.name for source in source_places.set_sources()]
    except SourcesUnreadable as problem:
        yield Finding(
            "sources", Level.PROBLEM, f"sources.yaml cannot be used, so nothing is fetched: {problem}",
            "correct these lines (docs/sources.md)",
        )  # fmt: skip
        return
    failing = Source.objects.filter(name__in=names).exclude(error_code="").order_by("name")
    for row in failing:
        yield Finding(
            "sources", Level.WARNING, f"{row.name} fails: {_told(row.error_code, row.error_detail)}",
            f"leidraad sources check {row.name}",
        )  # fmt: skip
    if names and not failing:
        yield Finding("sources", Level.OK, f"{len(names)} set, none fails")


def _mail() -> Iterator[Finding]:
    from django.conf import settings

    from leidraad.apps.contacts.models import MailFolder

    server = settings.ENVIRONMENT.mail_server
    if server is None:
        return
    rows = MailFolder.objects.filter(name__startswith=f"{server.host}:{server.port}/{server.user}/")
    failing = rows.exclude(error="").first()
    if failing is not None:
        yield Finding(
            "mail", Level.WARNING, f"{failing.name} fails: {failing.error}",
            "see LEIDRAAD_IMAP_HOST and the settings after it (docs/operating.md)",
        )  # fmt: skip
    elif not rows.filter(succeeded_at__isnull=False).exists():
        yield Finding("mail", Level.WARNING, f"{server.host} was never looked at", "start a worker")
    else:
        waiting = sum(row.waiting_count for row in rows)
        yield Finding("mail", Level.OK, f"{server.host}, {waiting} messages wait for an answer or for quiet")


def _webhooks() -> Iterator[Finding]:
    from leidraad.apps.contacts.models import Stopped, Webhook

    rows = list(Webhook.objects.exclude(stopped=Stopped.BY_HAND).order_by("url"))
    failing = [row for row in rows if row.stopped or row.error]
    for row in failing:
        how = "is told nothing any more" if row.stopped else "fails"
        yield Finding(
            "webhooks", Level.WARNING, f"{row.url} {how}: {row.error or row.stopped}",
            "see to that program, then look at the page Connections",
        )  # fmt: skip
    if rows and not failing:
        yield Finding("webhooks", Level.OK, f"{len(rows)} told")


def _live() -> Iterator[Finding]:
    from django.conf import settings

    port = settings.ENVIRONMENT.live_port
    if not port:
        return
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=ANSWER_WITHIN_S):
            yield Finding("live calls", Level.OK, f"port {port} answers")
    except OSError:
        yield Finding(
            "live calls", Level.WARNING, f"nothing answers on port {port} of this machine",
            "start `leidraad serve`, or `leidraad live` where it should run",
        )  # fmt: skip


def _bucket() -> Iterator[Finding]:
    from django.conf import settings

    from leidraad.apps.contacts.actions import sealing
    from leidraad.engines.object_store import StoreFailed, new_object_name

    chosen = settings.ENVIRONMENT.object_bucket
    if chosen is None:
        return
    try:
        sealing.object_store().exists(new_object_name())
    except StoreFailed as failed:
        yield Finding(
            "bucket", Level.PROBLEM, f"{chosen.bucket} cannot be used: {failed.reason}",
            "see LEIDRAAD_OBJECTS_BUCKET and the settings after it; until then recordings wait",
        )  # fmt: skip
    else:
        yield Finding("bucket", Level.OK, f"{chosen.bucket} answers")


def _keys_elsewhere() -> Iterator[Finding]:
    from django.conf import settings

    from leidraad.apps.contacts.actions import sealing
    from leidraad.engines.key_store import KeyStoreError

    kind = settings.ENVIRONMENT.wrapping_keys.kind
    if kind == "file" or sealing.missing_keys():  # asking would make the first keys
        return
    try:
        key_id = sealing.key_store().key_id
    except KeyStoreError as error:
        yield Finding(
            "wrapping key", Level.PROBLEM, f"{kind} does not give it: {error}",
            "see LEIDRAAD_KEY_STORE and the settings after it; until then nothing opens",
        )  # fmt: skip
    else:
        yield Finding("wrapping key", Level.OK, f"{kind}, {key_id}")


def _turn_labels() -> Iterator[Finding]:
    """Whether each model that labels turns could be used; without loading one, and without asking one."""
    from django.conf import settings

    from leidraad.apps.contacts.actions import turn_labelling
    from leidraad.domain.language.turn_labels import NotLabelled

    for signal, model in settings.ENVIRONMENT.turn_labels.items():
        try:
            told = turn_labelling.digest_of(model)
        except NotLabelled as problem:
            yield Finding(
                f"model of {signal}", Level.PROBLEM, f"{model.name} cannot be used: {problem.detail}",
                "see LEIDRAAD_TURN_LABELS; until then the shipped rules read, and `leidraad read-again` afterwards",
            )  # fmt: skip
        else:
            yield Finding(f"model of {signal}", Level.OK, told)


def _summary_folder() -> Iterator[Finding]:
    """Whether the folder of a model that writes summaries could be used, without loading it."""
    from django.conf import settings

    from leidraad.cli.summary_folder_words import folder_in_words
    from leidraad.engines.summaries.model_folder import UnusableFolder, version_of_folder

    model = settings.ENVIRONMENT.summary_folder
    if model is None:
        return
    try:
        yield Finding("model of summaries", Level.OK, version_of_folder(model))
    except UnusableFolder as problem:
        told = folder_in_words(problem)
        yield Finding("model of summaries", Level.PROBLEM, told.what, told.remedy)


def _told(code: str, detail: str) -> str:
    return f"{code} ({detail})" if detail else code
