"""What a witness asks over HTTP, and how it brings its cosignature; and the command itself against a real server."""

import base64
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

from leidraad.apps.ledger import actions, queries
from leidraad.apps.ledger.models import Cosignature, WitnessKind
from leidraad.apps.people import actions as people
from leidraad.cli.main import main
from leidraad.domain.ledger.notes import checkpoint_from_note
from leidraad.domain.ledger.proofs import consistency_holds
from tests.apps.ledger.histories import UNION, fill, register, tamper
from tests.people import make_person


@pytest.fixture
def token(db: None) -> str:
    person = make_person("ursel", "Ursel Uiltje")
    return people.create_token(person, name="witness", by="ursel", at=timezone.now())


def ask(token: str, path: str) -> dict[str, object]:
    response = Client().get(f"/api/v1/ledger{path}", headers={"Authorization": f"Bearer {token}"})
    found: dict[str, object] = response.json() | {"http": response.status_code}
    return found


def bring(token: str, **body: object) -> dict[str, object]:
    response = Client().post(
        "/api/v1/ledger/cosignatures",
        body,
        content_type="application/json",
        headers={"Authorization": f"Bearer {token}"},
    )
    found: dict[str, object] = response.json() | {"http": response.status_code}
    return found


def test_the_proof_between_two_sizes_holds_between_their_checkpoints(token: str) -> None:
    fill(7)
    sizes = [row.size for row in queries.stored_checkpoints()]
    first, second = (ask(token, f"/checkpoints/{size}") for size in (sizes[0], sizes[-1]))
    proof = ask(token, f"/consistency?first={first['size']}&second={second['size']}")["proof"]

    assert isinstance(proof, list)
    assert consistency_holds(
        first_size=sizes[0],
        second_size=sizes[-1],
        proof=[base64.b64decode(each) for each in proof],
        first_root=base64.b64decode(str(first["root"])),
        second_root=base64.b64decode(str(second["root"])),
    )


@pytest.mark.parametrize(
    "path", ["/consistency?first=2&second=999", "/consistency?first=3&second=2", "/checkpoints/999"]
)
def test_what_the_ledger_never_was_is_not_found(token: str, path: str) -> None:
    fill(2)

    assert ask(token, path)["http"] == 404


def test_before_the_first_checkpoint_there_is_nothing_to_prove(db: None, token: str) -> None:
    assert ask(token, "/checkpoint")["http"] == 404
    assert ask(token, "/consistency?first=1&second=1")["http"] == 404


def test_a_cosignature_is_kept_once_and_shown_to_all(token: str) -> None:
    register()
    fill(3)
    last = queries.last_checkpoint()
    assert last is not None
    line = UNION.line(last.note, at_s=int(timezone.now().timestamp()))

    assert bring(token, size=last.size, line=line)["http"] == 201
    assert bring(token, size=last.size, line=line)["http"] == 200
    assert str(ask(token, "/checkpoint")["note"]).endswith(f"{line}\n")
    witnesses = ask(token, "/witnesses")["witnesses"]
    assert isinstance(witnesses, list)
    assert (witnesses[0]["name"], witnesses[0]["last_size"], witnesses[0]["is_late"]) == (
        "union.example",
        last.size,
        False,
    )


def test_what_is_not_kept_says_why_in_a_code(token: str) -> None:
    fill(3)
    last = queries.last_checkpoint()
    assert last is not None
    line = UNION.line(last.note, at_s=1)

    unknown = bring(token, size=last.size, line=line)
    assert (unknown["http"], unknown["code"]) == (422, "unknown_witness")
    missing = bring(token, size=last.size + 1, line=line)
    assert (missing["http"], missing["code"]) == (404, "no_such_checkpoint")
    assert bring(token, size=0, line=line)["code"] == "invalid_request"


def run(*words: object) -> tuple[int, str]:
    out = StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        status = main(["witness", *map(str, words)])
    return status, out.getvalue()


@pytest.mark.django_db(transaction=True)
def test_a_witness_follows_a_real_ledger_and_refuses_it_once_its_owner_rewrote_it(
    live_server: LiveServer, tmp_path: Path, token: str
) -> None:
    state, token_file = tmp_path / "witness", tmp_path / "token"
    token_file.write_text(token)
    fill(6)
    ledger_key = str(ask(token, "/checkpoint")["verifier_key"])
    _status, printed = run("init", "--state", state, "--name", "union.example", "--ledger", ledger_key)
    actions.register_witness(
        verifier_key=printed.splitlines()[0], kind=WitnessKind.UNION, by="ursel", at=timezone.now()
    )
    arguments = ("cosign", live_server.url, "--state", state, "--token-file", token_file)

    assert run(*arguments)[0] == 0
    fill(300, batches=1)
    status, said = run(*arguments)
    assert (status, "delivered" in said) == (0, True), said
    assert Cosignature.objects.count() == 2
    last = queries.last_checkpoint()
    assert last is not None
    assert len(queries.cosigned_note(last).splitlines()) == len(last.note.splitlines()) + 1
    seen = checkpoint_from_note((state / "last.txt").read_text())
    assert (seen.size, seen.root) == (last.size, bytes(last.root))

    rewrite_history()
    status, said = run(*arguments)
    assert (status, "REWRITTEN" in said) == (1, True), said
    assert run("status", "--state", state)[0] == 1


def rewrite_history() -> None:
    """As the owner of database, key and file: one leaf is changed, everything is hashed and signed anew, and goes on."""
    from leidraad.apps.ledger import signing
    from leidraad.apps.ledger.models import Leaf

    leaves = list(Leaf.objects.order_by("pk"))
    for table in ("checkpoint", "sequenced", "subtree"):
        tamper(f"DELETE FROM ledger_{table}")
    signing.witness_path().unlink()
    body = leaves[3].body.replace("0-", "9-")
    tamper("UPDATE ledger_leaf SET body = %s WHERE id = %s", body, leaves[3].pk)
    fill(1, batches=1)
