"""Earlier contacts that customers mention: how often, when, and promises of then that were not kept."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.repeats.find import (
    EarlierContact,
    earlier_contact_in,
    earlier_contacts_of_turns,
)
from leidraad.domain.language.repeats.wording import Via

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH
WEDNESDAY = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Europe/Brussels"))


def _mentioned(text: str, language: Language | None) -> EarlierContact | None:
    return earlier_contact_in(text, language=language, said_at=WEDNESDAY)


@pytest.mark.parametrize(
    ("language", "text", "earlier_count", "first_day"),
    [
        (NL, "ik heb vorige week al gebeld", None, "2026-11-09"),
        (NL, "ik heb al drie keer gebeld hierover", 3, None),
        (NL, "het is al de derde keer dat ik bel", 2, None),
        (NL, "uw collega zei gisteren dat het in orde was", None, "2026-11-17"),
        (FR, "j'ai déjà appelé la semaine passée", None, "2026-11-09"),
        (FR, "j'ai déjà téléphoné trois fois", 3, None),
        (FR, "c'est la troisième fois que j'appelle", 2, None),
        (DE, "ich habe schon dreimal angerufen", 3, None),
        (DE, "zum vierten Mal rufe ich jetzt an", 3, None),
        (EN, "I rang you two weeks ago", None, "2026-11-04"),
        (EN, "I've called twice", 2, None),
    ],
)
def test_how_often_and_when_are_said(
    language: Language, text: str, earlier_count: int | None, first_day: str | None
) -> None:
    found = _mentioned(text, language)
    assert found is not None
    assert found.earlier_count == earlier_count
    assert (str(found.when.first) if found.when else None) == first_day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "jullie zouden mij terugbellen"),
        (NL, "niemand heeft mij teruggebeld"),
        (FR, "vous deviez me rappeler"),
        (FR, "toujours pas de réponse"),
        (DE, "Sie wollten mich zurückrufen"),
        (DE, "niemand hat sich gemeldet"),
        (EN, "you were supposed to call me back"),
        (EN, "nobody called me back"),
    ],
)
def test_a_promise_that_was_not_kept_is_seen(language: Language, text: str) -> None:
    found = _mentioned(text, language)
    assert found is not None
    assert found.promise_broken


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "ik bel over mijn factuur"),
        (NL, "ik heb nog nooit gebeld"),
        (NL, "ik heb met mijn zus gebeld"),
        (NL, "dat is de tweede keer dat hij stuk gaat"),
        (FR, "je n'ai jamais appelé"),
        (DE, "ich habe noch nie angerufen"),
        (DE, "ich habe mit meiner Schwester telefoniert"),
        (EN, "I have never called before"),
        (EN, "I called my sister"),
        (EN, ""),
    ],
)
def test_first_contacts_and_contacts_with_others_are_none(language: Language, text: str) -> None:
    assert _mentioned(text, language) is None


def test_a_text_without_a_language_is_read_in_all_four() -> None:
    found = _mentioned("ich habe letzte Woche schon angerufen", None)
    assert found is not None
    assert found.text == "habe letzte Woche schon angerufen"


def test_yesterday_is_the_day_before_the_turn_that_says_it() -> None:
    later = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    turn = Turn(Party.CUSTOMER, "I called yesterday as well", at=later)
    (found,) = earlier_contacts_of_turns([turn], [EN], said_at=WEDNESDAY, customer=Party.CUSTOMER)
    assert found.when is not None
    assert found.when.last == date(2026, 11, 24)


def test_only_the_customers_turns_are_read() -> None:
    turns = [Turn(Party.AGENT, "I called last week"), Turn(Party.CUSTOMER, "I called last week")]
    found = earlier_contacts_of_turns(turns, [EN, EN], said_at=WEDNESDAY, customer=Party.CUSTOMER)
    assert [one.turn for one in found] == [1]


@given(st.text(max_size=80), st.sampled_from(Language))
def test_the_words_named_stand_in_the_text(text: str, language: Language) -> None:
    found = _mentioned(text, language)
    assert found is None or text[found.start : found.end] == found.text


@given(st.integers(1, 30))
def test_the_count_said_in_figures_is_the_count_read(count: int) -> None:
    found = _mentioned(f"ik heb al {count} keer gebeld", NL)
    assert found is not None
    assert found.earlier_count == count


@pytest.mark.parametrize(
    ("language", "text", "via"),
    [
        (NL, "ik had iemand van jullie aan de lijn en ik heb ook een mail gestuurd", {Via.CALL, Via.EMAIL}),
        (NL, "ik ben naar de winkel geweest", {Via.SHOP}),
        (FR, "je vous ai envoyé un whatsapp pour ce colis", {Via.MESSAGE}),
        (DE, "ich habe Ihnen einen Brief geschrieben", {Via.LETTER}),
        (EN, "I filled in the form on the website", {Via.FORM}),
        (EN, "I chatted with you last week", {Via.CHAT}),
        (EN, "your colleague said it was fine", set()),
    ],
)
def test_the_channel_is_told_where_it_is_said(language: Language, text: str, via: set[Via]) -> None:
    found = _mentioned(text, language)
    assert found is not None
    assert set(found.via) == via


@pytest.mark.parametrize(
    ("language", "text"),
    [(NL, "ik heb al meermaals gebeld"), (FR, "j'appelle pour la énième fois"), (DE, "ich habe mehrfach angerufen"), (EN, "I've called several times")],
)  # fmt: skip
def test_more_than_once_without_a_number_is_several_times(language: Language, text: str) -> None:
    found = _mentioned(text, language)
    assert found is not None
    assert (found.several, found.earlier_count) == (True, None)


@pytest.mark.parametrize(
    ("answer", "mentioned"), [("ja vorige week al twee keer", True), ("nee dat is de eerste keer", False)]
)
def test_a_yes_to_the_agent_who_asks_is_a_mention(answer: str, mentioned: bool) -> None:
    turns = [Turn(Party.AGENT, "hebt u hierover al eerder contact gehad"), Turn(Party.CUSTOMER, answer)]
    found = earlier_contacts_of_turns(turns, [NL, NL], said_at=WEDNESDAY, customer=Party.CUSTOMER)
    assert [(one.turn, one.earlier_count) for one in found] == ([(1, 2)] if mentioned else [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "jullie hebben mij gebeld en ik was er niet"), (NL, "ik heb hem al drie keer herstart"), (FR, "si j'avais appelé ça aurait marché"),
        (FR, "je rappelle demain"), (DE, "hätte ich angerufen hätte es geklappt"), (DE, "Sie haben mich angerufen und ich war nicht da"),
        (EN, "I should have called first"), (EN, "I've restarted it three times"), (EN, "my daughter rang me about that bill"),
    ],
)  # fmt: skip
def test_what_was_not_a_contact_of_the_customer_is_none(language: Language, text: str) -> None:
    assert _mentioned(text, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "u hebt mij fantastisch geholpen dank u"), (FR, "vous m'avez très bien aidée merci"), (FR, "voilà me revoilà"),
        (DE, "Sie haben mir wirklich sehr geholfen"), (DE, "so da bin ich wieder"), (EN, "you've helped me really well"),
    ],
)  # fmt: skip
def test_thanks_for_this_contact_and_coming_back_to_the_line_are_none(language: Language, text: str) -> None:
    assert _mentioned(text, language) is None
