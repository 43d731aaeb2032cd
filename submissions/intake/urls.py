"""Routes of the hand-in pages."""

from django.urls import path

from submissions.intake import tus, views

app_name = "intake"
urlpatterns = [
    path("", views.home, name="home"),
    path("new/", views.start, name="start"),
    path("<uuid:pk>/", views.status, name="status"),
    path("<uuid:pk>/request/", views.request_step, name="request"),
    path("<uuid:pk>/files/", views.files, name="files"),
    path("<uuid:pk>/files/list/", views.file_list, name="file-list"),
    path("<uuid:pk>/files/<uuid:artifact_pk>/remove/", views.remove_file, name="remove-file"),
    path("<uuid:pk>/uploads/", tus.create, name="uploads"),
    path("<uuid:pk>/uploads/<uuid:upload_pk>/", tus.upload, name="upload"),
    path("<uuid:pk>/context/", views.context_step, name="context"),
    path("<uuid:pk>/rights/", views.rights_step, name="rights"),
    path("<uuid:pk>/ready/", views.ready, name="ready"),
    path("<uuid:pk>/start-check/", views.start_check, name="start-check"),
    path("<uuid:pk>/reopen/", views.reopen, name="reopen"),
    path("<uuid:pk>/withdraw/", views.withdraw, name="withdraw"),
]
