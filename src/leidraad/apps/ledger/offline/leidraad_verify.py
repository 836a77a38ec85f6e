#!/usr/bin/env python3
# Leidraad: checks a ledger, or one proof from it, without any other part of Leidraad.
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Check what a Leidraad ledger says, on a machine of your own.

    python3 leidraad_verify.py ledger ledger-120000.jsonl --log-key KEY --witness-key KEY
    python3 leidraad_verify.py ledger ledger-120000.jsonl --seen checkpoint-80000.txt
    python3 leidraad_verify.py bundle receipt.json --log-key KEY
    python3 leidraad_verify.py bundle statement.json --export ledger-120000.jsonl

It needs Python 3.9 or newer and one of the packages `cryptography` or `pynacl`, nothing else. It writes nothing and
connects to nothing. The exit status is 0 when all is well, 1 when something is wrong, 2 when it was used wrongly.

How to read it: the ledger is a list of leaves. The leaves are hashed in pairs into one root (RFC 9162, section 2.1); the
root is signed by the ledger ("checkpoint") and by witnesses elsewhere ("cosignature"; formats: c2sp.org/signed-note,
tlog-checkpoint, tlog-cosignature). Who changes a leaf changes the root. A signature tells who signed; only a key that
you were given by the signer, and not by the ledger, tells that it was really them. So compare the keys.
"""

# ruff: noqa: T201, PLC0415, UP017  a program of its own: it prints, runs on older Pythons too, and takes the package there is
from __future__ import annotations

import argparse
import base64
import binascii
import hashlib
import hmac
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

Holds = Callable[[bytes, bytes, bytes], bool]  # public key, signature, message
Export = Callable[[], Iterable[bytes]]

HEARTBEAT = b'"event":"ledger:heartbeat:written"'
CHECKPOINT_LINE = b'{"checkpoint":'
REMOVED_LINE = b'{"removed":'
TIME_MARK = b'"recorded_at":"'  # near the end of every leaf
LINES_AT_ONCE = 4_096
HEARTBEAT_EVENT = "ledger:heartbeat:written"
CLOCK_TOLERANCE_S = 900
LAST_SECOND = 253_402_300_799  # of the year 9999
LISTED = 20  # of each kind of finding

VERDICTS = {
    True: (
        "OK – nothing was changed, as far as can be seen from here.",
        "In orde – niets is gewijzigd, voor zover dat hier te zien is.",
        "En ordre – rien n'a été modifié, pour autant qu'on puisse le voir d'ici.",
        "In Ordnung – nichts wurde geändert, soweit es von hier aus zu sehen ist.",
    ),
    False: (
        "NOT OK – this does not agree with what was signed. Keep this file and tell the others.",
        "Niet in orde – dit stemt niet overeen met wat ondertekend is. Bewaar dit bestand en verwittig de anderen.",
        "Pas en ordre – cela ne correspond pas à ce qui a été signé. Gardez ce fichier et prévenez les autres.",
        "Nicht in Ordnung – dies stimmt nicht mit dem Unterzeichneten überein. Bewahren Sie die Datei auf und sagen Sie es den anderen.",
    ),
}


class Malformed(Exception):
    """A file, key or note that is not of the form it should be; the message says what."""


# --- Ed25519 -----------------------------------------------------------------------------------------------------


def _with_cryptography() -> Holds:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    def holds(public_key: bytes, signature: bytes, message: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True

    return holds


def _with_nacl() -> Holds:
    from nacl.exceptions import BadSignatureError  # type: ignore[import-not-found]
    from nacl.signing import VerifyKey  # type: ignore[import-not-found]

    def holds(public_key: bytes, signature: bytes, message: bytes) -> bool:
        try:
            VerifyKey(public_key).verify(message, signature)
        except (BadSignatureError, ValueError):
            return False
        return True

    return holds


def ed25519() -> Holds:
    """The check of a signature, from whichever package is there."""
    for load in (_with_cryptography, _with_nacl):
        try:
            return load()
        except ImportError:
            continue
    raise Malformed(
        "no package for Ed25519 signatures: install one, `pip install cryptography` or `pip install pynacl`"
    )


# --- The tree ----------------------------------------------------------------------------------------------------


def leaf_hash(data: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """Grows by leaves, or by whole subtrees. ``waiting[k]`` is the root of 2^k leaves that still lacks its right half."""

    def __init__(self) -> None:
        self.size = 0
        self.waiting: list[bytes | None] = []

    def add(self, digest: bytes, leaves: int = 1) -> None:
        """Add a leaf, or a whole subtree of so many leaves by its root."""
        if leaves < 1 or leaves & (leaves - 1) or self.size % leaves:
            raise Malformed(f"a subtree of {leaves} leaves cannot begin at leaf {self.size}")
        self.extend([digest], leaves)

    def extend(self, hashes: list[bytes], leaves: int = 1) -> None:
        """Add many neighbours of one kind, level by level: what has a partner is hashed with it, what has none waits."""
        self.size += len(hashes) * leaves
        sha256, level = hashlib.sha256, leaves.bit_length() - 1
        while hashes:
            self.waiting += [None] * (level + 1 - len(self.waiting))
            first = self.waiting[level]
            if first is not None:
                hashes = [first, *hashes]
            self.waiting[level] = hashes[-1] if len(hashes) % 2 else None
            pairs = zip(hashes[::2], hashes[1::2])  # noqa: B905  not in Python 3.9
            hashes = [sha256(b"\x01" + left + right).digest() for left, right in pairs]
            level += 1

    def root(self) -> bytes:
        found = None
        for left in self.waiting:
            if left is not None:
                found = left if found is None else node_hash(left, found)
        return hashlib.sha256(b"").digest() if found is None else found


def root_from_inclusion(digest: bytes, index: int, size: int, proof: Sequence[bytes]) -> bytes | None:
    """The root that an inclusion proof leads to; None when its length does not fit."""
    path = list(proof)
    # Where the path turns: while the node is not on the right edge every level has a sibling.
    inner = (index ^ (size - 1)).bit_length()
    border = bin(index >> inner).count("1")
    if len(path) != inner + border:
        return None
    for level, sibling in enumerate(path[:inner]):
        digest = node_hash(sibling, digest) if (index >> level) & 1 else node_hash(digest, sibling)
    for sibling in path[inner:]:
        digest = node_hash(sibling, digest)
    return digest


# --- Notes and keys ----------------------------------------------------------------------------------------------


class Key:
    """A public key with its name, from ``name+hash+base64``. Kind 1 signs notes, kind 4 cosigns them with a time."""

    def __init__(self, text: str) -> None:
        name, _, rest = text.strip().partition("+")
        key_id, _, encoded = rest.partition("+")
        blob = decoded(encoded)
        if not is_name(name) or len(blob) != 33 or blob[0] not in (1, 4):
            raise Malformed(f"not a key of the form name+hash+key: {text!r}")
        self.name, self.kind, self.public, self.text = name, blob[0], blob[1:], text.strip()
        self.id = hashlib.sha256(name.encode() + b"\n" + blob).digest()[:4]
        if self.id.hex() != key_id:
            raise Malformed(f"name, hash and key do not belong together: {text!r}")


class Note:
    """A signed note: its text, and (name, key id, signature) of each line under it."""

    def __init__(self, text: str) -> None:
        body, separator, tail = text.rpartition("\n\n")
        if not separator or not tail.endswith("\n"):
            raise Malformed("a note has a text, a blank line and signature lines")
        self.text = body + "\n"
        self.signatures: list[tuple[str, bytes, bytes]] = []
        for line in tail[:-1].split("\n"):
            words = line.split(" ")
            blob = decoded(words[2]) if len(words) == 3 and words[0] == "\u2014" else b""
            if len(blob) < 5 or not is_name(words[1]):
                raise Malformed(f"not a signature line: {line!r}")
            self.signatures.append((words[1], blob[:4], blob[4:]))

    def of(self, key: Key) -> list[bytes]:
        return [
            signature for name, key_id, signature in self.signatures if (name, key_id) == (key.name, key.id)
        ]

    def signed_by(self, key: Key, holds: Holds) -> bool:
        """Whether the ledger's key signed this note; one signature in its name that fails spoils it."""
        found = self.of(key)
        return (
            key.kind == 1
            and bool(found)
            and all(holds(key.public, signature, self.text.encode()) for signature in found)
        )

    def cosigned_at(self, key: Key, holds: Holds) -> int | None:
        """When the witness saw it, in seconds since 1970; None when it did not sign, -1 when a signature fails."""
        times = []
        for signature in self.of(key):
            at_s = int.from_bytes(signature[:8], "big")
            message = f"cosignature/v1\ntime {at_s}\n{self.text}".encode()
            if key.kind != 4 or len(signature) != 72 or not holds(key.public, signature[8:], message):
                return -1
            times.append(at_s)
        return max(times) if times else None


