"""Addresses of insight; the words of the first ones are no names of categories (``forms.RESERVED``)."""

from django.urls import path

from leidraad.apps.insight import topics_views, views

app_name = "insight"
urlpatterns = [
    path("", views.categories, name="categories"),
    path("new", views.new, name="new"),
    path("try", views.try_draft, name="try"),
    path("starters", views.add_starters, name="add_starters"),
    path("runs", views.start_run, name="start_run"),
    path("runs/<uuid:run_id>", views.run, name="run"),
    path("topics/", topics_views.topics, name="topics"),
    path("topics/ask", topics_views.ask, name="ask_topics"),
    path("topics/<uuid:topics_id>", topics_views.run, name="topic_run"),
    path("topics/<uuid:topics_id>/delete", topics_views.delete, name="delete_topics"),
    path("topics/<uuid:topics_id>/<int:position>", topics_views.topic, name="topic"),
    path(
        "topics/<uuid:topics_id>/<int:position>/category",
        topics_views.category_of_topic,
        name="category_of_topic",
    ),
    path("<slug:key>", views.category, name="category"),
    path("<slug:key>/edit", views.edit, name="edit"),
    path("<slug:key>/versions/<int:number>", views.compare, name="compare"),
    path("<slug:key>/delete", views.delete, name="delete"),
]
