"""What the check of the catalogues finds in one entry."""

import importlib.util
from pathlib import Path
from types import ModuleType

import polib
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_messages", ROOT / "tools" / "check_messages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Sign in", "Aanmelden"),
        ("%(count)s contacts", "%(count)s contacten"),
        ("{name} of {team}", "{name} van {team}"),
        ("100 %", "100 %"),
    ],
)
def test_a_good_translation_has_no_fault(tool: ModuleType, source: str, translation: str) -> None:
    assert tool.entry_faults(polib.POEntry(msgid=source, msgstr=translation)) == []


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("Sign in", "", "untranslated"),
        ("%(count)s contacts", "contacten", "placeholders differ"),
        ("{name} of {team}", "{naam} van {team}", "placeholders differ"),
    ],
)
def test_a_bad_translation_is_named(tool: ModuleType, source: str, translation: str, fault: str) -> None:
    (found,) = tool.entry_faults(polib.POEntry(msgid=source, msgstr=translation))

    assert found.startswith(fault)


def test_a_doubtful_translation_is_named(tool: ModuleType) -> None:
    (found,) = tool.entry_faults(polib.POEntry(msgid="Sign in", msgstr="Inloggen", flags=["fuzzy"]))

    assert found.startswith("doubtful")


@pytest.mark.parametrize(
    ("template", "is_fault"),
    [
        ("{% translate 'Say \"yes\".' %}", False),
        ('{% translate "Say \\"yes\\"." %}', True),
        ('{% translate "100 % \\"sure\\"" context "x" %}', True),
        ("{% trans 'It\\'s' %}", True),
        ('{% if a %}\\{% endif %}{% translate "Yes" %}', False),
    ],
)
def test_a_backslash_in_a_sentence_of_a_template_is_named(
    tool: ModuleType, tmp_path: Path, template: str, is_fault: bool
) -> None:
    (tmp_path / "page.html").write_text(f"line 1\n{template}\n")

    assert tool.template_faults(tmp_path) == (
        ["page.html:2: a backslash cuts the sentence short; use the other kind of quotation marks"]
        if is_fault
        else []
    )


def test_a_plural_may_leave_the_number_out_of_the_singular(tool: ModuleType) -> None:
    entry = polib.POEntry(
        msgid="one contact",
        msgid_plural="%(count)s contacts",
        msgstr_plural={0: "één contact", 1: "%(count)s contacten"},
    )

    assert tool.entry_faults(entry) == []
