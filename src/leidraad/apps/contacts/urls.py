"""Addresses of contacts: lists, one contact, search, and what was set aside."""

from django.urls import path

from leidraad.apps.contacts import (
    archive_views,
    connection_views,
    doubtful_views,
    export_views,
    live_views,
    officer_views,
    own_numbers_views,
    signal_views,
    summary_views,
    views,
    vocabulary_views,
)

app_name = "contacts"
urlpatterns = [
    path("", views.contact_list, name="list"),
    path("search", views.search, name="search"),
    path("live", live_views.live, name="live"),
    path("live/<uuid:stream_id>/<slug:what>", live_views.ask, name="live_ask"),
    path("live/<uuid:stream_id>/<slug:what>/sure", live_views.ask_again, name="live_sure"),
    path("set-aside", views.set_aside, name="set_aside"),
    path("set-aside/retry-all", views.retry_all, name="retry_all"),
    path("set-aside/<uuid:row_id>/retry", views.retry, name="retry"),
    path("set-aside/<uuid:row_id>/put-away", views.put_away, name="put_away"),
    path("set-aside/<uuid:row_id>/take-back", views.take_back, name="take_back"),
    path("connections", connection_views.connections, name="connections"),
    path("connections/webhooks", connection_views.add_webhook, name="add_webhook"),
    path("connections/webhooks/<uuid:webhook_id>/stop", connection_views.stop_webhook, name="stop_webhook"),
    path(
        "connections/webhooks/<uuid:webhook_id>/start", connection_views.start_webhook, name="start_webhook"
    ),
    path(
        "connections/webhooks/<uuid:webhook_id>/remove",
        connection_views.remove_webhook,
        name="remove_webhook",
    ),
    path("archives", archive_views.archive_list, name="archives"),
    path("archives/<int:load_id>/pause", archive_views.pause_archive, name="pause_archive"),
    path("archives/<int:load_id>/resume", archive_views.resume_archive, name="resume_archive"),
    path("deleted", views.receipt, name="receipt"),
    path("deleted/undo", views.undo_deletion, name="undo_deletion"),
    path("deleted/proof", views.deletion_proof, name="deletion_proof"),
    path("requests", officer_views.customers_requests, name="requests"),
    path("requests/<uuid:request_id>", officer_views.customers_request, name="request"),
    path("requests/<uuid:request_id>/copy", officer_views.request_copy, name="request_copy"),
    path("requests/<uuid:request_id>/<slug:step>", officer_views.request_step, name="request_step"),
    path("vocabulary", vocabulary_views.vocabulary, name="vocabulary"),
    path("numbers", own_numbers_views.own_numbers, name="own_numbers"),
    path("retention", officer_views.retention_clocks, name="retention"),
    path("summaries", summary_views.summaries, name="summaries"),
    path("readings", signal_views.readings, name="readings"),
    path("doubtful", doubtful_views.doubtful, name="doubtful"),
    path("doubtful/<int:span_id>/decide", doubtful_views.decide, name="decide_doubtful"),
    path("<uuid:contact_id>", views.contact, name="contact"),
    path("<uuid:contact_id>/turns/<int:position>", signal_views.turn, name="turn"),
    path("<uuid:contact_id>/turns/<int:position>/correct", signal_views.correct, name="correct"),
    path(
        "<uuid:contact_id>/turns/<int:position>/take-back",
        signal_views.take_back_correct,
        name="take_back_correct",
    ),
    path("<uuid:contact_id>/summary", summary_views.correct, name="correct_summary"),
    path("<uuid:contact_id>/summary/approve", summary_views.approve, name="approve_summary"),
    path("<uuid:contact_id>/summary/discard", summary_views.discard, name="discard_summary"),
    path("<uuid:contact_id>/audio", views.audio, name="audio"),
    path("<uuid:contact_id>/alive", views.alive, name="alive"),
    path("<uuid:contact_id>/delete", views.delete, name="delete"),
    path("<uuid:contact_id>/export", export_views.export, name="export"),
]
