"""Every route of the site, room by room. Rooms of the upper floor are named, not imported."""

from django.urls import include, path

urlpatterns = [
    path("", include("portal.web.urls")),
    path("", include("portal.accounts.urls")),
    path("pieces/", include("submissions.intake.urls")),
    path("pieces/", include("submissions.confirmation.urls")),
    path("review/", include("submissions.review.urls")),
    path("store/", include("submissions.curated.urls")),
    path("batches/", include("submissions.batches.urls")),
    path("quality/", include("submissions.quality.urls")),
]
handler400 = "portal.web.errors.bad_request"
handler403 = "portal.web.errors.forbidden"
handler404 = "portal.web.errors.not_found"
handler500 = "portal.web.errors.server_error"