class Checkpoint(Note):
    """A note that states how many leaves a ledger has, and their root."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        lines = self.text.split("\n")
        if len(lines) < 4 or not lines[0]:
            raise Malformed("a checkpoint has three lines: name, size, root")
        self.origin, self.root = lines[0], decoded(lines[2])
        if not (lines[1].isascii() and lines[1].isdigit()) or (lines[1] != "0" and lines[1][0] == "0"):
            raise Malformed(f"not a size: {lines[1]!r}")
        self.size = int(lines[1])
        if len(self.root) != 32:
            raise Malformed("a root has 32 bytes")


def is_name(text: str) -> bool:
    """Whether this can name a key: something, without spaces and plus signs."""
    return bool(text) and "+" not in text and not any(each.isspace() for each in text)


def decoded(text: Any) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError, TypeError) as error:
        raise Malformed(f"not base64: {text!r}") from error


# --- What was found ----------------------------------------------------------------------------------------------


class Report:
    """Faults decide the verdict; remarks are for a person to weigh; facts say what was checked."""

    def __init__(self) -> None:
        self.faults: list[dict[str, Any]] = []
        self.remarks: list[dict[str, Any]] = []
        self.facts: list[str] = []

    def fault(self, code: str, text: str, **places: int) -> None:
        self.faults.append({"code": code, "text": text, **places})

    def remark(self, code: str, text: str, **places: int) -> None:
        self.remarks.append({"code": code, "text": text, **places})

    def fact(self, text: str) -> None:
        self.facts.append(text)

    @property
    def ok(self) -> bool:
        return not self.faults


class Keys:
    """Whose signatures count: those given on the command line, otherwise those of the file, and then this is said."""

    def __init__(
        self, described: Any, given_log: str | None, given_witnesses: Sequence[str], report: Report
    ) -> None:
        described = described if isinstance(described, dict) else {}
        self.log = Key(given_log or str(described.get("log")))
        listed = [str(each.get("key")) for each in described.get("witnesses", [])]
        self.witnesses = [Key(text) for text in (given_witnesses or listed)]
        if given_log and described.get("log") != given_log.strip():
            report.fault("other_log_key", f"the file speaks of another key: {described.get('log')}")
        if not given_log:
            report.remark(
                "log_key_from_file",
                "The ledger's key was taken from the file itself. Compare it with the one you were given: "
                + self.log.text,
            )
        for key in self.witnesses if not given_witnesses else []:
            report.remark(
                "witness_key_from_file",
                "A witness's key was taken from the file itself. Compare it with the witness's own: "
                + key.text,
            )


def stated(
    note_text: str, keys: Keys, ledger: Any, report: Report, holds: Holds, index: int | None = None
) -> tuple[Checkpoint | None, dict[str, int]]:
    """The checkpoint of a note whose signatures hold, with the time of each witness; None otherwise."""
    where = {} if index is None else {"size": index}
    try:
        note = Checkpoint(note_text)
    except Malformed as error:
        report.fault("checkpoint_malformed", f"a checkpoint cannot be read: {error}", **where)
        return None, {}
    if note.origin != ledger or note.origin != keys.log.name:
        report.fault("other_ledger", f"a checkpoint of another ledger: {note.origin}", size=note.size)
        return None, {}
    if not note.signed_by(keys.log, holds):
        report.fault("checkpoint_not_signed", "a checkpoint is not signed by the ledger", size=note.size)
        return None, {}
    seen: dict[str, int] = {}
    for key in keys.witnesses:
        at_s = note.cosigned_at(key, holds)
        if at_s == -1:
            report.fault("cosignature_forged", f"a cosignature of {key.name} does not hold", size=note.size)
        elif at_s is not None:
            seen[key.name] = at_s
    return note, seen


# --- The whole ledger --------------------------------------------------------------------------------------------


class LedgerCheck:
    """Reads an exported ledger once, line by line, and holds it against everything that was signed."""

    def __init__(
        self,
        lines: Iterable[bytes],
        report: Report,
        log_key: str | None = None,
        witness_keys: Sequence[str] = (),
        seen_notes: Sequence[str] = (),
        heartbeat_limit_s: int = 900,
    ) -> None:
        self.lines: Iterator[bytes] = iter(lines)
        self.report, self.holds = report, ed25519()
        self.heartbeat_limit = timedelta(seconds=heartbeat_limit_s)
        self.header = self._header()
        self.ledger = self.header["ledger"]
        self.keys = Keys(self.header.get("keys"), log_key, witness_keys, report)
        self.tree = Tree()
        self.wanted = self._seen(seen_notes)
        self.cosigned: dict[str, tuple[int, int]] = {}  # witness: (size, seconds)
        self.last_note_size = 0
        self.last_note = ""
        self.seen_at = ""  # the latest moment at which a witness had seen every leaf before this one
        self.beat: tuple[datetime, Any] | None = None
        self.processes: set[Any] = set()
        self.on_leaf: Callable[[int, bytes], None] | None = None

    def run(self) -> int:
        """Check everything; the size of the ledger as it was read."""
        good_size = 0
        block: list[bytes] = []
        for line in self.lines:
            if line.startswith(CHECKPOINT_LINE):
                self._leaves(block)
                block = []
                good_size = self._checkpoint(line, good_size)
                continue
            block.append(line if line.endswith(b"\n") else line + b"\n")
            if len(block) == LINES_AT_ONCE or self.tree.size + len(block) in self.wanted:
                self._leaves(block)
                block = []
        self._leaves(block)
        self._end()
        return self.tree.size

    def _leaves(self, block: list[bytes]) -> None:
        """Hash the leaves that stand on these lines, and look into those that tell more."""
        if not block:
            return
        first, sha256 = self.tree.size, hashlib.sha256
        hashes = [sha256(b"\x00" + line[:-1]).digest() for line in block]
        for place, line in enumerate(block):
            if HEARTBEAT in line:
                self._heartbeat(line, first + place)
            elif line.startswith(REMOVED_LINE):
                self.report.fault("leaf_removed", "a leaf was taken away", index=first + place)
                hashes[place] = decoded(str(json.loads(line).get("removed")))
        if self.seen_at:
            self._times(block, first)
        if self.on_leaf:
            for place, line in enumerate(block):
                self.on_leaf(first + place, line)
        self.tree.extend(hashes)
        if self.tree.size in self.wanted:
            self._hold_against_seen(self.tree.size)

    def _header(self) -> Any:
        try:
            header = json.loads(next(self.lines, b""))
            if header["format"] != "leidraad-ledger/1":
                raise Malformed(f"a file of another form: {header['format']}")
            str(header["ledger"]), int(header["size"])
        except (ValueError, KeyError, TypeError) as error:
            raise Malformed("not an exported ledger: its first line says nothing of one") from error
        return header

    def _seen(self, notes: Sequence[str]) -> dict[int, bytes]:
        """What this reader kept of earlier states: the root that each size must have."""
        wanted: dict[int, bytes] = {}
        for text in notes:
            note = Checkpoint(text)
            if note.origin != self.ledger or not note.signed_by(self.keys.log, self.holds):
                self.report.fault(
                    "other_ledger",
                    "a checkpoint that you kept is of another ledger or another key",
                    size=note.size,
                )
            if wanted.setdefault(note.size, note.root) != note.root:
                self.report.fault("fork", "two kept checkpoints of one size differ", size=note.size)
        return wanted

    def _hold_against_seen(self, size: int) -> None:
        if self.tree.root() != self.wanted[size]:
            self.report.fault(
                "fork",
                "the first leaves are not those of a checkpoint that you kept: history was rewritten",
                size=size,
            )

    def _checkpoint(self, line: bytes, good_size: int) -> int:
        try:
            text = json.loads(line)["checkpoint"]
        except ValueError:
            text = ""
        note, seen = stated(str(text), self.keys, self.ledger, self.report, self.holds, self.tree.size)
        if note is None:
            return good_size
        self.last_note = str(text)
        if note.size < self.last_note_size:
            self.report.fault("checkpoint_out_of_order", "checkpoints are not in order", size=note.size)
        self.last_note_size = max(self.last_note_size, note.size)
        if note.size != self.tree.size:
            self.report.fault(
                "checkpoint_elsewhere",
                f"a checkpoint speaks of {note.size} leaves and stands after {self.tree.size}",
                index=good_size,
                size=note.size,
            )
        elif note.root != self.tree.root():
            self.report.fault(
                "leaves_changed",
                f"leaves {good_size} to {note.size - 1} are not those that were signed",
                index=good_size,
                size=note.size,
            )
        else:
            good_size = note.size
        for name, at_s in seen.items():
            self.cosigned[name] = (note.size, at_s)
            self.seen_at = max(self.seen_at, moment_of(at_s - CLOCK_TOLERANCE_S, "%Y-%m-%dT%H:%M:%S"))
        return good_size

    def _times(self, block: list[bytes], first: int) -> None:
        """A leaf that a witness had not seen was not written before the witness looked."""
        limit, length = self.seen_at.encode(), len(TIME_MARK)
        for place, line in enumerate(block):
            start = line.rfind(TIME_MARK) + length
            if line[start : start + 19] < limit:
                said = line[start : start + 19].decode("ascii", "replace")
                self.report.remark(
                    "backdated",
                    f"leaf {first + place} says {said}, and came after a witness had looked at {self.seen_at}:"
                    " it was put in its place late, or its time is false",
                    index=first + place,
                )

    def _heartbeat(self, line: bytes, index: int) -> None:
        try:
            leaf = json.loads(line)
            at = datetime.fromisoformat(leaf["recorded_at"])
            data = leaf["data"]
            process, signed = data.get("running_since"), data.get("signed_size")
        except (ValueError, KeyError, TypeError, AttributeError):
            return  # not as Leidraad writes it: the root decides
        self._pulse(at, index, signed)
        if self.processes and process not in self.processes:
            text = f"a process that was not heard before writes from {at} on: a restart, or one more worker"
            self.report.remark("restart", text, index=index)
        self.processes.add(process)

    def _pulse(self, at: datetime, index: int, signed: Any) -> None:
        """What the time since the heartbeat before this one says."""
        before, self.beat = self.beat, (at, signed)
        if before is None:
            return
        if at < before[0]:
            self.report.remark("clock_went_back", f"the clock went back to {at} at leaf {index}", index=index)
        elif at - before[0] > self.heartbeat_limit:
            text = f"no heartbeat from {before[0]} to {at}: the software stood still"
            self.report.remark("silence", text, index=index)
        if signed is not None and signed == before[1]:
            text = f"nothing was signed from {before[0]} to {at}"
            self.report.remark("sequencer_stood_still", text, index=index)

    def _end(self) -> None:
        report, size = self.report, self.tree.size
        if size != self.header["size"]:
            report.fault(
                "size_differs", f"the file promises {self.header['size']} leaves and holds {size}", size=size
            )
        if self.last_note_size < size:
            report.fault(
                "leaves_not_signed", "leaves stand after the last checkpoint", index=self.last_note_size
            )
        for seen in sorted(each for each in self.wanted if each > size):
            report.fault("truncated", f"you kept a checkpoint of {seen} leaves; there are {size}", size=seen)
        if 0 in self.wanted and self.wanted[0] != hashlib.sha256(b"").digest():
            report.fault("fork", "a kept checkpoint of no leaves has a false root", size=0)
        report.fact(f"{size} leaves read; the last checkpoint speaks of {self.last_note_size}.")
        for key in self.keys.witnesses:
            if key.name in self.cosigned:
                seen, at_s = self.cosigned[key.name]
                report.fact(f"{key.name} cosigned {seen} leaves on {moment_of(at_s)}.")
            else:
                report.remark("never_cosigned", f"{key.name} cosigned nothing in this file")
        if not self.keys.witnesses:
            report.remark(
                "no_witness", "there is no witness: who has the ledger's key could have rewritten it all"
            )


def moment_of(at_s: int, form: str = "%Y-%m-%d %H:%M:%S UTC") -> str:
    """A moment in words; what lies outside the years that can be written becomes the first or last of them."""
    return datetime.fromtimestamp(min(max(at_s, 0), LAST_SECOND), timezone.utc).strftime(form)


# --- Bundles: one proof, a statement, an annex ---------------------------------------------------------------------


def check_bundle(
    bundle: Any,
    report: Report,
    log_key: str | None = None,
    witness_keys: Sequence[str] = (),
    export: Export | None = None,
) -> None:
    """Check one of the three kinds of bundle; ``export`` is a way to open the exported ledger's lines."""
    kinds = {
        "leidraad-proof/1": _check_proof,
        "leidraad-statement/1": _check_statement,
        "leidraad-annex/1": _check_annex,
    }
    if not isinstance(bundle, dict) or bundle.get("format") not in kinds:
        raise Malformed("not a bundle of a proof, a statement or an annex")
    holds = ed25519()
    keys = Keys(bundle.get("keys"), log_key, witness_keys, report)
    note, seen = stated(str(bundle.get("note")), keys, bundle.get("ledger"), report, holds)
    if note is None:
        return
    for name, at_s in seen.items():
        report.fact(f"{name} cosigned the state of {note.size} leaves on {moment_of(at_s)}.")
    if not seen:
        report.remark("no_cosignature", "no witness cosigned the state that this proof is about")
    try:
        kinds[bundle["format"]](bundle, note, keys, holds, report, export)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise Malformed(f"the bundle lacks something: {error!r}") from error


