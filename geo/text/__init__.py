"""Words shown to the reader: both languages, phrases, numbers and dates."""

from geo.text.phrases import Phrases, read_phrases
from geo.text.words import Lang, Text, Words

__all__ = ["Lang", "Phrases", "Text", "Words", "read_phrases"]
