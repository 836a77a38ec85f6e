"""A small centre in memory in which everything is decided by the domain alone; and the invariants it must never break.

It keeps what a database would keep, with the dullest possible bookkeeping, and asks ``decide``, ``meet``, ``phases``,
``quota`` and ``draws`` for every answer. What it then holds is judged by ``broken``, which asks none of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from functools import reduce
from zoneinfo import ZoneInfo

from leidraad.domain.charter.clauses import (
    USES_AGAINST_AGENTS,
    AfterEnd,
    Charter,
    ClauseId,
    OnLeaving,
    Purpose,
    SelectionMethod,
    Stage,
)
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.draws import in_order
from leidraad.domain.charter.meet import meet
from leidraad.domain.charter.phases import (
    AgreementFacts,
    ClosedEvaluation,
    RecordedAct,
    Side,
    StepRefused,
    Text,
    check_transition,
    ends_by_itself,
    missing_to_replace,
)
from leidraad.domain.charter.quota import share_of, window_of
from leidraad.domain.charter.requests import Action, ActorRole, Analysis, Facts, Phase, Request
from leidraad.domain.contacts.turns import Channel, Direction
from tests.domain.charter.charters import a_cap, changed, shipped

START = date(2026, 10, 20)
UNIONS = frozenset({"bond-noord", "bond-zuid"})
EVERYBODY = UNIONS | {"veld", "veld-legal"}
ZONE = ZoneInfo("Europe/Brussels")
SEED = b"an invented seed, of 32 bytes ..."[:32]

PILOT = changed(
    shipped("demo"),
    scope={"valid_from": START, "valid_until": START + timedelta(100)},
    listening_cap=a_cap(40, absolute_maximum=3),
    evaluation={"due": START + timedelta(110)},
    consultation={"new_technology": False},
)
REGULATION = changed(
    PILOT, stage=Stage.ROLL_OUT, scope={"valid_until": START + timedelta(900)}, groups={"threshold": 6}
)


@dataclass(slots=True)
class Agent:
    enrolled: bool = False
    told: bool = False


@dataclass(slots=True)
class Contact:
    """``versions`` are those in force since it was captured; ``circumstances`` what was known at that moment."""

    number: int
    agent: str
    day: date
    versions: list[Charter]
    circumstances: Facts
    phase: Phase
    nominated: bool = False
    deleted_at: int | None = None
    destroyed: bool = False


@dataclass(slots=True)
class Window:
    share: Fraction
    captured: int = 0
    used: set[int] = field(default_factory=set)
    smallest_share: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Opened:
    """One opening by somebody else than the agent. ``moment`` and ``leaf`` are places in the ledger."""

    contact: int
    moment: int
    leaf: int
    purpose: Purpose
    signed: frozenset[Purpose]
    age_days: int
    limit_days: int
    taking_part: bool
    used_after: int
    captured: int
    share: Fraction
    maximum: int | None
    chosen_by: SelectionMethod
    agreed: frozenset[SelectionMethod]
    disputed: frozenset[ClauseId]
    versions: tuple[Charter, ...]


class Centre:
    """The whole of it. Whatever is refused changes nothing but the ledger."""

    def __init__(self) -> None:
        self.today = START
        self.phase = Phase.DRAFT
        self.facts = AgreementFacts(today=START)
        self.charter = PILOT
        self.history: list[Charter] = []
        self.frozen: frozenset[ClauseId] = frozenset()
        self.agents = {name: Agent() for name in ("a1", "a2", "a3")}
        self.contacts: list[Contact] = []
        self.windows: dict[tuple[str, date], Window] = {}
        self.opened: list[Opened] = []
        self.ledger: list[str] = []
        self.figures: list[tuple[int, int]] = []
        self.written: list[bool] = []
        self.inferred: list[Analysis] = []
        self.heard_live = 0
        self.went_live: list[tuple[AgreementFacts, Phase]] = []

    # The agreement

    def give_what_is_needed(self, *, regulation: bool) -> None:
        """Everything that the next step could lack but time: texts, information, minutes, signatures, an evaluation."""
        stage = REGULATION if regulation else PILOT
        posted_on = self.today - timedelta(stage.consultation.posting_days)
        act = RecordedAct(
            stage.consultation.body, stage.consultation.act, self.today, version=2 if regulation else 1
        )
        text = Text(
            2 if regulation else 1,
            stage,
            must_sign=EVERYBODY,
            signed_by=EVERYBODY,
            posted_on=posted_on,
            acts=(act,),
        )
        informed = self.facts.information_received_on or self.today
        known = replace(self.facts, today=self.today, information_received_on=informed)
        if regulation:
            closed = ClosedEvaluation(PILOT.evaluation.body, self.today)
            known = replace(known, regulation=text, evaluation=closed)
        elif self.facts.pilot is None:
            known = replace(known, pilot=text)
        self.facts = known

    def forget_signature(self, union: str) -> None:
        """A union takes its name off what is not in force yet."""
        regulation = self.facts.regulation
        if regulation and self.phase is not Phase.ROLL_OUT:
            unsigned = replace(regulation, signed_by=regulation.signed_by - {union})
            self.facts = replace(self.facts, regulation=unsigned)

    def forget_evaluation(self) -> None:
        if self.phase is not Phase.ROLL_OUT:
            self.facts = replace(self.facts, evaluation=None)

    def ask_to_stop(self, side: Side) -> None:
        self.facts = replace(self.facts, stop_asked_by=self.facts.stop_asked_by | {side})

    def step(self, to: Phase) -> bool:
        self.facts = replace(self.facts, today=self.today)
        try:
            check_transition(self.phase, to, self.facts)
        except StepRefused:
            return False
        self.phase = to
        self.went_live.append((self.facts, to))
        if to is Phase.PILOT:
            self._in_force(PILOT)
        if to is Phase.ROLL_OUT:
            self._in_force(REGULATION)
        return True

    def amend(self, proposed: Charter, *, signed_by: frozenset[str]) -> bool:
        """Another version takes the place of the one in force, when those of both have signed it."""
        old = Text(1, self.charter, must_sign=EVERYBODY, signed_by=EVERYBODY, is_in_force=True)
        new = Text(2, proposed, must_sign=EVERYBODY, signed_by=signed_by)
        if not self.history or missing_to_replace(old, new, phase=self.phase, today=self.today):
            return False
        self._in_force(proposed)
        return True

    def _in_force(self, charter: Charter) -> None:
        self.charter = charter
        self.history.append(charter)
        for contact in self.contacts:
            contact.versions.append(charter)
        for window in self.windows.values():
            window.smallest_share = min(window.smallest_share, share_of(charter.listening_cap))

    # People

    def tell(self, name: str) -> None:
        self.agents[name].told = True

    def enrol(self, name: str) -> None:
        self.agents[name].enrolled = True

    def leave(self, name: str) -> None:
        self.agents[name].enrolled = False
        for contact in self._alive():
            if contact.agent == name and self._ruling(contact).participation.on_leaving is OnLeaving.DESTROY:
                contact.destroyed = True

    # Contacts

    def capture(
        self, name: str, *, second: str | None, customer_told: bool, protected: bool, channel: Channel
    ) -> bool:
        circumstances = Facts(
            team="linde",
            channel=channel,
            direction=Direction.INBOUND,
            agent_is_enrolled=self.agents[name].enrolled,
            agent_is_notified=self.agents[name].told,
            customer_is_protected=protected,
            phase=self.phase,
            frozen=self.frozen,
            others_take_part=second is None or (self.agents[second].enrolled and self.agents[second].told),
            customer_is_told=customer_told,
            age_days=0,
            is_private=False,
            customer_refuses=False,
            pool_size=self.charter.participation.smallest_pool,
        )
        request = Request(Action.CAPTURE, frozenset({ActorRole.INTAKE}), on=self.today)
        if not decide(self.charter, request, circumstances).is_permitted:
            self.ledger.append("capture refused")
            return False
        contact = Contact(len(self.contacts), name, self.today, [self.charter], circumstances, self.phase)
        self.contacts.append(contact)
        self._window(name, self.today).captured += 1
        return True

    def nominate(self, number: int) -> bool:
        contact = self.contacts[number]
        if self._ask(Action.NOMINATE, contact, ActorRole.AGENT, Purpose.COACHING, is_own=True):
            contact.nominated = True
        return contact.nominated

    def draw(self, name: str, purpose: Purpose) -> int | None:
        """Chance puts the agent's contacts in order; the first that may be opened is opened."""
        opened = {each.contact for each in self.opened}
        keys = {
            contact.number.to_bytes(32): contact
            for contact in self.contacts
            if contact.agent == name and contact.number not in opened
        }
        for key in in_order(SEED, len(self.ledger), keys):
            contact = keys[key]
            if self.open(contact.number, purpose, SelectionMethod.COMMITTED_DRAW):
                return contact.number
        return None

    def open(
        self,
        number: int,
        purpose: Purpose | None,
        chosen_by: SelectionMethod | None,
        *,
        action: Action = Action.LISTEN,
        coaches: bool = True,
    ) -> bool:
        contact = self.contacts[number]
        chosen = chosen_by
        if chosen_by is SelectionMethod.NOMINATION and not contact.nominated:
            chosen = None
        if contact.destroyed or not self._ask(
            action, contact, ActorRole.COACH, purpose, chosen_by=chosen, coaches_agent=coaches
        ):
            self.ledger.append("opening refused")
            return False
        self._count(contact, purpose, chosen)
        return True

    def _count(self, contact: Contact, purpose: Purpose | None, chosen: SelectionMethod | None) -> None:
        assert purpose is not None
        assert chosen is not None
        window, ruling = self._window(contact.agent, contact.day), self._ruling(contact)
        cap = ruling.listening_cap
        assert cap is not None
        window.used.add(contact.number)
        self.ledger.append(f"opened {contact.number}")
        self.opened.append(
            Opened(
                contact=contact.number,
                moment=len(self.ledger),
                leaf=len(self.ledger) - 1,
                purpose=purpose,
                signed=ruling.purposes_allowed,
                age_days=(self.today - contact.day).days,
                limit_days=ruling.retention.quality_days,
                taking_part=self.agents[contact.agent].enrolled,
                used_after=len(window.used),
                captured=window.captured,
                share=min(window.share, cap.percent / 100),
                maximum=cap.absolute_maximum,
                chosen_by=chosen,
                agreed=ruling.selection.methods,
                disputed=self.frozen,
                versions=tuple(contact.versions),
            )
        )

    def read_own(self, number: int) -> bool:
        contact = self.contacts[number]
        return not contact.destroyed and self._ask(
            Action.READ_OWN, contact, ActorRole.AGENT, Purpose.OWN_REVIEW, is_own=True
        )

    def delete(self, number: int, *, own: bool = True) -> bool:
        contact = self.contacts[number]
        if not self._ask(Action.DELETE, contact, ActorRole.AGENT, None, is_own=own):
            return False
        if contact.deleted_at is None:
            contact.deleted_at = len(self.ledger)
        self.ledger.append(f"deleted {number}")
        return True

    def has_had_its_days(self, contact: Contact) -> bool:
        """Also from the moment that a version with fewer days is in force, before the worker comes to destroy it."""
        return (self.today - contact.day).days >= self._ruling(contact).retention.quality_days

    def days_pass(self, days: int) -> None:
        """Time passes; the worker ends a pilot that is over and destroys what has had its days."""
        self.today += timedelta(days)
        self.facts = replace(self.facts, today=self.today)
        if ends_by_itself(self.phase, self.facts):
            self.phase = Phase.EVALUATING
        for contact in self._alive():
            ruling = self._ruling(contact)
            over = self.today > ruling.scope.valid_until and ruling.sunset.recordings is AfterEnd.DESTROY
            if over or self.has_had_its_days(contact):
                contact.destroyed = True

    # What never happens, or only in groups

    def search(self, group: int) -> bool:
        request = Request(
            Action.SEARCH_INSIGHT,
            frozenset({ActorRole.QUALITY_ANALYST}),
            on=self.today,
            purpose=Purpose.INSIGHT,
        )
        facts = Facts(group_size=group, phase=self.phase, frozen=self.frozen)
        if decide(self.charter, request, facts).is_permitted:
            self.figures.append((group, self.charter.groups.threshold))
            return True
        return False

    def analyse(self, number: int, analysis: Analysis) -> None:
        if self._ask(
            Action.ANALYSE, self.contacts[number], ActorRole.INTAKE, Purpose.COACHING, analysis=analysis
        ):
            self.inferred.append(analysis)

    def monitor(self, name: str, *, registered: bool) -> None:
        request = Request(Action.MONITOR, frozenset({ActorRole.INTAKE}), on=self.today)
        facts = Facts(
            system_is_registered=registered, agent_is_notified=self.agents[name].told, frozen=self.frozen
        )
        if decide(self.charter, request, facts).is_permitted:
            self.written.append(registered and self.agents[name].told)

    def listen_live(self, number: int, role: ActorRole) -> None:
        self.heard_live += self._ask(Action.LISTEN_LIVE, self.contacts[number], role, Purpose.COACHING)

    # Bookkeeping

    def _ask(
        self, action: Action, contact: Contact, role: ActorRole, purpose: Purpose | None, **known: object
    ) -> bool:
        window = self._window(contact.agent, contact.day)
        facts = Facts(
            team="linde",
            agent_is_enrolled=self.agents[contact.agent].enrolled,
            is_deleted=contact.deleted_at is not None,
            age_days=(self.today - contact.day).days,
            captured_count=window.captured,
            used_count=len(window.used),
            is_counted=contact.number in window.used,
            window_share=window.share,
            phase=self.phase,
            frozen=self.frozen,
        )
        request = Request(action, frozenset({role}), on=self.today, purpose=purpose)
        return decide(self._ruling(contact), request, replace(facts, **known)).is_permitted  # type: ignore[arg-type]

    def _ruling(self, contact: Contact) -> Charter:
        """The tightest of all versions in force since it was captured."""
        return reduce(meet, contact.versions)

    def _window(self, name: str, day: date) -> Window:
        starts_on = window_of(datetime.combine(day, time(12), tzinfo=UTC), ZONE).starts_on
        share = share_of(self.charter.listening_cap)
        return self.windows.setdefault((name, starts_on), Window(share, smallest_share=share))

    def _alive(self) -> Iterator[Contact]:
        return (contact for contact in self.contacts if not contact.destroyed)


