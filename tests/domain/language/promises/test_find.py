"""Promises: who will do what by when, and what only sounds like one."""

import itertools
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.functional_suite import Case, cases_of, suite_macro_f1
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.promises.find import (
    Action,
    Promise,
    Side,
    Standing,
    Who,
    promises_in,
    promises_of_turns,
)

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH
WEDNESDAY = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Europe/Brussels"))
LEAST_HELD_BACK_MACRO_F1 = {NL: 0.92, FR: 0.90, DE: 0.95, EN: 0.95}
LEAST_OF_SECOND_SUITE = {NL: 0.89, FR: 0.88, DE: 0.93, EN: 0.88}  # written before the rules were looked at


def _said(text: str, language: Language, side: Side = Side.AGENT) -> tuple[Promise, ...]:
    return promises_in(text, language=language, side=side, said_at=WEDNESDAY)


@pytest.mark.parametrize(
    ("language", "text", "action", "due"),
    [
        (NL, "we bellen u morgen terug", Action.CALL, date(2026, 11, 19)),
        (FR, "je vous rappelle demain", Action.CALL, date(2026, 11, 19)),
        (DE, "ich melde mich bis Freitag", Action.INFORM, date(2026, 11, 20)),
        (EN, "I'll call you back", Action.CALL, None),
    ],
)
def test_a_promise_says_what_and_by_when(
    language: Language, text: str, action: Action, due: date | None
) -> None:
    (promise,) = _said(text, language)
    assert (promise.action, promise.standing, promise.who) == (action, Standing.FIRM, Who.AGENT)
    assert (promise.due.last if promise.due else None) == due


@pytest.mark.parametrize(
    ("language", "text", "action", "due"),
    [
        (NL, "ik ga dat morgen eens kortsluiten", Action.ARRANGE, date(2026, 11, 19)),
        (FR, "votre dossier sera archivé demain", Action.ARRANGE, date(2026, 11, 19)),
        (DE, "Ihr Zugang wird morgen angepinselt", Action.ARRANGE, date(2026, 11, 19)),
        (EN, "I'll repaint that sign for you on Friday", Action.ARRANGE, date(2026, 11, 20)),
    ],
)
def test_a_verb_that_no_list_knows_is_a_promise_with_a_day(
    language: Language, text: str, action: Action, due: date
) -> None:
    (promise,) = _said(text, language)
    assert promise.due is not None
    assert (promise.action, promise.standing, promise.due.last) == (action, Standing.FIRM, due)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "ik ga u nu een paar vragen stellen"),
        (FR, "je vais vous expliquer ça maintenant"),
        (DE, "ich werde Sie gleich verbinden"),
        (EN, "tomorrow the shop will be closed"),
    ],
)
def test_what_an_agent_does_at_once_is_no_promise_of_an_unknown_verb(language: Language, text: str) -> None:
    assert _said(text, language) == ()


def test_words_of_hesitation_do_not_part_a_promise() -> None:
    (promise,) = _said("euh ja ik euh bel u euh vrijdag euh nog eens terug dan", NL)
    assert (promise.action, promise.standing) == (Action.CALL, Standing.FIRM)


def test_the_day_after_tomorrow_is_seen_though_it_begins_like_a_common_word() -> None:
    (promise,) = _said("ik bel u overmorgen terug", NL)
    assert promise.due is not None
    assert promise.due.last == date(2026, 11, 20)


def test_two_promises_in_one_turn_have_their_own_days() -> None:
    sent, called = _said("ik stuur u vandaag een mail en bel u morgen terug", NL)
    assert sent.due is not None
    assert called.due is not None
    assert (sent.action, sent.due.text) == (Action.SEND, "vandaag")
    assert (called.action, called.due.text) == (Action.CALL, "morgen")


def test_somebody_else_of_the_centre_may_keep_it() -> None:
    (promise,) = _said("de technieker komt morgen langs", NL)
    assert promise.who is Who.COLLEAGUE


def test_the_customer_promises_too() -> None:
    (promise,) = _said("ik betaal dat vrijdag", NL, Side.CUSTOMER)
    assert (promise.who, promise.action) == (Who.CUSTOMER, Action.PAY)


