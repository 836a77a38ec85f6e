"""Addresses of the ledger."""

from django.urls import path

from leidraad.apps.ledger import views

app_name = "ledger"
urlpatterns = [
    path("", views.ledger, name="ledger"),
    path("checkpoint", views.checkpoint, name="checkpoint"),
    path("verifier", views.verifier, name="verifier"),
    path("export", views.export, name="export"),
    path("witnesses", views.register_witness, name="register_witness"),
    path("witnesses/<int:witness_id>/end", views.end_witness, name="end_witness"),
]