def _check_proof(
    bundle: Any, note: Checkpoint, keys: Keys, holds: Holds, report: Report, export: Export | None
) -> None:
    index, body = bundle["index"], bundle["leaf"]
    proof = [decoded(each) for each in bundle["proof"]]
    if not (type(index) is int and 0 <= index < note.size):
        report.fault("no_such_place", f"there is no leaf {index} among {note.size}")
    elif root_from_inclusion(leaf_hash(body.encode()), index, note.size, proof) != note.root:
        report.fault("not_in_ledger", f"the leaf does not stand at {index} in this ledger", index=index)
    else:
        report.fact(f"The leaf stands at place {index} of {note.size}: {told(body)}")


def _leaves_of_pieces(bundle: Any, note: Checkpoint, report: Report) -> dict[int, str] | None:
    """The leaves that are shown, by index, once the pieces together have the root that was signed; None otherwise."""
    tree = Tree()
    shown: dict[int, str] = {}
    for piece in bundle["pieces"]:
        if "leaf" in piece:
            shown[tree.size] = piece["leaf"]
            tree.add(leaf_hash(piece["leaf"].encode()))
        else:
            digest = decoded(piece["hash"])
            if len(digest) != 32:
                raise Malformed("a hash has 32 bytes")
            tree.add(digest, piece["leaves"])
    if (tree.size, tree.root()) != (note.size, note.root):
        report.fault("not_in_ledger", "the pieces together are not the ledger that was signed")
        return None
    return shown


