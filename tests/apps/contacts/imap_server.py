"""A small IMAP server on loopback, for tests alone: one user, folders in memory, TLS with a certificate of its own.

It speaks only what the mail source asks (LOGIN, AUTHENTICATE XOAUTH2, SELECT, EXAMINE, UID SEARCH/FETCH/STORE, LOGOUT), and
writes down every command, so that a test can see what was never asked.
"""

import base64
import datetime as dates
import ipaddress
import re
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER, PASSWORD, TOKEN = "helpdesk", "een wachtwoord", "token-1"


@dataclass
class Stored:
    data: bytes
    flags: set[str] = field(default_factory=set)


@dataclass
class Folder:
    """Messages by number; ``since`` is asked of the day they arrived, which is today for all."""

    uid_validity: int = 1
    messages: dict[int, Stored] = field(default_factory=dict)

    def add(self, data: bytes, *flags: str) -> int:
        uid = max(self.messages, default=0) + 1
        self.messages[uid] = Stored(data, set(flags))
        return uid


@dataclass
class ImapServer:
    folders: dict[str, Folder]
    port: int = 0
    certificate: str = ""
    commands: list[str] = field(default_factory=list)

    def asked(self, word: str) -> list[str]:
        return [command for command in self.commands if word in command]


@contextmanager
def imap_server(folder: Path, *names: str) -> Iterator[ImapServer]:
    """A server with these folders, empty; gone afterwards."""
    state = ImapServer({name: Folder() for name in names})
    certificate = _certificate(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    state.certificate = str(certificate)

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            _Session(state, self.rfile, self.wfile).serve()

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

        def get_request(self) -> tuple[ssl.SSLSocket, object]:
            plain, address = super().get_request()
            return context.wrap_socket(plain, server_side=True, do_handshake_on_connect=False), address

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that does not trust the certificate hangs up: that is what one test is about."""

    with Server(("127.0.0.1", 0), Handler) as server:
        state.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield state
        server.shutdown()
        thread.join()


class _Session:
    def __init__(self, state: ImapServer, reading, writing) -> None:  # type: ignore[no-untyped-def]
        self.state, self.reading, self.writing = state, reading, writing
        self.folder = Folder()
        self.is_writable = False

    def serve(self) -> None:
        self._say("* OK here")
        while line := self.reading.readline():
            tag, _, command = line.decode().rstrip("\r\n").partition(" ")
            self.state.commands.append(command)
            if not self._answer(tag, command):
                return

    def _say(self, line: str | bytes) -> None:
        self.writing.write((line.encode() if isinstance(line, str) else line) + b"\r\n")
        self.writing.flush()

    def _answer(self, tag: str, command: str) -> bool:
        word = command.split()[0].upper()
        if word == "CAPABILITY":
            self._say("* CAPABILITY IMAP4rev1 AUTH=XOAUTH2")
        elif word == "LOGIN":
            if command != f'LOGIN {USER} "{PASSWORD}"':
                self._say(f"{tag} NO not you")
                return True
        elif word == "AUTHENTICATE":
            self._say("+ ")
            told = base64.b64decode(self.reading.readline())
            if told != f"user={USER}\x01auth=Bearer {TOKEN}\x01\x01".encode():
                self._say(f"{tag} NO not you")
                return True
        elif word in ("SELECT", "EXAMINE"):
            return self._open(tag, command, is_writable=word == "SELECT")
        elif word == "UID":
            self._uid(command)
        elif word == "LOGOUT":
            self._say("* BYE")
            self._say(f"{tag} OK done")
            return False
        self._say(f"{tag} OK done")
        return True

    def _open(self, tag: str, command: str, *, is_writable: bool) -> bool:
        name = re.fullmatch(r'\w+ "(.*)"', command)[1]  # type: ignore[index]
        if name not in self.state.folders:
            self._say(f"{tag} NO no such folder")
            return True
        self.folder, self.is_writable = self.state.folders[name], is_writable
        self._say(f"* {len(self.folder.messages)} EXISTS")
        self._say(f"* OK [UIDVALIDITY {self.folder.uid_validity}] valid")
        self._say(f"{tag} OK [{'READ-WRITE' if is_writable else 'READ-ONLY'}] open")
        return True

    def _uid(self, command: str) -> None:
        word, rest = re.fullmatch(r"UID (\w+) (.*)", command).groups()  # type: ignore[union-attr]
        if word == "SEARCH":
            first = int(re.search(r"UID (\d+):\*", rest)[1])  # type: ignore[index]
            last = max(self.folder.messages, default=0)
            found = [uid for uid in self.folder.messages if uid >= first or uid == last]
            self._say("* SEARCH " + " ".join(map(str, found)))
            return
        uids, items = rest.split(" ", 1)
        for number, uid in enumerate(map(int, uids.split(",")), 1):
            stored = self.folder.messages.get(uid)
            if stored is not None and word == "FETCH":
                self._fetch(number, uid, stored, items)
            elif stored is not None:
                assert self.is_writable
                stored.flags |= set(re.search(r"\((.*)\)", items)[1].split())  # type: ignore[index]

    def _fetch(self, number: int, uid: int, stored: Stored, items: str) -> None:
        if "BODY.PEEK" not in items:
            stored.flags.add("\\Seen")
        header, _, _ = stored.data.partition(b"\n\n")
        data = header + b"\n\n" if "HEADER" in items else stored.data
        self.writing.write(
            f"* {number} FETCH (FLAGS ({' '.join(stored.flags)}) BODY[] {{{len(data)}}}\r\n".encode() + data
        )
        self._say(f" UID {uid})")  # some servers put it behind


def _certificate(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = dates.datetime.now(dates.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dates.timedelta(days=1))
        .not_valid_after(now + dates.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "imap.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return path
