from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leidraad.apps.charter.models import Grant, GrantState
from leidraad.apps.coaching.actions import draw_contact
from leidraad.apps.contacts import search as search_module
from leidraad.apps.contacts.actions import sealing, stores
from leidraad.apps.contacts.hits import SearchPage
from leidraad.apps.contacts.models import Contact, Turn
from leidraad.apps.contacts.search import SearchProblem, SearchRequest, search_turns, with_or
from leidraad.apps.contacts.transcript import PieceKind, pieces_of_snippet
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Agent, Person, Role
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.language.languages import Language
from tests.apps.contacts.centre import Centre

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)


def _say(agent: Agent, text: str, *, language: str = "nl", at: datetime = NOON, **other: str) -> Turn:
    """One contact of an agent with one turn."""
    kept = {"channel": "chat", "direction": "inbound"} | {
        name: value for name, value in other.items() if name != "party"
    }
    contact = Contact.objects.create(
        payload_key=uuid4().bytes * 2, agent=agent, team=agent.team, started_at=at, received_at=at,
        state="ready", language=language, **kept,
    )  # fmt: skip
    turn = Turn.objects.create(
        contact=contact, position=0, party=other.get("party", "customer"), language=language, text=text,
        agent_id=agent.pk, team_id=agent.team_id, started_at=at, **kept,
    )  # fmt: skip
    sealing.contact_keys().make_period(contact.key_period)
    stores.keep_beside([contact])
    return turn


def _texts(page: SearchPage) -> list[str]:
    return ["".join(text for text, _ in hit.snippet) for hit in page.hits]


def _found(centre: Centre, query: str, **filters: object) -> list[str]:
    return _texts(search_turns(centre.agnes.person, SearchRequest(query, **filters)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "text", "query"),
    [
        ("nl", "Ik heb twee facturen gekregen", "factuur"),
        ("nl", "Waar blijft mijn factuur?", "facturen"),
        ("en", "I cancelled it yesterday", "cancel"),
        ("en", "I want to cancel", "cancelled"),
        ("fr", "Vos réclamations sont nombreuses", "réclamation"),
        ("fr", "C’est ma réclamation", "réclamations"),
        ("de", "Ich habe drei Rechnungen", "Rechnung"),
        ("de", "Die Rechnung stimmt nicht", "rechnungen"),
    ],
)
def test_a_word_is_found_in_all_its_forms(centre: Centre, language: str, text: str, query: str) -> None:
    _say(centre.agnes, text, language=language)

    assert _found(centre, query) == [text]


def test_the_stems_of_one_language_are_not_laid_over_another(centre: Centre) -> None:
    _say(centre.agnes, "Ik heb facturen", language="nl")

    assert _found(centre, "factuur", language=Language.GERMAN) == []


def test_a_phrase_is_found_in_its_order_only(centre: Centre) -> None:
    _say(centre.agnes, "ik wil mijn contract opzeggen")
    _say(centre.agnes, "opzeggen wil ik dat contract niet")

    assert _found(centre, '"contract opzeggen"') == ["ik wil mijn contract opzeggen"]


def test_an_exclusion_leaves_out_every_form_in_every_language(centre: Centre) -> None:
    _say(centre.agnes, "abonnement en facturen", language="nl")
    _say(centre.agnes, "abonnement et factures", language="fr")
    _say(centre.agnes, "abonnement zonder meer", language="nl")

    assert _found(centre, "abonnement -factuur -facture") == ["abonnement zonder meer"]


def test_or_finds_either(centre: Centre) -> None:
    for text in ("de factuur", "het contract", "de fiets"):
        _say(centre.agnes, text)

    assert sorted(_found(centre, "factuur or contract")) == ["de factuur", "het contract"]


@pytest.mark.parametrize("word", ["OF", "OU", "ODER", "OR", "or"])
def test_or_is_known_in_every_language_of_the_pages(centre: Centre, word: str) -> None:
    for text in ("de factuur", "het contract", "de fiets"):
        _say(centre.agnes, text)

    assert sorted(_found(centre, f"factuur {word} contract")) == ["de factuur", "het contract"]


def test_or_parts_phrases_as_well(centre: Centre) -> None:
    for text in ("de rode factuur", "het oude contract", "de factuur is rood"):
        _say(centre.agnes, text)

    assert sorted(_found(centre, '"rode factuur" OF "oude contract"')) == [
        "de rode factuur",
        "het oude contract",
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("factuur OF contract", "factuur or contract"),
        ("a OF b ODER c  OU d", "a or b or c  or d"),
        ("factuur of contract", "factuur of contract"),  # a word of Dutch
        ("OF factuur", "OF factuur"),
        ("factuur OF", "factuur OF"),
        ('"ja OF nee" OF misschien', '"ja OF nee" or misschien'),
        ('"ja OF nee', '"ja OF nee'),
        ("HOF OUD-OF PROFOU", "HOF OUD-OF PROFOU"),
        ("-OF x", "-OF x"),
        ("", ""),
    ],
)
def test_only_a_word_in_capitals_between_two_others_is_an_or(query: str, expected: str) -> None:
    assert with_or(query) == expected