def _check_annex(
    bundle: Any, note: Checkpoint, keys: Keys, holds: Holds, report: Report, export: Export | None
) -> None:
    shown = _leaves_of_pieces(bundle, note, report)
    content = {key: value for key, value in bundle.items() if key != "signature"}
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    signed = Note(bundle["signature"])
    text = "leidraad-annex/1\n" + hashlib.sha256(canonical.encode()).hexdigest() + "\n"
    if signed.text != text or not signed.signed_by(keys.log, holds):
        report.fault("annex_not_signed", "the annex as a whole is not the one that was signed")
    if shown is not None:
        report.fact(f"{len(shown)} leaves are in the ledger as they stand in the annex.")


def _check_statement(
    bundle: Any, note: Checkpoint, keys: Keys, holds: Holds, report: Report, export: Export | None
) -> None:
    shown = _leaves_of_pieces(bundle, note, report)
    if shown is None:
        return
    first, end = bundle["range"]
    if not 0 <= first <= end <= note.size:
        report.fault("range_outside", f"the range {first} to {end} is not within the ledger")
        return
    names: dict[str, str] = {}
    for each in bundle["revealed"]:
        if each["salt"] is None:
            report.remark(
                "forgotten", f"what ties leaves to {each['identity']} was destroyed: none can be recognised"
            )
        else:
            names[hmac.new(decoded(each["salt"]), each["identity"].encode(), hashlib.sha256).hexdigest()] = (
                each["identity"]
            )
    about = {index: body for index, body in shown.items() if first <= index < end and _named(body, names)}
    _say_period(bundle, shown, note, report)
    report.fact(f"{len(about)} leaves name {', '.join(sorted(set(names.values()))) or 'nobody'}:")
    for index, body in sorted(about.items()):
        report.fact(f"  {index}: {told(body)}")
    hidden = end - first - sum(first <= index < end for index in shown)
    if not hidden:
        report.fact("Every leaf of the period is shown; the others name nobody of these.")
    elif export is None:
        report.remark(
            "hidden_leaves",
            f"{hidden} leaves of the period are shown by their hash only. Nothing was left out of the count; that none of"
            " them names the same person is checked by whoever has the exported ledger (--export)",
        )
    else:
        _check_hidden(bundle, names, about, keys, report, export)
    if not about:
        report.remark(
            "nothing_recognised",
            "no leaf of the period carries these names. Let the person concerned add a leaf of their own, such as the one of"
            " joining: it shows that the salts in this file are the ones that were in use",
        )


