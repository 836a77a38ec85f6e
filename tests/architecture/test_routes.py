"""Every route of the pages, for every role and for a stranger: one table. A new route without a row fails."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from leidraad.apps.charter.actions.notices import NUMBER_KEEPERS
from leidraad.apps.contacts.actions.archives import begin_load
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.models import WitnessKind
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Role
from tests.apps.charter.agreement_rows import ids_of_the_agreement
from tests.apps.coaching.one_each import ids_of_coaching
from tests.apps.evaluation.made import ids_of_one_each
from tests.apps.insight.made import ids_of_insight
from tests.apps.ledger.witness_keys import InventedWitness
from tests.factories import (
    make_call,
    make_request,
    make_set_aside,
    make_summary,
    make_webhook,
    make_written,
)
from tests.people import Cast, make_cast
from tests.people_fixtures import ClientFor
from tests.registers import ids_of_each_register

SIGN_IN = 302  # a stranger is led there
ALL = frozenset(Role)


@dataclass(frozen=True)
class Row:
    """What a route answers: ``yes`` to the roles ``to``, ``no`` to the other roles, ``stranger`` to nobody signed in.

    ``again`` where the first of the roles did away with what the address is about: what the roles after it get.
    """

    name: str
    to: frozenset[Role]
    yes: int = 200
    no: int = 403
    stranger: int = SIGN_IN
    again: int | None = None
    method: str = "get"
    data: dict[str, str] = field(default_factory=dict)


AGENT, COACH, ANALYST = Role.AGENT, Role.COACH, Role.QUALITY_ANALYST
ADMINISTRATOR, OFFICER = Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER
UNION = Role.UNION_DELEGATE
KEEPER, ADVISER, EXECUTIVE = Role.CHARTER_KEEPER, Role.PREVENTION_ADVISER, Role.EXECUTIVE
EVALUATES = frozenset({UNION, KEEPER, OFFICER, ANALYST, EXECUTIVE, ADVISER})
AGREE = frozenset({UNION, KEEPER, OFFICER, EXECUTIVE})
DAYS = {"first_day": "2026-11-01", "last_day": "2026-11-02"}


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast(with_others=False)


def only(*roles: Role) -> frozenset[Role]:
    return frozenset(roles)


TABLE = [
    Row("home:start", ALL),
    Row("people:sign_in", ALL, yes=302, stranger=200),
    Row("people:sign_out", ALL, yes=302, method="post"),
    Row("people:choose_language", ALL, yes=302, method="post", data={"language": "nl"}),
    Row("people:account", ALL),
    Row("people:change_password", ALL, yes=422, method="post"),
    Row("people:create_token", ALL, method="post", data={"name": "recorder"}),
    Row("people:revoke_token", only(AGENT), yes=302, no=404, method="post"),
    Row("people:people", only(ADMINISTRATOR)),
    Row("contacts:list", only(AGENT, COACH)),
    Row("contacts:search", only(AGENT, COACH, ANALYST)),
    Row("coaching:coach", only(COACH)),
    Row("coaching:mine", only(AGENT)),
    Row("coaching:draw", only(COACH), yes=302, method="post"),
    Row("coaching:offer", only(AGENT)),
    Row("coaching:nominate", only(AGENT), yes=302, method="post"),
    Row("coaching:take_back", only(AGENT), yes=302, method="post"),
    Row("coaching:open_nomination", only(COACH), yes=302, method="post"),
    Row("coaching:plan", only(COACH), yes=422, method="post"),
    Row("coaching:answer", only(AGENT), yes=302, method="post", data={"answer": "agree"}),
    Row("coaching:cancel", only(AGENT, COACH), yes=302, method="post"),
    Row("coaching:record", only(COACH), yes=422, method="post"),
    Row("coaching:record_listened", only(COACH), yes=422, method="post"),
    Row("coaching:settle", only(AGENT), yes=302, method="post", data={"action": "Samenvatten."}),
    Row("coaching:draws", ALL),
    Row("coaching:draws_file", only(AGENT, COACH, Role.UNION_DELEGATE, OFFICER)),
    Row("contacts:live", only(AGENT)),
    Row("contacts:live_ask", only(AGENT), yes=302, method="post"),  # the call is over, and that is said
    Row("contacts:live_sure", only(AGENT), yes=302),  # no call lasts: back to the page
    Row("contacts:set_aside", only(ADMINISTRATOR, OFFICER)),
    Row("contacts:retry_all", only(ADMINISTRATOR), yes=302, method="post"),
    Row("contacts:retry", only(ADMINISTRATOR), yes=302, method="post"),
    Row("contacts:put_away", only(ADMINISTRATOR), yes=302, method="post"),
    Row("contacts:take_back", only(ADMINISTRATOR), yes=302, method="post"),
    Row("contacts:connections", only(ADMINISTRATOR, OFFICER)),
    Row("contacts:add_webhook", only(ADMINISTRATOR), yes=422, method="post"),
    Row("contacts:stop_webhook", only(ADMINISTRATOR), yes=302, method="post"),
    Row("contacts:start_webhook", only(ADMINISTRATOR), yes=302, method="post"),
    Row("contacts:remove_webhook", only(ADMINISTRATOR), yes=302, method="post"),
    Row("contacts:archives", only(ADMINISTRATOR, OFFICER)),
    Row("contacts:pause_archive", only(ADMINISTRATOR), yes=302, method="post"),
    Row("contacts:resume_archive", only(ADMINISTRATOR), yes=302, method="post"),
    Row("contacts:receipt", only(AGENT), yes=404),  # known by its address only, and this is none
    Row("contacts:undo_deletion", only(AGENT), yes=404, method="post"),
    Row("contacts:deletion_proof", only(AGENT), yes=404),
    Row("contacts:requests", only(OFFICER)),
    Row("contacts:request", only(OFFICER)),
    Row("contacts:request_copy", only(OFFICER), yes=409),
    Row("contacts:request_step", only(OFFICER), yes=302, method="post"),
    Row("contacts:retention", only(OFFICER)),
    Row("contacts:vocabulary", only(ADMINISTRATOR, ANALYST)),
    Row("contacts:own_numbers", only(ADMINISTRATOR, OFFICER)),
    Row("contacts:readings", only(ADMINISTRATOR, ANALYST)),
    Row("contacts:doubtful", only(OFFICER)),
    Row("contacts:decide_doubtful", only(OFFICER), yes=302, method="post", data={"decision": "leave"}),
    Row("contacts:turn", only(AGENT), no=404),
    Row("contacts:correct", only(AGENT), yes=302, no=404, method="post", data={"kind": "compliment"}),
    Row(
        "contacts:take_back_correct", only(AGENT), yes=302, no=404, method="post", data={"kind": "compliment"}
    ),
    Row("contacts:summaries", only(AGENT)),
    Row("contacts:correct_summary", only(AGENT), no=404),
    Row("contacts:approve_summary", only(AGENT), yes=302, no=404, method="post"),
    Row("contacts:discard_summary", only(AGENT), yes=302, no=404, method="post"),
    Row("contacts:contact", only(AGENT), no=404),
    Row("contacts:audio", only(AGENT), no=404),
    Row("contacts:alive", only(AGENT), yes=204, no=410),
    Row("contacts:delete", only(AGENT), no=404),
    Row("contacts:export", only(AGENT), no=404, method="post"),
    Row("charter:charter", ALL),
    Row("charter:enrol", only(AGENT), yes=302, method="post"),
    Row("charter:withdraw", only(AGENT), yes=302, method="post"),
    Row("charter:accesses", only(AGENT)),
    Row("charter:told", only(AGENT)),
    Row("charter:acknowledge", only(AGENT), yes=302, method="post"),
    Row("charter:monitoring", only(AGENT)),
    Row("charter:rights", only(AGENT)),
    Row("charter:enrolments", only(Role.ENROLMENT_KEEPER)),
    Row("charter:register", only(OFFICER)),
    Row("charter:register_json", only(OFFICER)),
    Row("charter:register_csv", only(OFFICER)),
    Row("charter:propose_system", only(OFFICER), yes=422, method="post"),
    Row("charter:approve_system", only(OFFICER), yes=302, method="post"),
    Row("charter:end_system", only(OFFICER), yes=302, method="post"),
    Row("charter:customer_notices", only(ADMINISTRATOR, OFFICER)),
    Row("charter:enter_notice", only(ADMINISTRATOR, OFFICER), yes=422, method="post"),
    Row("charter:notice_evidence", only(ADMINISTRATOR, OFFICER)),
    Row("charter:check_notice", only(ADMINISTRATOR, OFFICER), yes=302, method="post"),
    Row("charter:end_notice", only(ADMINISTRATOR, OFFICER), yes=302, method="post"),
    Row("charter:protected", only(*NUMBER_KEEPERS)),
    Row("charter:protect_number", only(*NUMBER_KEEPERS), yes=422, method="post"),
    Row("charter:release_number", only(Role.UNION_DELEGATE, OFFICER), yes=302, method="post"),
    Row("charter:versions", ALL),
    Row("charter:propose", only(KEEPER)),
    Row("charter:version", ALL),
    Row("charter:withdraw_version", only(KEEPER), yes=409, method="post"),
    Row("charter:hand_in", AGREE, yes=422, method="post"),
    Row("charter:statement", ALL),
    Row("charter:compare", ALL),
    Row("charter:agreement", AGREE),
    Row("charter:enter_phase", only(KEEPER), yes=302, method="post"),
    Row("charter:stop", AGREE, yes=422, method="post"),
    Row("charter:record_item", only(KEEPER, UNION), yes=422, method="post"),
    Row("charter:receive", only(UNION), yes=302, method="post"),
    Row("charter:document", AGREE),
    Row("charter:signatories", ALL),
    Row("charter:register_signatory", only(KEEPER), yes=422, method="post"),
    Row("charter:replace_key", only(KEEPER), yes=422, method="post"),
    Row("charter:begin_acting", only(KEEPER), yes=302, method="post"),
    Row("charter:end_acting", only(KEEPER), yes=302, method="post"),
    Row("charter:disputes", ALL),
    Row("charter:open_dispute", AGREE, yes=422, method="post"),
    Row("charter:settle_dispute", AGREE, yes=422, method="post"),
    Row("charter:law", ALL),
    Row("charter:check_law", only(KEEPER, OFFICER), yes=422, method="post"),
    Row("charter:odrl", ALL),
    Row("charter:yaml", ALL),
    Row("charter:consent_receipt", only(AGENT)),
    Row("ledger:ledger", ALL),
    Row("ledger:checkpoint", ALL),
    Row("ledger:verifier", ALL),
    Row("ledger:export", only(UNION, OFFICER)),
    Row("ledger:register_witness", only(UNION, OFFICER), yes=422, method="post", data={"key": "none"}),
    Row("ledger:end_witness", only(UNION), yes=302, method="post"),
    Row("insight:categories", only(ANALYST, UNION, OFFICER)),
    Row("insight:category", only(ANALYST, UNION, OFFICER)),
    Row("insight:new", only(ANALYST)),
    Row("insight:try", only(ANALYST), method="post"),
    Row("insight:edit", only(ANALYST)),
    Row("insight:compare", only(ANALYST)),
    Row("insight:add_starters", only(ANALYST), yes=302, method="post"),
    Row("insight:start_run", only(ANALYST), yes=302, method="post", data={"text": "factuur"}),
    Row("insight:run", only(ANALYST)),
    Row("insight:delete", only(ANALYST), method="get"),
    Row("insight:topics", only(ANALYST, UNION, OFFICER)),
    Row("insight:ask_topics", only(ANALYST), yes=302, method="post"),
    Row("insight:topic_run", only(ANALYST, UNION, OFFICER)),
    Row("insight:topic", only(ANALYST, UNION, OFFICER)),
    Row("insight:category_of_topic", only(ANALYST)),
    Row("insight:delete_topics", only(ANALYST)),
    Row("evaluation:overview", EVALUATES),
    Row("evaluation:measures", EVALUATES),
    Row("evaluation:remove_measure", only(KEEPER, ANALYST, ADVISER), yes=302, again=404, method="post"),
    Row("evaluation:make", only(KEEPER, ANALYST), yes=302, method="post", data=DAYS),
    Row("evaluation:report", EVALUATES),
    Row("evaluation:report_pdf", EVALUATES),
    Row("evaluation:annex", only(UNION, OFFICER)),
    Row("evaluation:close", only(KEEPER), yes=422, method="post"),
    Row("evaluation:watch", only(UNION, OFFICER)),
    Row("evaluation:incidents", only(OFFICER)),
    Row("evaluation:told", only(OFFICER), yes=302, method="post", data={"reference": "BE-1"}),
    Row("evaluation:close_incident", only(OFFICER), yes=422, method="post"),
    Row("evaluation:assessment", only(OFFICER, UNION, KEEPER)),
    Row("evaluation:assessment_pdf", only(OFFICER, UNION, KEEPER)),
    Row("evaluation:cases", only(AGENT, UNION)),
    Row("evaluation:withdraw_case", only(AGENT), yes=302, method="post"),
    Row("evaluation:statement", only(AGENT, UNION)),
]


@pytest.fixture
def addresses(cast: Cast) -> Callable[[str], str]:
    """The address of a route about things that are there: Agnes's call, her token, something set aside."""
    call = make_call(cast.agnes)
    make_written(cast.agnes)  # half of two contacts may be drawn
    make_summary(call)
    people.create_token(cast.agnes.person, name="recorder", by="agnes", at=timezone.now())
    known = {
        "agent_id": cast.agnes.pk,
        "contact_id": call.pk,
        "request_id": make_request(cast.person(Role.DATA_PROTECTION_OFFICER)).pk,
        "step": "checked",
        "stream_id": uuid4(),
        "what": "pause",
        "position": 1,
        "span_id": 1,
        "row_id": make_set_aside().pk,
        "load_id": begin_load("/archive", rate_per_minute=60, total=2, at=timezone.now()).pk,
        "webhook_id": make_webhook().pk,
        "token_id": cast.agnes.person.api_tokens.get().pk,
        **ids_of_one_each(cast),
        **ids_of_insight(cast),
        **ids_of_coaching(cast),
        **ids_of_the_agreement(cast),
        **ids_of_each_register(cast),
        "witness_id": ledger.register_witness(
            verifier_key=InventedWitness().key.text(), kind=WitnessKind.UNION, by="test", at=timezone.now()
        ).pk,
    }
    ledger.integrate_leaves()
    wanted = dict(page_routes())

    def address(name: str) -> str:
        return reverse(name, kwargs={each: known[each] for each in wanted[name]})

    return address


