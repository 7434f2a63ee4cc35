"""Phrases of the interface, from data/text/<language>.toml, which all have the same keys."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from geo.errors import DataError, why
from geo.text.languages import Language, Writing, language, language_of
from geo.toml_files import toml_path


class Phrases:
    """Look up a phrase by its dotted key: ``t("app.lead", count=7)``."""

    def __init__(
        self, lang: str, phrases: dict[str, str], described: Language | None = None
    ) -> None:
        self.lang = lang
        self._phrases, self._described = phrases, described

    @property
    def language(self) -> Language:
        """How the language is written."""
        return self._described or language(self.lang)

    @property
    def writing(self) -> Writing:
        """Marks between words, and how values and units are put together."""
        return self.language.writing

    def __call__(self, key: str, **values: object) -> str:
        return self._phrases[key].format(**values)

    def __iter__(self) -> Iterator[str]:
        return iter(self._phrases)

    def listed(self, words: Iterable[str]) -> str:
        """Words as a list in a sentence, in the language's own punctuation."""
        return self.writing.comma.join(words)

    def under(self, prefix: str) -> dict[str, str]:
        """All phrases below a dotted prefix, by the rest of their key."""
        start = prefix + "."
        return {k.removeprefix(start): v for k, v in self._phrases.items() if k.startswith(start)}


def read_phrases(folder: Path, lang: str) -> Phrases:
    """Read ``<folder>/<lang>.toml``; tables become dotted keys. Raises DataError."""
    file = toml_path(folder, lang)
    try:
        tables = tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:  # not there, not UTF-8, not TOML
        raise _unusable(file.name, why(error)) from None
    described = tables.pop("language", None)
    return Phrases(lang, _flatten(tables), described and language_of(described, file.name))


def check_phrases(languages: Collection[Phrases]) -> None:
    """Raise DataError for the first language that lacks what another has: a file cut off."""
    held = {
        t.lang: {*t, *(f"language.units.{unit}" for unit in t.language.units)} for t in languages
    }
    everything = set().union(*held.values())
    for t in languages:
        if missing := sorted(everything - held[t.lang]):
            raise _unusable(f"{t.lang}.toml", f"{missing[0]}: {len(missing)}")


def _unusable(name: str, reason: str) -> DataError:
    return DataError(
        f"data/text/{name}",
        ja=f"画面のことばがそろっていません（{reason}）。git checkout data で戻してください。",
        en=f"Words of the interface are missing ({reason}). Restore it with git checkout data.",
    )


def _flatten(table: dict[str, Any], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat |= _flatten(value, f"{prefix}{key}.")
        else:
            flat[prefix + key] = value
    return flat
