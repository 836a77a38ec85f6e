"""`leidraad witness` from start to end: against ledgers made up here, which lie in every way, and against a real one."""

import base64
import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qs, urlparse

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from leidraad.cli import witness as command
from leidraad.cli.main import main
from leidraad.cli.witness import EVIDENCE_FOLDER, HISTORY_FILE, KEY_FILE, LAST_FILE
from leidraad.domain.ledger.merkle import leaf_hash, root_of
from leidraad.domain.ledger.notes import (
    Checkpoint,
    VerifierKey,
    checkpoint_from_note,
    cosigned_at_s,
    signed_note,
    verifier_key_from_text,
)
from leidraad.domain.ledger.proofs import consistency_proof

SOURCE = str(Path(__file__).resolve().parents[2] / "src")
ADDRESS = "https://leidraad.centre.example"
LEAVES = [f'{{"leaf":{number}}}'.encode() for number in range(30)]


class InventedLedger:
    """A ledger behind an address: it shows any leaves it is told to, properly signed, and keeps what is brought."""

    def __init__(self) -> None:
        self.private = Ed25519PrivateKey.from_private_bytes(bytes(32))
        self.key = VerifierKey("invented/ledger", self.private.public_key().public_bytes_raw())
        self.leaves: Sequence[bytes] = LEAVES[:10]
        self.brought: list[dict[str, Any]] = []
        self.is_down = False
        self.proof: list[str] | None = None  # in place of the true one

    @property
    def note(self) -> str:
        hashes = [leaf_hash(leaf) for leaf in self.leaves]
        text = Checkpoint(self.key.name, len(hashes), root_of(hashes)).text()
        return signed_note(text, name=self.key.name, public_key=self.key.public_key, sign=self.private.sign)

    def open(self, request: urllib.request.Request, timeout: float) -> BytesIO:
        assert timeout > 0
        assert request.get_header("Authorization") == "Bearer invented-token"
        if self.is_down:
            raise URLError("nobody answers")
        return BytesIO(json.dumps(self._answer(request)).encode())

    def _answer(self, request: urllib.request.Request) -> object:
        parts = urlparse(request.full_url)
        if parts.path.endswith("/checkpoint"):
            return {"note": self.note}
        if parts.path.endswith("/cosignatures"):
            assert isinstance(request.data, bytes)
            self.brought.append(json.loads(request.data))
            return {}
        first = int(parse_qs(parts.query)["first"][0])
        proof = consistency_proof([leaf_hash(leaf) for leaf in self.leaves], first)
        return {"proof": self.proof or [base64.b64encode(each).decode() for each in proof]}

    def exported(self, path: Path) -> Path:
        header = {"format": "leidraad-ledger/1", "ledger": self.key.name, "size": len(self.leaves)}
        header["keys"] = {"log": self.key.text(), "witnesses": []}
        note = json.dumps({"checkpoint": self.note}, separators=(",", ":"), ensure_ascii=False).encode()
        path.write_bytes(b"\n".join([json.dumps(header).encode(), *self.leaves, note, b""]))
        return path


@pytest.fixture
def ledger(monkeypatch: pytest.MonkeyPatch) -> InventedLedger:
    found = InventedLedger()
    monkeypatch.setattr(command, "_opener", lambda: found)
    monkeypatch.setenv("LEIDRAAD_TOKEN", "invented-token")
    return found


@pytest.fixture
def state(tmp_path: Path, ledger: InventedLedger) -> Path:
    folder = tmp_path / "witness"
    result = run("init", "--state", folder, "--name", "union.example", "--ledger", ledger.key.text())
    assert result.exit_code == 0, result.output
    return folder


@dataclass(frozen=True)
class Result:
    """How a command ended, and what it said."""

    exit_code: int
    stdout: str
    stderr: str

    @property
    def output(self) -> str:
        return self.stdout + self.stderr


