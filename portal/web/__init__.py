"""The chrome: home, health, error pages, template tags, middleware."""
