"""A company's own numbers on every way in: masked by its pattern, or kept, in four languages, written and said."""

from datetime import timedelta
from uuid import UUID

import numpy as np
import pytest
from django.utils import timezone

from leidraad.apps.contacts.actions import live, reading, reading_again
from leidraad.apps.contacts.actions.intake import receive_contact, receive_contacts
from leidraad.apps.contacts.actions.own_numbers import keep_own_numbers
from leidraad.apps.contacts.live_hearing import Conversation, Spoken, Written
from leidraad.apps.contacts.models import Contact, DoubtfulSpan, OwnList, OwnNumberLists, Recording, Turn
from leidraad.apps.contacts.own_numbers import own_numbers_of_team, own_numbers_of_teams
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Principal
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.routing import Routing
from leidraad.domain.contacts.turns import Channel, Party, Word
from leidraad.domain.language.personal_data.labels import redact_label
from leidraad.domain.language.personal_data.own_numbers import NO_OWN_NUMBERS, OwnNumbers
from leidraad.formats.telephone_sound import Encoding
from tests.apps.contacts.centre import Centre, call, chat, run_jobs
from tests.factories import make_written
from tests.tones import tone_wav
from tests.web_role import asking_as_web

LISTS = {
    OwnList.CUSTOMER_NUMBERS: ("KL-######",),
    OwnList.ALLOWED_NUMBERS: ("77####",),
    OwnList.ALLOWED_WORDS: ("Frank Flex",),
}
MASKED = {
    "nl": ("het gaat om KL-482931", "het is k l vier acht twee negen drie een"),
    "fr": ("il s'agit de KL-482931", "c'est k l quatre huit deux neuf trois un"),
    "de": ("es geht um KL-482931", "es ist k l vier acht zwei neun drei eins"),
    "en": ("it is about KL-482931", "it is k l four eight two nine three one"),
}
KEPT = {
    "nl": ("mijn dossiernummer is 774829", "mijn dossiernummer is zevenenzeventig vier acht twee negen"),
    "fr": ("mon numéro de dossier est 774829", "mon numéro de dossier est sept sept quatre huit deux neuf"),
    "de": (
        "meine Vorgangsnummer ist 774829",
        "meine Vorgangsnummer ist siebenundsiebzig vier acht zwei neun",
    ),
    "en": ("my reference number is 774829", "my reference number is seven seven four eight two nine"),
}


def keep(principal: Principal | None, **changes: tuple[str, ...]) -> bool:
    lists = dict.fromkeys(OwnList, ()) | {OwnList(name): lines for name, lines in changes.items()}
    return keep_own_numbers(principal, lists, by="adam", at=timezone.now())


def texts_of(contact_id: UUID | None) -> list[str]:
    assert contact_id is not None
    return list(
        Turn.objects.filter(contact_id=contact_id).order_by("position").values_list("text", flat=True)
    )


def taken_in(*texts: str) -> list[str]:
    """What is kept of a chat with these turns, a minute after the one before."""
    begun = timezone.now() - timedelta(hours=1) + timedelta(minutes=Contact.objects.count())
    receipt = receive_contact(chat(*texts, started_at=begun), by="test", at=timezone.now())
    run_jobs()
    return texts_of(receipt.contact_id)


@pytest.fixture
def principal(centre: Centre) -> Principal:
    return centre.team.principal


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
def test_intake_masks_by_pattern_and_keeps_what_may_stay(
    centre: Centre, principal: Principal, language: str
) -> None:
    before = taken_in(*MASKED[language], *KEPT[language])
    keep_own_numbers(principal, LISTS, by="adam", at=timezone.now())
    after = taken_in(*MASKED[language], *KEPT[language])

    assert before[0] == MASKED[language][0]
    assert (
        "[customer_number]" not in before[1]
    )  # six digits said in a row are masked all the same, as nobody knows whose
    assert all("[customer_number]" in text for text in before[2:])
    assert all(text.endswith("[customer_number]") for text in after[:2])
    assert after[2:] == list(KEPT[language])


