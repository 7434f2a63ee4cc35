"""Words shown to the reader: every language, phrases, numbers and dates."""

from geo.text.languages import LANGUAGES, language, languages_in
from geo.text.phrases import Phrases, check_phrases, read_phrases
from geo.text.words import Text, Texts, Words

__all__ = [
    "LANGUAGES", "Phrases", "Text", "Texts", "Words", "check_phrases", "language", "languages_in",
    "read_phrases",
]  # fmt: skip
