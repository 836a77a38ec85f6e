"""What the documents list is what there is."""

import dataclasses
import re
from pathlib import Path

from leidraad.cli.main import COMMANDS
from leidraad.config.environment import Environment
from leidraad.domain.contacts.problems import ProblemCode

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def test_every_folder_of_the_product_is_in_the_architecture() -> None:
    text = (DOCS / "architecture.md").read_text()
    folders = [path for path in (ROOT / "src" / "leidraad").glob("*/") if _holds_code(path)]
    apps = [path for path in (ROOT / "src" / "leidraad" / "apps").glob("*/") if _holds_code(path)]

    missing = [path.name for path in [*folders, *apps] if f"`src/leidraad/{_relative(path)}`" not in text]

    assert [name for name in missing if name != "apps"] == []


def test_every_setting_is_in_the_operating_manual() -> None:
    source = (ROOT / "src" / "leidraad" / "config" / "environment.py").read_text()
    named = set(re.findall(r'"((?:LEIDRAAD|DATABASE)_[A-Z_]+)"', source))

    text = (DOCS / "operating.md").read_text()

    assert len(named) >= len(dataclasses.fields(Environment)) - 1
    assert sorted(name for name in named if name not in text) == []


def test_every_command_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text()

    assert [name for name in COMMANDS if f"leidraad {name}" not in text] == []


def test_every_reason_for_setting_aside_is_used() -> None:
    source = "\n".join(
        path.read_text() for path in (ROOT / "src").rglob("*.py") if path.name != "problems.py"
    )

    unused = [code.name for code in ProblemCode if f"ProblemCode.{code.name}" not in source]

    assert unused == []


def test_every_decision_record_has_context_decision_and_consequences() -> None:
    for path in (DOCS / "decisions").glob("*.md"):
        text = path.read_text()
        for part in ("**Context.**", "**Decision.**", "**Consequences.**"):
            assert part in text, f"{path.name} lacks {part}"


def test_no_document_names_a_path_of_somebodys_machine() -> None:
    for path in [*DOCS.rglob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]:
        assert not re.search(r"(^|[\s`(])/(home|root|work|tmp|Users)/", path.read_text()), path.name


def _holds_code(path: Path) -> bool:
    return any(path.rglob("*.py")) and path.name != "__pycache__"


def _relative(path: Path) -> str:
    return str(path.relative_to(ROOT / "src" / "leidraad"))
