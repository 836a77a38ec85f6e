"""Django, set up once, for the commands that need it; heavy, so never at import."""

import os

CONNECT_TIMEOUT_S = 10


def start_django() -> None:
    """Set Django up, with one plain connection instead of the web server's pool; calling it again changes nothing.

    A pool tries for half a minute in the background, and logs each try; a command says at once what is wrong.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leidraad.config.settings")
    import django
    from django.conf import settings

    options = settings.DATABASES["default"].setdefault("OPTIONS", {})
    if options.pop("pool", None):
        options["connect_timeout"] = CONNECT_TIMEOUT_S
    django.setup()
