"""Batches: selected, sealed, exported. An export holds approved bytes only, each checked against its digest."""
