"""Errors a data editor can act on, in Japanese and English."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class DataError(ValueError):
    """A file under data/ is wrong. Says where, what, and what to write instead."""

    def __init__(self, where: str, ja: str, en: str) -> None:
        super().__init__(f"{where}\n  {ja}\n  {en}")
        self.where, self.ja, self.en = where, ja, en

    def __getitem__(self, lang: str) -> str:
        """The message in one language, without the place; in English for readers of others."""
        return {"ja": self.ja}.get(lang, self.en)


class DataErrors(DataError):
    """Several at once, so that an editor mends them in one go: ``str`` tells all, ``where`` the first.

    Raises ValueError for none.
    """

    def __init__(self, errors: Iterable[DataError]) -> None:
        self.errors = tuple(errors)
        if not self.errors:
            raise ValueError("no error")
        super().__init__(
            self.errors[0].where,
            ja="\n".join(error.ja for error in self.errors),
            en="\n".join(error.en for error in self.errors),
        )

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)


def together(problems: Sequence[DataError]) -> DataError:
    """One or more problems as one error."""
    return DataErrors(problems) if len(problems) > 1 else problems[0]


def built_file_error(where: str, ja: str, en: str) -> DataError:
    """What is wrong with a file that ``make build`` wrote: nobody mends those by hand. The advice
    is the command of the Makefile, which also installs what only a build needs."""
    return DataError(
        where,
        ja=f"{ja}git checkout data で戻すか、make build で作り直してください。",
        en=f"{en} Restore it with git checkout data, or run make build.",
    )


def why(error: Exception) -> str:
    """What another program says is wrong, without a path of this machine: a page shows it."""
    return getattr(error, "strerror", None) or str(error)
