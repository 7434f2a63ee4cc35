"""Words shown to the reader: both languages, phrases, numbers and dates."""

from geo.text.phrases import LANGUAGES, Phrases, check_phrases, read_phrases
from geo.text.words import Lang, Text, Words

__all__ = ["LANGUAGES", "Lang", "Phrases", "Text", "Words", "check_phrases", "read_phrases"]
