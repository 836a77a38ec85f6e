"""What the red team is after: a small centre in which something of every kind has happened, and the ways to try for it.

Agnes took a call and a chat, deleted another chat, and had one opened by her coach Cleo. Bram had a chat and takes no
part. Mus 3 took part and left. The words of the contacts, their keys and everybody's part are what must stay closed.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from psycopg.errors import InsufficientPrivilege

from leidraad.apps.charter import actions as charter
from leidraad.apps.coaching.actions import draw_contact
from leidraad.apps.contacts.actions import access, deletion
from leidraad.apps.contacts.models import Contact
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Person
from tests.factories import WRITTEN, make_call, make_set_aside, make_written
from tests.people import Cast, make_person
from tests.web_role import sql_as

CLOSED = frozenset({403, 404, 405, 410})
SPOKEN_WORDS = "Ik begrijp mijn factuur niet"
WRITTEN_WORDS = WRITTEN[1][1]


@dataclass
class Scene:
    """Who is there, and what happened."""

    cast: Cast
    call: Contact  # Agnes's, with sound
    opened: Contact  # Agnes's, drawn and opened by Cleo
    deleted: Contact  # Agnes's
    brams: Contact
    without_role: Person
    values: Mapping[str, Any]
    tokens: dict[str, str] = field(default_factory=dict)

    def client(self, person: Person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    def api(self, person: Person, path: str, *, method: str = "get", data: Any = None) -> Any:
        """Over the API, as a program of this person."""
        if person.username not in self.tokens:
            self.tokens[person.username] = people.create_token(
                person, name="red team", by=person.username, at=timezone.now()
            )
        headers = {"Authorization": f"Bearer {self.tokens[person.username]}"}
        send = getattr(Client(), method)
        given = {} if data is None else {"data": data, "content_type": "application/json"}
        return send(f"/api/v1{path}", headers=headers, **given)


def make_scene(cast: Cast) -> Scene:
    now = timezone.now()
    chats = [make_written(cast.agnes, started_at=now - timedelta(hours=hours)) for hours in (5, 6)]
    grant = draw_contact(cast.agnes, by=cast.cleo, purpose="coaching", at=now)
    opened = Contact.objects.select_related("agent__person", "team").get(pk=grant.contact_id)
    access.open_transcript(opened, by=cast.cleo, at=now)
    (deleted,) = [chat for chat in chats if chat.pk != opened.pk]
    deletion.delete_contact(deleted, by=cast.agnes.person, at=now)
    call = make_call(cast.agnes)
    brams = make_written(cast.bram)
    charter.withdraw_agent(agent=cast.others[0], by=cast.others[0].person.username, at=now)
    make_set_aside()
    ledger.integrate_leaves()
    values = {
        "contact": call.pk,
        "opened": opened.pk,
        "deleted": deleted.pk,
        "brams": brams.pk,
        "agnes": cast.agnes.pk,
        "agnes_person": cast.agnes.person_id,
        "bram": cast.bram.pk,
        "left": cast.others[0].pk,
        "linde": cast.linde.pk,
    }
    return Scene(cast, call, opened, deleted, brams, make_person("sten", "Sten Steenbreek"), values)


@dataclass(frozen=True)
class Never:
    """One "must never" of an actor, and every way it is tried.

    ``pages`` are routes with their arguments, ``posts`` the same by POST, ``api`` addresses: all must be closed. ``rows``
    are statements that must bring nothing, ``changes`` statements that must change nothing.
    """

    what: str
    pages: Sequence[tuple[str, Mapping[str, str]]] = ()
    posts: Sequence[tuple[str, Mapping[str, str]]] = ()
    api: Sequence[str] = ()
    rows: Sequence[str] = ()
    changes: Sequence[str] = ()


def named(never: Never) -> str:
    return never.what.replace(" ", "_")


def assert_never(scene: Scene, person: Person, never: Never) -> None:
    """Every way is closed to this person."""
    client = scene.client(person)
    for method, routes in (("get", never.pages), ("post", never.posts)):
        for name, arguments in routes:
            given = {key: scene.values[value] for key, value in arguments.items()}
            status = getattr(client, method)(reverse(name, kwargs=given)).status_code
            assert status in CLOSED, (name, status)
    for path in never.api:
        assert scene.api(person, path.format(**scene.values)).status_code in CLOSED, path
    for statement in never.rows:
        assert rows_for(scene, person, statement) == [], statement
    for statement in never.changes:
        assert changed_by(scene, person, statement) == 0, statement


def rows_for(scene: Scene, person: Person | None, statement: str) -> list[tuple[Any, ...]]:
    """What SQL in a page of this person brings; nothing when the database denies it. Any other fault is ours."""
    with _denied_or(transaction.atomic()) as found, sql_as(person) as cursor:
        cursor.execute(statement, scene.values)
        found += cursor.fetchall()
    return found


def changed_by(scene: Scene, person: Person | None, statement: str) -> int:
    """How many rows SQL in a page of this person changes; none when the database denies it. Any other fault is ours."""
    with _denied_or(transaction.atomic()) as found, sql_as(person) as cursor:
        cursor.execute(statement, scene.values)
        found.append((cursor.rowcount,))
    return int(found[0][0]) if found else 0


@contextmanager
def _denied_or(block: AbstractContextManager[None]) -> Iterator[list[tuple[Any, ...]]]:
    """Inside ``block``; a denial (permission, or a policy) ends it and leaves the list empty."""
    found: list[tuple[Any, ...]] = []
    try:
        with block:
            yield found
    except DatabaseError as error:
        if not isinstance(error.__cause__, InsufficientPrivilege):
            raise


WORDS = (
    "SELECT text FROM contacts_turn WHERE contact_id IN (%(contact)s, %(opened)s, %(deleted)s, %(brams)s)",
    "SELECT text FROM contacts_turn",
    "SELECT ts_headline(text, 'factuur') FROM contacts_turn",
    "SELECT search FROM contacts_turn",
    "SELECT text FROM web.contacts_insightturn",
    "SELECT text FROM public.contacts_insightturn",
)
SOUND_AND_KEYS = (
    "SELECT wrapped_key, object_name FROM contacts_recording",
    "SELECT peaks FROM contacts_recording",
    "SELECT wrapped_key, sealed FROM contacts_payload",
    "SELECT name FROM contacts_payload",
    "SELECT inner_pad FROM acting.key",
    "SELECT salt FROM ledger_subjectsalt",
)
MEASURED = (
    "SELECT measurements FROM contacts_contact",
    "SELECT agent_id, started_at, duration_s, queue FROM contacts_contact",
    "SELECT id FROM contacts_contact",
)
LISTENED = (
    "SELECT holder_id, agent_id FROM charter_grant",
    "SELECT person_id, opened_at FROM charter_access",
    "SELECT used_count FROM charter_quotawindow",
    "SELECT contact_id FROM charter_countedcontact",
)
TAKING_PART = (
    "SELECT agent_id FROM charter_enrolment",
    "SELECT agent_id FROM charter_agentnotice",
    "SELECT agent_id FROM charter_leftbehind",
)
DELETIONS = (
    "SELECT agent_id, count(*) FROM contacts_contact WHERE quarantined_at IS NOT NULL GROUP BY agent_id",
    "SELECT payload_key FROM contacts_forgotten",
    "SELECT subject FROM ledger_leaf WHERE event LIKE 'contact%%delet%%' AND subject IS NOT NULL",
)
OTHERS_PASSWORDS = (
    "SELECT password FROM people_person WHERE password LIKE '%%$%%' AND id <> (SELECT acting.person())",
    "SELECT session_data FROM django_session",
    "SELECT digest FROM people_apitoken WHERE person_id <> (SELECT acting.person())",
)
LEDGER_CHANGES = (
    "UPDATE ledger_leaf SET body = '{}'",
    "DELETE FROM ledger_leaf",
    "DELETE FROM ledger_sequenced",
    "UPDATE ledger_checkpoint SET note = ''",
    "DELETE FROM ledger_subjectsalt",
)
CHARTER_CHANGES = (
    "UPDATE charter_charterversion SET yaml_text = ''",
    "DELETE FROM charter_charterversion",
    "UPDATE charter_quotawindow SET share_numerator = 1, share_denominator = 1",
    "UPDATE charter_quotawindow SET used_count = 0",
    "DELETE FROM charter_countedcontact",
    "DELETE FROM charter_signature",
)
ROLE_CHANGES = (
    "INSERT INTO people_roleassignment (person_id, role) SELECT acting.person(), 'administrator'",
    "INSERT INTO people_roleassignment (person_id, role, team_id) SELECT acting.person(), 'coach', %(linde)s",
    "UPDATE people_roleassignment SET role = 'data_protection_officer', team_id = NULL",
    "UPDATE people_agent SET person_id = acting.person() WHERE id = %(agnes)s",
    "UPDATE people_person SET password = 'x' WHERE id = %(agnes_person)s AND id <> (SELECT acting.person())",
    "INSERT INTO people_apitoken (person_id, name, digest, created_at)"
    " SELECT id, 'x', '\\x00', now() FROM people_person WHERE id <> (SELECT acting.person()) LIMIT 1",
)
