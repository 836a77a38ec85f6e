"""Random lives of a small centre on the real database, and after every step the invariants I1 to I18.

A life: agents join, are told, leave; contacts are captured with one or two agents; coaches draw, open what was offered,
listen and read; agents delete and take it back; reservations end, time passes, clauses are disputed, the charter becomes
tighter and looser. The machine keeps its own books, in plain sets, and holds the database against them. Reference:
charter.md 4.8; which invariant stands where is said beside each.

A few lives in continuous integration; more with ``--hypothesis-profile=thorough`` (`make prove`).
"""

import json
import os
import random
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

import hypothesis.strategies as st
import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models import (
    Access,
    ClosedContact,
    CountedContact,
    Enrolment,
    Grant,
    OpenedPart,
    QuotaWindow,
)
from leidraad.apps.charter.models.agreement import ActingFor, Dispute, Signatory
from leidraad.apps.charter.queries import active_charter, current_share
from leidraad.apps.coaching import actions as coaching
from leidraad.apps.coaching.models import Draw, Nomination
from leidraad.apps.contacts.actions import deletion, reading, retention, sealing
from leidraad.apps.contacts.actions.reading import Reading
from leidraad.apps.contacts.models import Contact, ContactAgent, InsightTurn, Turn
from leidraad.apps.contacts.pipeline import read_turns
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Agent, Person, Role
from leidraad.domain.charter.clauses import LISTENING_PURPOSES, ClauseId, Purpose
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.contacts.turns import Turn as SaidTurn
from leidraad.domain.language.languages import Language
from tests.charters_in_force import put_in_force
from tests.people import BEFORE, charter_text, make_cast
from tests.people_fixtures import data_folder

__all__ = ["data_folder"]

T = TypeVar("T")

ANY = st.integers(
    0, 999
)  # which of what is there: how much is there depends on chance that Hypothesis does not hold
PURPOSES = st.sampled_from([Purpose.COACHING] * 12 + list(Purpose))  # mostly what may be
BEGIN_BEFORE = timedelta(
    days=24
)  # lives stay within what the charter keeps, so nothing dies by the real clock alone
PROTECTED = "+32450000101"  # a union's, in the demo's charter
SAID = "Wanneer komt de technieker? Mijn nummer is 0470 12 34 56."


@dataclass
class Books:
    """What the machine itself remembers of one life."""

    spans: dict[int, list[list[datetime | None]]] = field(default_factory=dict)  # agent -> [joined, left]
    told: set[int] = field(default_factory=set)
    captured: dict[UUID, tuple[datetime, tuple[int, ...], int]] = field(default_factory=dict)
    deleted: set[UUID] = field(default_factory=set)
    opened: dict[tuple[int, Any], set[UUID]] = field(default_factory=dict)  # agent -> what others opened
    openings: int = 0  # permitted ones
    ended_at: dict[UUID, datetime] = field(default_factory=dict)

    def takes_part(self, agent: int, at: datetime) -> bool:
        return any(
            joined is not None and joined <= at and (left is None or at < left)
            for joined, left in self.spans.get(agent, [])
        )


