"""HTML, XML and SVG: tokens, the text that a reader sees across them, links, style sheets and names."""
