"""HTML, XML and SVG: the places, a builder each, and what must survive."""
