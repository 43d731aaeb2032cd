"""The nouns, one file each."""

from submissions.models.artifact import Artifact, Upload
from submissions.models.batch import Batch, BatchItem, Export
from submissions.models.curated_item import CuratedItem
from submissions.models.review import Review
from submissions.models.ruling import Declined, Ruling, Term
from submissions.models.submission import Submission

__all__ = [
    "Artifact",
    "Batch",
    "BatchItem",
    "CuratedItem",
    "Declined",
    "Export",
    "Review",
    "Ruling",
    "Submission",
    "Term",
    "Upload",
]
