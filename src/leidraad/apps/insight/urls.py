"""Addresses of insight; the words of the first ones are no names of categories (``forms.RESERVED``)."""

from django.urls import path

from leidraad.apps.insight import views

app_name = "insight"
urlpatterns = [
    path("", views.categories, name="categories"),
    path("new", views.new, name="new"),
    path("try", views.try_draft, name="try"),
    path("starters", views.add_starters, name="add_starters"),
    path("runs", views.start_run, name="start_run"),
    path("runs/<uuid:run_id>", views.run, name="run"),
    path("<slug:key>", views.category, name="category"),
    path("<slug:key>/edit", views.edit, name="edit"),
    path("<slug:key>/versions/<int:number>", views.compare, name="compare"),
    path("<slug:key>/delete", views.delete, name="delete"),
]
