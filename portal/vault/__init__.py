"""Encrypted originals: put, open, shred. The only room that holds keys; no route of the site serves from it."""
