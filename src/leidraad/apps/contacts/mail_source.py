"""A mailbox on an IMAP server: looked at, and its finished threads handed over.

Messages wait on the server, not here: nothing may be stored before the charter was asked, and that can only be asked of a whole
thread with its agent. So a look reads the headers of what was not dealt with, joins them to threads over all folders, and
fetches the messages of those threads that have an answer and are quiet. Folders are opened to read only and nothing is
marked, unless it is set.
"""

import base64
import imaplib
import logging
import re
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import DatabaseError

from leidraad.apps.contacts.actions import intake, sealing
from leidraad.apps.contacts.actions.intake import Handover, Outcome
from leidraad.apps.contacts.handovers import Reading
from leidraad.apps.contacts.models import MailFolder
from leidraad.apps.contacts.written_handovers import Told, contacts_of_messages, handovers_of, message_key
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.mail_server import MailServer
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.email_message import Mail, read_mail
from leidraad.formats.mail_threads import conversation_of_mails, threads_in
from leidraad.formats.own_side import OwnSide

ACTOR = "mail"
NAME = "mail.eml"  # what was handed over is called so: a subject names people
TIMEOUT_S = 60
TOGETHER = 100  # messages asked for in one command
MOST_IN_A_LOOK = 20_000  # of a folder; the rest is for the next look
HEADERS = (
    "FROM SENDER TO CC DELIVERED-TO X-ORIGINAL-TO DATE RECEIVED MESSAGE-ID REFERENCES IN-REPLY-TO THREAD-INDEX"
    " AUTO-SUBMITTED X-AUTOREPLY X-AUTORESPOND PRECEDENCE"
)
MONTHS = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]  # IMAP's, in every language
_UID = re.compile(rb"\bUID (\d+)")
_FLAGS = re.compile(rb"\bFLAGS \(([^()]*)\)")
_NO_LETTER = frozenset({rb"\deleted", rb"\draft"})
_MARKS = {"seen": r"(\Seen)", "deleted": r"(\Deleted)"}

logger = logging.getLogger("leidraad.contacts")


