"""Signing on a machine of one's own: no database, no settings, and the signature that OpenSSL would have made."""

import subprocess
import sys
from datetime import date
from pathlib import Path

from leidraad.cli.main import main
from leidraad.domain.charter.statements import Act, Statement

STATEMENT = Statement("demo", 3, "ab" * 32, Act.SIGN, "bond-noord", date(2026, 9, 14))


def test_a_statement_is_signed_with_a_key_that_was_made_here(tmp_path: Path) -> None:
    key, statement = tmp_path / "key.pem", tmp_path / "statement.txt"
    statement.write_bytes(STATEMENT.data())

    assert main(["charter", "make-key", str(key)]) == 0
    assert key.stat().st_mode & 0o777 == 0o600
    assert main(["charter", "sign", "--key", str(key), str(statement)]) == 0
    signature = tmp_path / "statement.txt.sig"
    verified = subprocess.run(
        ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", f"{key}.pub", "-in", str(statement),
         "-sigfile", str(signature)],
        capture_output=True, check=False,
    )  # fmt: skip
    assert verified.returncode == 0, verified.stderr


def test_only_a_statement_is_signed_and_only_with_a_key(tmp_path: Path) -> None:
    key, text = tmp_path / "key.pem", tmp_path / "text.txt"
    main(["charter", "make-key", str(key)])
    text.write_text("I owe you a thousand euros.\n")
    assert main(["charter", "sign", "--key", str(key), str(text)]) == 2

    text.write_bytes(STATEMENT.data())
    assert main(["charter", "sign", "--key", str(text), str(text)]) == 2
    assert not (tmp_path / "text.txt.sig").exists()


def test_signing_needs_no_django() -> None:
    program = (
        "import sys; from leidraad.cli.main import main; main(['charter', 'sign', '--help']);"
        "assert not any(name.split('.')[0] == 'django' for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
