"""Routes of the store."""

from django.urls import path

from submissions.curated import views

app_name = "curated"
urlpatterns = [
    path("", views.store, name="store"),
    path("<uuid:pk>/", views.item, name="item"),
    path("<uuid:pk>/files/<int:index>/", views.download, name="download"),
]
