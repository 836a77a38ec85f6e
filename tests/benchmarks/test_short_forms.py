"""The benchmarks run, and what they count is right; how fast they are is for `make bench` on a quiet machine."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from leidraad.domain.charter.requests import Action
from tests.shared_data import shared_data

ROOT = Path(__file__).resolve().parents[2]
MET_OR_MISSED = {0, 1}  # of the target for speed


def test_one_decision_is_timed_for_every_action() -> None:
    run = _run("benchmarks.decision", "--short")

    assert run.returncode in MET_OR_MISSED, run.stderr[-2000:]
    for action in Action:
        assert len(re.findall(rf"^{action} +(permit|deny) +\d+\.\d +\d+\.\d$", run.stdout, re.MULTILINE)) == 2


def test_a_published_call_goes_through_the_door_in_every_vendors_format() -> None:
    shared_data("formats/transcribe/call-analytics.json")

    run = _run("benchmarks.door", "--short")

    assert run.returncode in MET_OR_MISSED, run.stderr[-2000:]
    for name in (
        "call analytics",
        "transcribe",
        "deepgram",
        "assemblyai",
        "azure batch",
        "whisper",
        "audiohook",
    ):
        assert re.search(rf"^{name} +\d+ +\d+ +462 +\d+", run.stdout, re.MULTILINE), run.stdout


@pytest.mark.slow
def test_grants_at_once_are_never_over_quota() -> None:
    run = _run("benchmarks.grants", "--decisions", "600", "--agents", "40")

    assert run.returncode in MET_OR_MISSED, run.stderr[-2000:]
    assert "agents over quota: 0; every answer in the ledger: True" in run.stdout
    assert re.search(r"'granted': [1-9]", run.stdout), run.stdout


@pytest.mark.slow
def test_transcripts_are_taken_in_whole() -> None:
    shared_data("formats/vcon/generated")

    run = _run("benchmarks.intake", "--documents", "40")

    assert run.returncode in MET_OR_MISSED, run.stderr[-2000:]
    assert "the whole path" in run.stdout


@pytest.mark.slow
def test_vcons_are_taken_in_whole_beside_their_library() -> None:
    shared_data("formats/vcon/generated")

    run = _run("benchmarks.vcon", "--documents", "40")

    assert run.returncode in MET_OR_MISSED, run.stderr[-2000:]
    for step in ("reading", "understood", "whole path", "door"):
        assert re.search(rf"^{step} +[12] +[\d,]+ +", run.stdout, re.MULTILINE), run.stdout


@pytest.mark.slow
def test_a_ledger_is_verified_inside_and_outside() -> None:
    run = _run("benchmarks.ledger", "--leaves", "3000")

    assert run.returncode in MET_OR_MISSED, run.stderr[-2000:]
    assert "for 3,000 leaves" in run.stdout
    assert "consistency proofs a second" in run.stdout


def _run(module: str, *options: str) -> "subprocess.CompletedProcess[str]":
    # Each starts a server of its own, whatever database the tests use.
    own = {
        name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "LEIDRAAD_DATA_DIR"}
    }
    environment = own | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", module, *options]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
