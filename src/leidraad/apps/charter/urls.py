"""Addresses of the charter, of taking part in it, and of who opened one's contacts."""

from django.urls import path

from leidraad.apps.charter.views import exports, participation, text

app_name = "charter"
urlpatterns = [
    path("", text.charter, name="charter"),
    path("join", participation.enrol, name="enrol"),
    path("leave", participation.withdraw, name="withdraw"),
    path("who-listened", participation.accesses, name="accesses"),
    path("odrl", exports.odrl, name="odrl"),
    path("text", exports.text, name="yaml"),
    path("receipt", exports.receipt, name="consent_receipt"),
]
