"""Django's registration of this feature; it also completes the table of answers to errors."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "leidraad.apps.home"
    label = "home"

    def ready(self) -> None:
        from leidraad.apps.home.problems import register_answers  # noqa: PLC0415  needs the models loaded

        register_answers()
