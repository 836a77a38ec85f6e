"""Published software that ours is measured beside, in environments of its own; said to be absent where it is."""

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

_MOST_S = 300  # one answer may take; some build their tables at first use
_ROOT = Path(__file__).resolve().parents[2]
_pythons = [_ROOT / ".venv-peers" / "bin" / "python", Path(sys.executable)]


def use_pythons(paths: Iterable[Path]) -> None:
    """Ask these interpreters first from now on, before those of .venv-peers and of this environment."""
    _pythons[:0] = paths


def peer_answers(script: str, texts: Sequence[str]) -> list[str]:
    """What a script beside this file answers, one string a text, from the first interpreter that has what it imports.

    Empty, with a line saying so, where none has.
    """
    for python in _pythons:
        answers = _asked(python, script, texts)
        if answers is not None:
            return answers
    print(f"{script}: not run, no interpreter has what it needs", file=sys.stderr)
    return []


def _asked(python: Path, script: str, texts: Sequence[str]) -> list[str] | None:
    """The answers; None where the interpreter is absent, misses a package or takes too long. Any other failure of the script is told as it is."""
    command = [str(python), str(Path(__file__).with_name(script))]
    try:
        asked = subprocess.run(
            command, input=json.dumps(texts), text=True, capture_output=True, check=False, timeout=_MOST_S
        )
    except OSError:
        return None
    except subprocess.TimeoutExpired:
        print(f"{script}: given up after {_MOST_S} s", file=sys.stderr)
        return None
    if asked.returncode and "ModuleNotFoundError" in asked.stderr:
        return None
    if asked.returncode:
        raise RuntimeError(f"{script} broke off: {asked.stderr[-500:]}")
    answers: list[str] = json.loads(asked.stdout)
    return answers
