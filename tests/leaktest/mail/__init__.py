"""Messages and mailboxes: the places, the builders, and what must survive."""
