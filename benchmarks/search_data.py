"""A year of an invented centre to search in: turns in four languages, 200 agents, a coach, an analyst.

Insight holds the whole year, quality its last 28 days, as the charter lets them live.

The words are real (service dialogues, sentences of a language identification set, the demo's contacts) and are drawn
unevenly, so that common words are as common as in speech; product names are invented and follow Zipf's law, so that
there are rare words too.
"""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from uuid import UUID

from django.db import connection, transaction

from leidraad.apps.charter.models import Grant, QuotaWindow
from leidraad.apps.coaching.models import Nomination
from leidraad.apps.contacts.actions.reading import TURN_COLUMNS
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Agent, Person, Role, Team
from leidraad.cli.demo_agreement import dated, put_in_force
from leidraad.domain.contacts.deadlines import quality_end

ROOT = Path(__file__).resolve().parents[1]
TEXTS = ROOT.parent / "shared/data/text"
QUALITY_DAYS = 28
AGENT_COUNT, TEAM_COUNT = 200, 12
GRANT_COUNT = 30
LANGUAGE_SHARES = {"nl": 0.45, "fr": 0.3, "en": 0.15, "de": 0.1}
CHANNELS = ("voice", "voice", "voice", "chat", "email", "messaging")
NAME_COUNT = 20_000  # invented product names
SYLLABLES = [
    "ba",
    "be",
    "bi",
    "bo",
    "da",
    "de",
    "di",
    "do",
    "ka",
    "ke",
    "ki",
    "ko",
    "la",
    "le",
    "li",
    "lo",
    "ma",
    "me",
    "mi",
    "mo",
    "na",
    "ne",
    "ni",
    "no",
    "ra",
    "re",
    "ri",
    "ro",
    "sa",
    "ta",
    "te",
    "ti",
    "to",
    "va",
    "vi",
    "zo",
]


class DataAbsentError(Exception):
    """A folder of the shared data is not there; the message names it."""


@dataclass(frozen=True, slots=True)
class Centre:
    """Who searches: somebody of each kind."""

    agent: Person
    coach: Person
    both: Person  # an agent who also coaches
    analyst: Person
    team: Team