def broken(centre: Centre) -> Iterator[str]:
    """Each invariant of the floor that does not hold, as far as the domain can tell, by its number."""
    for contact in centre.contacts:
        yield from _broken_capture(contact)
        if not contact.destroyed and (centre.today - contact.day).days > 28:
            yield f"I7: contact {contact.number} lives after 28 days"
    for opened in centre.opened:
        yield from _broken_opening(centre, opened)
    for window in centre.windows.values():
        if len(window.used) * window.share.denominator > window.captured * window.share.numerator:
            yield "I4: more were opened than the share the window began with"
    yield from _broken_promises(centre)


def _broken_capture(contact: Contact) -> Iterator[str]:
    known = contact.circumstances
    if not (known.agent_is_notified and known.customer_is_told):
        yield f"I1: contact {contact.number} was captured without notice"
    if not (known.agent_is_enrolled and known.others_take_part):
        yield f"I2: contact {contact.number} holds somebody who takes no part"
    if contact.phase not in {Phase.PILOT, Phase.ROLL_OUT}:
        yield f"I2: contact {contact.number} was captured in the phase {contact.phase}"
    if known.customer_is_protected:
        yield f"I13: contact {contact.number} is of a protected number"
    scope = contact.versions[0].scope
    if not scope.valid_from <= contact.day <= scope.valid_until:
        yield f"contact {contact.number} was captured outside the days of its charter"


