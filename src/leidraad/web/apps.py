"""Django's registration of what all pages share: the shell, the style sheet, the player, the errors."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "leidraad.web"
    label = "web"
