"""What a session border controller says of a call that it has recorded: SIPREC metadata (RFC 7865) and the offer around it (RFC 7866).

Apart from the other companions of a recording because it is the only one in XML, and because every vendor writes it in
its own way: the offer is a multipart body with SDP and metadata, or the metadata alone.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from xml.parsers import expat

from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.numbers import number_forms
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.spans import Span, SpanKind
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.formats.documents import text_of
from leidraad.formats.fields import clean_text
from leidraad.formats.limits import Limits
from leidraad.formats.sdp import Media, read_sdp

SIZE_LIMIT_BYTES = 1024 * 1024  # a call with a hundred transfers needs a tenth of it
_DEEPEST = 32
_OLDEST_YEAR = 2000  # a clock that was never set writes 1970; there was no SIPREC before
_SNIFFED_CHARACTERS = 4096
_ROOTS = frozenset({"recording", "recording_metadata"})
_MARKS = (
    "application/rs-metadata",
    "content-disposition:recording-session",
    "urn:ietf:params:xml:ns:recording",
    "urn:ietf:params:xml:ns:siprec",
)
_ROOT = re.compile(r"^\s*(?:<[?&]xml[^>]*>\s*)?(?:<!doctype[^>]*>\s*)?<(?:\w+:)?recording[\s>/]")
_ADDRESS = re.compile(r"sips?:\+?[\w.-]{1,80}@[\w.-]{1,80}", re.ASCII)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Stay:
    """From when to when something belonged to something else; None where it is not said."""

    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who took part: their address, and which streams carry what they say."""

    id: str
    address: str  # as written: sip:7301@192.0.2.1, 7301@192.0.2.1, tel:…
    name: str = ""
    sends: tuple[str, ...] = ()  # ids of streams
    stays: tuple[Stay, ...] = ()  # in the session
    sending: tuple[Stay, ...] = ()  # on a stream: between two of them is a hold
    called: bool | None = None  # whether this one placed the call, where the vendor says so

    @property
    def user(self) -> str:
        """The part of the address before the host: an extension, a number, a name.

        >>> Participant("1", "sip:+3225550100@192.0.2.1;user=phone").user
        '+3225550100'
        """
        address = self.address
        for scheme in ("sips:", "sip:", "tel:"):
            address = address.removeprefix(scheme)
        return address.partition("@")[0].partition(";")[0].strip()


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream of sound; its label ties it to a line of the SDP, and so to a channel of the recording."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Siprec:
    """One recorded session. Times are aware; ``has_zone`` is False where the writer left the zone out."""

    session_id: str | None
    sip_session_id: str | None
    started_at: datetime | None
    ended_at: datetime | None
    has_zone: bool
    participants: tuple[Participant, ...]
    streams: tuple[Stream, ...]
    media: tuple[Media, ...] = field(default=())  # in the order of the SDP; empty for metadata alone

    @property
    def duration_s(self) -> float | None:
        """From start to end, where both are said."""
        if self.started_at is None or self.ended_at is None or self.ended_at <= self.started_at:
            return None
        return (self.ended_at - self.started_at).total_seconds()


def is_siprec(text: str) -> bool:
    """Whether the beginning of a text is that of a SIPREC offer, or of its metadata alone."""
    start = text[:_SNIFFED_CHARACTERS].lower()
    if not start.lstrip().startswith(("--", "<", "invite ", "content-type:")):
        return False
    return any(mark in start.replace(" ", "") for mark in _MARKS) or _ROOT.search(start) is not None


def read_siprec(data: bytes, *, default_zone: tzinfo | None = None, limits: Limits | None = None) -> Siprec:
    """The session that the bytes describe.

    Read are offers as they were sent (boundaries, with or without the lines of the SIP message before) and metadata
    alone; namespaces, prefixes, the spelling of ``dataMode`` and whether associations stand apart or inside are the
    vendors' own. A time without zone is read in ``default_zone``. Raises EMPTY_FILE, TOO_LARGE (1 MiB),
    MALFORMED_TEXT with the line for XML that is broken, nested too deeply or declares a document type (entities are
    never expanded), UNKNOWN_FORMAT where there is no metadata, BAD_VALUE for a time that is none.
    """
    _check_size(data, limits or Limits())
    text = clean_text(text_of(data)).replace("\r\n", "\n")
    bodies = _bodies(text)
    metadata = next((body for body in bodies if _is_metadata(body.text)), None)
    if metadata is None:
        raise IntakeProblem(ProblemCode.UNKNOWN_FORMAT, found=_found(text))
    media = tuple(line for body in bodies if body.text.startswith("v=") for line in read_sdp(body.text))
    root = _parse(metadata)
    if root.name == "recording_metadata" and not root.children:
        return _from_remains(root.whole_text(), media, zone=default_zone)
    return _session(root, media, zone=default_zone)


