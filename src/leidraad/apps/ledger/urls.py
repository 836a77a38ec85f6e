"""Addresses of the ledger."""

from django.urls import path

from leidraad.apps.ledger import views

app_name = "ledger"
urlpatterns = [
    path("", views.ledger, name="ledger"),
    path("checkpoint", views.checkpoint, name="checkpoint"),
]
