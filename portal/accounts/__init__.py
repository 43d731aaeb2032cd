"""People: users, roles and their permissions, invitations, signing in."""