def test_every_route_has_a_row() -> None:
    assert {name for name, _names in page_routes()} == {row.name for row in TABLE}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_each_role_gets_what_the_table_says(
    row: Row, cast: Cast, client_for: ClientFor, addresses: Callable[[str], str]
) -> None:
    address = addresses(row.name)

    # Deny first: a role that may act must not have changed what the others are refused.
    refused = {
        role: answer(client_for(cast.person(role)), row, address) for role in Role if role not in row.to
    }
    let_in = [answer(client_for(cast.person(role)), row, address) for role in Role if role in row.to]

    assert refused == dict.fromkeys(refused, row.no)
    assert let_in == [row.yes, *[row.again or row.yes] * (len(row.to) - 1)][: len(row.to)]


def test_a_stranger_is_led_to_the_door(addresses: Callable[[str], str]) -> None:
    for row in TABLE:
        response = getattr(Client(), row.method)(addresses(row.name), row.data)

        assert response.status_code == row.stranger, row.name
        if row.name not in {"people:sign_in", "people:choose_language"}:
            assert response.url.startswith(reverse("people:sign_in")), row.name


def test_what_changes_something_takes_no_get(
    cast: Cast, client_for: ClientFor, addresses: Callable[[str], str]
) -> None:
    clients = {role: client_for(cast.person(role)) for role in Role}
    for row in TABLE:
        # Django's own view redirects on GET and changes nothing.
        if row.method == "post" and row.name not in {"people:choose_language"}:
            for role in row.to:
                assert clients[role].get(addresses(row.name)).status_code == 405, row.name


def test_the_api_takes_no_session(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.person(Role.ADMINISTRATOR))

    for path in api_paths():
        assert client.get(path).status_code in {401, 404, 405}, path


def answer(client: Client, row: Row, address: str) -> int:
    response = getattr(client, row.method)(address, row.data)
    if response.streaming:
        b"".join(response.streaming_content)
    return int(response.status_code)


def page_routes() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Name and arguments of every route outside the API."""
    for name, pattern in _walk(get_resolver().url_patterns, ""):
        if not name.startswith("api:"):
            yield name, tuple(pattern.pattern.converters)


def api_paths() -> list[str]:
    """An address of every route of the API that takes no arguments, save its description and its pulse."""
    return [
        reverse(name)
        for name, pattern in _walk(get_resolver().url_patterns, "")
        if name.startswith("api:")
        and not pattern.pattern.converters
        and name not in {"api:openapi-json", "api:health"}
    ]


def _walk(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from _walk(pattern.url_patterns, inner)
        else:
            yield f"{prefix}{pattern.name}", pattern
