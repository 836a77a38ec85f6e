"""Say what is wrong with the catalogues: sentences untranslated or doubtful, placeholders lost, sentences not collected."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("nl", "fr", "de")
TRANSLATE_TAG = re.compile(r"\{%\s*trans(?:late)?\s.*?%\}")
PLACEHOLDER = re.compile(r"%\([a-z_]+\)[sd]|%[sd]|\{[a-z_]*\}")


def main() -> int:
    collected = collected_messages()
    faults = [fault for language in LANGUAGES for fault in faults_of(language, collected)]
    faults += template_faults(ROOT / "src")
    print("\n".join(faults))
    return 1 if faults else 0


def faults_of(language: str, collected: set[tuple[str | None, str]] | None) -> list[str]:
    """Each fault of one catalogue as a line."""
    path = ROOT / "locale" / language / "LC_MESSAGES" / "django.po"
    if not path.exists():
        return [f"{path.relative_to(ROOT)}: absent; make it with `make messages`"]
    catalogue = [entry for entry in polib.pofile(str(path)) if not entry.obsolete]
    known = {(entry.msgctxt, entry.msgid) for entry in catalogue}
    missing = sorted(text for _, text in (collected or set()) - known)
    return [
        *(f"{path.relative_to(ROOT)}: not in the catalogue: {text!r}" for text in missing),
        *(
            f"{path.relative_to(ROOT)}:{entry.linenum}: {fault}"
            for entry in catalogue
            for fault in entry_faults(entry)
        ),
    ]


def entry_faults(entry: polib.POEntry) -> list[str]:
    """What is wrong with one translation; none when it may be shown."""
    if not entry.translated():
        return [f"{'doubtful' if entry.fuzzy else 'untranslated'}: {entry.msgid!r}"]
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    allowed = placeholders(entry.msgid) | placeholders(entry.msgid_plural or "")
    return [
        f"placeholders differ: {entry.msgid!r}, {text!r}"
        for text in texts
        if not placeholders(text) <= allowed or (not entry.msgid_plural and placeholders(text) != allowed)
    ]


def template_faults(folder: Path) -> list[str]:
    """Each {% translate %} with a backslash: Django shows the whole sentence, its collector ends at the backslash."""
    return [
        f"{path.relative_to(folder)}:{number}: a backslash cuts the sentence short; use the other kind of quotation marks"
        for path in sorted(folder.rglob("*.html"))
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if any("\\" in tag for tag in TRANSLATE_TAG.findall(line))
    ]


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def collected_messages() -> set[tuple[str | None, str]] | None:
    """Every sentence marked in the source, by Django's own collector; None where gettext is not installed."""
    if shutil.which("xgettext") is None:
        print("gettext is not installed: not checked whether every sentence is in the catalogues")
        return None
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "source"
        shutil.copytree(ROOT / "src" / "leidraad", copy, ignore=shutil.ignore_patterns("__pycache__"))
        (copy / "locale").mkdir()
        command = [sys.executable, "-m", "django", "makemessages", "-l", "nl", "--no-location", "-v", "0"]
        # Without settings: with them, Django would write into the catalogues of this checkout.
        variables = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
        subprocess.run(command, cwd=copy, env=variables, check=True)
        catalogue = polib.pofile(str(copy / "locale" / "nl" / "LC_MESSAGES" / "django.po"))
        return {(entry.msgctxt, entry.msgid) for entry in catalogue}


if __name__ == "__main__":
    sys.exit(main())
