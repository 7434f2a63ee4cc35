"""A text in both languages of the content, for readers in any."""

from __future__ import annotations

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from geo.text.languages import language
from geo.toml_files import refusal, too_long

_MOST_LETTERS = 2_000  # several times the longest text there is: no page or print is made for more
_UNSEEN = ("Cc", "Cf", "Mn", "Zs", "Zl", "Zp")  # categories of what leaves no ink
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # text that runs backwards


def _printable(text: str) -> str:
    """Refuse what no reader can see, and what no workbook, slide or map file can hold."""
    for letter in text:
        control = unicodedata.category(letter) in ("Cc", "Zl", "Zp") and letter not in "\n\t"
        no_letter = ord(letter) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(letter) <= 0xFDEF
        if control or no_letter or letter in _TURNING:
            code = f"U+{ord(letter):04X}"
            raise refusal(
                f"文字でない符号（{code}）が入っています。消してください。",
                f"This holds a code that is no letter ({code}). Delete it.",
            )
    if text and all(unicodedata.category(letter) in _UNSEEN for letter in text):
        raise refusal(
            "見える文字がありません。書くか、項目ごと消してください。",
            "There is nothing to be seen in this. Write something or leave the field out.",
        )
    return text


Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=_MOST_LETTERS),
    AfterValidator(_printable),
]


class Words(BaseModel):
    """The same text in Japanese and English; neither may be empty."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ja: Text
    en: Text

    def __getitem__(self, lang: str) -> str:
        """The text for readers of ``lang``, in the language of the content that they get."""
        return getattr(self, lang if lang in Words.model_fields else language(lang).content)

    def at_most(self, letters: int) -> Words:
        """Itself. Refused if it is longer in either language: a name that names must fit."""
        for lang in Words.model_fields:
            if len(self[lang]) > letters:
                raise refusal(*too_long(letters), lang)
        return self


class Texts(dict[str, str]):
    """A text that is put together from others: looked up as ``Words`` are."""

    def __missing__(self, lang: str) -> str:
        return self[language(lang).content]
