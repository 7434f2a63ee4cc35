"""What a case is: its model, the strict reader of its TOML file, and its vocabulary."""

from geo.cases.model import (
    Case,
    Event,
    Figure,
    Hub,
    Organisation,
    Person,
    Place,
    Practice,
    Scheme,
    Section,
)
from geo.cases.reader import CaseCollection, open_collection, read_case
from geo.cases.references import KnownIds, read_known_ids
from geo.cases.vocabulary import Term, Vocabulary, read_vocabulary

__all__ = [
    "Case",
    "CaseCollection",
    "Event",
    "Figure",
    "Hub",
    "KnownIds",
    "Organisation",
    "Person",
    "Place",
    "Practice",
    "Scheme",
    "Section",
    "Term",
    "Vocabulary",
    "open_collection",
    "read_case",
    "read_known_ids",
    "read_vocabulary",
]
