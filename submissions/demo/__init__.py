"""Samples of a demo site: invented work about invented people, handed in by the same verbs as real work."""
