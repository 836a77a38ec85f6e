"""Which address leads to which feature."""

from django.urls import include, path

from leidraad.config.api import urls as api_urls

urlpatterns = [
    path("", include("leidraad.apps.home.urls")),
    path("", include("leidraad.apps.people.urls")),
    path("contacts/", include("leidraad.apps.contacts.urls")),
    path("coaching/", include("leidraad.apps.coaching.urls")),
    path("insight/", include("leidraad.apps.insight.urls")),
    path("charter/", include("leidraad.apps.charter.urls")),
    path("ledger/", include("leidraad.apps.ledger.urls")),
    path("evaluation/", include("leidraad.apps.evaluation.urls")),
    path("api/v1/", api_urls),
]

handler403 = "leidraad.web.errors.forbidden"
handler404 = "leidraad.web.errors.not_found"
handler500 = "leidraad.web.errors.broken"