def facts_of(siprec: Siprec, *, agent_codes: Collection[str] = ()) -> ContactFacts:
    """What the metadata says of the contact, for whom the codes of agents are known by the extension they answer on.

    An agent is known by the user part of the address, or by the name. Everybody else is a customer, the first of them,
    or a number that was joined. Where no agent is known nobody is called a customer: each number counts as joined, so
    that the protected ones among them are still found. Hold is what lies between two times of the same party sending.
    """
    agents = [each for each in siprec.participants if _code(each, agent_codes)]
    codes = tuple(dict.fromkeys(_code(each, agent_codes) for each in agents))
    others = [each for each in siprec.participants if each not in agents and each.user]
    customers = others[:1] if agents else []
    return ContactFacts(
        source_id=siprec.session_id,
        channel=Channel.VOICE,
        direction=_direction(agents, customers),
        started_at=siprec.started_at if siprec.has_zone else None,
        duration_s=siprec.duration_s,
        agent=codes[0] if codes else None,
        further_agents=codes[1:],
        customer_identities=tuple(_identity(each) for each in customers),
        other_numbers=tuple(_identity(each) for each in others if each not in customers),
        audio_parties=_audio_parties(siprec, agents, customers),
        spans=holds_of(siprec),
    )


def possible_codes(siprec: Siprec) -> frozenset[str]:
    """What may be the code of an agent here: extensions and names."""
    return frozenset(code for each in siprec.participants for code in _written_codes(each))


def holds_of(siprec: Siprec) -> tuple[Span, ...]:
    """When somebody had stopped sending and had not gone: seconds from the start; open at the end where they never came back."""
    start = siprec.started_at
    if start is None:
        return ()
    found = [span for each in siprec.participants for span in _holds(each, start, ended_at=siprec.ended_at)]
    return tuple(dict.fromkeys(sorted(found)))