def fill(*, turn_count: int, now: datetime) -> None:
    """Make the centre and its turns, about 20 in a contact, spread over the year before ``now``."""
    chance = random.Random(20261120)
    agents = _people(now=now)
    contacts = list(_contacts(agents, count=max(1, turn_count // 20), chance=chance, now=now))
    _copy_contacts(contacts)
    _copy_turns(contacts, turn_count=turn_count, chance=chance)
    _part_the_stores(now=now)
    _grants(contacts, now=now)


def centre() -> Centre:
    """The people of a database that ``fill`` has filled."""
    by_name = {
        person.username: person
        for person in Person.objects.filter(username__in=["p000", "coach", "both", "analyst"])
    }
    team = Team.objects.get(code="team-00")
    return Centre(by_name["p000"], by_name["coach"], by_name["both"], by_name["analyst"], team)


def is_filled() -> bool:
    return Person.objects.filter(username="analyst").exists()


@dataclass(frozen=True, slots=True)
class _Contact:
    id: UUID
    agent_id: int
    team_id: int
    channel: str
    direction: str
    language: str
    started_at: datetime


@transaction.atomic
def _people(*, now: datetime) -> list[Agent]:
    at = now - timedelta(days=400)
    places = {"principal": ("veld", "Veld"), "site": ("noord", "Noord")}
    teams = [
        people.add_team(code=f"team-{number:02}", name=f"Team {number}", **places)  # type: ignore[arg-type]
        for number in range(TEAM_COUNT)
    ]
    agents = []
    for number in range(AGENT_COUNT):
        person = _person(f"p{number:03}", at=at)
        agents.append(
            people.make_agent(person, code=f"a{number}", team=teams[number % TEAM_COUNT], by="bench", at=at)
        )
    both = people.make_agent(_person("both", at=at), code="both", team=teams[0], by="bench", at=at)
    people.assign_role(both.person, role=Role.COACH, team=teams[0], by="bench", at=at)
    people.assign_role(_person("coach", at=at), role=Role.COACH, team=teams[0], by="bench", at=at)
    people.assign_role(_person("analyst", at=at), role=Role.QUALITY_ANALYST, team=None, by="bench", at=at)
    begun = now - timedelta(days=60)  # a pilot lasts a year at most
    put_in_force(_charter_text(at=begun), at=begun)
    return [*agents, both]


def _person(username: str, *, at: datetime) -> Person:
    return people.add_person(
        username=username, name=username, language="nl", password=None, by="bench", at=at
    )


def _charter_text(*, at: datetime) -> str:
    text = (ROOT / "charters/demo/charter.yaml").read_text()
    return dated(text, from_day=at.date(), until_day=at.date() + timedelta(days=300))


def _contacts(
    agents: Sequence[Agent], *, count: int, chance: random.Random, now: datetime
) -> Iterator[_Contact]:
    languages, shares = list(LANGUAGE_SHARES), list(LANGUAGE_SHARES.values())
    for number in range(count):
        agent = agents[chance.randrange(len(agents))]
        begun = now - timedelta(days=365 * (count - number) / count, seconds=chance.random() * 3600)
        yield _Contact(
            id=UUID(int=chance.getrandbits(128), version=4),
            agent_id=agent.pk,
            team_id=agent.team_id,
            channel=chance.choice(CHANNELS),
            direction="inbound" if chance.random() < 0.8 else "outbound",
            language=chance.choices(languages, shares)[0],
            started_at=begun.astimezone(UTC),
        )


def _copy_contacts(contacts: Sequence[_Contact]) -> None:
    columns = (
        "id, payload_key, agent_id, team_id, channel, direction, queue, language, started_at, received_at,"
        " state, redactions, audio_parties, cut_spans, key_days, keep_until"
    )
    with connection.cursor() as cursor, cursor.copy(f"COPY contacts_contact ({columns}) FROM STDIN") as copy:
        for row in contacts:
            copy.write_row(
                (row.id, row.id.bytes * 2, row.agent_id, row.team_id, row.channel, row.direction, "",
                 row.language, row.started_at, row.started_at, "ready", "{}", "[]", "[]", QUALITY_DAYS,
                 quality_end(row.started_at, days=QUALITY_DAYS))
            )  # fmt: skip


def _copy_turns(contacts: Sequence[_Contact], *, turn_count: int, chance: random.Random) -> None:
    """Copy into the table as it is, and let PostgreSQL gather its statistics, as autovacuum would."""
    draw = _Sentences(chance)
    per_contact = -(-turn_count // len(contacts))
    statement = f"COPY contacts_turn ({', '.join(TURN_COLUMNS)}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for contact in contacts:
            beside = (
                contact.agent_id, contact.team_id, contact.channel, contact.direction, contact.started_at
            )  # fmt: skip
            for position in range(per_contact):
                party = "agent" if position % 2 else "customer"
                copy.write_row(
                    (contact.id, position, party, contact.language, position * 6.0, position * 6.0 + 5.0,
                     None, draw(contact.language), None, *beside)
                )  # fmt: skip


def _part_the_stores(*, now: datetime) -> None:
    """Insight from every turn, as a reading fills it; in quality only what is not at its end yet."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO contacts_insightturn (conversation, position, party, language, channel, direction, day,"
            " crowd, text, keep_until, search) SELECT contact_id, position, party, language, channel, direction,"
            " started_at::date, agent_id % 64, text, started_at::date + interval '13 months', search"
            " FROM contacts_turn ORDER BY started_at"
        )
        for table, column in (("contacts_turn", "started_at"), ("contacts_contact", "started_at")):
            cursor.execute(f"DELETE FROM {table} WHERE {column} < %s", [now - timedelta(days=QUALITY_DAYS)])
        cursor.execute("SELECT gin_clean_pending_list('insight_by_word')")
        cursor.execute("VACUUM ANALYZE")


def _grants(contacts: Sequence[_Contact], *, now: datetime) -> None:
    """The coach, and the agent who coaches, hold live rights to the newest contacts of their team."""
    team_agents = {agent.pk: agent for agent in Agent.objects.filter(team__code="team-00")}
    newest = [row for row in reversed(contacts) if row.agent_id in team_agents][:GRANT_COUNT]
    for username in ("coach", "both"):
        holder = Person.objects.get(username=username)
        for row in newest:
            agent = team_agents[row.agent_id]
            window, _ = QuotaWindow.objects.get_or_create(
                agent=agent,
                starts_on=now.date().replace(day=1),
                defaults={"share_numerator": 1, "share_denominator": 2},
            )
            nomination, _ = Nomination.objects.get_or_create(
                contact_id=row.id, agent=agent, defaults={"nominated_at": now}
            )
            Grant.objects.create(
                chosen_by="nomination", nomination_id=nomination.pk, contact_id=row.id, captured_at=row.started_at, agent=agent, holder=holder, window=window,
                purpose="coaching", reserved_at=now, expires_at=now + timedelta(days=365), clause_ids=[],
                decision={},
            )  # fmt: skip


class _Sentences:
    """Draws the text of a turn: one to three real sentences, the first ones far more often, sometimes with a name."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._texts = {language: _texts(language) for language in LANGUAGE_SHARES}
        self._weights = {
            language: list(accumulate(1 / (rank + 20) for rank in range(len(texts))))
            for language, texts in self._texts.items()
        }
        self._names = [_name(number) for number in range(NAME_COUNT)]
        self._name_weights = list(accumulate(1 / (rank + 1) for rank in range(NAME_COUNT)))

    def __call__(self, language: str) -> str:
        count = self._chance.choices((1, 2, 3), (5, 3, 2))[0]
        texts, weights = self._texts[language], self._weights[language]
        parts = self._chance.choices(texts, cum_weights=weights, k=count)
        if self._chance.random() < 0.4:
            parts.append(self._chance.choices(self._names, cum_weights=self._name_weights)[0])
        return " ".join(parts)


def _texts(language: str) -> list[str]:
    demo = [
        turn["text"]
        for line in (ROOT / f"demo/contacts/{language}.jsonl").read_text().splitlines()
        for turn in json.loads(line)["turns"]
    ]
    sentences = _present(TEXTS / "language-id/sentences" / f"{language}.txt").read_text().splitlines()
    dialogues = _dialogues() if language == "en" else []
    texts = list(dict.fromkeys([*demo, *sentences, *dialogues]))
    random.Random(language).shuffle(texts)
    return texts


def _dialogues() -> list[str]:
    folder = _present(TEXTS / "service-dialogues-en")
    return [
        turn["utterance"]
        for path in sorted(folder.glob("dialogues_*.json"))
        for dialogue in json.loads(path.read_text())
        for turn in dialogue["turns"]
    ]


def _present(path: Path) -> Path:
    if not path.exists():
        raise DataAbsentError(f"shared data absent: {path.relative_to(ROOT.parent)}")
    return path


def _name(number: int) -> str:
    digits, rest = [], number + 7 * len(SYLLABLES) ** 2
    while rest:
        rest, digit = divmod(rest, len(SYLLABLES))
        digits.append(SYLLABLES[digit])
    return "".join(digits).capitalize()
