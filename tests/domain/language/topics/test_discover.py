"""Topics of contacts in several languages."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.topics import normalised_mutual_information
from leidraad.domain.language.languages import Language
from leidraad.domain.language.topics.discover import Topics, TopicText, discover_topics

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
