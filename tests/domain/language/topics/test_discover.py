"""Topics of contacts in several languages."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.topics import normalised_mutual_information
from leidraad.domain.language.languages import Language
from leidraad.domain.language.topics.discover import Topics, TopicText, discover_topics, term_places

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH
SAID = {
    NL: {
        "invoice": "factuur afrekening bedrag hoog verhoging dubbel maand betaald",
        "technician": "technieker afspraak dinsdag langskomen thuis gewacht monteur installatie",
        "internet": "internet wifi modem traag knippert verbinding router lampje",
    },
    FR: {
        "invoice": "facture decompte montant elevee augmentation double mois paye",
        "technician": "technicien passage mardi maison attendu installateur installation rendez",
        "internet": "internet wifi modem lent clignote connexion routeur voyant",
    },
}


def _contacts(seed: int = 3, each: int = 40) -> tuple[list[TopicText], list[str]]:
    chance = random.Random(seed)
    contacts, about = [], []
    for language, topics in SAID.items():
        for topic, words in topics.items():
            for _ in range(each):
                contacts.append(TopicText(" ".join(chance.sample(words.split(), 4)), language))
                about.append(topic)
    return contacts, about


def _found() -> Topics:
    return discover_topics(_contacts()[0], least_contacts=10, topic_count=3)


def test_contacts_about_the_same_come_together_across_languages() -> None:
    contacts, about = _contacts()
    found = discover_topics(contacts, least_contacts=10, topic_count=3)
    assert normalised_mutual_information(about, [str(topic) for topic in found.of]) > 0.95
    assert [topic.contact_count for topic in found.topics] == [80, 80, 80]


def test_a_topic_has_a_name_in_each_of_its_languages() -> None:
    (invoice,) = [topic for topic in _found().topics if "invoice" in topic.concepts[:1]]
    assert set(invoice.label(NL).split(" · ")) <= set(SAID[NL]["invoice"].split())
    assert set(invoice.label(FR).split(" · ")) <= set(SAID[FR]["invoice"].split())
    assert invoice.label(DE) == ""


def test_terms_say_how_much_more_they_are_said_than_elsewhere() -> None:
    for topic in _found().topics:
        assert all(term.share > term.share_elsewhere for terms in topic.terms.values() for term in terms)


def test_a_topic_below_the_threshold_is_not_told() -> None:
    contacts, _ = _contacts(each=20)
    found = discover_topics(
        [*contacts, *[TopicText("vlucht bagage luchthaven", NL)] * 5], least_contacts=10, topic_count=4
    )
    assert found.of[-1] is None or found.topics[found.of[-1]].contact_count >= 10
    assert all(topic.contact_count >= 10 for topic in found.topics)


def test_the_same_texts_and_seed_give_the_same_topics() -> None:
    assert _found() == _found()


def test_terms_are_written_as_people_write_them() -> None:
    leaving = [TopicText("Die Kündigung der Verträge", DE), TopicText("die Kündigung des Vertrags", DE)] * 5
    others = [TopicText(said, DE) for said in ("Rechnung Betrag", "Lieferung Paket", "Termin Techniker")] * 10
    found = discover_topics([*leaving, *others], least_contacts=10, topic_count=4)

    named = [term.text for topic in found.topics for term in topic.terms[DE]]
    assert "Kündigung" in named
    assert "Techniker" in named


def test_in_longer_texts_small_words_group_nothing() -> None:
    chance = random.Random(5)
    fillers = ["ja", "nee", "goed", "dus", "dan", "wel", "nog", "even", "maar", "toch", "eigenlijk", "gewoon"]
    contacts, about = _contacts(each=30)
    dutch = [at for at, contact in enumerate(contacts) if contact.language is NL]
    longer = [
        TopicText(contacts[at].text + " " + " ".join(chance.choices(fillers, k=40)), NL) for at in dutch
    ]

    found = discover_topics(longer, least_contacts=10, topic_count=3)

    assert (
        normalised_mutual_information([about[at] for at in dutch], [str(topic) for topic in found.of]) > 0.95
    )
    assert not {term.text for topic in found.topics for term in topic.terms[NL]} & set(fillers)


def test_what_two_in_five_longer_contacts_are_about_is_still_a_topic() -> None:
    chance = random.Random(6)
    about = ["factuur"] * 40 + ["modem"] * 30 + ["pakket"] * 30
    texts = [
        TopicText(f"{word} {' '.join(chance.choices(['ja', 'nee', 'wel'], k=30))}", NL) for word in about
    ]

    found = discover_topics(texts, least_contacts=10, topic_count=3)

    assert found.topics[0].label(NL) == "factuur"
    assert found.topics[0].contact_count == 40


def test_a_term_is_named_only_where_those_who_say_it_may_be_told() -> None:
    contacts, _ = _contacts()
    all_of_them = discover_topics(contacts, least_contacts=10, topic_count=3)
    none = discover_topics(contacts, least_contacts=10, topic_count=3, may_tell=lambda places: False)
    asked: list[int] = []

    def many(places: Sequence[int]) -> bool:
        asked.append(len(places))
        return len(places) >= 22

    some = discover_topics(contacts, least_contacts=10, topic_count=3, may_tell=many)

    assert none.of == all_of_them.of
    assert all(not terms for topic in none.topics for terms in topic.terms.values())
    assert any(count < 22 for count in asked)
    assert all(
        term.share * 40 >= 22 for topic in some.topics for terms in topic.terms.values() for term in terms
    )


def test_progress_counts_every_text_once() -> None:
    contacts, _ = _contacts()
    counts: list[int] = []

    discover_topics(contacts, least_contacts=10, topic_count=3, progress=counts.append)

    assert sum(counts) == len(contacts)


def test_the_places_of_terms_are_found_in_any_form() -> None:
    text = TopicText("De facturen, en dubbel betaald!", NL)

    assert [text.text[start:end] for start, end in term_places(text, ["factuur", "dubbel betaald"])] == [
        "facturen",
        "dubbel betaald",
    ]
    assert term_places(text, ["modem", ""]) == ()


def test_no_texts_have_no_topics() -> None:
    assert discover_topics([], least_contacts=1) == Topics((), ())
    assert discover_topics([TopicText("", NL), TopicText("hallo", NL)], least_contacts=1) == Topics(
        (), (None, None)
    )


def test_a_threshold_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="least_contacts"):
        discover_topics([], least_contacts=0)


@given(
    st.lists(st.builds(TopicText, st.text("abc ", max_size=12), st.sampled_from(Language)), max_size=15),
    st.integers(1, 4),
)
def test_every_topic_counts_the_texts_that_are_in_it(texts: list[TopicText], least_contacts: int) -> None:
    found = discover_topics(texts, least_contacts=least_contacts)
    for at, topic in enumerate(found.topics):
        assert topic.contact_count == found.of.count(at) >= least_contacts
