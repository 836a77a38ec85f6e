"""Published software that ours is measured beside, in an environment of its own; said to be absent where it is."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PYTHON = Path(__file__).resolve().parents[2] / ".venv-peers" / "bin" / "python"
_python = PYTHON


def use_python(path: Path) -> None:
    """Ask the peers of another environment than .venv-peers from now on."""
    global _python
    _python = path


def peer_answers(script: str, texts: Sequence[str]) -> list[str]:
    """What a script beside this file answers, one string a text; empty, with a line saying so, where it cannot run."""
    command = [str(_python), str(Path(__file__).with_name(script))]
    try:
        asked = subprocess.run(command, input=json.dumps(texts), text=True, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"{script}: not run ({error})", file=sys.stderr)
        return []
    answers: list[str] = json.loads(asked.stdout)
    return answers
