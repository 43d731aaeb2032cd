"""Routes of the batches' room."""

from django.urls import path

from submissions.batches import views

app_name = "batches"
urlpatterns = [
    path("", views.home, name="home"),
    path("<uuid:pk>/", views.batch, name="batch"),
    path("<uuid:pk>/exports/", views.exports, name="exports"),
    path("<uuid:pk>/add/", views.add, name="add"),
    path("<uuid:pk>/items/<uuid:item_pk>/take-out/", views.take_out, name="take-out"),
    path("<uuid:pk>/seal/", views.seal, name="seal"),
    path("<uuid:pk>/unseal/", views.unseal, name="unseal"),
    path("<uuid:pk>/export/", views.export, name="export"),
    path("<uuid:pk>/exports/<uuid:export_pk>/download/", views.download, name="download"),
]
