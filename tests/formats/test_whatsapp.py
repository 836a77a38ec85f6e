"""Chats as telephones export them: Android and iOS, in four languages and three orders of the date."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.formats.conversations import Conversation, contact_of
from leidraad.formats.limits import Limits
from leidraad.formats.own_side import OwnSide, own_side_from
from leidraad.formats.whatsapp import looks_like_whatsapp, read_whatsapp

BRUSSELS = ZoneInfo("Europe/Brussels")
OWN = own_side_from(["An Peeters=a17"])
EXPORTS = {
    "Android in Dutch": "03-11-2025 10:12 - Jan: Dag\n03-11-2025 10:13 - An Peeters: Dag Jan\n",
    "Android in English": "03/11/2025, 10:12 - Jan: Dag\n03/11/2025, 10:13 - An Peeters: Dag Jan\n",
    "Android in German": "03.11.25, 10:12 - Jan: Dag\n03.11.25, 10:13 - An Peeters: Dag Jan\n",
    "Android in French": "03/11/2025 à 10:12 - Jan: Dag\n03/11/2025 à 10:13 - An Peeters: Dag Jan\n",
    "iOS in Dutch": "[03-11-2025 10:12:00] Jan: Dag\n[03-11-2025 10:13:00] An Peeters: Dag Jan\n",
    "iOS in German": "[03.11.25, 10:12:00] Jan: Dag\r\n[03.11.25, 10:13:00] An Peeters: Dag Jan\r\n",
    "iOS in French": "\ufeff[03/11/2025 10:12:00] Jan: Dag\n\u200e[03/11/2025 10:13:00] An Peeters: Dag Jan\n",
    "the year first": "2025-11-03, 10:12 - Jan: Dag\n2025-11-03, 10:13 - An Peeters: Dag Jan\n",
}


@pytest.mark.parametrize("export", EXPORTS)
def test_each_telephone_writes_the_same_conversation(export: str) -> None:
    (found,) = _read(EXPORTS[export])

    assert found.channel is Channel.MESSAGING
    assert [(each.at, each.party, each.text) for each in found.messages] == [
        (datetime(2025, 11, 3, 10, 12, tzinfo=BRUSSELS), Party.CUSTOMER, "Dag"),
        (datetime(2025, 11, 3, 10, 13, tzinfo=BRUSSELS), Party.AGENT, "Dag Jan"),
    ]
    assert contact_of(found, limits=Limits()).facts.agent == "a17"


def test_the_twelve_hour_clock_of_an_american_telephone() -> None:
    chat = "11/3/25, 10:12\u202fPM - Jan: Dag\n11/14/25, 12:05\u202fAM - An Peeters: Dag Jan\n"
    moments = [each.at for found in _read(chat) for each in found.messages]
    assert moments == [
        datetime(2025, 11, 3, 22, 12, tzinfo=BRUSSELS),
        datetime(2025, 11, 14, 0, 5, tzinfo=BRUSSELS),
    ]


def test_the_order_of_the_messages_tells_the_month_where_no_day_is_above_twelve() -> None:
    chat = "11/3/25, 10:12 PM - Jan: a\n11/4/25, 9:00 AM - An Peeters: b\n12/1/25, 9:00 AM - Jan: c\n"
    assert [each.at.month for found in _read(chat) for each in found.messages] == [11, 11, 12]


def test_a_date_that_may_be_read_two_ways_is_refused_and_not_guessed() -> None:
    with pytest.raises(IntakeProblem) as caught:
        _read("11/3/25, 10:12 PM - Jan: a\n11/3/25, 10:13 PM - An Peeters: b\n")
    assert caught.value.code is ProblemCode.BAD_VALUE
    assert caught.value.data["field"] == "date"


def test_a_message_of_several_lines_is_one() -> None:
    (found,) = _read("03-11-2025 10:12 - Jan: Dag\n\nik heb: een vraag\n03-11-2025 10:13 - An Peeters: Ja?\n")
    assert found.messages[0].text == "Dag\n\nik heb: een vraag"


@pytest.mark.parametrize(
    "line",
    [
        "03-11-2025 10:11 - Berichten en oproepen zijn end-to-end versleuteld.",
        "03-11-2025 10:11 - Jan: Dit bericht is verwijderd",
        "03-11-2025 10:11 - Jan: Ce message a été supprimé.",
        "03-11-2025 10:11 - Jan: Diese Nachricht wurde gelöscht.",
        "[03-11-2025 10:11:00] Jan: \u200eBerichten en oproepen zijn end-to-end versleuteld.",
        "[03-11-2025 10:11:00] Jan: \u200eGemiste spraakoproep",
    ],
)
def test_what_whatsapp_writes_itself_is_nobodys_turn(line: str) -> None:
    (found,) = _read(f"{line}\n{EXPORTS['Android in Dutch']}")
    assert [each.text for each in found.messages] == ["Dag", "Dag Jan"]


@pytest.mark.parametrize(
    "said",
    [
        "<Media weggelaten>",
        "<Media omitted>",
        "<Médias omis>",
        "<Medien ausgeschlossen>",
        "\u200eafbeelding weggelaten",
        "\u200eimage omitted",
        "\u200eBild weggelassen",
        "\u200e<bijgevoegd: 00000012-PHOTO-2025.jpg>",
        "\u200e<pièce jointe : 00000012-PHOTO-2025.jpg>",
        "IMG-20251103-WA0001.jpg (bestand bijgevoegd)",
        "IMG-20251103-WA0001.jpg (Datei angehängt)",
    ],
)
def test_media_are_a_mark_and_no_file_name(said: str) -> None:
    (found,) = _read(f"[03-11-2025 10:12:00] Jan: {said}\n[03-11-2025 10:13:00] An Peeters: Mooi\n")
    assert [each.shown_text for each in found.messages] == ["[attachment]", "Mooi"]


def test_an_edited_message_is_what_it_became() -> None:
    (found,) = _read("03-11-2025 10:12 - An Peeters: Tot morgen <Dit bericht is bewerkt>\n")
    assert found.messages[0].text == "Tot morgen"


def test_a_day_of_silence_begins_another_contact() -> None:
    chat = (
        "03-11-2025 10:12 - Jan: Dag\n04-11-2025 10:11 - An Peeters: Dag\n05-11-2025 10:12 - Jan: Nog iets\n"
    )
    assert [len(found.messages) for found in _read(chat)] == [2, 1]


def test_the_same_words_twice_in_a_minute_are_two_messages() -> None:
    (found,) = _read("03-11-2025 10:12 - An Peeters: ok\n03-11-2025 10:12 - An Peeters: ok\n")
    assert len(set(found.message_ids)) == 2


def test_a_number_is_the_customer_and_a_name_is_not() -> None:
    (by_name,) = _read(EXPORTS["Android in Dutch"])
    (by_file,) = _read(EXPORTS["Android in Dutch"], name="WhatsApp-chat met +32 470 12 34 56.txt")
    (by_author,) = _read("03-11-2025 10:12 - +32 470 12 34 56: Dag\n03-11-2025 10:13 - An Peeters: Dag\n")

    assert contact_of(by_name, limits=Limits()).facts.customer_identities == ()
    for found in (by_file, by_author):
        assert contact_of(found, limits=Limits()).facts.customer_identities == ("+32470123456",)


def test_an_export_needs_a_zone_and_somebody_of_the_centre() -> None:
    with pytest.raises(IntakeProblem) as no_zone:
        read_whatsapp(
            EXPORTS["iOS in Dutch"].encode(), name="x", limits=Limits(), own_side=OWN, default_zone=None
        )
    with pytest.raises(IntakeProblem) as nobody:
        _read(EXPORTS["iOS in Dutch"], own_side=OwnSide())

    assert no_zone.value.code is ProblemCode.TIME_WITHOUT_ZONE
    assert nobody.value.code is ProblemCode.NO_OWN_SIDE


def test_other_text_is_no_export() -> None:
    for text in (
        "",
        "Agent: dag\nKlant: dag\n",
        "[1, 2]",
        '[{"a": 1}]',
        "10:12 - niets",
        "1. Een lijst\n2. Nog een\n",
    ):
        assert not looks_like_whatsapp(text)


STAMPED = st.tuples(
    st.integers(0, 40),
    st.sampled_from("./-"),
    st.integers(0, 40),
    st.integers(0, 3000),
    st.integers(0, 30),
    st.text(max_size=20),
).map(
    lambda found: (
        f"{found[0]:02}{found[1]}{found[2]:02}{found[1]}{found[3]:02} {found[4]:02}:12 - An Peeters: {found[5]}"
    )
)


@given(st.lists(st.one_of(STAMPED, st.text(max_size=30)), max_size=8))
def test_any_export_gives_conversations_or_a_reason(lines: list[str]) -> None:
    text = "\n".join(lines)
    looks_like_whatsapp(text)
    try:
        found = _read(text.encode("utf-8", "replace").decode())
    except IntakeProblem:
        return
    for conversation in found:
        contact_of(conversation, limits=Limits())


def _read(text: str, *, name: str = "chat.txt", own_side: OwnSide = OWN) -> list[Conversation]:
    return read_whatsapp(text.encode(), name=name, limits=Limits(), own_side=own_side, default_zone=BRUSSELS)