def _check_hidden(
    bundle: Any, names: dict[str, str], about: dict[int, str], keys: Keys, report: Report, export: Export
) -> None:
    first, end = bundle["range"]
    inner = Report()
    found: list[int] = []
    check = LedgerCheck(export(), inner, log_key=keys.log.text, seen_notes=[bundle["note"]])

    def look(index: int, body: bytes) -> None:
        if first <= index < end and index not in about and _named(body.decode("utf-8", "replace"), names):
            found.append(index)

    check.on_leaf = look
    check.run()
    for each in inner.faults:
        report.fault("export_" + each["code"], "the exported ledger: " + each["text"])
    for index in found:
        report.fault(
            "left_out", f"leaf {index} names the same person and is not in the statement", index=index
        )
    if inner.ok and not found:
        report.fact(
            "Every leaf of the period was looked at in the exported ledger: no other one carries these names."
        )


def _say_period(bundle: Any, shown: dict[int, str], note: Checkpoint, report: Report) -> None:
    """The heartbeats at both ends say from when to when the leaves are, if they are there."""
    first, end = bundle["range"]
    since, until = datetime.fromisoformat(bundle["since"]), datetime.fromisoformat(bundle["until"])
    left, right = _beat(shown.get(first)), _beat(shown.get(end - 1))
    if first > 0 and (left is None or left > since):
        report.remark("start_unsure", f"no heartbeat from before {since} stands at the start of the range")
    if end < note.size and (right is None or right < until):
        report.remark("end_unsure", f"no heartbeat from after {until} stands at the end of the range")
    report.fact(f"Period {since} to {until}: leaves {first} to {end - 1}, {end - first} in all.")


