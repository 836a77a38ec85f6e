"""Addresses of the charter, of taking part in it, and of who opened one's contacts."""

from django.urls import path

from leidraad.apps.charter.views import exports, participation, register, text

app_name = "charter"
urlpatterns = [
    path("", text.charter, name="charter"),
    path("join", participation.enrol, name="enrol"),
    path("leave", participation.withdraw, name="withdraw"),
    path("who-listened", participation.accesses, name="accesses"),
    path("told", participation.told, name="told"),
    path("told/read", participation.acknowledge, name="acknowledge"),
    path("what-monitors-me", participation.monitoring, name="monitoring"),
    path("my-rights", participation.rights, name="rights"),
    path("taking-part", participation.enrolments, name="enrolments"),
    path("register", register.systems, name="register"),
    path("register.json", register.as_json, name="register_json"),
    path("register.csv", register.as_csv, name="register_csv"),
    path("register/propose", register.propose, name="propose_system"),
    path("register/<int:system_id>/approve", register.approve, name="approve_system"),
    path("register/<int:system_id>/end", register.end, name="end_system"),
    path("customers-told", register.customer_notices, name="customer_notices"),
    path("customers-told/enter", register.enter_notice, name="enter_notice"),
    path("customers-told/<int:notice_id>/evidence", register.evidence, name="notice_evidence"),
    path("customers-told/<int:notice_id>/check", register.check_notice, name="check_notice"),
    path("customers-told/<int:notice_id>/end", register.end_notice, name="end_notice"),
    path("never-captured", register.protected, name="protected"),
    path("never-captured/add", register.protect, name="protect_number"),
    path("never-captured/<int:number_id>/release", register.release, name="release_number"),
    path("odrl", exports.odrl, name="odrl"),
    path("text", exports.text, name="yaml"),
    path("receipt", exports.receipt, name="consent_receipt"),
]
