"""Which mail server is looked at, and how: a value, set by the operator and used where mail is fetched."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class MailServer:
    """The IMAP server whose folders are looked at for finished threads; over TLS alone."""

    host: str
    port: int
    user: str
    password: str | None = field(repr=False)
    token_file: str  # holds an OAuth access token that another program renews; empty: the password is used
    folders: tuple[str, ...]  # the sent mail has to be among them, or no thread has an answer
    certificates: str  # file of those that its own is checked against; empty: the system's
    mark: str  # what is done to a message that was handed over: nothing, seen or deleted
    quiet_s: int  # a thread is finished when nothing was added for so long
    days: int  # older messages are not looked at
