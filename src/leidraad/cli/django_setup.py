"""Sets Django up inside a command, so that `leidraad --help` never pays for it."""

import os
import sys


def set_up_django() -> None:
    """Make models importable; raises EnvironmentProblem when a variable cannot be used."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leidraad.config.settings")
    import django

    django.setup()


def is_database_unreachable(error: BaseException) -> bool:
    """Whether this is the database driver saying that no connection can be had."""
    known = sys.modules.get("django.db")
    return known is not None and isinstance(error, known.OperationalError)