@pytest.mark.parametrize(
    ("language", "text", "standing"),
    [
        (NL, "als het niet lukt bel ik u terug", Standing.CONDITIONAL),
        (FR, "je ne peux pas vous rappeler", Standing.NEGATED),
        (DE, "soll ich Sie zurückrufen", Standing.OFFERED),
        (EN, "if it doesn't work I'll call you back", Standing.CONDITIONAL),
    ],
)
def test_how_firmly_it_was_said_is_told_apart(language: Language, text: str, standing: Standing) -> None:
    assert [promise.standing for promise in _said(text, language)] == [standing]


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        (FR, "je vous rappelle que le délai est de trente jours", Side.AGENT),
        (NL, "ik kijk het even na", Side.AGENT),
        (NL, "uw collega zei ik bel u morgen terug", Side.CUSTOMER),
        (EN, "can you call me back tomorrow", Side.CUSTOMER),
        (EN, "I'll look forward to it", Side.CUSTOMER),
        (EN, "", Side.AGENT),
    ],
)
def test_reminders_reports_requests_and_what_is_done_at_once_are_none(
    language: Language, text: str, side: Side
) -> None:
    assert _said(text, language, side) == ()


def test_an_offer_that_is_accepted_is_a_promise() -> None:
    offer = Turn(Party.AGENT, "zal ik u morgen terugbellen")
    yes, no = Turn(Party.CUSTOMER, "ja graag"), Turn(Party.CUSTOMER, "nee laat maar")
    standings = [
        promise.standing
        for reply in (yes, no)
        for promise in promises_of_turns(
            [offer, reply], [NL, NL], said_at=WEDNESDAY, agent=Party.AGENT, customer=Party.CUSTOMER
        )
    ]
    assert standings == [Standing.FIRM, Standing.OFFERED]


def test_each_promise_names_its_turn_and_other_parties_are_not_read() -> None:
    turns = [Turn(Party.BOT, "we bellen u terug"), Turn(Party.AGENT, "we bellen u terug")]
    found = promises_of_turns(turns, [NL, NL], said_at=WEDNESDAY, agent=Party.AGENT, customer=Party.CUSTOMER)
    assert [promise.turn for promise in found] == [1]


def test_a_text_without_a_language_is_read_in_all_four() -> None:
    (promise,) = promises_in("ich rufe Sie morgen zurück", language=None, side=Side.AGENT, said_at=WEDNESDAY)
    assert promise.action is Action.CALL


def _written(party: Party, text: str, day: int) -> Turn:
    return Turn(party, text, at=datetime(2026, 11, day, 23, 30, tzinfo=UTC))


def test_a_day_is_reckoned_from_the_turn_that_names_it() -> None:
    turns = [
        _written(Party.AGENT, "ik bel u morgen terug", 18),
        _written(Party.CUSTOMER, "ik heb niets gehoord", 21),
        _written(Party.AGENT, "excuses, ik bel u morgen terug", 22),
    ]
    read = promises_of_turns(turns, [NL] * 3, said_at=WEDNESDAY, agent=Party.AGENT, customer=Party.CUSTOMER)
    # half past eleven in the evening in UTC is the next day in Brussels
    assert [one.due.last for one in read if one.due] == [date(2026, 11, 20), date(2026, 11, 24)]


def test_a_spoken_turn_reckons_from_the_contact() -> None:
    (promise,) = promises_of_turns(
        [Turn(Party.AGENT, "ik bel u morgen terug", start_s=3.0, end_s=5.0)],
        [NL],
        said_at=WEDNESDAY,
        agent=Party.AGENT,
        customer=Party.CUSTOMER,
    )
    assert promise.due is not None
    assert promise.due.last == date(2026, 11, 19)


@given(
    st.integers(0, 86_399 * 3_000).map(lambda s: WEDNESDAY.astimezone(UTC) + timedelta(seconds=s)),
    st.sampled_from(["Europe/Brussels", "America/New_York", "Asia/Tokyo"]),
)
def test_tomorrow_is_the_day_after_the_turns_local_day(moment: datetime, zone: str) -> None:
    local = WEDNESDAY.astimezone(ZoneInfo(zone))
    (promise,) = promises_of_turns(
        [Turn(Party.AGENT, "I'll call you back tomorrow", at=moment)],
        [EN],
        said_at=local,
        agent=Party.AGENT,
        customer=Party.CUSTOMER,
    )
    assert promise.due is not None
    assert promise.due.last == moment.astimezone(ZoneInfo(zone)).date() + timedelta(days=1)


