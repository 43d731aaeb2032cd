"""The database row as the unit of work: claim, lease, fence, attempts, sweep. The broker only rings."""
