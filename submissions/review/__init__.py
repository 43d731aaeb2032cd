"""Deciding on clean copies. Nothing in this room can open what is sealed."""