class MailServerProblem(Exception):
    """The server could not be looked at; ``kind`` names why and holds no secret."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass
class Look:
    """What came of a look."""

    outcomes: list[Outcome] = field(default_factory=list)
    waiting_count: int = 0  # messages of threads that are not finished


@dataclass(frozen=True, slots=True)
class _Seen:
    """A message by its headers, and where it lies."""

    folder: str
    uid: int
    mail: Mail


def look_at_mail(server: MailServer, reading: Reading, *, at: datetime) -> Look:
    """Hand over the threads that are finished; what became of each.

    A thread is finished when somebody of the centre wrote in it, or it goes on after one that was taken in, and its last
    message is ``quiet_s`` old. Looking twice changes nothing. Raises MailServerProblem, noted with the folders.
    """
    rows = {name: _row(server, name) for name in server.folders}
    try:
        with _signed_in(server) as connection:
            look = _look(connection, server, reading, rows, at=at)
    except (imaplib.IMAP4.error, OSError, ssl.SSLError, *sealing.STORES_AWAY) as error:
        kind = type(error).__name__
        MailFolder.objects.filter(pk__in=[row.pk for row in rows.values()]).update(checked_at=at, error=kind)
        raise MailServerProblem(kind) from error
    return look


def forget_unset(server: MailServer | None) -> int:
    """Forget the folders that are no longer set, or all where no server is; how many. Messages taken in stay known."""
    kept = [_name(server, folder) for folder in server.folders] if server else []
    return MailFolder.objects.exclude(pk__in=kept).delete()[0]


def _row(server: MailServer, folder: str) -> MailFolder:
    return MailFolder.objects.get_or_create(pk=_name(server, folder))[0]


def _name(server: MailServer, folder: str) -> str:
    return f"{server.host}:{server.port}/{server.user}/{folder}"[:500]


@contextmanager
def _signed_in(server: MailServer) -> Iterator[imaplib.IMAP4]:
    context = ssl.create_default_context(cafile=server.certificates or None)
    with imaplib.IMAP4_SSL(server.host, server.port, ssl_context=context, timeout=TIMEOUT_S) as connection:
        if server.token_file:
            token = Path(server.token_file).read_text().strip()
            connection.authenticate("XOAUTH2", _token_answer(server.user, token))
        else:
            connection.login(server.user, server.password or "")
        yield connection


def _token_answer(user: str, token: str) -> Callable[[bytes], bytes]:
    """What the server is told once; a second question is an error that ends with an empty answer."""
    answers = [f"user={user}\x01auth=Bearer {token}\x01\x01".encode()]
    return lambda _challenge: answers.pop() if answers else b""


def _look(
    connection: imaplib.IMAP4,
    server: MailServer,
    reading: Reading,
    rows: dict[str, MailFolder],
    *,
    at: datetime,
) -> Look:
    found = [
        seen for name in server.folders for seen in _unsettled(connection, server, rows[name], name, at=at)
    ]
    by_id: dict[str, list[_Seen]] = {}
    for seen in found:
        by_id.setdefault(seen.mail.message_id, []).append(seen)
    look = Look()
    for thread in threads_in((copies[0].mail for copies in by_id.values()), reading.own_side):
        copies = [seen for mail in thread for seen in by_id[mail.message_id]]
        if not _is_finished(thread, reading.own_side, before=at - timedelta(seconds=server.quiet_s)):
            look.waiting_count += len(copies)
            continue
        look.outcomes += _hand_over(
            connection, server, reading, [by_id[mail.message_id][0] for mail in thread], at=at
        )
        _settle(connection, server, rows, copies)
    _close_look(rows, found, at=at)
    return look


def _unsettled(
    connection: imaplib.IMAP4, server: MailServer, row: MailFolder, folder: str, *, at: datetime
) -> Iterator[_Seen]:
    """The messages of a folder that were not dealt with, by their headers; drafts and deleted ones are none."""
    _open(connection, server, folder)
    validity = int((connection.response("UIDVALIDITY")[1] or [b"0"])[0] or 0)
    if (
        validity != row.uid_validity
    ):  # the server counts anew: what was taken is known by the ids of the messages
        row.uid_validity, row.settled_below, row.settled_uids = validity, 1, []
    day = at - timedelta(days=server.days)
    since = f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}"
    answer = _done(connection.uid("SEARCH", "UID", f"{row.settled_below}:*", "SINCE", since))
    settled = set(row.settled_uids)
    uids = sorted(int(word) for part in answer if isinstance(part, bytes) for word in part.split())
    # "n:*" gives the last message even when its number is lower than n
    wanted = [uid for uid in uids if uid >= row.settled_below and uid not in settled][:MOST_IN_A_LOOK]
    for some in _groups(wanted):
        for uid, flags, data in _fetch(connection, some, f"(UID FLAGS BODY.PEEK[HEADER.FIELDS ({HEADERS})])"):
            if not flags & _NO_LETTER and data.strip():
                yield _Seen(folder, uid, read_mail(data))


def _open(connection: imaplib.IMAP4, server: MailServer, folder: str) -> None:
    name = mailbox_name(folder).replace("\\", "\\\\").replace('"', '\\"')
    _done(connection.select(f'"{name}"', readonly=server.mark == "nothing"))


def mailbox_name(folder: str) -> str:
    """The name as IMAP writes it: modified UTF-7 (RFC 3501, 5.1.3).

    >>> mailbox_name("Éléments envoyés & co")
    '&AMk-l&AOk-ments envoy&AOk-s &- co'
    """
    parts = re.split(r"([^\x20-\x7e]+)", folder)
    return "".join(
        _shifted(part) if index % 2 else part.replace("&", "&-") for index, part in enumerate(parts)
    )


def _shifted(text: str) -> str:
    encoded = base64.b64encode(text.encode("utf-16-be", "surrogatepass")).decode().rstrip("=")
    return f"&{encoded.replace('/', ',')}-"


def _groups(uids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(uids), TOGETHER):
        yield uids[start : start + TOGETHER]


def _fetch(
    connection: imaplib.IMAP4, uids: Sequence[int], items: str
) -> Iterator[tuple[int, frozenset[bytes], bytes]]:
    """Number, flags and literal of each message; what a server puts behind the literal is read too."""
    answer = _done(connection.uid("FETCH", ",".join(map(str, uids)), items))
    for index, part in enumerate(answer):
        if not isinstance(part, tuple):
            continue
        behind = answer[index + 1] if index + 1 < len(answer) else b""
        about = part[0] + (behind if isinstance(behind, bytes) else b"")
        uid, flags = _UID.search(about), _FLAGS.search(about)
        if uid is not None:
            names = frozenset(flags[1].lower().split()) if flags else frozenset[bytes]()
            yield int(uid[1]), names, part[1]


def _done(answer: tuple[str, Sequence[Any]]) -> Sequence[Any]:
    """What the server answered; IMAP4.error where it refused."""
    status, data = answer
    if status != "OK":
        raise imaplib.IMAP4.error(status)
    return data


def _is_finished(thread: Sequence[Mail], own_side: OwnSide, *, before: datetime) -> bool:
    """A mail without a date cannot be waited for."""
    if any(mail.sent_at is not None and mail.sent_at > before for mail in thread):
        return False
    if any(own_side.owns(mail.sender) and not mail.is_automatic for mail in thread):
        return True
    answered = [
        message_key(reference) for mail in thread for reference in (*mail.references, mail.message_id)
    ]
    return bool(contacts_of_messages(answered))


def _hand_over(
    connection: imaplib.IMAP4, server: MailServer, reading: Reading, thread: Sequence[_Seen], *, at: datetime
) -> list[Outcome]:
    try:
        mails = [mail for seen in thread for mail in _whole(connection, server, seen)]
        conversation = conversation_of_mails(mails, reading.own_side)
        told = Told(name=NAME, facts=ContactFacts(), defaults=ContactFacts(), limits=reading.limits)
        handovers: list[Handover] = handovers_of(conversation, told) if conversation is not None else []
    except IntakeProblem as problem:
        return [_set_aside(thread[0], problem, at=at)]
    except (imaplib.IMAP4.error, OSError, DatabaseError):
        raise
    except Exception as error:
        logger.exception("a thread could not be read and is set aside")  # it must not block those behind it
        kind = type(error).__name__  # its message may quote the mail
        failed = IntakeProblem(ProblemCode.ENGINE_FAILED, engine="mail", error=kind)
        return [_set_aside(thread[0], failed, at=at)]
    return [receipt.outcome for receipt in intake.receive_contacts(handovers, by=ACTOR, at=at)]


def _set_aside(first: _Seen, problem: IntakeProblem, *, at: datetime) -> Outcome:
    """Under the folder and the number on the server, where somebody can look it up."""
    name = f"{first.folder}:{first.uid}"
    return intake.set_aside_unread(name, problem, by=ACTOR, at=at).outcome


def _whole(connection: imaplib.IMAP4, server: MailServer, seen: _Seen) -> Iterator[Mail]:
    """The message with its text; none when it was moved away meanwhile."""
    _open(connection, server, seen.folder)
    for _, _, data in _fetch(connection, [seen.uid], "(UID BODY.PEEK[])"):
        yield read_mail(data)


def _settle(
    connection: imaplib.IMAP4, server: MailServer, rows: dict[str, MailFolder], copies: Sequence[_Seen]
) -> None:
    """Note at once what was dealt with: a look that breaks off later does not do it again."""
    for folder in dict.fromkeys(seen.folder for seen in copies):
        uids = [seen.uid for seen in copies if seen.folder == folder]
        if server.mark in _MARKS:
            _open(connection, server, folder)
            _done(connection.uid("STORE", ",".join(map(str, uids)), "+FLAGS.SILENT", _MARKS[server.mark]))
        row = rows[folder]
        row.settled_uids = sorted({*row.settled_uids, *uids})
        row.save(update_fields=["uid_validity", "settled_below", "settled_uids"])


def _close_look(rows: dict[str, MailFolder], found: Sequence[_Seen], *, at: datetime) -> None:
    """Forget the numbers below the first message that still waits: all of those were dealt with."""
    for folder, row in rows.items():
        settled = set(row.settled_uids)
        waiting = [seen.uid for seen in found if seen.folder == folder and seen.uid not in settled]
        known = [seen.uid for seen in found if seen.folder == folder]
        row.settled_below = min(waiting) if waiting else max([*settled, *known, row.settled_below - 1]) + 1
        row.settled_uids = sorted(uid for uid in settled if uid >= row.settled_below)
        row.waiting_count, row.checked_at, row.succeeded_at, row.error = len(waiting), at, at, ""
        row.save()
