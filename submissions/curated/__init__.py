"""The curated store: what was approved, frozen, to be searched and selected."""
