"""Ready transcripts to take in: vCons, Amazon Transcribe results and chats, each made a contact of its own."""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.contacts.handovers import Reading
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Role
from leidraad.cli.demo_agreement import dated, put_in_force
from leidraad.cli.demo_notices import tell_customers
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.formats.limits import Limits
from leidraad.formats.read import read_contact

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared/data"
AGENT_COUNT = 40
LIMITS = Limits(size_bytes=10_000_000, turn_count=100_000, duration_s=14_400)
READING = Reading(limits=LIMITS)


class DataAbsentError(Exception):
    """A folder of the shared data is not there; the message names it."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file as a sender hands it over, with what is told beside it, and how many turns are in it."""

    name: str
    data: bytes
    facts: ContactFacts
    turn_count: int


def make_centre(*, at: datetime) -> None:
    """Agents who take part in a charter that allows everything the documents need."""
    long_ago = at - timedelta(days=60)
    text = (ROOT / "charters/demo/charter.yaml").read_text()
    text = dated(text, from_day=long_ago.date(), until_day=at.date() + timedelta(days=300))
    team = people.add_team(code="linde", name="Linde", principal=("veld", "Veld"), site=("noord", "Noord"))
    put_in_force(text, at=long_ago)
    for number in range(AGENT_COUNT):
        person = people.add_person(
            username=f"p{number}", name=f"P{number}", language="nl", password=None, by="bench", at=long_ago
        )
        agent = people.make_agent(person, code=f"a{number}", team=team, by="bench", at=long_ago)
        charter.enrol_agent(agent=agent, by="bench", at=long_ago, was_told=True)
    keeper = people.add_person(
        username="keeper", name="Keeper", language="nl", password=None, by="bench", at=long_ago
    )
    people.assign_role(keeper, role=Role.ADMINISTRATOR, team=None, by="bench", at=long_ago)
    tell_customers(by=keeper, at=long_ago)


Files = Iterator[tuple[str, bytes]]


def documents(count: int, *, first: int = 0, only: Callable[[], Files] | None = None) -> list[Document]:
    """``count`` documents from number ``first`` on: the real ones again and again, in one mixed order, none twice."""
    real = _real(only or _every)
    random.Random(7).shuffle(real)
    chosen = islice(cycle(real), first, first + count)
    return [
        _made_distinct(name, data, turn_count, number)
        for number, (name, data, turn_count) in enumerate(chosen, first)
    ]


def parts(counts: Sequence[int], *, only: Callable[[], Files] | None = None) -> list[list[Document]]:
    """As many documents as each number says, none twice in all of them."""
    firsts = [sum(counts[:place]) for place in range(len(counts))]
    return [documents(count, first=first, only=only) for count, first in zip(counts, firsts, strict=True)]


def _made_distinct(name: str, data: bytes, turn_count: int, number: int) -> Document:
    # White space at the end changes no document, only its bytes, by which a second handover is recognised.
    mark = b"\n" + format(number, "b").encode().replace(b"0", b" ").replace(b"1", b"\t") + b"\n"
    facts = ContactFacts(
        source_id=f"bench-{number}",
        agent=f"a{number % AGENT_COUNT}",
        channel=Channel.CHAT,
        direction=Direction.INBOUND,
        started_at=timezone.now() - timedelta(hours=2, seconds=number),
    )
    return Document(name, data + mark, facts, turn_count)


def generated_vcons() -> Files:
    """The generated vCons, text alone."""
    for path in sorted(_present("formats/vcon/generated").glob("*.json")):
        yield path.name, path.read_bytes()


def _real(files: Callable[[], Files]) -> list[tuple[str, bytes, int]]:
    return [(name, data, len(read_contact(data, name=name, limits=LIMITS).turns)) for name, data in files()]


def _every() -> Files:
    yield from generated_vcons()
    for path in sorted(_present("formats/transcribe").glob("call*.json")):
        yield path.name, path.read_bytes()
    yield from _dialogues()
    yield from _demo()


def _dialogues() -> Iterator[tuple[str, bytes]]:
    for path in sorted(_present("text/service-dialogues-en").glob("dialogues_*.json")):
        for dialogue in json.loads(path.read_text()):
            said = [
                ("customer" if turn["speaker"] == "USER" else "agent", turn["utterance"])
                for turn in dialogue["turns"]
            ]
            yield f"{dialogue['dialogue_id']}.jsonl", _chat(said)


def _demo() -> Iterator[tuple[str, bytes]]:
    for path in sorted((ROOT / "demo/contacts").glob("*.jsonl")):
        for number, line in enumerate(path.read_text().splitlines()):
            said = [(turn["party"], turn["text"]) for turn in json.loads(line)["turns"]]
            yield f"{path.stem}-{number}.jsonl", _chat(said)


def _chat(said: list[tuple[str, str]]) -> bytes:
    begun = datetime(2026, 11, 2, 9, tzinfo=UTC)
    lines = [
        {"at": (begun + timedelta(seconds=20 * number)).isoformat(), "party": party, "text": text}
        for number, (party, text) in enumerate(said)
    ]
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()


def _present(relative: str) -> Path:
    path = DATA / relative
    if not path.exists():
        raise DataAbsentError(f"shared data absent: ../shared/data/{relative}")
    return path