def _broken_opening(centre: Centre, opened: Opened) -> Iterator[str]:
    contact = centre.contacts[opened.contact]
    if opened.purpose not in opened.signed or opened.purpose in USES_AGAINST_AGENTS:
        yield f"I3: contact {opened.contact} was opened for {opened.purpose}"
    if opened.used_after * opened.share.denominator > opened.captured * opened.share.numerator:
        yield f"I4: contact {opened.contact} was one too many"
    if opened.maximum is not None and opened.used_after > opened.maximum:
        yield f"I4: contact {opened.contact} was above the maximum"
    if centre.ledger[opened.leaf] != f"opened {opened.contact}" or opened.leaf >= opened.moment:
        yield f"I5: contact {opened.contact} was opened before its leaf"
    if contact.deleted_at is not None and opened.moment > contact.deleted_at:
        yield f"I6: contact {opened.contact} was opened after its agent had deleted it"
    if opened.age_days >= min(opened.limit_days, 28):
        yield f"I7: contact {opened.contact} was opened after its days"
    if not opened.taking_part:
        yield f"contact {opened.contact} was opened though its agent had left"
    if opened.chosen_by not in opened.agreed:
        yield f"contact {opened.contact} was not chosen as agreed"
    if opened.disputed & {ClauseId.LISTENING_CAP, ClauseId.PURPOSES_ALLOWED, ClauseId.SELECTION}:
        yield f"contact {opened.contact} was opened under a clause in dispute"
    for version in opened.versions:
        cap = version.listening_cap
        if cap is None or opened.used_after * 100 > opened.captured * cap.percent:
            yield f"I18: contact {opened.contact} was opened though a version since its capture forbids it"
        if (
            opened.purpose not in version.purposes_allowed
            or opened.age_days >= version.retention.quality_days
        ):
            yield f"I18: contact {opened.contact} was opened beyond a version since its capture"


def _broken_promises(centre: Centre) -> Iterator[str]:
    if set(centre.inferred) - {Analysis.CUSTOMER_EMOTION, Analysis.NAMED_OUTPUT}:
        yield "I8, I9: something was inferred about a worker, or from a voice"
    if not all(centre.written):
        yield "I10: a stream that is not registered, or not told, wrote"
    for facts, phase in centre.went_live:
        signed = facts.regulation.signed_by if facts.regulation else frozenset()
        if phase is Phase.ROLL_OUT and (facts.evaluation is None or not signed >= UNIONS):
            yield "I11: rolled out without a closed evaluation or the unions' signatures"
    if any(group < max(threshold, 5) for group, threshold in centre.figures):
        yield "I14: a figure about too few people"
    if centre.heard_live:
        yield "I17: somebody listened live"
