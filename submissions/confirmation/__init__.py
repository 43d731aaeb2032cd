"""The check: what was found, the contractor's word on it, and the fair copy beside the draft."""
