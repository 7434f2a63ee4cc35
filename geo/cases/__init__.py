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
from geo.cases.reader import CaseShelf, open_shelf, read_case
from geo.cases.references import Known, read_known
from geo.cases.vocabulary import Term, Vocabulary, read_vocabulary

__all__ = [
    "Case",
    "CaseShelf",
    "Event",
    "Figure",
    "Hub",
    "Known",
    "Organisation",
    "Person",
    "Place",
    "Practice",
    "Scheme",
    "Section",
    "Term",
    "Vocabulary",
    "open_shelf",
    "read_case",
    "read_known",
    "read_vocabulary",
]