def test_words_belong_together_unless_or_parts_them(centre: Centre) -> None:
    _say(centre.agnes, "de factuur van het contract")
    _say(centre.agnes, "de factuur alleen")

    assert _found(centre, "factuur contract") == ["de factuur van het contract"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"channel": Channel.EMAIL}, {"email"}),
        ({"direction": Direction.OUTBOUND}, {"outbound"}),
        ({"party": Party.AGENT}, {"agent"}),
        ({"language": Language.FRENCH}, {"french"}),
        ({"since": date(2026, 11, 19)}, {"late"}),
        ({"until": date(2026, 11, 17)}, {"early"}),
        ({"team": "linde"}, {"email", "outbound", "agent", "french", "late", "early"}),
        ({"team": "berk"}, set()),
        ({"team": "nowhere"}, set()),
        ({"since": date.min, "until": date.max}, {"email", "outbound", "agent", "french", "late", "early"}),
    ],
)
def test_each_filter_lets_through_what_it_names(
    centre: Centre, filters: dict[str, object], expected: set[str]
) -> None:
    _say(centre.agnes, "vraag email", channel="email")
    _say(centre.agnes, "vraag outbound", direction="outbound")
    _say(centre.agnes, "vraag agent", party="agent")
    _say(centre.agnes, "vraag french", language="fr")
    _say(centre.agnes, "vraag late", at=NOON + timedelta(days=2))
    _say(centre.agnes, "vraag early", at=NOON - timedelta(days=2))

    assert {text.removeprefix("vraag ") for text in _found(centre, "vraag", **filters)} == expected


def test_a_day_ends_at_midnight_where_the_centre_is(centre: Centre) -> None:
    _say(centre.agnes, "vraag laat op de avond", at=datetime(2026, 11, 18, 22, 59, tzinfo=UTC))
    _say(centre.agnes, "vraag na middernacht", at=datetime(2026, 11, 18, 23, 1, tzinfo=UTC))

    wednesday, thursday = date(2026, 11, 18), date(2026, 11, 19)
    assert _found(centre, "vraag", until=wednesday) == ["vraag laat op de avond"]
    assert _found(centre, "vraag", since=thursday) == ["vraag na middernacht"]


def test_the_snippet_marks_what_was_looked_for(centre: Centre) -> None:
    _say(centre.agnes, "Waar blijven mijn facturen van mei?")

    (hit,) = search_turns(centre.agnes.person, SearchRequest("factuur")).hits

    assert [text for text, is_match in hit.snippet if is_match] == ["facturen"]
    assert "".join(text for text, _ in hit.snippet) == "Waar blijven mijn facturen van mei?"


def test_the_snippet_of_a_long_turn_is_the_part_around_the_word(centre: Centre) -> None:
    _say(centre.agnes, "bla " * 2_000 + "de reiger stond daar " + "bla " * 2_000)

    (hit,) = search_turns(centre.agnes.person, SearchRequest("reiger")).hits

    text = "".join(part for part, _ in hit.snippet)
    assert "reiger" in text
    assert len(text) < 400


@pytest.mark.parametrize("mark", ["[phone]", "[national_number]", "[phone number]", "[NAME OF THE PERSON]"])
@pytest.mark.parametrize("words_between", [0, 1, 7, 14, 15, 16, 17, 33, 34, 35])
def test_a_snippet_never_cuts_a_redaction_mark(centre: Centre, mark: str, words_between: int) -> None:
    gap = " ".join(["bla"] * words_between)
    _say(centre.agnes, f"{f'{mark}, {mark}. ' * 30} {gap} reiger {gap} {f'{mark} en {mark} ' * 30}")

    (hit,) = search_turns(centre.agnes.person, SearchRequest("reiger")).hits

    assert [text for text, is_match in hit.snippet if is_match] == ["reiger"]
    for text, _ in hit.snippet:
        assert not set("[]_") & set(text.replace(mark, ""))
        assert "qzmark" not in text


def test_a_mark_that_is_looked_for_stays_one_mark(centre: Centre) -> None:
    _say(centre.agnes, "bel [phone number] of mail [email]")

    (hit,) = search_turns(centre.agnes.person, SearchRequest("phone")).hits

    assert hit.snippet == (("bel [phone number] of mail [email]", False),)
    kinds = [piece.kind for piece in pieces_of_snippet(hit.snippet)]
    assert kinds == [PieceKind.PLAIN, PieceKind.REDACTED, PieceKind.PLAIN, PieceKind.REDACTED]


