"""A text in both languages."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Lang = Literal["ja", "en"]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Words(BaseModel):
    """The same text in Japanese and English; neither may be empty."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ja: Text
    en: Text

    def __getitem__(self, lang: str) -> str:
        return self.ja if lang == "ja" else self.en
