"""What a person may be allowed to do, by name. Roles are bundles of these."""

HAND_IN = "accounts.hand_in"  # Can hand in own work and see what became of it
REVIEW = "accounts.review"  # Can claim and decide clean copies
CURATE = "accounts.curate"  # Can search the store and make, seal and export batches
MANAGE_PEOPLE = "accounts.manage_people"  # Can invite people, give roles and suspend
READ_RECORD = "accounts.read_record"  # Can read the audit trail

DESCRIPTIONS = {
    HAND_IN: "Can hand in own work",
    REVIEW: "Can claim and decide clean copies",
    CURATE: "Can make, seal and export batches",
    MANAGE_PEOPLE: "Can invite people and give roles",
    READ_RECORD: "Can read the audit trail",
}