def _beat(body: str | None) -> datetime | None:
    try:
        leaf = json.loads(body) if body else {}
        return datetime.fromisoformat(leaf["recorded_at"]) if leaf.get("event") == HEARTBEAT_EVENT else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _named(body: str, names: dict[str, str]) -> bool:
    return any(name in body for name in names)


def told(body: str) -> str:
    """One leaf as a line: when, what, and the data."""
    try:
        leaf = json.loads(body)
        return f"{leaf['recorded_at']} {leaf['event']} by {str(leaf['actor'])[:12]} {json.dumps(leaf['data'], ensure_ascii=False)}"
    except (ValueError, KeyError, TypeError):
        return body[:200]


# --- The command -------------------------------------------------------------------------------------------------


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description="Check a ledger of Leidraad, or a proof from it, without Leidraad.",
        epilog="Exit status: 0 all is well, 1 something is wrong, 2 wrong use.",
    )
    parser.add_argument(
        "what", choices=("ledger", "bundle"), help="a whole exported ledger, or one proof, statement or annex"
    )
    parser.add_argument("file")
    parser.add_argument("--log-key", help="the ledger's key, as you were given it")
    parser.add_argument(
        "--witness-key",
        action="append",
        default=[],
        help="a witness's key, as the witness gave it; more than once",
    )
    parser.add_argument(
        "--seen",
        action="append",
        default=[],
        metavar="FILE",
        help="a checkpoint that you kept earlier; more than once",
    )
    parser.add_argument(
        "--export", metavar="FILE", help="of a statement: the exported ledger, to look for what was left out"
    )
    parser.add_argument(
        "--heartbeat-limit-s", type=int, default=900, help="list silences longer than this (900)"
    )
    parser.add_argument("--json", action="store_true", help="print what was found as JSON")
    asked = parser.parse_args(arguments)
    report = Report()
    try:
        _check(asked, report)
    except (Malformed, OSError, ValueError, RecursionError) as error:
        print(f"{asked.file}: {error}", file=sys.stderr)
        return 2
    _print(report, as_json=asked.json)
    return 0 if report.ok else 1


