"""What a run tells follows from what was read: figures about enough agents, and none that gives a hidden one away."""

from datetime import date, timedelta
from uuid import UUID

from leidraad.apps.insight.counting import Period
from leidraad.apps.insight.topics_found import FoundTopic, FoundTopics, ReadContact, before, found_topics
from leidraad.domain.language.languages import Language
from leidraad.domain.language.topics.discover import TopicText
from leidraad.domain.language.topics.growth import Trend

PERIOD = Period(date(2026, 3, 9), date(2026, 3, 15))
NL, FR = Language.DUTCH, Language.FRENCH
INVOICE, MODEM, MOVING = "factuur dubbel aangerekend", "internet modem knippert", "verhuizen ander adres"
PARCEL = "levering pakket zoek"


def said(
    text: str, *, agents: int, each: int = 1, days_ago: int = 0, language: Language = NL
) -> list[ReadContact]:
    """Contacts of some agents who each hear this so many times."""
    day = PERIOD.until - timedelta(days=days_ago)
    return [
        ReadContact(UUID(int=0), day, crowd, TopicText(text, language))
        for crowd in range(agents)
        for _ in range(each)
    ]


def found(*contacts: list[ReadContact]) -> FoundTopics:
    return found_topics([each for some in contacts for each in some], PERIOD, threshold=5, seed=0)


def topic_of(word: str, told: FoundTopics) -> FoundTopic:
    (one,) = [
        each
        for each in told.topics
        if any(word in term.text for terms in each.topic.terms.values() for term in terms)
    ]
    return one


def test_the_time_before_is_as_long_and_ends_the_day_before() -> None:
    assert before(PERIOD) == Period(date(2026, 3, 2), date(2026, 3, 8))


def test_where_one_agent_stands_behind_the_time_before_only_the_growth_is_told() -> None:
    others = [said(text, agents=6, each=6, days_ago=days) for text in (MODEM, MOVING) for days in (0, 8)]
    told = found(*others, said(INVOICE, agents=6, each=6), said(INVOICE, agents=1, days_ago=8))

    invoice = topic_of("factuur", told)

    assert invoice.trend in {Trend.NEW, Trend.GROWING}
    assert (invoice.before_count, invoice.growth) == (None, None)
    assert invoice.counts[0] is None
    shown = [each.before_count for each in told.topics if each.before_count is not None]
    assert told.before_count is not None
    assert told.before_count - sum(shown) > 1  # another stays untold, or the difference would be that agent's


def test_a_language_of_one_agent_is_not_told_beside_the_others() -> None:
    told = found(
        *[said(text, agents=6, each=4) for text in (INVOICE, MODEM, MOVING)],
        *[
            said("facture double", agents=1, each=4, language=FR),
            said("modem internet", agents=6, language=FR),
        ],
    )

    for topic in told.topics:
        assert topic.language_counts.get(FR) in {None, 6}
    named = {term.text for topic in told.topics for term in topic.topic.terms.get(FR, ())}
    assert "facture" not in named


def test_examples_are_of_the_period_and_none_twice_the_same() -> None:
    told = found(
        *[said(text, agents=6, each=6) for text in (MODEM, MOVING, PARCEL)],
        *[said(text, agents=6, each=2) for text in (INVOICE, INVOICE + " maart")],
        said(INVOICE + " februari", agents=6, days_ago=8),
    )

    texts = [[example.text.text for example in topic.examples] for topic in told.topics]

    assert any(INVOICE in each for each in texts)
    assert all(len(each) == len(set(each)) for each in texts)
    assert "februari" not in str(texts)


def test_of_too_few_agents_nothing_is_told() -> None:
    assert found(said(INVOICE, agents=4, each=20)) == FoundTopics()
    assert found([]) == FoundTopics()
