"""Routes of the chrome."""

from django.urls import path

from portal.web import views

app_name = "web"
urlpatterns = [
    path("", views.home, name="home"),
    path("health/", views.health, name="health"),
    path("record/", views.record, name="record"),
    path("record/verify/", views.verify_record, name="verify-record"),
    path("style/", views.style, name="style"),
]