def test_a_word_that_looks_like_a_hidden_mark_stays_as_it_was_said(centre: Centre) -> None:
    _say(centre.agnes, "vraag qzmark7zq [phone]")

    assert _found(centre, "vraag") == ["vraag qzmark7zq [phone]"]


def test_newest_come_first_and_pages_follow_without_gap_or_repetition(centre: Centre) -> None:
    for number in range(45):
        _say(centre.agnes, f"vraag nummer{number}", at=NOON - timedelta(minutes=number // 3))

    pages, cursor = [], None
    while True:
        page = search_turns(centre.agnes.person, SearchRequest("vraag"), cursor=cursor)
        pages.append(page)
        cursor = page.next_cursor
        if cursor is None:
            break

    assert [len(page.hits) for page in pages] == [20, 20, 5]
    starts = [hit.started_at for page in pages for hit in page.hits]
    assert starts == sorted(starts, reverse=True)  # type: ignore[type-var]
    assert len({hit.contact_id for page in pages for hit in page.hits}) == 45


def test_the_next_page_is_there_although_the_turn_before_it_was_deleted(centre: Centre) -> None:
    for number in range(25):
        _say(centre.agnes, f"vraag nummer{number}", at=NOON - timedelta(minutes=number))
    first = search_turns(centre.agnes.person, SearchRequest("vraag"))
    Contact.objects.filter(pk=first.hits[-1].contact_id).delete()

    second = search_turns(centre.agnes.person, SearchRequest("vraag"), cursor=first.next_cursor)

    assert len(second.hits) == 5


@pytest.mark.parametrize("cursor", ["0", "x", "12345", "====", "é", "A" * 60, "\x00"])
def test_a_cursor_of_somebody_elses_making_is_refused(centre: Centre, cursor: str) -> None:
    with pytest.raises(SearchProblem) as problem:
        search_turns(centre.agnes.person, SearchRequest("vraag"), cursor=cursor)

    assert problem.value.code == "bad_cursor"


@pytest.mark.parametrize(
    ("query", "code"), [("", "empty"), ("  \n", "empty"), ("\x00", "empty"), ("x" * 501, "too_long")]
)
def test_a_query_that_cannot_be_asked_says_why(centre: Centre, query: str, code: str) -> None:
    with pytest.raises(SearchProblem) as problem:
        search_turns(centre.agnes.person, SearchRequest(query))

    assert problem.value.code == code


@pytest.mark.parametrize(
    "query",
    [
        '"', '"""', "'; DROP TABLE contacts_turn; --", "vraag' OR '1'='1", "& | ! <-> ()", "a & b | !c", "vraag:*",
        "\\", "%", "%s %(x)s", "🙂", "🙂 vraag", "vraag\x00antwoord", "\ud800", "-", "--", "or", "or or or", "-or",
        '"-vraag"', "vraag " * 83, "x" * 500, "\u202evraag", "ﬀ", "İ", "{}", "$$", "E'\\\\'", "\t\n\r",
    ],
)  # fmt: skip
def test_odd_queries_are_answered(centre: Centre, query: str) -> None:
    _say(centre.agnes, "een vraag")

    assert _outcome(centre, query) in {0, 1, "empty"}
    assert Turn.objects.count() == 1


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(query=st.text(max_size=500))
def test_no_query_is_an_error_of_ours(centre: Centre, query: str) -> None:
    assert _outcome(centre, query) in {0, "empty"}


def test_an_agent_finds_their_own_turns_and_no_others(centre: Centre) -> None:
    _say(centre.agnes, "vraag aan Agnes")
    _say(centre.bram, "vraag aan Bram")

    assert _found(centre, "vraag") == ["vraag aan Agnes"]


@pytest.mark.parametrize(
    ("change", "is_found"),
    [
        ({}, True),
        ({"state": GrantState.USED}, True),
        ({"state": GrantState.REVOKED}, False),
        ({"state": GrantState.EXPIRED}, False),
        ({"expires_at": NOON - timedelta(days=900)}, False),
    ],
)
def test_a_coach_finds_what_a_live_grant_covers_and_nothing_else(
    centre: Centre, change: dict[str, object], is_found: bool
) -> None:
    for number in range(4):
        _capture(centre, f"vraag nummer{number}")
    grant = draw_contact(centre.agnes, by=centre.cleo, purpose="coaching", at=timezone.now())
    Grant.objects.filter(pk=grant.pk).update(**change)

    hits = search_turns(centre.cleo, SearchRequest("vraag")).hits

    assert [hit.contact_id for hit in hits] == ([grant.contact_id] if is_found else [])


def test_a_role_alone_finds_nothing(centre: Centre) -> None:
    _say(centre.agnes, "vraag")

    for person in (centre.cleo, centre.dirk, centre.adam):
        assert search_turns(person, SearchRequest("vraag")).hits == ()


def test_an_analyst_gets_words_without_contact_agent_or_time(centre: Centre) -> None:
    analyst = _analyst_of(centre, group_size=5)

    page = search_turns(analyst, SearchRequest("vraag"))

    assert len(page.hits) == 5
    for hit in page.hits:
        assert (hit.contact_id, hit.position, hit.started_at, hit.start_s) == (None, None, None, None)
        assert hit.started_on == NOON.date()


def test_what_fewer_agents_than_the_threshold_said_is_not_shown(centre: Centre) -> None:
    analyst = _analyst_of(centre, group_size=4)

    page = search_turns(analyst, SearchRequest("vraag"))

    assert (page.hits, page.below_threshold) == ((), True)


def test_nothing_found_is_not_below_the_threshold(centre: Centre) -> None:
    analyst = _analyst_of(centre, group_size=5)

    page = search_turns(analyst, SearchRequest("xylofoon"))

    assert (page.hits, page.below_threshold) == ((), False)


def test_the_threshold_counts_agents_beyond_the_first_page(centre: Centre) -> None:
    analyst = _analyst_of(centre, group_size=5)
    for number in range(30):
        _say(centre.agnes, "nog een vraag", at=NOON + timedelta(minutes=number))

    page = search_turns(analyst, SearchRequest("vraag"))

    assert len(page.hits) == 20
    assert not page.below_threshold


def test_a_filter_cannot_narrow_the_group_below_the_threshold(centre: Centre) -> None:
    analyst = _analyst_of(centre, group_size=5)
    _say(centre.agnes, "vraag per brief", channel="email")

    page = search_turns(analyst, SearchRequest("vraag", channel=Channel.EMAIL))

    assert (page.hits, page.below_threshold) == ((), True)


def test_an_analyst_cannot_ask_for_a_team(centre: Centre) -> None:
    analyst = _analyst_of(centre, group_size=5)

    with pytest.raises(SearchProblem) as problem:
        search_turns(analyst, SearchRequest("vraag", team="linde"))

    assert problem.value.code == "team_in_insight"


@pytest.mark.parametrize("stretch", [0, 3, 20, 1000])
def test_the_stretch_that_is_read_first_changes_nothing_in_what_is_found(
    centre: Centre, monkeypatch: pytest.MonkeyPatch, stretch: int
) -> None:
    analyst = _analyst_of(centre, group_size=5)
    for number in range(60):
        word = "reiger" if number % 7 == 0 else "zwaan"
        _say(centre.agnes, f"vraag over een {word}", at=NOON - timedelta(minutes=number // 2))
    monkeypatch.setattr(search_module, "STRETCH", stretch)
    monkeypatch.setattr(search_module.charter, "insight_threshold", lambda: 1)

    for query, total in (("vraag", 65), ("reiger", 9), ("vraag -zwaan", 14), ("ooievaar", 0)):
        found, cursor, is_more = [], None, True
        while is_more:
            page = search_turns(analyst, SearchRequest(query), cursor=cursor)
            found += list(page.hits)
            cursor = page.next_cursor
            is_more = cursor is not None
        assert len(found) == total, query


def _outcome(centre: Centre, query: str) -> int | str:
    """How many hits there are, or why it cannot be asked."""
    try:
        return len(search_turns(centre.agnes.person, SearchRequest(query)).hits)
    except SearchProblem as problem:
        return problem.code


def _analyst_of(centre: Centre, *, group_size: int) -> Person:
    """An analyst, and that many agents who each heard one question."""
    at = timezone.now()
    analyst = people.add_person(username="ana", name="Ana", language="nl", password=None, by="test", at=at)
    people.assign_role(analyst, role=Role.QUALITY_ANALYST, team=None, by="test", at=at)
    for number in range(group_size):
        person = people.add_person(
            username=f"g{number}", name=f"G{number}", language="nl", password=None, by="test", at=at
        )
        agent = people.make_agent(person, code=f"g{number}", team=centre.team, by="test", at=at)
        _say(agent, f"vraag {number}")
    return analyst


def _capture(centre: Centre, text: str) -> None:
    """A turn of a contact that counts in the quota."""
    from leidraad.apps.charter import actions as charter

    turn = _say(centre.agnes, text, at=timezone.now() - timedelta(hours=1))
    charter.count_captured(agent=centre.agnes, at=turn.started_at)
