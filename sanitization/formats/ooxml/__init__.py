"""Office Open XML: what docx, xlsx and pptx have in common. Never renders, never fetches, never runs anything."""
