"""The two signals that point up. Sent inside the transaction that ends the row; `row` is the ended row."""

from django.dispatch import Signal

scan_finished = Signal()
redaction_finished = Signal()
