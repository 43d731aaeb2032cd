"""Routes of the check and the fair copy."""

from django.urls import path

from submissions.confirmation import views

app_name = "confirmation"
urlpatterns = [
    path("<uuid:pk>/check/", views.check, name="check"),
    path("<uuid:pk>/progress/", views.progress, name="progress"),
    path("<uuid:pk>/check/rule/", views.rule, name="rule"),
    path("<uuid:pk>/check/rule-group/", views.rule_group, name="rule-group"),
    path("<uuid:pk>/check/terms/", views.declare, name="declare"),
    path("<uuid:pk>/check/suggestions/", views.suggestion, name="suggestion"),
    path("<uuid:pk>/check/terms/<uuid:term_pk>/retract/", views.retract, name="retract"),
    path("<uuid:pk>/check/confirm/", views.confirm, name="confirm"),
    path("<uuid:pk>/fair-copy/", views.fair_copy, name="fair-copy"),
    path("<uuid:pk>/fair-copy/<uuid:artifact_pk>/download/", views.download, name="download"),
    path("<uuid:pk>/fair-copy/<uuid:artifact_pk>/pictures/<int:number>/", views.picture, name="picture"),
    path("<uuid:pk>/fair-copy/reopen/", views.reopen_check, name="reopen-check"),
    path("<uuid:pk>/fair-copy/send/", views.send, name="send"),
]
