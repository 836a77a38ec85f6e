"""Django's registration of this feature."""

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    name = "leidraad.apps.contacts"
    label = "contacts"
