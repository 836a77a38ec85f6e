"""Holds what the invented contact centre promises: who is in it, how much, and that it can be read."""

from collections import Counter
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from demo.read import (
    FOLDER,
    DemoPerson,
    DemoRole,
    aware_time,
    demo_broken,
    demo_calls,
    demo_contacts,
    demo_people,
    facts_from,
    raw_contacts,
)
from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.language.languages import Language
from leidraad.formats.read import read_contact

TODAY = date(2026, 6, 15)
PEOPLE = demo_people()
AGENTS: dict[str | None, DemoPerson] = {p.agent_code: p for p in PEOPLE.people if p.agent_code}
TEAMS = {team.code: team for team in PEOPLE.teams}
CONTACTS = tuple(demo_contacts(TODAY))
RAW = tuple(raw_contacts())


def share(count: int) -> float:
    return count / len(CONTACTS)


def people_with(role: DemoRole) -> list[DemoPerson]:
    return [person for person in PEOPLE.people if role in {each.role for each in person.roles}]


# people


def test_a_day_before_today_and_a_local_time_make_an_aware_moment() -> None:
    brussels = ZoneInfo("Europe/Brussels")
    assert aware_time({"day": -12, "time": "09:41"}, today=date(2026, 6, 15)) == datetime(
        2026, 6, 3, 9, 41, tzinfo=brussels
    )
    assert (
        aware_time({"day": -1, "time": "09:41"}, today=date(2026, 1, 2)).utcoffset()
        == datetime(2026, 1, 1, tzinfo=brussels).utcoffset()
    )


def test_facts_that_are_absent_stay_unknown() -> None:
    assert facts_from({}, today=TODAY) == ContactFacts()


def test_every_job_of_the_centre_is_filled() -> None:
    counts = {role: len(people_with(role)) for role in DemoRole}
    assert counts[DemoRole.AGENT] == 30
    assert counts[DemoRole.COACH] == counts[DemoRole.TEAM_LEADER] == 3
    assert counts[DemoRole.UNION_DELEGATE] == 2
    assert all(counts.values())


def test_eighteen_agents_volunteer_and_every_team_has_some_of_both() -> None:
    assert sum(person.volunteer for person in PEOPLE.people) == 18
    volunteers = Counter(agent.roles[0].team for agent in AGENTS.values() if agent.volunteer)
    others = Counter(agent.roles[0].team for agent in AGENTS.values() if not agent.volunteer)
    assert min(volunteers[team] for team in TEAMS) >= 4
    assert min(others[team] for team in TEAMS) >= 2


def test_only_agents_have_a_code_and_languages_and_may_volunteer() -> None:
    for person in PEOPLE.people:
        is_agent = person in people_with(DemoRole.AGENT)
        assert bool(person.agent_code) == is_agent, person.username
        assert (1 <= len(person.languages) <= 2) == is_agent, person.username
        assert is_agent or not person.volunteer, person.username


def test_user_names_agent_codes_and_names_are_each_used_once() -> None:
    for values in ([p.username for p in PEOPLE.people], [p.name for p in PEOPLE.people]):
        assert len(set(values)) == len(PEOPLE.people) == 46
    assert sorted(filter(None, AGENTS)) == [f"a{number:02}" for number in range(1, 31)]


def test_every_role_names_a_known_team_and_every_team_has_a_leader_and_a_coach() -> None:
    for role in (DemoRole.TEAM_LEADER, DemoRole.COACH, DemoRole.AGENT):
        teams = {each.team for person in people_with(role) for each in person.roles if each.role is role}
        assert teams == set(TEAMS), role
    assert {team.principal for team in PEOPLE.teams} == {principal.code for principal in PEOPLE.principals}
    assert {team.site for team in PEOPLE.teams} == {site.code for site in PEOPLE.sites}


# contacts


def test_there_are_three_hundred_contacts_each_with_its_own_id_and_text() -> None:
    assert len(CONTACTS) == 300
    assert len({contact.facts.source_id for contact in CONTACTS}) == 300
    assert len({text_of(contact) for contact in CONTACTS}) == 300


def text_of(contact: IncomingContact) -> str:
    return "\n".join(turn.text for turn in contact.turns)