def test_a_product_is_no_person(centre: Centre, principal: Principal) -> None:
    said = "ik ben klant van Frank Flex"
    assert taken_in(said) == ["ik ben klant van [name 1]"]
    keep_own_numbers(principal, LISTS, by="adam", at=timezone.now())
    assert taken_in(said) == [said]


def test_each_company_has_its_own_and_all_have_those_of_all(centre: Centre, principal: Principal) -> None:
    other = people.add_team(code="es", name="Es", principal=("zee", "Zee"), site=("noord", "Noord"))
    keep(principal, customer_numbers=("KL-######",))
    keep(other.principal, customer_numbers=("ZE-####",))
    keep(None, customer_numbers=("ALL-####", "KL-######"), allowed_words=("Zonstroom",))

    found = own_numbers_of_teams([centre.team.pk, other.pk])

    assert set(found[centre.team.pk].customer_numbers) == {"ALL-####", "KL-######"}
    assert set(found[other.pk].customer_numbers) == {"ALL-####", "KL-######", "ZE-####"}
    assert len(found[centre.team.pk].customer_numbers) == 2
    assert {each.allowed_words for each in found.values()} == {("Zonstroom",)}


def test_without_lists_only_the_name_of_the_company_stays_and_two_questions_are_asked(
    centre: Centre, principal: Principal, django_assert_num_queries: object
) -> None:
    only_the_name = OwnNumbers(own_names=(principal.name,))
    with django_assert_num_queries(2):  # type: ignore[operator]
        assert own_numbers_of_team(centre.team.pk) == only_the_name
    keep(principal, customer_numbers=("KL-######",))
    keep(principal)
    assert own_numbers_of_team(centre.team.pk) == only_the_name
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert own_numbers_of_teams([]) == {}


def test_a_companys_own_name_is_never_a_persons(centre: Centre, principal: Principal) -> None:
    said = ("Goeiedag, Veldnet, met Robin", "Hier ist Anna von Veldnet.", "Bonjour, Solène de Veldnet.")
    assert not all("Veldnet" in text for text in taken_in(*said))
    Principal.objects.filter(pk=principal.pk).update(name="Veldnet NV")
    kept = taken_in(*said)
    assert kept[0] == "Goeiedag, Veldnet, met [name 1]"
    assert kept[1] == "Hier ist [name 2] von Veldnet."
    assert kept[2] == "Bonjour, [name 3] de Veldnet."


def test_a_company_that_is_renamed_has_nothing_read_again(centre: Centre, principal: Principal) -> None:
    contact = make_written(centre.agnes)
    Principal.objects.filter(pk=principal.pk).update(name="Veldnet NV")
    assert contact not in reading_again.contacts_to_read()


def test_a_batch_of_contacts_asks_once(centre: Centre, principal: Principal) -> None:
    keep_own_numbers(principal, LISTS, by="adam", at=timezone.now())
    begun = timezone.now() - timedelta(hours=2)
    handovers = [chat(MASKED["nl"][0], started_at=begun + timedelta(minutes=number)) for number in range(3)]
    receipts = receive_contacts(handovers, by="test", at=timezone.now())
    run_jobs()
    assert [texts_of(each.contact_id) for each in receipts] == [["het gaat om [customer_number]"]] * 3


def test_the_number_is_silent_in_the_recording_too(centre: Centre, principal: Principal) -> None:
    keep_own_numbers(principal, LISTS, by="adam", at=timezone.now())
    spoken = b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v customer>het gaat om KL-482931\n"
    contact = call(document=spoken, recording=tone_wav(6.0, rate_hz=16_000))
    run_jobs()

    assert texts_of(contact.pk) == ["het gaat om [customer_number]"]
    peaks = Recording.objects.get(contact=contact).peaks
    buckets = len(peaks[0])
    assert max(peaks[0][int(buckets * 1.1 / 6) : int(buckets * 1.9 / 6)]) < 0.01
    assert max(peaks[0][int(buckets * 3 / 6) :]) > 0.1


