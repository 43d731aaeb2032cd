"""The leak test: one real file per format with every hiding place planted, cleaned, and read to the last byte.

A format adds one module with a `FORMAT` (see `places.Format`) and one line in `formats.FORMATS`.
"""