@pytest.mark.parametrize(
    ("language", "expected"),
    [(Language.DUTCH, 0.45), (Language.FRENCH, 0.30), (Language.GERMAN, 0.12), (Language.ENGLISH, 0.13)],
)
def test_the_languages_have_their_share(language: Language, expected: float) -> None:
    found = share(sum(contact.facts.language is language for contact in CONTACTS))
    assert found == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("channel", "expected"),
    [(Channel.VOICE, 0.5), (Channel.EMAIL, 0.2), (Channel.CHAT, 0.2), (Channel.MESSAGING, 0.1)],
)
def test_the_channels_have_their_share(channel: Channel, expected: float) -> None:
    found = share(sum(contact.facts.channel is channel for contact in CONTACTS))
    assert found == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize(
    ("mark", "low", "high"),
    [("angry", 0.1, 0.14), ("compliment", 0.07, 0.1), ("repeat", 0.15, 0.35), ("promise", 0.25, 0.5)],
)
def test_what_happens_in_contacts_happens_often_enough(mark: str, low: float, high: float) -> None:
    assert low <= share(sum(mark in raw["marks"] for raw in RAW)) <= high


def test_about_one_contact_in_eight_goes_out_and_exactly_one_holds_a_threat() -> None:
    outbound = sum(contact.facts.direction is Direction.OUTBOUND for contact in CONTACTS)
    assert share(outbound) == pytest.approx(0.12, abs=0.01)
    assert sum("threat" in raw["marks"] for raw in RAW) == 1


def test_every_contact_belongs_to_a_known_agent_who_speaks_the_language_in_the_right_team() -> None:
    for contact in CONTACTS:
        facts = contact.facts
        agent = AGENTS[facts.agent]
        assert facts.language in agent.languages, facts.source_id
        assert facts.team == agent.roles[0].team, facts.source_id
        assert facts.principal == TEAMS[facts.team or ""].principal, facts.source_id


def test_most_contacts_are_of_volunteers_and_some_are_not() -> None:
    assert 0.7 <= share(sum(AGENTS[c.facts.agent].volunteer for c in CONTACTS)) <= 0.95


def test_two_contacts_come_from_a_number_that_is_never_recorded() -> None:
    protected = {each.number for each in PEOPLE.protected_numbers}
    assert sum(bool(protected & set(contact.facts.customer_identities)) for contact in CONTACTS) == 2


def test_every_contact_is_over_before_today_and_begins_within_a_month() -> None:
    midnight = datetime.combine(TODAY, time(), tzinfo=ZoneInfo("Europe/Brussels"))
    for contact in CONTACTS:
        started_at = contact.facts.started_at
        assert started_at is not None
        last_at = max((turn.at for turn in contact.turns if turn.at), default=started_at)
        assert 0 < (midnight - started_at).days + 1 <= 31, contact.facts.source_id
        assert last_at < midnight, contact.facts.source_id


def test_turns_are_in_order_and_have_the_times_of_their_channel() -> None:
    for contact in CONTACTS:
        spoken = contact.facts.channel is Channel.VOICE
        starts = [turn.start_s if spoken else turn.at for turn in contact.turns]
        assert None not in starts, contact.facts.source_id
        assert starts == sorted(starts), contact.facts.source_id  # type: ignore[type-var]
        assert all((turn.end_s is not None) == spoken for turn in contact.turns), contact.facts.source_id


def test_spoken_turns_last_and_both_parties_speak() -> None:
    for contact in CONTACTS:
        assert {Party.AGENT, Party.CUSTOMER} == {turn.party for turn in contact.turns}
        if contact.facts.channel is Channel.VOICE:
            for turn in contact.turns:
                assert turn.start_s is not None
                assert turn.end_s is not None
                assert 0.3 < turn.end_s - turn.start_s < 40, contact.facts.source_id
            assert contact.facts.duration_s is not None
            assert contact.facts.duration_s >= (contact.turns[-1].end_s or 0)


def test_nobody_talks_over_himself_and_some_talk_over_the_other() -> None:
    talked_over, long_silences = 0, 0
    for contact in CONTACTS:
        for before, after in zip(contact.turns, contact.turns[1:], strict=False):
            if before.end_s is not None and after.start_s is not None:
                gap_s = after.start_s - before.end_s
                assert gap_s >= 0 or before.party is not after.party, contact.facts.source_id
                talked_over += gap_s < -0.5
                long_silences += gap_s > 6
    assert talked_over >= 20
    assert long_silences >= 40


