"""One table from errors to answers: every error class of the product is in it, or stands here with the reason why not."""

import inspect
import pkgutil
from http import HTTPStatus
from importlib import import_module

from django.test import RequestFactory

import leidraad
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.web.errors import answer_to, problem_document, wants_json
from tests.people import Cast
from tests.people_fixtures import ClientFor

# Where these classes are raised nobody reads a page; on a page they would be faults of ours, and those end in 500.
NOT_FOR_READERS = {
    "leidraad.cli": "the command prints its own sentences",
    "leidraad.config": "the process does not start",
    "leidraad.engines": "tasks turn them into a reason for setting aside",
    "leidraad.formats.yaml_nodes": "each kind of file turns it into a problem of its own, with the line",
    "leidraad.formats.signatures": "the agreement refuses a key or signature in words of its own",
    "leidraad.formats.sealed": "a recording that cannot be opened is a fault, not the reader's doing",
    "leidraad.domain.ledger": "the verification lists findings instead",
    "leidraad.domain.charter": "a charter is put in force by a command, which prints them",
    "leidraad.apps.ledger.actions": "the worker stops signing and says so in its log",
    "leidraad.apps.ledger.offline": "a program of its own, which prints its own sentences",
    "leidraad.apps.ledger.signing": "the process cannot sign: a fault of the installation",
    "leidraad.apps.charter.actions.notices": "the form that was sent says it beside the field",
    "leidraad.apps.contacts.tasks": "a job catches them: the contact is read in another way",
    "leidraad.apps.contacts.actions.summaries": "the page of the contact says it, with what is there now",
    "leidraad.domain.language.summary": "a job catches it: the summary is not written, or its mistakes are shown",
    "leidraad.domain.language.turn_labels": "a job catches it: the rules read instead",
    "leidraad.formats.turn_label_models": "the settings are refused at the start, with the line and what to write",
    "leidraad.formats.sources_file": "the page and the command show each mistake with its line",
    "leidraad.apps.contacts.sources": "a job and a command look at sources; what fails stands on the page of connections",
    "leidraad.apps.contacts.actions.webhooks": "the form that was sent says it beside the field",
    "leidraad.apps.contacts.actions.keys": "a command changes keys, and prints why it cannot",
    "leidraad.apps.contacts.actions.uploads": "the protocol of uploads has answers of its own",
    "leidraad.apps.contacts.uploads_api": "the protocol of uploads has answers of its own",
    "leidraad.apps.contacts.actions.archives": "a command loads archives, and prints it",
    "leidraad.apps.contacts.actions.export": "the page of the contact says it, with the way back",
    "leidraad.apps.contacts.actions.hearing": "a job catches it: the contact waits for a speech model",
    "leidraad.apps.contacts.actions.live": "the live server answers in the words of its protocol",
    "leidraad.apps.contacts.live_recording": "the live server answers in the words of its protocol",
    "leidraad.formats.http_signatures": "the live server answers in the words of its protocol",
    "leidraad.apps.contacts.mail_source": "a job looks at the mail server; what fails stands on the page of connections",
    "leidraad.domain.contacts.vocabulary": "the form that was sent says it beside the field",
    "leidraad.formats.call_records": "the command prints each mistake with its line",
    "leidraad.formats.vcon_signed": "the page and the command say it in words of their own",
    "leidraad.apps.contacts.actions.corrections": "the page answers that nothing of the kind is there",
    "leidraad.apps.contacts.actions.doubtful": "the page that was sent says it, and shows what is still open",
    "leidraad.apps.contacts.audio": "caught where the range is asked for: 416",
}


def test_every_error_has_an_answer_or_a_reason_to_have_none() -> None:
    unanswered = [
        f"{error.__module__}.{error.__name__}"
        for error in error_classes()
        if answer_to(error.__new__(error)) is None and not not_for_readers(error)
    ]

    assert unanswered == []


def test_no_reason_is_left_over() -> None:
    modules = {error.__module__ for error in error_classes()}

    assert [
        prefix for prefix in NOT_FOR_READERS if not any(name.startswith(prefix) for name in modules)
    ] == []


def test_a_problem_is_a_document_with_a_code_for_programs() -> None:
    found = problem_document(IntakeProblem(ProblemCode.UNKNOWN_AGENT, agent="a99"))

    assert found is not None
    status, document = found
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert document["code"] == "unknown_agent"
    assert document["data"] == {"agent": "a99"}


def test_only_the_api_is_answered_in_json() -> None:
    assert wants_json(RequestFactory().get("/api/v1/contacts"))
    assert not wants_json(RequestFactory().get("/contacts/"))


def test_what_is_not_there_is_a_page_without_blame(cast: Cast, client_for: ClientFor) -> None:
    response = client_for(cast.agnes.person).get("/contacts/00000000-0000-4000-8000-000000000000")

    assert response.status_code == HTTPStatus.NOT_FOUND
    assert b'href="/"' in response.content


def test_a_page_of_somebody_signed_in_is_not_kept(cast: Cast, client_for: ClientFor) -> None:
    response = client_for(cast.agnes.person).get("/")

    assert response.headers["Cache-Control"] == "no-store"
    assert "'unsafe-inline'" not in response.headers["Content-Security-Policy"]


def error_classes() -> list[type[BaseException]]:
    found = []
    for module in pkgutil.walk_packages(leidraad.__path__, "leidraad."):
        if ".migrations" in module.name or module.name.endswith(".wsgi"):
            continue
        for _name, member in inspect.getmembers(import_module(module.name), inspect.isclass):
            if issubclass(member, Exception) and member.__module__ == module.name:
                found.append(member)
    return found


def not_for_readers(error: type[BaseException]) -> bool:
    return any(error.__module__.startswith(prefix) for prefix in NOT_FOR_READERS)
