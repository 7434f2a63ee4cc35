"""Phrases of the interface, from data/text/ja.toml and en.toml, which have the same keys."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, get_args

from geo.errors import DataError, why
from geo.text.words import Lang

LANGUAGES: tuple[Lang, ...] = get_args(Lang)


class Phrases:
    """Look up a phrase by its dotted key: ``t("app.lead", count=7)``."""

    def __init__(self, lang: str, phrases: dict[str, str]) -> None:
        self.lang = lang
        self._phrases = phrases

    def __call__(self, key: str, **values: object) -> str:
        return self._phrases[key].format(**values)

    def __iter__(self) -> Iterator[str]:
        return iter(self._phrases)

    def listed(self, words: Iterable[str]) -> str:
        """Words as a list in a sentence, in the language's own punctuation."""
        return ("、" if self.lang == "ja" else ", ").join(words)

    def under(self, prefix: str) -> dict[str, str]:
        """All phrases below a dotted prefix, by the rest of their key."""
        start = prefix + "."
        return {k.removeprefix(start): v for k, v in self._phrases.items() if k.startswith(start)}


def read_phrases(folder: Path, lang: str) -> Phrases:
    """Read ``<folder>/<lang>.toml``; tables become dotted keys. Raises DataError."""
    file = folder / f"{lang}.toml"
    try:
        return Phrases(lang, _flatten(tomllib.loads(file.read_text("utf-8"))))
    except (OSError, ValueError) as error:  # not there, not UTF-8, not TOML
        raise _unusable(file.name, why(error)) from None


def check_phrases(languages: Collection[Phrases]) -> None:
    """Raise DataError for the first language that lacks what another has: a file cut off."""
    everything = {key for t in languages for key in t}
    for t in languages:
        if missing := sorted(everything - set(t)):
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
