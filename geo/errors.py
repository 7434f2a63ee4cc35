"""Errors a data editor can act on, in Japanese and English."""

from __future__ import annotations

from collections.abc import Sequence


class DataError(ValueError):
    """A file under data/ is wrong. Says where, what, and what to write instead.

    ``more``: what else is wrong with the same file. ``str`` tells all of it, one after another.
    """

    def __init__(self, where: str, ja: str, en: str, more: Sequence[DataError] = ()) -> None:
        super().__init__("\n".join([f"{where}\n  {ja}\n  {en}", *map(str, more)]))
        self.where, self.ja, self.en, self.more = where, ja, en, tuple(more)

    def __getitem__(self, lang: str) -> str:
        """The message in one language, without the place; in English for readers of others."""
        return {"ja": self.ja}.get(lang, self.en)


def together(problems: Sequence[DataError]) -> DataError:
    """Several things that are wrong with one file, at least one, as one error."""
    first, *more = problems
    return DataError(first.where, ja=first.ja, en=first.en, more=more) if more else first


def why(error: Exception) -> str:
    """What another program says is wrong, without a path of this machine: a page shows it."""
    return getattr(error, "strerror", None) or str(error)
