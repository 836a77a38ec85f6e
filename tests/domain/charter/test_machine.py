"""Whatever happens in whatever order, the floor holds: a centre driven at random, its invariants asked after every step."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

from hypothesis import event, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from leidraad.domain.charter.clauses import (
    AfterEnd,
    Charter,
    ClauseId,
    Limit,
    OnLeaving,
    Purpose,
    SelectionMethod,
)
from leidraad.domain.charter.compare import compare, may_loosen
from leidraad.domain.charter.floor import floor_breaches
from leidraad.domain.charter.phases import FOLLOWING, Side
from leidraad.domain.charter.requests import Action, ActorRole, Analysis, Facts, Phase
from leidraad.domain.charter.targets import Measure, target_set_breaches
from leidraad.domain.contacts.turns import Channel
from tests.domain.charter.charters import a_cap, changed
from tests.domain.charter.machine import EVERYBODY, START, UNIONS, Centre, broken

NAMES = st.sampled_from(["a1", "a2", "a3"])
PLACES = st.integers(0, 10**6)
CAPS = st.builds(
    a_cap, st.sampled_from([0, 20, 40, 60, 90]), absolute_maximum=st.sampled_from([None, 1, 2, 5])
) | st.sampled_from([a_cap(60), a_cap(90), None])


class CentreMachine(RuleBasedStateMachine):
    """Each rule does one thing that anybody might do, allowed or not."""

    def __init__(self) -> None:
        super().__init__()
        self.centre = Centre()

    @initialize(phase=st.sampled_from([Phase.DRAFT, Phase.PILOT, Phase.PILOT, Phase.PILOT, Phase.ROLL_OUT]))
    def the_agreement_stands_somewhere(self, phase: Phase) -> None:
        while self.centre.phase is not phase:
            following = FOLLOWING[self.centre.phase]
            self.centre.give_what_is_needed(regulation=following in REGULATED)
            assert self.centre.step(following)
        if phase is not Phase.DRAFT:
            for name in self.centre.agents:
                self.a_busy_hour_of_somebody_who_takes_part(name, 10)

    def teardown(self) -> None:
        event(f"in {self.centre.phase}")
        event(f"openings: {min(len(self.centre.opened), 3)}")
        event(f"versions: {min(len(self.centre.history), 4)}")

    @rule(regulation=st.booleans())
    def something_is_prepared(self, regulation: bool) -> None:
        self.centre.give_what_is_needed(regulation=regulation)

    @rule(really=st.sampled_from([True, False, False]))
    def the_agreement_goes_one_step_further(self, really: bool) -> None:
        following = FOLLOWING.get(self.centre.phase)
        if following is not None and really:
            self.centre.give_what_is_needed(regulation=following in REGULATED)
            self.centre.step(following)

    @rule(to=st.sampled_from(Phase))
    def somebody_tries_any_step(self, to: Phase) -> None:
        self.centre.step(to)

    @rule(union=st.sampled_from(sorted(UNIONS)))
    def a_union_takes_its_name_off(self, union: str) -> None:
        self.centre.forget_signature(union)

    @rule()
    def the_evaluation_is_opened_again(self) -> None:
        self.centre.forget_evaluation()

    @rule(side=st.sampled_from(Side), really=st.sampled_from([True, False, False, False]))
    def a_side_asks_to_stop(self, side: Side, really: bool) -> None:
        if really:  # rarely, or every history would end here
            self.centre.ask_to_stop(side)

    @precondition(lambda self: self.centre.history)
    @rule(
        cap=CAPS,
        days=st.sampled_from([7, 14, 28]),
        purposes=st.sets(st.sampled_from([Purpose.COACHING, Purpose.TRAINING]), min_size=1),
        methods=st.sets(st.sampled_from(SelectionMethod), min_size=1),
        on_leaving=st.sampled_from(OnLeaving),
        end=st.sampled_from(AfterEnd),
        threshold=st.sampled_from([4, 5, 8]),
        everybody_signs=st.booleans(),
    )
    def a_version_is_proposed(
        self,
        cap: object,
        days: int,
        purposes: set[Purpose],
        methods: set[SelectionMethod],
        on_leaving: OnLeaving,
        end: AfterEnd,
        threshold: int,
        everybody_signs: bool,
    ) -> None:
        proposed = changed(
            self.centre.charter,
            listening_cap=cap,
            retention={"quality_days": days},
            purposes_allowed=frozenset({Purpose.INSIGHT, Purpose.SERVICE, *purposes}),
            selection={"methods": frozenset(methods)},
            participation={"on_leaving": on_leaving},
            sunset={"recordings": end},
            groups={"threshold": threshold},
        )
        if floor_breaches(proposed):
            return  # it cannot be signed at all
        signed_by = EVERYBODY if everybody_signs else EVERYBODY - {"bond-zuid"}
        before = self.centre.charter
        if self.centre.amend(proposed, signed_by=signed_by):
            assert everybody_signs
            assert may_loosen(compare(before, proposed)) or self._reaches_back(before)

    def _reaches_back(self, before: Charter) -> bool:
        """Nothing was loosened, so what rules the data there is now is what is in force now."""
        alike = [each for each in self.centre.contacts if each.versions[:-1] == [before]]
        return all(not may_loosen(compare(self.centre.charter, self.centre._ruling(each))) for each in alike)

    @rule(clause_id=st.sampled_from(ClauseId))
    def a_clause_comes_under_dispute(self, clause_id: ClauseId) -> None:
        self.centre.frozen = frozenset({clause_id})

    @rule()
    def disputes_are_settled(self) -> None:
        self.centre.frozen = frozenset()

    @rule(name=NAMES)
    def an_agent_is_told(self, name: str) -> None:
        self.centre.tell(name)

    @rule(name=NAMES)
    def an_agent_joins(self, name: str) -> None:
        self.centre.enrol(name)

    @rule(name=NAMES)
    def an_agent_leaves(self, name: str) -> None:
        self.centre.leave(name)

    @rule(
        name=NAMES,
        second=st.none() | NAMES,
        customer_told=st.sampled_from([True, True, False]),
        protected=st.sampled_from([False, False, True]),
        channel=st.sampled_from(Channel),
    )
    def a_contact_comes_in(
        self, name: str, second: str | None, customer_told: bool, protected: bool, channel: Channel
    ) -> None:
        self.centre.capture(
            name, second=second, customer_told=customer_told, protected=protected, channel=channel
        )

    @rule(name=NAMES, count=st.integers(5, 12))
    def a_busy_hour_of_somebody_who_takes_part(self, name: str, count: int) -> None:
        self.centre.tell(name)
        self.centre.enrol(name)
        for _ in range(count):
            self.centre.capture(name, second=None, customer_told=True, protected=False, channel=Channel.VOICE)

    @rule(name=NAMES, purpose=st.sampled_from(Purpose), count=st.integers(1, 4))
    def a_coach_has_contacts_drawn(self, name: str, purpose: Purpose, count: int) -> None:
        for _ in range(count):
            self.centre.draw(name, purpose)

    @rule(name=NAMES)
    def a_coach_has_one_drawn_for_coaching(self, name: str) -> None:
        self.centre.draw(name, Purpose.COACHING)

    @rule(count=st.integers(1, 3))
    def a_coach_goes_round(self, count: int) -> None:
        for name in self.centre.agents:
            for _ in range(count):
                self.centre.draw(name, Purpose.COACHING)

    @precondition(lambda self: self.centre.contacts)
    @rule(place=PLACES, action=st.sampled_from([Action.LISTEN, Action.READ, Action.READ_SUMMARY]))
    def an_agent_offers_a_contact_and_a_coach_opens_it(self, place: int, action: Action) -> None:
        number = place % len(self.centre.contacts)
        self.centre.nominate(number)
        self.centre.open(number, Purpose.COACHING, SelectionMethod.NOMINATION, action=action)

    @precondition(lambda self: self.centre.contacts)
    @rule(
        place=PLACES,
        purpose=st.none() | st.sampled_from(Purpose),
        chosen_by=st.none() | st.sampled_from(SelectionMethod),
        coaches=st.booleans(),
    )
    def somebody_tries_to_open_any_contact(
        self, place: int, purpose: Purpose | None, chosen_by: SelectionMethod | None, coaches: bool
    ) -> None:
        number = place % len(self.centre.contacts)
        opened = self.centre.open(number, purpose, chosen_by, coaches=coaches)
        assert not opened or (coaches and purpose is not None and chosen_by is not None)

    @precondition(lambda self: self.centre.opened)
    @rule(place=PLACES, chosen_by=st.sampled_from(SelectionMethod))
    def an_agent_deletes_what_was_opened_and_somebody_wants_it_again(
        self, place: int, chosen_by: SelectionMethod
    ) -> None:
        number = self.centre.opened[place % len(self.centre.opened)].contact
        assert self.centre.delete(number)
        assert not self.centre.open(number, Purpose.COACHING, chosen_by)

    @precondition(lambda self: self.centre.contacts)
    @rule(place=PLACES)
    def an_agent_deletes(self, place: int) -> None:
        assert self.centre.delete(place % len(self.centre.contacts))

    @precondition(lambda self: self.centre.contacts)
    @rule(place=PLACES)
    def somebody_else_tries_to_delete(self, place: int) -> None:
        assert not self.centre.delete(place % len(self.centre.contacts), own=False)

    @precondition(lambda self: self.centre.contacts)
    @rule(place=PLACES)
    def an_agent_reads_their_own(self, place: int) -> None:
        contact = self.centre.contacts[place % len(self.centre.contacts)]
        there = (
            not contact.destroyed and contact.deleted_at is None and not self.centre.has_had_its_days(contact)
        )

        assert self.centre.read_own(contact.number) == there

    @rule(days=st.sampled_from([0, 1, 1, 2, 3, 6, 13, 27]))
    def days_pass(self, days: int) -> None:
        self.centre.days_pass(days)

    @rule(group=st.integers(0, 12))
    def an_analyst_asks_for_a_figure(self, group: int) -> None:
        self.centre.search(group)

    @precondition(lambda self: self.centre.contacts)
    @rule(place=PLACES, analysis=st.sampled_from(Analysis))
    def software_looks_into_a_contact(self, place: int, analysis: Analysis) -> None:
        self.centre.analyse(place % len(self.centre.contacts), analysis)

    @rule(name=NAMES, registered=st.booleans())
    def a_stream_writes_about_an_agent(self, name: str, registered: bool) -> None:
        self.centre.monitor(name, registered=registered)

    @precondition(lambda self: self.centre.contacts)
    @rule(place=PLACES, role=st.sampled_from(ActorRole))
    def somebody_tries_to_listen_live(self, place: int, role: ActorRole) -> None:
        self.centre.listen_live(place % len(self.centre.contacts), role)

    @rule(measures=st.sets(st.sampled_from(Measure), min_size=1))
    def targets_are_proposed(self, measures: set[Measure]) -> None:
        weights = dict.fromkeys(measures, Fraction(100, len(measures)))
        if not target_set_breaches(self.centre.charter, weights):
            assert Measure.QUALITY in measures, "I12"

    @invariant()
    def the_floor_holds(self) -> None:
        assert list(broken(self.centre)) == []

    @invariant()
    def nothing_in_force_is_below_the_floor(self) -> None:
        assert all(floor_breaches(charter) == () for charter in self.centre.history[-1:])


REGULATED = {Phase.AMENDED, Phase.SIGNED_REGULATION, Phase.ROLL_OUT}


def test_whatever_happens_in_whatever_order_the_floor_holds() -> None:
    run_state_machine_as_test(
        CentreMachine,
        settings=settings(stateful_step_count=60, max_examples=2 * settings().max_examples, deadline=None),
    )


def test_a_whole_life_from_draft_to_roll_out_captures_opens_and_forgets() -> None:
    """That the machine can get anywhere at all: one history told from the beginning to the end."""
    centre = _a_pilot_with_ten_contacts()

    assert [centre.draw("a1", Purpose.COACHING) is not None for _ in range(5)] == [True] * 3 + [False] * 2
    assert centre.nominate(_unopened(centre))
    assert not centre.open(_unopened(centre), Purpose.COACHING, SelectionMethod.NOMINATION), (
        "the maximum is 3"
    )
    assert centre.delete(0)
    assert not centre.read_own(0)
    assert not centre.step(Phase.ROLL_OUT)

    centre.days_pass(101)
    assert centre.phase is Phase.EVALUATING
    assert all(contact.destroyed for contact in centre.contacts)
    assert not _captures(centre)
    for phase in (Phase.AMENDED, Phase.SIGNED_REGULATION, Phase.ROLL_OUT):
        centre.give_what_is_needed(regulation=True)
        assert centre.step(phase)
    assert _captures(centre)
    assert list(broken(centre)) == []


def test_what_a_version_tightened_stays_tight_for_what_was_there_before_it() -> None:
    centre = _a_pilot_with_ten_contacts()
    loose = centre.charter
    assert centre.amend(changed(loose, listening_cap=a_cap(10)), signed_by=EVERYBODY)
    assert centre.amend(loose, signed_by=EVERYBODY)

    assert [centre.draw("a1", Purpose.COACHING) is not None for _ in range(2)] == [True, False]
    assert not centre.amend(loose, signed_by=EVERYBODY - UNIONS)


def test_fewer_days_close_what_is_older_before_the_worker_destroys_it() -> None:
    centre = _a_pilot_with_ten_contacts()
    centre.days_pass(13)
    assert centre.read_own(0)
    assert centre.amend(changed(centre.charter, retention={"quality_days": 7}), signed_by=EVERYBODY)

    assert not centre.contacts[0].destroyed
    assert not centre.read_own(0)


def test_the_invariants_can_be_broken() -> None:
    """Each of them is tried by doing what nobody can do, behind the back of every decision."""
    centre = _a_pilot_with_ten_contacts()
    centre.draw("a1", Purpose.COACHING)
    assert list(broken(centre)) == []

    centre.contacts[1].circumstances = changed_facts(centre, customer_is_told=False)
    centre.contacts[2].circumstances = changed_facts(centre, agent_is_enrolled=False)
    centre.contacts[3].circumstances = changed_facts(centre, customer_is_protected=True)
    centre.contacts[4].phase = Phase.STOPPED
    centre.contacts[5].day = START - timedelta(40)
    centre.contacts[centre.opened[0].contact].deleted_at = 0
    centre.inferred.append(Analysis.AGENT_EMOTION)
    centre.written.append(False)
    centre.figures.append((4, 4))
    centre.heard_live = 1
    centre.went_live.append((centre.facts, Phase.ROLL_OUT))
    next(iter(centre.windows.values())).used.update(range(9))

    found = {line.split(":")[0] for line in broken(centre)}
    assert {"I1", "I2", "I4", "I6", "I7", "I8, I9", "I10", "I11", "I13", "I14", "I17"} <= found


def test_an_opening_beyond_its_rights_is_told() -> None:
    centre = _a_pilot_with_ten_contacts()
    centre.draw("a1", Purpose.COACHING)
    (opened,) = centre.opened
    none = changed(centre.charter, listening_cap=None)
    centre.opened = [
        replace(opened, purpose=Purpose.SANCTION),
        replace(opened, used_after=9),
        replace(opened, moment=0),
        replace(opened, age_days=28),
        replace(opened, taking_part=False),
        replace(opened, agreed=frozenset()),
        replace(opened, disputed=frozenset({ClauseId.LISTENING_CAP})),
        replace(opened, versions=(none,)),
    ]

    said = " ".join(broken(centre))
    for word in ("I3", "one too many", "maximum", "I5", "I7", "had left", "as agreed", "dispute", "I18"):
        assert word in said


def changed_facts(centre: Centre, **facts: object) -> Facts:
    return replace(centre.contacts[0].circumstances, **facts)  # type: ignore[arg-type]


def _a_pilot_with_ten_contacts() -> Centre:
    centre = Centre()
    for phase in (Phase.INFORMED, Phase.CONSULTED, Phase.SIGNED, Phase.PILOT):
        centre.give_what_is_needed(regulation=False)
        assert centre.step(phase)
    centre.tell("a1")
    centre.enrol("a1")
    assert all(_captures(centre) for _ in range(10))
    return centre


def _captures(centre: Centre) -> bool:
    return centre.capture("a1", second=None, customer_told=True, protected=False, channel=Channel.VOICE)


def _unopened(centre: Centre) -> int:
    opened = {each.contact for each in centre.opened}
    return next(each.number for each in centre.contacts if each.number not in opened)


def test_a_charter_with_the_parties_own_analyses_on_still_infers_nothing_about_workers() -> None:
    centre = _a_pilot_with_ten_contacts()
    on = {"customer_emotion": Limit.ON, "named_output_to_people": Limit.ON}
    assert centre.amend(changed(centre.charter, ai=on), signed_by=EVERYBODY)
    _captures(centre)

    for analysis in Analysis:
        centre.analyse(10, analysis)
        centre.analyse(0, analysis)  # captured before it was loosened
    assert centre.inferred == [Analysis.CUSTOMER_EMOTION, Analysis.NAMED_OUTPUT]
