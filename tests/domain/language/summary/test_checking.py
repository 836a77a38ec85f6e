"""What a model wrote is looked at before anybody sees it: what may not stand is left out, and what nobody said is listed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.redact import RedactedTurns, redact_turns
from leidraad.domain.language.summary.checking import (
    LONGEST_LINE,
    CheckedSummary,
    NotWritten,
    WhyNotWritten,
    WrittenPart,
    WrittenSummary,
    checked_summary,
    may_stand,
    plain_line,
    speaks_of_a_person,
)
from leidraad.domain.language.summary.prompt import MOST_LINES

SAID = redact_turns(
    (
        Turn(Party.CUSTOMER, "Ik bel over mijn factuur van dertig euro vijftig, mijn naam is Jan Janssens."),
        Turn(Party.AGENT, "Ik heb dat nagekeken. We bellen u dinsdag terug."),
    )
)
WRITTEN = WrittenSummary(
    "De klant belt over een factuur van 30,50 euro.",
    ("De factuur is nagekeken.",),
    ("Het centrum belt dinsdag terug.",),
    "De klant dinsdag terugbellen.",
    "plum",
    "1",
)


def checked(written: WrittenSummary, language: Language = Language.DUTCH) -> CheckedSummary:
    return checked_summary(written, SAID, language=language)


def why(written: WrittenSummary) -> WhyNotWritten:
    with pytest.raises(NotWritten) as caught:
        checked(written)
    return caught.value.why


def test_what_was_said_is_kept_as_it_was_written() -> None:
    found = checked(WRITTEN)

    assert [(line.part, line.text, line.doubtful) for line in found.lines] == [
        (WrittenPart.REASON, WRITTEN.reason, ()),
        (WrittenPart.DONE, WRITTEN.done[0], ()),
        (WrittenPart.PROMISE, WRITTEN.promises[0], ()),
        (WrittenPart.NEXT, WRITTEN.next_step, ()),
    ]
    assert found.left_out == 0


def test_a_figure_a_day_and_a_name_that_nobody_said_are_listed() -> None:
    found = checked(replace(WRITTEN, next_step="De klant woensdag om 14 uur bellen namens Stroomland."))

    assert found.lines[-1].doubtful == ("woensdag", "14", "Stroomland", found.lines[-1].text)


def test_personal_data_that_a_model_made_up_is_masked_and_listed() -> None:
    found = checked(replace(WRITTEN, next_step="De klant terugbellen op 0470 12 34 56."))

    assert found.lines[-1].text == "De klant terugbellen op [phone]."
    assert found.lines[-1].doubtful == ("[phone]",)


def test_marks_of_the_contact_are_no_doubt() -> None:
    assert "[name 1]" in SAID.turns[0].text
    found = checked(replace(WRITTEN, reason="[name 1] belt over een factuur."))

    assert found.lines[0].text == "[name 1] belt over een factuur."
    assert found.lines[0].doubtful == ()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.DUTCH, "De klant was boos over de factuur."),
        (Language.DUTCH, "De medewerker was heel vriendelijk."),
        (Language.FRENCH, "Le client était fâché et impatient."),
        (Language.FRENCH, "Le conseiller est resté poli."),
        (Language.GERMAN, "Die Kundin war sehr verärgert."),
        (Language.GERMAN, "Der Mitarbeiter blieb höflich."),
        (Language.ENGLISH, "The customer sounded frustrated."),
        (Language.ENGLISH, "The agent was helpful and professional."),
    ],
)
def test_how_somebody_feels_or_behaves_is_left_out(language: Language, line: str) -> None:
    assert speaks_of_a_person(line, language=language)
    assert not may_stand(line, language=language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.DUTCH, "Het pakket werd niet bezorgd en de klant vraagt een nieuw."),
        (Language.FRENCH, "Le technicien passe mardi matin pour la panne."),
        (Language.GERMAN, "Die Rechnung wurde geprüft und ist zu hoch."),
        (Language.ENGLISH, "The content of the bundle was explained and the line was tested."),
    ],
)
def test_what_was_done_may_stand(language: Language, line: str) -> None:
    assert may_stand(line, language=language)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "x" * (LONGEST_LINE + 1),
        "Betaal op https://vals.example/betaal.",
        "Betaal op www.vals.example.",
        "Betaal op vals-bank.com.",
        "<b>Terugbellen</b>",
        "[klik hier](vals)",
        "```",
    ],
)
def test_links_markup_and_long_lines_are_left_out(line: str) -> None:
    assert not may_stand(line, language=Language.DUTCH)


def test_what_is_left_out_is_counted_and_the_rest_stands() -> None:
    found = checked(replace(WRITTEN, done=("De klant was boos.", "De factuur is nagekeken.")))

    assert found.left_out == 1
    assert [line.text for line in found.lines if line.part is WrittenPart.DONE] == [
        "De factuur is nagekeken."
    ]


def test_lines_beyond_those_asked_for_are_left_out() -> None:
    found = checked(replace(WRITTEN, done=("De factuur is nagekeken.",) * (MOST_LINES + 2)))

    assert found.left_out == 2


def test_nothing_another_language_and_only_what_may_not_stand_are_no_summary() -> None:
    assert why(replace(WRITTEN, reason=" ", done=(), promises=(), next_step="")) is WhyNotWritten.EMPTY
    english = "The customer calls about an invoice and wants to know why it is so high this month."
    assert (
        why(replace(WRITTEN, reason=english, done=(), promises=(), next_step=""))
        is WhyNotWritten.OTHER_LANGUAGE
    )
    angry = replace(WRITTEN, reason="De klant was boos.", done=(), promises=(), next_step="")
    assert why(angry) is WhyNotWritten.NOTHING_LEFT


def test_a_contact_without_words_leaves_every_figure_and_thing_in_doubt() -> None:
    found = checked_summary(WRITTEN, RedactedTurns((), {}), language=Language.DUTCH)

    assert found.lines[0].doubtful == ("30,50", "factuur")


def test_a_promise_is_in_doubt_whole_where_nobody_promised_anything() -> None:
    turns = redact_turns((Turn(Party.CUSTOMER, "Ik bel over mijn factuur."), Turn(Party.AGENT, "Die klopt.")))
    line = "Het centrum kijkt de factuur na."

    found = checked_summary(replace(WRITTEN, promises=(line,), done=(line,)), turns, language=Language.DUTCH)

    doubtful = {each.part: each.doubtful for each in found.lines}
    assert doubtful[WrittenPart.PROMISE] == (line,)
    assert doubtful[WrittenPart.DONE] == ()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.DUTCH, "De klant wacht op de nieuwe code."),  # "wacht op": no threat of being waited for
        (Language.FRENCH, "Le client attend le nouveau code."),
        (Language.GERMAN, "Der Kunde wartet auf die neue PIN."),
        (Language.ENGLISH, "The customer waits for the new code."),
    ],
)
def test_who_waits_for_something_threatens_nobody(language: Language, line: str) -> None:
    assert may_stand(line, language=language)


def test_signs_that_are_not_shown_are_taken_out() -> None:
    assert plain_line("De klant\u202e tlebred\u200b\n\nterug\x00") == "De klant tlebred terug"


@given(st.text(max_size=500))
def test_a_line_that_is_shown_has_no_sign_that_is_not(text: str) -> None:
    shown = plain_line(text)

    assert shown == plain_line(shown)
    assert all(char.isprintable() for char in shown)


@given(st.lists(st.text(max_size=450), max_size=6), st.text(max_size=450))
def test_no_answer_breaks_the_check_and_nothing_that_may_not_stand_is_shown(
    done: list[str], reason: str
) -> None:
    written = replace(WRITTEN, reason=reason, done=tuple(done))

    found = checked(written)

    assert all(line.text and "http" not in line.text.lower() for line in found.lines)
    assert len(found.lines) <= 2 * MOST_LINES + 2
    for line in found.lines:
        assert all(piece in line.text for piece in line.doubtful)