def run(*words: object) -> Result:
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main(["witness", *map(str, words)])
    return Result(status, out.getvalue(), err.getvalue())


def cosign(state: Path, *more: object) -> Result:
    return run("cosign", ADDRESS, "--state", state, *more)


def key_of(state: Path) -> VerifierKey:
    return verifier_key_from_text(json.loads((state / "witness.json").read_text())["key"])


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_init_prints_the_key_to_register_and_keeps_the_private_one_to_itself(
    tmp_path: Path, ledger: InventedLedger
) -> None:
    result = run("init", "--state", tmp_path / "w", "--name", "union.example")

    key = verifier_key_from_text(result.stdout)
    assert key.name == "union.example"
    assert (tmp_path / "w" / KEY_FILE).stat().st_mode & 0o077 == 0
    assert run("init", "--state", tmp_path / "w", "--name", "b").exit_code == 2


def test_a_first_state_and_one_that_extends_it_are_cosigned_and_brought(
    state: Path, ledger: InventedLedger
) -> None:
    assert cosign(state).exit_code == 0
    ledger.leaves = LEAVES[:25]
    result = cosign(state)

    assert (result.exit_code, "25 leaves: cosigned and delivered" in result.output) == (0, True)
    assert [each["size"] for each in ledger.brought] == [10, 25]
    key = key_of(state)
    last = (state / LAST_FILE).read_text()
    assert cosigned_at_s(last, key=key, check=command._checker(key.public_key)) is not None
    assert last.splitlines()[-1] == ledger.brought[-1]["line"]
    assert (state / HISTORY_FILE).read_text().count(command.NOTE_SEPARATOR) == 2


def test_the_same_state_again_is_cosigned_again(state: Path, ledger: InventedLedger) -> None:
    cosign(state)

    assert cosign(state).exit_code == 0
    assert len(ledger.brought) == 2