def test_languages_must_match_turns() -> None:
    with pytest.raises(ValueError, match="zip"):
        promises_of_turns(
            [Turn(Party.AGENT, "ja")], [], said_at=WEDNESDAY, agent=Party.AGENT, customer=Party.CUSTOMER
        )


@given(st.text(max_size=120), st.sampled_from(Language), st.sampled_from(Side))
def test_the_words_named_stand_in_the_text(text: str, language: Language, side: Side) -> None:
    for promise in _said(text, language, side):
        assert text[promise.start : promise.end] == promise.text


@given(
    st.lists(
        st.sampled_from(
            [
                "ik",
                "bel",
                "u",
                "morgen",
                "terug",
                "als",
                "niet",
                "vrijdag",
                "we",
                "sturen",
                "een",
                "mail",
                ".",
                "en",
                "dat",
            ]
        )
    )
)
def test_promises_do_not_overlap_and_a_time_belongs_to_one(words: list[str]) -> None:
    text = " ".join(words)
    found = _said(text, NL)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    for promise in found:
        assert promise.due is None or text[promise.due.start : promise.due.end] == promise.due.text


@pytest.mark.parametrize("language", Language)
def test_the_suite_is_large_enough(language: Language) -> None:
    assert len({case.text for case in cases_of("promises", language)}) >= 150


def _label_of(text: str, side: Side, language: Language) -> str:
    found = _said(text, language, side)
    firmest = min((list(Standing).index(one.standing) for one in found), default=None)
    return "none" if firmest is None else ["promise", "conditional", "offered", "negated"][firmest]


@pytest.mark.parametrize("language", Language)
def test_the_held_back_half_is_read_as_well_as_it_was(language: Language) -> None:
    cases = [case for case in cases_of("promises", language) if case.held_back]
    assert _macro_f1_of(cases, language) >= LEAST_HELD_BACK_MACRO_F1[language]


@pytest.mark.parametrize("language", Language)
def test_the_second_suite_is_read_as_well_as_it_was(language: Language) -> None:
    cases = [case for case in cases_of("training/promises", language) if case.held_back]
    assert len(cases) >= 125
    assert _macro_f1_of(cases, language) >= LEAST_OF_SECOND_SUITE[language]


def _macro_f1_of(cases: Sequence[Case], language: Language) -> float:
    sides = {case.text: Side(case.target.split()[0]) for case in cases}
    return suite_macro_f1(cases, lambda text: _label_of(text, sides[text], language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "dus ik moet toch betalen?"),
        (NL, "ze zeggen dat mijn lijn vandaag wordt afgesloten als ik niet betaal"),
        (NL, "al een maand betaal ik voor een dienst die niet werkt"),
        (FR, "d'accord je lui dirai"),
        (DE, "ich soll 37 Euro über einen Link bezahlen"),
        (EN, "must I pay tomorrow?"),
    ],
)
def test_what_a_customer_asks_wants_or_has_to_do_is_none(language: Language, text: str) -> None:
    assert _said(text, language, Side.CUSTOMER) == ()


def test_a_time_belongs_to_the_promise_it_stands_nearest_to() -> None:
    sent, called = _said("I'll send it to billing and they will call you back within two days", EN)
    assert (sent.due, called.due is not None) == (None, True)


@pytest.mark.parametrize(
    ("language", "asked", "yes"),
    [
        (NL, "dus u belt mij morgen terug?", "ja dat klopt"),
        (FR, "donc vous me rappelez demain", "exactement"),
        (DE, "Sie rufen mich also morgen zurück?", "genau"),
        (EN, "so you'll call me back tomorrow?", "that's right"),
    ],
)
def test_what_the_customer_proposes_and_the_agent_confirms_is_the_agents_promise(
    language: Language, asked: str, yes: str
) -> None:
    def found(reply: str) -> list[tuple[Who, Standing, int]]:
        turns = [Turn(Party.CUSTOMER, asked), Turn(Party.AGENT, reply)]
        promises = promises_of_turns(
            turns, [language] * 2, said_at=WEDNESDAY, agent=Party.AGENT, customer=Party.CUSTOMER
        )
        return [(one.who, one.standing, one.turn) for one in promises]

    assert found(yes) == [(Who.AGENT, Standing.FIRM, 0)]
    assert found("hm") == []
    assert _said(asked, language, Side.CUSTOMER) == ()
