"""Reads the files of the invented contact centre into plain values.

Apart from the application: nothing here knows a database, and the application decides what it does with the values.
Days in the files count from the day the demo is loaded, so the contacts are always recent; times are local to
Europe/Brussels and come back aware.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.turns import Channel, Direction, Party, Turn, Word
from leidraad.domain.language.languages import Language

FOLDER = Path(__file__).resolve().parent
ZONE = ZoneInfo("Europe/Brussels")


class DemoRole(StrEnum):
    AGENT = "agent"
    COACH = "coach"
    TEAM_LEADER = "team_leader"
    QUALITY_ANALYST = "quality_analyst"
    UNION_DELEGATE = "union_delegate"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    ADMINISTRATOR = "administrator"
    EXECUTIVE = "executive"
    PLANNER = "planner"
    PREVENTION_ADVISER = "prevention_adviser"
    CHARTER_KEEPER = "charter_keeper"
    ENROLMENT_KEEPER = "enrolment_keeper"


@dataclass(frozen=True, slots=True)
class DemoPrincipal:
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class DemoSite:
    code: str
    name: str
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class DemoTeam:
    code: str
    name: str
    principal: str  # code
    site: str  # code


@dataclass(frozen=True, slots=True)
class DemoAssignment:
    """A role, for one team or (None) for the whole centre."""

    role: DemoRole
    team: str | None = None


@dataclass(frozen=True, slots=True)
class DemoPerson:
    username: str
    name: str
    language: Language  # in which the pages are shown
    roles: tuple[DemoAssignment, ...]
    languages: tuple[Language, ...] = field(default=())  # spoken with customers; agents only
    agent_code: str | None = None  # as recorders write it; agents only
    volunteer: bool = False  # enrolled in the pilot


@dataclass(frozen=True, slots=True)
class DemoProtectedNumber:
    """A number that is never recorded, as E.164; kind is union, prevention, medical or whistleblowing."""

    number: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class DemoPeople:
    principals: tuple[DemoPrincipal, ...]
    sites: tuple[DemoSite, ...]
    teams: tuple[DemoTeam, ...]
    people: tuple[DemoPerson, ...]
    protected_numbers: tuple[DemoProtectedNumber, ...]


@dataclass(frozen=True, slots=True)
class DemoCall:
    """A call with sound, as a recorder delivers it: audio, transcript and facts, none of them opened yet."""

    name: str
    opus: bytes  # Opus in Ogg, two channels
    transcript: bytes  # Amazon Transcribe Call Analytics, JSON in UTF-8
    facts: ContactFacts


def demo_people(folder: Path = FOLDER) -> DemoPeople:
    """The people of ``people.yaml``, in file order."""
    raw = yaml.safe_load((folder / "people.yaml").read_text(encoding="utf-8"))
    return DemoPeople(
        principals=tuple(DemoPrincipal(**entry) for entry in raw["principals"]),
        sites=tuple(_site(entry) for entry in raw["sites"]),
        teams=tuple(DemoTeam(**entry) for entry in raw["teams"]),
        people=tuple(_person(entry) for entry in raw["people"]),
        protected_numbers=tuple(DemoProtectedNumber(**entry) for entry in raw["protected_numbers"]),
    )


def demo_contacts(today: date, *, folder: Path = FOLDER) -> Iterator[IncomingContact]:
    """Every contact of ``contacts/*.jsonl`` with its turns, oldest day first within a file; files in name order."""
    for raw in raw_contacts(folder):
        facts = facts_from(raw["facts"], today=today)
        assert facts.started_at is not None  # every composed contact has one; a test holds it
        yield IncomingContact(facts, tuple(_turn(entry, facts.started_at) for entry in raw["turns"]))


def demo_calls(today: date, *, folder: Path = FOLDER) -> Iterator[DemoCall]:
    """Every call of ``calls/*.meta.json`` with its sound and transcript, in name order."""
    for meta in sorted((folder / "calls").glob("*.meta.json")):
        name = meta.name.removesuffix(".meta.json")
        facts = facts_from(json.loads(meta.read_text(encoding="utf-8")), today=today)
        opus = meta.with_name(f"{name}.opus").read_bytes()
        transcript = meta.with_name(f"{name}.json").read_bytes()
        yield DemoCall(name, opus, transcript, facts)


def demo_broken(folder: Path = FOLDER) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file that intake must set aside, in name order."""
    for path in sorted((folder / "broken").iterdir()):
        yield path.name, path.read_bytes()


def raw_contacts(folder: Path = FOLDER) -> Iterator[dict[str, Any]]:
    """Every line of ``contacts/*.jsonl`` as it stands: facts, turns, story and marks."""
    for path in sorted((folder / "contacts").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def facts_from(raw: Mapping[str, Any], *, today: date) -> ContactFacts:
    """The facts of one contact; keys that are absent stay unknown. Raises KeyError on a bad ``started_at``."""
    channel, direction, language = raw.get("channel"), raw.get("direction"), raw.get("language")
    started = raw.get("started_at")
    return ContactFacts(
        source_id=raw.get("source_id"),
        channel=Channel(channel) if channel else None,
        direction=Direction(direction) if direction else None,
        started_at=aware_time(started, today=today) if started else None,
        duration_s=raw.get("duration_s"),
        principal=raw.get("principal"),
        team=raw.get("team"),
        agent=raw.get("agent"),
        queue=raw.get("queue"),
        language=Language(language) if language else None,
        customer_identities=tuple(raw.get("customer_identities", ())),
        audio_parties=tuple(Party(party) for party in raw.get("audio_parties", ())),
    )


def aware_time(started: Mapping[str, Any], *, today: date) -> datetime:
    """``{"day": -12, "time": "09:41"}`` as a moment in Brussels, ``day`` counted from ``today``."""
    day = today + timedelta(days=started["day"])
    return datetime.combine(day, time.fromisoformat(started["time"]), tzinfo=ZONE)


def _turn(raw: Mapping[str, Any], started_at: datetime) -> Turn:
    offset_s = raw.get("offset_s")
    return Turn(
        party=Party(raw["party"]),
        text=raw["text"],
        start_s=raw.get("start_s"),
        end_s=raw.get("end_s"),
        at=started_at + timedelta(seconds=offset_s) if offset_s is not None else None,
        words=tuple(Word(**word) for word in raw.get("words", ())),
    )


def _site(raw: Mapping[str, Any]) -> DemoSite:
    return DemoSite(raw["code"], raw["name"], tuple(Language(code) for code in raw["languages"]))


def _person(raw: Mapping[str, Any]) -> DemoPerson:
    return DemoPerson(
        username=raw["username"],
        name=raw["name"],
        language=Language(raw["language"]),
        roles=tuple(DemoAssignment(DemoRole(entry["role"]), entry.get("team")) for entry in raw["roles"]),
        languages=tuple(Language(code) for code in raw.get("languages", ())),
        agent_code=raw.get("agent_code"),
        volunteer=raw.get("volunteer", False),
    )
