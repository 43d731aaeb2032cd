"""Routes of the people's room."""

from django.urls import path

from portal.accounts import views

app_name = "accounts"
urlpatterns = [
    path("sign-in/", views.SignIn.as_view(), name="sign-in"),
    path("sign-out/", views.SignOut.as_view(), name="sign-out"),
    path("join/<str:token>/", views.join, name="join"),
    path("people/", views.people, name="people"),
    path("people/invite/", views.invite, name="invite"),
    path("people/invitations/<uuid:pk>/withdraw/", views.withdraw_invitation, name="withdraw-invitation"),
    path("people/<uuid:pk>/", views.person, name="person"),
    path("people/<uuid:pk>/suspend/", views.suspend, name="suspend"),
    path("people/<uuid:pk>/reinstate/", views.reinstate, name="reinstate"),
]
