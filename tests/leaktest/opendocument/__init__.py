"""OpenDocument: what texts, sheets and slides have in common under test."""
