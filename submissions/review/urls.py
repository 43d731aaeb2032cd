"""Routes of the reviewer's pages."""

from django.urls import path

from submissions.review import views

app_name = "review"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("<uuid:pk>/", views.decide_page, name="decide"),
    path("<uuid:pk>/claim/", views.claim, name="claim"),
    path("<uuid:pk>/release/", views.release, name="release"),
    path("<uuid:pk>/approve/", views.approve, name="approve"),
    path("<uuid:pk>/return/", views.return_for_changes, name="return"),
    path("<uuid:pk>/reject/", views.reject, name="reject"),
    path("<uuid:pk>/files/<uuid:artifact_pk>/", views.download, name="download"),
    path("<uuid:pk>/files/<uuid:artifact_pk>/pictures/<int:number>/", views.picture, name="picture"),
]