def test_a_live_call_is_shown_by_the_patterns_of_its_company(centre: Centre, principal: Principal) -> None:
    keep_own_numbers(principal, LISTS, by="adam", at=timezone.now())
    at = timezone.now() - timedelta(seconds=20)
    facts = ContactFacts(source_id="CA1", agent="a1", channel=Channel.VOICE, started_at=at)
    parties = (Party.CUSTOMER, Party.AGENT)
    stream = live.begin(live.NewStream("twilio", "CA1", "", Encoding.MULAW, parties, facts), at=at)
    words = tuple(
        Word(word, number / 2, number / 2 + 0.4) for number, word in enumerate(MASKED["nl"][1].split())
    )

    spoken = Spoken(Party.CUSTOMER, 0.0, 6.0, np.zeros(0, dtype=np.float32))
    shown = Conversation(None, own=stream.own).redacted(spoken, Written(words, None))

    assert stream.own == OwnNumbers(*LISTS.values(), own_names=(principal.name,))
    assert shown is not None
    assert shown.text == "het is [customer_number]"


def test_labels_of_the_telephone_system_are_redacted_by_it(centre: Centre, principal: Principal) -> None:
    keep(principal, customer_numbers=("KL-######",), allowed_numbers=("04## ######",))
    routing = Routing(ivr=("KL-482931",), disposition="bel 0478 123456 over KL 482931")
    handover = chat("Hallo", queue="Storing KL-482931, Jan", routing=routing)
    receive_contact(handover, by="test", at=timezone.now())

    contact = Contact.objects.get()
    assert contact.routing is not None
    assert contact.queue == "Storing [customer_number], Jan"
    assert contact.routing["ivr"] == ["[customer_number]"]
    assert contact.routing["disposition"] == "bel 0478 123456 over [customer_number]"
    assert redact_label("Storing KL-482931", own=NO_OWN_NUMBERS) == "Storing KL-482931"


def test_the_web_server_redacts_labels_by_it_as_well(centre: Centre, principal: Principal) -> None:
    keep(principal, customer_numbers=("KL-######",))
    with asking_as_web():
        assert own_numbers_of_team(centre.team.pk).customer_numbers == ("KL-######",)
        assert not OwnNumberLists.objects.exists()


def test_a_change_holds_for_the_next_contact_and_is_a_leaf(centre: Centre, principal: Principal) -> None:
    assert taken_in("het gaat om KL-482931") == ["het gaat om KL-482931"]
    assert keep(principal, customer_numbers=("KL-######",), allowed_words=("Frank Flex",))
    assert taken_in("het gaat om KL-482931") == ["het gaat om [customer_number]"]
    assert keep(principal)
    assert taken_in("het gaat om KL-482931") == ["het gaat om KL-482931"]

    bodies = [leaf.body for leaf in Leaf.objects.filter(event="contacts:own_numbers:changed").order_by("pk")]
    assert '"customer_numbers_added":["KL-######"]' in bodies[0]
    assert '"allowed_words_added":1' in bodies[0]
    assert "Frank" not in bodies[0]
    assert '"customer_numbers_removed":["KL-######"]' in bodies[1]
    assert not any("adam" in body for body in bodies)


def test_what_changes_nothing_is_no_change(centre: Centre, principal: Principal) -> None:
    assert not keep(principal)
    assert keep(principal, customer_numbers=("KL-######",))
    assert not keep(principal, customer_numbers=("KL-######",))
    assert Leaf.objects.filter(event="contacts:own_numbers:changed").count() == 1


