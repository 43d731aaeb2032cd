"""One page."""

from django.urls import path

from submissions.quality import views

app_name = "quality"
urlpatterns = [path("", views.shown, name="shown")]
