"""The leak test: one real file per format with every hiding place planted, cleaned, and read to the last byte.

To add a format: a package with `PLACES = table(...)` (one line per place: id, part, where, kind, types, forms), a
`build(planting, edition) -> bytes` that asks the planting for every id once, and `facts(bytes) -> dict[str, list[str]]`
of what must be equal before and after, `opens(bytes)` with somebody else's library; then a `FORMAT` of these, listed in `formats.FORMATS`. Give `editions` if the
format has other ways to be written down than the Office ones.

What a planting gives for an id: `words` (the value between control words, escaped), `runs` (the same as runs of a
`Dialect`), `bare` (the value alone, escaped: for names, links and metadata), `raw` (unescaped, for bytes), and
`control` (ordinary words alone). `pictures`, `packages` and `workbooks` make what is embedded.
"""
