"""Errors a data editor can act on, in Japanese and English."""

from __future__ import annotations


class DataError(ValueError):
    """A file under data/ is wrong. Says where, what, and what to write instead."""

    def __init__(self, where: str, ja: str, en: str) -> None:
        super().__init__(f"{where}\n  {ja}\n  {en}")
        self.where, self.ja, self.en = where, ja, en

    def __getitem__(self, lang: str) -> str:
        """The message in one language, without the place; in English for readers of others."""
        return {"ja": self.ja}.get(lang, self.en)


def why(error: Exception) -> str:
    """What another program says is wrong, without a path of this machine: a page shows it."""
    return getattr(error, "strerror", None) or str(error)
