"""Django, set up once, for the commands that need it; heavy, so never at import."""

import os


def start_django() -> None:
    """Set Django up; calling it again changes nothing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leidraad.config.settings")
    import django

    django.setup()