def _check(asked: argparse.Namespace, report: Report) -> None:
    if asked.what == "ledger":
        kept = [_text(path) for path in asked.seen]
        with open(asked.file, "rb") as lines:
            LedgerCheck(lines, report, asked.log_key, asked.witness_key, kept, asked.heartbeat_limit_s).run()
        return
    bundle = json.loads(_text(asked.file))
    if not asked.export:
        check_bundle(bundle, report, asked.log_key, asked.witness_key)
        return
    with open(asked.export, "rb") as lines:
        check_bundle(bundle, report, asked.log_key, asked.witness_key, lambda: lines)


def _text(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read()


def _print(report: Report, *, as_json: bool) -> None:
    if as_json:
        everything = {
            "ok": report.ok,
            "faults": report.faults,
            "remarks": report.remarks,
            "facts": report.facts,
        }
        print(json.dumps(everything, ensure_ascii=False, indent=2))
        return
    for text in report.facts:
        print(text)
    for title, found in (("To weigh", report.remarks), ("Wrong", report.faults)):
        for each in found[:LISTED]:
            place = "" if each.get("size") is None else f" (at {each['size']} leaves)"
            print(f"{title}: {each['text']}{place}.")
        if len(found) > LISTED:
            print(f"{title}: and {len(found) - LISTED} more; --json lists all.")
    print()
    for verdict in VERDICTS[report.ok]:
        print(verdict)


if __name__ == "__main__":
    sys.exit(main())