class Centre(RuleBasedStateMachine):
    """One life, in a transaction that is undone at its end."""

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.books = Books()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)
        charter_caches_cleared()

    @initialize(percent=st.sampled_from([25, 50, 80]))
    def found(self, percent: int) -> None:
        self.cast = make_cast(percent=percent)
        self.now = timezone.now() - BEGIN_BEFORE
        self.percent = percent
        self.agents = [self.cast.agnes, self.cast.bram, *self.cast.others[:2]]
        for row in Enrolment.objects.filter(left_at=None):
            self.books.spans[row.agent_id] = [[row.joined_at, None]]
            self.books.told.add(row.agent_id)
        self.delegate = self.cast.person(Role.UNION_DELEGATE)
        self.manager = self.cast.person(Role.EXECUTIVE)
        self.union = Signatory.objects.get(code="bond-noord")
        self.management = Signatory.objects.get(code="veld")
        for signatory, person in ((self.union, self.delegate), (self.management, self.manager)):
            if not ActingFor.objects.filter(signatory=signatory, person=person, ended_at=None).exists():
                ActingFor.objects.create(signatory=signatory, person=person, began_at=self.now)
        for agent in (self.cast.agnes, self.cast.others[0]):
            for _ in range(4):
                self.tick()
                self.keep(agent, ())

    # -- people -------------------------------------------------------------------------------------------------------

    @rule(which=st.integers(0, 3))
    def join(self, which: int) -> None:
        agent = self.agents[which]
        if not self.books.takes_part(agent.pk, self.now):
            charter.enrol_agent(agent=agent, by=agent.person.username, at=self.now)
            self.books.spans.setdefault(agent.pk, []).append([self.now, None])

    @rule(which=st.integers(0, 3))
    def read_the_notice(self, which: int) -> None:
        agent = self.agents[which]
        if charter.acknowledge_notice(agent=agent, by=agent.person.username, at=self.now):
            self.books.told.add(agent.pk)

    @rule(which=st.integers(0, 3))
    def leave(self, which: int) -> None:
        agent = self.agents[which]
        if self.books.takes_part(agent.pk, self.now):
            self.tick()
            charter.withdraw_agent(agent=agent, by=agent.person.username, at=self.now)
            self.books.spans[agent.pk][-1][1] = self.now

    # -- contacts -----------------------------------------------------------------------------------------------------

    @rule(
        which=st.integers(0, 3),
        other=st.none() | st.integers(0, 3),
        protected=st.integers(0, 9).map(lambda number: number == 9),
        private=st.integers(0, 9).map(lambda number: number == 9),
    )
    def capture(self, which: int, other: int | None, protected: bool, private: bool) -> None:
        agent = self.agents[which]
        others = () if other is None or other == which else (self.agents[other],)
        asked = charter.CaptureAsked(
            agent=agent,
            team=agent.team,
            channel=Channel.CHAT,
            direction=Direction.INBOUND,
            at=self.now,
            customer_identities=(PROTECTED,) if protected else ("+32471999888",),
            others=others,
            is_private=private,
        )
        (decision,) = charter.may_capture_all([asked], now=self.now)
        if decision.is_permitted:
            assert not protected, "I13: a protected number was captured"
            assert not private, "I13: a private contact was captured"
            self.keep(agent, others)

    def keep(self, agent: Agent, others: tuple[Agent, ...]) -> None:
        everybody = (agent, *others)
        for each in everybody:
            assert self.books.takes_part(each.pk, self.now), "I2: captured without taking part"
            assert each.pk in self.books.told, "I1: captured before the agent was told"
        active = active_charter()
        assert active is not None
        charter.count_all_captured([(each, self.now) for each in everybody])
        contact = Contact.objects.create(
            payload_key=secrets.token_bytes(32), agent=agent, team=agent.team, channel=Channel.CHAT,
            direction=Direction.INBOUND, queue="", started_at=self.now, received_at=self.now,
            charter_version=active.number,
        )  # fmt: skip
        ContactAgent.objects.bulk_create(ContactAgent(contact=contact, agent=each) for each in others)
        sealing.contact_keys().make_period(contact.key_period)
        turns = (SaidTurn(Party.CUSTOMER, SAID, at=self.now, language=Language.DUTCH),)
        read = read_turns(turns, language=Language.DUTCH, duration_s=None)
        found = Reading(read.turns, read.language, None, read.measurements, read.redactions)
        assert reading.save_reading(contact.pk, found, at=self.now)
        self.books.captured[contact.pk] = (self.now, tuple(each.pk for each in everybody), active.number)

    @rule(which=ANY)
    def delete(self, which: int) -> None:
        contact = self.some_contact(which)
        if contact is not None:
            deletion.delete_contact(contact, by=contact.agent.person, at=self.now)
            self.books.deleted.add(contact.pk)
            self.books.ended_at[contact.pk] = self.now

    @rule(which=ANY)
    def take_back_a_deletion(self, which: int) -> None:
        if not self.books.deleted:
            return
        contact_id = one_of(sorted(self.books.deleted), which)
        agent = Agent.objects.get(pk=self.books.captured[contact_id][1][0])
        with suppress(deletion.NothingToUndo):
            deletion.undo_deletion(contact_id, by=agent.person, at=self.now)
            assert self.now - self.books.ended_at[contact_id] <= timedelta(seconds=60)
            self.books.deleted.discard(contact_id)

    # -- coaching -----------------------------------------------------------------------------------------------------

    @rule(which=st.integers(0, 3), who=st.sampled_from(["cleo", "cleo", "dirk"]), purpose=PURPOSES)
    def draw(self, which: int, who: str, purpose: Purpose) -> None:
        agent, coach = self.agents[which], getattr(self.cast, who)
        with suppress(CharterRefusal, coaching.NothingToDraw):
            grant = coaching.draw_contact(agent, by=coach, purpose=purpose, at=self.now)
            self.check_grant(grant, coach, purpose)

    @rule(which=ANY)
    def offer(self, which: int) -> None:
        contact = self.some_contact(which)
        if contact is not None:
            with suppress(CharterRefusal):
                coaching.nominate(contact, agent=contact.agent, by=contact.agent.person, at=self.now)

    @rule(which=ANY)
    def open_an_offer(self, which: int) -> None:
        offers = list(Nomination.objects.open().order_by("pk"))
        if offers:
            nomination = one_of(offers, which)
            with suppress(CharterRefusal, coaching.NominationGone):
                grant = coaching.open_nomination(
                    nomination, by=self.cast.cleo, purpose="coaching", at=self.now
                )
                self.check_grant(grant, self.cast.cleo, Purpose.COACHING)

    def check_grant(self, grant: Grant, coach: Person, purpose: Purpose) -> None:
        at, agents, _version = self.books.captured[grant.contact_id]
        assert coach == self.cast.cleo, "a coach of another team was given a right"
        assert purpose in LISTENING_PURPOSES, "I3: a right for a purpose that is not for listening"
        assert grant.contact_id not in self.books.deleted, "I6: a right to a deleted contact"
        assert self.books.takes_part(agents[0], self.now), "a right after the agent left"
        assert self.now - at < timedelta(days=28), "I7: a right to what should be dead"
        assert grant.draw_id or grant.nomination_id, "a right that nothing chose"
        assert not self.frozen(ClauseId.LISTENING_CAP), "a right under a frozen clause"

    @rule(which=ANY, who=ANY, what=st.sampled_from(OpenedPart))
    def open(self, which: int, who: int, what: OpenedPart) -> None:
        """Anybody tries to open anything."""
        granted = sorted(Grant.objects.live(self.now).values_list("contact_id", flat=True))
        known = granted * 3 + sorted(self.books.captured)
        contact_id = one_of(known, which)
        self.try_to_open(contact_id, one_of([self.cast.cleo] * 4 + self.everybody(), who), what)

    def try_to_open(self, contact_id: UUID, person: Person, what: OpenedPart) -> None:
        before = Leaf.objects.filter(event__in=OPENINGS).count()
        contact = Contact.every.filter(pk=contact_id).select_related("agent__person").first()
        if contact is None:
            return
        try:
            charter.open_contact(
                contact_id=contact_id, agent=contact.agent, what=what, by=person, at=self.now,
                captured_at=contact.started_at,
            )  # fmt: skip
        except CharterRefusal:
            assert Leaf.objects.filter(event__in=OPENINGS).count() == before
            return
        self.note_opening(contact_id, person, before)

    def note_opening(self, contact_id: UUID, person: Person, before: int) -> None:
        at, agents, _version = self.books.captured[contact_id]
        assert contact_id not in self.books.deleted, "I6: a deleted contact was opened"
        assert self.now - at < timedelta(days=28), "I7: opened after its time"
        assert Leaf.objects.filter(event__in=OPENINGS).count() == before + 1, "I5: opened without a leaf"
        self.books.openings += 1
        own = {agent.person_id for agent in Agent.objects.filter(pk__in=agents)}
        if person.pk not in own:
            assert person == self.cast.cleo, "opened by somebody without a right"
            assert self.books.takes_part(agents[0], self.now), "opened after the agent left"
            for agent in agents:
                self.books.opened.setdefault((agent, at.astimezone().strftime("%Y-%m")), set()).add(
                    contact_id
                )

    @rule(which=st.integers(0, 3), what=st.sampled_from(OpenedPart))
    def coach(self, which: int, what: OpenedPart) -> None:
        """The way it is meant to be: a draw, and what was drawn is opened; several times over."""
        for _ in range(3):
            self.tick()
            with suppress(CharterRefusal, coaching.NothingToDraw):
                grant = coaching.draw_contact(
                    self.agents[which], by=self.cast.cleo, purpose="coaching", at=self.now
                )
                self.check_grant(grant, self.cast.cleo, Purpose.COACHING)
                self.try_to_open(grant.contact_id, self.cast.cleo, what)

    # -- time and the agreement ---------------------------------------------------------------------------------------

    @rule(seconds=st.sampled_from([1, 59, 61, 1_801, 3_600, 43_201, 86_400]))
    def time_passes(self, seconds: int) -> None:
        self.now = min(self.now + timedelta(seconds=seconds), timezone.now())
        charter.expire_grants(at=self.now)
        deletion.shred_due(at=self.now)
        deletion.destroy_left_behind(at=self.now)

    @rule()
    def retention_runs(self) -> None:
        retention.expire_all(at=self.now)

    @rule(percent=st.integers(1, 95))
    def amend(self, percent: int) -> None:
        self.tick()
        put_in_force(charter_text(percent=percent, at=timezone.now() - BEFORE), at=self.now)
        self.percent = percent

    @rule(clause=st.sampled_from([ClauseId.LISTENING_CAP, ClauseId.SCOPE, ClauseId.PURPOSES_ALLOWED]))
    def dispute(self, clause: ClauseId) -> None:
        if not self.frozen(clause):
            charter.open_dispute(
                signatory=self.union, clause_id=clause, reason="EXAMPLE", by=self.delegate, at=self.now
            )

    @rule()
    def settle(self) -> None:
        row = Dispute.objects.open().first()
        if row is not None:
            charter.agree_to_settle(row, signatory=self.union, by=self.delegate, at=self.now)
            charter.agree_to_settle(row, signatory=self.management, by=self.manager, at=self.now)

    # -- the invariants -----------------------------------------------------------------------------------------------

    @invariant()
    def the_quota_is_never_exceeded(self) -> None:
        """I4, in the database's own rows and in the machine's."""
        if not hasattr(self, "cast"):
            return
        for row in QuotaWindow.objects.all():
            share = Fraction(row.share_numerator, row.share_denominator)
            assert row.used_count <= share * row.basis_count // 1
            assert row.used_count == CountedContact.objects.filter(window=row).count()
            assert current_share(active_charter(), row) <= share
        counted = set(CountedContact.objects.values_list("window__agent_id", "contact_id"))
        for (agent, _month), contacts in self.books.opened.items():
            assert {(agent, contact) for contact in contacts} <= counted, "opened and not counted"

    @invariant()
    def what_was_opened_stands_in_the_ledger(self) -> None:
        """I5: as many leaves of openings as openings, and each access has its own."""
        if hasattr(self, "cast"):
            leaves = Leaf.objects.filter(event__in=OPENINGS).count()
            assert leaves == Access.objects.count() == self.books.openings

    @invariant()
    def what_was_deleted_is_out_of_reach(self) -> None:
        """I6: no live right, no row that anybody sees, and nothing of it in the words that are searched."""
        for contact_id in self.books.deleted:
            assert ClosedContact.objects.filter(pk=contact_id).exists()
            assert not Grant.objects.live(self.now).filter(contact_id=contact_id).exists()
            assert not Contact.objects.filter(pk=contact_id).exists()
            for person in (self.cast.agnes.person, self.cast.cleo):
                assert not Contact.objects.visible_to(person).filter(pk=contact_id).exists()
                assert not Turn.objects.visible_to(person).filter(contact_id=contact_id).exists()

    @invariant()
    def no_number_was_kept(self) -> None:
        """What identifies somebody is redacted before it is stored, in every store."""
        assert not Turn.objects.filter(text__contains="0470").exists()
        assert not InsightTurn.objects.filter(text__contains="0470").exists()

    @invariant()
    def only_what_was_signed_is_a_purpose(self) -> None:
        """I3: no right and no access for a purpose that nobody can sign."""
        allowed = {str(purpose) for purpose in LISTENING_PURPOSES} | {str(Purpose.OWN_REVIEW)}
        assert set(Grant.objects.values_list("purpose", flat=True)) <= allowed
        assert set(Access.objects.values_list("purpose", flat=True)) <= allowed

    @invariant()
    def nobody_is_given_the_same_contact_by_chance_twice(self) -> None:
        drawn = list(
            Draw.objects.exclude(outcome__in=["gone", "no_quota"]).values_list("contact_id", flat=True)
        )
        assert len(drawn) == len(set(drawn))

    @invariant()
    def the_ledger_names_nobody(self) -> None:
        """4.6: no name, code or contact stands in a leaf in clear."""
        newest = Leaf.objects.order_by("-pk").values_list("body", flat=True)[:3]
        for body in newest:
            content = json.dumps(json.loads(body))
            assert "agnes" not in content
            assert not any(str(contact_id) in content for contact_id in self.books.captured)

    # -- small words --------------------------------------------------------------------------------------------------

    def tick(self) -> None:
        """Two things that would collide do not happen at the same instant."""
        self.now += timedelta(seconds=1)

    def frozen(self, clause: ClauseId) -> bool:
        return Dispute.objects.open().filter(clause_id=clause).exists()

    def everybody(self) -> list[Person]:
        return [self.cast.agnes.person, self.cast.bram.person, self.cast.cleo, self.cast.dirk, *self.others()]

    def others(self) -> Iterator[Person]:
        for role in (Role.TEAM_LEADER, Role.QUALITY_ANALYST, Role.ADMINISTRATOR, Role.EXECUTIVE):
            yield self.cast.person(role)

    def some_contact(self, which: int) -> Contact | None:
        contact_id = one_of(sorted(self.books.captured), which)
        return Contact.objects.filter(pk=contact_id).select_related("agent__person", "team").first()