def test_some_transcripts_carry_words_within_their_turn() -> None:
    turns = [turn for contact in CONTACTS for turn in contact.turns if turn.words]
    assert len(turns) > 100
    for turn in turns:
        assert " ".join(word.text for word in turn.words) == turn.text
        assert turn.start_s is not None
        assert turn.end_s is not None
        assert turn.start_s <= turn.words[0].start_s
        assert turn.words[-1].end_s <= turn.end_s + 0.01


def test_customers_come_back_within_days_on_another_channel() -> None:
    seen: dict[str, list[IncomingContact]] = {}
    for contact in CONTACTS:
        seen.setdefault(contact.facts.customer_identities[-1], []).append(contact)
    across = [them for them in seen.values() if len({contact.facts.channel for contact in them}) > 1]
    assert len(across) >= 20


@pytest.fixture(scope="module")
def identifier() -> LanguageIdentifier:
    known = LanguageIdentifier.from_model_file(MODEL_FILE)
    known.set_languages([language.value for language in Language])
    return known


def test_every_contact_is_in_the_language_it_claims(identifier: LanguageIdentifier) -> None:
    wrong = [
        contact.facts.source_id
        for contact in CONTACTS
        if identifier.classify(text_of(contact))[0] != contact.facts.language
    ]
    assert wrong == []


def test_no_placeholder_or_sign_of_the_parts_is_left_in_a_text() -> None:
    left = [
        c.facts.source_id
        for c in CONTACTS
        if any(sign in text_of(c) for sign in ("{", "}", "\n//", "\n--", "# "))
    ]
    assert left == []


# calls


def test_twelve_calls_weigh_less_than_three_megabytes_and_last_a_minute_or_so() -> None:
    calls = list(demo_calls(TODAY))
    assert Counter(call.facts.language for call in calls) == {
        Language.DUTCH: 5,
        Language.FRENCH: 3,
        Language.GERMAN: 2,
        Language.ENGLISH: 2,
    }
    assert sum(len(call.opus) for call in calls) < 3_000_000
    assert all(40 <= (call.facts.duration_s or 0) <= 90 for call in calls)


def test_each_call_is_of_a_volunteer_and_says_which_channel_carries_whom() -> None:
    for call in demo_calls(TODAY):
        agent = AGENTS[call.facts.agent]
        assert agent.volunteer, call.name
        assert call.facts.language in agent.languages, call.name
        assert call.facts.team == agent.roles[0].team, call.name
        assert call.facts.audio_parties == (Party.AGENT, Party.CUSTOMER), call.name


def test_sound_and_transcript_of_each_call_are_read_and_agree_on_its_length() -> None:
    for call in demo_calls(TODAY):
        sound = read_contact(call.opus, name=f"{call.name}.opus")
        words = read_contact(call.transcript, name=f"{call.name}.json")
        assert sound.facts.duration_s == pytest.approx(call.facts.duration_s, abs=0.1), call.name
        assert words.facts.language is call.facts.language, call.name
        assert (
            (call.facts.duration_s or 0) - 1.5 < (words.turns[-1].end_s or 0) <= (call.facts.duration_s or 0)
        )
        assert all(turn.words for turn in words.turns), call.name


# files to set aside


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("gesprek-notities.wav", ProblemCode.NOT_AUDIO),
        ("half-geschreven.json", ProblemCode.MALFORMED_JSON),
        ("heure-sans-fuseau.jsonl", ProblemCode.TIME_WITHOUT_ZONE),
    ],
)
def test_a_broken_file_is_refused_for_its_own_reason(name: str, code: ProblemCode) -> None:
    data = dict(demo_broken())[name]
    with pytest.raises(IntakeProblem) as problem:
        read_contact(data, name=name)
    assert problem.value.code is code


def test_the_file_of_an_unknown_agent_reads_well_but_nobody_knows_the_agent() -> None:
    contact = read_contact(dict(demo_broken())["onbekende-agent.jsonl"], name="onbekende-agent.jsonl")
    assert contact.facts.agent not in AGENTS


def test_the_whole_demo_stays_small() -> None:
    total = sum(
        path.stat().st_size for path in FOLDER.rglob("*") if path.is_file() and "__pycache__" not in str(path)
    )
    assert total < 5_000_000
