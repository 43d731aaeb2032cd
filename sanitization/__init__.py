"""The engine that turns a file into its fair copy, and its thin Django rim.

Everything here is pure (no Django, no Celery, no settings, no clock, no network) except the rim:
models, records, signals, work, tasks, orders, apps, migrations and management commands.
"""