def one_of(items: Sequence[T], which: int) -> T:
    return items[which % len(items)]


LONG_LIFE_STEPS = int(os.environ.get("LEIDRAAD_LIFE_STEPS", "120"))  # `make prove` takes more
OPENINGS = (Event.CONTACT_OPENED, Event.OWN_CONTACT_OPENED)


def charter_caches_cleared() -> None:
    """A life that is undone leaves versions in memory whose numbers the next life gives to other texts."""
    from leidraad.apps.charter import in_force

    for value in vars(in_force).values():
        if hasattr(value, "cache_clear"):
            value.cache_clear()


def invariants_of(life: Centre) -> list[Callable[[], None]]:
    return [
        life.the_quota_is_never_exceeded,
        life.what_was_opened_stands_in_the_ledger,
        life.what_was_deleted_is_out_of_reach,
        life.no_number_was_kept,
        life.only_what_was_signed_is_a_purpose,
        life.nobody_is_given_the_same_contact_by_chance_twice,
        life.the_ledger_names_nobody,
    ]


def a_step(life: Centre, chance: random.Random) -> Callable[[], None]:
    """One rule with arguments by chance; what happens daily is likelier than what happens once a year."""
    which, other, anything = (
        chance.randrange(4),
        chance.choice([None, None, 0, 1, 2, 3]),
        chance.randrange(1000),
    )
    what, who = chance.choice(list(OpenedPart)), chance.randrange(1000)
    steps: list[tuple[int, Callable[[], None]]] = [
        (20, partial(life.capture, which, other, chance.random() < 0.1, chance.random() < 0.1)),
        (12, partial(life.coach, which, what)),
        (6, partial(life.draw, which, chance.choice(["cleo", "dirk"]), chance.choice(list(Purpose)))),
        (10, partial(life.open, anything, who, what)),
        (4, partial(life.offer, anything)),
        (4, partial(life.open_an_offer, anything)),
        (6, partial(life.delete, anything)),
        (3, partial(life.take_back_a_deletion, anything)),
        (8, partial(life.time_passes, chance.choice([1, 61, 1_801, 3_600, 43_201]))),
        (3, life.retention_runs),
        (3, partial(life.join, which)),
        (3, partial(life.read_the_notice, which)),
        (2, partial(life.leave, which)),
        (2, partial(life.amend, chance.choice([5, 25, 50, 80]))),
        (2, partial(life.dispute, chance.choice([ClauseId.LISTENING_CAP, ClauseId.PURPOSES_ALLOWED]))),
        (4, life.settle),
    ]
    return chance.choices([step for _weight, step in steps], [weight for weight, _step in steps])[0]


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_a_long_life_breaks_no_invariant(seed: int, db: None) -> None:
    """Some hundreds of steps in one centre, so that much has happened; Hypothesis tries short and odd ones below."""
    life, chance = Centre(), random.Random(seed)
    try:
        life.found(50)
        for _ in range(LONG_LIFE_STEPS):
            a_step(life, chance)()
            for holds in invariants_of(life):
                holds()
        assert life.books.openings >= 3, "a life in which nobody listens proves nothing"
        assert len(life.books.captured) > 8
        assert life.books.ended_at
    finally:
        life.teardown()


@pytest.mark.slow
def test_no_life_breaks_an_invariant(db: None) -> None:
    thorough = settings.default is not None and settings.default.max_examples > 1_000
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Centre,
        settings=settings(
            max_examples=200 if thorough else 3,
            stateful_step_count=60 if thorough else 50,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
