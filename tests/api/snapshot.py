"""The description of the API as docs/openapi.json keeps it. ``python -m tests.api.snapshot`` writes it anew."""

import json
import os
import sys
from pathlib import Path

SNAPSHOT = Path(__file__).resolve().parents[2] / "docs" / "openapi.json"
COMMAND = "PYTHONPATH=src .venv/bin/python -m tests.api.snapshot"


def description() -> str:
    """OpenAPI 3.1 of the API as it is now, as text with a line for each value."""
    from leidraad.config.api import api

    return json.dumps(api.get_openapi_schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leidraad.config.settings")
    import django

    django.setup()
    SNAPSHOT.write_text(description())
    return 0


if __name__ == "__main__":
    sys.exit(main())
