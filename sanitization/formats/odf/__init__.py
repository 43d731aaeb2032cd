"""OpenDocument: what odt, ods and odp have in common. Never renders, never fetches, never runs anything."""