CHANGES: dict[str, tuple[Sequence[bytes], str]] = {
    "shrunk": (LEAVES[:9], "LOST LEAVES"),
    "forked": ([*LEAVES[:9], b"other"], "TWO HISTORIES"),
    "rewritten": ([b"other", *LEAVES[1:20]], "REWRITTEN"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_ledger_that_was_changed_and_signed_again_is_refused_and_both_states_are_kept(
    change: str, state: Path, ledger: InventedLedger
) -> None:
    cosign(state)
    before = contents(state)
    ledger.leaves, says = CHANGES[change]
    result = cosign(state)

    assert result.exit_code == 1
    assert says in result.output
    assert len(ledger.brought) == 1
    kept = {name: content for name, content in contents(state).items() if name not in before}
    assert before == {name: contents(state)[name] for name in before}
    folder = {Path(name).parent for name in kept}.pop()
    assert kept[f"{folder}/seen.txt"] == before[LAST_FILE]
    assert kept[f"{folder}/offered.txt"].decode() == ledger.note
    assert change in folder.name
    assert run("status", "--state", state).exit_code == 1


def test_no_proof_however_made_up_brings_a_rewritten_ledger_through(
    state: Path, ledger: InventedLedger
) -> None:
    cosign(state)
    honest = consistency_proof([leaf_hash(leaf) for leaf in LEAVES[:20]], 10)
    ledger.leaves = [b"other", *LEAVES[1:20]]
    ledger.proof = [base64.b64encode(each).decode() for each in honest]
    assert cosign(state).exit_code == 1
    ledger.proof = ["no base64!"]
    assert cosign(state).exit_code == 1
    assert len(ledger.brought) == 1


def test_what_is_signed_with_another_key_is_refused_and_is_no_evidence(
    state: Path, ledger: InventedLedger
) -> None:
    ledger.private = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    result = cosign(state)

    assert (result.exit_code, "not signed" in result.output) == (1, True)
    assert not (state / EVIDENCE_FOLDER).exists()


def test_a_ledger_that_cannot_be_reached_is_status_3_and_nothing_changes(
    state: Path, ledger: InventedLedger
) -> None:
    cosign(state)
    before = contents(state)
    ledger.is_down = True

    assert cosign(state).exit_code == 3
    assert contents(state) == before


def test_a_cosignature_leaves_the_house_only_after_its_state_is_on_the_disk(
    state: Path, ledger: InventedLedger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed between any two steps of writing, the witness has given out nothing that it does not remember."""
    steps: list[str] = []
    for name in ("_append", "_write", "_sync"):
        original: Callable[..., None] = getattr(command, name)

        def counted(*arguments: Any, _name: str = name, _original: Callable[..., None] = original) -> None:
            _original(*arguments)
            assert ledger.brought == []
            steps.append(_name)

        monkeypatch.setattr(command, name, counted)
    cosign(state)

    assert steps.count("_sync") >= 2
    assert len(ledger.brought) == 1


@pytest.mark.parametrize("step", ["_append", "_write"])
def test_a_witness_that_died_while_writing_goes_on_from_what_it_gave_out(
    step: str, state: Path, ledger: InventedLedger, monkeypatch: pytest.MonkeyPatch
) -> None:
    cosign(state)
    ledger.leaves = LEAVES[:20]

    def dies(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(command, step, dies)
        cosign(state)
    assert [each["size"] for each in ledger.brought] == [10]
    assert checkpoint_from_note((state / LAST_FILE).read_text()).size == 10
    assert cosign(state).exit_code == 0
    assert [each["size"] for each in ledger.brought] == [10, 20]


def test_only_one_process_at_a_time(state: Path, ledger: InventedLedger) -> None:
    with command.Home(state).alone():
        result = cosign(state)

    assert (result.exit_code, "another process" in result.output) == (2, True)


def test_the_ledgers_key_must_be_said_once_and_cannot_be_changed(
    tmp_path: Path, ledger: InventedLedger
) -> None:
    folder = tmp_path / "w"
    run("init", "--state", folder, "--name", "dpo.example")
    other = VerifierKey("other/ledger", bytes(range(32)))

    assert cosign(folder).exit_code == 2
    assert cosign(folder, "--ledger", ledger.key.text()).exit_code == 0
    assert cosign(folder).exit_code == 0
    assert cosign(folder, "--ledger", other.text()).exit_code == 2
    assert cosign(folder, "--ledger", key_of(folder).text()).exit_code == 2


def test_a_clock_that_went_back_does_not_make_a_later_state_look_earlier(
    state: Path, ledger: InventedLedger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    cosign(state)
    monkeypatch.setattr(time, "time", lambda: 1_000_000_000.0)
    cosign(state)

    assert command.Home(state).last_time_s() == 2_000_000_000


def test_it_goes_on_when_told_to_and_bears_a_network_that_fails(
    state: Path, ledger: InventedLedger, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds: list[float] = []

    def sleep(seconds: float) -> None:
        rounds.append(seconds)
        ledger.is_down = len(rounds) == 1
        if len(rounds) == 3:
            ledger.leaves = LEAVES[:5]  # it lost leaves: the loop ends by itself

    monkeypatch.setattr(time, "sleep", sleep)
    result = cosign(state, "--every", 3600)

    assert (result.exit_code, rounds) == (1, [3600, 3600, 3600])
    assert len(ledger.brought) == 2


def test_an_exported_file_will_do_and_is_hashed_leaf_by_leaf(
    state: Path, ledger: InventedLedger, tmp_path: Path
) -> None:
    file, out = tmp_path / "ledger.jsonl", tmp_path / "cosigned.txt"
    first = run("cosign", "--from", ledger.exported(file), "--state", state, "--out", out)
    assert first.exit_code == 0, first.output
    ledger.leaves = LEAVES
    second = run("cosign", "--from", ledger.exported(file), "--state", state, "--out", out)

    assert second.exit_code == 0, second.output
    assert checkpoint_from_note(out.read_text()).size == len(LEAVES)
    assert ledger.brought == []


@pytest.mark.parametrize(
    ("leaves", "says"),
    [(LEAVES[:9], "LOST LEAVES"), ([b"x", *LEAVES[1:20]], "REWRITTEN"), ([b"x", *LEAVES[1:10]], "REWRITTEN")],
)
def test_an_exported_file_with_another_history_is_refused(
    leaves: Sequence[bytes], says: str, state: Path, ledger: InventedLedger, tmp_path: Path
) -> None:
    cosign(state)
    ledger.leaves = leaves
    result = run("cosign", "--from", ledger.exported(tmp_path / "ledger.jsonl"), "--state", state)

    assert (result.exit_code, says in result.output) == (1, True), result.output
    assert run("status", "--state", state).exit_code == 1


def test_an_exported_file_whose_leaves_are_not_those_signed_is_refused(
    state: Path, ledger: InventedLedger, tmp_path: Path
) -> None:
    file = ledger.exported(tmp_path / "ledger.jsonl")
    file.write_bytes(file.read_bytes().replace(b'{"leaf":3}', b'{"leaf":4}'))
    result = run("cosign", "--from", file, "--state", state)

    assert (result.exit_code, "CHANGED" in result.output) == (1, True)


def test_status_says_what_was_seen_last(state: Path, ledger: InventedLedger) -> None:
    assert "nothing yet" in run("status", "--state", state).output
    cosign(state)
    result = run("status", "--state", state)

    assert (result.exit_code, "10 leaves" in result.output) == (0, True)
    assert key_of(state).text() in result.output


@pytest.mark.parametrize(
    "words",
    [
        ("cosign",),
        ("cosign", "ftp://somewhere"),
        ("cosign", ADDRESS, "--from", __file__),
        ("cosign", "--from", __file__),
    ],
)
def test_wrong_use_is_status_2(words: tuple[str, ...], state: Path, ledger: InventedLedger) -> None:
    assert run(*words, "--state", state).exit_code == 2


def test_without_a_token_or_a_witness_it_says_so(
    state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LEIDRAAD_TOKEN")

    assert "token is needed" in cosign(state).output
    assert "holds no witness" in run("status", "--state", tmp_path / "none").output
    assert run("init", "--state", tmp_path / "b", "--name", "a b").exit_code == 2
    assert run("init", "--state", tmp_path / "b", "--name", "a", "--ledger", "none").exit_code == 2


def test_every_refusal_has_a_sentence() -> None:
    from leidraad.domain.ledger.witnessing import WitnessRefusal

    assert set(command.SENTENCES) == set(WitnessRefusal)


def test_an_error_of_the_ledger_is_told_with_its_code() -> None:
    document = BytesIO(b'{"code": "unknown_witness"}')
    error = HTTPError(ADDRESS, 422, "Unprocessable", None, document)  # type: ignore[arg-type]

    assert command._problem_in(error) == "unknown_witness"


WITHOUT_DJANGO = """
import sys

class Refuse:
    def find_spec(self, name, *_rest):
        if name.split(".")[0] in {"django", "psycopg", "procrastinate", "ninja"}:
            raise ImportError(f"a witness has no {name}")

sys.meta_path.insert(0, Refuse())
from leidraad.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_witness_needs_no_database_and_no_web_framework(
    state: Path, ledger: InventedLedger, tmp_path: Path
) -> None:
    file = ledger.exported(tmp_path / "ledger.jsonl")
    command = [
        sys.executable,
        "-c",
        WITHOUT_DJANGO,
        "witness",
        "cosign",
        "--from",
        str(file),
        "--state",
        str(state),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={"PYTHONPATH": SOURCE})

    assert (done.returncode, done.stderr) == (0, "")
    assert "— union.example " in done.stdout