@dataclass(slots=True)
class _Node:
    """One element, its name without prefix and in lower case."""

    name: str
    attributes: dict[str, str]
    children: "list[_Node]" = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def all(self, name: str) -> "Iterator[_Node]":
        """Every element of this name below this one."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.all(name)

    def own(self, name: str) -> "list[_Node]":
        return [child for child in self.children if child.name == name]

    def text_of(self, name: str) -> str:
        """The text of the first child of this name; "" without one."""
        return next((child.whole_text() for child in self.own(name)), "")

    def whole_text(self) -> str:
        return " ".join("".join(self.texts).split())

    def id(self, *names: str) -> str:
        """The first of these attributes that is there: ``session_id``, or ``id`` in older drafts."""
        return next((self.attributes[name].strip() for name in names if self.attributes.get(name)), "")


@dataclass(frozen=True, slots=True)
class _Body:
    text: str
    line: int  # on which it begins, from 1


def _check_size(data: bytes, limits: Limits) -> None:
    limits.check_size(data)
    if len(data) > SIZE_LIMIT_BYTES:
        raise IntakeProblem(ProblemCode.TOO_LARGE, size_bytes=len(data), limit_bytes=SIZE_LIMIT_BYTES)


def _bodies(text: str) -> list[_Body]:
    """The parts of a multipart body without their headers; the text itself where there are no boundaries."""
    lines = text.split("\n")
    boundary = next((line.rstrip() for line in lines if _is_boundary(line)), None)
    if boundary is None or text.lstrip().startswith("<"):
        start = len(text) - len(text.lstrip())
        return [_Body(text.strip(), 1 + text.count("\n", 0, start))]
    marks = [number for number, line in enumerate(lines) if line.rstrip() in (boundary, f"{boundary}--")]
    ends = [*marks[1:], len(lines)]
    return [_without_headers(lines, mark + 1, end) for mark, end in zip(marks, ends, strict=True)]


def _is_boundary(line: str) -> bool:
    return line.startswith("--") and len(line.strip()) > 2


def _without_headers(lines: Sequence[str], start: int, end: int) -> _Body:
    """Headers end at an empty line; a vendor who forgets it is seen by the first line that is none."""
    while start < end and lines[start].strip() and not lines[start].lstrip().startswith(("<", "v=")):
        start += 1
    while start < end and not lines[start].strip():
        start += 1
    return _Body("\n".join(lines[start:end]).strip(), start + 1)


def _is_metadata(body: str) -> bool:
    return body.startswith("<") and any(root in body for root in _ROOTS)


def _found(text: str) -> str:
    """What is there instead, in words."""
    if any(line.startswith("v=0") for line in text.split("\n")):
        return "SDP without the metadata of a recording"
    return clean_text(text.strip()[:40]) or "nothing"


def _parse(body: _Body) -> _Node:
    """The tree of the XML: no document type, no entities but those of XML itself, no network."""
    parser = expat.ParserCreate()
    above: list[_Node] = [_Node("", {})]

    def opened(name: str, attributes: dict[str, str]) -> None:
        if len(above) > _DEEPEST:
            raise _malformed(body, parser.CurrentLineNumber, found="elements nested too deeply")
        node = _Node(_local(name), {_local(key): value for key, value in attributes.items()})
        above[-1].children.append(node)
        above.append(node)

    def closed(name: str) -> None:
        above.pop()

    def said(text: str) -> None:
        above[-1].texts.append(text)

    def refused(*_found: object) -> None:
        raise _malformed(body, parser.CurrentLineNumber, found="a document type")

    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.CharacterDataHandler = said
    parser.StartDoctypeDeclHandler = refused
    try:
        parser.Parse(_mended(body.text), True)
    except expat.ExpatError as error:
        raise _malformed(body, error.lineno, found=expat.ErrorString(error.code)) from error
    return above[0].children[0]


def _mended(xml: str) -> str:
    """Without its declaration: the text is decoded already, and some gateways write ``<&xml`` for ``<?xml``."""
    if xml.startswith(("<?xml", "<&xml")):
        declaration, _, rest = xml.partition(">")
        return "\n" * declaration.count("\n") + rest.lstrip(" ")
    return xml


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _malformed(body: _Body, line: int, *, found: str) -> IntakeProblem:
    return IntakeProblem(
        ProblemCode.MALFORMED_TEXT, line=body.line + line - 1, found=found, expected="SIPREC metadata"
    )


@dataclass(slots=True)
class _Clock:
    """Reads the moments of one document, and notes whether any left its zone out."""

    zone: tzinfo | None
    has_zone: bool = True

    def read(self, text: str, *, name: str) -> datetime | None:
        if not text:
            return None
        try:
            moment = parse_time(text, field=name, zone=self.zone)
        except IntakeProblem as problem:
            if problem.code is not ProblemCode.TIME_WITHOUT_ZONE:
                raise
            self.has_zone = False
            moment = parse_time(text, field=name, zone=UTC)
        return moment if moment.year >= _OLDEST_YEAR else None

    def stay(self, node: _Node) -> Stay:
        return Stay(
            self.read(node.text_of("associate-time"), name="associate-time"),
            self.read(node.text_of("disassociate-time"), name="disassociate-time"),
        )


def _session(root: _Node, media: tuple[Media, ...], *, zone: tzinfo | None) -> Siprec:
    clock = _Clock(zone)
    session = next(root.all("session"), None)
    participants = tuple(_participant(node, root, clock) for node in root.all("participant"))
    return Siprec(
        session_id=(session.id("session_id", "id") or None) if session else None,
        sip_session_id=(session.text_of("sipsessionid") or None) if session else None,
        started_at=_started_at(root, session, participants, clock),
        ended_at=_ended_at(root, session, participants, clock),
        participants=participants,
        streams=tuple(_stream(node) for node in root.all("stream")),
        media=media,
        has_zone=clock.has_zone,
    )


def _started_at(
    root: _Node, session: _Node | None, participants: Sequence[Participant], clock: _Clock
) -> datetime | None:
    """The first that is said: of the session, of its recording, of whoever came first."""
    texts = [session.text_of(name) for name in ("start-time", "associate-time")] if session else []
    texts += [node.text_of("associate-time") for node in root.all("sessionrecordingassoc")]
    for text in texts:
        moment = clock.read(text, name="start-time")
        if moment:
            return moment
    return min((stay.since for each in participants for stay in each.stays if stay.since), default=None)


def _ended_at(
    root: _Node, session: _Node | None, participants: Sequence[Participant], clock: _Clock
) -> datetime | None:
    """The stop of the session or of its recording; else when the last went, where everybody's going is said."""
    texts = [session.text_of(name) for name in ("stop-time", "end-time")] if session else []
    texts += [node.text_of("disassociate-time") for node in root.all("sessionrecordingassoc")]
    for text in texts:
        moment = clock.read(text, name="stop-time")
        if moment:
            return moment
    last = [max((stay.until for stay in each.stays if stay.until), default=None) for each in participants]
    return max((moment for moment in last if moment), default=None) if last and all(last) else None


