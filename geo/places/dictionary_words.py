"""What docs/data.md says beside the schema, from dictionary_words.toml, and how it is set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from geo.errors import DataError
from geo.text import Words
from geo.toml_files import load_toml, validated

WORDS = Path(__file__).with_suffix(".toml")
SHARED = "Item"  # the words of fields that several models have


class ModelWords(BaseModel):
    """heading: None for fields that several models share."""

    model_config = ConfigDict(extra="forbid")

    heading: Words | None = None
    fields: Mapping[str, Words]


class TableWords(BaseModel):
    """columns: in English; their Japanese titles stand in the schema."""

    model_config = ConfigDict(extra="forbid")

    heading: Words
    columns: Mapping[str, str]


class DictionaryWords(BaseModel):
    """Words that every table, column, kind and field of the schema must have."""

    model_config = ConfigDict(extra="forbid")

    introductions: Mapping[str, Words]
    heads: Mapping[str, Sequence[str]]  # of tables
    kinds: Mapping[str, Words]
    columns: Mapping[str, Words]
    units: Mapping[str, str]
    periods: Mapping[str, Words]
    indicators: Mapping[str, Words]
    models: Mapping[str, ModelWords]
    tables: Mapping[str, TableWords]


def read_words(path: Path = WORDS) -> DictionaryWords:
    """The words beside this module. Raises DataError."""
    return validated(DictionaryWords, path.name, load_toml(path))


def both(words: Words) -> str:
    """Japanese / English; once where they are the same."""
    return " / ".join(dict.fromkeys((words.ja, words.en)))


def markdown_table(heads: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of Markdown, as text."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", r"\|") for cell in line) + " |" for line in lines
    )


def refuse_unknown(words: Iterable[str], existing: Iterable[str], where: str) -> None:
    """Raise DataError for words of what the schema does not have."""
    if extra := sorted(set(words) - set(existing)):
        raise DataError(
            f"{WORDS.name}: {where}",
            ja=f"「{extra[0]}」は、もうありません。この説明を消してください。",
            en=f"{extra[0]!r} is not there any more. Delete its words.",
        )


def without_words(where: str) -> DataError:
    """The error for what the schema has and the words do not."""
    return DataError(
        f"{WORDS.name}: {where}",
        ja="説明がありません。日本語と英語で書き足してください。",
        en="There are no words for it. Add them in Japanese and English.",
    )