def test_reading_again_puts_numbers_of_a_new_pattern_up_as_words_in_doubt(
    centre: Centre, principal: Principal
) -> None:
    contact = make_written(centre.agnes, texts=((Party.CUSTOMER, "het gaat om KL-482931"),))
    assert contact not in reading_again.contacts_to_read()
    assert not DoubtfulSpan.objects.exists()

    keep_own_numbers(principal, LISTS, by="adam", at=timezone.now())
    assert contact in reading_again.contacts_to_read()
    assert reading_again.read_again([contact.pk], at=timezone.now()).read_count == 1

    span = DoubtfulSpan.objects.get(contact=contact)
    assert (span.words, span.kind) == ("KL-482931", "customer_number")
    assert texts_of(contact.pk) == ["het gaat om KL-482931"]
    assert contact not in reading_again.contacts_to_read()


def test_words_in_doubt_that_may_stay_now_are_asked_of_nobody_any_more(
    centre: Centre, principal: Principal
) -> None:
    contact = make_written(centre.agnes, texts=((Party.CUSTOMER, "het gaat om KL-482931"),))
    keep(principal, customer_numbers=("KL-######",))
    reading_again.read_again([contact.pk], at=timezone.now())
    assert DoubtfulSpan.objects.count() == 1

    keep(principal, allowed_numbers=("KL-######",))
    reading_again.read_again([contact.pk], at=timezone.now())
    assert not DoubtfulSpan.objects.exists()


def test_lists_that_change_while_a_contact_is_read_again_have_it_read_once_more(
    centre: Centre, principal: Principal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whenever the change says that it was made: who asked for it did so before the reading began."""
    contact = make_written(centre.agnes, texts=((Party.CUSTOMER, "het gaat om KL-482931"),))
    begun, read = timezone.now() - timedelta(minutes=1), reading_again.signals.read_words

    def read_while_they_change(words: object, **rest: object) -> object:
        found = read(words, **rest)  # type: ignore[arg-type]
        keep_own_numbers(principal, LISTS, by="adam", at=begun)
        return found

    monkeypatch.setattr(reading_again.signals, "read_words", read_while_they_change)
    reading_again.read_again([contact.pk], at=timezone.now())
    monkeypatch.undo()

    assert contact in reading_again.contacts_to_read()
    reading_again.read_again([contact.pk], at=timezone.now())
    assert contact not in reading_again.contacts_to_read()


def test_lists_that_change_between_redacting_and_keeping_have_the_contact_read_again(
    centre: Centre, principal: Principal, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = reading.save_readings

    def save_after_a_change(found: object, **rest: object) -> object:
        keep_own_numbers(principal, LISTS, by="adam", at=timezone.now() - timedelta(minutes=1))
        return save(found, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "save_readings", save_after_a_change)
    assert taken_in("het gaat om KL-482931") == ["het gaat om KL-482931"]
    monkeypatch.undo()

    assert [each.state for each in reading_again.contacts_to_read()] == ["ready"]
    assert taken_in("het gaat om KL-482931") == ["het gaat om [customer_number]"]
    assert reading_again.contacts_to_read().count() == 1  # the second came in by the lists of now


def test_lists_that_are_again_what_they_were_have_nothing_read_again(
    centre: Centre, principal: Principal
) -> None:
    keep(principal, customer_numbers=("KL-######", "VR-####"))
    contact = make_written(centre.agnes)

    keep(principal)
    assert contact in reading_again.contacts_to_read()
    keep(principal, customer_numbers=("VR-####", "KL-######"))
    assert contact not in reading_again.contacts_to_read()


def test_lists_of_another_company_have_nothing_read_again(centre: Centre, principal: Principal) -> None:
    contact = make_written(centre.agnes)
    other = people.add_team(code="es", name="Es", principal=("zee", "Zee"), site=("noord", "Noord"))
    keep(other.principal, customer_numbers=("ZE-####",))
    assert contact not in reading_again.contacts_to_read()
    keep(None, customer_numbers=("ALL-####",))
    assert contact in reading_again.contacts_to_read()
