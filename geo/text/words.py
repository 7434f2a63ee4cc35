"""A text in both languages of the content, for readers in any."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from geo.text.languages import language

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Words(BaseModel):
    """The same text in Japanese and English; neither may be empty."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ja: Text
    en: Text

    def __getitem__(self, lang: str) -> str:
        """The text for readers of ``lang``, in the language of the content that they get."""
        return getattr(self, lang if lang in Words.model_fields else language(lang).content)


class Texts(dict[str, str]):
    """A text that is put together from others: looked up as ``Words`` are."""

    def __missing__(self, lang: str) -> str:
        return self[language(lang).content]
