"""The append-only record: hash-chained Events, written in the transaction of their effect."""
