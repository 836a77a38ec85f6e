"""From bytes to the conversations in them, whichever way of writing it is: mail, WhatsApp, or the export of a ticket system."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from leidraad.formats.chatwoot import read_chatwoot
from leidraad.formats.conversations import Conversation
from leidraad.formats.detect import Format
from leidraad.formats.documents import json_of
from leidraad.formats.email_message import Mail, read_mail
from leidraad.formats.limits import Limits
from leidraad.formats.mail_threads import conversation_of_mails, threads_in
from leidraad.formats.mailbox import messages_in
from leidraad.formats.own_side import OwnSide
from leidraad.formats.whatsapp import read_whatsapp
from leidraad.formats.zammad import read_zammad


def read_conversations(
    data: bytes,
    *,
    kind: Format,
    name: str,
    limits: Limits,
    own_side: OwnSide,
    default_zone: ZoneInfo | None,
) -> list[Conversation]:
    """The conversations in a file of one of the formats CONVERSATIONS; none where nobody wrote anything.

    Raises what the reader of the format names.
    """
    if kind is Format.WHATSAPP:
        return read_whatsapp(data, name=name, limits=limits, own_side=own_side, default_zone=default_zone)
    if kind is Format.CHATWOOT:
        return read_chatwoot(json_of(data), own_side=own_side)
    if kind is Format.ZAMMAD:
        return read_zammad(json_of(data), own_side=own_side)
    threads = threads_in(mails_in(data, kind=kind), own_side)
    found = (conversation_of_mails(thread, own_side) for thread in threads)
    return [conversation for conversation in found if conversation is not None]


def mails_in(data: bytes, *, kind: Format) -> Iterator[Mail]:
    """The mails of a mailbox, or the one that ``data`` is; raises UNKNOWN_FORMAT."""
    if kind is Format.MAIL:
        yield read_mail(data)
    else:
        yield from map(read_mail, messages_in(data))