def _participant(node: _Node, root: _Node, clock: _Clock) -> Participant:
    own_id = node.id("participant_id", "id")
    name_id = next(iter(node.own("nameid")), _Node("nameid", {}))
    in_session = [each for each in root.all("participantsessionassoc") if each.id("participant_id") == own_id]
    on_stream = [each for each in root.all("participantstreamassoc") if each.id("participant_id") == own_id]
    calling = next((each.whole_text().lower() for each in node.all("callingparty")), "")
    return Participant(
        id=own_id,
        address=name_id.id("aor") or name_id.text_of("name"),
        name=name_id.text_of("name").partition(";")[0],
        sends=tuple(
            dict.fromkeys(_ids(node, "send") + [i for each in on_stream for i in _ids(each, "send")])
        ),
        stays=_said(clock.stay(each) for each in (in_session or [node])),
        sending=_said(clock.stay(each) for each in on_stream if _ids(each, "send")),
        called={"true": True, "false": False}.get(calling),
    )


def _ids(node: _Node, name: str) -> list[str]:
    return [each.whole_text() for each in node.own(name) if each.whole_text()]


def _said(stays: Iterator[Stay]) -> tuple[Stay, ...]:
    return tuple(stay for stay in stays if stay != Stay())


def _stream(node: _Node) -> Stream:
    return Stream(id=node.id("stream_id", "id"), label=node.text_of("label"))


def _from_remains(text: str, media: tuple[Media, ...], *, zone: tzinfo | None) -> Siprec:
    """Of metadata whose elements a gateway has lost: its addresses, so that protected numbers are found, and its first time."""
    clock = _Clock(zone)
    found = dict.fromkeys(match[0] for match in _ADDRESS.finditer(text))
    time = _TIME.search(text)
    return Siprec(
        session_id=None,
        sip_session_id=None,
        started_at=clock.read(time[0], name="start-time") if time else None,
        ended_at=None,
        has_zone=clock.has_zone,
        participants=tuple(Participant(str(number), address) for number, address in enumerate(found)),
        streams=(),
        media=media,
    )


def _holds(participant: Participant, start: datetime, *, ended_at: datetime | None) -> Iterator[Span]:
    """What lies between the times at which somebody sends; the last one open-ended when they did not leave with it."""
    stays = sorted(
        (stay for stay in participant.sending if stay.since or stay.until),
        key=lambda stay: stay.since or start,
    )
    gone_at = max((stay.until for stay in participant.stays if stay.until), default=ended_at)
    for number, stay in enumerate(stays):
        if stay.until is None:
            continue
        following = stays[number + 1].since if number + 1 < len(stays) else gone_at
        start_s = max(0.0, (stay.until - start).total_seconds())
        end_s = (following - start).total_seconds() if following else float("inf")
        if end_s > start_s:
            yield Span(start_s, end_s, SpanKind.HOLD)


def _code(participant: Participant, agent_codes: Collection[str]) -> str:
    """The agent's code under which this one is known here; "" for somebody else."""
    return next((code for code in _written_codes(participant) if code in agent_codes), "")


def _written_codes(participant: Participant) -> list[str]:
    written = (participant.user, participant.name, participant.user.rpartition("-")[2])
    return [code for code in written if code]


def _identity(participant: Participant) -> str:
    """A number where the address holds one, else the whole address."""
    return participant.user if number_forms(participant.user) else participant.address


def _direction(agents: Sequence[Participant], customers: Sequence[Participant]) -> Direction | None:
    if any(each.called for each in agents):
        return Direction.OUTBOUND
    return Direction.INBOUND if any(each.called for each in customers) else None


def _audio_parties(
    siprec: Siprec, agents: Sequence[Participant], customers: Sequence[Participant]
) -> tuple[Party, ...]:
    """Whose voice each stream carries, in the order of the SDP; () where any cannot be told."""
    labels = [line.label for line in siprec.media if line.kind == "audio"] or [
        s.label for s in siprec.streams
    ]
    by_label = {stream.label: stream.id for stream in siprec.streams}
    parties = [_sender(by_label.get(label), siprec.participants, agents, customers) for label in labels]
    return tuple(party for party in parties if party) if all(parties) and len(parties) > 1 else ()


def _sender(
    stream_id: str | None,
    participants: Sequence[Participant],
    agents: Sequence[Participant],
    customers: Sequence[Participant],
) -> Party | None:
    senders = [each for each in participants if stream_id in each.sends]
    if stream_id is None or not senders or not agents:
        return None
    if any(each in agents for each in senders):
        return Party.AGENT
    return Party.CUSTOMER if any(each in customers for each in senders) else Party.OTHER
